/** A row of the tables of valid requests: method and path, the path's ids, query or body. */
export type Row = readonly [
  line: string,
  params?: Readonly<Record<string, number>>,
  rest?: { readonly query?: Readonly<Record<string, string | number | boolean>>; readonly body?: object },
]

/** What most lists take. */
export const listQuery = { updated_since: '2020-01-01T00:00:00Z', per_page: 100 }

/** List, creation, single read, change and deletion of a resource. */
export function crud(
  path: string,
  name: string,
  {
    id,
    removable = id,
    list = listQuery,
    query = {},
    create,
    change,
  }: {
    readonly id: number
    readonly removable?: number
    readonly list?: Readonly<Record<string, string | number>>
    readonly query?: Readonly<Record<string, string | number | boolean>>
    readonly create: object
    readonly change: object
  },
  parent: Readonly<Record<string, number>> = {},
): Row[] {
  const one = `${path}/{${name}}`
  return [
    [`GET ${path}`, parent, { query: { ...list, ...query } }],
    [`POST ${path}`, parent, { body: create }],
    [`GET ${one}`, { ...parent, [name]: id }],
    [`PATCH ${one}`, { ...parent, [name]: id }, { body: change }],
    [`DELETE ${one}`, { ...parent, [name]: removable }],
  ]
}
