import { multiply, sum } from './decimal.ts'
import type { TimeRow, WorkEntry } from './facts.ts'

/** Takes time entries; gives them as Harvest's report of time by project would: rounded hours, a row for each currency. */
export function timeRowsOf(entries: readonly WorkEntry[]): TimeRow[] {
  const groups = Map.groupBy(entries, ({ project, client }) => `${project.id} ${client.currency}`)
  return [...groups.values()].flatMap((group): TimeRow[] => {
    const [first] = group
    if (!first) return []
    const billable = group.filter((entry) => entry.billable)
    const seesRates = billable.every(({ rate }) => rate !== null)
    return [
      {
        projectId: first.project.id,
        projectName: first.project.name,
        clientName: first.client.name,
        hours: sum(group.map(({ roundedHours }) => roundedHours)),
        billableHours: sum(billable.map(({ roundedHours }) => roundedHours)),
        currency: seesRates ? first.client.currency : null,
        amount: seesRates ? sum(billable.map(({ roundedHours, rate }) => multiply(roundedHours, rate ?? '0'))) : null,
      },
    ]
  })
}
