import { type PlainDate, parsePlainDate } from './calendar.ts'
import { type Fault, InputError } from './errors.ts'
import { globProblem } from './glob-problem.ts'
import { addressesOf, type HarvestAccess, readHarvestAccess } from './harvest-access.ts'
import {
  type InputDefinition,
  type InputName,
  inputDefinitions,
  type ReadInput,
  secretInputs,
} from './input-definitions.ts'
import { didYouMean } from './suggest.ts'
import { type Stream, selectStreams, streamNames } from './sync/streams.ts'

/** The commands of the action; the terminal has some of its own. */
export const commands = ['record', 'rollup', 'check', 'sync', 'request'] as const

/** What every command of the ledger was told. */
export interface LedgerInputs {
  readonly githubToken: string | null
  readonly ledger: string | null
  readonly ledgerBranch: string | null
  readonly config: { readonly path: string; readonly isDefault: boolean }
  readonly reports: readonly string[] | null
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  readonly dryRun: boolean
}

/** What `record` was told. A date range is null where the configuration's window holds. */
export interface RecordInputs extends LedgerInputs {
  readonly command: 'record'
  /** Null where none was given: then reports can be handed over, not recorded. */
  readonly harvest: HarvestAccess | null
  readonly ledgerPullRequest: boolean
}

/** What `rollup` was told. */
export interface RollupInputs extends LedgerInputs {
  readonly command: 'rollup'
  readonly harvest: HarvestAccess
  /** As written; it is read in the user's own time zone. */
  readonly period: string
  /** How many periods, from 1. */
  readonly catchUp: number
}

/** What `check` was told; it never writes to Harvest or the ledger. */
export interface CheckInputs extends LedgerInputs {
  readonly command: 'check'
  /** Null where none was given, as on a fork's pull request: then the reports alone are checked. */
  readonly harvest: HarvestAccess | null
  readonly ledgerPullRequest: boolean
  /** Whether the pull request gets a comment with what merging it would do. */
  readonly comment: boolean
}

/** What `sync` was told. */
export interface SyncInputs extends LedgerInputs {
  readonly command: 'sync'
  readonly harvest: HarvestAccess
  readonly streams: readonly Stream[]
  /** The first day of what has a day; null: as before, and the first time all. */
  readonly since: PlainDate | null
}

/** What `request` was told. */
export interface RequestInputs {
  readonly command: 'request'
  readonly harvest: HarvestAccess
  /** As written. */
  readonly route: string
  /** YAML or JSON, as written. */
  readonly parameters: string
  readonly paginate: boolean
  readonly confirm: boolean
  readonly dryRun: boolean
}

export type Inputs = RecordInputs | RollupInputs | CheckInputs | SyncInputs | RequestInputs

/**
 * Takes a reader of explicit inputs and one of the environment; gives a reader with environment and defaults behind it.
 */
export function withDefaults(
  explicit: ReadInput,
  environment: Readonly<Record<string, string | undefined>>,
): ReadInput {
  return (name) => {
    const definition: InputDefinition | undefined = inputDefinitions.find((each) => each.name === name)
    const fromEnvironment = definition?.environment?.map((variable) => environment[variable]?.trim()).find(Boolean)
    return explicit(name).trim() || fromEnvironment || defaultOf(name)
  }
}

/** Takes a reader; gives the values of all secret inputs that are set, to be masked before anything else. */
export function secretsOf(read: ReadInput): string[] {
  return secretInputs.map(read).filter(Boolean)
}

/** Takes a command's name, and the commands an entry has beside the action's; throws InputError where this version has none of that name. */
export function refuseUnknownCommand(command: string, others: readonly string[] = []): void {
  const known: readonly string[] = [...commands, ...others]
  if (known.includes(command)) return
  throw new InputError(`unknown command "${command}"${didYouMean(command, known)} There is ${known.join(', ')}`)
}

