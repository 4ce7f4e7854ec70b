import { RequestError } from '../errors.ts'
import type { GitHub } from './client.ts'

/** A pull request that waits. */
export interface OpenPull {
  readonly number: number
  readonly url: string
}

/** The branch of reports that are offered, not taken yet. */
export interface WaitingBranch {
  readonly refId: string
  readonly head: string
  /** The pull request that offers it; null where it was merged or closed, or is not open yet. */
  readonly pull: OpenPull | null
  /** True where there is something on it that the ledger's own branch lacks, and the other way about nothing. */
  readonly isAhead: boolean
}

/** The ledger as GitHub has it, in one answer. */
export interface LedgerState {
  readonly nodeId: string
  readonly url: string
  readonly isPrivate: boolean
  readonly isArchived: boolean
  readonly isEmpty: boolean
  /** ADMIN, MAINTAIN, WRITE, TRIAGE or READ; null for a token that is no person's (an app's). */
  readonly permission: string | null
  /** Name of the branch in question; null in a ledger without a default branch. */
  readonly branch: string | null
  /** Id of that branch's newest commit; null where there is no such branch. */
  readonly head: string | null
  /** The branch that reports wait on; null where there is none. */
  readonly waiting: WaitingBranch | null
  /** Texts of the files asked for, at the commit the run builds on; null where there is none. */
  readonly texts: ReadonlyMap<string, string | null>
  /** Blob ids of the paths asked for, there; null where there is none. */
  readonly blobs: ReadonlyMap<string, string | null>
}

export interface LedgerQuestion {
  /** `owner/name`. */
  readonly ledger: string
  /** Null: the default branch. */
  readonly branch: string | null
  /** The branch reports wait on, where they are offered as a pull request; null where they are committed. */
  readonly waitingBranch: string | null
  readonly texts: readonly string[]
  readonly blobs: readonly string[]
}

interface Blob {
  readonly oid: string
  readonly text?: string | null
  readonly isTruncated?: boolean
}

interface Answer {
  readonly repository: Readonly<Record<string, unknown>> & {
    readonly id: string
    readonly url: string
    readonly isPrivate: boolean
    readonly isArchived: boolean
    readonly isEmpty: boolean
    readonly viewerPermission: string | null
    readonly defaultBranchRef: { readonly name: string; readonly target: { readonly oid: string } | null } | null
    readonly ref?: { readonly target: { readonly oid: string } } | null
    readonly waiting?: {
      readonly id: string
      readonly target: { readonly oid: string; readonly history?: { readonly nodes: readonly { oid: string }[] } }
    } | null
    readonly pullRequests?: { readonly nodes: readonly OpenPull[] }
  }
}

/**
 * Takes what is asked; gives all that has to be known of the ledger in one call. Files are read from the waiting branch
 * where a pull request offers it, else from the ledger's own. Throws RequestError.
 */
export async function readLedgerState(github: GitHub, asked: LedgerQuestion): Promise<LedgerState> {
  const { branch } = asked
  const { repository } = await github.query<Answer>(...renderQuestion(asked))
  const named = branch === null ? repository.defaultBranchRef?.target : repository.ref?.target
  const head = named?.oid ?? null
  const waiting = readWaiting(repository, head)
  const from = waiting !== null && isOffered(waiting) ? 'waiting' : 'own'
  const blobAt = (kind: string, index: number) => (repository[`${from}_${kind}${index}`] ?? null) as Blob | null
  for (const [index, path] of asked.texts.entries())
    if (blobAt('text', index)?.isTruncated) throw tooLarge(asked.ledger, path)
  return {
    nodeId: repository.id,
    url: repository.url,
    isPrivate: repository.isPrivate,
    isArchived: repository.isArchived,
    isEmpty: repository.isEmpty,
    permission: repository.viewerPermission,
    branch: branch ?? repository.defaultBranchRef?.name ?? null,
    head,
    waiting,
    texts: new Map(asked.texts.map((path, index) => [path, blobAt('text', index)?.text ?? null])),
    blobs: new Map(asked.blobs.map((path, index) => [path, blobAt('blob', index)?.oid ?? null])),
  }
}

/** Takes the waiting branch; tells whether the next reports are to stand on top of it. */
export function isOffered({ pull, isAhead }: WaitingBranch): boolean {
  return pull !== null || isAhead
}

