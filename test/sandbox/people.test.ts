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

test('a new person is invited by mail and on the projects of the future; an address is taken once', async () => {
  const { call, account, ids } = await begin()
  const nia = { first_name: 'Nia', last_name: 'New', email: 'nia@example.com' }
  const { body } = await call('POST', '/users', { ...nia, roles: ['Painter'], has_access_to_all_future_projects: true })
  expect(body).toMatchObject({ ...nia, access_roles: ['member'], weekly_capacity: 126_000, default_hourly_rate: 0 })
  expect(account.sentMail).toMatchObject([{ kind: 'invitation', to: ['nia@example.com'], about: body.id }])
  const again = await call('POST', '/users', nia)
  expect([again.status, again.body.message]).toEqual([422, expect.stringContaining('nia@example.com')])
  for (const wrong of [{ email: 'nobody' }, { first_name: '' }, { access_roles: ['owner'] }])
    expect((await call('POST', '/users', { ...nia, email: 'other@example.com', ...wrong })).status).toBe(422)
  expect(account.sentMail).toHaveLength(1)
  expect((await call('GET', '/roles')).body.roles[0]).toMatchObject({ name: 'Painter', user_ids: [body.id] })
  await call('PATCH', `/tasks/${ids.unassignedTask}`, { is_default: true })
  const project = await call('POST', '/projects', { client_id: ids.client, name: 'E-Corp' })
  expect(project.body).toMatchObject({ is_billable: true, bill_by: 'none', budget_by: 'none', hourly_rate: null })
  const [users, tasks] = await Promise.all(
    ['user', 'task'].map(async (kind) => (await call('GET', `/projects/${project.body.id}/${kind}_assignments`)).body),
  )
  expect(users.user_assignments).toMatchObject([{ user: { id: body.id }, is_project_manager: false }])
  expect(tasks.task_assignments).toMatchObject([{ task: { id: ids.unassignedTask }, billable: true }])
})

test('rates follow one another, replace what starts later, and change the person; pages go from the oldest on', async () => {
  const { call, ids } = await begin()
  const path = `/users/${ids.user}/billable_rates`
  const list = async () =>
    (await call('GET', path)).body.billable_rates.map(
      (each: { amount: number; start_date: string; end_date: string }) => [each.amount, each.start_date, each.end_date],
    )
  expect(await list()).toEqual([[74.5, null, null]])
  later(60)
  await call('POST', path, { amount: 80, start_date: '2026-03-01' })
  await call('POST', path, { amount: 90, start_date: '2026-05-01' })
  expect(await list()).toEqual([
    [74.5, null, '2026-02-28'],
    [80, '2026-03-01', '2026-04-30'],
    [90, '2026-05-01', null],
  ])
  const user = (await call('GET', `/users/${ids.user}`)).body
  expect(user).toMatchObject({ default_hourly_rate: 90, updated_at: '2026-05-20T10:01:00Z' })
  const first = await call('GET', `${path}?per_page=2`)
  const second = await call('GET', first.body.links.next)
  expect(second.body.billable_rates).toMatchObject([{ amount: 90 }])
  const back = await call('GET', second.body.links.previous)
  expect(back.body.billable_rates).toMatchObject([{ amount: 74.5 }, { amount: 80 }])
  expect((await call('POST', path, { amount: 95, start_date: '2026-05-21' })).status).toBe(422)
  await call('POST', path, { amount: 85, start_date: '2026-04-01' })
  expect((await list()).slice(1)).toEqual([
    [80, '2026-03-01', '2026-03-31'],
    [85, '2026-04-01', null],
  ])
  await call('POST', path, { amount: 70 })
  expect(await list()).toEqual([[70, null, null]])
  // They have no updated_since: what is sent is ignored.
  expect((await call('GET', `${path}?updated_since=2030-01-01T00:00:00Z`)).body.total_entries).toBe(1)
})

test('only a manager has teammates, who make it a people manager', async () => {
  const { call, ids } = await begin()
  const path = (id: number) => `/users/${id}/teammates`
  expect((await call('GET', path(ids.user))).status).toBe(422)
  expect((await call('PATCH', path(ids.user), { teammate_ids: [] })).status).toBe(422)
  expect((await call('PATCH', path(ids.manager), { teammate_ids: [1] })).status).toBe(422)
  const roles = async () => (await call('GET', `/users/${ids.manager}`)).body.access_roles
  await call('PATCH', path(ids.manager), { teammate_ids: [] })
  expect(await roles()).toEqual(['manager'])
  const { body } = await call('PATCH', path(ids.manager), { teammate_ids: [String(ids.spareUser)] })
  expect(body).toEqual({
    teammates: [{ id: ids.spareUser, first_name: 'Sam', last_name: 'Spare', email: 'sam@example.com' }],
  })
  expect(await roles()).toEqual(['manager', 'people_manager'])
})

test('a running timer keeps project, task and person from being archived', async () => {
  const { call, ids } = await begin()
  const { body } = await call('GET', `/time_entries/${ids.runningEntry}`)
  const paths = [`/projects/${body.project.id}`, `/tasks/${body.task.id}`, `/users/${body.user.id}`]
  for (const path of paths) expect((await call('PATCH', path, { is_active: false })).status).toBe(422)
  await call('PATCH', `/time_entries/${ids.runningEntry}/stop`)
  for (const path of paths) expect((await call('PATCH', path, { is_active: false })).body.is_active).toBe(false)
  expect((await call('GET', '/projects?is_active=false')).body.total_entries).toBe(1)
})

test('unknown fields, and what an assignment joins, are ignored without a word; bad values are not', async () => {
  const { call, ids } = await begin()
  const path = `/projects/${ids.project}/task_assignments/${ids.taskAssignment}`
  const { body } = await call('PATCH', path, { task_id: ids.task, colour: 'red', billable: 'false' })
  expect(body).toMatchObject({ task: { id: ids.spareTask }, billable: false })
  expect(body).not.toHaveProperty('colour')
  for (const [wrong, value] of [
    ['/projects', { client_id: ids.client, name: 'X', bill_by: 'Moon' }],
    ['/projects', { client_id: 1, name: 'X' }],
    ['/clients', { name: 'X', currency: 'euro' }],
    ['/contacts', { client_id: ids.client }],
    ['/tasks', { name: 'Development' }],
    ['/invoices', { client_id: ids.client, issue_date: 'soon' }],
    ['/estimates', { client_id: ids.client, tax: 120 }],
    [`/projects/${ids.project}/user_assignments`, { user_id: ids.spareUser }],
  ] as const) {
    expect([wrong, (await call('POST', wrong, value)).status]).toEqual([wrong, 422])
  }
})
