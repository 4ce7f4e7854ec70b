import { page } from '../page.ts'
import type { RequestLog } from '../requests.ts'
import type { AccountState } from './entities.ts'

/** An application as it is registered at id.getharvest.com/developers. */
export interface Application {
  readonly id: string
  readonly secret: string
  readonly redirectUrl: string
}

/** OAuth 2.0 at Harvest ID. What the real one does about rotation is not known, so a test says what it shall do. */
export interface OAuthDesk {
  readonly application: Application
  /** Good ones to the user's id; a revoked one is gone. */
  readonly refreshTokens: Map<string, number>
  /** Each refresh gives a new refresh token, and the old one is good no more. */
  rotates: boolean
  /** How long an access token lasts. */
  lifetimeSeconds: number
  /** After so many requests more to the API every access token that was issued has expired; null for never. */
  expiresAfter: number | null
  /** The person clicks "Deny". */
  denies: boolean
  /** Of an error, Harvest repeats what it was sent. */
  repeatsSecrets: boolean
  /** What was issued, in order: access tokens, refresh tokens and codes. */
  readonly issued: string[]
  /** Somebody is let in without a browser. Gives a good refresh token. */
  grant(): string
  /** An access token that is good until it is expired. */
  accessToken(): string
  /** Ends every access token that was issued. */
  expire(): void
}

/** A desk and what it answers; null for a path that is none of its. */
export function openDesk(
  account: AccountState,
  tokens: Map<string, number>,
): { desk: OAuthDesk; answer: (request: Request, log: RequestLog) => Promise<Response | null>; pass: () => void } {
  let serial = 0
  const codes = new Map<string, { user: number; redirectUrl: string }>()
  const live = new Map<string, number>()
  // `+`, `/` and `=` look otherwise in a form, in an address and in base64.
  const issue = (kind: 'at' | 'rt' | 'code') => {
    const text = `${account.me}.${kind}.sandbox+${kind}/${++serial}=${'secret'.repeat(4)}`
    desk.issued.push(text)
    return text
  }
  const accessToken = () => {
    const text = issue('at')
    tokens.set(text, account.me)
    live.set(text, Date.now() + desk.lifetimeSeconds * 1000)
    return text
  }
  const refreshToken = (user: number) => {
    const text = issue('rt')
    desk.refreshTokens.set(text, user)
    return text
  }
  const desk: OAuthDesk = {
    application: {
      id: 'sandbox-client',
      secret: 'sandbox+client/secret=',
      redirectUrl: 'http://127.0.0.1:8976/callback',
    },
    refreshTokens: new Map(),
    rotates: false,
    lifetimeSeconds: 1_209_600,
    expiresAfter: null,
    denies: false,
    repeatsSecrets: false,
    issued: [],
    grant: () => refreshToken(account.me),
    accessToken,
    expire: () => {
      for (const text of live.keys()) tokens.delete(text)
      live.clear()
    },
  }
  /** Another request to the API goes by. */
  const pass = () => {
    for (const [text, end] of live)
      if (end <= Date.now()) {
        tokens.delete(text)
        live.delete(text)
      }
    if (desk.expiresAfter === null) return
    if (desk.expiresAfter-- > 0) return
    desk.expiresAfter = null
    desk.expire()
  }

  const authorize = (url: URL) => {
    const { client_id, response_type, redirect_uri, state } = Object.fromEntries(url.searchParams)
    if (client_id !== desk.application.id) return page(404, 'Application not found')
    // An address that is not the registered one is told here and never redirected to.
    if (redirect_uri !== undefined && redirect_uri !== desk.application.redirectUrl)
      return page(400, 'Redirect URI mismatch')
    if (response_type !== 'code') return page(400, 'Unsupported response type')
    const back = new URL(desk.application.redirectUrl)
    if (desk.denies) back.searchParams.set('error', 'access_denied')
    else {
      const code = issue('code')
      codes.set(code, { user: account.me, redirectUrl: back.href })
      back.searchParams.set('code', code)
      back.searchParams.set('scope', `harvest:${account.id}`)
    }
    if (state !== undefined) back.searchParams.set('state', state)
    return new Response(null, { status: 302, headers: { location: back.href } })
  }

  const token = async (request: Request) => {
    const sent = await readSent(request)
    const refuse = (status: number, error: string, words: string) =>
      oauthError(status, error, desk.repeatsSecrets ? `${words} You sent: ${Object.values(sent).join(' ')}` : words)
    if (sent.client_id !== desk.application.id || sent.client_secret !== desk.application.secret)
      return refuse(401, 'invalid_client', 'Client authentication failed due to unknown client or wrong secret.')
    let user: number | undefined
    if (sent.grant_type === 'refresh_token') user = desk.refreshTokens.get(sent.refresh_token ?? '')
    else if (sent.grant_type === 'authorization_code') {
      const code = codes.get(sent.code ?? '')
      codes.delete(sent.code ?? '')
      user = code?.redirectUrl === sent.redirect_uri ? code?.user : undefined
    } else return refuse(400, 'unsupported_grant_type', 'The grant type is not supported.')
    if (user === undefined)
      return refuse(
        400,
        'invalid_grant',
        'The provided authorization grant is invalid, expired, revoked, or does not match.',
      )
    let kept = sent.refresh_token
    if (kept === undefined || desk.rotates) {
      if (kept !== undefined) desk.refreshTokens.delete(kept)
      kept = refreshToken(user)
    }
    const body = {
      access_token: accessToken(),
      refresh_token: kept,
      token_type: 'bearer',
      expires_in: desk.lifetimeSeconds,
    }
    return Response.json(body, { headers: { 'cache-control': 'no-store' } })
  }

  const answer = async (request: Request, { method, path }: RequestLog) => {
    if (path === '/oauth2/authorize') return method === 'GET' ? authorize(new URL(request.url)) : page(404, 'Not Found')
    if (path === '/api/v2/oauth2/token') return method === 'POST' ? token(request) : page(404, 'Not Found')
    return null
  }
  return { desk, answer, pass }
}

/** A form, or JSON. */
async function readSent(request: Request): Promise<Record<string, string>> {
  const text = await request.text()
  if (!request.headers.get('content-type')?.startsWith('application/json'))
    return Object.fromEntries(new URLSearchParams(text))
  try {
    return JSON.parse(text) as Record<string, string>
  } catch {
    return {}
  }
}

/** RFC 6749's shape: `error` and `error_description`, no `message`. */
function oauthError(status: number, error: string, description: string): Response {
  return Response.json({ error, error_description: description }, { status, headers: { 'cache-control': 'no-store' } })
}
