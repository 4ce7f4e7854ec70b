import { RequestError } from '../errors.ts'
import { TimedOut } from '../fetch-whole.ts'
import type { Entry, EntryFields } from '../timesheet/entry.ts'
import { listRows, readRows } from './pages.ts'
import type { Transport } from './transport.ts'
import { readWire, timeEntrySchema, type WireTimeEntry } from './wire.ts'

const PATH = 'time_entries'

/**
 * Takes the user and a range of days, both included, open where null; gives their entries, whatever tool made them.
 * `user_id` is always sent: an administrator's list would hold everybody's.
 */
export async function listEntries(
  transport: Transport,
  userId: number,
  range: { readonly from: string; readonly to: string | null },
): Promise<Entry[]> {
  const query = { user_id: userId, from: range.from, to: range.to ?? undefined }
  return await readRows(transport, PATH, 'time_entries', query, (row) => {
    const entry = readWire(timeEntrySchema, row, 'GET', PATH)
    if (entry.user.id === userId) return toEntry(entry)
    const detail = `the list holds time entry ${entry.id} of another person, though only one's own were asked for`
    throw new RequestError({
      method: 'GET',
      path: PATH,
      status: 200,
      detail,
      requestId: null,
      remedy: 'Check harvest-api-url.',
      lost: false,
    })
  })
}

/**
 * Takes the fields of a new entry; gives the entry. After a lost answer it looks for the entry by its reference before
 * it sends another create; where no answer came in time, it sends none. Throws RequestError, or RangeError for hours that would start a timer (0 or less).
 */
export async function createEntry(transport: Transport, userId: number, fields: EntryFields): Promise<Entry> {
  if ('hours' in fields.time && !(fields.time.hours >= 0.01 && fields.time.hours <= 24))
    throw new RangeError(`${fields.time.hours} hours: Harvest would start a timer; nothing was sent`)
  for (let tries = 1; ; tries++) {
    try {
      const answer = await transport.send('POST', PATH, { body: toWire(fields) })
      return toEntry(readWire(timeEntrySchema, answer, 'POST', PATH))
    } catch (error) {
      if (!(error instanceof RequestError) || !error.request.lost) throw error
      const found = await findEntry(transport, userId, fields).catch((cause: unknown) => {
        const detail = `${error.request.detail}; the entry may have been created all the same, and looking for it failed too`
        throw new RequestError(
          { ...error.request, detail, remedy: 'Run again: it is looked for before it is created.' },
          { cause },
        )
      })
      if (found) return found
      // A server that is still at it would make the one given up beside a second one.
      if (error.cause instanceof TimedOut)
        throw new RequestError(
          {
            ...error.request,
            detail: `${error.request.detail}; Harvest does not show the entry, which may have been created all the same`,
            remedy: 'Run again: it is looked for before it is created.',
          },
          { cause: error },
        )
      if (tries === 3) throw error
    }
  }
}

/** Takes an entry's id; gives the entry, null when it is gone. Throws RequestError. */
export async function readEntry(transport: Transport, id: number): Promise<Entry | null> {
  const path = `${PATH}/${id}`
  try {
    return toEntry(readWire(timeEntrySchema, await transport.send('GET', path), 'GET', path))
  } catch (error) {
    if (error instanceof RequestError && error.request.status === 404) return null
    throw error
  }
}

/** Takes an entry's id and the fields to change; gives the entry as it is then. Throws RequestError. */
export async function updateEntry(transport: Transport, id: number, fields: Partial<EntryFields>): Promise<Entry> {
  const path = `${PATH}/${id}`
  return toEntry(
    readWire(timeEntrySchema, await transport.send('PATCH', path, { body: toWire(fields) }), 'PATCH', path),
  )
}

/** Takes an entry's id; deletes it. One that is gone already counts as deleted. Throws RequestError. */
export async function deleteEntry(transport: Transport, id: number): Promise<void> {
  await transport.send('DELETE', `${PATH}/${id}`).catch((error: unknown) => {
    if (!(error instanceof RequestError) || error.request.status !== 404) throw error
  })
}

/** The API's filter knows only the reference's id, so other tools' entries may come too. */
async function findEntry(transport: Transport, userId: number, fields: EntryFields): Promise<Entry | undefined> {
  const { id, groupId } = fields.reference
  const query = { user_id: userId, from: fields.date, to: fields.date, external_reference_id: id }
  const rows = await listRows(transport, PATH, 'time_entries', query)
  return rows
    .map((row) => toEntry(readWire(timeEntrySchema, row, 'GET', PATH)))
    .find(({ reference }) => reference?.id === id && reference.groupId?.toLowerCase() === groupId.toLowerCase())
}

function toWire(fields: Partial<EntryFields>): Record<string, unknown> {
  const { date, projectId, taskId, time, notes, reference } = fields
  return {
    project_id: projectId,
    task_id: taskId,
    spent_date: date,
    ...(time && ('hours' in time ? { hours: time.hours } : { started_time: time.start, ended_time: time.end })),
    notes,
    external_reference: reference && { id: reference.id, group_id: reference.groupId, permalink: reference.permalink },
  }
}

function toEntry(wire: WireTimeEntry): Entry {
  const { external_reference: reference } = wire
  return {
    id: wire.id,
    date: wire.spent_date,
    hours: wire.hours,
    start: toClock(wire.started_time),
    end: toClock(wire.ended_time),
    notes: wire.notes ?? '',
    project: { ...wire.project, code: wire.project.code || null, client: wire.client.name },
    task: wire.task,
    running: wire.is_running,
    locked: lockOf(wire),
    invoice: invoiceOf(wire),
    reference: reference?.id ? { id: reference.id, groupId: reference.group_id, permalink: reference.permalink } : null,
    createdAt: wire.created_at,
  }
}

/** Harvest names the invoice, or says that there is one, or that one has locked it. */
function invoiceOf({ invoice, is_billed, locked_reason }: WireTimeEntry): string | null {
  if (invoice?.number) return `on invoice ${invoice.number}`
  return invoice || is_billed || /\binvoiced\b/i.test(locked_reason ?? '') ? 'invoiced' : null
}

/** Takes an entry's own words about its state; gives why Harvest would not have it changed, null when it would. */
export function lockOf(
  wire: Pick<WireTimeEntry, 'is_billed' | 'approval_status' | 'is_locked' | 'locked_reason' | 'is_closed'> & {
    readonly invoice: { readonly number?: string | null } | null
  },
): string | null {
  if (wire.invoice) return wire.invoice.number ? `on invoice ${wire.invoice.number}` : 'invoiced'
  if (wire.is_billed) return 'invoiced'
  if (wire.approval_status === 'approved') return 'approved'
  if (wire.is_locked) return wire.locked_reason || 'locked'
  return wire.is_closed && wire.approval_status === null ? 'approved' : null
}

/** `3:00pm` or `15:00`, by the account's clock; gives `15:00`, null for anything else. */
function toClock(text: string | null): string | null {
  const match = /^(\d{1,2}):(\d{2})\s*([ap]m)?$/i.exec(text?.trim() ?? '')
  if (!match) return null
  const half = match[3]?.toLowerCase()
  const hours = half ? (Number(match[1]) % 12) + (half === 'pm' ? 12 : 0) : Number(match[1])
  return `${String(hours).padStart(2, '0')}:${match[2]}`
}
