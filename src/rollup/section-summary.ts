import { compareDecimal, ratio, subtract, subtractMoney, sum } from './decimal.ts'
import type { Decimal } from './facts.ts'
import type { Money } from './figures.ts'
import { formatCount, formatShare } from './format.ts'
import { formatDay, formatPeriod } from './format-days.ts'
import {
  type SectionContext,
  seesAmounts,
  showAmountChanges,
  showAmounts,
  showHours,
  showHoursChange,
  showName,
} from './section-context.ts'
import { type Field, renderBlocks, renderLongRows, renderRows } from './section-rows.ts'

const MOST_DAYS = 31

/** Takes a context; gives the period against the one before, the work by task, and working days without an entry. */
export function renderSummarySection(context: SectionContext): string {
  return renderBlocks(renderComparison(context), renderTasks(context), renderEmptyDays(context))
}

interface Line {
  readonly title: string
  readonly now: string
  readonly before: string
  readonly change: string
}

function renderComparison(context: SectionContext): string {
  const { totals, before } = context.figures
  const hours = (title: string, now: Decimal, then: Decimal): Line => ({
    title,
    now: showHours(context, now),
    before: showHours(context, then),
    change: showHoursChange(context, subtract(now, then)),
  })
  const shareBefore = ratio(before.billableHours, before.hours)
  const isRounded = compareDecimal(totals.hours, totals.roundedHours) !== 0
  const billable = context.figures.sessions.filter(({ entry }) => entry.billable)
  const lines: Line[] = [
    // Harvest's report of the period before knows rounded hours only; rounded ones are compared with them.
    ...(isRounded ? [{ title: 'Hours', now: showHours(context, totals.hours), before: '', change: '' }] : []),
    hours(isRounded ? 'Rounded hours' : 'Hours', totals.roundedHours, before.hours),
    hours(
      isRounded ? 'Rounded billable hours' : 'Billable hours',
      sum(billable.map(({ entry }) => entry.roundedHours)),
      before.billableHours,
    ),
    {
      title: 'Billable share',
      now: formatShare(totals.billableShare),
      before: formatShare(shareBefore),
      change: pointsBetween(totals.billableShare, shareBefore),
    },
  ]
  const { amounts, effectiveRates } = totals
  const isShown = seesAmounts(context)
  for (const currency of isShown ? currenciesOf(amounts, before.amounts) : []) {
    const now = only(amounts, currency)
    const then = only(before.amounts, currency)
    lines.push({
      title: `Earned, ${showName(currency)}`,
      now: showAmounts(context, now),
      before: showAmounts(context, then),
      change: showAmountChanges(context, subtractMoney(now, then)),
    })
  }
  for (const currency of isShown ? currenciesOf(effectiveRates) : []) {
    const title = `Earned for each hour, ${showName(currency)}`
    lines.push({ title, now: showAmounts(context, only(effectiveRates, currency)), before: '', change: '' })
  }
  const fields: Field<Line>[] = [
    { title: '', cell: ({ title }) => title },
    { title: formatPeriod(context.facts.period), align: 'right', cell: ({ now }) => now },
    { title: formatPeriod(context.facts.previous), align: 'right', cell: (line) => line.before },
    { title: 'Change', align: 'right', cell: ({ change }) => change },
  ]
  return renderRows(fields, lines)
}

function renderTasks(context: SectionContext): string {
  const { tasks } = context.figures
  if (tasks.length === 0) return ''
  const table = renderLongRows(
    context,
    [
      { title: 'Task', cell: ({ task }) => showName(task.name) },
      { title: 'Hours', align: 'right', cell: ({ hours }) => showHours(context, hours) },
      { title: 'Billable', align: 'right', cell: ({ billableShare }) => formatShare(billableShare) },
      {
        title: 'Earned',
        align: 'right',
        cell: ({ amounts }) => showAmounts(context, amounts),
        shown: seesAmounts(context),
      },
    ],
    tasks,
    'tasks',
  )
  return renderBlocks('### By task', table)
}

function renderEmptyDays({ figures }: SectionContext): string {
  const { emptyDays } = figures
  if (emptyDays.length === 0) return 'Every working day has an entry.'
  const shown = emptyDays.slice(0, MOST_DAYS).map(formatDay)
  const more = emptyDays.length > shown.length ? ` and ${emptyDays.length - shown.length} more` : ''
  return `**${formatCount(emptyDays.length, 'working day')} without an entry**: ${shown.join(', ')}${more}.`
}

function pointsBetween(now: number | null, before: number | null): string {
  if (now === null || before === null) return ''
  const points = Math.round(now * 100) - Math.round(before * 100)
  if (points === 0) return 'no change'
  return `${points < 0 ? '−' : '+'}${formatCount(Math.abs(points), 'point')}`
}

function currenciesOf(...all: readonly (Money | null)[]): string[] {
  return [...new Set(all.flatMap((money) => Object.keys(money ?? {})))].sort()
}

/** An own key only: a currency comes from outside and could be the name of something every object has. */
function only(money: Money | null, currency: string): Money {
  const amount = money && Object.hasOwn(money, currency) ? money[currency] : undefined
  return { [currency]: amount ?? '0' }
}
