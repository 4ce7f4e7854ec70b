import { matcher } from '../../checkout/reports.ts'
import { type Config, parseConfig } from '../../config/parse.ts'
import { faultsOf, InputError } from '../../errors.ts'
import { listEntries } from '../../harvest/time-entries.ts'
import type { HarvestAccess } from '../../harvest-access.ts'
import type { CheckInputs } from '../../inputs.ts'
import type { Operation } from '../../timesheet/operation.ts'
import { faultsOfLimit, faultsOfOperation } from '../../timesheet/plan-faults.ts'
import { describeSurroundings, type Preview } from '../../timesheet/preview.ts'
import { type ChangeScope, countWrites, splitOperations } from '../../timesheet/split.ts'
import { type OpenCheckout, readConfig } from '../checkout.ts'
import { type Findings, nothingFound, splitFaults, tryHarvest, uniqueFaults, withoutHarvest } from '../findings.ts'
import { type Ledger, readLedger } from '../ledger.ts'
import { parseReports } from '../ledger-files.ts'
import { withReading } from '../record/reading.ts'
import { settlePlan } from '../record/settle.ts'
import { readSurvey, type Survey, withoutHidden } from '../record/survey.ts'
import type { Run } from '../run.ts'
import type { Change } from './change.ts'
import { describeOutside, guessToday, guessWindow, problemsOf, readStated } from './stated.ts'

/** What reports of a change held before it, by their paths; null where there was nothing. */
type Before = ReadonlyMap<string, string | null>

/** A change of the ledger's own, and all that is known of it before Harvest is asked. */
interface LedgerChange {
  readonly inputs: CheckInputs
  readonly change: Change
  readonly open: OpenCheckout
  readonly config: Config
  /** The configuration before the change; null where the change leaves it alone, or it could not be read. */
  readonly former: Config | null
  readonly isConfigured: boolean
  /** The whole ledger as it is merged. */
  readonly ledger: Ledger
  readonly scope: ChangeScope
  readonly before: Before
  /** Reports of the change that are gone. */
  readonly gone: readonly string[]
  readonly run: Run
}

/** Takes the inputs, a change of the ledger, its checkout and the run; gives what merging it would do. Throws InputError. */
export async function checkLedgerChange(
  inputs: CheckInputs,
  change: Change,
  open: OpenCheckout,
  run: Run,
): Promise<Findings> {
  const { path } = inputs.config
  const isConfigured = change.paths.has(path)
  const config = await readConfig(inputs, open)
  const former = isConfigured ? await readFormer(change, path) : null
  const read = await readLedger(inputs, config, open, run)
  const isReport = matcher(inputs.reports ?? [...config.reports.include, ...(former?.reports.include ?? [])])
  const before = await readBefore(change, read, isReport)
  const gone = sourcesBefore(before, former ?? config)
  const ledger = withoutCommits(read, before)
  const own = ledger.files.filter((file) => change.paths.has(file.path))
  const isFaulty = ledger.faults.some(({ place }) => place !== null && change.paths.has(place.file))
  if (own.length + gone.size === 0 && !isConfigured && !isFaulty) return nothingFound()
  const scope = {
    paths: change.paths,
    sources: new Set([...change.paths, ...own.flatMap(({ report }) => report.id ?? []), ...[...gone.values()].flat()]),
  }
  const paths = [...gone.keys()].filter((each) => !own.some((file) => file.path === each))
  const known = { inputs, change, open, config, former, isConfigured, ledger, scope, before, gone: paths, run }
  return await findOut(known)
}

/**
 * A commit is final only once the change is merged: until then no entry differs for its link alone. What the change brings
 * anew has no entry anywhere, unless the change also takes a report out, which may be the same under another name.
 */
function withoutCommits(ledger: Ledger, before: Before): Ledger {
  const here = new Set(ledger.files.map(({ path }) => path))
  const mayRename = [...before].some(([path, text]) => text !== null && !here.has(path))
  const others = [...ledger.commits].filter(([path]) => !before.has(path))
  const own = [...before].map(([path, text]) => [path, { added: text === null && !mayRename }] as const)
  return {
    ...ledger,
    commits: new Map([...others, ...own].map(([path, { added }]) => [path, { commit: null, added }])),
    findCommits: () => Promise.resolve(new Map()),
  }
}

