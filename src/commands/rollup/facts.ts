import { addDays, type PlainDate } from '../../calendar.ts'
import { InputError, RequestError } from '../../errors.ts'
import { type Company, readCompany, readUser, type User } from '../../harvest/account.ts'
import { listBudgets, listExpensesByCategory, listTimeByProject, listUninvoiced } from '../../harvest/reports.ts'
import type { Transport } from '../../harvest/transport.ts'
import { listExpenses, listInvoices, listPeople, listWork } from '../../harvest/work.ts'
import { multiply, subtract, sum } from '../../rollup/decimal.ts'
import type {
  Budget,
  Facts,
  Invoice,
  Period,
  Person,
  TimeRow,
  Unseen,
  WorkEntry,
  WorkSession,
} from '../../rollup/facts.ts'
import { asOf, previousPeriod, quarterOf } from '../../rollup/period.ts'
import { firstExpenseDay } from '../../rollup/reckon-expenses.ts'
import { timeRowsOf } from '../../rollup/time-rows.ts'

/** Whose account it is, and what has no period: each read once, however many periods ask for it. */
export interface Reader {
  readonly user: User
  readonly company: Company
  readonly invoices: () => Promise<Invoice[]>
  readonly budgets: () => Promise<Budget[]>
  readonly people: () => Promise<Person[]>
  /** Harvest's report of time: a month's is also the one before the next month's. */
  readonly time: (days: { from: PlainDate; to: PlainDate }) => Promise<TimeRow[]>
}

/** Gives the token's user and the account. Throws RequestError. */
export async function readReader(transport: Transport): Promise<Reader> {
  const [user, company] = await Promise.all([readUser(transport), readCompany(transport)])
  const answers = new Map<string, Promise<unknown>>()
  const once = <T>(what: string, read: () => Promise<T>): Promise<T> => {
    const answer = (answers.get(what) as Promise<T> | undefined) ?? read()
    answers.set(what, answer)
    return answer
  }
  return {
    user,
    company,
    invoices: () => once('invoices', () => listInvoices(transport)),
    budgets: () => once('budgets', () => listBudgets(transport)),
    people: () => once('people', () => listPeople(transport)),
    time: (days) => once(`${days.from} ${days.to}`, () => listTimeByProject(transport, days, user.isAdministrator)),
  }
}

/** What the ledger gives to a rollup. */
export interface LedgerSide {
  readonly name: string
  readonly url: string
  /** Sessions of the period and around it. */
  readonly sessions: (from: PlainDate, to: PlainDate) => readonly WorkSession[]
  readonly lastUninvoiced: (period: Period) => Facts['lastUninvoiced']
}

/**
 * Takes the way to Harvest, a period and the ledger's side; gives all a rollup is made of, everything in flight together. What
 * the token may not see is told in `unseen`; every other failure throws: a refusal is never taken for "nothing there".
 */
