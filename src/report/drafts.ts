import type { PlainDate } from '../calendar.ts'
import type { DateHabits } from './dates.ts'
import type { LabelReader } from './field-labels.ts'
import type { MeTest } from './people.ts'
import type { ProblemCode } from './problems.ts'
import type { Session } from './session.ts'

/** A problem that is told only if the session it stands in is kept. */
export interface Issue {
  readonly code: ProblemCode
  readonly line: number
  readonly fragment: string
  readonly message: string
}
/** A session while it is being read. */
export type Draft = Omit<Session, 'column' | 'places'> & {
  readonly issues: readonly Issue[]
  /** The session's own row or line states its date. */
  readonly ownDate: boolean
  readonly person: string | null
}
/** What a stretch of the outline gave. */
export interface Reading {
  readonly drafts: readonly Draft[]
  /** Dated sections that state no hours. */
  readonly silent: readonly Draft[]
  /** What a careful reader would take for hours, and the parser did not. */
  readonly doubts: readonly Issue[]
}
/** What stands above and holds below. */
export interface Context {
  readonly date: PlainDate | null
  /** The first day of the week a heading names (`Week 21, 2026`): weekdays below it are counted from there. */
  readonly week: PlainDate | null
  /** The month (1–12) a heading names without a day: days below it may be numbers. */
  readonly month: number | null
  readonly dateIssues: readonly Issue[]
  readonly year: number | null
  readonly project: string | null
  readonly client: string | null
  readonly task: string | null
  readonly billable: boolean | null
  readonly mode: string | null
  /** Who did the work, where the configuration says who the user is. */
  readonly person: string | null
}
/** What holds for the whole file. */
export interface Environment {
  readonly read: LabelReader
  readonly habits: DateHabits
  /** Title or file name say that the file is a log of hours. */
  readonly isLog: boolean
  /** The title says that the file tells how, or what shall be. */
  readonly isGuide: boolean
  /** Whether a name is one of the user's; null where the configuration gives none. */
  readonly isMe: MeTest | null
}
