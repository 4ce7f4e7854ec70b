import { join } from 'node:path'
import { readLastCommits } from '../checkout/history.ts'
import type { Config } from '../config/parse.ts'
import { type Fault, InputError } from '../errors.ts'
import { createGitHub } from '../github/client.ts'
import { readCommitsOfPaths } from '../github/history.ts'
import { listEntries } from '../harvest/time-entries.ts'
import type { RecordInputs } from '../inputs.ts'
import { buildCatalog } from '../timesheet/catalog.ts'
import { type Collected, collectSessions } from '../timesheet/collect.ts'
import type { Entry } from '../timesheet/entry.ts'
import { type Plan, type PlanSettings, pathsWithoutCommit, planTimeEntries } from '../timesheet/plan.ts'
import { renderPlanJson } from '../timesheet/plan-json.ts'
import { countResults, type Result } from '../timesheet/result.ts'
import { headline, renderSummary } from '../timesheet/summary.ts'
import { needsEarlierEntries, rangeBefore, type Window, windowOf, within } from '../timesheet/window.ts'
import { applyOperations, renderLine } from './apply.ts'
import { type Account, readAccount } from './harvest.ts'
import { type Ledger, readConfig, readLedger } from './ledger.ts'
import type { Outcome, Run } from './run.ts'
import { verifyResults } from './verify.ts'

/**
 * Takes the inputs and the run; makes Harvest agree with the reports of the checked-out ledger within the window, and
 * gives what it came to. Throws InputError or RequestError before the first write; after it, faults are in the outcome.
 */
export async function record(inputs: RecordInputs, run: Run): Promise<Outcome> {
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

interface Settled {
  readonly plan: Plan
  readonly collected: Collected
  /** The days whose entries the plan is made from. */
  readonly range: Window
}

/** Plans, and plans again with what the plan turned out to need: earlier entries, commits the checkout does not tell. */
async function settlePlan(
  inputs: RecordInputs,
  config: Config,
  ledger: Ledger,
  account: Account,
  settings: PlanSettings,
  run: Run,
): Promise<Settled> {
  const commits = new Map(ledger.commits)
  let entries = account.entries
  let range = account.window
  for (;;) {
    const reports = ledger.files.map(({ path, report }) => ({
      path,
      report,
      commit: commits.get(path)?.commit ?? null,
    }))
    const catalog = buildCatalog(account.assigned, entries)
    const collected = collectSessions(reports, config.mapping, catalog, within(account.window))
    const plan = planTimeEntries(planInput(collected, entries, ledger), settings)
    const missing = pathsWithoutCommit(plan)
    if (missing.length > 0 && !(inputs.dryRun && inputs.githubToken === null)) {
      for (const [path, commit] of await findCommits(inputs, ledger, missing, run)) commits.set(path, commit)
      continue
    }
    const isNew = (path: string) => commits.get(path)?.added === true
    if (range === account.window && needsEarlierEntries(plan, collected.sessions, account.window, isNew)) {
      const before = rangeBefore(account.window)
      entries = [...entries, ...(await listEntries(account.transport, account.user.id, before))]
      range = { from: before.from, to: account.window.to }
      continue
    }
    return { plan, collected, range }
  }
}

async function findCommits(
  inputs: RecordInputs,
  ledger: Ledger,
  paths: readonly string[],
  run: Run,
): Promise<Map<string, { commit: string; added: boolean | null }>> {
  const blobs = new Map(ledger.files.map(({ path, blob }) => [path, blob]))
  const found = await readLastCommits(ledger.checkout, new Map(paths.map((path) => [path, blobs.get(path) ?? ''])))
  const missing = paths.filter((path) => !found.has(path))
  if (missing.length === 0) return found
  if (inputs.githubToken === null || ledger.checkout.head === null)
    throw new InputError(
      `the checkout is shallow and does not tell which commit changed ${missing[0]}${missing.length > 1 ? ` and ${missing.length - 1} more` : ''}. Check out with \`fetch-depth: 0\`, or pass github-token`,
    )
  const github = createGitHub({
    apiUrl: run.context.apiUrl,
    token: inputs.githubToken,
    userAgent: `Harvest Ledger (${run.context.serverUrl}/${run.context.repository})`,
  })
  const before = run.calls.github()
  run.calls.github = () => before + github.calls()
  const asked = await readCommitsOfPaths(github, ledger.name, ledger.checkout.head, missing)
  return new Map([...found, ...asked])
}

function planInput(collected: Collected, entries: readonly Entry[], ledger: Ledger) {
  const broken = ledger.faults.filter(({ severity }) => severity === 'error').flatMap(({ place }) => place?.file ?? [])
  return {
    sessions: collected.sessions,
    entries,
    unreadable: new Set([...collected.unreadable, ...broken]),
    reports: ledger.files.length,
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
