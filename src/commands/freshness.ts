import { InputError } from '../errors.ts'
import type { LedgerInputs } from '../inputs.ts'
import { otherBranch } from './branch.ts'
import { isSameRepository, type OpenCheckout } from './checkout.ts'
import type { Run } from './run.ts'

/**
 * Takes the inputs and the checkout; refuses to write from anything but the ledger's own branch, or a project's default
 * one. A pull request's reports are not final yet; another branch of the ledger lacks reports whose entries would seem to
 * have lost their session, and two branches of a project would undo each other's corrections.
 */
export function refuseOtherBranch(
  inputs: LedgerInputs,
  { ref, defaultBranch, ledger, repository }: OpenCheckout,
): void {
  const isLedger = isSameRepository(ledger, repository)
  const branch = otherBranch(inputs, { ref, defaultBranch, isLedger })
  if (branch === null) return
  throw new InputError(
    `this run is on ${ref?.replace(/^refs\/heads\//, 'branch ')}, and ${isLedger ? "the ledger's reports" : 'the reports to hand over'} are those of branch ${branch}. Run it there (in a terminal: git switch ${branch}; in a workflow: on: push: branches: [${branch}]), or with dry-run: true`,
  )
}

/**
 * Takes a terminal's inputs and checkout; refuses to write where git does not say which branch counts, or that what is
 * checked out is of it: `git clone` notes the default branch, `git init` does not, and a branch nobody knows may be any.
 */
export async function refuseUnknownBranch(inputs: LedgerInputs, open: OpenCheckout, run: Run): Promise<void> {
  const { git, checkout, ref, defaultBranch, ledger, repository } = open
  if (run.context.onRunner || inputs.dryRun || checkout.head === null) return
  const isLedger = isSameRepository(ledger, repository)
  const branch = (isLedger ? inputs.ledgerBranch : null) ?? defaultBranch
  if (branch === null)
    throw new InputError(
      `this clone does not tell which branch is ${isLedger ? "the ledger's" : 'the default one'}, so nothing was written. Run \`git remote set-head origin --auto\` once${isLedger ? ', or name the branch with --ledger-branch' : ''}; --dry-run works without`,
    )
  if (ref !== null) return
  // Scripts often check out the remote's branch without one of their own.
  const isOfBranch = await git(['merge-base', '--is-ancestor', checkout.head, `refs/remotes/origin/${branch}`]).then(
    () => true,
    () => false,
  )
  if (!isOfBranch)
    throw new InputError(
      `no branch is checked out (detached HEAD), and commit ${checkout.head.slice(0, 7)} is not of origin/${branch}, so nothing was written. Run \`git switch ${branch}\`, or use --dry-run`,
    )
}

/** Takes a terminal's checkout; refuses to write from a commit that was never pushed: the entries would link to nothing. */
export async function refuseUnpushed(inputs: LedgerInputs, { git, checkout }: OpenCheckout, run: Run): Promise<void> {
  if (run.context.onRunner || inputs.dryRun || checkout.head === null) return
  const pushed =
    (await git(['for-each-ref', '--contains', checkout.head, '--format=%(refname)', 'refs/remotes/'])).length > 0
  if (!pushed)
    throw new InputError(
      `commit ${checkout.head.slice(0, 7)} is not pushed, so entries would link to nothing. Push it, or use --dry-run`,
    )
}
