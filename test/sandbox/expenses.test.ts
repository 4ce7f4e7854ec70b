import { describe, expect, test } from 'vitest'
import { send } from './client.ts'
import { clockedSandboxes } from './clocked.ts'
import { smallAccount } from './harvest/small-account.ts'

const { start, later } = clockedSandboxes()
const may = 'from=20260501&to=20260531'

/** Lunch and a drive on Web in May, a hotel of Ben's on Platform in April. */
async function begin() {
  const small = smallAccount()
  const sandbox = await start({ account: small.account })
  sandbox.tokens.set('ben', small.other.id)
  const get = (path: string, as = sandbox.token) =>
    send(sandbox, 'GET', path, undefined, { authorization: `Bearer ${as}` })
  const mileage = sandbox.addExpenseCategory('Mileage', { unit_name: 'km', unit_price: 0.575 })
  const meals = sandbox.addExpenseCategory('Meals')
  const receipt = { file_name: 'a_b.png', file_size: 39_410, content_type: 'image/png' }
  const lunch = sandbox.addExpense({
    project_id: small.web.id,
    expense_category_id: meals.id,
    spent_date: '2026-05-04',
    total_cost: 33.35,
    notes: 'Lunch',
    receipt,
  })
  const drive = sandbox.addExpense({
    project_id: small.web.id,
    expense_category_id: mileage.id,
    spent_date: '2026-05-31',
    units: 63,
    billable: false,
  })
  later(10)
  const hotel = sandbox.addExpense({
    project_id: small.platform.id,
    expense_category_id: meals.id,
    spent_date: '2026-04-30',
    total_cost: 100,
    user_id: small.other.id,
  })
  return { ...small, sandbox, get, mileage, meals, lunch, drive, hotel }
}

describe('expenses', () => {
  test('with receipt, category and person; priced units make the cost', async () => {
    const { get, lunch, drive, mileage, meals, web, chief, euro, sandbox } = await begin()
    const { body, text } = await get(`/expenses/${lunch.id}`)
    expect(body).toMatchObject({
      total_cost: 33.35,
      units: 1,
      spent_date: '2026-05-04',
      is_billed: false,
      is_locked: false,
      locked_reason: null,
      invoice: null,
      receipt: {
        url: `https://sandbox.harvestapp.com/expenses/${lunch.id}/receipt`,
        file_name: 'a_b.png',
        file_size: 39_410,
        content_type: 'image/png',
      },
      user: { id: chief.id, name: 'Ada Chief' },
      project: { id: web.id, name: 'Web', code: 'AUD' },
      client: { id: euro.id, name: 'Audrey Ltd', currency: 'EUR' },
      expense_category: { id: meals.id, name: 'Meals', unit_price: null, unit_name: null },
    })
    expect(text).toContain('"units":1.0')
    // 63 km at 0.575 are 36.225, in cents.
    expect((await get(`/expenses/${drive.id}`)).body).toMatchObject({
      total_cost: 36.23,
      receipt: null,
      expense_category: { id: mileage.id, unit_price: 0.575, unit_name: 'km' },
    })
    const invoice = sandbox.invoice([], '7', { expenses: [lunch.id] })
    expect((await get(`/expenses/${lunch.id}`)).body).toMatchObject({
      is_billed: true,
      locked_reason: 'Expense is invoiced.',
      invoice: { id: invoice.id, number: '7' },
      updated_at: '2026-05-20T10:00:10Z',
    })
    expect((await get(`/invoices/${invoice.id}`)).body).toMatchObject({
      amount: 33.35,
      line_items: [{ kind: 'Product', quantity: 1, unit_price: 33.35, project: { id: web.id } }],
    })
    sandbox.lockPeriod('2026-05-30', '2026-05-31', { project_id: web.id })
    const { locked_reason } = (await get(`/expenses/${drive.id}`)).body
    expect(locked_reason).toBe('The project is locked for this time period.')
  })

  test('filters, the newest first, each person its own', async () => {
    const { get, lunch, drive, hotel, web, platform, other, sandbox } = await begin()
    const ids = async (query: string, as?: string) =>
      (await get(`/expenses?${query}`, as)).body.expenses.map(({ id }: { id: number }) => id)
    expect(await ids('')).toEqual([drive.id, lunch.id, hotel.id])
    expect(await ids('from=2026-05-04&to=2026-05-30')).toEqual([lunch.id])
    expect(await ids('to=20260504')).toEqual([lunch.id, hotel.id])
    expect(await ids(`user_id=${other.id}`)).toEqual([hotel.id])
    expect(await ids(`project_id=${platform.id}`)).toEqual([hotel.id])
    expect(await ids(`client_id=${web.client_id}`)).toEqual([drive.id, lunch.id])
    expect(await ids('updated_since=2026-05-20T10:00:00Z')).toEqual([hotel.id])
    expect(await ids('approval_status=approved')).toEqual([])
    sandbox.invoice([], '1', { expenses: [drive.id] })
    expect(await ids('is_billed=true')).toEqual([drive.id])
    expect(await ids('is_billed=false')).toEqual([lunch.id, hotel.id])
    expect(await ids('', 'ben')).toEqual([hotel.id])
    expect((await get(`/expenses/${lunch.id}`, 'ben')).status).toBe(404)
    expect((await get('/expenses?from=soon')).status).toBe(422)
  })

  test('categories, to administrators', async () => {
    const { get } = await begin()
    const { body } = await get('/expense_categories')
    expect(body.expense_categories).toMatchObject([
      { name: 'Meals', unit_name: null, unit_price: null, is_active: true },
      { name: 'Mileage', unit_name: 'km', unit_price: 0.575, is_active: true },
    ])
    expect((await get('/expense_categories', 'ben')).status).toBe(403)
  })
})

