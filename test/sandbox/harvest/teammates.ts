import type { HttpHandler } from 'msw/http'
import { stamp } from './account.ts'
import { answer, refused, unknownId } from './answers.ts'
import type { User } from './entities.ts'
import { listOf, readFields, whole } from './fields.ts'
import { paginate } from './pages.ts'
import { route, type Visit, type World } from './visit.ts'

/** Whom a manager oversees: administrators assign them, all at once. */
export function teammateRoutes(world: World): HttpHandler[] {
  return [
    route(world, 'get', '/users/:id/teammates', onManager(list), 'administrators'),
    route(world, 'patch', '/users/:id/teammates', onManager(replace), 'administrators'),
  ]
}

function onManager(work: (visit: Visit, manager: User) => Response): (visit: Visit) => Response {
  return (visit) => {
    const user = visit.account.users.get(visit.id)
    if (user === undefined) return unknownId()
    // Documented is the status, not the words.
    return user.access_roles.includes('manager') ? work(visit, user) : refused('User must be a Manager')
  }
}

function list(visit: Visit, manager: User): Response {
  return paginate(visit, 'teammates', matesOf(visit, manager), ({ id }) => [id], renderMate)
}

/** The first make a people manager of it, none takes that away again (documented). */
function replace(visit: Visit, manager: User): Response {
  const { values } = readFields<{ teammate_ids: number[] }>({ teammate_ids: listOf(whole) }, visit.input)
  const ids = [...new Set(values.teammate_ids)]
  if (values.teammate_ids === undefined) return refused("Teammate ids can't be blank")
  if (ids.some((id) => !visit.account.users.has(id))) return refused('User must exist')
  const others = manager.access_roles.filter((role) => role !== 'people_manager')
  Object.assign(manager, {
    teammate_ids: ids,
    access_roles: ids.length > 0 ? [...others, 'people_manager'] : others,
    updated_at: stamp(visit.now),
  })
  return answer({ teammates: matesOf(visit, manager).map(renderMate) })
}

function matesOf({ account }: Visit, { teammate_ids = [] }: User): User[] {
  return teammate_ids.flatMap((id) => account.users.get(id) ?? [])
}

function renderMate({ id, first_name, last_name, email }: User): object {
  return { id, first_name, last_name, email }
}
