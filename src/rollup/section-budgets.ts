import { compareDecimal } from './decimal.ts'
import type { BudgetFigures } from './figures.ts'
import { formatShare, NOTHING } from './format.ts'
import { formatShortDate } from './format-days.ts'
import {
  hidesAmounts,
  recordUrl,
  type SectionContext,
  showHours,
  showLink,
  showMoney,
  showName,
  whyUnseen,
} from './section-context.ts'
import { type Field, renderBlocks, renderLongRows } from './section-rows.ts'

const BAR_CELLS = 10

/** Takes a context; gives each project's budget, how much of it is used and when it runs out, the fullest first. */
export function renderBudgetsSection(context: SectionContext): string {
  const { budgets } = context.figures
  if (budgets === null) return `_Budgets cannot be shown here${whyUnseen(context, 'budgets')}._`
  const shown = budgets.filter(({ budget }) => !(hidesAmounts(context) && budget.unit === 'money'))
  if (shown.length === 0) return budgets.length === 0 ? 'No project has a budget.' : ''
  const figure = (title: string, of: 'budget' | 'spent' | 'remaining'): Field<BudgetFigures> => ({
    title,
    align: 'right',
    cell: ({ budget, currency }) => {
      if (budget.unit === 'hours') return `${showHours(context, budget[of])} h`
      return currency ? showMoney(context, budget[of], currency) : NOTHING
    },
  })
  const table = renderLongRows(
    context,
    [
      {
        title: 'Project',
        cell: ({ budget }) => {
          const link = showLink(showName(budget.projectName), recordUrl(context, 'projects', budget.projectId))
          return `${link}<br><sub>${showName(budget.clientName)}${budget.isMonthly ? ' · anew each month' : ''}</sub>`
        },
      },
      figure('Budget', 'budget'),
      figure('Spent', 'spent'),
      figure('Left', 'remaining'),
      { title: 'Used', cell: ({ share }) => showBar(share) },
      { title: 'Runs out', cell: showRunsOut },
    ],
    [...shown].sort(order),
    'budgets',
  )
  return renderBlocks(table, '_"Runs out" is the day at the pace of this period._')
}

function showBar(share: number | null): string {
  if (share === null) return NOTHING
  const full = Math.max(0, Math.min(BAR_CELLS, Math.round(share * BAR_CELLS)))
  return `${'▰'.repeat(full)}${'▱'.repeat(BAR_CELLS - full)}\u00a0${formatShare(share)}`
}

function showRunsOut({ budget, runsOut }: BudgetFigures): string {
  if (compareDecimal(budget.remaining, '0') <= 0) return '⚠️ used up'
  return runsOut ? formatShortDate(runsOut) : NOTHING
}

function order(a: BudgetFigures, b: BudgetFigures): number {
  return (b.share ?? -1) - (a.share ?? -1) || a.budget.projectId - b.budget.projectId
}
