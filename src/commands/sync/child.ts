import { checkCompany } from '../../harvest/account.ts'
import { fileOf, keyOf, parseLine, renderLine, toRow } from '../../sync/lines.ts'
import { isSame } from '../../sync/state.ts'
import type { Stream } from '../../sync/streams.ts'
import { openShelf, valuesOf } from './shelf.ts'
import { readRows, type Source, type Synced, stateOf, type Wire } from './source.ts'

/** How many lists are read at the same time: Harvest's pace is kept by the transport. */
const AT_ONCE = 8

/**
 * Takes a stream that hangs on another's rows; reads it anew for those that are new or have changed, and drops what belonged to those
 * that are gone. The first time it is read for all. Throws RequestError or InputError.
 */
export async function syncChild(stream: Stream, parent: string, source: Source): Promise<Synced> {
  const { base, folder, redact, transport } = source
  const had = source.state?.streams.get(stream.name) ?? null
  const owner = stream.shape.fields.find(({ of }) => of === null)?.name ?? ''
  const parents = await source.synced(parent)
  const isAnew = had === null || !isSame(had.redact ?? [], redact)
  const stale = new Set([...parents.added, ...parents.changed, ...parents.deleted, ...(had?.missed ?? [])])
  const there = isAnew || (had?.missed ?? []).length > 0 ? await parents.keys() : null
  const wanted = isAnew ? [...(there ?? [])] : [...stale].filter((id) => there?.has(id) ?? !parents.deleted.has(id))
  const shelf = openShelf(stream, base, folder)
  const path = fileOf(stream, folder, {})
  if (isAnew) await shelf.replace(new Map([[path, new Map()]]))
  const lines = await shelf.linesOf(path)
  for (const [key, line] of stale.size > 0 ? lines : []) {
    if (stale.has(String(parseLine(line)?.[owner]))) lines.delete(key)
  }
  await forEach(wanted, async (id) => {
    for await (const page of readRows(transport, stream, stream.path.replace('{id}', id), stream.query)) {
      for (const wire of page) {
        const row = toRow(stream, wire, { [owner]: Number(id) }, redact)
        lines.set(keyOf(stream, row), renderLine(row))
      }
    }
  })
  return {
    stream,
    ...shelf.conclude(),
    state: stateOf({ rows: lines.size, redact }),
    keys: () => valuesOf(shelf, 'id'),
  }
}

/** Some at a time, in order; the first failure ends it. */
async function forEach<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values()
  let isOver = false
  const worker = async () => {
    for (const item of rest) {
      if (isOver) return
      await work(item).catch((error: unknown) => {
        isOver = true
        throw error
      })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

/** Takes a report or the account itself; reads it whole. Throws RequestError or InputError. */
export async function syncWhole(stream: Stream, source: Source): Promise<Synced> {
  const { base, folder, redact, days } = source
  const wires = stream.report === null ? [await readObject(stream, source)] : await source.report(stream.name)
  const added = stream.report === 'period' ? { ...days } : {}
  const rows = wires.map((wire) => toRow(stream, wire, added, redact))
  const shelf = openShelf(stream, base, folder)
  const lines = new Map(rows.map((row) => [keyOf(stream, row), renderLine(row)]))
  await shelf.replace(new Map([[fileOf(stream, folder, {}), lines]]))
  return {
    stream,
    ...shelf.conclude(),
    state: stateOf({ rows: lines.size, redact }),
    keys: () => valuesOf(shelf, 'id'),
  }
}

/** The one row that has no id by which to know it for what was asked: the account itself. */
async function readObject({ path }: Stream, { transport }: Source): Promise<Wire> {
  const answer = await transport.send('GET', path)
  checkCompany(answer)
  return answer as Wire
}

/** Takes a report's stream and the days; gives its rows as Harvest has them. Throws RequestError. */
export async function readReport(
  stream: Stream,
  { transport, days }: Pick<Source, 'transport' | 'days'>,
): Promise<readonly Wire[]> {
  const plain = (day: string) => day.replaceAll('-', '')
  const period = stream.report === 'period' ? { from: plain(days.from), to: plain(days.to) } : {}
  const rows: Wire[] = []
  for await (const page of readRows(transport, stream, stream.path, { ...period, ...stream.query })) rows.push(...page)
  return rows
}
