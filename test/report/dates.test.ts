import { describe, expect, it } from 'vitest'
import { plainDate } from '../../src/calendar.ts'
import { monthNames } from '../../src/report/date-name-lists.ts'
import { dateHabits, fileNameDate, findDates, findYear, readDate } from '../../src/report/dates.ts'

function day(text: string, year: number | null = null): string {
  const mentions = findDates(text, true)
  const first = mentions[0]
  if (!first) return 'none'
  const reading = readDate(first, dateHabits(mentions, []), year)
  return reading.kind === 'date'
    ? reading.date
    : reading.kind === 'ambiguous'
      ? reading.readings.join(' or ')
      : reading.kind
}

describe('dates', () => {
  it.each([
    ['2026-05-20', '2026-05-20'],
    ['2026/05/20', '2026-05-20'],
    ['2026.5.2', '2026-05-02'],
    ['2026-05-20T17:30', '2026-05-20'],
    ['20 May 2026', '2026-05-20'],
    ['May 20, 2026', '2026-05-20'],
    ['Wednesday, May 20th 2026', '2026-05-20'],
    ['20.05.2026', '2026-05-20'],
    ['24.7.2020', '2020-07-24'],
    ['26-Jan-2023', '2023-01-26'],
    ['20. Mai 2026', '2026-05-20'],
    ['1er août 2026', '2026-08-01'],
    ['20 de mayo de 2026', '2026-05-20'],
    ['20 maggio 2026', '2026-05-20'],
    ['20 mei 2026', '2026-05-20'],
    ['20. toukokuuta 2026', '2026-05-20'],
    ['20 maja 2026', '2026-05-20'],
    ['05/20/2026', '2026-05-20'],
    ['20/05/26', '2026-05-20'],
    ['05/06/2026', '2026-06-05 or 2026-05-06'],
    ['05/05/2026', '2026-05-05'],
    ['05/06/2026, 22/06/2026', '2026-06-05'],
    ['Wed 05/06/2026', '2026-05-06'],
    ['05/06/2026 (2026-06-05)', '2026-06-05'],
    ['12.2.-13.2.', 'no-year'],
    ['Dec 12', 'no-year'],
    ['Sun Oct  9 09:54:16 CDT 2016', '2016-10-09'],
    ['30.02.2026', 'none'],
    ['May the 4th', 'none'],
    ['version 1.2.3', 'none'],
    ['YYYY-MM-DD', 'none'],
  ])('%s is %s', (text, expected) => {
    expect(day(text)).toBe(expected)
  })
  it('takes the year that stands above', () => {
    expect(day('Dec 12', 2025)).toBe('2025-12-12')
    expect(day('28/03', 2025)).toBe('2025-03-28')
    expect(findYear('December 2025')).toBe(2025)
  })
  it.each([
    ['reports/2026-05-20-import.md', '2026-05-20'],
    ['SESSION_20260520.md', '2026-05-20'],
    ['2025-11-08T17-55-deploy.md', '2025-11-08'],
    ['notes.md', null],
    ['2026-13-40.md', null],
  ])('the name %s carries %s', (name, expected) => {
    expect(fileNameDate(name)).toBe(expected)
  })
})

describe('what is asked first, because it is cheap, leaves no date out', () => {
  const long = (text: string) => findDates(text).map(({ text: found }) => found)
  // A month's name of plain letters counts as a word for itself, whatever stands around it.
  const names = monthNames.flatMap((list) => list.split(',')).filter((name) => /^[a-z]{3,12}$/.test(name))
  it('a month by any of its names, in both orders', () => {
    expect(names.length).toBeGreaterThan(100)
    for (const name of [...names, 'sept'])
      for (const text of [`x 7 ${name} 2026`, `x ${name.toUpperCase()} 7, 2026`, `_${name}. 7`])
        expect([text, long(text).length]).toEqual([text, 1])
  })
  it.each([
    ["on 5 March's list", '5 March'],
    ["le 5 d'avril", "5 d'avril"],
    ['5 of May2026', '5 of May'],
    ['(2026-05-20)', '2026-05-20'],
    ['due 2026/5/2.', '2026/5/2'],
    ['on 20. 5. 2026', '20. 5. 2026'],
    ['on 20.5. in', '20.5.'],
    ['20260520-notes', '20260520'],
    ['2026年5月20日', '2026年5月20日'],
    ['on 20 août', '20 août'],
    ['\u0001 2026-05-20', '2026-05-20'],
    ['Wed May 20 17:30:00 UTC 2026', 'May 20 17:30:00 UTC 2026'],
  ])('%s', (text, expected) => {
    expect(long(text)).toEqual([expected])
  })
  it.each(['3 bugs, 2.5 hours', '1. and 2. of 3', '9:00-11:30', 'v1.2', '50 marchers', '12/7'])(
    '%s holds none',
    (text) => {
      expect(long(text)).toEqual([])
    },
  )
})

describe('a day of the calendar', () => {
  it.each([
    [2026, 2, 28, '2026-02-28'],
    [2026, 2, 29, null],
    [2024, 2, 29, '2024-02-29'],
    [2000, 2, 29, '2000-02-29'],
    [1900, 2, 29, null],
    [2026, 4, 31, null],
    [2026, 12, 31, '2026-12-31'],
    [2026, 13, 1, null],
    [2026, 0, 1, null],
    [2026, 1, 0, null],
    [7, 1, 1, '0007-01-01'],
    [0, 1, 1, null],
    [10_000, 1, 1, null],
    [2026, Number.NaN, 1, null],
    [2026, 1, Number.NaN, null],
  ])('%s-%s-%s', (year, month, date, expected) => {
    expect(plainDate(year, month, date)).toBe(expected)
  })
})
