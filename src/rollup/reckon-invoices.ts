import type { PlainDate } from '../calendar.ts'
import { compareDecimal, sumMoney } from './decimal.ts'
import type { Facts, Invoice } from './facts.ts'
import type { Figures, InvoiceFigures, SessionFigures } from './figures.ts'
import { daysBetween } from './period.ts'
import { compareText } from './reckon-sums.ts'

/**
 * Takes the invoices, the period's sessions and the last whole day; gives each invoice with the days it is overdue and
 * what it is made of, the longest overdue first, then by date of issue.
 */
export function reckonInvoices(
  invoices: readonly Invoice[],
  sessions: readonly SessionFigures[],
  asOf: PlainDate,
): InvoiceFigures[] {
  const sessionsOf = Map.groupBy(sessions, ({ entry }) => entry.invoice?.id ?? null)
  return invoices
    .map((invoice) => ({
      invoice,
      overdueDays: overdueDays(invoice, asOf),
      entries: sessionsOf.get(invoice.id) ?? [],
    }))
    .sort(
      (a, b) =>
        b.overdueDays - a.overdueDays ||
        compareText(a.invoice.issueDate, b.invoice.issueDate) ||
        compareText(a.invoice.number, b.invoice.number) ||
        a.invoice.id - b.invoice.id,
    )
}

/** Takes the invoices with their days overdue and the facts; gives what is open, overdue, and was paid within the period. */
export function reckonInvoiceTotals(
  invoices: readonly InvoiceFigures[],
  { period, asOf }: Pick<Facts, 'period' | 'asOf'>,
): NonNullable<Figures['invoiceTotals']> {
  const dueOf = ({ invoice }: InvoiceFigures) => ({ currency: invoice.currency, amount: invoice.due })
  const isPaidWithin = ({ state, paidDate }: Invoice) =>
    state === 'paid' && paidDate !== null && paidDate >= period.from && paidDate <= asOf
  return {
    open: sumMoney(invoices.filter(({ invoice }) => invoice.state === 'open').map(dueOf)),
    overdue: sumMoney(invoices.filter(({ overdueDays }) => overdueDays > 0).map(dueOf)),
    paid: sumMoney(invoices.map(({ invoice }) => invoice).filter(isPaidWithin)),
  }
}

/** Harvest has no state for it: an open invoice with something due, past its day. */
function overdueDays({ state, due, dueDate }: Invoice, asOf: PlainDate): number {
  if (state !== 'open' || dueDate === null || compareDecimal(due, '0') <= 0) return 0
  return Math.max(0, daysBetween(dueDate, asOf))
}
