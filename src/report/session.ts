import type { PlainDate } from '../calendar.ts'

/** A clock time of day, `HH:MM`, 24 hours. */
export type ClockTime = string

/** One stretch of work a report states. What the report does not state is null. */
export interface Session {
  readonly date: PlainDate | null
  /** Decimal hours, rounded to the minute, two decimals. */
  readonly hours: number | null
  readonly start: ClockTime | null
  /** May be earlier than `start`: the work ran past midnight and belongs to the day it began. */
  readonly end: ClockTime | null
  readonly project: string | null
  readonly client: string | null
  readonly task: string | null
  readonly headline: string | null
  readonly billable: boolean | null
  /** How the work was done (`hands-on`, `supervised`, `autonomous`, …), in the report's own word. */
  readonly mode: string | null
  /** Counts from 1. */
  readonly line: number
  /** Counts from 1. */
  readonly column: number
  /** Where the words stand that name project (or client) and task; left out where that cannot be told. */
  readonly places?: FieldPlaces | undefined
}

/** Line and column count from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A place without a value beside it is that of a key which has none yet. */
export interface FieldPlaces {
  readonly project?: Position | undefined
  readonly task?: Position | undefined
}

/** What stands in a report that cannot be read safely, at its place. An error keeps the session out of Harvest. */
export interface Problem {
  readonly severity: 'error' | 'warning'
  /** Stable, documented in docs/session-reports.md. */
  readonly code: string
  /** What was found, what was expected, how to write it: for the person who must act. */
  readonly message: string
  /** Counts from 1. */
  readonly line: number
  /** Counts from 1. */
  readonly column: number
}

/** One file as it was read. */
export interface Report {
  /** The front matter's `id`, which keeps the identity of the sessions when the file is moved. */
  readonly id: string | null
  /** `owner/name` of the repository the work was done in, where the report states it. */
  readonly repository: string | null
  readonly title: string | null
  readonly sessions: readonly Session[]
  readonly problems: readonly Problem[]
  /** The codes of problems that the configuration turned off: not to be shown, but there. */
  readonly silenced?: readonly string[]
}

/** What a user's configuration says about reading reports: its `reports`. */
export interface ReportOptions {
  readonly fileName: string
  readonly labels?: ReportLabels
  /** The names under which logs of several people know the user. */
  readonly me?: readonly string[]
  /** What becomes of problems, by code. */
  readonly problems?: Readonly<Record<string, ProblemLevel>>
}
export type ProblemLevel = 'error' | 'warning' | 'off'

/** More words for a field than the built-in ones: the configuration's `reports.labels`. */
export type ReportLabels = Readonly<Partial<Record<LabelField, readonly string[]>>>

export const labelFields = [
  'date',
  'hours',
  'start',
  'end',
  'break',
  'project',
  'client',
  'task',
  'headline',
  'billable',
  'mode',
  'repository',
  'person',
] as const
export type LabelField = (typeof labelFields)[number]
