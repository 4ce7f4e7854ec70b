import type { ClockRange } from './clock.ts'
import { weekdayNumber } from './date-names.ts'
import { type Duration, findDurations } from './durations.ts'
import { plainWords, trimMarks } from './words.ts'

/** Takes a text; gives the duration that stands at its beginning or end, set off from the words. `loose` admits a blank as the only mark. */
export function edgeDuration(text: string, loose: boolean): Duration | null {
  const found = findDurations(text)
  const [first, last] = [found[0], found.at(-1)]
  if (!first || !last) return null
  const before = text.slice(0, first.start)
  const after = text.slice(first.end)
  if (
    (/^(?:[\s([~–—|:,;·•*-]|\p{Extended_Pictographic}|\u{fe0f}){0,6}$/u.test(before) &&
      /^\.?\)?\]?[ \t]{0,3}(?:$|[-–—:|,;·•)\]])/u.test(after)) ||
    (loose && /^[\s~–—|:,;·•-]{0,6}$/u.test(before) && /^[ \t]/u.test(after))
  )
    return first
  const tail = text.slice(last.end)
  const head = text.slice(0, last.start)
  if (
    !/^\.?[ \t]{0,2}[)\]]?(?:[\s.,;!*✅✓✔]|\u{fe0f}){0,6}$/u.test(tail) &&
    !/^[ \t]{0,2}\([^)]{0,60}\)[\s.]{0,3}$/u.test(tail)
  )
    return null
  if (
    /[([][ \t]{0,2}$/u.test(head) ||
    /(?:^|[ \t])[-–—|=]{1,2}[ \t]{0,3}$|[:：][ \t]{0,3}$|[.;,!][ \t]{1,2}$/u.test(head)
  )
    return last
  return loose && /[ \t]$/u.test(head) ? last : null
}

/** Takes a text; gives the duration that stands first in it, though only a blank sets it off from the words (`2h pairing`). */
export function leadingDuration(text: string): Duration | null {
  const first = findDurations(text)[0]
  return first && trimMarks(text.slice(0, first.start)) === '' && /^[ \t]\p{L}/u.test(text.slice(first.end))
    ? first
    : null
}

/** Takes the words that lead a line; tells whether they are no more than weekdays. */
export function isWeekdays(text: string): boolean {
  const words = plainWords(text)
  return words === '' || words.split(' ').every((word) => weekdayNumber(word) !== null)
}

/** Takes the clock ranges of a text; gives those that are its session: they stand at its edge, or in brackets, with no words between. */
export function rangeAtEdge(ranges: readonly ClockRange[], text: string): readonly ClockRange[] {
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (!first || !last) return []
  const before = trimMarks(text.slice(0, first.start).replace(/[[\]]/gu, ' '))
  const after = trimMarks(text.slice(last.end).replace(/[[\]]/gu, ' '))
  const joined = ranges.every(
    (range, index) => index === 0 || !/[\p{L}\p{N}]{4}/u.test(text.slice(ranges[index - 1]?.end, range.start)),
  )
  if (!joined) return before === '' ? [first] : []
  return before === '' || after === '' || isWeekdays(after) || /[:：(]\s{0,3}$/u.test(text.slice(0, first.start))
    ? ranges
    : []
}

/** Takes text and the stretches of it that are figures; gives the words that are left. */
export function without(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let left = ''
  let from = 0
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start < from) continue
    left += text.slice(from, span.start)
    from = span.end
  }
  return trimMarks((left + text.slice(from)).replace(/[([][\s~]{0,3}[)\]]/gu, ' ').replace(/\s+/gu, ' '))
}
