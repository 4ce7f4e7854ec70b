import type { PlainDate } from '../../calendar.ts'
import type { Query } from '../../harvest/transport.ts'
import { fileOf, keyOf, type Lines, parseLine, renderLine, toRow } from '../../sync/lines.ts'
import { cursorAfter, later, planReading, type Reading } from '../../sync/state.ts'
import type { Stream } from '../../sync/streams.ts'
import { findDeleted, type Window } from './deleted.ts'
import { openShelf, type Row, type Shelf, valuesOf } from './shelf.ts'
import { readRows, type Source, type Synced, stateOf } from './source.ts'

/**
 * Takes a stream that Harvest lists for the whole account; reads all of it, or what has changed, and finds what is gone. Throws
 * RequestError or InputError.
 */
export async function syncList(stream: Stream, source: Source): Promise<Synced> {
  const { base, folder, redact, clock } = source
  const had = source.state?.streams.get(stream.name) ?? null
  const shelf = openShelf(stream, base, folder)
  const planned = planReading(stream, had, source.since, redact)
  const began = clock.now()
  let reading = planned
  let newest = await read(stream, source, shelf, reading)
  let differences = had?.differences ?? {}
  if (reading.kind === 'changes') {
    const { since, updatedSince } = reading
    const isOld = ({ created_at: at }: Row) => !isNewer(at, updatedSince)
    const again = (window: Window) => readWindow(stream, source, shelf, window, isOld)
    if (reading.againFrom !== null) await again({ from: reading.againFrom, to: null, projectId: null })
    const rows = () => (had?.rows ?? 0) + shelf.tally().growth
    const found = await findDeleted(stream, source, shelf, { since, known: differences, rows, again })
    differences = found.differences
    // Where nobody can say what is gone, all is read: what is missing then is gone.
    if (found.isUnclear) {
      reading = { kind: 'whole', since }
      newest = later(newest, await read(stream, source, shelf, reading))
    }
  }
  const change = shelf.conclude()
  const seen = cursorAfter(newest, clock.now() - began)
  const cursor = reading.kind === 'whole' && planned.kind === 'whole' ? seen : later(had?.cursor ?? null, seen)
  const { size, growth } = shelf.tally()
  const rows = reading.kind === 'whole' ? size : (had?.rows ?? 0) + growth
  return {
    stream,
    ...change,
    state: stateOf({
      rows,
      ...(stream.hasUpdatedSince && cursor !== null && { cursor }),
      ...(reading.since !== null && { since: reading.since }),
      redact,
      ...(reading.kind === 'changes' && { differences }),
    }),
    keys: () => valuesOf(shelf, 'id'),
  }
}

/** Reads all, or what has changed; gives the newest `updated_at`. */
async function read(stream: Stream, source: Source, shelf: Shelf, reading: Reading): Promise<string | null> {
  const { transport, folder, redact } = source
  const query: Query = {
    ...stream.query,
    ...(reading.since !== null && { from: reading.since }),
    ...(reading.kind === 'changes' && { updated_since: reading.updatedSince }),
  }
  const all = new Map<string, Lines>()
  let newest: string | null = null
  for await (const page of readRows(transport, stream, stream.path, query)) {
    const rows = page.map((wire) => toRow(stream, wire, {}, redact))
    for (const { updated_at: at } of rows) newest = later(newest, typeof at === 'string' ? at : null)
    if (reading.kind === 'changes') await shelf.put(rows, ({ created_at: at }) => !isNewer(at, reading.updatedSince))
    else
      for (const row of rows) {
        const path = fileOf(stream, folder, row)
        const lines = all.get(path) ?? new Map()
        all.set(path, lines.set(keyOf(stream, row), renderLine(row)))
      }
  }
  if (reading.kind === 'whole') {
    // The list of a whole file may be empty, and the file says so.
    if (stream.monthOf === null && all.size === 0) all.set(fileOf(stream, folder, {}), new Map())
    await shelf.replace(all)
  }
  return newest
}

/** Reads the days and the project once more; what the ledger has there and Harvest has not is gone. */
async function readWindow(
  stream: Stream,
  source: Source,
  shelf: Shelf,
  window: Window,
  isOld: (row: Row) => boolean,
): Promise<void> {
  const { transport, folder, redact } = source
  const { from, to, projectId } = window
  const query = { ...stream.query, from, ...(to && { to }), ...(projectId && { project_id: projectId }) }
  const there = new Set<string>()
  for await (const page of readRows(transport, stream, stream.path, query)) {
    const rows = page.map((wire) => toRow(stream, wire, {}, redact))
    for (const row of rows) there.add(keyOf(stream, row))
    await shelf.put(rows, isOld)
  }
  const isWithin = (day: PlainDate) => day >= from && (to === null || day <= to)
  const [first, last] = [from, to ?? '9999-12-31'].map((day) =>
    fileOf(stream, folder, { [stream.monthOf ?? '']: day }),
  ) as [string, string]
  for (const path of shelf.paths().filter((each) => each >= first && each <= last)) {
    const lines = await shelf.linesOf(path)
    for (const [key, line] of lines) {
      if (there.has(key)) continue
      const row = parseLine(line) ?? {}
      const isOf = projectId === null || String(row.project_id) === projectId
      if (isOf && isWithin(String(row[stream.monthOf ?? '']))) lines.delete(key)
    }
  }
}

function isNewer(at: unknown, than: string): boolean {
  return typeof at === 'string' && Date.parse(at) > Date.parse(than)
}
