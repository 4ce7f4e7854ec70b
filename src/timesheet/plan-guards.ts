import { isStartedAhead, placeOf } from './desired.ts'
import type { Entry } from './entry.ts'
import { sourceOf } from './identity.ts'
import type { Duplicate, Outside } from './match.ts'
import { type Operation, type PlanInput, type PlanSettings, runningMessage, sessionOf } from './operation.ts'

/** Two runs at once make two equal entries; one that says something else was made by a person. */
function isEqual({ entry, kept }: Duplicate): boolean {
  return (
    entry.date === kept.date &&
    entry.project.id === kept.project.id &&
    entry.task.id === kept.task.id &&
    Math.abs(entry.hours - kept.hours) < 0.005
  )
}

/** Takes an entry and the further entries of one reference; tells whether one of them has this one's and says something else. */
export function differs(entry: Entry, duplicates: readonly Duplicate[]): boolean {
  return duplicates.some((pair) => pair.kept === entry && !isEqual(pair))
}

/** Takes an entry and the one kept of its reference; gives its deletion, or why a person has to decide. */
export function planDuplicate(pair: Duplicate): Operation {
  const { entry, kept } = pair
  if (!isEqual(pair)) {
    const message = `time entries ${kept.id} and ${entry.id} (${entry.date}, ${entry.hours.toFixed(2)} h) have the same reference and differ, so neither is deleted. Delete one in Harvest, or remove its link to GitHub`
    return { kind: 'blocked', session: null, entry, place: null, message, kept }
  }
  if (entry.locked !== null)
    return { kind: 'drift', session: null, entry, reason: `${entry.locked}; it records a session twice`, changes: [] }
  if (entry.running) return { kind: 'blocked', session: null, entry, place: null, message: runningMessage(entry) }
  return { kind: 'delete', entry, reason: 'duplicate' }
}

/**
 * Takes operations and the further entries of one reference; gives the operations, those blocked that would write to one of
 * two entries that differ. Corrected, it could become the other's equal; deleted, leave the other alone: either way the
 * next run would delete that too, though a person is to decide between the two.
 */
export function holdDiffering(operations: readonly Operation[], duplicates: readonly Duplicate[]): Operation[] {
  const others = new Map(duplicates.filter((pair) => !isEqual(pair)).map(({ entry, kept }) => [kept, entry]))
  return operations.map((operation): Operation => {
    if (operation.kind !== 'update' && operation.kind !== 'move' && operation.kind !== 'delete') return operation
    const { entry } = operation
    const session = sessionOf(operation)
    const other = others.get(entry)
    if (other === undefined) return operation
    const message = `time entry ${entry.id} of ${entry.date} is left as it is, because time entry ${other.id} has the same reference and differs`
    return { kind: 'blocked', session, entry, message, place: session && placeOf(session) }
  })
}

/** Takes an entry started ahead of its report; gives that it is left, whatever its state: nobody has reported it yet. */
export function planWaiting(entry: Entry): Operation {
  return { kind: 'left', entry, reason: 'waits' }
}

/** Takes entries whose session is gone; gives what becomes of each: deleted only where nothing speaks for a mistake. */
export function planOrphans(
  orphans: readonly Entry[],
  input: PlanInput,
  isBlocked: boolean,
  settings: PlanSettings,
): Operation[] {
  const deletable = orphans.filter((entry) => entry.locked === null && !isStartedAhead(entry))
  const tooMany = deletable.length > settings.limit
  return orphans.map((entry): Operation => {
    if (isStartedAhead(entry)) return planWaiting(entry)
    const unreadable = input.unreadable.has(sourceOf(entry))
    if (entry.locked !== null) {
      const reason = `${entry.locked}; ${unreadable ? 'its report cannot be read whole' : 'its session is gone'}`
      return { kind: 'drift', session: null, entry, reason, changes: [] }
    }
    // What cannot be read is not gone.
    if (unreadable && input.hold) return { kind: 'left', entry, reason: 'unread' }
    if (settings.orphans !== 'delete') return { kind: 'left', entry, reason: settings.orphans }
    if (unreadable) {
      const message = `time entry ${entry.id} of ${entry.date} seems to have lost its session, but its report cannot be read whole. Mend the report: harvest-ledger parse shows what is wrong`
      return { kind: 'blocked', session: null, entry, place: null, message }
    }
    // First of all, because new sessions that may be theirs wait for this one.
    if (tooMany && input.reports > 0) return { kind: 'left', entry, reason: 'limit' }
    // The session of an entry may be one of those that stand still for another reason.
    if (input.hold || isBlocked) return { kind: 'left', entry, reason: 'held' }
    // Without any report, a wrong glob is likelier than a ledger that was emptied: no limit lets that pass.
    if (input.reports === 0) return { kind: 'left', entry, reason: 'empty' }
    if (entry.running) return { kind: 'blocked', session: null, entry, place: null, message: runningMessage(entry) }
    return { kind: 'delete', entry, reason: 'orphan' }
  })
}

/**
 * Takes the planned operations and the orphans left; gives the operations with doubtful creates blocked. A new session may
 * be the very work of an entry that stands still: of one that is not deleted because too many would be, moved and rewritten
 * at once; or of a locked one, split or corrected after it was invoiced. Created, it would stand in Harvest twice, so a
 * person decides.
 */
export function holdBack(operations: readonly Operation[], left: readonly Operation[]): Operation[] {
  const refused = left.flatMap((each) => (each.kind === 'left' && each.reason === 'limit' ? [each.entry] : []))
  const locked = [...operations, ...left].flatMap((each) =>
    each.kind === 'drift' && (each.session === null || each.changes.some(({ field }) => field === 'hours'))
      ? [each.entry]
      : [],
  )
  return operations.map((operation): Operation => {
    if (operation.kind !== 'create') return operation
    const { session, fields } = operation
    const sameDay = (entry: Entry) => entry.date === session.session.date
    const index = refused.findIndex((entry) => sameDay(entry) && Math.abs(entry.hours - session.session.hours) < 0.005)
    const [entry] = index < 0 ? [] : refused.splice(index, 1)
    const sameWork = ({ project, task }: Entry) => project.id === fields.projectId && task.id === fields.taskId
    const other = locked.find((each) => sameDay(each) && sameWork(each))
    if (!entry && !other) return operation
    const message = entry
      ? `held back: it may be the work of time entry ${entry.id}, whose session is gone and which was not deleted`
      : `held back: time entry ${other?.id} of the same day, project and task is locked (${other?.locked}) and differs from its report, so this may be part of it. Put the two right by hand: in Harvest, or so that the report says what was invoiced`
    return { kind: 'blocked', session, entry: null, message, place: placeOf(session) }
  })
}

/** Takes an entry and a session out of the window that may be its own; gives why it is left: days out there are not looked at. */
export function planOutside({ session, entry }: Outside, settings: PlanSettings): Operation {
  const { date } = session.session
  const way = date < settings.window.from ? `from: ${date}` : `to: ${date}`
  const message = `its session may be the one now dated ${date}, outside the window, so time entry ${entry.id} of ${entry.date} is left as it is. Run once with \`${way}\``
  return { kind: 'blocked', session, entry, place: placeOf(session), message }
}
