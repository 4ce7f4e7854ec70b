import { isScalar, type YAMLMap } from 'yaml'
import { parseBillable } from './billable.ts'
import { findDates } from './dates.ts'
import { dateOf } from './days.ts'
import type { Context, Environment } from './drafts.ts'
import { isPlaceholder } from './placeholders.ts'
import { excerpt } from './problems.ts'
import type { LabelField } from './session.ts'
import { plainWords } from './words.ts'

const isMade = (key: string): boolean => /^(?:created|created at|updated|updated at|published)$/u.test(key)

/** One key of front matter and its value. */
export interface Field {
  readonly field: LabelField
  readonly value: string
  readonly line: number
  readonly label: string
}
export type Fields = ReadonlyMap<LabelField, Field>

/** Takes a mapping and a key; gives its value as text, null where there is none or it is still to be written. */
export function plainValue(map: YAMLMap, key: string): string | null {
  const value = map.items.find((pair) => isScalar(pair.key) && plainWords(String(pair.key.value)) === key)?.value
  return isScalar(value) && !isPlaceholder(String(value.value)) ? String(value.value).trim() : null
}

/** Takes a mapping; gives the fields its keys name. */
export function readFields(map: YAMLMap, env: Environment, lineAt: (offset: number | undefined) => number): Fields {
  const fields = new Map<LabelField, Field>()
  for (const pair of map.items) {
    if (!isScalar(pair.key) || !isScalar(pair.value)) continue
    const label = String(pair.key.value)
    const meaning = env.read(label.replaceAll('_', ' '))
    const value = String(pair.value.value ?? '').trim()
    if (
      meaning.field === null ||
      meaning.field === 'time' ||
      meaning.never ||
      meaning.total ||
      value === '' ||
      fields.has(meaning.field)
    )
      continue
    fields.set(meaning.field, { field: meaning.field, value, line: lineAt(pair.key.range?.[0]), label })
  }
  return fields
}

/** Takes a mapping and its fields; gives those whose values are still to be written: keys with nothing behind them, or `TBD`. */
export function openFields(
  map: YAMLMap,
  fields: Fields,
  env: Environment,
  lineAt: (offset: number | undefined) => number,
): Fields {
  const open = new Map<LabelField, Field>()
  for (const pair of map.items) {
    if (!isScalar(pair.key) || (pair.value !== null && !isScalar(pair.value))) continue
    const label = String(pair.key.value)
    const { field, never, total } = env.read(label.replaceAll('_', ' '))
    const value = String((isScalar(pair.value) ? pair.value.value : null) ?? '').trim()
    if (field === null || field === 'time' || never || total || open.has(field) || !isPlaceholder(value)) continue
    const stated = fields.get(field)
    if (!stated || stated.label === label) open.set(field, { field, value, line: lineAt(pair.key.range?.[0]), label })
  }
  return open
}

/** Takes a mapping; gives the year the file was made in: it says which year its days belong to, and not on which of them the work was done. */
export function yearMade(map: YAMLMap): number | null {
  const made = map.items.find((pair) => isScalar(pair.key) && isMade(plainWords(String(pair.key.value))))
  return made && isScalar(made.value) ? (findDates(String(made.value.value))[0]?.year ?? null) : null
}

/** Takes fields and what holds above them; gives what holds with them. */
export function contextOf(fields: Fields, above: Context, env: Environment): Context {
  const date = fields.get('date')
  const mention = date ? findDates(date.value, true)[0] : undefined
  const day =
    mention && date
      ? dateOf(mention, date.line, above.year, env.habits)
      : { date: above.date, issues: above.dateIssues }
  const bad = date && !mention && !isPlaceholder(date.value)
  const issue = bad
    ? [
        {
          code: 'bad-date' as const,
          line: date.line,
          fragment: date.value,
          message: `Found "${excerpt(date.value)}" as the date, expected a day. Write "date: 2026-05-20".`,
        },
      ]
    : day.issues
  const value = (field: 'project' | 'client' | 'task' | 'mode' | 'person'): string | null =>
    fields.get(field)?.value ?? above[field]
  const year = mention?.year ?? above.year
  return {
    date: bad ? null : day.date,
    week: null,
    month: null,
    dateIssues: issue,
    year,
    project: value('project'),
    client: value('client'),
    task: value('task'),
    mode: value('mode'),
    person: env.isMe ? value('person') : null,
    billable: parseBillable(fields.get('billable')?.value ?? '') ?? above.billable,
  }
}
