import { amountIn, roundHours, roundMoney } from './decimal.ts'
import type { Decimal, Expense, Facts, Period, WorkSession } from './facts.ts'
import type {
  BudgetFigures,
  Figures,
  InvoiceFigures,
  Money,
  PersonFigures,
  ProjectFigures,
  QuarterExpenses,
  Sum,
} from './figures.ts'
import { sessionRow } from './json-sessions.ts'

/** What of the figures the document shows. */
export interface Shown {
  readonly sections: readonly string[]
  readonly redact: readonly string[]
}

/**
 * Takes the facts, their figures and what the document shows of them; gives the rollup as JSON, as docs/harvest-rollup.schema.json describes it. A row is
 * a line, so that a change of one entry is a change of few lines. The same figures give the same bytes.
 */
export function renderRollupJson(facts: Facts, figures: Figures, shown: Shown | null = null): string {
  const { totals, invoices, invoiceTotals, budgets, expenses, uninvoicedChange } = figures
  return renderLines({
    period: periodRow(facts.period),
    as_of: facts.asOf,
    scope: facts.scope,
    complete: figures.complete,
    unseen: figures.unseen.map(({ what, why }) => ({ what, why })),
    account: facts.account.name,
    user: { id: facts.user.id, name: facts.user.name },
    ledger: facts.ledger.name,
    // Whether a rollup has changed is told by this file, and another choice of sections is a change.
    ...(shown && { document: { sections: shown.sections, redact: shown.redact } }),
    totals: {
      ...sumRow(totals),
      uninvoiced: moneyRow(totals.uninvoiced),
      uninvoiced_change: moneyRow(uninvoicedChange),
      expenses: moneyRow(totals.expenses),
    },
    before: {
      period: periodRow(facts.previous),
      rounded_hours: hours(figures.before.hours),
      rounded_billable_hours: hours(figures.before.billableHours),
      amounts: moneyRow(figures.before.amounts),
    },
    projects: figures.projects.map(projectRow),
    clients: figures.clients.map((row) => ({ id: row.client.id, name: row.client.name, ...sumRow(row) })),
    tasks: figures.tasks.map((row) => ({ id: row.task.id, name: row.task.name, ...sumRow(row) })),
    people: figures.people.map(personRow),
    invoices: invoices?.map(invoiceRow) ?? null,
    invoice_totals: invoiceTotals && {
      open: moneyRow(invoiceTotals.open),
      overdue: moneyRow(invoiceTotals.overdue),
      paid: moneyRow(invoiceTotals.paid),
    },
    expense_categories:
      expenses?.byCategory.map(({ category, totals: all, billable }) => ({
        category,
        totals: moneyRow(all),
        billable: moneyRow(billable),
      })) ?? null,
    expense_quarters: expenses?.byQuarter.map(quarterRow) ?? null,
    expenses: expenses?.list.map(expenseRow) ?? null,
    budgets: budgets?.map(budgetRow) ?? null,
    days: figures.days.map((day) => ({
      date: day.date,
      hours: hours(day.hours),
      billable_hours: hours(day.billableHours),
    })),
    empty_days: figures.emptyDays,
    sessions: figures.sessions.map((session) => sessionRow(session, facts)),
    unrecorded: figures.unrecorded.map(unrecordedRow),
    differences: figures.differences.map(({ what, ours, harvests }) => ({ what, ours, harvests })),
  })
}

function periodRow({ name, kind, from, to }: Period) {
  return { name, from, to, kind }
}

function sumRow(sum: Sum) {
  return {
    hours: hours(sum.hours),
    rounded_hours: hours(sum.roundedHours),
    billable_hours: hours(sum.billableHours),
    billable_share: share(sum.billableShare),
    amounts: moneyRow(sum.amounts),
    effective_rates: moneyRow(sum.effectiveRates),
  }
}

function projectRow(row: ProjectFigures) {
  const { currency } = row
  return {
    id: row.project.id,
    name: row.project.name,
    client: row.client.name,
    currency,
    hours: hours(row.hours),
    rounded_hours: hours(row.roundedHours),
    billable_hours: hours(row.billableHours),
    billable_share: share(row.billableShare),
    amount: row.amounts && roundMoney(amountIn(row.amounts, currency), currency),
    effective_rate: row.effectiveRates && roundMoney(amountIn(row.effectiveRates, currency), currency),
    week_hours: row.week === null ? null : hours(row.week),
    month_hours: row.month === null ? null : hours(row.month),
    quarter_hours: hours(row.quarter),
    before_hours: hours(row.before),
  }
}

function personRow(row: PersonFigures) {
  return {
    id: row.person.id,
    name: row.person.name,
    ...sumRow(row),
    capacity: row.capacity === null ? null : hours(row.capacity),
    utilisation: share(row.utilisation),
  }
}

function invoiceRow({ invoice, overdueDays, entries }: InvoiceFigures) {
  const { currency } = invoice
  return {
    id: invoice.id,
    number: invoice.number,
    client: invoice.client.name,
    currency,
    amount: roundMoney(invoice.amount, currency),
    due: roundMoney(invoice.due, currency),
    state: invoice.state,
    overdue_days: overdueDays,
    issue_date: invoice.issueDate,
    due_date: invoice.dueDate,
    paid_date: invoice.paidDate,
    entry_ids: entries.map(({ entry }) => entry.id),
  }
}

function expenseRow(expense: Expense) {
  const { currency } = expense.client
  return {
    id: expense.id,
    date: expense.date,
    category: expense.category,
    project_id: expense.project.id,
    client: expense.client.name,
    person: expense.user.name,
    total: roundMoney(expense.total, currency),
    currency,
    billable: expense.billable,
    notes: expense.notes,
    receipt: expense.receipt,
    invoice: expense.invoice?.number ?? null,
  }
}

function quarterRow({ quarter, from, to, category, totals, count, receipts }: QuarterExpenses) {
  return { quarter: quarter.name, from, to, category, totals: moneyRow(totals), expenses: count, receipts }
}

function budgetRow({ budget, currency, share: spentShare, runsOut }: BudgetFigures) {
  // Money of a currency nobody names has cents, as nearly all have.
  const figure = (value: Decimal) => (budget.unit === 'hours' ? hours(value) : roundMoney(value, currency ?? ''))
  return {
    project_id: budget.projectId,
    project: budget.projectName,
    client: budget.clientName,
    unit: budget.unit,
    currency,
    monthly: budget.isMonthly,
    budget: figure(budget.budget),
    spent: figure(budget.spent),
    remaining: figure(budget.remaining),
    share: share(spentShare),
    runs_out: runsOut,
  }
}

function unrecordedRow(session: WorkSession) {
  return {
    reference: session.base,
    report_url: session.url,
    date: session.date,
    hours: hours(session.hours),
    headline: session.headline,
  }
}

function hours(value: Decimal): number {
  return Number(roundHours(value))
}

function share(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(4))
}

function moneyRow(money: Money | null): Record<string, string> | null {
  if (money === null) return null
  return Object.fromEntries(Object.entries(money).map(([code, amount]) => [code, roundMoney(amount, code)]))
}

function renderLines(document: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(document).map(([key, value]) => {
    const rows = Array.isArray(value) && value.length > 0 ? value.map((row) => `    ${JSON.stringify(row)}`) : null
    return `  ${JSON.stringify(key)}: ${rows ? `[\n${rows.join(',\n')}\n  ]` : JSON.stringify(value)}`
  })
  return `{\n${parts.join(',\n')}\n}\n`
}
