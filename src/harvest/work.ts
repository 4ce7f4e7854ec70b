import type { Expense, Invoice, Person, WorkEntry } from '../rollup/facts.ts'
import { PAGE, readRows } from './pages.ts'
import { lockOf } from './time-entries.ts'
import type { Transport } from './transport.ts'
import { expenseSchema, invoiceSchema, personSchema, ratedWorkSchema, readWire, workSchema } from './wire.ts'

interface Days {
  readonly from: string
  readonly to: string
}

/**
 * Takes a range of days, both included, a person (null: everybody the token sees), and whether the token sees every rate; gives
 * the time entries with what they are worth. Throws RequestError.
 */
export async function listWork(
  transport: Transport,
  { from, to }: Days,
  userId: number | null,
  isAdministrator = false,
): Promise<WorkEntry[]> {
  const path = 'time_entries'
  const query = { from, to, user_id: userId ?? undefined, per_page: PAGE }
  return await readRows(transport, path, 'time_entries', query, (row): WorkEntry => {
    const wire = readWire(isAdministrator ? ratedWorkSchema : workSchema, row, 'GET', path)
    const { external_reference: reference } = wire
    return {
      id: wire.id,
      date: wire.spent_date,
      hours: wire.hours,
      // Accounts without rounding have the same figure twice; a very old entry may lack the second.
      roundedHours: wire.rounded_hours ?? wire.hours,
      billable: wire.billable,
      rate: wire.billable_rate,
      notes: wire.notes ?? '',
      user: wire.user,
      client: { ...wire.client, currency: wire.client.currency ?? NO_CURRENCY },
      project: { ...wire.project, code: wire.project.code || null },
      task: wire.task,
      isRunning: wire.is_running,
      locked: lockOf(wire),
      invoice: wire.invoice,
      reference: reference?.id
        ? { id: reference.id, groupId: reference.group_id, permalink: reference.permalink }
        : null,
    }
  })
}

/** Takes a range of days and a person (null: everybody); gives the expenses. Throws RequestError. */
export async function listExpenses(
  transport: Transport,
  { from, to }: Days,
  userId: number | null,
): Promise<Expense[]> {
  const path = 'expenses'
  const query = { from, to, user_id: userId ?? undefined, per_page: PAGE }
  return await readRows(transport, path, 'expenses', query, (row): Expense => {
    const wire = readWire(expenseSchema, row, 'GET', path)
    return {
      id: wire.id,
      date: wire.spent_date,
      total: wire.total_cost,
      billable: wire.billable,
      category: wire.expense_category.name,
      notes: wire.notes,
      user: wire.user,
      client: { ...wire.client, currency: wire.client.currency ?? NO_CURRENCY },
      project: { ...wire.project, code: wire.project.code || null },
      receipt: wire.receipt?.url ?? null,
      invoice: wire.invoice,
    }
  })
}

/** Gives the account's invoices: an open one may be years old. Nothing of their keys is read: whoever has one sees the invoice. Throws RequestError. */
export async function listInvoices(transport: Transport): Promise<Invoice[]> {
  const path = 'invoices'
  return await readRows(transport, path, 'invoices', { per_page: PAGE }, (row): Invoice => {
    const wire = readWire(invoiceSchema, row, 'GET', path)
    return {
      id: wire.id,
      number: wire.number,
      client: wire.client,
      currency: wire.currency,
      amount: wire.amount,
      due: wire.due_amount,
      state: wire.state,
      issueDate: wire.issue_date,
      dueDate: wire.due_date,
      paidDate: wire.paid_date,
      subject: wire.subject,
    }
  })
}

/** Gives the people of the account, those who left too. Administrators only; throws RequestError for others. */
export async function listPeople(transport: Transport): Promise<Person[]> {
  return await readRows(transport, 'users', 'users', { per_page: PAGE }, (row): Person => {
    const wire = readWire(personSchema, row, 'GET', 'users')
    return {
      id: wire.id,
      name: `${wire.first_name} ${wire.last_name}`.trim(),
      capacity: String(Math.round(wire.weekly_capacity / 36) / 100),
      isContractor: wire.is_contractor,
    }
  })
}

/** A code no currency has, for accounts that do not say one: what has none is never mixed with what does. */
const NO_CURRENCY = 'ZZZ'
