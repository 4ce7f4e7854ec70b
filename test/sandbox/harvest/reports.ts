import type { HttpHandler } from 'msw/http'
import { countedHours, worthOf } from './entry-money.ts'
import { toMillionths } from './money.ts'
import { paginateReport } from './pages.ts'
import { projectBudget } from './report-budgets.ts'
import { groupRows, readTimeframe, type SubjectOf, Sum, subjects } from './report-rows.ts'
import { uninvoiced } from './report-uninvoiced.ts'
import { route, toBoolean, type Visit, type World } from './visit.ts'

/** All reports. Anybody may ask for all but the uninvoiced one, and silently gets no more than may be seen. */
export function reportRoutes(world: World): HttpHandler[] {
  const { clients, projects, tasks, team, categories } = subjects
  const time = Object.entries({ clients, projects, tasks, team })
  const expenses = Object.entries({ clients, projects, categories, team })
  return [
    ...time.map(([name, of]) => route(world, 'get', `/reports/time/${name}`, (visit) => timeReport(visit, of))),
    ...expenses.map(([name, of]) =>
      route(world, 'get', `/reports/expenses/${name}`, (visit) => expenseReport(visit, of)),
    ),
    route(world, 'get', '/reports/uninvoiced', uninvoiced),
    route(world, 'get', '/reports/project_budget', projectBudget),
  ]
}

/**
 * Hours rounded entry by entry. A fixed-fee project's hours are billable but worth 0.0 unless `include_fixed_fee` is "true" (seen live).
 * Currency and amount are absent without the right to rates; the rows stay one per currency (not known, the choice that hurts).
 */
function timeReport(visit: Visit, subjectOf: SubjectOf): Response {
  const { account, now, rights } = visit
  const timeframe = readTimeframe(visit)
  if (timeframe instanceof Response) return timeframe
  const withFees = toBoolean(visit.query.get('include_fixed_fee')) === true
  const rows = groupRows(
    visit,
    timeframe,
    account.timeEntries.values(),
    subjectOf,
    () => ({ total: new Sum(), billable: new Sum(), amount: new Sum() }),
    ({ total, billable, amount }, entry) => {
      const hours = countedHours(account, entry, now)
      const isFee = account.projects.get(entry.project_id)?.is_fixed_fee === true
      total.add(hours)
      billable.add(entry.billable ? hours : 0)
      amount.add(isFee && !withFees ? 0 : worthOf(account, entry, now))
    },
  )
  const results = rows.map(({ subject, currency, sums: { total, billable, amount } }) => ({
    ...subject.head,
    total_hours: total.hours(),
    billable_hours: billable.hours(),
    ...(rights.billableRates ? { currency, billable_amount: amount.money() } : {}),
    ...subject.tail,
  }))
  return paginateReport(visit, results)
}

/** Of these the documentation limits no field to those who see rates: a member sees what it spent itself. */
function expenseReport(visit: Visit, subjectOf: SubjectOf): Response {
  const timeframe = readTimeframe(visit)
  if (timeframe instanceof Response) return timeframe
  const rows = groupRows(
    visit,
    timeframe,
    visit.account.expenses.values(),
    subjectOf,
    () => ({ total: new Sum(), billable: new Sum() }),
    ({ total, billable }, { total_cost, billable: counts }) => {
      total.add(toMillionths(total_cost))
      if (counts) billable.add(toMillionths(total_cost))
    },
  )
  const results = rows.map(({ subject, currency, sums: { total, billable } }) => ({
    ...subject.head,
    total_amount: total.money(),
    billable_amount: billable.money(),
    currency,
  }))
  return paginateReport(visit, results)
}
