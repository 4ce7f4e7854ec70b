import { addressProblem } from './address.ts'
import { type Fault, InputError } from './errors.ts'
import { type ReadInput, secretInputs } from './input-definitions.ts'

/** Where Harvest is, and who asks. */
export interface HarvestAccess {
  /** Null where the refresh token has to bring one. */
  readonly accessToken: string | null
  /** Null with a personal access token, or where nobody may renew the one given. */
  readonly oauth: OAuthAccess | null
  readonly accountId: string | null
  readonly apiUrl: string
  readonly idUrl: string
}

/** What a new access token is had with, and where a new refresh token goes. */
export interface OAuthAccess {
  readonly refreshToken: string
  readonly clientId: string
  readonly clientSecret: string
  /** The repository secret the refresh token is kept in. */
  readonly secretName: string
  /** GitHub token that may write it; null where nobody gave one. */
  readonly secretToken: string | null
}

/** Takes whether this is a runner; gives what to do when there is no token and one is needed. */
export function tokenMissing(onRunner: boolean): string {
  const where = onRunner
    ? // biome-ignore lint/suspicious/noTemplateCurlyInString: it is GitHub's syntax, shown to be copied.
      ', store it as a repository secret and pass it: `harvest-access-token: ${{ secrets.HARVEST_ACCESS_TOKEN }}` (with OAuth 2.0: harvest-refresh-token, harvest-client-id and harvest-client-secret)'
    : ', then: export HARVEST_ACCESS_TOKEN=… (with OAuth 2.0: HARVEST_REFRESH_TOKEN, HARVEST_CLIENT_ID and HARVEST_CLIENT_SECRET; see harvest-ledger login)'
  return `harvest-access-token is missing. Create a personal access token at https://id.getharvest.com/developers${where}`
}

const refreshTokenMissing =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the same.
  'harvest-refresh-token is missing beside harvest-client-id. Run harvest-ledger login, store what it brings, and pass it: `harvest-refresh-token: ${{ secrets.HARVEST_REFRESH_TOKEN }}`'

/** An error about a header quotes the header, so no token gets that far that is none. */
const HEADERS = [...secretInputs, 'harvest-client-id'] as const

/**
 * Takes a reader of inputs, the checked addresses, whether the command can do nothing without Harvest, whether it may be
 * that secrets are not there (on a fork's pull request), and whether this is a runner; gives the access, null where none was given. Tells faults.
 */
export function readHarvestAccess(
  read: ReadInput,
  { apiUrl, idUrl }: Pick<HarvestAccess, 'apiUrl' | 'idUrl'>,
  { isNeeded, mayLack, onRunner }: Readonly<Record<'isNeeded' | 'mayLack' | 'onRunner', boolean>>,
  fault: (message: string) => void,
): HarvestAccess | null {
  for (const name of HEADERS)
    if (/[^\x21-\x7e]/.test(read(name)))
      fault(`${name} holds a character no token has, such as a space or a line break. Store it again`)
  const accountId = read('harvest-account-id')
  if (accountId !== '' && !/^\d{1,15}$/.test(accountId))
    fault('harvest-account-id: expected digits only, as shown beside the token at https://id.getharvest.com/developers')
  const accessToken = read('harvest-access-token') || null
  const oauth = readOAuth(read, fault)
  if (accessToken !== null || oauth !== null) return { accessToken, oauth, accountId: accountId || null, apiUrl, idUrl }
  // One without the other is a secret that is not set, or not under this name.
  const isBegun = read('harvest-client-id') !== '' || read('harvest-client-secret') !== ''
  const isHalf = read('harvest-refresh-token') !== ''
  if (!mayLack && !isHalf && (isNeeded || accountId !== '' || isBegun))
    fault(isBegun ? refreshTokenMissing : tokenMissing(onRunner))
  return null
}

function readOAuth(read: ReadInput, fault: (message: string) => void): OAuthAccess | null {
  const refreshToken = read('harvest-refresh-token')
  if (refreshToken === '') return null
  const application = readApplication(read, fault)
  const secretName = read('secret-name')
  if (!/^(?!GITHUB_)[A-Z_][A-Z0-9_]{0,99}$/i.test(secretName))
    fault(`secret-name: found "${secretName}", expected the name of a repository secret, such as HARVEST_REFRESH_TOKEN`)
  return application && { refreshToken, ...application, secretName, secretToken: read('secret-token') || null }
}

function readApplication(
  read: ReadInput,
  fault: (message: string) => void,
): Pick<OAuthAccess, 'clientId' | 'clientSecret'> | null {
  const [clientId, clientSecret] = [read('harvest-client-id'), read('harvest-client-secret')]
  const missing = [clientId === '' && 'harvest-client-id', clientSecret === '' && 'harvest-client-secret'].filter(
    Boolean,
  )
  if (missing.length === 0) return { clientId, clientSecret }
  fault(
    `${missing.join(' and ')} missing. Give those of the OAuth application at https://id.getharvest.com/developers, as secrets`,
  )
  return null
}

/** Takes a reader of inputs; gives the OAuth application to log in with. Throws InputError. */
export function readLoginAccess(read: ReadInput): Pick<OAuthAccess, 'clientId' | 'clientSecret' | 'secretName'> {
  const faults: string[] = []
  const application = readApplication(read, (message) => void faults.push(message))
  if (application === null) throw new InputError(faults.map((message) => ({ severity: 'error', message, place: null })))
  return { ...application, secretName: read('secret-name') }
}

/** Takes a reader; gives Harvest's addresses as they are written, and tells what is wrong with them. */
export function addressesOf(
  read: ReadInput,
  fault: (message: string) => void,
): Pick<HarvestAccess, 'apiUrl' | 'idUrl'> {
  for (const name of ['harvest-api-url', 'harvest-id-url'] as const) {
    const problem = addressProblem(read(name))
    if (problem) fault(`${name}: ${problem}`)
  }
  return { apiUrl: read('harvest-api-url'), idUrl: read('harvest-id-url') }
}

/** Takes a reader; gives Harvest's addresses alone. Throws InputError. */
export function readAddresses(read: ReadInput): Pick<HarvestAccess, 'apiUrl' | 'idUrl'> {
  const faults: Fault[] = []
  const addresses = addressesOf(read, (message) => void faults.push({ severity: 'error', message, place: null }))
  if (faults.length > 0) throw new InputError(faults)
  return addresses
}