export async function readFacts(
  transport: Transport,
  reader: Reader,
  period: Period,
  today: PlainDate,
  scope: 'account' | 'me',
  ledger: LedgerSide,
): Promise<Facts> {
  const { user, company } = reader
  const last = asOf(period, today)
  if (!last.ok) throw new InputError(last.message)
  const previous = previousPeriod(period)
  const quarter = { from: quarterOf(last.day).from, to: last.day }
  // Harvest's reports know no single person: of one's own time there is only what the entries say.
  const isAlone = scope === 'me'
  const userId = scope === 'me' ? user.id : null
  const days = { from: period.from, to: last.day }
  const wide = { from: previous.from < quarter.from ? previous.from : quarter.from, to: last.day }
  const unseen: Unseen[] = []
  const seen = async <T>(what: Unseen['what'], read: Promise<T>): Promise<T | null> => {
    try {
      return await read
    } catch (error) {
      if (!(error instanceof RequestError) || error.request.status !== 403) throw error
      unseen.push({ what, why: 'Harvest does not show it to the person of this token' })
      return null
    }
  }
  const timeOf = (range: { from: PlainDate; to: PlainDate }) => (isAlone ? Promise.resolve([]) : reader.time(range))
  const [work, reports, before, quarterly, uninvoiced, expenses, categories, invoices, budgets, people] =
    await Promise.all([
      listWork(transport, isAlone ? wide : days, userId, user.isAdministrator),
      timeOf(days),
      timeOf(previous),
      timeOf(quarter),
      isAlone ? null : seen('uninvoiced', listUninvoiced(transport, days)),
      listExpenses(transport, { from: firstExpenseDay({ period, asOf: last.day }), to: last.day }, userId),
      isAlone ? null : listExpensesByCategory(transport, days),
      seen('invoices', reader.invoices()),
      seen('budgets', reader.budgets()),
      scope === 'me' || !user.isAdministrator ? null : seen('team', reader.people()),
    ])
  const entries = work.filter(({ date }) => date >= period.from)
  const isPresent = today.slice(0, 7) === last.day.slice(0, 7)
  const billed = new Set(entries.map(({ invoice }) => invoice?.id))
  const workers = new Set(entries.map(({ user: { id } }) => id))
  const within = (range: { from: PlainDate; to: PlainDate }) =>
    timeRowsOf(work.filter(({ date }) => date >= range.from && date <= range.to))
  if (isAlone)
    unseen.push({ what: 'uninvoiced', why: 'scope is "me", and Harvest\'s report of it is that of the whole account' })
  if (!user.isAdministrator)
    unseen.push({
      what: 'others',
      why: user.seesOthers
        ? 'Harvest shows a manager only their own time, their team\u2019s, and that of projects they manage'
        : 'Harvest shows the person of this token only their own time and expenses',
    })
  if (scope === 'account' && !user.isAdministrator)
    unseen.push({ what: 'team', why: 'only an administrator sees what hours the people have' })
  if (entries.some(({ billable, rate }) => billable && rate === null) && !user.isAdministrator)
    unseen.push({ what: 'amounts', why: 'Harvest shows the person of this token no rates' })
  return {
    period,
    asOf: last.day,
    scope,
    account: { name: company.name, url: company.url, format: company.format },
    user: { id: user.id, name: user.name },
    ledger: { name: ledger.name, url: ledger.url },
    weekStart: company.weekStart,
    entries,
    time: isAlone
      ? { period: within(days), before: within(previous), quarter: within(quarter) }
      : { period: reports, before, quarter: quarterly },
    previous,
    uninvoiced,
    expenses,
    expenseReport: categories,
    invoices: invoices?.filter((invoice) => billed.has(invoice.id) || concerns(invoice, period.from, last.day)) ?? null,
    budgets: budgets?.flatMap((budget) => (isPresent ? budget : budgetOfPast(budget, entries, period))) ?? null,
    // What somebody else's capacity is says nothing about a period they did not work in.
    people: people?.filter(({ id }) => workers.has(id)) ?? null,
    sessions: ledger.sessions(addDays(period.from, -31), addDays(period.to, 31)),
    lastUninvoiced: ledger.lastUninvoiced(period),
    unseen: unseen.sort((a, b) => (a.what < b.what ? -1 : 1)),
  }
}

/** One that is open, or was issued or paid within the period; what was issued later is none of it. */
function concerns({ state, issueDate, paidDate }: Invoice, from: PlainDate, to: PlainDate): boolean {
  if (issueDate > to) return false
  return state === 'open' || issueDate >= from || (paidDate !== null && paidDate >= from && paidDate <= to)
}

/**
 * Of a monthly budget Harvest tells what is spent in the present month only. For a month that is over the entries tell; of a
 * week or a year nobody can say what a monthly budget means.
 */
function budgetOfPast(budget: Budget, entries: readonly WorkEntry[], { kind }: Period): Budget[] {
  if (!budget.isMonthly) return [budget]
  if (kind !== 'month') return []
  const work = entries.filter(({ project }) => project.id === budget.projectId)
  const spent = sum(
    work.map(({ roundedHours, billable, rate }) => {
      if (budget.unit === 'hours') return roundedHours
      return billable ? multiply(roundedHours, rate ?? '0') : '0'
    }),
  )
  return [{ ...budget, spent, remaining: subtract(budget.budget, spent) }]
}
