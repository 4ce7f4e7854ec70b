import Big from 'big.js'
import type { Decimal } from './facts.ts'
import type { Money } from './figures.ts'

// Division is the one operation that cannot be exact: twenty places are far below a cent of any amount.
const Exact = Big()
Exact.DP = 20
Exact.RM = Big.roundHalfUp

/** Takes decimals; gives their exact sum, `0` for none. */
export function sum(values: Iterable<Decimal>): Decimal {
  return write(total(values))
}

/** Takes two decimals; gives their exact product. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return write(new Exact(a).times(b))
}

/** Takes two decimals; gives the first less the second, exactly. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return write(new Exact(a).minus(b))
}

/** Takes two decimals, the second not zero; gives the quotient, to twenty places. */
export function divide(a: Decimal, b: Decimal): Decimal {
  return write(new Exact(a).div(b))
}

/** Takes two decimals, the second not zero; gives the quotient as the next whole number away from zero. */
export function divideUp(a: Decimal, b: Decimal): number {
  return Number(write(new Exact(a).div(b).round(0, Big.roundUp)))
}

/** Takes two decimals; gives a negative number, 0 or a positive one, as for sorting. */
export function compareDecimal(a: Decimal, b: Decimal): number {
  return new Exact(a).cmp(b)
}

/** Takes a decimal; tells whether it is zero, however it is written. */
export function isZero(a: Decimal): boolean {
  return new Exact(a).eq(0)
}

/** Takes a decimal; gives it without its sign. */
export function absolute(a: Decimal): Decimal {
  return write(new Exact(a).abs())
}

/** Takes two decimals; gives the first as a share of the second, to be shown and not reckoned with; null where the second is zero. */
export function ratio(a: Decimal, b: Decimal): number | null {
  return isZero(b) ? null : Number(divide(a, b))
}

/** Takes an amount and its currency code; gives it in the currency's own number of decimals, half away from zero. */
export function roundMoney(amount: Decimal, currency: string): Decimal {
  return write(new Exact(amount), decimalsOf(currency))
}

/** Takes hours; gives them with two decimals, half away from zero. */
export function roundHours(hours: Decimal): Decimal {
  return write(new Exact(hours), 2)
}

/** Takes amounts by currency twice; gives their sums by currency, currencies in alphabetical order. */
export function addMoney(a: Money, b: Money): Money {
  return sumMoney([...amountsOf(a), ...amountsOf(b)])
}

/** Takes amounts by currency twice; gives the first less the second by currency, currencies in alphabetical order. */
export function subtractMoney(a: Money, b: Money): Money {
  const negative = amountsOf(b).map(({ currency, amount }) => ({ currency, amount: subtract('0', amount) }))
  return sumMoney([...amountsOf(a), ...negative])
}

/** Takes amounts with their currencies; gives the exact sums by currency, currencies in alphabetical order. */
export function sumMoney(amounts: Iterable<{ readonly currency: string; readonly amount: Decimal }>): Money {
  const values = new Map<string, Decimal[]>()
  for (const { currency, amount } of amounts) {
    const known = values.get(currency)
    if (known) known.push(amount)
    else values.set(currency, [amount])
  }
  const sorted = [...values].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([currency, list]) => [currency, sum(list)]))
}

/** Takes amounts by currency and a currency; gives the amount in it, `0` where there is none. */
export function amountIn(money: Money, currency: string): Decimal {
  // Currencies come from outside: an own key only, never one of the prototype.
  return Object.hasOwn(money, currency) ? (money[currency] ?? '0') : '0'
}

/** Takes amounts by currency twice; gives the order by the first currency, in alphabetical order, in which they differ. */
export function compareMoney(a: Money, b: Money): number {
  const currencies = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()
  for (const currency of currencies) {
    const order = compareDecimal(amountIn(a, currency), amountIn(b, currency))
    if (order !== 0) return order
  }
  return 0
}

const decimals = new Map<string, number>()

/** Takes a currency code; gives how many decimals its amounts have, 2 for what is no code. */
export function decimalsOf(currency: string): number {
  const known = decimals.get(currency)
  if (known !== undefined) return known
  const isCode = /^[A-Z]{3}$/i.test(currency)
  const format = isCode ? new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions() : null
  const count = format?.maximumFractionDigits ?? 2
  decimals.set(currency, count)
  return count
}

function amountsOf(money: Money): { currency: string; amount: Decimal }[] {
  return Object.entries(money).map(([currency, amount]) => ({ currency, amount }))
}

/** A year has tens of thousands of entries and few different hours: equal values are counted, and added up once. */
function total(values: Iterable<Decimal>): Big {
  const counts = new Map<Decimal, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let result = new Exact(0)
  for (const [value, count] of counts) result = result.plus(count === 1 ? value : new Exact(value).times(count))
  return result
}

function write(value: Big, places?: number): Decimal {
  const text = value.toFixed(places)
  // Minus zero is a zero.
  return /^-[0.]*$/.test(text) ? text.slice(1) : text
}
