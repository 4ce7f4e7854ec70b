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

/** What an estimate has of sums too. */
export type LineSums = Omit<InvoiceSums, 'due_amount'>

/** An invoice's sums. A draft may carry payments (seen live), and a closed one keeps what was never paid. */
export function totalsOf(invoice: Pick<Invoice, 'payments'> & Summed): InvoiceSums {
  const sums = sumLines(invoice)
  const paid = invoice.payments.reduce((all, payment) => all + toMillionths(payment.amount), 0)
  return { ...sums, due_amount: toCents(toMillionths(sums.amount) - paid) }
}

type Summed = Pick<Invoice, 'lines' | 'tax' | 'tax2' | 'discount'>

/** The sums of lines: the discount goes off the lines, each tax is reckoned on its lines less their share of the discount. */
export function sumLines({ lines, tax, tax2, discount }: Summed): LineSums {
  const sum = (of: readonly InvoiceLine[]) => of.reduce((all, line) => all + toMillionths(lineAmount(line)), 0)
  const discounted = (of: readonly InvoiceLine[]) => sum(of) - percentOf(sum(of), discount)
  const taxes = [
    percentOf(discounted(lines.filter(({ taxed }) => taxed)), tax),
    percentOf(discounted(lines.filter(({ taxed2 }) => taxed2)), tax2),
  ]
  const amount = discounted(lines) + (taxes[0] ?? 0) + (taxes[1] ?? 0)
  return {
    amount: toCents(amount),
    tax_amount: toCents(taxes[0] ?? 0),
    tax2_amount: toCents(taxes[1] ?? 0),
    discount_amount: toCents(percentOf(sum(lines), discount)),
  }
}
