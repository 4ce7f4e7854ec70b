import { localTime } from './calendar.ts'
import type { AccountState, Project } from './entities.ts'
import { countedHours, worthOf } from './entry-money.ts'
import { float, toCents, toMillionths } from './money.ts'
import { paginateReport } from './pages.ts'
import { toBoolean, type Visit } from './visit.ts'

const byMoney = ['project_cost', 'task_fees']

/**
 * Budgets of projects that have one, newest project first (the documented example's order), without a timeframe. In hours or in the
 * client's money, by `budget_by`; there is no currency field, and no code in the name. A monthly one counts this month alone. Money is
 * absent without the right to rates. What is spent is everybody's, whoever asks (not known).
 */
export function projectBudget(visit: Visit): Response {
  const { account, me, query, rights } = visit
  const active = toBoolean(query.get('is_active'))
  const month = localTime(visit.now, account.users.get(account.me)?.timezone ?? me.timezone).date.slice(0, 7)
  const assigned = new Set(
    [...account.userAssignments.values()].filter((each) => each.user_id === me.id).map(({ project_id }) => project_id),
  )
  const rows = [...account.projects.values()]
    .filter(
      ({ id, budget_by, is_active }) =>
        budget_by !== 'none' &&
        (active === null || is_active === active) &&
        (visit.admin || assigned.has(id) || rights.manages(id)),
    )
    .sort((a, b) => (a.created_at === b.created_at ? b.id - a.id : a.created_at < b.created_at ? 1 : -1))
    .map((project) => {
      const isMoney = byMoney.includes(project.budget_by)
      const budget = budgetOf(account, project)
      const spent = isMoney ? moneySpent(visit, project, month) : hoursSpent(visit, project, month)
      return {
        project_id: project.id,
        project_name: project.name,
        client_id: project.client_id,
        client_name: account.clients.get(project.client_id)?.name ?? '',
        budget_is_monthly: project.budget_is_monthly,
        budget_by: project.budget_by,
        is_active: project.is_active,
        ...(isMoney && !rights.billableRates
          ? {}
          : {
              budget: float(budget),
              budget_spent: float(spent),
              budget_remaining: float(toCents(toMillionths(budget) - toMillionths(spent))),
            }),
      }
    })
  return paginateReport(visit, rows)
}

/** The budget of the project itself, or the sum of its tasks' or people's. */
function budgetOf(account: AccountState, { id, budget, budget_by, cost_budget }: Project): number {
  const of = (all: Iterable<{ project_id: number; budget: number | null; is_active: boolean }>) =>
    [...all].reduce((sum, each) => (each.project_id === id && each.is_active ? sum + (each.budget ?? 0) : sum), 0)
  if (budget_by === 'person') return of(account.userAssignments.values())
  if (budget_by === 'task' || budget_by === 'task_fees') return of(account.taskAssignments.values())
  return (budget_by === 'project_cost' ? cost_budget : budget) ?? 0
}

function counts(project: Project, month: string, each: { project_id: number; spent_date: string }): boolean {
  return each.project_id === project.id && (!project.budget_is_monthly || each.spent_date.startsWith(month))
}

function hoursSpent({ account, now }: Visit, project: Project, month: string): number {
  let hundredths = 0
  for (const entry of account.timeEntries.values()) {
    if (entry.budgeted && counts(project, month, entry)) hundredths += countedHours(account, entry, now)
  }
  return hundredths / 100
}

function moneySpent({ account, now }: Visit, project: Project, month: string): number {
  let sum = 0
  for (const entry of account.timeEntries.values()) {
    if (entry.budgeted && counts(project, month, entry)) sum += worthOf(account, entry, now)
  }
  if (!project.cost_budget_include_expenses) return toCents(sum)
  for (const expense of account.expenses.values()) {
    if (counts(project, month, expense)) sum += toMillionths(expense.total_cost)
  }
  return toCents(sum)
}
