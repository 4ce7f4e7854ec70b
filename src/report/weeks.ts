import { addDays, type PlainDate, plainDate } from '../calendar.ts'
import { weekdayNumber } from './date-names.ts'
import type { Context } from './drafts.ts'
import { calendarWeekWords, endWords, weekWords } from './labels.ts'
import { alternatives, phraseTest, plainWords, trimMarks } from './words.ts'

const ISO = /(?<!\d)((?:19|20)\d{2})-?w(\d{1,2})(?![\p{L}\p{N}])/iu
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${alternatives(weekWords)})\\.?[ \\t]{0,2}#?(\\d{1,2})(?:[ \\t]{0,2}[,/(-]?[ \\t]{0,2}((?:19|20)\\d{2}))?(?![\\p{L}\\p{N}]|[ \\t]?[./-]\\d)`,
  'iu',
)
const CALENDAR = new RegExp(`^(?:${alternatives(calendarWeekWords)})(?!\\p{L})`, 'iu')
const isEnding = phraseTest(endWords)

function weekday(date: PlainDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

/**
 * Takes a heading and the year above it; gives the Monday of the week it numbers (`2026-W21`, `KW 21`), else null. `Week 3`
 * without a year beside it may be the third week of a project, and only some languages have a word that means the calendar's.
 */
export function weekStart(title: string, year: number | null): PlainDate | null {
  const text = title.slice(0, 200)
  const iso = ISO.exec(text)
  const named = iso ? null : NAMED.exec(text)
  const number = Number(iso?.[2] ?? named?.[1] ?? 0)
  const above = CALENDAR.test(named?.[0] ?? '') ? year : null
  const y = iso ? Number(iso[1]) : named?.[2] === undefined ? above : Number(named[2])
  if (y === null || number < 1 || number > 53) return null
  // 4 January is always in the first week.
  const fourth = plainDate(y, 1, 4)
  return fourth && addDays(fourth, (number - 1) * 7 - ((weekday(fourth) + 6) % 7))
}

/** Takes text; gives the weekday it begins with (0 is Sunday) when nothing but marks, a figure or words behind a mark follow it, else null. */
export function leadingWeekday(text: string): number | null {
  const match = /^[\s([*_~#-]{0,6}(\p{L}{2,14})\.?(?=$|[ \t]{0,3}(?:[:(|,–—-]|\d))/u.exec(text)
  return match?.[1] === undefined ? null : weekdayNumber(match[1])
}

/** Takes text; gives the weekday it is and nothing else, else null. */
export function onlyWeekday(text: string): number | null {
  return text.length > 24 ? null : weekdayNumber(plainWords(trimMarks(text)))
}

/** Takes a heading; tells whether the date in it is the last day of a week (`Week ending 22 May`). */
export function endsWeek(title: string): boolean {
  return isEnding(title)
}

/**
 * Takes a weekday and what stands above it; gives the day that is meant: in the week a heading numbers or begins, or the day
 * above itself; null where nothing says which week.
 */
export function weekdayDate(day: number, { date, week }: Pick<Context, 'date' | 'week'>): PlainDate | null {
  const from = week ?? date
  if (from === null) return null
  const first = weekday(from)
  if (first === day) return from
  // Only a Monday or a Sunday begins a week; from another day on, a weekday could be the one before or the one after.
  if (week === null && first > 1) return null
  return addDays(from, (day - first + 7) % 7)
}
