import type { Config } from '../../config/parse.ts'
import { type Fault, faultsOf, RequestError } from '../../errors.ts'
import { isOffered, type LedgerState, type OpenPull } from '../../github/ledger.ts'
import type { RecordInputs } from '../../inputs.ts'
import type { Decision } from '../../ledger/decision.ts'
import type { Origins } from '../../ledger/origins.ts'
import { handedByDefault, type OpenCheckout } from '../checkout.ts'
import { noneSelected } from '../ledger.ts'
import type { Handed } from '../project.ts'
import type { Run } from '../run.ts'
import type { Look, Source } from './hand-over-facts.ts'
import { waitingBranchOf } from './hand-over-question.ts'

/** What became of the reports that were handed over. */
export interface HandOver {
  /** `owner/name` of the project repository. */
  readonly repository: string
  readonly decisions: readonly Decision[]
  /** The project's register as it is now. */
  readonly origins: Origins
  /** The reports themselves, by their path in the project. */
  readonly handed: ReadonlyMap<string, Handed>
  readonly config: Config
  readonly faults: readonly Fault[]
  /** `owner/name` and web address. */
  readonly ledger: { readonly name: string; readonly url: string }
  /** The ledger's commit it came to: the new one, else the newest there was; null in an empty ledger. */
  readonly head: string | null
  /** The commit this run made; null when there was nothing to do, and on a dry run. */
  readonly commit: string | null
  /** The pull request the reports wait in; null where they are in the ledger. */
  readonly pull: (OpenPull & { readonly operation: 'created' | 'updated' | 'none' }) | null
  /** True while the reports are not in the ledger's own branch. */
  readonly isWaiting: boolean
  /** Reports before the window that cannot be read, and are left out. */
  readonly old: number
  /** Blob ids at places of the ledger, as far as they were asked for. */
  readonly blobs: ReadonlyMap<string, string | null>
}

/** Takes the inputs, the project's reports, what was seen, and what it came to; gives the whole with everything a person must know. */
export function outcomeOf(
  inputs: RecordInputs,
  { open, files }: Source,
  { state, config, project, decided, blobs }: Look,
  run: Run,
  came: Pick<HandOver, 'head' | 'commit' | 'pull'>,
): HandOver {
  const isTold = run.context.isPrivate === true && !state.isPrivate
  const told = `${open.ledger} is public and ${open.repository} is not: everybody can read what these reports say`
  return {
    ...came,
    config,
    blobs,
    repository: open.repository,
    decisions: decided.decisions,
    origins: decided.origins,
    handed: new Map(project.handed.map((each) => [each.path, each])),
    old: project.old,
    isWaiting: came.pull !== null || (state.waiting !== null && isOffered(state.waiting)),
    ledger: { name: state.name, url: state.url },
    faults: [
      ...(isTold ? [{ severity: 'warning' as const, message: told, place: null }] : []),
      ...(isDeclined(state) && came.pull === null ? [declined(open)] : []),
      ...noneSelected(files.reports, files.paths, inputs.reports, inputs.reports ?? handedByDefault),
      ...files.faults,
      ...project.faults,
      ...decided.decisions.flatMap((decision) => faultOf(decision, run)),
    ],
  }
}

/** Takes what was committed on a branch of the ledger, where, and what kept its pull request from being opened; gives it with what to do. */
export function unoffered(
  done: HandOver,
  { base, branch }: { readonly base: string; readonly branch: string },
  error: unknown,
): HandOver {
  const compare = `${done.ledger.url}/compare/${base}...${branch}`
  const id = done.commit?.slice(0, 7)
  const isLost = error instanceof RequestError && error.request.lost
  const message = isLost
    ? `commit ${id} with the reports is on the branch ${branch} of ${done.ledger.name}, and whether the pull request for it was opened is not known. Run again, or look: ${compare}`
    : `commit ${id} with the reports is on the branch ${branch} of ${done.ledger.name}, and the pull request for it was not opened. Run again to have it opened, or open it by hand: ${compare}`
  const faults: Fault[] = [...done.faults, ...faultsOf(error), { severity: 'error', message, place: null }]
  return { ...done, isWaiting: true, faults }
}

function isDeclined({ waiting }: LedgerState): boolean {
  return waiting?.isAhead === true && waiting.isDeclined
}

/** A closed pull request is a person's word, and not asked for again. */
function declined({ ledger, repository }: OpenCheckout): Fault {
  const message = `the pull request with these reports was closed in ${ledger}, so they are not offered again. To have them back, reopen it or delete the branch ${waitingBranchOf(repository)} there; to give them up, leave them out with \`reports\``
  return { severity: 'warning', message, place: null }
}

function faultOf({ kind, candidate, message }: Decision, run: Run): Fault[] {
  const place = { file: candidate.path, line: 1, column: 1 }
  if (kind === 'conflict') return [{ severity: 'error', message: `not handed over: ${message}`, place }]
  if (kind !== 'superseded' || run.context.onRunner) return []
  const newer =
    'it was handed over from a commit this clone does not have, so it is left. Pull, or let the workflow do it'
  return [{ severity: 'warning', message: newer, place }]
}
