import type { HttpHandler } from 'msw/http'
import { fullName, stamp, takeMinorId } from './account.ts'
import type { Estimate, EstimateMessage } from './billing-entities.ts'
import { documentFaults, documentFields, nextNumber } from './documents.ts'
import { day, type Fields, text, words } from './fields.ts'
import { renderLine } from './invoice-json.ts'
import { changeLines, numberLines } from './invoice-lines.ts'
import { sumLines } from './invoice-sums.ts'
import { clientKey } from './invoicing.ts'
import { sendMail } from './mail.ts'
import { addressees, blankMessage, messageFields, renderMessage, type Step, wrongStep } from './messages.ts'
import { float, floatOrNull } from './money.ts'
import { type Resource, resourceRoutes } from './resource.ts'
import { listShelf, mapShelf, stamped } from './shelf.ts'
import type { Visit, World } from './visit.ts'

/** Estimates and their messages, each of which changes its estimate; for administrators and managers who may. */
export function estimateRoutes(world: World): HttpHandler[] {
  return [
    ...resourceRoutes(world, '/estimates/:id/messages', estimateMessages, ['list', 'post', 'delete']),
    ...resourceRoutes(world, '/estimates', estimates),
  ]
}

const fields: Fields<Estimate> = {
  ...documentFields,
  number: words,
  purchase_order: text,
  currency: words,
  subject: text,
  notes: text,
  issue_date: day,
}

/** An estimate of nothing yet, in the client's currency; it has no issue date where none is said (documented example). */
export function blankEstimate(
  { account, me, now }: Pick<Visit, 'account' | 'me' | 'now'>,
  client_id: number,
): Estimate {
  return stamped(
    account,
    now,
    {
      client_id,
      creator_id: me.id,
      number: nextNumber(account.estimates.values()),
      client_key: clientKey(account, account.nextMinorId),
      purchase_order: null,
      currency: account.clients.get(client_id)?.currency ?? account.company.currency,
      state: 'draft' as const,
      subject: null,
      notes: null,
      tax: null,
      tax2: null,
      discount: null,
      issue_date: null,
      sent_at: null,
      accepted_at: null,
      declined_at: null,
      lines: [],
      messages: [],
    },
    takeMinorId,
  )
}

const estimates: Resource<Estimate> = {
  name: 'estimates',
  shelf: ({ account }) => mapShelf(account.estimates),
  may: ({ rights }) => rights.estimates,
  // `from` and `to` are issue dates; what has none lies before all of them.
  passes: (filters, row) =>
    filters.is('client_id', row.client_id) &&
    filters.says('state', row.state) &&
    filters.isWithin(row.issue_date ?? '', row.updated_at),
  keyOf: ({ issue_date, id }) => [issue_date ?? '', id],
  render: renderEstimate,
  fields,
  required: ['client_id'],
  make: (visit, values) => ({ ...blankEstimate(visit, values.client_id ?? 0), ...values }),
  refuse: (visit, values, row) => documentFaults(visit, values, row, rulesOf(visit)),
  saved(visit, row) {
    const { account, input } = visit
    row.lines = numberLines(account, changeLines(account, row.lines, input.line_items, rulesOf(visit)).lines)
  },
}

function rulesOf({ account }: Visit) {
  return { kinds: [...account.estimateItemCategories.values()].map(({ name }) => name), projects: false }
}

/** Documented are the events; from which states they may begin is not. */
const steps: Readonly<Record<string, Step<Estimate>>> = {
  send: { from: ['draft'], change: (_, at) => ({ state: 'sent', sent_at: at }) },
  accept: { from: ['sent'], change: (_, at) => ({ state: 'accepted', accepted_at: at }) },
  decline: { from: ['sent'], change: (_, at) => ({ state: 'declined', declined_at: at }) },
  're-open': {
    from: ['accepted', 'declined'],
    change: () => ({ state: 'sent', accepted_at: null, declined_at: null }),
  },
}

/** Takes an estimate one step on. */
export function stepEstimate(estimate: Estimate, event: string, now: Date): void {
  Object.assign(estimate, steps[event]?.change(estimate, stamp(now)), { updated_at: stamp(now) })
}

/** That of the path, once it has been seen to be there. */
function thisEstimate({ account, id }: Visit): Estimate {
  const estimate = account.estimates.get(id)
  if (estimate === undefined) throw new Error(`The sandbox has no estimate ${id}`)
  return estimate
}

const estimateMessages: Resource<EstimateMessage> = {
  name: 'estimate_messages',
  shelf: ({ account, id }) => {
    const estimate = account.estimates.get(id)
    return estimate === undefined ? null : listShelf(estimate.messages)
  },
  may: ({ rights }) => rights.estimates,
  passes: (filters, row) => filters.isNewer(row.updated_at),
  render: renderMessage,
  fields: messageFields,
  make: ({ account, me, now }, values) => ({ ...blankMessage(account, me, now), ...values }),
  refuse(visit, values) {
    const wrong = wrongStep(steps, thisEstimate(visit), values.event_type)
    if (wrong !== null) return [wrong]
    const silent = (values.event_type ?? null) !== null || addressees(values, visit.me).length > 0
    return silent ? [] : ["Recipients can't be blank"]
  },
  saved(visit, message) {
    const { account, me, now } = visit
    const estimate = thisEstimate(visit)
    // What is sent is no draft any more.
    stepEstimate(estimate, message.event_type ?? (estimate.state === 'draft' ? 'send' : ''), now)
    if (message.event_type !== null) return
    message.subject ??= `Estimate #${estimate.number} from ${account.company.name}`
    message.body ??= message.subject
    sendMail(account, 'estimate', addressees(message, me), message.subject, estimate.id, now)
  },
  dropped: (visit) => void Object.assign(thisEstimate(visit), { updated_at: stamp(visit.now) }),
}

/** Keys and order of the documented example. */
function renderEstimate(estimate: Estimate, { account }: Visit): object {
  const { id, client_key, client_id, creator_id, tax, tax2, discount, lines, messages: _, ...rest } = estimate
  const sums = sumLines(estimate)
  return {
    id,
    client_key,
    ...rest,
    amount: float(sums.amount),
    tax: floatOrNull(tax),
    tax_amount: float(sums.tax_amount),
    tax2: floatOrNull(tax2),
    tax2_amount: float(sums.tax2_amount),
    discount: floatOrNull(discount),
    discount_amount: float(sums.discount_amount),
    client: { id: client_id, name: account.clients.get(client_id)?.name },
    creator: { id: creator_id, name: fullName(account.users.get(creator_id)) },
    line_items: lines.map((line) => {
      const { project: _project, ...own } = renderLine(account, line) as { project: unknown }
      return own
    }),
  }
}
