import { addClient, addProject, addUser, assignUser } from './build.ts'
import { addExpense, addExpenseCategory } from './build-expenses.ts'
import { addDays, localTime } from './calendar.ts'
import { type Draw, drawFrom, pick } from './draw.ts'
import { emptyAccount } from './empty-account.ts'
import type { AccountState, Client, Project, User } from './entities.ts'
import { furnish } from './furnish.ts'
import { createInvoice } from './invoicing.ts'
import { fillLargeAccount } from './large-account-entries.ts'
import { payInvoice } from './payments.ts'

export interface LargeAccountOptions {
  readonly seed?: number
  readonly people?: number
  readonly projects?: number
  readonly entries?: number
  /** First and last day, by default the twelve whole months before this one. */
  readonly from?: string
  readonly to?: string
}

/**
 * A large account, the same for the same seed and days: by default 40 people, 120 projects of 24 clients in four currencies and 60,000
 * entries a year, with all kinds of billing, budgets, fixed fees, archived projects and people, expenses, and a year of invoices.
 */
export function largeAccount(now: Date, options: LargeAccountOptions = {}): AccountState {
  const { seed = 1, people = 40, projects = 120, entries = 60_000 } = options
  const thisMonth = `${localTime(now, 'Berlin').date.slice(0, 7)}-01`
  const to = options.to ?? addDays(thisMonth, -1)
  const from = options.from ?? `${Number(thisMonth.slice(0, 4)) - 1}${thisMonth.slice(4)}`
  const account = emptyAccount(1_100_601, 'Grand & Co', { weekly_capacity: 144_000 })
  account.rounding = { mode: 'nearest', minutes: 6 }
  const draw = drawFrom(seed)
  const staff = Array.from({ length: people }, (_, index) => addPerson(account, index, draw))
  const clients = Array.from({ length: Math.max(1, Math.ceil(projects / 5)) }, (_, index) =>
    addClient(account, `${pick(draw, ['Nord', 'Acme', 'Blue', 'Zürich'])} Works ${index + 1}`, pick(draw, currencies)),
  )
  for (let index = 0; index < projects; index++) addSomeProject(account, index, pick(draw, clients), staff, draw)
  fillLargeAccount(account, { from, to, count: entries }, draw)
  spendLargely(account, { from, to, count: Math.floor(entries / 100) }, draw)
  invoiceMonths(account, to)
  furnish(account, from)
  // Archived only now, as on the real thing: their time of the year is there.
  for (const [index, project] of [...account.projects.values()].entries())
    if (index % 15 === 14) project.is_active = false
  for (const user of staff.filter((_, index) => index % 13 === 12)) user.is_active = false
  return account
}

const currencies = ['EUR', 'EUR', 'EUR', 'USD', 'USD', 'GBP', 'JPY']
const firstNames = ['Ada', 'Björn', 'Chloé', 'Dmitri', 'Eve', 'Farah', 'Goran', 'Hana', 'Iker', 'Jun']
const lastNames = ['Arndt', 'Boyle', 'Costa', "D'Angelo", 'Ek', 'Fuchs', 'García']
const taskNames = ['Development', 'Design', 'Meetings', 'Project Management', 'Research', 'Support', 'Testing']

function addPerson(account: AccountState, index: number, draw: Draw): User {
  const name = `${firstNames[index % 10]} ${lastNames[index % 7]}${index >= 70 ? ` ${index}` : ''}`
  return addUser(account, name, {
    ...(index === 0 ? { access_roles: ['administrator'] } : {}),
    email: `person${index}@example.com`,
    is_contractor: draw(6) === 0,
    weekly_capacity: pick(draw, [72_000, 126_000, 144_000, 144_000]),
    timezone: pick(draw, ['Berlin', 'London', 'Eastern Time (US & Canada)', 'Kyiv']),
    default_hourly_rate: (480 + draw(720)) / 8, // eighths: three decimals
    cost_rate: (30 + draw(40)) / 1,
  })
}

