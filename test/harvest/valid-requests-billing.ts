import type { StockedIds } from '../sandbox/harvest/stocked-account.ts'
import { crud, listQuery, type Row } from './valid-requests-rows.ts'

/** Invoices and estimates with all that hangs on them. */
export function billingRequests(ids: StockedIds): Row[] {
  const invoiceId = ids.invoice
  const estimateId = ids.estimate
  const span = { client_id: ids.client, from: '2026-01-01', to: '2026-12-31' }
  const line = { kind: 'Service', description: 'A day', quantity: 8, unit_price: 95.125, taxed: true, taxed2: false }
  const terms = {
    purchase_order: 'PO 7',
    tax: 19,
    tax2: 2,
    discount: 10,
    subject: 'May',
    notes: 'Thanks',
    currency: 'EUR',
  }
  const message = { recipients: [{ name: 'Rita Roe', email: 'rita@example.com' }], subject: 'May', body: 'As agreed' }
  return [
    ...crud('/invoices', 'invoiceId', {
      id: invoiceId,
      query: { ...span, project_id: ids.project, state: 'open' },
      create: {
        client_id: ids.client,
        estimate_id: estimateId,
        number: '2001',
        ...terms,
        issue_date: '2026-05-20',
        due_date: '2026-06-30',
        payment_term: 'custom',
        payment_options: ['ach', 'paypal'],
        line_items: [{ ...line, project_id: ids.project }],
        line_items_import: {
          project_ids: [ids.project],
          time: { summary_type: 'task', from: '2026-05-01', to: '2026-05-18' },
          expenses: { summary_type: 'category', attach_receipt: false },
        },
      },
      change: { number: '1001 b', payment_term: 'net 30', line_items: [line] },
    }),
    ['GET /invoices/{invoiceId}/messages', { invoiceId }, { query: listQuery }],
    ['GET /invoices/{invoiceId}/messages/new', { invoiceId }, { query: { thank_you: false, reminder: true } }],
    [
      'POST /invoices/{invoiceId}/messages',
      { invoiceId },
      { body: { ...message, attach_pdf: true, send_me_a_copy: true, thank_you: false } },
    ],
    ['DELETE /invoices/{invoiceId}/messages/{messageId}', { invoiceId, messageId: ids.invoiceMessage }],
    ['GET /invoices/{invoiceId}/payments', { invoiceId }, { query: listQuery }],
    [
      'POST /invoices/{invoiceId}/payments',
      { invoiceId },
      { body: { amount: 50.5, paid_date: '2026-05-19', notes: 'By bank', send_thank_you: false } },
    ],
    ['DELETE /invoices/{invoiceId}/payments/{paymentId}', { invoiceId, paymentId: ids.payment }],
    ...crud('/estimates', 'estimateId', {
      id: estimateId,
      query: { ...span, state: 'draft' },
      create: { client_id: ids.client, number: '3001', ...terms, issue_date: '2026-05-20', line_items: [line] },
      change: { number: '1001 b', subject: 'June', line_items: [line] },
    }),
    ['GET /estimates/{estimateId}/messages', { estimateId }, { query: listQuery }],
    ['POST /estimates/{estimateId}/messages', { estimateId }, { body: { ...message, send_me_a_copy: true } }],
    ['DELETE /estimates/{estimateId}/messages/{messageId}', { estimateId, messageId: ids.estimateMessage }],
  ]
}
