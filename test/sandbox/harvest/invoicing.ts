import { createHash } from 'node:crypto'
import { stamp, takeId } from './account.ts'
import type { Expense, Invoice, InvoiceLine, InvoiceState } from './billing-entities.ts'
import { addDays } from './calendar.ts'
import type { AccountState, TimeEntry } from './entities.ts'
import { lineAmount, totalsOf } from './invoice-sums.ts'
import { toCents, toMillionths } from './money.ts'
import { roundedHours } from './time-entry-json.ts'

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
    client_key: createHash('sha1').update(`sandbox ${account.id} ${id}`).digest('hex'),
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
    lines: [
      ...hourLines(account, entries),
      ...expenses.map((each) => toLine(account, { ...each, unit_price: each.total_cost }, 'Product')),
      ...(terms.lines ?? []).map((each) => toLine(account, each, 'Service')),
    ],
    payments: [],
    created_at: stamp(now),
    updated_at: stamp(now),
  }
  account.invoices.set(id, invoice)
  for (const each of [...entries, ...expenses]) Object.assign(each, { invoice_id: id, updated_at: stamp(now) })
  lockDays(account, entries)
  return invoice
}

function expenseOf(account: AccountState, id: number): Expense {
  const expense = account.expenses.get(id)
  if (expense === undefined) throw new Error(`The sandbox has no expense ${id}`)
  return expense
}

function dueOf(terms: InvoiceTerms, issued: string): Pick<Invoice, 'due_date' | 'payment_term'> {
  if (terms.due_date !== undefined) return { due_date: terms.due_date, payment_term: 'custom' }
  const payment_term = terms.payment_term ?? 'upon receipt'
  return { due_date: addDays(issued, Number(/\d+/.exec(payment_term)?.[0] ?? 0)), payment_term }
}

type Given = Partial<Pick<InvoiceLine, 'kind' | 'description' | 'quantity' | 'taxed' | 'taxed2' | 'project_id'>> & {
  readonly unit_price: number
  readonly notes?: string | null
}

function toLine(account: AccountState, given: Given, kind: string): InvoiceLine {
  return {
    id: takeId(account),
    kind: given.kind ?? kind,
    description: given.description ?? given.notes ?? '',
    quantity: given.quantity ?? 1,
    unit_price: given.unit_price,
    taxed: given.taxed ?? true,
    taxed2: given.taxed2 ?? true,
    project_id: given.project_id ?? null,
  }
}

/** A line per project and rate, of rounded hours: invoices round each entry, as reports do. */
function hourLines(account: AccountState, entries: readonly TimeEntry[]): InvoiceLine[] {
  const groups = new Map<string, { project_id: number; unit_price: number; hundredths: number }>()
  for (const { project_id, billable, billable_rate, hours } of entries) {
    if (!billable || billable_rate === null || account.projects.get(project_id)?.is_fixed_fee === true) continue
    const key = `${project_id} ${billable_rate}`
    const group = groups.get(key) ?? { project_id, unit_price: billable_rate, hundredths: 0 }
    group.hundredths += Math.round(roundedHours(hours, account.rounding) * 100)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ project_id, unit_price, hundredths }) => {
    const description = account.projects.get(project_id)?.name ?? ''
    return toLine(account, { project_id, unit_price, quantity: hundredths / 100, description }, 'Service')
  })
}

function lockDays(account: AccountState, entries: readonly TimeEntry[]): void {
  const spans = new Map<number, { from: string; to: string }>()
  for (const { project_id, spent_date: day } of entries) {
    const { from, to } = spans.get(project_id) ?? { from: day, to: day }
    spans.set(project_id, { from: day < from ? day : from, to: day > to ? day : to })
  }
  for (const [project_id, span] of spans) account.lockedPeriods.push({ ...span, project_id, user_id: null })
}

/** Pays an invoice, all that is due or a part of it; one that is paid in full is paid, be it a draft. */
export function payInvoice(
  account: AccountState,
  invoice: Invoice,
  amount: number | undefined,
  date: string,
  now: Date,
): void {
  const payer = account.users.get(account.me)
  const paid_at = `${date}T00:00:00Z`
  invoice.payments.push({
    id: takeId(account),
    amount: amount ?? totalsOf(invoice).due_amount,
    paid_at,
    paid_date: date,
    recorded_by: `${payer?.first_name} ${payer?.last_name}`,
    recorded_by_email: payer?.email ?? '',
    notes: '',
    created_at: stamp(now),
    updated_at: stamp(now),
  })
  invoice.updated_at = stamp(now)
  if (totalsOf(invoice).due_amount <= 0) Object.assign(invoice, { state: 'paid', paid_at, paid_date: date })
}

/** What was invoiced on a project, whatever became of the invoices: its lines, without tax and discount. */
export function invoicedOn(account: AccountState, projectId: number): number {
  const lines = [...account.invoices.values()].flatMap((each) => each.lines)
  const own = lines.filter((line) => line.project_id === projectId)
  return toCents(own.reduce((sum, line) => sum + toMillionths(lineAmount(line)), 0))
}
