import { afterEach, expect, test } from 'vitest'
import { largeAccount } from '../sandbox/harvest.ts'
import { lastMonth, type RollupScene, setRollupScene } from './rollup.ts'

let at: RollupScene
afterEach(() => at.close())

test('40 people, 120 projects, 60,000 entries a year: few calls, and little memory', async () => {
  at = await setRollupScene({}, { account: largeAccount(new Date()) })
  // The heap is held far below the 400 MB a run may take, so that all it keeps beside it has room too.
  const month = await at.rollup({}, { NODE_OPTIONS: '--max-old-space-size=200' })
  expect(month.annotations).toEqual([])
  expect(month.code).toBe(0)
  const calls = at.harvest.requests.length
  const reports = at.harvest.requests.filter(({ path }) => path.includes('/reports/')).length
  expect(calls).toBe(Number(month.outputs['harvest-calls']))
  expect(calls).toBeLessThanOrEqual(14)
  expect(reports).toBeLessThanOrEqual(6)

  const before = at.harvest.requests.length
  const last = new Date(`${lastMonth()}-28T00:00:00Z`)
  const to = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 0)).toISOString().slice(0, 10)
  const from = new Date(Date.UTC(last.getUTCFullYear() - 1, last.getUTCMonth() + 1, 1)).toISOString().slice(0, 10)
  const year = await at.rollup({ from, to })
  expect(year.annotations).toEqual([])
  expect(at.harvest.requests.length - before).toBeLessThanOrEqual(45)
  console.log(`a month: ${calls} Harvest calls, ${reports} of reports; a year: ${at.harvest.requests.length - before}`)
}, 180_000)

test('a reports budget that is used up for an hour: told, and nothing half written', async () => {
  at = await setRollupScene()
  at.harvest.faults.add({ path: '/v2/reports/uninvoiced' }, { kind: 'status', status: 429, retryAfter: 3600 }, 10)
  const run = await at.rollup()
  expect(run.code).toBe(1)
  expect(run.annotations).toEqual([
    expect.stringMatching(/429.*Another program uses the same Harvest account heavily; run again later/),
  ])
  expect(at.scene.git('for-each-ref').split('\n')).toHaveLength(1)
})
