import { expect, test } from 'vitest'
import { send } from './client.ts'
import { clockedSandboxes } from './clocked.ts'
import { readAnswerSchemas } from './harvest/answer-schemas.ts'
import { busyMonth } from './harvest.ts'

const check = readAnswerSchemas()
const { start } = clockedSandboxes()
const now = new Date('2026-05-20T10:00:00Z')
const april = 'from=20260401&to=20260430'

const paths: readonly [path: string, query: string, collection: string][] = [
  ...['clients', 'projects', 'tasks', 'team'].map((each) => [`/reports/time/${each}`, april, 'results'] as const),
  ...['clients', 'projects', 'categories', 'team'].map(
    (each) => [`/reports/expenses/${each}`, april, 'results'] as const,
  ),
  ['/reports/uninvoiced', april, 'results'],
  ['/reports/project_budget', '', 'results'],
  ['/invoices', '', 'invoices'],
  ['/expenses', '', 'expenses'],
  ['/expense_categories', '', 'expense_categories'],
  ['/time_entries', '', 'time_entries'],
  ['/projects', '', 'projects'],
  ['/users', '', 'users'],
].map(([path = '', query = '', collection = '']) => [path, query, collection])

test.skipIf(check === null).each(paths)('%s answers as documented', async (path, query, collection) => {
  const sandbox = await start({ account: busyMonth(now) })
  const { status, body } = await send(sandbox, 'GET', `${path}?${query}`)
  expect([status, check?.(path, body)]).toEqual([200, []])
  // The check must have had something to look at.
  expect(body[collection].length).toBeGreaterThan(1)
})

test.skipIf(check === null)('payments answer as documented', async () => {
  const sandbox = await start({ account: busyMonth(now) })
  const paid = [...sandbox.account.invoices.values()].find(({ state }) => state === 'paid')
  const { body } = await send(sandbox, 'GET', `/invoices/${paid?.id}/payments`)
  expect(check?.('/invoices/{invoiceId}/payments', body)).toEqual([])
  expect(body.invoice_payments).toHaveLength(1)
})

test.skipIf(check === null)('the check finds a field too many, one too few, and one of another type', async () => {
  const sandbox = await start({ account: busyMonth(now) })
  const { body } = await send(sandbox, 'GET', `/reports/time/team?${april}`)
  const [first, ...rest] = body.results
  const spoilt = (row: object) => check?.('/reports/time/team', { ...body, results: [row, ...rest] })
  expect(spoilt(first)).toEqual([])
  expect(spoilt({ ...first, hours: 1 })?.join()).toContain('additional properties (hours)')
  expect(spoilt({ ...first, total_hours: '1' })?.join()).toContain('/results/0/total_hours must be number')
  const { currency: _gone, ...less } = first
  expect(spoilt(less)).toEqual(['results/0/currency is missing'])
  expect(check?.('/reports/time/teams', body)).toEqual(['unknown path /reports/time/teams'])
})
