import type { Fault } from '../errors.ts'
import { show } from './catalog.ts'
import { placeOf } from './desired.ts'
import type { Doubt } from './match-words.ts'
import type { Operation } from './operation.ts'

/**
 * Takes a plan's operations and the limit on deletions; gives what a person has to act on:
 * errors for what is left undone, warnings for drift and flagged entries.
 */
export function faultsOfPlan(operations: readonly Operation[], limit: number): Fault[] {
  return [...operations.flatMap(faultsOfOperation), ...faultsOfLimit(operations, limit)]
}

/** Takes a session that is recorded anew, and an entry that may have been its own before its date was corrected; gives what a person has to look at. */
export function faultOfDoubt({ session, entry }: Doubt): Fault {
  const { date } = session.session
  const message = `${date} is recorded anew: time entry ${entry.id} of ${entry.date} (${entry.hours.toFixed(2)} h, ${show(entry.project)}) reads the same and has no session any more, but so do other days of this report. If the date was corrected from ${entry.date}, delete that entry in Harvest`
  return { severity: 'warning', message, place: placeOf(session) }
}

/** Takes one operation; gives what a person has to act on. */
export function faultsOfOperation(operation: Operation): Fault[] {
  if (operation.kind === 'blocked') return [{ severity: 'error', message: operation.message, place: operation.place }]
  if (operation.kind === 'drift') {
    const { session, entry, reason, changes } = operation
    const place = session ? placeOf(session) : null
    const differs = changes.map(
      ({ field, from, to }) => `${field} ${quote(from)} in Harvest, ${quote(to)} in the report`,
    )
    const what = differs.length > 0 ? `: ${differs.join('; ')}` : ''
    return [
      {
        severity: 'warning',
        place,
        message: `time entry ${entry.id} of ${entry.date} is left as it is (${reason})${what}`,
      },
    ]
  }
  if (operation.kind === 'left' && operation.reason === 'flag') {
    const { entry } = operation
    const message = `time entry ${entry.id} of ${entry.date} (${entry.hours.toFixed(2)} h, ${show(entry.project)}) has no session in the ledger any more; retract.orphans is "flag", so it is left`
    return [{ severity: 'warning', place: null, message }]
  }
  return []
}

/** Takes a plan's operations and the limit on deletions; gives why nothing is deleted, where it was too much or no report is left. */
export function faultsOfLimit(operations: readonly Operation[], limit: number): Fault[] {
  const count = (reason: 'limit' | 'empty') =>
    operations.filter((operation) => operation.kind === 'left' && operation.reason === reason).length
  const [over, empty] = [count('limit'), count('empty')]
  const looksLike =
    'This is what a wrong "reports" glob or an incomplete checkout looks like; if the reports were meant to go,'
  if (empty > 0) {
    const message = `no report is left in the ledger, so nothing was deleted: ${entries(empty)} no session any more. ${looksLike} keep at least one report, or delete the entries in Harvest`
    return [{ severity: 'error', message, place: null }]
  }
  if (over === 0) return []
  const message = `${entries(over)} no session in the ledger any more, and retract.limit allows ${limit} at once. Nothing was deleted. ${looksLike} raise retract.limit for one run`
  return [{ severity: 'error', message, place: null }]
}

function entries(number: number): string {
  return number === 1 ? '1 time entry has' : `${number} time entries have`
}

function quote(text: string): string {
  return `"${text.replace(/\n/g, ' ⏎ ')}"`
}
