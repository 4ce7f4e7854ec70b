import * as v from 'valibot'
import { type PlainDate, parsePlainDate } from '../calendar.ts'
import { renderLink, renderTable } from '../markdown/table.ts'
import { ratio } from './decimal.ts'
import type { AccountFormat, Decimal } from './facts.ts'
import type { Money } from './figures.ts'
import { formatHours, formatMoney, formatShare, NOTHING } from './format.ts'
import { formatPeriod, kindOf } from './format-days.ts'
import { showFigure } from './section-context.ts'

/** One rollup of the catalog with its headline figures. */
export interface IndexEntry {
  /** The document's address, relative to the index. */
  readonly path: string
  readonly period: { readonly name: string; readonly from: PlainDate; readonly to: PlainDate }
  readonly complete: boolean
  readonly hours: Decimal
  readonly billableHours: Decimal
  readonly amounts: Money | null
  readonly uninvoiced: Money | null
  readonly expenses: Money | null
}

const day = v.pipe(
  v.string(),
  v.check((text) => parsePlainDate(text) !== null),
)
const figure = v.pipe(v.union([v.number(), v.string()]), v.transform(String), v.regex(/^-?\d{1,15}(\.\d{1,12})?$/))
const money = v.optional(v.nullable(v.record(v.string(), figure)), null)
const rollup = v.object({
  period: v.object({ name: v.string(), from: day, to: day }),
  complete: v.optional(v.boolean(), true),
  totals: v.object({
    hours: figure,
    billable_hours: v.optional(figure, '0'),
    amounts: money,
    uninvoiced: money,
    expenses: money,
  }),
})

/** Takes a rollup's path relative to the index and its JSON as a value; gives its line of the index, null for no rollup. */
export function readIndexEntry(path: string, json: unknown): IndexEntry | null {
  const read = v.safeParse(rollup, json)
  if (!read.success) return null
  const { period, complete, totals } = read.output
  const { hours, amounts, uninvoiced, expenses } = totals
  return { path, period, complete, hours, billableHours: totals.billable_hours, amounts, uninvoiced, expenses }
}

/** The first words of an index of ours, also of one made before it had a mark. */
const INTRO = 'What was done and what it earned, period by period, the newest first.'
const MARK = '<!-- harvest-ledger:index · each rollup makes this list anew -->'

/** Takes a file's text; tells whether it is an index of ours, which may be made anew. */
export function isOwnIndex(text: string): boolean {
  return text.includes('<!-- harvest-ledger:index') || text.includes(INTRO)
}

/** Takes two indexes and one rollup's path in them; tells whether they say the same of all other rollups. */
export function tellsSameOthers(a: string, b: string, path: string): boolean {
  const own = renderLink('', path).slice(2)
  const others = (index: string) => index.split('\n').filter((line) => line.startsWith('| [') && !line.includes(own))
  return others(a).join('\n') === others(b).join('\n')
}

/** Takes the catalog's rollups in any order and the account's format; gives the index, newest first, by year. */
export function renderIndex(entries: readonly IndexEntry[], format: AccountFormat): string {
  const years = Map.groupBy([...entries].sort(order), ({ period }) => period.to.slice(0, 4))
  const blocks = [...years].map(([year, rollups]) => `## ${Number(year)}\n\n${renderYear(rollups, format)}`)
  return `${['# Rollups', MARK, INTRO, ...(blocks.length > 0 ? blocks : ['No rollup yet.'])].join('\n\n')}\n`
}

function renderYear(rollups: readonly IndexEntry[], format: AccountFormat): string {
  const hasMoney = rollups.some(({ amounts, uninvoiced, expenses }) => amounts || uninvoiced || expenses)
  const titles = ['Hours', 'Billable', ...(hasMoney ? ['Earned', 'Uninvoiced', 'Expenses'] : [])]
  const amountsOf = (amounts: Money | null) =>
    Object.keys(amounts ?? {})
      .sort()
      .map((currency) => showFigure(formatMoney(amounts?.[currency] ?? '0', currency, format)))
      .join('<br>') || NOTHING
  return renderTable(
    [{ title: 'Period', align: 'left' }, ...titles.map((title) => ({ title, align: 'right' as const }))],
    rollups.map(({ path, period, complete, hours, billableHours, amounts, uninvoiced, expenses }) => {
      const { name, from, to } = period
      const link = renderLink(formatPeriod({ kind: kindOf(name), name, from, to }), path)
      return [
        complete ? link : `${link}<br><sub>not complete</sub>`,
        formatHours(hours, format),
        formatShare(ratio(billableHours, hours)),
        ...(hasMoney ? [amounts, uninvoiced, expenses].map(amountsOf) : []),
      ]
    }),
  )
}

/** The latest end first; of those that end together the shorter first. */
function order(a: IndexEntry, b: IndexEntry): number {
  if (a.period.to !== b.period.to) return a.period.to < b.period.to ? 1 : -1
  if (a.period.from !== b.period.from) return a.period.from < b.period.from ? 1 : -1
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}
