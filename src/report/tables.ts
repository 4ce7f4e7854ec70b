import { parseBillable } from './billable.ts'
import type { TableBlock } from './blocks.ts'
import { type ClockRange, findClockRanges, parseClock } from './clock.ts'
import { clockOf } from './clock-hours.ts'
import { type Columns, findColumns } from './columns.ts'
import { findDates } from './dates.ts'
import { dateOf, dayInWeek } from './days.ts'
import type { Context, Draft, Environment, Issue } from './drafts.ts'
import { clockFigures, type Figures, hoursOf, readHours, settle } from './hours.ts'
import { totalWords } from './labels.ts'
import { readMatrix, type TableReading, tableDoubt, transposed } from './matrix.ts'
import { dayOfMonth } from './months.ts'
import { onlyDate } from './only-date.ts'
import { isPlaceholder } from './placeholders.ts'
import { excerpt } from './problems.ts'
import { onlyWeekday } from './weeks.ts'
import { phraseTest, trimMarks } from './words.ts'

const isTotal = phraseTest(totalWords)

/** Takes a table, its context and the file; gives a draft for each row that states time, or, where it is no log, whether it may be one. */
export function readTable(table: TableBlock, context: Context, env: Environment): TableReading {
  const turned = transposed(table, env)
  if (turned) return readTable(turned, context, env)
  const matrix = readMatrix(table, context, env)
  if (matrix) return matrix
  const columns = findColumns(table, env, context.month)
  const refused: TableReading = { drafts: [], doubt: tableDoubt(table, context, env) }
  if (!columns || (columns.total && columns.date === undefined)) return refused
  const clock = columns.spans !== undefined || columns.end !== undefined
  const named = columns.bare === 'hours' && saysWhat(table, columns, env) && !env.isGuide
  // Without dates of its own a table of figures may hold anything: tests, videos, plans.
  if (
    columns.date === undefined &&
    !env.isLog &&
    !(columns.weekday !== undefined && (context.week !== null || context.date !== null)) &&
    (!(clock || named) || (context.date === null && context.dateIssues.length === 0))
  )
    return refused
  const drafts: Draft[] = []
  let above: Pick<Draft, 'date' | 'issues'> = { date: context.date, issues: context.dateIssues }
  for (const row of table.rows) {
    const cell = (index: number | undefined): string => (index === undefined ? '' : (row[index]?.text.trim() ?? ''))
    const line = row[0]?.line ?? table.line
    const dateCell = cell(columns.date)
    const mention =
      columns.date === undefined
        ? null
        : (findDates(dateCell, true)[0] ?? (context.month ? dayOfMonth(dateCell, context.month, true) : null))
    if (mention) above = dateOf(mention, line, context.year, env.habits)
    const [alone, ...others] = row.filter((one) => one.text.trim() !== '')
    const day = columns.date === undefined && alone && others.length === 0 ? onlyDate(alone.text) : null
    if (day) above = dateOf(day, line, context.year, env.habits)
    const weekday = columns.weekday === undefined ? null : onlyWeekday(cell(columns.weekday))
    if (weekday !== null) above = dayInWeek(weekday, cell(columns.weekday), line, context)
    if (
      !mention &&
      weekday === null &&
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
      // Where no column describes the work, the task says what was done.
      headline: trimMarks(cell(columns.headline)) || (columns.headline === undefined ? name(columns.task, null) : null),
      billable: parseBillable(cell(columns.billable)) ?? context.billable,
      mode: name(columns.mode, context.mode),
      line,
      issues: [...issues, ...(issues.length > 0 ? [] : above.issues), ...figures.issues],
      ownDate: columns.date !== undefined || columns.weekday !== undefined,
      person: name(columns.person, context.person),
    })
  }
  return { drafts, doubt: null }
}

/** A column says by its header what was done, or for what. */
function saysWhat(table: TableBlock, columns: Columns, env: Environment): boolean {
  const words = columns.headline === undefined ? '' : (table.header[columns.headline]?.text ?? '')
  return columns.project !== undefined || columns.task !== undefined || env.read(words).field === 'headline'
}

function isTotalRow(cells: readonly string[], columns: Columns): boolean {
  return cells.some((cell, index) => cell.length < 60 && index !== columns.hours && isTotal(cell))
}

/** The ranges of all columns where none begins before another ends: else the further columns hold something else. */
function stretches(columns: readonly (readonly ClockRange[])[]): readonly ClockRange[] {
  const all = [...columns.flat()].sort((a, b) => (a.from < b.from ? -1 : 1))
  const ordered = all.every((range, index) => index === 0 || range.from >= (all[index - 1]?.to ?? ''))
  return ordered ? all : (columns.find((ranges) => ranges.length > 0) ?? [])
}

/** The sum of the stretches of one row; only a single one has a start and an end. */
function added(parts: readonly Figures[], line: number, fragment: string): Figures | null {
  const [one, ...more] = parts
  if (!one || more.length === 0) return one ?? null
  const issues = parts.flatMap((part) => part.issues)
  if (parts.some(({ hours }) => hours === null)) return { hours: null, start: null, end: null, issues }
  const minutes = parts.reduce((sum, { hours }) => sum + Math.round((hours ?? 0) * 60), 0)
  return { ...hoursOf(minutes, line, fragment), issues }
}

function rowFigures(columns: Columns, cell: (index: number | undefined) => string, line: number): Figures | null {
  const minutes = cell(columns.minutes)
  const value = minutes === '' ? cell(columns.hours) : `${cell(columns.hours) || 0} h ${minutes.padStart(2, '0')} min`
  const stated =
    columns.hours === undefined || isPlaceholder(value) || /^0+(?:[.,:]0*)?$|^0+ h 0+ min$/u.test(value)
      ? null
      : readHours(value, columns.bare, line, '')
  const [start, end] = [cell(columns.start), cell(columns.end)]
  const spans = columns.spans?.map((index) => findClockRanges(cell(index), true)) ?? []
  const clock = spans.some((ranges) => ranges.length > 0)
    ? clockFigures(stretches(spans), line, cell(columns.spans?.[0]))
    : columns.end === undefined
      ? { hours: null, start: parseClock(start), end: null, issues: [] }
      : added(
          [[columns.start, columns.end] as const, ...(columns.more ?? [])].flatMap(([from, to]) =>
            isPlaceholder(cell(from)) && isPlaceholder(cell(to))
              ? []
              : (clockOf(cell(from), cell(to), columns.more ? '' : cell(columns.break), line) ?? []),
          ),
          line,
          `${start} ${end}`,
        )
  if (columns.hours !== undefined && stated === null && value !== '' && isPlaceholder(value)) return null
  if (!stated) return clock && (clock.hours !== null || clock.issues.length > 0) ? clock : null
  const sole = clock && clock.hours === null ? { ...stated, start: clock.start, end: clock.end } : null
  return sole ?? settle(stated, clock, line, value)
}
