import { splitReference } from '../timesheet/identity.ts'
import { absolute, compareDecimal, roundHours, subtract } from './decimal.ts'
import type { Facts, WorkEntry, WorkSession } from './facts.ts'
import type { SessionFigures, SessionStatus } from './figures.ts'
import { amountOf, compareText, seesAmounts } from './reckon-sums.ts'

export interface JoinedSessions {
  readonly sessions: readonly SessionFigures[]
  readonly unrecorded: readonly WorkSession[]
}

/**
 * Takes the period's entries and the facts; gives each entry with the session of the ledger it records, and the sessions
 * of the period that no entry records. Entries stay in their order; sessions go by date, path and line.
 */
export function joinSessions(entries: readonly WorkEntry[], facts: Facts): JoinedSessions {
  const ledger = facts.ledger.name.toLowerCase()
  const ours = entries.filter(({ reference }) => reference?.groupId?.toLowerCase() === ledger)
  const entriesOf = Map.groupBy(ours, ({ reference }) => splitReference(reference?.id ?? '').base)
  const sessions = [...facts.sessions].sort(
    (a, b) => compareText(a.date, b.date) || compareText(a.path, b.path) || a.line - b.line,
  )
  const sessionOf = new Map<WorkEntry, WorkSession>()
  for (const [base, equals] of Map.groupBy(sessions, (session) => session.base)) {
    for (const [entry, session] of pairEquals(equals, entriesOf.get(base) ?? [])) sessionOf.set(entry, session)
  }
  const recorded = new Set(sessionOf.values())
  const paid = new Set(facts.invoices?.filter(({ state }) => state === 'paid').map(({ id }) => id))
  const isPriced = seesAmounts(facts)
  return {
    sessions: entries.map((entry) => {
      const session = sessionOf.get(entry) ?? null
      return {
        entry,
        session,
        status: statusOf(entry, paid),
        amount: isPriced ? amountOf(entry) : null,
        drift: session && driftOf(entry, session),
      }
    }),
    unrecorded: sessions.filter(
      (session) => session.date >= facts.period.from && session.date <= facts.asOf && !recorded.has(session),
    ),
  }
}

function statusOf(entry: WorkEntry, paid: ReadonlySet<number>): SessionStatus {
  if (!entry.billable) return 'unbillable'
  if (entry.invoice === null) return 'uninvoiced'
  return paid.has(entry.invoice.id) ? 'paid' : 'invoiced'
}

/** Only what can no longer be written drifts: the next run of `record` rights the rest. */
function driftOf(entry: WorkEntry, session: WorkSession): string | null {
  if (entry.locked === null) return null
  const found: string[] = []
  if (!sameHours(entry, session))
    found.push(`hours ${roundHours(entry.hours)} in Harvest, ${roundHours(session.hours)} in the report`)
  if (entry.date !== session.date) found.push(`date ${entry.date} in Harvest, ${session.date} in the report`)
  return found.length > 0 ? found.join('; ') : null
}

/**
 * Which entry records which of the sessions that share a reference: those alike in words and hours first, as `record`
 * pairs them, and the rest in order of their counters.
 */
function pairEquals(sessions: readonly WorkSession[], entries: readonly WorkEntry[]): Map<WorkEntry, WorkSession> {
  const inOrder = [...entries].sort((a, b) => countOf(a) - countOf(b) || a.id - b.id)
  const pairs = new Map<WorkEntry, WorkSession>()
  const sessionOf = new Map<string, WorkSession>()
  const free = new Set(sessions)
  const alike: ((entry: WorkEntry, session: WorkSession) => boolean)[] =
    sessions.length === 1 && entries.length === 1
      ? [() => true]
      : [(e, s) => sameWords(e, s) && sameHours(e, s), sameWords, sameHours, () => true]
  for (const isAlike of alike) {
    for (const session of free) {
      const entry = inOrder.find((one) => !pairs.has(one) && !sessionOf.has(referenceOf(one)) && isAlike(one, session))
      if (!entry) continue
      pairs.set(entry, session)
      sessionOf.set(referenceOf(entry), session)
      free.delete(session)
    }
  }
  // Two runs at once may have left two entries of one reference: both record the same session.
  for (const entry of inOrder) {
    const session = sessionOf.get(referenceOf(entry))
    if (session) pairs.set(entry, session)
  }
  return pairs
}

function countOf(entry: WorkEntry): number {
  return splitReference(referenceOf(entry)).count
}

function referenceOf(entry: WorkEntry): string {
  return entry.reference?.id ?? ''
}

function sameWords(entry: WorkEntry, session: WorkSession): boolean {
  return session.headline !== '' && entry.notes.includes(session.headline)
}

/** Harvest keeps minutes, a report hours: they agree to half a hundredth. */
function sameHours(entry: WorkEntry, session: WorkSession): boolean {
  return compareDecimal(absolute(subtract(entry.hours, session.hours)), '0.005') < 0
}
