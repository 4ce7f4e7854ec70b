import { type Fault, faultsOf, RequestError } from '../errors.ts'
import type { ReadInput } from '../input-definitions.ts'
import { type Inputs, readInputs } from '../inputs.ts'
import { renderFaultList } from '../markdown/faults.ts'
import { renderClosing } from './closing.ts'
import { askAhead, closeAhead } from './open-harvest.ts'
import { emptyOutputs, type Outcome, type Outputs, type Run } from './run.ts'
import { refuseStrangers } from './strangers.ts'
import { tokenOutcome } from './tokens.ts'

/** What an entry shows of a command, whatever became of it. */
export interface Executed {
  readonly outputs: Outputs
  readonly faults: readonly Fault[]
  readonly summary: string
  readonly failed: boolean
  /** The last line of the log: how long it took, and how many calls. */
  readonly closing: string
  /** True where the log has named the faults already. */
  readonly isTold?: boolean
}

/** Takes a reader of inputs and a run; carries the command out and gives all outputs, also where it failed. Never throws. */
export async function executeCommand(read: ReadInput, run: Run): Promise<Executed> {
  const calls = () => ({ 'harvest-calls': String(run.calls.harvest()), 'github-calls': String(run.calls.github()) })
  const closing = (failed: boolean) =>
    renderClosing(failed, run.clock.now(), { harvest: run.calls.harvest(), github: run.calls.github() })
  try {
    refuseStrangers(run.context, read('command'), read)
    const inputs = readInputs(read, run.context.onRunner)
    await askAhead(inputs, run)
    const outcome = await carryOut(inputs, run)
    const token = await tokenOutcome(run)
    const faults = [...outcome.faults, ...token.faults]
    const failed = faults.some(({ severity }) => severity === 'error')
    return {
      outputs: { ...emptyOutputs(), ...outcome.outputs, ...token.outputs, ...calls() },
      faults,
      summary:
        token.faults.length > 0 ? `${outcome.summary}\n${renderFaultList(token.faults, null)}\n` : outcome.summary,
      failed,
      closing: closing(failed),
      // What became of a token stands in no log yet.
      isTold: outcome.isTold === true && token.faults.length === 0,
    }
  } catch (error) {
    if (error instanceof Error && error.stack) run.debug(error.stack)
    const token = await tokenOutcome(run)
    const faults = [...faultsOf(error), ...token.faults]
    return {
      outputs: { ...emptyOutputs(), ...token.outputs, ...calls() },
      faults,
      summary: `## ${isLost(error) ? 'Whether the last request took effect is not known' : 'Nothing was written'}\n\n${renderFaultList(faults, null)}\n`,
      failed: true,
      closing: closing(true),
    }
  } finally {
    await closeAhead(run)
    // What follows, the annotations too, belongs to no part of the run.
    run.phase(null)
  }
}

function isLost(error: unknown): boolean {
  return error instanceof RequestError && error.request.lost
}

/**
 * Each command is loaded when it is asked for: a run starts with what it needs. `record`, which works with the one file
 * alone, stands in it too, and is not run through before.
 */
async function carryOut(inputs: Inputs, run: Run): Promise<Outcome> {
  switch (inputs.command) {
    case 'record':
      return await (await import(/* webpackMode: "eager" */ './record.ts')).record(inputs, run)
    case 'rollup':
      return await (await import('./rollup.ts')).rollup(inputs, run)
    case 'check':
      return await (await import('./check.ts')).check(inputs, run)
    case 'sync':
      return await (await import('./sync.ts')).sync(inputs, run)
    case 'request':
      return await (await import('./request.ts')).request(inputs, run)
  }
}
