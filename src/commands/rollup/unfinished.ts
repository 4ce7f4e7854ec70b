import { faultsOf, RequestError } from '../../errors.ts'
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
  /** True where no answer came to the opening of the pull request, or to a change of its words. */
  isUnanswered: boolean
  /** The pull request that offers it, as far as it is known. */
  pull: OpenPull | null
  /** What GitHub will not take of a pull request's labels and people, in words. */
  readonly refusals: Set<string>
  /** Branches that could not be deleted, in words. */
  readonly left: string[]
}

/** Gives the work of a run that has done nothing yet. */
export function noWork(): OwnWork {
  return {
    isOpened: false,
    commit: null,
    isLost: false,
    isUnanswered: false,
    pull: null,
    refusals: new Set(),
    left: [],
  }
}

/** Takes a run's work; tells whether something of it is, or may be, on GitHub. */
export function hasWritten({ commit, isLost, isUnanswered, left }: OwnWork): boolean {
  return commit !== null || isLost || isUnanswered || left.length > 0
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
    isUnknown: isUnknown(own, error),
    offered: [],
  }
}

function describe(
  { ledgerUrl, base, branch }: { readonly ledgerUrl: string; readonly base: string | null; readonly branch: string },
  own: OwnWork,
  error: unknown,
): string {
  const { commit, pull, isLost, isUnanswered } = own
  const why = wordsOf(error)
  if (commit === null && !isUnanswered)
    return isLost
      ? `whether the rollup's commit is on the branch ${branch} is not known, because no answer came; after that: ${why} Run again: what is there already is left as it is`
      : why
  const made = `${commit === null ? 'the rollup' : `commit ${commit.slice(0, 7)}`} is on the branch ${branch}`
  if (pull !== null && isUnknown(own, error))
    return `${made}, and pull request ${pull.number} offers it, but whether its title and text were brought up to date is not known: ${why} Run again: what is not up to date is brought so`
  if (pull !== null)
    return `${made}, and pull request ${pull.number} offers it, but its title and text could not be brought up to date: ${why} Run again to have that done`
  const compare = `${ledgerUrl}/compare/${base ?? 'HEAD'}...${branch}`
  if (isUnknown(own, error))
    return `${made}, and whether the pull request for it was opened is not known: ${why} Run again to have it opened where it is not, or look: ${compare}`
  return `${made}, and the pull request for it was not opened: ${why} Run again to have it opened, or open it by hand: ${compare}`
}

/** What failed after a request without an answer says nothing of that one. */
function isUnknown({ isUnanswered }: OwnWork, error: unknown): boolean {
  return isUnanswered || (error instanceof RequestError && error.request.lost)
}

function wordsOf(error: unknown): string {
  const words = faultsOf(error)
    .map(({ message }) => message)
    .join(' ')
  return /[.!?]$/.test(words) ? words : `${words}.`
}
