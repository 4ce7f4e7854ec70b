import { fullName, stamp, takeMinorId } from './account.ts'
import type { EstimateMessage, InvoiceMessage } from './billing-entities.ts'
import type { AccountState, User } from './entities.ts'
import { email, type Fields, listOf, text, Wrong, yes } from './fields.ts'

type Recipient = EstimateMessage['recipients'][number]

const recipient = (value: unknown): Recipient | Wrong => {
  const { name = null, email: address } = (value ?? {}) as { name?: string | null; email?: unknown }
  const read = email(address)
  return read instanceof Wrong ? read : { name, email: read }
}

/** What can be said of a message. */
export const messageFields: Fields<InvoiceMessage> = {
  event_type: text,
  recipients: listOf(recipient),
  subject: text,
  body: text,
  send_me_a_copy: yes,
  attach_pdf: yes,
  thank_you: yes,
}

/** A message of that person, of nothing yet. */
export function blankMessage(account: AccountState, by: User | undefined, now: Date): InvoiceMessage {
  return {
    id: takeMinorId(account),
    sent_by: fullName(by),
    sent_by_email: by?.email ?? '',
    recipients: [],
    subject: null,
    body: null,
    send_me_a_copy: false,
    event_type: null,
    attach_pdf: false,
    thank_you: false,
    reminder: false,
    created_at: stamp(now),
    updated_at: stamp(now),
  }
}

/** Whom a message goes to; where it is an event it goes to nobody. */
export function addressees(
  { event_type, recipients = [], send_me_a_copy }: Partial<EstimateMessage>,
  me: User,
): string[] {
  if ((event_type ?? null) !== null) return []
  return [...recipients.map((each) => each.email), ...(send_me_a_copy === true ? [me.email] : [])]
}

/** Keys and order of the documentation's examples: what both kinds of message begin with. */
export function renderMessage({
  id,
  sent_by,
  sent_by_email,
  send_me_a_copy,
  created_at,
  updated_at,
  recipients,
  ...rest
}: EstimateMessage): object {
  const { event_type, subject, body } = rest
  return {
    id,
    sent_by,
    sent_by_email,
    sent_from: sent_by,
    sent_from_email: sent_by_email,
    send_me_a_copy,
    created_at,
    updated_at,
    recipients,
    event_type,
    subject,
    body,
  }
}

/** A step that a message's event takes: from which states, and what changes. */
export interface Step<Document> {
  readonly from: readonly string[]
  readonly change: (document: Document, at: string) => Partial<Document>
}

/** Why an event cannot happen; null where it can, or where there is none. */
export function wrongStep<Document extends { state: string }>(
  steps: Readonly<Record<string, Step<Document>>>,
  document: Document,
  event: string | null | undefined,
): string | null {
  if (event === null || event === undefined) return null
  const step = Object.hasOwn(steps, event) ? steps[event] : undefined
  if (step === undefined) return 'Event type is not included in the list'
  return step.from.includes(document.state)
    ? null
    : `Event type cannot be "${event}" when the state is "${document.state}"`
}
