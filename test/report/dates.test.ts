import { describe, expect, it } from 'vitest'
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
