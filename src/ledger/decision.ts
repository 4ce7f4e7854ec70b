import type { Origin, Origins } from './origins.ts'

/** A report to hand over. */
export interface Candidate {
  /** Path in the project repository. */
  readonly path: string
  readonly blob: string
  readonly id: string | null
  /** Keys of its sessions (date, project and task). */
  readonly sessions: readonly string[]
  readonly text: string
  /** Its place in the ledger, if nobody else has it. */
  readonly wanted: string
}

/** The commit of the project repository that is handed over. */
export interface Handing {
  readonly commit: string
  readonly run: number | null
  /** Every path of the commit. */
  readonly paths: ReadonlySet<string>
  /** Whether something newer was handed over already: then this commit decides about nothing. */
  readonly isOlder: boolean
}

/** A place in the ledger that another repository handed over. */
export interface Foreign {
  readonly repository: string
  readonly path: string
  readonly origin: Origin
}

/** What is known of the ledger; null where it was not asked for yet. */
export interface Known {
  readonly origins: Origins
  /** Every path with its blob id. */
  readonly files: Files | null
  /** Paths, in the project, of reports whose place in the ledger is free and whose content it has nowhere. */
  readonly unseen?: ReadonlySet<string>
  /** What other repositories handed over. */
  readonly others: readonly Foreign[] | null
  /** Texts of reports that are gone from the project, by their path there. */
  readonly formers: ReadonlyMap<string, string> | null
}

export type Files = ReadonlyMap<string, string>

export interface Decision {
  /**
   * `same`: handed over already. `superseded`: by a newer run. `adopt`: the ledger has this very content, and only the
   * register does not know. `conflict`: a person decides.
   */
  readonly kind: 'same' | 'superseded' | 'add' | 'replace' | 'adopt' | 'conflict'
  readonly candidate: Candidate
  /** Path in the ledger, '' where there is none. */
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
export type Missing =
  | { readonly needs: 'files' }
  | { readonly needs: 'others' }
  /** Paths, in the project, of reports that are gone from there. */
  | { readonly needs: 'formers'; readonly paths: readonly string[] }

/** What is decided so far. */
export interface Desk {
  readonly all: readonly Candidate[]
  readonly origins: Map<string, Origin>
  /** Places given, with the content they will have. */
  readonly claimed: Map<string, string>
  /** What was handed over once and is gone from the project. */
  readonly gone: Map<string, Origin>
  /** `before`: what the register has of it, `from` under which path. */
  readonly decide: (
    candidate: Candidate,
    kind: Decision['kind'],
    at: string,
    more?: {
      readonly message?: string
      readonly before?: Origin
      readonly from?: string
      readonly isForeign?: boolean
    },
  ) => void
}

/** Takes a decision; tells whether it changes the ledger. */
export function isWritten({ kind }: Pick<Decision, 'kind'>): boolean {
  return kind === 'add' || kind === 'replace' || kind === 'adopt'
}
