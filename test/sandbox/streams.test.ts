import { expect, test } from 'vitest'
import { send } from './client.ts'
import { clockedSandboxes } from './clocked.ts'
import { type HarvestSandbox, type Preset, startHarvestSandbox } from './harvest.ts'

const { start, later } = clockedSandboxes()
const windows = { general: { limit: 10_000, ms: 1000 } }

/** The lists that can be read as they are; the others hang on a person, an invoice or an estimate. */
const lists = [
  'users',
  'clients',
  'contacts',
  'projects',
  'tasks',
  'roles',
  'time_entries',
  'invoices',
  'estimates',
  'expenses',
  'invoice_item_categories',
  'estimate_item_categories',
  'expense_categories',
  'user_assignments',
  'task_assignments',
]

async function count(sandbox: HarvestSandbox, path: string): Promise<number> {
  return (await send(sandbox, 'GET', `/${path}${path.includes('?') ? '&' : '?'}per_page=1`)).body.total_entries
}

async function countParts(sandbox: HarvestSandbox, list: string, part: string): Promise<number> {
  const { body } = await send(sandbox, 'GET', `/${list}?per_page=20`)
  let sum = 0
  for (const { id } of body[list]) sum += await count(sandbox, `${list}/${id}/${part}`)
  return sum
}

test.each<Preset>(['agency', 'large'])('the account "%s" has something in each stream', async (account) => {
  const sandbox = await startHarvestSandbox({ account, windows, now: () => new Date('2026-05-20T10:00:00Z') })
  for (const list of lists) expect([list, (await count(sandbox, list)) > 0]).toEqual([list, true])
  for (const [list, part] of [
    ['users', 'billable_rates'],
    ['users', 'cost_rates'],
    ['invoices', 'messages'],
    ['invoices', 'payments'],
    ['estimates', 'messages'],
  ] as const)
    expect([part, (await countParts(sandbox, list, part)) > 0]).toEqual([part, true])
  expect((await send(sandbox, 'GET', '/company')).status).toBe(200)
  // Nobody has been written to by being there.
  expect(sandbox.account.sentMail).toEqual([])
  await sandbox.close()
})

test('what people do by hand is newer, or gone', async () => {
  const sandbox = await start({ account: 'agency', windows })
  const since = async (list: string) => count(sandbox, `${list}?updated_since=2026-05-20T10:00:00Z`)
  const counts = async () => {
    const all: Record<string, number> = {}
    for (const list of lists.filter((each) => each !== 'roles')) {
      const changed = await since(list)
      if (changed > 0) all[list] = changed
    }
    return all
  }
  // The colleague's timer began when the account did.
  expect(await counts()).toEqual({})
  later(60)
  const { account } = sandbox
  const [client, project, task, user, estimate, contact, expense] = [
    account.clients,
    account.projects,
    account.tasks,
    account.users,
    account.estimates,
    account.contacts,
    account.expenses,
  ].map((rows) => rows.keys().next().value ?? 0)
  sandbox.renameClient(client ?? 0, 'North & Wind')
  sandbox.renameProject(project ?? 0, 'Renamed')
  sandbox.renameTask(task ?? 0, 'Coding')
  sandbox.raiseRate(user ?? 0, 100, '2026-05-01')
  sandbox.addContact(client ?? 0)
  sandbox.stepEstimate(estimate ?? 0, 'send')
  const open = [...account.invoices.values()].filter(({ state }) => state === 'open')
  sandbox.pay(open[0]?.id ?? 0)
  const one = { clients: 1, projects: 1, tasks: 1, users: 1, contacts: 1, estimates: 1, invoices: 1 }
  expect(await counts()).toEqual(one)
  sandbox.removeContact(contact ?? 0)
  sandbox.removeExpense(expense ?? 0)
  sandbox.removeInvoice(open[1]?.id ?? 0)
  sandbox.removeEstimate(estimate ?? 0)
  sandbox.editUser(user ?? 0, { telephone: '1' })
  const { estimates: _gone, ...rest } = one
  expect(await counts()).toEqual(rest)
  expect(() => sandbox.removeContact(contact ?? 0)).toThrow('nothing with the id')
})
