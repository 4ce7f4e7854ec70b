import type { Invoice, InvoiceLine } from './billing-entities.ts'
import { millionths, percentOf, toCents, toMillionths } from './money.ts'

export interface InvoiceSums {
  readonly amount: number
  readonly due_amount: number
  readonly tax_amount: number
  readonly tax2_amount: number
  readonly discount_amount: number
}

/** A line's amount, in whole cents. */
export function lineAmount({ quantity, unit_price }: InvoiceLine): number {
  return toCents(millionths(quantity, unit_price))
}

/**
 * An invoice's sums: the discount goes off the lines, each tax is reckoned on its lines less their share of the discount. A draft may
 * carry payments (seen live), and a closed one keeps what was never paid.
 */
export function totalsOf({ lines, payments, tax, tax2, discount }: Invoice): InvoiceSums {
  const sum = (of: readonly InvoiceLine[]) => of.reduce((all, line) => all + toMillionths(lineAmount(line)), 0)
  const discounted = (of: readonly InvoiceLine[]) => sum(of) - percentOf(sum(of), discount)
  const taxes = [
    percentOf(discounted(lines.filter(({ taxed }) => taxed)), tax),
    percentOf(discounted(lines.filter(({ taxed2 }) => taxed2)), tax2),
  ]
  const amount = discounted(lines) + (taxes[0] ?? 0) + (taxes[1] ?? 0)
  const paid = payments.reduce((all, payment) => all + toMillionths(payment.amount), 0)
  return {
    amount: toCents(amount),
    due_amount: toCents(amount - paid),
    tax_amount: toCents(taxes[0] ?? 0),
    tax2_amount: toCents(taxes[1] ?? 0),
    discount_amount: toCents(percentOf(sum(lines), discount)),
  }
}
