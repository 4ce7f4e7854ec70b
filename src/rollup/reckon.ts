import { compareWithReports } from './compare.ts'
import { subtractMoney, sum, sumMoney } from './decimal.ts'
import type { Facts, WorkEntry } from './facts.ts'
import type { Figures } from './figures.ts'
import { daysOf, isWorkingDay } from './period.ts'
import { reckonBudgets } from './reckon-budgets.ts'
import { pricedExpense, reckonExpenses } from './reckon-expenses.ts'
import { reckonInvoices, reckonInvoiceTotals } from './reckon-invoices.ts'
import { reckonPeople } from './reckon-people.ts'
import { reckonProjects } from './reckon-projects.ts'
import { joinSessions } from './reckon-sessions.ts'
import { seesAmounts, sumOf, sumsBy, withinPeriod } from './reckon-sums.ts'

/**
 * Takes the facts; gives everything a rollup shows. Exact throughout and rounded nowhere; what lies after the last whole
 * day is left out, and the order in which facts came changes nothing.
 */
export function reckonFigures(facts: Facts): Figures {
  const entries = withinPeriod(facts, facts.entries)
  const expenses = facts.expenses && withinPeriod(facts, facts.expenses)
  const isPriced = seesAmounts(facts)
  const { sessions, unrecorded } = joinSessions(entries, facts)
  const invoices = facts.invoices && reckonInvoices(facts.invoices, sessions, facts.asOf)
  const uninvoiced = facts.uninvoiced && sumMoney(facts.uninvoiced)
  const days = reckonDays(entries, facts)
  return {
    totals: { ...sumOf(entries, isPriced), expenses: expenses && sumMoney(expenses.map(pricedExpense)), uninvoiced },
    before: reckonBefore(facts),
    projects: reckonProjects(entries, facts),
    clients: sumsBy(entries, ({ client }) => client, isPriced).map(({ thing, ...sums }) => ({
      client: thing,
      ...sums,
    })),
    tasks: sumsBy(entries, ({ task }) => task, isPriced).map(({ thing, ...sums }) => ({ task: thing, ...sums })),
    people: reckonPeople(entries, facts),
    uninvoicedChange: uninvoiced && facts.lastUninvoiced && subtractMoney(uninvoiced, facts.lastUninvoiced),
    invoices,
    invoiceTotals: invoices && reckonInvoiceTotals(invoices, facts),
    expenses: expenses && reckonExpenses(expenses, facts),
    budgets: facts.budgets && reckonBudgets(facts.budgets, entries, facts),
    days: days.map(({ entries: _, ...day }) => day),
    emptyDays: days.filter((day) => day.entries === 0 && isWorkingDay(day.date)).map(({ date }) => date),
    sessions,
    unrecorded,
    differences: compareWithReports(entries, expenses ?? [], facts),
    complete: facts.unseen.length === 0,
    unseen: facts.unseen,
  }
}

function reckonBefore(facts: Facts): Figures['before'] {
  const rows = facts.time.before
  const priced = rows.flatMap(({ currency, amount }) =>
    currency === null || amount === null ? [] : [{ currency, amount }],
  )
  return {
    hours: sum(rows.map(({ hours }) => hours)),
    billableHours: sum(rows.map(({ billableHours }) => billableHours)),
    amounts: seesAmounts(facts) ? sumMoney(priced) : null,
  }
}

function reckonDays(entries: readonly WorkEntry[], { period, asOf }: Facts) {
  const entriesOf = Map.groupBy(entries, ({ date }) => date)
  return daysOf(period.from, asOf).map((date) => {
    const group = entriesOf.get(date) ?? []
    return {
      date,
      hours: sum(group.map(({ hours }) => hours)),
      billableHours: sum(group.filter(({ billable }) => billable).map(({ hours }) => hours)),
      entries: group.length,
    }
  })
}
