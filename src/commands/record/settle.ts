import type { Config } from '../../config/parse.ts'
import type { Fault } from '../../errors.ts'
import type { LedgerInputs } from '../../inputs.ts'
import { buildCatalog } from '../../timesheet/catalog.ts'
import { type Collected, collectSessions } from '../../timesheet/collect.ts'
import type { Entry } from '../../timesheet/entry.ts'
import { daysToSee } from '../../timesheet/guard-rules.ts'
import { faultsOfGuards } from '../../timesheet/guards.ts'
import { splitReference } from '../../timesheet/identity.ts'
import { faultsAhead, faultsBefore, newBefore } from '../../timesheet/odd-dates.ts'
import { type Operation, type Plan, type PlanInput, type PlanSettings, sessionOf } from '../../timesheet/operation.ts'
import { isFirst, needsWiderWindow, pathsWithoutCommit, planTimeEntries } from '../../timesheet/plan.ts'
import { type Window, widen, within } from '../../timesheet/window.ts'
import type { Account } from '../harvest.ts'
import type { Ledger } from '../ledger.ts'

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
  inputs: LedgerInputs,
  config: Config,
  ledger: Ledger,
  account: Account,
  settings: PlanSettings,
  listRange: (range: Window) => Promise<readonly Entry[]>,
): Promise<Settled> {
  const commits = new Map(ledger.commits)
  const asked = new Set<string>()
  let entries = account.entries
  let range = account.window
  let beside: readonly Entry[] | null = null
  let pushed: ReadonlySet<string> | null = null
  const inWindow = within(account.window)
  for (;;) {
    const reports = ledger.files.map(({ path, report }) => ({
      path,
      report,
      commit: commits.get(path)?.commit ?? null,
      sourceUrl: ledger.sources.get(path) ?? null,
    }))
    const catalog = buildCatalog(account.assigned, entries)
    const collected = collectSessions(reports, config.mapping, catalog, inWindow)
    const known: readonly Entry[] = [...entries, ...(beside ?? [])]
    const plan = planTimeEntries(planInput(collected, entries, ledger, known), settings)
    // A dry run of a hand-over looks for commits that are not made yet: asked once, they are left open.
    const missing = pathsWithoutCommit(plan).filter((path) => !asked.has(path))
    for (const path of missing) asked.add(path)
    if (missing.length > 0 && !(inputs.dryRun && inputs.githubToken === null)) {
      for (const [path, commit] of await ledger.findCommits(missing)) commits.set(path, commit)
      continue
    }
    // Where they are known already, they are looked at: what seems new may be a renamed report.
    const isAsking = range === account.window && account.wider === null
    if (isAsking && pushed === null && plan.operations.some(isFirst)) pushed = await ledger.findPushed()
    // A person may have moved the entry of any other report out of the window; made again, its hours would stand twice.
    const isNew = (path: string) => {
      const last = commits.get(path)
      return isAsking && last?.added === true && (last.commit === null || pushed?.has(last.commit) === true)
    }
    if (range === account.window && needsWiderWindow(plan, collected.sessions, inWindow, isNew)) {
      range = widen(account.window)
      entries = account.wider ?? (await listRange(range))
      continue
    }
    const unseen: readonly Window[] = beside === null ? daysToSee(plan.operations, range, settings.guards) : []
    if (unseen.length > 0) {
      beside = (await Promise.all(unseen.map(listRange))).flat()
      continue
    }
    const dates = await examineDates(collected, plan, ledger, account, settings, listRange)
    const warned = faultsOfGuards(plan.operations, known, settings)
    return { plan, collected: { ...collected, faults: [...collected.faults, ...warned, ...dates] }, range }
  }
}

/** A wrong year is silent otherwise. What has an entry was recorded by another run, so Harvest is asked for those days. */
async function examineDates(
  { sessions }: Collected,
  { operations }: Plan,
  ledger: Ledger,
  { window, today }: Account,
  { guards: { future } }: PlanSettings,
  listRange: (range: Window) => Promise<readonly Entry[]>,
): Promise<Fault[]> {
  const before = newBefore(sessions, window, ledger.isNew, new Set(operations.map(sessionOf)))
  const days = before.map(({ session }) => session.date).sort()
  const [from, to] = [days[0], days.at(-1)]
  const entries = from === undefined || to === undefined ? [] : await listRange({ from, to })
  const references = entries.map(({ reference }) => reference?.id ?? null)
  // What is refused for its day is told by the plan.
  const isTold = (each: Operation) => each.kind === 'blocked' && each.isRefused === true
  const told = new Set(future.action === 'refuse' ? operations.filter(isTold).map(sessionOf) : [])
  const shown = future.action === 'allow' ? [] : sessions.filter((session) => !told.has(session))
  return [...faultsAhead(shown, window, today, future.days), ...faultsBefore(before, window, references)]
}

/** Takes sessions, the entries to plan with and all that are known; gives what a plan is made from. A file that could not be read whole counts as one with an error. */
export function planInput(
  collected: Collected,
  entries: readonly Entry[],
  ledger: Ledger,
  known: readonly Entry[] = entries,
): PlanInput {
  const broken = ledger.faults.filter(({ severity }) => severity === 'error').flatMap(({ place }) => place?.file ?? [])
  return {
    sessions: collected.sessions,
    entries: selectEntries(collected, entries, ledger),
    known,
    unreadable: new Set([...collected.unreadable, ...broken]),
    hold: collected.hold || broken.length > 0,
    reports: ledger.files.length + ledger.past.length,
  }
}

/**
 * The entries of this run's reports. One under a name a report had before is the report's only where its session has no entry
 * under the present name: meanwhile another report may have got that name.
 */
function selectEntries({ sessions }: Collected, entries: readonly Entry[], ledger: Ledger): Entry[] {
  const split = entries.map((entry) => ({ entry, ...splitReference(entry.reference?.id ?? '') }))
  const recorded = new Set(split.map(({ base }) => base))
  const missing = new Set(sessions.map(({ base }) => base).filter((base) => !recorded.has(base)))
  const isFormer = (source: string, base: string) => {
    const present = ledger.formers.get(source)
    return present !== undefined && missing.has(`${present}${base.slice(source.length)}`)
  }
  return split.filter(({ source, base }) => ledger.covers(source) || isFormer(source, base)).map(({ entry }) => entry)
}
