import { addClient, addEntry, addProject, addUser } from './build.ts'
import { addExpense, addExpenseCategory } from './build-expenses.ts'
import { busyMonth } from './busy-month.ts'
import { addDays, localTime } from './calendar.ts'
import { emptyAccount } from './empty-account.ts'
import type { AccountState, User } from './entities.ts'
import { furnish } from './furnish.ts'
import { createInvoice } from './invoicing.ts'
import { largeAccount } from './large-account.ts'
import { payInvoice } from './payments.ts'

export type Preset = (typeof presetNames)[number]

/** Every preset there is. */
export const presetNames = ['freelancer', 'member', 'agency', 'timestamps', 'empty', 'busy-month', 'large'] as const

const administrator = { access_roles: ['administrator'], default_hourly_rate: 95, cost_rate: 40, roles: ['Founder'] }

/** A made-up account; the same ids every time, days counted from now. */
export function presetAccount(preset: Preset, now: Date): AccountState {
  const presets = { freelancer, member, agency, timestamps, empty, 'busy-month': busyMonth, large: largeAccount }
  return presets[preset](now)
}

/** One person who is everything, two clients in two currencies. */
function freelancer(): AccountState {
  const account = emptyAccount(1_100_001, 'Freya Lance')
  const me = addUser(account, 'Freya Lance', administrator)
  addUsualProjects(account, [me])
  return account
}

function addUsualProjects(account: AccountState, people: readonly User[]): void {
  const audrey = addClient(account, 'Audrey Ltd', 'EUR')
  const dare = addClient(account, 'Dare Inc', 'USD')
  const own = addClient(account, account.company.name, 'EUR')
  addProject(account, audrey, 'Audrey Web', ['Development', 'Design', 'Meetings'], people, { code: 'AUD' })
  addProject(account, dare, 'Dare Platform', ['Development', 'AI, unattended'], people, {
    id: 14_308_069,
    hourly_rate: 120.5,
  })
  addProject(account, own, 'Internal', ['Meetings', 'Research'], people, {
    is_billable: false,
    bill_by: 'none',
    hourly_rate: null,
  })
  addProject(account, audrey, 'Old Shop', ['Development'], people, { code: 'OLD', is_active: false })
}

/** The same projects seen by a member: no rates, nobody else's entries, though a colleague has some. */
function member(now: Date): AccountState {
  const account = emptyAccount(1_100_101, 'Lance & Partners')
  const me = addUser(account, 'Max Member', { default_hourly_rate: 80, cost_rate: 35 })
  const chief = addUser(account, 'Freya Lance', administrator)
  addUsualProjects(account, [me, chief])
  const today = localTime(now, 'Berlin').date
  for (let day = 1; day <= 5; day++) {
    addEntry(account, { user_id: chief.id, spent_date: addDays(today, -day), hours: day / 2, notes: 'Not yours' }, now)
  }
  return account
}

/** Start and end times, a 12-hour clock, notes required. */
function timestamps(): AccountState {
  const account = emptyAccount(1_100_201, 'Clockwork GmbH', {
    wants_timestamp_timers: true,
    clock: '12h',
    time_format: 'hours_minutes',
    day_entry_notes_required: true,
    week_start_day: 'Sunday',
  })
  const me = addUser(account, 'Tia Timer', { ...administrator, timezone: 'Eastern Time (US & Canada)' })
  addUsualProjects(account, [me])
  return account
}

/** A person and a company, no project at all. */
function empty(): AccountState {
  const account = emptyAccount(1_100_301, 'Nobody Yet')
  addUser(account, 'Nora New', { ...administrator, timezone: 'UTC' })
  return account
}

