import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { InputError } from '../errors.ts'
import { listAccounts, type SeenAccount } from '../harvest/account.ts'
import { type IssuedTokens, requestTokens } from '../harvest/oauth.ts'
import { type HarvestAccess, readAddresses, readLoginAccess } from '../harvest-access.ts'
import type { ReadInput } from '../input-definitions.ts'
import { oneLine } from '../markdown/escape.ts'
import { withIdService } from './harvest.ts'
import { type Callback, openCallback, type Returned } from './login/callback.ts'
import type { Run } from './run.ts'
import { oauthClientOf } from './tokens.ts'

export interface LoginOptions {
  /** `--port` as given; null where it was not. */
  readonly port: string | null
  /** `--timeout` as given, in seconds; null where it was not. */
  readonly timeout: string | null
}

/** What a login came to; no token is in it. */
export interface LoggedIn {
  readonly accounts: readonly Pick<SeenAccount, 'id' | 'name'>[]
  /** The account to use; null where the person has to choose. */
  readonly accountId: number | null
  /** A file only this user may read, with the refresh token and nothing else. */
  readonly refreshTokenPath: string
  readonly secretName: string
  readonly clientId: string
}

/** The redirect URL has to be registered, so the port is the same each time. */
const USUAL_PORT = 8976
const USUAL_SECONDS = 300

/**
 * Takes the inputs, the run and options; lets the person log in to Harvest in a browser and leaves the refresh token in a file
 * for this user alone. Gives what to store. Throws InputError or RequestError.
 */
export async function login(read: ReadInput, run: Run, options: LoginOptions): Promise<LoggedIn> {
  const { clientId, clientSecret, secretName } = readLoginAccess(read)
  const addresses = readAddresses(read)
  const port = readNumber('port', options.port, USUAL_PORT, 0, 65_535)
  const seconds = readNumber('timeout', options.timeout, USUAL_SECONDS, 1, 3_600)
  const state = randomBytes(24).toString('base64url')
  const callback = await openCallback(port, state)
  try {
    const { redirectUrl } = callback
    const page = new URL(`${addresses.idUrl.replace(/\/+$/, '')}/oauth2/authorize`)
    page.search = new URLSearchParams({
      client_id: clientId,
      response_type: 'code',
      redirect_uri: redirectUrl,
      state,
    }).toString()
    run.log(`The application’s redirect URL in Harvest must be: ${redirectUrl}`)
    run.log('Open this in a browser on this machine:')
    run.log(page.href)
    const { code, scope } = readCode(await waitFor(callback, seconds, run), seconds)
    run.mask(code)
    const client = oauthClientOf(addresses, { clientId, clientSecret }, run)
    const issued = await requestTokens(client, { kind: 'code', code, redirectUrl })
    return { ...(await keep(issued, { ...addresses, accountId: null }, scope, run)), secretName, clientId }
  } finally {
    await callback.close()
  }
}

async function waitFor(callback: Callback, seconds: number, run: Run): Promise<Returned | null> {
  const over = new AbortController()
  const late = run.clock.sleep(seconds * 1000, over.signal).then(
    () => null,
    () => null,
  )
  try {
    return await Promise.race([callback.returned, late])
  } finally {
    over.abort()
  }
}

function readCode(returned: Returned | null, seconds: number): Extract<Returned, { kind: 'code' }> {
  if (returned === null)
    throw new InputError(
      `nobody came back from Harvest within ${seconds} seconds. Run harvest-ledger login again; where the browser showed an error, compare the redirect URL with the registered one`,
    )
  if (returned.kind === 'denied')
    throw new InputError(
      'access was denied in the browser, so there is no token. Run harvest-ledger login again to allow it',
    )
  if (returned.kind === 'failed')
    throw new InputError(
      `Harvest refused the login (${returned.error}). Compare client id and redirect URL with those at https://id.getharvest.com/developers`,
    )
  return returned
}

async function keep(
  { accessToken, refreshToken }: IssuedTokens,
  addresses: Pick<HarvestAccess, 'apiUrl' | 'idUrl' | 'accountId'>,
  scope: string,
  run: Run,
) {
  if (refreshToken === null)
    throw new InputError(
      'Harvest gave no refresh token for this application, only an access token. Use a personal access token instead',
    )
  // First of all: the code is used up, and this is the one copy there is.
  const refreshTokenPath = join(run.context.tempDir, 'harvest-refresh-token')
  await run.writeFile(refreshTokenPath, refreshToken, 0o600)
  const access = { ...addresses, accessToken, oauth: null }
  const all = await withIdService(access, run, listAccounts).catch((): SeenAccount[] => [])
  const accounts = all
    .filter(({ product }) => product === 'harvest')
    .map(({ id, name }) => ({ id, name: oneLine(name) }))
  const [, chosen] = /^harvest:(\d{1,15})$/.exec(scope) ?? []
  const [only] = accounts
  const accountId = chosen !== undefined ? Number(chosen) : only && accounts.length === 1 ? only.id : null
  return { accounts, accountId, refreshTokenPath }
}

function readNumber(name: string, text: string | null, usual: number, least: number, most: number): number {
  if (text === null) return usual
  const number = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(number >= least && number <= most))
    throw new InputError(`--${name}: found "${text}", expected a number from ${least} to ${most}`)
  return number
}

/** Takes what a login came to; gives what to store where, without a secret in it: the token goes from the file to GitHub. */
export function renderLoggedIn({
  accounts,
  accountId,
  refreshTokenPath: path,
  secretName,
  clientId,
}: LoggedIn): string {
  const file = /^[\w./:\\-]+$/.test(path) ? path : `"${path}"`
  const account = accounts.find(({ id }) => id === accountId)
  return [
    `Logged in to Harvest${account ? `: account ${account.id} (${account.name})` : ''}`,
    `The refresh token is in ${path}, which only you may read.`,
    '',
    'In a clone of the repository whose workflow needs it:',
    `  gh secret set ${secretName} < ${file}`,
    `  gh secret set HARVEST_CLIENT_ID --body ${clientId}`,
    '  gh secret set HARVEST_CLIENT_SECRET     (it asks for the value)',
    ...(accountId === null
      ? [
          `  gh secret set HARVEST_ACCOUNT_ID --body ID     (one of ${accounts.map(({ id, name }) => `${id}, ${name}`).join('; ') || 'those in the address line of Harvest'})`,
        ]
      : [`  gh secret set HARVEST_ACCOUNT_ID --body ${accountId}`]),
    `  rm ${file}`,
    '',
  ].join('\n')
}
