import type { CommittedReports } from '../../checkout/reports.ts'
import { InputError, RequestError } from '../../errors.ts'
import { commitFiles, LARGEST_COMMIT, startLedger } from '../../github/commit.ts'
import { readCommitsOfPaths } from '../../github/history.ts'
import type { RecordInputs } from '../../inputs.ts'
import { type Decision, isWritten } from '../../ledger/decision.ts'
import { renderCommitMessage, renderPullBody } from '../../ledger/message.ts'
import { originsPath, renderOrigins, sourceUrl } from '../../ledger/origins.ts'
import type { OpenCheckout } from '../checkout.ts'
import { openGitHub } from '../github.ts'
import { offerCommit } from '../offer.ts'
import { type Handed, type ProjectReports, prepareProject } from '../project.ts'
import { type Run, urlOfRun } from '../run.ts'
import { type Look, lookAtLedger, type Source } from './hand-over-facts.ts'
import { type HandOver, outcomeOf, unoffered } from './hand-over-outcome.ts'
import { type Asked, askLedger, waitingBranchOf } from './hand-over-question.ts'

/** How often a commit is tried when others come first. */
const MOST_TRIES = 10

const LONGEST_PAUSE_MS = 60_000

/** After so long no further try is begun: a job that is stopped from outside tells nothing. */
const LONGEST_MS = 300_000

const REASONS = {
  moved: 'another commit came first',
  lost: 'no answer came, so nobody knows whether the commit was made',
  started: 'the ledger was empty and has its first commit now',
} as const

/** What was committed already, and how to tell it beside what failed after; null while nothing is. */
interface OwnWork {
  tell: ((error: unknown) => HandOver) | null
}

type Again = { readonly kind: keyof typeof REASONS; readonly error?: RequestError | null }

/**
 * Takes the inputs and the checkout of a project repository; brings its reports to the ledger in one commit, or in none when
 * the ledger has them. Others may commit at the same moment: then all is read and decided anew. Throws InputError or
 * RequestError where nothing was handed over.
 */
export async function handOver(
  inputs: RecordInputs,
  open: OpenCheckout,
  run: Run,
  given: Asked | null = null,
): Promise<HandOver> {
  const { began, head, files, state } = given ?? (await askLedger(inputs, open, run))
  let asked = state
  const takeAsked = () => {
    const first = asked
    asked = null
    return first
  }
  const source = { open, head, files, reportsFor: readOnce(inputs, files, open, run), takeAsked }
  let wasLost = false
  let wasStarted = false
  let wasTried = false
  const own: OwnWork = { tell: null }
  const giveUp = (error: unknown): HandOver => {
    // What failed after a commit, or a pull request, without an answer says nothing of that one.
    const isUnsure = (wasLost || wasTried) && error instanceof RequestError
    const told = isUnsure ? new RequestError({ ...error.request, lost: true }, { cause: error }) : error
    if (own.tell === null) throw told
    return own.tell(told)
  }
  for (let attempt = 1; ; attempt++) {
    const tried = attempt === 1 ? began : run.clock.now()
    const attempted: HandOver | Again = await tryOnce(inputs, source, wasLost, own, run).catch(giveUp)
    if (!('kind' in attempted)) return attempted
    const isLast = attempt === MOST_TRIES || run.clock.now() - began > LONGEST_MS
    if (isLast || (attempted.kind === 'started' && wasStarted)) return giveUp(attempted.error ?? busy(open.ledger))
    wasLost ||= attempted.kind === 'lost'
    wasStarted ||= attempted.kind === 'started'
    wasTried ||= own.tell !== null
    // Those that met spread out over the time an attempt takes, twice as wide each time.
    const spread = Math.min((run.clock.now() - tried + 50) * 2 ** attempt, LONGEST_PAUSE_MS)
    run.log(`Once more: ${REASONS[attempted.kind]}`)
    if (attempted.kind !== 'started') await run.clock.sleep(run.random() * spread)
  }
}

/** Reading thousands of reports takes seconds, in which others commit, so each configuration has them read once. */
function readOnce(
  inputs: RecordInputs,
  files: CommittedReports,
  { repository }: OpenCheckout,
  run: Run,
): Source['reportsFor'] {
  const known = new Map<string, ProjectReports>()
  return (config) => {
    const key = JSON.stringify([config.reports, config.windowDays])
    const reports = known.get(key) ?? prepareProject(inputs, files, repository, config, run)
    known.set(key, reports)
    return reports
  }
}

