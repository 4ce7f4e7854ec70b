import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { checkRepository, writeOut } from '../sandbox/github.ts'
import { makeProject, type ProjectScene, setProjectScene } from './project.ts'
import { installAction } from './run.ts'
import { report } from './scene.ts'

let scene: ProjectScene
afterEach(() => scene.close())

test('50 runs at once, each with a report of its own: 50 files, none lost, every run exits 0', async () => {
  scene = await setProjectScene({ github: { latencyMs: 20 } })
  const runs = await Promise.all(
    Array.from({ length: 50 }, async (_, index) => {
      const [home, project] = [installAction(), makeProject(`ada/project-${index}`)]
      project.commit({
        [`reports/${index}.md`]: report({ date: '2026-05-20', project: 'audrey', hours: 1 }, `No ${index}`),
      })
      const run = await scene.handOver({}, { home, project, repository: `ada/project-${index}` })
      home.remove()
      project.remove()
      return run
    }),
  )
  expect(runs.flatMap(({ annotations }) => annotations)).toEqual([])
  expect(runs.map(({ code }) => code)).toEqual(Array(50).fill(0))
  expect(scene.reports()).toHaveLength(50)
  expect(Number(scene.git('rev-list', '--count', 'main'))).toBeLessThanOrEqual(51)
  const folder = mkdtempSync(join(tmpdir(), 'written-'))
  await writeOut({ directory: scene.directory }, join(folder, 'ledger'))
  expect(readdirSync(join(folder, 'ledger/reports/audrey'))).toHaveLength(50)
  expect(await checkRepository(join(folder, 'ledger'))).toBe('')
  rmSync(folder, { recursive: true, force: true })
  const calls = runs.reduce((sum, { outputs }) => sum + Number(outputs['github-calls']), 0)
  const again = runs.reduce((sum, { stdout }) => sum + (stdout.match(/^Once more/gm)?.length ?? 0), 0)
  console.log(`50 runs at once: ${calls} GitHub calls, ${again} tries again`)
}, 240_000)

test('two runs with the same report at once: one file, one entry', async () => {
  scene = await setProjectScene()
  scene.project.commit({ 'reports/a.md': report({ date: '2026-05-20', project: 'audrey', hours: 3.5 }) })
  const homes = [installAction(), installAction()]
  const runs = await Promise.all(homes.map((home) => scene.record({}, { home })))
  for (const home of homes) home.remove()
  expect(runs.map(({ code }) => code)).toEqual([0, 0])
  expect(scene.reports()).toEqual(['reports/audrey/2026-05-20-a.md'])
  expect(scene.harvest.account.timeEntries.size).toBe(1)
  const last = await scene.record()
  expect(last.outputs).toMatchObject({ 'entries-unchanged': '1', 'entries-deleted': '0', 'entries-created': '0' })
})
