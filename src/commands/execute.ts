import { type Fault, faultsOf } from '../errors.ts'
import { type ReadInput, readInputs } from '../inputs.ts'
import { renderFaultList } from '../markdown/faults.ts'
import { record } from './record.ts'
import { rollup } from './rollup.ts'
import { emptyOutputs, type Outputs, type Run } from './run.ts'

/** What an entry shows of a command, whatever became of it. */
export interface Executed {
  readonly outputs: Outputs
  readonly faults: readonly Fault[]
  readonly summary: string
  readonly failed: boolean
}

/** Takes a reader of inputs and a run; carries the command out and gives all outputs, also where it failed. Never throws. */
export async function executeCommand(read: ReadInput, run: Run): Promise<Executed> {
  const calls = () => ({ 'harvest-calls': String(run.calls.harvest()), 'github-calls': String(run.calls.github()) })
  try {
    const inputs = readInputs(read)
    const outcome = inputs.command === 'rollup' ? await rollup(inputs, run) : await record(inputs, run)
    return {
      outputs: { ...emptyOutputs(), ...outcome.outputs, ...calls() },
      faults: outcome.faults,
      summary: outcome.summary,
      failed: outcome.faults.some(({ severity }) => severity === 'error'),
    }
  } catch (error) {
    if (error instanceof Error && error.stack) run.debug(error.stack)
    const faults = faultsOf(error)
    return {
      outputs: { ...emptyOutputs(), ...calls() },
      faults,
      summary: `## Nothing was written\n\n${renderFaultList(faults, null)}\n`,
      failed: true,
    }
  }
}
