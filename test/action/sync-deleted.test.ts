import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { largeAccount } from '../sandbox/harvest.ts'
import { type SyncScene, setSyncScene } from './sync.ts'

// More than a page of each, so that only what has changed is read.
const account = largeAccount(new Date(), { people: 8, projects: 20, entries: 2600 })
account.invoices.clear()
for (const entry of account.timeEntries.values()) entry.invoice_id = null
const [client] = account.clients.values()

const streams = 'time_entries, expenses, contacts'
let at: SyncScene
beforeAll(async () => {
  at = await setSyncScene({ account })
  const [category] = account.expenseCategories.keys()
  const days = [...account.timeEntries.values()].map(({ spent_date, project_id, user_id }) => ({
    ...{ spent_date, project_id, user_id },
  }))
  for (let index = 0; index < 2100; index++) {
    const contact = at.harvest.addContact(client?.id ?? 0, { first_name: `Person ${index}` })
    const expense = at.harvest.addExpense({ ...days[index], expense_category_id: category ?? 0, total_cost: 10.05 })
    // All of it long ago.
    contact.created_at = contact.updated_at = '2025-01-01T00:00:00Z'
    expense.created_at = expense.updated_at = `2025-01-01T00:00:0${index % 10}Z`
  }
  const first = await at.sync({ streams })
  expect(first.annotations).toEqual([])
  at.calls()
}, 60_000)
afterAll(() => at.close())

const asked = (path: string) => at.calls().flatMap((call) => (call.path === `/v2/${path}` ? [call.query] : []))
const sync = async () => {
  const run = await at.sync({ streams })
  expect(run.annotations).toEqual([])
  return run.stdout
}

describe('of a stream of more than a page, a deletion is found', () => {
  test('only where there is one', async () => {
    const head = at.head()
    await sync()
    expect(at.head()).toBe(head)
    expect(
      at
        .calls()
        .map(({ path, query }) => `${path}${query.replace(/=[^&]+/g, '')}`)
        .sort(),
    ).toEqual([
      '/v2/contacts?per_page',
      '/v2/contacts?updated_since',
      '/v2/expenses?updated_since',
      '/v2/reports/expenses/projects?from&to',
      '/v2/reports/time/projects?from&to&include_fixed_fee',
      '/v2/time_entries?updated_since',
      '/v2/users/me',
    ])
  })

  test('by the report of its project: one call more', async () => {
    const entry = [...account.timeEntries.values()].findLast(({ hours }) => hours > 1)
    at.harvest.remove(entry?.id ?? 0)
    expect(await sync()).toContain('time_entries: 2,599 rows, 1 deleted')
    const queries = asked('time_entries')
    expect(queries).toHaveLength(2)
    expect(queries[1]).toContain(`project_id=${entry?.project_id}`)
  })

  test('of an expense likewise', async () => {
    const expense = [...account.expenses.values()].at(-300)
    at.harvest.removeExpense(expense?.id ?? 0)
    expect(await sync()).toMatch(/expenses: [\d,]+ rows, 1 deleted/)
    expect(asked('expenses')).toHaveLength(2)
  })

  test('by the number of rows, all of which are read then', async () => {
    const contact = [...account.contacts.keys()].at(50)
    at.harvest.removeContact(contact ?? 0)
    expect(await sync()).toMatch(/contacts: 2,\d\d\d rows, 1 deleted/)
    // What changed, how many there are, and the two pages.
    expect(asked('contacts')).toHaveLength(4)
  })

  test('not where the hours round to nothing, until these days are read anew', async () => {
    const entry = [...account.timeEntries.values()].findLast(({ hours }) => hours < 0.03)
    at.harvest.remove(entry?.id ?? 0)
    expect(await sync()).toContain('time_entries: 2,599 rows, unchanged')
    const again = await at.sync({ streams, since: entry?.spent_date ?? '' })
    expect(again.stdout).toContain('time_entries: 2,598 rows, 1 deleted')
    expect(await sync()).toContain('time_entries: 2,598 rows, unchanged')
  })

  test('on a project with a running timer, when the timer has stopped', async () => {
    const [first, second] = [...account.timeEntries.values()].filter(
      ({ hours, project_id, spent_date }, _, [one]) =>
        hours > 1 && project_id === one?.project_id && spent_date > `${new Date().getUTCFullYear()}-01-31`,
    )
    if (first === undefined || second === undefined) throw new Error('there are no two entries')
    at.harvest.startTimer(first.id)
    at.harvest.remove(second.id)
    expect(await sync()).toMatch(/time_entries: 2,598 rows, 1 changed\n/)
    expect(await sync()).toContain('time_entries: 2,598 rows, unchanged')
    at.harvest.edit(first.id, { timer_started_at: null })
    expect(await sync()).toMatch(/time_entries: 2,597 rows, 1 changed, 1 deleted/)
  })
})
