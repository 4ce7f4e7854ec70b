import { isOnlyLink } from './describe.ts'
import { splitReference } from './identity.ts'
import { entryOf, type Operation, sessionOf } from './operation.ts'

/** What belongs to a change. */
export interface ChangeScope {
  /** Paths of its reports: added, edited, deleted, and both names of renamed ones. */
  readonly paths: ReadonlySet<string>
  /** Their paths and ids, those they had before too: entries stand under these. */
  readonly sources: ReadonlySet<string>
}

/** A plan by whose doing its operations are. */
export interface Split {
  readonly own: readonly Operation[]
  /** What would be done without the change, too. */
  readonly others: readonly Operation[]
}

/**
 * Takes a plan's operations, what belongs to the change and, where it changes the configuration, what the former one would
 * do with the same reports (else null); gives those that are the change's doing and the rest.
 */
export function splitOperations(
  operations: readonly Operation[],
  scope: ChangeScope,
  former: readonly Operation[] | null,
): Split {
  const same = former === null ? null : new Set(former.map(keyOf))
  const isOwn = (operation: Operation) => {
    const session = sessionOf(operation)
    const reference = entryOf(operation)?.reference?.id
    return (
      (session !== null && scope.paths.has(session.path)) ||
      (reference !== undefined && scope.sources.has(splitReference(reference).source)) ||
      (same !== null && !same.has(keyOf(operation)))
    )
  }
  return { own: operations.filter(isOwn), others: operations.filter((operation) => !isOwn(operation)) }
}

/** Takes operations; tells how many of them write to Harvest something a person would notice. */
export function countWrites(operations: readonly Operation[]): number {
  return operations.filter(
    (operation) =>
      operation.kind === 'create' ||
      operation.kind === 'delete' ||
      operation.kind === 'move' ||
      (operation.kind === 'update' && !isOnlyLink(operation)),
  ).length
}

/** Two plans of the same reports and entries agree on a session or an entry where all of this is the same. */
function keyOf(operation: Operation): string {
  const session = sessionOf(operation)
  const at = session && [session.path, session.session.line, session.session.column]
  const { kind } = operation
  const more =
    'fields' in operation
      ? operation.fields
      : 'reason' in operation
        ? operation.reason
        : kind === 'blocked'
          ? operation.message
          : ''
  return JSON.stringify([kind, at, entryOf(operation)?.id ?? null, more])
}
