import type { PlainDate } from '../calendar.ts'
import { type ClockRange, findClockRanges } from './clock.ts'
import { type DateHabits, type DateMention, readDate } from './dates.ts'
import { type BareUnit, decimalHours, findDurations, parseDuration } from './durations.ts'
import type { LabelReader } from './field-labels.ts'
import { neverWords, placeholderWords } from './labels.ts'
import { excerpt, type ProblemCode } from './problems.ts'
import type { Session } from './session.ts'
import { phraseTest, plainWords } from './words.ts'

/** A problem that is told only if the session it stands in is kept. */
export interface Issue {
  readonly code: ProblemCode
  readonly line: number
  readonly fragment: string
  readonly message: string
}
/** A session while it is being read. */
export type Draft = Omit<Session, 'column'> & {
  readonly issues: readonly Issue[]
  /** The session's own row or line states its date. */
  readonly ownDate: boolean
  readonly person: string | null
}
/** What stands above and holds below. */
export interface Context {
  readonly date: PlainDate | null
  readonly dateIssues: readonly Issue[]
  readonly year: number | null
  readonly project: string | null
  readonly client: string | null
  readonly task: string | null
  readonly billable: boolean | null
  readonly mode: string | null
}
/** What holds for the whole file. */
export interface Environment {
  readonly read: LabelReader
  readonly habits: DateHabits
  /** Title or file name say that the file is a log of hours. */
  readonly isLog: boolean
  /** The title says that the file tells how, or what shall be. */
  readonly isGuide: boolean
}
export interface Figures {
  readonly hours: number | null
  readonly start: string | null
  readonly end: string | null
  readonly issues: readonly Issue[]
}

const isNever = phraseTest(neverWords)
const placeholders = phraseTest(placeholderWords)
const HINT = 'Write the hours worked as 2.5, 2h30 or 90 min.'

/** Takes a value; tells whether it is empty or stands where a value is still to be written (`TBD`, `-`, `<short name>`, `[…]`). */
export function isPlaceholder(value: string): boolean {
  const words = plainWords(value)
  return (
    words === '' ||
    /^[_*(]{0,3}[<[{].{0,80}[>\]}][_*)]{0,3}$/u.test(value.trim()) ||
    (words.length < 24 && placeholders(words))
  )
}

/** Takes minutes; gives the hours to log, or an issue where they are no time worked in a day. */
export function hoursOf(minutes: number, line: number, fragment: string): Figures {
  const hours = decimalHours(minutes)
  if (Math.round(minutes) > 0 && minutes <= 1440) return { hours, start: null, end: null, issues: [] }
  const message = `Found "${excerpt(fragment)}", which is ${hours} h; expected more than 0 and at most 24 hours a session. ${HINT}`
  return { hours: null, start: null, end: null, issues: [{ code: 'hours-out-of-range', line, fragment, message }] }
}

/** Takes a date as it stands in the text; gives the day, or the issue that says why there is none. */
export function dateOf(
  mention: DateMention,
  line: number,
  year: number | null,
  habits: DateHabits,
): { date: PlainDate | null; issues: Issue[] } {
  const reading = readDate(mention, habits, year)
  if (reading.kind === 'date') return { date: reading.date, issues: [] }
  const fragment = mention.text
  const found = `Found "${excerpt(fragment)}"`
  if (reading.kind === 'ambiguous') {
    const [a, b] = reading.readings
    return {
      date: null,
      issues: [
        {
          code: 'ambiguous-date',
          line,
          fragment,
          message: `${found}, which is ${a} or ${b}; nothing else in the file decides. Write "${a}" or "${b}".`,
        },
      ],
    }
  }
  if (reading.kind === 'no-year') {
    return {
      date: null,
      issues: [
        {
          code: 'no-year',
          line,
          fragment,
          message: `${found}, a date without a year, and no year above it. Write it as YYYY-MM-DD, or put the year in a heading above.`,
        },
      ],
    }
  }
  return {
    date: null,
    issues: [
      {
        code: 'bad-date',
        line,
        fragment,
        message: `${found}, a day the calendar does not have. Write it as YYYY-MM-DD.`,
      },
    ],
  }
}

function warnings(
  range: readonly [number, number] | null,
  bound: boolean,
  hours: number,
  line: number,
  fragment: string,
): Issue[] {
  const found = `Found "${excerpt(fragment)}"`
  if (range) {
    return [
      {
        code: 'range-midpoint',
        line,
        fragment,
        message: `${found}, a range; its middle, ${hours} h, is taken. Write one figure to say it exactly.`,
      },
    ]
  }
  if (bound)
    return [
      {
        code: 'lower-bound',
        line,
        fragment,
        message: `${found}, a bound and no figure; ${hours} h is taken. Write one figure to say it exactly.`,
      },
    ]
  return []
}

/** Takes clock ranges of one session; gives their sum, and start and end where there is only one. */
export function clockFigures(ranges: readonly ClockRange[], line: number, fragment: string): Figures {
  const [one] = ranges
  if (!one) return { hours: null, start: null, end: null, issues: [] }
  const figures = hoursOf(
    ranges.reduce((sum, range) => sum + range.minutes, 0),
    line,
    fragment,
  )
  return ranges.length === 1 ? { ...figures, start: one.from, end: one.to } : figures
}

/** Takes stated hours and those of the clock; gives the stated ones with the clock's times, and a warning where they differ. */
export function settle(stated: Figures | null, clock: Figures | null, line: number, fragment: string): Figures | null {
  if (!stated || (stated.hours === null && stated.issues.length === 0)) return clock
  if (!clock || clock.start === null) return stated
  const differs = stated.hours !== null && clock.hours !== null && Math.abs(stated.hours - clock.hours) > 0.05
  const message = `Found ${stated.hours} h beside ${clock.start}–${clock.end}, which is ${clock.hours} h; the stated ${stated.hours} h is taken. Correct one of them, or add the break.`
  return {
    ...stated,
    start: clock.start,
    end: clock.end,
    issues: differs ? [...stated.issues, { code: 'hours-differ-from-clock', line, fragment, message }] : stated.issues,
  }
}

/**
 * Takes the value of an hours key or cell and what a bare figure means there; gives the hours it states, null where the
 * value is still to be written, and an issue where it cannot be read.
 */
export function readHours(value: string, bare: BareUnit, line: number, label: string): Figures | null {
  if (isPlaceholder(value)) return null
  const ranges = findClockRanges(value, bare === null)
  const first = ranges[0]
  const ahead = first !== undefined && /^[^\p{L}\p{N}]*$/u.test(value.slice(0, first.start))
  const duration = ahead ? (findDurations(value.slice(ranges.at(-1)?.end ?? 0))[0] ?? null) : parseDuration(value, bare)
  if (duration) {
    const after = value.slice(duration.end).replace(/\([^)]{0,120}\)?/gu, ' ')
    if (!ahead && isNever(after)) return null
    if (duration.minutes > 0 && duration.minutes < 0.5) return null
    const figures = hoursOf(duration.minutes, line, value)
    const extra = figures.hours === null ? [] : warnings(duration.range, duration.bound, figures.hours, line, value)
    return settle({ ...figures, issues: [...figures.issues, ...extra] }, clockFigures(ranges, line, value), line, value)
  }
  if (ahead) return clockFigures(ranges, line, value)
  const written = label === '' ? 'the hours' : `"${excerpt(label)}"`
  const message = `Found "${excerpt(value)}" as ${written}, expected a duration such as 2.5, 2h30 or 90 min. ${HINT}`
  return { hours: null, start: null, end: null, issues: [{ code: 'bad-duration', line, fragment: value, message }] }
}
