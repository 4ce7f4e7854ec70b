import type { LineBlock, TableBlock } from './blocks.ts'
import type { DateMention } from './dates.ts'
import type { KeyLine } from './key-lines.ts'

/** A line of a section with what it states. */
export interface OutlineLine {
  readonly block: LineBlock
  readonly keys: readonly KeyLine[]
  /** A date or clock range stands first: the line is an entry, and what it states holds for itself only. */
  readonly leads: boolean
}

/** A heading, or a line that is nothing but a date, with what stands below it. */
export interface Section {
  readonly depth: number
  /** Empty for the text before the first heading. */
  readonly title: string
  readonly titleProse: string
  readonly line: number
  /** The first date of the title. */
  readonly date: DateMention | null
  /** The title begins with a weekday (0 is Sunday) and has no date. */
  readonly weekday: number | null
  /** The month (1–12) that the title, or one above it, names without a day. */
  readonly month: number | null
  /** A key line of its own states a date. */
  dated: boolean
  /** Lines and tables of its own, in order. */
  readonly lines: OutlineLine[]
  readonly tables: TableBlock[]
  readonly children: Section[]
  readonly parent: Section | null
}
