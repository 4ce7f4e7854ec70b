import type { HttpHandler } from 'msw/http'
import { stamp } from './account.ts'
import { answer, forbidden, unknownId } from './answers.ts'
import type { Invoice, InvoiceMessage, Payment } from './billing-entities.ts'
import { dueDay, number, Wrong, words } from './fields.ts'
import { totalsOf } from './invoice-sums.ts'
import { seesInvoice } from './invoices.ts'
import { sendMail } from './mail.ts'
import { addressees, blankMessage, messageFields, renderMessage, type Step, wrongStep } from './messages.ts'
import { float } from './money.ts'
import { blankPayment, settle } from './payments.ts'
import { type Act, type Resource, resourceRoutes } from './resource.ts'
import { listShelf } from './shelf.ts'
import { route, toBoolean, type Visit, type World } from './visit.ts'

/** The messages and payments of an invoice: each changes it, and so its `updated_at`. */
export function invoicePartRoutes(world: World): HttpHandler[] {
  return [
    route(world, 'get', '/invoices/:id/messages/new', preview),
    ...resourceRoutes(world, '/invoices/:id/messages', invoiceMessages, ['list', 'post', 'delete']),
    ...resourceRoutes(world, '/invoices/:id/payments', payments, ['list', 'post', 'delete']),
  ]
}

function invoiceOf(visit: Visit): Invoice | undefined {
  const invoice = visit.account.invoices.get(visit.id)
  return invoice !== undefined && seesInvoice(visit, invoice) ? invoice : undefined
}

/** That of the path, once it has been seen to be there. */
function thisInvoice(visit: Visit): Invoice {
  const invoice = invoiceOf(visit)
  if (invoice === undefined) throw new Error(`The sandbox has no invoice ${visit.id}`)
  return invoice
}

const may = ({ rights }: Visit, act: Act) => (act === 'read' ? rights.invoices : rights.sendsInvoices)

function shelfOf<Row extends { id: number; created_at: string; updated_at: string }>(
  visit: Visit,
  rowsOf: (invoice: Invoice) => Row[],
) {
  const invoice = invoiceOf(visit)
  return invoice === undefined ? null : listShelf(rowsOf(invoice))
}

/** Documented: an event only marks, it sends nothing. Which states each may begin from is not. */
const steps: Readonly<Record<string, Step<Invoice>>> = {
  send: { from: ['draft'], change: (_, at) => ({ state: 'open', sent_at: at }) },
  close: { from: ['open'], change: (_, at) => ({ state: 'closed', closed_at: at }) },
  're-open': { from: ['closed'], change: () => ({ state: 'open', closed_at: null }) },
  draft: { from: ['open'], change: () => ({ state: 'draft', sent_at: null }) },
}

const invoiceMessages: Resource<InvoiceMessage> = {
  name: 'invoice_messages',
  shelf: (visit) => shelfOf(visit, ({ messages }) => messages),
  may,
  passes: (filters, row) => filters.isNewer(row.updated_at),
  render: renderInvoiceMessage,
  fields: messageFields,
  make: ({ account, me, now }, values) => ({ ...blankMessage(account, me, now), ...values }),
  refuse(visit, values) {
    const wrong = wrongStep(steps, thisInvoice(visit), values.event_type)
    if (wrong !== null) return [wrong]
    const silent = (values.event_type ?? null) !== null || addressees(values, visit.me).length > 0
    return silent ? [] : ["Recipients can't be blank"]
  },
  saved(visit, message) {
    const { account, me, now } = visit
    const invoice = thisInvoice(visit)
    const step = steps[message.event_type ?? '']
    // What is sent is no draft any more.
    const sends = message.event_type === null && invoice.state === 'draft'
    Object.assign(invoice, (sends ? steps.send : step)?.change(invoice, stamp(now)), { updated_at: stamp(now) })
    if (message.event_type !== null) return
    const subject = message.subject ?? textOf(visit, invoice).subject
    Object.assign(message, { subject, body: message.body ?? textOf(visit, invoice).body })
    sendMail(account, message.thank_you ? 'thank-you' : 'invoice', addressees(message, me), subject, invoice.id, now)
  },
  dropped: (visit) => void Object.assign(thisInvoice(visit), { updated_at: stamp(visit.now) }),
}

