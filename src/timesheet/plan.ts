import type { Fault, Place } from '../errors.ts'
import { show } from './catalog.ts'
import {
  type Change,
  changedFields,
  changesBetween,
  commitOf,
  type EntrySettings,
  entryFields,
  type Field,
  type LoggableSession,
} from './desired.ts'
import type { Entry, EntryFields } from './entry.ts'
import { splitReference } from './identity.ts'
import { matchEntries, type Pair } from './match.ts'
import { normaliseNotes } from './notes.ts'
import { type Window, within } from './window.ts'

/** One step that makes Harvest agree with the reports, or the reason why a step is not taken. */
export type Operation =
  | { readonly kind: 'create'; readonly session: LoggableSession; readonly fields: EntryFields }
  | {
      /** `move`: the entry takes over a new reference, because its report was renamed or its session rewritten. */
      readonly kind: 'update' | 'move'
      readonly session: LoggableSession
      readonly entry: Entry
      readonly fields: Partial<EntryFields>
      readonly changes: readonly Change[]
    }
  | { readonly kind: 'unchanged'; readonly session: LoggableSession; readonly entry: Entry }
  | { readonly kind: 'delete'; readonly entry: Entry; readonly reason: 'orphan' | 'duplicate' }
  /** Harvest would not have the entry changed, and it differs from its report. */
  | {
      readonly kind: 'drift'
      readonly session: LoggableSession | null
      readonly entry: Entry
      readonly reason: string
      readonly changes: readonly Change[]
    }
  /** An orphan left where it is. */
  | { readonly kind: 'left'; readonly entry: Entry; readonly reason: 'keep' | 'flag' | 'limit' | 'unreadable' }
  | {
      readonly kind: 'blocked'
      readonly session: LoggableSession | null
      readonly entry: Entry | null
      readonly message: string
      readonly place: Place | null
    }

export interface PlanSettings extends EntrySettings {
  readonly window: Window
  readonly orphans: 'delete' | 'flag' | 'keep'
  /** The most orphans deleted at once. */
  readonly limit: number
}

export interface PlanInput {
  readonly sessions: readonly LoggableSession[]
  /** The user's own entries, whatever their reference; those that are not the ledger's are never looked at. */
  readonly entries: readonly Entry[]
  /** Sources (ids or paths) of reports with an error. While there is one, nothing is deleted. */
  readonly unreadable: ReadonlySet<string>
  /** How many report files were found at all. */
  readonly reports: number
}

export interface Plan {
  readonly operations: readonly Operation[]
  readonly faults: readonly Fault[]
}

/**
 * Takes the sessions, the entries and the settings; gives every operation that makes Harvest agree with the reports, in
 * the order of date, then place, and what a person has to act on. Applied to its own result it plans nothing but
 * `unchanged`.
 */
export function planTimeEntries(input: PlanInput, settings: PlanSettings): Plan {
  const inWindow = within(settings.window)
  const ours = input.entries.filter((entry) => isOurs(entry, settings.ledger))
  const { pairs, duplicates, orphans } = matchEntries(input.sessions, ours, {
    unreadable: input.unreadable,
    inWindow,
    likeness: (session, entry) => likeness(session, entry, settings),
  })
  const operations = [
    ...pairs
      .filter(({ session, entry }) => inWindow(session.session.date) || (entry !== null && inWindow(entry.date)))
      .map((pair) => planPair(pair, settings)),
    ...duplicates.filter(({ entry }) => inWindow(entry.date)).map(({ entry }) => planDuplicate(entry)),
    ...planOrphans(orphans, input, settings),
  ].sort((a, b) => compareKeys(sortKey(a), sortKey(b)))
  return { operations, faults: operations.flatMap(faultsOfOperation).concat(refusal(operations, input, settings)) }
}

