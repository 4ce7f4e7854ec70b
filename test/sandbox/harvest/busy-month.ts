import { addClient, addEntry, addProject, addUser } from './build.ts'
import { addExpense, addExpenseCategory } from './build-expenses.ts'
import { billBusyMonths } from './busy-month-bills.ts'
import { addDays, localTime } from './calendar.ts'
import { drawFrom, pick } from './draw.ts'
import { emptyAccount } from './empty-account.ts'
import type { AccountState, Project, User } from './entities.ts'

/**
 * A studio of three whose last month was busy: three clients in two currencies, time of that month, of the one before and of this one up
 * to yesterday, rounded up to 6 minutes; invoices paid, overdue, partly paid, written off, in draft, a fixed fee invoiced beyond the
 * fee, an uninvoiced rest, expenses with receipts, a monthly budget in hours and one in money, rates with three decimals. What is in a
 * month that is over does not depend on the day of this month.
 */
export function busyMonth(now: Date): AccountState {
  const account = emptyAccount(1_100_501, 'Studio Lance', { weekly_capacity: 144_000 })
  account.rounding = { mode: 'up', minutes: 6 }
  const people = addPeople(account)
  const projects = addProjects(account, people)
  const today = localTime(now, 'Berlin').date
  const current = today.slice(0, 7)
  const last = addDays(`${current}-01`, -1).slice(0, 7)
  const before = addDays(`${last}-01`, -1).slice(0, 7)
  for (let day = `${before}-01`; day < today; day = addDays(day, 1)) addDay(account, day, people, projects)
  for (const month of [before, last]) addExpenses(account, month, people, projects)
  billBusyMonths(account, before, last)
  return account
}

type People = Readonly<Record<'freya' | 'ben' | 'cleo', User>>
type Projects = Readonly<Record<'audrey' | 'dare' | 'relaunch' | 'hosting' | 'internal', Project>>

function addPeople(account: AccountState): People {
  const roles = { access_roles: ['administrator'], roles: ['Founder'] }
  return {
    freya: addUser(account, 'Freya Lance', { ...roles, default_hourly_rate: 118.375, cost_rate: 48.25 }),
    ben: addUser(account, 'Ben Ober', {
      is_contractor: true,
      weekly_capacity: 86_400,
      default_hourly_rate: 96.125,
      cost_rate: 61,
    }),
    cleo: addUser(account, 'Cleo Dorn', { weekly_capacity: 144_000, default_hourly_rate: 84.5, cost_rate: 37.5 }),
  }
}

function addProjects(account: AccountState, people: People): Projects {
  const everybody = Object.values(people)
  const audrey = addClient(account, 'Audrey Ltd', 'EUR')
  const dare = addClient(account, 'Dare Inc', 'USD')
  const hafen = addClient(account, 'Hafen & Söhne', 'EUR')
  const own = addClient(account, account.company.name, 'EUR')
  const projects = {
    audrey: addProject(account, audrey, 'Audrey Web', ['Development', 'Design', 'Meetings'], everybody, {
      code: 'AUD',
      hourly_rate: 95.125,
      budget_by: 'project',
      budget: 90,
      budget_is_monthly: true,
    }),
    dare: addProject(account, dare, 'Dare Platform', ['Development', 'AI, unattended', 'Meetings'], everybody, {
      id: 14_308_069,
      bill_by: 'People',
      hourly_rate: null,
      budget_by: 'project_cost',
      cost_budget: 48_000,
      cost_budget_include_expenses: true,
    }),
    relaunch: addProject(account, hafen, 'Relaunch', ['Design', 'Development'], everybody, {
      code: 'HAF-R',
      is_fixed_fee: true,
      fee: 6000,
      hourly_rate: 90,
    }),
    hosting: addProject(account, hafen, 'Hosting', ['Operations'], everybody, {
      code: 'HAF-H',
      bill_by: 'Tasks',
      hourly_rate: null,
    }),
    internal: addProject(account, own, 'Internal', ['Meetings', 'Research'], everybody, {
      is_billable: false,
      bill_by: 'none',
      hourly_rate: null,
    }),
  }
  addProject(account, audrey, 'Old Shop', ['Development'], everybody, { code: 'OLD', is_active: false })
  for (const each of account.taskAssignments.values()) {
    if (each.project_id === projects.hosting.id) each.hourly_rate = 64.255
  }
  return projects
}

