import { type Bar, fitText, renderBars, renderLegend, renderSvg, renderText, type Theme } from './chart.ts'
import { addMoney, compareDecimal, subtract, sum } from './decimal.ts'
import type { Decimal, Facts } from './facts.ts'
import type { Figures, Money } from './figures.ts'
import { formatCount, formatHours, formatMoney } from './format.ts'
import { formatPeriod } from './format-days.ts'

const MOST_PROJECTS = 8
const NAME_COLUMNS = 26
const ROW = 26
const TOP = 40
const barArea = { left: 196, right: 500 }

/** One bar of a chart by project. */
export interface ProjectShare {
  readonly name: string
  readonly hours: Decimal
  readonly billable: Decimal
  readonly amounts: Money | null
}

/** Takes figures and how many bars there may be; gives projects with hours, the largest first, the small ones as one. */
export function shareByProject(figures: Figures, most: number): ProjectShare[] {
  const shares = figures.projects
    .filter(({ hours }) => compareDecimal(hours, '0') > 0)
    .sort((a, b) => compareDecimal(b.hours, a.hours) || a.project.id - b.project.id)
    .map(({ project, hours, billableHours, amounts }) => ({
      name: project.name || '(no name)',
      hours,
      billable: billableHours,
      amounts,
    }))
  if (shares.length <= most) return shares
  const rest = shares.slice(most - 1)
  return [
    ...shares.slice(0, most - 1),
    {
      name: formatCount(rest.length, 'other'),
      hours: sum(rest.map(({ hours }) => hours)),
      billable: sum(rest.map(({ billable }) => billable)),
      amounts: rest.reduce<Money | null>((all, { amounts }) => all && amounts && addMoney(all, amounts), {}),
    },
  ]
}

/** Takes facts and figures; gives in words what the chart by project shows, for those who do not see it. */
export function describeProjects(facts: Facts, figures: Figures): string {
  const shares = shareByProject(figures, MOST_PROJECTS).map((share) => {
    return `${fitText(share.name, 40)} ${formatHours(share.hours, facts.account.format)}`
  })
  return `Hours by project, ${formatPeriod(facts.period)}: ${shares.join(', ') || 'none'}.`
}

/** Takes facts, figures, a theme and whether amounts may be shown; gives the chart of hours and earnings by project. */
export function renderProjectsChart(facts: Facts, figures: Figures, theme: Theme, withAmounts: boolean): string {
  const { format } = facts.account
  const shares = shareByProject(figures, MOST_PROJECTS)
  const most = Math.max(0, ...shares.map(({ hours }) => Number(hours)))
  const width = (hours: Decimal) =>
    most > 0 ? (Math.max(0, Number(hours)) / most) * (barArea.right - barArea.left) : 0
  const billable: Bar[] = []
  const other: Bar[] = []
  const texts: string[] = []
  shares.forEach((share, index) => {
    const y = TOP + index * ROW
    const [low, all] = [width(share.billable), width(share.hours)]
    billable.push({ x: barArea.left, y, width: low, height: 16 })
    other.push({ x: barArea.left + low, y, width: all - low, height: 16 })
    const amounts = withAmounts ? Object.entries(share.amounts ?? {}) : []
    const earned = amounts.slice(0, 2).map(([currency, amount]) => formatMoney(amount, currency, format))
    const figuresOf = [formatHours(share.hours, format), ...earned].join(' · ')
    texts.push(
      renderText(barArea.left - 10, y + 12, fitText(share.name, NAME_COLUMNS), 'e'),
      renderText(barArea.left + all + 8, y + 12, figuresOf, 'f'),
    )
  })
  const { totals } = figures
  const title = withAmounts ? 'Hours and earnings by project' : 'Hours by project'
  return renderSvg(
    theme,
    TOP + shares.length * ROW + 4,
    title,
    describeProjects(facts, figures),
    [
      renderText(8, 19, title, 'h'),
      renderLegend(
        `Billable ${formatHours(totals.billableHours, format)}`,
        `Not billable ${formatHours(subtract(totals.hours, totals.billableHours), format)}`,
      ),
      renderBars(other, 'o'),
      renderBars(billable, 'b'),
      ...texts,
    ].filter(Boolean),
  )
}
