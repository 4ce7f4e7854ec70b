import type { Fault } from '../errors.ts'
import { listEntries } from '../harvest/time-entries.ts'
import { describeResult } from '../timesheet/describe.ts'
import type { Entry } from '../timesheet/entry.ts'
import type { Operation, Plan } from '../timesheet/plan.ts'
import type { Result } from '../timesheet/result.ts'
import type { Window } from '../timesheet/window.ts'
import { applyOperations } from './apply.ts'
import type { Account } from './harvest.ts'

/**
 * Takes what was written; reads Harvest once more and gives the results with what that shows: entries another run made
 * at the same moment are deleted, what Harvest does not show as written is a fault, and so is every write that failed.
 */
export async function verifyResults(
  account: Account,
  range: Window,
  results: readonly Result[],
  replan: (entries: readonly Entry[]) => Plan,
  log: (line: string) => void,
): Promise<{ readonly results: readonly Result[]; readonly faults: readonly Fault[] }> {
  const faults = results.flatMap(faultOf)
  const skipped = results.filter(({ status }) => status === 'skipped').length
  if (skipped > 0)
    faults.push(error(`${skipped} more ${skipped === 1 ? 'operation was' : 'operations were'} not tried. Run again`))
  const done = results.filter(({ status }) => status === 'done')
  if (done.length === 0) return { results, faults }
  let second: Plan
  try {
    second = replan(await listEntries(account.transport, account.user.id, range))
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    return { results, faults: [...faults, error(`what was written could not be read back: ${message} Run again`)] }
  }
  const duplicates = second.operations.filter(
    ({ kind, ...rest }) => kind === 'delete' && 'reason' in rest && rest.reason === 'duplicate',
  )
  const removed = await applyOperations(account.transport, account.user.id, duplicates, log)
  for (const operation of second.operations) {
    const result = done.find((each) => isSame(each.operation, operation))
    if (result && isUnsettled(operation)) faults.push(notShown(result, operation))
  }
  return { results: [...results, ...removed], faults: [...faults, ...removed.flatMap(faultOf)] }
}

function faultOf({ operation, status, message }: Result): Fault[] {
  if (status !== 'failed') return []
  const session = 'session' in operation ? operation.session : null
  const place = session ? { file: session.path, line: session.session.line, column: session.session.column } : null
  const { date, hours, where } = describeResult({ operation, status, entry: null, message })
  return [{ severity: 'error', place, message: `${operation.kind} of ${hours} h on ${where}, ${date}: ${message}` }]
}

/** The sessions are the same objects in both plans, and entries keep their id. */
function isSame(a: Operation, b: Operation): boolean {
  const [x, y] = [a, b].map((operation) => ('session' in operation ? operation.session : null))
  if (x || y) return x === y
  const [entry, other] = [a, b].map((operation) => ('entry' in operation ? operation.entry : null))
  return entry != null && entry.id === other?.id
}

function isUnsettled(operation: Operation): boolean {
  if (operation.kind === 'delete') return operation.reason === 'orphan'
  return operation.kind === 'create' || operation.kind === 'update' || operation.kind === 'move'
}

function notShown(result: Result, operation: Operation): Fault {
  const { date, hours, where } = describeResult(result)
  const what = `${hours} h on ${where}, ${date}`
  const differs =
    'changes' in operation ? operation.changes.map(({ field, from, to }) => `${field} is "${from}", not "${to}"`) : []
  const why = differs.length > 0 ? `: ${differs.join('; ')}` : ''
  // Wording Harvest stores in its own way costs nobody an hour.
  const wordsOnly =
    'changes' in operation && operation.changes.every(({ field }) => field === 'notes' || field === 'link')
  return {
    severity: wordsOnly ? 'warning' : 'error',
    place: null,
    message: `Harvest does not show ${what} as it was just written${why}. Look at the entry, then run again`,
  }
}

function error(message: string): Fault {
  return { severity: 'error', place: null, message }
}
