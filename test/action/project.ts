import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createBareLedger, type GitHubSandbox, type Repository, startGitHubSandbox } from '../sandbox/github.ts'
import { type HarvestOptions, type HarvestSandbox, startHarvestSandbox } from '../sandbox/harvest.ts'
import { type LedgerRepository, makeLedger } from './ledger.ts'
import { type ActionHome, type ActionResult, type ActionRun, installAction, runAction } from './run.ts'
import { config } from './scene.ts'

/** A project repository, a ledger on GitHub, a Harvest account and the installed action. */
export interface ProjectScene {
  readonly project: LedgerRepository
  /** The ledger's bare repository. */
  readonly directory: string
  readonly github: GitHubSandbox
  readonly harvest: HarvestSandbox
  /** Hands over without Harvest credentials. */
  readonly handOver: (inputs?: Inputs, at?: At) => Promise<ActionResult>
  /** Hands over and records. */
  readonly record: (inputs?: Inputs, at?: At) => Promise<ActionResult>
  /** git in the ledger. */
  readonly git: (...args: string[]) => string
  /** Paths of the ledger's reports. */
  readonly reports: (branch?: string) => string[]
  readonly close: () => Promise<void>
}

type Inputs = Readonly<Record<string, string>>

interface At {
  readonly home?: ActionHome
  readonly project?: LedgerRepository
  readonly repository?: string
  readonly runId?: number
  readonly environment?: Readonly<Record<string, string>>
  /** What the event says of the repository. */
  readonly event?: Readonly<Record<string, unknown>>
  readonly onStart?: NonNullable<ActionRun['onStart']>
}

export interface ProjectOptions {
  /** Files of the ledger's first commit; null: an empty ledger. */
  readonly ledger?: Readonly<Record<string, string>> | null
  readonly settings?: Omit<Repository, 'directory'>
  readonly github?: Omit<Parameters<typeof startGitHubSandbox>[0], 'repositories'>
  readonly harvest?: HarvestOptions
}

/** Sets the scene; the project has no report yet. */
export async function setProjectScene(options: ProjectOptions = {}): Promise<ProjectScene> {
  const ledger = options.ledger === undefined ? { '.github/harvest-ledger.yml': config } : options.ledger
  const directory = await createBareLedger(ledger ?? {})
  const github = await startGitHubSandbox({
    repositories: { 'ada/dev-reports': { directory, ...options.settings } },
    ...options.github,
  })
  const harvest = await startHarvestSandbox(options.harvest)
  const project = makeProject()
  const home = installAction()
  let runs = 1000
  const git = (...args: string[]) => execFileSync('git', ['-C', directory, ...args], { encoding: 'utf8' }).trim()
  const handOver = (inputs: Inputs = {}, at: At = {}) => {
    const of = at.home ?? home
    const repository = at.repository ?? 'ada/webshop'
    mkdirSync(of.temp, { recursive: true })
    const event = join(of.temp, 'event.json')
    writeFileSync(event, JSON.stringify({ repository: { default_branch: 'main', private: true, ...at.event } }))
    return runAction(of, {
      workspace: (at.project ?? project).root,
      repository,
      ...(at.onStart && { onStart: at.onStart }),
      environment: {
        GITHUB_API_URL: github.url,
        GITHUB_REF: 'refs/heads/main',
        GITHUB_RUN_ID: String(at.runId ?? runs++),
        GITHUB_EVENT_PATH: event,
        ...at.environment,
      },
      inputs: { ledger: 'ada/dev-reports', 'github-token': github.token, from: '2026-05-01', ...inputs },
    })
  }
  return {
    project,
    directory,
    github,
    harvest,
    handOver,
    record: (inputs = {}, at = {}) =>
      handOver(
        {
          'harvest-access-token': harvest.token,
          'harvest-account-id': String(harvest.accountId),
          'harvest-api-url': harvest.url,
          'harvest-id-url': harvest.idUrl,
          ...inputs,
        },
        at,
      ),
    git,
    reports: (branch = 'main') =>
      git('-c', 'core.quotePath=false', 'ls-tree', '-r', '--name-only', branch)
        .split('\n')
        .filter((path) => path.endsWith('.md')),
    close: async () => {
      await Promise.all([github.close(), harvest.close()])
      home.remove()
      project.remove()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** Makes an empty project repository. */
export function makeProject(repository = 'ada/webshop'): LedgerRepository {
  return makeLedger(`https://github.com/${repository}.git`)
}
