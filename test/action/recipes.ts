import { expect } from 'vitest'
import { readDocument } from '../harvest/openapi.ts'
import { tap } from '../harvest/wiretap.ts'
import { type HarvestOptions, type HarvestSandbox, startHarvestSandbox } from '../sandbox/harvest.ts'
import { type IssueServer, startIssues } from './issues.ts'
import { type LedgerRepository, makeLedger } from './ledger.ts'
import { installAction } from './run.ts'
import { config } from './scene.ts'
import { type Occasion, runWorkflow, type WorkflowRun } from './workflow-runner.ts'

/** The examples run on ubuntu-latest, with its bash and its `date`. */
export const isRunner = process.platform === 'linux'

const checkForm = readDocument()

/** A ledger, a Harvest and a GitHub with issues, for the example workflows. */
export interface Kitchen {
  readonly harvest: HarvestSandbox
  readonly ledger: LedgerRepository
  readonly github: IssueServer
  /** Runs an example, by default as started by hand. */
  readonly run: (file: string, occasion?: Partial<Occasion>) => Promise<WorkflowRun>
  readonly close: () => Promise<void>
}

/** Sets it up; the ledger has a configuration and no report. */
export async function openKitchen(options: HarvestOptions = {}): Promise<Kitchen> {
  const harvest = await startHarvestSandbox(options)
  const wire = await tap(new URL(harvest.url).origin)
  const github = await startIssues('ada/dev-reports')
  const ledger = makeLedger()
  ledger.commit({ '.github/harvest-ledger.yml': config })
  const home = installAction()
  const [project] = harvest.account.projects.values()
  const [task] = [...harvest.account.taskAssignments.values()].filter(({ project_id }) => project_id === project?.id)
  const everyday = {
    event: 'workflow_dispatch',
    vars: {
      HARVEST_LOGIN: 'ada',
      HARVEST_PROJECT_ID: String(project?.id),
      HARVEST_TASK_ID: String(task?.task_id),
    },
    secrets: { HARVEST_ACCESS_TOKEN: harvest.token, HARVEST_ACCOUNT_ID: String(harvest.accountId) },
    servers: { 'harvest-api-url': `${wire.origin}/v2`, 'harvest-id-url': harvest.idUrl },
    githubUrl: github.origin,
    workspace: ledger.root,
    home,
  }
  return {
    harvest,
    ledger,
    github,
    run: (file, occasion = {}) => runWorkflow(file, { ...everyday, ...occasion }),
    close: async () => {
      await Promise.all([wire.close(), harvest.close(), github.close()])
      home.remove()
      ledger.remove()
      // What was sent is also what Harvest's documented form allows.
      expect(wire.requests.flatMap((sent) => checkForm?.(sent) ?? [])).toEqual([])
    },
  }
}

/** Method and path of each write Harvest got since the last look. */
export function writesOf({ harvest }: Kitchen): string[] {
  return harvest.requests
    .splice(0)
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => `${method} ${path}`)
}
