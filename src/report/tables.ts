import type { TableBlock } from './blocks.ts'
import { clockRange, findClockRanges, parseClock } from './clock.ts'
import { type Columns, findColumns } from './columns.ts'
import { findDates } from './dates.ts'
import {
  type Context,
  clockFigures,
  type Draft,
  dateOf,
  type Environment,
  type Figures,
  hoursOf,
  type Issue,
  isPlaceholder,
  readHours,
  settle,
} from './drafts.ts'
import { parseDuration } from './durations.ts'
import { noWords, totalWords, yesWords } from './labels.ts'
import { excerpt } from './problems.ts'
import { phrases, phraseTest, plainWords, trimMarks } from './words.ts'

const isTotal = phraseTest(totalWords)
const yes = new Set(phrases(yesWords))
const no = new Set(phrases(noWords))

/** Takes a billable value; gives what it says, null where it says neither yes nor no. */
export function parseBillable(value: string): boolean | null {
  const words = plainWords(value)
  if (no.has(words) || /[❌✗✘]/u.test(value)) return false
  return yes.has(words) || /[✅✓✔☑]/u.test(value) ? true : null
}

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

/** Takes a table, its context and whether its section has a date; gives a draft for each row that states time, none where the table is no log. */
export function readTable(
  table: TableBlock,
  context: Context,
  env: Environment,
): { readonly drafts: readonly Draft[]; readonly dated: boolean } {
  const columns = findColumns(table, env.read)
  if (!columns || (columns.total && columns.date === undefined)) return { drafts: [], dated: false }
  const clock = columns.span !== undefined || columns.end !== undefined
  const named =
    columns.bare === 'hours' && (columns.project !== undefined || columns.task !== undefined) && !env.isGuide
  // Without dates of its own a table of figures may hold anything: tests, videos, plans.
  if (
    columns.date === undefined &&
    !env.isLog &&
    (!(clock || named) || (context.date === null && context.dateIssues.length === 0))
  )
    return { drafts: [], dated: false }
  const drafts: Draft[] = []
  let above: Pick<Draft, 'date' | 'issues'> = { date: context.date, issues: context.dateIssues }
  for (const row of table.rows) {
    const cell = (index: number | undefined): string => (index === undefined ? '' : (row[index]?.text.trim() ?? ''))
    const line = row[0]?.line ?? table.line
    const dateCell = cell(columns.date)
    const mention = columns.date === undefined ? undefined : findDates(dateCell, true)[0]
    if (mention) above = dateOf(mention, line, context.year, env.habits)
    if (
      !mention &&
      isTotalRow(
        row.map((one) => one.text),
        columns,
      )
    )
      continue
    const figures = rowFigures(columns, cell, line)
    if (!figures) continue
    const issues: Issue[] = []
    if (!mention && dateCell !== '' && columns.date !== undefined) {
      if (isPlaceholder(dateCell) && figures.hours === null) continue
      const message = `Found "${excerpt(dateCell)}" as the date, expected a day such as 2026-05-20. Write it as YYYY-MM-DD.`
      issues.push({ code: 'bad-date', line, fragment: dateCell, message })
    }
    const name = (index: number | undefined, fallback: string | null): string | null =>
      isPlaceholder(cell(index)) ? fallback : trimMarks(cell(index)) || fallback
    drafts.push({
      ...figures,
      date: issues.length > 0 ? null : above.date,
      project: name(columns.project, context.project),
      client: name(columns.client, context.client),
      task: name(columns.task, context.task),
      headline: trimMarks(cell(columns.headline)) || null,
      billable: parseBillable(cell(columns.billable)) ?? context.billable,
      mode: name(columns.mode, context.mode),
      line,
      issues: [...issues, ...(issues.length > 0 ? [] : above.issues), ...figures.issues],
      ownDate: columns.date !== undefined,
      person: name(columns.person, null),
    })
  }
  return { drafts, dated: columns.date !== undefined }
}

function isTotalRow(cells: readonly string[], columns: Columns): boolean {
  return cells.some((cell, index) => cell.length < 60 && index !== columns.hours && isTotal(cell))
}

function rowFigures(columns: Columns, cell: (index: number | undefined) => string, line: number): Figures | null {
  const value = cell(columns.hours)
  const stated =
    columns.hours === undefined || isPlaceholder(value) || /^0+(?:[.,:]0*)?$/u.test(value)
      ? null
      : readHours(value, columns.bare, line, '')
  const [start, end] = [cell(columns.start), cell(columns.end)]
  const spans = columns.span === undefined ? [] : findClockRanges(cell(columns.span), true)
  const clock =
    spans.length > 0
      ? clockFigures(spans, line, cell(columns.span))
      : columns.end === undefined
        ? { hours: null, start: parseClock(start), end: null, issues: [] }
        : clockOf(start, end, cell(columns.break), line)
  if (columns.hours !== undefined && stated === null && value !== '' && isPlaceholder(value)) return null
  if (!stated) return clock && (clock.hours !== null || clock.issues.length > 0) ? clock : null
  const sole = clock && clock.hours === null ? { ...stated, start: clock.start, end: clock.end } : null
  return sole ?? settle(stated, clock, line, value)
}
