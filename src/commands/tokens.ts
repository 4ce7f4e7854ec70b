import { join } from 'node:path'
import { isProxied } from '../check/network.ts'
import type { Fault } from '../errors.ts'
import type { IssuedTokens, OAuthClient } from '../harvest/oauth.ts'
import { type AccessTokens, fixedToken, renewableToken } from '../harvest/tokens.ts'
import type { HarvestAccess, OAuthAccess } from '../harvest-access.ts'
import { instantOf, type Outputs, type Run, userAgentOf } from './run.ts'

/** The tokens of one run, and what became of a new refresh token. */
interface RunTokens {
  readonly tokens: AccessTokens
  /** When the access token in use ends; null where it was given or Harvest does not say. */
  endsAt: Date | null
  readonly faults: Fault[]
  path: string
  /** Ends once what was asked for has come and is kept. */
  pending: Promise<unknown>
}

const opened = new WeakMap<Run, RunTokens>()

/** Takes the access and the run; gives the access token requests go with, the same for the whole run. */
export function openTokens(access: HarvestAccess, run: Run): AccessTokens {
  const known = opened.get(run)
  if (known) return known.tokens
  const { accessToken, oauth } = access
  const faults: Fault[] = []
  const tokens =
    oauth === null
      ? fixedToken(accessToken ?? '')
      : renewableToken(accessToken, () => {
          const renewing = renew(oauth)
          state.pending = renewing.catch(() => {})
          return renewing
        })
  let refreshToken = oauth?.refreshToken ?? ''
  const renew = async (application: OAuthAccess): Promise<string> => {
    const issued = await refresh(access, { ...application, refreshToken }, run)
    if (issued.lifetimeSeconds !== null)
      state.endsAt = new Date(instantOf(run).getTime() + issued.lifetimeSeconds * 1000)
    if (issued.refreshToken !== null && issued.refreshToken !== refreshToken) {
      refreshToken = issued.refreshToken
      await handOn(issued.refreshToken, application, run, state)
    }
    return issued.accessToken
  }
  const state: RunTokens = { tokens, endsAt: null, faults, path: '', pending: Promise.resolve() }
  opened.set(run, state)
  return tokens
}

/** Takes the run; gives when the access token it was issued ends, null where it was issued none. */
export function endOfToken(run: Run): Date | null {
  return opened.get(run)?.endsAt ?? null
}

/**
 * Takes the run; gives the outputs and faults of a refresh token that Harvest replaced. A run that failed meanwhile waits for it:
 * the one before it is dead.
 */
export async function tokenOutcome(
  run: Run,
): Promise<{ readonly outputs: Partial<Outputs>; readonly faults: readonly Fault[] }> {
  await opened.get(run)?.pending
  const { path = '', faults = [] } = opened.get(run) ?? {}
  return { outputs: { 'refresh-token-path': path }, faults }
}

/** Takes where Harvest is, the application and the run; gives what a request for tokens needs. Its calls count with the run's. */
export function oauthClientOf(
  { idUrl }: Pick<HarvestAccess, 'idUrl'>,
  { clientId, clientSecret }: Pick<OAuthAccess, 'clientId' | 'clientSecret'>,
  run: Run,
): OAuthClient {
  return {
    idUrl,
    clientId,
    clientSecret,
    userAgent: userAgentOf(run),
    clock: run.clock,
    viaProxy: isProxied(run.context.proxies),
    now: () => instantOf(run),
    mask: run.mask,
    onAnswer: ({ method, path, status, ms }) => {
      const others = run.calls.harvest
      run.calls.harvest = () => others() + 1
      run.debug(`Harvest ${method} ${path} ${status ?? 'no answer'} ${ms} ms`)
    },
  }
}

async function refresh(access: HarvestAccess, oauth: OAuthAccess, run: Run): Promise<IssuedTokens> {
  // Loaded by the runs that have a refresh token, and what stores one by the few that are given another.
  const { requestTokens } = await import('../harvest/oauth.ts')
  return await requestTokens(oauthClientOf(access, oauth, run), { kind: 'refresh', refreshToken: oauth.refreshToken })
}

/** What Harvest gives once must not be lost: it is stored as the secret, else left in a file for a later step of the job. */
async function handOn(token: string, { secretName, secretToken }: OAuthAccess, run: Run, state: RunTokens) {
  const { repository } = run.context
  const stored = secretToken === null ? null : await store(token, secretName, secretToken, run)
  if (stored?.ok) {
    run.log(`Harvest issued a new refresh token; it is stored as the secret ${secretName} of ${repository}`)
    return
  }
  const path = join(run.context.tempDir, 'harvest-refresh-token')
  const kept = await run.writeFile(path, token, 0o600).then(
    () => true,
    () => false,
  )
  if (kept) state.path = path
  const where = kept ? `It is in the file ${path} until the job ends` : 'It could not be written to a file either'
  const next = `Harvest issued a new refresh token, and the one in ${secretName} may not be good for another run. ${where}`
  state.faults.push(
    stored === null
      ? {
          severity: kept ? 'warning' : 'error',
          message: `${next}: store it in a later step from the output refresh-token-path, or pass secret-token, so that it is stored by itself`,
          place: null,
        }
      : {
          severity: 'error',
          message: `the new refresh token could not be stored as the secret ${secretName} of ${repository}: ${stored.reason} ${next}: store it from there, or run harvest-ledger login again`,
          place: null,
        },
  )
}

async function store(token: string, name: string, secretToken: string, run: Run) {
  const [{ connectGitHub }, { storeSecret }] = await Promise.all([
    import('./github.ts'),
    import('../github/secrets.ts'),
  ])
  try {
    await storeSecret(connectGitHub(secretToken, run), run.context.repository, name, token)
    return { ok: true } as const
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) } as const
  }
}
