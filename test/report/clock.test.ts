import { describe, expect, it } from 'vitest'
import { clockRange, findClockRanges, parseClock } from '../../src/report/clock.ts'

describe('findClockRanges', () => {
  it.each([
    ['09:00–11:30', '09:00', '11:30', 150],
    ['13:41 → 13:44', '13:41', '13:44', 3],
    ['19:39 - 20:17', '19:39', '20:17', 38],
    ['22:30-01:15', '22:30', '01:15', 165],
    ['14h30–16h', '14:30', '16:00', 90],
    ['15.00-15.40', '15:00', '15:40', 40],
    ['1pm-4pm', '13:00', '16:00', 180],
    ['9-11am', '09:00', '11:00', 120],
    ['11-1pm', '11:00', '13:00', 120],
    ['12:30-4:30', '12:30', '16:30', 240],
    ['9:00 to 10:15', '09:00', '10:15', 75],
    ['8 Uhr bis 10:30 Uhr', '08:00', '10:30', 150],
    ['10:00 UTC - 11:00 UTC', '10:00', '11:00', 60],
  ])('%s', (text, from, to, minutes) => {
    expect(findClockRanges(text)).toMatchObject([{ from, to, minutes }])
  })
  it('reads bare figures only where their place says clock', () => {
    expect(findClockRanges('9-11')).toEqual([])
    expect(findClockRanges('9-11, 18-21', true).map((range) => range.minutes)).toEqual([120, 180])
  })
  it.each(['2026-05-20', '1.5-2.5', '25:00-26:00', '10:70-11:00', '3-5 hours', 'v1.10-1.2', '09:00-09:00'])(
    'finds none in %s',
    (text) => {
      expect(findClockRanges(text)).toEqual([])
    },
  )
})

describe('parseClock', () => {
  it.each([
    ['14:30', '14:30'],
    ['2:15 pm', '14:15'],
    ['12:00 am', '00:00'],
    ['07:49 CEST', '07:49'],
    ['17', null],
    ['session estimate', null],
    ['24:30', null],
  ])('%s', (text, clock) => {
    expect(parseClock(text)).toBe(clock)
  })
})

describe('clockRange', () => {
  it('takes an end before the start as past midnight', () => {
    expect(clockRange('23:30', '00:45')).toEqual({ from: '23:30', to: '00:45', minutes: 75 })
  })
})
