import { sectionNames, sectionTitle } from './sections.ts'

const BEGIN = '<!-- notes:begin · what stands between these two marks is yours and stays -->'
const END = '<!-- notes:end -->'

const beginMark = /<!--[ \t]*notes:begin\b[^>]{0,200}-->[ \t]*(?:\r?\n)?/g
const endMark = /<!--[ \t]*notes:end\b[^>]{0,200}-->/g
const heading = /^## Notes[ \t]*\r?\n(?:[ \t]*\r?\n)?/m

/** What stands in a rollup that nobody has written in. */
export const defaultNotes =
  '_Write here what the figures do not say. It stays when the figures are brought up to date._\n'

/** What a person wrote into a rollup; `damaged` where the marks were edited, so that a look at it is worth while. */
export interface KeptNotes {
  readonly notes: string
  readonly state: 'kept' | 'none' | 'damaged'
}

/**
 * Takes an earlier rollup; gives the notes byte for byte. Where marks were edited or lost, all that may be a person's is
 * kept, rather too much than too little.
 */
export function readNotes(document: string): KeptNotes {
  const begins = [...document.matchAll(beginMark)].map((match) => match.index + match[0].length)
  const ends = [...document.matchAll(endMark)].map((match) => match.index)
  const [begin] = begins
  const end = ends.at(-1)
  if (begin !== undefined && end !== undefined && begins.length === 1 && ends.length === 1 && begin <= end) {
    return { notes: document.slice(begin, end), state: 'kept' }
  }
  const start = afterHeading(document) ?? begin ?? (end === undefined ? null : 0)
  if (start === null) return { notes: '', state: 'none' }
  const stop = Math.max(end ?? 0, nextHeading(document, start))
  return { notes: withoutMarks(document.slice(start, stop)), state: 'damaged' }
}

/**
 * Takes the notes of two branches, the ledger's own first; gives what of them to keep: the one somebody has written in, both
 * where both say something else. Which one is newer nobody knows.
 */
export function joinNotes(all: readonly KeptNotes[]): { notes: string; state: 'kept' | 'joined' | 'damaged' } {
  const written = all.filter(({ notes }) => notes.trim() !== '' && notes.trim() !== defaultNotes.trim())
  const texts = [...new Set(written.map(({ notes }) => notes))]
  const lasting = texts.filter((text) => !texts.some((other) => other !== text && other.includes(text.trim())))
  const state = written.some((each) => each.state === 'damaged') ? 'damaged' : lasting.length > 1 ? 'joined' : 'kept'
  return {
    notes: lasting.length > 1 ? `${lasting.map((text) => text.trim()).join('\n\n')}\n` : (lasting[0] ?? ''),
    state,
  }
}

/** Takes a person's notes, '' for none; gives the block that holds them. */
export function renderNotesBlock(notes: string): string {
  const kept = notes.trim() === '' ? defaultNotes : notes
  return `## Notes\n\n${BEGIN}\n${kept}${kept.endsWith('\n') ? '' : '\n'}${END}`
}

/** Takes a rollup with both its marks and a person's notes, '' for none; gives it with these notes in the place of its own. */
export function replaceNotes(document: string, notes: string): string {
  const block = /^## Notes\r?\n\r?\n<!--[ \t]*notes:begin[\s\S]*<!--[ \t]*notes:end\b[^>]{0,200}-->/m
  return document.replace(block, () => renderNotesBlock(notes))
}

function afterHeading(document: string): number | null {
  const match = heading.exec(document)
  return match ? match.index + match[0].length : null
}

/** The first line after `start` that is one of our own headings, else the end. */
function nextHeading(document: string, start: number): number {
  const titles = sectionNames.map(sectionTitle)
  for (const match of document.slice(start).matchAll(/^## ([^\r\n]*)/gm)) {
    if (titles.includes(match[1]?.trim() ?? '')) return start + match.index
  }
  return document.length
}

/** Marks among the notes would make the next reading damaged again. */
function withoutMarks(notes: string): string {
  return `${notes.replace(beginMark, '').replace(endMark, '').trim()}\n`
}
