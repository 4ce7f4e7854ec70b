import type { CheckInputs } from '../inputs.ts'
import { checkChange } from './check/check-change.ts'
import { examine } from './check/examine.ts'
import type { Outcome, Run } from './run.ts'

/**
 * Takes the inputs and the run. On a pull request, shows what merging it would do; anywhere else, proves that everything a
 * run needs is there. Writes nothing to Harvest or the ledger. Throws InputError or RequestError.
 */
export async function check(inputs: CheckInputs, run: Run): Promise<Outcome> {
  const { pull } = run.context
  return pull === null ? await examine(inputs, run) : await checkChange(inputs, pull, run)
}
