import { listForeignCommits } from '../../checkout/history.ts'
import type { CommittedReports } from '../../checkout/reports.ts'
import { type Config, parseConfig } from '../../config/parse.ts'
import type { RunContext } from '../../context.ts'
import { InputError } from '../../errors.ts'
import { blobId } from '../../github/blob-id.ts'
import type { GitHub } from '../../github/client.ts'
import { listFiles, readBlob, readTexts } from '../../github/files.ts'
import { type LedgerState, readLedgerState, type Snapshot, standingOf } from '../../github/ledger.ts'
import type { RecordInputs } from '../../inputs.ts'
import { decideHandOver } from '../../ledger/decide.ts'
import type { Decided, Foreign, Known, Missing } from '../../ledger/decision.ts'
import { type Origin, type Origins, originsPath, parseOrigins, repositoryOfOrigins } from '../../ledger/origins.ts'
import { noConfig, type OpenCheckout } from '../checkout.ts'
import { openGitHub } from '../github.ts'
import type { ProjectReports } from '../project.ts'
import { refuseRenamed } from '../refusals.ts'
import type { Run } from '../run.ts'
import { type Guess, questionOf } from './hand-over-question.ts'

/** A project repository's reports, as its commit has them. */
export interface Source {
  readonly open: OpenCheckout
  /** Id of the project's commit. */
  readonly head: string
  readonly files: CommittedReports
  /** Its reports as a configuration has them read; read once for each, because others may commit meanwhile. */
  readonly reportsFor: (config: Config) => ProjectReports
  /** Gives the ledger as it was asked for before the reports were read, once; null where it was not. */
  readonly takeAsked: () => Promise<LedgerState> | null
}

/** One look at the ledger, and what follows from it. */
export interface Look {
  readonly state: LedgerState
  /** The commit the run builds on: the waiting branch's where one is offered; null in an empty ledger. */
  readonly base: string | null
  readonly config: Config
  readonly project: ProjectReports
  readonly decided: Decided
  /** Blob ids at places of the ledger, as far as they were asked for. */
  readonly blobs: ReadonlyMap<string, string | null>
}

/**
 * Takes the inputs and the project's reports; reads the ledger and decides what becomes of each report. One call when the
 * ledger has them all or can have none of them, a second for its list of files, a third where another repository's register has
 * to be known.
 * Throws InputError or RequestError.
 */
export async function lookAtLedger(inputs: RecordInputs, source: Source, run: Run): Promise<Look> {
  for (let looks = 1; ; looks++) {
    const { look, isOfOneCommit } = await lookOnce(inputs, source, run)
    if (isOfOneCommit || looks === MOST_LOOKS) return look
  }
}

const MOST_LOOKS = 3

/**
 * A commit may land between the parts of one answer, such as one whose own answer came too late: files that are newer than the
 * register beside them would be taken for somebody else's.
 */
async function lookOnce(
  inputs: RecordInputs,
  source: Source,
  run: Run,
): Promise<{ readonly look: Look; readonly isOfOneCommit: boolean }> {
  const { open } = source
  const github = openGitHub(inputs, run)
  const register = originsPath(open.repository)
  const ahead = source.takeAsked()
  // Read in any case, and there is time for it now.
  const guesses = guessPlaces(inputs, source)
  const state = await (ahead ?? readLedgerState(github, questionOf(inputs, open, guesses)))
  if (state.head === null && !state.isEmpty)
    throw new InputError(
      `the ledger ${open.ledger} has no branch ${state.branch === null ? 'yet' : `"${state.branch}"`}. Check ledger-branch`,
    )
  refuseRenamed(open.ledger, state)
  const { head: base, files: there } = standingOf(state)
  const texts = await readWhole(github, open.ledger, there)
  const config = readLedgerConfig(inputs, open.ledger, texts)
  const origins = parseRegister(open.ledger, register, texts.get(register) ?? null)
  const project = source.reportsFor(config)
  const none = new Map<string, string>()
  const unseen = new Set(
    project.handed
      .filter(({ wanted, blob }) => there.blobs.get(wanted) === null && !state.held.has(blob))
      .map(({ path }) => path),
  )
  const known = { origins, files: base === null ? none : null, unseen, others: null, formers: null }
  const { decided, listed } = await decide(github, source, project, known, base, run)
  // Harvest is only told of what the ledger has.
  const isUnsure = decided.decisions.some(
    ({ kind, at }) => (kind === 'same' || kind === 'adopt') && !there.blobs.has(at),
  )
  const blobs =
    listed ??
    (inputs.harvest !== null && isUnsure && base !== null ? await listFiles(github, open.ledger, base) : there.blobs)
  const text = texts.get(register) ?? null
  const isOfOneCommit =
    listed === null || base === null || listed.get(register) === (text === null ? undefined : blobId(text))
  return { look: { state, base, config, project, decided, blobs }, isOfOneCommit }
}

