import type { PlainDate } from '../calendar.ts'
import { type Field, isStartedAhead, type LoggableSession } from './desired.ts'
import type { Entry } from './entry.ts'
import { guardOperations } from './guards.ts'
import { isReference, sourceOf, splitReference } from './identity.ts'
import { matchEntries } from './match.ts'
import type { HoldsWords } from './match-words.ts'
import { entryOf, type Operation, type Plan, type PlanInput, type PlanSettings, sessionOf } from './operation.ts'
import { faultOfDoubt, faultsOfPlan } from './plan-faults.ts'
import {
  differs,
  holdBack,
  holdDiffering,
  planDuplicate,
  planOrphans,
  planOutside,
  planWaiting,
} from './plan-guards.ts'
import { likenessOf, planPair } from './plan-pair.ts'
import { within } from './window.ts'

/**
 * Takes the sessions, the entries and the settings; gives every operation that makes Harvest agree with the reports, in
 * the order of date, then place, and what a person has to act on. Applied to its own result it plans nothing but
 * `unchanged`.
 */
export function planTimeEntries(input: PlanInput, settings: PlanSettings): Plan {
  const inWindow = within(settings.window)
  const ours = input.entries.filter((entry) => isOurs(entry, settings.ledger))
  const { pairs, duplicates, doubts, outside, orphans } = matchEntries(input.sessions, ours, {
    unreadable: input.unreadable,
    inWindow,
    likeness: likenessOf(settings),
    holdsWords: holdsWordsOf(settings.notes),
  })
  const here = pairs.filter(
    ({ session, entry }) => inWindow(session.session.date) || (entry !== null && inWindow(entry.date)),
  )
  const paired = holdDiffering(
    here.map((pair) => planPair(pair, settings)),
    duplicates,
  )
  // Which of the two is its own is for a person to say, and an orphan may be it as well: also where it says what its session says.
  const isUndecided = here.some(({ entry }) => entry !== null && differs(entry, duplicates))
  const recorded = new Set(pairs.map(({ entry }) => entry))
  const complete = (own: readonly Operation[]): Operation[] => {
    const orphansWhile = (isBlocked: boolean) =>
      holdDiffering(planOrphans(orphans, input, isBlocked, settings), duplicates)
    const alone = orphansWhile(isUndecided || own.some(isUnrecorded))
    const held = holdBack(own, alone)
    // What is held back beside a locked entry may be the session of an orphan as well.
    const waitsForHeld = held.some(isUnrecorded) && alone.some(({ kind }) => kind === 'delete')
    const left = waitsForHeld ? orphansWhile(true) : alone
    return [
      ...held,
      ...duplicates
        .filter(({ entry }) => inWindow(entry.date))
        // Two timers for one report that has not come: which of them it means is known when it comes.
        .map((pair) =>
          !recorded.has(pair.kept) && isStartedAhead(pair.entry) ? planWaiting(pair.entry) : planDuplicate(pair),
        ),
      ...outside.map((pair) => planOutside(pair, settings)),
      ...left,
    ]
  }
  const operations = guardOperations(paired, complete, input.known, settings).sort((a, b) =>
    compareKeys(sortKey(a), sortKey(b)),
  )
  const made = new Set(operations.filter(({ kind }) => kind === 'create').map(sessionOf))
  const doubted = doubts.filter(({ session }) => made.has(session)).map(faultOfDoubt)
  return { operations, faults: [...faultsOfPlan(operations, settings.limit), ...doubted] }
}

/** A headline with a line of its own is told from one it begins, or ends, with. */
function holdsWordsOf(template: string): HoldsWords | null {
  if (!template.includes('{headline}')) return null
  const isLine = template.split('\n').some((line) => line.trim() === '{headline}')
  return isLine ? (notes, words) => notes.split('\n').includes(words) : (notes, words) => notes.includes(words)
}

