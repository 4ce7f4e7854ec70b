import { page } from './page.ts'
import type { RequestLog } from './requests.ts'

/** Which requests: the nth of those that match all that is given, counted from now on; without `nth` from the next on. */
export interface Match {
  readonly nth?: number
  readonly method?: string
  /** A part of the path and query, or a pattern. */
  readonly path?: string | RegExp
  /** A word of a GraphQL query: the operation's own name, or a field such as `createCommitOnBranch`. */
  readonly operation?: string
  /** A part of the body's JSON, or a pattern. */
  readonly body?: string | RegExp
}

export type Fault =
  | { readonly kind: 'refuse' } // the connection ends before anything happened
  | { readonly kind: 'drop' } // the work is done, the answer is lost
  | {
      readonly kind: 'status'
      readonly status: number
      readonly effect?: boolean // whether the work is done all the same
      readonly retryAfter?: string | number
      readonly body?: string
      readonly type?: string
    }
  | { readonly kind: 'delay'; readonly ms: number; readonly before?: boolean } // by default the work is done at once
  | { readonly kind: 'truncate' } // the first half of the body, as if it were whole
  | { readonly kind: 'wrong-types' } // numbers are words, words are numbers, lists are objects
  | { readonly kind: 'missing-fields' } // objects lose every other key
  | { readonly kind: 'edit'; readonly edit: (body: unknown) => unknown }
  | { readonly kind: 'redirect'; readonly to: string; readonly status?: number }
  | { readonly kind: 'next'; readonly origin: string } // links.next leads to another origin

export interface Planned {
  readonly match: Match
  readonly fault: Fault
  readonly times: number
  /** How often it has struck. */
  hits: number
}

export interface Faults {
  /** Plans a fault, once where `times` is not given. */
  add(match: Match, fault: Fault, times?: number): Planned
  /** Calls the function right before that request is worked on: somebody else acts meanwhile. */
  onRequest(match: number | Match, act: (request: RequestLog) => void | Promise<void>): void
  /** Forgets all of them. */
  clear(): void
  readonly planned: readonly Planned[]
}

interface Hook {
  readonly match: Match
  readonly act: (request: RequestLog) => void | Promise<void>
}

/** Whether a request is one of those meant, whichever in number. */
export function matches({ method, path, operation, body }: Omit<Match, 'nth'>, request: RequestLog): boolean {
  if (method !== undefined && method.toUpperCase() !== request.method) return false
  if (!holds(path, () => request.path + request.query)) return false
  if (!holds(body, () => JSON.stringify(request.body))) return false
  if (operation === undefined) return true
  const { query, operationName } = (request.body ?? {}) as { query?: unknown; operationName?: unknown }
  const words: readonly string[] = typeof query === 'string' ? (query.match(/\w+/g) ?? []) : []
  return operationName === operation || words.includes(operation)
}

function holds(wanted: string | RegExp | undefined, read: () => string): boolean {
  if (wanted === undefined) return true
  return typeof wanted === 'string' ? read().includes(wanted) : wanted.test(read())
}

/** The faults of one sandbox, and the reader with which the server asks what shall befall a request. */
export function planFaults(): {
  faults: Faults
  befalls: (request: RequestLog) => { faults: Fault[]; hooks: Hook['act'][] }
} {
  const planned: Planned[] = []
  const hooks: Hook[] = []
  const seen = new Map<object, number>()
  const isDue = (owner: Planned | Hook, times: number, request: RequestLog) => {
    const { nth = 1 } = owner.match
    if (!matches(owner.match, request)) return false
    const count = (seen.get(owner) ?? 0) + 1
    seen.set(owner, count)
    return count >= nth && count < nth + times
  }
  const faults: Faults = {
    planned,
    add(match, fault, times = 1) {
      const rule = { match, fault, times, hits: 0 }
      planned.push(rule)
      return rule
    },
    onRequest(match, act) {
      hooks.push({ match: typeof match === 'number' ? { nth: match } : match, act })
    },
    clear() {
      planned.length = 0
      hooks.length = 0
      seen.clear()
    },
  }
  const befalls = (request: RequestLog) => {
    const due = planned.filter((rule) => isDue(rule, rule.times, request))
    for (const rule of due) rule.hits++
    return {
      faults: due.map(({ fault }) => fault),
      hooks: hooks.filter((hook) => isDue(hook, 1, request)).map(({ act }) => act),
    }
  }
  return { faults, befalls }
}

/** The answer a status fault gives: a page, unless it says otherwise. */
export function faultyAnswer(fault: Extract<Fault, { kind: 'status' }>): Response {
  const { status, retryAfter, body, type } = fault
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }
  if (body === undefined) return page(status, `Error ${status}`, headers)
  return new Response(body, {
    status,
    headers: { 'content-type': type ?? 'application/json; charset=utf-8', ...headers },
  })
}

/** A good answer, spoilt. */
export async function spoil(response: Response, fault: Fault): Promise<Response> {
  const text = await response.text()
  const again = (body: string) => {
    const bare = body === '' && response.status === 204
    return new Response(bare ? null : body, { status: response.status, headers: response.headers })
  }
  if (fault.kind === 'truncate') return again(text.slice(0, Math.floor(text.length / 2)))
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return again(text)
  }
  if (fault.kind === 'wrong-types') return again(JSON.stringify(twist(value)))
  if (fault.kind === 'missing-fields') return again(JSON.stringify(thin(value)))
  if (fault.kind === 'edit') return again(JSON.stringify(fault.edit(value)))
  if (fault.kind === 'next') return again(JSON.stringify(lead(value, fault.origin)))
  return again(text)
}

function twist(value: unknown): unknown {
  if (typeof value === 'number') return `number ${value}`
  if (typeof value === 'string') return value.length
  if (typeof value === 'boolean') return String(value)
  if (value === null) return []
  if (Array.isArray(value)) return { items: value.map(twist) }
  return Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, twist(each)]))
}

function thin(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(thin)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter((_, index) => index % 2 === 1)
  return Object.fromEntries(kept.map(([key, each]) => [key, thin(each)]))
}

function lead(value: unknown, origin: string): unknown {
  if (typeof value !== 'object' || value === null || !('links' in value)) return value
  const links = value.links as { next: string | null; first: string }
  const next = new URL(links.next ?? links.first)
  return { ...value, links: { ...links, next: `${origin}${next.pathname}${next.search}` } }
}
