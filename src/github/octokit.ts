import { Octokit } from '@octokit/core'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { type FetchInit, fetchFor } from '../fetch.ts'

export interface GitHubOptions {
  /** `https://api.github.com`, or the server's own. */
  readonly apiUrl: string
  readonly token: string
  readonly userAgent: string
  /** True where the environment names a proxy. */
  readonly viaProxy?: boolean
  /** Told of each wait for one of GitHub's limits. */
  readonly onWait: (seconds: number, why: string) => void
  /** Told of each request, with null where no answer came; for the log of a debug run. The path is without its query. */
  readonly onAnswer?: (line: { method: string; path: string; status: number | null; ms: number }) => void
}

export type Client = Octokit

const LONGEST_WAIT_SECONDS = 120

/** Takes where and who, and what to call for each request; gives Octokit with its limits and repeats. */
export function createClient(options: GitHubOptions, onRequest: () => void): Client {
  const fetching = fetchFor(options.viaProxy === true)
  const Throttled = Octokit.plugin(retry, throttling)
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
      fetch: async (url: string, init: FetchInit) => {
        const began = performance.now()
        let status: number | null = null
        onRequest()
        try {
          const answer = await (await fetching)(url, { ...init, signal: AbortSignal.timeout(30_000) })
          status = answer.status
          return answer
        } finally {
          const { pathname: path } = new URL(url)
          options.onAnswer?.({ method: init?.method ?? 'GET', path, status, ms: Math.round(performance.now() - began) })
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
 * The throttling plugin keeps a second between any two GraphQL requests, queries too. A run sends a handful, and between
 * its look at the ledger and its commit every moment is one in which another run may come first. GitHub's own answer
 * (`Retry-After`) is still waited for.
 */
const atOnce = {
  key: () => ({ schedule: (_options: unknown, job: () => Promise<unknown>) => job() }),
} as never
