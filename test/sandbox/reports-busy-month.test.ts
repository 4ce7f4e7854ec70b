import { expect, test } from 'vitest'
import { send } from './client.ts'
import { clockedSandboxes } from './clocked.ts'
import { renderAccount } from './harvest/account.ts'
import type { AccountState } from './harvest/entities.ts'
import { busyMonth } from './harvest.ts'

const { start } = clockedSandboxes()
const now = new Date('2026-05-20T10:00:00Z')
const april = 'from=20260401&to=20260430'

test('it has what a rollup wants to tell: two currencies, every state of an invoice, a rest, a fee overdrawn', async () => {
  const sandbox = await start({ account: 'busy-month' })
  const get = async (path: string) => (await send(sandbox, 'GET', path)).body
  const { results: uninvoiced } = await get(`/reports/uninvoiced?${april}`)
  expect(new Set(uninvoiced.map(({ currency }: { currency: string }) => currency))).toEqual(new Set(['EUR', 'USD']))
  const amounts: number[] = uninvoiced.map((row: { uninvoiced_amount: number }) => row.uninvoiced_amount)
  expect([Math.min(...amounts) < 0, Math.max(...amounts) > 1000]).toEqual([true, true])

  const { invoices } = await get('/invoices')
  const found = (wanted: object) => expect(invoices).toContainEqual(expect.objectContaining(wanted))
  found({ state: 'paid', due_amount: 0, paid_date: '2026-04-12', currency: 'EUR' })
  found({ state: 'closed', amount: 120, due_amount: 120 })
  found({ state: 'draft', sent_at: null })
  const overdue = invoices.find((each: { currency: string }) => each.currency === 'USD')
  expect(overdue).toMatchObject({ state: 'open', due_date: '2026-04-17' })
  expect(overdue.amount - overdue.due_amount).toBeCloseTo(1500, 6)

  const { results: budgets } = await get('/reports/project_budget')
  expect(budgets.map((each: { budget_by: string }) => each.budget_by).sort()).toEqual(['project', 'project_cost'])
  for (const { budget_spent, budget } of budgets)
    expect([budget_spent > 0, budget_spent < budget]).toEqual([true, true])

  const { expenses } = await get('/expenses?from=2026-04-01&to=2026-04-30')
  expect(expenses.filter(({ receipt }: { receipt: unknown }) => receipt !== null)).toHaveLength(2)

  const { time_entries: entries } = await get('/time_entries?from=2026-04-01&to=2026-04-30')
  const rates = entries.map((each: { billable_rate: number | null }) => each.billable_rate)
  expect(rates).toContain(95.125)
  const raised = entries.filter((each: { hours: number; rounded_hours: number }) => each.rounded_hours > each.hours)
  expect(raised.length).toBeGreaterThan(20)
  expect(entries.some((each: { is_billed: boolean }) => each.is_billed)).toBe(true)
  expect(entries.every((each: { notes: string }) => each.notes.length > 3)).toBe(true)
  // The second Friday is free.
  expect(entries.some((each: { spent_date: string }) => each.spent_date === '2026-04-10')).toBe(false)
  const { time_entries: before } = await get('/time_entries?from=2026-03-01&to=2026-03-31')
  expect(before.length).toBeGreaterThan(100)
})

test('the same every time, and on another day of the month but for that month', () => {
  expect(renderAccount(busyMonth(now))).toBe(renderAccount(busyMonth(now)))
  const past = ({ timeEntries, invoices, expenses }: AccountState) => [
    [...timeEntries.values()].filter(({ spent_date }) => spent_date < '2026-05-01'),
    [...invoices.values()],
    [...expenses.values()],
  ]
  const [early, late] = [busyMonth(new Date('2026-05-02T10:00:00Z')), busyMonth(new Date('2026-05-31T10:00:00Z'))]
  expect(past(early)).toEqual(past(late))
  expect(late.timeEntries.size).toBeGreaterThan(early.timeEntries.size)
  expect(Math.max(...[...late.timeEntries.values()].map(({ hours }) => hours))).toBeLessThan(4)
})
