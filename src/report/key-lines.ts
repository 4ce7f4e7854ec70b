import type { LineBlock } from './blocks.ts'
import type { LabelMeaning, LabelReader } from './field-labels.ts'

/** One `Label: value`. */
export interface KeyLine extends LabelMeaning {
  readonly label: string
  readonly value: string
  readonly line: number
}

const KEY =
  /^((?:[^:：(]{1,48}?)(?:[ \t]?\([^()]{1,20}\))?|[^:：]{1,48}?)[ \t]{0,3}[:：](?=[ \t]|$|[^/\d\s\\])[ \t]{0,9}/u
const TIGHT = /^(\p{L}[^:：\d]{0,47}?)[ \t]{0,3}[:：](?!\/\/)[ \t]{0,9}/u

/** `Time spent - 2 hours`: a known label, a dash with blanks around it, a figure. */
const DASH = /^(\p{L}[^:：\d]{1,30}?)[ \t]{1,3}[-–—=][ \t]{1,3}(?=[~≈]?\d)/u

/** The parts of a line that may each be a key line: split at bars and dots, and before a bold label. */
function parts(block: LineBlock, read: LabelReader): string[] {
  const cuts = block.bold.map(([start]) => start).filter((start) => start > 0)
  const pieces: string[] = []
  let from = 0
  for (const cut of cuts) {
    const bold = block.bold.find(([start]) => start === cut)
    const label = bold ? block.text.slice(bold[0], bold[1] + 1) : ''
    if (!/[:：]/u.test(label)) continue
    pieces.push(block.text.slice(from, cut))
    from = cut
  }
  pieces.push(block.text.slice(from))
  return pieces
    .flatMap((piece) => piece.split(/[ \t](?:\||·|•|\/\/)[ \t]/u))
    .flatMap((piece) => sentences(piece, read))
    .map((piece) => piece.trim())
    .filter(Boolean)
}

const INSIDE = /([.;,!])[ \t]{1,3}(?=(\p{L}[^:：.;,!?\d]{1,30}?)[ \t]?[:：][ \t]{1,3}([~≈]?(?:about )?\d)?)/giu
const TIMES = new Set<KeyLine['field']>(['date', 'hours', 'start', 'end', 'break'])

/** A line cut where a further label for a day or a time begins: `Date: 2026-05-20, Duration: 3h`, `… and mended it. Total time: 3 hours.` */
function sentences(piece: string, read: LabelReader): string[] {
  if (!/[:：]/u.test(piece)) return [piece]
  const found: string[] = []
  let from = 0
  let listed = TIMES.has(read(KEY.exec(piece)?.[1] ?? '').field)
  for (const match of piece.slice(0, 2000).matchAll(INSIDE)) {
    const { field, never, total } = read(match[2] ?? '')
    const isTime = match[3] !== undefined && (TIMES.has(field) || never || (field === 'time' && total))
    if (!isTime && !(listed && field !== null && /[;,]/u.test(match[1] ?? ''))) continue
    listed = true
    found.push(piece.slice(from, match.index))
    from = match.index + match[0].length
  }
  return [...found, piece.slice(from)]
}

/** Takes a line; gives its key lines, whatever they mean. A label stands before a colon, or in bold before a dash. */
export function readKeyLines(block: LineBlock, read: LabelReader): readonly KeyLine[] {
  const found: KeyLine[] = []
  // A value may stand in code; a label and its value together in code are an example.
  if (block.prose.includes('\u0001') && !/[:：]/u.test(block.prose)) return found
  for (const part of parts(block, read)) {
    const bare = part.replace(/^[^\p{L}\p{N}<_[(]{1,8}/u, '')
    const match = KEY.exec(bare) ?? TIGHT.exec(bare)
    if (match?.[1] !== undefined) {
      found.push({
        ...read(match[1]),
        label: match[1].trim(),
        value: bare.slice(match[0].length).trim(),
        line: block.line,
      })
      continue
    }
    const dash = DASH.exec(bare)
    if (dash?.[1] !== undefined && TIMES.has(read(dash[1]).field)) {
      found.push({ ...read(dash[1]), label: dash[1], value: bare.slice(dash[0].length), line: block.line })
      continue
    }
    const bold = block.bold[0]
    if (bold && bold[0] === 0 && bold[1] >= block.text.length && part === block.text) {
      // A label alone, in bold: its value stands in the lines below.
      const meaning = read(part)
      if (meaning.field === 'headline') found.push({ ...meaning, label: part, value: '', line: block.line })
    } else if (bold && bold[0] === 0 && bold[1] < block.text.length && part === block.text) {
      const label = block.text.slice(0, bold[1])
      const rest = block.text.slice(bold[1]).replace(/^[ \t]{0,3}[-–—=|]?[ \t]{0,3}/u, '')
      const meaning = read(label)
      if (meaning.field !== null && rest !== '') found.push({ ...meaning, label, value: rest, line: block.line })
    }
  }
  return found
}
