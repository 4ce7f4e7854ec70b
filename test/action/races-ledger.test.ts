import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { writeOut } from '../sandbox/github.ts'
import { type HarvestSandbox, startHarvestSandbox } from '../sandbox/harvest.ts'
import { makeProject, type ProjectScene, setProjectScene } from './project.ts'
import { counts } from './races.ts'
import { type ActionResult, installAction } from './run.ts'
import { config, report } from './scene.ts'
import { windows } from './sync.ts'

let scene: ProjectScene
let harvest: HarvestSandbox
afterEach(() => Promise.all([scene.close(), harvest.close()]))

const access = () => ({
  'harvest-api-url': harvest.url,
  'harvest-id-url': harvest.idUrl,
  'harvest-access-token': harvest.token,
  'harvest-account-id': String(harvest.accountId),
})

/** A command in a fresh checkout of the ledger, in a process and with files of its own. */
async function inLedger(command: string, inputs: Readonly<Record<string, string>> = {}): Promise<ActionResult> {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-clone-'))
  const root = join(folder, 'clone')
  await writeOut({ directory: scene.directory }, root)
  const home = installAction()
  const given = { command, ledger: '', from: '', ...access(), ...inputs }
  const run = await scene.record(given, { home, repository: 'ada/dev-reports', project: { ...scene.project, root } })
  home.remove()
  rmSync(folder, { recursive: true, force: true })
  return run
}

async function handOver(name: string): Promise<ActionResult> {
  const [home, project] = [installAction(), makeProject(`ada/${name}`)]
  project.commit({ [`reports/${name}.md`]: report({ date: '2026-05-20', project: 'audrey', hours: 2 }, name) })
  const run = await scene.record(access(), { home, project, repository: `ada/${name}` })
  home.remove()
  project.remove()
  return run
}

const record = () => inLedger('record', { from: '2026-05-01' })
const rollup = () => inLedger('rollup', { period: '2026-05' })
const sync = () => inLedger('sync')

test('hand-overs from three repositories, record, rollup and sync at once: one more of each agrees, and then there is nothing to do', async () => {
  harvest = await startHarvestSandbox({ windows })
  scene = await setProjectScene({
    github: { latencyMs: 10 },
    ledger: {
      '.github/harvest-ledger.yml': config,
      'reports/audrey/own.md': report({ date: '2026-05-19', project: 'audrey', hours: 1 }, 'own'),
    },
  })
  const names = ['one', 'two', 'three']
  const [recorded, rolled, synced, ...handed] = await Promise.all([record(), rollup(), sync(), ...names.map(handOver)])
  expect(
    [...handed, rolled, synced].map((run) => [
      run?.code,
      run?.annotations.filter((line) => line.startsWith('::error')),
    ]),
  ).toEqual(Array(5).fill([0, []]))
  // It may have seen an entry of a report that its checkout does not have: then it writes nothing.
  if (recorded?.code !== 0) expect(recorded?.annotations.join()).toContain('Run it on the newest commit')
  const settled = [await record(), await sync(), await rollup()]
  expect(settled.map(({ code, annotations }) => [code, annotations])).toEqual(Array(3).fill([0, []]))
  const entries = [...harvest.account.timeEntries.values()].filter((entry) => entry.external_reference !== null)
  expect(entries.map((entry) => [entry.external_reference?.id, entry.hours]).sort()).toEqual([
    ['reports/audrey/2026-05-20-one.md#2026-05-20/audrey/-', 2],
    ['reports/audrey/2026-05-20-three.md#2026-05-20/audrey/-', 2],
    ['reports/audrey/2026-05-20-two.md#2026-05-20/audrey/-', 2],
    ['reports/audrey/own.md#2026-05-19/audrey/-', 1],
  ])
  const head = scene.git('rev-parse', 'main')
  const [again, rolledAgain, syncedAgain] = [await record(), await rollup(), await sync()]
  expect([again.code, counts(again)]).toEqual([0, '0 0 0 4 0'])
  expect([rolledAgain.code, rolledAgain.outputs['pull-request-operation']]).toEqual([0, 'none'])
  expect([syncedAgain.code, scene.git('rev-parse', 'main')]).toEqual([0, head])
}, 240_000)
