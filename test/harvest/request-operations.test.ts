import { tmpdir } from 'node:os'
import { afterEach, describe, expect, test } from 'vitest'
import { executeCommand } from '../../src/commands/execute.ts'
import { emptyOutputs, type Run } from '../../src/commands/run.ts'
import { contextOfFolder } from '../../src/context.ts'
import { withDefaults } from '../../src/inputs.ts'
import { stockedAccount } from '../sandbox/harvest/stocked-account.ts'
import { type HarvestSandbox, startHarvestSandbox } from '../sandbox/harvest.ts'
import { document, readDocument } from './openapi.ts'
import { validRequests } from './valid-requests.ts'
import { tap, type Wiretap } from './wiretap.ts'

const check = readDocument()
const now = new Date('2026-05-20T10:00:00Z')
const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

interface Line {
  readonly sandbox: HarvestSandbox
  readonly wire: Wiretap
}

async function connect(): Promise<Line> {
  const sandbox = await startHarvestSandbox({ account: stockedAccount(now).account, now: () => now })
  const wire = await tap(new URL(sandbox.url).origin)
  open.push(wire.close, sandbox.close)
  return { sandbox, wire }
}

/** Carries `request` out, in this process. */
async function request({ sandbox, wire }: Line, route: string, parameters: object) {
  const run: Run = {
    context: contextOfFolder(tmpdir(), tmpdir(), {}),
    startedAt: now,
    clock: { now: () => performance.now(), sleep: () => Promise.resolve() },
    log: () => undefined,
    phase: () => undefined,
    debug: () => undefined,
    random: () => 0.5,
    calls: { harvest: () => 0, github: () => 0 },
    writeFile: () => Promise.resolve(),

    mask: () => {},
  }
  const inputs: Readonly<Record<string, string>> = {
    command: 'request',
    'harvest-access-token': sandbox.token,
    'harvest-account-id': String(sandbox.accountId),
    'harvest-api-url': `${wire.origin}/v2`,
    route,
    parameters: JSON.stringify(parameters),
    confirm: 'true',
  }
  return await executeCommand(
    withDefaults((name) => inputs[name] ?? '', {}),
    run,
  )
}

describe.each(validRequests(stockedAccount(now).ids).map((each) => [`${each.method} ${each.path}`, each] as const))(
  '%s',
  (_, { method, path, params, query, body }) => {
    const given = { ...params, ...query, ...body }

    test(`is taken, and valid against ${document}`, async () => {
      const line = await connect()
      const { outputs, faults } = await request(line, `${method} /v2${path}`, given)
      expect(faults).toEqual([])
      expect(outputs.status).toBe(method === 'POST' ? '201' : '200')
      expect(line.wire.requests).toHaveLength(1)
      const [sent] = line.wire.requests
      expect(sent && check ? check(sent) : []).toEqual([])
    })

    test.each(Object.keys(given).length > 0 ? Object.keys(given) : ['page'])(
      'is refused with %s misspelt',
      async (name) => {
        const line = await connect()
        const { [name as keyof typeof given]: value = 1, ...rest } = given
        const { outputs, failed } = await request(line, `${method} /v2${path}`, { ...rest, [`${name}z`]: value })
        expect(failed).toBe(true)
        expect(outputs).toEqual(emptyOutputs())
        expect(line.wire.requests).toEqual([])
      },
    )
  },
)
