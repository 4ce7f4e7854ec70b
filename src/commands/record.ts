import { join } from 'node:path'
import type { Fault } from '../errors.ts'
import type { RecordInputs } from '../inputs.ts'
import type { Entry } from '../timesheet/entry.ts'
import { type Operation, type PlanSettings, planTimeEntries } from '../timesheet/plan.ts'
import { renderPlanJson } from '../timesheet/plan-json.ts'
import { countResults, type Result } from '../timesheet/result.ts'
import { headline, renderSummary } from '../timesheet/summary.ts'
import { windowOf } from '../timesheet/window.ts'
import { applyOperations, renderLine } from './apply.ts'
import { refuseOtherBranch, refuseStaleCheckout } from './freshness.ts'
import { type Account, readAccount } from './harvest.ts'
import { type Ledger, readConfig, readLedger } from './ledger.ts'
import type { Outcome, Run } from './run.ts'
import { planInput, settlePlan } from './settle.ts'
import { verifyResults } from './verify.ts'

/**
 * Takes the inputs and the run; makes Harvest agree with the reports of the checked-out ledger within the window, and
 * gives what it came to. Throws InputError or RequestError before the first write; after it, faults are in the outcome.
 */
export async function record(inputs: RecordInputs, run: Run): Promise<Outcome> {
  refuseOtherBranch(inputs, run)
  const config = await readConfig(inputs, run)
  run.log(`Reading the ledger and Harvest …`)
  const [ledger, account] = await Promise.all([
    readLedger(inputs, config, run),
    readAccount(inputs.harvest, run, (today) => windowOf(inputs.from, inputs.to, config.windowDays, today)),
  ])
  try {
    const settings: PlanSettings = {
      ledger: ledger.name,
      ledgerUrl: ledger.url,
      notes: config.notes,
      timestamps: account.company.timestamps,
      window: account.window,
      orphans: config.retract.orphans,
      limit: config.retract.limit,
    }
    const { plan, collected, range } = await settlePlan(inputs, config, ledger, account, settings, run)
    if (!inputs.dryRun && plan.operations.some(isWrite)) await refuseStaleCheckout(inputs, ledger, account.entries, run)
    const results = inputs.dryRun
      ? plan.operations.map((operation): Result => ({ operation, status: 'planned', entry: null, message: null }))
      : await applyOperations(account.transport, account.user.id, plan.operations, run.log)
    if (inputs.dryRun) for (const result of results.filter(isWorthALine)) run.log(renderLine(result))
    const replan = (entries: readonly Entry[]) => planTimeEntries(planInput(collected, entries, ledger), settings)
    const verified = await verifyResults(account, range, results, replan, run.log)
    return await conclude(inputs, ledger, account, settings, run, verified.results, [
      ...ledger.faults,
      ...collected.faults,
      ...plan.faults,
      ...verified.faults,
    ])
  } finally {
    await account.transport.close()
  }
}

async function conclude(
  inputs: RecordInputs,
  ledger: Ledger,
  account: Account,
  settings: PlanSettings,
  run: Run,
  results: readonly Result[],
  faults: readonly Fault[],
): Promise<Outcome> {
  const counts = countResults(results)
  const planPath = join(run.context.tempDir, 'harvest-ledger-plan.json')
  await run.writeFile(planPath, renderPlanJson(results, settings))
  run.log(`${headline(counts, inputs.dryRun)}`)
  const summary = renderSummary({
    results,
    faults,
    dryRun: inputs.dryRun,
    ledger: ledger.name,
    ledgerUrl: ledger.url,
    head: ledger.checkout.head,
    window: account.window,
    account: { name: account.company.name, url: account.company.url, user: account.user.name, userId: account.user.id },
    calls: { harvest: run.calls.harvest(), github: run.calls.github() },
  })
  return {
    faults,
    summary,
    outputs: {
      'entries-created': String(counts.created),
      'entries-updated': String(counts.updated),
      'entries-deleted': String(counts.deleted),
      'entries-unchanged': String(counts.unchanged),
      'entries-blocked': String(counts.blocked),
      hours: sessionHours(results),
      plan: planPath,
      'commit-sha': ledger.checkout.head ?? '',
      'commit-url': ledger.checkout.head ? `${ledger.url}/commit/${ledger.checkout.head}` : '',
    },
  }
}

function isWrite({ kind }: Operation): boolean {
  return kind === 'create' || kind === 'update' || kind === 'move' || kind === 'delete'
}

function isWorthALine({ operation }: Result): boolean {
  return operation.kind !== 'unchanged'
}

/** Hours are summed in hundredths, which are whole numbers. */
function sessionHours(results: readonly Result[]): string {
  const hundredths = results.reduce((sum, { operation }) => {
    const session = 'session' in operation ? operation.session : null
    return sum + Math.round((session?.session.hours ?? 0) * 100)
  }, 0)
  return (hundredths / 100).toFixed(2)
}
