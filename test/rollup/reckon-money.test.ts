import { describe, expect, test } from 'vitest'
import type { Budget, Facts } from '../../src/rollup/facts.ts'
import { rangeOf } from '../../src/rollup/period.ts'
import { reckonFigures } from '../../src/rollup/reckon.ts'
import { makeEntry, makeExpense, makeFacts, makeInvoice, makeTimeRow } from './reckon-facts.ts'

const figuresOf = (change: Partial<Facts>) => reckonFigures(makeFacts(change))

describe('invoices', () => {
  test.each([
    ['on its day', { dueDate: '2026-05-31' }, 0],
    ['a day later', { dueDate: '2026-05-30' }, 1],
    ['over the end of February', { dueDate: '2026-02-28' }, 92],
    ['without a day', { dueDate: null }, 0],
    ['not due yet', { dueDate: '2026-06-15' }, 0],
    ['paid', { state: 'paid', due: '0' }, 0],
    ['a draft', { state: 'draft' }, 0],
    ['written off', { state: 'closed' }, 0],
    ['with nothing left to pay', { due: '0.00' }, 0],
    ['a credit', { due: '-5' }, 0],
  ] as const)('are overdue %s', (_, change, days) => {
    expect(figuresOf({ invoices: [makeInvoice(change)] }).invoices?.[0]?.overdueDays).toBe(days)
  })

  test('come the longest overdue first, with their entries and totals by currency', () => {
    const invoices = [
      makeInvoice({ id: 1, issueDate: '2026-05-20', dueDate: '2026-06-20' }),
      makeInvoice({ id: 2, due: '40.50', dueDate: '2026-05-01' }),
      makeInvoice({ id: 3, state: 'paid', due: '0', paidDate: '2026-05-31', amount: '7', currency: 'USD' }),
      makeInvoice({ id: 4, state: 'paid', due: '0', paidDate: '2026-06-01', amount: '9' }),
      makeInvoice({ id: 5, state: 'draft', due: '1000' }),
    ]
    const figures = figuresOf({
      invoices,
      entries: [makeEntry({ id: 8, invoice: { id: 2, number: '2' } }), makeEntry({ id: 9 })],
    })
    expect(figures.invoices?.map(({ invoice }) => invoice.id)).toEqual([2, 3, 4, 5, 1])
    expect(figures.invoices?.[0]?.entries.map(({ entry }) => entry.id)).toEqual([8])
    expect(figures.invoiceTotals).toEqual({ open: { EUR: '140.5' }, overdue: { EUR: '40.5' }, paid: { USD: '7' } })
  })

  test('that are not seen are no empty list', () => {
    const figures = figuresOf({ invoices: null, entries: [makeEntry({ invoice: { id: 2, number: '2' } })] })
    expect([figures.invoices, figures.invoiceTotals, figures.sessions[0]?.status]).toEqual([null, null, 'invoiced'])
  })
})

describe('budgets', () => {
  const budget = (change: Partial<Budget> = {}): Budget => ({
    projectId: 100,
    projectName: 'Audrey Web',
    clientName: 'Audrey Ltd',
    unit: 'hours',
    isMonthly: false,
    budget: '100',
    spent: '60',
    remaining: '40',
    ...change,
  })
  // Thirty-one days of May took 31 hours and 3100 EUR: one hour and 100 EUR a day.
  const entries = [makeEntry({ hours: '30.5', roundedHours: '31', rate: '100' })]

  test.each<[string, Partial<Budget>, Partial<Facts>, string | null]>([
    ['lasts as long as the pace of the period lets it', {}, {}, '2026-07-10'],
    ['is out on the day that takes its last part', { remaining: '0.5' }, {}, '2026-06-01'],
    ['in money goes by amounts', { unit: 'money', remaining: '1000' }, {}, '2026-06-10'],
    ['has run out already', { remaining: '0' }, {}, null],
    ['is overspent', { remaining: '-5' }, {}, null],
    ['of another project has no pace', { projectId: 7 }, {}, null],
    ['lasts for ever at this pace', { remaining: '99999999999999' }, {}, null],
    ['of a month begins anew before it is out', { isMonthly: true }, {}, null],
    ['of a month runs out within it', { isMonthly: true, remaining: '5' }, { asOf: '2026-05-21' }, '2026-05-25'],
    [
      'in money has no pace where no rates are seen',
      { unit: 'money' },
      { unseen: [{ what: 'amounts', why: 'member' }] },
      null,
    ],
  ])('a budget %s', (_, change, facts, expected) => {
    expect(figuresOf({ entries, budgets: [budget(change)], ...facts }).budgets?.[0]?.runsOut).toBe(expected)
  })

  test('come the fullest first, money in the currency of the client', () => {
    const { budgets } = figuresOf({
      entries,
      time: { period: [], quarter: [makeTimeRow({ projectId: 7, currency: 'CHF' })], before: [] },
      budgets: [
        budget(),
        budget({ projectId: 7, unit: 'money', spent: '150' }),
        budget({ projectId: 8, unit: 'money', budget: '0' }),
        budget({ unit: 'money' }),
      ],
    })
    expect(budgets?.map(({ budget, currency, share }) => [budget.projectId, currency, share])).toEqual([
      [7, 'CHF', 1.5],
      [100, null, 0.6],
      [100, 'EUR', 0.6],
      [8, null, null],
    ])
    expect(figuresOf({ budgets: null }).budgets).toBeNull()
  })
})

