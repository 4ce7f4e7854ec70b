import { escapeHtml, escapeText } from '../markdown/escape.ts'
import { renderTable } from '../markdown/table.ts'
import { subtract, subtractMoney } from './decimal.ts'
import type { Facts, Unseen } from './facts.ts'
import { formatCount, formatGrowth, formatShare } from './format.ts'
import { formatDate, formatPeriod, formatSpan } from './format-days.ts'
import {
  hidesAmounts,
  type SectionContext,
  seesAmounts,
  showAmountChanges,
  showAmounts,
  showHours,
  showHoursChange,
  showLink,
  showName,
  showText,
} from './section-context.ts'
import { renderBlocks } from './section-rows.ts'

/** Two files of one chart, for light and dark pages. */
export interface ChartFiles {
  readonly light: string
  readonly dark: string
}

const whats: Readonly<Record<Unseen['what'], string>> = {
  amounts: 'rates and amounts',
  uninvoiced: 'uninvoiced amounts',
  invoices: 'invoices',
  expenses: 'expenses',
  budgets: 'budgets',
  team: 'the team and its capacity',
  others: "other people's hours",
}

const redactions: ReadonlyMap<string, string> = new Map([
  ['amounts', 'amounts'],
  ['clients', 'names of clients'],
  ['people', 'names of people'],
  ['notes', 'notes'],
])

/** Takes a context; gives days, account, ledger and whose hours they are, in one line, and how far a running period is. */
export function renderScope({ facts }: SectionContext): string {
  const { period, asOf, account, ledger, scope, user } = facts
  const inWords = formatPeriod(period) === formatSpan(period.from, period.to)
  const whose = scope === 'me' ? `the hours of ${showName(user.name)} only` : "everyone's hours"
  const parts = [
    ...(inWords ? [] : [`**${formatSpan(period.from, period.to)}**`]),
    `${showLink(showName(account.name), account.url)} in Harvest`,
    whose,
    `reports in ${showLink(showName(ledger.name), ledger.url)}`,
  ]
  const running = asOf < period.to ? `_Still running: the figures go up to ${formatDate(asOf)}._` : ''
  return renderBlocks(parts.join(' · '), running)
}

/** Takes a context; gives what a reader will not find here and why, '' for nothing. */
export function renderMissing({ figures, redact }: SectionContext): string {
  const reasons = Map.groupBy(figures.unseen, ({ why }) => why)
  const rows = [...reasons].map(([why, unseen]) => {
    const what = unseen.map((each) => whats[each.what]).join(', ')
    return `> - **${what.slice(0, 1).toUpperCase()}${what.slice(1)}**: ${showText(why) || 'no reason given'}`
  })
  const alert = ['> [!WARNING]', '> **This rollup is not complete.** What it cannot show:', '>', ...rows]
  const left = redact.map((part) => redactions.get(part) ?? escapeText(part))
  return renderBlocks(
    figures.complete && rows.length === 0 ? '' : alert.join('\n'),
    left.length > 0 ? `_Left out by the configuration: ${left.join(', ')}._` : '',
  )
}

/** Takes a context; gives the headline figures: a table of one row, each figure with its change below it. */
export function renderHeadline(context: SectionContext): string {
  const { figures, facts } = context
  const { totals, before, uninvoicedChange, invoiceTotals } = figures
  const growth = formatGrowth(totals.roundedHours, before.hours)
  const cells: { title: string; figure: string; below?: string }[] = [
    {
      title: 'Hours',
      figure: showHours(context, totals.hours),
      below: showHoursChange(context, subtract(totals.roundedHours, before.hours)) + (growth ? ` (${growth})` : ''),
    },
    {
      title: 'Billable',
      figure: formatShare(totals.billableShare),
      below: `${showHours(context, totals.billableHours)} hours`,
    },
  ]
  if (totals.amounts && seesAmounts(context))
    cells.push({
      title: 'Earned',
      figure: showAmounts(context, totals.amounts),
      ...(before.amounts && {
        below: showAmountChanges(context, subtractMoney(totals.amounts, before.amounts)),
      }),
    })
  if (totals.uninvoiced && !hidesAmounts(context))
    cells.push({
      title: 'Uninvoiced',
      figure: showAmounts(context, totals.uninvoiced),
      ...(uninvoicedChange && { below: showAmountChanges(context, uninvoicedChange) }),
    })
  if (invoiceTotals && !hidesAmounts(context)) {
    const overdue = showAmounts(context, invoiceTotals.overdue)
    cells.push({
      title: 'Open invoices',
      figure: showAmounts(context, invoiceTotals.open),
      below: Object.keys(invoiceTotals.overdue).length > 0 ? `${overdue} overdue` : 'none overdue',
    })
  }
  if (figures.expenses && !hidesAmounts(context))
    cells.push({
      title: 'Expenses',
      figure: showAmounts(context, totals.expenses),
      below: figures.expenses.list.length > 0 ? formatCount(figures.expenses.list.length, 'expense') : 'no expenses',
    })
  const row = cells.map(({ figure, below }) =>
    [`${boldLines(figure)}`, ...(below ? smallLines(below) : [])].join('<br>'),
  )
  const table = renderTable(
    cells.map(({ title }) => ({ title, align: 'right' })),
    [row],
  )
  return renderBlocks(table, renderBasis(facts, uninvoicedChange !== null))
}

/** Takes a chart's files, as addresses relative to the document, and its text; gives the picture, for light and dark pages. */
export function renderPicture(files: ChartFiles, text: string): string {
  return [
    '<picture>',
    `  <source media="(prefers-color-scheme: dark)" srcset="${address(files.dark)}">`,
    `  <img alt="${escapeHtml(text)}" src="${address(files.light)}" width="720">`,
    '</picture>',
  ].join('\n')
}

function renderBasis({ previous, lastUninvoiced }: Facts, hasChange: boolean): string {
  const since = hasChange && lastUninvoiced ? ', of uninvoiced amounts against the last rollup' : ''
  return `<sub>Changes are against ${formatPeriod(previous)}${since}.</sub>`
}

function boldLines(text: string): string {
  return text
    .split('<br>')
    .map((line) => `**${line}**`)
    .join('<br>')
}

function smallLines(text: string): string[] {
  return text.split('<br>').map((line) => `<sub>${line}</sub>`)
}

function address(path: string): string {
  return escapeHtml(encodeURI(path.toWellFormed()))
}
