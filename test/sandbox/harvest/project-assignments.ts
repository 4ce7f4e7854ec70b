import type { HttpHandler } from 'msw/http'
import { forbidden, unknownId } from './answers.ts'
import type { AccountState, User, UserAssignment } from './entities.ts'
import { readFilters } from './filters.ts'
import { paginate } from './pages.ts'
import { route, type Visit, type World } from './visit.ts'

/** What each person may log time on. Only that of others has `updated_since`. */
export function projectAssignmentRoutes(world: World): HttpHandler[] {
  return [
    route(world, 'get', '/users/me/project_assignments', (visit) => assignments(visit, visit.me)),
    route(world, 'get', '/users/:id/project_assignments', (visit) => {
      if (visit.id !== visit.me.id && !visit.rights.overseesAny) return forbidden()
      const user = visit.account.users.get(visit.id)
      if (user === undefined || !visit.rights.oversees(user.id)) return unknownId()
      const filters = readFilters(visit)
      if (filters instanceof Response) return filters
      return assignments(visit, user, ({ updated_at }) => filters.isNewer(updated_at))
    }),
  ]
}

/** The active ones, newest first; the links name the person's id even where "me" was asked for (documented). */
function assignments(visit: Visit, user: User, passes: (row: UserAssignment) => boolean = () => true): Response {
  const { account, rights } = visit
  const rows = [...account.userAssignments.values()].filter(
    (row) => row.user_id === user.id && row.is_active && isOpen(account, row.project_id) && passes(row),
  )
  return paginate(
    visit,
    'project_assignments',
    rows,
    ({ created_at, id }) => [created_at, id],
    (row) => renderProjectAssignment(account, row, rights.billableRates),
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
