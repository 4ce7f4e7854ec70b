import type { StockedIds } from '../sandbox/harvest/stocked-account.ts'
import { billingRequests } from './valid-requests-billing.ts'
import { catalogueRequests } from './valid-requests-catalogue.ts'
import { workRequests } from './valid-requests-work.ts'

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** One operation with parameters that Harvest takes. */
export interface ValidRequest {
  readonly method: Method
  /** As the OpenAPI document writes it, below /v2. */
  readonly path: string
  readonly params: Readonly<Record<string, number>>
  readonly query: Readonly<Record<string, string | number | boolean>>
  readonly body: object | null
}

/** Every operation of Harvest's API v2 once, valid in a stocked account; each by itself, for some delete what others read. */
export function validRequests(ids: StockedIds): ValidRequest[] {
  return [...catalogueRequests(ids), ...workRequests(ids), ...billingRequests(ids)].map(([line, params, rest]) => {
    const [method = '', path = ''] = line.split(' ')
    return { method: method as Method, path, params: params ?? {}, query: {}, body: null, ...rest }
  })
}

/** Path below /v2 and query of a request. */
export function targetOf({ path, params, query }: ValidRequest): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name]))
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  )
  return search.size === 0 ? filled : `${filled}?${search}`
}
