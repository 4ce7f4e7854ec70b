import type { TableBlock } from './blocks.ts'
import { findClockRanges } from './clock.ts'
import { type DateMention, findDates } from './dates.ts'
import { dateOf, dayInWeek } from './days.ts'
import type { Context, Draft, Environment, Issue } from './drafts.ts'
import { parseDuration } from './durations.ts'
import { clockFigures, type Figures, readHours } from './hours.ts'
import { totalWords } from './labels.ts'
import { isPlaceholder } from './placeholders.ts'
import { excerpt } from './problems.ts'
import { leadingWeekday } from './weeks.ts'
import { phraseTest, plainWords, trimMarks } from './words.ts'

const isTotal = phraseTest(totalWords)

/** What a table gave. `doubt`: it may hold hours and was not read. */
export interface TableReading {
  readonly drafts: readonly Draft[]
  readonly doubt: Issue | null
}

/** A column of one day. */
interface Day {
  readonly index: number
  readonly text: string
  readonly mention: DateMention | null
  readonly weekday: number | null
}

function daysOf(table: TableBlock): readonly Day[] {
  return table.header.slice(0, 40).flatMap(({ text }, index) => {
    const mention = text.length < 30 ? (findDates(text, true)[0] ?? null) : null
    const weekday = mention ? null : leadingWeekday(text)
    return mention || weekday !== null ? [{ index, text: trimMarks(text), mention, weekday }] : []
  })
}

function figuresOf(value: string, line: number): Figures | null {
  if (isPlaceholder(value) || /^0+(?:[.,:]0*)?\s?h?$/u.test(value)) return null
  const ranges = findClockRanges(value, true)
  return ranges.length > 0 ? clockFigures(ranges, line, value) : readHours(value, 'hours', line, '')
}

const isFigure = (value: string): boolean =>
  parseDuration(value, 'hours') !== null || findClockRanges(value, true).length > 0

/** Takes a table; gives it with rows and columns exchanged where it has a column a day and rows that are start, end or hours, else null. */
export function transposed(table: TableBlock, env: Environment): TableBlock | null {
  const days = daysOf(table)
  const first = table.header.findIndex((_, index) => days.every((day) => day.index !== index))
  if (days.length < 2 || first < 0 || table.rows.length > 40) return null
  const labels = table.rows.map((row) => env.read(row[first]?.text ?? '').field)
  if (!labels.includes('hours') && !(labels.includes('start') && labels.includes('end'))) return null
  const empty = { text: '', prose: '', line: table.line, bold: [] }
  return {
    kind: 'table',
    line: table.line,
    header: [empty, ...table.rows.map((row) => row[first] ?? empty)],
    rows: days.map(({ index }) => [table.header[index] ?? empty, ...table.rows.map((row) => row[index] ?? empty)]),
  }
}

/**
 * Takes a table, its context and the file; gives a draft for each figure of a week's table (a column a day, a row a project or
 * task), or null where the table is none.
 */
export function readMatrix(table: TableBlock, context: Context, env: Environment): TableReading | null {
  const days = daysOf(table)
  if (days.length < 2 || env.isGuide) return null
  const labels = table.header.map(({ text }) => env.read(text))
  const inDays = new Set(days.map(({ index }) => index))
  const rows = table.rows.filter((row) => !row.some((cell, index) => !inDays.has(index) && isTotal(cell.text)))
  const filled = rows.flatMap((row) =>
    days.map(({ index }) => row[index]?.text.trim() ?? '').filter((text) => !isPlaceholder(text)),
  )
  if (filled.length === 0 || filled.filter(isFigure).length < filled.length * 0.8) return null
  const named = labels.some(({ field }) => field === 'project' || field === 'client' || field === 'task')
  const summed = labels.some(({ total }) => total) || rows.length < table.rows.length
  if (!env.isLog && !named && !summed) return null
  const column = (field: 'project' | 'client' | 'task' | 'headline'): number =>
    labels.findIndex((label, index) => label.field === field && !inDays.has(index))
  const first = labels.findIndex((label, index) => !inDays.has(index) && !label.total && !label.never)
  const drafts: Draft[] = []
  for (const row of rows) {
    const value = (index: number): string | null => trimMarks(row[index]?.text ?? '') || null
    const line = row[0]?.line ?? table.line
    for (const day of days) {
      const figures = figuresOf(row[day.index]?.text.trim() ?? '', line)
      if (!figures) continue
      const placed = day.mention
        ? dateOf(day.mention, table.line, context.year, env.habits)
        : dayInWeek(day.weekday ?? 0, day.text, table.line, context)
      drafts.push({
        ...figures,
        date: placed.date,
        project: value(column('project')) ?? context.project,
        client: value(column('client')) ?? context.client,
        task: value(column('task')) ?? context.task,
        headline: value(column('headline')) ?? value(first),
        billable: context.billable,
        mode: context.mode,
        line,
        issues: [...placed.issues, ...figures.issues],
        ownDate: true,
        person: context.person,
      })
    }
  }
  return { drafts, doubt: null }
}

/** Takes a table that was not read as a log, its context and the file; gives the issue that says so where a careful reader may see hours in it. */
export function tableDoubt(table: TableBlock, context: Context, env: Environment): Issue | null {
  if (env.isGuide) return null
  const sample = table.rows.slice(0, 100)
  const columns = table.header.map(({ text }, index) => {
    const cells = sample.map((row) => row[index]?.text.trim() ?? '').filter((cell) => !isPlaceholder(cell))
    const share = (test: (cell: string) => boolean): number =>
      cells.length === 0 ? 0 : cells.filter(test).length / cells.length
    return { meaning: env.read(text), text, share }
  })
  const dated =
    daysOf(table).length > 1 ||
    columns.some(({ share }) => share((cell) => (findDates(cell, true)[0]?.start ?? 99) < 14) >= 0.5)
  const hours = columns.find(
    ({ meaning, text, share }) =>
      !meaning.never &&
      plainWords(text) !== '' &&
      (meaning.field === 'hours' || meaning.field === 'time' || meaning.field === null) &&
      share((cell) => parseDuration(cell, dated && (env.isLog || context.week !== null) ? 'hours' : null) !== null) >=
        0.6,
  )
  if (!hours || !(dated || context.date !== null)) return null
  const message = `Found a table whose column "${excerpt(hours.text)}" may hold hours worked; it was not read. Give it a column "Date" and a column "Hours", a row a session.`
  return { code: 'unread-table', line: table.line, fragment: '', message }
}
