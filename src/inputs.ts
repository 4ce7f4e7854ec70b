import { type PlainDate, parsePlainDate } from './calendar.ts'
import { type Fault, InputError } from './errors.ts'
import { isLoopback } from './harvest/address.ts'
import { didYouMean } from './suggest.ts'

/** The commands of the action; `parse` is the terminal's own. */
export const commands = ['record', 'rollup', 'check', 'sync', 'request'] as const
export type Command = (typeof commands)[number]

/** The commands this version has. */
const available: readonly Command[] = ['record']

interface InputDefinition {
  readonly name: string
  /** The environment variable that is read where the input is empty. */
  readonly environment?: readonly string[]
  readonly default?: string
  readonly secret?: true
  readonly description: string
}

/** Every input, once: `action.yml` and the terminal's flags are held against this list by a test. */
export const inputDefinitions = [
  {
    name: 'command',
    default: 'record',
    description: 'What to do: record, rollup, check, sync or request. This version has record.',
  },
  {
    name: 'harvest-access-token',
    environment: ['HARVEST_ACCESS_TOKEN'],
    secret: true,
    description:
      'Personal access token of the person whose time is recorded, from https://id.getharvest.com/developers. Not needed to hand reports over.',
  },
  {
    name: 'harvest-account-id',
    environment: ['HARVEST_ACCOUNT_ID'],
    description: 'Harvest account id. May be left out when the token sees exactly one Harvest account.',
  },
  {
    name: 'harvest-refresh-token',
    secret: true,
    description: 'OAuth 2.0 refresh token, instead of a personal access token (a later version).',
  },
  { name: 'harvest-client-id', description: 'OAuth 2.0 client id (a later version).' },
  { name: 'harvest-client-secret', secret: true, description: 'OAuth 2.0 client secret (a later version).' },
  {
    name: 'harvest-api-url',
    default: 'https://api.harvestapp.com/v2',
    description: "Address of Harvest's API; https, or http on this machine itself.",
  },
  {
    name: 'harvest-id-url',
    default: 'https://id.getharvest.com',
    description: "Address of Harvest's id service, asked for the account id.",
  },
  {
    name: 'github-token',
    environment: ['GITHUB_TOKEN', 'GH_TOKEN'],
    secret: true,
    description:
      'Token for the ledger. In the ledger itself it only reads, and the default is enough; from another repository it commits there and needs `contents: write` for it.',
  },
  {
    name: 'ledger',
    description:
      'The repository that keeps the reports, owner/name. In any other, record hands the reports over to it. Default: the current repository.',
  },
  {
    name: 'ledger-branch',
    description:
      "Branch of the ledger that keeps the reports; in the ledger, record writes from no other. Default: the ledger's default branch.",
  },
  {
    name: 'ledger-pull-request',
    default: 'false',
    description:
      'true: hand reports over as a pull request instead of a commit, for a ledger whose branch is protected. Needs `pull-requests: write` too.',
  },
  { name: 'config', default: '.github/harvest-ledger.yml', description: 'Configuration file, read from the ledger.' },
  {
    name: 'reports',
    description:
      "Globs of the reports, one a line, `!` excludes. Default: the configuration's reports.include, else reports/**/*.md; in a project repository reports/**/*.md.",
  },
  { name: 'from', description: "First session date looked at, YYYY-MM-DD. Default: the configuration's window." },
  { name: 'to', description: 'Last session date looked at, YYYY-MM-DD. Default: open.' },
  { name: 'dry-run', default: 'false', description: 'true: plan and show, touch nothing.' },
  {
    name: 'period',
    default: 'last-month',
    description: 'rollup: the period, such as last-month, 2026-05, 2026-Q2 (a later version).',
  },
  { name: 'streams', description: 'sync: which streams (a later version).' },
  { name: 'since', description: 'sync: from when on (a later version).' },
  { name: 'route', description: 'request: method and path, such as GET /v2/time_entries (a later version).' },
  { name: 'parameters', description: 'request: a YAML or JSON mapping (a later version).' },
] as const satisfies readonly InputDefinition[]

export type InputName = (typeof inputDefinitions)[number]['name']

/** Where Harvest is, and who asks. */
export interface HarvestAccess {
  readonly accessToken: string
  readonly accountId: string | null
  readonly apiUrl: string
  readonly idUrl: string
}

/** What `record` was told. A date range is null where the configuration's window holds. */
export interface RecordInputs {
  readonly command: 'record'
  /** Null where none was given: then reports can be handed over, not recorded. */
  readonly harvest: HarvestAccess | null
  readonly githubToken: string | null
  readonly ledger: string | null
  readonly ledgerBranch: string | null
  readonly ledgerPullRequest: boolean
  readonly config: { readonly path: string; readonly isDefault: boolean }
  readonly reports: readonly string[] | null
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  readonly dryRun: boolean
}

