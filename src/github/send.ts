import { type FetchInit, fetchFor } from '../fetch.ts'
import { type Answer, fetchWhole } from '../fetch-whole.ts'

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

/** Sends one request to GitHub and gives its whole answer, whatever it is. Throws as fetchWhole does. */
export type Send = (url: URL, init: FetchInit) => Promise<Answer>

const TIMEOUT_MS = 30_000
/** Of one file: GitHub's API gives up to 100 MB, written a third longer. All else is far below the usual bound. */
const LARGEST_BLOB = 144 * 1024 * 1024

/** Takes the options, what to call for each request, and for each that is handed to the system (not through a proxy); gives the way to send. */
export function createSend(options: GitHubOptions, onRequest: () => void, onSent: () => void): Send {
  const fetching = fetchFor(options.viaProxy === true)
  return async (url, init) => {
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
        onSent,
        ...(path.includes('/git/blobs/') && { largest: LARGEST_BLOB }),
      })
      status = answer.status
      return answer
    } finally {
      options.onAnswer?.({ method, path, status, ms: Math.round(performance.now() - began) })
    }
  }
}

/** A question that is on its way. */
export interface Ahead {
  /** Sends as before, and knows the answer to that question already. */
  readonly send: Send
  /** Ends with the answer, or what failed; throws neither. */
  readonly answered: Promise<unknown>
}

/**
 * Takes the options, a way to send, and a GraphQL query with its variables; sends it at once, as Octokit would: to load Octokit
 * takes as long as the answer. All that is to be said of an answer is said there.
 */
export function sendAhead(options: GitHubOptions, send: Send, query: string, variables: object): Ahead {
  // A GitHub Enterprise Server's REST and GraphQL have addresses of their own (its reference, "Forming calls with GraphQL").
  const url = new URL(`${options.apiUrl.replace(/\/api\/v3$/, '/api')}/graphql`)
  const body = JSON.stringify(Object.keys(variables).length === 0 ? { query } : { query, variables })
  const headers = {
    accept: 'application/vnd.github.v3+json',
    authorization: `token ${options.token}`,
    'content-type': 'application/json; charset=utf-8',
    'user-agent': options.userAgent,
  }
  const asked = send(url, { method: 'POST', headers, body })
  let left: Promise<Answer> | null = asked
  return {
    answered: asked.catch(() => {}),
    send: async (to, init) => {
      const answer = to.href === url.href && init.body === body ? left : null
      if (answer === null) return await send(to, init)
      // Another try is a request of its own.
      left = null
      return await answer
    },
  }
}
