import { RequestError } from '../errors.ts'
import type { Query, Transport } from './transport.ts'

/** At a hundred rows a page, the fewest anybody has seen, more than the entries of twenty years. */
const MOST_PAGES = 3_000
/** Ten times these. */
const MOST_ROWS = 2_000_000
/** What is held at once, in bytes as they came: two hundred thousand entries. */
const LARGEST_LIST = 256 * 1024 * 1024
/** Rows move from page to page while others are made; a chain that brings nothing new again and again is none. */
const MOST_IDLE_PAGES = 2

/** The largest page Harvest gives. */
export const PAGE = 2000

/**
 * Takes a list's path, the key its rows stand under and a query; gives all rows of all pages. Follows `links.next` as
 * it comes, because `next_page` is null in the middle of cursor pages, and only to the origin the token is meant for.
 * Throws RequestError when the chain leaves that origin, repeats itself or holds no list.
 */
export async function listRows(transport: Transport, path: string, key: string, query: Query = {}): Promise<unknown[]> {
  const rows: unknown[] = []
  for await (const page of readPages(transport, path, key, query, LARGEST_LIST)) for (const row of page) rows.push(row)
  return rows
}

/** As `listRows`, each row read as its page comes: of a long list only what is made of it is held. Throws what `read` throws, too. */
export async function readRows<T>(
  transport: Transport,
  path: string,
  key: string,
  query: Query,
  read: (row: unknown) => T,
): Promise<T[]> {
  const all: T[] = []
  for await (const page of listPages(transport, path, key, query)) for (const row of page) all.push(read(row))
  return all
}

/** As `listRows`, page by page, for lists that are too long to be held as they come. */
export function listPages(
  transport: Transport,
  path: string,
  key: string,
  query: Query = {},
): AsyncGenerator<readonly unknown[]> {
  return readPages(transport, path, key, query, Number.POSITIVE_INFINITY)
}

async function* readPages(
  transport: Transport,
  path: string,
  key: string,
  query: Query,
  largest: number,
): AsyncGenerator<readonly unknown[]> {
  const seen = new Set<string>()
  const ids = new Set<unknown>()
  let idle = 0
  let [rows, bytes] = [0, 0]
  let next: string | null = path
  let parameters: Query | undefined = query
  const fail = (detail: string) => oddList(path, detail)
  while (next !== null) {
    const { body, size } = await transport.exchange('GET', next, parameters ? { query: parameters } : {})
    const page = body as Record<string, unknown> | null
    const list = page?.[key]
    if (!page || !Array.isArray(list)) throw fail(`the answer holds no list "${key}"`)
    rows += list.length
    bytes += size
    if (rows > MOST_ROWS) throw fail(`the list has more than ${MOST_ROWS / 1_000_000} million rows`)
    if (bytes > largest) throw fail(`the list is larger than ${largest / 1024 / 1024} MB. Ask for fewer days at once`)
    idle = isNew(list, ids) ? 0 : idle + 1
    if (idle > MOST_IDLE_PAGES) throw fail(ENDLESS)
    yield list
    const { next: named } = (page.links ?? {}) as { next?: unknown }
    const link = named === undefined && page.next_page === null ? null : named
    // Taken for the last page, it would have the rest of the list pass for what is not there.
    if (link === undefined) throw fail('the answer does not say whether more pages follow: "links.next" is missing')
    if (link === null) break
    if (list.length === 0) throw fail('a page without rows says that more follow')
    next = typeof link === 'string' ? followable(link, transport.apiUrl) : null
    parameters = undefined
    if (next === null) throw fail('links.next leads to another server; the token was not sent there')
    if (seen.has(next) || seen.size >= MOST_PAGES) throw fail(ENDLESS)
    seen.add(next)
  }
}

function oddList(path: string, detail: string): RequestError {
  const remedy = 'Check harvest-api-url.'
  return new RequestError({ method: 'GET', path, status: 200, detail, requestId: null, remedy, lost: false })
}

const ENDLESS = 'the chain of pages does not end'

/** Adds a page's ids to those seen; tells whether one of them was not among these. */
function isNew(list: readonly unknown[], ids: Set<unknown>): boolean {
  const before = ids.size
  const own = list.map((row) => (row as { id?: unknown } | null)?.id)
  for (const id of own) if (id !== undefined) ids.add(id)
  // Rows of reports have no id.
  return ids.size > before || own.includes(undefined)
}

/** Takes a list's path and a query; gives how many rows it has in all. Throws RequestError. */
export async function countRows(transport: Transport, path: string, query: Query = {}): Promise<number> {
  const page = (await transport.send('GET', path, { query: { ...query, per_page: 1 } })) as {
    total_entries?: unknown
  } | null
  if (typeof page?.total_entries === 'number') return page.total_entries
  const detail = 'the answer does not say how many rows there are'
  throw oddList(path, detail)
}

/** The part of a link below the API's address, null when it leads elsewhere. */
function followable(link: string, apiUrl: URL): string | null {
  if (!URL.canParse(link)) return null
  const url = new URL(link)
  if (url.origin !== apiUrl.origin || !url.pathname.startsWith(apiUrl.pathname)) return null
  return `${url.pathname.slice(apiUrl.pathname.length)}${url.search}`
}
