import type { LedgerInputs } from '../inputs.ts'

/** Takes the inputs and where a run is; gives the branch it would have to be on to write, null where it is, or nobody can say. */
export function otherBranch(
  { dryRun, ledgerBranch }: Pick<LedgerInputs, 'dryRun' | 'ledgerBranch'>,
  at: { readonly ref: string | null; readonly defaultBranch: string | null; readonly isLedger: boolean },
): string | null {
  const branch = (at.isLedger ? ledgerBranch : null) ?? at.defaultBranch
  return dryRun || at.ref === null || branch === null || at.ref === `refs/heads/${branch}` ? null : branch
}
