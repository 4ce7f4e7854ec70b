import type { Expense, Invoice } from './billing-entities.ts'
import { parseDate } from './calendar.ts'
import type { TimeEntry } from './entities.ts'
import { expenseLines, hourLines, type SummaryType } from './invoice-lines.ts'
import { markBilled } from './invoicing.ts'
import { runs } from './timers.ts'
import type { Visit } from './visit.ts'

interface Part {
  readonly summary_type?: string
  readonly from?: string
  readonly to?: string
}

interface Import {
  readonly project_ids?: readonly (number | string)[]
  readonly time?: Part
  readonly expenses?: Part
}

const summaries: Readonly<Record<'time' | 'expenses', readonly string[]>> = {
  time: ['project', 'task', 'people', 'detailed'],
  expenses: ['project', 'category', 'people', 'detailed'],
}

function importSent({ input }: Visit): Import | undefined {
  const sent = input.line_items_import
  return typeof sent === 'object' && sent !== null ? sent : undefined
}

/** Why nothing can be imported: projects of other clients, half a span, an unknown summary, a running timer. */
export function importFaults(visit: Visit, clientId: number): string[] {
  const sent = importSent(visit)
  if (sent === undefined) return []
  const { account } = visit
  const ids = sent.project_ids?.map(Number) ?? []
  return [
    ...(ids.length === 0 ? ["Project ids can't be blank"] : []),
    ...(ids.every((id) => account.projects.get(id)?.client_id === clientId) ? [] : ['Project must exist']),
    ...(['time', 'expenses'] as const).flatMap((name) => partFaults(name, sent[name])),
    // Recorded in the support pages: a running timer keeps its period from being invoiced.
    ...(sent.time !== undefined && runs(account, (entry) => isOf(ids, sent.time, entry))
      ? ['A timer is running in this period.']
      : []),
  ]
}

function partFaults(name: 'time' | 'expenses', part: Part | undefined): string[] {
  if (part === undefined) return []
  const dates = [part.from, part.to].filter((date) => date !== undefined)
  return [
    ...(summaries[name].includes(part.summary_type ?? '') ? [] : ['Summary type is not included in the list']),
    ...(dates.length === 1 ? ['Both from and to must be provided'] : []),
    ...(dates.every((date) => parseDate(date) !== null) ? [] : ['Date is not a valid date']),
  ]
}

function isOf(
  projectIds: readonly number[],
  { from, to }: Part = {},
  { project_id, spent_date }: Pick<TimeEntry | Expense, 'project_id' | 'spent_date'>,
): boolean {
  const isIn = spent_date >= (parseDate(from) ?? '') && spent_date <= (parseDate(to) ?? '9999')
  return projectIds.includes(project_id) && isIn
}

/** Puts unbilled billable time and expenses on the invoice, which become billed, locked and newer. */
export function importLines(visit: Visit, invoice: Invoice): void {
  const sent = importSent(visit)
  if (sent === undefined) return
  const { account, now } = visit
  const ids = sent.project_ids?.map(Number) ?? []
  const open = <Row extends TimeEntry | Expense>(rows: Iterable<Row>, part: Part | undefined): Row[] =>
    part === undefined ? [] : [...rows].filter((row) => row.billable && row.invoice_id === null && isOf(ids, part, row))
  const entries = open(account.timeEntries.values(), sent.time)
  const expenses = open(account.expenses.values(), sent.expenses)
  const categories = [...account.invoiceItemCategories.values()]
  const service = categories.find((each) => each.use_as_service)?.name ?? 'Service'
  const product = categories.find((each) => each.use_as_expense)?.name ?? 'Product'
  invoice.lines.push(
    ...hourLines(account, entries, sent.time?.summary_type as SummaryType, service),
    ...expenseLines(account, expenses, sent.expenses?.summary_type as SummaryType, product),
  )
  const days = [...entries, ...expenses].map(({ spent_date }) => spent_date).sort()
  Object.assign(invoice, { period_start: days[0] ?? null, period_end: days.at(-1) ?? null })
  markBilled(account, invoice, entries, expenses, now)
}
