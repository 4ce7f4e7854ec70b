import { readLastCommits } from '../checkout/history.ts'
import type { Config } from '../config/parse.ts'
import { InputError } from '../errors.ts'
import { readCommitsOfPaths } from '../github/history.ts'
import { listEntries } from '../harvest/time-entries.ts'
import type { RecordInputs } from '../inputs.ts'
import { buildCatalog } from '../timesheet/catalog.ts'
import { type Collected, collectSessions } from '../timesheet/collect.ts'
import type { Entry } from '../timesheet/entry.ts'
import { type Plan, type PlanInput, type PlanSettings, pathsWithoutCommit, planTimeEntries } from '../timesheet/plan.ts'
import { needsWiderWindow, type Window, widen, within } from '../timesheet/window.ts'
import { openGitHub } from './github.ts'
import type { Account } from './harvest.ts'
import type { Ledger } from './ledger.ts'
import type { Run } from './run.ts'

/** A plan that nothing more needs to be known for. */
export interface Settled {
  readonly plan: Plan
  readonly collected: Collected
  /** The days whose entries the plan is made from. */
  readonly range: Window
}

/**
 * Takes what was read; plans, and plans again with what the plan turned out to need: commits the checkout does not tell,
 * entries outside the window. Throws InputError or RequestError where that cannot be had.
 */
export async function settlePlan(
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
  const inWindow = within(account.window)
  for (;;) {
    const reports = ledger.files.map(({ path, report }) => ({
      path,
      report,
      commit: commits.get(path)?.commit ?? null,
    }))
    const catalog = buildCatalog(account.assigned, entries)
    const collected = collectSessions(reports, config.mapping, catalog, inWindow)
    const plan = planTimeEntries(planInput(collected, entries, ledger), settings)
    const missing = pathsWithoutCommit(plan)
    if (missing.length > 0 && !(inputs.dryRun && inputs.githubToken === null)) {
      for (const [path, commit] of await findCommits(inputs, ledger, missing, run)) commits.set(path, commit)
      continue
    }
    const isNew = (path: string) => commits.get(path)?.added === true
    if (range === account.window && needsWiderWindow(plan, collected.sessions, inWindow, isNew)) {
      range = widen(account.window)
      entries = await listEntries(account.transport, account.user.id, range)
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
  const asked = await readCommitsOfPaths(openGitHub(inputs, run), ledger.name, ledger.checkout.head, missing)
  return new Map([...found, ...asked])
}

/** Takes sessions and entries; gives what a plan is made from. A file that could not be read whole counts as one with an error. */
export function planInput(collected: Collected, entries: readonly Entry[], ledger: Ledger): PlanInput {
  const broken = ledger.faults.filter(({ severity }) => severity === 'error').flatMap(({ place }) => place?.file ?? [])
  return {
    sessions: collected.sessions,
    entries,
    unreadable: new Set([...collected.unreadable, ...broken]),
    reports: ledger.files.length,
  }
}
