import { putTask, putUser } from './assignments.ts'
import { addEntry, addUser } from './build.ts'
import { addExpense, addExpenseCategory } from './build-expenses.ts'
import { addContact, addEstimate, addTask, noteMessage } from './build-further.ts'
import type { AccountState } from './entities.ts'
import { createInvoice } from './invoicing.ts'
import { payInvoice } from './payments.ts'
import { addRoles } from './roles.ts'
import { smallAccount } from './small-account.ts'

/** The ids of what a stocked account has, by what can be done with it. */
export type StockedIds = Readonly<Record<StockedName, number>>

type StockedName =
  | 'user' // a member with time and expenses
  | 'spareUser' // with neither
  | 'manager' // oversees the member
  | 'billableRate'
  | 'costRate'
  | 'role'
  | 'client' // of `project`
  | 'spareClient' // without projects and invoices
  | 'contact'
  | 'task'
  | 'spareTask' // without time
  | 'unassignedTask' // not on `project`
  | 'project'
  | 'taskAssignment' // without time
  | 'userAssignment'
  | 'entry' // stopped, with an external reference
  | 'runningEntry'
  | 'expense'
  | 'expenseCategory'
  | 'spareExpenseCategory'
  | 'invoice' // open, a part of it paid
  | 'draft' // an invoice nobody has seen
  | 'payment' // of `invoice`
  | 'invoiceMessage'
  | 'invoiceItemCategory' // neither for hours nor for expenses
  | 'estimate' // a draft
  | 'estimateMessage'
  | 'estimateItemCategory'

/** The small account with at least one of everything that Harvest's API knows, and one of each that can be deleted. */
export function stockedAccount(now: Date): { account: AccountState; ids: StockedIds } {
  const { account, chief, other, web, euro, dollar, task } = smallAccount()
  const stamps = { created_at: '2026-01-05T09:00:00Z', updated_at: '2026-01-05T09:00:00Z' }
  Object.assign(web, { budget_by: 'project', budget: 100 })
  addRoles(account, ['Designer', 'Developer'], new Date(stamps.created_at))
  other.roles = ['Developer']
  const manager = addUser(account, 'Mia Manager', {
    access_roles: ['manager', 'people_manager'],
    default_hourly_rate: 90,
    cost_rate: 45,
    teammate_ids: [other.id],
  })
  const spareUser = addUser(account, 'Sam Spare', { default_hourly_rate: 50, cost_rate: 20 })
  const spareClient = { ...dollar, ...stamps, id: account.nextId++, name: 'Nobody & Sons' }
  account.clients.set(spareClient.id, spareClient)
  const contact = addContact(account, euro.id, { first_name: 'Rita', last_name: 'Roe', email: 'rita@example.com' }, now)
  const spareTask = addTask(account, 'Archiving', now)
  const [place, member] = [
    putTask(account, web.id, { task_id: spareTask.id, billable: true }, now),
    putUser(account, web.id, { user_id: spareUser.id }, now),
  ]
  const reference = { id: '12', group_id: 'ada/reports', account_id: null }
  const link = { permalink: 'https://github.com/ada/reports/issues/12', service: 'github.com', service_icon_url: null }
  const entry = addEntry(
    account,
    { project_id: web.id, spent_date: '2026-05-18', hours: 1.5, external_reference: { ...reference, ...link } },
    now,
  )
  addEntry(account, { user_id: other.id, project_id: web.id, spent_date: '2026-05-18', hours: 2 }, now)
  const running = addEntry(
    account,
    { user_id: other.id, project_id: web.id, hours: 0, timer_started_at: now.toISOString() },
    now,
  )
  const meals = addExpenseCategory(account, 'Meals')
  const mileage = addExpenseCategory(account, 'Mileage', { unit_name: 'km', unit_price: 0.575 })
  const spent = { project_id: web.id, expense_category_id: meals.id, total_cost: 33.35, spent_date: '2026-05-18' }
  const expense = addExpense(account, spent, now)
  addExpense(account, { ...spent, user_id: other.id }, now)
  const lines = [{ project_id: web.id, unit_price: 100, quantity: 3, description: 'A day' }]
  const invoice = createInvoice(account, [], '1001', { client_id: euro.id, lines }, now)
  const draft = createInvoice(account, [], '1002', { client_id: euro.id, lines, state: 'draft' }, now)
  const payment = payInvoice(account, invoice, 100, '2026-05-19', now)
  const estimate = addEstimate(account, euro.id, [{ unit_price: 5000, description: 'A project' }], now)
  estimate.issue_date = '2026-05-15'
  const category = {
    id: account.nextMinorId++,
    name: 'Hosting',
    use_as_service: false,
    use_as_expense: false,
    ...stamps,
  }
  account.invoiceItemCategories.set(category.id, category)
  const of = (rows: ReadonlyMap<number, { id: number; user_id: number }>) =>
    [...rows.values()].find(({ user_id }) => user_id === other.id)?.id ?? 0
  const ids = {
    user: other.id,
    spareUser: spareUser.id,
    manager: manager.id,
    billableRate: of(account.billableRates),
    costRate: of(account.costRates),
    role: account.roles.keys().next().value ?? 0,
    client: euro.id,
    spareClient: spareClient.id,
    contact: contact.id,
    task: task('Development'),
    spareTask: spareTask.id,
    unassignedTask: addTask(account, 'Painting over', now).id,
    project: web.id,
    taskAssignment: place.id,
    userAssignment: member.id,
    entry: entry.id,
    runningEntry: running.id,
    expense: expense.id,
    expenseCategory: meals.id,
    spareExpenseCategory: mileage.id,
    invoice: invoice.id,
    draft: draft.id,
    payment: payment.id,
    invoiceMessage: noteMessage(account, invoice, chief, now).id,
    invoiceItemCategory: category.id,
    estimate: estimate.id,
    estimateMessage: noteMessage(account, estimate, chief, now).id,
    estimateItemCategory: account.estimateItemCategories.keys().next().value ?? 0,
  }
  return { account, ids }
}
