import { describe, expect, test } from 'vitest'
import { type Answer, send } from './client.ts'
import { clockedSandboxes } from './clocked.ts'
import { smallAccount } from './harvest/small-account.ts'
import type { HarvestOptions } from './harvest.ts'

const { start } = clockedSandboxes()
const may = 'from=20260501&to=20260531'

/** Four entries of Ada's in May and one of Ben's, one a day too early and one too late. */
async function begin(options: HarvestOptions = {}) {
  const small = smallAccount()
  const { account, other, web, platform, fixed, task } = small
  const sandbox = await start({ account, ...options })
  const log = (project: { id: number }, day: string, hours: number, rest = {}) =>
    sandbox.addEntry({ project_id: project.id, spent_date: day, hours, ...rest })
  log(web, '2026-04-30', 1)
  log(web, '2026-05-01', 0.3) // 0.5 h, 47.5625
  log(web, '2026-05-31', 0.3)
  log(web, '2026-05-12', 0.3, { user_id: other.id })
  log(web, '2026-05-12', 1, { task_id: task('Meetings') })
  log(platform, '2026-05-13', 2)
  log(fixed, '2026-05-14', 3)
  log(web, '2026-06-01', 1)
  sandbox.tokens.set('ben', other.id)
  const get = (path: string, as = sandbox.token) =>
    send(sandbox, 'GET', path, undefined, { authorization: `Bearer ${as}` })
  return { ...small, sandbox, log, get }
}

const results = ({ body }: Answer) => body.results

describe('time', () => {
  test('projects: rounded entry by entry, names with their codes, a fixed fee worth nothing by the hour', async () => {
    const { get, web, platform, fixed, euro, dollar } = await begin()
    const answer = await get(`/reports/time/projects?${may}`)
    expect(results(answer)).toEqual([
      {
        client_id: dollar.id,
        client_name: 'Dare Inc',
        project_id: platform.id,
        project_name: 'Platform',
        total_hours: 2,
        billable_hours: 2,
        currency: 'USD',
        billable_amount: 241,
      },
      {
        client_id: euro.id,
        client_name: 'Audrey Ltd',
        project_id: web.id,
        project_name: '[AUD] Web',
        total_hours: 2.5,
        billable_hours: 1.5,
        currency: 'EUR',
        billable_amount: 142.69,
      },
      {
        client_id: euro.id,
        client_name: 'Audrey Ltd',
        project_id: fixed.id,
        project_name: '[FIX] Fixed',
        total_hours: 3,
        billable_hours: 3,
        currency: 'EUR',
        billable_amount: 0,
      },
    ])
    const fees = await get(`/reports/time/projects?${may}&include_fixed_fee=true`)
    expect(results(fees).map((row: { billable_amount: number }) => row.billable_amount)).toEqual([241, 142.69, 270])
    expect(results(await get(`/reports/time/projects?${may}&include_fixed_fee=false`))).toEqual(results(answer))
    // What is no number of its own is a float, as Ruby writes it.
    expect(answer.text).toContain('"total_hours":2.0,')
    expect(answer.text).toContain('"billable_amount":0.0}')
  })

  test('money rounded once a row or once an entry, as the account is told', async () => {
    const { get, account } = await begin()
    account.centsPer = 'entry'
    expect(results(await get(`/reports/time/projects?${may}`))[1].billable_amount).toBe(142.68)
  })

  test('clients, tasks and team have one row per currency, sorted by name', async () => {
    const { get, chief, other } = await begin()
    const rows = async (name: string, key: string) =>
      results(await get(`/reports/time/${name}?${may}`)).map((row: Record<string, unknown>) => [
        row[key],
        row.currency,
        row.total_hours,
        row.billable_hours,
        row.billable_amount,
      ])
    expect(await rows('clients', 'client_name')).toEqual([
      ['Audrey Ltd', 'EUR', 5.5, 4.5, 142.69],
      ['Dare Inc', 'USD', 2, 2, 241],
    ])
    expect(await rows('tasks', 'task_name')).toEqual([
      ['Development', 'EUR', 4.5, 4.5, 142.69],
      ['Development', 'USD', 2, 2, 241],
      ['Meetings', 'EUR', 1, 0, 0],
    ])
    expect(await rows('team', 'user_id')).toEqual([
      [chief.id, 'EUR', 5, 4, 95.13],
      [chief.id, 'USD', 2, 2, 241],
      [other.id, 'EUR', 0.5, 0.5, 47.56],
    ])
    const [ada, , ben] = results(await get(`/reports/time/team?${may}`))
    expect([ada.weekly_capacity, ada.is_contractor, ben.is_contractor]).toEqual([126_000, false, true])
    expect(ada.avatar_url).toMatch(/^https:/)
  })

  test('a member gets its own hours without a word, and neither currency nor amount', async () => {
    const { get, log, web, platform, other } = await begin()
    log(platform, '2026-05-15', 1, { user_id: other.id })
    const { status, body } = await get(`/reports/time/team?${may}`, 'ben')
    expect(status).toBe(200)
    // Two currencies still, which cannot be told apart any more.
    expect(body.results.map((row: object) => ({ ...row, avatar_url: '' }))).toEqual(
      [0.5, 1].map((hours) => ({
        user_id: other.id,
        user_name: 'Ben Other',
        is_contractor: true,
        total_hours: hours,
        billable_hours: hours,
        weekly_capacity: 126_000,
        avatar_url: '',
      })),
    )
    const projects = results(await get(`/reports/time/projects?${may}`, 'ben'))
    expect(projects.map((row: { project_id: number }) => row.project_id)).toEqual([platform.id, web.id])
  })

  test('a manager gets managed projects, amounts only with the right to rates, uninvoiced only with that to invoices', async () => {
    const { get, account, other, web } = await begin()
    other.access_roles = ['manager']
    for (const each of account.userAssignments.values()) {
      if (each.user_id === other.id && each.project_id === web.id) each.is_project_manager = true
    }
    const rows = async () => results(await get(`/reports/time/clients?${may}`, 'ben'))
    expect(await rows()).toMatchObject([{ total_hours: 2.5, billable_hours: 1.5 }])
    expect((await rows())[0]).not.toHaveProperty('currency')
    expect((await get(`/reports/uninvoiced?${may}`, 'ben')).status).toBe(403)
    other.access_roles = ['manager', 'billable_rates_manager', 'managed_projects_invoice_manager']
    expect(await rows()).toMatchObject([{ total_hours: 2.5, currency: 'EUR', billable_amount: 142.69 }])
    const uninvoiced = await get(`/reports/uninvoiced?${may}`, 'ben')
    expect(results(uninvoiced).map((row: { project_id: number }) => row.project_id)).toEqual([web.id])
    const entry = [...account.timeEntries.values()].find((each) => each.user_id !== other.id)
    const seen = await get(`/time_entries/${entry?.id}`, 'ben')
    expect(seen.body).toMatchObject({ billable_rate: 95.125, cost_rate: null })
  })
})

