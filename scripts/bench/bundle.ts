import { basename, dirname } from 'node:path'
import { setProjectScene } from '../../test/action/project.ts'
import { setRollupScene } from '../../test/action/rollup.ts'
import type { ActionResult } from '../../test/action/run.ts'
import { config, longDays, report, setScene } from '../../test/action/scene.ts'
import { setSyncScene } from '../../test/action/sync.ts'
import { type Effort, type Figure, figuresOf } from './figure.ts'
import { costOf } from './program.ts'

/** Bytes of all that `record` loads. */
const LIMIT = 1_000_000

type Environment = Readonly<Record<string, string>>

/** Gives the bytes of each file of the action that a whole run of each command really loads, and the most memory it held. */
export async function measureBundle({ quick, tell }: Effort): Promise<Figure[]> {
  const figures: Figure[] = []
  const add = async (what: string, run: (environment: Environment) => Promise<ActionResult>, limit?: number) => {
    const { loaded, peakMb } = await costOf(run, { trace: true })
    // The entry comes first; what is beside it is the action's own, wherever it is installed.
    const folder = dirname(loaded[0]?.[0] ?? '')
    const own = loaded.filter(([path]) => dirname(path) === folder)
    const figure = figuresOf(what)
    const kilobytes = (bytes: number) => bytes / 1000
    figures.push(
      figure('loaded', kilobytes(own.reduce((sum, [, bytes]) => sum + bytes, 0)), 'KB', limit && kilobytes(limit)),
      ...own.map(([path, bytes]) => figure(basename(path), kilobytes(bytes), 'KB')),
      figure('most memory', peakMb, 'MB'),
    )
    tell(`bundle: ${what}`)
  }
  await inLedger(add, quick)
  if (!quick) await fromProject(add)
  return figures
}

type Add = (what: string, run: (environment: Environment) => Promise<ActionResult>, limit?: number) => Promise<void>

const day = { date: '2026-05-20', project: 'audrey', hours: 3.5 }

async function inLedger(add: Add, quick: boolean): Promise<void> {
  const scene = await setScene({ config: config + longDays })
  try {
    scene.ledger.commit({ 'reports/audrey/2026-05-20.md': report(day) })
    await scene.record()
    await add('record, nothing to do', (environment) => scene.record({}, environment), LIMIT)
    if (quick) return
    scene.ledger.commit({ 'reports/audrey/2026-05-21.md': report({ ...day, date: '2026-05-21' }) })
    await add('record, one new report', (environment) => scene.record({}, environment), LIMIT)
    const request = { command: 'request', route: 'GET /v2/users/me', from: '' }
    await add('request', (environment) => scene.record(request, environment))
  } finally {
    await scene.close()
  }
}

async function fromProject(add: Add): Promise<void> {
  const scene = await setProjectScene()
  const [rollup, sync] = [await setRollupScene(), await setSyncScene({})]
  try {
    scene.project.commit({ 'reports/2026-05-20.md': report(day) })
    await add('record, handing over', (environment) => scene.handOver({}, { environment }))
    const check = { command: 'check', 'harvest-access-token': scene.harvest.token }
    const where = {
      'harvest-account-id': String(scene.harvest.accountId),
      'harvest-api-url': scene.harvest.url,
      'harvest-id-url': scene.harvest.idUrl,
    }
    await add('check', (environment) => scene.handOver({ ...check, ...where }, { environment }))
    await add('rollup', (environment) => rollup.rollup({}, environment))
    await add('sync', (environment) => sync.sync({}, { environment }))
  } finally {
    await Promise.all([scene.close(), rollup.close(), sync.close()])
  }
}
