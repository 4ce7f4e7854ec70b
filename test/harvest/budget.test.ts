import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createBudget } from '../../src/harvest/budget.ts'
import { runs } from '../fuzz.ts'

/** A clock that stands still but for those who wait. */
function virtualClock() {
  let now = 0
  const waiting: { at: number; resolve: () => void }[] = []
  return {
    now: () => now,
    sleep: (ms: number) => new Promise<void>((resolve) => void waiting.push({ at: now + ms, resolve })),
    /** Lets everything run that can, moving time on whenever all wait. */
    run: async (done: () => boolean) => {
      while (!done()) {
        for (let turn = 0; turn < 20; turn++) await Promise.resolve()
        if (done()) return
        waiting.sort((a, b) => a.at - b.at)
        const next = waiting.shift()
        if (!next) throw new Error('everybody waits for ever')
        now = Math.max(now, next.at)
        next.resolve()
      }
    },
  }
}

async function send(requests: number, limit: { requests: number; ms: number }, latency: (index: number) => number) {
  const clock = virtualClock()
  const budget = createBudget(limit, clock)
  const arrivals: number[] = []
  let answered = 0
  for (let index = 0; index < requests; index++)
    void budget().then(async (release) => {
      // The server counts somewhere on the way.
      await clock.sleep(latency(index) / 2)
      arrivals.push(clock.now())
      await clock.sleep(latency(index) / 2)
      release()
      answered++
    })
  await clock.run(() => answered === requests)
  return { arrivals: arrivals.sort((a, b) => a - b), took: clock.now() }
}

describe('a budget', () => {
  test('lets a burst through at once and no more until the window has passed', async () => {
    const { arrivals } = await send(250, { requests: 100, ms: 15_000 }, () => 0)
    expect(arrivals.filter((at) => at === 0)).toHaveLength(100)
    expect(arrivals[100]).toBeGreaterThanOrEqual(15_000)
    expect(arrivals[249]).toBeLessThanOrEqual(30_010)
  })

  test('never shows the server more than the limit in any window, whatever the latency', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 12 }),
        async (latencies, requests) => {
          const { arrivals } = await send(latencies.length, { requests, ms: 1_000 }, (index) => latencies[index] ?? 0)
          for (const [index, at] of arrivals.entries()) {
            const earlier = arrivals[index - requests]
            if (earlier !== undefined) expect(at - earlier).toBeGreaterThanOrEqual(1_000)
          }
        },
      ),
      runs(300),
    )
  })
})
