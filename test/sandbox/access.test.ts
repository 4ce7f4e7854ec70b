import { request as undici } from 'undici'
import { describe, expect, test } from 'vitest'
import { send } from './client.ts'
import { clockedSandboxes, dare } from './clocked.ts'

const { start } = clockedSandboxes()

describe('who may come in', () => {
  test('no User-Agent is 400', async () => {
    const sandbox = await start()
    const headers = { authorization: `Bearer ${sandbox.token}`, 'harvest-account-id': String(sandbox.accountId) }
    const { statusCode, body } = await undici(`${sandbox.url}/users/me`, { headers })
    await body.dump()
    expect(statusCode).toBe(400)
  })

  test('a wrong token and a missing, foreign or Forecast account are the same 401', async () => {
    const sandbox = await start()
    const forecast = sandbox.account.accounts.find((each) => each.product === 'forecast')?.id
    const wrong = [
      { authorization: 'Bearer nonsense' },
      { authorization: undefined },
      { 'harvest-account-id': undefined },
      { 'harvest-account-id': '42' },
      { 'harvest-account-id': String(forecast) },
    ]
    for (const headers of wrong) {
      const answer = await send(sandbox, 'GET', '/users/me', undefined, headers)
      expect([answer.status, answer.body.error, answer.body.message]).toEqual([401, 'invalid_token', undefined])
      expect(answer.headers.get('www-authenticate')).toContain('error="invalid_token"')
    }
    expect(JSON.stringify(sandbox.requests)).not.toContain(sandbox.token)
  })

  test('accounts of every product, asked without an account id', async () => {
    const sandbox = await start()
    const ask = () => send(sandbox, 'GET', '/api/v2/accounts', undefined, { 'harvest-account-id': undefined })
    expect((await ask()).body.accounts.map((each: { product: string }) => each.product)).toEqual([
      'harvest',
      'forecast',
    ])
    sandbox.account.accounts.length = 0
    expect((await ask()).body.accounts).toEqual([])
    expect((await send(sandbox, 'GET', '/api/v2/accounts', undefined, { authorization: 'Bearer x' })).status).toBe(401)
  })

  test('a member reads neither projects nor people, only itself and what it may log', async () => {
    const sandbox = await start({ account: 'member' })
    for (const path of ['/projects', '/clients', '/tasks', '/users', '/task_assignments', '/user_assignments']) {
      const { status, headers, body } = await send(sandbox, 'GET', path)
      expect([status, headers.get('hint'), body]).toEqual([403, 'Not authorized!', { message: 'Not authorized!' }])
    }
    expect((await send(sandbox, 'GET', '/company')).status).toBe(200)
    const me = await send(sandbox, 'GET', '/users/me')
    expect(me.body).toMatchObject({ access_roles: ['member'], timezone: 'Berlin' })
    expect('cost_rate' in me.body).toBe(false)
    const { body } = await send(sandbox, 'GET', '/users/me/project_assignments')
    const names = body.project_assignments.map((each: { project: { name: string } }) => each.project.name)
    expect(names).toEqual(
      ['Internal', 'Dare Platform', 'Audrey Web'].sort((a, b) => names.indexOf(a) - names.indexOf(b)),
    )
    const admin = await start()
    expect((await send(admin, 'GET', '/projects?is_active=false')).body.projects[0].name).toBe('Old Shop')
  })

  test('unknown ids are JSON, unknown routes a page; every answer has a request id and none a limit header', async () => {
    const sandbox = await start()
    const id = await send(sandbox, 'GET', '/time_entries/9999999999')
    expect([id.status, id.body]).toEqual([404, { status: 404, error: 'Not Found' }])
    const route = await send(sandbox, 'GET', '/projects//task_assignments')
    expect([route.status, route.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8'])
    for (const { headers } of [id, route]) {
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{32}$/)
      expect([...headers.keys()].filter((name) => name.includes('rate'))).toEqual([])
    }
  })
})

describe('pages', () => {
  test('links.next is followed to the end though next_page is null between', async () => {
    const sandbox = await start()
    for (let day = 1; day <= 25; day++) sandbox.addEntry({ spent_date: `2026-05-${String(day).padStart(2, '0')}` })
    let next: string | null = '/time_entries?per_page=6&from=2026-05-02'
    const pages = []
    const seen: number[] = []
    while (next !== null) {
      const {
        body,
      }: { body: Record<string, never> & { links: { next: string | null }; time_entries: { id: number }[] } } =
        await send(sandbox, 'GET', next)
      pages.push([body.page, body.next_page, body.previous_page])
      seen.push(...body.time_entries.map(({ id }) => id))
      next = body.links.next
      if (next !== null) expect(next).toMatch(/^http:.*from=2026-05-02.*cursor=eyJ.*&per_page=6&ref=next_cursor$/)
    }
    expect(pages).toEqual([
      [1, 2, null],
      [null, null, null],
      [null, null, null],
      [4, null, 3],
    ])
    expect(seen).toEqual([...sandbox.account.timeEntries.keys()].slice(1).reverse())
    const byNumber = await send(sandbox, 'GET', '/time_entries?per_page=6&page=3&from=2026-05-02')
    expect(byNumber.body.time_entries.map(({ id }: { id: number }) => id)).toEqual(seen.slice(12, 18))
  })

  test('by cursor nothing is skipped when rows go meanwhile, by number it is; sizes beyond 2000 are refused', async () => {
    const sandbox = await start()
    for (let index = 0; index < 6; index++) sandbox.addEntry(dare)
    const all = [...sandbox.account.timeEntries.keys()].reverse()
    const first = await send(sandbox, 'GET', '/time_entries?per_page=2')
    for (const { id } of first.body.time_entries) await send(sandbox, 'DELETE', `/time_entries/${id}`)
    const ids = async (path: string) =>
      (await send(sandbox, 'GET', path)).body.time_entries.map(({ id }: { id: number }) => id)
    expect(await ids(first.body.links.next)).toEqual(all.slice(2, 4))
    expect(await ids('/time_entries?per_page=2&page=2')).toEqual(all.slice(4, 6))
    for (const size of [0, 2001, -1]) {
      expect((await send(sandbox, 'GET', `/time_entries?per_page=${size}`)).status).toBe(422)
    }
    const empty = await start({ account: 'empty' })
    const none = await send(empty, 'GET', '/users/me/project_assignments')
    expect(none.body).toMatchObject({
      project_assignments: [],
      total_pages: 1,
      total_entries: 0,
      links: { next: null },
    })
  })
})

describe('budgets', () => {
  test('each slides by itself; over it a page with whole seconds in Retry-After', async () => {
    const sandbox = await start({ windows: { general: { limit: 3, ms: 400 }, reports: { limit: 1, ms: 60_000 } } })
    const get = async (path: string) => send(sandbox, 'GET', path)
    const statuses = []
    for (let index = 0; index < 4; index++) statuses.push((await get('/company')).status)
    expect(statuses).toEqual([200, 200, 200, 429])
    const refused = await get('/company')
    expect([refused.headers.get('retry-after'), refused.body]).toEqual(['1', undefined])
    expect(refused.headers.get('content-type')).toContain('text/html')
    expect((await get('/reports/time/projects')).status).not.toBe(429)
    expect((await get('/reports/time/projects')).headers.get('retry-after')).toBe('60')
    await new Promise((resolve) => setTimeout(resolve, 450))
    expect((await get('/company')).status).toBe(200)
    expect(sandbox.requests.map(({ bucket }) => bucket).filter((each) => each === 'reports').length).toBe(2)
  })

  test('100 requests pass in 15 s, the next does not', async () => {
    const sandbox = await start()
    const answers = await Promise.all(Array.from({ length: 101 }, () => send(sandbox, 'GET', '/company')))
    expect(answers.filter(({ status }) => status === 200).length).toBe(100)
    const seconds = Number(answers.find(({ status }) => status === 429)?.headers.get('retry-after'))
    expect(seconds).toBeGreaterThanOrEqual(14)
    expect(seconds).toBeLessThanOrEqual(15)
  })
})
