import { InputError } from '../errors.ts'
import { didYouMean } from '../suggest.ts'
import { type HarvestOperation, operations } from './operations.ts'

/** A route as somebody wrote it, found in the table. */
export interface FoundRoute {
  readonly operation: HarvestOperation
  /** The path with a `{name}` for each id still to be filled in, the others as they were given. */
  readonly segments: readonly string[]
  /** What stood behind a `?`. */
  readonly query: readonly (readonly [name: string, value: string])[]
}

/**
 * Takes a route such as `PATCH /v2/time_entries/{id}/stop`, ids as names in braces or as numbers; gives the operation it
 * means. Throws InputError for one that Harvest does not have.
 */
export function findRoute(route: string): FoundRoute {
  const [, method = '', address = '', search = ''] =
    /^\s*([a-z]+)\s+(?:https:\/\/api\.harvestapp\.com)?\/?(?:v2\/)?([^?\s]*?)\/?(?:\?(\S*))?\s*$/i.exec(route) ?? []
  if (method === '')
    throw new InputError(
      `route: found ${route.trim() === '' ? 'nothing' : `"${route}"`}, expected a method and a path, such as GET /v2/time_entries`,
    )
  const segments = address.split('/')
  const here = operations.filter(({ path }) => isAt(path, segments))
  const wanted = method.toUpperCase()
  const operation = here.find((each) => each.method === wanted)
  if (operation) return { operation, segments, query: [...new URLSearchParams(search)] }
  if (here.length > 0)
    throw new InputError(
      `route: Harvest has no ${wanted} at /v2/${address}. There is ${here.map((each) => `${each.method} ${shownPath(each)}`).join(', ')}`,
    )
  const asked = segments.map((part) => (/^(\d+|\{.*\})$/.test(part) ? '{id}' : part)).join('/')
  const known = [...new Set(operations.map(({ path }) => path.replace(/\{\w+\}/g, '{id}')))]
  const guess = didYouMean(asked, known).replace(/"(.*)"/, '"/v2/$1"')
  throw new InputError(`route: Harvest has no "/v2/${address}"${guess} docs/request.md lists every route`)
}

/** Takes an operation; gives its path as a person writes it. */
export function shownPath({ path }: HarvestOperation): string {
  return `/v2/${path}`
}

function isAt(path: string, segments: readonly string[]): boolean {
  const parts = path.split('/')
  return (
    parts.length === segments.length &&
    parts.every((part, at) => (isId(part) ? isFilled(segments[at]) || isId(segments[at] ?? '') : part === segments[at]))
  )
}

const isFilled = (segment: string | undefined) => /^[1-9]\d{0,15}$/.test(segment ?? '')
const isId = (segment: string) => /^\{\w+\}$/.test(segment)