function addSomeProject(
  account: AccountState,
  index: number,
  client: Client,
  staff: readonly User[],
  draw: Draw,
): void {
  const kind = draw(10)
  const partial: Partial<Project> = {
    code: pick(draw, [null, '', 'SHARED', `P${index}`, `P${index}`]),
    hourly_rate: (500 + draw(700)) / 8,
    ...(kind < 3 ? { bill_by: 'People' as const } : kind === 3 ? { bill_by: 'Tasks' as const } : {}),
    ...(kind === 4 ? { is_billable: false, bill_by: 'none' as const, hourly_rate: null } : {}),
    ...(kind === 5 ? { is_fixed_fee: true, fee: 5000 + draw(20) * 1000 } : {}),
    ...pick<Partial<Project>>(draw, [
      {},
      { budget_by: 'project', budget: 400 + draw(400) },
      { budget_by: 'project', budget: 60, budget_is_monthly: true },
      { budget_by: 'project_cost', cost_budget: 40_000 + draw(40_000), cost_budget_include_expenses: true },
    ]),
  }
  const offset = draw(taskNames.length)
  const tasks = [0, 1, 2, 3].map((step) => taskNames[(offset + step) % taskNames.length] ?? '')
  const project = addProject(
    account,
    client,
    `${pick(draw, ['Website', 'App', 'R&D', 'Retainer | 24/7'])} ${index + 1}`,
    tasks,
    [],
    partial,
  )
  for (let step = 0; step < Math.min(8, staff.length); step++) {
    const user = staff[(index * 3 + step) % staff.length]
    if (user !== undefined) assignUser(account, project, user)
  }
  for (const each of account.taskAssignments.values()) {
    if (each.project_id !== project.id) continue
    each.billable &&= draw(8) !== 0
    each.hourly_rate = (400 + draw(800)) / 8
  }
}

function spendLargely(
  account: AccountState,
  { from, to, count }: { from: string; to: string; count: number },
  draw: Draw,
): void {
  const mileage = addExpenseCategory(account, 'Mileage', { unit_name: 'km', unit_price: 0.575 })
  const categories = [
    mileage,
    ...['Meals', 'Lodging', 'Travel', 'Software'].map((name) => addExpenseCategory(account, name)),
  ]
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
  const assignments = [...account.userAssignments.values()]
  for (let index = 0; index < count; index++) {
    const { user_id, project_id } = pick(draw, assignments)
    const category = pick(draw, categories)
    const spent_date = addDays(from, Math.floor((index * days) / count))
    const cost = category === mileage ? { units: 1 + draw(400) } : { total_cost: (100 + draw(40_000)) / 100 }
    const receipt =
      draw(2) === 0
        ? null
        : { file_name: `${index}.pdf`, file_size: 9000 + draw(90_000), content_type: 'application/pdf' }
    const rest = { spent_date, user_id, project_id, expense_category_id: category.id, receipt, billable: draw(5) !== 0 }
    addExpense(account, { ...cost, ...rest }, new Date(`${spent_date}T18:00:00Z`))
  }
}

/** Every month but the last two is invoiced, an invoice a project and month; most of them are paid. */
function invoiceMonths(account: AccountState, to: string): void {
  const open = addDays(`${addDays(`${to.slice(0, 7)}-01`, -1).slice(0, 7)}-01`, 0)
  const groups = new Map<string, number[]>()
  for (const { id, project_id, spent_date, billable, billable_rate } of account.timeEntries.values()) {
    if (!billable || billable_rate === null || spent_date >= open) continue
    const key = `${spent_date.slice(0, 7)} ${project_id}`
    const ids = groups.get(key) ?? []
    groups.set(key, ids)
    ids.push(id)
  }
  let number = 0
  for (const [key, ids] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const issue_date = addDays(`${key.slice(0, 7)}-28`, 5)
    const entries = ids.flatMap((id) => account.timeEntries.get(id) ?? [])
    const at = new Date(`${issue_date}T09:00:00Z`)
    const terms = { issue_date, payment_term: 'net 30' as const }
    number++
    const invoice = createInvoice(account, entries, String(1000 + number), terms, at)
    if (number % 9 !== 0) payInvoice(account, invoice, number % 20 === 0 ? 100 : undefined, invoice.due_date, at)
  }
}
