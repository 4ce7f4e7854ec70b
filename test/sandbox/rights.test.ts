import { describe, expect, test } from 'vitest'
import { targetOf, type ValidRequest, validRequests } from '../harvest/valid-requests.ts'
import { send } from './client.ts'
import { clockedSandboxes } from './clocked.ts'
import { stockedAccount } from './harvest/stocked-account.ts'

const { start } = clockedSandboxes()
const now = new Date('2026-05-20T10:00:00Z')
const { ids } = stockedAccount(now)
const requests = validRequests(ids)
const nameOf = ({ method, path }: ValidRequest) => `${method} ${path}`

/** What everybody may do, each with its own: it is scoped, not forbidden. */
const everybodys =
  /^(GET \/company|GET \/users\/me.*|\w+ \/(time_entries|expenses)(\/.*)?|GET \/reports\/(?!uninvoiced).*)$/

/** What a manager may do beyond that, by its further roles (the documented table). */
const managers: Readonly<Record<string, RegExp>> = {
  client_and_task_manager: /^\w+ \/(clients|contacts|tasks)(\/.*)?$/,
  billable_rates_manager: /^\w+ \/users\/\{userId\}\/billable_rates(\/.*)?$/,
  managed_projects_invoice_manager: /^(\w+ \/invoices(\/.*)?|GET \/reports\/uninvoiced)$/,
  managed_projects_invoice_drafter:
    /^(GET \/invoices(\/.*)?|\w+ \/invoices(\/\{invoiceId\})?|GET \/reports\/uninvoiced)$/,
  estimates_manager: /^\w+ \/estimates(\/.*)?$/,
  project_creator: /^POST \/projects$/,
}

/** Which of all operations answer 403 to a person with these roles. */
async function forbidden(access_roles: string[], change: (of: ReturnType<typeof stockedAccount>) => void = () => {}) {
  const refused: string[] = []
  for (const request of requests) {
    const stocked = stockedAccount(now)
    const person = stocked.account.users.get(ids.spareUser)
    Object.assign(person ?? {}, { access_roles })
    change(stocked)
    const sandbox = await start({ account: stocked.account })
    sandbox.tokens.set('theirs', ids.spareUser)
    const headers = { authorization: 'Bearer theirs' }
    const { status, body } = await send(sandbox, request.method, targetOf(request), request.body ?? undefined, headers)
    if (status === 403) {
      expect(body).toEqual({ message: 'Not authorized!' })
      refused.push(nameOf(request))
    }
    await sandbox.close()
  }
  return refused
}

describe('who may do what', () => {
  test('a member: nothing but its own time and expenses', async () => {
    const all = requests.map(nameOf).filter((name) => !everybodys.test(name))
    // Whom it logs for and whose time it changes decide there: 403 or, unseen, 404.
    expect((await forbidden(['member'])).filter((name) => !/ \/(time_entries|expenses)/.test(name))).toEqual(all)
  })

  test.each(Object.entries(managers))('a manager who is %s', async (role, may) => {
    const refused = await forbidden(['manager', role])
    const granted = requests.map(nameOf).filter((name) => may.test(name) && !everybodys.test(name))
    expect(granted.filter((name) => refused.includes(name))).toEqual([])
    const others = requests.map(nameOf).filter((name) => !may.test(name) && !everybodys.test(name))
    expect(others.filter((name) => !refused.includes(name))).toEqual([])
  })

  test('a manager with a project reads and changes that one and who is on it, and sees no money', async () => {
    const manage = ({ account }: ReturnType<typeof stockedAccount>) => {
      for (const each of account.userAssignments.values())
        if (each.user_id === ids.spareUser) each.is_project_manager = true
    }
    const refused = await forbidden(['manager'], manage)
    const projects = requests.map(nameOf).filter((name) => /\/(projects|\w+_assignments)/.test(name))
    expect(projects.filter((name) => refused.includes(name))).toEqual([
      'GET /users/{userId}/project_assignments',
      'POST /projects',
    ])

    const stocked = stockedAccount(now)
    manage(stocked)
    const sandbox = await start({ account: stocked.account })
    Object.assign(stocked.account.users.get(ids.spareUser) ?? {}, { access_roles: ['manager'] })
    sandbox.tokens.set('theirs', ids.spareUser)
    const get = async (path: string) =>
      (await send(sandbox, 'GET', path, undefined, { authorization: 'Bearer theirs' })).body
    expect((await get('/projects')).projects).toMatchObject([{ id: ids.project, hourly_rate: null, fee: null }])
    for (const { hourly_rate } of (await get('/task_assignments')).task_assignments) expect(hourly_rate).toBeNull()
    for (const { cost_rate, billable_rate } of (await get('/time_entries')).time_entries)
      expect([cost_rate, billable_rate]).toEqual([null, null])
    const other = [...stocked.account.projects.keys()].find((id) => id !== ids.project)
    expect(await get(`/projects/${other}`)).toEqual({ status: 404, error: 'Not Found' })
    expect(await get(`/projects/${other}/task_assignments`)).toEqual({ status: 404, error: 'Not Found' })
  })

  test('a manager oversees teammates: their time and expenses, their names, not their rates', async () => {
    const stocked = stockedAccount(now)
    const sandbox = await start({ account: stocked.account })
    sandbox.tokens.set('theirs', ids.manager)
    const get = (path: string) => send(sandbox, 'GET', path, undefined, { authorization: 'Bearer theirs' })
    const { users } = (await get('/users')).body
    expect(users.map(({ id }: { id: number }) => id).sort()).toEqual([ids.user, ids.manager].sort())
    for (const user of users) expect(Object.keys(user).filter((key) => key.endsWith('_rate'))).toEqual([])
    const entries = (await get('/time_entries')).body.time_entries
    expect(new Set(entries.map(({ user }: { user: { id: number } }) => user.id))).toEqual(new Set([ids.user]))
    expect((await get('/expenses')).body.expenses).toHaveLength(1)
    expect((await get(`/users/${ids.user}/project_assignments`)).status).toBe(200)
    expect((await get(`/users/${ids.spareUser}`)).status).toBe(404)
    const spent = { project_id: ids.project, expense_category_id: ids.expenseCategory, total_cost: 1 }
    const log = { project_id: ids.project, task_id: ids.task, hours: 1 }
    for (const [path, body] of [
      ['/expenses', spent],
      ['/time_entries', log],
    ] as const) {
      const theirs = { ...body, spent_date: '2026-05-19', user_id: ids.user }
      const create = () => send(sandbox, 'POST', path, theirs, { authorization: 'Bearer theirs' })
      Object.assign(stocked.account.users.get(ids.manager) ?? {}, { access_roles: ['manager'] })
      expect([path, (await create()).status]).toEqual([path, 403])
      Object.assign(stocked.account.users.get(ids.manager) ?? {}, {
        access_roles: ['manager', 'time_and_expenses_manager'],
      })
      expect([path, (await create()).status]).toEqual([path, 201])
    }
    expect((await get(`/users/${ids.user}/billable_rates`)).status).toBe(403)
    expect((await get(`/users/${ids.user}/cost_rates`)).status).toBe(403)
  })
})
