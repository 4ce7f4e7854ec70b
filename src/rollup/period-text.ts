import { addDays, type PlainDate, parsePlainDate, plainDate } from '../calendar.ts'
import { didYouMean } from '../suggest.ts'
import type { Period } from './facts.ts'
import { monthOf, previousPeriod, quarterOf, rangeOf, type WeekStart, weekOf, yearOf } from './period.ts'

export type ParsedPeriod =
  | { readonly ok: true; readonly period: Period }
  | { readonly ok: false; readonly message: string }

const UNITS = ['week', 'month', 'quarter', 'year'] as const
type Unit = (typeof UNITS)[number]

const RELATIVE = UNITS.flatMap((unit) => [`this-${unit}`, `last-${unit}`])
const GRAMMAR =
  'Write this- or last- with week, month, quarter or year, or 2026-W14, 2026-05, 2026-Q2, 2026, or give "from" and "to"'

/** Outside of these a year is a slip of the finger, and within them no reckoning leaves the calendar. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2199

/**
 * Takes what a user wrote for a period, today and the day weeks begin with; gives the period, or what is wrong in words.
 * Every period's own name is understood.
 */
export function parsePeriod(text: string, today: PlainDate, weekStart: WeekStart): ParsedPeriod {
  const word = text.trim().toLowerCase()
  const relative = /^(this|last)-(week|month|quarter|year)$/.exec(word)
  if (relative) {
    const current = unitOf(relative[2] as Unit, today, weekStart)
    return { ok: true, period: relative[1] === 'this' ? current : previousPeriod(current) }
  }
  const named = /^(\d{4})(?:-([wq]?)(\d+))?$/.exec(word)
  if (named && isCanonical(named)) return numbered(Number(named[1]), named[2] ?? '', named[3], weekStart)
  const range = /^(\d{4}-\d{2}-\d{2})--(\d{4}-\d{2}-\d{2})$/.exec(word)
  if (range) return periodOfRange(range[1] ?? '', range[2] ?? '')
  return { ok: false, message: `"${word.slice(0, 80)}" is no period${hint(word)} ${GRAMMAR}` }
}

/** Takes the first and the last day as a user wrote them; gives the period, or what is wrong in words. */
export function periodOfRange(from: string, to: string): ParsedPeriod {
  for (const text of [from, to]) {
    const day = parsePlainDate(text)
    if (day === null) return fail(`"${text.slice(0, 80)}" is no day of the calendar, written like 2026-05-20`)
    if (!isYear(Number(day.slice(0, 4)))) return fail(yearMessage(day.slice(0, 4)))
  }
  if (from > to) return fail(`the period ends on ${to}, before it begins on ${from}: exchange "from" and "to"`)
  return { ok: true, period: rangeOf(from, to) }
}

function unitOf(unit: Unit, day: PlainDate, weekStart: WeekStart): Period {
  if (unit === 'week') return weekOf(day, weekStart)
  if (unit === 'month') return monthOf(day)
  return unit === 'quarter' ? quarterOf(day) : yearOf(day)
}

function isCanonical([, , kind, digits]: RegExpExecArray): boolean {
  return digits === undefined || digits.length === (kind === 'q' ? 1 : 2)
}

function numbered(year: number, kind: string, digits: string | undefined, weekStart: WeekStart): ParsedPeriod {
  if (!isYear(year)) return fail(yearMessage(String(year).padStart(4, '0')))
  if (digits === undefined) return { ok: true, period: yearOf(`${year}-01-01`) }
  const number = Number(digits)
  if (kind === 'w') return numberedWeek(year, number, digits, weekStart)
  const [unit, most, months] = kind === 'q' ? (['quarter', 4, 3] as const) : (['month', 12, 1] as const)
  const first = number > most ? null : plainDate(year, (number - 1) * months + 1, 1)
  if (number < 1 || first === null) return fail(`${year} has no ${unit} ${digits}`)
  return { ok: true, period: unitOf(unit, first, weekStart) }
}

function numberedWeek(year: number, number: number, digits: string, weekStart: WeekStart): ParsedPeriod {
  // Whatever day weeks begin with, the 4th of January is in the first week of its year and the 28th of December in the last.
  const week = weekOf(addDays(`${year}-01-04`, (number - 1) * 7), weekStart)
  if (week.name === `${year}-W${digits}`) return { ok: true, period: week }
  return fail(`${year} has no week ${digits}: its last is ${weekOf(`${year}-12-28`, weekStart).name}`)
}

/** What a text of another spelling may have meant: a period's parts in another order or form, or a slip in a word. */
function hint(word: string): string {
  const parts = /^(?:([wq])(\d{1,2})|(\d{1,2}))[ ./-]*(\d{4})$|^(\d{4})[ ./_-]*([wq]?)[ _-]*(\d{1,2})$/.exec(word)
  if (!parts) return didYouMean(word.replace(/[\s_]+/g, '-'), RELATIVE)
  const kind = parts[1] ?? parts[6] ?? ''
  const number = Number(parts[2] ?? parts[3] ?? parts[7])
  const digits = String(number).padStart(kind === 'q' ? 1 : 2, '0')
  return `; did you mean "${parts[4] ?? parts[5]}-${kind.toUpperCase()}${digits}"?`
}

function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR
}

function yearMessage(year: string): string {
  return `the year ${year} is out of range: expected ${FIRST_YEAR} to ${LAST_YEAR}`
}

function fail(message: string): ParsedPeriod {
  return { ok: false, message }
}
