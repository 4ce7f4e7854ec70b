import type { GitHub } from './client.ts'
import { noAnswer } from './failure.ts'

/** The most GitHub gives on one page. */
const A_PAGE = 100

/** No list that is read here is longer: a server that never comes to an end shall not hold a run. */
const MOST_PAGES = 100

/** Takes a route and what fills it; gives all items of the list, page after page until one is empty. Throws RequestError. */
export async function readPages<T>(
  github: GitHub,
  route: `GET ${string}`,
  values: Readonly<Record<string, unknown>>,
): Promise<T[]> {
  const items: T[] = []
  for (let page = 1; page <= MOST_PAGES; page++) {
    const some = await github.read<T[]>(route, { ...values, per_page: A_PAGE, page })
    if (!Array.isArray(some)) throw noAnswer('the answer is no list')
    if (some.length === 0) return items
    items.push(...some)
  }
  return items
}
