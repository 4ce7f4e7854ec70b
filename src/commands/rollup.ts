import { dayIn, type PlainDate } from '../calendar.ts'
import type { Config } from '../config/parse.ts'
import { type Fault, faultsOf, InputError } from '../errors.ts'
import type { RollupInputs } from '../inputs.ts'
import type { Period } from '../rollup/facts.ts'
import { formatHours } from '../rollup/format.ts'
import { catchUp } from '../rollup/period.ts'
import { pathOfRollup } from '../rollup/period-path.ts'
import { parsePeriod, periodOfRange } from '../rollup/period-text.ts'
import { isSameRepository, openCheckout, readConfig } from './checkout.ts'
import { refuseOtherBranch, refuseUnpushed } from './freshness.ts'
import { withHarvest } from './harvest.ts'
import { type Reader, readReader } from './rollup/facts.ts'
import { pathsOf } from './rollup/files.ts'
import { readCatalog } from './rollup/ledger.ts'
import { type Made, makeRollup, type Sources } from './rollup/make.ts'
import { offerRollup } from './rollup/offer.ts'
import { concludeRollups, faultsOfBreak, faultsOfMissed } from './rollup/outcome.ts'
import type { Published } from './rollup/published.ts'
import { refreshWaiting, type Waiting } from './rollup/waiting.ts'
import { type Outcome, type Run, urlOfRun } from './run.ts'

/**
 * Takes the inputs and the run, in the checked-out ledger; makes the rollup of each period from Harvest and, when all are
 * made, offers each as a pull request. Throws InputError or RequestError before anything is written.
 */
export async function rollup(inputs: RollupInputs, run: Run): Promise<Outcome> {
  const open = await openCheckout(inputs, run)
  if (!isSameRepository(open.repository, open.ledger))
    throw new InputError(`rollup works in the ledger: run it in ${open.ledger}, with the ledger checked out`)
  refuseOtherBranch(inputs, open)
  await refuseUnpushed(inputs, open, run)
  if (inputs.githubToken === null && !inputs.dryRun)
    throw new InputError(
      'github-token is missing: a pull request needs `contents: write` and `pull-requests: write`; in a terminal, set GITHUB_TOKEN, or use --dry-run',
    )
  const config = await readConfig(inputs, open)
  return await withHarvest(inputs.harvest, run, async (transport) => {
    run.phase('Reading the ledger and Harvest')
    const [catalog, reader] = await Promise.all([readCatalog(inputs, config, open, run), readReader(transport)])
    const today = dayIn(reader.user.timeZone, run.startedAt)
    const all = periodsOf(inputs, today, reader)
    // Those before the one asked for are caught up where they are missing, and not opened again where they are there.
    const pathOf = (period: Period) => pathOfRollup(config.rollup.path, period)
    const isPresent = (period: Period) => period !== all.at(-1) && catalog.has(pathsOf(pathOf(period)).json)
    const sources = { transport, catalog, reader, today }
    const runUrl = urlOfRun(run)
    const footer = runUrl === null ? '' : `Workflow-Run: ${runUrl}`
    // All are made before one is offered: what Harvest refuses for the last leaves nothing behind of the first.
    const made = await Promise.all(
      all.filter((period) => !isPresent(period)).map((period) => makeRollup(config, sources, period, footer)),
    )
    for (const { path, figures } of made)
      run.log(`${path}: ${formatHours(figures.totals.hours, reader.company.format)} hours`)
    run.phase(inputs.dryRun ? 'What would be offered' : 'Offering')
    const offered = await offerAll(inputs, config, catalog.name, made, run)
    const refreshed = await refreshAll(inputs, config, sources, made, offered.rollups, run)
    const told = {
      rollups: made.map((each, index) => ({ ...each, published: offered.rollups[index]?.published ?? null })),
      present: all.filter(isPresent).map(pathOf),
      waiting: refreshed.waiting,
      faults: [...config.faults, ...catalog.faults, ...offered.faults, ...refreshed.faults],
      dryRun: inputs.dryRun,
    }
    return concludeRollups(told, catalog, run)
  })
}

interface Offered {
  readonly path: string
  readonly published: Published
}

/** Offers them in order. An error at the first throws: nothing was written; a later one is told beside what was done. */
async function offerAll(
  inputs: RollupInputs,
  config: Config,
  ledger: string,
  made: readonly Made[],
  run: Run,
): Promise<{ rollups: Offered[]; faults: Fault[] }> {
  const rollups: Offered[] = []
  for (const [index, each] of made.entries()) {
    try {
      const published = await offerRollup(inputs, config, ledger, each, run)
      rollups.push({ path: each.path, published })
      if (published.errors.length > 0) return { rollups, faults: faultsOfMissed(made.slice(index + 1)) }
    } catch (error) {
      if (index === 0) throw error
      return { rollups, faults: faultsOfBreak(error, rollups, made.slice(index), inputs.dryRun) }
    }
  }
  return { rollups, faults: [] }
}

/** Looks after the pull requests of other periods: one that was merged leaves the others in conflict with it. */
async function refreshAll(
  inputs: RollupInputs,
  config: Config,
  sources: Sources,
  made: readonly Made[],
  offered: readonly Offered[],
  run: Run,
): Promise<{ waiting: Waiting[]; faults: Fault[] }> {
  const own = new Set(made.map(({ waitingBranch }) => waitingBranch))
  const others = new Set(offered.flatMap(({ published }) => published.offered).filter((branch) => !own.has(branch)))
  const waiting: Waiting[] = []
  const faults: Fault[] = []
  for (const branch of [...others].sort()) {
    try {
      const found = await refreshWaiting(inputs, config, sources, branch, run)
      if (found) waiting.push(found)
    } catch (error) {
      faults.push(...faultsOf(error))
    }
  }
  return { waiting, faults }
}

function periodsOf(inputs: RollupInputs, today: PlainDate, { company }: Reader): Period[] {
  const { from, to, period, catchUp: count } = inputs
  const parsed = from !== null && to !== null ? periodOfRange(from, to) : parsePeriod(period, today, company.weekStart)
  if (!parsed.ok) throw new InputError(`period: ${parsed.message}`)
  return catchUp(parsed.period, count)
}
