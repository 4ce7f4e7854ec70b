import { InputError } from '../errors.ts'
import { tokenMissing } from '../harvest-access.ts'
import type { RecordInputs } from '../inputs.ts'
import { isSameRepository, openCheckout, readConfig } from './checkout.ts'
import { refuseOtherBranch, refuseUnknownBranch, refuseUnpushed } from './freshness.ts'
import { readLedger } from './ledger.ts'
import { recordHandedOver } from './record/handed-over.ts'
import { reconcile } from './record/reconcile.ts'
import type { Outcome, Run } from './run.ts'

/**
 * Takes the inputs and the run. In the ledger, makes Harvest agree with its reports; in any other repository, hands the
 * reports over to the ledger first. Throws InputError or RequestError while nothing was written yet; after that, faults are in the outcome.
 */
export async function record(inputs: RecordInputs, run: Run): Promise<Outcome> {
  const open = await openCheckout(inputs, run)
  refuseOtherBranch(inputs, open)
  await refuseUnpushed(inputs, open, run)
  await refuseUnknownBranch(inputs, open, run)
  if (!isSameRepository(open.repository, open.ledger)) return await recordHandedOver(inputs, open, run)
  if (inputs.harvest === null) throw new InputError(tokenMissing(run.context.onRunner))
  const config = await readConfig(inputs, open)
  run.phase('Reading the ledger and Harvest')
  return await reconcile(inputs, inputs.harvest, config, () => readLedger(inputs, config, open, run, 'window'), run)
}
