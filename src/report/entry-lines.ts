import { type ClockRange, findClockRanges, parseClock } from './clock.ts'
import { weekdayNumber } from './date-names.ts'
import { findDates } from './dates.ts'
import {
  type Context,
  clockFigures,
  type Draft,
  dateOf,
  type Environment,
  type Figures,
  hoursOf,
  readHours,
  settle,
} from './drafts.ts'
import { type Duration, findDurations } from './durations.ts'
import { neverWords, placeholderWords, totalWords, workVerbs } from './labels.ts'
import type { OutlineLine } from './outline.ts'
import { alternatives, phraseTest, plainWords, trimMarks } from './words.ts'

const isTotal = phraseTest(totalWords)
const isNever = phraseTest(neverWords)
const isOpen = phraseTest(placeholderWords)
const VERB = new RegExp(`^(?:i |we )?(?:${alternatives(workVerbs)})[ ]`, 'iu')

/** A line read as an entry, and how sure its own shape makes it. */
export interface LineEntry {
  readonly draft: Draft
  /** `own`: the line alone says so (a date or a clock range leads it). `edge`: a duration at its edge. `verb`: "Spent 15 minutes …". */
  readonly shape: 'own' | 'edge' | 'verb'
}

/** Takes a text; gives the duration that stands at its beginning or end, set off from the words. `loose` admits a blank as the only mark. */
export function edgeDuration(text: string, loose: boolean): Duration | null {
  const found = findDurations(text)
  const [first, last] = [found[0], found.at(-1)]
  if (!first || !last) return null
  const before = text.slice(0, first.start)
  const after = text.slice(first.end)
  if (
    (/^[\s([~–—|:*-]{0,6}$/u.test(before) && /^\.?\)?\]?[ \t]{0,3}(?:$|[-–—:|,;)\]])/u.test(after)) ||
    (loose && /^[\s~–—|:-]{0,6}$/u.test(before) && /^[ \t]/u.test(after))
  )
    return first
  const tail = text.slice(last.end)
  const head = text.slice(0, last.start)
  if (
    !/^\.?[ \t]{0,2}[)\]]?(?:[\s.,;!*✅✓✔]|\u{fe0f}){0,6}$/u.test(tail) &&
    !/^[ \t]{0,2}\([^)]{0,60}\)[\s.]{0,3}$/u.test(tail)
  )
    return null
  if (/[([][ \t]{0,2}$/u.test(head) || /(?:^|[ \t])[-–—|=]{1,2}[ \t]{0,3}$|[:：][ \t]{0,3}$/u.test(head)) return last
  return loose && /[ \t]$/u.test(head) ? last : null
}

/** Takes the words that lead a line; tells whether they are no more than weekdays. */
function onlyWeekday(text: string): boolean {
  const words = plainWords(text)
  return words === '' || words.split(' ').every((word) => weekdayNumber(word) !== null)
}

function rangeAtEdge(ranges: readonly ClockRange[], text: string): readonly ClockRange[] {
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (!first || !last) return []
  const before = trimMarks(text.slice(0, first.start))
  const after = trimMarks(text.slice(last.end))
  const joined = ranges.every(
    (range, index) => index === 0 || !/[\p{L}\p{N}]{4}/u.test(text.slice(ranges[index - 1]?.end, range.start)),
  )
  if (!joined) return before === '' ? [first] : []
  return before === '' || after === '' || onlyWeekday(after) || /[:：(]\s{0,3}$/u.test(text.slice(0, first.start))
    ? ranges
    : []
}

/** Takes text and the stretches of it that are figures; gives the words that are left. */
function without(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let left = ''
  let from = 0
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start < from) continue
    left += text.slice(from, span.start)
    from = span.end
  }
  return trimMarks((left + text.slice(from)).replace(/[([][\s~]{0,3}[)\]]/gu, ' ').replace(/\s+/gu, ' '))
}

