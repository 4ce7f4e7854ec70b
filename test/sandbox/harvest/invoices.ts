import type { HttpHandler } from 'msw/http'
import { answer, forbidden, unknownId } from './answers.ts'
import type { Invoice, InvoiceLine, Payment } from './billing-entities.ts'
import type { AccountState } from './entities.ts'
import { readFilters } from './filters.ts'
import { lineAmount, totalsOf } from './invoice-sums.ts'
import { float, floatOrNull } from './money.ts'
import { paginate } from './pages.ts'
import { route, type Visit, type World } from './visit.ts'

/** Invoices and their payments, for administrators and, as far as they manage all of it, managers who may invoice. */
export function invoiceRoutes(world: World): HttpHandler[] {
  return [
    route(world, 'get', '/invoices', (visit) => (visit.rights.invoices ? list(visit) : forbidden())),
    route(
      world,
      'get',
      '/invoices/:id',
      onVisible((visit, invoice) => answer(renderInvoice(visit.account, invoice))),
    ),
    route(
      world,
      'get',
      '/invoices/:id/payments',
      onVisible((visit, { payments }) =>
        paginate(visit, 'invoice_payments', payments, ({ created_at, id }) => [created_at, id], renderPayment),
      ),
    ),
  ]
}

function onVisible(work: (visit: Visit, invoice: Invoice) => Response): (visit: Visit) => Response {
  return (visit) => {
    if (!visit.rights.invoices) return forbidden()
    const invoice = visit.account.invoices.get(visit.id)
    return invoice === undefined || !isVisible(visit, invoice) ? unknownId() : work(visit, invoice)
  }
}

/** A manager's are those whose projects it manages (documented: "managed projects"; of mixed invoices nothing is said). */
function isVisible({ admin, rights }: Visit, { lines }: Invoice): boolean {
  return admin || (lines.length > 0 && lines.every((line) => rights.manages(line.project_id ?? 0)))
}

/** `from` and `to` are issue dates. A page has 100 where nothing is asked: the documentation still says so, as recorded in 2020. */
function list(visit: Visit): Response {
  const filters = readFilters(visit)
  if (filters instanceof Response) return filters
  const project = visit.query.get('project_id') !== null
  const rows = [...visit.account.invoices.values()].filter(
    (invoice) =>
      isVisible(visit, invoice) &&
      filters.is('client_id', invoice.client_id) &&
      (!project || invoice.lines.some((line) => filters.is('project_id', line.project_id ?? 0))) &&
      filters.says('state', invoice.state) &&
      filters.isWithin(invoice.issue_date, invoice.updated_at),
  )
  const keyOf = ({ issue_date, id }: Invoice) => [issue_date, id]
  return paginate(visit, 'invoices', rows, keyOf, (each) => renderInvoice(visit.account, each), { size: 100 })
}

/** Keys and order as recorded in 2020, `payment_options` where the documentation has it (since 2025). */
function renderInvoice(account: AccountState, invoice: Invoice): object {
  const sums = totalsOf(invoice)
  const creator = account.users.get(invoice.creator_id)
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
    estimate: null,
    retainer: null,
    creator: { id: invoice.creator_id, name: `${creator?.first_name} ${creator?.last_name}` },
    line_items: invoice.lines.map((line) => renderLine(account, line)),
  }
}

function renderLine(account: AccountState, line: InvoiceLine): object {
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

function renderPayment({ id, amount, created_at, updated_at, ...rest }: Payment): object {
  const gateway = { transaction_id: null, payment_gateway: { id: null, name: null } }
  return { id, amount: float(amount), ...rest, ...gateway, created_at, updated_at }
}