const notes: Readonly<Record<keyof Projects, readonly string[]>> = {
  audrey: ['Search Console pull', 'Checkout: address form', 'Review with Audrey', 'Image sizes on the landing page'],
  dare: ['Importer: retries', 'Nightly run looked over', 'Query plans of the ledger view', 'Release 4.2'],
  relaunch: ['Type and colour', 'Front page, second draft', 'Templates'],
  hosting: ['Certificates', 'Database update', 'Backup restored on trial'],
  internal: ['Week planned', 'Bookkeeping', 'Reading'],
}

/** Who works on what, the likelier the oftener. */
const habits: Readonly<Record<keyof People, readonly (keyof Projects)[]>> = {
  freya: ['audrey', 'dare', 'audrey', 'dare', 'internal'],
  ben: ['dare', 'dare', 'hosting'],
  cleo: ['relaunch', 'audrey', 'dare', 'relaunch', 'internal'],
}

/** One day of everybody's entries. Nobody works at weekends or on the month's second Friday; Ben not on Thursdays either. */
function addDay(account: AccountState, day: string, people: People, projects: Projects): void {
  const date = new Date(`${day}T00:00:00Z`)
  const [weekday, number] = [date.getUTCDay(), date.getUTCDate()]
  if (weekday === 0 || weekday === 6 || (weekday === 5 && number > 7 && number <= 14)) return
  const draw = drawFrom(date.getTime() / 86_400_000)
  for (const [name, of] of Object.entries(habits) as [keyof People, readonly (keyof Projects)[]][]) {
    if (name === 'ben' && weekday > 3) continue
    for (let count = 3 + draw(2); count > 0; count--) {
      const key = pick(draw, of)
      const project = projects[key]
      const tasks = [...account.taskAssignments.values()].filter((each) => each.project_id === project.id)
      const minutes = 35 + draw(150)
      const entry = {
        user_id: people[name].id,
        project_id: project.id,
        task_id: pick(draw, tasks).task_id,
        spent_date: day,
        hours: Math.round((minutes / 60) * 100) / 100,
        notes: pick(draw, notes[key]),
      }
      addEntry(account, entry, new Date(`${day}T15:00:00Z`))
    }
  }
}

/** The same five every month: one not billable, two with a picture of the receipt, one by the kilometre. */
function addExpenses(account: AccountState, month: string, { freya, cleo }: People, projects: Projects): void {
  const mileage = addExpenseCategory(account, 'Mileage', { unit_name: 'km', unit_price: 0.575 })
  const [meals, travel, software] = ['Meals', 'Travel', 'Software'].map((name) => addExpenseCategory(account, name))
  const photo = (file_name: string) => ({ file_name, file_size: 39_410, content_type: 'image/jpeg' })
  const spend = (day: string, user: User, project: Project, category: typeof meals, rest: object) =>
    addExpense(
      account,
      {
        spent_date: `${month}-${day}`,
        user_id: user.id,
        project_id: project.id,
        ...(category === undefined ? {} : { expense_category_id: category.id }),
        ...rest,
      },
      new Date(`${month}-${day}T18:00:00Z`),
    )
  const { audrey, dare, relaunch, internal } = projects
  spend('06', freya, audrey, meals, { total_cost: 48.4, notes: 'Lunch, two people', receipt: photo('lunch.jpg') })
  spend('11', freya, audrey, mileage, { units: 63, notes: 'To Audrey and back' })
  spend('12', freya, dare, travel, { total_cost: 212.35, notes: 'Flight', receipt: photo('flight.jpg') })
  spend('18', cleo, relaunch, software, { total_cost: 89, notes: 'Typeface' })
  spend('20', freya, internal, software, { total_cost: 29.99, notes: 'Password store', billable: false })
}
