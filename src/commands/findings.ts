import type { Fault } from '../errors.ts'
import type { HarvestAccess } from '../harvest-access.ts'
import type { PlanSettings } from '../timesheet/operation.ts'
import type { Preview } from '../timesheet/preview.ts'
import type { Change } from './check/change.ts'
import type { Ledger } from './ledger.ts'

/** What a check of a change found. */
export interface Findings {
  readonly preview: Preview
  /** Null where there is no plan. */
  readonly plan: { readonly settings: PlanSettings; readonly ledger: Pick<Ledger, 'head' | 'url'> } | null
}

/** Takes faults and what a fault is told by; gives those of the change, and the others. What has no place is everybody's. */
export function splitFaults(
  faults: readonly Fault[],
  isOwn: (file: string) => boolean,
): { readonly own: Fault[]; readonly others: Fault[] } {
  const mine = ({ place }: Fault) => place === null || isOwn(place.file)
  return { own: faults.filter(mine), others: faults.filter((fault) => !mine(fault)) }
}

/** Takes faults; gives each once. */
export function uniqueFaults(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]
}

/** Takes what kept the reports from being read, nothing where there are none; gives the findings that say so. */
export function nothingFound(faults: readonly Fault[] = []): Findings {
  const preview: Preview = {
    reports: faults.length > 0 ? null : 0,
    operations: null,
    stated: [],
    statedHours: 0,
    handOver: null,
    faults,
    unchecked: [],
    notes: [],
  }
  return { preview, plan: null }
}

/** Takes the change and whether it is the ledger's own; gives why this run has no Harvest credentials, and what therefore nobody knows. */
export function withoutHarvest({ pull }: Change, isLedger: boolean): string {
  const why = pull.isFork
    ? 'secrets are not given to the pull request of a fork'
    : !isLedger
      ? 'this run has no Harvest credentials, which a repository that only hands over does not need'
      : 'this run has no Harvest credentials (Dependabot’s runs get none of the repository’s secrets; any other needs harvest-access-token)'
  return `Which time entries merging adds, corrects or takes out, and whether every project and task exists in Harvest: ${why}.`
}

/** Takes the work of asking Harvest; gives what came of it, or the faults that kept it from being asked. */
export async function tryHarvest<T>(
  access: HarvestAccess | null,
  work: (access: HarvestAccess) => Promise<T>,
  faultsOf: (error: unknown) => readonly Fault[],
): Promise<{ readonly found: T | null; readonly faults: readonly Fault[] }> {
  if (access === null) return { found: null, faults: [] }
  try {
    return { found: await work(access), faults: [] }
  } catch (error) {
    return { found: null, faults: faultsOf(error) }
  }
}
