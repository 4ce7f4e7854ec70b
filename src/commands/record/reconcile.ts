import type { Config } from '../../config/parse.ts'
import type { Fault } from '../../errors.ts'
import { listEntries } from '../../harvest/time-entries.ts'
import type { Transport } from '../../harvest/transport.ts'
import type { RecordInputs } from '../../inputs.ts'
import { unguarded } from '../../timesheet/guard-settings.ts'
import type { Operation, PlanSettings } from '../../timesheet/operation.ts'
import { planTimeEntries } from '../../timesheet/plan.ts'
import { countResults, plannedResult, type Result } from '../../timesheet/result.ts'
import { headline, renderSummary } from '../../timesheet/summary.ts'
import type { Account } from '../harvest.ts'
import type { Ledger } from '../ledger.ts'
import { writePlan } from '../plan-file.ts'
import type { Outcome, Run } from '../run.ts'
import { applyOperations, renderLine } from './apply.ts'
import type { Reading } from './reading.ts'
import { planInput } from './settle.ts'
import { readSurvey } from './survey.ts'
import { concludeResults, faultsOfResults, readBack } from './verify.ts'

/**
 * Takes the inputs, the ledger's configuration, a way to read its reports and Harvest's account, which is being read; makes Harvest
 * agree with the reports of the window, and gives what it came to. Throws InputError or RequestError before the first write; after
 * it, faults are in the outcome.
 */
export async function reconcile(
  inputs: RecordInputs,
  config: Config,
  readReports: () => Promise<Ledger>,
  reading: Reading,
  run: Run,
): Promise<Outcome> {
  const { ledger, account, settings, settled } = await readSurvey(inputs, config, readReports, reading, run)
  const { plan, collected, range } = settled
  if (inputs.dryRun) {
    const planned = plan.operations.map(plannedResult)
    const shown = planned.filter(isWorthALine)
    if (shown.length > 0) run.phase('What would be written to Harvest')
    for (const result of shown) run.log(renderLine(result))
    return await conclude(inputs, ledger, account, settings, run, planned, [...collected.faults, ...plan.faults])
  }
  if (plan.operations.some(isWrite)) {
    await ledger.refuseStale(account.entries)
    run.phase('Writing to Harvest')
  }
  const { transport } = reading
  const written = await write(transport, account, plan.operations, run, {
    readEntries: () => listEntries(transport, account.user.id, range),
    // What was let through must be there, whatever came beside it meanwhile.
    replan: (entries) => planTimeEntries(planInput(collected, entries, ledger), { ...settings, guards: unguarded }),
  })
  return await conclude(inputs, ledger, account, settings, run, written.results, [
    ...collected.faults,
    ...plan.faults,
    ...written.faults,
  ])
}

/** Carries the operations out, reads back what Harvest shows of them, and deletes what another run made at the same moment. */
async function write(
  transport: Transport,
  account: Account,
  operations: readonly Operation[],
  run: Run,
  { readEntries, replan }: { readEntries: Parameters<typeof readBack>[1]; replan: Parameters<typeof readBack>[2] },
): Promise<{ readonly results: readonly Result[]; readonly faults: readonly Fault[] }> {
  const applied = await applyOperations(transport, account.user.id, operations, run.log)
  const seen = await readBack(applied, readEntries, replan)
  const removed = await applyOperations(transport, account.user.id, seen.duplicates, run.log)
  const results = concludeResults(applied, seen, removed)
  if (seen.settled.size > 0) run.log(`Harvest shows ${seen.settled.size} of the failed writes as done all the same`)
  return { results, faults: [...faultsOfResults(results), ...seen.faults] }
}

async function conclude(
  inputs: RecordInputs,
  ledger: Ledger,
  account: Account,
  settings: PlanSettings,
  run: Run,
  results: readonly Result[],
  runFaults: readonly Fault[],
): Promise<Outcome> {
  const counts = countResults(results)
  const { outputs, faults: unwritten } = await writePlan(results, settings, ledger, run)
  const faults = [...ledger.faults, ...runFaults, ...unwritten]
  run.phase(null)
  run.log(headline(counts, inputs.dryRun))
  const summary = renderSummary({
    results,
    faults,
    dryRun: inputs.dryRun,
    ledger: ledger.name,
    ledgerUrl: ledger.url,
    head: ledger.head,
    window: account.window,
    account: { name: account.company.name, url: account.company.url, user: account.user.name, userId: account.user.id },
    calls: { harvest: run.calls.harvest(), github: run.calls.github() },
  })
  return {
    faults,
    summary,
    outputs,
  }
}

function isWrite({ kind }: Operation): boolean {
  return kind === 'create' || kind === 'update' || kind === 'move' || kind === 'delete'
}

function isWorthALine({ operation }: Result): boolean {
  return operation.kind !== 'unchanged'
}
