import { type DateMention, findDates } from './dates.ts'
import { dateOf, dayInWeek } from './days.ts'
import type { Context, Draft, Environment } from './drafts.ts'
import { isWeekdays } from './edges.ts'
import { leadingWeekday } from './weeks.ts'

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

/** Takes a line and what stands above it; gives the date or weekday that leads it. */
export function leadOf(prose: string, context: Context): Lead {
  const first = findDates(prose.slice(0, 60), true)[0]
  if (first && isWeekdays(prose.slice(0, first.start).replace(/\[[ x]\]/iu, '')))
    return { mention: first, weekday: null, from: first.end + weekdayAfter(prose.slice(first.end)) }
  const weekday = context.date === null && context.week === null ? null : leadingWeekday(prose.slice(0, 40))
  const word = weekday === null ? null : /^[^\p{L}]{0,6}\p{L}+\.?/u.exec(prose)
  return { mention: null, weekday: word ? weekday : null, from: word ? word[0].length : 0 }
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
