import type { PlainDate } from '../calendar.ts'
import { compareDecimal, divide, isZero, multiply, ratio, sum, sumMoney } from './decimal.ts'
import type { Decimal, Facts, Named, WorkEntry } from './facts.ts'
import type { Money, Sum } from './figures.ts'

/** Takes the facts; tells whether the token sees rates, without which nothing can be said of amounts. */
export function seesAmounts(facts: Pick<Facts, 'unseen'>): boolean {
  return facts.unseen.every(({ what }) => what !== 'amounts')
}

/** Takes the facts and dated things; gives those of the period up to the last whole day, by date and id. */
export function withinPeriod<T extends { readonly date: PlainDate; readonly id: number }>(
  { period, asOf }: Pick<Facts, 'period' | 'asOf'>,
  things: readonly T[],
): T[] {
  // One order at the door, so that no figure and no name can hang on the order in which they came.
  return things
    .filter(({ date }) => date >= period.from && date <= asOf)
    .sort((a, b) => compareText(a.date, b.date) || a.id - b.id)
}

/** Takes an entry; gives its rounded hours times its rate when it is billable, exactly. One without a rate is worth nothing. */
export function amountOf(entry: WorkEntry): Decimal {
  if (!entry.billable || entry.rate === null) return '0'
  const known = amounts.get(entry)
  if (known !== undefined) return known
  const amount = multiply(entry.roundedHours, entry.rate)
  amounts.set(entry, amount)
  return amount
}

/** Every grouping asks for each entry's amount again. */
const amounts = new WeakMap<WorkEntry, Decimal>()

/** Takes entries and whether rates are seen; gives their hours and money. */
export function sumOf(entries: readonly WorkEntry[], isPriced: boolean): Sum {
  const hours = sum(entries.map((entry) => entry.hours))
  const billable = entries.filter((entry) => entry.billable)
  const billableHours = sum(billable.map((entry) => entry.hours))
  const money = isPriced
    ? sumMoney(billable.map((entry) => ({ currency: entry.client.currency, amount: amountOf(entry) })))
    : null
  return {
    hours,
    roundedHours: roundedHoursOf(entries),
    billableHours,
    amounts: money,
    billableShare: ratio(billableHours, hours),
    effectiveRates: money && effectiveRates(money, entries),
  }
}

/** Takes entries; gives the sum of their rounded hours. */
export function roundedHoursOf(entries: readonly WorkEntry[]): Decimal {
  return sum(entries.map((entry) => entry.roundedHours))
}

/** Takes entries, what to group them by and whether rates are seen; gives a row for each thing, most hours first. */
export function sumsBy(
  entries: readonly WorkEntry[],
  thingOf: (entry: WorkEntry) => Named,
  isPriced: boolean,
): (Sum & { readonly thing: Named })[] {
  return [...Map.groupBy(entries, (entry) => thingOf(entry).id).values()]
    .map((group) => ({ thing: lastNamed(group, thingOf), ...sumOf(group, isPriced) }))
    .sort((a, b) => compareDecimal(b.hours, a.hours) || compareNamed(a.thing, b.thing))
}

/** Takes entries in order of time and what they name; gives its id and name, as the last of them has it. */
export function lastNamed(entries: readonly WorkEntry[], thingOf: (entry: WorkEntry) => Named): Named {
  const last = entries.at(-1)
  if (!last) throw new RangeError('a group has at least one entry')
  const { id, name } = thingOf(last)
  return { id, name }
}

/** Takes two named things; gives their order by name, then id. */
export function compareNamed(a: Named, b: Named): number {
  return compareText(a.name, b.name) || a.id - b.id
}

/** Takes two texts; gives their order, the same on every machine whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function effectiveRates(money: Money, entries: readonly WorkEntry[]): Money | null {
  const rates = Object.entries(money).flatMap(([currency, amount]) => {
    const hours = roundedHoursOf(entries.filter(({ client }) => client.currency === currency))
    return isZero(hours) ? [] : [[currency, divide(amount, hours)] as const]
  })
  return rates.length > 0 ? Object.fromEntries(rates) : null
}
