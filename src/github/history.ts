import { RequestError } from '../errors.ts'
import type { GitHub } from './client.ts'
import { noAnswer } from './failure.ts'
import { comparisonSchema, historiesSchema, readAnswer, tipSchema } from './wire.ts'

/** Takes the ledger and a ref such as `refs/heads/main`; gives the id of its newest commit, null where there is no such ref. */
export async function readTip(github: GitHub, ledger: string, ref: string): Promise<string | null> {
  const [owner, name] = ledger.split('/')
  const answer = await github.query<unknown>(
    'query ($owner: String!, $name: String!, $ref: String!) { repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { target { oid } } } }',
    { owner, name, ref },
  )
  return readAnswer(tipSchema, answer).repository.ref?.target.oid ?? null
}

/**
 * Takes the ledger, its branch and another, both there; gives the commits of the other that the ledger's branch lacks, null where
 * they are more than GitHub tells at once. Throws RequestError.
 */
export async function listOwnCommits(
  github: GitHub,
  ledger: string,
  branch: string,
  other: string,
): Promise<{ oid: string; message: string }[] | null> {
  const [owner, name] = ledger.split('/')
  const answer = await github.query<unknown>(
    `query ($owner: String!, $name: String!, $ref: String!, $other: String!) { repository(owner: $owner, name: $name) {
      ref(qualifiedName: $ref) { compare(headRef: $other) { aheadBy commits(first: 100) { nodes { oid message } } } }
    } }`,
    { owner, name, ref: `refs/heads/${branch}`, other },
  )
  const compared = readAnswer(comparisonSchema, answer).repository.ref?.compare
  return compared && compared.aheadBy <= compared.commits.nodes.length ? compared.commits.nodes.toReversed() : null
}

/** Paths asked for in one query: GitHub computes each history, and gives a query ten seconds. */
const PATHS_A_QUERY = 50

/**
 * Takes the ledger, a commit it has and paths; gives, for each, the last commit up to there that changed it and whether
 * that was its first. Throws RequestError when GitHub does not know the commit or the token may not read it.
 */
export async function readCommitsOfPaths(
  github: GitHub,
  ledger: string,
  head: string,
  paths: readonly string[],
): Promise<Map<string, { commit: string; added: boolean }>> {
  const [owner = '', name = ''] = ledger.split('/')
  const found = new Map<string, { commit: string; added: boolean }>()
  for (let at = 0; at < paths.length; at += PATHS_A_QUERY) {
    const some = paths.slice(at, at + PATHS_A_QUERY)
    const variables = Object.fromEntries(some.map((path, index) => [`path${index}`, path]))
    const parameters = some.map((_, index) => `, $path${index}: String!`).join('')
    const histories = some.map((_, index) => `of${index}: history(first: 2, path: $path${index}) { nodes { oid } }`)
    const answer = await github.query<unknown>(
      `query ($owner: String!, $name: String!, $head: GitObjectID!${parameters}) {
        repository(owner: $owner, name: $name) { object(oid: $head) { ... on Commit { ${histories.join(' ')} } } }
      }`,
      { owner, name, head, ...variables },
    )
    const { object } = readAnswer(historiesSchema, answer).repository
    for (const [index, path] of some.entries()) {
      const nodes = object === null ? [] : object[`of${index}`]?.nodes
      if (nodes === undefined) throw noAnswer(`the answer does not tell the commits of ${path}`)
      if (nodes[0]) found.set(path, { commit: nodes[0].oid, added: nodes.length === 1 })
    }
  }
  const lost = paths.filter((path) => !found.has(path))
  if (lost.length === 0) return found
  throw new RequestError({
    method: 'POST',
    path: '/graphql',
    status: 200,
    detail: `GitHub knows no commit of ${lost[0]} up to ${head.slice(0, 7)}`,
    requestId: null,
    remedy: 'Push the ledger first, or check it out with `fetch-depth: 0`.',
    lost: false,
  })
}
