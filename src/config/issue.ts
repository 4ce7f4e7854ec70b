import type * as v from 'valibot'
import type { Fault, Place } from '../errors.ts'
import { didYouMean } from '../suggest.ts'
import { configSchema } from './schema.ts'

/** The keys that lead to a value. */
export type Path = readonly (string | number)[]

/** Takes what the schema found and a way to tell places; gives it as a fault, in words for whoever wrote the file. */
export function renderIssue(issue: v.BaseIssue<unknown>, placeOf: (path: Path, key?: boolean) => Place): Fault {
  const path = (issue.path ?? []).map(({ key }) => key as string | number)
  const shown = path.length > 0 ? path.join('.') : 'the configuration'
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const siblings = knownKeys(path)
    const message = `unknown key "${shown}"${didYouMean(String(path.at(-1)), siblings)} Known here: ${siblings.join(', ')}`
    return { severity: 'error', message, place: placeOf(path, true) }
  }
  if (issue.received === 'undefined') {
    const message = `"${path.slice(0, -1).join('.')}" lacks "${path.at(-1)}"`
    return { severity: 'error', message, place: placeOf(path.slice(0, -1), true) }
  }
  return {
    severity: 'error',
    message: `${shown}: found ${issue.received}, expected ${issue.message}`,
    place: placeOf(path),
  }
}

/** The schema that refused the key knows which ones it has. */
function knownKeys(path: Path): string[] {
  let schema: unknown = configSchema
  for (const key of path.slice(0, -1)) schema = childSchema(schema, key)
  return isRecord(schema) && isRecord(schema.entries) ? Object.keys(schema.entries) : []
}

function childSchema(schema: unknown, key: unknown): unknown {
  if (!isRecord(schema)) return undefined
  const child = isRecord(schema.entries) ? schema.entries[String(key)] : (schema.item ?? schema.value)
  return isRecord(child) && 'wrapped' in child ? child.wrapped : child
}

/** Takes any value; tells whether it has keys. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
