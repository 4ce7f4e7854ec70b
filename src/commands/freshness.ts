import { listForeignCommits } from '../checkout/history.ts'
import { InputError } from '../errors.ts'
import { readTip } from '../github/history.ts'
import type { LedgerInputs } from '../inputs.ts'
import { commitOf } from '../timesheet/desired.ts'
import type { Entry } from '../timesheet/entry.ts'
import { isOurs } from '../timesheet/plan.ts'
import { otherBranch } from './branch.ts'
import { isSameRepository, type OpenCheckout } from './checkout.ts'
import { openGitHub } from './github.ts'
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

/**
 * Takes the ledger as checked out and the user's entries; refuses to write when the checkout is older than what has been
 * recorded: a run started again, or overtaken by a newer one, would take newer entries for orphans and undo corrections.
 * An entry links to the commit it was made from, so the checkout's own history tells; GitHub is asked only where it does not.
 */
export async function refuseStaleCheckout(
  inputs: LedgerInputs,
  open: OpenCheckout,
  entries: readonly Entry[],
  run: Run,
): Promise<void> {
  const { git, checkout, ledger: name } = open
  const { head } = checkout
  if (head === null) return
  const ours = entries.filter((entry) => isOurs(entry, name))
  const commits = new Set(ours.flatMap((entry) => commitOf(entry.reference?.permalink ?? null) ?? []))
  const [foreign] = await listForeignCommits(git, checkout, [...commits])
  if (foreign === undefined && !(run.context.isRerun && inputs.githubToken !== null)) return
  const short = (commit: string) => commit.slice(0, 7)
  const reason =
    foreign === undefined
      ? `this run was started again on commit ${short(head)}`
      : `entries in Harvest were recorded from commit ${short(foreign)}, which this checkout (${short(head)}) does not have`
  if (inputs.githubToken === null)
    throw new InputError(
      `${reason}. Pull the ledger's newest commit; where its history was rewritten, pass github-token, so that GitHub can be asked which commit is the newest`,
    )
  const branch = inputs.ledgerBranch ?? open.defaultBranch
  const ref = branch === null ? (open.ref ?? 'HEAD') : `refs/heads/${branch}`
  const tip = await readTip(openGitHub(inputs, run), name, ref)
  if (tip === head) return
  throw new InputError(
    `${reason}; the newest of ${ref.replace(/^refs\/heads\//, '')} is ${tip === null ? 'unknown' : short(tip)}. Nothing was written, because that would undo newer work. Run it on the newest commit`,
  )
}
