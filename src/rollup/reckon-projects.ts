import type { PlainDate } from '../calendar.ts'
import { compareDecimal, sum } from './decimal.ts'
import type { Decimal, Facts, TimeRow, WorkEntry } from './facts.ts'
import type { ProjectFigures } from './figures.ts'
import { monthOf, quarterOf, weekOf } from './period.ts'
import { compareNamed, compareText, lastNamed, roundedHoursOf, seesAmounts, sumOf } from './reckon-sums.ts'

/**
 * Takes the period's entries and the facts; gives a row for each project and currency, most hours first, with the hours
 * of the last whole day's week, month and quarter.
 */
export function reckonProjects(entries: readonly WorkEntry[], facts: Facts): ProjectFigures[] {
  const groups = Map.groupBy(entries, (entry) => keyOf(entry.project.id, entry.client.currency))
  const before = hoursByGroup(facts.time.before, entries)
  const quarterReport = hoursByGroup(facts.time.quarter, entries)
  const [week, month, quarter] = [
    weekOf(facts.asOf, facts.weekStart).from,
    monthOf(facts.asOf).from,
    quarterOf(facts.asOf).from,
  ]
  // What begins before the period is not in its entries.
  const since = (day: PlainDate, group: readonly WorkEntry[]): Decimal | null =>
    day < facts.period.from ? null : roundedHoursOf(group.filter(({ date }) => date >= day))
  return [...groups]
    .map(([key, group]) => ({
      project: lastNamed(group, (entry) => entry.project),
      client: lastNamed(group, (entry) => entry.client),
      currency: group[0]?.client.currency ?? '',
      ...sumOf(group, seesAmounts(facts)),
      week: since(week, group),
      month: since(month, group),
      quarter: since(quarter, group) ?? quarterReport.get(key) ?? '0',
      before: before.get(key) ?? '0',
    }))
    .sort(
      (a, b) =>
        compareDecimal(b.hours, a.hours) || compareNamed(a.project, b.project) || compareText(a.currency, b.currency),
    )
}

/** Hours of report rows for the rows we show: of the same currency, or of the project's first where it has none such. */
function hoursByGroup(rows: readonly TimeRow[], entries: readonly WorkEntry[]): Map<string, Decimal> {
  const currencies = new Map<number, Set<string>>()
  for (const { project, client } of entries) {
    currencies.set(project.id, (currencies.get(project.id) ?? new Set()).add(client.currency))
  }
  const groups = Map.groupBy(rows, ({ projectId, currency }) => {
    const known = currencies.get(projectId)
    const isKnown = currency !== null && known?.has(currency)
    return keyOf(projectId, isKnown ? currency : ([...(known ?? [])].sort()[0] ?? ''))
  })
  return new Map([...groups].map(([key, group]) => [key, sum(group.map(({ hours }) => hours))]))
}

function keyOf(projectId: number, currency: string): string {
  return `${projectId} ${currency}`
}
