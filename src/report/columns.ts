import type { TableBlock } from './blocks.ts'
import { findClockRanges, parseClock } from './clock.ts'
import { findDates } from './dates.ts'
import { type BareUnit, parseDuration } from './durations.ts'
import type { LabelMeaning, LabelReader } from './field-labels.ts'
import type { LabelField } from './session.ts'
import { onlyWeekday } from './weeks.ts'

/** Which column of a table is what: offsets from 0. */
export type Columns = { readonly [field in LabelField]?: number } & {
  readonly span?: number
  /** Holds weekdays, where no column holds dates. */
  readonly weekday?: number
  readonly bare: BareUnit
  /** The hours column adds up others by its own header. */
  readonly total: boolean
}

interface Column {
  readonly index: number
  readonly meaning: LabelMeaning
  readonly cells: readonly string[]
}

/** The share of filled cells a test holds for. */
function share(cells: readonly string[], test: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length
}

const isDate = (cell: string): boolean => (findDates(cell, true)[0]?.start ?? 99) < 14
const isSpan = (cell: string): boolean => findClockRanges(cell, true).length > 0
const isClock = (cell: string): boolean => parseClock(cell) !== null && !isSpan(cell)
const hasUnit = (cell: string): boolean => parseDuration(cell) !== null
const isFigure = (cell: string): boolean => parseDuration(cell, 'hours') !== null

/** Takes a table; gives the role of each column, from its header and from what its cells hold; null where no column states time. */
export function findColumns(table: TableBlock, read: LabelReader): Columns | null {
  const sample = table.rows.slice(0, 200)
  const columns: Column[] = table.header.map((cell, index) => ({
    index,
    meaning: read(cell.text),
    cells: sample.map((row) => row[index]?.text.trim() ?? '').filter((text) => text !== ''),
  }))
  const roles: { [field in LabelField | 'span' | 'weekday']?: number } = {}
  const date =
    columns.find(({ meaning, cells }) => meaning.field === 'date' && share(cells, isDate) >= 0.3) ??
    columns.find(
      ({ meaning, cells }) =>
        (meaning.field === null || meaning.field === 'time') &&
        !meaning.never &&
        cells.length > 0 &&
        share(cells, isDate) >= 0.7 &&
        share(cells, hasUnit) < 0.3,
    )
  if (date) roles.date = date.index
  else {
    const weekday = columns.find(
      ({ cells }) => cells.length > 0 && share(cells, (cell) => onlyWeekday(cell) !== null) >= 0.6,
    )
    if (weekday) roles.weekday = weekday.index
  }
  for (const field of ['start', 'end'] as const) {
    const column = columns.find(
      ({ meaning, cells, index }) => meaning.field === field && index !== date?.index && share(cells, isClock) > 0.2,
    )
    if (column) roles[field] = column.index
  }
  const spans = columns.filter(
    ({ meaning, cells, index }) =>
      index !== date?.index &&
      !meaning.never &&
      (meaning.field === 'time' || meaning.field === 'hours' || meaning.field === null || meaning.field === 'start') &&
      meaning.unit !== 'hours' &&
      share(cells, isSpan) >= 0.5,
  )
  if (spans[0] && roles.end === undefined) roles.span = spans[0].index
  const hours = columns.filter(({ meaning, cells, index }) => {
    if (meaning.never || index === date?.index || index === roles.span || index === roles.start || index === roles.end)
      return false
    if (meaning.field === 'hours' || (meaning.field === 'time' && meaning.unit !== null))
      return share(cells, isFigure) > 0
    return meaning.field === 'time' && share(cells, hasUnit) >= 0.5
  })
  const best = hours.find(({ meaning }) => !meaning.total) ?? hours[0]
  if (best) roles.hours = best.index
  const taken = new Set(Object.values(roles))
  for (const field of ['break', 'project', 'client', 'task', 'billable', 'mode', 'person'] as const) {
    const column = columns.find(({ meaning, index }) => meaning.field === field && !taken.has(index))
    if (!column) continue
    roles[field] = column.index
    taken.add(column.index)
  }
  const words = columns.filter(({ meaning, index }) => meaning.field === 'headline' && !taken.has(index))
  const length = ({ cells }: Column): number => cells.reduce((sum, cell) => sum + cell.length, 0)
  const rest = columns
    .filter(({ meaning, index }) => !taken.has(index) && meaning.field !== 'hours' && !meaning.never && !meaning.total)
    .sort((a, b) => length(b) - length(a))
  const headline =
    words.find(({ cells }) => cells.length > 0) ??
    rest.find((column) => length(column) > 0 && share(column.cells, isFigure) < 0.5)
  if (headline) roles.headline = headline.index
  if (roles.hours === undefined && roles.span === undefined && (roles.start === undefined || roles.end === undefined))
    return null
  const unit = best?.meaning.unit ?? null
  return { ...roles, bare: unit, total: best?.meaning.total === true && unit !== 'minutes' }
}
