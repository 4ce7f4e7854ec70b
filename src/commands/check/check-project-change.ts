import { matcher } from '../../checkout/reports.ts'
import { parseConfig } from '../../config/parse.ts'
import { type Fault, faultsOf, InputError, RequestError } from '../../errors.ts'
import type { HarvestAccess } from '../../harvest-access.ts'
import type { CheckInputs, RecordInputs } from '../../inputs.ts'
import type { Decision } from '../../ledger/decision.ts'
import { renderReports } from '../../ledger/summary.ts'
import { faultsOfLimit, faultsOfOperation } from '../../timesheet/plan-faults.ts'
import type { Preview } from '../../timesheet/preview.ts'
import { splitOperations } from '../../timesheet/split.ts'
import { handedByDefault, type OpenCheckout, readProject } from '../checkout.ts'
import { type Findings, nothingFound, splitFaults, tryHarvest, uniqueFaults, withoutHarvest } from '../findings.ts'
import { parseReports } from '../ledger-files.ts'
import { handOver } from '../record/hand-over.ts'
import type { HandOver } from '../record/hand-over-outcome.ts'
import { atProject, isEdit, ledgerOf } from '../record/handed-over.ts'
import { withReading } from '../record/reading.ts'
import { readSurvey, type Survey } from '../record/survey.ts'
import type { Run } from '../run.ts'
import type { Change } from './change.ts'
import { describeOutside, guessToday, guessWindow, problemsOf, readStated } from './stated.ts'

/**
 * Takes the inputs, a change of a project repository, its checkout and the run; gives what merging it would hand over to the
 * ledger, and what that would do in Harvest. Throws InputError.
 */
export async function checkProjectChange(
  inputs: CheckInputs,
  change: Change,
  open: OpenCheckout,
  run: Run,
): Promise<Findings> {
  const { head } = open.checkout
  if (head === null) return nothingFound()
  const isOwn = (path: string) => change.paths.has(path)
  const committed = await readProject(inputs, open.git, head)
  const isReport = matcher(inputs.reports ?? handedByDefault)
  const gone = [...change.paths].filter((path) => isReport(path) && !committed.paths.has(path))
  const own = committed.reports.filter(({ path }) => isOwn(path))
  const ownFaults = committed.faults.filter(({ place }) => place !== null && isOwn(place.file))
  if (own.length + gone.length + ownFaults.length === 0) return nothingFound()
  const { comment: _, ...given } = inputs
  const { handed, faults, unchecked } = await tryHandOver({ ...given, command: 'record' }, open, run)
  const config = handed?.config ?? parseConfig('', inputs.config.path)
  const files = parseReports(own, config.reports)
  const window = guessWindow(inputs, config, run)
  const told = splitFaults(handed?.faults ?? [], isOwn)
  const decisions = handed?.decisions.filter(({ candidate }) => isOwn(candidate.path)) ?? []
  const { found, faults: unasked } = await tryHarvest(
    handed === null ? null : inputs.harvest,
    (access) => ask({ ...given, command: 'record' }, handed, access, run),
    faultsOf,
  )
  const planned = handed && found && planOf(handed, decisions, found)
  const said = readStated(
    parseReports(committed.reports, config.reports),
    isOwn,
    handed && config,
    window,
    guessToday(run),
  )
  const table = handed === null ? '' : renderReports({ ...handed, decisions })
  const harvest = handed !== null && inputs.harvest === null ? [withoutHarvest(change, false)] : []
  const preview: Preview = {
    reports: own.length + gone.length,
    operations: planned?.operations ?? null,
    stated: said.stated,
    statedHours: said.statedHours,
    handOver: table === '' ? null : { name: 'the reports handed over', text: table },
    faults: uniqueFaults([
      ...faults,
      ...ownFaults,
      ...told.own,
      ...problemsOf(files),
      ...unasked,
      ...(planned?.faults ?? said.faults),
    ]),
    unchecked: [...unchecked, ...(planned ? [] : [...harvest, ...said.unchecked])],
    notes: [
      ...describeGone(gone.length, open.ledger),
      ...describeOutside(files, window),
      ...describeOthers(told.others),
    ],
  }
  return { preview, plan: planned && found && { settings: found.settings, ledger: found.ledger } }
}