/** Takes an entry and the ledger; tells whether the entry is the ledger's own. GitHub's names ignore case. */
export function isOurs(entry: Entry, ledger: string): boolean {
  return entry.reference?.groupId?.toLowerCase() === ledger.toLowerCase()
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

function planPair({ session, entry, reference }: Pair, settings: PlanSettings): Operation {
  const { target } = session
  if (!target.ok) return { kind: 'blocked', session, entry, message: target.message, place: target.place }
  const place: Place = { file: session.path, line: session.session.line, column: session.session.column }
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

function planDuplicate(entry: Entry): Operation {
  if (entry.locked !== null)
    return { kind: 'drift', session: null, entry, reason: `${entry.locked}; it records a session twice`, changes: [] }
  if (entry.running) return { kind: 'blocked', session: null, entry, place: null, message: runningMessage(entry) }
  return { kind: 'delete', entry, reason: 'duplicate' }
}

function planOrphans(orphans: readonly Entry[], input: PlanInput, settings: PlanSettings): Operation[] {
  const deletable = orphans.filter((entry) => entry.locked === null)
  const tooMany = deletable.length > settings.limit || (input.reports === 0 && deletable.length > 0)
  return orphans.map((entry): Operation => {
    if (entry.locked !== null)
      return { kind: 'drift', session: null, entry, reason: `${entry.locked}; its session is gone`, changes: [] }
    if (settings.orphans !== 'delete') return { kind: 'left', entry, reason: settings.orphans }
    if (input.unreadable.size > 0) return { kind: 'left', entry, reason: 'unreadable' }
    if (tooMany) return { kind: 'left', entry, reason: 'limit' }
    if (entry.running) return { kind: 'blocked', session: null, entry, place: null, message: runningMessage(entry) }
    return { kind: 'delete', entry, reason: 'orphan' }
  })
}

function likeness(session: LoggableSession, entry: Entry, settings: PlanSettings): number {
  if (!session.target.ok) return 0
  const commit = commitOf(entry.reference?.permalink ?? null) ?? UNKNOWN_COMMIT
  const fields = entryFields({ ...session, target: session.target }, commit, settings, '')
  const sameNotes = normaliseNotes(entry.notes) === fields.notes
  const sameHours = Math.abs(entry.hours - session.session.hours) < 0.005
  return (sameNotes ? 2 : 0) + (sameHours ? 1 : 0)
}

function faultsOfOperation(operation: Operation): Fault[] {
  if (operation.kind === 'blocked') return [{ severity: 'error', message: operation.message, place: operation.place }]
  if (operation.kind === 'drift') {
    const { session, entry, reason, changes } = operation
    const place = session ? { file: session.path, line: session.session.line, column: session.session.column } : null
    const differs = changes.map(
      ({ field, from, to }) => `${field} ${quote(from)} in Harvest, ${quote(to)} in the report`,
    )
    const what = differs.length > 0 ? `: ${differs.join('; ')}` : ''
    return [
      {
        severity: 'warning',
        place,
        message: `time entry ${entry.id} of ${entry.date} is left as it is (${reason})${what}`,
      },
    ]
  }
  if (operation.kind === 'left' && operation.reason === 'flag') {
    const { entry } = operation
    const message = `time entry ${entry.id} of ${entry.date} (${entry.hours.toFixed(2)} h, ${show(entry.project)}) has no session in the ledger any more; retract.orphans is "flag", so it is left`
    return [{ severity: 'warning', place: null, message }]
  }
  return []
}

function refusal(operations: readonly Operation[], input: PlanInput, settings: PlanSettings): Fault[] {
  const left = operations.filter((operation) => operation.kind === 'left' && operation.reason === 'limit').length
  if (left === 0) return []
  const cause =
    input.reports === 0
      ? `no report was found, and ${left} time entries would be deleted`
      : `${left} time entries have no session in the ledger any more, and retract.limit allows ${settings.limit} at once`
  const message = `${cause}. Nothing was deleted. This is what a wrong "reports" glob or an incomplete checkout looks like; if the reports were meant to go, raise retract.limit for one run`
  return [{ severity: 'error', message, place: null }]
}

function runningMessage(entry: Entry): string {
  return `a timer is running on time entry ${entry.id} of ${entry.date}. Stop it in Harvest, then run again`
}

function quote(text: string): string {
  return `"${text.replace(/\n/g, ' ⏎ ')}"`
}

function sortKey(operation: Operation): readonly (string | number)[] {
  const session = 'session' in operation ? operation.session : null
  const entry = 'entry' in operation ? operation.entry : null
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
