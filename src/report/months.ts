import { monthNumber, weekdayNumber } from './date-names.ts'
import type { DateMention } from './dates.ts'
import { isGeneric, isLogTitle } from './titles.ts'
import { plainWords } from './words.ts'

const FIGURES = /^\D{0,12}(?:(?:19|20)\d{2}[-/.](0?[1-9]|1[0-2])|(0?[1-9]|1[0-2])[-/.](?:19|20)\d{2})\D{0,12}$/u
const YEAR = /^(?:19|20)\d{2}$/u
const DAY =
  /^[\s([*_~-]{0,6}(?:(\p{L}{2,14})[.,]?[ \t]{1,2})?(\d{1,2})(st|nd|rd|th|er|º|ª)?\.?(?!\d|[.,/:]\d|[ \t]?\p{L}[^\p{L}]|[ \t]?%)/iu

/** Takes a heading without a date; gives the month (1–12) it names: alone, beside a year, or among words for a log. */
export function titleMonth(title: string): number | null {
  if (title === '' || title.length > 80) return null
  const figures = FIGURES.exec(title)
  if (figures) return Number(figures[1] ?? figures[2])
  const words = plainWords(title).split(' ')
  const at = words.findIndex((word) => monthNumber(word) !== null)
  if (at < 0 || words.some((word, index) => index > at && monthNumber(word) !== null)) return null
  const rest = words.filter((word, index) => index !== at && !YEAR.test(word)).join(' ')
  const dated = YEAR.test(words[at + 1] ?? '')
  return dated || rest === '' || isGeneric(rest) || isLogTitle(rest) ? monthNumber(words[at] ?? '') : null
}

/**
 * Takes text below a heading that names a month, and whether a bare number may be a day; gives the day that leads the text:
 * `5th`, `Mon 5`, and where it may be, `5:` or `5.`.
 */
export function dayOfMonth(text: string, month: number, bare: boolean): DateMention | null {
  const match = DAY.exec(text.slice(0, 60))
  if (!match) return null
  const weekday = match[1] === undefined ? null : weekdayNumber(match[1])
  if (match[1] !== undefined && weekday === null) return null
  const marked = /^[ \t]{0,2}(?:$|[:–—|)(,-])/u.test(text.slice(match[0].length))
  if (weekday === null && match[3] === undefined && !(bare && marked)) return null
  // `3 - 5 bugs`
  if (weekday === null && /^[ \t]?[-–—][ \t]?\d/u.test(text.slice(match[0].length))) return null
  const day = Number(match[2])
  if (day < 1 || day > 31) return null
  const start = match[0].length - match[0].trimStart().length
  return {
    text: match[0].trim(),
    start,
    end: match[0].length,
    year: null,
    fixed: [month, day],
    open: null,
    weekday,
  }
}
