import type { HttpHandler } from 'msw/http'
import type { AccountState, Project } from './entities.ts'
import { listRoutes } from './lists.ts'
import type { World } from './visit.ts'

/** Projects, clients, tasks and who and what is assigned, for administrators. */
export function projectRoutes(world: World): HttpHandler[] {
  return [
    ...listRoutes(world, 'projects', ({ account }) => account.projects, renderProject),
    ...listRoutes(world, 'clients', ({ account }) => account.clients),
    ...listRoutes(world, 'tasks', ({ account }) => account.tasks),
    ...listRoutes(
      world,
      'task_assignments',
      ({ account }) => account.taskAssignments,
      ({ project_id, task_id, ...rest }, account) => ({
        ...rest,
        project: nameOf(account, project_id),
        task: { id: task_id, name: account.tasks.get(task_id)?.name },
      }),
    ),
    ...listRoutes(
      world,
      'user_assignments',
      ({ account }) => account.userAssignments,
      ({ project_id, user_id, ...rest }, account) => {
        const user = account.users.get(user_id)
        const name = `${user?.first_name} ${user?.last_name}`
        return { ...rest, project: nameOf(account, project_id), user: { id: user_id, name } }
      },
    ),
  ]
}

function nameOf(account: AccountState, id: number): object {
  const project = account.projects.get(id)
  return { id, name: project?.name, code: project?.code ?? null }
}

/** Keys and order as recorded in 2021. */
function renderProject(project: Project, account: AccountState): object {
  const client = account.clients.get(project.client_id)
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
    notify_when_over_budget: false,
    over_budget_notification_percentage: 80,
    show_budget_to_all: false,
    created_at: project.created_at,
    updated_at: project.updated_at,
    starts_on: project.starts_on,
    ends_on: project.ends_on,
    over_budget_notification_date: null,
    notes: project.notes,
    cost_budget: project.cost_budget,
    cost_budget_include_expenses: project.cost_budget_include_expenses,
    hourly_rate: project.hourly_rate,
    fee: project.fee,
    client: { id: project.client_id, name: client?.name, currency: client?.currency },
  }
}
