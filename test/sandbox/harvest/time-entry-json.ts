import { stamp, taskAssignmentOf, userAssignmentOf } from './account.ts'
import { renderTime } from './calendar.ts'
import type { AccountState, ExternalReference, TimeEntry } from './entities.ts'
import { float, floatOrNull } from './money.ts'
import type { Rights } from './rights.ts'

/** Hours have two decimals. */
export function roundHours(hours: number): number {
  return Math.round((hours + Number.EPSILON) * 100) / 100
}

/** Hours with the running timer's time. */
export function hoursNow(entry: TimeEntry, now: Date): number {
  if (entry.timer_started_at === null) return entry.hours
  return roundHours(entry.hours + Math.max(0, now.getTime() - Date.parse(entry.timer_started_at)) / 3_600_000)
}

/** Hours by the account's rounding setting: each entry on its own, to the nearest or up to 6, 15 or 30 minutes. */
export function roundedHours(hours: number, rounding: AccountState['rounding']): number {
  if (rounding.mode === 'none') return hours
  // 0.35 h is 21 min and must not become 24 because of a binary fraction.
  const steps = Math.round((hours * 60 * 1e6) / rounding.minutes) / 1e6
  return roundHours(((rounding.mode === 'up' ? Math.ceil(steps) : Math.round(steps)) * rounding.minutes) / 60)
}

/**
 * Why the entry is locked, null when it is not. Recorded: "Item Invoiced and Locked for this Time Period" and, from the
 * documentation, the same with Approved. The words for a mere period and for archived things are not known.
 */
export function lockOf(account: AccountState, entry: TimeEntry): string | null {
  if (entry.explicit_lock !== null) return entry.explicit_lock
  const why = [
    ...(entry.invoice_id === null ? [] : ['Invoiced']),
    ...(entry.approval_status === 'approved' ? ['Approved'] : []),
    ...(entry.invoice_id !== null || entry.approval_status === 'approved' || isPeriodLocked(account, entry)
      ? ['Locked for this Time Period']
      : []),
  ]
  if (why.length > 0) return `Item ${why.join(' and ')}`
  const project = account.projects.get(entry.project_id)
  const client = account.clients.get(project?.client_id ?? 0)
  const archived = [project, client, account.tasks.get(entry.task_id), account.users.get(entry.user_id)]
  return archived.every((each) => each?.is_active !== false) ? null : 'Item Archived and Locked'
}

/** Whether the project's invoiced range or the person's approved week covers that day. */
export function isPeriodLocked(
  account: AccountState,
  { spent_date, project_id, user_id }: Pick<TimeEntry, 'spent_date' | 'project_id' | 'user_id'>,
): boolean {
  return account.lockedPeriods.some(
    (period) =>
      period.from <= spent_date &&
      spent_date <= period.to &&
      (period.project_id === null || period.project_id === project_id) &&
      (period.user_id === null || period.user_id === user_id),
  )
}

/** The entry as Harvest answers it (keys and order recorded 2024, then the two fields of 2025 and 2026). */
export function renderTimeEntry(account: AccountState, entry: TimeEntry, now: Date, rights: Rights): object {
  const user = account.users.get(entry.user_id)
  const project = account.projects.get(entry.project_id)
  const client = account.clients.get(project?.client_id ?? 0)
  const invoice = account.invoices.get(entry.invoice_id ?? 0)
  const hours = hoursNow(entry, now)
  const reason = lockOf(account, entry)
  const { clock } = account.company
  return {
    id: entry.id,
    spent_date: entry.spent_date,
    hours: float(hours),
    hours_without_timer: float(entry.hours),
    rounded_hours: float(roundedHours(hours, account.rounding)),
    notes: entry.notes,
    is_locked: reason !== null,
    locked_reason: reason,
    is_closed: entry.approval_status === 'approved',
    is_billed: entry.invoice_id !== null,
    timer_started_at: entry.timer_started_at,
    started_time: renderTime(entry.started_time, clock),
    ended_time: renderTime(entry.ended_time, clock),
    is_running: entry.timer_started_at !== null,
    billable: entry.billable,
    budgeted: entry.budgeted,
    billable_rate: rights.billableRates ? floatOrNull(entry.billable_rate) : null,
    cost_rate: rights.costRates ? floatOrNull(entry.cost_rate) : null,
    created_at: entry.created_at,
    updated_at: entry.updated_at,
    user: { id: entry.user_id, name: user === undefined ? '' : `${user.first_name} ${user.last_name}` },
    client: { id: client?.id ?? 0, name: client?.name ?? '', currency: client?.currency ?? 'USD' },
    project: { id: entry.project_id, name: project?.name ?? '', code: project?.code ?? null },
    task: { id: entry.task_id, name: account.tasks.get(entry.task_id)?.name ?? '' },
    user_assignment: renderUserAssignment(account, entry, rights.billableRates),
    task_assignment: renderTaskAssignment(account, entry, rights.billableRates),
    invoice: invoice === undefined ? null : { id: invoice.id, number: invoice.number },
    external_reference: entry.external_reference,
    approval_status: entry.approval_status,
    is_explicitly_locked: entry.explicit_lock !== null,
  }
}

/** The assignment of an entry's or expense's person to its project, as it is nested there. */
export function renderUserAssignment(
  account: AccountState,
  { user_id, project_id }: Pick<TimeEntry, 'user_id' | 'project_id'>,
  rates: boolean,
): object | null {
  const found = userAssignmentOf(account, user_id, project_id)
  if (found === undefined) return null
  const { user_id: _user, project_id: _project, hourly_rate, ...rest } = found
  return { ...rest, hourly_rate: rates ? hourly_rate : null }
}

function renderTaskAssignment(account: AccountState, entry: TimeEntry, rates: boolean): object | null {
  const found = taskAssignmentOf(account, entry.task_id, entry.project_id)
  if (found === undefined) return null
  const { task_id: _task, project_id: _project, hourly_rate, budget, ...rest } = found
  return { ...rest, hourly_rate: rates ? hourly_rate : null, budget }
}

const icons = ['github.com', 'dev.azure.com', 'trello.com', 'app.asana.com']

/** The reference as Harvest stores it: ids become strings, the service is the permalink's host, unknown keys go. */
export function toExternalReference(value: unknown): ExternalReference | null {
  if (typeof value !== 'object' || value === null) return null
  const sent = value as Readonly<Record<string, unknown>>
  const text = (key: string) => (sent[key] === null || sent[key] === undefined ? null : String(sent[key]))
  const id = text('id')
  if (id === null || id === '') return null
  const permalink = text('permalink')
  const service = permalink !== null && URL.canParse(permalink) ? new URL(permalink).hostname : null
  const icon = `https://proxy.harvestfiles.com/production_harvestapp_public/uploads/platform_icons/${service}.png?1598293589`
  return {
    id,
    group_id: text('group_id'),
    account_id: text('account_id'),
    permalink,
    service,
    service_icon_url: service !== null && icons.includes(service) ? icon : null,
  }
}

/** Every time entry as stored, sorted by id, keys sorted: equal text means nothing has changed. */
export function renderSnapshot(entries: Iterable<TimeEntry>): string {
  const sorted = [...entries].sort((a, b) => a.id - b.id)
  return JSON.stringify(
    sorted,
    (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    1,
  )
}

/** Ends the entry's timer, its time added to the hours. */
export function stopTimer(account: AccountState, entry: TimeEntry, now: Date, localTime: string): void {
  entry.hours = hoursNow(entry, now)
  entry.timer_started_at = null
  if (account.company.wants_timestamp_timers) entry.ended_time = localTime
  entry.updated_at = stamp(now)
}
