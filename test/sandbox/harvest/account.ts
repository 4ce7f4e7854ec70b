import type { AccountState, TaskAssignment, User, UserAssignment } from './entities.ts'

/** The next id of anything but a time entry. */
export function takeId(account: AccountState): number {
  return account.nextId++
}

/** The next id of what hangs on something else. */
export function takeMinorId(account: AccountState): number {
  return account.nextMinorId++
}

/** The next time entry id: beyond 2^31, rising, with gaps, because other accounts draw from the same sequence. */
export function takeEntryId(account: AccountState): number {
  const id = account.nextEntryId
  account.nextEntryId += 1 + (id % 7)
  return id
}

/** Harvest's time stamps have second precision. */
export function stamp(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`
}

/** The user's assignment to the project, active or not. */
export function userAssignmentOf(account: AccountState, userId: number, projectId: number): UserAssignment | undefined {
  for (const each of account.userAssignments.values()) {
    if (each.user_id === userId && each.project_id === projectId) return each
  }
  return undefined
}

/** The task's assignment to the project, active or not. */
export function taskAssignmentOf(account: AccountState, taskId: number, projectId: number): TaskAssignment | undefined {
  for (const each of account.taskAssignments.values()) {
    if (each.task_id === taskId && each.project_id === projectId) return each
  }
  return undefined
}

/** First and last name. */
export function fullName(user: Pick<User, 'first_name' | 'last_name'> | undefined): string {
  return `${user?.first_name} ${user?.last_name}`
}

/** Whether the person sees and changes everything. */
export function isAdministrator(user: User): boolean {
  return user.access_roles.includes('administrator')
}

/** The account as JSON text, from which `parseAccount` makes the same account again. */
export function renderAccount(account: AccountState): string {
  return JSON.stringify(
    account,
    (_key, value: unknown) => (value instanceof Map ? { map: [...value.values()] } : value),
    1,
  )
}

/** The account that `renderAccount` wrote. */
export function parseAccount(text: string): AccountState {
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('map' in value) || !Array.isArray(value.map)) return value
    return new Map((value.map as { id: number }[]).map((each) => [each.id, each]))
  }) as AccountState
}
