import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { RequestError } from '../../src/errors.ts'
import { listRows } from '../../src/harvest/pages.ts'
import { fixedToken } from '../../src/harvest/tokens.ts'
import type { Transport } from '../../src/harvest/transport.ts'
import { type HarvestSandbox, startHarvestSandbox } from '../sandbox/harvest.ts'
import { clientOf } from './client.ts'

let sandbox: HarvestSandbox
let client: Transport & { waits: number[] }
beforeEach(async () => {
  sandbox = await startHarvestSandbox()
  client = clientOf(sandbox)
})
afterEach(async () => {
  await client.close()
  await sandbox.close()
})

const failure = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(RequestError)
  return error as RequestError
}

describe('a read', () => {
  test.each([
    ['a refused connection', { kind: 'refuse' }],
    ['a lost answer', { kind: 'drop' }],
    ['a 500', { kind: 'status', status: 500 }],
    ['a 502 page', { kind: 'status', status: 502, body: '<html><title>Bad Gateway</title></html>', type: 'text/html' }],
    ['half an answer', { kind: 'truncate' }],
  ] as const)('is repeated after %s', async (_, fault) => {
    sandbox.faults.add({ path: '/users/me' }, fault)
    expect(await client.send('GET', 'users/me')).toMatchObject({ first_name: 'Freya' })
    expect(sandbox.requests).toHaveLength(2)
    expect(client.calls()).toBe(2)
  })

  test('gives up after four tries, with the server’s words and what to do', async () => {
    sandbox.faults.add(
      { path: '/users/me' },
      { kind: 'status', status: 503, body: '<html><title>Down for maintenance</title></html>', type: 'text/html' },
      9,
    )
    const error = await failure(client.send('GET', 'users/me'))
    expect(error.message).toMatch(
      /^GET \/v2\/users\/me: 503: Down for maintenance \(request id .+\)\. Harvest has a fault of its own; see https:\/\/www\.harveststatus\.com and run again later\.$/,
    )
    expect(sandbox.requests).toHaveLength(4)
    expect(client.waits).toEqual([500, 1000, 2000])
  })

  test.each([
    ['2', 2_000],
    ['Wed, 20 May 2026 12:00:07 GMT', 7_000],
    [undefined, 15_000],
  ])('waits as Retry-After says: %s', async (retryAfter, wait) => {
    sandbox.faults.add(
      { path: '/users/me' },
      { kind: 'status', status: 429, ...(retryAfter && { retryAfter }), body: '<html></html>', type: 'text/html' },
    )
    await client.send('GET', 'users/me')
    expect(client.waits[0]).toBe(wait)
  })

  test('does not wait for an hour', async () => {
    sandbox.faults.add({ path: '/users/me' }, { kind: 'status', status: 429, retryAfter: 3600 })
    const error = await failure(client.send('GET', 'users/me'))
    expect(error.request.status).toBe(429)
    expect(client.waits).toEqual([])
  })

  test.each([
    ['a wrong token', { tokens: fixedToken('wrong') }, 401, /Check harvest-access-token and harvest-account-id/],
    ['a foreign account', { accountId: '1' }, 401, /Check harvest-access-token and harvest-account-id/],
  ])('with %s fails at once and says what to check', async (_, options, status, message) => {
    const wrong = clientOf(sandbox, options)
    const error = await failure(wrong.send('GET', 'users/me'))
    await wrong.close()
    expect(error.request.status).toBe(status)
    expect(error.message).toMatch(message)
    expect(error.message).not.toContain('wrong')
    expect(sandbox.requests).toHaveLength(1)
  })

  test('tells the server’s words without the token, should they hold it', async () => {
    const body = JSON.stringify({ message: `no rights for Bearer ${sandbox.token}` })
    sandbox.faults.add({ path: '/users/me' }, { kind: 'status', status: 403, body, type: 'application/json' })
    const error = await failure(client.send('GET', 'users/me'))
    expect(error.message).toContain('no rights for Bearer ***')
    expect(JSON.stringify(error.request)).not.toContain(sandbox.token)
  })

  test('does not follow a redirect', async () => {
    sandbox.faults.add({ path: '/users/me' }, { kind: 'redirect', to: 'https://elsewhere.invalid/v2/users/me' })
    expect((await failure(client.send('GET', 'users/me'))).message).toContain(
      'a redirect to https://elsewhere.invalid, which is not followed',
    )
  })

  test('is not read again and again when it is far too large', async () => {
    sandbox.faults.add({ path: '/users/me' }, { kind: 'status', status: 200, body: 'x'.repeat(65 * 1024 * 1024) }, 9)
    const error = await failure(client.send('GET', 'users/me'))
    expect(error.message).toContain('the answer is larger than 64 MB')
    expect(sandbox.requests).toHaveLength(1)
  })

  test('ends at once when the client is closed, though it waits', async () => {
    const patient = clientOf(sandbox, {
      clock: { now: () => performance.now(), sleep: (ms, signal) => sleep(ms, undefined, signal && { signal }) },
    })
    sandbox.faults.add({ path: '/users/me' }, { kind: 'status', status: 429, retryAfter: 60 }, 9)
    const work = patient.send('GET', 'users/me').catch((error: unknown) => error)
    while (sandbox.requests.length === 0) await sleep(10)
    await sleep(50)
    await patient.close()
    expect(await work).toBeInstanceOf(Error)
  })

  test('ends when the server is silent', async () => {
    const hasty = clientOf(sandbox, { timeoutMs: 200 })
    sandbox.faults.add({ path: '/users/me' }, { kind: 'delay', ms: 2_000 }, 9)
    const error = await failure(hasty.send('GET', 'users/me'))
    await hasty.close()
    expect(error.request.status).toBeNull()
  })

  test.each(['http://127.0.0.1:1/v2/users/me', '//127.0.0.1:1/x', '../v1/users'])(
    'never leaves the API: %s',
    async (path) => {
      await client.send('GET', path).catch(() => {})
      expect(sandbox.requests.every((request) => request.path.startsWith('/v2/'))).toBe(true)
      await expect(client.send('GET', path)).rejects.toThrow()
    },
  )
})

