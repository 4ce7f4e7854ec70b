import { compareDecimal, isZero, sum, sumMoney } from './decimal.ts'
import type { UninvoicedRow } from './facts.ts'
import { formatCount } from './format.ts'
import {
  hidesAmounts,
  recordUrl,
  renderLeftOut,
  type SectionContext,
  showAmountChanges,
  showAmounts,
  showHours,
  showLink,
  showMoney,
  showName,
  whyUnseen,
} from './section-context.ts'
import { renderBlocks, renderLongRows } from './section-rows.ts'

/** Takes a context; gives what is worked or spent and not invoiced yet, by project, the largest first. */
export function renderUninvoicedSection(context: SectionContext): string {
  const { facts, figures } = context
  if (hidesAmounts(context)) return renderLeftOut('Uninvoiced amounts')
  if (facts.uninvoiced === null) return `_Uninvoiced amounts cannot be shown here${whyUnseen(context, 'uninvoiced')}._`
  const rows = facts.uninvoiced.filter((row) => ![row.hours, row.expenses, row.amount].every(isZero)).sort(order)
  if (rows.length === 0) return 'Everything of this period is invoiced.'
  const negative = rows.filter(({ amount }) => compareDecimal(amount, '0') < 0).length
  const table = renderLongRows(
    context,
    [
      {
        title: 'Project',
        cell: ({ projectId, projectName, clientName }) => {
          const link = showLink(showName(projectName), recordUrl(context, 'projects', projectId))
          return `${link}<br><sub>${showName(clientName)}</sub>`
        },
        total: 'All projects',
      },
      {
        title: 'Hours',
        align: 'right',
        cell: ({ hours }) => showHours(context, hours),
        total: showHours(context, sum(rows.map(({ hours }) => hours))),
      },
      {
        title: 'Expenses',
        align: 'right',
        cell: ({ expenses, currency }) => showMoney(context, expenses, currency),
        total: showAmounts(context, sumMoney(rows.map(({ expenses, currency }) => ({ amount: expenses, currency })))),
      },
      {
        title: 'Uninvoiced',
        align: 'right',
        cell: ({ amount, currency }) => showMoney(context, amount, currency),
        total: showAmounts(context, figures.totals.uninvoiced),
      },
    ],
    rows,
    'projects',
  )
  const change = figures.uninvoicedChange
  return renderBlocks(
    table,
    change ? `Since the last rollup: ${showAmountChanges(context, change).replaceAll('<br>', ', ')}.` : '',
    negative > 0
      ? `_${formatCount(negative, 'amount is', 'amounts are')} negative: more was invoiced than worked and spent._`
      : '',
  )
}

function order(a: UninvoicedRow, b: UninvoicedRow): number {
  if (a.currency !== b.currency) return a.currency < b.currency ? -1 : 1
  return compareDecimal(b.amount, a.amount) || a.projectId - b.projectId
}