/**
 * Takes an entry and the ledger; tells whether the entry is the ledger's own. GitHub's names ignore case, and Harvest's
 * button on a page of GitHub uses the repository as the group too, so the id must be a session's.
 */
export function isOurs({ reference }: Entry, ledger: string): boolean {
  return reference !== null && reference.groupId?.toLowerCase() === ledger.toLowerCase() && isReference(reference.id)
}

/** Takes a plan; gives the paths of the reports whose last commit must be known before the plan can be applied. */
export function pathsWithoutCommit(plan: Plan): string[] {
  const paths = plan.operations.flatMap((operation) =>
    (operation.kind === 'create' || operation.kind === 'update' || operation.kind === 'move') &&
    operation.session.commit === null
      ? [operation.session.path]
      : [],
  )
  return [...new Set(paths)]
}

/**
 * Takes a plan, all sessions, the window and a test whether no earlier run can have seen a report; tells whether entries outside the
 * window must be known before the plan is right. A session whose date was corrected across an edge of the window looks
 * new on one side, or gone on the other, though its entry is there: created, it would be recorded twice; deleted, lost.
 */
export function needsWiderWindow(
  plan: Plan,
  sessions: readonly LoggableSession[],
  inWindow: (date: PlainDate) => boolean,
  isNew: (path: string) => boolean,
): boolean {
  const outside = new Set(sessions.filter(({ session }) => !inWindow(session.date)).map(({ source }) => source))
  return plan.operations.some((operation) => {
    // A report with an id may have had its entries under another path, whatever the history says of this one.
    if (isFirst(operation)) return operation.session.source !== operation.session.path || !isNew(operation.session.path)
    // A session out of the window that seems to want an entry may have one of its own out there.
    if (operation.kind === 'blocked' && operation.session !== null && !inWindow(operation.session.session.date))
      return true
    if (isOfAnother(operation)) return true
    // Another with its reference may lie out there and differ: then a person decides before either goes.
    if (operation.kind === 'delete') return operation.reason === 'orphan' || outside.has(sourceOf(operation.entry))
    return operation.kind === 'left' && outside.has(sourceOf(operation.entry))
  })
}

/**
 * Whether an entry is to be made a session's that it was not as it is: it was another's, or says other hours or words, as one does
 * that is left of several of one day, project and task. The session's own may be out of the window. One that is locked stays as
 * it is, whatever is found there.
 */
function isOfAnother(operation: Operation): boolean {
  const [session, entry] = [sessionOf(operation), entryOf(operation)]
  if (session === null || entry === null || entry.locked !== null) return false
  if (splitReference(entry.reference?.id ?? '').base !== session.base) return true
  return 'changes' in operation && operation.changes.some(({ field }) => OF_CONTENT.has(field))
}

/** What tells several sessions of one day, project and task apart. */
const OF_CONTENT: ReadonlySet<Field> = new Set(['hours', 'start', 'end', 'notes'])

/** Takes an operation; tells whether it is to be the first entry of its session, as far as the entries that were read tell. */
export function isFirst(
  operation: Operation,
): operation is Operation & { readonly kind: 'create' | 'blocked'; readonly session: LoggableSession } {
  const isCreated = operation.kind === 'create' || (operation.kind === 'blocked' && operation.isRefused === true)
  return isCreated && sessionOf(operation) !== null && entryOf(operation) === null
}

function isUnrecorded(operation: Operation): boolean {
  return operation.kind === 'blocked' && operation.entry === null
}

function sortKey(operation: Operation): readonly (string | number)[] {
  const [session, entry] = [sessionOf(operation), entryOf(operation)]
  return [
    session?.session.date ?? entry?.date ?? '',
    session?.path ?? splitReference(entry?.reference?.id ?? '').source,
    session?.session.line ?? Number.MAX_SAFE_INTEGER,
    session?.session.column ?? 0,
    entry?.id ?? 0,
  ]
}

function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0
    if (value !== other) return value < other ? -1 : 1
  }
  return 0
}
