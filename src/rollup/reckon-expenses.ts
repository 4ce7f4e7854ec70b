import { compareMoney, sumMoney } from './decimal.ts'
import type { Expense } from './facts.ts'
import type { Figures } from './figures.ts'
import { compareText } from './reckon-sums.ts'

/** Takes the period's expenses by date; gives them with their totals by category, the dearest first. */
export function reckonExpenses(list: readonly Expense[]): Figures['expenses'] {
  const byCategory = [...Map.groupBy(list, ({ category }) => category)]
    .map(([category, group]) => ({
      category,
      totals: sumMoney(group.map(pricedExpense)),
      billable: sumMoney(group.filter(({ billable }) => billable).map(pricedExpense)),
    }))
    .sort((a, b) => compareMoney(b.totals, a.totals) || compareText(a.category, b.category))
  return { byCategory, list }
}

/** Takes an expense; gives its amount with its currency, the client's. */
export function pricedExpense({ client, total }: Expense): { currency: string; amount: string } {
  return { currency: client.currency, amount: total }
}
