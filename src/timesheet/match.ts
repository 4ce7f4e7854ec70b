import { isStartedAhead, type LoggableSession } from './desired.ts'
import type { Entry } from './entry.ts'
import { hundredthsOf } from './hundredths.ts'
import { countedReference, sourceOf, splitReference } from './identity.ts'
import {
  type Doubt,
  findDoubts,
  type HoldsWords,
  isOfItsDay,
  type Kinship,
  kinshipOf,
  type Likeness,
  nearness,
  SAME_WORK,
} from './match-words.ts'

/** A session and the entry that is its record, with the reference the entry has or shall have. */
export interface Pair {
  readonly session: LoggableSession
  readonly entry: Entry | null
  readonly reference: string
}

export interface Duplicate {
  readonly entry: Entry
  readonly kept: Entry
}

export interface Outside {
  readonly session: LoggableSession
  readonly entry: Entry
}

export interface Matches {
  readonly pairs: readonly Pair[]
  /** Further entries of one reference, left by two runs that created at once. */
  readonly duplicates: readonly Duplicate[]
  /** Sessions to be recorded anew, each with an entry before the window that may be its own: other days read the same. */
  readonly doubts: readonly Doubt[]
  /** Entries of the window whose session may be one that is dated out of it now. */
  readonly outside: readonly Outside[]
  /** Entries whose session is gone. */
  readonly orphans: readonly Entry[]
}

export interface MatchRules {
  /** Sources of reports that could not be read whole: what seems gone from them may only be unreadable. */
  readonly unreadable: ReadonlySet<string>
  readonly inWindow: (date: string) => boolean
  /** How well an entry's content agrees with a session: 0 not at all, up to 3 for hours and notes. */
  readonly likeness: Likeness
  /** How an entry's notes tell whether they are of a session's headline; null where they hold none. */
  readonly holdsWords: HoldsWords | null
}

/**
 * Takes the sessions and our own entries; gives which entry records which session: by reference first, then a renamed
 * report's entries by date, project, task and hours, then what was rewritten within one report. Each entry and each
 * session is used at most once, in an order that depends on nothing but the arguments.
 */
export function matchEntries(
  givenSessions: readonly LoggableSession[],
  givenEntries: readonly Entry[],
  rules: MatchRules,
): Matches {
  // One order at the door, so that no choice below can hang on the order in which they came.
  const sessions = [...givenSessions].sort(bySource)
  const entries = [...givenEntries].sort((a, b) => a.id - b.id)
  const { kept, duplicates } = dropDuplicates(entries)
  const pairs: Pair[] = []
  const unmatched: LoggableSession[] = []
  const orphans = new Set<Entry>(kept)
  const newReference = referenceSource(entries)
  const entriesOf = Map.groupBy(kept, (entry) => splitReference(entry.reference?.id ?? '').base)
  for (const [base, equals] of Map.groupBy(sessions, (session) => session.base)) {
    for (const { session, entry } of matchEquals(equals, entriesOf.get(base) ?? [], rules)) {
      if (entry) {
        pairs.push({ session, entry, reference: entry.reference?.id ?? base })
        orphans.delete(entry)
      } else unmatched.push(session)
    }
  }
  const left = unmatched.sort(bySource)
  const take = (session: LoggableSession, entry: Entry) => {
    pairs.push({ session, entry, reference: newReference(session.base) })
    orphans.delete(entry)
    left.splice(left.indexOf(session), 1)
  }
  matchRenamed(left, orphans, rules, take)
  const kinship = kinshipOf(sessions, kept, rules.likeness, rules.holdsWords)
  matchRewritten(left, orphans, { ...rules, kinship }, take)
  for (const session of left)
    if (rules.inWindow(session.session.date))
      pairs.push({ session, entry: null, reference: newReference(session.base) })
  const outside = matchOutside(left, orphans, rules)
  const anew = left.filter(({ session }) => rules.inWindow(session.date))
  const before = [...orphans].filter((entry) => !rules.inWindow(entry.date))
  const doubts = findDoubts(anew, before, sessions, kinship)
  const gone = [...orphans].filter(
    (entry) => rules.inWindow(entry.date) && !outside.some((each) => each.entry === entry),
  )
  return { pairs, duplicates, doubts, outside, orphans: gone }
}

/** Of several entries with one reference the locked one stays, because it cannot be deleted; else the oldest. */
function dropDuplicates(entries: readonly Entry[]): Pick<Matches, 'duplicates'> & { kept: Entry[] } {
  const kept: Entry[] = []
  const duplicates: Duplicate[] = []
  for (const group of Map.groupBy(entries, (entry) => entry.reference?.id ?? '').values()) {
    const [first, ...others] = [...group].sort(
      (a, b) =>
        Number(b.locked !== null) - Number(a.locked !== null) || compare(a.createdAt, b.createdAt) || a.id - b.id,
    )
    if (!first) continue
    kept.push(first)
    duplicates.push(...others.map((entry) => ({ entry, kept: first })))
  }
  return { kept, duplicates }
}

