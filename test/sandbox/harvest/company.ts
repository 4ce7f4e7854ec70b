import type { HttpHandler } from 'msw/http'
import { answer } from './answers.ts'
import { route, type World } from './visit.ts'

/** The company: everybody reads it, only two settings can be changed. */
export function companyRoutes(world: World): HttpHandler[] {
  return [
    route(world, 'get', '/company', ({ account }) => answer(account.company)),
    route(
      world,
      'patch',
      '/company',
      ({ account, input }) => {
        if ('wants_timestamp_timers' in input) {
          account.company.wants_timestamp_timers = String(input.wants_timestamp_timers) === 'true'
        }
        if ('weekly_capacity' in input) account.company.weekly_capacity = Number(input.weekly_capacity)
        return answer(account.company)
      },
      'administrators',
    ),
  ]
}
