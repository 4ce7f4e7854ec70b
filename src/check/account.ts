import { RequestError } from '../errors.ts'
import { type Finding, finder, type Seen } from './finding.ts'
import { findingsOfFailure, type Proxies } from './network.ts'

/** An account the token sees. */
interface SeenAccount {
  readonly id: number
  readonly name: string
  readonly product: string
}

/** Harvest as the token's owner meets it. */
export interface Me {
  readonly user: {
    readonly id: number
    readonly name: string
    readonly isActive: boolean
    readonly isAdministrator: boolean
    readonly seesOthers: boolean
    readonly timeZone: string
    readonly zoneName: string
  }
  readonly company: {
    readonly name: string
    readonly weekStart: string
    readonly timestamps: boolean
    readonly notesRequired: boolean
  }
  /** How many projects the user may log time on. */
  readonly projects: number
}

const TOKEN_PAGE = 'https://id.getharvest.com/developers'
const { ok, warning, error, unknown } = finder('Harvest')

/** What stands and falls with the account id: which one to use, null where none can be. */
export interface ChosenAccount {
  readonly id: string | null
  readonly findings: readonly Finding[]
}

/** Takes the account id given (null: none), the accounts the token sees, the id service's address and the proxies; gives the account to use. */
export function chooseAccount(
  given: string | null,
  seen: Seen<readonly SeenAccount[]>,
  idUrl: string,
  proxies: Proxies,
): ChosenAccount {
  if (!seen.ok) return withoutAccounts(given, seen.error, idUrl, proxies)
  const harvest = seen.value.filter(({ product }) => product === 'harvest')
  const [only] = harvest
  const none = (finding: Finding) => ({ id: null, findings: [finding] })
  if (only === undefined)
    return none(
      error('the token sees no Harvest account', `Create one at ${TOKEN_PAGE} as a person who has access to Harvest`),
    )
  const list = harvest.map(show).join(', ')
  if (given === null)
    return harvest.length === 1
      ? { id: String(only.id), findings: [ok(`account ${show(only)}, the only one the token sees`)] }
      : none(
          error(`the token sees ${harvest.length} Harvest accounts: ${list}`, 'Set harvest-account-id to one of them'),
        )
  const mine = seen.value.find(({ id }) => String(id) === given)
  if (mine?.product === 'harvest') return { id: given, findings: [ok(`account ${show(mine)}`)] }
  const which =
    harvest.length === 1 ? `Set harvest-account-id to ${only.id}` : `Set harvest-account-id to one of ${list}`
  return none(
    mine === undefined
      ? error(`the token sees no account ${given}; it sees ${list}`, `${which}, or use a token of the other account`)
      : error(
          `account ${given} is one of Harvest ${sentence(mine.product)}, not of Harvest itself; that is ${list}`,
          which,
        ),
  )
}

function withoutAccounts(given: string | null, failure: unknown, idUrl: string, proxies: Proxies): ChosenAccount {
  // What was wrong with the refresh token or its application stands in the message.
  if (failure instanceof RequestError && failure.request.path.endsWith('/oauth2/token'))
    return { id: null, findings: findingsOfFailure('Harvest', failure, idUrl, proxies) }
  if (failure instanceof RequestError && failure.request.status === 401)
    return {
      id: null,
      findings: [
        error(
          'Harvest does not accept the token (401): it is mistyped, revoked, or has expired',
          `Create a new one at ${TOKEN_PAGE} and store it as HARVEST_ACCESS_TOKEN again`,
        ),
      ],
    }
  if (given === null) return { id: null, findings: findingsOfFailure('Harvest', failure, idUrl, proxies) }
  const reason = failure instanceof Error ? failure.message : String(failure)
  return { id: given, findings: [unknown(`which accounts the token sees could not be asked: ${reason}`)] }
}

/** The access token in use; null as text where the refresh token brought it. */
export interface ShownToken {
  readonly text: string | null
  /** The day it ends, where Harvest said so. */
  readonly endsOn: string | null
  readonly isRenewable: boolean
}

/** What kind it is is told by its form where it was given. Nothing depends on it but these words. */
function kindOf({ text, endsOn, isRenewable }: ShownToken): string {
  const renewed = isRenewable ? ', and is renewed with the refresh token' : ''
  if (endsOn !== null || text === null)
    return `an OAuth access token, which ends ${endsOn === null ? 'after some days' : `on ${endsOn}`}${renewed}`
  if (/^\d+\.pt\./.test(text)) return 'a personal access token, which does not expire'
  return /^\d+\.at\./.test(text)
    ? `an OAuth access token, which ends after 14 days${renewed || ' and which nothing here can renew'}`
    : 'a token of a kind not known here'
}

/** Takes what was read of the user and the account, the token, and whether rollups show the whole account; gives what is found. */
export function examineMe({ user, company, projects }: Me, token: ShownToken, rollupOfAccount: boolean): Finding[] {
  return [
    user.isActive
      ? ok(`token accepted: ${user.name} (user ${user.id}), ${kindOf(token)}`)
      : error(
          `${user.name} is archived in Harvest`,
          'Have an administrator restore the person, or use the token of another',
        ),
    role(user, rollupOfAccount),
    zone(user),
    ok(
      `${company.name}: weeks begin on ${company.weekStart}; entries keep ${
        company.timestamps ? 'start and end' : 'a duration'
      }; notes are ${company.notesRequired ? 'required, and each entry has some' : 'optional'}`,
    ),
    projects > 0
      ? ok(`${projects} ${projects === 1 ? 'project' : 'projects'} to log time on`)
      : error(
          `no project is assigned to ${user.name}, so nothing can be recorded`,
          'In Harvest, create a project or have an administrator add the person to one (Projects → Edit → Team)',
        ),
  ]
}

function role({ isAdministrator, seesOthers }: Me['user'], rollupOfAccount: boolean): Finding {
  if (isAdministrator) return ok('role administrator: sees all hours, rates and invoices')
  const sees = seesOthers
    ? 'role manager: sees its own hours and those of its team; rates and invoices only as far as an administrator allows'
    : 'role member: sees its own hours only, no rates, amounts or invoices'
  if (!rollupOfAccount) return ok(`${sees}. That is all that record needs`)
  return warning(
    `${sees}. That is enough for record, and a rollup of the whole account (rollup.scope: account) is incomplete`,
    'Set `rollup: { scope: me }` in the configuration, or use the token of an administrator for rollups',
  )
}

function zone({ zoneName, timeZone }: Me['user']): Finding {
  if (timeZone === 'UTC' && !/utc|gmt/i.test(zoneName))
    return warning(
      `the time zone "${zoneName}" of the Harvest profile is not known here, so days are counted in UTC`,
      'Choose another in Harvest under My profile',
    )
  return ok(
    `time zone ${zoneName}${zoneName === timeZone ? '' : ` (${timeZone})`}: its days are the days of the entries`,
  )
}

function show({ id, name }: SeenAccount): string {
  return `${id} (${name})`
}

function sentence(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`
}
