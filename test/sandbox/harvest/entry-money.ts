import type { AccountState, TimeEntry } from './entities.ts'
import { millionths, toCents, toMillionths } from './money.ts'
import { hoursNow, roundedHours } from './time-entry-json.ts'

/** An entry's hours as reports, budgets and invoices count them, each entry rounded by itself: in hundredths. */
export function countedHours(account: AccountState, entry: TimeEntry, now: Date): number {
  return Math.round(roundedHours(hoursNow(entry, now), account.rounding) * 100)
}

/** What an entry is worth by the hour, in millionths; 0 where it is not billable or has no rate. */
export function worthOf(account: AccountState, entry: TimeEntry, now: Date): number {
  if (!entry.billable || entry.billable_rate === null) return 0
  const exact = millionths(countedHours(account, entry, now) / 100, entry.billable_rate)
  return account.centsPer === 'entry' ? toMillionths(toCents(exact)) : exact
}
