import { type Fault, faultsOf } from '../../errors.ts'
import { describeResult } from '../../timesheet/describe.ts'
import { placeOf } from '../../timesheet/desired.ts'
import type { Entry } from '../../timesheet/entry.ts'
import { entryOf, type Operation, type Plan, sessionOf } from '../../timesheet/operation.ts'
import type { Result } from '../../timesheet/result.ts'

/** Takes what became of the operations; gives a fault for each that failed and one for those not tried. */
export function faultsOfResults(results: readonly Result[]): Fault[] {
  const skipped = results.filter(({ status }) => status === 'skipped').length
  const rest = skipped === 1 ? '1 more operation was' : `${skipped} more operations were`
  return [...results.flatMap(faultOf), ...(skipped > 0 ? [error(`${rest} not tried. Run again`)] : [])]
}

export interface ReadBack {
  /** Entries of sessions that another run made entries of at the same moment. */
  readonly duplicates: readonly Operation[]
  /** Operations that failed or were not tried, and are done all the same, each with its entry as it is now. */
  readonly settled: ReadonlyMap<Operation, Entry | null>
  readonly faults: readonly Fault[]
}

/**
 * Takes what was done, a way to read the entries once more and a way to plan with them; gives what Harvest does not show
 * as it was written. Where nothing was written nothing is read.
 */
export async function readBack(
  results: readonly Result[],
  readEntries: () => Promise<readonly Entry[]>,
  replan: (entries: readonly Entry[]) => Plan,
): Promise<ReadBack> {
  const done = results.filter(({ status }) => status === 'done')
  if (done.length === 0) return { duplicates: [], settled: new Map(), faults: [] }
  let second: Plan
  try {
    second = replan(await readEntries())
  } catch (cause) {
    const reasons = faultsOf(cause).map(({ message }) => message)
    return {
      ...{ duplicates: [], settled: new Map() },
      faults: [error(`what was written could not be read back: ${reasons.join('; ')} Run again`)],
    }
  }
  const made = new Set(done.map(({ operation, entry }) => (operation.kind === 'create' ? entry?.id : undefined)))
  const duplicates = second.operations.flatMap((operation): Operation[] => {
    if (operation.kind === 'delete') return operation.reason === 'duplicate' ? [operation] : []
    // Another run, on another commit, came first: this one's own entry is the one too many, whatever the two say.
    const isOwn = operation.kind === 'blocked' && operation.kept !== undefined && made.has(operation.entry?.id)
    return isOwn && operation.entry ? [{ kind: 'delete', entry: operation.entry, reason: 'duplicate' }] : []
  })
  const faults = second.operations.flatMap((operation) => {
    const result = done.find((each) => isSame(each.operation, operation))
    return result && isUnsettled(operation) ? [notShown(result, operation)] : []
  })
  const undone = results.filter(({ status }) => status === 'failed' || status === 'skipped')
  return { duplicates, settled: new Map(undone.flatMap(({ operation }) => settledBy(second, operation))), faults }
}

/** An answer may be lost or spoilt on its way from a write that Harvest took. */
function settledBy({ operations }: Plan, operation: Operation): [Operation, Entry | null][] {
  const same = operations.find((each) => isSame(each, operation))
  if (operation.kind === 'delete') return same ? [] : [[operation, null]]
  return same?.kind === 'unchanged' ? [[operation, same.entry]] : []
}

/** Takes what became of the operations, what was read back, and what became of the duplicates; gives what became of each in the end. */
export function concludeResults(
  applied: readonly Result[],
  { settled }: Pick<ReadBack, 'settled'>,
  removed: readonly Result[],
): Result[] {
  const again = new Set(removed.map(({ operation }) => entryOf(operation)?.id))
  const isOver = ({ operation, status }: Result) =>
    status !== 'done' && operation.kind === 'delete' && again.has(operation.entry.id)
  const kept = applied.filter((result) => !isOver(result))
  // What was not tried for a failure is still to do, and the failure is the reason.
  const isLeft = ({ operation, status }: Result) => status === 'skipped' && !settled.has(operation)
  if (kept.some(isLeft)) return [...kept, ...removed]
  return [
    ...kept.map((result): Result => {
      const entry = settled.get(result.operation)
      return entry === undefined ? result : { ...result, status: 'done', entry, message: null }
    }),
    ...removed,
  ]
}

function faultOf(result: Result): Fault[] {
  const { operation, status, message } = result
  if (status !== 'failed') return []
  const session = sessionOf(operation)
  const { date, hours, where } = describeResult(result)
  const what = `${operation.kind} of ${hours} h on ${where}, ${date}`
  return [{ severity: 'error', place: session && placeOf(session), message: `${what}: ${message}` }]
}

/** The sessions are the same objects in both plans, and entries keep their id. */
function isSame(a: Operation, b: Operation): boolean {
  if (sessionOf(a) || sessionOf(b)) return sessionOf(a) === sessionOf(b)
  const entry = entryOf(a)
  return entry !== null && entry.id === entryOf(b)?.id
}

function isUnsettled(operation: Operation): boolean {
  if (operation.kind === 'delete') return operation.reason === 'orphan'
  // A timer on an entry just written was started by the write, whatever was meant.
  if (operation.kind === 'blocked') return operation.entry?.running === true
  return operation.kind === 'create' || operation.kind === 'update' || operation.kind === 'move'
}

function notShown(result: Result, operation: Operation): Fault {
  const { date, hours, where } = describeResult(result)
  const changes = 'changes' in operation ? operation.changes : []
  const differs = changes.map(({ field, from, to }) => `${field} is "${from}", not "${to}"`)
  const why =
    operation.kind === 'blocked' ? `: ${operation.message}` : differs.length > 0 ? `: ${differs.join('; ')}` : ''
  // Wording Harvest stores in its own way costs nobody an hour.
  const wordsOnly = changes.length > 0 && changes.every(({ field }) => field === 'notes' || field === 'link')
  return {
    severity: wordsOnly ? 'warning' : 'error',
    place: null,
    message: `Harvest does not show ${hours} h on ${where}, ${date}, as it was just written${why}. Look at the entry, then run again`,
  }
}

function error(message: string): Fault {
  return { severity: 'error', place: null, message }
}
