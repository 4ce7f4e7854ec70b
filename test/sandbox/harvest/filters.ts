import { messages, refused } from './answers.ts'
import { parseDate } from './calendar.ts'
import { toBoolean, toInteger, type Visit } from './visit.ts'

/** The filters that lists share; what is not given lets everything pass. */
export interface Filters {
  /** Whether a number is the one asked for, where one is. */
  is(name: string, value: number): boolean
  /** The same of a yes or no. */
  agrees(name: string, value: boolean): boolean
  /** The same of a word. */
  says(name: string, value: string): boolean
  /** Between `from` and `to`, both inclusive, and newer than `updated_since`: exclusive, whole seconds. */
  isWithin(date: string, updated: string): boolean
  /** Newer than `updated_since`, where there are no other dates. */
  isNewer(updated: string): boolean
}

/** Reads a request's filters; a response where a date is none. */
export function readFilters({ query }: Visit): Filters | Response {
  const [from, to] = [query.get('from'), query.get('to')].map((date) => (date ? parseDate(date) : undefined))
  const since = query.get('updated_since')
  const sinceAt = since === null ? undefined : Date.parse(since)
  if (from === null || to === null || Number.isNaN(sinceAt)) return refused(messages.date)
  const number = remember((name) => toInteger(query.get(name)))
  const boolean = remember((name) => toBoolean(query.get(name)))
  const word = remember((name) => query.get(name) || null)
  const isNewer = (updated: string) => sinceAt === undefined || Date.parse(updated) > sinceAt
  return {
    isNewer,
    is: (name, value) => (number(name) ?? value) === value,
    agrees: (name, value) => (boolean(name) ?? value) === value,
    says: (name, value) => (word(name) ?? value) === value,
    isWithin: (date, updated) =>
      (from === undefined || date >= from) && (to === undefined || date <= to) && isNewer(updated),
  }
}

/** A large account asks the same of each of its rows. */
function remember<Value>(read: (name: string) => Value): (name: string) => Value {
  const known = new Map<string, Value>()
  return (name) => {
    const value = known.has(name) ? (known.get(name) as Value) : read(name)
    known.set(name, value)
    return value
  }
}
