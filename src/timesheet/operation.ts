import type { Fault, Place } from '../errors.ts'
import type { Change, EntrySettings, LoggableSession } from './desired.ts'
import type { Entry, EntryFields } from './entry.ts'
import type { GuardSettings } from './guard-settings.ts'
import type { Window } from './window.ts'

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
  /** An orphan left where it is; `waits`: it was started ahead of its report, which has not come yet. */
  | {
      readonly kind: 'left'
      readonly entry: Entry
      readonly reason: 'keep' | 'flag' | 'limit' | 'empty' | 'held' | 'unread' | 'waits'
    }
  | {
      readonly kind: 'blocked'
      readonly session: LoggableSession | null
      readonly entry: Entry | null
      readonly message: string
      readonly place: Place | null
      /** True where a guard refuses what would be written otherwise. */
      readonly isRefused?: true
      /** The entry that goes before this one with the same reference. */
      readonly kept?: Entry
    }

/** Takes an operation; gives the session it is about, null where there is none. */
export function sessionOf(operation: Operation): LoggableSession | null {
  return 'session' in operation ? operation.session : null
}

/** Takes an operation; gives the entry as it was before, null where there is none. */
export function entryOf(operation: Operation): Entry | null {
  return 'entry' in operation ? operation.entry : null
}

export interface PlanSettings extends EntrySettings, GuardSettings {
  readonly window: Window
  readonly orphans: 'delete' | 'flag' | 'keep'
  /** The most orphans deleted at once. */
  readonly limit: number
}

export interface PlanInput {
  readonly sessions: readonly LoggableSession[]
  /** The user's own entries, whatever their reference; those that are not the ledger's are never looked at. */
  readonly entries: readonly Entry[]
  /** All of the user's entries that are known: what guards reckon with. */
  readonly known: readonly Entry[]
  /** Sources (ids or paths) of reports with an error: what seems gone from them may only be unreadable. */
  readonly unreadable: ReadonlySet<string>
  /** True while a report that reaches into the window has an error: then nothing is deleted at all. */
  readonly hold: boolean
  /** How many report files were found at all. */
  readonly reports: number
}

export interface Plan {
  readonly operations: readonly Operation[]
  readonly faults: readonly Fault[]
}

/** Takes an entry a timer runs on; gives what to do about it, for a person. */
export function runningMessage(entry: Entry): string {
  return `a timer is running on time entry ${entry.id} of ${entry.date}. Stop it in Harvest, then run again`
}
