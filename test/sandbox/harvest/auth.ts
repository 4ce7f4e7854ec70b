import { page } from '../page.ts'
import { unauthorized } from './answers.ts'
import type { AccountState, User } from './entities.ts'

/** Tokens and the people they stand for. */
export type Tokens = ReadonlyMap<string, number>

/** The person behind the request's token; undefined when the token is none. */
export function userOfToken(request: Request, account: AccountState, tokens: Tokens): User | undefined {
  const [, token] = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  return account.users.get(tokens.get(token ?? '') ?? 0)
}

/**
 * Why a request is turned away before anything looks at it: 400 without a User-Agent (documented), 401 for the token, and the
 * very same 401 for an account id that is missing, somebody else's or Forecast's.
 */
export function turnAway(request: Request, account: AccountState, tokens: Tokens): Response | undefined {
  if ((request.headers.get('user-agent') ?? '').trim() === '') return page(400, 'Bad Request')
  if (userOfToken(request, account, tokens) === undefined) return unauthorized()
  const isIdHost = new URL(request.url).pathname === '/api/v2/accounts'
  return isIdHost || request.headers.get('harvest-account-id') === String(account.id) ? undefined : unauthorized()
}

/** GET https://id.getharvest.com/api/v2/accounts: every product's accounts; the user's id there is not Harvest's. */
export function listAccounts(user: User, account: AccountState): Response {
  const { first_name, last_name, email } = user
  const body = { user: { id: user.id + 900_000_000, first_name, last_name, email }, accounts: account.accounts }
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json; charset=utf-8' } })
}
