import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Repository } from '../sandbox/github.ts'
import { type GitHubSandbox, startGitHubSandbox, type Token } from '../sandbox/github.ts'
import type { HarvestOptions } from '../sandbox/harvest.ts'
import { type ActionResult, runAction } from './run.ts'
import { config, report, type Scene, setScene } from './scene.ts'

/** A ledger in which nothing is missing, to plant one fault in. */
export interface Examination {
  readonly scene: Scene
  readonly github: GitHubSandbox
  readonly repository: Repository
  /** The workflow file of that name, changed and committed. */
  readonly rewrite: (path: string, change: (text: string) => string) => void
  readonly check: (
    inputs?: Readonly<Record<string, string>>,
    environment?: Readonly<Record<string, string>>,
    workspace?: string,
  ) => Promise<Examined>
  readonly close: () => Promise<void>
}

export interface Examined extends ActionResult {
  /** What was found, a line each. */
  readonly lines: readonly string[]
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
}

const HARVEST = '.github/workflows/harvest.yml'
const ROLLUP = '.github/workflows/rollup.yml'
export const files = { HARVEST, ROLLUP, CONFIG: '.github/harvest-ledger.yml' }

const example = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../examples/workflows', name), 'utf8').replace(
    /OWNER\/harvest-ledger@0{40}/,
    `grace/harvest-ledger@${'a1b2c3d4'.repeat(5)}`,
  )

/** The files of a ledger in which nothing is missing. */
export const sound = {
  [HARVEST]: example('ledger.yml'),
  [ROLLUP]: example('rollup.yml'),
  [files.CONFIG]: config,
  'reports/audrey/2026-05-20.md': report({ date: '2026-05-20', project: 'audrey', hours: 3.5 }),
  'reports/dare/2026-05-21.md': report({ date: '2026-05-21', project: 'dare', hours: 2 }),
}

/** The files of a project in which nothing is missing. */
export const soundProject = { '.github/workflows/reports.yml': example('project.yml') }

/** Sets the scene: all is there, and one entry is recorded already. */
export async function setExamination(options: HarvestOptions & { token?: Token } = {}): Promise<Examination> {
  const scene = await setScene({ ...options, config: null })
  const { ledger, harvest, home } = scene
  ledger.commit(sound)
  const repository: Repository = { directory: ledger.root, actionsMayOpenPullRequests: true }
  const github = await startGitHubSandbox({
    repositories: { 'ada/dev-reports': repository },
    tokens: { ghs_run: options.token ?? { kind: 'GITHUB_TOKEN' } },
  })
  const event = join(home.temp, 'event.json')
  writeFileSync(event, JSON.stringify({ repository: { default_branch: 'main', private: true } }))
  return {
    scene,
    github,
    repository,
    rewrite: (path, change) => {
      const text = readFileSync(join(ledger.root, path), 'utf8')
      const changed = change(text)
      if (changed === text) throw new Error(`nothing was planted in ${path}`)
      ledger.commit({ [path]: changed })
    },
    check: async (inputs = {}, environment = {}, workspace = ledger.root) => {
      const result = await runAction(home, {
        workspace,
        environment: {
          GITHUB_API_URL: github.url,
          GITHUB_EVENT_PATH: event,
          GITHUB_EVENT_NAME: 'workflow_dispatch',
          GITHUB_REF: 'refs/heads/main',
          ...environment,
        },
        inputs: {
          command: 'check',
          'harvest-access-token': harvest.token,
          'harvest-account-id': String(harvest.accountId),
          'harvest-api-url': harvest.url,
          'harvest-id-url': harvest.idUrl,
          'github-token': 'ghs_run',
          from: '2026-05-01',
          ...inputs,
        },
      })
      const lines = result.stdout.split('\n').filter((line) => /^(ok|warn|fail|\?) /.test(line))
      const of = (mark: string) => lines.filter((line) => line.startsWith(mark))
      return { ...result, lines, errors: of('fail'), warnings: of('warn') }
    },
    close: async () => {
      await github.close()
      await scene.close()
    },
  }
}
