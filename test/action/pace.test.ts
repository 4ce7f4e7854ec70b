import { afterEach, expect, test } from 'vitest'
import { largeAccount } from '../sandbox/harvest.ts'
import { report, type Scene, setScene } from './scene.ts'
import { setSyncScene } from './sync.ts'

let scene: Scene | null = null
afterEach(async () => {
  await scene?.close()
  scene = null
})

/** Harvest's 15 seconds, a twentieth as long. */
const SCALE = 0.05

test('a backfill of 1,000 meets no refusal', async () => {
  const windowMs = 15_000 * SCALE
  scene = await setScene({ windows: { general: { limit: 100, ms: windowMs } } })
  const files = Array.from({ length: 1_000 }, (_, index) => {
    const date = new Date(Date.UTC(2026, 4, 1 + (index % 60))).toISOString().slice(0, 10)
    return [
      `reports/${date}-${index}.md`,
      report({ date, project: 'dare', hours: (1 + (index % 4)) / 4 }, `Session ${index}`),
    ]
  })
  scene.ledger.commit(Object.fromEntries(files))
  const { code, outputs } = await scene.record({}, { HARVEST_SANDBOX_WINDOW_SCALE: String(SCALE) })
  expect(code).toBe(0)
  expect(outputs).toMatchObject({ 'entries-created': '1000', 'harvest-calls': '1006' })
  const { requests } = scene.harvest
  expect(requests.filter(({ status }) => status === 429)).toEqual([])
  // How near the least time this comes is shown with a clock of its own in test/harvest/budget.test.ts; here no stretch of a
  // window's length may hold more than the limit.
  for (const [index, { at }] of requests.entries())
    expect(at - (requests[index - 100]?.at ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(windowMs)
})

test('a first sync of a thousand calls keeps Harvest’s pace, and meets no refusal', async () => {
  const windowMs = 15_000 * SCALE
  const account = largeAccount(new Date(), { people: 12, projects: 60 })
  // Two calls an invoice: that is what makes a first run long.
  for (const id of [...account.invoices.keys()].slice(500)) account.invoices.delete(id)
  for (const id of [...account.timeEntries.keys()].slice(2_000)) account.timeEntries.delete(id)
  for (const entry of account.timeEntries.values())
    if (!account.invoices.has(entry.invoice_id ?? 0)) entry.invoice_id = null
  const at = await setSyncScene({ account, windows: { general: { limit: 100, ms: windowMs } } })
  const { code, outputs } = await at.sync({}, { environment: { HARVEST_SANDBOX_WINDOW_SCALE: String(SCALE) } })
  const { requests } = at.harvest
  await at.close()
  expect(code).toBe(0)
  expect(Number(outputs['harvest-calls'])).toBe(requests.length)
  expect(requests.length).toBeGreaterThan(1_000)
  expect(requests.filter(({ status }) => status === 429)).toEqual([])
  const general = requests.filter(({ path }) => !path.includes('/reports/')).map((request) => request.at)
  const least = Math.floor((general.length - 1) / 100) * windowMs
  const ratio = ((general.at(-1) ?? 0) - (general[0] ?? 0)) / least
  // The way there and back is not scaled, so it weighs twenty times as much here: with SCALE 0.5 it was 1.022.
  console.log(`a first sync: ${requests.length} calls in ${ratio.toFixed(3)} times the least time`)
  for (const [index, moment] of general.entries())
    expect(moment - (general[index - 100] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(windowMs)
}, 120_000)

test('the scale is for a sandbox on this machine: no other address and no slip changes Harvest’s own', async () => {
  const { contextOfFolder } = await import('../../src/context.ts')
  scene = await setScene()
  const scaleOf = (text: string) => contextOfFolder('/', '/', { HARVEST_SANDBOX_WINDOW_SCALE: text }).windowScale
  expect(['0.05', '0', '0.0', '-0.5', '2', '1e-3', 'x', ''].map(scaleOf)).toEqual([0.05, 1, 1, 1, 1, 1, 1, 1])
})
