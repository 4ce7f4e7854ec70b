import type { GitHub } from './client.ts'
import { noAnswer } from './failure.ts'

/** A pull request that waits. */
export interface OpenPull {
  readonly id: string
  readonly number: number
  readonly url: string
  readonly title: string
  readonly body: string
  /** True when GitHub knows that it cannot be merged; it reckons that some time after a change. */
  readonly hasConflict: boolean
}

/** What some paths hold at one commit; null where there is nothing. */
export interface Snapshot {
  readonly texts: ReadonlyMap<string, string | null>
  /** Blob ids of the paths whose text GitHub did not give whole. */
  readonly cut: ReadonlyMap<string, string>
  readonly blobs: ReadonlyMap<string, string | null>
}

/** The branch of what is offered, not taken yet. */
export interface WaitingBranch {
  readonly files: Snapshot
  readonly refId: string
  readonly head: string
  /** The pull request that offers it; null where it was merged or closed, or is not open yet. */
  readonly pull: OpenPull | null
  /** True where there is something on it that the ledger's own branch lacks, and the other way about nothing. */
  readonly isAhead: boolean
  /** True where a pull request of this very commit was closed unmerged: somebody said no. */
  readonly isDeclined: boolean
  /** True where a pull request of this very commit was merged: nothing on it is lost when it is set back. */
  readonly isMerged: boolean
  /** Its own commits, newest first, as far as they were read. */
  readonly commits: readonly { readonly id: string; readonly message: string }[]
}

/** The ledger as GitHub has it, in one answer. */
export interface LedgerState {
  /** `owner/name` as it is now: GitHub follows a former name. */
  readonly name: string
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
  /** The files asked for, as the ledger's own branch has them. */
  readonly own: Snapshot
  /** The branch on which something waits; null where there is none. */
  readonly waiting: WaitingBranch | null
}

export interface LedgerQuestion {
  /** `owner/name`. */
  readonly ledger: string
  /** Null: the default branch. */
  readonly branch: string | null
  /** The branch something may wait on, to be offered as a pull request; null where it is committed at once. */
  readonly waitingBranch: string | null
  readonly texts: readonly string[]
  readonly blobs: readonly string[]
}

interface Blob {
  readonly oid: string
  readonly text?: string | null
  readonly isTruncated?: boolean
}

interface FoundPull extends Omit<OpenPull, 'hasConflict'> {
  readonly mergeable: string
  readonly isCrossRepository: boolean
  readonly baseRefName: string
}

interface EndedPulls {
  readonly nodes: readonly { readonly headRefOid: string; readonly isCrossRepository: boolean }[]
}

interface Answer {
  readonly repository: Readonly<Record<string, unknown>> & {
    readonly id: string
    readonly nameWithOwner: string
    readonly url: string
    readonly isPrivate: boolean
    readonly isArchived: boolean
    readonly isEmpty: boolean
    readonly viewerPermission: string | null
    readonly defaultBranchRef: { readonly name: string; readonly target: { readonly oid: string } | null } | null
    readonly ref?: { readonly target: { readonly oid: string } } | null
    readonly past?: { readonly history?: { readonly nodes: readonly { readonly oid: string }[] } } | null
    readonly waiting?: {
      readonly id: string
      readonly target: {
        readonly oid: string
        readonly history?: { readonly nodes: readonly { readonly oid: string; readonly message: string }[] }
      }
    } | null
    readonly pullRequests?: {
      readonly nodes: readonly FoundPull[]
    }
    readonly declined?: EndedPulls
    readonly merged?: EndedPulls
  }
}

/** Takes what is asked; gives all that has to be known of the ledger in one call. Throws RequestError. */
export async function readLedgerState(github: GitHub, asked: LedgerQuestion): Promise<LedgerState> {
  const { branch } = asked
  const answer = await github.query<Partial<Answer> | null>(...renderQuestion(asked))
  const repository = answer?.repository
  if (!repository) throw noAnswer('the answer holds no repository')
  const named = branch === null ? repository.defaultBranchRef?.target : repository.ref?.target
  const head = named?.oid ?? null
  return {
    name: repository.nameWithOwner,
    nodeId: repository.id,
    url: repository.url,
    isPrivate: repository.isPrivate,
    isArchived: repository.isArchived,
    isEmpty: repository.isEmpty,
    permission: repository.viewerPermission,
    branch: branch ?? repository.defaultBranchRef?.name ?? null,
    head,
    own: readSnapshot(repository, 'own', asked),
    waiting: readWaiting(repository, head, asked),
  }
}