describe('a create', () => {
  const body = { project_id: 14308069, task_id: 8083365, spent_date: '2026-05-20', hours: 1 }

  test('is not repeated after a lost answer, which is told', async () => {
    sandbox.faults.add({ method: 'POST' }, { kind: 'drop' })
    const error = await failure(client.send('POST', 'time_entries', { body }))
    expect(error.request.lost).toBe(true)
    expect(sandbox.requests).toHaveLength(1)
    expect(sandbox.account.timeEntries.size).toBe(1)
  })

  test('is not repeated after a 500 either', async () => {
    sandbox.faults.add({ method: 'POST' }, { kind: 'status', status: 500, effect: true })
    expect((await failure(client.send('POST', 'time_entries', { body }))).request.lost).toBe(true)
    expect(sandbox.requests).toHaveLength(1)
  })

  test('is repeated after 429, which means it was not looked at', async () => {
    sandbox.faults.add({ method: 'POST' }, { kind: 'status', status: 429, retryAfter: 1 })
    await client.send('POST', 'time_entries', { body })
    expect(sandbox.account.timeEntries.size).toBe(1)
  })
})

describe('a list', () => {
  const add = (count: number) => {
    for (let index = 0; index < count; index++)
      sandbox.addEntry({ spent_date: '2026-05-20', hours: 1, notes: `entry ${index}` })
  }

  test('is read to its last page, though next_page is null in the middle', async () => {
    add(25)
    const rows = await listRows(client, 'time_entries', 'time_entries', { per_page: 10 })
    expect(rows).toHaveLength(25)
    expect(sandbox.requests).toHaveLength(3)
  })

  test.each(['http://127.0.0.1:1', 'https://api.harvestapp.com.evil.invalid'])(
    'is not followed to %s',
    async (origin) => {
      add(3)
      sandbox.faults.add({ path: '/time_entries' }, { kind: 'next', origin })
      const error = await failure(listRows(client, 'time_entries', 'time_entries', { per_page: 2 }))
      expect(error.message).toContain('links.next leads to another server; the token was not sent there')
    },
  )

  test('ends when the chain of pages runs in a circle', async () => {
    add(3)
    const next = `${sandbox.url}/time_entries?per_page=2`
    sandbox.faults.add(
      { path: '/time_entries' },
      { kind: 'edit', edit: (page) => ({ ...(page as object), links: { next } }) },
      99,
    )
    const error = await failure(listRows(client, 'time_entries', 'time_entries', { per_page: 2 }))
    expect(error.message).toContain('the chain of pages does not end')
    expect(sandbox.requests.length).toBeLessThan(4)
  })

  test('ends when each page leads to another with the same rows', async () => {
    let pages = 0
    const edit = (body: unknown) => ({
      ...(body as object),
      links: { next: `${sandbox.url}/projects?cursor=${++pages}` },
    })
    sandbox.faults.add({ path: '/projects' }, { kind: 'edit', edit }, 99)
    const error = await failure(listRows(client, 'projects', 'projects'))
    expect(error.message).toContain('the chain of pages does not end')
    expect(sandbox.requests.length).toBeLessThan(6)
  })

  test('ends where a page without rows says that more follow', async () => {
    sandbox.faults.add(
      { path: '/time_entries' },
      {
        kind: 'edit',
        edit: (page) => ({
          ...(page as object),
          time_entries: [],
          links: { next: `${sandbox.url}/time_entries?cursor=x` },
        }),
      },
      99,
    )
    const error = await failure(listRows(client, 'time_entries', 'time_entries'))
    expect(error.message).toContain('a page without rows says that more follow')
  })

  test('that is none fails instead of being empty', async () => {
    sandbox.faults.add({ path: '/time_entries' }, { kind: 'edit', edit: () => ({ rows: [] }) })
    const error = await failure(listRows(client, 'time_entries', 'time_entries'))
    expect(error.message).toContain('the answer holds no list "time_entries"')
  })
})
