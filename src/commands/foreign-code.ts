import type { RunContext } from '../context.ts'
import { InputError } from '../errors.ts'

/**
 * Takes where the run takes place; refuses a fork's pull request where GitHub gives it the secrets all the same: what a
 * stranger sends would be read, and answered, with the ledger's own rights.
 */
export function refuseForeignCode({ event, pull }: RunContext): void {
  if (event !== 'pull_request_target' || pull?.isFork !== true) return
  throw new InputError(
    `pull_request_target gives the pull request ${pull.number} of a fork this repository's secrets and a token that may write, so nothing was read or done. Use \`on: pull_request\`: check then says what it can without them`,
  )
}
