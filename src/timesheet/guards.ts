import type { Fault } from '../errors.ts'
import { placeOf } from './desired.ts'
import type { Entry } from './entry.ts'
import { isWriting, judge, type Writing } from './guard-rules.ts'
import type { GuardSettings } from './guard-settings.ts'
import { firstFaults } from './odd-dates.ts'
import { entryOf, type Operation } from './operation.ts'

/**
 * Takes operations, a way to make a whole plan of them, all of the user's entries that are known and the settings; gives
 * that plan without what the guards refuse. What is refused leaves its entry as it is, and keeps lost ones from being
 * deleted, so the days are reckoned again until they hold.
 */
export function guardOperations(
  given: readonly Operation[],
  complete: (operations: readonly Operation[]) => Operation[],
  known: readonly Entry[],
  settings: GuardSettings,
): Operation[] {
  for (let operations = given; ; ) {
    const plan = complete(operations)
    const refused = judge(plan, known, settings).filter(({ action }) => action === 'refuse')
    if (refused.length === 0) return plan
    const of = Map.groupBy(refused, ({ operation }) => operation.session)
    operations = operations.map((operation) => {
      const verdicts = isWriting(operation) ? of.get(operation.session) : undefined
      return isWriting(operation) && verdicts ? refuse(operation, verdicts) : operation
    })
  }
}

/** Takes a plan's operations, the known entries and the settings; gives a warning for each that is written all the same. */
export function faultsOfGuards(
  operations: readonly Operation[],
  known: readonly Entry[],
  settings: GuardSettings,
): Fault[] {
  const warned = judge(operations, known, settings).filter(({ action }) => action === 'warn')
  return firstFaults(
    warned.map(({ operation, message }) => ({ severity: 'warning', message, place: placeOf(operation.session) })),
    (rest) => `${rest} more warnings like these, of other sessions`,
  )
}

function refuse(operation: Writing, verdicts: readonly { readonly message: string }[]): Operation {
  const { session } = operation
  const entry = entryOf(operation)
  const left = entry === null ? 'not recorded' : `time entry ${entry.id} of ${entry.date} is left as it is`
  const message = `${left}: ${verdicts.map((each) => each.message).join('; ')}`
  return { kind: 'blocked', session, entry, message, place: placeOf(session), isRefused: true }
}
