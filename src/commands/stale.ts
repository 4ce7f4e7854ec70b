import { listForeignCommits } from '../checkout/history.ts'
import { InputError } from '../errors.ts'
import { readTip } from '../github/history.ts'
import type { LedgerInputs } from '../inputs.ts'
import { commitOf } from '../timesheet/desired.ts'
import type { Entry } from '../timesheet/entry.ts'
import { isOurs } from '../timesheet/plan.ts'
import type { OpenCheckout } from './checkout.ts'
import { openGitHub } from './github.ts'
import type { Run } from './run.ts'

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
