import type { HttpHandler } from 'msw/http'
import { answer, forbidden, unknownId } from './answers.ts'
import type { AccountState, User, UserAssignment } from './entities.ts'
import { listRoutes } from './lists.ts'
import { paginate } from './pages.ts'
import { route, type Visit, type World } from './visit.ts'

/** People, the token's own person, and what each may log time on. */
export function userRoutes(world: World): HttpHandler[] {
  return [
    route(world, 'get', '/users/me', ({ me, admin }) => answer(renderUser(me, admin))),
    route(world, 'get', '/users/me/project_assignments', (visit) => assignments(visit, visit.me)),
    route(world, 'get', '/users/:id/project_assignments', (visit) => {
      const user = visit.account.users.get(visit.id)
      if (user?.id !== visit.me.id && !visit.admin) return forbidden()
      return user === undefined ? unknownId() : assignments(visit, user)
    }),
    ...listRoutes(
      world,
      'users',
      ({ account }) => account.users,
      (user) => renderUser(user, true),
    ),
  ]
}

/** Without the right to see rates a person's own are absent (recorded for a member). */
function renderUser(user: User, rates: boolean): object {
  const { default_hourly_rate, cost_rate, ...rest } = user
  return rates ? { ...rest, default_hourly_rate, cost_rate } : rest
}

/** The active ones, newest first; the links name the person's id even where "me" was asked for (documented). */
function assignments(visit: Visit, user: User): Response {
  const { account, admin } = visit
  const rows = [...account.userAssignments.values()].filter(
    ({ user_id, is_active, project_id }) => user_id === user.id && is_active && isOpen(account, project_id),
  )
  return paginate(
    visit,
    'project_assignments',
    rows,
    ({ created_at, id }) => [created_at, id],
    (row) => renderProjectAssignment(account, row, admin),
    { path: `/v2/users/${user.id}/project_assignments` },
  )
}

function isOpen(account: AccountState, projectId: number): boolean {
  const project = account.projects.get(projectId)
  return project?.is_active === true && account.clients.get(project.client_id)?.is_active === true
}

function renderProjectAssignment(account: AccountState, row: UserAssignment, rates: boolean): object {
  const { user_id: _user, project_id, hourly_rate, ...rest } = row
  const project = account.projects.get(project_id)
  const client = account.clients.get(project?.client_id ?? 0)
  const tasks = [...account.taskAssignments.values()].filter((task) => task.project_id === project_id)
  return {
    ...rest,
    hourly_rate: rates ? hourly_rate : null,
    project: { id: project_id, name: project?.name, code: project?.code ?? null, is_billable: project?.is_billable },
    client: { id: client?.id, name: client?.name, currency: client?.currency },
    task_assignments: tasks.map(({ project_id: _project, task_id, hourly_rate: rate, budget, ...task }) => ({
      ...task,
      hourly_rate: rates ? rate : null,
      budget,
      task: { id: task_id, name: account.tasks.get(task_id)?.name },
    })),
  }
}
