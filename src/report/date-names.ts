import { monthNames, weekdayNames } from './date-name-lists.ts'
import { plainWords } from './words.ts'

const indexOf = (lists: readonly string[]): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((list, index) => list.split(',').map((name) => [name, index] as const)))

const months = indexOf(monthNames)
const weekdays = indexOf(weekdayNames)

/** Takes text in plain ASCII; tells whether one of its words names a month. */
export function namesMonth(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => months.has(word) || word === 'sept')
}

/** Takes a word; gives the month it names (1–12) in one of the built-in languages, else null. Two letters name none. */
export function monthNumber(word: string): number | null {
  const plain = plainWords(word)
  const month = plain.length < 3 ? undefined : (months.get(plain) ?? (plain === 'sept' ? 8 : undefined))
  return month === undefined ? null : month + 1
}

/** Takes a word; gives the day of the week it names (0 is Sunday) in one of the built-in languages, else null. */
export function weekdayNumber(word: string): number | null {
  return weekdays.get(plainWords(word)) ?? null
}
