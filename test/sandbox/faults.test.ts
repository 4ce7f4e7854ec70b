import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setupServer } from 'msw/node'
import { afterAll, expect, test } from 'vitest'
import { send } from './client.ts'
import { clockedSandboxes, dare } from './clocked.ts'
import type { Fault } from './harvest.ts'

const directory = mkdtempSync(join(tmpdir(), 'sandbox-'))
afterAll(() => rmSync(directory, { recursive: true }))
const { start } = clockedSandboxes()
const hour = { ...dare, hours: 1 }

test('a refused request did nothing, a dropped one did it', async () => {
  const sandbox = await start()
  sandbox.faults.add({ method: 'POST' }, { kind: 'refuse' })
  await expect(send(sandbox, 'POST', '/time_entries', hour)).rejects.toThrow()
  expect(sandbox.account.timeEntries.size).toBe(0)
  const dropped = sandbox.faults.add({ method: 'POST', path: '/time_entries' }, { kind: 'drop' })
  await expect(send(sandbox, 'POST', '/time_entries', hour)).rejects.toThrow()
  expect(sandbox.account.timeEntries.size).toBe(1)
  expect((await send(sandbox, 'POST', '/time_entries', hour)).status).toBe(201)
  expect(dropped.hits).toBe(1)
  expect(sandbox.requests.map(({ status, faults }) => [status, ...faults])).toEqual([[0, 'refuse'], [0, 'drop'], [201]])
})

test('statuses with and without effect, at the nth request, some times over', async () => {
  const sandbox = await start()
  sandbox.faults.add({ nth: 2 }, { kind: 'status', status: 502, effect: true }, 2)
  sandbox.faults.add({ nth: 4 }, { kind: 'status', status: 429, retryAfter: 7 })
  const statuses = []
  for (let index = 0; index < 5; index++) statuses.push((await send(sandbox, 'POST', '/time_entries', hour)).status)
  expect(statuses).toEqual([201, 502, 502, 429, 201])
  expect(sandbox.account.timeEntries.size).toBe(4)
})

test('spoilt answers: truncated, wrong types, missing fields, edited, led astray', async () => {
  const sandbox = await start()
  sandbox.addEntry(dare)
  const spoilt = async (fault: Fault) => {
    sandbox.faults.add({ path: /^\/v2\/time_entries/ }, fault)
    return send(sandbox, 'GET', '/time_entries')
  }
  expect((await spoilt({ kind: 'truncate' })).body).toBeUndefined()
  expect(typeof (await spoilt({ kind: 'wrong-types' })).body.per_page).toBe('string')
  expect((await spoilt({ kind: 'missing-fields' })).body.time_entries).toBeUndefined()
  expect((await spoilt({ kind: 'edit', edit: () => 'anything' })).body).toBe('anything')
  const astray = await spoilt({ kind: 'next', origin: 'https://evil.example' })
  expect(astray.body.links.next).toMatch(/^https:\/\/evil\.example\/v2\/time_entries/)
  const moved = await spoilt({ kind: 'redirect', to: 'https://evil.example/' })
  expect([moved.status, moved.headers.get('location')]).toEqual([302, 'https://evil.example/'])
  expect((await send(sandbox, 'GET', '/time_entries')).body.total_entries).toBe(1)
})

test('a delayed answer comes late though the work is done; somebody acts between two requests', async () => {
  const sandbox = await start()
  sandbox.faults.add({}, { kind: 'delay', ms: 150 })
  const slow = send(sandbox, 'POST', '/time_entries', hour)
  await expect.poll(() => sandbox.account.timeEntries.size, { interval: 5 }).toBe(1)
  expect(sandbox.requests[0]?.status).toBe(0)
  const { body } = await slow
  sandbox.faults.onRequest({ method: 'PATCH' }, () => sandbox.lock(body.id))
  expect((await send(sandbox, 'GET', `/time_entries/${body.id}`)).body.is_locked).toBe(false)
  expect((await send(sandbox, 'PATCH', `/time_entries/${body.id}`, { notes: 'x' })).status).toBe(422)
})

test('with latency two runs both see nothing before either writes', async () => {
  const sandbox = await start({ latencyMs: 30 })
  const run = async () => {
    const { body } = await send(sandbox, 'GET', '/time_entries')
    if (body.total_entries === 0) await send(sandbox, 'POST', '/time_entries', hour)
  }
  await Promise.all([run(), run()])
  expect(sandbox.account.timeEntries.size).toBe(2)
})

test('state is kept in a file; presets are the same every time', async () => {
  const stateFile = join(directory, 'state.json')
  const first = await start({ stateFile })
  await send(first, 'POST', '/time_entries', hour)
  expect(existsSync(stateFile)).toBe(true)
  const second = await start({ stateFile })
  expect(second.snapshot()).toBe(first.snapshot())
  expect((await start({ account: 'agency' })).snapshot()).toBe((await start({ account: 'agency' })).snapshot())
})

test('the same Harvest serves msw in this process', async () => {
  const sandbox = await start()
  const server = setupServer(...sandbox.handlers)
  server.listen({ onUnhandledFrame: 'bypass' })
  try {
    const { status, body } = await send(
      sandbox,
      'GET',
      'https://api.harvestapp.com/v2/users/me/project_assignments?per_page=1',
    )
    expect([status, body.links.next.slice(0, 30)]).toEqual([200, 'https://api.harvestapp.com/v2/'])
  } finally {
    server.close()
  }
})
