import { addDays } from '../calendar.ts'
import type { Budget, ExpenseRow, TimeRow, UninvoicedRow } from '../rollup/facts.ts'
import { listRows, PAGE } from './pages.ts'
import type { Query, Transport } from './transport.ts'
import {
  budgetSchema,
  expenseRowSchema,
  ratedTimeRowSchema,
  readWire,
  timeRowSchema,
  uninvoicedSchema,
} from './wire.ts'

interface Days {
  readonly from: string
  readonly to: string
}

/**
 * Takes a range of days, both included, and whether the token sees every amount; gives Harvest's report of time by project, a row
 * for each currency. Ranges longer than a report takes come in slices, so a project may have a row for each. Throws RequestError.
 */
export async function listTimeByProject(transport: Transport, days: Days, isAdministrator = false): Promise<TimeRow[]> {
  const rows = await listReport(transport, 'time/projects', days, () => ({ include_fixed_fee: 'true' }))
  return rows.map((row): TimeRow => {
    const wire = readWire(isAdministrator ? ratedTimeRowSchema : timeRowSchema, row, 'GET', 'reports/time/projects')
    return {
      projectId: wire.project_id,
      projectName: wire.project_name,
      clientName: wire.client_name,
      hours: wire.total_hours,
      billableHours: wire.billable_hours,
      currency: wire.currency,
      amount: wire.billable_amount,
    }
  })
}

/** Takes a range of days; gives Harvest's report of what is not invoiced yet, a fixed fee once, however long the range. Throws RequestError, 403 for one who may not see it. */
export async function listUninvoiced(transport: Transport, days: Days): Promise<UninvoicedRow[]> {
  const rows = await listReport(transport, 'uninvoiced', days, (slice) =>
    slice === 0 ? {} : { include_fixed_fee: 'false' },
  )
  return rows.map((row): UninvoicedRow => {
    const wire = readWire(uninvoicedSchema, row, 'GET', 'reports/uninvoiced')
    return {
      projectId: wire.project_id,
      projectName: wire.project_name,
      clientName: wire.client_name,
      currency: wire.currency,
      hours: wire.uninvoiced_hours,
      expenses: wire.uninvoiced_expenses,
      amount: wire.uninvoiced_amount,
    }
  })
}

/** Takes a range of days; gives Harvest's report of expenses by category, a row for each currency. Throws RequestError. */
export async function listExpensesByCategory(transport: Transport, days: Days): Promise<ExpenseRow[]> {
  const rows = await listReport(transport, 'expenses/categories', days)
  return rows.map((row): ExpenseRow => {
    const wire = readWire(expenseRowSchema, row, 'GET', 'reports/expenses/categories')
    return {
      categoryName: wire.expense_category_name,
      currency: wire.currency,
      total: wire.total_amount,
      billable: wire.billable_amount,
    }
  })
}

/** Gives the budgets of active projects as they stand now. Throws RequestError. */
export async function listBudgets(transport: Transport): Promise<Budget[]> {
  const path = 'reports/project_budget'
  const rows = await listRows(transport, path, 'results', { is_active: 'true', per_page: PAGE })
  return rows.flatMap((row): Budget[] => {
    const wire = readWire(budgetSchema, row, 'GET', path)
    if (wire.budget === null) return []
    return [
      {
        projectId: wire.project_id,
        projectName: wire.project_name,
        clientName: wire.client_name,
        // `project_cost` and `task_fees` are money, the others hours.
        unit: /cost|fees/.test(wire.budget_by) ? 'money' : 'hours',
        isMonthly: wire.budget_is_monthly,
        budget: wire.budget,
        spent: wire.budget_spent ?? '0',
        remaining: wire.budget_remaining ?? wire.budget,
      },
    ]
  })
}

/** Harvest takes both ends to be at most 365 days apart, ends included ("must not exceed 1 year"). */
const LONGEST = 365

async function listReport(
  transport: Transport,
  report: string,
  { from, to }: Days,
  more: (slice: number) => Query = () => ({}),
): Promise<unknown[]> {
  const slices: Days[] = []
  for (let start = from; start <= to; ) {
    const last = addDays(start, LONGEST - 1)
    slices.push({ from: start, to: last < to ? last : to })
    start = addDays(last, 1)
  }
  // All of Harvest's own examples write the days of reports without dashes.
  const compact = (day: string) => day.replaceAll('-', '')
  const pages = slices.map((slice, index) =>
    listRows(transport, `reports/${report}`, 'results', {
      from: compact(slice.from),
      to: compact(slice.to),
      per_page: PAGE,
      ...more(index),
    }),
  )
  return (await Promise.all(pages)).flat()
}
