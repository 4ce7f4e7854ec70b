import type { AccountState, TimeEntry } from '../sandbox/harvest/entities.ts'
import type { HarvestSandbox } from '../sandbox/harvest.ts'

/** How a run is started. */
export interface Circumstances {
  /** How many commits the checkout has; null for all. */
  readonly depth: number | null
  /** Whether the run has a GitHub token. */
  readonly token: boolean
  /** The commit it is on; null for the newest. */
  readonly at: string | null
}

export const plain: Circumstances = { depth: null, token: true, at: null }

/** What a run said of itself. */
export interface Told {
  readonly ok: boolean
  /** True where it ended before it had looked at Harvest and the ledger as a whole. */
  readonly refused: boolean
  /** Everything it said, for a person who reads a counterexample. */
  readonly words: readonly string[]
}

/** The ledger's commits, and a way to run `record` on them. */
export interface Runner {
  commit(files: Readonly<Record<string, string | null>>): string
  run(harvest: HarvestSandbox, circumstances: Circumstances, from: string): Promise<Told>
  close(): Promise<void>
}

/** What a history is acted out on. */
export interface World {
  readonly runner: Runner
  readonly harvest: HarvestSandbox
}

/** A copy of all entries, which later changes do not touch. */
export function copyEntries({ timeEntries }: AccountState): Map<number, TimeEntry> {
  return structuredClone(timeEntries)
}
