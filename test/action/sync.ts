import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeOut } from '../sandbox/github.ts'
import { type HarvestOptions, type HarvestSandbox, startHarvestSandbox } from '../sandbox/harvest.ts'
import { type ProjectOptions, type ProjectScene, setProjectScene } from './project.ts'
import type { ActionResult } from './run.ts'

/** A ledger on GitHub and a Harvest account whose data it keeps. */
export interface SyncScene {
  readonly scene: ProjectScene
  readonly harvest: HarvestSandbox
  /** The ledger's workflow on a fresh checkout. */
  readonly sync: (
    inputs?: Readonly<Record<string, string>>,
    at?: Pick<NonNullable<Parameters<ProjectScene['handOver']>[1]>, 'environment' | 'onStart' | 'event'>,
  ) => Promise<ActionResult>
  /** Requests to Harvest since the last time this was asked. */
  readonly calls: () => { readonly path: string; readonly query: string }[]
  /** A file of the ledger as its branch has it. */
  readonly read: (path: string, commit?: string) => string
  readonly paths: (commit?: string) => string[]
  readonly head: () => string
  /** What a commit took away and brought, by path. */
  readonly changes: (commit: string) => Record<string, { readonly gone: string[]; readonly come: string[] }>
  readonly close: () => Promise<void>
}

/** The pace is another test's; here a first run shall not take minutes. */
export const windows = { general: { limit: 100_000, ms: 1000 }, reports: { limit: 1000, ms: 1000 } }

/** Sets the scene. */
export async function setSyncScene(account: HarvestOptions, options: ProjectOptions = {}): Promise<SyncScene> {
  const scene = await setProjectScene(options)
  const harvest = await startHarvestSandbox({ windows, ...account })
  let seen = 0
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', scene.directory, '-c', 'core.quotePath=false', ...args], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
  return {
    scene,
    harvest,
    sync: async (inputs = {}, at = {}) => {
      const folder = mkdtempSync(join(tmpdir(), 'ledger-clone-'))
      const root = join(folder, 'clone')
      await writeOut({ directory: scene.directory }, root)
      const given = {
        command: 'sync',
        ledger: '',
        from: '',
        'harvest-access-token': harvest.token,
        'harvest-account-id': String(harvest.accountId),
        'harvest-api-url': harvest.url,
        'harvest-id-url': harvest.idUrl,
        ...inputs,
      }
      const project = { ...scene.project, root }
      const run = await scene.handOver(given, { repository: 'ada/dev-reports', project, ...at })
      rmSync(folder, { recursive: true, force: true })
      return run
    },
    calls: () => {
      const since = harvest.requests.slice(seen)
      seen = harvest.requests.length
      return since.map(({ path, query }) => ({ path, query }))
    },
    read: (path, commit = 'main') => git('show', `${commit}:${path}`),
    paths: (commit = 'main') => git('ls-tree', '-r', '--name-only', commit, '--', 'data').trim().split('\n'),
    head: () => git('rev-parse', 'main').trim(),
    changes: (commit) => {
      const diff = git('diff', '--unified=0', '--no-renames', `${commit}~1`, commit)
      const all: Record<string, { gone: string[]; come: string[] }> = {}
      let at = { gone: [] as string[], come: [] as string[] }
      for (const line of diff.split('\n')) {
        const [, path] = /^diff --git a\/(\S+) b\//.exec(line) ?? []
        if (path !== undefined) {
          at = { gone: [], come: [] }
          all[path] = at
        } else if (/^-[{ }]/.test(line)) at.gone.push(line.slice(1))
        else if (/^\+[{ }]/.test(line)) at.come.push(line.slice(1))
      }
      return all
    },
    close: async () => {
      await Promise.all([scene.close(), harvest.close()])
    },
  }
}
