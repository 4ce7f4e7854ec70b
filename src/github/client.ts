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
  /** Runs one GraphQL mutation, never twice: `lost` in its RequestError says that it may have taken effect. */
  readonly mutate: <T>(mutation: string, variables: Readonly<Record<string, unknown>>) => Promise<T>
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
  const run = async <T>(text: string, variables: Readonly<Record<string, unknown>>, retries: number): Promise<T> => {
    try {
      return await client.graphql<T>(text, { ...variables, request: { retries } })
    } catch (cause) {
      throw toRequestError(cause, retries === 0)
    }
  }
  return {
    calls: () => calls,
    query: (query, variables) => run(query, variables, 3),
    mutate: (mutation, variables) => run(mutation, variables, 0),
  }
}

interface GraphqlError {
  readonly type?: string
  readonly message?: string
}

function toRequestError(cause: unknown, isMutation: boolean): RequestError {
  const { status, message, errors, response } = cause as {
    status?: number
    message?: string
    errors?: readonly GraphqlError[]
    response?: unknown
  }
  // GitHub answers a refused GraphQL request with 200 and errors; without those, nobody knows what became of it.
  const answered = errors !== undefined || (response !== undefined && status !== undefined && status < 500)
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
      remedy: remedyFor(status, code, detail),
      lost: isMutation && !answered,
      ...(code !== undefined && { code }),
    },
    { cause },
  )
}

/** GitHub's words do not say which setting mends a refusal. */
function remedyFor(status: number | undefined, code: string | undefined, detail: string): string | null {
  if (status === 401) return 'Check github-token: GitHub does not know it.'
  if (code === 'NOT_FOUND' || status === 404)
    return 'To this github-token there is no such repository or branch. Check the name; a private ledger needs a token with `contents` permission for it (a GitHub App or fine-grained token: the run\u2019s own GITHUB_TOKEN sees only its own repository).'
  if (/archived/i.test(detail)) return 'The ledger is archived: unarchive it, or name another.'
  if (/protected|rule|pull request/i.test(detail))
    return 'The branch is protected: let the token\u2019s owner bypass the rule, or set `ledger-pull-request: true`.'
  if (code === 'FORBIDDEN' || status === 403)
    return 'github-token may not do this: give it `contents: write` (to read: `contents: read`) for the ledger.'
  return null
}
