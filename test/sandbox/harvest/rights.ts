import { isAdministrator } from './account.ts'
import type { AccountState, User } from './entities.ts'

/** What a person may see and do: the documented matrix, where it is silent the stricter reading. */
export interface Rights {
  /** Time and expenses of that person on that project. */
  sees(userId: number, projectId: number): boolean
  /** May change and delete them. */
  changes(userId: number, projectId: number): boolean
  manages(projectId: number): boolean
  readonly billableRates: boolean
  /** Administrators alone; managers never. */
  readonly costRates: boolean
  /** Invoices and the uninvoiced report: those of managed projects for a manager. */
  readonly invoices: boolean
  /** Sends and closes invoices and records payments: a drafter only drafts. */
  readonly sendsInvoices: boolean
  readonly estimates: boolean
  /** Tasks, clients and contacts. */
  readonly catalogue: boolean
  readonly createsProjects: boolean
  readonly managesAny: boolean
  /** Whose time and expenses a manager oversees, or itself. */
  oversees(userId: number): boolean
  /** Oversees anybody but itself. */
  readonly overseesAny: boolean
}

/** The rights of one person: administrator, manager with extras, or member, who has its own and nothing else. */
export function rightsOf(account: AccountState, me: User): Rights {
  const has = (...roles: string[]) => roles.some((role) => me.access_roles.includes(role))
  const admin = isAdministrator(me)
  const managed = new Set(
    [...account.userAssignments.values()]
      .filter((each) => has('manager') && each.user_id === me.id && each.is_project_manager && each.is_active)
      .map(({ project_id }) => project_id),
  )
  const manages = (projectId: number) => admin || managed.has(projectId)
  const team = new Set(has('manager') ? me.teammate_ids : [])
  const oversees = (userId: number) => admin || userId === me.id || team.has(userId)
  const asManager = (...extras: string[]) => admin || (has('manager') && has(...extras))
  return {
    manages,
    managesAny: admin || managed.size > 0,
    oversees,
    overseesAny: admin || team.size > 0,
    sees: (userId, projectId) => oversees(userId) || manages(projectId),
    changes: (userId, projectId) =>
      userId === me.id || admin || ((oversees(userId) || manages(projectId)) && has('time_and_expenses_manager')),
    billableRates: asManager('billable_rates_manager'),
    costRates: admin,
    invoices: asManager('managed_projects_invoice_drafter', 'managed_projects_invoice_manager'),
    sendsInvoices: asManager('managed_projects_invoice_manager'),
    estimates: asManager('estimates_manager'),
    catalogue: asManager('client_and_task_manager'),
    createsProjects: asManager('project_creator'),
  }
}