/** Takes a line of a section, its context and the file; gives the entry it states, or null. */
export function readEntryLine({ block, keys }: OutlineLine, context: Context, env: Environment): LineEntry | null {
  const { line } = block
  if (!/\d/u.test(block.prose) || block.prose.length > 1500) return null
  const own = keys.find((key) => key.field === 'hours' && !key.never && !key.total)
  const leading = findDates(block.prose.slice(0, 60), true)[0]
  const hasDate = leading !== undefined && onlyWeekday(block.prose.slice(0, leading.start).replace(/\[[ x]\]/iu, ''))
  if (
    keys.length > 0 &&
    !hasDate &&
    keys.every(
      (key) =>
        key.never || key.total || (key.field !== null && key.field !== 'time' && key.field !== 'headline' && !own),
    )
  )
    return null
  const from = hasDate ? leading.end : 0
  const rest = block.prose.slice(from)
  const shown = block.text.slice(from)
  const head = plainWords(rest.slice(0, 30)).split(' ')[0] ?? ''
  if (isTotal(head) || isNever(head) || keys.some((key) => key.never && key === keys[0])) return null
  const all = findClockRanges(rest, hasDate)
  const ranges = VERB.test(rest) && (all[0]?.start ?? 99) < 25 ? all.slice(0, 1) : rangeAtEdge(all, rest)
  const masked = ranges.reduce(
    (text, range) => text.slice(0, range.start) + '|'.repeat(range.end - range.start) + text.slice(range.end),
    rest,
  )
  const loose = hasDate || ranges.length > 0
  const verb = VERB.test(rest) ? (findDurations(rest.slice(0, 60))[0] ?? null) : null
  const edge = own ? null : (edgeDuration(masked, loose) ?? verb)
  const after = edge ? plainWords(rest.slice(edge.end)) : ''
  if (edge && isNever(after.slice(0, 20))) return null
  const stated: Figures | null = own
    ? readHours(own.value, 'hours', line, own.label)
    : edge && edge.minutes >= 0.5
      ? hoursOf(edge.minutes, line, rest)
      : null
  const figures = settle(stated, ranges.length > 0 ? clockFigures(ranges, line, block.text) : null, line, block.text)
  if (!figures || (figures.hours === null && figures.issues.length === 0)) return null
  if (!hasDate && context.date === null && context.dateIssues.length === 0 && !env.isLog) return null
  const clock = ranges.length === 0 ? /^\s{0,3}(\d{1,2}(?::\d{2})?\s?[ap]\.?m\.?)(?=[\s:–—-])/iu.exec(rest) : null
  const bare = ranges.length === 0 ? /^\s{0,3}(\d{1,2}:\d{2})\s?[-–—:]/u.exec(rest) : null
  const spans = [
    ...ranges,
    ...(edge ? [edge] : []),
    ...(clock ? [{ start: 0, end: clock[0].length }] : bare ? [{ start: 0, end: bare[0].length }] : []),
  ]
  const key = keys.find((one) => one.field === 'headline')
  const words = key && own ? trimMarks(key.value) : onlyWeekday(without(shown, spans)) ? '' : without(shown, spans)
  const day = hasDate
    ? dateOf(leading, line, context.year, env.habits)
    : { date: context.date, issues: context.dateIssues }
  const value = (field: 'project' | 'client' | 'task' | 'mode'): string | null => {
    const found = keys.find((one) => one.field === field)?.value
    return (found ? trimMarks(found) : null) || context[field]
  }
  const draft: Draft = {
    date: day.date,
    hours: figures.hours,
    start: figures.start ?? (clock?.[1] === undefined ? null : parseClock(clock[1])),
    end: figures.end,
    project: value('project'),
    client: value('client'),
    task: value('task'),
    mode: value('mode'),
    billable: context.billable,
    headline: words === '' || (isOpen(words) && words.length < 8) ? null : words,
    line,
    issues: [...day.issues, ...figures.issues],
    ownDate: hasDate,
    person: null,
  }
  return { draft, shape: hasDate || ranges.length > 0 || own !== undefined ? 'own' : edge === verb ? 'verb' : 'edge' }
}
