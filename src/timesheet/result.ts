import type { Entry } from './entry.ts'
import type { Operation } from './operation.ts'

/** What became of one operation. */
export interface Result {
  readonly operation: Operation
  /** `planned`: a dry run, or nothing to do. `skipped`: not tried, because an earlier fault ended the run. */
  readonly status: 'planned' | 'done' | 'failed' | 'skipped'
  /** The entry as Harvest holds it afterwards. */
  readonly entry: Entry | null
  /** Why it failed. */
  readonly message: string | null
}

/** Takes an operation that is only shown; gives it as a result. */
export function plannedResult(operation: Operation): Result {
  return { operation, status: 'planned', entry: null, message: null }
}

export interface Counts {
  readonly created: number
  readonly updated: number
  readonly deleted: number
  readonly unchanged: number
  /** Drift, and everything left undone. */
  readonly blocked: number
}

/** Takes the results of a run; gives how many entries were (or in a dry run would be) created, updated and so on. */
export function countResults(results: readonly Result[]): Counts {
  const count = (test: (result: Result) => boolean) => results.filter(test).length
  const undone = ({ status }: Result) => status === 'failed' || status === 'skipped'
  const of = (...kinds: Operation['kind'][]) => count((r) => kinds.includes(r.operation.kind) && !undone(r))
  return {
    created: of('create'),
    updated: of('update', 'move'),
    deleted: of('delete'),
    unchanged: of('unchanged'),
    blocked: count((r) => undone(r) || isStuck(r.operation)),
  }
}

function isStuck(operation: Operation): boolean {
  if (operation.kind === 'left') return !['keep', 'flag', 'waits'].includes(operation.reason)
  return operation.kind === 'blocked' || operation.kind === 'drift'
}
