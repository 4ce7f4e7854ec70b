import { answer, messages, refused } from './answers.ts'
import { toInteger, type Visit } from './visit.ts'

/** What a list is sorted by, and a place in it. */
export type Key = readonly (string | number)[]

interface Cursor {
  readonly after?: Key
  readonly before?: Key
}

/** Where a list departs from the rule. */
export interface PageOptions {
  /** The path in the links, where it is not the request's own. */
  readonly path?: string
  /** Rows of a page when nothing is asked. */
  readonly size?: number
  /** Whether the least comes first. */
  readonly ascending?: boolean
}

/** How many rows a page has; null when Harvest refuses the number. */
function pageSize(visit: Visit, usual = 2000): number | null {
  const asked = toInteger(visit.query.get('per_page')) ?? usual
  return asked < 1 || asked > 2000 ? null : Math.min(asked, visit.world.largestPage)
}

/**
 * One page of a list in Harvest's envelope. `keyOf` is the sort key, greatest first; it also marks the place in a cursor, so a
 * list that grows or shrinks between two pages behaves as on the real thing: by cursor nothing is skipped, by `page` it is.
 */
export function paginate<Row>(
  visit: Visit,
  collection: string,
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  render: (row: Row) => unknown,
  options: PageOptions = {},
): Response {
  const { path = visit.url.pathname } = options
  const size = pageSize(visit, options.size)
  if (size === null) return refused(messages.perPage)
  const order = (a: Key, b: Key) => (options.ascending === true ? compare(a, b) : compare(b, a))
  const sorted = rows.map((row) => ({ row, key: keyOf(row) })).sort((a, b) => order(a.key, b.key))
  const pages = Math.max(1, Math.ceil(sorted.length / size))
  const cursor = parseCursor(visit.query.get('cursor'))
  const page = Math.max(1, toInteger(visit.query.get('page')) ?? 1)
  const start = cursor === undefined ? (page - 1) * size : startOf(cursor, sorted, size, order)
  const shown = sorted.slice(start, start + size)
  const first = start <= 0
  const last = start + size >= sorted.length

  // The number of a page is known on the first and the last, and where it was asked for by number.
  const number = cursor === undefined ? page : first ? 1 : last ? pages : null
  const link = (parameters: Record<string, string>) => linkTo(visit, path, size, parameters)
  const lastKey = shown.at(-1)?.key
  const firstKey = shown[0]?.key
  return answer({
    [collection]: shown.map(({ row }) => render(row)),
    per_page: size,
    total_pages: pages,
    total_entries: sorted.length,
    next_page: number === null || last ? null : number + 1,
    previous_page: number === null || number === 1 ? null : number - 1,
    page: number,
    links: {
      first: link({ page: '1', ref: 'first' }),
      next:
        last || lastKey === undefined ? null : link({ cursor: renderCursor({ after: lastKey }), ref: 'next_cursor' }),
      previous:
        first || firstKey === undefined
          ? null
          : link({ cursor: renderCursor({ before: firstKey }), ref: 'previous_cursor' }),
      last: link({ page: String(pages), ref: 'last' }),
    },
  })
}

/** One page of a report: by number alone, rows in the order given, the links' parameters in that of the alphabet (documented). */
export function paginateReport(visit: Visit, rows: readonly object[]): Response {
  const size = pageSize(visit)
  if (size === null) return refused(messages.perPage)
  const pages = Math.max(1, Math.ceil(rows.length / size))
  const page = Math.max(1, toInteger(visit.query.get('page')) ?? 1)
  const [next, previous] = [page < pages ? page + 1 : null, page > 1 ? page - 1 : null]
  const link = (number: number) => {
    const url = new URL(visit.url.pathname, visit.url.origin)
    const given = { ...Object.fromEntries(visit.query), page: String(number), per_page: String(size) }
    for (const [name, value] of Object.entries(given).sort()) url.searchParams.set(name, value)
    return url.href
  }
  return answer({
    results: rows.slice((page - 1) * size, page * size),
    per_page: size,
    total_pages: pages,
    total_entries: rows.length,
    next_page: next,
    previous_page: previous,
    page,
    links: {
      first: link(1),
      next: next === null ? null : link(next),
      previous: previous === null ? null : link(previous),
      last: link(pages),
    },
  })
}

function startOf(
  cursor: Cursor,
  sorted: readonly { key: Key }[],
  size: number,
  order: (a: Key, b: Key) => number,
): number {
  const { after, before } = cursor
  if (after !== undefined) {
    const next = sorted.findIndex(({ key }) => order(key, after) > 0)
    return next === -1 ? sorted.length : next
  }
  if (before === undefined) return 0
  const end = sorted.findIndex(({ key }) => order(key, before) >= 0)
  return Math.max(0, (end === -1 ? sorted.length : end) - size)
}

function compare(a: Key, b: Key): number {
  // No iterator: a large account's page is sorted by a million of these.
  for (let index = 0; index < a.length; index++) {
    const [left, right] = [a[index], b[index]]
    if (left === undefined || right === undefined || left === right) continue
    return left < right ? -1 : 1
  }
  return 0
}

/** Absolute, with the request's own filters, as Harvest writes it. */
function linkTo(visit: Visit, path: string, size: number, parameters: Record<string, string>): string {
  const url = new URL(path, visit.url.origin)
  for (const [name, value] of visit.query) {
    if (!['page', 'per_page', 'cursor', 'ref'].includes(name)) url.searchParams.append(name, value)
  }
  const { ref, ...place } = parameters
  for (const [name, value] of Object.entries(place)) url.searchParams.set(name, value)
  url.searchParams.set('per_page', String(size))
  if (ref !== undefined) url.searchParams.set('ref', ref)
  return url.href
}

function renderCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

function parseCursor(text: string | null): Cursor | undefined {
  if (text === null || text === '') return undefined
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString()) as Cursor
  } catch {
    return undefined
  }
}
