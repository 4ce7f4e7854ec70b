import { takeMinorId } from './account.ts'
import type { Estimate, EstimateMessage, Invoice, InvoiceLine, InvoiceMessage } from './billing-entities.ts'
import type { Contact } from './catalogue-entities.ts'
import type { AccountState, Task, User } from './entities.ts'
import { blankEstimate } from './estimates.ts'
import { numberLines } from './invoice-lines.ts'
import { blankMessage } from './messages.ts'
import { stamped } from './shelf.ts'

/** Adds a contact of a client. */
export function addContact(account: AccountState, client_id: number, partial: Partial<Contact>, now: Date): Contact {
  const blank = { title: null, first_name: 'Rita', last_name: null, email: null }
  const phones = { phone_office: '', phone_mobile: '', fax: '' }
  const contact = stamped(account, now, { ...blank, ...phones, ...partial, client_id }, takeMinorId)
  account.contacts.set(contact.id, contact)
  return contact
}

/** Adds a task that is on no project yet. */
export function addTask(account: AccountState, name: string, now: Date): Task {
  const blank = { billable_by_default: true, default_hourly_rate: null, is_default: false, is_active: true }
  const task = stamped(account, now, { name, ...blank }, takeMinorId)
  account.tasks.set(task.id, task)
  return task
}

/** Adds an estimate in draft. */
export function addEstimate(
  account: AccountState,
  clientId: number,
  lines: readonly (Partial<InvoiceLine> & { readonly unit_price: number })[],
  now: Date,
): Estimate {
  const me = account.users.get(account.me)
  if (me === undefined) throw new Error('The account has nobody')
  const blank = { id: 0, kind: 'Service', description: '', quantity: 1, taxed: false, taxed2: false }
  const estimate = {
    ...blankEstimate({ account, me, now }, clientId),
    lines: numberLines(
      account,
      lines.map((line) => ({ ...blank, ...line, project_id: null })),
    ),
  }
  account.estimates.set(estimate.id, estimate)
  return estimate
}

/** Notes down a message that went to nobody any more: it was sent long ago. The document is newer by it. */
export function noteMessage(
  account: AccountState,
  document: Invoice | Estimate,
  by: User | undefined,
  now: Date,
  partial: Partial<InvoiceMessage> = {},
): EstimateMessage {
  const subject = `${'due_date' in document ? 'Invoice' : 'Estimate'} #${document.number} from ${account.company.name}`
  const message = { ...blankMessage(account, by, now), subject, body: `${subject}\r\n`, ...partial }
  const messages: EstimateMessage[] = document.messages
  messages.push(message)
  document.updated_at = message.updated_at
  return message
}
