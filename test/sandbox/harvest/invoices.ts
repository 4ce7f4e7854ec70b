import type { HttpHandler } from 'msw/http'
import type { Invoice } from './billing-entities.ts'
import { localTime } from './calendar.ts'
import { documentFaults, documentFields, nextNumber } from './documents.ts'
import { dueDay, type Fields, listOf, oneOf, whole, words } from './fields.ts'
import { importFaults, importLines } from './invoice-import.ts'
import { renderInvoice } from './invoice-json.ts'
import { changeLines, numberLines } from './invoice-lines.ts'
import { createInvoice, dueAfter, releaseBilled } from './invoicing.ts'
import { type Resource, resourceRoutes } from './resource.ts'
import { mapShelf } from './shelf.ts'
import type { Visit, World } from './visit.ts'

/** Invoices, for administrators and, as far as they manage all of it, managers who may invoice. */
export function invoiceRoutes(world: World): HttpHandler[] {
  return resourceRoutes(world, '/invoices', invoices)
}

/** A manager's are those whose projects it manages (documented: "managed projects"; of mixed invoices nothing is said). */
export function seesInvoice({ admin, rights }: Visit, { lines }: Pick<Invoice, 'lines'>): boolean {
  return admin || (lines.length > 0 && lines.every((line) => rights.manages(line.project_id ?? 0)))
}

const fields: Fields<Invoice> = {
  ...documentFields,
  number: words,
  purchase_order: words,
  currency: words,
  subject: words,
  notes: words,
  issue_date: dueDay,
  due_date: dueDay,
  payment_term: oneOf('upon receipt', 'net 15', 'net 30', 'net 45', 'net 60', 'custom'),
  payment_options: listOf(oneOf('ach', 'credit_card', 'paypal')),
  estimate_id: whole,
  retainer_id: whole,
}

const invoices: Resource<Invoice> = {
  name: 'invoices',
  shelf: ({ account }) => mapShelf(account.invoices),
  // A drafter only drafts.
  may: ({ rights }, act, row) =>
    rights.invoices && (act === 'read' || row === undefined || row.state === 'draft' || rights.sendsInvoices),
  sees: seesInvoice,
  // `from` and `to` are issue dates.
  passes: (filters, row, { query }) =>
    filters.is('client_id', row.client_id) &&
    (!query.has('project_id') || row.lines.some((line) => filters.is('project_id', line.project_id ?? 0))) &&
    filters.says('state', row.state) &&
    filters.isWithin(row.issue_date, row.updated_at),
  keyOf: ({ issue_date, id }) => [issue_date, id],
  // A page has 100 where nothing is asked: the documentation still says so, as recorded in 2020.
  page: { size: 100 },
  render: (row, { account }) => renderInvoice(account, row),
  fields,
  required: ['client_id'],
  make: create,
  refuse: (visit, values, row) => [
    ...documentFaults(visit, values, row, rulesOf(visit)),
    ...(visit.account.estimates.has(values.estimate_id ?? 0) || (values.estimate_id ?? null) === null
      ? []
      : ['Estimate must exist']),
    ...(row === undefined ? importFaults(visit, values.client_id ?? 0) : []),
    ...(row === undefined && !seesInvoice(visit, { lines: linesSent(visit) })
      ? ['Project must be managed by you']
      : []),
  ],
  saved(visit, invoice, before) {
    if (before === undefined) return
    const { account, input } = visit
    invoice.lines = numberLines(account, changeLines(account, invoice.lines, input.line_items, rulesOf(visit)).lines)
    Object.assign(invoice, dueOf(input, invoice, before))
  },
  dropped: ({ account, now }, invoice) => releaseBilled(account, invoice, now),
}

function rulesOf({ account }: Visit) {
  return { kinds: [...account.invoiceItemCategories.values()].map(({ name }) => name), projects: true }
}

/** The lines a creation has, the imported ones by their projects alone. */
function linesSent(visit: Visit): Invoice['lines'] {
  const { account, input } = visit
  const { project_ids = [] } = (input.line_items_import ?? {}) as { project_ids?: number[] }
  const blank = { id: 0, kind: '', description: '', quantity: 1, unit_price: 0, taxed: false, taxed2: false }
  return [
    ...changeLines(account, [], input.line_items, rulesOf(visit)).lines,
    ...project_ids.map((project_id) => ({ ...blank, project_id })),
  ]
}

/** A draft, of lines as sent or of tracked time and expenses. */
function create(visit: Visit, values: Partial<Invoice>): Invoice {
  const { account, input, me, now } = visit
  const client_id = values.client_id ?? 0
  const number = values.number || nextNumber(account.invoices.values())
  const issue_date = values.issue_date ?? localTime(now, me.timezone).date
  const terms = { client_id, issue_date, state: 'draft' as const }
  const invoice = createInvoice(account, [], number, terms, now)
  // Documented: without a term it is "custom", and due when it is issued where nothing is said.
  const term = { payment_term: 'custom', due_date: issue_date }
  Object.assign(invoice, term, values, { number, creator_id: me.id })
  Object.assign(invoice, dueOf(input, invoice, invoice))
  invoice.lines = numberLines(account, changeLines(account, [], input.line_items, rulesOf(visit)).lines)
  importLines(visit, invoice)
  return invoice
}

/** A due date counts only with the term "custom", else it follows from the term (documented). */
function dueOf(
  input: Readonly<Record<string, unknown>>,
  { payment_term, issue_date, due_date }: Invoice,
  before: Pick<Invoice, 'due_date'>,
): Pick<Invoice, 'due_date'> {
  if (payment_term !== 'custom') return { due_date: dueAfter(payment_term, issue_date) }
  return { due_date: 'due_date' in input ? due_date : before.due_date }
}
