import type { TableBlock } from './blocks.ts'
import { findClockRanges, parseClock } from './clock.ts'
import { findDates } from './dates.ts'
import type { Environment } from './drafts.ts'
import { type BareUnit, parseDuration } from './durations.ts'
import type { LabelMeaning } from './field-labels.ts'
import { dayOfMonth } from './months.ts'
import { isPlaceholder } from './placeholders.ts'
import type { LabelField } from './session.ts'
import { onlyWeekday } from './weeks.ts'

/** Which column of a table is what: offsets from 0. */
export type Columns = { readonly [field in LabelField]?: number } & {
  /** Each holds clock ranges: a morning and an afternoon. */
  readonly spans?: readonly number[]
  /** Further starts and ends beside the first: a day that was left and taken up again. */
  readonly more?: readonly (readonly [start: number, end: number])[]
  /** The minutes of hours that stand in a column of their own. */
  readonly minutes?: number
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

const mine: LabelMeaning = { field: 'hours', total: false, never: false, unit: 'hours' }

/** Figures of hours, and not of minutes or of a clock: none above 12, most up to 6. */
const isShort = (cells: readonly string[]): boolean => {
  const figures = cells.filter((cell) => !isPlaceholder(cell)).map((cell) => Number(cell.replace(',', '.')))
  return figures.every((figure) => figure <= 12) && figures.filter((figure) => figure <= 6).length > figures.length / 2
}

/** The second and later columns of starts, each with the end of its stretch: they stand in the same order. */
function furtherPairs(columns: readonly Column[]): (readonly [number, number])[] {
  const all = (field: LabelField): Column[] =>
    columns.filter(({ meaning, cells }) => meaning.field === field && share(cells, isClock) > 0.2)
  const [starts, ends] = [all('start'), all('end')]
  if (starts.length !== ends.length) return []
  return starts.slice(1).map(({ index }, at) => [index, ends[at + 1]?.index ?? index] as const)
}

/** Takes a table, the file, and the month a heading above names; gives the role of each column, from its header and from what its cells hold; null where no column states time. */
export function findColumns(
  table: TableBlock,
  { read, isLog, isMe }: Environment,
  month: number | null,
): Columns | null {
  const sample = table.rows.slice(0, 200)
  const columns: Column[] = table.header.map((cell, index) => ({
    index,
    // A column a person: the user's is the one of hours.
    meaning: isMe?.(cell.text) ? mine : read(cell.text),
    cells: sample.map((row) => row[index]?.text.trim() ?? '').filter((text) => text !== ''),
  }))
  const roles: { [field in LabelField | 'weekday']?: number } = {}
  const date =
    columns.find(({ meaning, cells }) => meaning.field === 'date' && share(cells, isDate) >= 0.3) ??
    columns.find(
      ({ meaning, cells }) =>
        month !== null &&
        meaning.field === 'date' &&
        share(cells, (cell) => dayOfMonth(cell, month, true) !== null) >= 0.5,
    ) ??
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
  // Time stamps: the start says the day as well.
  const stamped = columns.find(({ index }) => index === roles.start)
  if (!date && stamped && share(stamped.cells, isDate) >= 0.7) roles.date = stamped.index
  const spans = columns.filter(
    ({ meaning, cells, index }) =>
      index !== date?.index &&
      !meaning.never &&
      (meaning.field === 'time' || meaning.field === 'hours' || meaning.field === null || meaning.field === 'start') &&
      meaning.unit !== 'hours' &&
      share(cells, isSpan) >= 0.5,
  )
  const ranges = roles.end === undefined ? spans.map(({ index }) => index) : []
  const more = furtherPairs(columns)
  const hours = columns.filter(({ meaning, cells, index }) => {
    if (
      meaning.never ||
      index === date?.index ||
      ranges.includes(index) ||
      index === roles.start ||
      index === roles.end
    )
      return false
    if (meaning.field === 'hours' || (meaning.field === 'time' && meaning.unit !== null))
      return share(cells, isFigure) > 0
    return (
      meaning.field === 'time' &&
      (share(cells, hasUnit) >= 0.5 || (isLog && roles.date !== undefined && isShort(cells)))
    )
  })
  const best = hours.find(({ meaning }) => meaning === mine) ?? hours.find(({ meaning }) => !meaning.total) ?? hours[0]
  if (best) roles.hours = best.index
  const minutes = best && hours.find(({ meaning, index }) => meaning.unit === 'minutes' && index !== best.index)
  const parted =
    best?.meaning.unit === 'hours' &&
    best.cells.every((cell) => /^\d{1,2}$/u.test(cell)) &&
    minutes?.cells.every((cell) => /^[0-5]?\d$/u.test(cell)) === true
  const taken = new Set([...Object.values(roles), ...ranges, ...more.flat()])
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
  if (roles.hours === undefined && ranges.length === 0 && (roles.start === undefined || roles.end === undefined))
    return null
  const unit = best?.meaning.unit ?? (best && isShort(best.cells) ? 'hours' : null)
  // A break beside two stretches may be the time between them, or not.
  if (more.length > 0 && roles.break !== undefined && roles.hours === undefined) return null
  return {
    ...roles,
    ...(ranges.length > 0 ? { spans: ranges } : {}),
    ...(more.length > 0 ? { more } : {}),
    ...(parted && minutes ? { minutes: minutes.index } : {}),
    bare: unit,
    total: best?.meaning.total === true && unit !== 'minutes',
  }
}
