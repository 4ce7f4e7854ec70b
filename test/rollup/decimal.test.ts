import { describe, expect, test } from 'vitest'
import {
  addMoney,
  compareDecimal,
  compareMoney,
  decimalsOf,
  divide,
  divideUp,
  isZero,
  multiply,
  ratio,
  roundHours,
  roundMoney,
  subtract,
  subtractMoney,
  sum,
  sumMoney,
} from '../../src/rollup/decimal.ts'

test('sums and products are exact', () => {
  expect(sum([])).toBe('0')
  expect(sum(['0.1', '0.2'])).toBe('0.3')
  expect(sum(['9007199254740993', '0.01'])).toBe('9007199254740993.01')
  expect(multiply('1.15', '85.125')).toBe('97.89375')
  expect(subtract('0.3', '0.1')).toBe('0.2')
  expect(subtract('1', '1.0')).toBe('0')
  expect(multiply('-0', '5')).toBe('0')
  // A number of JSON may come with an exponent, and leaves without.
  expect(sum(['1e-7', '1e22'])).toBe('10000000000000000000000.0000001')
})

test('quotients go to twenty places, and up where asked', () => {
  expect(divide('10', '4')).toBe('2.5')
  expect(divide('2', '3')).toBe('0.66666666666666666667')
  expect(divideUp('10', '5')).toBe(2)
  expect(divideUp('10.01', '5')).toBe(3)
  expect(ratio('1', '4')).toBe(0.25)
  expect(ratio('1', '0.00')).toBeNull()
})

test('numbers compare by value, not by spelling', () => {
  expect(compareDecimal('10', '9')).toBeGreaterThan(0)
  expect(compareDecimal('1.50', '1.5')).toBe(0)
  expect(isZero('0.00')).toBe(true)
  expect(isZero('-0.01')).toBe(false)
})

describe('roundMoney', () => {
  test.each([
    ['1.005', 'EUR', '1.01'],
    ['-1.005', 'EUR', '-1.01'],
    ['1.0049999', 'EUR', '1.00'],
    ['2.675', 'USD', '2.68'],
    ['1234.5', 'JPY', '1235'],
    ['-1234.5', 'JPY', '-1235'],
    ['1.0005', 'KWD', '1.001'],
    ['-0.001', 'EUR', '0.00'],
    ['1', 'EUR', '1.00'],
    ['1', '', '1.00'],
    ['1', 'a currency', '1.00'],
  ])('%s %s is %s', (amount, currency, expected) => {
    expect(roundMoney(amount, currency)).toBe(expected)
  })

  test('knows the decimals of a currency', () => {
    expect([decimalsOf('EUR'), decimalsOf('JPY'), decimalsOf('KWD'), decimalsOf('XQZ')]).toEqual([2, 0, 3, 2])
  })
})

test('roundHours gives two decimals, half away from zero', () => {
  expect(['0.005', '0.335', '1', '-0.125', '0'].map(roundHours)).toEqual(['0.01', '0.34', '1.00', '-0.13', '0.00'])
})

test('money is reckoned by currency and never mixed', () => {
  expect(addMoney({ USD: '1', EUR: '2' }, { EUR: '0.5', CHF: '3' })).toEqual({ CHF: '3', EUR: '2.5', USD: '1' })
  expect(Object.keys(addMoney({ USD: '1' }, { CHF: '3' }))).toEqual(['CHF', 'USD'])
  expect(subtractMoney({ EUR: '1' }, { EUR: '3', USD: '2' })).toEqual({ EUR: '-2', USD: '-2' })
  expect(sumMoney([])).toEqual({})
  expect(addMoney({}, JSON.parse('{"__proto__": "5"}'))).toEqual(JSON.parse('{"__proto__": "5"}'))
})

test('money has an order by the first currency that differs', () => {
  expect(compareMoney({ EUR: '2' }, { EUR: '1', USD: '9' })).toBeGreaterThan(0)
  expect(compareMoney({ EUR: '1' }, { EUR: '1.0', USD: '9' })).toBeLessThan(0)
  expect(compareMoney({}, {})).toBe(0)
})
