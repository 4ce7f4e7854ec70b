import { type HttpHandler, http } from 'msw/http'
import { isAdministrator } from './account.ts'
import { forbidden } from './answers.ts'
import type { AccountState, User } from './entities.ts'
import { type Rights, rightsOf } from './rights.ts'

/** What every resource needs from the sandbox around it. */
export interface World {
  readonly account: AccountState
  readonly now: () => Date
  /** Who sends the request: its token has been checked before. */
  readonly userOf: (request: Request) => User
  /** The largest page given, whatever was asked. */
  readonly largestPage: number
}

/** One request, authenticated and read. */
export interface Visit {
  readonly world: World
  readonly account: AccountState
  readonly now: Date
  readonly me: User
  readonly admin: boolean
  readonly rights: Rights
  readonly url: URL
  readonly id: number
  /** The second id of a path: that of a part of the first. */
  readonly inner: number
  readonly params: Readonly<Record<string, unknown>>
  readonly query: URLSearchParams
  /** Body and query merged, as Rails does. */
  readonly input: Readonly<Record<string, unknown>>
}

type Method = 'get' | 'post' | 'patch' | 'delete'

/**
 * A route below /v2. The work itself is synchronous, so each request is atomic; only reading the body and the latency
 * around it let requests overtake one another.
 */
export function route(
  world: World,
  method: Method,
  path: string,
  work: (visit: Visit) => Response,
  access: 'everyone' | 'administrators' = 'everyone',
): HttpHandler {
  return http[method](`*/v2${path}`, async ({ request, params }) => {
    const url = new URL(request.url)
    const me = world.userOf(request)
    if (access === 'administrators' && !isAdministrator(me)) return forbidden()
    const body = await readInput(request)
    if (body === undefined) return new Response(JSON.stringify({ status: 400, error: 'Bad Request' }), { status: 400 })
    return work({
      world,
      account: world.account,
      now: world.now(),
      me,
      admin: isAdministrator(me),
      rights: rightsOf(world.account, me),
      url,
      id: toId(params.id),
      inner: toId(params.inner),
      params,
      query: url.searchParams,
      input: { ...parseForm(url.searchParams), ...body },
    })
  })
}

/** The body by its content type: JSON only where it says so, else a form; undefined when it is broken JSON. */
async function readInput(request: Request): Promise<Record<string, unknown> | undefined> {
  const type = request.headers.get('content-type') ?? ''
  if (type.startsWith('multipart/form-data')) return readMultipart(request)
  const text = await request.text()
  if (text === '') return {}
  if (!type.includes('json')) return parseForm(new URLSearchParams(text))
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
  } catch {
    return undefined
  }
}

/** Fields and files of a form; undefined when it is broken. */
async function readMultipart(request: Request): Promise<Record<string, unknown> | undefined> {
  try {
    return Object.fromEntries(await request.formData())
  } catch {
    return undefined
  }
}

function toId(segment: unknown): number {
  return /^\d+$/.test(String(segment)) ? Number(segment) : Number.NaN
}

/** `a=1&b[c]=2` as an object, one level deep. */
function parseForm(form: URLSearchParams): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [key, value] of form) {
    const [, outer, inner] = /^([^[]+)\[([^\]]+)\]$/.exec(key) ?? []
    if (outer === undefined || inner === undefined) result[key] = value
    else result[outer] = { ...(result[outer] as object | undefined), [inner]: value }
  }
  return result
}

/** A whole number out of whatever was sent, as Rails coerces: "12" is 12, "me" is 0, nothing is null. */
export function toInteger(value: unknown): number | null {
  if (value === null || value === undefined || value === '') return null
  const number = Number.parseInt(String(value), 10)
  return Number.isFinite(number) ? number : 0
}

/** true and false out of a query parameter; null where it is not given. */
export function toBoolean(value: string | null): boolean | null {
  if (value === null || value === '') return null
  return !['false', '0', 'f', 'off'].includes(value.toLowerCase())
}
