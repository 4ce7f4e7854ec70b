import type { HttpHandler } from 'msw/http'
import { fullName, stamp } from './account.ts'
import { answer } from './answers.ts'
import type { User } from './entities.ts'
import { email, listOf, number, oneOf, whole, words, yes } from './fields.ts'
import { sendMail } from './mail.ts'
import { projectAssignmentRoutes } from './project-assignments.ts'
import { type Resource, resourceRoutes } from './resource.ts'
import type { Rights } from './rights.ts'
import { addRoles } from './roles.ts'
import { mapShelf, stamped } from './shelf.ts'
import { teammateRoutes } from './teammates.ts'
import { runs } from './timers.ts'
import { rateRoutes, setRate } from './user-rates.ts'
import { route, type World } from './visit.ts'

/** People, the token's own person, and what hangs on each. */
export function userRoutes(world: World): HttpHandler[] {
  return [
    route(world, 'get', '/users/me', ({ me, rights }) => answer(renderUser(me, rights))),
    ...projectAssignmentRoutes(world),
    ...rateRoutes(world),
    ...teammateRoutes(world),
    ...resourceRoutes(world, '/users', users),
  ]
}

const accessRoles = [
  'administrator',
  'manager',
  'member',
  'project_creator',
  'billable_rates_manager',
  'managed_projects_invoice_drafter',
  'managed_projects_invoice_manager',
  'client_and_task_manager',
  'time_and_expenses_manager',
  'estimates_manager',
  'people_manager',
]

const users: Resource<User> = {
  name: 'users',
  shelf: ({ account }) => mapShelf(account.users),
  // What a manager with teammates may change of them is documented as "limited" alone: here, nothing.
  may: ({ admin, rights }, act) => admin || (act === 'read' && rights.overseesAny),
  sees: ({ rights }, { id }) => rights.oversees(id),
  passes: (filters, row) => filters.agrees('is_active', row.is_active) && filters.isNewer(row.updated_at),
  render: (user, { rights }) => renderUser(user, rights),
  // Rates are set on creation only; later they have routes of their own.
  fields: {
    first_name: words,
    last_name: words,
    email,
    timezone: words,
    has_access_to_all_future_projects: yes,
    is_contractor: yes,
    is_active: yes,
    weekly_capacity: whole,
    default_hourly_rate: number,
    cost_rate: number,
    roles: listOf(words),
    access_roles: listOf(oneOf(...accessRoles)),
  },
  required: ['first_name', 'last_name', 'email'],
  make: ({ account, me, now }, values) =>
    stamped(account, now, {
      first_name: '',
      last_name: '',
      email: '',
      telephone: '',
      timezone: me.timezone,
      weekly_capacity: 126_000,
      has_access_to_all_future_projects: false,
      is_contractor: false,
      is_active: true,
      default_hourly_rate: 0,
      cost_rate: 0,
      roles: [],
      access_roles: ['member'],
      avatar_url: 'https://cache.harvestapp.com/assets/profile_images/big_ben.png?1498509661',
      ...values,
    }),
  refuse: ({ account }, { email: address, is_active }, row) => [
    // Recorded: the message has the address in it.
    ...([...account.users.values()].some((each) => each.id !== row?.id && each.email === address)
      ? [`Email ${address} has already been taken`]
      : []),
    ...(is_active === false && row !== undefined && runs(account, (entry) => entry.user_id === row.id)
      ? ['User has a running timer and cannot be archived.']
      : []),
  ],
  saved({ account, now }, user, before) {
    addRoles(account, user.roles, now)
    if (before !== undefined) {
      Object.assign(user, { default_hourly_rate: before.default_hourly_rate, cost_rate: before.cost_rate })
      return
    }
    for (const kind of ['billable', 'cost'] as const) setRate(account, kind, user, { start_date: null }, now)
    sendMail(
      account,
      'invitation',
      [user.email],
      `${fullName(user)} is invited to ${account.company.name}`,
      user.id,
      now,
    )
  },
  keeps({ account }, { id }) {
    const works = [...account.timeEntries.values(), ...account.expenses.values()].some(({ user_id }) => user_id === id)
    return works ? 'This person is not removable. It still has time entries or expenses.' : null
  },
  dropped({ account, now }, { id }) {
    const rows = [account.userAssignments, account.billableRates, account.costRates]
    for (const map of rows) for (const each of map.values()) if (each.user_id === id) map.delete(each.id)
    for (const user of account.users.values()) {
      if (user.teammate_ids?.includes(id) !== true) continue
      user.teammate_ids = user.teammate_ids.filter((each) => each !== id)
      user.updated_at = stamp(now)
    }
  },
}

/** Without the right to see rates a person's own are absent (recorded for a member). */
function renderUser(user: User, rights: Rights): object {
  const { default_hourly_rate, cost_rate, teammate_ids: _, ...rest } = user
  return {
    ...rest,
    ...(rights.billableRates ? { default_hourly_rate } : {}),
    ...(rights.costRates ? { cost_rate } : {}),
  }
}