/** Equals share date, project and task, so only their content tells them apart: the best likeness is served first. */
function matchEquals(
  sessions: readonly LoggableSession[],
  entries: readonly Entry[],
  rules: MatchRules,
): { session: LoggableSession; entry: Entry | null }[] {
  const free = [...entries].sort(
    (a, b) => splitReference(a.reference?.id ?? '').count - splitReference(b.reference?.id ?? '').count,
  )
  const found = new Map<LoggableSession, Entry>()
  for (const least of [3, 2, 1, 0]) {
    for (const session of sessions) {
      if (found.has(session)) continue
      const index = free.findIndex((entry) => least === 0 || rules.likeness(session, entry) >= least)
      const [entry] = index < 0 ? [] : free.splice(index, 1)
      if (entry) found.set(session, entry)
    }
  }
  return sessions.map((session) => ({ session, entry: found.get(session) ?? null }))
}

type Take = (session: LoggableSession, entry: Entry) => void

/**
 * A report that was renamed or got an id: the same day, project, task and hours under a new reference. What stayed in its
 * own report goes first, so that two reports alike never swap entries, and then what reads the same; last what was moved out of
 * the window. What was started ahead of a report waits for that one.
 */
function matchRenamed(
  left: readonly LoggableSession[],
  orphans: ReadonlySet<Entry>,
  rules: MatchRules,
  take: Take,
): void {
  const sessionsAt = Map.groupBy(left, ({ session, target }) =>
    target.ok ? place(session.date, target.project.id, target.task.id, session.hours) : '',
  )
  const free = [...orphans].filter((entry) => rules.inWindow(entry.date))
  // The session of another report's entry may be there and only not be read.
  const mayLeave = (entry: Entry) => !isStartedAhead(entry) && !rules.unreadable.has(sourceOf(entry))
  for (const fits of [
    ({ source, path }: LoggableSession, entry: Entry) => [source, path].includes(sourceOf(entry)),
    (session: LoggableSession, entry: Entry) => mayLeave(entry) && rules.likeness(session, entry) >= 3,
    (_: LoggableSession, entry: Entry) => mayLeave(entry),
  ])
    for (const entry of free.filter((each) => orphans.has(each))) {
      const sessions = sessionsAt.get(place(entry.date, entry.project.id, entry.task.id, entry.hours)) ?? []
      const index = sessions.findIndex((session) => fits(session, entry))
      const [session] = index < 0 ? [] : sessions.splice(index, 1)
      if (session) take(session, entry)
    }
  // What a person moved out of the window still bears the day it is of.
  for (const entry of [...orphans].filter((each) => !rules.inWindow(each.date) && mayLeave(each))) {
    const session = left.find((each) => rules.inWindow(each.session.date) && isOfItsDay(each, entry, rules.holdsWords))
    if (session) take(session, entry)
  }
}

/** Within one report a session whose date, project or task was corrected takes over the entry that lost its session. */
function matchRewritten(
  left: readonly LoggableSession[],
  orphans: ReadonlySet<Entry>,
  rules: MatchRules & { readonly kinship: Kinship },
  take: Take,
): void {
  const leftOf = Map.groupBy(
    left.filter(({ session }) => rules.inWindow(session.date)),
    ({ source }) => source,
  )
  for (const entry of [...orphans]) {
    const source = sourceOf(entry)
    if (rules.unreadable.has(source)) continue
    const candidates = leftOf.get(source) ?? []
    // A locked entry cannot follow its session, and one out of the window is not looked at for its own sake: of these
    // only what is plainly the same work is held to be it.
    const least = entry.locked === null && rules.inWindow(entry.date) ? 0 : SAME_WORK
    // Rows of a log are trimmed when they are old, and newer ones of the same project, task and hours come: an entry out of the
    // window is only that of a session whose words are its own too, and no other day's.
    const isSame = (session: LoggableSession) => rules.inWindow(entry.date) || rules.kinship(session, entry) === 'own'
    const choice = candidates
      .map((session) => ({ session, score: nearness(session, entry) }))
      .filter(({ session, score }) => score >= least && isSame(session))
      .sort((a, b) => b.score - a.score || bySource(a.session, b.session))[0]
    if (!choice) continue
    candidates.splice(candidates.indexOf(choice.session), 1)
    take(choice.session, entry)
  }
}

/** A session out of the window with the same work as an entry of its report that lost its session. */
function matchOutside(left: readonly LoggableSession[], orphans: ReadonlySet<Entry>, rules: MatchRules): Outside[] {
  const free = left.filter(({ session }) => !rules.inWindow(session.date))
  return [...orphans].flatMap((entry) => {
    if (!rules.inWindow(entry.date) || entry.locked !== null || isStartedAhead(entry)) return []
    const index = free.findIndex(
      (session) => session.source === sourceOf(entry) && nearness(session, entry) >= SAME_WORK,
    )
    const [session] = index < 0 ? [] : free.splice(index, 1)
    return session ? [{ session, entry }] : []
  })
}

/** For each base, the lowest counter no entry bears: one that is about to go still bears its own. */
function referenceSource(entries: readonly Entry[]): (base: string) => string {
  const taken = new Set(entries.map((entry) => entry.reference?.id ?? ''))
  const next = new Map<string, number>()
  return (base) => {
    let count = next.get(base) ?? 1
    while (taken.has(countedReference(base, count))) count++
    next.set(base, count + 1)
    return countedReference(base, count)
  }
}

function place(date: string, projectId: number, taskId: number, hours: number): string {
  return `${date}|${projectId}|${taskId}|${hundredthsOf(hours)}`
}

function bySource(a: LoggableSession, b: LoggableSession): number {
  return compare(a.path, b.path) || a.session.line - b.session.line || a.session.column - b.session.column
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
