import { stamp, takeEntryId, takeId } from './account.ts'
import { addHours, localTime } from './calendar.ts'
import type { AccountState, Client, Project, TimeEntry, User } from './entities.ts'
import { addRoles } from './roles.ts'
import { moneyOf } from './time-entry-rules.ts'
import { setRate } from './user-rates.ts'

const born = '2024-01-08T09:00:00Z'

/** Adds a person; the first one is whom the token stands for. */
export function addUser(account: AccountState, name: string, partial: Partial<User> = {}): User {
  const [first_name = '', ...rest] = name.split(' ')
  const user: User = {
    id: takeId(account),
    first_name,
    last_name: rest.join(' '),
    email: `${first_name.toLowerCase()}@example.com`,
    telephone: '',
    timezone: 'Berlin',
    weekly_capacity: 126_000,
    has_access_to_all_future_projects: false,
    is_contractor: false,
    is_active: true,
    default_hourly_rate: null,
    cost_rate: null,
    roles: [],
    access_roles: ['member'],
    avatar_url: 'https://cache.harvestapp.com/assets/profile_images/big_ben.png?1498509661',
    created_at: born,
    updated_at: born,
    ...partial,
  }
  account.users.set(user.id, user)
  if (account.me === 0) account.me = user.id
  const at = new Date(born)
  addRoles(account, user.roles, at)
  for (const [kind, rate] of [['billable', user.default_hourly_rate] as const, ['cost', user.cost_rate] as const]) {
    if (rate !== null) setRate(account, kind, user, {}, at)
  }
  return user
}

/** Adds a client. */
export function addClient(account: AccountState, name: string, currency: string): Client {
  const id = takeId(account)
  const statement_key = `sandbox${String(id).padStart(25, '0')}`
  const client = {
    id,
    name,
    is_active: true,
    address: null,
    statement_key,
    currency,
    created_at: born,
    updated_at: born,
  }
  account.clients.set(id, client)
  return client
}

/** Adds a project with its tasks by name (a task of that name is shared) and the people on it. */
export function addProject(
  account: AccountState,
  client: Client,
  name: string,
  tasks: readonly string[],
  people: readonly User[],
  partial: Partial<Project> = {},
): Project {
  const project: Project = {
    id: takeId(account),
    client_id: client.id,
    name,
    code: null,
    is_active: true,
    is_billable: true,
    is_fixed_fee: false,
    bill_by: 'Project',
    hourly_rate: 95,
    budget: null,
    budget_by: 'none',
    budget_is_monthly: false,
    cost_budget: null,
    cost_budget_include_expenses: false,
    notify_when_over_budget: false,
    over_budget_notification_percentage: 80,
    show_budget_to_all: false,
    fee: null,
    notes: null,
    starts_on: null,
    ends_on: null,
    created_at: born,
    updated_at: born,
    ...partial,
  }
  account.projects.set(project.id, project)
  for (const task of tasks) assignTask(account, project, task)
  for (const user of people) assignUser(account, project, user)
  return project
}

/** Puts a person on a project. */
export function assignUser(account: AccountState, project: Project, user: User): void {
  const id = takeId(account)
  account.userAssignments.set(id, {
    id,
    project_id: project.id,
    user_id: user.id,
    is_project_manager: user.id === account.me,
    is_active: true,
    use_default_rates: true,
    budget: null,
    created_at: project.created_at,
    updated_at: project.created_at,
    hourly_rate: null,
  })
}

function assignTask(account: AccountState, project: Project, name: string): void {
  const found = [...account.tasks.values()].find((task) => task.name === name)
  // The well-known task of Harvest's own examples keeps its id.
  const task = found ?? {
    id: name === 'Development' ? 8_083_365 : takeId(account),
    name,
    billable_by_default: true,
    default_hourly_rate: null,
    is_default: false,
    is_active: true,
    created_at: born,
    updated_at: born,
  }
  account.tasks.set(task.id, task)
  const id = takeId(account)
  account.taskAssignments.set(id, {
    id,
    project_id: project.id,
    task_id: task.id,
    billable: project.is_billable,
    is_active: true,
    created_at: project.created_at,
    updated_at: project.created_at,
    hourly_rate: null,
    budget: null,
  })
}

/** Adds an entry past all rules, as somebody did it by hand; by default an hour of mine today on the first project. */
export function addEntry(account: AccountState, partial: Partial<TimeEntry>, now: Date): TimeEntry {
  const user_id = partial.user_id ?? account.me
  const project_id = partial.project_id ?? account.projects.keys().next().value ?? 0
  const task = [...account.taskAssignments.values()].find((each) => each.project_id === project_id)
  const place = { user_id, project_id, task_id: partial.task_id ?? task?.task_id ?? 0 }
  const zone = account.users.get(user_id)?.timezone ?? 'UTC'
  const hours = partial.hours ?? 1
  const clocked = account.company.wants_timestamp_timers && partial.timer_started_at === undefined
  const entry: TimeEntry = {
    id: partial.id ?? takeEntryId(account),
    spent_date: localTime(now, zone).date,
    hours,
    notes: null,
    timer_started_at: null,
    started_time: clocked ? '09:00' : null,
    ended_time: clocked ? addHours('09:00', hours) : null,
    approval_status: 'unsubmitted',
    invoice_id: null,
    explicit_lock: null,
    external_reference: null,
    ...moneyOf(account, place),
    created_at: stamp(now),
    updated_at: stamp(now),
    ...partial,
    ...place,
  }
  account.timeEntries.set(entry.id, entry)
  return entry
}
