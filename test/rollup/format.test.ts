import { describe, expect, test } from 'vitest'
import type { AccountFormat } from '../../src/rollup/facts.ts'
import { formatChange, formatGrowth, formatHours, formatMoney, formatShare } from '../../src/rollup/format.ts'
import { formatDay, formatPeriod, formatSpan, kindOf } from '../../src/rollup/format-days.ts'

const usual: AccountFormat = {
  decimalSymbol: '.',
  thousandsSeparator: ',',
  timeFormat: 'decimal',
  currencyCode: 'after',
  currencySymbol: 'none',
}
const spaces = (text: string) => text.replaceAll('\u00a0', ' ')

describe('formatMoney', () => {
  test.each<[string, string, Partial<AccountFormat>, string]>([
    ['9120', 'EUR', {}, '9,120.00 EUR'],
    ['1234567.005', 'EUR', { decimalSymbol: ',', thousandsSeparator: '.' }, '1.234.567,01 EUR'],
    ['1234.5', 'EUR', { decimalSymbol: ',', thousandsSeparator: ' ' }, '1 234,50 EUR'],
    ['-118.255', 'USD', { currencyCode: 'none', currencySymbol: 'before' }, '−$118.26'],
    ['1050.5', 'USD', { currencyCode: 'after', currencySymbol: 'before' }, '$1,050.50 USD'],
    ['12', 'SEK', { currencyCode: 'before', currencySymbol: 'after' }, 'SEK 12.00 kr'],
    ['1234.5', 'JPY', {}, '1,235 JPY'],
    ['1.2345', 'KWD', {}, '1.235 KWD'],
    ['-0.001', 'EUR', {}, '0.00 EUR'],
    ['5', 'EUR', { currencyCode: 'none', currencySymbol: 'none' }, '5.00 EUR'],
    ['5', 'CHF', { currencyCode: 'none', currencySymbol: 'before' }, 'CHF 5.00'],
    ['123456789012345678901234.565', 'EUR', {}, '123,456,789,012,345,678,901,234.57 EUR'],
    ['1234.5', '<b>|', { decimalSymbol: '|', thousandsSeparator: '<script>' }, '1234.50 B'],
    ['1', '', {}, '1.00 ¤'],
  ])('%s %s, %j is %s', (amount, currency, format, shown) => {
    expect(spaces(formatMoney(amount, currency, { ...usual, ...format }))).toBe(shown)
  })
})

describe('formatHours', () => {
  test.each<[string, AccountFormat['timeFormat'], string]>([
    ['152.25', 'decimal', '152.25'],
    ['1204.5', 'decimal', '1,204.50'],
    ['0.005', 'decimal', '0.01'],
    ['-0.5', 'decimal', '−0.50'],
    ['152.25', 'hours_minutes', '152:15'],
    ['1204.5', 'hours_minutes', '1,204:30'],
    ['0.33', 'hours_minutes', '0:20'],
    ['0.9999', 'hours_minutes', '1:00'],
    ['-1.25', 'hours_minutes', '−1:15'],
    ['0', 'hours_minutes', '0:00'],
  ])('%s as %s is %s', (hours, timeFormat, shown) => {
    expect(formatHours(hours, { ...usual, timeFormat })).toBe(shown)
  })
})

test('changes carry their sign, and one too small to show is none', () => {
  const write = (size: string) => formatHours(size, usual)
  expect(['12.5', '-3', '0', '0.001', '-0.004'].map((change) => formatChange(change, write))).toEqual([
    '+12.50',
    '−3.00',
    'no change',
    'no change',
    'no change',
  ])
  expect([formatGrowth('109', '100'), formatGrowth('50', '100'), formatGrowth('1', '0')]).toEqual(['+9%', '−50%', null])
  expect([formatShare(0.785), formatShare(1.045), formatShare(null)]).toEqual(['79%', '105%', '–'])
})

describe('days in words', () => {
  test.each([
    ['2026-05', '2026-05-01', '2026-05-31', 'May 2026'],
    ['2026-W14', '2026-03-30', '2026-04-05', 'Week 14 of 2026'],
    ['2026-W04', '2026-01-19', '2026-01-25', 'Week 4 of 2026'],
    ['2026-Q2', '2026-04-01', '2026-06-30', 'Second quarter of 2026'],
    ['2026', '2026-01-01', '2026-12-31', 'The year 2026'],
    ['2026-05-01--2026-05-15', '2026-05-01', '2026-05-15', '1 May to 15 May 2026'],
    ['anything', '2025-12-29', '2026-01-02', '29 December 2025 to 2 January 2026'],
  ])('%s', (name, from, to, words) => {
    expect(formatPeriod({ kind: kindOf(name), name, from, to })).toBe(words)
  })

  test('a day of a table, and a span of one day', () => {
    expect(spaces(formatDay('2026-05-01'))).toBe('Fri 1 May')
    expect(formatSpan('2026-05-01', '2026-05-01')).toBe('1 May 2026')
  })
})
