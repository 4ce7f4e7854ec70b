import { isLoopback } from '../address.ts'
import { RequestError } from '../errors.ts'
import { fetchFor } from '../fetch.ts'
import { type Answer, describeFault, describeRedirect, fetchWhole, neverSent } from '../fetch-whole.ts'
import type { Clock } from './budget.ts'
import { parseJson, remedyFor, retryAfter, serverMessage } from './failure.ts'

/** An application registered with Harvest, and what a request for tokens needs of the world. */
export interface OAuthClient {
  /** Harvest's id service. */
  readonly idUrl: string
  readonly clientId: string
  readonly clientSecret: string
  readonly userAgent: string
  readonly clock: Clock
  /** True where the environment names a proxy. */
  readonly viaProxy: boolean
  /** The present instant, for a `Retry-After` that is a date. */
  readonly now: () => Date
  /** Told of every secret as soon as it is read, before anything else is done with it. */
  readonly mask: (secret: string) => void
  /** Told of each request, with null where no answer came. */
  readonly onAnswer: (line: { method: string; path: string; status: number | null; ms: number }) => void
}

/** What tokens are asked for with. */
export type Grant =
  | { readonly kind: 'refresh'; readonly refreshToken: string }
  | { readonly kind: 'code'; readonly code: string; readonly redirectUrl: string }

export interface IssuedTokens {
  readonly accessToken: string
  /** Null where none came back: then the one there was goes on. */
  readonly refreshToken: string | null
  /** Null where Harvest does not say; else usually 14 days. */
  readonly lifetimeSeconds: number | null
}

/** Below the id service's address. Its requests count against no limit that is known. */
const TOKEN_PATH = '/api/v2/oauth2/token'

const TIMEOUT_MS = 30_000
const TRIES = 4
const LONGEST_WAIT_MS = 60_000
/** A hundred years; what is said to last longer has no end that a date could tell. */
const LONGEST_LIFE_SECONDS = 3_155_760_000

/**
 * Takes the application and a grant; gives the tokens Harvest issues for it. A refresh is repeated after a fault, since only
 * the answer could be lost; a code, which is good once, only where it was not sent. Throws RequestError without any secret.
 */
export async function requestTokens(client: OAuthClient, grant: Grant): Promise<IssuedTokens> {
  const url = new URL(`${client.idUrl.replace(/\/+$/, '')}${TOKEN_PATH}`)
  const body = new URLSearchParams({
    client_id: client.clientId,
    client_secret: client.clientSecret,
    ...(grant.kind === 'refresh'
      ? { grant_type: 'refresh_token', refresh_token: grant.refreshToken }
      : { grant_type: 'authorization_code', code: grant.code, redirect_uri: grant.redirectUrl }),
  }).toString()
  const secrets = [client.clientSecret, grant.kind === 'refresh' ? grant.refreshToken : grant.code]
  const fail = (status: number | null, detail: string, remedy: string | null, cause?: unknown) =>
    new RequestError(
      {
        method: 'POST',
        path: TOKEN_PATH,
        status,
        detail: without(secrets, detail),
        requestId: null,
        remedy,
        lost: false,
      },
      { cause },
    )
  let isLost = false
  for (let tries = 1; ; tries++) {
    const answer = await ask(client, url, body).catch((cause: unknown) => {
      if (tries >= TRIES || (grant.kind === 'code' && !neverSent(cause)))
        throw fail(null, describeFault(cause), 'Run again, and check harvest-id-url.', cause)
      isLost ||= !neverSent(cause)
      return null
    })
    if (answer !== null && answer.status >= 200 && answer.status < 300) return readTokens(client, answer, fail)
    const wait = answer === null ? 250 * 2 ** tries : waitFor(client, grant, answer, tries)
    if (answer !== null && wait === null)
      throw fail(
        answer.status,
        describeRedirect(answer.status, answer.headers.get('location')) ?? serverMessage(answer),
        remedyForRefusal(answer, grant, isLost),
      )
    await client.clock.sleep(wait ?? 0)
  }
}

async function ask(client: OAuthClient, url: URL, body: string): Promise<Answer> {
  const began = client.clock.now()
  let status: number | null = null
  try {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
      'user-agent': client.userAgent,
    }
    const send = await fetchFor(client.viaProxy && !isLoopback(url))
    const signal = new AbortController().signal
    const answer = await fetchWhole(send, url, { method: 'POST', headers, body, signal, timeoutMs: TIMEOUT_MS })
    status = answer.status
    return answer
  } finally {
    client.onAnswer({ method: 'POST', path: TOKEN_PATH, status, ms: Math.round(client.clock.now() - began) })
  }
}

function waitFor(client: OAuthClient, grant: Grant, answer: Answer, tries: number): number | null {
  if (tries >= TRIES) return null
  if (answer.status === 429) {
    const wait = retryAfter(answer, 15_000, client.now())
    return wait <= LONGEST_WAIT_MS ? wait : null
  }
  return answer.status >= 500 && grant.kind === 'refresh' ? 250 * 2 ** tries : null
}

type Fail = (status: number | null, detail: string, remedy: string | null) => RequestError

function readTokens({ mask }: OAuthClient, { status, body }: Answer, fail: Fail): IssuedTokens {
  const parsed = parseJson(body)
  const { access_token, refresh_token, expires_in } = (
    typeof parsed === 'object' && parsed !== null ? parsed : {}
  ) as Record<string, unknown>
  // First of all, and whatever else is wrong with the answer.
  for (const secret of [access_token, refresh_token]) if (typeof secret === 'string' && secret !== '') mask(secret)
  const isToken = (text: unknown): text is string => typeof text === 'string' && /^[\x21-\x7e]{1,4000}$/.test(text)
  if (!isToken(access_token) || (refresh_token != null && refresh_token !== '' && !isToken(refresh_token)))
    throw fail(status, 'the answer holds no token as Harvest documents it', 'Check harvest-id-url.')
  const seconds = Number(expires_in)
  return {
    accessToken: access_token,
    refreshToken: isToken(refresh_token) ? refresh_token : null,
    lifetimeSeconds: seconds > 0 && seconds <= LONGEST_LIFE_SECONDS ? seconds : null,
  }
}

/** By the names RFC 6749 gives the refusals; Harvest's own words stand before it. */
function remedyForRefusal({ status, body }: Answer, grant: Grant, isLost: boolean): string | null {
  const { error } = (parseJson(body) ?? {}) as { error?: unknown }
  if (error === 'invalid_client' || error === 'unauthorized_client')
    return 'Check harvest-client-id and harvest-client-secret: they are those of the OAuth application at https://id.getharvest.com/developers that issued the token.'
  if (error === 'invalid_grant' && grant.kind === 'code')
    return 'The code was used already, is too old, or the redirect URL differs from the registered one. Run harvest-ledger login again.'
  if (error === 'invalid_grant')
    return isLost
      ? 'The answer to the first try was lost on the way, and with it perhaps a new refresh token. Run harvest-ledger login and store the new one.'
      : 'The refresh token was revoked, has ended, or another run has been given a newer one. Run harvest-ledger login and store the new one.'
  if (status < 400) return 'Check harvest-id-url: secrets are sent to no other address.'
  return remedyFor(status, TOKEN_PATH)
}

/** A server may repeat what it was sent. */
function without(secrets: readonly string[], text: string): string {
  return secrets
    .flatMap((secret) => [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')])
    .filter((form) => form !== '')
    .reduce((shown, form) => shown.replaceAll(form, '***'), text)
}
