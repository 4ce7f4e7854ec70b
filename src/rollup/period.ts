import { addDays, type PlainDate, plainDate } from '../calendar.ts'
import type { Facts, Period } from './facts.ts'

/** The day a week begins with, by the account's settings. */
export type WeekStart = Facts['weekStart']

/** Weekday numbers as JavaScript counts them, from Sunday. */
const FIRST_DAY = { Sunday: 0, Monday: 1, Saturday: 6 } as const

/** Takes a plain date; gives its weekday from 0, Sunday, to 6, Saturday. */
export function weekdayOf(day: PlainDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** Takes a plain date; tells whether it is a working day, Monday to Friday. */
export function isWorkingDay(day: PlainDate): boolean {
  return ![0, 6].includes(weekdayOf(day))
}

/** Takes two plain dates; gives the number of days from the first to the second, negative when the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** Takes two plain dates; gives every day from the first to the second, both included. */
export function daysOf(from: PlainDate, to: PlainDate): PlainDate[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index))
}

/**
 * Takes a day and the day weeks begin with; gives the week that holds the day. A week belongs to the year that holds
 * most of it, that is its fourth day: for weeks from Monday this is ISO 8601, and the others are numbered alike.
 */
export function weekOf(day: PlainDate, weekStart: WeekStart): Period {
  return weekFrom(addDays(day, -((weekdayOf(day) - FIRST_DAY[weekStart] + 7) % 7)))
}

/** Takes a day; gives the month that holds it. */
export function monthOf(day: PlainDate): Period {
  return { name: day.slice(0, 7), kind: 'month', ...months(day, Number(day.slice(5, 7)), 1) }
}

/** Takes a day; gives the calendar quarter that holds it. */
export function quarterOf(day: PlainDate): Period {
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3)
  return { name: `${day.slice(0, 4)}-Q${quarter}`, kind: 'quarter', ...months(day, quarter * 3 - 2, 3) }
}

/** Takes a day; gives the year that holds it. */
export function yearOf(day: PlainDate): Period {
  return { name: day.slice(0, 4), kind: 'year', ...months(day, 1, 12) }
}

/** Takes a period; gives the one of its kind right before it, for a range the same number of days. */
export function previousPeriod(period: Period): Period {
  const last = addDays(period.from, -1)
  if (period.kind === 'week') return weekFrom(addDays(period.from, -7))
  if (period.kind === 'month') return monthOf(last)
  if (period.kind === 'quarter') return quarterOf(last)
  if (period.kind === 'year') return yearOf(last)
  return rangeOf(addDays(period.from, -daysBetween(period.from, period.to) - 1), last)
}

/** Takes the first and the last day, in that order; gives the stretch of days as a period. */
export function rangeOf(from: PlainDate, to: PlainDate): Period {
  return { name: `${from}--${to}`, kind: 'range', from, to }
}

/**
 * Takes a period and a count of 1 or more; gives the period and those before it, that many in all, the oldest first:
 * each rollup compares with the one before, so they are made in this order.
 */
export function catchUp(period: Period, count: number): Period[] {
  const periods = [period]
  for (let before = period; periods.length < count; periods.unshift(before)) before = previousPeriod(before)
  return periods
}

export type AsOf = { readonly ok: true; readonly day: PlainDate } | { readonly ok: false; readonly message: string }

/**
 * Takes a period and today; gives the day its figures are reckoned at: its last, or yesterday while it runs. A period
 * without a whole day behind it has no figures, which is told in words.
 */
export function asOf(period: Period, today: PlainDate): AsOf {
  if (period.to < today) return { ok: true, day: period.to }
  if (period.from < today) return { ok: true, day: addDays(today, -1) }
  const begins = period.from === today ? 'begins today' : `begins on ${period.from}`
  return { ok: false, message: `the period ${period.name} ${begins}: there is no whole day of it to tell of yet` }
}

/** Takes a week's first day, whatever day weeks begin with; gives the week. */
function weekFrom(from: PlainDate): Period {
  const middle = addDays(from, 3)
  const year = middle.slice(0, 4)
  const week = Math.floor(daysBetween(`${year}-01-01`, middle) / 7) + 1
  return { name: `${year}-W${String(week).padStart(2, '0')}`, kind: 'week', from, to: addDays(from, 6) }
}

function months(day: PlainDate, first: number, count: number): { from: PlainDate; to: PlainDate } {
  const year = Number(day.slice(0, 4))
  const from = plainDate(year, first, 1) ?? day
  const next = first + count > 12 ? plainDate(year + 1, 1, 1) : plainDate(year, first + count, 1)
  return { from, to: next ? addDays(next, -1) : `${day.slice(0, 4)}-12-31` }
}
