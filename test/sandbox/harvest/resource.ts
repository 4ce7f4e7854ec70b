import type { HttpHandler } from 'msw/http'
import { stamp } from './account.ts'
import { answer, empty, forbidden, refused, unknownId } from './answers.ts'
import type { Stamped } from './billing-entities.ts'
import { blanks, type Fields, readFields } from './fields.ts'
import { type Filters, readFilters } from './filters.ts'
import { type Key, type PageOptions, paginate } from './pages.ts'
import type { Shelf } from './shelf.ts'
import { route, type Visit, type World } from './visit.ts'

export type Act = 'read' | 'create' | 'change' | 'delete'

/** What is particular to one kind of thing; what they have in common is `resourceRoutes`. */
export interface Resource<Row extends Stamped> {
  /** The key of a list. */
  readonly name: string
  /** Where its rows are kept; null where that whose part they are is not there, which is 404. */
  readonly shelf: (visit: Visit) => Shelf<Row> | null
  /** Asked first of the act itself and then of the row; no is 403. */
  readonly may: (visit: Visit, act: Act, row?: Row) => boolean
  /** Whether the person sees a row; no is 404, and no place in a list. By default all. */
  readonly sees?: (visit: Visit, row: Row) => boolean
  /** Whether a row passes the filters documented for its list. */
  readonly passes?: (filters: Filters, row: Row, visit: Visit) => boolean
  /** What a list is sorted by, by default the newest first. */
  readonly keyOf?: (row: Row) => Key
  readonly page?: PageOptions
  readonly render: (row: Row, visit: Visit) => unknown
  readonly fields: Fields<Row>
  readonly required?: readonly string[]
  /** A new row of the values sent. */
  readonly make?: (visit: Visit, values: Partial<Row>) => Row
  /** Why the values are refused, beyond each by itself. */
  readonly refuse?: (visit: Visit, values: Partial<Row>, row?: Row) => readonly string[]
  /** What else a creation, or a change of what was there before, brings about. */
  readonly saved?: (visit: Visit, row: Row, before?: Row) => void
  /** Why a row cannot be deleted. */
  readonly keeps?: (visit: Visit, row: Row) => string | null
  /** What goes with a deleted row, or changes by it. */
  readonly dropped?: (visit: Visit, row: Row) => void
}

export type Operation = 'list' | 'get' | 'post' | 'patch' | 'delete'

const all: readonly Operation[] = ['list', 'get', 'post', 'patch', 'delete']

/** The routes of a resource at a path below /v2, those of its operations that Harvest has. */
export function resourceRoutes<Row extends Stamped>(
  world: World,
  path: string,
  resource: Resource<Row>,
  operations: readonly Operation[] = all,
): HttpHandler[] {
  const one = path.includes(':id') ? `${path}/:inner` : `${path}/:id`
  const works = {
    list: () => route(world, 'get', path, (visit) => list(visit, resource)),
    get: () => route(world, 'get', one, (visit) => onRow(visit, resource, 'read', show)),
    post: () => route(world, 'post', path, (visit) => create(visit, resource)),
    patch: () => route(world, 'patch', one, (visit) => onRow(visit, resource, 'change', change)),
    delete: () => route(world, 'delete', one, (visit) => onRow(visit, resource, 'delete', remove)),
  }
  return operations.map((operation) => works[operation]())
}

function list<Row extends Stamped>(visit: Visit, resource: Resource<Row>): Response {
  const { name, may, sees, passes, keyOf = byCreation, page, render } = resource
  if (!may(visit, 'read')) return forbidden()
  const shelf = resource.shelf(visit)
  if (shelf === null) return unknownId()
  const filters = readFilters(visit)
  if (filters instanceof Response) return filters
  const rows = shelf.all().filter((row) => sees?.(visit, row) !== false && passes?.(filters, row, visit) !== false)
  return paginate(visit, name, rows, keyOf, (row) => render(row, visit), page)
}

function byCreation({ created_at, id }: Stamped): Key {
  return [created_at, id]
}

interface Place<Row extends Stamped> {
  readonly visit: Visit
  readonly resource: Resource<Row>
  readonly shelf: Shelf<Row>
  readonly row: Row
}

function onRow<Row extends Stamped>(
  visit: Visit,
  resource: Resource<Row>,
  act: Act,
  work: (place: Place<Row>) => Response,
): Response {
  if (!resource.may(visit, act)) return forbidden()
  const shelf = resource.shelf(visit)
  const row = shelf?.get('inner' in visit.params ? visit.inner : visit.id)
  if (shelf === null || row === undefined || resource.sees?.(visit, row) === false) return unknownId()
  return resource.may(visit, act, row) ? work({ visit, resource, shelf, row }) : forbidden()
}

function show<Row extends Stamped>({ visit, resource, row }: Place<Row>): Response {
  return answer(resource.render(row, visit))
}

function create<Row extends Stamped>(visit: Visit, resource: Resource<Row>): Response {
  if (!resource.may(visit, 'create')) return forbidden()
  const shelf = resource.shelf(visit)
  if (shelf === null || resource.make === undefined) return unknownId()
  const read = readFields(resource.fields, visit.input)
  const missing = blanks(resource.required ?? [], visit.input, true)
  const faults = missing.length + read.faults.length > 0 ? [...missing, ...read.faults] : []
  const wrong = faults.length > 0 ? faults : (resource.refuse?.(visit, read.values) ?? [])
  if (wrong.length > 0) return refused(wrong.join(', '))
  const row = resource.make(visit, read.values)
  shelf.put(row)
  resource.saved?.(visit, row)
  // The recorded Location has /api/v2, not /v2.
  const location = `${visit.url.origin}/api${visit.url.pathname.replace(/^\/api/, '')}/${row.id}`
  return answer(resource.render(row, visit), 201, { location })
}

function change<Row extends Stamped>(place: Place<Row>): Response {
  const { visit, resource, row } = place
  const read = readFields(resource.fields, visit.input)
  const faults = [...blanks(resource.required ?? [], visit.input, false), ...read.faults]
  const wrong = faults.length > 0 ? faults : (resource.refuse?.(visit, read.values, row) ?? [])
  if (wrong.length > 0) return refused(wrong.join(', '))
  const before = { ...row }
  Object.assign(row, read.values, { updated_at: stamp(visit.now) })
  resource.saved?.(visit, row, before)
  return show(place)
}

/** Gone without a trace: no list and no updated_since ever shows it again. */
function remove<Row extends Stamped>({ visit, resource, shelf, row }: Place<Row>): Response {
  const reason = resource.keeps?.(visit, row) ?? null
  // Recorded of a client: the Hint header repeats the message.
  if (reason !== null) return refused(reason, { hint: reason })
  shelf.drop(row.id)
  resource.dropped?.(visit, row)
  return empty()
}
