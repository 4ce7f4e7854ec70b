import type { PlainDate } from '../../calendar.ts'
import { type Fault, faultsOf, InputError, RequestError } from '../../errors.ts'
import type { Transport } from '../../harvest/transport.ts'
import type { Topic } from '../../sync/fields.ts'
import { isSame, parseState, type State, type StreamState } from '../../sync/state.ts'
import { childrenOf, type Stream, streamOf } from '../../sync/streams.ts'
import type { Days } from '../../sync/sums.ts'
import type { Run } from '../run.ts'
import type { Base } from './base.ts'
import { readReport, syncChild, syncWhole } from './child.ts'
import { syncList } from './list.ts'
import type { Source, Synced } from './source.ts'

/** What is read, and how. */
export interface Wanted {
  readonly streams: readonly Stream[]
  readonly since: PlainDate | null
  readonly folder: string
  readonly redact: readonly Topic[]
  readonly days: Days
  readonly account: string
  /** `account`, or whose eyes the token sees with. */
  readonly scope: string
}

/** What a reading of all streams came to. */
export interface Read {
  readonly synced: readonly Synced[]
  /** The streams that failed. */
  readonly failed: readonly Stream[]
  readonly faults: readonly Fault[]
  readonly state: State
}

/**
 * Takes the data's base, where their state is and what is wanted; gives the state, null the first time. Throws InputError where
 * the data are those of another account or of other eyes, or would be left with what is to be left out.
 */
export async function readState(base: Base, path: string, wanted: Wanted): Promise<State | null> {
  if (!base.files.has(path)) return null
  const state = parseState(await base.read(path))
  if (typeof state === 'string')
    throw new InputError(
      `${path} cannot be used: ${state}. Delete it, and the next run reads everything anew, or name another folder with sync.path`,
    )
  if (state.account !== wanted.account)
    throw new InputError(
      `${wanted.folder}/ has the data of Harvest account ${state.account}, and this run is for ${wanted.account}. Set harvest-account-id, or name another folder with sync.path`,
    )
  if (state.scope !== wanted.scope)
    throw new InputError(
      `${wanted.folder}/ was read with a token that sees ${renderScope(state.scope)}, and this one sees ${renderScope(wanted.scope)}: what only one of them sees would come and go. Use a token as before, or delete ${path} and have everything read anew`,
    )
  const names = wanted.streams.map(({ name }) => name)
  const others = [...state.streams].filter(
    ([name, each]) => !names.includes(name) && !isSame(each.redact ?? [], wanted.redact),
  )
  if (others.length > 0)
    throw new InputError(
      `sync.redact is another one than that of ${others.map(([name]) => name).join(', ')} in the ledger, which this run would leave as they are. Run once with them among the streams`,
    )
  return state
}

function renderScope(scope: string): string {
  return scope === 'account' ? 'the whole account' : `what ${scope} may see`
}

/** Takes the transport, the ledger's data with their state, and what is wanted; reads every stream, all at the same time. A stream that fails leaves the others alone. */
export async function readStreams(
  transport: Transport,
  base: Base,
  before: State | null,
  wanted: Wanted,
  run: Run,
): Promise<Read> {
  const known = new Map<string, Promise<Synced>>()
  const reports = new Map<string, ReturnType<typeof readReport>>()
  const source: Source = {
    ...{ transport, base, state: before, folder: wanted.folder, redact: wanted.redact },
    ...{ since: wanted.since, days: wanted.days, clock: run.clock },
    report: (name) => once(reports, name, () => readReport(streamOf(name), source)),
    synced: (name) => once(known, name, () => syncStream(streamOf(name), source)),
  }
  const settled = await Promise.allSettled(wanted.streams.map(({ name }) => source.synced(name)))
  const synced: Synced[] = []
  const failed: Stream[] = []
  const faults: Fault[] = []
  const errors = new Set<unknown>()
  for (const [index, each] of settled.entries()) {
    const stream = wanted.streams[index] as Stream
    if (each.status === 'fulfilled') synced.push(each.value)
    else {
      failed.push(stream)
      // One failure may take others with it; it is told once.
      if (!errors.has(each.reason)) faults.push(...explain(stream, each.reason, wanted.folder))
      errors.add(each.reason)
    }
  }
  const streams = new Map(before?.streams)
  for (const { stream, state } of synced) streams.set(stream.name, state)
  for (const each of synced) noteMissed(streams, each, synced)
  return { synced, failed, faults, state: { account: wanted.account, scope: wanted.scope, streams } }
}

function once<T>(known: Map<string, Promise<T>>, name: string, make: () => Promise<T>): Promise<T> {
  const made = known.get(name) ?? make()
  known.set(name, made)
  return made
}

async function syncStream(stream: Stream, source: Source): Promise<Synced> {
  if (stream.parent !== null) return await syncChild(stream, stream.parent, source)
  return stream.report !== null || stream.rows === null
    ? await syncWhole(stream, source)
    : await syncList(stream, source)
}

/** What hangs on rows that changed, and was not read, is read for them the next time. */
function noteMissed(streams: Map<string, StreamState>, parent: Synced, synced: readonly Synced[]): void {
  for (const child of childrenOf(parent.stream)) {
    const had = streams.get(child.name)
    if (had === undefined || synced.some(({ stream }) => stream === child)) continue
    const missed = new Set([...(had.missed ?? []), ...parent.added, ...parent.changed, ...parent.deleted])
    if (missed.size > 0) streams.set(child.name, { ...had, missed: [...missed].sort((a, b) => Number(a) - Number(b)) })
  }
}

function explain({ name }: Stream, error: unknown, folder: string): readonly Fault[] {
  const isForbidden = error instanceof RequestError && error.request.status === 403
  const hint = isForbidden ? ` Where this token shall not read it, leave it out with \`streams: "!${name}"\`.` : ''
  return faultsOf(error).map((fault) => ({
    ...fault,
    message: `${name} failed, so ${folder}/ has it as it was: ${fault.message}${hint}`,
  }))
}
