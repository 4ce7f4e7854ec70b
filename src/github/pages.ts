import type { GitHub } from './client.ts'
import { noAnswer } from './failure.ts'

/** The most GitHub gives on one page. */
const A_PAGE = 100

/** No list that is read here is longer: a server that never comes to an end shall not hold a run. */
const MOST_PAGES = 100

/** Takes a route and what fills it; gives all items of the list, page after page while GitHub's `Link` header names a next one. Throws RequestError. */
export async function readPages<T>(
  github: GitHub,
  route: `GET ${string}`,
  values: Readonly<Record<string, unknown>>,
): Promise<T[]> {
  const items: T[] = []
  let page: string | null = '1'
  for (let count = 0; page !== null && count < MOST_PAGES; count++) {
    const { value, link }: { value: T[]; link: string } = await github.readLinked<T[]>(route, {
      ...values,
      per_page: A_PAGE,
      page,
    })
    if (!Array.isArray(value)) throw noAnswer('the answer is no list')
    items.push(...value)
    page = nextPage(link)
  }
  return items
}

/** Of the address only the page's name is taken: the token goes nowhere but where it was sent before. */
function nextPage(link: string): string | null {
  const [, query] = /<[^<>?]*\?([^<>]*)>\s*;\s*rel="next"/.exec(link) ?? []
  return query === undefined ? null : new URLSearchParams(query).get('page')
}
