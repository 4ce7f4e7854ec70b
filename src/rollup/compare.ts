import { absolute, compareDecimal, decimalsOf, multiply, roundHours, roundMoney, subtract, sum } from './decimal.ts'
import type { Decimal, Expense, Facts, TimeRow, WorkEntry } from './facts.ts'
import type { Difference } from './figures.ts'
import { amountOf, compareText, roundedHoursOf, seesAmounts } from './reckon-sums.ts'

/** One figure as both sides have it. `parts` is how many roundings may stand between them. */
interface Compared {
  readonly what: string
  readonly ours: Decimal
  readonly harvests: Decimal
  readonly parts: number
  /** Null for hours. */
  readonly currency: string | null
}

/**
 * Takes the period's entries and expenses and the facts; gives where Harvest's own reports of the period tell otherwise,
 * by more than half a cent or half a hundredth of an hour an entry. Reports count rounded hours, entry by entry.
 */
export function compareWithReports(
  entries: readonly WorkEntry[],
  expenses: readonly Expense[],
  facts: Facts,
): Difference[] {
  return [...compareTime(entries, facts), ...compareExpenses(expenses, facts)].filter(isBeyondRounding).map(inWords)
}

function compareTime(entries: readonly WorkEntry[], facts: Facts): Compared[] {
  const rows = facts.time.period
  // Where the token sees no amounts, a row has no currency either, and only hours can be compared.
  const isPriced = seesAmounts(facts) && rows.every(({ currency, amount }) => currency !== null && amount !== null)
  const key = (projectId: number, currency: string | null) => `${projectId} ${isPriced ? currency : ''}`
  const ours = Map.groupBy(entries, ({ project, client }) => key(project.id, client.currency))
  const harvests = Map.groupBy(rows, ({ projectId, currency }) => key(projectId, currency))
  // A report writes a project's code before its name, an entry does not: one project has one name here.
  const names = new Map([
    ...rows.map(({ projectId, projectName }) => [projectId, projectName] as const),
    ...entries.map(({ project }) => [project.id, project.name] as const),
  ])
  return [...new Set([...ours.keys(), ...harvests.keys()])]
    .map((group) => compareProject(names, ours.get(group) ?? [], harvests.get(group) ?? [], isPriced))
    .sort((a, b) => compareText(a.name, b.name) || a.id - b.id || compareText(a.currency ?? '', b.currency ?? ''))
    .flatMap(({ compared }) => compared)
}

function compareProject(
  names: ReadonlyMap<number, string>,
  entries: readonly WorkEntry[],
  rows: readonly TimeRow[],
  isPriced: boolean,
) {
  const entry = entries[0]
  const id = entry?.project.id ?? rows[0]?.projectId ?? 0
  const name = names.get(id) ?? ''
  const currency = isPriced ? (entry?.client.currency ?? rows[0]?.currency ?? null) : null
  const of = `of ${name}${currency === null ? '' : ` (${currency})`}`
  const billable = entries.filter((one) => one.billable)
  const compared: Compared[] = [
    {
      what: `Hours ${of}`,
      ours: roundedHoursOf(entries),
      harvests: sum(rows.map(({ hours }) => hours)),
      parts: entries.length,
      currency: null,
    },
    {
      what: `Billable hours ${of}`,
      ours: roundedHoursOf(billable),
      harvests: sum(rows.map(({ billableHours }) => billableHours)),
      parts: billable.length,
      currency: null,
    },
  ]
  if (currency !== null)
    compared.push({
      what: `Amount ${of}`,
      ours: sum(billable.map(amountOf)),
      harvests: sum(rows.map(({ amount }) => amount ?? '0')),
      parts: billable.length,
      currency,
    })
  return { name, id, currency, compared }
}

function compareExpenses(expenses: readonly Expense[], { expenseReport }: Facts): Compared[] {
  if (expenseReport === null) return []
  const key = (category: string, currency: string) => JSON.stringify([category, currency])
  const ours = Map.groupBy(expenses, ({ category, client }) => key(category, client.currency))
  const harvests = Map.groupBy(expenseReport, ({ categoryName, currency }) => key(categoryName, currency))
  return [...new Set([...ours.keys(), ...harvests.keys()])].sort(compareText).flatMap((group) => {
    const [category, currency] = JSON.parse(group) as [string, string]
    const mine = ours.get(group) ?? []
    const rows = harvests.get(group) ?? []
    const billable = mine.filter((expense) => expense.billable)
    const of = `for ${category} (${currency})`
    return [
      {
        what: `Expenses ${of}`,
        ours: sum(mine.map(({ total }) => total)),
        harvests: sum(rows.map(({ total }) => total)),
        parts: mine.length,
        currency,
      },
      {
        what: `Billable expenses ${of}`,
        ours: sum(billable.map(({ total }) => total)),
        harvests: sum(rows.map((row) => row.billable)),
        parts: billable.length,
        currency,
      },
    ]
  })
}

function isBeyondRounding({ ours, harvests, parts, currency }: Compared): boolean {
  const half = `0.${'0'.repeat(currency === null ? 2 : decimalsOf(currency))}5`
  return compareDecimal(absolute(subtract(ours, harvests)), multiply(String(parts), half)) > 0
}

function inWords({ what, ours, harvests, currency }: Compared): Difference {
  const round = (value: Decimal) => (currency === null ? roundHours(value) : roundMoney(value, currency))
  const unit = currency ?? 'h'
  // Two figures that differ must not look the same.
  const show = round(ours) === round(harvests) ? (value: Decimal) => value : round
  return { what, ours: `${show(ours)} ${unit}`, harvests: `${show(harvests)} ${unit}` }
}
