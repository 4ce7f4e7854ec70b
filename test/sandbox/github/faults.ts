import { SECONDARY } from './limits.ts'
import type { RefusalType } from './refusals.ts'

/** A fault: the secondary limit, as 403 or 429, with `Retry-After` in seconds where it is given. */
export function secondaryLimit(retryAfter?: number, status: 403 | 429 = 403) {
  const documentation_url = 'https://docs.github.com/rest/overview/resources-in-the-rest-api#secondary-rate-limits'
  const body = JSON.stringify({ message: SECONDARY, documentation_url, status: String(status) })
  return { kind: 'status', status, body, ...(retryAfter === undefined ? {} : { retryAfter }) } as const
}

/** A fault: an answer of 200 with that error in it and nothing done, such as the STALE_DATA that may come though nothing moved. */
export function graphqlError(field: string, type: RefusalType, message: string) {
  const body = JSON.stringify({ data: { [field]: null }, errors: [{ type, path: [field], message }] })
  return { kind: 'status', status: 200, body } as const
}
