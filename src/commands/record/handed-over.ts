import type { LastCommit } from '../../checkout/history.ts'
import { type Fault, faultsOf, InputError } from '../../errors.ts'
import { readCommitsOfPaths } from '../../github/history.ts'
import type { RecordInputs } from '../../inputs.ts'
import type { Decision } from '../../ledger/decision.ts'
import { sourcesOf } from '../../ledger/origins.ts'
import { describeHandOver, renderHandOver } from '../../ledger/summary.ts'
import type { Entry } from '../../timesheet/entry.ts'
import { hundredthsOf, renderHundredths } from '../../timesheet/hundredths.ts'
import { sourceOf } from '../../timesheet/identity.ts'
import { isOurs } from '../../timesheet/plan.ts'
import type { OpenCheckout } from '../checkout.ts'
import { uniqueFaults } from '../findings.ts'
import { openGitHub } from '../github.ts'
import type { Ledger } from '../ledger.ts'
import type { Outcome, Run } from '../run.ts'
import { handOver } from './hand-over.ts'
import type { HandOver } from './hand-over-outcome.ts'
import type { Asked } from './hand-over-question.ts'
import { withReading } from './reading.ts'
import { reconcile } from './reconcile.ts'

/**
 * Takes the inputs, the checkout of a project repository and what was asked of the ledger; hands its reports over to that and,
 * with Harvest credentials, records their sessions. Throws InputError or RequestError when nothing was handed over; what fails
 * after that is told in the outcome, beside the commit.
 */
export async function recordHandedOver(
  inputs: RecordInputs,
  open: OpenCheckout,
  asked: Asked,
  run: Run,
): Promise<Outcome> {
  const handed = await handOver(inputs, open, run, asked)
  for (const line of describeHandOver(handed.decisions, inputs.dryRun)) run.log(line)
  if (handed.old > 0)
    run.log(`${handed.old} older ${handed.old === 1 ? 'report' : 'reports'} cannot be read and are left out`)
  run.phase(null)
  const recorded = await recordEntries(inputs, handed, run)
  const summary = renderHandOver({
    decisions: handed.decisions,
    // What is told of the time entries stands below, with their own figures.
    faults: handed.faults,
    dryRun: inputs.dryRun,
    repository: open.repository,
    ledger: handed.ledger,
    head: handed.head,
    commit: handed.commit,
    pull: handed.pull,
    // What waits on a branch that nothing offers is recorded by nobody yet.
    isRecorded: inputs.harvest !== null || (handed.isWaiting && handed.pull === null),
    calls: run.calls.github(),
  })
  return {
    faults: uniqueFaults([...handed.faults, ...recorded.faults]),
    summary: [summary, recorded.summary].filter(Boolean).join('\n'),
    outputs: {
      hours: hoursOf(handed),
      ...recorded.outputs,
      'commit-sha': handed.head ?? '',
      'commit-url': handed.head === null ? '' : `${handed.ledger.url}/commit/${handed.head}`,
      'pull-request-number': handed.pull === null ? '' : String(handed.pull.number),
      'pull-request-url': handed.pull?.url ?? '',
      'pull-request-operation': handed.pull?.operation ?? 'none',
    },
  }
}

/** The entries of the reports this repository handed over, and of no others. */
async function recordEntries(inputs: RecordInputs, handed: HandOver, run: Run): Promise<Outcome> {
  const nothing: Outcome = { outputs: {}, faults: [], summary: '' }
  if (inputs.harvest === null) {
    run.log('No Harvest credentials here: the ledger’s own workflow records its reports')
    return nothing
  }
  if (handed.isWaiting) {
    run.log(
      handed.pull === null
        ? 'The reports wait on a branch of the ledger that no pull request offers'
        : 'The reports wait in a pull request: the ledger’s own workflow records them once it is merged',
    )
    return nothing
  }
  const ledger = ledgerOf(inputs, handed, run)
  const paths = new Map(handed.decisions.map(({ at, candidate }) => [at, candidate.path]))
  run.phase('Reading Harvest')
  try {
    const outcome = await withReading(inputs, inputs.harvest, handed.config, isEdit(handed), run, (reading) =>
      reconcile(inputs, handed.config, () => Promise.resolve(ledger), reading, run),
    )
    return { ...outcome, faults: outcome.faults.map((fault) => atProject(fault, paths)) }
  } catch (error) {
    const faults = faultsOf(error).map((fault) => atProject(fault, paths))
    const committed = handed.commit === null ? '' : ' The reports are in the ledger; run again to record them.'
    return {
      ...nothing,
      faults: faults.map((fault) => ({
        ...fault,
        message: committed === '' ? fault.message : `${fault.message.replace(/\.?$/, '.')}${committed}`,
      })),
    }
  }
}

