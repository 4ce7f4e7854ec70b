import type { AccountState, TimeEntry } from './entities.ts'

/** Whether a timer runs on such an entry: it keeps project, task and person from being archived, and a period from being invoiced. */
export function runs(account: AccountState, of: (entry: TimeEntry) => boolean): boolean {
  return [...account.timeEntries.values()].some((entry) => entry.timer_started_at !== null && of(entry))
}
