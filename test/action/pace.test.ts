import { afterEach, expect, test } from 'vitest'
import { report, type Scene, setScene } from './scene.ts'

let scene: Scene
afterEach(() => scene.close())

/** Harvest's 15 seconds, a twentieth as long. */
const SCALE = 0.05

test('a backfill of 1,000 meets no refusal', async () => {
  const windowMs = 15_000 * SCALE
  scene = await setScene({ windows: { general: { limit: 100, ms: windowMs } } })
  const files = Array.from({ length: 1_000 }, (_, index) => {
    const date = new Date(Date.UTC(2026, 4, 1 + (index % 60))).toISOString().slice(0, 10)
    return [
      `reports/${date}-${index}.md`,
      report({ date, project: 'dare', hours: 1 + (index % 8) / 4 }, `Session ${index}`),
    ]
  })
  scene.ledger.commit(Object.fromEntries(files))
  const { code, outputs } = await scene.record({}, { HARVEST_SANDBOX_WINDOW_SCALE: String(SCALE) })
  expect(code).toBe(0)
  expect(outputs).toMatchObject({ 'entries-created': '1000', 'harvest-calls': '1005' })
  const { requests } = scene.harvest
  expect(requests.filter(({ status }) => status === 429)).toEqual([])
  // How near the least time this comes is shown with a clock of its own in test/harvest/budget.test.ts; here no stretch of a
  // window's length may hold more than the limit.
  for (const [index, { at }] of requests.entries())
    expect(at - (requests[index - 100]?.at ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(windowMs)
})

test('the scale is for a sandbox on this machine: no other address and no slip changes Harvest’s own', async () => {
  const { contextOfFolder } = await import('../../src/context.ts')
  scene = await setScene()
  const scaleOf = (text: string) => contextOfFolder('/', '/', { HARVEST_SANDBOX_WINDOW_SCALE: text }).windowScale
  expect(['0.05', '0', '0.0', '-0.5', '2', '1e-3', 'x', ''].map(scaleOf)).toEqual([0.05, 1, 1, 1, 1, 1, 1, 1])
})