/** Without the ledger, the reports alone are checked. */
async function tryHandOver(
  inputs: RecordInputs,
  open: OpenCheckout,
  run: Run,
): Promise<{
  readonly handed: HandOver | null
  readonly faults: readonly Fault[]
  readonly unchecked: readonly string[]
}> {
  const unread = (why: string) =>
    `Where the reports would stand in ${open.ledger}, and what its configuration says of their projects: ${why}.`
  if (inputs.githubToken === null)
    return { handed: null, faults: [], unchecked: [unread('there is no github-token to read it with')] }
  try {
    return { handed: await handOver(inputs, open, run), faults: [], unchecked: [] }
  } catch (error) {
    if (!(error instanceof RequestError) && !(error instanceof InputError)) throw error
    // A token that may not look is none's fault here: a fork's and Dependabot's never may.
    const { status, code } = error instanceof RequestError ? error.request : { status: null, code: undefined }
    const mayNot = status === 403 || status === 404 || code === 'NOT_FOUND' || code === 'FORBIDDEN'
    return mayNot
      ? { handed: null, faults: [], unchecked: [unread('github-token may not read it, or the name is wrong')] }
      : { handed: null, faults: faultsOf(error), unchecked: [unread('see above')] }
  }
}

async function ask(
  inputs: RecordInputs,
  handed: HandOver | null,
  access: HarvestAccess,
  run: Run,
): Promise<(Survey & { readonly refused: readonly Fault[] }) | null> {
  if (handed === null) return null
  const ledger = ledgerOf(inputs, handed, run)
  return await withReading(inputs, access, handed.config, isEdit(handed), run, async (reading) => {
    const survey = await readSurvey(inputs, handed.config, () => Promise.resolve(ledger), reading, run)
    // What would keep `record` from writing, such as an id that another report's entries have.
    const refused = await ledger.refuseStale(survey.account.entries).then(() => [], faultsOf)
    return { ...survey, refused }
  })
}

function planOf(
  { decisions: all }: HandOver,
  decisions: readonly Decision[],
  { settled, settings, refused }: Survey & { readonly refused: readonly Fault[] },
): Pick<Preview, 'faults'> & { readonly operations: NonNullable<Preview['operations']> } {
  const { plan, collected } = settled
  const paths = new Set(decisions.map(({ at }) => at).filter((at) => at !== ''))
  const sources = new Set([...paths, ...decisions.flatMap(({ candidate }) => candidate.id ?? [])])
  const { own } = splitOperations(plan.operations, { paths, sources }, null)
  const isLimited = own.some((each) => each.kind === 'left' && (each.reason === 'limit' || each.reason === 'empty'))
  const faults = [
    ...collected.faults.filter(({ place }) => place !== null && paths.has(place.file)),
    ...own.flatMap(faultsOfOperation),
    ...(isLimited ? faultsOfLimit(plan.operations, settings.limit) : []),
    ...refused,
  ]
  const projectPaths = new Map(all.map(({ at, candidate }) => [at, candidate.path]))
  return { operations: own, faults: faults.map((fault) => atProject(fault, projectPaths)) }
}

function describeGone(gone: number, ledger: string): string[] {
  if (gone === 0) return []
  return [
    gone === 1
      ? `1 report is deleted here. It stays in ${ledger} with its time entries; to take them away, delete it there.`
      : `${gone} reports are deleted here. They stay in ${ledger} with their time entries; to take them away, delete them there.`,
  ]
}

function describeOthers(faults: readonly Fault[]): string[] {
  if (faults.length === 0) return []
  return [
    `${faults.length} ${faults.length === 1 ? 'problem' : 'problems'} in reports that this change does not touch: the run that hands them over shows ${faults.length === 1 ? 'it' : 'them'}.`,
  ]
}
