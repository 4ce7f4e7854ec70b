import { addContact, addEstimate, noteMessage } from './build-further.ts'
import { addDays } from './calendar.ts'
import type { AccountState } from './entities.ts'
import { stepEstimate } from './estimates.ts'
import { addRoles } from './roles.ts'
import { setRate } from './user-rates.ts'

const titles = ['Developer', 'Designer', 'Project Manager', 'Operations']

/**
 * Puts into an account what surrounds its work, so that nothing Harvest's API lists is empty: job titles, contacts, a former rate of
 * every third person, mail with every invoice, estimates in each state. Sums, rates of today and ids of what is there stay as they are.
 */
export function furnish(account: AccountState, from: string): void {
  const at = (day: string, hour = 9) => new Date(`${day}T${String(hour).padStart(2, '0')}:00:00Z`)
  const people = [...account.users.values()]
  for (const [index, user] of people.entries()) {
    if (user.roles.length === 0) user.roles = [titles[index % titles.length] ?? '']
    addRoles(account, user.roles, at(from))
    const { default_hourly_rate, cost_rate } = user
    if (index % 3 !== 1 || default_hourly_rate === null || cost_rate === null) continue
    setRate(account, 'billable', user, { amount: default_hourly_rate - 5 }, at(from))
    setRate(account, 'billable', user, { amount: default_hourly_rate, start_date: from }, at(from))
    setRate(account, 'cost', user, { amount: cost_rate - 2 }, at(from))
    setRate(account, 'cost', user, { amount: cost_rate, start_date: addDays(from, 30) }, at(addDays(from, 30)))
  }
  for (const [index, client] of [...account.clients.values()].entries()) {
    const day = at(addDays(from, index % 28))
    addContact(
      account,
      client.id,
      { first_name: 'Rita', last_name: `Roe ${index}`, email: `rita${index}@example.com` },
      day,
    )
    if (index % 2 === 0) addContact(account, client.id, { first_name: 'Jo', title: 'Accounts' }, day)
  }
  const [chief] = people
  for (const [index, invoice] of [...account.invoices.values()].entries()) {
    const updated = invoice.updated_at
    noteMessage(account, invoice, chief, at(invoice.issue_date), { recipients: rita, attach_pdf: true })
    if (index % 9 === 0)
      noteMessage(account, invoice, chief, at(invoice.due_date), { recipients: rita, reminder: true })
    // The last word is whichever was said last.
    if (updated > invoice.updated_at) invoice.updated_at = updated
  }
  addEstimates(account, from)
}

const rita = [{ name: 'Rita Roe', email: 'rita@example.com' }]

function addEstimates(account: AccountState, from: string): void {
  const steps = [[], ['send'], ['send', 'accept'], ['send', 'decline']]
  for (const [index, client] of [...account.clients.values()].entries()) {
    const day = addDays(from, 7 * index)
    const lines = [{ unit_price: 1000 + index * 250.5, quantity: 2, description: 'Phase' }]
    const estimate = addEstimate(account, client.id, lines, new Date(`${day}T09:00:00Z`))
    estimate.issue_date = day
    for (const [step, event_type] of (steps[index % steps.length] ?? []).entries()) {
      const time = new Date(`${addDays(day, step)}T10:00:00Z`)
      stepEstimate(estimate, event_type, time)
      noteMessage(account, estimate, account.users.get(account.me), time, { event_type })
    }
  }
}
