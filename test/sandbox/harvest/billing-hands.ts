import { stamp } from './account.ts'
import type { Expense, ExpenseCategory, Invoice } from './billing-entities.ts'
import { addExpense, addExpenseCategory } from './build-expenses.ts'
import { localTime } from './calendar.ts'
import type { AccountState } from './entities.ts'
import { createInvoice, type InvoiceTerms } from './invoicing.ts'
import { payInvoice } from './payments.ts'

/** What people do about money. */
export interface BillingHands {
  /** Invoices entries: billed, locked, and each project's days from the first to the last are closed to everybody. */
  invoice(ids: readonly number[], number: string, terms?: InvoiceTerms): Invoice
  /** Marks a draft as sent: it is open now. */
  send(invoiceId: number): Invoice
  /** Records a payment, by default of all that is due and today; a part of it leaves the invoice as it was. */
  pay(invoiceId: number, amount?: number, date?: string): Invoice
  /** Writes an invoice off: closed, what is due stays due. */
  closeInvoice(invoiceId: number): Invoice
  /** Adds an expense by hand; by default 10 spent by me today on the first project. */
  addExpense(partial?: Partial<Expense>): Expense
  /** Adds a category, with a price a unit where it is one of those. */
  addExpenseCategory(name: string, unit?: { readonly unit_name: string; readonly unit_price: number }): ExpenseCategory
}

/** The hands of one account that have to do with money. */
export function billingHands(account: AccountState, now: () => Date): BillingHands {
  const invoiceOf = (id: number) => {
    const invoice = account.invoices.get(id)
    if (invoice === undefined) throw new Error(`The sandbox has no invoice ${id}`)
    return invoice
  }
  const today = () => localTime(now(), account.users.get(account.me)?.timezone ?? 'UTC').date
  return {
    invoice(ids, number, terms = {}) {
      const entries = ids.map((id) => {
        const entry = account.timeEntries.get(id)
        if (entry === undefined) throw new Error(`The sandbox has no time entry ${id}`)
        return entry
      })
      return createInvoice(account, entries, number, { issue_date: today(), ...terms }, now())
    },
    send(id) {
      const at = stamp(now())
      return Object.assign(invoiceOf(id), { state: 'open' as const, sent_at: at, updated_at: at })
    },
    pay(id, amount, date = today()) {
      const invoice = invoiceOf(id)
      payInvoice(account, invoice, amount, date, now())
      return invoice
    },
    closeInvoice(id) {
      const at = stamp(now())
      return Object.assign(invoiceOf(id), { state: 'closed' as const, closed_at: at, updated_at: at })
    },
    addExpense: (partial = {}) => addExpense(account, { spent_date: today(), ...partial }, now()),
    addExpenseCategory: (name, unit) => addExpenseCategory(account, name, unit),
  }
}