/** Takes a reader and whether this is a runner; gives the typed inputs of the command. Throws InputError with every fault at once. */
export function readInputs(read: ReadInput, onRunner: boolean): Inputs {
  const faults: Fault[] = []
  const fault = (message: string) => void faults.push({ severity: 'error', message, place: null })
  const command = read('command')
  refuseUnknownCommand(command)
  const date = (name: 'from' | 'to' | 'since') => {
    const text = read(name)
    if (text === '') return null
    const parsed = parsePlainDate(text)
    if (parsed === null) fault(`${name}: found "${text}", expected a day such as 2026-05-20`)
    return parsed
  }
  const [from, to, since] = [date('from'), date('to'), date('since')]
  if (from !== null && to !== null && from > to) fault(`from (${from}) is after to (${to})`)
  const ledger = read('ledger')
  if (ledger !== '' && !/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(ledger))
    fault(`ledger: found "${ledger}", expected owner/name`)
  const flag = (name: 'dry-run' | 'ledger-pull-request' | 'comment' | 'paginate' | 'confirm') => {
    const text = read(name).toLowerCase()
    if (text !== 'true' && text !== 'false') fault(`${name}: found "${text}", expected true or false`)
    return text === 'true'
  }
  const [dryRun, ledgerPullRequest, comment] = [flag('dry-run'), flag('ledger-pull-request'), flag('comment')]
  const { apiUrl, idUrl } = addressesOf(read, fault)
  const [paginate, confirm] = [flag('paginate'), flag('confirm')]
  // As git and GitHub name it, from the top: to git ./ is the folder it runs in.
  const config = read('config')
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/+)+/, '')
  if (config.split('/').includes('..') || /^(\/|[a-z]:)/i.test(config))
    fault(`config: found "${config}", expected a path within the ledger, such as .github/harvest-ledger.yml`)
  const reports = read('reports')
    .split('\n')
    .map((glob) => glob.trim())
    .filter(Boolean)
  if (reports.length > 0 && reports.every((glob) => glob.startsWith('!')))
    fault('reports: every glob excludes; give at least one that includes, such as reports/**/*.md')
  for (const glob of reports) {
    const problem = globProblem(glob)
    if (problem !== null) fault(`reports: the glob "${glob.slice(0, 60)}" cannot be used: ${problem}`)
  }
  const catchUp = /^\d{1,2}$/.test(read('catch-up')) ? Number(read('catch-up')) : 0
  if (catchUp < 1 || catchUp > MOST_CATCH_UP)
    fault(`catch-up: found "${read('catch-up')}", expected a number from 1 to ${MOST_CATCH_UP}`)
  if (command === 'rollup' && (from === null) !== (to === null)) fault('from and to make a period together; give both')
  const { selected, unknown } = selectStreams(read('streams'))
  for (const name of unknown)
    fault(`streams: there is no stream "${name}"${didYouMean(name, streamNames)} There is ${streamNames.join(', ')}`)
  if (selected.length === 0 && unknown.length === 0) fault('streams: every stream is left out; name at least one')
  const isNeeded = NEED_HARVEST.includes(command)
  // On a fork's pull request there are no secrets, and `check` says so.
  const harvest = readHarvestAccess(
    read,
    { apiUrl, idUrl },
    { isNeeded, mayLack: command === 'check', onRunner },
    fault,
  )
  if (faults.length > 0) throw new InputError(faults)
  const common = {
    githubToken: read('github-token') || null,
    ledger: ledger || null,
    ledgerBranch: read('ledger-branch') || null,
    config: { path: config, isDefault: config === defaultOf('config') },
    reports: reports.length > 0 ? reports : null,
    from,
    to,
    dryRun,
  }
  if (command === 'rollup' && harvest !== null)
    return { ...common, command: 'rollup', harvest, period: read('period'), catchUp }
  if (command === 'sync' && harvest !== null) return { ...common, command, harvest, streams: selected, since }
  if (command === 'request' && harvest !== null)
    return { command, harvest, route: read('route'), parameters: read('parameters'), paginate, confirm, dryRun }
  if (command === 'check') return { ...common, command: 'check', dryRun: true, harvest, ledgerPullRequest, comment }
  return { ...common, command: 'record', harvest, ledgerPullRequest }
}

const NEED_HARVEST: readonly string[] = ['rollup', 'sync', 'request']

/** Two years of months: more at once is a slip of the pen. */
const MOST_CATCH_UP = 24

function defaultOf(name: InputName): string {
  const definition: InputDefinition | undefined = inputDefinitions.find((each) => each.name === name)
  return definition?.default ?? ''
}
