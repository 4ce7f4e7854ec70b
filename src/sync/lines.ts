import type { Field, Shape, Topic } from './fields.ts'
import type { Stream } from './streams.ts'

type Values = Readonly<Record<string, unknown>>

/** The lines of one file, by what tells one from another. */
export type Lines = Map<string, string>

/** Never written anywhere, wherever they stand: whoever has one reads a client's invoices. */
const SECRETS = new Set(['client_key', 'statement_key', 'access_token', 'refresh_token'])

/**
 * Takes a stream, a row of Harvest's answer, what is added to it and the topics to leave out; gives the row as the ledger keeps it.
 * Of other records the ids alone stay: Harvest repeats their names in each row and does not touch the row when one is renamed. A
 * field nobody knows yet stays as it is, but not where something is to be left out: what it tells cannot be known.
 */
export function toRow(stream: Stream, wire: Values, added: Values, redact: readonly Topic[]): Record<string, unknown> {
  const row = { ...shaped(stream.shape, wire, redact), ...added }
  // A running timer's hours grow with each look, and its row is not newer for that.
  if (wire.is_running === true) Object.assign(row, { hours: wire.hours_without_timer ?? 0, rounded_hours: null })
  return row
}

function shaped({ fields, dropped }: Shape, wire: Values, redact: readonly Topic[]): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  const known = new Set<string>()
  for (const field of fields) {
    if (field.of === null) continue
    known.add(field.of)
    if (!(field.of in wire) || field.topics.some((topic) => redact.includes(topic))) continue
    if (redact.length > 0 && isUndescribed(field, wire[field.of])) continue
    row[field.name] = valueIn(field, wire[field.of], redact)
  }
  if (redact.length > 0) return row
  for (const [key, value] of Object.entries(wire)) {
    if (!known.has(key) && !dropped.has(key) && !SECRETS.has(key)) row[key] = withoutSecrets(value)
  }
  return row
}

function valueIn(field: Field, value: unknown, redact: readonly Topic[]): unknown {
  if (field.isReference) return isObject(value) ? (value.id ?? null) : null
  const { holds } = field
  if (typeof holds === 'string')
    return field.isList && holds === 'id' && Array.isArray(value)
      ? value.toSorted((a, b) => Number(a) - Number(b))
      : withoutSecrets(value)
  const inner = (each: unknown) => (isObject(each) ? shaped(holds, each, redact) : each)
  return Array.isArray(value) ? value.map(inner) : inner(value)
}

/** What nobody has described, and a record where a plain value is expected. */
function isUndescribed({ holds, isReference }: Field, value: unknown): boolean {
  if (isReference || typeof holds !== 'string') return false
  return holds === 'any' ? value !== null : [value].flat().some((each) => typeof each === 'object' && each !== null)
}

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (SECRETS.has(key) ? [] : [[key, withoutSecrets(each)]])),
  )
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Takes a row; gives it as one line, keys in order, without the line break: the same row gives the same bytes. */
export function renderLine(row: Values): string {
  return JSON.stringify(row, (_, value: unknown) =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : value,
  )
}

/** Takes a stream and a row; gives what tells it from the others. */
export function keyOf({ identity }: Stream, row: Values): string {
  return identity.map((name) => String(row[name] ?? '')).join(' ')
}

/** Takes a stream and the folder all are in; gives the one file it has, or the folder of its months. */
export function placeOf({ name, monthOf }: Stream, folder: string): string {
  return monthOf === null ? `${folder}/${name}.ndjson` : `${folder}/${name}/`
}

/** Takes a stream, the folder and a row; gives the path of the file the row belongs to. */
export function fileOf(stream: Stream, folder: string, row: Values): string {
  const place = placeOf(stream, folder)
  if (stream.monthOf === null) return place
  const [month = 'undated'] = /^\d{4}-\d{2}(?=-\d{2}$)/.exec(String(row[stream.monthOf])) ?? []
  return `${place}${month}.ndjson`
}

/** Takes the lines of a file in any order; gives its text, sorted by what tells one from another. */
export function renderFile(lines: Lines): string {
  const sorted = [...lines].sort(([a], [b]) => compareKeys(a, b))
  return sorted.map(([, line]) => `${line}\n`).join('')
}

/** Takes a stream and the text of one of its files; gives its lines. Null where a line is none of ours, as after a merge by hand. */
export function parseFile(stream: Stream, text: string): Lines | null {
  const lines: Lines = new Map()
  for (const line of text.split('\n')) {
    if (line === '') continue
    const row = parseLine(line)
    if (row === null) return null
    lines.set(keyOf(stream, row), line)
  }
  return lines
}

/** Takes a line; gives its row, null where it is no JSON object. */
export function parseLine(line: string): Record<string, unknown> | null {
  try {
    const row = JSON.parse(line) as unknown
    return isObject(row) ? row : null
  } catch {
    return null
  }
}

/** Takes what tells two lines from others; gives their order: by ids as numbers, one after the other, then by words. */
export function compareKeys(a: string, b: string): number {
  if (a === b) return 0
  const difference = Number(a) - Number(b)
  if (difference !== 0 && !Number.isNaN(difference)) return difference
  const [left, right] = [a.split(' '), b.split(' ')]
  for (const [index, word] of left.entries()) {
    const other = right[index] ?? ''
    const apart = Number(word) - Number(other)
    if (apart !== 0 && !Number.isNaN(apart)) return apart
    if (word !== other) return word < other ? -1 : 1
  }
  return left.length - right.length
}
