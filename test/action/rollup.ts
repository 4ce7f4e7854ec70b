import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeOut } from '../sandbox/github.ts'
import { busyMonth, type HarvestOptions, type HarvestSandbox, startHarvestSandbox } from '../sandbox/harvest.ts'
import { type ProjectOptions, type ProjectScene, setProjectScene } from './project.ts'
import type { ActionResult } from './run.ts'

/** A ledger on GitHub and a Harvest account with a busy month. */
export interface RollupScene {
  readonly scene: ProjectScene
  readonly harvest: HarvestSandbox
  /** The ledger's workflow on a fresh checkout. */
  readonly rollup: (
    inputs?: Readonly<Record<string, string>>,
    environment?: Readonly<Record<string, string>>,
  ) => Promise<ActionResult>
  readonly close: () => Promise<void>
}

/** Sets the scene. */
export async function setRollupScene(
  options: ProjectOptions = {},
  account: HarvestOptions = { account: busyMonth(new Date()) },
): Promise<RollupScene> {
  const scene = await setProjectScene(options)
  const harvest = await startHarvestSandbox(account)
  return {
    scene,
    harvest,
    rollup: async (inputs = {}, environment = {}) => {
      const folder = mkdtempSync(join(tmpdir(), 'ledger-clone-'))
      const root = join(folder, 'clone')
      await writeOut({ directory: scene.directory }, root)
      const given = {
        command: 'rollup',
        ledger: '',
        from: '',
        'harvest-access-token': harvest.token,
        'harvest-account-id': String(harvest.accountId),
        'harvest-api-url': harvest.url,
        'harvest-id-url': harvest.idUrl,
        ...inputs,
      }
      const project = { ...scene.project, root }
      const run = await scene.handOver(given, { repository: 'ada/dev-reports', project, environment })
      rmSync(folder, { recursive: true, force: true })
      return run
    },
    close: async () => {
      await Promise.all([scene.close(), harvest.close()])
    },
  }
}

/** The month before this one, such as 2026-10. */
export function lastMonth(): string {
  const now = new Date()
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1)).toISOString().slice(0, 7)
}
