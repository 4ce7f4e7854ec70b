import { show } from './catalog.ts'
import { isOnlyLink } from './describe.ts'
import type { LoggableSession } from './desired.ts'
import type { Entry } from './entry.ts'
import type { Operation } from './operation.ts'

/** What a plan comes to; hours in hundredths, which are whole numbers. */
export interface Totals {
  readonly added: number
  readonly addedHours: number
  readonly changed: number
  readonly removed: number
  readonly removedHours: number
  /** By project, as people call it: what it has more afterwards, or less. */
  readonly byProject: ReadonlyMap<string, number>
}

/** Takes the operations of a change; gives what carrying them out comes to. */
export function totalsOf(operations: readonly Operation[]): Totals {
  const byProject = new Map<string, number>()
  const count = (name: string, hours: number) => byProject.set(name, (byProject.get(name) ?? 0) + hours)
  let [added, addedHours, changed, removed, removedHours] = [0, 0, 0, 0, 0]
  for (const operation of operations) {
    if (operation.kind === 'create') {
      added++
      addedHours += hundredths(operation.session.session)
      count(projectOf(operation.session), hundredths(operation.session.session))
    } else if (operation.kind === 'delete') {
      removed++
      removedHours += hundredths(operation.entry)
      count(show(operation.entry.project), -hundredths(operation.entry))
    } else if ((operation.kind === 'update' || operation.kind === 'move') && !isOnlyLink(operation)) {
      changed++
      count(show(operation.entry.project), -hundredths(operation.entry))
      count(projectOf(operation.session), hundredths(operation.session.session))
    }
  }
  return { added, addedHours, changed, removed, removedHours, byProject }
}

/** Takes what a plan comes to; gives it as one line. */
export function renderTotals(totals: Totals): string {
  const { added, addedHours, changed, removed, removedHours } = totals
  if (added + changed + removed === 0) return 'Merging this changes nothing in Harvest'
  const adds =
    added === 0
      ? 'adds no time entry'
      : `adds ${hoursOf(addedHours)} h in ${added} time ${added === 1 ? 'entry' : 'entries'}`
  const removes = removed === 0 ? 'removes 0' : `removes ${removed} (${hoursOf(removedHours)} h)`
  return `Merging this ${adds}, changes ${changed}, ${removes}`
}

/** Takes hundredths of hours; gives decimal hours. */
export function hoursOf(amount: number): string {
  return (amount / 100).toFixed(2)
}

function hundredths({ hours }: LoggableSession['session'] | Entry): number {
  return Math.round(hours * 100)
}

/** Only sessions whose project is known are written. */
function projectOf({ target }: LoggableSession): string {
  return target.ok ? show(target.project) : ''
}
