import { forbidden } from './answers.ts'
import type { Project } from './entities.ts'
import { countedHours, worthOf } from './entry-money.ts'
import { invoicedOn } from './invoicing.ts'
import { toMillionths } from './money.ts'
import { paginateReport } from './pages.ts'
import { currencyOf, readTimeframe, Sum, type Timeframe } from './report-rows.ts'
import { toBoolean, type Visit } from './visit.ts'

/**
 * What is not invoiced yet. Every active billable project has a row, zeros included, an archived one none, though it may hold unbilled
 * time; names are without codes (seen live). The amount is that of hours and expenses together (documented example).
 */
export function uninvoiced(visit: Visit): Response {
  const { account, rights } = visit
  if (!rights.invoices) return forbidden()
  const timeframe = readTimeframe(visit)
  if (timeframe instanceof Response) return timeframe
  const withFees = toBoolean(visit.query.get('include_fixed_fee')) !== false
  const sums = sumByProject(visit, timeframe)
  const rows = [...account.projects.values()]
    .filter(({ id, is_active, is_billable, is_fixed_fee, client_id }) => {
      const open = is_active && is_billable && account.clients.get(client_id)?.is_active === true
      return open && rights.manages(id) && (withFees || !is_fixed_fee)
    })
    .map((project) => {
      const { total, hours, expenses, amount } = sums(project.id)
      if (project.is_fixed_fee && isBegun(project, timeframe)) {
        amount.add(toMillionths(project.fee ?? 0) - toMillionths(invoicedOn(account, project.id)))
      }
      return {
        client_id: project.client_id,
        client_name: account.clients.get(project.client_id)?.name ?? '',
        project_id: project.id,
        project_name: project.name,
        currency: currencyOf(account, project.id),
        total_hours: total.hours(),
        uninvoiced_hours: hours.hours(),
        uninvoiced_expenses: expenses.money(),
        uninvoiced_amount: amount.money(),
      }
    })
  const nameOf = (row: (typeof rows)[number]) => `${row.client_name}\n${row.project_name}`
  rows.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : a.project_id - b.project_id))
  return paginateReport(visit, rows)
}

interface Sums {
  readonly total: Sum
  readonly hours: Sum
  readonly expenses: Sum
  readonly amount: Sum
}

/** The sums of each project; hours that are not billable are in the total alone. */
function sumByProject({ account, now }: Visit, { from, to }: Timeframe): (projectId: number) => Sums {
  const all = new Map<number, Sums>()
  const sumsOf = (id: number) => {
    const sums = all.get(id) ?? { total: new Sum(), hours: new Sum(), expenses: new Sum(), amount: new Sum() }
    all.set(id, sums)
    return sums
  }
  for (const entry of account.timeEntries.values()) {
    if (entry.spent_date < from || entry.spent_date > to) continue
    const { total, hours, amount } = sumsOf(entry.project_id)
    const counted = countedHours(account, entry, now)
    total.add(counted)
    const open = entry.billable && entry.invoice_id === null
    hours.add(open ? counted : 0)
    if (account.projects.get(entry.project_id)?.is_fixed_fee !== true)
      amount.add(open ? worthOf(account, entry, now) : 0)
  }
  for (const { spent_date, project_id, billable, invoice_id, total_cost } of account.expenses.values()) {
    if (spent_date < from || spent_date > to || !billable || invoice_id !== null) continue
    const { expenses, amount } = sumsOf(project_id)
    expenses.add(toMillionths(total_cost))
    amount.add(toMillionths(total_cost))
  }
  return sumsOf
}

/** A fee shows from the project's start on, or where it has none from its creation on (documented). */
function isBegun({ starts_on, created_at }: Project, { to }: Timeframe): boolean {
  return to >= (starts_on ?? created_at.slice(0, 10))
}