describe('timeframe', () => {
  test('with and without dashes the same; both are required; 365 days pass and 366 are refused', async () => {
    const { get } = await begin()
    const status = async (query: string) => (await get(`/reports/time/clients?${query}`)).status
    const [dashed, plain] = [
      await get('/reports/time/clients?from=2026-05-01&to=2026-05-31'),
      await get(`/reports/time/clients?${may}`),
    ]
    expect(dashed.body.results).toEqual(plain.body.results)
    expect(plain.body.results).toHaveLength(2)
    for (const query of ['', 'from=20260501', 'to=20260501', 'from=x&to=20260501', 'from=20260230&to=20260501']) {
      expect(await status(query)).toBe(400)
    }
    expect(await status('from=20200102&to=20210101')).toBe(200)
    expect(await status('from=2021-01-01&to=2022-01-01')).toBe(200)
    for (const path of ['time/team', 'expenses/team', 'uninvoiced']) {
      const { status: refused, body } = await get(`/reports/${path}?from=20200101&to=20210101`)
      expect([refused, body]).toEqual([400, { message: 'Invalid timeframe: must not exceed 1 year' }])
    }
  })

  test('pages go by number, their links in the order of the alphabet', async () => {
    const { get, sandbox } = await begin()
    const first = await get(`/reports/time/projects?${may}&per_page=2`)
    expect(first.body).toMatchObject({ per_page: 2, total_pages: 2, total_entries: 3, page: 1, next_page: 2 })
    expect(first.body.links.next).toBe(
      `${sandbox.url}/reports/time/projects?from=20260501&page=2&per_page=2&to=20260531`,
    )
    const second = await get(first.body.links.next)
    expect(second.body).toMatchObject({ page: 2, next_page: null, previous_page: 1, links: { next: null } })
    expect([...results(first), ...results(second)]).toHaveLength(3)
    expect((await get(`/reports/time/projects?${may}&per_page=2001`)).status).toBe(422)
    expect((await get('/reports/time/nonsense')).headers.get('content-type')).toContain('text/html')
  })

  test('reports have a budget of their own', async () => {
    const { get } = await begin({ windows: { reports: { limit: 2, ms: 900_000 } } })
    const statuses = []
    for (let index = 0; index < 3; index++) statuses.push((await get(`/reports/time/team?${may}`)).status)
    expect(statuses).toEqual([200, 200, 429])
    const refused = await get('/reports/project_budget')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(890)
    expect((await get('/time_entries')).status).toBe(200)
  })
})
