import type { PlainDate } from '../calendar.ts'
import { compareMoney, sumMoney } from './decimal.ts'
import type { Expense, Facts } from './facts.ts'
import type { Figures, QuarterExpenses } from './figures.ts'
import { quarterOf } from './period.ts'
import { compareText } from './reckon-sums.ts'

/** Takes the period's expenses by date, and the facts; gives them with their totals by category, the dearest first, and by quarter. */
export function reckonExpenses(list: readonly Expense[], facts: Facts): Figures['expenses'] {
  const byCategory = [...Map.groupBy(list, ({ category }) => category)]
    .map(([category, group]) => ({
      category,
      totals: sumMoney(group.map(pricedExpense)),
      billable: sumMoney(group.filter(({ billable }) => billable).map(pricedExpense)),
    }))
    .sort((a, b) => compareMoney(b.totals, a.totals) || compareText(a.category, b.category))
  return { byCategory, byQuarter: reckonQuarters(facts), list }
}

/** Takes an expense; gives its amount with its currency, the client's. */
export function pricedExpense({ client, total }: Expense): { currency: string; amount: string } {
  return { currency: client.currency, amount: total }
}

/** Takes a period and its last whole day; gives the first day whose expenses the tables for the tax quarter need. */
export function firstExpenseDay({ period, asOf }: Pick<Facts, 'period' | 'asOf'>): PlainDate {
  const { from } = quarterOf(asOf)
  return period.from < from ? period.from : from
}

function reckonQuarters(facts: Facts): QuarterExpenses[] {
  const { asOf } = facts
  const first = firstExpenseDay(facts)
  const spent = (facts.expenses ?? []).filter(({ date }) => date >= first && date <= asOf)
  const groups = Map.groupBy(spent, ({ date, category }) => JSON.stringify([quarterOf(date).name, category]))
  return [...groups.values()]
    .map((group) => {
      const [{ date, category } = { date: asOf, category: '' }] = group
      const quarter = quarterOf(date)
      return {
        quarter,
        from: quarter.from < first ? first : quarter.from,
        to: quarter.to > asOf ? asOf : quarter.to,
        category,
        totals: sumMoney(group.map(pricedExpense)),
        count: group.length,
        receipts: group.filter(({ receipt }) => receipt !== null).length,
      }
    })
    .sort((a, b) => compareText(a.quarter.name, b.quarter.name) || compareText(a.category, b.category))
}
