import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { addEntry } from '../sandbox/harvest/build.ts'
import { addExpense, addExpenseCategory } from '../sandbox/harvest/build-expenses.ts'
import { createInvoice } from '../sandbox/harvest/invoicing.ts'
import { isRunner, type Kitchen, openKitchen, writesOf } from './recipes.ts'

let kitchen: Kitchen
afterEach(() => kitchen.close())

const now = () => new Date('2026-06-02T10:00:00Z')
const results = ({ jobs }: { jobs: readonly { result: string }[] }) => jobs.map(({ result }) => result)

describe.runIf(isRunner)('a draft of an invoice from a merged rollup', () => {
  const merged = (changed: object = {}) => ({
    event: 'pull_request',
    payload: {
      pull_request: {
        merged: true,
        merge_commit_sha: '2'.repeat(40),
        head: { ref: 'harvest-ledger/rollup-2026-05', repo: { full_name: 'ada/dev-reports' } },
        ...changed,
      },
    },
  })
  const open = async () => {
    kitchen = await openKitchen({ now })
    const { account } = kitchen.harvest
    const project = (name: string) => [...account.projects.values()].find((each) => each.name === name)?.id ?? 0
    for (const [name, spent_date, hours] of [
      ['Audrey Web', '2026-05-04', 2],
      ['Audrey Web', '2026-05-20', 1.5],
      ['Dare Platform', '2026-05-31', 3],
      ['Internal', '2026-05-11', 4],
      ['Audrey Web', '2026-06-01', 8],
    ] as const)
      addEntry(account, { project_id: project(name), spent_date, hours }, now())
    const meals = addExpenseCategory(account, 'Meals')
    const meal = { expense_category_id: meals.id, project_id: project('Audrey Web'), spent_date: '2026-05-05' }
    addExpense(account, { ...meal, total_cost: 33.35 }, now())
    mkdirSync(join(kitchen.ledger.root, 'rollups/2026'), { recursive: true })
    const period = { name: '2026-05', from: '2026-05-01', to: '2026-05-31', kind: 'month' }
    writeFileSync(join(kitchen.ledger.root, 'rollups/2026/2026-05.json'), JSON.stringify({ period }, null, 2))
    return account
  }

  test('one for each client, of that period only, and sent to nobody; a second run finds nothing', async () => {
    const account = await open()
    const first = await kitchen.run('invoice-draft.yml', merged())
    expect([first.failures, results(first)]).toEqual([[], ['success', 'success']])
    const drafts = [...account.invoices.values()]
    expect(
      drafts.map(({ client_id, state, subject, lines }) => [
        account.clients.get(client_id)?.name,
        state,
        subject,
        lines.length,
      ]),
    ).toEqual([
      ['Audrey Ltd', 'draft', '2026-05', 2],
      ['Dare Inc', 'draft', '2026-05', 1],
    ])
    expect(drafts.map(({ period_start, period_end }) => [period_start, period_end])).toEqual([
      ['2026-05-04', '2026-05-20'],
      ['2026-05-31', '2026-05-31'],
    ])
    expect(account.sentMail).toEqual([])
    expect(writesOf(kitchen)).toEqual(['POST /v2/invoices', 'POST /v2/invoices'])
    const second = await kitchen.run('invoice-draft.yml', { inputs: { period: '2026-05' } })
    expect([second.failures, results(second), writesOf(kitchen)]).toEqual([[], ['success', 'skipped'], []])
  })

  test.each([
    ['closed without a merge', { merged: false }],
    ['of a fork', { head: { ref: 'harvest-ledger/rollup-2026-05', repo: { full_name: 'eve/dev-reports' } } }],
    ['that is no rollup', { head: { ref: 'typo', repo: { full_name: 'ada/dev-reports' } } }],
  ])('not from a pull request %s', async (_, changed) => {
    await open()
    const run = await kitchen.run('invoice-draft.yml', merged(changed))
    expect([results(run), kitchen.harvest.requests]).toEqual([['skipped', 'skipped'], []])
  })

  test.each(['2026-04', '../../2026-05', 'x"; core.setOutput("from", "2020-01-01'])(
    'not of a period without a rollup: %s',
    async (period) => {
      await open()
      const run = await kitchen.run('invoice-draft.yml', { inputs: { period } })
      expect(run.failures.join()).toContain('merge the rollup of that period first')
      expect([results(run), kitchen.harvest.requests]).toEqual([['failure', 'skipped'], []])
    },
  )

  test('where one client’s timer runs, the others have theirs, and the next run makes up for it', async () => {
    const account = await open()
    const [entry] = account.timeEntries.values()
    Object.assign(entry ?? {}, { timer_started_at: now().toISOString() })
    const run = await kitchen.run('invoice-draft.yml', merged())
    expect(results(run)).toEqual(['success', 'failure'])
    expect(run.failures.join()).toContain('A timer is running in this period')
    expect([...account.invoices.values()].map(({ client_id }) => account.clients.get(client_id)?.name)).toEqual([
      'Dare Inc',
    ])
    Object.assign(entry ?? {}, { timer_started_at: null })
    const again = await kitchen.run('invoice-draft.yml', merged())
    expect([again.failures, account.invoices.size]).toEqual([[], 2])
  })
})

