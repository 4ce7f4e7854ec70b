import { aboutWords, joinWords, rangeWords, unitWords } from './labels.ts'
import { alternatives } from './words.ts'

/** A duration found in text. `start` and `end` are offsets into the text it was found in. */
export interface Duration {
  readonly minutes: number
  /** Minutes, where the text states a range; `minutes` is then its middle. */
  readonly range: readonly [number, number] | null
  /** `2+ hours`, `> 2 h`: the text states a bound only. */
  readonly bound: boolean
  readonly start: number
  readonly end: number
}

/** What a figure without a unit is. */
export type BareUnit = 'hours' | 'minutes' | null

const NUMBER = String.raw`(?:\d{1,2}[ \t](?:1\/2|[13]\/4)(?![\d/])|\d{1,4}(?:[.,]\d{1,4})?[½¼¾]?|[½¼¾])`
const SPACE = String.raw`[ \t\u00a0\u202f-]?`
const H = `(?:${alternatives(unitWords.hours)})`
const M = `(?:${alternatives(unitWords.minutes)})`
const S = `(?:${alternatives(unitWords.seconds)})`
const END = String.raw`(?![\p{L}\p{N}])`
const JOIN = String.raw`[ \t\u00a0,.]{0,3}(?:(?:${alternatives(joinWords)}|&|\+)[ \t]{1,2})?`
const TO = String.raw`[ \t]{0,2}(?:[-–—~]|(?:${alternatives(rangeWords)})(?=[ \t]))[ \t]{0,2}`
const ABOUT = String.raw`(?:(?:~|≈|±|∼|<|>|≥|≤|\+\/-|(?:${alternatives(aboutWords)})\.?(?![\p{L}]))[ \t]{0,2}){0,2}`
const NOT_INSIDE = String.raw`(?<![\p{L}\p{N}.,/$€£¥#@_^×]|\d:|[\p{N}][ \t]?[-–—][ \t]?|(?<![ \t(\[|:–—-])-)`

const RANGE = `(?<low>${NUMBER})${SPACE}(?:(?<lowHours>${H})|(?<lowMinutes>${M}))?\\.?${TO}${'(?:~)?'}(?<high>${NUMBER})${SPACE}(?:(?<rangeHours>${H})|(?<rangeMinutes>${M}))${END}`
const PAIR = `(?<h>${NUMBER})${SPACE}${H}(?:\\.?${JOIN}(?<m>\\d{1,2})(?:${SPACE}${M}${END}|(?![\\p{L}\\p{N}.,:/])))`
const HOURS = `(?<hours>${NUMBER})(?<plus>\\+)?${SPACE}${H}${END}`
const MINUTES = `(?<minutes>${NUMBER})(?<plusM>\\+)?${SPACE}${M}${END}(?:${JOIN}(?<extra>\\d{1,2})${SPACE}${S}${END})?`
const SECONDS = `(?<seconds>${NUMBER})${SPACE}${S}${END}`
const ANY = new RegExp(`${NOT_INSIDE}${ABOUT}(?:${RANGE}|${PAIR}|${HOURS}|${MINUTES}|${SECONDS})`, 'giu')
const AT_START = new RegExp(`^[ \\t*]{0,9}[([]?${ABOUT}(?:${RANGE}|${PAIR}|${HOURS}|${MINUTES}|${SECONDS})`, 'iu')
const COLON = new RegExp(
  `^[ \\t*]{0,9}[([]?${ABOUT}(\\d{1,3}):([0-5]\\d)(?::([0-5]\\d))?(?![\\d:])(?:${SPACE}${H}${END})?`,
  'iu',
)
const BARE = new RegExp(
  `^[ \\t*]{0,9}${ABOUT}(?<low>${NUMBER})(?:${TO}(?<high>${NUMBER}))?(?![\\p{N}:/%+.,–—-]|[ \\t]?[\\p{Sc}/%+–—-]|[ \\t]\\d|[ \\t]{0,3}\\p{L})`,
  'iu',
)
/** What follows a figure that is a rate and no duration: `2 h/day`, `5 min per run`. */
const RATE = /^\.?[ \t]{0,2}(?:\/|per\b|pro\b|a day\b|each\b|ago\b|later\b|old\b|vor\b)/iu
const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 }

