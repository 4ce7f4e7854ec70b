import { fullName } from './account.ts'
import type { Expense } from './billing-entities.ts'
import type { AccountState } from './entities.ts'
import { float, floatOrNull } from './money.ts'
import type { Rights } from './rights.ts'
import { isPeriodLocked, renderUserAssignment } from './time-entry-json.ts'

/** Why an expense is locked, null when it is not. Documented words but for "approved", of which nothing is known. */
export function expenseLock(account: AccountState, expense: Expense): string | null {
  if (expense.invoice_id !== null) return 'Expense is invoiced.'
  if (isPeriodLocked(account, expense)) return 'The project is locked for this time period.'
  return expense.approval_status === 'approved' ? 'Expense is approved.' : null
}

/** Keys and order of the documentation, then the two live extras of 2026 (what `reimbursement` holds is not known). */
export function renderExpense(account: AccountState, expense: Expense, rights: Rights): object {
  const project = account.projects.get(expense.project_id)
  const client = account.clients.get(project?.client_id ?? 0)
  const category = account.expenseCategories.get(expense.expense_category_id)
  const invoice = account.invoices.get(expense.invoice_id ?? 0)
  const reason = expenseLock(account, expense)
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
    user: { id: expense.user_id, name: fullName(account.users.get(expense.user_id)) },
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
