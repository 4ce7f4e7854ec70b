import { addDays } from './calendar.ts'
import type { AccountState } from './entities.ts'
import { createInvoice, type InvoiceTerms } from './invoicing.ts'
import { payInvoice } from './payments.ts'

/**
 * The studio's invoices, of the month before last and the last (YYYY-MM). The month before last: Audrey's paid, Dare's paid by a third and overdue, the Relaunch's first half paid, a small
 * one written off. The last month: Audrey's first half open and not due, the Relaunch's second half 600 beyond the fee, a draft for
 * the hosting; Dare's whole month and Audrey's second half are not invoiced.
 */
export function billBusyMonths(account: AccountState, before: string, last: string): void {
  const year = last.slice(0, 4)
  let count = 0
  const bill = (issue_date: string, name: string, month: string | null, terms: InvoiceTerms) => {
    const entries = [...account.timeEntries.values()].filter(
      ({ project_id, spent_date, billable }) =>
        account.projects.get(project_id)?.name === name &&
        billable &&
        month !== null &&
        spent_date.startsWith(month) &&
        spent_date < issue_date,
    )
    count++
    const number = `${year}-${String(count).padStart(3, '0')}`
    return createInvoice(account, entries, number, { issue_date, ...terms }, new Date(`${issue_date}T09:00:00Z`))
  }
  const pay = (invoice: ReturnType<typeof bill>, date: string, amount?: number) =>
    payInvoice(account, invoice, amount, date, new Date(`${date}T11:00:00Z`))
  const project = (name: string) => [...account.projects.values()].find((each) => each.name === name)
  const relaunch = project('Relaunch')
  const fee = (unit_price: number, description: string) => ({
    client_id: relaunch?.client_id ?? 0,
    lines: [{ project_id: relaunch?.id ?? 0, unit_price, description }],
  })
  const expenses = [...account.expenses.values()]
    .filter(({ spent_date, billable }) => spent_date.startsWith(before) && billable)
    .filter(({ project_id }) => project_id === project('Audrey Web')?.id)
    .map(({ id }) => id)

  const half = bill(`${before}-15`, 'Relaunch', null, { ...fee(3300, 'First half'), payment_term: 'net 15' })
  pay(half, addDays(half.due_date, -2))
  const small = bill(`${before}-16`, 'Old Shop', null, {
    client_id: project('Old Shop')?.client_id ?? 0,
    lines: [{ project_id: project('Old Shop')?.id ?? 0, unit_price: 120, description: 'Domain moved' }],
  })
  const written = `${last}-20T10:00:00Z`
  Object.assign(small, { state: 'closed', closed_at: written, updated_at: written })
  const audrey = bill(`${last}-01`, 'Audrey Web', before, { payment_term: 'net 15', expenses, tax: 19 })
  pay(audrey, `${last}-12`)
  const dare = bill(`${last}-02`, 'Dare Platform', before, { payment_term: 'net 15' })
  pay(dare, `${last}-19`, 1500)
  bill(`${last}-16`, 'Audrey Web', last, { payment_term: 'net 30', tax: 19 })
  bill(`${last}-22`, 'Relaunch', null, { ...fee(3300, 'Second half, and the extra page'), payment_term: 'net 30' })
  bill(`${last}-27`, 'Hosting', last, { state: 'draft', payment_term: 'net 15' })
}
