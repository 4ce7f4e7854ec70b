import type { PlainDate } from '../calendar.ts'
import {
  type Bar,
  chartWidth,
  renderBars,
  renderLegend,
  renderLines,
  renderSvg,
  renderText,
  type Theme,
} from './chart.ts'
import { compareDecimal, subtract, sum } from './decimal.ts'
import type { Decimal, Facts } from './facts.ts'
import type { Figures } from './figures.ts'
import { formatHours, formatShare } from './format.ts'
import { formatDate, formatMonth, formatPeriod } from './format-days.ts'
import { daysBetween, weekdayOf, weekOf } from './period.ts'

type Unit = 'day' | 'week' | 'month'

interface Bucket {
  readonly start: PlainDate
  readonly hours: Decimal
  readonly billable: Decimal
}

const MOST_DAYS = 35
const MOST_DAYS_BY_WEEK = 190
const plot = { left: 40, right: chartWidth - 8, top: 36, bottom: 176 }
const HEIGHT = 204

/** Takes facts and figures; gives in words what the chart of hours shows, for those who do not see it. */
export function describeHours(facts: Facts, figures: Figures): string {
  const { format } = facts.account
  const unit = unitOf(facts)
  const { totals } = figures
  const most = [...bucketsOf(facts, figures)].sort(
    (a, b) => compareDecimal(b.hours, a.hours) || (a.start < b.start ? -1 : 1),
  )[0]
  const peak =
    most && compareDecimal(most.hours, '0') > 0
      ? `; the most, ${formatHours(most.hours, format)}, ${nameOf(most.start, unit)}`
      : ''
  const share = totals.billableShare === null ? '' : `, ${formatShare(totals.billableShare)} of them billable`
  return `Hours by ${unit}, ${formatPeriod(facts.period)}: ${formatHours(totals.hours, format)} hours${share}${peak}.`
}

/** Takes facts, figures and a theme; gives the chart of hours by day, week or month as an SVG file. */
export function renderHoursChart(facts: Facts, figures: Figures, theme: Theme): string {
  const { format } = facts.account
  const unit = unitOf(facts)
  const buckets = bucketsOf(facts, figures)
  const { step, top } = scaleOf(Math.max(0, ...buckets.map(({ hours }) => Number(hours))))
  const height = (hours: number) => (Math.max(0, hours) / top) * (plot.bottom - plot.top)
  const slot = (plot.right - plot.left) / Math.max(buckets.length, 1)
  const width = Math.min(slot * 0.72, 48)
  const billable: Bar[] = []
  const other: Bar[] = []
  const labels: string[] = []
  const every = Math.ceil(buckets.length / 12)
  buckets.forEach(({ start, hours, billable: part }, index) => {
    const middle = plot.left + slot * (index + 0.5)
    const [low, all] = [height(Number(part)), height(Number(hours))]
    billable.push({ x: middle - width / 2, y: plot.bottom - low, width, height: low })
    other.push({ x: middle - width / 2, y: plot.bottom - all, width, height: all - low })
    const isLabelled = unit === 'day' && buckets.length > 8 ? isWeekStart(start, facts) : index % every === 0
    if (isLabelled) labels.push(renderText(middle, plot.bottom + 18, labelOf(start, unit), 'f m'))
  })
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step)
  const y = (hours: number) => plot.bottom - height(hours)
  const { totals } = figures
  return renderSvg(
    theme,
    HEIGHT,
    `Hours by ${unit}`,
    describeHours(facts, figures),
    [
      renderText(8, 19, `Hours by ${unit}`, 'h'),
      renderLegend(
        `Billable ${formatHours(totals.billableHours, format)}`,
        `Not billable ${formatHours(subtract(totals.hours, totals.billableHours), format)}`,
      ),
      renderLines(plot.left, plot.right, ticks.map(y)),
      ...ticks.map((tick) => renderText(plot.left - 8, y(tick) + 4, String(tick), 'f e')),
      renderBars(other, 'o'),
      renderBars(billable, 'b'),
      ...labels,
    ].filter(Boolean),
  )
}

function bucketsOf(facts: Facts, figures: Figures): Bucket[] {
  const unit = unitOf(facts)
  const groups = new Map<string, Figures['days'][number][]>()
  for (const day of figures.days) {
    const key = startOf(day.date, unit, facts)
    const group = groups.get(key)
    if (group) group.push(day)
    else groups.set(key, [day])
  }
  return [...groups].map(([start, days]) => ({
    start,
    hours: sum(days.map(({ hours }) => hours)),
    billable: sum(days.map(({ billableHours }) => billableHours)),
  }))
}

/** By the whole period, so that a running one keeps its kind of chart. */
function unitOf({ period }: Facts): Unit {
  const days = daysBetween(period.from, period.to)
  return days <= MOST_DAYS ? 'day' : days <= MOST_DAYS_BY_WEEK ? 'week' : 'month'
}

function startOf(date: PlainDate, unit: Unit, { weekStart }: Facts): PlainDate {
  if (unit === 'day') return date
  return unit === 'week' ? weekOf(date, weekStart).from : `${date.slice(0, 7)}-01`
}

function isWeekStart(date: PlainDate, { weekStart }: Facts): boolean {
  return weekdayOf(date) === weekdayOf(weekOf(date, weekStart).from)
}

function labelOf(date: PlainDate, unit: Unit): string {
  const [day = '', month = ''] = formatDate(date).split(' ')
  return unit === 'month' ? month.slice(0, 3) : `${day} ${month.slice(0, 3)}`
}

function nameOf(date: PlainDate, unit: Unit): string {
  if (unit === 'month') return `in ${formatMonth(date)}`
  return unit === 'week' ? `in the week of ${formatDate(date)}` : `on ${formatDate(date)}`
}

/** The smallest step of 1, 2, 4 or 5 times a power of ten that needs at most four lines. */
function scaleOf(most: number): { step: number; top: number } {
  for (let power = 1; ; power *= 10) {
    for (const step of [power, 2 * power, 4 * power, 5 * power]) {
      if (most <= step * 4) return { step, top: step * Math.max(1, Math.ceil(most / step)) }
    }
  }
}
