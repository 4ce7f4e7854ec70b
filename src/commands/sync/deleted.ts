import type { PlainDate } from '../../calendar.ts'
import { countRows } from '../../harvest/pages.ts'
import { fileOf } from '../../sync/lines.ts'
import { A_PAGE } from '../../sync/state.ts'
import type { Stream } from '../../sync/streams.ts'
import { type Check, checks, differencesOf, type Sums, sumLines, sumReport, suspects } from '../../sync/sums.ts'
import type { Shelf } from './shelf.ts'
import type { Source } from './source.ts'

/** Rows that are read once more: of some days, of all projects or of one. */
export interface Window {
  readonly from: PlainDate
  readonly to: PlainDate | null
  readonly projectId: string | null
}

interface Known {
  readonly since: PlainDate | null
  /** What stayed apart the last time though all was read. */
  readonly known: Readonly<Record<string, number>>
  /** How many rows there are, after the changes. */
  readonly rows: () => number
  readonly again: (window: Window) => Promise<void>
}

interface Found {
  readonly differences: Readonly<Record<string, number>>
  /** True where something is gone, or came unseen, and only reading all tells what. */
  readonly isUnclear: boolean
}

/**
 * Takes a stream of which the changes are read; finds what was deleted, of which Harvest says nothing. Hours and expenses show it in
 * the report by project: where its sums are not those of the rows, these projects' rows of the report's days are read again. Of
 * other streams the number of rows tells. Throws RequestError.
 */
export async function findDeleted(
  stream: Stream,
  source: Source,
  shelf: Shelf,
  { since, known, rows, again }: Known,
): Promise<Found> {
  const check = checkOf(stream, source)
  if (check === null || (since !== null && since > source.days.from)) {
    const query = { ...stream.query, ...(since !== null && { from: since }) }
    return { differences: {}, isUnclear: (await countRows(source.transport, stream.path, query)) !== rows() }
  }
  const theirs = sumReport(await source.report(check.report), check)
  const first = await sumShelf(stream, source, shelf, check)
  const before = differencesOf(theirs, first.sums)
  const wrong = suspects(before, known, first.running)
  if (wrong.length === 0) return { differences: settled(theirs, first.sums, first.running, known), isUnclear: false }
  // One by one, unless all of them together are fewer pages.
  const projects = wrong.length < Math.ceil(first.rows / A_PAGE) ? wrong : [null]
  for (const projectId of projects) await again({ ...source.days, projectId })
  const { sums, running } = await sumShelf(stream, source, shelf, check)
  return { differences: settled(theirs, sums, running, known), isUnclear: false }
}

/** A figure that is left out of the rows cannot be compared. */
function checkOf({ name, shape }: Stream, { redact }: Source): Check | null {
  const check = checks[name] ?? null
  const told = shape.fields.find((field) => field.name === check?.ours)?.topics ?? []
  return told.some((topic) => redact.includes(topic)) ? null : check
}

async function sumShelf(stream: Stream, { folder, days }: Source, shelf: Shelf, check: Check) {
  const [first, last] = [days.from, days.to].map((day) => fileOf(stream, folder, { [stream.monthOf ?? '']: day }))
  const paths = shelf.paths().filter((path) => path >= (first ?? '') && path <= (last ?? ''))
  const months = await Promise.all(paths.map(shelf.linesOf))
  const rows = months.reduce((sum, { size }) => sum + size, 0)
  return { ...sumLines(months, days, check), rows }
}

/** What of projects with a running timer is known stays: the report counts on. */
function settled(
  theirs: Sums,
  ours: Sums,
  running: ReadonlySet<string>,
  known: Readonly<Record<string, number>>,
): Record<string, number> {
  const now = Object.entries(differencesOf(theirs, ours)).filter(([project]) => !running.has(project))
  const kept = Object.entries(known).filter(([project]) => running.has(project))
  return Object.fromEntries([...now, ...kept].sort(([a], [b]) => Number(a) - Number(b)))
}
