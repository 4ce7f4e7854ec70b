import { addDays, type PlainDate } from '../calendar.ts'
import type { Fault } from '../errors.ts'
import { type LoggableSession, placeOf } from './desired.ts'
import { splitReference } from './identity.ts'
import { type Window, within } from './window.ts'

/** So many are named one by one; GitHub shows ten annotations of a step. */
const MOST = 10

/** Takes sessions, the window, the user's own day and how many days ahead are well; gives a warning for each that is dated later. */
export function faultsAhead(
  sessions: readonly LoggableSession[],
  window: Window,
  today: PlainDate,
  days: number,
): Fault[] {
  const inWindow = within(window)
  const latest = addDays(today, days)
  const ahead = sessions.filter(({ session: { date } }) => inWindow(date) && date > latest)
  return firstFaults(
    ahead.map((each) => warning(each, aheadMessage(each.session.date, today))),
    (rest) => `${rest} more sessions are dated more than ${days} ${days === 1 ? 'day' : 'days'} ahead`,
  )
}

/** Takes a later day and the user's own; gives what is said of a session dated so. */
export function aheadMessage(date: PlainDate, today: PlainDate): string {
  const days = Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000)
  return `this session is dated ${date}, ${days} ${days === 1 ? 'day' : 'days'} ahead. Correct the date if that is a slip`
}

/**
 * Takes sessions, the window, a test for new ones and the sessions the plan speaks of; gives those that nobody would miss:
 * new, and dated before the window. Who gives the window an end asked for the days up to it, and knows of the others.
 */
export function newBefore(
  sessions: readonly LoggableSession[],
  { from }: Window,
  isNew: (session: LoggableSession) => boolean,
  planned: ReadonlySet<LoggableSession | null>,
): LoggableSession[] {
  return sessions.filter((each) => each.session.date < from && isNew(each) && !planned.has(each))
}

/** Takes sessions before the window, the window and the references of the entries of those days; gives a warning for each session without one. */
export function faultsBefore(
  sessions: readonly LoggableSession[],
  { from }: Window,
  references: readonly (string | null)[],
): Fault[] {
  const recorded = new Set(references.map((reference) => splitReference(reference ?? '').base))
  const missing = sessions.filter(({ base }) => !recorded.has(base))
  return firstFaults(
    missing.map((each) => {
      const { date } = each.session
      return warning(
        each,
        `not recorded: ${date} is before the window, which starts ${from}. Correct the date, or run once with \`from: ${date}\``,
      )
    }),
    (rest) => {
      const first = missing.map(({ session }) => session.date).sort()[0]
      return `not recorded: ${rest} more new sessions are before the window, which starts ${from}. To record them all, run once with \`from: ${first}\``
    },
  )
}

function warning(session: LoggableSession, message: string): Fault {
  return { severity: 'warning', message, place: placeOf(session) }
}

/** Takes warnings and words for the number of those left out; gives the first ten, and one for the rest. */
export function firstFaults(faults: readonly Fault[], restOf: (rest: number) => string): Fault[] {
  const rest = faults.length - MOST
  if (rest <= 1) return [...faults]
  return [...faults.slice(0, MOST), { severity: 'warning', message: restOf(rest), place: null }]
}
