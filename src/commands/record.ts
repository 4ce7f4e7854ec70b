import { gitIn } from '../checkout/git.ts'
import { hasEdited } from '../checkout/newest.ts'
import { InputError } from '../errors.ts'
import { tokenMissing } from '../harvest-access.ts'
import type { RecordInputs } from '../inputs.ts'
import { isSameRepository, openCheckout, readConfig, readProject } from './checkout.ts'
import { refuseOtherBranch, refuseUnknownBranch, refuseUnpushed } from './freshness.ts'
import { yieldToNetwork } from './open-harvest.ts'
import type { Outcome, Run } from './run.ts'

/**
 * Takes the inputs and the run. In the ledger, makes Harvest agree with its reports; in any other repository, hands the
 * reports over to the ledger first. Throws InputError or RequestError while nothing was written yet; after that, faults are in the outcome.
 */
export async function record(inputs: RecordInputs, run: Run): Promise<Outcome> {
  const git = gitIn(run.context.workspace)
  const isOther = inputs.ledger !== null && !isSameRepository(inputs.ledger, run.context.repository)
  // Nobody but the run is at work in a runner's checkout, so what is checked out need not be named first.
  const reading = isOther && run.context.onRunner ? readProject(inputs, git, 'HEAD') : null
  const opening = openCheckout(inputs, run, git)
  // While git reads: where another repository is the ledger, it will be asked.
  const asking = isOther ? import('./record/hand-over-question.ts') : null
  for (const each of [reading, opening, asking]) each?.catch(() => {})
  const open = await opening
  refuseOtherBranch(inputs, open)
  await refuseUnpushed(inputs, open, run)
  await refuseUnknownBranch(inputs, open, run)
  // What reads reports takes its time to load; the first question is asked before that.
  if (!isSameRepository(open.repository, open.ledger)) {
    const { askLedger } = await (asking ?? import('./record/hand-over-question.ts'))
    const asked = await askLedger(inputs, open, run, reading)
    const { recordHandedOver } = await import('./record/handed-over.ts')
    return await recordHandedOver(inputs, open, asked, run)
  }
  if (inputs.harvest === null) throw new InputError(tokenMissing(run.context.onRunner))
  const isReport = (path: string) => /\.(md|markdown)$/i.test(path)
  const [config, isEdit] = await Promise.all([
    readConfig(inputs, open),
    hasEdited(open.git, run.context.before, isReport),
  ])
  const { withReading } = await import(/* webpackMode: "eager" */ './record/reading.ts')
  run.phase('Reading the ledger and Harvest')
  return await withReading(inputs, inputs.harvest, config, isEdit, run, async (reading) => {
    const { readLedger } = await import(/* webpackMode: "eager" */ './ledger.ts')
    const { reconcile } = await import(/* webpackMode: "eager" */ './record/reconcile.ts')
    await yieldToNetwork()
    return await reconcile(inputs, config, () => readLedger(inputs, config, open, run, 'window'), reading, run)
  })
}
