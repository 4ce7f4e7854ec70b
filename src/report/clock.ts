import { rangeWords } from './labels.ts'
import type { ClockTime } from './session.ts'
import { alternatives } from './words.ts'

/** A stretch between two clock times. `start` and `end` are offsets into the text. */
export interface ClockRange {
  readonly from: ClockTime
  readonly to: ClockTime
  readonly minutes: number
  readonly start: number
  readonly end: number
}

interface Reading {
  readonly minutes: number
  readonly half: 'am' | 'pm' | null
  /** Written so that only a 24-hour clock can be meant: a leading zero, or 13 and more. */
  readonly full: boolean
}

const CLOCK = String.raw`(\d{1,2})(?:([:.h])([0-5]\d)(?::[0-5]\d)?)?[ \t]?(?:([ap])\.?m\.?|(uhr|h|u|o'?clock)|)(?![\p{L}\p{N}]|:\d)`
const ZONE = String.raw`(?:[ \t](?:[A-Z]{3,4}|UTC[+-]\d{1,2})(?![\p{L}]))?`
const TO = String.raw`\]?[ \t]{0,3}(?:--|->|=>|→|➔|➜|[-–—~]|(?:${alternatives(rangeWords)}|à|às|até)(?=[ \t]))[ \t]{0,3}\[?`
const BEFORE = String.raw`(?<![\p{L}\p{N}.,/$€£+-]|\d[ \t]?:)`
const RANGE = new RegExp(`${BEFORE}${CLOCK}${ZONE}${TO}${CLOCK}`, 'giu')
const ONE = new RegExp(`^[ \\t]{0,9}~?${CLOCK}`, 'iu')

function reading(parts: readonly (string | undefined)[]): Reading | null {
  const [hour, , minute, half] = parts
  const hours = Number(hour)
  if (hour === undefined || hours > 24 || (half !== undefined && (hours < 1 || hours > 12))) return null
  const letter = half?.toLowerCase()
  const day = letter === 'p' ? (hours % 12) + 12 : letter === 'a' ? hours % 12 : hours
  const minutes = day * 60 + Number(minute ?? 0)
  if (minutes > 1440) return null
  return {
    minutes,
    half: letter === 'p' ? 'pm' : letter === 'a' ? 'am' : null,
    full: hours > 12 || (hour.length === 2 && hour.startsWith('0')),
  }
}

function show(minutes: number): ClockTime {
  const day = minutes % 1440
  return `${String(Math.floor(day / 60)).padStart(2, '0')}:${String(day % 60).padStart(2, '0')}`
}

/** Takes two clock times of one stretch; gives its length in minutes and both as `HH:MM`. An end before the start is past midnight. */
function between(first: Reading, last: Reading): Omit<ClockRange, 'start' | 'end'> | null {
  let from = first.minutes
  let to = last.minutes
  if (first.half === null && last.half !== null && !first.full && from < 720) {
    // "9-11am", "1-4 pm": the mark behind the second time holds for the first, unless that would turn it round.
    const same = last.half === 'pm' ? from + 720 : from
    if (same < to) from = same
  }
  if (first.half !== null && last.half === null && !last.full && to < 720 && to <= from) to += 720
  if (
    first.half === null &&
    last.half === null &&
    !first.full &&
    !last.full &&
    to < from &&
    to + 720 > from &&
    from < 780
  )
    to += 720
  if (to === from) return null
  const length = to > from ? to - from : to + 1440 - from
  return { from: show(from), to: show(to), minutes: length }
}

/** A time stamp without its date and zone: the clock it shows. */
function withoutDate(text: string): string {
  return text
    .slice(0, 60)
    .replace(/^\s{0,9}\d{4}-\d{2}-\d{2}[T ,]{1,2}(?=\d)/u, '')
    .replace(/(?<=:\d{2})(?:\.\d{1,6})?Z(?!\p{L})/u, '')
}

/** Takes a value such as `14:30`, `2:15 pm` or `14h30`; gives `HH:MM`, or null where it is none. A bare figure is none. */
export function parseClock(text: string): ClockTime | null {
  const match = ONE.exec(withoutDate(text))
  if (!match || (match[2] === undefined && match[4] === undefined && match[5] === undefined)) return null
  const found = reading(match.slice(1))
  return found ? show(found.minutes) : null
}

/** Takes two clock values; gives the stretch between them, or null where one is no clock time. */
export function clockRange(start: string, end: string): Omit<ClockRange, 'start' | 'end'> | null {
  const first = ONE.exec(withoutDate(start))
  const last = ONE.exec(withoutDate(end))
  if (!first || !last || parseClock(start) === null || parseClock(end) === null) return null
  const [a, b] = [reading(first.slice(1)), reading(last.slice(1))]
  return a && b ? between(a, b) : null
}

/** Takes any text; gives every clock range in it. `9-11` without a mark of the clock counts only where `bare` says so. */
export function findClockRanges(text: string, bare = false): readonly ClockRange[] {
  if (!/\d/u.test(text)) return []
  const found: ClockRange[] = []
  for (const match of text.slice(0, 4000).matchAll(RANGE)) {
    const [first, last] = [match.slice(1, 6), match.slice(6, 11)]
    const marked = (part: readonly (string | undefined)[]): boolean =>
      part[1] !== undefined || part[3] !== undefined || (part[4] !== undefined && part[4] !== 'h')
    // A dot is a mark of the clock only on both sides; one alone is a decimal figure.
    const dots = [first, last].filter((part) => part[1] === '.').length
    if (dots === 1 || (dots === 2 && [first, last].some((part) => part[4] !== undefined))) continue
    if (!bare && !(marked(first) || first[3] !== undefined) && !marked(last)) continue
    // "14h30–16h" is a stretch of the day, "2h–2h30" a length.
    const oclock = last[4] !== undefined && last[4] !== 'h'
    const h = oclock || (Number(first[0]) >= 7 && (marked(first) ? last : first)[4] !== undefined)
    if (!bare && marked(first) !== marked(last) && last[3] === undefined && !h) continue
    const [a, b] = [reading(first), reading(last)]
    const stretch = a && b ? between(a, b) : null
    if (stretch) found.push({ ...stretch, start: match.index, end: match.index + match[0].length })
  }
  return found
}
