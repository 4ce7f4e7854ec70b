import type { PlainDate } from '../calendar.ts'
import type { ClockTime } from '../report/session.ts'

/** The mark by which a time entry is known as ours: Harvest's `external_reference`. */
export interface Reference {
  readonly id: string
  /** The ledger, `owner/name`. */
  readonly groupId: string | null
  readonly permalink: string | null
}

/** A project or task as Harvest knows it. */
export interface Named {
  readonly id: number
  readonly name: string
}

export interface ProjectName extends Named {
  readonly code: string | null
  readonly client: string
}

/** A time entry as Harvest holds it. Hours are decimal. */
export interface Entry {
  readonly id: number
  readonly date: PlainDate
  readonly hours: number
  readonly start: ClockTime | null
  readonly end: ClockTime | null
  readonly notes: string
  readonly project: ProjectName
  readonly task: Named
  readonly running: boolean
  /** Why Harvest would not have it changed (locked, approved, invoiced), or null. */
  readonly locked: string | null
  /** How it is invoiced, in words (`on invoice 2026-014`), or null. */
  readonly invoice: string | null
  readonly reference: Reference | null
  /** ISO instant, second precision. */
  readonly createdAt: string
}

/** What a create or an update sends. Either `hours`, or `start` and `end`, never both. */
export interface EntryFields {
  readonly date: PlainDate
  readonly projectId: number
  readonly taskId: number
  readonly time: { readonly hours: number } | { readonly start: ClockTime; readonly end: ClockTime }
  readonly notes: string
  readonly reference: { readonly id: string; readonly groupId: string; readonly permalink: string }
}