async function tryOnce(
  inputs: RecordInputs,
  source: Source,
  wasLost: boolean,
  own: OwnWork,
  run: Run,
): Promise<HandOver | Again> {
  const { open } = source
  const github = openGitHub(inputs, run)
  const register = originsPath(open.repository)
  const look = await lookAtLedger(inputs, source, run)
  const { state, base, decided } = look
  const written = decided.decisions.filter(isWritten)
  const conclude = (head: string | null, commit: string | null, pull: HandOver['pull']) =>
    outcomeOf(inputs, source, look, run, { head, commit, pull })
  const { waiting } = state
  const isUnoffered = waiting?.isAhead === true && waiting.pull === null && !waiting.isDeclined
  if (inputs.dryRun || (written.length === 0 && !isUnoffered)) {
    const commit = wasLost && base !== null ? await readCommitsOfPaths(github, open.ledger, base, [register]) : null
    return conclude(
      base,
      commit?.get(register)?.commit ?? null,
      waiting?.pull ? { ...waiting.pull, operation: 'none' } : null,
    )
  }
  refuseWrite(source, look, written)
  const { branch, head } = state
  if (head === null || branch === null) {
    const error = await startLedger(github, open.ledger, inputs.ledgerBranch, {
      path: register,
      content: renderOrigins(new Map()),
      message: `Start the register of reports from ${open.repository}`,
    })
    return { kind: 'started', error }
  }
  const runUrl = urlOfRun(run)
  const { serverUrl } = run.context
  const brought = written
    .filter(({ kind }) => kind !== 'adopt')
    .map(({ at, candidate: { path } }) => ({
      path: at,
      title: handedAt(look, path).report.title,
      sourceUrl: sourceUrl(serverUrl, open.repository, path, source.head),
    }))
  const message = renderCommitMessage(open.repository, brought, runUrl)
  const commit = {
    ledger: open.ledger,
    message,
    additions: [
      ...additionsOf(look, written),
      { path: register, content: new TextEncoder().encode(renderOrigins(decided.origins)) },
    ],
  }
  if (inputs.ledgerPullRequest) {
    const words = { title: `Session reports of ${open.repository}`, body: renderPullBody(open.repository, runUrl) }
    const waitingCommit = written.length === 0 ? null : commit
    const waitingBranch = waitingBranchOf(open.repository)
    const onCommit = (id: string) => {
      own.tell = (error) => unoffered(conclude(id, id, null), { base: branch, branch: waitingBranch }, error)
    }
    const offered = await offerCommit(github, { ...state, head, branch }, waitingBranch, waitingCommit, words, onCommit)
    if (offered.kind !== 'offered') return offered
    return conclude(offered.id, offered.id, { ...offered.pull, operation: offered.operation })
  }
  const committed = await commitFiles(github, { ...commit, branch, head })
  return committed.kind === 'committed' ? conclude(committed.id, committed.id, null) : committed
}

/** Told before GitHub refuses, with the setting that mends it. */
function refuseWrite({ open }: Source, look: Look, written: readonly Decision[]): void {
  const { isArchived, permission } = look.state
  if (isArchived)
    throw new InputError(
      `the ledger ${open.ledger} is archived. Unarchive it in its settings, or name another with \`ledger\``,
    )
  if (permission === 'READ' || permission === 'TRIAGE')
    throw new InputError(
      `github-token may read ${open.ledger}, not write to it. Give it \`contents: write\` there: a fine-grained token or a GitHub App's; a run's own GITHUB_TOKEN writes only to its own repository`,
    )
  const bytes = additionsOf(look, written).reduce((sum, { content }) => sum + content.length, 0)
  if (bytes > LARGEST_COMMIT)
    throw new InputError(
      `these reports have ${(bytes / 1e6).toFixed(1)} MB together, and GitHub takes ${LARGEST_COMMIT / 1e6} MB in one commit. Hand them over in parts, with a narrower \`reports\` glob`,
    )
}

function additionsOf(look: Look, written: readonly Decision[]): { path: string; content: Uint8Array }[] {
  return written
    .filter(({ kind }) => kind !== 'adopt')
    .map(({ at, candidate }) => ({ path: at, content: handedAt(look, candidate.path).content }))
}

function handedAt({ project }: Look, path: string): Handed {
  const handed = project.handed.find((each) => each.path === path)
  if (!handed) throw new Error(`${path} was decided on without being there`)
  return handed
}

function busy(ledger: string): InputError {
  return new InputError(
    `in ${MOST_TRIES} tries another commit to ${ledger} always came first. Nothing was handed over; run again`,
  )
}
