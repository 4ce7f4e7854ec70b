import type { PlainDate } from '../../calendar.ts'
import { RequestError } from '../../errors.ts'
import type { Clock } from '../../harvest/budget.ts'
import { listPages } from '../../harvest/pages.ts'
import type { Query, Transport } from '../../harvest/transport.ts'
import type { Topic } from '../../sync/fields.ts'
import type { State, StreamState } from '../../sync/state.ts'
import type { Stream } from '../../sync/streams.ts'
import type { Days } from '../../sync/sums.ts'
import type { Base } from './base.ts'
import type { Change } from './shelf.ts'

/** What a stream came to. */
export interface Synced extends Change {
  readonly stream: Stream
  readonly state: StreamState
  /** Gives what tells the rows there are from one another. */
  readonly keys: () => Promise<ReadonlySet<string>>
}

/** What every stream is read with. */
export interface Source {
  readonly transport: Transport
  readonly clock: Clock
  readonly base: Base
  readonly state: State | null
  readonly folder: string
  readonly redact: readonly Topic[]
  /** The day asked for; null: as before. */
  readonly since: PlainDate | null
  readonly days: Days
  /** Gives the rows of a report as Harvest has them; each is asked for once. */
  readonly report: (name: string) => Promise<readonly Wire[]>
  /** Gives what another stream came to; rejects where that failed. */
  readonly synced: (name: string) => Promise<Synced>
}

export type Wire = Readonly<Record<string, unknown>>

/** Takes the transport, a stream, where its list is and a query; gives its rows page by page. Throws RequestError where a row lacks its id, or the day its file is chosen by. */
export async function* readRows(
  transport: Transport,
  { rows: key, shape, identity, monthOf }: Stream,
  path: string,
  query: Query,
): AsyncGenerator<readonly Wire[]> {
  const ids = shape.fields.filter(({ name }) => identity.includes(name) && name !== 'currency')
  for await (const page of listPages(transport, path, key ?? '', query)) {
    const rows = page as readonly Wire[]
    const fail = (detail: string) =>
      new RequestError({
        ...{ method: 'GET', path, status: 200, detail },
        ...{ requestId: null, remedy: 'Check harvest-api-url.', lost: false },
      })
    if (rows.some((row) => ids.some(({ of }) => typeof row?.[of ?? ''] !== 'number')))
      throw fail('the answer holds a row without its id')
    // A draft's day is null; a row that lost its day would leave its month.
    const isDayless = (row: Wire) => typeof row[monthOf ?? ''] !== 'string' && row[monthOf ?? ''] !== null
    if (monthOf !== null && rows.some(isDayless)) throw fail(`the answer holds a row without its "${monthOf}"`)
    yield rows
  }
}

/** Takes a stream's state; gives it without the keys that say nothing, so that the file has none of them. */
export function stateOf(state: StreamState): StreamState {
  const { rows, ...rest } = state
  const told = Object.entries(rest).filter(
    ([, value]) => value !== undefined && value !== null && Object.keys(value as object).length > 0,
  )
  return { rows, ...Object.fromEntries(told) }
}