function figure(text: string): number {
  const parts = /^(\d+)\s(\d)\/(\d)$/u.exec(text)
  if (parts) return Number(parts[1]) + Number(parts[2]) / Number(parts[3])
  const last = text.slice(-1)
  const fraction = FRACTIONS[last]
  const digits = (fraction === undefined ? text : text.slice(0, -1)).replace(',', '.')
  return (digits === '' ? 0 : Number(digits)) + (fraction ?? 0)
}

function fromMatch(match: RegExpExecArray): Duration | null {
  const g = match.groups ?? {}
  const start = match.index
  const end = start + match[0].length
  if (RATE.test(match.input.slice(end, end + 12))) return null
  const bound = g.plus !== undefined || g.plusM !== undefined || /^[ \t([]{0,9}[<>≥≤]/u.test(match[0])
  const made = (minutes: number, range: readonly [number, number] | null = null): Duration => ({
    minutes,
    range,
    bound,
    start,
    end,
  })
  if (g.low !== undefined && g.high !== undefined) {
    const unit = g.rangeHours !== undefined ? 60 : 1
    const lowUnit = g.lowHours !== undefined ? 60 : g.lowMinutes !== undefined ? 1 : unit
    const range = [figure(g.low) * lowUnit, figure(g.high) * unit] as const
    return range[0] < range[1] ? made((range[0] + range[1]) / 2, range) : null
  }
  if (g.h !== undefined && g.m !== undefined) {
    const rest = Number(g.m)
    return rest < 60 ? made(figure(g.h) * 60 + rest) : null
  }
  if (g.hours !== undefined) return made(figure(g.hours) * 60)
  if (g.minutes !== undefined) return made(figure(g.minutes) + Number(g.extra ?? 0) / 60)
  if (g.seconds !== undefined) return made(figure(g.seconds) / 60)
  return null
}

/** Several rules in a row ask for the same line. */
const remembered = new Map<string, readonly Duration[]>()

/** Takes any text; gives every duration with a unit that stands in it, in order. Rates and prices are not durations. */
export function findDurations(text: string): readonly Duration[] {
  const before = remembered.get(text)
  if (before) return before
  const found = durationsIn(text)
  if (remembered.size > 300) remembered.clear()
  if (text.length < 200) remembered.set(text, found)
  return found
}

function durationsIn(text: string): readonly Duration[] {
  // Cheaper than the expression below, and most lines have no figure with a word behind it.
  if (!/[\d½¼¾]\+?[ \t\u00a0\u202f-]?\p{L}/u.test(text)) return []
  const found: Duration[] = []
  for (const match of text.slice(0, 4000).matchAll(ANY)) {
    const duration = fromMatch(match as RegExpExecArray)
    if (duration) found.push(duration)
  }
  return found
}

/** Takes a value and what a figure without a unit means in its place; gives the duration it begins with, or null. `h:mm` is read only where `bare` is given. */
export function parseDuration(text: string, bare: BareUnit = null): Duration | null {
  const value = text.slice(0, 400)
  // Most values are a figure and nothing else, and the expressions below take longer to compile than all else of a report.
  if (bare !== null && /^\d{1,4}(?:[.,]\d{1,4})?$/.test(value)) {
    const minutes = figure(value) * (bare === 'hours' ? 60 : 1)
    return { minutes, range: null, bound: false, start: 0, end: value.length }
  }
  const unit = AT_START.exec(value)
  if (unit) return fromMatch(unit)
  if (bare === null) return null
  const colon = COLON.exec(value)
  if (colon) {
    const minutes = Number(colon[1]) * 60 + Number(colon[2]) + Number(colon[3] ?? 0) / 60
    return { minutes, range: null, bound: false, start: colon.index, end: colon.index + colon[0].length }
  }
  const plain = BARE.exec(value)
  const low = plain?.groups?.low
  if (!plain || low === undefined) return null
  const factor = bare === 'hours' ? 60 : 1
  const high = plain.groups?.high
  const first = figure(low) * factor
  const last = high === undefined ? first : figure(high) * factor
  if (last < first) return null
  return {
    minutes: (first + last) / 2,
    range: high === undefined ? null : [first, last],
    bound: false,
    start: plain.index,
    end: plain.index + plain[0].length,
  }
}

/** Takes minutes; gives decimal hours, rounded to the whole minute and then to two decimals, as Harvest keeps them. */
export function decimalHours(minutes: number): number {
  return Math.round((Math.round(minutes) / 60) * 100) / 100
}
