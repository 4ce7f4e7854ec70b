import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GitHubSandbox, startGitHubSandbox } from '../sandbox/github.ts'
import { type HarvestOptions, type HarvestSandbox, startHarvestSandbox } from '../sandbox/harvest.ts'
import { type LedgerRepository, makeLedger } from './ledger.ts'
import { type ActionHome, type ActionResult, installAction, runAction } from './run.ts'

/** A ledger, a Harvest account and the installed action, all real but the account. */
export interface Scene {
  readonly ledger: LedgerRepository
  readonly harvest: HarvestSandbox
  readonly home: ActionHome
  /** Runs `record` over May 2026 and later. */
  readonly record: (
    inputs?: Readonly<Record<string, string>>,
    environment?: Readonly<Record<string, string>>,
    home?: ActionHome,
  ) => Promise<ActionResult>
  readonly entries: () => {
    date: string
    hours: number
    notes: string | null
    reference: string | null
    permalink: string | null
  }[]
  readonly close: () => Promise<void>
}

/** Added to a configuration where a scene's days are longer than any. */
export const longDays = 'guards: { hours-per-day: { action: allow } }\n'

export const config = `window: 90d
projects:
  audrey: { project: "Audrey Web", client: "Audrey Ltd", task: Development }
  dare: { project: 14308069, task: 8083365 }
`

/** Sets the scene; the ledger has the configuration and nothing else. */
export async function setScene(options: HarvestOptions & { config?: string | null } = {}): Promise<Scene> {
  const ledger = makeLedger()
  if (options.config !== null) ledger.commit({ '.github/harvest-ledger.yml': options.config ?? config })
  const harvest = await startHarvestSandbox(options)
  const home = installAction()
  return {
    ledger,
    harvest,
    home,
    record: (inputs = {}, environment = {}, at = home) =>
      runAction(at, {
        workspace: ledger.root,
        environment,
        inputs: {
          'harvest-access-token': harvest.token,
          'harvest-account-id': String(harvest.accountId),
          'harvest-api-url': harvest.url,
          'harvest-id-url': harvest.idUrl,
          from: '2026-05-01',
          ...inputs,
        },
      }),
    entries: () =>
      [...harvest.account.timeEntries.values()]
        .map((entry) => ({
          date: entry.spent_date,
          hours: entry.hours,
          notes: entry.notes,
          reference: entry.external_reference?.id ?? null,
          permalink: entry.external_reference?.permalink ?? null,
        }))
        .sort((a, b) =>
          a.date < b.date ? -1 : a.date > b.date ? 1 : (a.reference ?? '') < (b.reference ?? '') ? -1 : 1,
        ),
    close: async () => {
      await harvest.close()
      home.remove()
      ledger.remove()
    },
  }
}

/** Takes a scene and the commit a push began at; gives what GitHub tells the run it starts for that push. */
export function pushFrom({ home }: Scene, before: string): Readonly<Record<string, string>> {
  const event = join(home.temp, 'push.json')
  writeFileSync(event, JSON.stringify({ before, repository: { default_branch: 'main' } }))
  return { GITHUB_EVENT_PATH: event, GITHUB_REF: 'refs/heads/main' }
}

/** Starts a GitHub that has the scene's ledger. */
export function gitHubOf(scene: Scene): Promise<GitHubSandbox> {
  return startGitHubSandbox({ repositories: { 'ada/dev-reports': scene.ledger.root } })
}

/** A report in the project's own format. */
export function report(fields: Readonly<Record<string, string | number>>, title = 'Search Console pull'): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}`)
  return `---\n${lines.join('\n')}\n---\n\n# ${title}\n\nWhat was done.\n`
}
