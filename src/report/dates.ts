import { type PlainDate, plainDate } from '../calendar.ts'
import { monthNumber, namesMonth, weekdayNumber } from './date-names.ts'

/** A date as it stands in text, before it is known which year and which order it has. Offsets into the text. */
export interface DateMention {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly year: number | null
  /** Month and day where the notation says which is which. */
  readonly fixed: readonly [month: number, day: number] | null
  /** The two figures in their order where it does not. */
  readonly open: readonly [number, number] | null
  readonly weekday: number | null
}

/** What the whole file says about its dates. */
export interface DateHabits {
  readonly order: 'day-first' | 'month-first' | null
  /** Days the file names in a notation without doubt. */
  readonly certain: ReadonlySet<PlainDate>
}

export type DateReading =
  | { readonly kind: 'date'; readonly date: PlainDate }
  | { readonly kind: 'ambiguous'; readonly readings: readonly [PlainDate, PlainDate] }
  | { readonly kind: 'no-year' }
  | { readonly kind: 'impossible' }

const BEFORE = String.raw`(?<![\p{L}\p{N}.,:/$€£#_+-])`
const ISO = String.raw`(?<y1>(?:19|20)\d{2})(?<s1>[-/.])(?<m1>\d{1,2})\k<s1>(?<d1>\d{1,2})(?!\d)(?=T\d|[^\p{L}]|$)`
const NUMERIC = String.raw`(?<a>\d{1,2})(?<s2>[./-])[ ]?(?<b>\d{1,2})\k<s2>[ ]?(?<y2>(?:19|20)\d{2}|\d{2})(?![\p{L}\p{N}])(?![./-]\d)`
const DAY_MONTH = String.raw`(?<d3>\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[ -]{1,2}(?:of |de |d')?(?<n3>\p{L}{3,12})\.?(?:,?[ -]{1,2}(?:de |del )?(?<y3>(?:19|20)\d{2}(?!\d)|['’]?\d{2}(?![\p{N}:.h]|[ ]?[ap]m)(?=[-,:)\]]|$)))?(?!\p{L})`
const MONTH_DAY = String.raw`(?<n4>\p{L}{3,12})\.?[ -]{1,2}(?<d4>\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\p{N}]|[:.]\d)(?:,?[ -]{1,2}(?<y4>(?:19|20)\d{2})(?!\d))?`
const SHORT_DOT = String.raw`(?<d5>\d{1,2})\.(?<m5>\d{1,2})\.(?!\d)`
const SHORT = String.raw`(?<a6>\d{1,2})(?<s6>[/.])(?<b6>\d{1,2})(?![\p{L}\p{N}]|[./:,-]\d|%)`
const COMPACT = String.raw`(?<y7>(?:19|20)\d{2})(?<m7>\d{2})(?<d7>\d{2})(?!\d)`
const EAST = String.raw`(?<y8>(?:19|20)\d{2})[年년][ ]?(?<m8>\d{1,2})[月월][ ]?(?<d8>\d{1,2})[日일]`
const ANY = new RegExp(
  `${BEFORE}(?:${ISO}|${EAST}|${NUMERIC}|${DAY_MONTH}|${SHORT_DOT}|${COMPACT})|(?<![\\p{L}\\p{N}])${MONTH_DAY}`,
  'giu',
)
/** What every date has that names no month and is written in ASCII; short ones have less. */
const FIGURES = /\d[-/.] ?\d{1,2}[-/.]|\d{8}/
const SHORT_ONLY = new RegExp(`${BEFORE}${SHORT}`, 'giu')
const WORD_BEFORE = /(\p{L}{2,14})[.,]?[ (]{0,2}$/u
const WORD_AFTER = /^[ ,(]{0,3}(\p{L}{2,14})/u
const UNIX =
  /(?<!\p{L})(?<n>\p{L}{3})[ ]{1,2}(?<d>\d{1,2})[ ]\d{2}:\d{2}:\d{2}[ ](?:[A-Z]{2,5}[ ])?(?<y>(?:19|20)\d{2})/u

function year(text: string | undefined): number | null {
  if (text === undefined) return null
  const digits = text.replace(/\D/gu, '')
  const value = Number(digits)
  return digits.length === 2 ? 2000 + value : value
}

function pair(a: string | undefined, b: string | undefined): readonly [number, number] {
  return [Number(a), Number(b)]
}

function fromMatch(match: RegExpMatchArray, text: string): DateMention | null {
  const g = match.groups ?? {}
  const start = match.index ?? 0
  const end = start + match[0].length
  const around =
    WORD_BEFORE.exec(text.slice(Math.max(0, start - 20), start))?.[1] ?? WORD_AFTER.exec(text.slice(end, end + 20))?.[1]
  const base = {
    text: match[0],
    start,
    end,
    weekday: around === undefined ? null : weekdayNumber(around),
    fixed: null,
    open: null,
  }
  if (g.y1) return { ...base, year: year(g.y1), fixed: pair(g.m1, g.d1) }
  if (g.y8) return { ...base, year: year(g.y8), fixed: pair(g.m8, g.d8) }
  if (g.y7) return { ...base, year: year(g.y7), fixed: pair(g.m7, g.d7) }
  if (g.a) {
    // A dot is written between day and month, in that order, wherever dots are written in dates.
    if (g.s2 === '.') return { ...base, year: year(g.y2), fixed: pair(g.b, g.a) }
    return { ...base, year: year(g.y2), open: pair(g.a, g.b) }
  }
  const name = g.n3 ?? g.n4
  if (name !== undefined) {
    const month = monthNumber(name)
    return month === null ? null : { ...base, year: year(g.y3 ?? g.y4), fixed: [month, Number(g.d3 ?? g.d4)] }
  }
  if (g.d5) return { ...base, year: null, fixed: pair(g.m5, g.d5) }
  if (g.a6)
    return g.s6 === '.'
      ? { ...base, year: null, fixed: pair(g.b6, g.a6) }
      : { ...base, year: null, open: pair(g.a6, g.b6) }
  return null
}

function possible(mention: DateMention): boolean {
  const [a, b] = mention.fixed ?? mention.open ?? [0, 0]
  if (mention.fixed) return plainDate(mention.year ?? 2024, a, b) !== null
  return plainDate(mention.year ?? 2024, a, b) !== null || plainDate(mention.year ?? 2024, b, a) !== null
}

/** Takes any text; gives the dates in it, in order. `short` admits `28/03` and `16.4`, which only a date's own place makes a date. */
export function findDates(text: string, short = false): readonly DateMention[] {
  if (!/\d/u.test(text)) return []
  const known = remembered[short ? 'short' : 'long']
  const before = known.get(text)
  if (before) return before
  const found = datesIn(text.slice(0, 4000), short)
  if (known.size > 2000) known.clear()
  if (text.length < 400) known.set(text, found)
  return found
}

/** Several rules in a row ask for the same line. */
const remembered = { short: new Map<string, readonly DateMention[]>(), long: new Map<string, readonly DateMention[]>() }

function datesIn(value: string, short: boolean): readonly DateMention[] {
  const found: DateMention[] = []
  // Cheaper than the expressions below, and most lines with a figure hold no date.
  const mayName = /[\u0080-\u{10ffff}]/u.test(value) || namesMonth(value)
  if (!mayName && !short && !FIGURES.test(value)) return found
  const unix = mayName ? UNIX.exec(value) : null
  const month = unix?.groups?.n === undefined ? null : monthNumber(unix.groups.n)
  if (unix && month !== null) {
    found.push({
      text: unix[0],
      start: unix.index,
      end: unix.index + unix[0].length,
      year: Number(unix.groups?.y),
      fixed: [month, Number(unix.groups?.d)],
      open: null,
      weekday: null,
    })
    return found
  }
  for (const pattern of short ? [ANY, SHORT_ONLY] : [ANY]) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(value); match; match = pattern.exec(value)) {
      const mention = fromMatch(match, value)
      if (
        mention &&
        possible(mention) &&
        !found.some((other) => mention.start < other.end && other.start < mention.end)
      )
        found.push(mention)
      // A word that is no month may hide a date behind it: `Wed 05/06/2026`.
      // A step of one into a pair of surrogates is undone by the `u` flag, and the search would never end.
      if (!mention) pattern.lastIndex = match.index + ((value.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1)
      if (found.length > 60) break
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Takes a line; gives the year it names when it names one and no day (`December 2025`, `2026`), else null. */
export function findYear(text: string): number | null {
  const years = [
    ...text.slice(0, 300).matchAll(/(?<![\p{L}\p{N}.,:/#-])((?:19|20)\d{2})(?![\p{L}\p{N}]|[-./]\d)/gu),
  ].map((match) => Number(match[1]))
  return years.length > 0 && years.every((value) => value === years[0]) ? (years[0] ?? null) : null
}

/** Takes every date of a file; gives what they say together about day and month. */
export function dateHabits(mentions: readonly DateMention[], extra: readonly PlainDate[]): DateHabits {
  const certain = new Set(extra)
  let dayFirst = 0
  let monthFirst = 0
  for (const { fixed, open, year: y, weekday } of mentions) {
    if (fixed && y !== null) {
      const date = plainDate(y, fixed[0], fixed[1])
      if (date) certain.add(date)
    }
    if (!open || open[0] === open[1]) continue
    const days = y === null ? null : [plainDate(y, open[1], open[0]), plainDate(y, open[0], open[1])]
    if (open[0] > 12) dayFirst++
    else if (open[1] > 12) monthFirst++
    else if (weekday !== null && days) {
      const fits = days.map((day) => day !== null && new Date(`${day}T00:00:00Z`).getUTCDay() === weekday)
      if (fits[0] && !fits[1]) dayFirst++
      if (fits[1] && !fits[0]) monthFirst++
    }
  }
  return { order: dayFirst > 0 === monthFirst > 0 ? null : dayFirst > 0 ? 'day-first' : 'month-first', certain }
}

/** Takes a mention, what the file says about dates, and the year that stands above; gives the day meant, or why it cannot be told. */
export function readDate(mention: DateMention, habits: DateHabits, yearAbove: number | null): DateReading {
  const y = mention.year ?? yearAbove
  if (y === null) return { kind: 'no-year' }
  if (mention.fixed) {
    const date = plainDate(y, mention.fixed[0], mention.fixed[1])
    return date ? { kind: 'date', date } : { kind: 'impossible' }
  }
  const [a, b] = mention.open ?? [0, 0]
  const dayFirst = plainDate(y, b, a)
  const monthFirst = plainDate(y, a, b)
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) {
    const date = dayFirst ?? monthFirst
    return date ? { kind: 'date', date } : { kind: 'impossible' }
  }
  const fits = [dayFirst, monthFirst].filter((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === mention.weekday)
  if (fits.length === 1 && fits[0]) return { kind: 'date', date: fits[0] }
  if (habits.order !== null) return { kind: 'date', date: habits.order === 'day-first' ? dayFirst : monthFirst }
  const known = [dayFirst, monthFirst].filter((day) => habits.certain.has(day))
  if (known.length === 1 && known[0]) return { kind: 'date', date: known[0] }
  return { kind: 'ambiguous', readings: [dayFirst, monthFirst] }
}

/** Takes a file name or path; gives the day its base name carries (`2026-05-20-…`, `…_20260520`), else null. */
export function fileNameDate(fileName: string): PlainDate | null {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
  const match = /(?<!\d)((?:19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)/u.exec(base)
  return match ? plainDate(Number(match[1]), Number(match[3]), Number(match[4])) : null
}
