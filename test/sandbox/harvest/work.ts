import { getResponse } from 'msw'
import type { HttpHandler } from 'msw/http'
import type { RequestLog } from '../requests.ts'
import { throttled, unknownRoute } from './answers.ts'
import { listAccounts, type Tokens, turnAway, userOfToken } from './auth.ts'
import type { AccountState } from './entities.ts'
import type { countRequests } from './limits.ts'

export interface Harvest {
  readonly account: AccountState
  readonly tokens: Tokens
  readonly routes: HttpHandler[]
  readonly count: ReturnType<typeof countRequests>
  /** Answers what belongs to OAuth; null for the rest. */
  readonly desk: (request: Request, log: RequestLog) => Promise<Response | null>
  /** Called after each request that may have written. */
  readonly written: () => void
}

/** What Harvest does with a request: identity, budget, route. */
export async function answerAsHarvest(harvest: Harvest, request: Request, log: RequestLog): Promise<Response> {
  const { account, tokens } = harvest
  const issued = await harvest.desk(request, log)
  if (issued !== null) return issued
  const away = turnAway(request, account, tokens)
  if (away !== undefined) return away
  if (log.path === '/api/v2/accounts') {
    const user = userOfToken(request, account, tokens)
    return user === undefined || log.method !== 'GET' ? unknownRoute() : listAccounts(user, account)
  }
  const seconds = harvest.count(log.bucket, Date.now())
  if (seconds !== null) return throttled(seconds)
  const response = await getResponse(harvest.routes.filter(isLikely(log)), request)
  if (log.method !== 'GET') harvest.written()
  return response ?? unknownRoute()
}

/** Each handler that is tried clones the request: with all of Harvest's that takes longer than the work. */
function isLikely({ method, path }: RequestLog): (route: HttpHandler) => boolean {
  const [, rest = '', resource = ''] = /^(?:\/api)?(\/v2(\/\w+).*)/.exec(path) ?? []
  const parts = rest.replace(/\/+$/, '').split('/').length
  return ({ info }) => {
    const own = String(info.path)
    return info.method === method && own.startsWith(`*/v2${resource}`) && own.split('/').length === parts
  }
}
