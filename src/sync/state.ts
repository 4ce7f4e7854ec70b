import type { PlainDate } from '../calendar.ts'
import type { Topic } from './fields.ts'
import type { Stream } from './streams.ts'

/** How far one stream has come. Made of the data alone, never of the clock: the same data give the same bytes. */
export interface StreamState {
  /** How many lines it has. */
  readonly rows: number
  /** The newest `updated_at` seen. */
  readonly cursor?: string
  /** The day its rows begin; without it they are all there are. */
  readonly since?: PlainDate
  /** What was left out of it. */
  readonly redact?: readonly Topic[]
  /** By project, where Harvest's report and the rows differ though all were read anew: in hundredths. */
  readonly differences?: Readonly<Record<string, number>>
  /** Rows of the stream it hangs on that changed while it was not read. */
  readonly missed?: readonly string[]
}

/** How far the ledger's data have come. */
export interface State {
  /** Harvest's account id. */
  readonly account: string
  /** `account` where the token saw everything, else whose eyes it saw with. */
  readonly scope: string
  readonly streams: ReadonlyMap<string, StreamState>
}

const VERSION = 1

/** Takes the state; gives its file's text. */
export function renderState({ account, scope, streams }: State): string {
  const sorted = [...streams].sort(([a], [b]) => (a < b ? -1 : 1))
  return `${JSON.stringify({ version: VERSION, account, scope, streams: Object.fromEntries(sorted) }, null, 2)}\n`
}

/** Takes the text of the state's file; gives the state, or in words why it is none. */
export function parseState(text: string): State | string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'it is no JSON'
  }
  const { version, account, scope, streams } = (value ?? {}) as Readonly<Record<string, unknown>>
  if (typeof version === 'number' && version > VERSION) return 'a newer version of this action wrote it'
  if (version !== VERSION || typeof account !== 'string' || typeof scope !== 'string')
    return 'it is none of this action'
  if (!isRecord(streams)) return 'it is none of this action'
  const all = Object.entries(streams)
  if (!all.every((each): each is [string, StreamState] => isStreamState(each[1]))) return 'it is none of this action'
  return { account, scope, streams: new Map(all) }
}

/** A file in a repository is anybody's to change, and what it says is counted and asked with. */
function isStreamState(value: unknown): value is StreamState {
  if (!isRecord(value)) return false
  const { rows, cursor, since, redact, differences, missed } = value
  const isWords = (list: unknown) => Array.isArray(list) && list.every((each) => typeof each === 'string')
  return (
    Number.isSafeInteger(rows) &&
    Number(rows) >= 0 &&
    (cursor === undefined || isInstant(cursor)) &&
    (since === undefined || (typeof since === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(since))) &&
    (redact === undefined || isWords(redact)) &&
    (missed === undefined || isWords(missed)) &&
    (differences === undefined || isRecord(differences))
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isInstant(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
}

/** How a stream is to be read. */
export type Reading =
  /** All of it, from a day on where one is given: in one call where it fits one page, and what is gone shows by itself. */
  | { readonly kind: 'whole'; readonly since: PlainDate | null }
  /** What changed since an instant, and what is dated from a day on once more. */
  | {
      readonly kind: 'changes'
      readonly updatedSince: string
      readonly since: PlainDate | null
      readonly againFrom: PlainDate | null
    }

/** The most rows Harvest gives on a page. */
export const A_PAGE = 2_000

/** A row that changed while the pages were read may be older than the newest one seen; asked for once more, it is the same. */
const OVERLAP_MS = 15 * 60_000

/** Takes a stream, how far it has come (null: not begun), the day asked for and what is to be left out; gives how to read it. */
export function planReading(
  stream: Stream,
  state: StreamState | null,
  asked: PlainDate | null,
  redact: readonly Topic[],
): Reading {
  const day = stream.monthOf === null ? null : asked
  const had = state?.since ?? null
  if (state === null) return { kind: 'whole', since: day }
  // Earlier than what there is: all from there on. Later: from there on once more, and what is before stays.
  const since = had !== null && day !== null && day < had ? day : had
  if (since !== had || !isSame(state.redact ?? [], redact) || state.cursor === undefined || state.rows <= A_PAGE)
    return { kind: 'whole', since }
  const updatedSince = shift(state.cursor, -OVERLAP_MS)
  return { kind: 'changes', updatedSince, since, againFrom: day !== null && day !== had ? day : null }
}

/** Takes two lists of topics; tells whether they are the same ones. */
export function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each))
}

/** A read that took longer than the overlap covers: what changed in the meantime must come again. */
const LONG_READ_MS = 10 * 60_000

/** Takes the newest `updated_at` seen, if any, and how long the pages took to read; gives the cursor for the next time. */
export function cursorAfter(newest: string | null, ms: number): string | null {
  if (newest === null || ms <= LONG_READ_MS) return newest
  return shift(newest, -Math.ceil(ms / 60_000) * 60_000)
}

/** Takes two instants, null for none; gives the later one. What is no instant counts as none. */
export function later(a: string | null, b: string | null): string | null {
  if (b === null || !isInstant(b)) return a
  if (a === null) return b
  return Date.parse(b) > Date.parse(a) ? b : a
}

function shift(instant: string, ms: number): string {
  return `${new Date(Date.parse(instant) + ms).toISOString().slice(0, 19)}Z`
}
