import { show } from './catalog.ts'
import {
  changedFields,
  changesBetween,
  commitOf,
  entryFields,
  type Field,
  type LoggableSession,
  placeOf,
} from './desired.ts'
import type { Entry } from './entry.ts'
import type { Pair } from './match.ts'
import type { Likeness } from './match-words.ts'
import { normaliseNotes } from './notes.ts'
import { type Operation, type PlanSettings, runningMessage } from './operation.ts'

/** Takes a session with the entry that records it, if there is one; gives what makes the two agree, or why nothing does. */
export function planPair({ session, entry, reference }: Pair, settings: PlanSettings): Operation {
  const { target } = session
  if (!target.ok) return { kind: 'blocked', session, entry, message: target.message, place: target.place }
  const place = placeOf(session)
  if (reference.length > LONGEST_REFERENCE)
    return {
      kind: 'blocked',
      session,
      entry,
      place,
      message: `the reference of this session has ${reference.length} characters, Harvest may keep no more than ${LONGEST_REFERENCE}. Give the report a short "id" in its front matter`,
    }
  const wanted = { ...session, target }
  // Where the last commit is unknown the entry's own link is believed; where Harvest would not take a new one, too.
  const own =
    entry && (session.commit === null || entry.locked !== null) ? commitOf(entry.reference?.permalink ?? null) : null
  const commit = own ?? session.commit
  const fields = entryFields(wanted, commit ?? UNKNOWN_COMMIT, settings, reference)
  const usable = target.project.assigned && target.task.assigned
  const unusable = `${show(target.project)} with task "${target.task.name}" takes no time any more: it is archived, or you are not assigned to it. Restore it in Harvest, or write another project or task`
  if (!entry && !session.isReliable)
    return { kind: 'blocked', session, entry, place, message: 'not recorded while its report has an error' }
  if (!entry)
    return usable ? { kind: 'create', session, fields } : { kind: 'blocked', session, entry, place, message: unusable }
  const all = changesBetween(entry, fields, { project: show(target.project), task: target.task.name })
  if (entry.locked !== null) {
    const changes = all.filter(({ field }) => !isOnlyWording(field, entry, session))
    return changes.length === 0
      ? { kind: 'unchanged', session, entry }
      : { kind: 'drift', session, entry, reason: entry.locked, changes }
  }
  if (all.length === 0) return { kind: 'unchanged', session, entry }
  if (entry.running) return { kind: 'blocked', session, entry, place, message: runningMessage(entry) }
  if (!usable) return { kind: 'blocked', session, entry, place, message: unusable }
  const kind = all.some(({ field }) => field === 'reference') ? 'move' : 'update'
  return { kind, session, entry, fields: changedFields(fields, all), changes: all }
}

/** A link, a reference or a new notes template is no disagreement with an entry that can no longer be written. */
function isOnlyWording(field: Field, entry: Entry, { session }: LoggableSession): boolean {
  if (field === 'notes') return session.headline === null || normaliseNotes(entry.notes).includes(session.headline)
  return field === 'reference' || field === 'link'
}

/** Shown in a plan where the commit is not known yet; never sent, because applying asks for the commit first. */
const UNKNOWN_COMMIT = '0'.repeat(40)

/** Harvest documents no length for `external_reference.id`; 255 is what its kind of text column holds. */
const LONGEST_REFERENCE = 255

/**
 * Takes the settings; gives a measure of how well an entry's content agrees with a session: 2 for the notes, 1 for the
 * hours. Many sessions of one day meet many entries, so a session's notes are made once for each commit.
 */
export function likenessOf(settings: PlanSettings): Likeness {
  const notesOf = new Map<LoggableSession, Map<string, string>>()
  return (session, entry) => {
    if (!session.target.ok) return 0
    const commit = commitOf(entry.reference?.permalink ?? null) ?? UNKNOWN_COMMIT
    const made = notesOf.get(session) ?? new Map<string, string>()
    notesOf.set(session, made)
    const notes = made.get(commit) ?? entryFields({ ...session, target: session.target }, commit, settings, '').notes
    made.set(commit, notes)
    const sameHours = Math.abs(entry.hours - session.session.hours) < 0.005
    return (normaliseNotes(entry.notes) === notes ? 2 : 0) + (sameHours ? 1 : 0)
  }
}
