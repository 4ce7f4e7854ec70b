import { InputError } from '../../errors.ts'
import { blobId } from '../../github/blob-id.ts'
import type { GitHub } from '../../github/client.ts'
import { commitFiles, LARGEST_COMMIT, type NewCommit } from '../../github/commit.ts'
import type { LedgerState, Snapshot } from '../../github/ledger.ts'
import { createBranch, deleteBranch, moveBranch, randomSuffix } from '../../github/pulls.ts'

/** What is to be offered, made from what is there. */
export interface Draft {
  readonly files: readonly { readonly path: string; readonly content: string }[]
  /** Paths of an earlier draft that this one has no file for: what is there of them goes. */
  readonly removed: readonly string[]
  /** Takes the text of the file that all drafts share, as the waiting branch has it; tells whether it still says the same of the others. */
  readonly isCurrent: (shared: string) => boolean
  readonly title: string
  readonly body: string
  readonly message: { readonly headline: string; readonly body: string }
}

type Changes = Pick<NewCommit, 'message' | 'additions' | 'deletions'>

/** Takes a draft, what is there, and whether all files are written or only those that differ; gives what a commit changes. */
export function changesOf(draft: Draft, { blobs }: Snapshot, isWhole: boolean, mark: string): Changes {
  const changed = draft.files.filter(({ path, content }) => isWhole || blobs.get(path) !== blobId(content))
  return {
    message: { headline: draft.message.headline, body: `${draft.message.body}\n${mark}`.trim() },
    additions: changed.map(({ path, content }) => ({ path, content: new TextEncoder().encode(content) })),
    // To delete what is not there is refused.
    deletions: draft.removed.filter((path) => (blobs.get(path) ?? null) !== null),
  }
}

/** Takes the files of a commit and what they are; throws InputError where GitHub would not take so much at once. */
export function refuseLarge(additions: NewCommit['additions'], what: string): void {
  const bytes = additions.reduce((sum, { content }) => sum + content.length, 0)
  if (bytes > LARGEST_COMMIT)
    throw new InputError(
      `${what}: its files have ${(bytes / 1e6).toFixed(1)} MB together, and GitHub takes ${LARGEST_COMMIT / 1e6} MB in one commit. Ask for shorter periods`,
    )
}

/**
 * Takes the ledger, a waiting branch that is not to be kept as it is, and the commit in its place; sets the branch to that commit
 * on the ledger's newest one and gives its id, null where to look again. It is made on a branch of its own first, because
 * setting the waiting one back would close its pull request. `onLeft` is told of that branch where it could not be deleted.
 * Throws RequestError.
 */
export async function rebuild(
  github: GitHub,
  state: Pick<LedgerState, 'nodeId'> & { readonly head: string },
  waiting: { readonly branch: string; readonly head: string },
  commit: Omit<NewCommit, 'branch' | 'head'>,
  random: () => number,
  onLeft: (branch: string, error: unknown) => void,
): Promise<string | null> {
  // A name of its own, so that one left over from a run that broke off is in nobody's way.
  const branch = `${waiting.branch}-${randomSuffix(random)}`
  const made = await createBranch(github, state.nodeId, branch, state.head)
  if (made === null) return null
  try {
    const committed = await commitFiles(github, { ...commit, branch, head: state.head })
    if (committed.kind !== 'committed') return null
    const isMoved = await moveBranch(github, state.nodeId, waiting.branch, waiting.head, committed.id)
    return isMoved ? committed.id : null
  } finally {
    await deleteBranch(github, made).catch((error: unknown) => onLeft(branch, error))
  }
}
