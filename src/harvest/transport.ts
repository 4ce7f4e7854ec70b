import { isLoopback } from '../address.ts'
import { RequestError } from '../errors.ts'
import { fetchFor, Unreadable } from '../fetch.ts'
import { type Answer, describeFault, describeRedirect, fetchWhole, neverSent } from '../fetch-whole.ts'
import { type Bucket, type Clock, createBudget, LIMITS, type Limit } from './budget.ts'
import { parseJson, remedyFor, retryAfter, serverMessage } from './failure.ts'
import { type Encoded, encodeBody } from './form.ts'
import type { AccessTokens } from './tokens.ts'

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'
export type Query = Readonly<Record<string, string | number | undefined>>

export interface HarvestOptions {
  /** `https://api.harvestapp.com/v2`, or a proxy's or a test's address. */
  readonly apiUrl: string
  readonly tokens: AccessTokens
  /** Left out towards Harvest's id service, which knows no accounts yet. */
  readonly accountId?: string
  /** Names the application and a link to whoever runs it: Harvest answers 400 without. */
  readonly userAgent: string
  readonly clock: Clock
  /** The present instant, for a `Retry-After` that is a date. */
  readonly now: () => Date
  readonly limits?: Readonly<Record<Bucket, Limit>>
  readonly timeoutMs?: number
  /** True where the environment names a proxy; towards this machine itself none is used. */
  readonly viaProxy?: boolean
  /** Told of each wait that a person watching would wonder about. */
  readonly onWait?: (ms: number, why: string) => void
  /** Told of each request, with null where no answer came; for the log of a debug run. The path is without its query. */
  readonly onAnswer?: (line: { method: Method; path: string; status: number | null; ms: number }) => void
}

/** What goes with a request. */
export interface Parts {
  readonly query?: Query
  /** Sent as JSON, or a form as a form. */
  readonly body?: unknown
  /** True for a write whose second time would not be the same: it is sent again only where it cannot have taken effect. */
  readonly once?: boolean
}

/** One way to Harvest: sends a request within the budgets and gives the parsed body of a 2xx answer. */
export interface Transport {
  readonly send: (method: Method, path: string, parts?: Parts) => Promise<unknown>
  /** As `send`, and tells the status and the body's size in bytes too. */
  readonly exchange: (
    method: Method,
    path: string,
    parts?: Parts,
  ) => Promise<{ status: number; body: unknown; size: number }>
  /** Requests sent so far, repeats included. */
  readonly calls: () => number
  /** Ends every request and wait at once. */
  readonly close: () => Promise<void>
  readonly apiUrl: URL
}

const TRIES = 4
const NO_ANSWER = 'Harvest gave no whole answer. Run again; what was recorded is not recorded twice.'
const LONG_WAIT = 5_000
const LONGEST_WAIT = { general: 120_000, reports: 930_000 }

/**
 * Takes where and who; gives the transport. Reads and writes by id are repeated after a fault; a create only where it
 * cannot have taken effect (429, no connection). Throws RequestError, `lost` when a create may have taken effect.
 */
