import type { Expense, Facts, Invoice, TimeRow, WorkEntry, WorkSession } from '../../src/rollup/facts.ts'
import { monthOf, previousPeriod } from '../../src/rollup/period.ts'

export const LEDGER = 'ada/dev-reports'

/** An hour of Ada's for Audrey on 20 May 2026, at 80 EUR, with what differs. */
export function makeEntry(change: Partial<WorkEntry> = {}): WorkEntry {
  return {
    id: 1,
    date: '2026-05-20',
    hours: '1',
    roundedHours: change.hours ?? '1',
    billable: true,
    rate: '80',
    notes: '',
    user: { id: 1, name: 'Ada' },
    client: { id: 10, name: 'Audrey Ltd', currency: 'EUR' },
    project: { id: 100, name: 'Audrey Web', code: null },
    task: { id: 1000, name: 'Development' },
    isRunning: false,
    locked: null,
    invoice: null,
    reference: null,
    ...change,
  }
}

/** An open invoice of 100 EUR to Audrey, due on 15 May 2026. */
export function makeInvoice(change: Partial<Invoice> = {}): Invoice {
  return {
    id: 1,
    number: '2026-014',
    client: { id: 10, name: 'Audrey Ltd' },
    currency: 'EUR',
    amount: '100',
    due: '100',
    state: 'open',
    issueDate: '2026-05-01',
    dueDate: '2026-05-15',
    paidDate: null,
    subject: 'Audrey Ltd, May',
    ...change,
  }
}

/** 20 EUR for a train on 20 May 2026. */
export function makeExpense(change: Partial<Expense> = {}): Expense {
  return {
    id: 1,
    date: '2026-05-20',
    total: '20',
    billable: true,
    category: 'Travel',
    notes: 'Train to Audrey',
    user: { id: 1, name: 'Ada' },
    client: { id: 10, name: 'Audrey Ltd', currency: 'EUR' },
    project: { id: 100, name: 'Audrey Web', code: null },
    receipt: null,
    invoice: null,
    ...change,
  }
}

/** A session of an hour, as the ledger has it. */
export function makeSession(change: Partial<WorkSession> = {}): WorkSession {
  return {
    base: 'reports/a.md#2026-05-20/audrey/development',
    path: 'reports/a.md',
    line: 7,
    date: '2026-05-20',
    hours: '1',
    headline: 'Search Console pull',
    url: 'https://github.com/ada/dev-reports/blob/main/reports/a.md',
    ...change,
  }
}

/** A row of Harvest's report of time for Audrey's project. */
export function makeTimeRow(change: Partial<TimeRow> = {}): TimeRow {
  return {
    projectId: 100,
    projectName: '[AUD] Audrey Web',
    clientName: 'Audrey Ltd',
    hours: '1',
    billableHours: '1',
    currency: 'EUR',
    amount: '80',
    ...change,
  }
}

/** May 2026, over and empty, with what differs. */
export function makeFacts(change: Partial<Facts> = {}): Facts {
  const period = change.period ?? monthOf('2026-05-01')
  return {
    period,
    asOf: period.to,
    scope: 'account',
    account: {
      name: 'Ada & Co',
      url: null,
      format: {
        decimalSymbol: '.',
        thousandsSeparator: ',',
        timeFormat: 'decimal',
        currencyCode: 'after',
        currencySymbol: 'none',
      },
    },
    user: { id: 1, name: 'Ada' },
    ledger: { name: LEDGER, url: 'https://github.com/ada/dev-reports' },
    weekStart: 'Monday',
    entries: [],
    time: { period: [], quarter: [], before: [] },
    previous: previousPeriod(period),
    uninvoiced: [],
    expenses: [],
    expenseReport: [],
    invoices: [],
    budgets: [],
    people: [],
    sessions: [],
    lastUninvoiced: null,
    unseen: [],
    ...change,
  }
}
