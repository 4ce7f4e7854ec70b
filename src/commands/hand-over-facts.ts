import { listForeignCommits } from '../checkout/history.ts'
import type { CommittedReports } from '../checkout/reports.ts'
import { type Config, parseConfig } from '../config/parse.ts'
import { InputError } from '../errors.ts'
import type { GitHub } from '../github/client.ts'
import { isOffered, type LedgerState, listFiles, readLedgerState, readTexts } from '../github/ledger.ts'
import type { RecordInputs } from '../inputs.ts'
import { decideHandOver } from '../ledger/decide.ts'
import type { Decided, Known } from '../ledger/decision.ts'
import { type Origin, type Origins, originsPath, parseOrigins, repositoryOfOrigins } from '../ledger/origins.ts'
import type { OpenCheckout } from './checkout.ts'
import { openGitHub } from './github.ts'
import { type Project, prepareProject } from './project.ts'
import type { Run } from './run.ts'

/** A project repository's reports, as its commit has them. */
export interface Source {
  readonly open: OpenCheckout
  /** Id of the project's commit. */
  readonly head: string
  readonly files: CommittedReports
}

/** One look at the ledger, and what follows from it. */
export interface Look {
  readonly state: LedgerState
  /** The commit the run builds on: the waiting branch's where one is offered; null in an empty ledger. */
  readonly base: string | null
  readonly config: Config
  readonly project: Project
  readonly decided: Decided
  /** Blob ids at places of the ledger, as far as they were asked for. */
  readonly blobs: ReadonlyMap<string, string | null>
}

/**
 * Takes the inputs and the project's reports; reads the ledger and decides what becomes of each report. One call when the
 * ledger has them all, a second for its list of files, a third where another repository's register has to be known.
 * Throws InputError or RequestError.
 */
export async function lookAtLedger(inputs: RecordInputs, source: Source, run: Run): Promise<Look> {
  const { open, files } = source
  const github = openGitHub(inputs, run)
  const register = originsPath(open.repository)
  const state = await readLedgerState(github, {
    ledger: open.ledger,
    branch: inputs.ledgerBranch,
    waitingBranch: inputs.ledgerPullRequest ? waitingBranchOf(open.repository) : null,
    texts: [inputs.config.path, register],
    blobs: inputs.harvest === null ? [] : guessPlaces(inputs, source, run),
  })
  if (state.head === null && !state.isEmpty)
    throw new InputError(
      `the ledger ${open.ledger} has no branch ${state.branch === null ? 'yet' : `"${state.branch}"`}. Check ledger-branch`,
    )
  const config = readLedgerConfig(inputs, open.ledger, state)
  const origins = readRegister(open.ledger, register, state)
  const project = prepareProject(inputs, files, open.repository, config, run)
  const base = state.waiting && isOffered(state.waiting) ? state.waiting.head : state.head
  const known = { origins, files: base === null ? new Map<string, string>() : null, others: null }
  const { decided, listed } = await decide(github, source, project, known, base, run)
  // Harvest is only told of what the ledger has.
  const isUnsure = decided.decisions.some(({ kind, at }) => kind === 'same' && !state.blobs.has(at))
  const blobs =
    listed ??
    (inputs.harvest !== null && isUnsure && base !== null ? await listFiles(github, open.ledger, base) : state.blobs)
  return { state, base, config, project, decided, blobs }
}

/** Takes a project repository; gives the ledger's branch its reports wait on. */
export function waitingBranchOf(repository: string): string {
  return `harvest-ledger/${repository.toLowerCase().replace('/', '-')}`
}

async function decide(
  github: GitHub,
  { open, head, files }: Source,
  { handed }: Project,
  first: Known,
  base: string | null,
  run: Run,
): Promise<{ readonly decided: Decided; readonly listed: ReadonlyMap<string, string> | null }> {
  const { runId } = run.context
  const commits = runId === null ? [...first.origins.values()].map(({ commit }) => commit) : []
  const foreign = new Set(await listForeignCommits(open.git, open.checkout, [...new Set(commits)]))
  const project = {
    commit: head,
    run: runId,
    paths: files.paths,
    isOlderThan: (origin: Origin) =>
      runId === null ? foreign.has(origin.commit) : origin.run !== null && runId < origin.run,
  }
  let known = first
  for (;;) {
    const decided = decideHandOver(handed, project, known)
    if (!('needs' in decided)) return { decided, listed: known.files }
    if (base === null) throw new Error('an empty ledger has nothing more to tell')
    known =
      decided.needs === 'files'
        ? { ...known, files: await listFiles(github, open.ledger, base) }
        : { ...known, others: await readOthers(github, open, base, known) }
  }
}

async function readOthers(github: GitHub, open: OpenCheckout, base: string, { files }: Known): Promise<Origin[]> {
  const own = originsPath(open.repository)
  const paths = [...(files?.keys() ?? [])].filter((path) => path !== own && repositoryOfOrigins(path) !== null)
  const texts = await readTexts(github, open.ledger, base, paths)
  // Another repository's broken register is its own run's to tell; what it held cannot be known here.
  return [...texts.values()].flatMap((text) => [...(parseOrigins(text ?? '')?.values() ?? [])])
}

function readLedgerConfig(inputs: RecordInputs, ledger: string, { texts }: LedgerState): Config {
  const { path, isDefault } = inputs.config
  const text = texts.get(path) ?? null
  if (text === null && !isDefault)
    throw new InputError(`config: ${path}: there is no such file in the ledger ${ledger}`)
  return parseConfig(text ?? '', `${ledger}:${path}`)
}

function readRegister(ledger: string, path: string, { texts }: LedgerState): Origins {
  const text = texts.get(path) ?? null
  const origins = text === null ? new Map<string, Origin>() : parseOrigins(text)
  if (origins === null)
    throw new InputError(
      `${path} in the ledger ${ledger} is not as Harvest Ledger wrote it, so nobody knows what was handed over already. Restore it from the ledger's history`,
    )
  return origins
}

/** Where the reports are, if the ledger's configuration says nothing else. */
function guessPlaces(inputs: RecordInputs, { open, files }: Source, run: Run): string[] {
  const { handed } = prepareProject(inputs, files, open.repository, parseConfig('', inputs.config.path), run)
  return [...new Set(handed.map(({ wanted }) => wanted))]
}
