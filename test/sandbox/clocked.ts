import { afterEach } from 'vitest'
import { type HarvestOptions, type HarvestSandbox, startHarvestSandbox } from './harvest.ts'

/** A place to log time in the usual accounts. */
export const dare = { project_id: 14_308_069, task_id: 8_083_365, spent_date: '2026-05-19' }

/** Sandboxes whose clock a test moves, closed after each test. It begins on 2026-05-20 at 10:00 UTC. */
export function clockedSandboxes(): {
  start(options?: HarvestOptions): Promise<HarvestSandbox>
  later(seconds: number): void
} {
  const open: HarvestSandbox[] = []
  let clock = 0
  afterEach(async () => {
    await Promise.all(open.splice(0).map((sandbox) => sandbox.close()))
  })
  return {
    async start(options = {}) {
      clock = Date.parse('2026-05-20T10:00:00Z')
      const sandbox = await startHarvestSandbox({ now: () => new Date(clock), ...options })
      open.push(sandbox)
      return sandbox
    },
    later(seconds) {
      clock += seconds * 1000
    },
  }
}
