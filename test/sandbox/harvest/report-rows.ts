import { badRequest, messages } from './answers.ts'
import { parseDate } from './calendar.ts'
import type { AccountState } from './entities.ts'
import { float, toCents } from './money.ts'
import type { Visit } from './visit.ts'

export interface Timeframe {
  readonly from: string
  readonly to: string
}

/**
 * The timeframe of a report, with or without dashes, both ends inclusive. Recorded: 365 days between the ends pass, 366 are 400. That
 * a missing one is 400 as well, and that `to` before `from` is simply empty, is not known.
 */
export function readTimeframe({ query }: Visit): Timeframe | Response {
  const [from, to] = [parseDate(query.get('from')), parseDate(query.get('to'))]
  if (from === null || to === null) return badRequest(messages.noTimeframe)
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  return days > 365 ? badRequest(messages.timeframe) : { from, to }
}

/** A sum that is 0 until something was added and a float from then on: answers mix `0` and `0.0`. */
export class Sum {
  private total = 0
  private touched = false

  /** Adds a whole number of the unit the sum is in. */
  add(amount: number): void {
    this.total += amount
    this.touched = true
  }

  /** Hours, from hundredths. */
  hours(): unknown {
    return this.touched ? float(this.total / 100) : 0
  }

  /** Money of two decimals, from millionths. */
  money(): unknown {
    return this.touched ? float(toCents(this.total)) : 0
  }
}

/** What a row is about: its leading fields, and the words it is sorted by. */
export interface Subject {
  readonly id: number
  readonly head: object
  readonly order: readonly string[]
  /** Fields that stand behind the sums. */
  readonly tail?: object
}

/** What is reported on, an entry or an expense. */
export interface Spent {
  readonly user_id: number
  readonly project_id: number
  readonly task_id?: number
  readonly expense_category_id?: number
}

export type SubjectOf = (account: AccountState, spent: Spent) => Subject

function clientOf(account: AccountState, projectId: number): { client_id: number; client_name: string } {
  const client = account.clients.get(account.projects.get(projectId)?.client_id ?? 0)
  return { client_id: client?.id ?? 0, client_name: client?.name ?? '' }
}

function nameOfUser(account: AccountState, id: number): string {
  const user = account.users.get(id)
  return `${user?.first_name} ${user?.last_name}`
}

/** The subjects by the report's name. In projects alone the name has the code before it (seen live), where there is one. */
export const subjects = {
  clients(account, { project_id }) {
    const head = clientOf(account, project_id)
    return { id: head.client_id, head, order: [head.client_name] }
  },
  projects(account, { project_id }) {
    const project = account.projects.get(project_id)
    const code = project?.code ?? ''
    const project_name = `${code === '' ? '' : `[${code}] `}${project?.name}`
    return {
      id: project_id,
      head: { ...clientOf(account, project_id), project_id, project_name },
      order: [project_name],
    }
  },
  tasks(account, { task_id = 0 }) {
    const task_name = account.tasks.get(task_id)?.name ?? ''
    return { id: task_id, head: { task_id, task_name }, order: [task_name] }
  },
  categories(account, { expense_category_id = 0 }) {
    const expense_category_name = account.expenseCategories.get(expense_category_id)?.name ?? ''
    return {
      id: expense_category_id,
      head: { expense_category_id, expense_category_name },
      order: [expense_category_name],
    }
  },
  team(account, { user_id }) {
    const user = account.users.get(user_id)
    const user_name = nameOfUser(account, user_id)
    return {
      id: user_id,
      head: { user_id, user_name, is_contractor: user?.is_contractor ?? false },
      order: [user_name],
      tail: { weekly_capacity: user?.weekly_capacity, avatar_url: user?.avatar_url },
    }
  },
} satisfies Record<string, SubjectOf>

/** The currency of a project's client, in which its rows are. */
export function currencyOf(account: AccountState, projectId: number): string {
  return account.clients.get(account.projects.get(projectId)?.client_id ?? 0)?.currency ?? account.company.currency
}

/** Rows by the words they are sorted by, as in the documentation's examples, then by id, then by currency. */
export function sortRows<Row extends { readonly subject: Subject; readonly currency: string }>(
  rows: Iterable<Row>,
): Row[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return [...rows].sort(
    (a, b) =>
      a.subject.order.reduce((sign, word, index) => sign || compare(word, b.subject.order[index] ?? ''), 0) ||
      a.subject.id - b.subject.id ||
      compare(a.currency, b.currency),
  )
}

/** Groups what was spent in a timeframe by subject and currency: a client, project, task or person has one row per currency. */
export function groupRows<Each extends Spent & { readonly spent_date: string }, Sums>(
  visit: Visit,
  { from, to }: Timeframe,
  all: Iterable<Each>,
  subjectOf: SubjectOf,
  empty: () => Sums,
  add: (sums: Sums, each: Each) => void,
): { subject: Subject; currency: string; sums: Sums }[] {
  const { account, rights } = visit
  const rows = new Map<string, { subject: Subject; currency: string; sums: Sums }>()
  for (const each of all) {
    if (each.spent_date < from || each.spent_date > to || !rights.sees(each.user_id, each.project_id)) continue
    const subject = subjectOf(account, each)
    const currency = currencyOf(account, each.project_id)
    const key = `${subject.id} ${currency}`
    const row = rows.get(key) ?? { subject, currency, sums: empty() }
    rows.set(key, row)
    add(row.sums, each)
  }
  return sortRows(rows.values())
}
