import { addDays, type PlainDate } from '../calendar.ts'
import type { LoggableSession } from './desired.ts'
import { splitReference } from './identity.ts'
import type { Plan } from './operation.ts'

/** First and last day looked at, both included; `to` null is open. */
export interface Window {
  readonly from: PlainDate
  readonly to: PlainDate | null
}

/** Takes the inputs' range, the configured days and today; gives the window. */
export function windowOf(from: PlainDate | null, to: PlainDate | null, days: number, today: PlainDate): Window {
  return { from: from ?? addDays(to !== null && to < today ? to : today, -days), to }
}

/** Takes a window; gives a test for dates. */
export function within({ from, to }: Window): (date: PlainDate) => boolean {
  return (date) => date >= from && (to === null || date <= to)
}

/** How far before the window entries are looked for when a date may have been corrected across its edge. */
const DAYS_BEFORE = 366

/** Takes a window; gives the wider one in which an entry may lie whose date was corrected across an edge. */
export function widen({ from }: Window): Window {
  return { from: addDays(from, -DAYS_BEFORE), to: null }
}

/**
 * Takes a plan, all sessions, the window and a test whether a report is newly added; tells whether entries outside the
 * window must be known before the plan is right. A session whose date was corrected across an edge of the window looks
 * new on one side, or gone on the other, though its entry is there: created, it would be recorded twice; deleted, lost.
 */
export function needsWiderWindow(
  plan: Plan,
  sessions: readonly LoggableSession[],
  inWindow: (date: PlainDate) => boolean,
  isNew: (path: string) => boolean,
): boolean {
  const outside = new Set(sessions.filter(({ session }) => !inWindow(session.date)).map(({ source }) => source))
  return plan.operations.some((operation) => {
    // A report with an id may have had its entries under another path, whatever the history says of this one.
    if (operation.kind === 'create')
      return operation.session.source !== operation.session.path || !isNew(operation.session.path)
    if (operation.kind !== 'delete' && operation.kind !== 'left') return false
    return outside.has(splitReference(operation.entry.reference?.id ?? '').source)
  })
}
