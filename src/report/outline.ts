import type { Block, HeadingBlock, LineBlock, TableBlock } from './blocks.ts'
import { findClockRanges } from './clock.ts'
import { type DateMention, findDates } from './dates.ts'
import type { LabelReader } from './field-labels.ts'
import { type KeyLine, readKeyLines } from './key-lines.ts'
import { dayOfMonth, titleMonth } from './months.ts'
import { onlyDate } from './only-date.ts'
import type { OutlineLine, Section } from './section.ts'
import { leadingWeekday, onlyWeekday } from './weeks.ts'
import { trimMarks } from './words.ts'

function section(
  parent: Section | null,
  depth: number,
  title: string,
  prose: string,
  line: number,
  date: DateMention | null,
): Section {
  const made: Section = {
    depth,
    title,
    titleProse: prose,
    line,
    date,
    weekday: date || title === '' ? null : leadingWeekday(title),
    month: date ? null : (titleMonth(title) ?? parent?.month ?? null),
    dated: false,
    lines: [],
    tables: [],
    children: [],
    parent,
  }
  parent?.children.push(made)
  return made
}

const statesDate = (key: KeyLine): boolean => key.field === 'date' && findDates(key.value).length > 0

/** Takes blocks in order; gives the tree of sections below a nameless root. A second `Date:` in one section begins a section of its own. */
export function outline(blocks: readonly Block[], read: LabelReader): Section {
  const root = section(null, 0, '', '', 1, null)
  let current = root
  const open = (depth: number, text: HeadingBlock | LineBlock, date: DateMention | null): void => {
    while (current.parent && current.depth >= depth) current = current.parent
    const day =
      date || current.month === null ? null : dayOfMonth(text.prose, current.month, /^\d{1,2}\.?$/u.test(text.text))
    // Only a heading of this kind has a day that nothing else finds in its words.
    const title = day ? text.text.replace(day.text, '') : text.text
    current = section(current, depth, trimMarks(title), text.prose, text.line, date ?? day)
  }
  for (const block of blocks) {
    if (block.kind === 'heading') {
      open(block.depth, block, findDates(block.prose)[0] ?? findShort(block))
      continue
    }
    if (block.kind === 'table') {
      const pairs = keyTable(block, read)
      for (const pair of pairs) current.lines.push(pair)
      current.dated ||= pairs.some(({ keys }) => keys.some(statesDate))
      if (pairs.length === 0) current.tables.push(block)
      continue
    }
    const date = block.level <= 1 ? onlyDate(block.text) : null
    if (date || (block.level <= 1 && onlyWeekday(block.text) !== null)) {
      open(7, block, date)
      continue
    }
    const keys = readKeyLines(block, read)
    const dated = keys.some(statesDate)
    if (dated && current.dated) {
      const parent = current
      current = section(parent.depth === 8 && parent.parent ? parent.parent : parent, 8, '', '', block.line, null)
    }
    current.dated ||= dated
    current.lines.push({ block, keys, leads: leadsEntry(block.prose) })
  }
  return root
}

/** A table of two columns whose first holds labels: each row is a key line. Empty where the table is none. */
function keyTable(table: TableBlock, read: LabelReader): OutlineLine[] {
  if (table.header.length !== 2) return []
  const rows = [table.header, ...table.rows.slice(0, 100)]
  const keys = rows.map((row) => ({
    ...read(row[0]?.text ?? ''),
    label: row[0]?.text ?? '',
    value: row[1]?.text.trim() ?? '',
    line: row[0]?.line ?? table.line,
  }))
  const known = keys.slice(1).filter((key) => key.field !== null)
  if (
    known.length < 2 ||
    known.length < keys.length * 0.4 ||
    !known.some((key) => ['date', 'hours', 'start'].includes(key.field ?? ''))
  )
    return []
  return keys.map((key) => ({
    block: {
      kind: 'line',
      text: `${key.label}: ${key.value}`,
      prose: '',
      line: key.line,
      bold: [],
      level: 1,
      first: true,
      open: false,
    },
    keys: [key],
    leads: false,
  }))
}

function leadsEntry(prose: string): boolean {
  const head = prose.slice(0, 40)
  const at = findClockRanges(head)[0]?.start ?? findDates(head)[0]?.start
  return at !== undefined && !/[\p{L}\p{N}]/u.test(head.slice(0, at))
}

function findShort(block: HeadingBlock): DateMention | null {
  const first = findDates(block.prose.slice(0, 24), true)[0]
  return first && trimMarks(block.prose.slice(0, first.start)) === '' ? first : null
}
