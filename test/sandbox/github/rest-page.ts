import { problem } from './refusals.ts'
import type { World } from './world.ts'

/** One page of a list, as REST gives it: 30 items unless asked, 100 at most, past the end an empty one. The `Link` header leads on while there is more. */
export function restPage(world: World, items: readonly object[], query: string): Response {
  const asked = new URLSearchParams(query)
  const unknown = [...asked.keys()].find((name) => name !== 'per_page' && name !== 'page')
  // GitHub passes over what it does not know; here a misspelt one is always told.
  if (unknown !== undefined) return problem(422, `"${unknown}" is not a permitted key.`)
  const size = Math.min(Number(asked.get('per_page') ?? 30) || 30, world.mostPerPage, 100)
  const page = Math.max(1, Number(asked.get('page') ?? 1) || 1)
  asked.set('page', String(page + 1))
  // GitHub names the repository by its number there.
  const link = `<https://api.github.com/repositories/1/list?${asked}>; rel="next"`
  const headers = page * size < items.length ? { link } : {}
  return Response.json(items.slice((page - 1) * size, page * size), { headers })
}
