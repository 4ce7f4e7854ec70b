import { clockRange, parseClock } from './clock.ts'
import { parseDuration } from './durations.ts'
import { type Figures, hoursOf } from './hours.ts'
import { isPlaceholder } from './placeholders.ts'
import { excerpt } from './problems.ts'
import { plainWords } from './words.ts'

/** Takes start, end and break as written; gives the time between, or an issue where one of them cannot be read. */
export function clockOf(start: string, end: string, pause: string, line: number): Figures | null {
  if (isPlaceholder(start) && isPlaceholder(end)) return null
  const [from, to] = [parseClock(start), parseClock(end)]
  const range = clockRange(start, end)
  if (!range) {
    const bad = from === null ? start : end
    if (!/\d/u.test(bad)) return { hours: null, start: from, end: to, issues: [] }
    const message = `Found "${excerpt(bad)}", expected a clock time that differs from the other one. Write it as HH:MM.`
    return { hours: null, start: from, end: to, issues: [{ code: 'bad-clock', line, fragment: bad, message }] }
  }
  let minutes = range.minutes
  if (!isPlaceholder(pause) && plainWords(pause) !== '0') {
    const rest = parseDuration(pause, 'minutes')
    const bare = rest !== null && parseDuration(pause) === null && !pause.includes(':')
    if (!rest || (bare && rest.minutes > 0 && rest.minutes < 5)) {
      const message = `Found "${excerpt(pause)}" as the break, expected a duration with its unit. Write it as 30 min or 0:30.`
      return {
        hours: null,
        start: range.from,
        end: range.to,
        issues: [{ code: 'bad-duration', line, fragment: pause, message }],
      }
    }
    minutes -= rest.minutes
  }
  return { ...hoursOf(minutes, line, start), start: range.from, end: range.to }
}
