import { Octokit } from '@octokit/core'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import type { FetchInit } from '../fetch.ts'
import type { Answer } from '../fetch-whole.ts'
import { judgeAnswers } from './judge.ts'
import type { GitHubOptions, Send } from './send.ts'

export type Client = Octokit

const LONGEST_WAIT_SECONDS = 120
/** A repository that was renamed, and renamed again, is found this many steps on. */
const MOST_STEPS = 3

/** Takes where and who, and the way to send; gives Octokit with its limits and repeats. */
export function createClient(options: GitHubOptions, send: Send): Client {
  const Throttled = Octokit.plugin(judgeAnswers, retry, throttling)
  const wait = (why: string) => (seconds: number, _options: unknown, _client: unknown, retries: number) => {
    const isBearable = retries < 2 && seconds <= LONGEST_WAIT_SECONDS
    if (isBearable) options.onWait(seconds, why)
    return isBearable
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
          const answer = await send(url, init)
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
