import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { Octokit } from '@octokit/rest'
import { EnvHttpProxyAgent, fetch as undiciFetch } from 'undici'
import { RequestError } from '../errors.ts'

export interface GitHubOptions {
  /** `https://api.github.com`, or the server's own. */
  readonly apiUrl: string
  readonly token: string
  readonly userAgent: string
}

/** GitHub's API, with the calls counted. */
export interface GitHub {
  /** Runs one GraphQL query; throws RequestError with GitHub's own words. */
  readonly query: <T>(query: string, variables: Readonly<Record<string, unknown>>) => Promise<T>
  readonly calls: () => number
}

const LONGEST_WAIT_SECONDS = 120

/** Takes where and who; gives the client. Limits are waited for within reason, server faults repeated. */
export function createGitHub(options: GitHubOptions): GitHub {
  let calls = 0
  const dispatcher = new EnvHttpProxyAgent()
  const Client = Octokit.plugin(retry, throttling)
  const wait = (seconds: number, _options: unknown, _client: unknown, retries: number) =>
    retries < 2 && seconds <= LONGEST_WAIT_SECONDS
  const client = new Client({
    auth: options.token,
    baseUrl: options.apiUrl,
    userAgent: options.userAgent,
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    request: {
      // The throttling plugin answers for limits and the retry plugin for server faults, so neither repeats the other's.
      fetch: (url: string, init: Parameters<typeof undiciFetch>[1]) => {
        calls++
        return undiciFetch(url, { ...init, dispatcher, signal: AbortSignal.timeout(30_000) })
      },
    },
    retry: { doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
    throttle: { onRateLimit: wait, onSecondaryRateLimit: wait },
  })
  return {
    calls: () => calls,
    query: async <T>(query: string, variables: Readonly<Record<string, unknown>>) => {
      try {
        return await client.graphql<T>(query, { ...variables })
      } catch (cause) {
        throw toRequestError(cause)
      }
    },
  }
}

interface GraphqlError {
  readonly type?: string
  readonly message?: string
}

function toRequestError(cause: unknown): RequestError {
  const { status, message, errors, response } = cause as {
    status?: number
    message?: string
    errors?: readonly GraphqlError[]
    response?: unknown
  }
  const code = errors?.find(({ type }) => type !== undefined)?.type
  const detail = errors?.map((error) => error.message).join('; ') || message || 'the connection failed'
  return new RequestError(
    {
      method: 'POST',
      path: '/graphql',
      // Octokit gives 500 to a connection that failed, too.
      status: errors ? 200 : response === undefined ? null : (status ?? null),
      detail,
      requestId: null,
      remedy: remedyFor(status, code),
      lost: false,
    },
    { cause },
  )
}

/** GitHub's words do not say which setting mends a refusal. */
function remedyFor(status: number | undefined, code: string | undefined): string | null {
  if (status === 401) return 'Check github-token: GitHub does not know it.'
  if (code === 'NOT_FOUND' || code === 'FORBIDDEN' || status === 403 || status === 404)
    return 'Check that github-token may read the ledger (`permissions: contents: read`).'
  return null
}
