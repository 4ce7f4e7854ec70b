import type { HttpHandler } from 'msw/http'
import { userAssignmentOf } from './account.ts'
import { messages } from './answers.ts'
import type { Expense, Receipt } from './billing-entities.ts'
import { expenseLock, renderExpense } from './expense-json.ts'
import { dueDay, type Fields, number, text, whole, yes } from './fields.ts'
import { millionths, toCents } from './money.ts'
import { toReceipt } from './receipts.ts'
import { type Resource, resourceRoutes } from './resource.ts'
import { mapShelf, stamped } from './shelf.ts'
import { isPeriodLocked } from './time-entry-json.ts'
import { toInteger, type Visit, type World } from './visit.ts'

/** Expenses, each to whom it concerns. */
export function expenseRoutes(world: World): HttpHandler[] {
  return resourceRoutes(world, '/expenses', expenses)
}

const fields: Fields<Expense> = {
  user_id: whole,
  project_id: whole,
  expense_category_id: whole,
  spent_date: dueDay,
  units: number,
  total_cost: number,
  notes: text,
  billable: yes,
}

const expenses: Resource<Expense> = {
  name: 'expenses',
  shelf: ({ account }) => mapShelf(account.expenses),
  may({ rights, input, me }, act, row) {
    if (act === 'create') return rights.changes(toInteger(input.user_id) ?? me.id, toInteger(input.project_id) ?? 0)
    return act === 'read' || row === undefined || rights.changes(row.user_id, row.project_id)
  },
  sees: ({ rights }, row) => rights.sees(row.user_id, row.project_id),
  // No filter by task or category, and none by reference: an expense has none.
  passes: (filters, row, { account }) =>
    filters.is('user_id', row.user_id) &&
    filters.is('project_id', row.project_id) &&
    filters.is('client_id', account.projects.get(row.project_id)?.client_id ?? 0) &&
    filters.agrees('is_billed', row.invoice_id !== null) &&
    filters.says('approval_status', row.approval_status) &&
    filters.isWithin(row.spent_date, row.updated_at),
  keyOf: ({ spent_date, id }) => [spent_date, id],
  render: (row, { account, rights }) => renderExpense(account, row, rights),
  fields,
  required: ['project_id', 'expense_category_id', 'spent_date'],
  make: ({ account, me, now }, values) =>
    stamped(account, now, {
      user_id: me.id,
      project_id: 0,
      expense_category_id: 0,
      spent_date: '',
      notes: null,
      units: 1,
      total_cost: 0,
      billable: true,
      approval_status: 'unsubmitted' as const,
      invoice_id: null,
      receipt: null,
      ...values,
    }),
  refuse: (visit, values, row) => [...placeFaults(visit, values, row), ...receiptFaults(visit)],
  saved(visit, row, before) {
    // Documented: on a locked expense these changes are dropped without a word. The person never changes.
    if (before !== undefined) {
      const kept = expenseLock(visit.account, before) !== null ? ['project_id', 'expense_category_id'] : []
      for (const key of [...kept, 'user_id'] as const) Object.assign(row, { [key]: before[key as keyof Expense] })
    }
    const price = visit.account.expenseCategories.get(row.expense_category_id)?.unit_price ?? null
    if (price !== null) row.total_cost = toCents(millionths(row.units, price))
    row.receipt = receiptAfter(visit, row.receipt)
  },
  keeps: ({ account }, row) =>
    expenseLock(account, row) === null ? null : 'This expense is locked and cannot be deleted.',
}

/** What there is of it already, or is sent in its place; only what is sent is looked at. */
function placeFaults(visit: Visit, values: Partial<Expense>, row: Expense | undefined): string[] {
  const { account, me, admin } = visit
  if (row !== undefined && expenseLock(account, row) !== null) return admin ? [] : [messages.locked]
  const { user_id = me.id, project_id = 0, spent_date = '', ...rest } = { ...row, ...values }
  const project = account.projects.get(project_id)
  const category = account.expenseCategories.get(rest.expense_category_id ?? 0)
  if (project === undefined) return [messages.projectMissing, messages.noProject]
  const isPriced = category?.unit_price !== null
  return [
    ...(category?.is_active === true ? [] : ['Expense category must exist']),
    ...(project.is_active ? [] : [messages.archivedProject]),
    ...(userAssignmentOf(account, user_id, project_id)?.is_active === true ? [] : [messages.unassigned]),
    ...(isPeriodLocked(account, { user_id, project_id, spent_date }) ? [messages.lockedPeriod] : []),
    ...(row === undefined && values[isPriced ? 'units' : 'total_cost'] === undefined
      ? [`${isPriced ? 'Units' : 'Total cost'} can't be blank`]
      : []),
  ]
}

function receiptFaults({ input }: Visit): string[] {
  return input.receipt instanceof File && toReceipt(input.receipt) === null
    ? ['Receipt must be a png, gif, jpg or pdf file']
    : []
}

/** Only a form carries a file: what JSON has in that place is ignored. */
function receiptAfter({ input }: Visit, receipt: Receipt | null): Receipt | null {
  if (input.receipt instanceof File) return toReceipt(input.receipt)
  return String(input.delete_receipt) === 'true' ? null : receipt
}
