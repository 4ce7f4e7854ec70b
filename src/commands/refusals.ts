import { InputError } from '../errors.ts'
import type { LedgerState } from '../github/ledger.ts'
import { isSameRepository } from './checkout.ts'

/** Takes the ledger's name as given and the ledger; throws InputError where it has another name now: entries bear the old one. */
export function refuseRenamed(ledger: string, { name }: Pick<LedgerState, 'name'>): void {
  if (!isSameRepository(name, ledger))
    throw new InputError(
      `${ledger} was renamed to ${name}. Write \`ledger: ${name}\`; entries recorded under the old name keep it`,
    )
}

/** Takes the ledger's name and the ledger; throws InputError where nobody may write to it. */
export function refuseArchived(ledger: string, { isArchived }: Pick<LedgerState, 'isArchived'>): void {
  if (isArchived) throw new InputError(`the ledger ${ledger} is archived. Unarchive it in its settings`)
}

/** Takes the ledger's name, the branch asked for (null: its default one) and the ledger; gives it with that branch. Throws InputError where there is none. */
export function withBranch(
  ledger: string,
  wanted: string | null,
  state: LedgerState,
): LedgerState & { readonly head: string; readonly branch: string } {
  const { head, branch } = state
  if (head === null || branch === null)
    throw new InputError(`the ledger ${ledger} has no branch ${wanted === null ? 'yet' : `"${wanted}"`}`)
  return { ...state, head, branch }
}
