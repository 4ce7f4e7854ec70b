import { sumMoney } from './decimal.ts'
import type { Expense } from './facts.ts'
import type { Money } from './figures.ts'
import { formatCount, NOTHING } from './format.ts'
import { formatPeriod, formatShortDate, quarterOf } from './format-days.ts'
import {
  hidesAmounts,
  renderLeftOut,
  type SectionContext,
  showAmounts,
  showLink,
  showMoney,
  showName,
  showText,
} from './section-context.ts'
import { type Field, renderBlocks, renderCutRows, renderDetails, renderLongRows, renderRows } from './section-rows.ts'

/** Takes a context; gives expenses by category, by tax quarter, and one by one with their receipts. */
export function renderExpensesSection(context: SectionContext): string {
  const { expenses, totals } = context.figures
  if (hidesAmounts(context)) return renderLeftOut('Expenses')
  const { list } = expenses
  if (list.length === 0 && expenses.byCategory.length === 0) return 'No expenses in this period.'
  const byCategory = renderLongRows(
    context,
    [
      { title: 'Category', cell: ({ category }) => showName(category), total: 'All categories' },
      {
        title: 'Total',
        align: 'right',
        cell: ({ totals }) => showAmounts(context, totals),
        total: showAmounts(context, totals.expenses),
      },
      { title: 'Billable', align: 'right', cell: ({ billable }) => showAmounts(context, billable) },
    ],
    expenses.byCategory,
    'categories',
  )
  if (list.length === 0) return byCategory
  const ordered = [...list].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id - b.id))
  return renderBlocks(
    byCategory,
    renderQuarters(context, ordered),
    renderDetails(
      `${formatCount(list.length, 'expense')}, one by one`,
      renderCutRows(context, expenseFields(context), ordered),
    ),
  )
}

/** Takes a context; gives the columns that show one expense with its receipt. */
export function expenseFields(context: SectionContext): Field<Expense>[] {
  return [
    { title: 'Day', cell: ({ date }) => formatShortDate(date) },
    {
      title: 'Expense',
      cell: ({ category, notes, project, client, user }) => {
        const below = [client.name, project.name, user.name].map(showName).join(' · ')
        return `${[showName(category), showText(notes)].filter(Boolean).join(': ')}<br><sub>${below}</sub>`
      },
    },
    {
      title: 'Amount',
      align: 'right',
      cell: ({ total, client }) => showMoney(context, total, client.currency),
    },
    { title: 'Billable', cell: ({ billable }) => (billable ? 'yes' : 'no') },
    { title: 'Receipt', cell: ({ receipt }) => (receipt ? showLink('receipt', receipt) : '⚠️ none') },
  ]
}

interface QuarterRow {
  readonly quarter: string
  readonly category: string
  readonly totals: Money
  readonly count: number
  readonly receipts: number
}

/** One line for each quarter and category: what a tax return asks for, and how many receipts there are to show. */
function renderQuarters(context: SectionContext, expenses: readonly Expense[]): string {
  const { period } = context.facts
  const groups = new Map<string, Expense[]>()
  for (const expense of expenses) {
    const key = `${expense.date.slice(0, 4)} Q${quarterOf(expense.date)}\n${expense.category}`
    groups.set(key, [...(groups.get(key) ?? []), expense])
  }
  const rows: QuarterRow[] = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, group]) => ({
      quarter: key.slice(0, 7),
      category: group[0]?.category ?? '',
      totals: sumMoney(group.map(({ total, client }) => ({ amount: total, currency: client.currency }))),
      count: group.length,
      receipts: group.filter(({ receipt }) => receipt !== null).length,
    }))
  const table = renderRows(
    [
      { title: 'Quarter', cell: ({ quarter }) => quarter },
      { title: 'Category', cell: ({ category }) => showName(category) },
      { title: 'Total', align: 'right', cell: ({ totals }) => showAmounts(context, totals) },
      {
        title: 'Receipts',
        align: 'right',
        cell: ({ count, receipts }) =>
          count === 0 ? NOTHING : `${receipts} of ${count}${receipts < count ? ' ⚠️' : ''}`,
      },
    ],
    rows,
  )
  const isPart = period.kind !== 'quarter' && period.kind !== 'year'
  const part = isPart ? `_Only what was spent in ${formatPeriod(period)}; the quarter's own rollup has all of it._` : ''
  return renderBlocks('### For the tax quarter', table, part)
}
