import type { HttpHandler } from 'msw/http'
import { fullName, taskAssignmentOf, userAssignmentOf } from './account.ts'
import type { AccountState, TaskAssignment, UserAssignment } from './entities.ts'
import { amount, whole, yes } from './fields.ts'
import { type Resource, resourceRoutes } from './resource.ts'
import { mapShelf, type Shelf, stamped } from './shelf.ts'
import type { Visit, World } from './visit.ts'

type Assignment = TaskAssignment | UserAssignment

/** Who and what is on which project: all of it as one list to read, a project's to change. */
export function assignmentRoutes(world: World): HttpHandler[] {
  return [
    ...resourceRoutes(world, '/task_assignments', taskAssignments, ['list']),
    ...resourceRoutes(world, '/user_assignments', userAssignments, ['list']),
    ...resourceRoutes(world, '/projects/:id/task_assignments', taskAssignments),
    ...resourceRoutes(world, '/projects/:id/user_assignments', userAssignments),
  ]
}

/** Those of the path's project, where there is one and the person sees it; all where the path has none. */
function shelfOf<Row extends Assignment>(
  { params, id, account, rights }: Visit,
  rows: Map<number, Row>,
): Shelf<Row> | null {
  if (!('id' in params)) return mapShelf(rows)
  if (!account.projects.has(id) || !rights.manages(id)) return null
  return mapShelf(rows, ({ project_id }) => project_id === id)
}

const taskAssignments: Resource<TaskAssignment> = {
  name: 'task_assignments',
  shelf: (visit) => shelfOf(visit, visit.account.taskAssignments),
  may: ({ rights }) => rights.managesAny,
  sees: ({ rights }, { project_id }) => rights.manages(project_id),
  passes: (filters, row) => filters.agrees('is_active', row.is_active) && filters.isNewer(row.updated_at),
  render: ({ project_id, task_id, hourly_rate, budget, ...rest }, { account, rights }) => ({
    ...rest,
    hourly_rate: rights.billableRates ? hourly_rate : null,
    budget,
    project: nameOf(account, project_id),
    task: { id: task_id, name: account.tasks.get(task_id)?.name },
  }),
  fields: { task_id: whole, is_active: yes, billable: yes, hourly_rate: amount, budget: amount },
  required: ['task_id'],
  make: ({ account, id, now }, values) => putTask(account, id, values, now),
  refuse({ account, id }, { task_id }, row) {
    if (row !== undefined) return []
    if (!account.tasks.has(task_id ?? 0)) return ['Task must exist']
    return taskAssignmentOf(account, task_id ?? 0, id) === undefined ? [] : ['Task has already been taken']
  },
  saved: keepPlace,
  keeps: ({ account }, { project_id, task_id }) =>
    isWorked(account, (row) => row.project_id === project_id && row.task_id === task_id)
      ? 'This task assignment is not removable. It still has time entries.'
      : null,
}

const userAssignments: Resource<UserAssignment> = {
  name: 'user_assignments',
  shelf: (visit) => shelfOf(visit, visit.account.userAssignments),
  may: ({ rights }, act) => rights.managesAny || (act === 'read' && rights.overseesAny),
  sees: ({ rights }, { project_id, user_id }) => rights.sees(user_id, project_id),
  passes: (filters, row) =>
    filters.agrees('is_active', row.is_active) && filters.is('user_id', row.user_id) && filters.isNewer(row.updated_at),
  render: ({ project_id, user_id, hourly_rate, ...rest }, { account, rights }) => ({
    ...rest,
    hourly_rate: rights.billableRates ? hourly_rate : null,
    project: nameOf(account, project_id),
    user: { id: user_id, name: fullName(account.users.get(user_id)) },
  }),
  fields: {
    user_id: whole,
    is_active: yes,
    is_project_manager: yes,
    use_default_rates: yes,
    hourly_rate: amount,
    budget: amount,
  },
  required: ['user_id'],
  make: ({ account, id, now }, values) => putUser(account, id, values, now),
  refuse({ account, id }, { user_id }, row) {
    if (row !== undefined) return []
    if (!account.users.has(user_id ?? 0)) return ['User must exist']
    return userAssignmentOf(account, user_id ?? 0, id) === undefined ? [] : ['User has already been taken']
  },
  saved: keepPlace,
  keeps({ account }, { project_id, user_id }) {
    const isOwn = (row: { project_id: number; user_id: number }) =>
      row.project_id === project_id && row.user_id === user_id
    const spent = [...account.expenses.values()].some(isOwn)
    return spent || isWorked(account, isOwn)
      ? 'This user assignment is not removable. It still has time entries or expenses.'
      : null
  },
}

/** What an assignment joins cannot be changed; that it is sent is ignored. */
function keepPlace(_visit: Visit, row: Assignment, before?: Assignment): void {
  if (before === undefined) return
  if ('task_id' in row && 'task_id' in before) row.task_id = before.task_id
  if ('user_id' in row && 'user_id' in before) row.user_id = before.user_id
}

function isWorked(
  account: AccountState,
  of: (entry: { project_id: number; task_id: number; user_id: number }) => boolean,
): boolean {
  return [...account.timeEntries.values()].some(of)
}

function nameOf(account: AccountState, id: number): object {
  const project = account.projects.get(id)
  return { id, name: project?.name, code: project?.code ?? null }
}

/** Puts a task on a project, not billable where nothing is said (documented). */
export function putTask(
  account: AccountState,
  project_id: number,
  values: Partial<TaskAssignment>,
  now: Date,
): TaskAssignment {
  const rate = account.projects.get(project_id)?.bill_by === 'Tasks' ? null : 0
  const fields = {
    task_id: 0,
    is_active: true,
    billable: false,
    hourly_rate: rate,
    budget: null,
    ...values,
    project_id,
  }
  const row = stamped(account, now, fields)
  account.taskAssignments.set(row.id, row)
  return row
}

/** Puts a person on a project, as its manager where it is one elsewhere too (documented: managers and administrators). */
export function putUser(
  account: AccountState,
  project_id: number,
  values: Partial<UserAssignment>,
  now: Date,
): UserAssignment {
  const access = account.users.get(values.user_id ?? 0)?.access_roles ?? []
  const row = stamped(account, now, {
    user_id: 0,
    is_active: true,
    is_project_manager: access.some((each) => each === 'administrator' || each === 'manager'),
    use_default_rates: true,
    hourly_rate: 0,
    budget: null,
    ...values,
    project_id,
  })
  account.userAssignments.set(row.id, row)
  return row
}
