import { stamp } from './account.ts'
import { type BillingHands, billingHands } from './billing-hands.ts'
import { addEntry } from './build.ts'
import { weekOf } from './calendar.ts'
import { type CatalogueHands, catalogueHands } from './catalogue-hands.ts'
import type { AccountState, Project, TimeEntry } from './entities.ts'
import { startTimer } from './time-entry-rules.ts'

/** What people do in Harvest itself, where there is no API or where a test does not want to go through it. */
export interface Hands extends BillingHands, CatalogueHands {
  /** Adds an entry by hand, past all rules; by default an hour of mine today. */
  addEntry(partial?: Partial<TimeEntry>): TimeEntry
  /** Changes an entry by hand; updated_at moves. */
  edit(id: number, changes: Partial<TimeEntry>): TimeEntry
  remove(id: number): void
  /** Locks this very entry. */
  lock(id: number, reason?: string): void
  unlock(id: number): void
  /** Approves the whole week of each entry's person: all entries of it, and its empty days are closed. */
  approve(ids: readonly number[]): void
  submit(ids: readonly number[]): void
  /** Starts the timer of an entry; the person's other one stops. */
  startTimer(id: number): void
  lockPeriod(from: string, to: string, of?: { project_id?: number; user_id?: number }): void
  archiveProject(id: number): void
  /** Takes a task off a project; with entries on it Harvest can only archive the assignment. */
  removeTask(projectId: number, taskId: number): void
  /** Takes a person off a project, by default me. */
  unassign(projectId: number, userId?: number): void
  /** The project of that name. */
  project(name: string): Project
}

/** The hands of one account. */
export function handsOn(account: AccountState, now: () => Date): Hands {
  const entryOf = (id: number) => {
    const entry = account.timeEntries.get(id)
    if (entry === undefined) throw new Error(`The sandbox has no time entry ${id}`)
    return entry
  }
  const change = (entry: TimeEntry, changes: Partial<TimeEntry>) =>
    Object.assign(entry, { updated_at: stamp(now()) }, changes)
  return {
    ...billingHands(account, now),
    ...catalogueHands(account, now),
    addEntry: (partial = {}) => addEntry(account, partial, now()),
    edit: (id, changes) => change(entryOf(id), changes),
    remove: (id) => void account.timeEntries.delete(entryOf(id).id),
    lock: (id, reason = 'Item Locked') => void change(entryOf(id), { explicit_lock: reason }),
    unlock: (id) => void change(entryOf(id), { explicit_lock: null }),
    approve(ids) {
      for (const { user_id, spent_date } of ids.map(entryOf)) {
        const week = weekOf(spent_date, account.company.week_start_day)
        account.lockedPeriods.push({ ...week, project_id: null, user_id })
        for (const entry of account.timeEntries.values()) {
          const inside = entry.spent_date >= week.from && entry.spent_date <= week.to
          if (inside && entry.user_id === user_id) change(entry, { approval_status: 'approved' })
        }
      }
    },
    submit(ids) {
      for (const entry of ids.map(entryOf)) change(entry, { approval_status: 'submitted' })
    },
    startTimer(id) {
      const entry = entryOf(id)
      const user = account.users.get(entry.user_id)
      if (user !== undefined) startTimer(account, entry, user, now())
    },
    lockPeriod: (
      from,
      to,
      { project_id = null, user_id = null }: { project_id?: number | null; user_id?: number | null } = {},
    ) => void account.lockedPeriods.push({ from, to, project_id, user_id }),
    archiveProject(id) {
      const project = account.projects.get(id)
      if (project === undefined) throw new Error(`The sandbox has no project ${id}`)
      Object.assign(project, { is_active: false, updated_at: stamp(now()) })
    },
    removeTask(projectId, taskId) {
      const used = [...account.timeEntries.values()].some(
        (each) => each.project_id === projectId && each.task_id === taskId,
      )
      for (const each of account.taskAssignments.values()) {
        if (each.project_id !== projectId || each.task_id !== taskId) continue
        if (used) Object.assign(each, { is_active: false, updated_at: stamp(now()) })
        else account.taskAssignments.delete(each.id)
      }
    },
    unassign(projectId, userId = account.me) {
      for (const each of account.userAssignments.values()) {
        if (each.project_id === projectId && each.user_id === userId)
          Object.assign(each, { is_active: false, updated_at: stamp(now()) })
      }
    },
    project(name) {
      const found = [...account.projects.values()].find((each) => each.name === name)
      if (found === undefined) throw new Error(`The sandbox has no project ${name}`)
      return found
    },
  }
}
