import type { LabelReader } from './field-labels.ts'
import type { FieldPlaces, LabelField, Position } from './session.ts'

/** A label and its value at the beginning of a line, in front matter or the body. */
const KEY_LINE = /^[\s>*+-]{0,12}[*_]{0,2}([\p{L}][\p{L} _-]{1,30}?)[*_]{0,2}\s?:[*_]{0,2}\s*(\S.*)$/u
/** Headings above a session that are looked at for a project's name. */
const MOST_HEADINGS = 20

/** Tells where the words stand that name a session's project and task. */
export type PlaceFinder = (session: {
  readonly line: number
  readonly project: string | null
  readonly client: string | null
  readonly task: string | null
}) => FieldPlaces | undefined

/**
 * Takes a file's lines, the reader of labels and the keys of front matter that lack a value; gives a finder of the words that
 * name project and task: on the session's own line, else on the nearest line that gives the field this value, else in a
 * heading above.
 */
export function placeFinder(
  lines: readonly string[],
  read: LabelReader,
  open: ReadonlyMap<LabelField, { readonly line: number }>,
): PlaceFinder {
  let index: Index | null = null
  const find = (field: LabelField, value: string | null, line: number): Position | undefined => {
    if (value === null) {
      const empty = open.get(field)
      return empty && { line: empty.line, column: 1 }
    }
    if (columnIn(lines, line, value) > 0) return { line, column: columnIn(lines, line, value) }
    index ??= indexOf(lines, read)
    const keyed = nearest(index.keys.get(`${field} ${fold(value)}`) ?? [], line)
    const at = keyed ?? headingOf(index.headings, lines, value, line)
    return at === undefined ? undefined : { line: at, column: Math.max(1, columnIn(lines, at, value)) }
  }
  return ({ line, project, client, task }) => {
    const place = {
      project: find(project === null && client !== null ? 'client' : 'project', project ?? client, line),
      task: find('task', task, line),
    }
    return place.project === undefined && place.task === undefined ? undefined : place
  }
}

interface Index {
  /** Lines, in order, by field and value. */
  readonly keys: ReadonlyMap<string, readonly number[]>
  readonly headings: readonly number[]
}

function indexOf(lines: readonly string[], read: LabelReader): Index {
  const keys = new Map<string, number[]>()
  const headings: number[] = []
  const fields = new Map<string, ReturnType<LabelReader>['field']>()
  for (const [at, text] of lines.entries()) {
    if (/^#{1,6}\s/.test(text)) headings.push(at + 1)
    const [, label, value] = KEY_LINE.exec(text.slice(0, 300)) ?? []
    if (label === undefined || value === undefined) continue
    if (!fields.has(label)) fields.set(label, read(label.replaceAll('_', ' ')).field)
    const field = fields.get(label)
    if (field !== 'project' && field !== 'client' && field !== 'task') continue
    const key = `${field} ${fold(value)}`
    keys.set(key, [...(keys.get(key) ?? []), at + 1])
  }
  return { keys, headings }
}

/** As a value is compared: without quotes, emphasis and case. */
function fold(value: string): string {
  return value
    .replace(/^["'*_`\s]+|(?<!["'*_`\s])["'*_`\s]+$/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
}

function nearest(candidates: readonly number[], line: number): number | undefined {
  const after = candidates.findIndex((each) => each >= line)
  const [below, above] = [after < 0 ? undefined : candidates[after], candidates.at(after < 0 ? -1 : after - 1)]
  if (below === undefined || after === 0) return below ?? above
  return above !== undefined && line - above <= below - line ? above : below
}

function headingOf(
  headings: readonly number[],
  lines: readonly string[],
  value: string,
  line: number,
): number | undefined {
  const end = headings.findLastIndex((each) => each <= line)
  const near = headings.slice(Math.max(0, end + 1 - MOST_HEADINGS), end + 1).reverse()
  return near.find((each) => columnIn(lines, each, value) > 0)
}

/** The column, from 1, where the value stands as words of its own; 0 where it does not. */
function columnIn(lines: readonly string[], line: number, value: string): number {
  const text = (lines[line - 1] ?? '').toLowerCase()
  const wanted = value.toLowerCase()
  for (let at = text.indexOf(wanted); at >= 0 && wanted !== ''; at = text.indexOf(wanted, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + wanted.length] ?? ' '}`
    if (!/[\p{L}\p{N}]/u.test(around)) return at + 1
  }
  return 0
}
