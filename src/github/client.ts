import { RequestError } from '../errors.ts'
import { noAnswer, toRequestError } from './failure.ts'
import type { Client } from './octokit.ts'
import { createSend, type GitHubOptions, sendAhead } from './send.ts'

type Values = Readonly<Record<string, unknown>>

/** GitHub's API, with the calls counted. Every way throws RequestError with GitHub's own words. */
export interface GitHub {
  /** Runs one GraphQL query. */
  readonly query: <T>(query: string, variables: Values) => Promise<T>
  /** Runs one GraphQL mutation, never twice: `lost` in its RequestError says that it may have taken effect. */
  readonly mutate: <T>(mutation: string, variables: Values) => Promise<T>
  /** Reads by REST: a route such as `GET /repos/{owner}/{repo}` and what fills it. */
  readonly read: <T>(route: `GET ${string}`, values: Values) => Promise<T>
  /** The same, with the answer's `Link` header, '' where there is none. */
  readonly readLinked: <T>(route: `GET ${string}`, values: Values) => Promise<{ value: T; link: string }>
  /** Writes by REST, never twice; gives the answer. */
  readonly write: <T>(route: `${'PUT' | 'POST' | 'PATCH' | 'DELETE'} ${string}`, values: Values) => Promise<T>
  readonly calls: () => number
  /** Ends with the first request that is on its way, where anybody is told of that (not through a proxy). */
  readonly sent: Promise<void>
}

/** Takes where and who; gives the client. Limits are waited for within reason, server faults of reads repeated. */
export function createGitHub(options: GitHubOptions): GitHub {
  let calls = 0
  let opened: Promise<Client> | null = null
  let onSent = (): void => {}
  const sent = new Promise<void>((resolve) => {
    onSent = resolve
  })
  let send = createSend(options, () => calls++, onSent)
  // Most runs that only record never ask GitHub anything, so what it takes is loaded at the first question.
  const load = async () => (await import('./octokit.ts')).createClient(options, send)
  const open = (): Promise<Client> => {
    opened ??= load()
    return opened
  }
  // A number of retries given here would count for refusals too, so reads are left to the plugin's own judgement.
  const once = { retries: 0 }
  const attempt = async <T>(method: string, path: string, isWrite: boolean, send: () => Promise<T>): Promise<T> => {
    try {
      return await send()
    } catch (cause) {
      throw cause instanceof RequestError ? cause : toRequestError(cause, { method, path, isWrite })
    }
  }
  const rest = async <T>(route: string, values: Values, isWrite: boolean): Promise<{ value: T; link: string }> => {
    const client = await open()
    const { url } = client.request.endpoint(route, { ...values })
    const { method, path } = { method: route.split(' ')[0] ?? '', path: url.slice(options.apiUrl.length) }
    const request = isWrite ? once : {}
    return await attempt(method, path, isWrite, async () => {
      const { data, headers } = await client.request(route, { ...values, request })
      return { value: data as T, link: headers.link ?? '' }
    })
  }
  return {
    calls: () => calls,
    sent,
    query: async <T>(query: string, variables: Values) => {
      if (opened === null) {
        const ahead = sendAhead(options, send, query, variables)
        send = ahead.send
        opened = Promise.race([sent, ahead.answered]).then(load)
      }
      const client = await open()
      const answer = await attempt('POST', '/graphql', false, () => client.graphql<T>(query, { ...variables }))
      // Octokit takes what is no JSON for a text, and a text has no data.
      if (answer === undefined) throw noAnswer('the answer is not JSON')
      return answer
    },
    mutate: async <T>(mutation: string, variables: Values) => {
      const client = await open()
      return await attempt('POST', '/graphql', true, () => client.graphql<T>(mutation, { ...variables, request: once }))
    },
    read: async <T>(route: string, values: Values) => (await rest<T>(route, values, false)).value,
    readLinked: (route, values) => rest(route, values, false),
    write: async <T>(route: string, values: Values) => (await rest<T>(route, values, true)).value,
  }
}
