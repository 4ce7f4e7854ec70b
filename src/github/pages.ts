import type { GitHub } from './client.ts'
import { noAnswer } from './failure.ts'

/** The most GitHub gives on one page. */
const A_PAGE = 100

/** No list that is read here is longer: a server that never comes to an end shall not hold a run. */
const MOST_PAGES = 100

/**
 * Takes a route and what fills it; gives all items of the list, page after page while GitHub's `Link` header names a next
 * one. Throws RequestError, for a chain of pages without an end too: what was not read would be taken for missing.
 */
export async function readPages<T>(
  github: GitHub,
  route: `GET ${string}`,
  values: Readonly<Record<string, unknown>>,
): Promise<T[]> {
  const items: T[] = []
  const seen = new Set<string>()
  const fail = (detail: string) => noAnswer(detail, false, route)
  let page: string | null = '1'
  while (page !== null) {
    if (seen.has(page) || seen.size >= MOST_PAGES) throw fail('the chain of pages does not end')
    seen.add(page)
    const { value, link }: { value: T[]; link: string } = await github.readLinked<T[]>(route, {
      ...values,
      per_page: A_PAGE,
      page,
    })
    if (!Array.isArray(value)) throw fail('the answer is no list')
    for (const item of value) items.push(item)
    page = nextPage(link)
  }
  return items
}

/** Of the address only the page's name is taken: the token goes nowhere but where it was sent before. */
function nextPage(link: string): string | null {
  const [, query] = /<[^<>?]*\?([^<>]*)>\s*;\s*rel="next"/.exec(link) ?? []
  return query === undefined ? null : new URLSearchParams(query).get('page')
}
