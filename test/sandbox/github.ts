import { type Faults, planFaults } from './faults.ts'
import { runQuery } from './github/graphql.ts'
import type { Repository } from './github/repository.ts'
import { listen } from './listen.ts'
import type { RequestLog } from './requests.ts'
import { reply } from './stage.ts'

export interface GitHubSandbox {
  /** The API's base, as GITHUB_API_URL. */
  readonly url: string
  readonly graphqlUrl: string
  readonly token: string
  readonly requests: RequestLog[]
  readonly faults: Faults
  /** Live, by owner/name. */
  readonly repositories: Map<string, Repository>
  close(): Promise<void>
}

export interface GitHubOptions {
  /** owner/name to a git directory (bare or with a working tree), or with more said about it. */
  readonly repositories: Readonly<Record<string, string | Repository>>
  readonly token?: string
  readonly latencyMs?: number
  readonly port?: number
  /** Where commit URLs lead. */
  readonly webUrl?: string
}

/** Starts a GitHub on loopback that answers GraphQL over real repositories. */
export async function startGitHubSandbox(options: GitHubOptions): Promise<GitHubSandbox> {
  const { token = 'ghs_sandbox', latencyMs = 0, webUrl = 'https://github.com', port = 0 } = options
  const repositories = new Map(
    Object.entries(options.repositories).map(([name, each]) => [
      name,
      typeof each === 'string' ? { directory: each } : each,
    ]),
  )
  const requests: RequestLog[] = []
  const { faults, befalls } = planFaults()
  const answer = async (request: Request, log: RequestLog) => {
    if ((log.userAgent ?? '') === '') return new Response('Request forbidden by administrative rules.', { status: 403 })
    const [, given] = /^(?:bearer|token) (.+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
    if (given !== token) return problem(401, 'Bad credentials')
    // GitHub Enterprise Server has its GraphQL under /api.
    if (log.method !== 'POST' || !['/graphql', '/api/graphql'].includes(log.path)) return problem(404, 'Not Found')
    return Response.json(await runQuery(log.body, repositories, webUrl))
  }
  const { origin, close } = await listen(port, (request) => reply({ requests, befalls, latencyMs }, request, answer))
  return { url: origin, graphqlUrl: `${origin}/graphql`, token, requests, faults, repositories, close }
}

function problem(status: number, message: string): Response {
  const documentation_url = 'https://docs.github.com/rest'
  return Response.json({ message, documentation_url, status: String(status) }, { status })
}
