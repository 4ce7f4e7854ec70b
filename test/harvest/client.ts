import { fixedToken } from '../../src/harvest/tokens.ts'
import { createTransport, type HarvestOptions, type Transport } from '../../src/harvest/transport.ts'
import type { HarvestSandbox } from '../sandbox/harvest.ts'

/** A clock whose waits end at once, and that remembers them. */
export function impatientClock() {
  const waits: number[] = []
  let skipped = 0
  return {
    waits,
    now: () => performance.now() + skipped,
    sleep: async (ms: number, signal?: AbortSignal) => {
      signal?.throwIfAborted()
      waits.push(ms)
      skipped += ms
    },
  }
}

/** The client towards a sandbox; waits are skipped. */
export function clientOf(sandbox: HarvestSandbox, more: Partial<HarvestOptions> = {}): Transport & { waits: number[] } {
  const clock = impatientClock()
  const transport = createTransport({
    apiUrl: sandbox.url,
    tokens: fixedToken(sandbox.token),
    accountId: String(sandbox.accountId),
    userAgent: 'Harvest Ledger (https://github.com/ada/dev-reports)',
    clock,
    now: () => new Date('2026-05-20T12:00:00Z'),
    ...more,
  })
  return { ...transport, waits: clock.waits }
}
