import type { Origin, Origins } from './origins.ts'

/** A report to hand over. */
export interface Candidate {
  /** Path in the project repository. */
  readonly path: string
  readonly blob: string
  readonly id: string | null
  /** Keys of its sessions (date, project and task). */
  readonly sessions: readonly string[]
  /** Its place in the ledger, if nobody else has it. */
  readonly wanted: string
}

/** The project repository at the commit that is handed over. */
export interface Project {
  readonly commit: string
  readonly run: number | null
  /** Every path of the commit. */
  readonly paths: ReadonlySet<string>
  /** Whether this commit is older than the one an origin was handed over from. */
  readonly isOlderThan: (origin: Origin) => boolean
}

/** What is known of the ledger; null where it was not asked for yet. */
export interface Known {
  readonly origins: Origins
  /** Every path with its blob id. */
  readonly files: ReadonlyMap<string, string> | null
  /** What other repositories handed over. */
  readonly others: readonly Origin[] | null
}

export interface Decision {
  /**
   * `same`: handed over already. `superseded`: by a newer run. `adopt`: the ledger has this very content, and only the
   * register does not know. `conflict`: a person decides.
   */
  readonly kind: 'same' | 'superseded' | 'add' | 'replace' | 'adopt' | 'conflict'
  readonly candidate: Candidate
  /** Path in the ledger. */
  readonly at: string
  /** What a person has to know of a conflict, else ''. */
  readonly message: string
}

export interface Decided {
  readonly decisions: readonly Decision[]
  /** The register as it shall be. */
  readonly origins: Origins
}

/** What must be read before anything can be decided. */
export interface Missing {
  readonly needs: 'files' | 'others'
}

/** The ledger with all that was asked for. */
export type Files = ReadonlyMap<string, string>

/** What is decided so far. */
export interface Desk {
  readonly origins: Map<string, Origin>
  /** Places given, with the content they will have. */
  readonly claimed: Map<string, string>
  /** What was handed over once and is gone from the project. */
  readonly gone: Map<string, Origin>
  readonly decide: (candidate: Candidate, kind: Decision['kind'], at: string, message?: string) => void
}

/** Takes a decision; tells whether it changes the ledger. */
export function isWritten({ kind }: Pick<Decision, 'kind'>): boolean {
  return kind === 'add' || kind === 'replace' || kind === 'adopt'
}
