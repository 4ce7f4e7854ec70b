import { commitOf } from '../timesheet/desired.ts'
import { roundHours, roundMoney } from './decimal.ts'
import type { Facts } from './facts.ts'
import type { SessionFigures } from './figures.ts'

/** Takes an entry with its session and the facts; gives its row of the JSON. References of other tools are not told. */
export function sessionRow({ entry, session, status, amount, drift }: SessionFigures, facts: Pick<Facts, 'ledger'>) {
  const isOurs = entry.reference?.groupId?.toLowerCase() === facts.ledger.name.toLowerCase()
  const { currency } = entry.client
  const permalink = entry.reference?.permalink ?? null
  return {
    reference: isOurs ? (entry.reference?.id ?? null) : null,
    report_url: session?.url ?? null,
    entry_id: entry.id,
    date: entry.date,
    hours: Number(roundHours(entry.hours)),
    rounded_hours: Number(roundHours(entry.roundedHours)),
    project_id: entry.project.id,
    task: entry.task.name,
    person: entry.user.name,
    status,
    invoice: entry.invoice?.number ?? null,
    amount: amount === null ? null : roundMoney(amount, currency),
    currency,
    // An entry started ahead of its report links to what it was started for.
    commit_url: isOurs && commitOf(permalink) !== null ? permalink : null,
    drift,
  }
}
