import type { RequestError } from '../errors.ts'
import type { GitHub } from '../github/client.ts'
import { commitFiles, type NewCommit } from '../github/commit.ts'
import { isOffered, type LedgerState, type OpenPull } from '../github/ledger.ts'
import { openPull, type PullWords, resetBranch } from '../github/pulls.ts'

export type Offered =
  | {
      readonly kind: 'offered'
      readonly id: string
      readonly pull: OpenPull
      readonly operation: 'created' | 'updated'
    }
  | { readonly kind: 'moved' }
  | { readonly kind: 'lost'; readonly error: RequestError }

/**
 * Takes the ledger and a commit for the branch on which a repository's reports wait (null: only the pull request is missing);
 * puts it there, on top of what waits already, and sees that a pull request offers it. `onCommit` is told the commit's id at
 * once: what fails after it does not unmake it. Throws RequestError.
 */
export async function offerCommit(
  github: GitHub,
  state: LedgerState & { readonly head: string; readonly branch: string },
  branch: string,
  commit: Omit<NewCommit, 'branch' | 'head'> | null,
  words: PullWords,
  onCommit: (id: string) => void,
): Promise<Offered> {
  const waiting = state.waiting && isOffered(state.waiting) ? state.waiting : null
  if (waiting === null && !(await resetBranch(github, state, branch, state.head))) return { kind: 'moved' }
  const head = waiting?.head ?? state.head
  const committed =
    commit === null
      ? ({ kind: 'committed', id: head } as const)
      : await commitFiles(github, { ...commit, branch, head })
  if (committed.kind !== 'committed') return committed
  if (commit !== null) onCommit(committed.id)
  if (waiting?.pull) return { kind: 'offered', id: committed.id, pull: waiting.pull, operation: 'updated' }
  const pull = await openPull(github, state, { branch, base: state.branch, ...words })
  return pull === null ? { kind: 'moved' } : { kind: 'offered', id: committed.id, pull, operation: 'created' }
}
