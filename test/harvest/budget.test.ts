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

async function send(
  requests: number,
  limit: { requests: number; ms: number },
  latency: (index: number) => number,
  lanes = requests,
) {
  const clock = virtualClock()
  const budget = createBudget(limit, clock)
  const arrivals: number[] = []
  let answered = 0
  let begun = 0
  const lane = async () => {
    while (begun < requests) {
      const index = begun++
      const release = await budget.take()
      // The server counts somewhere on the way.
      await clock.sleep(latency(index) / 2)
      arrivals.push(clock.now())
      await clock.sleep(latency(index) / 2)
      release()
      answered++
    }
  }
  for (let each = 0; each < lanes; each++) void lane()
  await clock.run(() => answered === requests)
  return { arrivals: arrivals.sort((a, b) => a - b), took: clock.now() }
}

describe('a budget', () => {
  test('lets a burst through at once and no more until the window has passed', async () => {
    const { arrivals } = await send(250, { requests: 100, ms: 15_000 }, () => 0)
    expect(arrivals.filter((at) => at === 0)).toHaveLength(100)
    expect(arrivals[100]).toBeGreaterThanOrEqual(15_000)
    expect(arrivals[249]).toBeLessThanOrEqual(30_000 * 1.0051)
  })

  test('needs 3 % more than the limit’s least time at the most, at a real latency, eight at a time', async () => {
    const { arrivals } = await send(1_005, { requests: 100, ms: 15_000 }, () => 80, 8)
    const least = 10 * 15_000
    expect(arrivals[1_000]).toBeGreaterThanOrEqual(least)
    expect((arrivals[1_000] ?? 0) / least).toBeLessThan(1.03)
  })

  test.each([
    ['is set back by 50 ms', (at: number) => at - (at > 20_000 ? 50 : 0)],
    ['is slow by four in a thousand', (at: number) => at * 0.996],
    ['counts in fixed windows', (at: number) => at],
  ])('meets no refusal where the server’s clock %s', async (_, clockOf) => {
    const { arrivals } = await send(500, { requests: 100, ms: 15_000 }, () => 2)
    const told = arrivals.map(clockOf)
    for (const [index, at] of told.entries())
      expect(at - (told[index - 100] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThan(15_000)
    for (const shift of [0, 3_700, 9_100, 14_999]) {
      const slots = Map.groupBy(told, (at) => Math.floor((at + shift) / 15_000))
      for (const slot of slots.values()) expect(slot.length).toBeLessThanOrEqual(100)
    }
  })

  test('lets nothing go while the server has asked to wait', async () => {
    const clock = virtualClock()
    const budget = createBudget({ requests: 100, ms: 15_000 }, clock)
    budget.hold(4_000)
    budget.hold(1_000)
    const went: number[] = []
    for (let index = 0; index < 3; index++) void budget.take().then(() => went.push(clock.now()))
    await clock.run(() => went.length === 3)
    expect(new Set(went)).toEqual(new Set([4_000]))
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
