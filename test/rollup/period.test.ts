import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar.ts'
import type { Period } from '../../src/rollup/facts.ts'
import {
  asOf,
  catchUp,
  daysBetween,
  daysOf,
  monthOf,
  previousPeriod,
  quarterOf,
  rangeOf,
  type WeekStart,
  weekdayOf,
  weekOf,
  yearOf,
} from '../../src/rollup/period.ts'

const short = ({ name, from, to }: Period) => `${name} ${from} ${to}`

describe('weekOf', () => {
  test.each<[string, WeekStart, string]>([
    ['2026-04-01', 'Monday', '2026-W14 2026-03-30 2026-04-05'],
    ['2026-03-30', 'Monday', '2026-W14 2026-03-30 2026-04-05'],
    ['2026-04-05', 'Monday', '2026-W14 2026-03-30 2026-04-05'],
    // A year that begins on a Thursday has 53 weeks, and its last reaches into the next.
    ['2027-01-03', 'Monday', '2026-W53 2026-12-28 2027-01-03'],
    ['2027-01-04', 'Monday', '2027-W01 2027-01-04 2027-01-10'],
    // Days before a year that belong to its first week.
    ['2024-12-30', 'Monday', '2025-W01 2024-12-30 2025-01-05'],
    ['2021-01-01', 'Monday', '2020-W53 2020-12-28 2021-01-03'],
    ['2024-02-29', 'Monday', '2024-W09 2024-02-26 2024-03-03'],
    ['2026-04-05', 'Sunday', '2026-W14 2026-04-05 2026-04-11'],
    ['2026-04-04', 'Sunday', '2026-W13 2026-03-29 2026-04-04'],
    // Four days of it lie in 2025 and three in 2026.
    ['2026-01-01', 'Sunday', '2025-W53 2025-12-28 2026-01-03'],
    ['2026-01-04', 'Sunday', '2026-W01 2026-01-04 2026-01-10'],
    ['2026-01-01', 'Saturday', '2025-W52 2025-12-27 2026-01-02'],
    ['2026-01-03', 'Saturday', '2026-W01 2026-01-03 2026-01-09'],
  ])('%s, weeks from %s: %s', (day, weekStart, expected) => {
    expect(short(weekOf(day, weekStart))).toBe(expected)
  })

  test.each<WeekStart>(['Monday', 'Sunday', 'Saturday'])(
    'numbers every week of forty years once, in order, from %s',
    (weekStart) => {
      let week = weekOf('2000-01-10', weekStart)
      for (let count = 0; count < 40 * 52; count += 1) {
        const next = weekOf(addDays(week.to, 1), weekStart)
        const [year, number] = next.name.split('-W').map(Number)
        const isNext = next.name.slice(0, 4) === week.name.slice(0, 4)
        expect(number).toBe(isNext ? Number(week.name.slice(6)) + 1 : 1)
        expect(daysOf(next.from, next.to).filter((day) => Number(day.slice(0, 4)) === year).length).toBeGreaterThan(3)
        expect(previousPeriod(next)).toEqual(week)
        week = next
      }
    },
  )
})

test.each([
  [monthOf('2024-02-10'), '2024-02 2024-02-01 2024-02-29'],
  [monthOf('2026-02-28'), '2026-02 2026-02-01 2026-02-28'],
  [monthOf('2100-02-01'), '2100-02 2100-02-01 2100-02-28'],
  [monthOf('2026-12-31'), '2026-12 2026-12-01 2026-12-31'],
  [quarterOf('2026-03-31'), '2026-Q1 2026-01-01 2026-03-31'],
  [quarterOf('2026-04-01'), '2026-Q2 2026-04-01 2026-06-30'],
  [quarterOf('2026-12-31'), '2026-Q4 2026-10-01 2026-12-31'],
  [yearOf('2024-07-01'), '2024 2024-01-01 2024-12-31'],
])('the period that holds a day: %j', (period, expected) => {
  expect(short(period)).toBe(expected)
})

test.each([
  [monthOf('2026-01-15'), '2025-12 2025-12-01 2025-12-31'],
  [monthOf('2024-03-31'), '2024-02 2024-02-01 2024-02-29'],
  [quarterOf('2026-02-01'), '2025-Q4 2025-10-01 2025-12-31'],
  [yearOf('2025-02-01'), '2024 2024-01-01 2024-12-31'],
  [weekOf('2027-01-04', 'Monday'), '2026-W53 2026-12-28 2027-01-03'],
  [weekOf('2026-01-04', 'Sunday'), '2025-W53 2025-12-28 2026-01-03'],
  [rangeOf('2026-05-01', '2026-05-15'), '2026-04-16--2026-04-30 2026-04-16 2026-04-30'],
  [rangeOf('2024-03-01', '2024-03-01'), '2024-02-29--2024-02-29 2024-02-29 2024-02-29'],
])('the period before %j', (period, expected) => {
  expect(short(previousPeriod(period))).toBe(expected)
})

test('catching up gives the period and those before it, the oldest first', () => {
  expect(catchUp(monthOf('2026-02-01'), 3).map(({ name }) => name)).toEqual(['2025-12', '2026-01', '2026-02'])
  expect(catchUp(monthOf('2026-02-01'), 1).map(({ name }) => name)).toEqual(['2026-02'])
})

describe('asOf', () => {
  const may = monthOf('2026-05-01')

  test.each([
    ['2026-06-01', '2026-05-31'],
    ['2031-01-01', '2026-05-31'],
    ['2026-05-31', '2026-05-30'],
    ['2026-05-02', '2026-05-01'],
  ])('on %s the figures of May are those of %s', (today, day) => {
    expect(asOf(may, today)).toEqual({ ok: true, day })
  })

  test.each([
    ['2026-05-01', 'begins today'],
    ['2026-04-30', 'begins on 2026-05-01'],
  ])('on %s May %s', (today, message) => {
    expect(asOf(may, today)).toEqual({
      ok: false,
      message: `the period 2026-05 ${message}: there is no whole day of it to tell of yet`,
    })
  })
})

test('days are counted and named across leap days and changes of the clock', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2)
  expect(daysOf('2025-12-31', '2026-01-01')).toEqual(['2025-12-31', '2026-01-01'])
  expect(daysOf('2026-01-02', '2026-01-01')).toEqual([])
  expect(weekdayOf('2026-11-21')).toBe(6)
})