describe('expense reports', () => {
  test('one row per currency, names with codes in projects, what is not billable in the total alone', async () => {
    const { get, sandbox, platform, web, meals, mileage, euro, dollar, chief, other } = await begin()
    sandbox.addExpense({
      project_id: platform.id,
      expense_category_id: meals.id,
      spent_date: '2026-05-09',
      total_cost: 0.1,
    })
    const report = async (name: string, as?: string) => (await get(`/reports/expenses/${name}?${may}`, as)).body.results
    const [eur, usd] = [
      { total_amount: 69.58, billable_amount: 33.35, currency: 'EUR' },
      { total_amount: 0.1, billable_amount: 0.1, currency: 'USD' },
    ]
    const [audrey, dare] = [
      { client_id: euro.id, client_name: 'Audrey Ltd' },
      { client_id: dollar.id, client_name: 'Dare Inc' },
    ]
    expect(await report('clients')).toEqual([
      { ...audrey, ...eur },
      { ...dare, ...usd },
    ])
    expect(await report('projects')).toEqual([
      { ...dare, project_id: platform.id, project_name: 'Platform', ...usd },
      { ...audrey, project_id: web.id, project_name: '[AUD] Web', ...eur },
    ])
    const [food, way] = [
      { expense_category_id: meals.id, expense_category_name: 'Meals' },
      { expense_category_id: mileage.id, expense_category_name: 'Mileage' },
    ]
    expect(await report('categories')).toEqual([
      { ...food, total_amount: 33.35, billable_amount: 33.35, currency: 'EUR' },
      { ...food, ...usd },
      { ...way, total_amount: 36.23, billable_amount: 0, currency: 'EUR' },
    ])
    const ada = { user_id: chief.id, user_name: 'Ada Chief', is_contractor: false }
    expect(await report('team')).toEqual([
      { ...ada, ...eur },
      { ...ada, ...usd },
    ])
    expect(await report('team', 'ben')).toEqual([])
    const april = await get('/reports/expenses/team?from=20260401&to=20260430', 'ben')
    expect(april.body.results).toMatchObject([{ user_id: other.id, total_amount: 100, currency: 'USD' }])
  })
})
