import type { HttpHandler } from 'msw/http'
import { putTask, putUser } from './assignments.ts'
import type { AccountState, Project } from './entities.ts'
import { amount, day, number, oneOf, text, whole, words, yes } from './fields.ts'
import { float } from './money.ts'
import { type Resource, resourceRoutes } from './resource.ts'
import { mapShelf, stamped } from './shelf.ts'
import { runs } from './timers.ts'
import type { Visit, World } from './visit.ts'

/** Projects, for administrators and, those they manage, for managers. */
export function projectRoutes(world: World): HttpHandler[] {
  return resourceRoutes(world, '/projects', projects)
}

const projects: Resource<Project> = {
  name: 'projects',
  shelf: ({ account }) => mapShelf(account.projects),
  may: ({ rights }, act) => (act === 'create' ? rights.createsProjects : rights.managesAny),
  sees: ({ rights }, { id }) => rights.manages(id),
  passes: (filters, row) =>
    filters.agrees('is_active', row.is_active) &&
    filters.is('client_id', row.client_id) &&
    filters.isNewer(row.updated_at),
  render: renderProject,
  fields: {
    client_id: whole,
    name: words,
    code: text,
    is_active: yes,
    is_billable: yes,
    is_fixed_fee: yes,
    bill_by: oneOf('Project', 'Tasks', 'People', 'none'),
    hourly_rate: amount,
    budget_by: oneOf('project', 'project_cost', 'task', 'task_fees', 'person', 'none'),
    budget_is_monthly: yes,
    budget: amount,
    cost_budget: amount,
    cost_budget_include_expenses: yes,
    notify_when_over_budget: yes,
    over_budget_notification_percentage: number,
    show_budget_to_all: yes,
    fee: amount,
    notes: text,
    starts_on: day,
    ends_on: day,
  },
  // The documentation wants is_billable, bill_by and budget_by too; without them a live request got its 201.
  required: ['client_id', 'name'],
  make: ({ account, now }, values) => stamped(account, now, { ...blankProject, ...values }),
  refuse: ({ account }, { client_id, is_active }, row) => [
    ...(client_id === undefined || account.clients.has(client_id) ? [] : ['Client must exist']),
    ...(is_active === false && row !== undefined && runs(account, (entry) => entry.project_id === row.id)
      ? ['Project has a running timer and cannot be archived.']
      : []),
  ],
  saved(visit, project, before) {
    if (before === undefined) fill(visit, project)
  },
  dropped: ({ account }, { id }) => removeWork(account, id),
}

/** As recorded of a project created with nothing but client and name. */
const blankProject = {
  client_id: 0,
  name: '',
  code: null,
  is_active: true,
  is_billable: true,
  is_fixed_fee: false,
  bill_by: 'none' as const,
  hourly_rate: null,
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
}

/** A new project has the default tasks, those who are to be on all of them, and the manager who made it. */
function fill({ account, me, admin, now }: Visit, project: Project): void {
  for (const task of account.tasks.values()) {
    if (task.is_default && task.is_active)
      putTask(account, project.id, { task_id: task.id, billable: task.billable_by_default }, now)
  }
  for (const user of account.users.values()) {
    const manages = user.id === me.id && !admin
    if ((user.has_access_to_all_future_projects && user.is_active) || manages)
      putUser(account, project.id, { user_id: user.id, is_project_manager: manages }, now)
  }
}

/** Its time and expenses go with a project, its invoices stay (documented), their lines without it. */
export function removeWork(account: AccountState, projectId: number): void {
  const rows = [account.timeEntries, account.expenses, account.taskAssignments, account.userAssignments]
  for (const map of rows) {
    for (const each of map.values()) if (each.project_id === projectId) map.delete(each.id)
  }
}

/** Keys and order as recorded in 2021; money only for those who may see rates. */
function renderProject(project: Project, { account, rights }: Visit): object {
  const client = account.clients.get(project.client_id)
  const money = <Value>(value: Value) => (rights.billableRates ? value : null)
  return {
    id: project.id,
    name: project.name,
    code: project.code,
    is_active: project.is_active,
    is_billable: project.is_billable,
    is_fixed_fee: project.is_fixed_fee,
    bill_by: project.bill_by,
    budget: project.budget,
    budget_by: project.budget_by,
    budget_is_monthly: project.budget_is_monthly,
    notify_when_over_budget: project.notify_when_over_budget,
    over_budget_notification_percentage: float(project.over_budget_notification_percentage),
    show_budget_to_all: project.show_budget_to_all,
    created_at: project.created_at,
    updated_at: project.updated_at,
    starts_on: project.starts_on,
    ends_on: project.ends_on,
    over_budget_notification_date: null,
    notes: project.notes,
    cost_budget: money(project.cost_budget),
    cost_budget_include_expenses: project.cost_budget_include_expenses,
    hourly_rate: money(project.hourly_rate),
    fee: money(project.fee),
    client: { id: project.client_id, name: client?.name, currency: client?.currency },
  }
}
