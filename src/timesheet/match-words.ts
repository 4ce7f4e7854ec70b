import type { LoggableSession } from './desired.ts'
import type { Entry } from './entry.ts'
import { sourceOf } from './identity.ts'

/** How well an entry's content agrees with a session: 0 not at all, up to 3 for hours and notes. */
export type Likeness = (session: LoggableSession, entry: Entry) => number

/** The least likeness of a session and an entry with the same notes. */
const SAME_WORDS = 2

/**
 * Takes sessions, entries and their likeness; gives a test whether a session and an entry of its report have the same words,
 * whatever their days, and no other session and no other entry of that report has them.
 */
export function onlyOneTest(
  sessions: readonly LoggableSession[],
  entries: readonly Entry[],
  likeness: Likeness,
): (session: LoggableSession, entry: Entry) => boolean {
  const sessionsOf = Map.groupBy(sessions, ({ source }) => source)
  const entriesOf = Map.groupBy(entries, sourceOf)
  const isAlike = (session: LoggableSession, entry: Entry) => likeness(onDay(session, entry.date), entry) >= SAME_WORDS
  return (session, entry) =>
    isAlike(session, entry) &&
    !sessionsOf.get(session.source)?.some((each) => each !== session && isAlike(each, entry)) &&
    !entriesOf.get(session.source)?.some((each) => each !== entry && isAlike(session, each))
}

/** A session as it would be on another day, which its notes may tell. */
function onDay(given: LoggableSession, date: string): LoggableSession {
  return { ...given, session: { ...given.session, date } }
}
