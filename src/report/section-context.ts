import { addDays } from '../calendar.ts'
import { parseBillable } from './billable.ts'
import { findDates, findYear } from './dates.ts'
import { dateOf, dayInWeek } from './days.ts'
import type { Context, Environment, Issue } from './drafts.ts'
import type { KeyLine } from './key-lines.ts'
import { doneWords } from './labels.ts'
import { titleMonth } from './months.ts'
import { onlyDate } from './only-date.ts'
import { isPlaceholder } from './placeholders.ts'
import { excerpt } from './problems.ts'
import type { Section } from './section.ts'
import { titleWords } from './titles.ts'
import { endsWeek, onlyWeekday, weekStart } from './weeks.ts'
import { phraseTest, trimMarks } from './words.ts'

const isDone = phraseTest(doneWords)

/** Takes key lines and a field; gives the first that states it, estimates and empty values left out. */
export const known = (keys: readonly KeyLine[], field: KeyLine['field']): KeyLine | undefined =>
  keys.find((key) => key.field === field && !key.never && !isPlaceholder(key.value))

/** Takes a section; gives the key lines of its own, without those of lines that are entries. */
export function keysOf(section: Section): readonly KeyLine[] {
  return section.lines.flatMap((line) => (line.leads ? [] : line.keys))
}

/** Takes a section and what holds above it; gives what holds in it. */
export function contextOf(section: Section, above: Context, env: Environment): Context {
  const keys = keysOf(section)
  const value = (field: 'project' | 'client' | 'task' | 'mode' | 'person'): string | null =>
    trimMarks(known(keys, field)?.value ?? '') || above[field]
  const dateKey =
    keys.find((key) => key.field === 'date' && findDates(key.value, true).length > 0) ??
    keys.find((key) => key.field === 'start' && findDates(key.value).length > 0)
  const doneKey = dateKey ? undefined : keys.find((key) => isDone(key.label) && onlyDate(key.value)?.year)
  const mention =
    section.date ??
    (dateKey ? findDates(dateKey.value, true)[0] : doneKey && above.date === null ? onlyDate(doneKey.value) : null)
  const year = mention?.year ?? (section.title === '' ? null : findYear(section.title)) ?? above.year
  const line = section.date ? section.line : (dateKey?.line ?? section.line)
  const anchored = above.date !== null || above.week !== null
  const named =
    mention || section.weekday === null || !anchored
      ? null
      : dayInWeek(section.weekday, section.title, section.line, above)
  const unread = mention || named ? null : unreadDate(keys)
  const day = mention
    ? dateOf(mention, line, year, env.habits)
    : (unread ?? named ?? { date: above.date, issues: above.dateIssues })
  const counted = section.title === '' || named ? null : weekStart(section.title, year)
  // A day beside the number that is not in that week of the calendar: the weeks are counted otherwise, and the day decides.
  const fits = !counted || !section.date || day.date === null || (day.date >= counted && day.date < addDays(counted, 7))
  const numbered = fits ? counted : null
  const ends = mention && day.date !== null && section.title !== '' && endsWeek(section.title)
  const billable = known(keys, 'billable')
  return {
    date: day.date,
    week: numbered ?? (ends && day.date ? addDays(day.date, -6) : mention || named ? null : above.week),
    month: mention ? null : section.month,
    dateIssues: day.issues,
    year,
    project: value('project'),
    client: value('client'),
    task: value('task'),
    mode: value('mode'),
    person: env.isMe ? value('person') : null,
    billable: (billable ? parseBillable(billable.value) : null) ?? above.billable,
  }
}

/**
 * A `Date:` line that states no day there is: the text still wins, so neither a heading nor the file's name steps in. A
 * year, a month or a week on such a line is no mistake, nor is a weekday.
 */
function unreadDate(keys: readonly KeyLine[]): { date: null; issues: Issue[] } | null {
  const key = known(keys, 'date')
  const value = key ? trimMarks(key.value) : ''
  if (!key || value === '' || value.length > 40) return null
  const isDay = /^\d{1,4}[-./]\d{1,2}([-./]\d{1,4})?\b/u.test(value) || /^\d{1,2}\.? \p{L}{3,10}/u.test(value)
  const isWord = /^\p{L}+$/u.test(value) && onlyWeekday(value) === null
  if (!isDay && !isWord) return null
  const message = `Found "${excerpt(value)}" as the date, which is no day of the calendar. Write it as YYYY-MM-DD, such as 2026-05-20.`
  return { date: null, issues: [{ code: 'bad-date', line: key.line, fragment: value, message }] }
}

/** Takes a section and what holds in it; gives that with the project its heading names, when its words are neither generic nor a date. */
export function headingProject(section: Section, context: Context): Context {
  if (
    context.project !== null ||
    section.title === '' ||
    section.depth < 2 ||
    section.depth > 6 ||
    titleMonth(section.title) !== null ||
    section.date !== null
  )
    return context
  const words = titleWords(section.title)
  return words === null || words.length > 40 || findYear(section.title) !== null
    ? context
    : { ...context, project: words }
}
