// Sums without binary fractions: hours have two decimals, rates four at most, so a product is a whole number of millionths.

/** Hours times rate in whole millionths. */
export function millionths(hours: number, rate: number): number {
  return Math.round(hours * 100) * Math.round(rate * 10_000)
}

/** An amount in whole millionths. */
export function toMillionths(amount: number): number {
  return Math.round(amount * 1_000_000)
}

/** Millionths as an amount of two decimals, half away from zero. */
export function toCents(amount: number): number {
  return (Math.sign(amount) * Math.floor((Math.abs(amount) + 5000) / 10_000)) / 100
}

/** A percentage of an amount in millionths, in whole cents, as millionths. */
export function percentOf(amount: number, percent: number | null): number {
  return toMillionths(toCents(Math.round((amount * (percent ?? 0)) / 100)))
}

interface RawJson {
  rawJSON(text: string): object
}

/** A number as Ruby writes a float: 750.0, where JSON.stringify would write 750. */
export function float(value: number): unknown {
  return Number.isInteger(value) ? (JSON as unknown as RawJson).rawJSON(`${value}.0`) : value
}

/** The same where there may be none. */
export function floatOrNull(value: number | null): unknown {
  return value === null ? null : float(value)
}
