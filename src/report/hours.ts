import { type ClockRange, findClockRanges } from './clock.ts'
import type { Issue } from './drafts.ts'
import { type BareUnit, decimalHours, findDurations, parseDuration } from './durations.ts'
import { edgeDuration } from './edges.ts'
import { neverWords, openWords } from './labels.ts'
import { isPlaceholder } from './placeholders.ts'
import { excerpt } from './problems.ts'
import { phraseTest } from './words.ts'

/** The hours one statement gives, and what must be said of them. */
export interface Figures {
  readonly hours: number | null
  readonly start: string | null
  readonly end: string | null
  readonly issues: readonly Issue[]
}

const isNever = phraseTest(neverWords)
/** `8 h (planned)` is not worked; `8 h (estimated)` is how people write that they did not look at the clock. */
const isOpen = phraseTest(openWords)
const HINT = 'Write the hours worked as 2.5, 2h30 or 90 min.'

/** Takes minutes; gives the hours to log, or an issue where they are no time worked in a day. */
export function hoursOf(minutes: number, line: number, fragment: string): Figures {
  const hours = decimalHours(minutes)
  if (Math.round(minutes) > 0 && minutes <= 1440) return { hours, start: null, end: null, issues: [] }
  const message = `Found "${excerpt(fragment)}", which is ${hours} h; expected more than 0 and at most 24 hours a session. ${HINT}`
  return { hours: null, start: null, end: null, issues: [{ code: 'hours-out-of-range', line, fragment, message }] }
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
    if (isOpen(/^\s{0,3}[([]([^)\]\d]{1,40})[)\]]/u.exec(value.slice(duration.end))?.[1] ?? '')) return null
    if (duration.minutes > 0 && duration.minutes < 0.5) return null
    const figures = hoursOf(duration.minutes, line, value)
    const extra = figures.hours === null ? [] : warnings(duration.range, duration.bound, figures.hours, line, value)
    return settle({ ...figures, issues: [...figures.issues, ...extra] }, clockFigures(ranges, line, value), line, value)
  }
  if (ahead) return clockFigures(ranges, line, value)
  // `two and a half hours (2.5 h)`: the one figure there is stands last.
  const last = findDurations(value).length === 1 && !isNever(value) ? edgeDuration(value, true) : null
  if (last && last.start > 0) return hoursOf(last.minutes, line, value)
  const written = label === '' ? 'the hours' : `"${excerpt(label)}"`
  const message = `Found "${excerpt(value)}" as ${written}, expected a duration such as 2.5, 2h30 or 90 min. ${HINT}`
  return { hours: null, start: null, end: null, issues: [{ code: 'bad-duration', line, fragment: value, message }] }
}
