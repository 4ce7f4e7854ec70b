import { expect, test } from 'vitest'
import { send } from './client.ts'
import { clockedSandboxes } from './clocked.ts'
import { type HarvestSandbox, largeAccount } from './harvest.ts'

const { start } = clockedSandboxes()
const now = new Date('2027-01-05T10:00:00Z')

interface Entry {
  readonly id: number
  readonly spent_date: string
  readonly rounded_hours: number
  readonly billable: boolean
  readonly billable_rate: number | null
  readonly project: { readonly id: number }
}

async function readAll(
  sandbox: HarvestSandbox,
  path: string,
): Promise<{ entries: Entry[]; pages: number; slowest: number }> {
  const entries: Entry[] = []
  let next: string | null = path
  let [pages, slowest] = [0, 0]
  while (next !== null) {
    const begun = performance.now()
    const { body }: { body: { time_entries: Entry[]; links: { next: string | null } } } = await send(
      sandbox,
      'GET',
      next,
    )
    slowest = Math.max(slowest, performance.now() - begun)
    entries.push(...body.time_entries)
    next = body.links.next
    pages++
  }
  return { entries, pages, slowest }
}

/** Half away from zero, without binary fractions. */
function cents(hours: readonly [hours: number, rate: number][]): number {
  const exact = hours.reduce(
    (sum, [each, rate]) => sum + BigInt(Math.round(each * 100)) * BigInt(Math.round(rate * 1000)),
    0n,
  )
  return Number((exact + 500n) / 1000n) / 100
}

test('a year of 60,000 entries is built and read in no time, and its reports agree with its entries', async () => {
  const begun = performance.now()
  const account = largeAccount(now)
  const built = performance.now() - begun
  expect([account.timeEntries.size, account.users.size, account.projects.size]).toEqual([60_000, 40, 120])
  const sandbox = await start({ account, now: () => now })
  const { entries, pages, slowest } = await readAll(sandbox, '/time_entries?from=2026-01-01&to=2026-12-31')
  expect([entries.length, pages, new Set(entries.map(({ id }) => id)).size]).toEqual([60_000, 30, 60_000])
  // 1.2 s and 0.6 s on two shared cores; a slower machine shall not fail for it.
  expect(built).toBeLessThan(6000)
  expect(slowest).toBeLessThan(3000)

  const { body } = await send(sandbox, 'GET', '/reports/time/projects?from=20261201&to=20261231&include_fixed_fee=true')
  const december = Map.groupBy(
    entries.filter(({ spent_date }) => spent_date >= '2026-12-01'),
    ({ project }) => project.id,
  )
  expect(body.results).toHaveLength(december.size)
  for (const row of body.results) {
    const own = december.get(row.project_id) ?? []
    const priced = own.flatMap(({ billable, rounded_hours, billable_rate }): [number, number][] =>
      billable && billable_rate !== null ? [[rounded_hours, billable_rate]] : [],
    )
    const hours = own.reduce((sum, each) => sum + Math.round(each.rounded_hours * 100), 0) / 100
    expect([row.project_id, row.total_hours, row.billable_amount]).toEqual([row.project_id, hours, cents(priced)])
  }
})

test('the same from a seed, another from another, in any size and range', () => {
  const small = { people: 5, projects: 8, entries: 500, from: '2026-02-01', to: '2026-03-31' }
  const read = (options: object) => [...largeAccount(now, { ...small, ...options }).timeEntries.values()]
  const [first, again, other] = [read({}), read({}), read({ seed: 2 })]
  expect(first).toEqual(again)
  expect(first).not.toEqual(other)
  expect(first).toHaveLength(500)
  const days = first.map(({ spent_date }) => spent_date)
  expect([days[0], days.at(-1)]).toEqual(['2026-02-01', '2026-03-31'])
})

test('it has the usual variety', () => {
  const { projects, users, clients, timeEntries, invoices, expenses, userAssignments } = largeAccount(now)
  const count = <Each>(all: ReadonlyMap<number, Each>, is: (each: Each) => boolean) =>
    [...all.values()].filter(is).length
  expect(new Set([...clients.values()].map(({ currency }) => currency))).toEqual(new Set(['EUR', 'USD', 'GBP', 'JPY']))
  expect(new Set([...projects.values()].map((each) => each.bill_by))).toEqual(
    new Set(['Project', 'People', 'Tasks', 'none']),
  )
  for (const is of [
    count(projects, (each) => !each.is_active),
    count(projects, (each) => each.is_fixed_fee),
    count(projects, (each) => each.code === ''),
    count(projects, (each) => each.code === 'SHARED') - 1,
    count(projects, (each) => each.budget_by === 'project_cost'),
    count(projects, (each) => each.budget_is_monthly),
    count(users, (each) => !each.is_active),
    count(users, (each) => each.is_contractor),
    count(timeEntries, (each) => !each.billable),
    count(timeEntries, (each) => each.billable_rate !== null && each.billable_rate % 0.25 !== 0),
    count(timeEntries, (each) => each.hours < 0.05), // rounded to nothing
    count(timeEntries, (each) => each.external_reference !== null),
    count(timeEntries, (each) => each.invoice_id === null && each.spent_date < '2026-11-01'),
    count(invoices, (each) => each.state === 'open') - 100,
    count(invoices, (each) => each.state === 'paid') - 100,
    count(expenses, (each) => each.receipt !== null),
  ]) {
    expect(is).toBeGreaterThan(0)
  }
  expect(userAssignments.size).toBe(960)
})
