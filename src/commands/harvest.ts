import { dayIn, type PlainDate } from '../calendar.ts'
import { isProxied } from '../check/network.ts'
import {
  type AssignedProject,
  type Company,
  listAssignedProjects,
  readAccountId,
  readCompany,
  readUser,
  type User,
} from '../harvest/account.ts'
import { isLoopback } from '../harvest/address.ts'
import { LIMITS, type Limit } from '../harvest/budget.ts'
import { listEntries } from '../harvest/time-entries.ts'
import { createTransport, type HarvestOptions, type Transport } from '../harvest/transport.ts'
import type { HarvestAccess } from '../harvest-access.ts'
import type { Entry } from '../timesheet/entry.ts'
import type { Window } from '../timesheet/window.ts'
import { instantOf, type Run, userAgentOf } from './run.ts'
import { openTokens } from './tokens.ts'

/** One reading of the Harvest account. */
export interface Account {
  readonly user: User
  readonly company: Company
  readonly assigned: readonly AssignedProject[]
  /** The user's own day. */
  readonly today: PlainDate
  readonly window: Window
  /** The user's own entries in the window, whatever tool made them. */
  readonly entries: readonly Entry[]
}

/** Takes the access and work to do; opens the way to Harvest, does the work, and ends every request whatever came of it. The work is told the account's id. */
export async function withHarvest<T>(
  access: HarvestAccess,
  run: Run,
  work: (transport: Transport, accountId: string) => Promise<T>,
): Promise<T> {
  const accountId = access.accountId ?? (await withIdService(access, run, readAccountId))
  return await open(access, run, access.apiUrl, accountId, (transport) => work(transport, accountId))
}

/** Takes the access and work to do with Harvest's id service, which knows whose accounts a token sees; does it likewise. */
export async function withIdService<T>(
  access: HarvestAccess,
  run: Run,
  work: (transport: Transport) => Promise<T>,
): Promise<T> {
  return await open(access, run, `${access.idUrl.replace(/\/+$/, '')}/api/v2`, null, work)
}

async function open<T>(
  access: HarvestAccess,
  run: Run,
  apiUrl: string,
  accountId: string | null,
  use: (transport: Transport) => Promise<T>,
): Promise<T> {
  const options: HarvestOptions = {
    apiUrl,
    tokens: openTokens(access, run),
    ...limitsOf(run, apiUrl),
    ...(accountId !== null && { accountId }),
    userAgent: userAgentOf(run),
    clock: run.clock,
    viaProxy: isProxied(run.context.proxies),
    now: () => instantOf(run),
    onWait: (ms, why) => run.log(`Waiting ${Math.round(ms / 1000)} s: ${why}`),
    onAnswer: ({ method, path, status, ms }) =>
      run.debug(`Harvest ${method} ${path} ${status ?? 'no answer'} ${ms} ms`),
  }
  const transport = createTransport(options)
  const others = run.calls.harvest
  run.calls.harvest = () => others() + transport.calls()
  try {
    return await use(transport)
  } finally {
    await transport.close()
  }
}

/** A sandbox on this machine may count in shorter windows, for a test that must not last minutes; Harvest itself never. */
function limitsOf({ context }: Run, apiUrl: string): Pick<HarvestOptions, 'limits'> {
  const scale = context.windowScale
  if (scale === 1 || !isLoopback(new URL(apiUrl))) return {}
  const scaled = ({ requests, ms }: Limit) => ({ requests, ms: ms * scale })
  return { limits: { general: scaled(LIMITS.general), reports: scaled(LIMITS.reports) } }
}

/**
 * Takes the transport and a way to get the window from the user's own today; gives the account as one reading: two round
 * trips, the last three requests in flight together. Throws RequestError.
 */
export async function readAccount(
  transport: Transport,
  startedAt: Date,
  windowFor: (today: PlainDate) => Window,
): Promise<Account> {
  const user = await readUser(transport)
  const today = dayIn(user.timeZone, startedAt)
  const window = windowFor(today)
  const [company, assigned, entries] = await Promise.all([
    readCompany(transport),
    listAssignedProjects(transport),
    listEntries(transport, user.id, window),
  ])
  return { user, company, assigned, today, window, entries }
}