describe.runIf(isRunner)('what a new repository needs in Harvest', () => {
  const HOSTILE = 'Müller: "Söhne" & Co\nis_active: false'
  const inputs = { client: HOSTILE, project: "Shop #1 'neu'", tasks: 'Development, Design', people: 'Freya Lance' }

  test('is made where it is missing, and nothing a second time', async () => {
    kitchen = await openKitchen({ now })
    const { account } = kitchen.harvest
    const first = await kitchen.run('provision.yml', { inputs })
    expect([first.failures, results(first)[0]]).toEqual([[], 'success'])
    const client = [...account.clients.values()].find(({ name }) => name === HOSTILE)
    expect(client?.is_active).toBe(true)
    const made = [...account.projects.values()].filter(({ client_id }) => client_id === client?.id)
    expect(made.map(({ name, is_billable }) => [name, is_billable])).toEqual([["Shop #1 'neu'", true]])
    const here = ({ project_id }: { project_id: number }) => project_id === made[0]?.id
    const tasks = [...account.taskAssignments.values()]
      .filter(here)
      .map(({ task_id }) => account.tasks.get(task_id)?.name)
    expect(tasks).toEqual(expect.arrayContaining(['Development', 'Design']))
    expect(new Set(tasks).size).toBe(tasks.length)
    expect([...account.userAssignments.values()].filter(here).map(({ user_id }) => user_id)).toEqual([account.me])
    writesOf(kitchen)
    const second = await kitchen.run('provision.yml', { inputs })
    expect([second.failures, results(second), writesOf(kitchen)]).toEqual([[], ['success', 'skipped'], []])
  })

  test('is only what is missing: a project there is gets its tasks', async () => {
    kitchen = await openKitchen({ now })
    const wanted = { client: 'Dare Inc', project: 'Dare Platform', tasks: 'Development, Research', people: '' }
    const { failures } = await kitchen.run('provision.yml', { inputs: wanted })
    expect([failures, writesOf(kitchen)]).toEqual([[], ['POST /v2/projects/14308069/task_assignments']])
  })

  test.each([
    ['a task', { tasks: 'Devlopment' }, 'Harvest has 0 tasks called "Devlopment"'],
    ['a person', { people: 'Freya Lanse' }, 'Harvest has 0 people called "Freya Lanse"'],
    ['an archived project', { client: 'Audrey Ltd', project: 'Old Shop' }, '"Old Shop" is archived'],
  ])('is not begun with %s that cannot be used', async (_, changed, says) => {
    kitchen = await openKitchen({ now })
    const run = await kitchen.run('provision.yml', { inputs: { ...inputs, ...changed } })
    expect(run.failures.join()).toContain(says)
    expect([results(run), writesOf(kitchen)]).toEqual([['failure', 'skipped'], []])
  })
})

describe.runIf(isRunner)('who has not logged time this week', () => {
  test('is named in one issue, which is kept up to date and closed when all have', async () => {
    kitchen = await openKitchen()
    const { account } = kitchen.harvest
    const [me, ...others] = [...account.users.values()]
    const freya = `${me?.first_name} ${me?.last_name}`
    const { issues, writes } = kitchen.github
    expect((await kitchen.run('unlogged.yml')).failures).toEqual([])
    expect(others).toEqual([])
    expect(
      issues.map(({ title, state, body }) => [
        title.replace(/\d{4}-\d\d-\d\d/, 'DAY'),
        state,
        body.includes(`\n    ${freya}\n`),
      ]),
    ).toEqual([['Time not logged: week of DAY', 'open', true]])
    expect((await kitchen.run('unlogged.yml')).failures).toEqual([])
    expect(writes).toHaveLength(1)
    addEntry(account, { hours: 1 }, new Date())
    expect((await kitchen.run('unlogged.yml')).failures).toEqual([])
    expect([issues.map(({ state }) => state), writes.length]).toEqual([['closed'], 2])
    expect((await kitchen.run('unlogged.yml')).failures).toEqual([])
    expect([writes.length, writesOf(kitchen)]).toEqual([2, []])
  })
})

describe.runIf(isRunner)('overdue invoices as issues', () => {
  test('one each, closed when it is paid; what somebody closed stays closed', async () => {
    kitchen = await openKitchen()
    const { account } = kitchen.harvest
    const [client] = account.clients.values()
    const bill = (number: string, due_date: string, state: 'open' | 'draft' = 'open') =>
      createInvoice(
        account,
        [],
        number,
        { client_id: client?.id ?? 0, due_date, state, lines: [{ unit_price: 500 }] },
        new Date(),
      )
    const late = [bill('2026-014', '2026-01-31'), bill('2026-015', '2026-02-28'), bill('2026-016', '2026-03-31')]
    bill('2026-017', '2999-01-01')
    bill('2026-018', '2026-01-01', 'draft')
    const { issues, writes } = kitchen.github
    expect((await kitchen.run('overdue.yml')).failures).toEqual([])
    expect(issues.map(({ title, labels }) => `${title} ${labels.map(({ name }) => name)}`).sort()).toEqual(
      late.map(({ number }) => `Invoice ${number} is overdue overdue-invoice`),
    )
    expect(issues.map(({ body }) => body).join()).toContain(`/invoices/${late[0]?.id}\n`)
    const [paid, closed] = issues
    if (closed) closed.state = 'closed'
    const invoice = late.find(({ number }) => paid?.title.includes(number))
    if (invoice) invoice.state = 'paid'
    expect((await kitchen.run('overdue.yml')).failures).toEqual([])
    expect(issues.map(({ state }) => state)).toEqual(['closed', 'closed', 'open'])
    expect(writes).toHaveLength(4)
    expect((await kitchen.run('overdue.yml')).failures).toEqual([])
    expect([writes.length, writesOf(kitchen)]).toEqual([4, []])
  })
})