test('uninvoiced is Harvest’s own, and its change that since the last rollup', () => {
  const row = { projectId: 1, projectName: 'A', clientName: 'A', hours: '1', expenses: '0' }
  const uninvoiced = [
    { ...row, currency: 'USD', amount: '-100' },
    { ...row, currency: 'EUR', amount: '250.50' },
    { ...row, currency: 'EUR', amount: '0' },
  ]
  const figures = figuresOf({ uninvoiced, lastUninvoiced: { EUR: '300', CHF: '5' } })
  expect(figures.totals.uninvoiced).toEqual({ EUR: '250.5', USD: '-100' })
  expect(figures.uninvoicedChange).toEqual({ CHF: '-5', EUR: '-49.5', USD: '-100' })
  expect(figuresOf({ uninvoiced }).uninvoicedChange).toBeNull()
  expect(figuresOf({ uninvoiced: null, lastUninvoiced: {} }).uninvoicedChange).toBeNull()
})

test('expenses come by category, the dearest first, and by day', () => {
  const { expenses } = figuresOf({
    expenses: [
      makeExpense({ id: 2, category: 'Meals', billable: false }),
      makeExpense({ id: 1, category: 'Hosting', total: '29.90' }),
      makeExpense({ id: 3, category: 'Meals', total: '15', date: '2026-05-02' }),
    ],
  })
  expect(expenses?.byCategory).toEqual([
    { category: 'Meals', totals: { EUR: '35' }, billable: { EUR: '15' } },
    { category: 'Hosting', totals: { EUR: '29.9' }, billable: { EUR: '29.9' } },
  ])
  expect(expenses?.list.map(({ id }) => id)).toEqual([3, 1, 2])
})

describe('expenses of the tax quarter', () => {
  const spent = ['2026-03-30', '2026-04-01', '2026-05-10', '2026-05-20', '2026-06-01'].map((date, index) =>
    makeExpense({ id: index, date, total: '10', receipt: index === 1 ? 'https://ada.harvestapp.com/1' : null }),
  )
  const quartersOf = (change: Parameters<typeof figuresOf>[0]) => {
    const { expenses, totals } = figuresOf({ expenses: spent, ...change })
    const rows = expenses?.byQuarter.map(({ quarter, from, to, totals: { EUR }, count, receipts }) =>
      [quarter.name, from, to, EUR, `${receipts}/${count}`].join(' '),
    )
    return { rows, total: totals.expenses }
  }

  test('of a month are all up to its end', () => {
    expect(quartersOf({})).toEqual({ rows: ['2026-Q2 2026-04-01 2026-05-31 30 1/3'], total: { EUR: '20' } })
  })

  test('of a running month are those up to its last whole day', () => {
    expect(quartersOf({ asOf: '2026-05-15' }).rows).toEqual(['2026-Q2 2026-04-01 2026-05-15 20 1/2'])
  })

  test('of a period over two quarters are those of the second, and of the first what the period holds', () => {
    const period = rangeOf('2026-03-20', '2026-05-15')
    expect(quartersOf({ period, asOf: period.to }).rows).toEqual([
      '2026-Q1 2026-03-20 2026-03-31 10 0/1',
      '2026-Q2 2026-04-01 2026-05-15 20 1/2',
    ])
  })
})
