import { isAdministrator } from './account.ts'
import type { AccountState, User } from './entities.ts'

/** What a person may see (the documented matrix; teammates are not modelled, a manager's managed projects are). */
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
  return {
    manages,
    sees: (userId, projectId) => userId === me.id || manages(projectId),
    changes: (userId, projectId) =>
      userId === me.id || admin || (manages(projectId) && has('time_and_expenses_manager')),
    billableRates: admin || (has('manager') && has('billable_rates_manager')),
    costRates: admin,
    invoices: admin || (has('manager') && has('managed_projects_invoice_drafter', 'managed_projects_invoice_manager')),
  }
}