export function createTransport(options: HarvestOptions): Transport {
  const base = new URL(`${options.apiUrl.replace(/\/+$/, '')}/`)
  const fetching = fetchFor(options.viaProxy === true && !isLoopback(base))
  const limits = options.limits ?? LIMITS
  const closing = new AbortController()
  const budgets = {
    general: createBudget(limits.general, options.clock, closing.signal),
    reports: createBudget(limits.reports, options.clock, closing.signal),
  }
  const timeoutMs = options.timeoutMs ?? 30_000
  const pauseFor = (ms: number) => options.clock.sleep(ms, closing.signal)
  const check = options.accountId === undefined ? 'Check harvest-id-url.' : 'Check harvest-api-url.'
  let calls = 0

  const bucketOf = ({ pathname }: URL) => (pathname.startsWith(`${base.pathname}reports/`) ? 'reports' : 'general')

  const attempt = async (method: Method, url: URL, body: Encoded | null, token: string): Promise<Answer> => {
    const release = await budgets[bucketOf(url)].take()
    const began = options.clock.now()
    let told: number | null = null
    calls++
    try {
      const answer = await fetchWhole(await fetching, url, {
        method,
        signal: closing.signal,
        timeoutMs,
        headers: {
          authorization: `Bearer ${token}`,
          ...(options.accountId !== undefined && { 'harvest-account-id': options.accountId }),
          'user-agent': options.userAgent,
          accept: 'application/json',
          ...(body && { 'content-type': body.type }),
        },
        body: body?.content ?? null,
      })
      told = answer.status
      return answer
    } finally {
      options.onAnswer?.({ method, path: url.pathname, status: told, ms: Math.round(options.clock.now() - began) })
      release()
    }
  }

  const exchange: Transport['exchange'] = async (method, path, { query = {}, body, once = method === 'POST' } = {}) => {
    const url = new URL(path.replace(/^\/+/, ''), base)
    // A path made from an answer must not carry the token elsewhere, whatever it looks like.
    if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname))
      throw new Error(`not below ${base.href}: ${path}`)
    for (const [key, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(key, String(value))
    const encoded = await encodeBody(body)
    const fail = (
      status: number | null,
      detail: string,
      extra: Partial<RequestError['request']> = {},
      cause?: unknown,
    ) =>
      new RequestError(
        {
          ...{ method, path: pathOf(url), status, requestId: null, remedy: null, lost: false, ...extra },
          // A server or a proxy may repeat what it was sent; a word too short for a token may stand there by chance.
          detail: token.length < 10 ? detail : detail.replaceAll(token, '***'),
        },
        { cause },
      )
    let token = await options.tokens.current()
    let isRenewed = false
    for (let tries = 1; ; tries++) {
      let answer: Answer
      try {
        answer = await attempt(method, url, encoded, token)
      } catch (cause) {
        const unsent = neverSent(cause)
        const again = tries < TRIES && (!once || unsent) && !(cause instanceof Unreadable) && !closing.signal.aborted
        if (!again)
          throw fail(
            null,
            describeFault(cause),
            { lost: once && !unsent, remedy: cause instanceof Unreadable ? check : NO_ANSWER },
            cause,
          )
        await pauseFor(pause(tries))
        continue
      }
      const { status, size } = answer
      if (status === 401 && !isRenewed) {
        isRenewed = true
        const renewed = await options.tokens.renew(token)
        if (renewed !== null) {
          token = renewed
          // It was refused unread, so this is no second try.
          tries--
          continue
        }
      }
      if (status < 500 && status !== 401 && status !== 429) options.tokens.accepted(token)
      if (status >= 200 && status < 300) {
        if (answer.body.trim() === '') return { status, body: null, size }
        const parsed = parseJson(answer.body)
        if (parsed !== undefined) return { status, body: parsed, size }
        if (method === 'GET' && tries < TRIES) {
          await pauseFor(pause(tries))
          continue
        }
        throw fail(status, 'the answer is not JSON', { lost: once, remedy: check })
      }
      const wait = waitFor(once, status, answer, tries, url)
      if (wait !== null) {
        if (wait > LONG_WAIT) options.onWait?.(wait, `Harvest answered ${status}`)
        await pauseFor(wait)
        continue
      }
      const requestId = answer.headers.get('x-request-id')
      const led = describeRedirect(status, answer.headers.get('location'))
      const remedy = led === null ? remedyFor(status, url.pathname) : `${check} The token is sent to no other address.`
      throw fail(status, led ?? serverMessage(answer), {
        requestId: requestId?.slice(0, 100) ?? null,
        remedy: (status === 401 && options.tokens.remedy) || remedy,
        lost: once && status >= 500,
      })
    }
  }

  /** Milliseconds until the next try, or null to give up. */
  const waitFor = (once: boolean, status: number, answer: Answer, tries: number, url: URL): number | null => {
    if (tries >= TRIES) return null
    if (status === 429) {
      const bucket = bucketOf(url)
      const wait = retryAfter(answer, limits[bucket].ms, options.now())
      if (wait > LONGEST_WAIT[bucket]) return null
      // The others would only be refused as well.
      budgets[bucket].hold(wait)
      return wait
    }
    return status >= 500 && !once ? pause(tries) : null
  }

  const close = async () => closing.abort(new Error('the run has ended'))
  const send: Transport['send'] = async (...request) => (await exchange(...request)).body
  return { send, exchange, calls: () => calls, close, apiUrl: base }
}

/** Takes a transport and a path; asks for it at once, and gives the transport with which the first who asks for it has that answer. */
export function askedAhead(transport: Transport, path: string): Transport {
  let answer: Promise<unknown> | null = transport.send('GET', path)
  // Told to whoever asks.
  answer.catch(() => {})
  const send: Transport['send'] = async (method, wanted, parts) => {
    if (answer === null || method !== 'GET' || wanted !== path || parts !== undefined)
      return await transport.send(method, wanted, parts)
    const ahead = answer
    answer = null
    return await ahead
  }
  return { ...transport, send }
}

/** 0.5, 1, 2 seconds. */
function pause(tries: number): number {
  return 250 * 2 ** tries
}

function pathOf(url: URL): string {
  return `${url.pathname}${url.search}`
}
