import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { Octokit } from '@octokit/rest'
import { EnvHttpProxyAgent, fetch as undiciFetch } from 'undici'
import { RequestError } from '../errors.ts'
import { toRequestError } from './failure.ts'

export interface GitHubOptions {
  /** `https://api.github.com`, or the server's own. */
  readonly apiUrl: string
  readonly token: string
  readonly userAgent: string
  /** Told of each wait for one of GitHub's limits. */
  readonly onWait: (seconds: number, why: string) => void
  /** Told of each request, with null where no answer came; for the log of a debug run. The path is without its query. */
  readonly onAnswer?: (line: { method: string; path: string; status: number | null; ms: number }) => void
}

type Values = Readonly<Record<string, unknown>>

/** GitHub's API, with the calls counted. Every way throws RequestError with GitHub's own words. */
export interface GitHub {
  /** Runs one GraphQL query. */
  readonly query: <T>(query: string, variables: Values) => Promise<T>
  /** Runs one GraphQL mutation, never twice: `lost` in its RequestError says that it may have taken effect. */
  readonly mutate: <T>(mutation: string, variables: Values) => Promise<T>
  /** Reads by REST: a route such as `GET /repos/{owner}/{repo}` and what fills it. */
  readonly read: <T>(route: `GET ${string}`, values: Values) => Promise<T>
  /** Writes by REST, never twice. */
  readonly write: (route: `${'PUT' | 'POST' | 'PATCH' | 'DELETE'} ${string}`, values: Values) => Promise<void>
  readonly calls: () => number
}

const LONGEST_WAIT_SECONDS = 120

/** Takes where and who; gives the client. Limits are waited for within reason, server faults of reads repeated. */
export function createGitHub(options: GitHubOptions): GitHub {
  let calls = 0
  const dispatcher = new EnvHttpProxyAgent()
  const Client = Octokit.plugin(retry, throttling)
  const wait = (why: string) => (seconds: number, _options: unknown, _client: unknown, retries: number) => {
    const isBearable = retries < 2 && seconds <= LONGEST_WAIT_SECONDS
    if (isBearable) options.onWait(seconds, why)
    return isBearable
  }
  const client = new Client({
    auth: options.token,
    baseUrl: options.apiUrl,
    userAgent: options.userAgent,
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    request: {
      // The throttling plugin answers for limits and the retry plugin for server faults, so neither repeats the other's.
      fetch: async (url: string, init: Parameters<typeof undiciFetch>[1]) => {
        const began = performance.now()
        let status: number | null = null
        calls++
        try {
          const answer = await undiciFetch(url, { ...init, dispatcher, signal: AbortSignal.timeout(30_000) })
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
  // A number of retries given here would count for refusals too, so reads are left to the plugin's own judgement.
  const once = { retries: 0 }
  const attempt = async <T>(method: string, path: string, isWrite: boolean, send: () => Promise<T>): Promise<T> => {
    try {
      return await send()
    } catch (cause) {
      throw cause instanceof RequestError ? cause : toRequestError(cause, { method, path, isWrite })
    }
  }
  const rest = async <T>(route: string, values: Values, isWrite: boolean): Promise<T> => {
    const { url } = client.request.endpoint(route, { ...values })
    const { method, path } = { method: route.split(' ')[0] ?? '', path: url.slice(options.apiUrl.length) }
    const request = isWrite ? once : {}
    return await attempt(
      method,
      path,
      isWrite,
      async () => (await client.request(route, { ...values, request })).data as T,
    )
  }
  return {
    calls: () => calls,
    query: (query, variables) => attempt('POST', '/graphql', false, () => client.graphql(query, { ...variables })),
    mutate: (mutation, variables) =>
      attempt('POST', '/graphql', true, () => client.graphql(mutation, { ...variables, request: once })),
    read: (route, values) => rest(route, values, false),
    write: (route, values) => rest(route, values, true),
  }
}

/**
 * The throttling plugin keeps a second between any two GraphQL requests, queries too. A run sends a handful, and between
 * its look at the ledger and its commit every moment is one in which another run may come first. GitHub's own answer
 * (`Retry-After`) is still waited for.
 */
const atOnce = {
  key: () => ({ schedule: (_options: unknown, job: () => Promise<unknown>) => job() }),
} as never
