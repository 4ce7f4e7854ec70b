import { Octokit } from '@octokit/core'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { type FetchInit, fetchFor } from '../fetch.ts'
import { type Answer, fetchWhole } from '../fetch-whole.ts'
import { judgeAnswers } from './judge.ts'

export interface GitHubOptions {
  /** `https://api.github.com`, or the server's own. */
  readonly apiUrl: string
  readonly token: string
  readonly userAgent: string
  /** True where the environment names a proxy. */
  readonly viaProxy?: boolean
  /** Told of each wait for one of GitHub's limits. */
  readonly onWait: (seconds: number, why: string) => void
  /** Told when a request is handed to the system; not told through a proxy. */
  readonly onSent?: () => void
  /** Told of each request, with null where no answer came; for the log of a debug run. The path is without its query. */
  readonly onAnswer?: (line: { method: string; path: string; status: number | null; ms: number }) => void
}

export type Client = Octokit

const LONGEST_WAIT_SECONDS = 120
const TIMEOUT_MS = 30_000
/** Of one file: GitHub's API gives up to 100 MB, written a third longer. All else is far below the usual bound. */
const LARGEST_BLOB = 144 * 1024 * 1024
/** A repository that was renamed, and renamed again, is found this many steps on. */
const MOST_STEPS = 3

/** Takes where and who, and what to call for each request; gives Octokit with its limits and repeats. */
export function createClient(options: GitHubOptions, onRequest: () => void): Client {
  const fetching = fetchFor(options.viaProxy === true)
  const Throttled = Octokit.plugin(judgeAnswers, retry, throttling)
  const wait = (why: string) => (seconds: number, _options: unknown, _client: unknown, retries: number) => {
    const isBearable = retries < 2 && seconds <= LONGEST_WAIT_SECONDS
    if (isBearable) options.onWait(seconds, why)
    return isBearable
  }
  const ask = async (url: URL, init: FetchInit): Promise<Answer> => {
    const began = performance.now()
    const [method, path] = [init.method ?? 'GET', url.pathname]
    let status: number | null = null
    onRequest()
    try {
      const answer = await fetchWhole(await fetching, url, {
        method,
        headers: init.headers ?? {},
        body: init.body ?? null,
        signal: new AbortController().signal,
        timeoutMs: TIMEOUT_MS,
        ...(options.onSent && { onSent: options.onSent }),
        ...(path.includes('/git/blobs/') && { largest: LARGEST_BLOB }),
      })
      status = answer.status
      return answer
    } finally {
      options.onAnswer?.({ method, path, status, ms: Math.round(performance.now() - began) })
    }
  }
  return new Throttled({
    auth: options.token,
    baseUrl: options.apiUrl,
    userAgent: options.userAgent,
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    request: {
      // The throttling plugin answers for limits and the retry plugin for server faults, so neither repeats the other's.
      fetch: async (address: string, init: FetchInit) => {
        let url = new URL(address)
        for (let step = 1; ; step++) {
          const answer = await ask(url, init)
          const next = step > MOST_STEPS ? null : followable(answer, url, init.method ?? 'GET')
          if (next === null) return toResponse(answer, url, options.token)
          url = next
        }
      },
    },
    retry: { doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] },
    throttle: {
      onRateLimit: wait('GitHub’s hourly limit is used up'),
      onSecondaryRateLimit: wait('GitHub asks for fewer requests at a time'),
      write: atOnce,
    },
  })
}

/**
 * Where a redirect leads, null where it is none that is followed. GitHub sends on from a repository's former name (its REST
 * reference, "Follow redirects"), to its own origin: nothing of a request, the reports in its body least of all, goes to another.
 */
function followable({ status, headers }: Answer, from: URL, method: string): URL | null {
  const isSame = status === 307 || status === 308
  const to = headers.get('location') ?? ''
  if (!(isSame || ((status === 301 || status === 302) && method === 'GET')) || !URL.canParse(to, from.href)) return null
  const url = new URL(to, from)
  return url.origin === from.origin ? url : null
}

/**
 * The part of fetch's answer that Octokit reads: naming Response itself loads all of Node's fetch. A server or a proxy may
 * repeat the token it was sent, and Octokit keeps an answer's words in its errors.
 */
function toResponse({ status, headers, body }: Answer, { href: url }: URL, token: string) {
  // A word too short for a token may stand there by chance.
  const shown = token.length < 10 ? body : body.replaceAll(token, '***')
  const bytes = () => new TextEncoder().encode(shown).buffer
  return { status, url, headers, text: async () => shown, arrayBuffer: async () => bytes() }
}

/**
 * The throttling plugin keeps a second between any two GraphQL requests, queries too. A run sends a handful, and between
 * its look at the ledger and its commit every moment is one in which another run may come first. GitHub's own answer
 * (`Retry-After`) is still waited for.
 */
const atOnce = {
  key: () => ({ schedule: (_options: unknown, job: () => Promise<unknown>) => job() }),
} as never
