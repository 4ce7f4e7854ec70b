import { describe, expect, test } from 'vitest'
import { type Answer, send } from './client.ts'
import { clockedSandboxes } from './clocked.ts'
import { smallAccount } from './harvest/small-account.ts'

const { start, later } = clockedSandboxes()

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

const numbers = ({ body }: Answer) => body.invoices.map(({ number }: { number: string }) => number)

describe('invoices', () => {
  test('an invoice of entries: a line per project and rate, entries billed, locked, newer, and days closed', async () => {
    const { get, log, sandbox, web, platform, other, task, chief, euro } = await begin()
    const entries = [
      log(web, '2026-05-04', 0.3),
      log(web, '2026-05-06', 1),
      log(web, '2026-05-05', 1, { task_id: task('Meetings') }),
      log(platform, '2026-05-05', 1),
      log(platform, '2026-05-05', 1, { user_id: other.id }),
    ]
    later(60)
    const ids = entries.map(({ id }) => id)
    const made = sandbox.invoice(ids, '2026-001', { client_id: euro.id, payment_term: 'net 30' })
    const { body, text } = await get('/invoices')
    expect(body).toMatchObject({ per_page: 100, total_entries: 1 })
    expect(body.invoices[0]).toMatchObject({
      id: made.id,
      number: '2026-001',
      client_key: expect.stringMatching(/^[0-9a-f]{40}$/),
      client: { id: euro.id, name: 'Audrey Ltd' },
      creator: { id: chief.id, name: 'Ada Chief' },
      state: 'open',
      currency: 'EUR',
      amount: 337.69, // 142.6875 in cents, 120.50, 74.50
      due_amount: 337.69,
      tax: null,
      tax_amount: 0,
      period_start: '2026-05-04',
      period_end: '2026-05-06',
      issue_date: '2026-05-20',
      due_date: '2026-06-19',
      payment_term: 'net 30',
      sent_at: '2026-05-20T10:01:00Z',
      paid_at: null,
      paid_date: null,
      closed_at: null,
    })
    interface Line {
      readonly project: { readonly code: string }
      readonly quantity: number
      readonly unit_price: number
      readonly amount: number
    }
    const all: readonly Line[] = body.invoices[0].line_items
    const lines = all.map(({ project, quantity, unit_price, amount }) => [project.code, quantity, unit_price, amount])
    expect(lines).toEqual([
      ['AUD', 1.5, 95.125, 142.69],
      ['', 1, 120.5, 120.5],
      ['', 1, 74.5, 74.5],
    ])
    expect(text).toContain('"tax_amount":0.0')
    const entry = (await get(`/time_entries/${ids[0]}`)).body
    expect(entry).toMatchObject({
      is_billed: true,
      is_locked: true,
      locked_reason: 'Item Invoiced and Locked for this Time Period',
      invoice: { id: made.id, number: '2026-001' },
      updated_at: '2026-05-20T10:01:00Z',
    })
    const place = { project_id: web.id, task_id: task('Development'), hours: 1 }
    const late = await send(sandbox, 'POST', '/time_entries', { ...place, spent_date: '2026-05-05' })
    expect(late.status).toBe(422)
    expect((await send(sandbox, 'POST', '/time_entries', { ...place, spent_date: '2026-05-07' })).status).toBe(201)
  })

  test('paid in part it stays open, in full it is paid; closed it keeps what is due; a draft may carry payments', async () => {
    const { get, sandbox, fixed } = await begin()
    const terms = { client_id: fixed.client_id, lines: [{ project_id: fixed.id, unit_price: 100, quantity: 3 }] }
    const open = sandbox.invoice([], '1', { ...terms, due_date: '2026-05-10' })
    const draft = sandbox.invoice([], '2', { ...terms, state: 'draft' })
    const lost = sandbox.invoice([], '3', terms)
    later(3600)
    sandbox.pay(open.id, 100.5, '2026-05-18')
    sandbox.pay(draft.id, 50)
    sandbox.closeInvoice(lost.id)
    const show = async ({ id }: { id: number }) => (await get(`/invoices/${id}`)).body
    const late = { state: 'open', amount: 300, due_amount: 199.5, due_date: '2026-05-10', payment_term: 'custom' }
    expect(await show(open)).toMatchObject({ ...late, paid_at: null, updated_at: '2026-05-20T11:00:00Z' })
    expect(await show(draft)).toMatchObject({ state: 'draft', due_amount: 250, sent_at: null })
    expect(await show(lost)).toMatchObject({ state: 'closed', due_amount: 300, closed_at: '2026-05-20T11:00:00Z' })
    sandbox.pay(open.id)
    const paid = { state: 'paid', due_amount: 0, paid_at: '2026-05-20T00:00:00Z', paid_date: '2026-05-20' }
    expect(await show(open)).toMatchObject(paid)
    const payments = await get(`/invoices/${open.id}/payments`)
    expect(payments.body.invoice_payments.map(({ amount }: { amount: number }) => amount)).toEqual([199.5, 100.5])
    expect(await show(sandbox.send(draft.id))).toMatchObject({ state: 'open', sent_at: '2026-05-20T11:00:00Z' })
  })

  test('discount and taxes as in the documented example', async () => {
    const { get, sandbox, fixed } = await begin()
    const lines = [{ unit_price: 100, quantity: 2 }, { unit_price: 100 }]
    const { id } = sandbox.invoice([], '1', { client_id: fixed.client_id, discount: 10, tax: 5, tax2: 2, lines })
    const sums = { amount: 288.9, discount_amount: 30, tax_amount: 13.5, tax2_amount: 5.4 }
    expect((await get(`/invoices/${id}`)).body).toMatchObject(sums)
  })

  test('filters, the newest issue first, a hundred to a page', async () => {
    const { get, sandbox, web, platform, dollar, euro } = await begin()
    const add = (number: string, issue_date: string, project: { id: number; client_id: number }) =>
      sandbox.invoice([], number, {
        client_id: project.client_id,
        issue_date,
        lines: [{ unit_price: 10, project_id: project.id }],
      })
    add('a', '2026-03-31', web)
    later(5)
    const middle = add('b', '2026-04-30', platform)
    add('c', '2026-04-01', web)
    sandbox.pay(middle.id)
    expect(numbers(await get('/invoices'))).toEqual(['b', 'c', 'a'])
    expect(numbers(await get('/invoices?from=2026-04-01&to=2026-04-30'))).toEqual(['b', 'c'])
    expect(numbers(await get('/invoices?from=2026-04-02'))).toEqual(['b'])
    expect(numbers(await get('/invoices?state=paid'))).toEqual(['b'])
    expect(numbers(await get('/invoices?state=open'))).toEqual(['c', 'a'])
    expect(numbers(await get(`/invoices?client_id=${dollar.id}`))).toEqual(['b'])
    expect(numbers(await get(`/invoices?project_id=${web.id}`))).toEqual(['c', 'a'])
    expect(numbers(await get('/invoices?updated_since=2026-05-20T10:00:00Z'))).toEqual(['b', 'c'])
    expect((await get('/invoices?from=whenever')).status).toBe(422)
    for (let index = 0; index < 100; index++) add(String(index), '2026-01-01', { ...web, client_id: euro.id })
    const first = await get('/invoices')
    expect(first.body).toMatchObject({ total_entries: 103, total_pages: 2 })
    expect(first.body.invoices).toHaveLength(100)
    expect((await get(first.body.links.next)).body.invoices).toHaveLength(3)
  })

  test('a member reads none; a manager those of managed projects, with the right to', async () => {
    const { get, sandbox, web, platform, other, account } = await begin()
    for (const { id, client_id } of [web, platform]) {
      sandbox.invoice([], String(id), { client_id, lines: [{ unit_price: 10, project_id: id }] })
    }
    const [first] = [...account.invoices.keys()]
    for (const path of ['/invoices', `/invoices/${first}`, `/invoices/${first}/payments`]) {
      expect((await get(path, 'ben')).status).toBe(403)
    }
    other.access_roles = ['manager']
    expect((await get('/invoices', 'ben')).status).toBe(403)
    other.access_roles = ['manager', 'managed_projects_invoice_drafter']
    expect(numbers(await get('/invoices', 'ben'))).toEqual([])
    for (const each of account.userAssignments.values()) if (each.project_id === web.id) each.is_project_manager = true
    expect(numbers(await get('/invoices', 'ben'))).toEqual([String(web.id)])
  })

  test('time of a fixed fee and time without a rate give no line, and are billed all the same', async () => {
    const { get, log, sandbox, fixed, platform, other } = await begin()
    other.default_hourly_rate = null
    const entries = [log(fixed, '2026-05-04', 1), log(platform, '2026-05-04', 1, { user_id: other.id })]
    const ids = entries.map(({ id }) => id)
    const { id } = sandbox.invoice(ids, '1', { lines: [{ project_id: fixed.id, unit_price: 500, description: 'Fee' }] })
    const { body } = await get(`/invoices/${id}`)
    expect(body.line_items).toMatchObject([{ description: 'Fee', amount: 500 }])
    expect(body).toMatchObject({ amount: 500, client: { id: fixed.client_id } })
    expect((await get('/time_entries?is_billed=true')).body.total_entries).toBe(2)
  })

  test('a running timer and an unknown entry are not invoiced', async () => {
    const { sandbox, log, web } = await begin()
    const entry = log(web, '2026-05-20', 1)
    sandbox.startTimer(entry.id)
    expect(() => sandbox.invoice([entry.id], '1')).toThrow('runs')
    expect(() => sandbox.invoice([1], '1')).toThrow('no time entry 1')
    expect(() => sandbox.invoice([], '1', { expenses: [2] })).toThrow('no expense 2')
    expect(() => sandbox.pay(3)).toThrow('no invoice 3')
    expect(sandbox.account.invoices.size).toBe(0)
  })
})
