import { describe, expect, it } from 'vitest'
import { decimalHours, findDurations, parseDuration } from '../../src/report/durations.ts'

describe('parseDuration', () => {
  it.each([
    ['2.5', 'hours', 150],
    ['2,5 h', null, 150],
    ['2h30', null, 150],
    ['2h 30m', null, 150],
    ['2 hrs 15 mins', null, 135],
    ['2 hours and 15 minutes', null, 135],
    ['4 hrs 37 min', null, 277],
    ['2 Std. 30 Min.', null, 150],
    ['3 heures et 20 minutes', null, 200],
    ['1 godz. 15 min', null, 75],
    ['2 tuntia', null, 120],
    ['90 min', null, 90],
    ['45m', null, 45],
    ['1h', null, 60],
    ['1½ h', null, 90],
    ['1:30', 'hours', 90],
    ['3:27', 'minutes', 207],
    ['300', 'minutes', 300],
    ['00:25', 'hours', 25],
    ['~2 hours', null, 120],
    ['ca. 2h', null, 120],
    ['±30 mins', null, 30],
    ['2–3 hours', null, 150],
    ['30-45 min', null, 37.5],
    ['7 hours total', null, 420],
    ['2 hours (including debugging)', null, 120],
  ] as const)('%s (bare: %s) is %d minutes', (text, bare, minutes) => {
    expect(parseDuration(text, bare)?.minutes).toBe(minutes)
  })
  it.each([
    ['2.5', null],
    ['1:30', null],
    ['most of the day', 'hours'],
    ['', 'hours'],
    ['2 h/day', null],
    ['5 min per run', null],
    ['$90', 'hours'],
    ['3.2.1', 'hours'],
    ['77+16.8', 'hours'],
    ['-2 h', null],
    ['2d canvas', 'hours'],
    ['5 GB', 'hours'],
    ['20%', 'hours'],
  ] as const)('%s (bare: %s) is none', (text, bare) => {
    expect(parseDuration(text, bare)).toBeNull()
  })
  it('keeps both ends of a range and says when only a bound is stated', () => {
    expect(parseDuration('2-3 hours')?.range).toEqual([120, 180])
    expect(parseDuration('2+ hours')?.bound).toBe(true)
  })
})

describe('findDurations', () => {
  it.each(['v1.2h', '1/2 hour', '$5 h', 'h264 1.5x', '3-2 hours'])('finds none in %s', (text) => {
    expect(findDurations(text)).toEqual([])
  })
})

describe('decimalHours', () => {
  it.each([
    [20, 0.33],
    [26, 0.43],
    [9.4, 0.15],
    [150, 2.5],
  ])('%d minutes are %d hours', (minutes, hours) => {
    expect(decimalHours(minutes)).toBe(hours)
  })
})
