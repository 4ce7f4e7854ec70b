import type { PlainDate } from '../calendar.ts'
import { sum, sumMoney } from './decimal.ts'
import type { Facts } from './facts.ts'
import type { SessionFigures } from './figures.ts'
import { formatCount, formatHours, formatMoney } from './format.ts'
import { formatDate, formatMonth, formatShortDate } from './format-days.ts'
import { daysBetween, weekOf } from './period.ts'
import { type SectionContext, seesAmounts, showHours, showLink, showName, showText } from './section-context.ts'
import { entryFields } from './section-entries.ts'
import { renderBlocks, renderCutRows, renderDetails } from './section-rows.ts'

const MOST_DAYS_BY_WEEK = 62

/** Takes a context; gives every session of the period with its report, entry, state and amount, and what has no match. */
export function renderSessionsSection(context: SectionContext): string {
  const { sessions, unrecorded } = context.figures
  const ordered = [...sessions].sort(order)
  const recorded = ordered.filter(({ session }) => session !== null)
  const bare = ordered.filter(({ session }) => session === null)
  const groups = [...groupByTime(recorded, context.facts)].map(([title, items]) =>
    renderDetails(
      describe(context, title, formatCount(items.length, 'session'), items),
      renderCutRows(context, entryFields(context), items),
    ),
  )
  return renderBlocks(
    recorded.length === 0 ? '_No time entry of this period comes from a report._' : groups.join('\n\n'),
    bare.length === 0
      ? 'Every time entry has a report.'
      : renderDetails(
          describe(context, 'Time entries without a report', String(bare.length), bare),
          renderCutRows(context, entryFields(context), bare),
        ),
    renderUnrecorded(context, unrecorded),
  )
}

function renderUnrecorded(context: SectionContext, unrecorded: Facts['sessions']): string {
  if (unrecorded.length === 0) return 'Every report has its time entry.'
  const ordered = [...unrecorded].sort((a, b) =>
    a.date !== b.date ? (a.date < b.date ? -1 : 1) : a.path !== b.path ? (a.path < b.path ? -1 : 1) : a.line - b.line,
  )
  const hours = formatHours(sum(ordered.map((session) => session.hours)), context.format)
  const table = renderCutRows(
    context,
    [
      { title: 'Day', cell: ({ date }) => formatShortDate(date) },
      {
        title: 'Report',
        cell: ({ headline, path, url }) =>
          `${showLink(showText(headline) || 'Report', url)}<br><sub>${showName(path)}</sub>`,
      },
      { title: 'Hours', align: 'right', cell: (session) => showHours(context, session.hours) },
    ],
    ordered,
  )
  return renderDetails(
    `⚠️ Reports without a time entry · ${formatCount(ordered.length, 'session')} · ${hours} hours`,
    table,
  )
}

/** Weeks where the period has few of them, else months. */
function groupByTime(items: readonly SessionFigures[], { period, weekStart }: Facts): Map<string, SessionFigures[]> {
  const isShort = daysBetween(period.from, period.to) <= MOST_DAYS_BY_WEEK
  const titleOf = (date: PlainDate) =>
    isShort ? `Week of ${formatDate(weekOf(date, weekStart).from)}` : formatMonth(date)
  const groups = new Map<string, SessionFigures[]>()
  for (const item of items) {
    const title = titleOf(item.entry.date)
    const group = groups.get(title)
    if (group) group.push(item)
    else groups.set(title, [item])
  }
  return groups
}

/** A line of plain text: it becomes the title of folded content. */
function describe(context: SectionContext, title: string, count: string, items: readonly SessionFigures[]): string {
  const amounts = items.flatMap(({ entry, amount }) =>
    amount === null ? [] : [{ amount, currency: entry.client.currency }],
  )
  const earned = seesAmounts(context)
    ? Object.entries(sumMoney(amounts)).map(([currency, amount]) => formatMoney(amount, currency, context.format))
    : []
  const hours = formatHours(sum(items.map(({ entry }) => entry.hours)), context.format)
  return [title, count, `${hours} hours`, ...earned].join(' · ')
}

function order(a: SessionFigures, b: SessionFigures): number {
  return a.entry.date !== b.entry.date ? (a.entry.date < b.entry.date ? -1 : 1) : a.entry.id - b.entry.id
}