export type Inputs = RecordInputs

/** Gives an input's text, '' when it is not set. */
export type ReadInput = (name: InputName) => string

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
  return inputDefinitions
    .filter((each) => 'secret' in each)
    .map(({ name }) => read(name))
    .filter(Boolean)
}

/** What to do when there is no token and one is needed. */
export const tokenMissing =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is GitHub's syntax, shown to be copied.
  'harvest-access-token is missing. Create a personal access token at https://id.getharvest.com/developers, store it as a repository secret and pass it: `harvest-access-token: ${{ secrets.HARVEST_ACCESS_TOKEN }}`; in a terminal, set HARVEST_ACCESS_TOKEN'

/** Takes a reader; gives the typed inputs of the command. Throws InputError with every fault at once. */
export function readInputs(read: ReadInput): Inputs {
  const faults: Fault[] = []
  const fault = (message: string) => void faults.push({ severity: 'error', message, place: null })
  const command = read('command')
  if (!(commands as readonly string[]).includes(command))
    throw new InputError(
      `unknown command "${command}"${didYouMean(command, commands)} There is ${commands.join(', ')}.`,
    )
  if (!(available as readonly string[]).includes(command))
    throw new InputError(`the command "${command}" is not part of this version, which has ${available.join(', ')}`)
  const date = (name: 'from' | 'to') => {
    const text = read(name)
    if (text === '') return null
    const parsed = parsePlainDate(text)
    if (parsed === null) fault(`${name}: found "${text}", expected a day such as 2026-05-20`)
    return parsed
  }
  const [from, to] = [date('from'), date('to')]
  if (from !== null && to !== null && from > to) fault(`from (${from}) is after to (${to})`)
  const accessToken = read('harvest-access-token')
  if (/[^\x21-\x7e]/.test(accessToken))
    fault('harvest-access-token holds a character no token has, such as a space or a line break. Store it again')
  if (accessToken === '' && read('harvest-refresh-token') !== '')
    fault('harvest-refresh-token: OAuth is not part of this version. Give harvest-access-token instead')
  const accountId = read('harvest-account-id')
  if (accountId !== '' && !/^\d{1,15}$/.test(accountId))
    fault('harvest-account-id: expected digits only, as shown beside the token at https://id.getharvest.com/developers')
  // One without the other is a secret that is not set, or not under this name.
  if (accountId !== '' && accessToken === '') fault(tokenMissing)
  const ledger = read('ledger')
  if (ledger !== '' && !/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(ledger))
    fault(`ledger: found "${ledger}", expected owner/name`)
  const flag = (name: 'dry-run' | 'ledger-pull-request') => {
    const text = read(name).toLowerCase()
    if (text !== 'true' && text !== 'false') fault(`${name}: found "${text}", expected true or false`)
    return text === 'true'
  }
  const [dryRun, ledgerPullRequest] = [flag('dry-run'), flag('ledger-pull-request')]
  const address = (name: 'harvest-api-url' | 'harvest-id-url') => {
    const problem = addressProblem(read(name))
    if (problem) fault(`${name}: ${problem}`)
    return read(name)
  }
  const [apiUrl, idUrl] = [address('harvest-api-url'), address('harvest-id-url')]
  const config = read('config')
  if (config.split(/[\\/]/).includes('..') || /^([\\/]|[a-z]:)/i.test(config))
    fault(`config: found "${config}", expected a path within the ledger, such as .github/harvest-ledger.yml`)
  const reports = read('reports')
    .split('\n')
    .map((glob) => glob.trim())
    .filter(Boolean)
  if (reports.length > 0 && reports.every((glob) => glob.startsWith('!')))
    fault('reports: every glob excludes; give at least one that includes, such as reports/**/*.md')
  if (faults.length > 0) throw new InputError(faults)
  return {
    command: 'record',
    harvest: accessToken === '' ? null : { accessToken, accountId: accountId || null, apiUrl, idUrl },
    githubToken: read('github-token') || null,
    ledger: ledger || null,
    ledgerBranch: read('ledger-branch') || null,
    ledgerPullRequest,
    config: { path: config, isDefault: config === defaultOf('config') },
    reports: reports.length > 0 ? reports : null,
    from,
    to,
    dryRun,
  }
}

function defaultOf(name: InputName): string {
  const definition: InputDefinition | undefined = inputDefinitions.find((each) => each.name === name)
  return definition?.default ?? ''
}

/** A token is sent there, so nothing but https is good enough, except on this machine itself. */
function addressProblem(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))))
    return 'expected an https address (http only on this machine itself)'
  return url.username || url.password || url.search || url.hash
    ? 'expected an address without user, query or fragment'
    : null
}
