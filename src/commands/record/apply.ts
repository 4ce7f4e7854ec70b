import { RequestError } from '../../errors.ts'
import { createEntry, deleteEntry, readEntry, updateEntry } from '../../harvest/time-entries.ts'
import type { Transport } from '../../harvest/transport.ts'
import { describeResult } from '../../timesheet/describe.ts'
import type { Entry } from '../../timesheet/entry.ts'
import type { Operation } from '../../timesheet/operation.ts'
import type { Result } from '../../timesheet/result.ts'

/** Writes in flight together; Harvest's limit is a hundred in fifteen seconds, not this. */
const LANES = 8

/** Statuses after which every further write would fail alike. */
const HOPELESS = new Set([401, 429])

/**
 * Takes a plan's operations; carries them out and gives what became of each, in the same order. Updates first, then
 * creates, deletions last, so that a run that breaks off has lost nothing: after a failed write nothing is deleted, because
 * it may have been what replaces the deleted. Otherwise one failure does not stop the others, unless they would fail alike.
 */
export async function applyOperations(
  transport: Transport,
  userId: number,
  operations: readonly Operation[],
  log: (line: string) => void,
): Promise<Result[]> {
  const results = new Map<Operation, Result>()
  let [stopped, failed] = [false, false]
  const total = operations.filter((operation) => phaseOf(operation) !== null).length
  let finished = 0
  for (const phase of ['change', 'create', 'delete'] as const) {
    const waiting = operations.filter((operation) => phaseOf(operation) === phase)
    const lane = async () => {
      for (let operation = waiting.shift(); operation; operation = waiting.shift()) {
        const held = stopped || (phase === 'delete' && failed)
        const result: Attempt = held
          ? { operation, status: 'skipped', entry: null, message: null }
          : await applyOperation(transport, userId, operation)
        results.set(operation, result)
        stopped ||= isHopeless(result.error)
        failed ||= result.status === 'failed'
        log(`${progress(++finished, total)}${renderLine(result)}`)
      }
    }
    await Promise.all(Array.from({ length: LANES }, lane))
  }
  return operations.map(
    (operation) => results.get(operation) ?? { operation, status: 'planned', entry: null, message: null },
  )
}

type Attempt = Result & { readonly error?: unknown }

async function applyOperation(transport: Transport, userId: number, operation: Operation): Promise<Attempt> {
  try {
    return { operation, status: 'done', entry: await write(transport, userId, operation), message: null }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { operation, status: 'failed', entry: null, message, error }
  }
}

async function write(transport: Transport, userId: number, operation: Operation): Promise<Entry | null> {
  switch (operation.kind) {
    case 'create':
      return await createEntry(transport, userId, operation.fields)
    case 'update':
    case 'move':
      return await updateEntry(transport, operation.entry.id, operation.fields)
    case 'delete':
      if (await isThereUnchanged(transport, operation.entry)) await deleteEntry(transport, operation.entry.id)
      return null
    default:
      return null
  }
}

/** Between plan and deletion somebody may have gone on working on the entry, and another run may have deleted it. */
async function isThereUnchanged(transport: Transport, planned: Entry): Promise<boolean> {
  const now = await readEntry(transport, planned.id)
  if (now === null) return false
  const same = (['date', 'hours', 'notes', 'running', 'locked'] as const).every((key) => now[key] === planned[key])
  if (!same) throw new Error('it was changed in Harvest meanwhile, so it is not deleted. Run again')
  return true
}

function phaseOf({ kind }: Operation): 'change' | 'create' | 'delete' | null {
  if (kind === 'update' || kind === 'move') return 'change'
  return kind === 'create' || kind === 'delete' ? kind : null
}

function isHopeless(error: unknown): boolean {
  if (!(error instanceof RequestError)) return false
  const { status, path } = error.request
  return status === null || HOPELESS.has(status) || path.endsWith('/oauth2/token')
}

/** Takes a result; gives it as a line of a log. */
export function renderLine(result: Result): string {
  const { verb, date, hours, where, headline, detail } = describeResult(result)
  return [verb.padEnd(7), date, `${hours} h`.padStart(7), where, headline && `“${headline}”`, detail && `(${detail})`]
    .filter(Boolean)
    .join('  ')
}

function progress(finished: number, total: number): string {
  return total > 20 ? `[${String(finished).padStart(String(total).length)}/${total}] ` : ''
}