function readWaiting({ waiting, pullRequests }: Answer['repository'], base: string | null): WaitingBranch | null {
  if (!waiting) return null
  const { oid, history } = waiting.target
  const nodes = history?.nodes ?? []
  const isAhead = oid !== base && nodes.some((each) => each.oid === base)
  return { refId: waiting.id, head: oid, pull: pullRequests?.nodes[0] ?? null, isAhead }
}

function renderQuestion({
  ledger,
  branch,
  waitingBranch,
  texts,
  blobs,
}: LedgerQuestion): [string, object & Record<string, string>] {
  const [owner = '', name = ''] = ledger.split('/')
  const variables: Record<string, string> = { owner, name }
  const fields: string[] = []
  const ask = (from: string, revision: string) => {
    const object = (alias: string, path: string, selection: string) => {
      variables[alias] = `${revision}:${path}`
      fields.push(`${alias}: object(expression: $${alias}) { ${selection} }`)
    }
    for (const [index, path] of texts.entries())
      object(`${from}_text${index}`, path, 'oid ... on Blob { text isTruncated }')
    for (const [index, path] of blobs.entries()) object(`${from}_blob${index}`, path, 'oid')
  }
  ask('own', branch === null ? 'HEAD' : `refs/heads/${branch}`)
  if (branch !== null) {
    variables.branch = `refs/heads/${branch}`
    fields.push('ref(qualifiedName: $branch) { target { oid } }')
  }
  if (waitingBranch !== null) {
    ask('waiting', `refs/heads/${waitingBranch}`)
    variables.waiting = `refs/heads/${waitingBranch}`
    variables.waitingName = waitingBranch
    fields.push(
      'waiting: ref(qualifiedName: $waiting) { id target { oid ... on Commit { history(first: 50) { nodes { oid } } } } }',
    )
    fields.push('pullRequests(first: 1, states: [OPEN], headRefName: $waitingName) { nodes { number url } }')
  }
  const declared = Object.keys(variables).map((variable) => `$${variable}: String!`)
  const query = `query (${declared.join(', ')}) { repository(owner: $owner, name: $name) {
    id url isPrivate isArchived isEmpty viewerPermission defaultBranchRef { name target { oid } }
    ${fields.join('\n')}
  } }`
  return [query, variables]
}

/** Takes the ledger and a commit; gives every path of it with its blob id. Throws RequestError. */
export async function listFiles(github: GitHub, ledger: string, commit: string): Promise<ReadonlyMap<string, string>> {
  const [owner = '', repo = ''] = ledger.split('/')
  const { tree, truncated } = await github.read<{
    tree: readonly { path: string; type: string; sha: string }[]
    truncated: boolean
  }>('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { owner, repo, tree_sha: commit, recursive: '1' })
  // GitHub cuts the list at 100,000 entries or 7 MB, and says so: what is not seen must not count as missing.
  if (truncated) throw tooLarge(ledger, 'the list of its files')
  return new Map(tree.filter(({ type }) => type === 'blob').map(({ path, sha }) => [path, sha]))
}

/** Takes the ledger, a commit and paths; gives the text of each, null where there is none. Throws RequestError. */
export async function readTexts(
  github: GitHub,
  ledger: string,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const found = new Map<string, string | null>()
  for (let at = 0; at < paths.length; at += TEXTS_A_QUERY) {
    const some = paths.slice(at, at + TEXTS_A_QUERY)
    const [owner = '', name = ''] = ledger.split('/')
    const variables = Object.fromEntries(some.map((path, index) => [`at${index}`, `${commit}:${path}`]))
    const declared = some.map((_, index) => `, $at${index}: String!`).join('')
    const fields = some.map(
      (_, index) => `of${index}: object(expression: $at${index}) { ... on Blob { text isTruncated } }`,
    )
    const { repository } = await github.query<{ repository: Record<string, Blob | null> }>(
      `query ($owner: String!, $name: String!${declared}) { repository(owner: $owner, name: $name) { ${fields.join(' ')} } }`,
      { owner, name, ...variables },
    )
    for (const [index, path] of some.entries()) {
      const blob = repository[`of${index}`]
      if (blob?.isTruncated) throw tooLarge(ledger, path)
      found.set(path, blob?.text ?? null)
    }
  }
  return found
}

const TEXTS_A_QUERY = 50

function tooLarge(ledger: string, what: string): RequestError {
  return new RequestError({
    method: 'GET',
    path: `/repos/${ledger}`,
    status: 200,
    detail: `${what} is larger than GitHub’s API gives in one answer`,
    requestId: null,
    remedy: 'Start a new ledger for the coming years, and keep this one as it is.',
    lost: false,
  })
}
