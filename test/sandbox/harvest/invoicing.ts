import { createHash } from 'node:crypto'
import { stamp, takeId } from './account.ts'
import type { Expense, Invoice, InvoiceLine, InvoiceState } from './billing-entities.ts'
import { addDays } from './calendar.ts'
import type { AccountState, TimeEntry } from './entities.ts'
import { hourLines, toLine } from './invoice-lines.ts'
import { lineAmount } from './invoice-sums.ts'
import { toCents, toMillionths } from './money.ts'

/** How an invoice is to be; what is not said follows from its entries. */
export interface InvoiceTerms extends Partial<Pick<Invoice, 'currency' | 'tax' | 'tax2' | 'discount' | 'subject'>> {
  /** Where there are no entries to tell. */
  readonly client_id?: number
  /** By default today. */
  readonly issue_date?: string
  /** A due date makes the term "custom"; without either it is due upon receipt. */
  readonly due_date?: string
  readonly payment_term?: 'upon receipt' | 'net 15' | 'net 30' | 'net 45' | 'net 60'
  /** By default open, that is, sent. */
  readonly state?: Extract<InvoiceState, 'draft' | 'open'>
  /** Further lines, as typed by hand: a fixed fee, say. */
  readonly lines?: readonly (Partial<InvoiceLine> & { readonly unit_price: number })[]
  /** Expenses to put on it. */
  readonly expenses?: readonly number[]
}

/**
 * Makes an invoice of entries and expenses, which become billed, locked and newer; each project's days from the first to the last
 * are closed to everybody. An entry that cannot be billed by the hour (not billable, no rate, a fixed fee) gives no line.
 */
export function createInvoice(
  account: AccountState,
  entries: readonly TimeEntry[],
  number: string,
  terms: InvoiceTerms,
  now: Date,
): Invoice {
  const running = entries.find((entry) => entry.timer_started_at !== null)
  if (running !== undefined) throw new Error(`Time entry ${running.id} runs; Harvest does not invoice running timers`)
  const expenses = (terms.expenses ?? []).map((each) => expenseOf(account, each))
  const first = entries[0] ?? expenses[0]
  const client_id = terms.client_id ?? account.projects.get(first?.project_id ?? 0)?.client_id ?? 0
  const id = takeId(account)
  const today = stamp(now).slice(0, 10)
  const issue_date = terms.issue_date ?? today
  const days = [...entries, ...expenses].map(({ spent_date }) => spent_date).sort()
  const draft = terms.state === 'draft'
  const invoice: Invoice = {
    id,
    client_id,
    creator_id: account.me,
    number,
    client_key: clientKey(account, id),
    purchase_order: '',
    currency: terms.currency ?? account.clients.get(client_id)?.currency ?? account.company.currency,
    state: draft ? 'draft' : 'open',
    subject: terms.subject ?? '',
    notes: '',
    tax: terms.tax ?? null,
    tax2: terms.tax2 ?? null,
    discount: terms.discount ?? null,
    period_start: days[0] ?? null,
    period_end: days.at(-1) ?? null,
    issue_date,
    ...dueOf(terms, issue_date),
    payment_options: [],
    sent_at: draft ? null : stamp(now),
    paid_at: null,
    paid_date: null,
    closed_at: null,
    estimate_id: null,
    retainer_id: null,
    lines: [
      ...hourLines(account, entries),
      ...expenses.map((each) => toLine(account, { ...each, unit_price: each.total_cost }, 'Product')),
      ...(terms.lines ?? []).map((each) => toLine(account, each, 'Service')),
    ],
    payments: [],
    messages: [],
    created_at: stamp(now),
    updated_at: stamp(now),
  }
  account.invoices.set(id, invoice)
  markBilled(account, invoice, entries, expenses, now)
  return invoice
}

/** The key of an invoice's or estimate's public page: 40 hex digits. */
export function clientKey(account: AccountState, id: number): string {
  return createHash('sha1').update(`sandbox ${account.id} ${id}`).digest('hex')
}

/** What is on an invoice is billed, locked and newer; each project's days from the first to the last are closed. */
export function markBilled(
  account: AccountState,
  invoice: Invoice,
  entries: readonly TimeEntry[],
  expenses: readonly Expense[],
  now: Date,
): void {
  for (const each of [...entries, ...expenses]) Object.assign(each, { invoice_id: invoice.id, updated_at: stamp(now) })
  lockDays(account, entries, invoice.id)
}

/** With an invoice goes what it did: time and expenses are billable again and newer, the days are open. */
export function releaseBilled(account: AccountState, { id }: Invoice, now: Date): void {
  for (const each of [...account.timeEntries.values(), ...account.expenses.values()]) {
    if (each.invoice_id === id) Object.assign(each, { invoice_id: null, updated_at: stamp(now) })
  }
  account.lockedPeriods = account.lockedPeriods.filter(({ invoice_id }) => invoice_id !== id)
}

function expenseOf(account: AccountState, id: number): Expense {
  const expense = account.expenses.get(id)
  if (expense === undefined) throw new Error(`The sandbox has no expense ${id}`)
  return expense
}

function dueOf(terms: InvoiceTerms, issued: string): Pick<Invoice, 'due_date' | 'payment_term'> {
  if (terms.due_date !== undefined) return { due_date: terms.due_date, payment_term: 'custom' }
  const payment_term = terms.payment_term ?? 'upon receipt'
  return { due_date: dueAfter(payment_term, issued), payment_term }
}

/** The day an invoice with that term is due. */
export function dueAfter(term: string, issued: string): string {
  return addDays(issued, Number(/\d+/.exec(term)?.[0] ?? 0))
}

function lockDays(account: AccountState, entries: readonly TimeEntry[], invoice_id: number): void {
  const spans = new Map<number, { from: string; to: string }>()
  for (const { project_id, spent_date: day } of entries) {
    const { from, to } = spans.get(project_id) ?? { from: day, to: day }
    spans.set(project_id, { from: day < from ? day : from, to: day > to ? day : to })
  }
  for (const [project_id, span] of spans) account.lockedPeriods.push({ ...span, project_id, user_id: null, invoice_id })
}

/** What was invoiced on a project, whatever became of the invoices: its lines, without tax and discount. */
export function invoicedOn(account: AccountState, projectId: number): number {
  const lines = [...account.invoices.values()].flatMap((each) => each.lines)
  const own = lines.filter((line) => line.project_id === projectId)
  return toCents(own.reduce((sum, line) => sum + toMillionths(lineAmount(line)), 0))
}
