import { type Faults, type Match, matches, planFaults } from './faults.ts'
import { type Comment, commentsIn } from './github/comments.ts'
import { runQuery } from './github/graphql.ts'
import { countLimits, type Limits } from './github/limits.ts'
import type { PullRequest } from './github/pulls.ts'
import { problem } from './github/refusals.ts'
import type { Repository } from './github/repository.ts'
import { answerRest } from './github/rest.ts'
import { loginOf, type Token, type World } from './github/world.ts'
import { listen } from './listen.ts'
import type { RequestLog } from './requests.ts'
import { reply } from './stage.ts'

export type { Comment } from './github/comments.ts'
export { checkRepository, commitToBranch, createBareLedger, writeOut } from './github/create.ts'
export { graphqlError, secondaryLimit } from './github/faults.ts'
export type { PullRequest } from './github/pulls.ts'
export type { Repository } from './github/repository.ts'
export type { Token } from './github/world.ts'

export interface GitHubSandbox {
  /** The API's base, as GITHUB_API_URL. */
  readonly url: string
  readonly graphqlUrl: string
  readonly token: string
  readonly requests: RequestLog[]
  readonly faults: Faults
  /** Live, by owner/name: repositories may be added and their settings changed. */
  readonly repositories: Map<string, Repository>
  /** Live, by the token's text. */
  readonly tokens: Map<string, Token>
  /** Somebody opens a pull request from a fork's branch of that name. */
  addForkPull(repository: string, branch: string): void
  /** A repository's pull requests, open or not; live. */
  pullsOf(repository: string): PullRequest[]
  /** The comments on a repository's pull requests, oldest first; live. */
  commentsOf(repository: string): Comment[]
  /** The secrets of a repository's Actions, as they were before they were sealed; live. */
  secretsOf(repository: string): ReadonlyMap<string, string>
  /** How many requests there were, of those that match. */
  count(match?: Omit<Match, 'nth'>): number
  close(): Promise<void>
}

export interface GitHubOptions {
  /** owner/name to a git directory (bare or with a working tree), or with more said about it. */
  readonly repositories: Readonly<Record<string, string | Repository>>
  /** A token that may do everything everywhere, beside those in `tokens`. */
  readonly token?: string
  readonly tokens?: Readonly<Record<string, Token>>
  readonly latencyMs?: number
  readonly port?: number
  /** Where commit URLs lead. */
  readonly webUrl?: string
  /** The primary limit and, where it is given, that of content creation; counted over all tokens. */
  readonly limits?: Limits
  /** What all files of one createCommitOnBranch may weigh together: about 40 MB, as tried by others. */
  readonly mostCommitBytes?: number
  /** The most items on one page of REST: 100, as documented. */
  readonly mostPerPage?: number
}

/** Starts a GitHub on loopback that answers GraphQL and some REST over real repositories. */
export async function startGitHubSandbox(options: GitHubOptions): Promise<GitHubSandbox> {
  const { token = 'ghs_sandbox', latencyMs = 0, webUrl = 'https://github.com', port = 0 } = options
  const { limits = {}, mostCommitBytes = 40_000_000, mostPerPage = 100 } = options
  const given = Object.entries(options.repositories).map(
    ([name, each]) => [name, typeof each === 'string' ? { directory: each } : each] as const,
  )
  const world: World = {
    repositories: new Map(given),
    pulls: new Map(),
    comments: new Map(),
    secrets: new Map(),
    webUrl,
    mostCommitBytes,
    mostPerPage,
  }
  const tokens = new Map<string, Token>([[token, { kind: 'app' }], ...Object.entries(options.tokens ?? {})])
  const requests: RequestLog[] = []
  const { faults, befalls } = planFaults()
  const count = countLimits(limits)

  const answer = async (request: Request, log: RequestLog) => {
    if ((log.userAgent ?? '') === '') return new Response('Request forbidden by administrative rules.', { status: 403 })
    const [, text = ''] = /^(?:bearer|token) (.+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
    const caller = tokens.get(text)
    if (caller === undefined) return problem(401, 'Bad credentials')
    // GitHub Enterprise Server has its GraphQL under /api.
    const isGraphql = log.method === 'POST' && ['/graphql', '/api/graphql'].includes(log.path)
    const creates = isGraphql ? isMutation(log.body) : log.method !== 'GET'
    const { refused, headers } = count(loginOf(caller), log.at, { isGraphql, creates })
    const response = refused ?? (await work(caller, log, isGraphql))
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
    response.headers.set('x-github-request-id', log.requestId)
    return response
  }
  const work = async (caller: Token, log: RequestLog, isGraphql: boolean) => {
    if (isGraphql && typeof log.body === 'string') return problem(400, 'Problems parsing JSON')
    if (isGraphql) return Response.json(await runQuery(log.body, world, caller))
    return (await answerRest(world, caller, log)) ?? problem(404, 'Not Found')
  }
  const { origin, close } = await listen(port, (request) => reply({ requests, befalls, latencyMs }, request, answer))
  return {
    url: origin,
    graphqlUrl: `${origin}/graphql`,
    token,
    requests,
    faults,
    repositories: world.repositories,
    tokens,
    addForkPull: (name, head) => {
      const repository = world.repositories.get(name)
      if (repository === undefined) throw new Error(`there is no ${name}`)
      const pulls = world.pulls.get(repository) ?? []
      const empty = { labels: [], reviewers: [], assignees: [] }
      const words = { title: 'Mine', body: '', author: 'mallory', state: 'OPEN' as const, isDraft: false }
      pulls.push({
        number: pulls.length + 1,
        head,
        base: 'main',
        headOid: '0'.repeat(40),
        isCrossRepository: true,
        ...words,
        ...empty,
      })
      world.pulls.set(repository, pulls)
    },
    pullsOf: (name) => {
      const repository = world.repositories.get(name)
      if (repository === undefined) throw new Error(`there is no ${name}`)
      const pulls = world.pulls.get(repository) ?? []
      world.pulls.set(repository, pulls)
      return pulls
    },
    commentsOf: (name) => {
      const repository = world.repositories.get(name)
      if (repository === undefined) throw new Error(`there is no ${name}`)
      return commentsIn(world, repository)
    },
    secretsOf: (name) => world.secrets.get(world.repositories.get(name) ?? { directory: '' }) ?? new Map(),
    count: (match = {}) => requests.filter((request) => matches(match, request)).length,
    close,
  }
}

function isMutation(body: unknown): boolean {
  const { query } = (body ?? {}) as { query?: unknown }
  return typeof query === 'string' && /^\s*mutation\b/m.test(query)
}
