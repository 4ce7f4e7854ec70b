import { fullName } from './account.ts'
import type { Invoice, InvoiceLine } from './billing-entities.ts'
import type { AccountState } from './entities.ts'
import { lineAmount, totalsOf } from './invoice-sums.ts'
import { float, floatOrNull } from './money.ts'

/** Keys and order as recorded in 2020, `payment_options` where the documentation has it (since 2025). */
export function renderInvoice(account: AccountState, invoice: Invoice): object {
  const sums = totalsOf(invoice)
  return {
    id: invoice.id,
    client_key: invoice.client_key,
    number: invoice.number,
    purchase_order: invoice.purchase_order,
    amount: float(sums.amount),
    due_amount: float(sums.due_amount),
    tax: floatOrNull(invoice.tax),
    // The documentation says null where there is no tax; seen live: 0.0.
    tax_amount: float(sums.tax_amount),
    tax2: floatOrNull(invoice.tax2),
    tax2_amount: float(sums.tax2_amount),
    discount: floatOrNull(invoice.discount),
    discount_amount: float(sums.discount_amount),
    subject: invoice.subject,
    notes: invoice.notes,
    state: invoice.state,
    period_start: invoice.period_start,
    period_end: invoice.period_end,
    issue_date: invoice.issue_date,
    due_date: invoice.due_date,
    payment_term: invoice.payment_term,
    sent_at: invoice.sent_at,
    paid_at: invoice.paid_at,
    closed_at: invoice.closed_at,
    recurring_invoice_id: null,
    created_at: invoice.created_at,
    updated_at: invoice.updated_at,
    paid_date: invoice.paid_date,
    currency: invoice.currency,
    payment_options: invoice.payment_options,
    client: { id: invoice.client_id, name: account.clients.get(invoice.client_id)?.name },
    estimate: invoice.estimate_id === null ? null : { id: invoice.estimate_id },
    retainer: invoice.retainer_id === null ? null : { id: invoice.retainer_id },
    creator: { id: invoice.creator_id, name: fullName(account.users.get(invoice.creator_id)) },
    line_items: invoice.lines.map((line) => renderLine(account, line)),
  }
}

/** A line; an estimate's has no project. */
export function renderLine(account: AccountState, line: InvoiceLine): object {
  const project = account.projects.get(line.project_id ?? 0)
  return {
    id: line.id,
    kind: line.kind,
    description: line.description,
    quantity: float(line.quantity),
    unit_price: float(line.unit_price),
    amount: float(lineAmount(line)),
    taxed: line.taxed,
    taxed2: line.taxed2,
    project: project === undefined ? null : { id: project.id, name: project.name, code: project.code },
  }
}
