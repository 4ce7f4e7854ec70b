import { describe, expect, test } from 'vitest'
import { type Answer, send } from './client.ts'
import { clockedSandboxes } from './clocked.ts'
import { smallAccount } from './harvest/small-account.ts'

const { start, later } = clockedSandboxes()
const may = 'from=20260501&to=20260531'

async function begin() {
  const small = smallAccount()
  const sandbox = await start({ account: small.account })
  sandbox.tokens.set('ben', small.other.id)
  const get = (path: string, as = sandbox.token) =>
    send(sandbox, 'GET', path, undefined, { authorization: `Bearer ${as}` })
  const log = (project: { id: number }, day: string, hours: number, rest = {}) =>
    sandbox.addEntry({ project_id: project.id, spent_date: day, hours, ...rest })
  return { ...small, sandbox, get, log }
}

const rows = ({ body }: Answer) =>
  body.results.map((row: Record<string, unknown>) => [
    row.project_name,
    row.currency,
    row.total_hours,
    row.uninvoiced_hours,
    row.uninvoiced_expenses,
    row.uninvoiced_amount,
  ])

describe('uninvoiced', () => {
  test('every active billable project has a row, without its code; nobody but who may invoice sees it', async () => {
    const { get, sandbox, platform, log, task, web, fixed } = await begin()
    fixed.is_active = false
    const empty = await get(`/reports/uninvoiced?${may}`)
    expect(rows(empty)).toEqual([
      ['Web', 'EUR', 0, 0, 0, 0],
      ['Platform', 'USD', 0, 0, 0, 0],
    ])
    // Nothing added is 0, nothing owed 0.0.
    expect(empty.text).toContain('"total_hours":0,"uninvoiced_hours":0,')
    const entry = log(web, '2026-05-04', 0.3)
    log(web, '2026-05-05', 1, { task_id: task('Meetings') })
    log(platform, '2026-05-05', 1)
    log(platform, '2026-06-01', 1)
    const { id } = sandbox.addExpense({ project_id: platform.id, spent_date: '2026-05-06', total_cost: 12.34 })
    sandbox.addExpense({ project_id: platform.id, spent_date: '2026-05-06', total_cost: 99, billable: false })
    const uninvoiced = async () => rows(await get(`/reports/uninvoiced?${may}`))
    expect(await uninvoiced()).toEqual([
      ['Web', 'EUR', 1.5, 0.5, 0, 47.56],
      ['Platform', 'USD', 1, 1, 12.34, 132.84],
    ])
    sandbox.invoice([entry.id], '1')
    sandbox.invoice([], '2', { expenses: [id] })
    const after = await get(`/reports/uninvoiced?${may}`)
    expect(rows(after)).toEqual([
      ['Web', 'EUR', 1.5, 0, 0, 0],
      ['Platform', 'USD', 1, 1, 0, 120.5],
    ])
    expect(after.text).toContain('"uninvoiced_hours":0.0,')
    expect((await get(`/reports/uninvoiced?${may}`, 'ben')).body).toEqual({ message: 'Not authorized!' })
  })

  test('a fee is owed from the project’s start on, less what was invoiced, and below nothing too', async () => {
    const { get, sandbox, fixed, log } = await begin()
    log(fixed, '2026-05-04', 2)
    const row = async (more = '') => rows(await get(`/reports/uninvoiced?${may}${more}`))[0]
    expect(await row()).toEqual(['Fixed', 'EUR', 2, 2, 0, 1000])
    const lines = [{ project_id: fixed.id, unit_price: 600 }]
    const half = sandbox.invoice([], 'A', { client_id: fixed.client_id, lines })
    expect(await row()).toEqual(['Fixed', 'EUR', 2, 2, 0, 400])
    sandbox.invoice([], 'B', { client_id: fixed.client_id, lines: [{ ...lines[0], unit_price: 500 }] })
    sandbox.pay(half.id)
    expect(await row()).toEqual(['Fixed', 'EUR', 2, 2, 0, -100])
    fixed.starts_on = '2026-06-01'
    expect(await row()).toEqual(['Fixed', 'EUR', 2, 2, 0, 0])
    expect((await row('&include_fixed_fee=false'))[0]).toBe('Web')
  })
})

describe('project_budget', () => {
  test('hours and money, of one month or of all time, and what is left may be below nothing', async () => {
    const { get, sandbox, web, platform, fixed, log, chief } = await begin()
    Object.assign(web, { budget_by: 'project', budget: 2, budget_is_monthly: true })
    Object.assign(platform, { budget_by: 'project_cost', cost_budget: 500.5, cost_budget_include_expenses: true })
    Object.assign(fixed, { budget_by: 'person', is_active: false })
    for (const each of sandbox.account.userAssignments.values()) {
      if (each.project_id === fixed.id) each.budget = each.user_id === chief.id ? 10 : 5.5
    }
    log(web, '2026-04-30', 1)
    log(web, '2026-05-04', 2.3)
    log(platform, '2026-04-30', 2)
    log(platform, '2026-05-04', 1)
    sandbox.addExpense({ project_id: platform.id, spent_date: '2026-05-06', total_cost: 12.34, billable: false })
    const { body, text } = await get('/reports/project_budget')
    expect(text).toContain('"budget":2.0,')
    const picked = body.results.map((row: Record<string, unknown>) => [
      row.project_name,
      row.budget_by,
      row.budget_is_monthly,
      row.is_active,
      row.budget,
      row.budget_spent,
      row.budget_remaining,
    ])
    expect(picked).toEqual([
      ['Fixed', 'person', false, false, 15.5, 0, 15.5],
      ['Platform', 'project_cost', false, true, 500.5, 373.84, 126.66],
      ['Web', 'project', true, true, 2, 2.5, -0.5],
    ])
    expect((await get('/reports/project_budget?is_active=false')).body.total_entries).toBe(1)
    later(12 * 86_400)
    const june = await get('/reports/project_budget')
    expect(june.body.results[2]).toMatchObject({ budget_spent: 0, budget_remaining: 2 })
  })

  test('a member sees budgets in hours and no budget in money', async () => {
    const { get, web, platform } = await begin()
    Object.assign(web, { budget_by: 'project', budget: 2 })
    Object.assign(platform, { budget_by: 'project_cost', cost_budget: 500 })
    const { body } = await get('/reports/project_budget', 'ben')
    expect(body.results.map((row: object) => 'budget' in row || 'budget_spent' in row)).toEqual([false, true])
  })
})
