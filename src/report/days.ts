import type { PlainDate } from '../calendar.ts'
import { type DateHabits, type DateMention, readDate } from './dates.ts'
import type { Context, Draft, Issue } from './drafts.ts'
import { excerpt } from './problems.ts'
import { weekdayDate } from './weeks.ts'

/** Takes a date as it stands in the text; gives the day, or the issue that says why there is none. */
export function dateOf(
  mention: DateMention,
  line: number,
  year: number | null,
  habits: DateHabits,
): { date: PlainDate | null; issues: Issue[] } {
  const reading = readDate(mention, habits, year)
  if (reading.kind === 'date') return { date: reading.date, issues: [] }
  const fragment = mention.text
  const found = `Found "${excerpt(fragment)}"`
  if (reading.kind === 'ambiguous') {
    const [a, b] = reading.readings
    return {
      date: null,
      issues: [
        {
          code: 'ambiguous-date',
          line,
          fragment,
          message: `${found}, which is ${a} or ${b}; nothing else in the file decides. Write "${a}" or "${b}".`,
        },
      ],
    }
  }
  if (reading.kind === 'no-year') {
    return {
      date: null,
      issues: [
        {
          code: 'no-year',
          line,
          fragment,
          message: `${found}, a date without a year, and no year above it. Write it as YYYY-MM-DD, or put the year in a heading above.`,
        },
      ],
    }
  }
  return {
    date: null,
    issues: [
      {
        code: 'bad-date',
        line,
        fragment,
        message: `${found}, a day the calendar does not have. Write it as YYYY-MM-DD.`,
      },
    ],
  }
}

function unknownWeek(fragment: string, line: number): Issue {
  const message = `Found "${excerpt(fragment)}", a weekday, and nothing above it that says which week. Write the day as YYYY-MM-DD, or put the week's first day in a heading above.`
  return { code: 'no-date', line, fragment, message }
}

/** Takes a weekday (0 is Sunday), its text and what stands above it; gives its day, or the issue that says that nothing tells its week. */
export function dayInWeek(
  weekday: number,
  fragment: string,
  line: number,
  context: Pick<Context, 'date' | 'week'>,
): Pick<Draft, 'date' | 'issues'> {
  const date = weekdayDate(weekday, context)
  return { date, issues: date === null ? [unknownWeek(fragment, line)] : [] }
}
