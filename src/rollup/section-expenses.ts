import type { Expense } from './facts.ts'
import type { QuarterExpenses } from './figures.ts'
import { formatCount } from './format.ts'
import { formatShortDate, formatSpan } from './format-days.ts'
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

/** Takes a context; gives expenses by category, for the tax quarter, and one by one with their receipts. */
export function renderExpensesSection(context: SectionContext): string {
  const { expenses, totals } = context.figures
  if (hidesAmounts(context) || expenses === null) return renderLeftOut('Expenses')
  const { list } = expenses
  const quarters = renderQuarters(context, expenses.byQuarter)
  if (list.length === 0) return renderBlocks('No expenses in this period.', quarters)
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
  const ordered = [...list].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id - b.id))
  return renderBlocks(
    byCategory,
    quarters,
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

/** A line for each quarter and category, and how many receipts there are to show. */
function renderQuarters(context: SectionContext, rows: readonly QuarterExpenses[]): string {
  if (rows.length === 0) return ''
  const table = renderRows(
    [
      { title: 'Quarter', cell: ({ quarter }) => quarter.name.replace('-', ' ') },
      { title: 'Category', cell: ({ category }) => showName(category) },
      { title: 'Total', align: 'right', cell: ({ totals }) => showAmounts(context, totals) },
      {
        title: 'Receipts',
        align: 'right',
        cell: ({ count, receipts }) => `${receipts} of ${count}${receipts < count ? ' ⚠️' : ''}`,
      },
    ],
    rows,
  )
  const parts = new Map(rows.filter(isPart).map((row) => [row.quarter.name, row]))
  const says = [...parts.values()].map(
    ({ quarter, from, to }) => `${quarter.name.replace('-', ' ')}: what was spent from ${formatSpan(from, to)}.`,
  )
  const all = rows.reduce((sum, { count }) => sum + count, 0)
  if (all > (context.figures.expenses?.list.length ?? 0))
    says.push('What was spent before this period stands one by one in the rollups before this one.')
  return renderBlocks('### For the tax quarter', table, says.length > 0 ? `_${says.join(' ')}_` : '')
}

/** Tells whether days of the quarter are not told of: those to come, or those before a longer period began. */
function isPart({ quarter, from, to }: QuarterExpenses): boolean {
  return quarter.from < from || quarter.to > to
}
