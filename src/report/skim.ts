import { addDays, type PlainDate, plainDate } from '../calendar.ts'
import { monthNumber } from './date-names.ts'
import { fileNameDate } from './dates.ts'
import { titleMonth } from './months.ts'
import { isPlaceholder } from './placeholders.ts'
import { weekStart } from './weeks.ts'
import { plainWords } from './words.ts'

/** A weekday below a date is up to six days later than what is written; the rest is for caution. */
const SLACK = 14
/** Reading a file this large is rare, and no reason for two ways. */
const LARGEST = 200_000
const LONGEST_TITLE = 70

/**
 * What takes characters away from between others, or puts in some that the text does not show, so that a figure may be read
 * where none stands: tags, comments within a line, pictures, notes, text struck out, entities, links of several lines.
 */
const HIDDEN = [
  /<(?!!--)[a-z/!?]/i,
  /^(?! {0,3}<!--).*<!--/m,
  /!\[|\[\^|~~|\S~/,
  /&(?!(?:amp|nbsp|lt|gt|quot);)[a-z#]/i,
  /\]\((?:\s*<|[^)\n]*[(\n])|\]\[[^\]\n]*\n/,
  /[\])>][./-]?\d/,
  /(?![\t\n])\p{Cc}|[\u2028\u2029]/u,
]
/** A heading of several lines is read as one: `2` above `May 26, 2024` has another year. */
const LONG_HEADING = /\S[ \t]*\n[ \t>]*[^\s>][^\n]*\n[ \t>]*(?:=+|-+)[ \t]*$/m
const FRONT_MATTER = /^---[ \t]*\n(?:.*\n)*?---[ \t]*(?:\n|$)/
/** The same date in another script's figures: words are compared after NFKD. */
const OTHER_FIGURES = /(?![0-9])\p{Nd}/u
const MARKS = /[*_`~\\[\]]/g
const TARGETS = /\]\([^()\n]*\)|\]\[[^\]\n]*\]/g

// Each of these ends where the date of a report ends too: `12.6. 2024/25` is 12 June of another year.
const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d\d)(\d\d))(?!\d)(?=T\d|[^\p{L}]|$)/gu
const YEAR_LAST =
  /(?<![\p{L}\p{N}.,:/$€£#_+-])(\d{1,2})([./-])[ ]?(\d{1,2})\2[ ]?((?:19|20)\d\d)(?![\p{L}\p{N}]|[./-]\d)/gu
const DAY_MONTH_YEAR =
  /(?<![\p{L}\p{N}.,:/$€£#_+-])\d{1,2}(?:st|nd|rd|th|er|\.)?[ -]{1,2}(?:of |de )?(\p{L}{3,12})\.?,?[ -]{1,2}(?:de )?((?:19|20)\d\d)(?![\p{L}\p{N}]|[./-]\d)/gu
/** Looks back from the figures: from each word on it would take fifty times as long. */
const MONTH_DAY_YEAR =
  /(?<=(?<!\p{L})(\p{L}{3,12})\.?[ -]{1,2})\d{1,2}(?:st|nd|rd|th)?,?[ -]{1,2}((?:19|20)\d\d)(?![\p{L}\p{N}]|[./-]\d)/gu
/** Looked for at every place, since one may begin within another. */
const YEAR = /(?=((?:19|20)\d\d))/g
const SHORT_YEAR = /(?=\d{1,2}([./-])[ ]?\d{1,2}\1[ ]?(\d\d)(?!\d))/g
const SHORT = /(?=(\d{1,2})[./](\d{1,2}))/g
/** A word some way behind a figure, and two figures some way behind the word. */
const AFTER_FIGURE =
  /(?=\d(?:(?:st|nd|rd|th|er|º|ª)(?!\p{L}))?[^\p{L}\n]{0,8}(?:(?:of|de) |d')?(\p{L}{3,14})(?:[^\p{L}\p{N}\n]{0,4}(?:(?:de|del) )?['’]?(\d\d)(?!\d))?)/giu
const BEFORE_FIGURE = /(?<=(\p{L}{3,14})[^\p{L}\p{N}\n]{0,6})\d/gu
/** A heading, whose words may name a month or a week of what stands below. */
const HEADING = /^[\s>*+\d.)-]*#{1,6}(?:\s|$)/
const UNDERLINE = /^[\s>]*(?:=+|-+)\s*$/
/** What a line of front matter may be, so that no value goes on in the next. */
const PLAIN_KEY = /^[\p{L}\p{N}_ -]+:(?:[ \t]+(?![>|&*!])|$)/u

/** A report that was only looked over. */
export interface Skimmed {
  /** What the report states as its id; null where it states none. */
  readonly id: string | null
}

/**
 * Takes a day; gives a way to look over a report's text and path, which gives what a ledger must know of it where it is sure,
 * without reading it, that nothing in it is dated that day or later: the file's name has an earlier day, and so has all that may
 * be a date. Else null, which says nothing: it has to be read. A ledger keeps every report there ever was, and to read one takes
 * far longer.
 */
export function skimmer(day: PlainDate): (text: string, path: string) => Skimmed | null {
  const limit = withCaution(day)
  return (text, path) => skim(text, path, limit)
}

/** Takes a day; gives one before it, such that what is dated earlier still is so however it may be read. */
export function withCaution(day: PlainDate): PlainDate {
  return addDays(day, -SLACK)
}

function skim(text: string, path: string, limit: PlainDate): Skimmed | null {
  const named = fileNameDate(path)
  if (named === null || named >= limit || text.length > LARGEST || HIDDEN.some((each) => each.test(text))) return null
  if (/[\u0080-\u{10ffff}]/u.test(text) && OTHER_FIGURES.test(text)) return null
  const [matter = ''] = text.startsWith('---') ? (FRONT_MATTER.exec(text) ?? []) : []
  if (!isPlain(matter) || LONG_HEADING.test(text.slice(matter.length))) return null
  const id = statedId(matter)
  if (id === undefined) return null
  const bare = text.replace(MARKS, '')
  const linked = text.includes('](') || text.includes('][') ? text.replace(TARGETS, '').replace(MARKS, '') : bare
  return [...new Set([text, bare, linked])].every((each) => isBefore(each, limit, named)) ? { id } : null
}

/** Whether each value of front matter stands on the line of its key, or in a list below it, as it is written. */
function isPlain(matter: string): boolean {
  if (/\\|''/.test(matter)) return false
  // The indent of what stands below a key without a value; null where no such key is open.
  let below: number | null = null
  let isOpen = false
  return matter
    .split('\n')
    .slice(1)
    .every((line) => {
      if (line.trim() === '' || line.startsWith('#') || line.startsWith('---')) return true
      const indent = line.search(/\S/)
      if (indent === 0 && !line.startsWith('- ')) {
        isOpen = /:[ \t]*$/.test(line)
        below = null
        return PLAIN_KEY.test(line)
      }
      below ??= indent
      const rest = line.slice(indent)
      return (
        isOpen &&
        indent === below &&
        !/^(?:- *)?[>|&*!]|:[ \t]+[>|&*!]/.test(rest) &&
        (rest.startsWith('- ') || PLAIN_KEY.test(rest))
      )
    })
}

/** The id in front matter, null where none is stated, undefined where YAML has to be read to know. */
function statedId(matter: string): string | null | undefined {
  if (/^[\0-\x7f]*$/.test(matter) && !/id/i.test(matter)) return null
  const mentions = plainWords(matter)
    .split(' ')
    .filter((word) => word === 'id').length
  if (mentions === 0) return null
  const [, id] = /^id:[ \t]+([\p{L}\p{N}](?:[\p{L}\p{N}./-]*[\p{L}\p{N}])?)[ \t]*$/mu.exec(matter) ?? []
  return mentions > 1 || id === undefined || isPlaceholder(id) ? undefined : id
}

function isBefore(text: string, limit: PlainDate, named: PlainDate): boolean {
  const year = Number(limit.slice(0, 4))
  let isThisYear = Number(named.slice(0, 4)) >= year
  const unlessBefore = (whole: string, y: number, readings: readonly (PlainDate | null)[]): string => {
    const days = readings.filter((each) => each !== null)
    if (y >= year && (days.length === 0 || days.some((each) => each >= limit))) return whole
    isThisYear ||= y >= year
    return '\u0001'
  }
  const ofMonth = (whole: string, name: string, y: string): string => {
    const month = monthNumber(name)
    return month === null ? whole : unlessBefore(whole, Number(y), [lastDay(Number(y), month)])
  }
  const rest = text
    .replace(YEAR_FIRST, (whole, y, _, m, d, m2, d2) =>
      unlessBefore(whole, Number(y), [plainDate(Number(y), Number(m ?? m2), Number(d ?? d2))]),
    )
    .replace(YEAR_LAST, (whole, a, _, b, y) =>
      unlessBefore(whole, Number(y), readingsOf(Number(y), Number(a), Number(b))),
    )
    .replace(DAY_MONTH_YEAR, ofMonth)
    .replace(MONTH_DAY_YEAR, ofMonth)
  const some = (
    within: string,
    pattern: RegExp,
    test: (first: string, second: string | undefined) => boolean,
  ): boolean => {
    for (const [, first = '', second] of within.matchAll(pattern)) if (test(first, second)) return true
    return false
  }
  const isLate = (month: number | null): boolean => month !== null && isThisYear && lastDay(year, month) >= limit
  if (some(rest, YEAR, (y) => Number(y) >= year)) return false
  if (some(rest, SHORT_YEAR, (_, y) => 2000 + Number(y) >= year)) return false
  if (some(text, AFTER_FIGURE, (name, y) => y !== undefined && 2000 + Number(y) >= year && monthNumber(name) !== null))
    return false
  if (!isThisYear) return true
  if ([AFTER_FIGURE, BEFORE_FIGURE].some((each) => some(rest, each, (name) => isLate(monthNumber(name))))) return false
  const late = (a: string, b: string | undefined) =>
    readingsOf(year, Number(a) > 31 ? Number(a) % 10 : Number(a), Number(b)).some(
      (each) => each !== null && each >= limit,
    )
  if (some(rest, SHORT, late)) return false
  const lines = rest.split('\n')
  return !lines.some((line, index) => {
    if (!HEADING.test(line) && !UNDERLINE.test(lines[index + 1] ?? '')) return false
    // Of a longer one only a part is looked at, and which that is depends on what the text shows of it.
    const isLong = line.length > LONGEST_TITLE
    const words = plainWords(line)
    const week = weekStart(words, year)
    if (week !== null && week >= limit) return true
    if (isLong) return /\d/.test(line) || words.split(' ').some((word) => isLate(monthNumber(word)))
    return isLate(titleMonth(words))
  })
}

function readingsOf(year: number, a: number, b: number): (PlainDate | null)[] {
  return [plainDate(year, a, b), plainDate(year, b, a)]
}

function lastDay(year: number, month: number): PlainDate {
  return [31, 30, 29, 28].map((day) => plainDate(year, month, day)).find((day) => day !== null) ?? ''
}
