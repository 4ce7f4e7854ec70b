import type { LineBlock } from './blocks.ts'
import { type DateMention, findDates } from './dates.ts'
import { dateOf, dayInWeek } from './days.ts'
import type { Context, Draft, Environment } from './drafts.ts'
import { isWeekdays, leadingDuration } from './edges.ts'
import { dayOfMonth } from './months.ts'
import { leadingWeekday } from './weeks.ts'
import { trimMarks } from './words.ts'

/** What a line states of the day: a date that leads it, or a weekday below a heading that names the week. */
export interface Lead {
  readonly mention: DateMention | null
  readonly weekday: number | null
  /** Where the rest of the line begins. */
  readonly from: number
}

/** The length of a weekday that stands behind a date (`2026-04-01 (Wed) …`). */
function weekdayAfter(text: string): number {
  const match = /^[*_\s,]{0,4}[([]?(\p{L}{2,14})\.?[)\]]?/u.exec(text)
  return match?.[1] !== undefined && isWeekdays(match[1]) ? match[0].length : 0
}

/** Takes a line, what stands above it, and whether the file is a log; gives the date or weekday that leads it. */
export function leadOf(prose: string, context: Context, isLog: boolean): Lead {
  const first = findDates(prose.slice(0, 60), true)[0]
  if (first && isWeekdays(prose.slice(0, first.start).replace(/\[[ x]\]/iu, '')))
    return { mention: first, weekday: null, from: first.end + weekdayAfter(prose.slice(first.end)) }
  const day = context.month === null || !isLog ? null : dayOfMonth(prose, context.month, true)
  if (day) return { mention: day, weekday: null, from: day.end }
  const weekday = context.date === null && context.week === null && !isLog ? null : leadingWeekday(prose.slice(0, 40))
  const word = weekday === null ? null : /^[^\p{L}]{0,6}\p{L}+\.?/u.exec(prose)
  return { mention: null, weekday: word ? weekday : null, from: word ? word[0].length : 0 }
}

/**
 * Takes a line of a log; gives it with its date moved to the front where it stands at the end (`Lid: 2h (2026-05-20)`), or
 * right behind the duration the line begins with.
 */
export function dateFirst(block: LineBlock): Pick<LineBlock, 'text' | 'prose'> {
  const [date, ...more] = findDates(block.prose)
  if (!date || more.length > 0 || date.start === 0) return block
  const before = block.prose.slice(0, date.start)
  const first = leadingDuration(before.replace(/[ \t]$/u, ' x'))
  const follows = first !== null && trimMarks(before.slice(first.end)) === ''
  const ends = /^[)\].,;\s]{0,4}$/u.test(block.prose.slice(date.end)) && /[([–—|,;@-][ ]?$/u.test(before)
  if (!follows && !ends) return block
  const open = /[([][ ]?$/u.exec(before)
  const close = open ? /^[ ]?[)\]]/u.exec(block.prose.slice(date.end)) : null
  const move = (line: string): string =>
    `${date.text} ${line.slice(0, open?.index ?? date.start)}${line.slice(date.end + (close?.[0].length ?? 0))}`.trim()
  return { text: move(block.text), prose: move(block.prose) }
}

/** Takes what leads a line, its text and number, what stands above it and the file; gives its day, or the issue that says why there is none. */
export function dayOf(
  lead: Lead,
  text: string,
  line: number,
  context: Context,
  env: Environment,
): Pick<Draft, 'date' | 'issues'> {
  if (lead.mention) return dateOf(lead.mention, line, context.year, env.habits)
  if (lead.weekday === null) return { date: context.date, issues: context.dateIssues }
  return dayInWeek(lead.weekday, text.slice(0, lead.from), line, context)
}