/** A configuration that was none leaves nothing to compare with: all is the change's doing. */
async function readFormer(change: Change, path: string): Promise<Config | null> {
  const text = (await change.readBefore([path])).get(path) ?? ''
  try {
    return parseConfig(text, path)
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}

/** The texts of the change's reports as they were; null for what is new. */
async function readBefore(change: Change, ledger: Ledger, isReport: (path: string) => boolean): Promise<Before> {
  const here = new Set(ledger.files.map(({ path }) => path))
  return await change.readBefore([...change.paths].filter((path) => isReport(path) || here.has(path)))
}

/** The ids under which entries of those reports stand, by their paths. */
function sourcesBefore(before: Before, config: Config): Map<string, string[]> {
  const files = [...before].flatMap(([path, text]) => (text === null ? [] : [{ path, content: Buffer.from(text) }]))
  return new Map(
    parseReports(files, config.reports).map(({ path, report }) => [path, report.id === null ? [] : [report.id]]),
  )
}

async function findOut(given: LedgerChange): Promise<Findings> {
  const { inputs, ledger, config, run, change } = given
  const own = ledger.files.filter(({ path }) => change.paths.has(path))
  const isOwn = (path: string) => change.paths.has(path)
  const files = splitFaults(ledger.faults, isOwn)
  const { found, faults: unasked } = await tryHarvest(inputs.harvest, (access) => ask(given, access), faultsOf)
  const common = { reports: own.length + given.gone.length, handOver: null }
  const problems = [...unasked, ...files.own, ...problemsOf(own)]
  if (found === null) {
    const window = guessWindow(inputs, config, run)
    const { stated, statedHours, faults, unchecked } = readStated(ledger.files, isOwn, config, window, guessToday(run))
    const gone =
      given.gone.length > 0
        ? [`${given.gone.length} of the reports are taken out, and their time entries with them.`]
        : []
    const preview: Preview = {
      ...common,
      operations: null,
      stated,
      statedHours,
      faults: uniqueFaults([...problems, ...faults]),
      unchecked: [...(unasked.length > 0 ? [] : [withoutHarvest(change, true)]), ...unchecked],
      notes: [...gone, ...describeOutside(own, window)],
    }
    return { preview, plan: null }
  }
  const { survey, former } = found
  const { plan, collected } = survey.settled
  const split = splitOperations(plan.operations, given.scope, former)
  const limit = faultsOfLimit(plan.operations, survey.settings.limit)
  const isLimited = split.own.some(
    (each) => each.kind === 'left' && (each.reason === 'limit' || each.reason === 'empty'),
  )
  const reports = splitFaults(collected.faults, isOwn)
  const elsewhere = [
    ...files.others,
    ...reports.others,
    ...split.others.flatMap(faultsOfOperation),
    ...(isLimited ? [] : limit),
  ]
  const faults = [...reports.own, ...split.own.flatMap(faultsOfOperation), ...(isLimited ? limit : [])]
  const holdsBack = split.own.some(
    (each) => each.kind === 'left' && (each.reason === 'held' || each.reason === 'unread'),
  )
  const preview: Preview = {
    ...common,
    operations: split.own,
    stated: [],
    statedHours: 0,
    faults: uniqueFaults([...problems, ...faults]),
    unchecked: [],
    notes: [
      ...describeOutside(own, survey.account.window),
      ...describeSurroundings({
        branch: change.pull.baseRef,
        waiting: countWrites(split.others),
        faults: uniqueFaults(elsewhere),
        holdsBack,
      }),
    ],
  }
  return { preview, plan: { settings: survey.settings, ledger } }
}

/** Harvest, read once; and where the change is of the configuration, what the former one would do with the same reports. */
async function ask(
  { inputs, config, former, isConfigured, ledger, open, before: texts, run }: LedgerChange,
  access: HarvestAccess,
): Promise<{ readonly survey: Survey; readonly former: readonly Operation[] | null }> {
  const isEdit = [...texts.values()].some((text) => text !== null)
  return await withReading(inputs, access, config, isEdit, run, async (reading) => {
    const survey = await readSurvey(inputs, config, () => Promise.resolve(ledger), reading, run)
    if (!isConfigured) return { survey, former: null }
    if (former === null) return { survey, former: [] }
    const { account, settings } = survey
    const read = await readLedger(inputs, { ...former, faults: [] }, open, run)
    const before = await withoutHidden(withoutCommits(read, texts), account.entries)
    const formerSettings = {
      ...settings,
      notes: former.notes,
      orphans: former.retract.orphans,
      limit: former.retract.limit,
      guards: former.guards,
    }
    const { plan } = await settlePlan(inputs, former, before, account, formerSettings, (range) =>
      listEntries(reading.transport, account.user.id, range),
    )
    return { survey, former: plan.operations }
  })
}