/** Many people and projects, names and codes that are not unique, other people's timers and another tool's references. */
function agency(now: Date): AccountState {
  const account = emptyAccount(1_100_401, 'Agentur Nord', { currency: 'EUR', week_start_day: 'Monday' })
  account.rounding = { mode: 'up', minutes: 15 }
  const people = [
    'Ada Admin',
    'Ben Ober',
    'Cleo Dorn',
    'Dan Evers',
    'Eve Falk',
    'Finn Graf',
    'Gil Horn',
    'Hana Ito',
    'Ivo Jahn',
  ]
  const team = people.map((name, index) =>
    addUser(account, name, {
      ...(index === 0 ? administrator : { default_hourly_rate: 70 + index * 5.125, cost_rate: 30 + index }),
      is_contractor: index === 7,
      timezone: ['Berlin', 'London', 'Eastern Time (US & Canada)'][index % 3] ?? 'UTC',
    }),
  )
  const everybody = team.slice(0, 8)
  const [north = 'Northwind', ...others] = ['Northwind', 'Müller & Söhne', 'Umbrella, Inc.', 'Kaiju KK']
  const currencies = ['EUR', 'EUR', 'USD', 'JPY']
  const clients = [north, ...others].map((name, index) => addClient(account, name, currencies[index] ?? 'EUR'))
  const tasks = ['Development', 'Design', 'Meetings', 'Project Management']
  for (const [index, client] of clients.entries()) {
    addProject(account, client, `Retainer ${client.name}`, tasks, everybody, { code: 'SAMPLE', bill_by: 'People' })
    addProject(account, client, index < 2 ? 'Website' : `Relaunch ${index}`, tasks, everybody, {
      code: index === 0 ? '' : null,
      budget: 120,
      budget_by: 'project',
      hourly_rate: 101.125,
    })
    addProject(account, client, `R&D [${index}]`, index === 3 ? [] : ['Research'], everybody, {
      is_billable: index !== 1,
    })
  }
  const [first] = clients
  if (first !== undefined) {
    addProject(account, first, 'Without the administrator', tasks, team.slice(1))
    addProject(account, first, 'Bygone', tasks, everybody, { is_active: false })
  }
  const late = team.at(-1)
  if (late !== undefined) late.is_active = false
  fillWithEntries(account, everybody, now)
  billAgency(account, addDays(localTime(now, 'Berlin').date, -40))
  furnish(account, addDays(localTime(now, 'Berlin').date, -60))
  return account
}

/** Expenses, an invoice that is paid and one that is not, without any of the time: no entry is locked. */
function billAgency(account: AccountState, date: string): void {
  const at = new Date(`${date}T12:00:00Z`)
  const meals = addExpenseCategory(account, 'Meals')
  const mileage = addExpenseCategory(account, 'Mileage', { unit_name: 'km', unit_price: 0.575 })
  addExpense(account, { expense_category_id: meals.id, spent_date: date, total_cost: 33.35, notes: 'Lunch' }, at)
  addExpense(account, { expense_category_id: mileage.id, spent_date: date, units: 63 }, at)
  const [paid] = [...account.clients.values()].map(({ id }, index) =>
    createInvoice(
      account,
      [],
      String(1001 + index),
      { client_id: id, issue_date: date, lines: [{ unit_price: 500 }] },
      at,
    ),
  )
  if (paid !== undefined) payInvoice(account, paid, undefined, date, at)
}

/** Sixty days of everybody's entries, the same for the same day, a running timer of a colleague's among them. */
function fillWithEntries(account: AccountState, people: readonly User[], now: Date): void {
  const loggable = [...account.projects.values()].filter(
    ({ id, is_active }) => is_active && [...account.taskAssignments.values()].some((each) => each.project_id === id),
  )
  const today = localTime(now, 'Berlin').date
  let seed = 7
  const draw = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  for (let day = 60; day >= 1; day--) {
    for (const user of people) {
      const project = loggable[draw(loggable.length)]
      if (project === undefined || draw(3) === 0) continue
      const spent_date = addDays(today, -day)
      const at = new Date(`${spent_date}T15:00:00Z`)
      const entry = {
        user_id: user.id,
        project_id: project.id,
        spent_date,
        hours: (1 + draw(800)) / 100,
        notes: `Day ${day}`,
      }
      const id = String(draw(40))
      const card = {
        id,
        group_id: 'board-1',
        account_id: null,
        permalink: `https://trello.com/c/${id}`,
        service: 'trello.com',
      }
      const external_reference = draw(4) === 0 ? { ...card, service_icon_url: null } : null
      addEntry(account, { ...entry, external_reference }, at)
    }
  }
  const colleague = people[1]
  if (colleague === undefined) return
  addEntry(account, { user_id: colleague.id, hours: 0, timer_started_at: `${today}T00:00:00Z`, notes: 'Running' }, now)
}