async function decide(
  github: GitHub,
  { open, head, files }: Source,
  { handed }: ProjectReports,
  first: Known,
  base: string | null,
  run: Run,
): Promise<{ readonly decided: Decided; readonly listed: ReadonlyMap<string, string> | null }> {
  const handing = {
    commit: head,
    run: run.context.runId,
    paths: files.paths,
    isOlder: await isOlder(open, first.origins, run.context),
  }
  let known = first
  for (;;) {
    const decided = decideHandOver(handed, handing, known)
    if (!('needs' in decided)) return { decided, listed: known.files }
    if (base === null) throw new Error('an empty ledger has nothing more to tell')
    known = await learn(github, open, base, known, decided)
  }
}

/**
 * Runs are numbered in the order they were started; in a terminal the history tells what this clone lacks. What a pull
 * request brings comes after all that was handed over, whenever its run was started.
 */
async function isOlder(open: OpenCheckout, origins: Origins, { runId, pull }: RunContext): Promise<boolean> {
  if (pull !== null) return false
  if (runId !== null) return [...origins.values()].some(({ run }) => run !== null && runId < run)
  const commits = new Set([...origins.values()].map(({ commit }) => commit))
  return (await listForeignCommits(open.git, open.checkout, [...commits])).length > 0
}

async function learn(github: GitHub, open: OpenCheckout, base: string, known: Known, missing: Missing): Promise<Known> {
  if (missing.needs === 'files') return { ...known, files: await listFiles(github, open.ledger, base) }
  if (missing.needs === 'others') return { ...known, others: await readOthers(github, open, base, known) }
  const places = new Map(missing.paths.map((path) => [known.origins.get(path)?.at ?? '', path]))
  const texts = await readTexts(github, open.ledger, base, [...places.keys()])
  return { ...known, formers: new Map([...texts].map(([at, text]) => [places.get(at) ?? at, text ?? ''])) }
}

async function readOthers(github: GitHub, open: OpenCheckout, base: string, { files }: Known): Promise<Foreign[]> {
  const own = originsPath(open.repository)
  const paths = [...(files?.keys() ?? [])].filter((path) => path !== own && repositoryOfOrigins(path) !== null)
  const texts = await readTexts(github, open.ledger, base, paths)
  return [...texts].flatMap(([register, text]) => {
    const repository = repositoryOfOrigins(register) ?? ''
    return [...parseRegister(open.ledger, register, text)].map(([path, origin]) => ({ repository, path, origin }))
  })
}

/** GitHub gives no more than the beginning of a long text, and nothing of one it takes for binary. */
async function readWhole(github: GitHub, ledger: string, files: Snapshot): Promise<Snapshot['texts']> {
  const texts = new Map(files.texts)
  for (const [path, blob] of files.cut) texts.set(path, await readBlob(github, ledger, blob))
  return texts
}

function readLedgerConfig(inputs: RecordInputs, ledger: string, texts: Snapshot['texts']): Config {
  const { path, isDefault } = inputs.config
  const text = texts.get(path) ?? null
  if (text === null && !isDefault) throw noConfig(path, `the ledger ${ledger}`)
  return parseConfig(text ?? '', `${ledger}:${path}`)
}

function parseRegister(ledger: string, path: string, text: string | null): Origins {
  const origins = text === null ? new Map<string, Origin>() : parseOrigins(text)
  if (origins === null)
    throw new InputError(
      `${path} in the ledger ${ledger} is not as Harvest Ledger wrote it, so nobody knows what was handed over already. Restore it from the ledger's history`,
    )
  return origins
}

/** Where the reports are, if the ledger's configuration says nothing else, and what they hold. */
function guessPlaces(inputs: RecordInputs, { reportsFor }: Source): readonly Guess[] {
  return reportsFor(parseConfig('', inputs.config.path)).handed
}
