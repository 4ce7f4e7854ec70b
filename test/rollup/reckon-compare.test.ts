import { expect, test } from 'vitest'
import type { Facts } from '../../src/rollup/facts.ts'
import { reckonFigures } from '../../src/rollup/reckon.ts'
import { makeEntry, makeExpense, makeFacts, makeTimeRow } from './reckon-facts.ts'

const differences = (change: Partial<Facts>) => reckonFigures(makeFacts(change)).differences
const report = (...period: Facts['time']['period']) => ({ period, quarter: [], before: [] })
const hour = makeEntry({ rate: '80' })
const yen = { id: 20, name: 'Dare KK', currency: 'JPY' }

test.each<[string, Partial<Facts>]>([
  ['agree', { entries: [hour], time: report(makeTimeRow()) }],
  ['differ by half a cent', { entries: [hour], time: report(makeTimeRow({ amount: '80.005' })) }],
  [
    'differ by half a cent an entry',
    {
      entries: [hour, makeEntry({ id: 2, rate: '80' })],
      time: report(makeTimeRow({ hours: '2.01', billableHours: '1.99', amount: '159.99' })),
    },
  ],
  [
    'differ by half a yen',
    { entries: [makeEntry({ client: yen })], time: report(makeTimeRow({ currency: 'JPY', amount: '80.5' })) },
  ],
  [
    'come in slices of a year',
    { entries: [hour], time: report(makeTimeRow(), makeTimeRow({ hours: '0', billableHours: '0', amount: '0' })) },
  ],
  ['count rounded hours', { entries: [makeEntry({ hours: '0.9', roundedHours: '1' })], time: report(makeTimeRow()) }],
  ['have a row without time', { time: report(makeTimeRow({ hours: '0', billableHours: '0.0', amount: '0.0' })) }],
  [
    'show no amounts',
    {
      entries: [hour, makeEntry({ id: 2, client: yen })],
      time: report(makeTimeRow({ hours: '2', billableHours: '2', currency: null, amount: null })),
    },
  ],
])('reports that %s are no difference', (_, facts) => {
  expect(differences(facts)).toEqual([])
})

test('more than rounding explains is told, hours, billable hours and amounts each', () => {
  const time = report(makeTimeRow({ hours: '1.25', billableHours: '1.25', amount: '100' }))
  expect(differences({ entries: [hour], time })).toEqual([
    { what: 'Hours of Audrey Web (EUR)', ours: '1.00 h', harvests: '1.25 h' },
    { what: 'Billable hours of Audrey Web (EUR)', ours: '1.00 h', harvests: '1.25 h' },
    { what: 'Amount of Audrey Web (EUR)', ours: '80.00 EUR', harvests: '100.00 EUR' },
  ])
})

test('two figures that differ never look the same', () => {
  const time = report(makeTimeRow({ amount: '80.0149' }))
  expect(differences({ entries: [makeEntry({ rate: '80.0051' })], time })).toEqual([
    { what: 'Amount of Audrey Web (EUR)', ours: '80.0051 EUR', harvests: '80.0149 EUR' },
  ])
})

test('what only one side knows is told, by project and currency in order', () => {
  const time = report(
    makeTimeRow({ projectId: 7, projectName: '[Z] Zeta', billableHours: '0', amount: '0' }),
    makeTimeRow({ currency: 'USD', billableHours: '0', amount: '0' }),
  )
  expect(
    differences({ entries: [makeEntry({ billable: false })], time }).map(({ what, ours }) => [what, ours]),
  ).toEqual([
    ['Hours of Audrey Web (EUR)', '1.00 h'],
    ['Hours of Audrey Web (USD)', '0.00 h'],
    ['Hours of [Z] Zeta (EUR)', '0.00 h'],
  ])
})

test('expenses are compared by category and currency', () => {
  const row = { categoryName: 'Travel', currency: 'EUR', total: '20', billable: '20' }
  const expenses = [makeExpense()]
  expect(differences({ expenses, expenseReport: [row] })).toEqual([])
  expect(differences({ expenses, expenseReport: [{ ...row, billable: '0' }] })).toEqual([
    { what: 'Billable expenses for Travel (EUR)', ours: '20.00 EUR', harvests: '0.00 EUR' },
  ])
  expect(differences({ expenseReport: [{ ...row, currency: 'JPY' }] })).toEqual([
    { what: 'Expenses for Travel (JPY)', ours: '0 JPY', harvests: '20 JPY' },
    { what: 'Billable expenses for Travel (JPY)', ours: '0 JPY', harvests: '20 JPY' },
  ])
})
