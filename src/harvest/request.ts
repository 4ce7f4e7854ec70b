import { InputError } from '../errors.ts'
import type { Field, HarvestOperation } from './operations.ts'
import { parseParameters, type Written } from './parameters.ts'
import { findRoute } from './route.ts'
import type { Method, Query } from './transport.ts'
import { readFields } from './values.ts'

/** One call, checked, ready to be sent. */
export interface PlannedRequest {
  readonly operation: HarvestOperation
  readonly method: Method
  /** Below `/v2/`, every id filled in. */
  readonly path: string
  readonly query: Query
  /** Null where none is sent. */
  readonly body: Readonly<Record<string, unknown>> | null
  /** The field whose file goes along, and the file's path as it was given. */
  readonly file: { readonly field: string; readonly path: string } | null
  /** What a person must have meant before it is sent; null where nothing is lost and nobody gets mail. */
  readonly caution: string | null
}

/**
 * Takes a route and its parameters as YAML or JSON; gives the call, each parameter in the path, the query or the body, where
 * the operation has it. Throws InputError with every fault: nothing Harvest would ignore or misread is sent.
 */
export function planRequest(route: string, parameters: string): PlannedRequest {
  const { operation, segments, query: fromRoute } = findRoute(route)
  const given = new Map(parseParameters(parameters))
  for (const [name, text] of fromRoute) given.set(name, { kind: 'scalar', text, line: 1 })
  const faults: string[] = []
  const complain = (line: number, message: string) =>
    faults.push(`parameters${line > 0 && parameters.includes('\n') ? `, line ${line}` : ''}: ${message}`)
  const ids = segments.flatMap((segment) => /^\{(\w+)\}$/.exec(segment)?.[1] ?? [])
  const inPath = readFields(ids.map(idField), take(given, ids), '', complain)
  const rest = new Map([...given].filter(([name]) => !ids.includes(name)))
  const values = readFields(operation.method === 'GET' ? operation.query : operation.body, rest, '', complain)
  checkMeaning(operation, values, complain)
  if (faults.length > 0) throw new InputError(faults.map((message) => ({ severity: 'error', message, place: null })))
  const path = segments
    .map((segment) => (segment.startsWith('{') ? String(inPath[segment.slice(1, -1)]) : segment))
    .join('/')
  const isRead = operation.method === 'GET'
  const fileField = operation.body.find(({ name, holds }) => holds === 'file' && values[name] != null)
  return {
    operation,
    method: operation.method,
    path,
    query: isRead ? (values as Query) : {},
    body: isRead || operation.body.length === 0 ? null : values,
    file: fileField ? { field: fileField.name, path: String(values[fileField.name]) } : null,
    caution: cautionOf(operation, values),
  }
}

function idField(name: string): Field {
  return { name, isRequired: true, isList: false, holds: 'id' }
}

function take(given: ReadonlyMap<string, Written>, names: readonly string[]): Map<string, Written> {
  return new Map([...given].filter(([name]) => names.includes(name)))
}

type Complain = (line: number, message: string) => void

/** What Harvest would take for something else than was meant. */
function checkMeaning({ method, path, body }: HarvestOperation, values: Record<string, unknown>, complain: Complain) {
  const { hours, event_type: event } = values
  if (path.startsWith('time_entries') && 'hours' in values && !(Number(hours) > 0))
    complain(
      0,
      'hours: Harvest takes 0 or nothing for "start a timer". Give hours above 0, or leave hours out to start one',
    )
  // A word Harvest does not know might count as none, and a message without one is mail.
  const events = path.startsWith('estimates') ? ESTIMATE_EVENTS : INVOICE_EVENTS
  if (path.endsWith('/messages') && event != null && !events.includes(String(event)))
    complain(0, `event_type: found "${String(event)}", expected one of ${events.join(', ')}, or none to send mail`)
  if (method === 'PATCH' && body.length > 0 && Object.keys(values).length === 0)
    complain(0, `nothing to change was given. Known here: ${body.map(({ name }) => name).join(', ')}`)
}

const INVOICE_EVENTS = ['send', 'close', 'draft', 're-open']
const ESTIMATE_EVENTS = ['send', 'accept', 'decline', 're-open']

/** Calls that reach a customer or take away what cannot be had back. */
function cautionOf({ method, path }: HarvestOperation, values: Readonly<Record<string, unknown>>): string | null {
  if (method === 'POST' && path.endsWith('/messages') && values.event_type == null)
    return 'without event_type this e-mails the customer'
  if (method === 'POST' && path.endsWith('/payments') && values.send_thank_you !== false)
    return 'unless send_thank_you is false this e-mails the customer once the invoice is paid'
  if (method === 'POST' && path === 'users') return 'this e-mails an invitation'
  if (method === 'DELETE' && path === 'projects/{id}')
    return 'this deletes the project with all of its time and expenses'
  if (method === 'DELETE' && path === 'invoices/{id}') return 'this deletes the invoice with its payments and messages'
  return null
}
