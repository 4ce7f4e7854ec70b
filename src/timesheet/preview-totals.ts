import { show } from './catalog.ts'
import { isOnlyLink } from './describe.ts'
import type { LoggableSession } from './desired.ts'
import { hundredthsOf, renderHundredths } from './hundredths.ts'
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
      addedHours += hundredthsOf(operation.session.session.hours)
      count(projectOf(operation.session), hundredthsOf(operation.session.session.hours))
    } else if (operation.kind === 'delete') {
      removed++
      removedHours += hundredthsOf(operation.entry.hours)
      count(show(operation.entry.project), -hundredthsOf(operation.entry.hours))
    } else if ((operation.kind === 'update' || operation.kind === 'move') && !isOnlyLink(operation)) {
      changed++
      count(show(operation.entry.project), -hundredthsOf(operation.entry.hours))
      count(projectOf(operation.session), hundredthsOf(operation.session.session.hours))
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
      : `adds ${renderHundredths(addedHours)} h in ${added} time ${added === 1 ? 'entry' : 'entries'}`
  const removes = removed === 0 ? 'removes 0' : `removes ${removed} (${renderHundredths(removedHours)} h)`
  return `Merging this ${adds}, changes ${changed}, ${removes}`
}

/** Only sessions whose project is known are written. */
function projectOf({ target }: LoggableSession): string {
  return target.ok ? show(target.project) : ''
}
