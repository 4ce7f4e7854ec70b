import type { PlainDate } from '../calendar.ts'
import type { Report } from '../report/session.ts'
import type { CatalogProject } from '../timesheet/catalog.ts'
import type { Entry } from '../timesheet/entry.ts'

/** A project the user may log on; `billable` is the task's on this project. */
export interface AssignedProject extends CatalogProject {
  readonly tasks: readonly {
    readonly id: number
    readonly name: string
    readonly assigned: boolean
    readonly billable: boolean
  }[]
}

/** Where this action is kept, at a commit others can fetch. */
export interface ActionHome {
  /** `owner/name`. */
  readonly repository: string
  readonly ref: string
}

/** What `init` has found out, in the account and in the checkout. */
export interface InitFacts {
  /** The ledger, `owner/name`. */
  readonly repository: string
  /** Web address of GitHub, without a slash at the end. */
  readonly serverUrl: string
  /** The ledger's default branch. */
  readonly branch: string
  readonly today: PlainDate
  /** True for an account that keeps start and end. */
  readonly timestamps: boolean
  /** Of the account in Harvest. */
  readonly accountId: string
  /** Whose token it is. */
  readonly user: { readonly id: number; readonly name: string }
  /** True where a refresh token opens it, not a personal access token. */
  readonly isOAuth: boolean
  /** Null where it could not be told: then placeholders stay. */
  readonly action: ActionHome | null
  readonly projects: readonly AssignedProject[]
  /** The user's own of the last 90 days. */
  readonly entries: readonly Entry[]
  readonly reports: readonly { readonly path: string; readonly report: Pick<Report, 'repository' | 'sessions'> }[]
  /** Names of folders and repositories that may be called as a project is. */
  readonly folders: readonly string[]
}

/** A tag, and what it means in Harvest. */
export interface ProposedTag {
  readonly tag: string
  readonly project: AssignedProject
  /** Null where a person has to choose. */
  readonly task: AssignedProject['tasks'][number] | null
  /** Why this tag or task, where that is not plain to see. */
  readonly why: readonly string[]
}

/** A file to be written. */
export interface ProposedFile {
  readonly path: string
  readonly text: string
}
