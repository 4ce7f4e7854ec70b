import type { PlainDate } from '../calendar.ts'
import type { Fault } from '../errors.ts'
import { type LoggableSession, placeOf } from './desired.ts'
import { dayMessage } from './guard-rules.ts'
import type { Guards } from './guard-settings.ts'
import { hundredthsOf } from './hundredths.ts'
import { faultsAhead } from './odd-dates.ts'
import { type Window, within } from './window.ts'

/**
 * Takes sessions, the window, the user's own day and the guards; gives what the guards say of them where nobody could ask
 * Harvest: of days ahead, and of days whose reports alone have too many hours.
 */
export function faultsOfStated(
  sessions: readonly LoggableSession[],
  window: Window,
  today: PlainDate,
  { future, hoursPerDay }: Guards,
): Fault[] {
  const inWindow = within(window)
  const days = Map.groupBy(
    sessions.filter(({ session: { date } }) => inWindow(date)),
    ({ session: { date } }) => date,
  )
  const full = [...days].flatMap(([date, own]) => {
    const hours = own.reduce((sum, { session }) => sum + hundredthsOf(session.hours), 0)
    if (hours <= hundredthsOf(hoursPerDay.limit)) return []
    const message = dayMessage(date, { all: hours, others: 0 }, hoursPerDay.limit)
    return own.map((each): Fault => ({ severity: 'warning', message, place: placeOf(each) }))
  })
  const ahead = faultsAhead(sessions, window, today, future.days)
  return [...weigh(ahead, future.action), ...weigh(full, hoursPerDay.action)]
}

function weigh(faults: readonly Fault[], action: 'refuse' | 'warn' | 'allow'): Fault[] {
  if (action === 'allow') return []
  if (action === 'warn') return [...faults]
  return faults.map((fault) => ({ ...fault, severity: 'error', message: `not recorded: ${fault.message}` }))
}
