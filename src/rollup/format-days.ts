import type { PlainDate } from '../calendar.ts'
import type { Period } from './facts.ts'
import { weekdayOf } from './period.ts'

const SPACE = '\u00a0'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** Takes a day; gives `1 May 2026`. */
export function formatDate(date: PlainDate): string {
  return `${dayOfMonth(date)} ${monthName(date)} ${yearOf(date)}`
}

/** Takes a day; gives `Fri 1 May`, in one piece, for a table whose year is known. */
export function formatDay(date: PlainDate): string {
  return [weekdays[weekdayOf(date)], dayOfMonth(date), monthName(date).slice(0, 3)].join(SPACE)
}

/** Takes a day; gives `1 May 2026` with a short month, in one piece, for a table of days of any year. */
export function formatShortDate(date: PlainDate): string {
  return [dayOfMonth(date), monthName(date).slice(0, 3), yearOf(date)].join(SPACE)
}

/** Takes first and last day; gives `1 May to 15 May 2026`, the first with its year where that differs. */
export function formatSpan(from: PlainDate, to: PlainDate): string {
  if (from === to) return formatDate(to)
  const start = yearOf(from) === yearOf(to) ? `${dayOfMonth(from)} ${monthName(from)}` : formatDate(from)
  return `${start} to ${formatDate(to)}`
}

/** Takes a period; gives how a person calls it: `May 2026`, `Week 14 of 2026`, `Second quarter of 2026`. */
export function formatPeriod({ kind, name, from, to }: Pick<Period, 'kind' | 'name' | 'from' | 'to'>): string {
  if (kind === 'month') return formatMonth(from)
  if (kind === 'year') return `The year ${yearOf(from)}`
  if (kind === 'quarter')
    return `${['First', 'Second', 'Third', 'Fourth'][quarterOf(from) - 1]} quarter of ${yearOf(from)}`
  const week = kind === 'week' ? /^(\d{4})-W0?(\d{1,2})$/.exec(name) : null
  return week ? `Week ${week[2]} of ${week[1]}` : formatSpan(from, to)
}

/** Takes a period's name as its JSON has it; gives its kind, a range where it is none of the others. */
export function kindOf(name: string): Period['kind'] {
  if (/^\d{4}-W\d\d$/.test(name)) return 'week'
  if (/^\d{4}-\d\d$/.test(name)) return 'month'
  if (/^\d{4}-Q[1-4]$/.test(name)) return 'quarter'
  return /^\d{4}$/.test(name) ? 'year' : 'range'
}

/** Takes a day; gives `May 2026`. */
export function formatMonth(date: PlainDate): string {
  return `${monthName(date)} ${yearOf(date)}`
}

/** Takes a day; gives the quarter it lies in, 1 to 4. */
function quarterOf(date: PlainDate): number {
  return Math.ceil(Number(date.slice(5, 7)) / 3)
}

function monthName(date: PlainDate): string {
  return months[Number(date.slice(5, 7)) - 1] ?? ''
}

function dayOfMonth(date: PlainDate): string {
  return String(Number(date.slice(8, 10)))
}

function yearOf(date: PlainDate): string {
  return String(Number(date.slice(0, 4)))
}
