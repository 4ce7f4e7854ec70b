import { shorten } from '../markdown/escape.ts'
import { show } from './catalog.ts'
import { sourceOf } from './identity.ts'
import { entryOf, type Operation, sessionOf } from './operation.ts'
import type { Result } from './result.ts'

/** What a person wants to know of one operation, in plain words that are not escaped for anything yet. */
export interface Description {
  readonly verb: string
  readonly date: string
  /** Decimal hours, two places. */
  readonly hours: string
  readonly where: string
  readonly headline: string
  /** What changes, or why nothing does; '' when the verb says it all. */
  readonly detail: string
  /** Path of the report; null for an entry without one. */
  readonly path: string | null
  readonly line: number | null
}

const done: Record<Operation['kind'], string> = {
  create: 'created',
  update: 'updated',
  move: 'moved',
  delete: 'deleted',
  unchanged: 'unchanged',
  drift: 'drift',
  left: 'left',
  blocked: 'blocked',
}

/** What was done is said as done; what was only planned, failed or was not tried is not. */
function verbOf({ operation: { kind }, status }: Result): string {
  if (status === 'done') return done[kind]
  if (status === 'failed') return `${kind} failed`
  return status === 'skipped' ? `${kind} not tried` : kind
}

/** Takes a result; gives it in words. */
export function describeResult(result: Result): Description {
  const { operation, message } = result
  const session = sessionOf(operation)
  const entry = entryOf(operation)
  const target = session?.target.ok ? session.target : null
  return {
    verb: verbOf(result),
    date: session?.session.date ?? entry?.date ?? '',
    hours: (session?.session.hours ?? entry?.hours ?? 0).toFixed(2),
    where: target
      ? `${show(target.project)} · ${target.task.name}`
      : entry
        ? `${show(entry.project)} · ${entry.task.name}`
        : [session?.session.project ?? session?.session.client, session?.session.task].filter(Boolean).join(' · '),
    headline: shorten(session?.session.headline ?? session?.title ?? entry?.notes.split('\n')[0] ?? '', 120),
    detail: shorten(message ?? detailOf(operation), 500),
    path: session?.path ?? null,
    line: session?.session.line ?? null,
  }
}

function detailOf(operation: Operation): string {
  switch (operation.kind) {
    case 'update':
    case 'move':
    case 'drift': {
      const words = operation.changes.flatMap(({ field, from, to }) => {
        if (field === 'link' || field === 'reference') return []
        if (field === 'notes') return withoutLinks(from) === withoutLinks(to) ? [] : ['notes']
        return [`${field} ${from || '–'} → ${to}`]
      })
      if (operation.kind === 'drift') return [operation.reason, ...words].join('; ')
      if (words.length > 0) return words.join('; ')
      return operation.kind === 'move' ? 'report renamed' : 'link to the newest commit'
    }
    case 'delete':
      return operation.reason === 'duplicate' ? 'recorded twice' : 'its session is gone'
    case 'left':
      return {
        keep: 'its session is gone; kept as configured',
        flag: 'its session is gone; flagged as configured',
        limit: 'its session is gone; more than retract.limit, so nothing was deleted',
        empty: 'its session is gone; no report is left in the ledger, so nothing was deleted',
        unread: 'its report cannot be read whole, so its session may still be there; nothing was deleted',
        waits: `waits for its report "${sourceOf(operation.entry)}"`,
        held: 'its session is gone; nothing is deleted while a report has an error or a session is blocked',
      }[operation.reason]
    case 'blocked':
      return operation.message
    default:
      return ''
  }
}

/**
 * Takes an operation; tells whether it does no more than follow the report to its newest commit: each edit of a report
 * does that to all entries of its other sessions, too.
 */
export function isOnlyLink(operation: Operation): boolean {
  return (
    operation.kind === 'update' &&
    operation.changes.every(
      ({ field, from, to }) => field === 'link' || (field === 'notes' && withoutLinks(from) === withoutLinks(to)),
    )
  )
}

function withoutLinks(notes: string): string {
  return notes.replace(/https?:\/\/\S+/g, '')
}
