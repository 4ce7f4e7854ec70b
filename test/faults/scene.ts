import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gitEnvironment } from '../action/ledger.ts'
import { type ActionResult, type ActionRun, installAction, runAction } from '../action/run.ts'
import { filesIn, findForms, shownLog } from '../action/secrets.ts'
import { type Mould, readMould, writeMould } from '../sandbox/github/mould.ts'
import {
  checkRepository,
  commitToBranch,
  createBareLedger,
  type GitHubSandbox,
  type PullRequest,
  startGitHubSandbox,
} from '../sandbox/github.ts'
import { parseAccount, renderAccount } from '../sandbox/harvest/account.ts'
import { type AccountState, type HarvestSandbox, startHarvestSandbox } from '../sandbox/harvest.ts'
import { type Listener, listen } from '../sandbox/listen.ts'
import { HISTORY } from './cells.ts'
import { QUICK_TIMEOUT, type Surroundings } from './kinds.ts'

export type Service = 'harvest' | 'github'

/** Tokens nobody may read anywhere; `+`, `/` and `=` look otherwise in base64, in a form and in an address. */
export const canaries = {
  harvest: '1100001.pt.Kanarienvogel+/harvest=0123456789',
  github: 'ghs_Kanarienvogel+/github=0123456789',
} as const

export const LEDGER = 'ada/dev-reports'

/** The world as a run meets it, kept so that every cell begins with the same. */
export interface World {
  readonly account: string
  readonly ledger: Mould
  /** The project repository that hands over; null where the run is the ledger's own. */
  readonly project: Mould | null
  readonly pulls: readonly PullRequest[]
}

/** What a command is run with. */
export interface Setting {
  readonly inputs: Readonly<Record<string, string>>
  /** Commits of the ledger a checkout has; all where it is left out. */
  readonly depth?: number
}

/** How one run is started. */
export interface How {
  readonly onStart?: NonNullable<ActionRun['onStart']>
  /** Whether answers are given up early, because one shall come too late. */
  readonly isImpatient?: boolean
}

/** Two services, repositories and the built action, at the beginning of one cell. */
export interface FaultScene {
  readonly harvest: HarvestSandbox
  readonly github: GitHubSandbox
  readonly services: Readonly<Record<Service, HarvestSandbox | GitHubSandbox>>
  readonly surroundings: (service: Service) => Surroundings
  /** Requests another server got, which nobody may be sent to. */
  readonly strayed: readonly string[]
  /** The ledger's bare repository. */
  readonly directory: string
  readonly project: string | null
  /** Runs the command once more, as another workflow run on a fresh checkout. */
  readonly run: (setting: Setting, how?: How) => Promise<ActionResult>
  /** Where a token stands in what the run or anything it brought about shows. */
  readonly leaks: (result: ActionResult) => string[]
  /** Everything the command is about, less what differs from run to run: ids, instants, names of commits. */
  readonly state: () => string
  /** The same less branches with nothing on them: whoever says that nothing was written has not lied for one of those. */
  readonly written: () => string
  /** Time entries as stored, those the command may not touch, by id. */
  readonly foreign: () => string
  readonly fsck: () => Promise<string>
  readonly git: (...args: string[]) => string
  /** Commits to a branch of the ledger, past the API, as somebody else. */
  readonly commit: (files: Readonly<Record<string, string | null>>, branch?: string) => Promise<string>
  /** Commits to the project. */
  readonly commitProject: (files: Readonly<Record<string, string | null>>) => void
  readonly freeze: () => World
  readonly close: () => Promise<void>
}

const preload = `--import=${new URL('quick-clock.ts', import.meta.url).href}`

/** Sandboxes count no windows here: the pace is another test's. */
const windows = { general: { limit: 1_000_000, ms: 1000 }, reports: { limit: 1_000_000, ms: 1000 } }

