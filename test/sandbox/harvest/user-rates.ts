import type { HttpHandler } from 'msw/http'
import { stamp, takeMinorId } from './account.ts'
import { addDays, localTime } from './calendar.ts'
import type { Rate } from './catalogue-entities.ts'
import type { AccountState, User } from './entities.ts'
import { day, number } from './fields.ts'
import { float } from './money.ts'
import { type Resource, resourceRoutes } from './resource.ts'
import { mapShelf, stamped } from './shelf.ts'
import type { World } from './visit.ts'

/** What a person costs and what is billed for it, over time. A rate cannot be changed or deleted, only followed or replaced. */
export function rateRoutes(world: World): HttpHandler[] {
  return (['billable', 'cost'] as const).flatMap((kind) =>
    resourceRoutes(world, `/users/:id/${kind}_rates`, ratesOf(kind), ['list', 'get', 'post']),
  )
}

type Kind = 'billable' | 'cost'

const kept = { billable: 'billableRates', cost: 'costRates' } as const
const current = { billable: 'default_hourly_rate', cost: 'cost_rate' } as const

function ratesOf(kind: Kind): Resource<Rate> {
  return {
    name: `${kind}_rates`,
    shelf({ account, rights, id }) {
      if (!account.users.has(id) || !rights.oversees(id)) return null
      return mapShelf(account[kept[kind]], ({ user_id }) => user_id === id)
    },
    may: ({ rights }) => (kind === 'billable' ? rights.billableRates : rights.costRates),
    // The oldest first; the lists have no updated_since, one that is sent is ignored.
    keyOf: ({ start_date, id }) => [start_date ?? '', id],
    page: { ascending: true },
    render: ({ id, amount, start_date, end_date, created_at, updated_at }) => ({
      id,
      amount: float(amount),
      start_date,
      end_date,
      created_at,
      updated_at,
    }),
    fields: { amount: number, start_date: day },
    required: ['amount'],
    make({ account, id, now }, values) {
      const user = account.users.get(id)
      if (user === undefined) throw new Error(`The sandbox has no person ${id}`)
      return setRate(account, kind, user, values, now)
    },
    refuse: ({ account, id, now }, { start_date = null }) =>
      start_date !== null && start_date > localTime(now, account.users.get(id)?.timezone ?? 'UTC').date
        ? ['Start date cannot be in the future']
        : [],
  }
}

/**
 * Gives a person a rate, by default of the amount it has now: without a start it takes the place of all, else of those that start
 * then or later, and the one before ends the day before (documented). The person changes with it.
 */
export function setRate(account: AccountState, kind: Kind, user: User, values: Partial<Rate>, now: Date): Rate {
  const rates = account[kept[kind]]
  const { start_date = null, amount = user[current[kind]] ?? 0 } = values
  for (const each of [...rates.values()].filter(({ user_id }) => user_id === user.id)) {
    if (start_date === null || (each.start_date ?? '') >= start_date) rates.delete(each.id)
    else if (each.end_date === null || each.end_date >= start_date)
      Object.assign(each, { end_date: addDays(start_date, -1), updated_at: stamp(now) })
  }
  const rate = stamped(account, now, { user_id: user.id, amount, start_date, end_date: null }, takeMinorId)
  rates.set(rate.id, rate)
  user[current[kind]] = amount
  user.updated_at = stamp(now)
  return rate
}
