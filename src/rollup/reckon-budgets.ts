import { addDays, type PlainDate } from '../calendar.ts'
import { compareDecimal, divideUp, isZero, multiply, ratio, sum } from './decimal.ts'
import type { Budget, Decimal, Facts, WorkEntry } from './facts.ts'
import type { BudgetFigures } from './figures.ts'
import { daysBetween, monthOf } from './period.ts'
import { amountOf, compareText, roundedHoursOf, seesAmounts } from './reckon-sums.ts'

/** A budget that lasts longer at this pace lasts, as far as anybody can tell. */
const LONGEST_OUTLOOK = 3653

/** Takes the budgets, the period's entries and the facts; gives how far each is spent and when it runs out, the fullest first. */
export function reckonBudgets(
  budgets: readonly Budget[],
  entries: readonly WorkEntry[],
  facts: Facts,
): BudgetFigures[] {
  const entriesOf = Map.groupBy(entries, ({ project }) => project.id)
  const currencies = currenciesOf(facts)
  return budgets
    .map((budget) => {
      const share = ratio(budget.spent, budget.budget)
      const pace = paceOf(budget, entriesOf.get(budget.projectId) ?? [], facts)
      return {
        budget,
        currency: budget.unit === 'money' ? (currencies.get(budget.projectId) ?? null) : null,
        share,
        runsOut: pace === null ? null : runOut(budget, pace, facts),
      }
    })
    .sort(
      (a, b) =>
        (b.share ?? -1) - (a.share ?? -1) ||
        compareText(a.budget.projectName, b.budget.projectName) ||
        a.budget.projectId - b.budget.projectId,
    )
}

/** What the period's entries took of a budget: null where the rates are not seen. */
function paceOf({ unit }: Budget, entries: readonly WorkEntry[], facts: Facts): Decimal | null {
  if (unit === 'hours') return roundedHoursOf(entries)
  return seesAmounts(facts) ? sum(entries.map(amountOf)) : null
}

/** The day on which what is left is used up when every day takes what a day of the period took. */
function runOut({ remaining, isMonthly }: Budget, spent: Decimal, { period, asOf }: Facts): PlainDate | null {
  if (compareDecimal(remaining, '0') <= 0 || compareDecimal(spent, '0') <= 0) return null
  const days = daysBetween(period.from, asOf) + 1
  const left = divideUp(multiply(remaining, String(days)), spent)
  if (left > LONGEST_OUTLOOK) return null
  const day = addDays(asOf, left)
  return isMonthly && day > monthOf(asOf).to ? null : day
}

/** Harvest tells a budget of money without its currency: that is the client's, and other rows of the project have it. */
function currenciesOf(facts: Facts): Map<number, string> {
  const currencies = new Map<number, string>()
  for (const { projectId, currency } of facts.uninvoiced ?? []) currencies.set(projectId, currency)
  for (const { projectId, currency, hours } of [...facts.time.before, ...facts.time.quarter, ...facts.time.period]) {
    if (currency !== null && !isZero(hours)) currencies.set(projectId, currency)
  }
  for (const { project, client } of facts.entries) currencies.set(project.id, client.currency)
  return currencies
}
