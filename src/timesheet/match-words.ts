import type { LoggableSession } from './desired.ts'
import type { Entry } from './entry.ts'
import { hundredthsOf } from './hundredths.ts'
import { sourceOf, splitReference } from './identity.ts'
import { cleanWording, normaliseNotes } from './notes.ts'

/** How well an entry's content agrees with a session: 0 not at all, up to 3 for hours and notes. */
export type Likeness = (session: LoggableSession, entry: Entry) => number

/**
 * What an entry on another day is to a session of the same report: `own`, the same work in the same words, as no other day has
 * it; `perhaps`, where other days have it too; `other`.
 */
export type Kinship = (session: LoggableSession, entry: Entry) => 'own' | 'perhaps' | 'other'

/** Takes notes and a session's headline; tells whether the notes are of such a headline. */
export type HoldsWords = (notes: string, words: string) => boolean

/** A session, and an entry that may be its own. */
export interface Doubt {
  readonly session: LoggableSession
  readonly entry: Entry
}

/** The least likeness of a session and an entry with the same notes. */
const SAME_WORDS = 2

/** Takes all sessions and entries, their likeness, and how notes tell a headline (null: not at all); gives what any two of them are to each other. */
export function kinshipOf(
  sessions: readonly LoggableSession[],
  entries: readonly Entry[],
  likeness: Likeness,
  holdsWords: HoldsWords | null,
): Kinship {
  const sessionsOf = Map.groupBy(sessions, (each) => `${each.source}\n${workOfSession(each)}`)
  const entriesOf = Map.groupBy(entries, (each) => `${sourceOf(each)}\n${workOfEntry(each)}`)
  const notes = new Map(entries.map((entry) => [entry, normaliseNotes(entry.notes)]))
  const hasNoted = (entry: Entry, words: string) =>
    words === '' || holdsWords === null || holdsWords(notes.get(entry) ?? '', words)
  const known = new Map<string, ReturnType<typeof daysOf>>()
  const daysOf = (group: string, words: string) => ({
    sessions: new Set(
      (sessionsOf.get(group) ?? []).flatMap((each) => (hasWords(each, words) ? each.session.date : [])),
    ),
    entries: new Set((entriesOf.get(group) ?? []).flatMap((each) => (hasNoted(each, words) ? each.date : []))),
  })
  return (session, entry) => {
    const group = `${session.source}\n${workOfSession(session)}`
    if (!session.target.ok || group !== `${sourceOf(entry)}\n${workOfEntry(entry)}`) return 'other'
    // Without words every day of the same work reads the same.
    const words = holdsWords === null ? '' : wordsOf(session)
    if (!hasNoted(entry, words)) return 'other'
    const key = `${group}\n${words}`
    const days = known.get(key) ?? daysOf(group, words)
    known.set(key, days)
    const isRivalled = days.sessions.size > 1 || [...days.entries].some((day) => day !== entry.date)
    if (isRivalled) return 'perhaps'
    return likeness(onDay(session, entry.date), entry) >= SAME_WORDS ? 'own' : 'other'
  }
}

/**
 * Takes sessions to be recorded anew, entries before the window that lost their session, all sessions and their kinship; gives
 * each such session with an entry that may be its own. A row that vanished from between others was corrected rather than trimmed
 * with all the older ones; but whether a session is what it became, nobody can tell where other days read the same.
 */
export function findDoubts(
  anew: readonly LoggableSession[],
  before: readonly Entry[],
  sessions: readonly LoggableSession[],
  kinship: Kinship,
): Doubt[] {
  const first = new Map<string, string>()
  for (const { source, session } of sessions)
    if (session.date < (first.get(source) ?? '9999')) first.set(source, session.date)
  const isBetween = (entry: Entry) => entry.date > (first.get(sourceOf(entry)) ?? '9999')
  const entriesOf = Map.groupBy(before.filter(isBetween), sourceOf)
  return anew.flatMap((session) => {
    const entry = entriesOf.get(session.source)?.findLast((each) => kinship(session, each) === 'perhaps')
    return entry ? [{ session, entry }] : []
  })
}

/**
 * Takes a session, an entry and how notes tell a headline (null: not at all); tells whether the entry was made for that day, project
 * and task, in whatever report, with the same hours and words.
 */
export function isOfItsDay(session: LoggableSession, entry: Entry, holdsWords: HoldsWords | null): boolean {
  const { source, base } = splitReference(entry.reference?.id ?? '')
  const words = wordsOf(session)
  return (
    session.base.slice(session.source.length) === base.slice(source.length) &&
    hundredthsOf(session.session.hours) === hundredthsOf(entry.hours) &&
    (words === '' || holdsWords === null || holdsWords(normaliseNotes(entry.notes), words))
  )
}

/** The least nearness at which a session and an entry are taken for the same work: same day, or same all but the day. */
export const SAME_WORK = 2

/** Takes a session and an entry; gives how near their days, places and hours are, from 0 to 4. */
export function nearness({ session, target }: LoggableSession, entry: Entry): number {
  const sameWork = target.ok && target.project.id === entry.project.id && target.task.id === entry.task.id
  const sameHours = Math.abs(session.hours - entry.hours) < 0.005
  return (session.date === entry.date ? 2 : 0) + (sameWork && sameHours ? 2 : sameWork || sameHours ? 1 : 0)
}

function wordsOf({ session: { headline } }: LoggableSession): string {
  return cleanWording(headline)
}

function hasWords(session: LoggableSession, words: string): boolean {
  return words === '' || wordsOf(session) === words
}

function workOfSession({ session, target }: LoggableSession): string {
  return target.ok ? `${target.project.id}|${target.task.id}|${hundredthsOf(session.hours)}` : ''
}

function workOfEntry({ project, task, hours }: Entry): string {
  return `${project.id}|${task.id}|${hundredthsOf(hours)}`
}

/** A session as it would be on another day, which its notes may tell. */
function onDay(given: LoggableSession, date: string): LoggableSession {
  return { ...given, session: { ...given.session, date } }
}
