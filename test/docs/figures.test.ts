import { afterAll, beforeAll, expect, test } from 'vitest'
import { setRollupScene } from '../action/rollup.ts'
import { config, longDays, pushFrom, report, type Scene, setScene } from '../action/scene.ts'
import { readDocument } from './blocks.ts'

/** The requests the comparison with other ways gives for each run. */
const told = Object.fromEntries(
  [...readDocument('docs/alternatives.md').matchAll(/^\| ([^|]+?) \| ([\d,]+) \| [\d.]+ s/gm)].map(
    ([, run = '', count = '']) => [run, Number(count.replace(',', ''))] as const,
  ),
)

let scene: Scene
beforeAll(async () => {
  scene = await setScene()
})
afterAll(() => scene.close())

const text = (index: number, hours: number) =>
  report({ date: '2026-05-20', project: 'audrey', task: 'Development', hours }, `Session ${index}`)
const files = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`reports/audrey/${index}.md`, text(index, 1 + (index % 20) / 4)]),
  )

test('the requests the documentation tells are those a run sends', async () => {
  const calls = async () => {
    const result = await scene.record({}, pushFrom(scene, scene.ledger.git('rev-parse', 'HEAD^')))
    expect(result.code, result.stdout).toBe(0)
    return Number(result.outputs['harvest-calls'])
  }
  scene.ledger.commit(files(1))
  expect(await calls()).toBe(told['1 new report'])
  await scene.close()
  // All on one day, which is longer than any.
  scene = await setScene({ config: config + longDays })
  scene.ledger.commit(files(30))
  expect(await calls()).toBe(told['30 new reports'])
  scene.ledger.commit({ 'reports/audrey/7.md': text(7, 8) })
  expect(await calls()).toBe(told['30 reports, 1 of them edited'])
  // However many reports there are, it is one page of entries.
  expect(await calls()).toBe(told['1,000 reports, none changed'])
})

test('a rollup that says what the ledger has already costs GitHub one request', async () => {
  expect(readDocument('docs/alternatives.md').replace(/\s+/g, ' ')).toContain(
    'this action sends one when nothing changed.',
  )
  const at = await setRollupScene()
  try {
    expect((await at.rollup()).outputs['pull-request-operation']).toBe('created')
    expect((await at.rollup()).outputs).toMatchObject({ 'pull-request-operation': 'none', 'github-calls': '1' })
  } finally {
    await at.close()
  }
})
