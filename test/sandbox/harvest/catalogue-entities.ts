// The parts of an account that time and money are not made of: contacts, roles, rates, item categories, and the mail it has sent.
// Plain data, as in entities.ts.

import type { Stamped } from './billing-entities.ts'

export interface Contact extends Stamped {
  client_id: number
  title: string | null
  first_name: string
  last_name: string | null
  email: string | null
  phone_office: string
  phone_mobile: string
  fax: string
}

/** Who has it follows from the names in `User.roles`. */
export interface Role extends Stamped {
  name: string
}

/** A billable or a cost rate of one person; the oldest has no start, the last no end. */
export interface Rate extends Stamped {
  user_id: number
  amount: number
  start_date: string | null
  end_date: string | null
}

export interface EstimateItemCategory extends Stamped {
  name: string
}

export interface InvoiceItemCategory extends EstimateItemCategory {
  use_as_service: boolean // billable hours become lines of this kind
  use_as_expense: boolean
}

export type MailKind = 'invoice' | 'thank-you' | 'estimate' | 'invitation'

/** A mail that left Harvest for somebody's inbox: what nobody wants to have sent by accident. */
export interface SentMail {
  kind: MailKind
  to: string[]
  subject: string
  about: number // the invoice, estimate or person
  at: string
}
