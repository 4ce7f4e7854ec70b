import { describe, expect, test } from 'vitest'
import type { Facts } from '../../src/rollup/facts.ts'
import { monthOf, quarterOf, rangeOf, weekOf, yearOf } from '../../src/rollup/period.ts'
import { reckonFigures } from '../../src/rollup/reckon.ts'
import { makeEntry, makeExpense, makeFacts, makeTimeRow } from './reckon-facts.ts'

const figuresOf = (change: Partial<Facts>) => reckonFigures(makeFacts(change))
const dare = {
  client: { id: 20, name: 'Dare Inc', currency: 'USD' },
  project: { id: 200, name: 'Dare Platform', code: 'DP' },
}

describe('sums', () => {
  test('count rounded hours as money, keep currencies apart and tell the share and the rate', () => {
    const { totals, clients } = figuresOf({
      entries: [
        makeEntry({ id: 1, hours: '1.1', roundedHours: '1.25', rate: '85.125' }),
        makeEntry({ id: 2, hours: '0.9', roundedHours: '1', billable: false, rate: '85.125' }),
        makeEntry({ id: 3, hours: '2', rate: '100', ...dare }),
        makeEntry({ id: 4, hours: '1', rate: null, ...dare }),
      ],
    })
    expect(totals).toMatchObject({
      hours: '5',
      roundedHours: '5.25',
      billableHours: '4.1',
      amounts: { EUR: '106.40625', USD: '200' },
      billableShare: 0.82,
      effectiveRates: { EUR: '47.29166666666666666667', USD: '66.66666666666666666667' },
    })
    expect(clients.map(({ client, hours }) => [client.name, hours])).toEqual([
      ['Dare Inc', '3'],
      ['Audrey Ltd', '2'],
    ])
  })

  test('of nothing are nothing, not an error', () => {
    expect(figuresOf({}).totals).toEqual({
      hours: '0',
      roundedHours: '0',
      billableHours: '0',
      amounts: {},
      billableShare: null,
      effectiveRates: null,
      expenses: {},
      uninvoiced: {},
    })
  })

  test('say nothing of money when the token sees no rates', () => {
    const figures = figuresOf({
      entries: [makeEntry({ rate: null })],
      time: { period: [makeTimeRow({ currency: null, amount: null })], quarter: [], before: [] },
      unseen: [{ what: 'amounts', why: 'a member sees no rates' }],
    })
    expect(figures.complete).toBe(false)
    expect(figures.totals).toMatchObject({ amounts: null, effectiveRates: null, hours: '1' })
    expect(figures.before.amounts).toBeNull()
    expect(figures.sessions[0]?.amount).toBeNull()
    expect(figures.differences).toEqual([])
  })

  test('take a thing’s latest name, and order equals by name and id', () => {
    const entry = (id: number, task: number, name: string, date = '2026-05-20') =>
      makeEntry({ id, date, task: { id: task, name } })
    const { tasks } = figuresOf({
      entries: [
        entry(1, 2, 'B', '2026-05-21'),
        entry(2, 2, 'Old'),
        entry(3, 4, 'A'),
        entry(4, 3, 'A'),
        entry(5, 5, 'C'),
      ],
    })
    expect(tasks.map(({ task }) => `${task.id} ${task.name}`)).toEqual(['2 B', '3 A', '4 A', '5 C'])
  })

  test('leave out what lies beyond the last whole day', () => {
    const { totals, days } = figuresOf({
      asOf: '2026-05-20',
      entries: ['2026-04-30', '2026-05-20', '2026-05-21'].map((date, id) => makeEntry({ id, date })),
      expenses: [makeExpense({ id: 1 }), makeExpense({ id: 2, date: '2026-05-21' })],
    })
    expect([totals.hours, totals.expenses]).toEqual(['1', { EUR: '20' }])
    expect([days.length, days.at(-1)]).toEqual([20, { date: '2026-05-20', hours: '1', billableHours: '1' }])
  })
})

describe('the columns of a project', () => {
  const entries = ['2026-01-02', '2026-03-31', '2026-04-01', '2026-05-01', '2026-05-25', '2026-05-31'].map((date, id) =>
    makeEntry({ id, date, hours: '0.9', roundedHours: '1' }),
  )
  const report = { period: [], quarter: [makeTimeRow({ hours: '40' })], before: [makeTimeRow({ hours: '7' })] }

  test.each([
    ['a month', monthOf('2026-05-01'), '2026-05-31', ['2', '3', '40', '7']],
    ['a month whose week began before it', monthOf('2026-05-01'), '2026-05-02', [null, '1', '40', '7']],
    ['a week', weekOf('2026-05-31', 'Monday'), '2026-05-31', ['2', null, '40', '7']],
    ['a quarter', quarterOf('2026-05-01'), '2026-05-31', ['2', '3', '4', '7']],
    ['a year', yearOf('2026-05-01'), '2026-05-31', ['2', '3', '4', '7']],
    ['a range within the month', rangeOf('2026-05-10', '2026-05-31'), '2026-05-31', ['2', null, '40', '7']],
  ])('of %s', (_, period, asOf, expected) => {
    const [row] = figuresOf({ period, asOf, entries, time: report }).projects
    expect([row?.week, row?.month, row?.quarter, row?.before]).toEqual(expected)
  })

  test('join report rows by id, and by currency where a project has several', () => {
    const rows = [
      makeTimeRow({ hours: '1' }),
      makeTimeRow({ hours: '2', currency: 'USD' }),
      makeTimeRow({ hours: '4', currency: 'GBP' }),
      makeTimeRow({ hours: '8', currency: null }),
      makeTimeRow({ projectId: 7, hours: '16' }),
    ]
    const { projects, before } = figuresOf({
      entries: [makeEntry({ id: 1 }), makeEntry({ id: 2, client: { id: 10, name: 'Audrey Ltd', currency: 'USD' } })],
      time: { period: [], quarter: rows, before: rows },
    })
    expect(projects.map(({ currency, quarter }) => [currency, quarter])).toEqual([
      ['EUR', '13'],
      ['USD', '2'],
    ])
    expect(before).toEqual({ hours: '31', billableHours: '5', amounts: { EUR: '160', GBP: '80', USD: '80' } })
  })
})

test('people have the capacity of the working days so far, and those without an entry are told too', () => {
  const { people } = figuresOf({
    asOf: '2026-05-14',
    entries: [
      makeEntry({ date: '2026-05-11', hours: '36' }),
      makeEntry({ id: 2, date: '2026-05-11', user: { id: 3, name: 'Guest' } }),
    ],
    people: [
      { id: 1, name: 'Ada', capacity: '40', isContractor: false },
      { id: 2, name: 'Bo', capacity: '37.5', isContractor: true },
    ],
  })
  // The 1st to the 14th of May 2026 holds ten working days.
  expect(people.map(({ person, capacity, utilisation }) => [person.name, capacity, utilisation])).toEqual([
    ['Ada', '80', 0.45],
    ['Guest', null, null],
    ['Bo', '75', 0],
  ])
})

test('working days without an entry are told, weekends are not', () => {
  const { emptyDays } = figuresOf({
    asOf: '2026-05-06',
    entries: [makeEntry({ date: '2026-05-04', hours: '0' })],
  })
  expect(emptyDays).toEqual(['2026-05-01', '2026-05-05', '2026-05-06'])
})
