import type { HttpHandler } from 'msw/http'
import { answer, unknownId } from './answers.ts'
import type { Expense } from './billing-entities.ts'
import type { AccountState } from './entities.ts'
import { readFilters } from './filters.ts'
import { listRoutes } from './lists.ts'
import { float, floatOrNull } from './money.ts'
import { paginate } from './pages.ts'
import type { Rights } from './rights.ts'
import { isPeriodLocked, renderUserAssignment } from './time-entry-json.ts'
import { route, type Visit, type World } from './visit.ts'

/** Expenses, each to whom it concerns, and their categories, which administrators alone read. */
export function expenseRoutes(world: World): HttpHandler[] {
  return [
    route(world, 'get', '/expenses', list),
    route(world, 'get', '/expenses/:id', (visit) => {
      const expense = visit.account.expenses.get(visit.id)
      return expense === undefined || !visit.rights.sees(expense.user_id, expense.project_id)
        ? unknownId()
        : answer(renderExpense(visit.account, expense, visit.rights))
    }),
    ...listRoutes(
      world,
      'expense_categories',
      ({ account }) => account.expenseCategories,
      ({ id, name, unit_name, unit_price, ...rest }) => ({
        id,
        name,
        unit_name,
        unit_price: floatOrNull(unit_price),
        ...rest,
      }),
    ),
  ]
}

/** No filter by task or category, and none by reference: an expense has none. */
function list(visit: Visit): Response {
  const { account, rights } = visit
  const filters = readFilters(visit)
  if (filters instanceof Response) return filters
  const rows = [...account.expenses.values()].filter(
    (expense) =>
      rights.sees(expense.user_id, expense.project_id) &&
      filters.is('user_id', expense.user_id) &&
      filters.is('project_id', expense.project_id) &&
      filters.is('client_id', account.projects.get(expense.project_id)?.client_id ?? 0) &&
      filters.agrees('is_billed', expense.invoice_id !== null) &&
      filters.says('approval_status', expense.approval_status) &&
      filters.isWithin(expense.spent_date, expense.updated_at),
  )
  const keyOf = ({ spent_date, id }: Expense) => [spent_date, id]
  return paginate(visit, 'expenses', rows, keyOf, (each) => renderExpense(account, each, rights))
}

/** Documented words but for "approved", of which nothing is known. */
function lockOf(account: AccountState, expense: Expense): string | null {
  if (expense.invoice_id !== null) return 'Expense is invoiced.'
  if (isPeriodLocked(account, expense)) return 'The project is locked for this time period.'
  return expense.approval_status === 'approved' ? 'Expense is approved.' : null
}

/** Keys and order of the documentation, then the two live extras of 2026 (what `reimbursement` holds is not known). */
function renderExpense(account: AccountState, expense: Expense, rights: Rights): object {
  const project = account.projects.get(expense.project_id)
  const client = account.clients.get(project?.client_id ?? 0)
  const user = account.users.get(expense.user_id)
  const category = account.expenseCategories.get(expense.expense_category_id)
  const invoice = account.invoices.get(expense.invoice_id ?? 0)
  const reason = lockOf(account, expense)
  return {
    id: expense.id,
    notes: expense.notes,
    total_cost: float(expense.total_cost),
    units: float(expense.units),
    is_closed: expense.approval_status === 'approved',
    approval_status: expense.approval_status,
    is_locked: reason !== null,
    is_billed: expense.invoice_id !== null,
    locked_reason: reason,
    spent_date: expense.spent_date,
    created_at: expense.created_at,
    updated_at: expense.updated_at,
    billable: expense.billable,
    receipt: renderReceipt(account, expense),
    user: { id: expense.user_id, name: `${user?.first_name} ${user?.last_name}` },
    user_assignment: renderUserAssignment(account, expense, rights.billableRates),
    project: { id: expense.project_id, name: project?.name, code: project?.code ?? null },
    expense_category: {
      id: expense.expense_category_id,
      name: category?.name,
      unit_price: floatOrNull(category?.unit_price ?? null),
      unit_name: category?.unit_name ?? null,
    },
    client: { id: client?.id, name: client?.name, currency: client?.currency },
    invoice: invoice === undefined ? null : { id: invoice.id, number: invoice.number },
    reimbursement: null,
    is_explicitly_locked: false,
  }
}

/** The URL is the account's own address, not signed: it wants the token, and is not for everybody's eyes. */
function renderReceipt(account: AccountState, { id, receipt }: Expense): object | null {
  return receipt && { url: `${account.company.base_uri}/expenses/${id}/receipt`, ...receipt }
}
