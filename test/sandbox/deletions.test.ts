import { expect, test } from 'vitest'
import { send } from './client.ts'
import { clockedSandboxes } from './clocked.ts'
import { stockedAccount } from './harvest/stocked-account.ts'

const { start, later } = clockedSandboxes()
const now = new Date('2026-05-20T10:00:00Z')

async function begin() {
  const { account, ids } = stockedAccount(now)
  const sandbox = await start({ account })
  const call = (method: string, path: string, body?: object) => send(sandbox, method, path, body)
  return { account, ids, sandbox, call }
}

test('what is in use is kept: 422 with the reason, in the Hint header too', async () => {
  const { ids, call, account } = await begin()
  const [user] = [...account.userAssignments.values()].filter((each) => each.user_id === ids.user)
  const [task] = [...account.taskAssignments.values()].filter((each) => each.task_id === ids.task)
  const service = [...account.invoiceItemCategories.values()].find((each) => each.use_as_service)
  for (const path of [
    `/clients/${ids.client}`,
    `/tasks/${ids.task}`,
    `/users/${ids.user}`,
    `/projects/${user?.project_id}/user_assignments/${user?.id}`,
    `/projects/${task?.project_id}/task_assignments/${task?.id}`,
    `/expense_categories/${ids.expenseCategory}`,
    `/invoice_item_categories/${service?.id}`,
  ]) {
    const { status, headers, body } = await call('DELETE', path)
    expect([path, status, headers.get('hint')]).toEqual([path, 422, body.message])
    expect((await call('GET', path)).status).toBe(200)
  }
  const recorded = 'This client is not removable. It still has projects and/or invoices.'
  expect((await call('DELETE', `/clients/${ids.client}`)).body.message).toBe(recorded)
  await call('PATCH', `/contacts/${ids.contact}`, { client_id: ids.spareClient })
  expect((await call('DELETE', `/clients/${ids.spareClient}`)).status).toBe(200)
  expect((await call('GET', `/contacts/${ids.contact}`)).status).toBe(404)
})

test('a project takes its time, expenses and assignments along, and leaves its invoices', async () => {
  const { ids, call, sandbox, account } = await begin()
  const of = async (path: string) => (await call('GET', path)).body.total_entries
  const lists = ['/time_entries', '/expenses', '/task_assignments', '/user_assignments']
  for (const list of lists) expect(await of(list)).toBeGreaterThan(0)
  const others = [...account.projects.keys()].filter((id) => id !== ids.project)
  for (const id of others) sandbox.removeProject(id)
  expect((await call('DELETE', `/projects/${ids.project}`)).status).toBe(200)
  for (const list of [...lists, '/projects']) expect(await of(list)).toBe(0)
  expect(await of(`/time_entries?updated_since=2020-01-01T00:00:00Z`)).toBe(0)
  const { line_items } = (await call('GET', `/invoices/${ids.invoice}`)).body
  expect(line_items).toMatchObject([{ project: null, amount: 300 }])
  for (const path of [`/projects/${ids.project}`, `/projects/${ids.project}/task_assignments`]) {
    expect((await call('GET', path)).body).toEqual({ status: 404, error: 'Not Found' })
  }
})

test('imported time and expenses are billed, locked and newer, and free again without the invoice', async () => {
  const { ids, call, sandbox } = await begin()
  await call('PATCH', `/time_entries/${ids.runningEntry}/stop`)
  later(60)
  const time = { summary_type: 'people', from: '2026-05-01', to: '2026-05-18' }
  const line_items_import = { project_ids: [ids.project], time, expenses: { summary_type: 'category' } }
  const { status, body: invoice } = await call('POST', '/invoices', { client_id: ids.client, line_items_import })
  expect(status).toBe(201)
  // 1.5 h and 2 h at 95.125, and two lunches of 33.35.
  const amounts = invoice.line_items.map((line: { kind: string; amount: number }) => [line.kind, line.amount])
  expect(amounts).toEqual([
    ['Service', 142.69],
    ['Service', 190.25],
    ['Product', 66.7],
  ])
  const due = {
    state: 'draft',
    number: '1003',
    payment_term: 'custom',
    issue_date: '2026-05-20',
    due_date: '2026-05-20',
  }
  expect(invoice).toMatchObject({ ...due, period_start: '2026-05-18', period_end: '2026-05-18', amount: 399.64 })
  const entry = async () => (await call('GET', `/time_entries/${ids.entry}`)).body
  const billed = { is_billed: true, is_locked: true, invoice: { id: invoice.id }, updated_at: '2026-05-20T10:01:00Z' }
  expect(await entry()).toMatchObject(billed)
  expect((await call('GET', '/expenses?is_billed=true')).body.total_entries).toBe(2)
  expect((await call('DELETE', `/time_entries/${ids.entry}`)).status).toBe(422)
  expect((await call('DELETE', `/expenses/${ids.expense}`)).status).toBe(422)
  // The days of the project are closed to new time as well.
  const late = { project_id: ids.project, task_id: ids.task, spent_date: '2026-05-18', hours: 1 }
  expect((await call('POST', '/time_entries', late)).status).toBe(422)
  later(60)
  expect((await call('DELETE', `/invoices/${invoice.id}`)).status).toBe(200)
  const free = { is_billed: false, is_locked: false, invoice: null, updated_at: '2026-05-20T10:02:00Z' }
  expect(await entry()).toMatchObject(free)
  expect((await call('POST', '/time_entries', late)).status).toBe(201)
  expect(sandbox.account.sentMail).toEqual([])
})

test('an import that cannot be is refused, with nothing done', async () => {
  const { ids, call, account } = await begin()
  const before = account.invoices.size
  const time = { summary_type: 'project' }
  const imports = [
    { project_ids: [], time },
    { project_ids: [account.projects.keys().toArray().at(1)], time },
    { project_ids: [ids.project], time: { summary_type: 'category' } },
    { project_ids: [ids.project], time: { ...time, from: '2026-05-01' } },
    // A timer runs on the project.
    { project_ids: [ids.project], time },
  ]
  for (const line_items_import of imports) {
    expect((await call('POST', '/invoices', { client_id: ids.client, line_items_import })).status).toBe(422)
  }
  expect(account.invoices.size).toBe(before)
})

test('a role is unlinked from its people; a person leaves no teammate, rate or assignment behind', async () => {
  const { ids, call, account } = await begin()
  const developer = [...account.roles.values()].find(({ name }) => name === 'Developer')
  later(60)
  await call('DELETE', `/roles/${developer?.id}`)
  expect((await call('GET', `/users/${ids.user}`)).body).toMatchObject({
    roles: [],
    updated_at: '2026-05-20T10:01:00Z',
  })
  await call('PATCH', `/users/${ids.manager}/teammates`, { teammate_ids: [ids.spareUser] })
  await call('DELETE', `/users/${ids.spareUser}`)
  expect((await call('GET', `/users/${ids.manager}/teammates`)).body.teammates).toEqual([])
  const left = [account.userAssignments, account.billableRates, account.costRates].flatMap((rows) => [...rows.values()])
  expect(left.filter(({ user_id }) => user_id === ids.spareUser)).toEqual([])
})
