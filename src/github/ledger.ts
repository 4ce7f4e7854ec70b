import type { GitHub } from './client.ts'
import { noAnswer } from './failure.ts'
import { listOwnCommits } from './history.ts'
import { type LedgerQuestion, renderQuestion } from './ledger-question.ts'
import { type FoundPull, type LedgerAnswer, readLedgerAnswer } from './wire.ts'

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
  /** True where the ledger's own branch has commits that it lacks. */
  readonly isBehind: boolean
  /** True where a pull request of this very commit was closed unmerged: somebody said no. */
  readonly isDeclined: boolean
  /** True where a pull request of this very commit was merged: nothing on it is lost when it is set back. */
  readonly isMerged: boolean
  /** The commits that the ledger's own branch lacks, newest first, as far as they were read. */
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
  /** Which of the contents asked for the repository holds, in whatever commit. */
  readonly held: ReadonlySet<string>
  /** The branch on which something waits; null where there is none. */
  readonly waiting: WaitingBranch | null
  /** Branches of open pull requests that begin as asked, of the newest hundred. */
  readonly offered: readonly string[]
}

interface Blob {
  readonly oid: string
  readonly text?: string | null
  readonly isTruncated?: boolean
}

/** Takes what is asked; gives all that has to be known of the ledger in one call. Throws RequestError. */
export async function readLedgerState(github: GitHub, asked: LedgerQuestion): Promise<LedgerState> {
  const { branch } = asked
  const answer = await github.query<{ readonly repository?: unknown } | null | undefined>(...renderQuestion(asked))
  if (!answer?.repository) throw noAnswer('the answer holds no repository')
  const repository = readLedgerAnswer(answer.repository, asked)
  const named = branch === null ? repository.defaultBranchRef?.target : repository.ref?.target
  const head = named?.oid ?? null
  const into = branch ?? repository.defaultBranchRef?.name ?? null
  return {
    name: repository.nameWithOwner,
    nodeId: repository.id,
    url: repository.url,
    isPrivate: repository.isPrivate,
    isArchived: repository.isArchived,
    isEmpty: repository.isEmpty,
    permission: repository.viewerPermission,
    branch: into,
    head,
    own: readSnapshot(repository, 'own', asked),
    held: new Set((asked.contents ?? []).filter((_, index) => repository[`content${index}`] != null)),
    waiting: await readWaiting(github, repository, { head, into }, asked),
    offered: (repository.offered?.nodes ?? [])
      .filter((each) => !each.isCrossRepository && each.baseRefName === into)
      .map(({ headRefName }) => headRefName)
      .filter((name) => name.startsWith(asked.offered ?? '')),
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

function readSnapshot(repository: LedgerAnswer, from: string, { texts, blobs }: LedgerQuestion): Snapshot {
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

async function readWaiting(
  github: GitHub,
  repository: LedgerAnswer,
  { head: base, into }: { readonly head: string | null; readonly into: string | null },
  asked: LedgerQuestion,
): Promise<WaitingBranch | null> {
  const { waiting, past, pullRequests, declined, merged } = repository
  if (!waiting) return null
  const { oid, history } = waiting.target
  const nodes = history?.nodes ?? []
  const theirs = new Set(past?.history?.nodes.map((each) => each.oid))
  // Far behind, or after many merges, an older commit may be the ledger's without being among its newest: that is asked.
  const oldest = nodes.at(-1)
  const isFar = oldest !== undefined && !theirs.has(oldest.oid) && into !== null && asked.waitingBranch !== null
  const told = isFar ? await listOwnCommits(github, asked.ledger, into, asked.waitingBranch) : null
  const own = told ?? nodes.filter((each) => !theirs.has(each.oid))
  // Whoever may fork may open one from a branch of the same name.
  const isOurs = (each: FoundPull) => !each.isCrossRepository && each.baseRefName === into
  const pull = pullRequests?.nodes.find(isOurs)
  return {
    refId: waiting.id,
    head: oid,
    pull: pull ? toPull(pull) : null,
    isAhead: oid !== base && nodes.some((each) => each.oid === base),
    isBehind: base !== null && !nodes.some((each) => each.oid === base),
    isDeclined: declined?.nodes.some((each) => !each.isCrossRepository && each.headRefOid === oid) ?? false,
    isMerged: merged?.nodes.some((each) => !each.isCrossRepository && each.headRefOid === oid) ?? false,
    commits: own.map((each) => ({ id: each.oid, message: each.message })),
    files: readSnapshot(repository, 'waiting', asked),
  }
}
