import fc from 'fast-check'
import { addEntry, addUser } from '../sandbox/harvest/build.ts'
import { presetAccount } from '../sandbox/harvest/presets.ts'
import { startHarvestSandbox } from '../sandbox/harvest.ts'
import { commit, configure, path, report, runTwice, type Step, stepsWith, type Tally } from './commands.ts'
import { LedgerModel, type Report, TODAY } from './ledger.ts'
import { plain, type Runner, type World } from './world.ts'

/** The most steps of one history. */
const STEPS = 30

export interface Histories {
  readonly numRuns: number
  /** Left out: a new one. */
  readonly seed?: number
  /** Where a counterexample is, as fast-check names it. */
  readonly path?: string
  readonly maxCommands?: number
  readonly makeRunner: () => Runner
}

/** Gives a fresh world of the ledger's owner and a colleague. */
async function makeWorld(runner: Runner): Promise<World> {
  let reads = 0
  // So slowly that a timer adds nothing within a history.
  const start = Date.parse(`${TODAY}T10:00:00Z`)
  const now = () => new Date(start + reads++)
  const account = presetAccount('freelancer', now())
  const colleague = addUser(account, 'Ben Ober')
  addEntry(account, { user_id: colleague.id, spent_date: TODAY, hours: 2, notes: 'Not yours' }, now())
  const windows = { general: { limit: 100_000, ms: 1000 } }
  return { runner, harvest: await startHarvestSandbox({ account, now, windows }) }
}

/** Acts out so many random histories; throws at the first that the model contradicts. Gives what was reached. */
export async function actOut({
  numRuns,
  seed,
  path: at,
  maxCommands = STEPS,
  makeRunner,
}: Histories): Promise<Tally & { histories: number }> {
  const tally: Tally & { histories: number } = {
    steps: new Map(),
    reasons: new Map(),
    entries: 0,
    runs: 0,
    histories: 0,
  }
  const first = fc.uniqueArray(fc.tuple(path, report), { minLength: 1, maxLength: 3, selector: ([where]) => where })
  const steps = fc.commands(stepsWith(tally), { maxCommands, size: 'max' })
  await fc.assert(
    fc.asyncProperty(first, steps, (reports, history) => actOne(reports, history, makeRunner, tally)),
    {
      numRuns,
      ...(seed !== undefined && { seed }),
      ...(at !== undefined && { path: at }),
      endOnFailure: process.env.NOSHRINK === '1',
      verbose: 0,
    },
  )
  return tally
}

async function actOne(
  reports: readonly (readonly [string, Report])[],
  history: Iterable<Step>,
  makeRunner: () => Runner,
  tally: Tally & { histories: number },
): Promise<void> {
  const ledger = new LedgerModel()
  const made = makeRunner()
  const runner: Runner = {
    ...made,
    run: (...given) => {
      tally.runs++
      return made.run(...given)
    },
  }
  const world = await makeWorld(runner)
  tally.histories++
  try {
    configure(ledger, world, {})
    commit(ledger, world, new Map(reports))
    await fc.asyncModelRun(() => ({ model: ledger, real: world }), history)
    await runTwice(ledger, world, plain)
  } finally {
    await world.harvest.close()
    await runner.close()
  }
}
