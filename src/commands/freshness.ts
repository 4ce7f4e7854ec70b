import { gitIn } from '../checkout/git.ts'
import { listForeignCommits } from '../checkout/history.ts'
import { InputError } from '../errors.ts'
import { readTip } from '../github/history.ts'
import type { RecordInputs } from '../inputs.ts'
import { commitOf } from '../timesheet/desired.ts'
import type { Entry } from '../timesheet/entry.ts'
import { isOurs } from '../timesheet/plan.ts'
import { openGitHub } from './github.ts'
import type { Ledger } from './ledger.ts'
import type { Run } from './run.ts'

/**
 * Takes the inputs and the run; refuses to write from anything but the ledger's own branch. A pull request's reports are
 * not in the ledger yet, and another branch lacks reports whose entries would seem to have lost their session.
 */
export function refuseOtherBranch(inputs: RecordInputs, run: Run): void {
  const { ref, defaultBranch } = run.context
  const branch = inputs.ledgerBranch ?? defaultBranch
  if (inputs.dryRun || ref === null || branch === null || ref === `refs/heads/${branch}`) return
  throw new InputError(
    `this run is on ${ref.replace(/^refs\/heads\//, 'branch ')}, and the ledger's reports are those of branch ${branch}. Run it there (on: push: branches: [${branch}]), or with dry-run: true`,
  )
}

/**
 * Takes the ledger as checked out and the user's entries; refuses to write when the checkout is older than what has been
 * recorded: a run started again, or overtaken by a newer one, would take newer entries for orphans and undo corrections.
 * An entry links to the commit it was made from, so the checkout's own history tells; GitHub is asked only where it does not.
 */
export async function refuseStaleCheckout(
  inputs: RecordInputs,
  ledger: Ledger,
  entries: readonly Entry[],
  run: Run,
): Promise<void> {
  const { head } = ledger.checkout
  if (head === null) return
  const ours = entries.filter((entry) => isOurs(entry, ledger.name))
  const commits = new Set(ours.flatMap((entry) => commitOf(entry.reference?.permalink ?? null) ?? []))
  const git = gitIn(ledger.checkout.root)
  const [foreign] = await listForeignCommits(git, ledger.checkout, [...commits])
  if (foreign === undefined) return
  const short = (commit: string) => commit.slice(0, 7)
  const reason = `entries in Harvest were recorded from commit ${short(foreign)}, which this checkout (${short(head)}) does not have`
  if (inputs.githubToken === null)
    throw new InputError(
      `${reason}. Pull the ledger's newest commit; where its history was rewritten, pass github-token, so that GitHub can be asked which commit is the newest`,
    )
  const ref = await ledgerRef(inputs, run, git)
  const tip = await readTip(openGitHub(inputs, run), ledger.name, ref)
  if (tip === head) return
  throw new InputError(
    `${reason}; the newest of ${ref.replace(/^refs\/heads\//, '')} is ${tip === null ? 'unknown' : short(tip)}. Nothing was written, because that would undo newer work. Run it on the newest commit`,
  )
}

async function ledgerRef(inputs: RecordInputs, run: Run, git: ReturnType<typeof gitIn>): Promise<string> {
  const branch = inputs.ledgerBranch ?? run.context.defaultBranch
  if (branch !== null) return `refs/heads/${branch}`
  return (
    run.context.ref ??
    (await git(['symbolic-ref', '--quiet', 'HEAD']).then(
      (ref) => String(ref).trim(),
      () => 'HEAD',
    ))
  )
}
