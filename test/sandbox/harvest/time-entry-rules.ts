import { stamp, taskAssignmentOf, userAssignmentOf } from './account.ts'
import { messages } from './answers.ts'
import { addHours, hoursBetween, localTime, parseDate, parseTime } from './calendar.ts'
import type { AccountState, TimeEntry, User } from './entities.ts'
import { isPeriodLocked, roundHours, stopTimer } from './time-entry-json.ts'
import { toInteger } from './visit.ts'

type Input = Readonly<Record<string, unknown>>

/** What is wrong with project, task and date as sent: the recorded sentences, 2026's first. Empty when nothing is. */
export function missing(account: AccountState, input: Input): string[] {
  const task = account.tasks.has(toInteger(input.task_id) ?? 0)
  const project = account.projects.has(toInteger(input.project_id) ?? 0)
  return [
    ...(task ? [] : [messages.taskMissing]),
    ...(project ? [] : [messages.projectMissing]),
    ...(project ? [] : [messages.noProject]),
    ...(task ? [] : [messages.noTask]),
    ...(parseDate(input.spent_date) === null ? [messages.noDate] : []),
  ]
}

type Place = Pick<TimeEntry, 'spent_date' | 'project_id' | 'task_id' | 'user_id'>

/** Why no time may be logged there: archived, not assigned, a locked period. Empty when it may. */
export function unloggable(account: AccountState, place: Place): string[] {
  const project = account.projects.get(place.project_id)
  const assignment = userAssignmentOf(account, place.user_id, place.project_id)
  const task = taskAssignmentOf(account, place.task_id, place.project_id)
  return [
    ...(account.users.get(place.user_id)?.is_active === true ? [] : [messages.inactiveUser]),
    ...(project?.is_active === true && account.clients.get(project.client_id)?.is_active === true
      ? []
      : [messages.archivedProject]),
    ...(assignment?.is_active === true ? [] : [messages.unassigned]),
    ...(account.tasks.get(place.task_id)?.is_active === true ? [] : [messages.archivedTask]),
    ...(task?.is_active === true ? [] : [messages.taskUnassigned]),
    ...(isPeriodLocked(account, place) ? [messages.lockedPeriod] : []),
  ]
}

/** Why the notes are refused. */
export function badNotes(account: AccountState, notes: string | null): string[] {
  if (account.company.day_entry_notes_required && (notes ?? '').trim() === '') return [messages.notesRequired]
  return (notes ?? '').length > 16_777_215 ? [messages.notesLength] : []
}

/** Notes as sent, whatever their type. */
export function toNotes(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value)
}

/**
 * Hours as sent: a number, "1.0", "1:30"; what is no number counts as 0, which on creation starts a timer. Null where absent,
 * NaN where Harvest would refuse.
 */
export function toHours(value: unknown): number | null {
  if (value === null || value === undefined || value === '') return null
  const [, whole, minutes] = /^\s*(\d+):(\d{1,2})\s*$/.exec(String(value)) ?? []
  const hours = whole === undefined ? Number.parseFloat(String(value)) : Number(whole) + Number(minutes) / 60
  if (Number.isNaN(hours)) return 0
  return hours < 0 || hours >= 1000 ? Number.NaN : roundHours(hours)
}

type Times = Pick<TimeEntry, 'hours' | 'started_time' | 'ended_time'> & { readonly running: boolean }

/**
 * What a creation's hours, start and end come to. No hours, or hours 0, start a timer; so does a start without an end. An account
 * that counts durations does not look at start and end (not recorded; the choice that hurts a careless client).
 */
export function timesToCreate(account: AccountState, input: Input, clockNow: string): Times | string {
  const hours = toHours(input.hours)
  if (Number.isNaN(hours)) return messages.hours
  if (!account.company.wants_timestamp_timers) {
    return { hours: hours ?? 0, started_time: null, ended_time: null, running: (hours ?? 0) === 0 }
  }
  const [started, ended] = [parseTime(input.started_time), parseTime(input.ended_time)]
  if ((isGiven(input.started_time) && started === null) || (isGiven(input.ended_time) && ended === null))
    return messages.time
  if (ended !== null) {
    const from = started ?? clockNow
    return { hours: roundHours(hoursBetween(from, ended)), started_time: from, ended_time: ended, running: false }
  }
  if (hours === null || hours === 0)
    return { hours: 0, started_time: started ?? clockNow, ended_time: null, running: true }
  // Hours alone are accepted here too, and give a start (recorded).
  const from = started ?? clockNow
  return { hours, started_time: from, ended_time: addHours(from, hours), running: false }
}

/** What a change's hours, start and end come to for an entry: sent hours overwrite, even while its timer runs. */
export function timesToChange(account: AccountState, entry: TimeEntry, input: Input): Times | string {
  const running = entry.timer_started_at !== null
  const hours = 'hours' in input ? (toHours(input.hours) ?? 0) : undefined
  if (Number.isNaN(hours)) return messages.hours
  const kept = { started_time: entry.started_time, ended_time: entry.ended_time }
  if (!account.company.wants_timestamp_timers) return { hours: hours ?? entry.hours, ...kept, running }
  const times = { ...kept }
  for (const key of ['started_time', 'ended_time'] as const) {
    if (!(key in input)) continue
    const time = parseTime(input[key])
    if (time === null && isGiven(input[key])) return messages.time
    times[key] = time
  }
  const { started_time, ended_time } = times
  if (('started_time' in input || 'ended_time' in input) && started_time !== null && ended_time !== null) {
    return { hours: roundHours(hoursBetween(started_time, ended_time)), started_time, ended_time, running: false }
  }
  if (hours === undefined || started_time === null || running) return { hours: hours ?? entry.hours, ...times, running }
  return { hours, started_time, ended_time: addHours(started_time, hours), running }
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined && value !== ''
}

/** Whether time there is billable, counts in the budget, and at which rates, by how the project bills. */
export function moneyOf(
  account: AccountState,
  { user_id, project_id, task_id }: Omit<Place, 'spent_date'>,
): Pick<TimeEntry, 'billable' | 'budgeted' | 'billable_rate' | 'cost_rate'> {
  const project = account.projects.get(project_id)
  const user = account.users.get(user_id)
  const task = taskAssignmentOf(account, task_id, project_id)
  const assignment = userAssignmentOf(account, user_id, project_id)
  const billable = project?.is_billable === true && task?.billable !== false
  const own = assignment?.use_default_rates === false ? assignment.hourly_rate : null
  const rates = {
    Project: project?.hourly_rate ?? null,
    Tasks: task?.hourly_rate ?? account.tasks.get(task_id)?.default_hourly_rate ?? null,
    People: own ?? user?.default_hourly_rate ?? null,
    none: null,
  }
  return {
    billable,
    budgeted: (project?.budget_by ?? 'none') !== 'none',
    billable_rate: billable ? rates[project?.bill_by ?? 'none'] : null,
    cost_rate: user?.cost_rate ?? null,
  }
}

/** Starts a timer on the entry; a person has but one, so the other stops. */
export function startTimer(account: AccountState, entry: TimeEntry, user: User, now: Date): void {
  const { time } = localTime(now, user.timezone)
  for (const other of account.timeEntries.values()) {
    if (other.user_id === entry.user_id && other !== entry && other.timer_started_at !== null) {
      stopTimer(account, other, now, time)
    }
  }
  entry.timer_started_at = stamp(now)
  if (account.company.wants_timestamp_timers) {
    entry.started_time ??= time
    entry.ended_time = null
  }
  entry.updated_at = stamp(now)
}