/** Takes the ledger's state; gives the commit the next one stands on, null in an empty ledger, and the files there. */
export function standingOf({ own, waiting, head }: LedgerState): {
  readonly head: string | null
  readonly files: Snapshot
} {
  return waiting && isOffered(waiting) ? { head: waiting.head, files: waiting.files } : { head, files: own }
}

/** Takes the waiting branch; tells whether the next commit is to stand on top of it. One left over from a merge lacks what came since. */
export function isOffered({ pull, isAhead }: WaitingBranch): boolean {
  return pull !== null || isAhead
}

function readSnapshot(repository: Answer['repository'], from: string, { texts, blobs }: LedgerQuestion): Snapshot {
  const blobAt = (kind: string, index: number) => (repository[`${from}_${kind}${index}`] ?? null) as Blob | null
  return {
    texts: new Map(texts.map((path, index) => [path, blobAt('text', index)?.text ?? null])),
    cut: new Map(
      texts.flatMap((path, index) => {
        const blob = blobAt('text', index)
        return blob && (blob.isTruncated === true || typeof blob.text !== 'string') ? [[path, blob.oid] as const] : []
      }),
    ),
    blobs: new Map(blobs.map((path, index) => [path, blobAt('blob', index)?.oid ?? null])),
  }
}

function toPull({ id, number, url, title, body, mergeable }: FoundPull): OpenPull {
  return { id, number, url, title, body, hasConflict: mergeable === 'CONFLICTING' }
}

function readWaiting(
  repository: Answer['repository'],
  base: string | null,
  asked: LedgerQuestion,
): WaitingBranch | null {
  const { waiting, past, pullRequests, declined, merged } = repository
  if (!waiting) return null
  const { oid, history } = waiting.target
  const nodes = history?.nodes ?? []
  const theirs = new Set(past?.history?.nodes.map((each) => each.oid))
  const shared = nodes.findIndex((each) => theirs.has(each.oid))
  const own = nodes.slice(0, shared < 0 ? nodes.length : shared)
  // Whoever may fork may open one from a branch of the same name.
  const into = asked.branch ?? repository.defaultBranchRef?.name
  const isOurs = (each: FoundPull) => !each.isCrossRepository && each.baseRefName === into
  const pull = pullRequests?.nodes.find(isOurs)
  return {
    refId: waiting.id,
    head: oid,
    pull: pull ? toPull(pull) : null,
    isAhead: oid !== base && nodes.some((each) => each.oid === base),
    isDeclined: declined?.nodes.some((each) => !each.isCrossRepository && each.headRefOid === oid) ?? false,
    isMerged: merged?.nodes.some((each) => !each.isCrossRepository && each.headRefOid === oid) ?? false,
    commits: own.map((each) => ({ id: each.oid, message: each.message })),
    files: readSnapshot(repository, 'waiting', asked),
  }
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
  // The commits come first: a file newer than the commit it is taken for makes the commit on top of that one fail.
  const heads: string[] = []
  if (branch !== null) {
    variables.branch = `refs/heads/${branch}`
    heads.push('ref(qualifiedName: $branch) { target { oid } }')
  }
  if (waitingBranch !== null) {
    variables.base = branch === null ? 'HEAD' : `refs/heads/${branch}`
    variables.waiting = `refs/heads/${waitingBranch}`
    variables.waitingName = waitingBranch
    heads.push(
      `past: object(expression: $base) { ... on Commit { history(first: ${COMMITS}) { nodes { oid } } } }`,
      `waiting: ref(qualifiedName: $waiting) { id target { oid ... on Commit { history(first: ${COMMITS}) { nodes { oid message } } } } }`,
      'pullRequests(first: 20, states: [OPEN], headRefName: $waitingName) { nodes { id number url title body mergeable isCrossRepository baseRefName } }',
      'merged: pullRequests(last: 5, states: [MERGED], headRefName: $waitingName) { nodes { headRefOid isCrossRepository } }',
      'declined: pullRequests(last: 5, states: [CLOSED], headRefName: $waitingName) { nodes { headRefOid isCrossRepository } }',
    )
    ask('waiting', `refs/heads/${waitingBranch}`)
  }
  ask('own', branch === null ? 'HEAD' : `refs/heads/${branch}`)
  const declared = Object.keys(variables).map((variable) => `$${variable}: String!`)
  const query = `query (${declared.join(', ')}) { repository(owner: $owner, name: $name) {
    id nameWithOwner url isPrivate isArchived isEmpty viewerPermission defaultBranchRef { name target { oid } }
    ${heads.join('\n')}
    ${fields.join('\n')}
  } }`
  return [query, variables]
}

/** How many commits of a branch are looked at. */
const COMMITS = 100