/** Takes the inputs, what was handed over and the run; gives the reports of the ledger whose entries this repository may write. */
export function ledgerOf(inputs: RecordInputs, handed: HandOver, run: Run): Ledger {
  const { head, commit } = handed
  const { name, url } = handed.ledger
  const here = handed.decisions.filter((decision) => isInLedger(decision, handed))
  // Two reports with one text are one in the ledger.
  const reports = new Map(here.map(({ at, candidate }) => [at, handed.handed.get(candidate.path)?.report]))
  const files = [...reports].flatMap(([path, report]) => (report ? [{ path, report }] : []))
  const commits = here.flatMap(({ at, kind }): [string, LastCommit][] =>
    commit !== null && (kind === 'add' || kind === 'replace') ? [[at, { commit, added: kind === 'add' }]] : [],
  )
  const sources = new Set(here.flatMap(({ at, candidate: { id } }) => [at, id ?? at]))
  const formers = here.flatMap(({ at, candidate: { path, id } }) =>
    (handed.origins.get(path)?.was ?? []).map((source): [string, string] => [source, id ?? at]),
  )
  const ledger: Ledger = {
    name,
    url,
    head,
    files,
    past: [],
    withPast: () => Promise.resolve(ledger),
    withAll: () => Promise.resolve(ledger),
    commits: new Map(commits),
    sources: sourcesOf(run.context.serverUrl, handed.repository, handed.origins),
    // A session may have moved to a report that was left: nothing is deleted before that one is mended.
    faults: handed.faults.filter(({ severity, place }) => severity === 'error' && place !== null),
    findCommits: (paths) =>
      head === null || inputs.dryRun
        ? Promise.resolve(new Map())
        : readCommitsOfPaths(openGitHub(inputs, run), name, head, paths),
    findPushed: () => Promise.resolve(new Set(commit === null ? [] : [commit])),
    covers: (source) => sources.has(source),
    findHidden: () => Promise.resolve(new Set()),
    formers: new Map(formers),
    isNew: ({ path }) => here.some(({ at, kind }) => kind === 'add' && at === path),
    // The ledger was read a moment ago, at its newest commit; but an id may be in use there by hand.
    refuseStale: (entries) => refuseTakenIds(name, here, entries),
  }
  return ledger
}

/** Takes what is handed over; tells whether a report of it replaces what the ledger has. */
export function isEdit({ decisions }: HandOver): boolean {
  return decisions.some(({ kind }) => kind === 'replace')
}

/** Entries under the id of a report that is new are another report's, which no register knows. */
async function refuseTakenIds(ledger: string, here: readonly Decision[], entries: readonly Entry[]): Promise<void> {
  const ours = new Set(entries.filter((each) => isOurs(each, ledger)).map(sourceOf))
  const taken = here.filter(({ kind, candidate: { id } }) => kind === 'add' && id !== null && ours.has(id))
  if (taken.length === 0) return
  throw new InputError(
    taken.map(({ candidate: { path, id } }) => ({
      severity: 'error',
      message: `time entries of another report have the id "${id}" already, so nothing was recorded. Give this report an id of its own, or leave it out`,
      place: { file: path, line: 1, column: 1 },
    })),
  )
}

/**
 * Where the ledger's text is another than the project's, the ledger's own run records what it says; and what somebody else
 * brought there is theirs to record.
 */
function isInLedger({ kind, at, candidate }: Decision, { blobs, origins }: HandOver): boolean {
  if (kind === 'add' || kind === 'replace') return true
  const isThere = (kind === 'adopt' || kind === 'same') && blobs.get(at) === candidate.blob
  return isThere && origins.get(candidate.path)?.isForeign !== true
}

/** Takes a fault at a place of the ledger and the project's paths by the ledger's; gives it at the project's own place. */
export function atProject(fault: Fault, paths: ReadonlyMap<string, string>): Fault {
  const file = fault.place && paths.get(fault.place.file)
  return fault.place && file ? { ...fault, place: { ...fault.place, file } } : fault
}

function hoursOf({ handed }: HandOver): string {
  const dated = [...handed.values()].flatMap(({ report }) => report.sessions).filter(({ date }) => date !== null)
  return renderHundredths(dated.reduce((sum, { hours }) => sum + hundredthsOf(hours), 0))
}