/** Opens the world. */
export async function openScene(world: World): Promise<FaultScene> {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'))
  const directory = join(folder, 'ledger.git')
  mkdirSync(directory)
  writeMould(world.ledger, directory)
  const project = world.project === null ? null : join(folder, 'project')
  if (project !== null && world.project !== null) {
    mkdirSync(project)
    writeMould(world.project, project)
  }
  const strayed: string[] = []
  const [harvest, github, elsewhere] = await Promise.all([
    startHarvestSandbox({ account: parseAccount(world.account), token: canaries.harvest, windows }),
    startGitHubSandbox({ repositories: { [LEDGER]: directory }, token: canaries.github }),
    listenElsewhere(strayed),
  ])
  github.pullsOf(LEDGER).push(...structuredClone(world.pulls))
  const git = (...args: string[]) => gitIn(directory, args)
  const home = installAction()
  let runs = 0
  const remember = rememberWhile(() => refsOf(directory))
  const foreignBefore = new Set(foreignOf(harvest.account).map(({ id }) => id))
  return {
    harvest,
    github,
    services: { harvest, github },
    surroundings: (service) => ({ elsewhere: `${elsewhere.origin}/elsewhere`, token: canaries[service] }),
    strayed,
    directory,
    project,
    git,
    run: async ({ inputs, depth }, { onStart, isImpatient = false } = {}) => {
      runs++
      rmSync(home.temp, { recursive: true, force: true })
      mkdirSync(home.temp, { recursive: true })
      const event = join(home.temp, 'event.json')
      writeFileSync(event, JSON.stringify({ repository: { default_branch: 'main', private: true } }))
      const clone = join(folder, `clone-${runs}`)
      if (project === null) writeClone(directory, clone, depth)
      return await runAction(home, {
        workspace: project ?? clone,
        repository: project === null ? LEDGER : 'ada/webshop',
        ...(onStart && { onStart }),
        environment: {
          GITHUB_API_URL: github.url,
          GITHUB_REF: 'refs/heads/main',
          GITHUB_RUN_ID: String(1000 + runs),
          GITHUB_EVENT_PATH: event,
          HARVEST_SANDBOX_WINDOW_SCALE: '0.02',
          NODE_OPTIONS: preload,
          ...(isImpatient && { QUICK_TIMEOUT: String(QUICK_TIMEOUT) }),
          RUNNER_DEBUG: '1',
        },
        inputs: {
          'github-token': canaries.github,
          'harvest-access-token': canaries.harvest,
          'harvest-account-id': String(harvest.accountId),
          'harvest-api-url': harvest.url,
          'harvest-id-url': harvest.idUrl,
          ledger: project === null ? '' : LEDGER,
          ...inputs,
        },
      })
    },
    leaks: (result) =>
      findForms(
        [
          ['log', shownLog(result)],
          ['stderr', result.stderr],
          ['summary', result.summary],
          ['outputs', JSON.stringify(result.outputs)],
          ...filesIn(home.temp).map((path) => [path, readFileSync(path, 'utf8')] as const),
          ['commits', remember('commits', () => git('log', '--all', '-p'))],
          ['pull requests', JSON.stringify([github.pullsOf(LEDGER), github.commentsOf(LEDGER)])],
          ['Harvest', renderAccount(harvest.account)],
        ],
        Object.values(canaries),
      ),
    state: () =>
      renderState(
        harvest.account,
        github.pullsOf(LEDGER),
        remember('branches', () => readBranches(git)),
      ),
    written: () =>
      renderState(
        harvest.account,
        github.pullsOf(LEDGER),
        remember('written', () => readBranches(git, true)),
      ),
    foreign: () => JSON.stringify([...harvest.account.timeEntries.values()].filter(({ id }) => foreignBefore.has(id))),
    fsck: () => remember('fsck', () => checkRepository(directory)),
    commit: (files, branch = 'main') => commitToBranch(directory, files, { branch, message: 'By hand' }),
    commitProject: (files) => commitTo(project ?? '', files),
    freeze: () => ({
      account: renderAccount(harvest.account),
      ledger: readMould(directory),
      project: project === null ? null : readMould(project),
      pulls: structuredClone(github.pullsOf(LEDGER)),
    }),
    close: async () => {
      await Promise.all([harvest.close(), github.close(), elsewhere.close()])
      home.remove()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A world in which nothing was recorded yet. */
export async function newWorld(
  account: AccountState,
  ledger: Readonly<Record<string, string>>,
  project: Readonly<Record<string, string>> | null,
): Promise<World> {
  const directory = await createBareLedger(ledger)
  const folder = mkdtempSync(join(tmpdir(), 'faults-project-'))
  if (project !== null) {
    gitIn(folder, ['init', '-q', '-b', 'main', '--template='])
    gitIn(folder, ['remote', 'add', 'origin', 'https://github.com/ada/webshop.git'])
    commitTo(folder, project)
  }
  const world = {
    account: renderAccount(account),
    ledger: readMould(directory),
    project: project === null ? null : readMould(folder),
    pulls: [],
  }
  for (const each of [directory, folder]) rmSync(each, { recursive: true, force: true })
  return world
}

/** Entries that are nobody's but a person's, another tool's or another ledger's. */
function foreignOf(account: AccountState) {
  return [...account.timeEntries.values()].filter((each) => each.external_reference?.group_id !== LEDGER)
}

function listenElsewhere(strayed: string[]): Promise<Listener> {
  return listen(0, async (request) => {
    strayed.push(`${request.method} ${request.url} ${JSON.stringify([...request.headers])} ${await request.text()}`)
    return Response.json({ data: { repository: null }, time_entries: [], id: 1 })
  })
}

function gitIn(folder: string, args: readonly string[]): string {
  const env = { ...process.env, ...gitEnvironment }
  return execFileSync('git', ['-C', folder, '-c', 'core.quotePath=false', ...args], {
    ...{ encoding: 'utf8', env, maxBuffer: 2 ** 28 },
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim()
}

/** Checkouts by the commits they are of: most runs begin with the same one. */
const clones = new Map<string, Mould>()

function writeClone(directory: string, folder: string, depth: number | undefined): void {
  const key = `${refsOf(directory)} ${depth}`
  const known = clones.get(key)
  mkdirSync(folder)
  if (known) {
    writeMould(known, folder)
    return
  }
  gitIn(folder, ['clone', '-q', ...(depth ? [`--depth=${depth}`] : []), `file://${directory}`, '.'])
  clones.set(key, readMould(folder))
}

/** The repository's refs as they are stored: whether anything has moved, without asking git. */
function refsOf(directory: string): string {
  return ['packed-refs', ...filesIn(join(directory, 'refs')).map((path) => path.slice(directory.length + 1))]
    .sort()
    .map((path) => (existsSync(join(directory, path)) ? `${path} ${readFileSync(join(directory, path), 'utf8')}` : ''))
    .join('')
}

/** What git says of branches, kept while they are where they were: processes are what a cell's time goes to. */
function rememberWhile(key: () => string): <T>(what: string, read: () => T) => T {
  const kept = new Map<string, unknown>()
  return <T>(what: string, read: () => T): T => {
    const at = `${what} ${key()}`
    if (!kept.has(at)) kept.set(at, read())
    return kept.get(at) as T
  }
}

function commitTo(folder: string, files: Readonly<Record<string, string | null>>): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path)
    if (text === null) rmSync(file)
    else {
      mkdirSync(join(file, '..'), { recursive: true })
      writeFileSync(file, text)
    }
  }
  gitIn(folder, ['add', '--all'])
  gitIn(folder, ['commit', '-q', '-m', 'Reports'])
}

/** The ledger's branches: trees and commits' words, and what to call each commit. */
interface Branches {
  readonly lines: readonly string[]
  readonly subjects: ReadonlyMap<string, string>
}

function readBranches(git: (...args: string[]) => string, isBareLeft = false): Branches {
  const commits = git('log', '--all', '--format=%H %s').split('\n')
  const subjects = new Map(commits.map((line) => [line.slice(0, 40), line.slice(41)]))
  const main = git('rev-parse', 'main')
  const lines = git('for-each-ref', '--format=%(objectname) %(refname)', 'refs/')
    .split('\n')
    .map((line) => line.split(' ') as [string, string])
    .filter(([tip, ref]) => !isBareLeft || tip !== main || ref === 'refs/heads/main')
    .flatMap(([, ref]) => [
      `== ${ref}`,
      ...git('ls-tree', '-r', ref)
        .split('\n')
        .map((line) => (line.includes('/.origins/') ? git('cat-file', 'blob', line.slice(12, 52)) : line)),
      // Each line of a history is known as one: see `judgeAgain`.
      ...git('log', '--format=%an %s%n%b', ref)
        .split('\n')
        .map((line) => `${HISTORY}${line}`),
    ])
  return { lines, subjects }
}

/** Entries without ids and instants, branches with their trees and commits' words, pull requests; each in an order of its own. */
function renderState(account: AccountState, pulls: readonly PullRequest[], { lines, subjects }: Branches): string {
  const named = (text: string) =>
    text
      .replace(/\b[0-9a-f]{40}\b/g, (sha) => (subjects.has(sha) ? `<${subjects.get(sha)}>` : sha))
      .replace(/actions\/runs\/\d+/g, 'actions/runs/N')
      .replace(/"run": ?\d+/g, '"run": N')
  const entries = [...account.timeEntries.values()]
    .map(({ id, created_at, updated_at, ...rest }) => JSON.stringify(rest))
    .map(named)
    .sort()
  const offered = pulls.map(({ headOid, ...rest }) => JSON.stringify(rest))
  return [...entries, ...lines.map(named), ...offered.map(named)].join('\n')
}
