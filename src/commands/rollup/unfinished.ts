import { faultsOf } from '../../errors.ts'
import type { OpenPull } from '../../github/ledger.ts'
import type { Published } from './published.ts'

/** What a run has done for one rollup so far: what fails after it does not undo it. */
export interface OwnWork {
  /** True once this run has set about opening the pull request: one found later is its own. */
  isOpened: boolean
  /** The commit it made on the waiting branch. */
  commit: string | null
  /** True where no answer came to a commit, or to the branch's move to it. */
  isLost: boolean
  /** The pull request that offers it, as far as it is known. */
  pull: OpenPull | null
  /** Branches that could not be deleted, in words. */
  readonly left: string[]
}

/** Gives the work of a run that has done nothing yet. */
export function noWork(): OwnWork {
  return { isOpened: false, commit: null, isLost: false, pull: null, left: [] }
}

/** Takes a run's work; tells whether something of it is, or may be, on GitHub. */
export function hasWritten({ commit, isLost, left }: OwnWork): boolean {
  return commit !== null || isLost || left.length > 0
}

/** Takes a branch that is of no more use and why it is still there; gives the words for it. */
export function notDeleted(branch: string, error: unknown): string {
  return `the branch ${branch} is of no more use and could not be deleted: ${wordsOf(error)} Delete it`
}

/** Takes the ledger's web address, its branch, the waiting branch, the work done and what failed after it; gives what a person must know. */
export function unfinished(
  { ledgerUrl, base, branch }: { readonly ledgerUrl: string; readonly base: string | null; readonly branch: string },
  own: OwnWork,
  error: unknown,
): Published {
  const { commit, pull, isOpened } = own
  return {
    operation: pull === null || commit === null ? 'none' : isOpened ? 'created' : 'updated',
    would: null,
    pull,
    commit,
    warnings: own.left,
    errors: [describe({ ledgerUrl, base, branch }, own, error)],
    offered: [],
  }
}

function describe(
  { ledgerUrl, base, branch }: { readonly ledgerUrl: string; readonly base: string | null; readonly branch: string },
  { commit, pull, isLost }: OwnWork,
  error: unknown,
): string {
  const why = wordsOf(error)
  if (commit === null)
    return isLost
      ? `whether the rollup's commit is on the branch ${branch} is not known, because no answer came; after that: ${why} Run again: what is there already is left as it is`
      : why
  const made = `commit ${commit.slice(0, 7)} is on the branch ${branch}`
  if (pull !== null)
    return `${made}, and pull request ${pull.number} offers it, but its title and text could not be brought up to date: ${why} Run again to have that done`
  const compare = `${ledgerUrl}/compare/${base ?? 'HEAD'}...${branch}`
  return `${made}, and the pull request for it was not opened: ${why} Run again to have it opened, or open it by hand: ${compare}`
}

function wordsOf(error: unknown): string {
  const words = faultsOf(error)
    .map(({ message }) => message)
    .join(' ')
  return /[.!?]$/.test(words) ? words : `${words}.`
}