function renderInvoiceMessage(message: InvoiceMessage, visit: Visit): object {
  const { attach_pdf, thank_you, reminder } = message
  return {
    ...renderMessage(message),
    // Deprecated: whether the invoice can be paid online.
    include_link_to_client_invoice: thisInvoice(visit).payment_options.length > 0,
    attach_pdf,
    thank_you,
    reminder,
    send_reminder_on: null,
  }
}

/** What a message of that invoice would say; nothing is sent or kept. */
function preview(visit: Visit): Response {
  if (!visit.rights.invoices) return forbidden()
  const invoice = invoiceOf(visit)
  if (invoice === undefined) return unknownId()
  const [thank_you, reminder] = ['thank_you', 'reminder'].map((name) => toBoolean(visit.query.get(name)) === true)
  const kind = thank_you ? 'Thank you for paying' : reminder ? 'Past due reminder:' : 'Invoice'
  return answer({ invoice_id: invoice.id, ...textOf(visit, invoice, kind), reminder, thank_you })
}

function textOf({ account }: Visit, { number: name, currency, ...invoice }: Invoice, kind = 'Invoice') {
  const { amount } = totalsOf(invoice)
  const subject = `${kind} #${name} from ${account.company.name}`
  return { subject, body: `${subject}\r\nAmount: ${amount} ${currency}\r\nDue: ${invoice.due_date}\r\n` }
}

const instant = (value: unknown) =>
  Number.isNaN(Date.parse(String(value))) ? new Wrong('is not a valid time') : stamp(new Date(String(value)))

const payments: Resource<Payment> = {
  name: 'invoice_payments',
  shelf: (visit) => shelfOf(visit, (invoice) => invoice.payments),
  may,
  passes: (filters, row) => filters.isNewer(row.updated_at),
  render: renderPayment,
  fields: { amount: number, paid_at: instant, paid_date: dueDay, notes: words },
  required: ['amount'],
  make({ account, me, now }, { paid_at, paid_date, ...values }) {
    const at =
      paid_date !== undefined
        ? { paid_at: `${paid_date}T00:00:00Z`, paid_date }
        : paid_at !== undefined && { paid_at, paid_date: paid_at.slice(0, 10) }
    return { ...blankPayment(account, me, now), ...values, ...at }
  },
  refuse: (_visit, { amount = 0, paid_at, paid_date }) => [
    ...(amount === 0 ? ['Amount must be other than 0'] : []),
    ...(paid_at !== undefined && paid_date !== undefined ? ['Pass either paid_at or paid_date, but not both'] : []),
  ],
  saved(visit, _payment) {
    const { account, me, input, now } = visit
    const invoice = thisInvoice(visit)
    settle(invoice, now)
    // Documented: unless told not to, Harvest thanks the client once all is paid.
    if (invoice.state !== 'paid' || ('send_thank_you' in input && String(input.send_thank_you) === 'false')) return
    const recipients = [...account.contacts.values()].flatMap(({ client_id, first_name, last_name, email }) =>
      client_id === invoice.client_id && email !== null ? [{ name: `${first_name} ${last_name ?? ''}`, email }] : [],
    )
    const text = textOf(visit, invoice, 'Thank you for paying')
    const message = { ...blankMessage(account, me, now), ...text, recipients, thank_you: true }
    invoice.messages.push(message)
    sendMail(account, 'thank-you', addressees(message, me), text.subject, invoice.id, now)
  },
  dropped: (visit) => settle(thisInvoice(visit), visit.now),
}

function renderPayment({ id, amount, created_at, updated_at, ...rest }: Payment): object {
  const gateway = { transaction_id: null, payment_gateway: { id: null, name: null } }
  return { id, amount: float(amount), ...rest, ...gateway, created_at, updated_at }
}
