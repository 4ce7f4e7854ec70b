// The parts of an account that have to do with money owed or offered: expenses, invoices and estimates. Plain data, as in entities.ts.

export type ApprovalStatus = 'unsubmitted' | 'submitted' | 'approved'

export interface Stamped {
  id: number
  created_at: string
  updated_at: string
}

export interface ExpenseCategory extends Stamped {
  name: string
  unit_name: string | null
  unit_price: number | null // 0.575 a kilometre: three decimals
  is_active: boolean
}

export interface Receipt {
  file_name: string
  file_size: number
  content_type: string
}

export interface Expense extends Stamped {
  user_id: number
  project_id: number
  expense_category_id: number
  spent_date: string
  notes: string | null
  units: number
  total_cost: number
  billable: boolean
  approval_status: ApprovalStatus
  invoice_id: number | null
  receipt: Receipt | null // its URL follows from the expense's id
}

export interface InvoiceLine {
  id: number
  kind: string
  description: string
  quantity: number
  unit_price: number
  taxed: boolean
  taxed2: boolean
  project_id: number | null
}

export interface Payment extends Stamped {
  amount: number
  paid_at: string
  paid_date: string
  recorded_by: string
  recorded_by_email: string
  notes: string
}

/** What a message of an invoice and one of an estimate have in common. */
export interface EstimateMessage extends Stamped {
  sent_by: string
  sent_by_email: string
  recipients: { name: string | null; email: string }[]
  subject: string | null
  body: string | null
  send_me_a_copy: boolean
  event_type: string | null // null: it was sent to somebody
}

export interface InvoiceMessage extends EstimateMessage {
  attach_pdf: boolean
  thank_you: boolean
  reminder: boolean
}

/** There is no state "late": that is an open invoice past its due date. */
export type InvoiceState = 'draft' | 'open' | 'paid' | 'closed'

/** Its sums follow from lines, percentages and payments: `totalsOf`. */
export interface Invoice extends Stamped {
  client_id: number
  creator_id: number
  number: string
  client_key: string // a secret: whoever has it reads the invoice on the web
  purchase_order: string
  currency: string
  state: InvoiceState
  subject: string
  notes: string
  tax: number | null // percentages
  tax2: number | null
  discount: number | null
  period_start: string | null
  period_end: string | null
  issue_date: string
  due_date: string
  payment_term: string
  payment_options: ('ach' | 'credit_card' | 'paypal')[]
  sent_at: string | null
  paid_at: string | null
  paid_date: string | null
  closed_at: string | null
  estimate_id: number | null
  retainer_id: number | null
  lines: InvoiceLine[]
  payments: Payment[]
  messages: InvoiceMessage[]
}

/** Like an invoice without due date and payments; its lines have no project. */
export interface Estimate extends Stamped {
  client_id: number
  creator_id: number
  number: string
  client_key: string // a secret, as that of an invoice
  purchase_order: string | null
  currency: string
  state: 'draft' | 'sent' | 'accepted' | 'declined'
  subject: string | null
  notes: string | null
  tax: number | null
  tax2: number | null
  discount: number | null
  issue_date: string | null
  sent_at: string | null
  accepted_at: string | null
  declined_at: string | null
  lines: InvoiceLine[]
  messages: EstimateMessage[]
}
