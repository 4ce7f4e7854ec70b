import type { HttpHandler } from 'msw/http'
import { answer, unknownId } from './answers.ts'
import type { AccountState } from './entities.ts'
import { paginate } from './pages.ts'
import { route, toBoolean, toInteger, type Visit, type World } from './visit.ts'

interface Row {
  readonly id: number
  readonly created_at: string
  readonly updated_at: string
  readonly is_active?: boolean
  readonly client_id?: number
}

/** List and single entity of a resource that only administrators read (a member gets 403), newest first. */
export function listRoutes<Entity extends Row>(
  world: World,
  name: string,
  rowsOf: (visit: Visit) => ReadonlyMap<number, Entity>,
  render: (row: Entity, account: AccountState) => unknown = (row) => row,
): HttpHandler[] {
  return [
    route(
      world,
      'get',
      `/${name}`,
      (visit) => {
        const { query, account } = visit
        const [active, client] = [toBoolean(query.get('is_active')), toInteger(query.get('client_id'))]
        const since = query.get('updated_since')
        const rows = [...rowsOf(visit).values()].filter(
          (row) =>
            (active === null || row.is_active === active) &&
            (client === null || row.client_id === undefined || row.client_id === client) &&
            (since === null || Date.parse(row.updated_at) > Date.parse(since)),
        )
        const keyOf = (row: Entity) => [row.created_at, row.id]
        return paginate(visit, name, rows, keyOf, (row) => render(row, account))
      },
      'administrators',
    ),
    route(
      world,
      'get',
      `/${name}/:id`,
      (visit) => {
        const row = rowsOf(visit).get(visit.id)
        return row === undefined ? unknownId() : answer(render(row, visit.account))
      },
      'administrators',
    ),
  ]
}
