import type { OpenPull } from '../../github/ledger.ts'

export type Operation = 'created' | 'updated' | 'closed' | 'none'

export interface Published {
  /** What was done: on a dry run none. */
  readonly operation: Operation
  /** What is done, or would be if this were no dry run; null where nobody looked. */
  readonly would: Operation | null
  readonly pull: Pick<OpenPull, 'number' | 'url'> | null
  /** The commit this run made. */
  readonly commit: string | null
  readonly warnings: readonly string[]
  /** What was left undone after something had been written. */
  readonly errors: readonly string[]
  /** True where no answer told whether the pull request was opened, or its words changed. */
  readonly isUnknown?: boolean
  /** Branches of this kind whose pull requests were open. */
  readonly offered: readonly string[]
}
