import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar.ts'
import { monthOf, quarterOf, rangeOf, type WeekStart, weekOf, yearOf } from '../../src/rollup/period.ts'
import { pathOfRollup, rollupPathProblem } from '../../src/rollup/period-path.ts'
import { parsePeriod, periodOfRange } from '../../src/rollup/period-text.ts'
import { runs } from '../fuzz.ts'

const TODAY = '2026-11-21'
const parse = (text: string, weekStart: WeekStart = 'Monday') => {
  const parsed = parsePeriod(text, TODAY, weekStart)
  return parsed.ok ? `${parsed.period.name} ${parsed.period.from} ${parsed.period.to}` : parsed.message
}

describe('parsePeriod', () => {
  test.each([
    ['this-week', '2026-W47 2026-11-16 2026-11-22'],
    ['last-week', '2026-W46 2026-11-09 2026-11-15'],
    ['this-month', '2026-11 2026-11-01 2026-11-30'],
    ['last-month', '2026-10 2026-10-01 2026-10-31'],
    ['this-quarter', '2026-Q4 2026-10-01 2026-12-31'],
    ['last-quarter', '2026-Q3 2026-07-01 2026-09-30'],
    ['this-year', '2026 2026-01-01 2026-12-31'],
    ['last-year', '2025 2025-01-01 2025-12-31'],
    ['  Last-Month\n', '2026-10 2026-10-01 2026-10-31'],
    ['2026-W14', '2026-W14 2026-03-30 2026-04-05'],
    ['2026-w53', '2026-W53 2026-12-28 2027-01-03'],
    ['2025-W01', '2025-W01 2024-12-30 2025-01-05'],
    ['2026-05', '2026-05 2026-05-01 2026-05-31'],
    ['2024-02', '2024-02 2024-02-01 2024-02-29'],
    ['2026-Q2', '2026-Q2 2026-04-01 2026-06-30'],
    ['2026', '2026 2026-01-01 2026-12-31'],
    ['2026-05-01--2026-05-15', '2026-05-01--2026-05-15 2026-05-01 2026-05-15'],
  ])('reads %j', (text, expected) => {
    expect(parse(text)).toBe(expected)
  })

  test('counts weeks from the account’s own day', () => {
    expect(parse('this-week', 'Sunday')).toBe('2026-W46 2026-11-15 2026-11-21')
    expect(parse('this-week', 'Saturday')).toBe('2026-W47 2026-11-21 2026-11-27')
    expect(parse('2026-W14', 'Sunday')).toBe('2026-W14 2026-04-05 2026-04-11')
    expect(parse('2025-W53', 'Sunday')).toBe('2025-W53 2025-12-28 2026-01-03')
  })

  test.each([
    ['last-mont', '"last-mont" is no period; did you mean "last-month"?'],
    ['last month', '"last month" is no period; did you mean "last-month"?'],
    ['this_quater', '"this_quater" is no period; did you mean "this-quarter"?'],
    ['2026W14', '"2026w14" is no period; did you mean "2026-W14"?'],
    ['2026-5', '"2026-5" is no period; did you mean "2026-05"?'],
    ['2026/5', '"2026/5" is no period; did you mean "2026-05"?'],
    ['05/2026', '"05/2026" is no period; did you mean "2026-05"?'],
    ['Q2 2026', '"q2 2026" is no period; did you mean "2026-Q2"?'],
    ['2026-Q02', '"2026-q02" is no period; did you mean "2026-Q2"?'],
    ['yesterday', '"yesterday" is no period. Write this- or last-'],
    ['', '"" is no period. Write this- or last-'],
    ['2026-13', '2026 has no month 13'],
    ['2026-00', '2026 has no month 00'],
    ['2026-Q5', '2026 has no quarter 5'],
    ['2026-Q0', '2026 has no quarter 0'],
    ['2026-W54', '2026 has no week 54: its last is 2026-W53'],
    ['2025-W53', '2025 has no week 53: its last is 2025-W52'],
    ['2026-W00', '2026 has no week 00: its last is 2026-W53'],
    ['0026', 'the year 0026 is out of range: expected 1900 to 2199'],
    ['2026-02-30--2026-03-01', '"2026-02-30" is no day of the calendar, written like 2026-05-20'],
  ])('says what is wrong with %j', (text, expected) => {
    expect(parse(text)).toContain(expected)
  })

  test('reads the name of every period back', () => {
    const day = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('1990-01-01', days))
    const weekStarts = fc.constantFrom<WeekStart>('Monday', 'Sunday', 'Saturday')
    fc.assert(
      fc.property(day, fc.nat(400), weekStarts, (from, length, weekStart) => {
        const range = rangeOf(from, addDays(from, length))
        for (const period of [weekOf(from, weekStart), monthOf(from), quarterOf(from), yearOf(from), range]) {
          expect(parsePeriod(period.name, TODAY, weekStart)).toEqual({ ok: true, period })
        }
      }),
      runs(200),
    )
  })
})

test.each([
  ['2026-05-01', '2026-05-15', { ok: true, period: rangeOf('2026-05-01', '2026-05-15') }],
  ['2026-05-01', '2026-05-01', { ok: true, period: rangeOf('2026-05-01', '2026-05-01') }],
  [
    '2026-05-15',
    '2026-05-01',
    {
      ok: false,
      message: 'the period ends on 2026-05-01, before it begins on 2026-05-15: exchange "from" and "to"',
    },
  ],
  ['1.5.2026', '2026-05-15', { ok: false, message: '"1.5.2026" is no day of the calendar, written like 2026-05-20' }],
  ['0001-01-01', '2026-05-15', { ok: false, message: 'the year 0001 is out of range: expected 1900 to 2199' }],
])('from %s to %s', (from, to, expected) => {
  expect(periodOfRange(from, to)).toEqual(expected)
})

describe('the path of a rollup', () => {
  test.each([
    ['rollups/{year}/{period}.md', monthOf('2026-05-01'), 'rollups/2026/2026-05.md'],
    // The week of New Year's Eve may belong to the next year.
    ['rollups/{year}/{period}.md', weekOf('2024-12-31', 'Monday'), 'rollups/2025/2025-W01.md'],
    ['rollups/{kind}/{period}.md', rangeOf('2026-05-01', '2026-05-15'), 'rollups/range/2026-05-01--2026-05-15.md'],
  ])('%s', (template, period, expected) => {
    expect(rollupPathProblem(template)).toBeNull()
    expect(pathOfRollup(template, period)).toBe(expected)
  })

  test.each([
    ['rollups/{perod}.md', 'there is no field {perod}; did you mean "period"?'],
    ['rollups/{date}.md', 'there is no field {date}.'],
    ['../{period}.md', 'expected a path within the ledger that ends in ".md", such as "rollups/{year}/{period}.md"'],
    ['rollups/{period}', 'expected a path within the ledger that ends in ".md", such as "rollups/{year}/{period}.md"'],
    ['rollups/{year}.md', 'expected {period} in it: each period has a file of its own'],
  ])('%s is refused', (template, expected) => {
    expect(rollupPathProblem(template)).toBe(expected)
  })
})
