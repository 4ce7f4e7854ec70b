import { isZero, sum } from './decimal.ts'
import type { Expense } from './facts.ts'
import type { InvoiceFigures } from './figures.ts'
import { formatCount, formatHours, NOTHING } from './format.ts'
import { formatShortDate } from './format-days.ts'
import {
  hidesAmounts,
  recordUrl,
  renderLeftOut,
  type SectionContext,
  showAmounts,
  showLink,
  showMoney,
  showName,
  whyUnseen,
} from './section-context.ts'
import { invoicedFields } from './section-entries.ts'
import { expenseFields } from './section-expenses.ts'
import { renderBlocks, renderCutRows, renderDetails, renderLongRows } from './section-rows.ts'

/** Takes a context; gives the invoices, overdue ones first, and for each the entries, reports and commits behind it. */
export function renderInvoicesSection(context: SectionContext): string {
  const { figures } = context
  if (hidesAmounts(context)) return renderLeftOut('Invoices')
  if (figures.invoices === null) return `_Invoices cannot be shown here${whyUnseen(context, 'invoices')}._`
  const invoices = [...figures.invoices].sort(order)
  if (invoices.length === 0) return 'No invoices in this period, and none open.'
  return renderBlocks(
    renderSums(context),
    renderLongRows(
      context,
      [
        {
          title: 'Invoice',
          cell: ({ invoice }) => {
            const link = showLink(showName(invoice.number), recordUrl(context, 'invoices', invoice.id))
            return `${link}<br><sub>${showName(invoice.client.name)}</sub>`
          },
        },
        { title: 'Issued', cell: ({ invoice }) => formatShortDate(invoice.issueDate) },
        { title: 'Due', cell: ({ invoice }) => (invoice.dueDate ? formatShortDate(invoice.dueDate) : NOTHING) },
        {
          title: 'Amount',
          align: 'right',
          cell: ({ invoice }) => showMoney(context, invoice.amount, invoice.currency),
        },
        {
          title: 'Still to pay',
          align: 'right',
          cell: ({ invoice }) => (isZero(invoice.due) ? NOTHING : showMoney(context, invoice.due, invoice.currency)),
        },
        { title: 'State', cell: showState },
      ],
      invoices,
      'invoices',
    ),
    ...invoices.map((invoice) => renderBehind(context, invoice)),
  )
}

function renderSums(context: SectionContext): string {
  const { invoiceTotals } = context.figures
  if (!invoiceTotals) return ''
  const inLine = (title: string, money: typeof invoiceTotals.open) =>
    `**${title}**: ${showAmounts(context, money).replaceAll('<br>', ', ')}`
  return [
    inLine('Open', invoiceTotals.open),
    inLine('Overdue', invoiceTotals.overdue),
    inLine('Paid in this period', invoiceTotals.paid),
  ].join(' · ')
}

function showState({ invoice, overdueDays }: InvoiceFigures): string {
  if (overdueDays > 0) return `⚠️ ${formatCount(overdueDays, 'day')} overdue`
  if (invoice.state === 'paid') return invoice.paidDate ? `paid ${formatShortDate(invoice.paidDate)}` : 'paid'
  return { draft: 'draft, not sent', open: 'open', closed: 'written off' }[invoice.state]
}

function renderBehind(context: SectionContext, { invoice, entries }: InvoiceFigures): string {
  const expenses = (context.figures.expenses?.list ?? []).filter((expense) => expense.invoice?.id === invoice.id)
  if (entries.length === 0 && expenses.length === 0) return ''
  const hours = formatHours(sum(entries.map(({ entry }) => entry.hours)), context.format)
  const of = [
    ...(entries.length > 0
      ? [`${formatCount(entries.length, 'entry', 'entries')} of this period, ${hours} hours`]
      : []),
    ...(expenses.length > 0 ? [formatCount(expenses.length, 'expense')] : []),
  ]
  return renderDetails(
    `Behind ${invoice.number || 'the invoice'}, ${invoice.client.name}: ${of.join(', ')}`,
    renderBlocks(
      renderCutRows(context, invoicedFields(context), entries),
      renderCutRows<Expense>(context, expenseFields(context), expenses),
    ),
  )
}

function order(a: InvoiceFigures, b: InvoiceFigures): number {
  const rank = ({ invoice }: InvoiceFigures) => ({ open: 0, draft: 1, paid: 2, closed: 3 })[invoice.state]
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  if (a.overdueDays !== b.overdueDays) return b.overdueDays - a.overdueDays
  if (a.invoice.issueDate !== b.invoice.issueDate) return a.invoice.issueDate < b.invoice.issueDate ? 1 : -1
  return b.invoice.id - a.invoice.id
}
