import { parseDate } from './calendar.ts'
import { toInteger } from './visit.ts'

/** What is wrong with a value, as the end of a sentence that begins with the field's name. */
export class Wrong {
  readonly sentence: string

  constructor(sentence: string) {
    this.sentence = sentence
  }
}

/** Takes a value as sent, gives it as stored, or says what is wrong with it. */
export type Read<Value> = (value: unknown) => Value | Wrong

/** The fields of a resource that can be written; all others are ignored without a word (recorded). */
export type Fields<Row> = { readonly [Key in keyof Row]?: Read<Row[Key]> }

const isNone = (value: unknown) => value === null || value === undefined

/** Any text, null clears. */
export const text: Read<string | null> = (value) => (isNone(value) ? null : String(value))

/** Any text, empty where there is none. */
export const words: Read<string> = (value) => (isNone(value) ? '' : String(value))

/** Yes or no, as Rails reads it. */
export const yes: Read<boolean> = (value) => !isNone(value) && !['false', '0', 'f', 'off', ''].includes(String(value))

/** A whole number; 0 for what is none, as Rails coerces. */
export const whole: Read<number> = (value) => toInteger(value) ?? 0

/** A number, or nothing. */
export const amount: Read<number | null> = (value) => {
  if (isNone(value) || value === '') return null
  return Number.isFinite(Number(value)) ? Number(value) : new Wrong('is not a number')
}

/** A number that must be there. */
export const number: Read<number> = (value) => amount(value) ?? new Wrong('is not a number')

/** A percentage, or nothing. */
export const percentage: Read<number | null> = (value) => {
  const read = amount(value)
  return typeof read === 'number' && (read < 0 || read > 100) ? new Wrong('must be between 0 and 100') : read
}

/** A day, or nothing. */
export const day: Read<string | null> = (value) =>
  isNone(value) || value === '' ? null : (parseDate(value) ?? new Wrong('is not a valid date'))

/** A day that must be there. */
export const dueDay: Read<string> = (value) => day(value) ?? new Wrong("can't be blank")

/** An e-mail address. */
export const email: Read<string> = (value) =>
  /^[^\s@]+@[^\s@]+$/.test(String(value ?? '')) ? String(value) : new Wrong('is invalid')

/** An e-mail address, or nothing. */
export const emailOrNone: Read<string | null> = (value) => (isNone(value) || value === '' ? null : email(value))

/** One of these words. */
export function oneOf<Word extends string>(...known: readonly Word[]): Read<Word> {
  return (value) => known.find((each) => each === value) ?? new Wrong('is not included in the list')
}

/** A list, each of its values read in the same way. */
export function listOf<Value>(read: Read<Value>): Read<Value[]> {
  return (value) => {
    const all = (Array.isArray(value) ? value : isNone(value) ? [] : [value]).map(read)
    return all.find((each) => each instanceof Wrong) ?? all.filter((each): each is Value => !(each instanceof Wrong))
  }
}

/** The values of those fields that were sent, and a sentence for each that is wrong. */
export function readFields<Row>(
  fields: Fields<Row>,
  input: Readonly<Record<string, unknown>>,
): { values: Partial<Row>; faults: string[] } {
  const values: Record<string, unknown> = {}
  const faults: string[] = []
  for (const [name, read] of Object.entries(fields) as [string, Read<unknown>][]) {
    if (!(name in input)) continue
    const value = read(input[name])
    if (value instanceof Wrong) faults.push(`${humanName(name)} ${value.sentence}`)
    else values[name] = value
  }
  return { values: values as Partial<Row>, faults }
}

/** Sentences for what must be there and is not: on creation all of it, on a change what was sent empty. */
export function blanks(
  required: readonly string[],
  input: Readonly<Record<string, unknown>>,
  creation: boolean,
): string[] {
  const isBlank = (name: string) => isNone(input[name]) || String(input[name]).trim() === ''
  return required
    .filter((name) => (creation || name in input) && isBlank(name))
    .map((name) => `${humanName(name)} can't be blank`)
}

/** A field's name as Rails says it: "client_id" is "Client". */
export function humanName(name: string): string {
  const spaced = name.replace(/_id$/, '').replaceAll('_', ' ')
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
