import { dayIn, type PlainDate } from '../calendar.ts'
import {
  type Company,
  discoverAccount,
  listAssignedProjects,
  readCompany,
  readUser,
  type User,
} from '../harvest/account.ts'
import { listEntries } from '../harvest/time-entries.ts'
import { createTransport, type HarvestOptions, type Transport } from '../harvest/transport.ts'
import type { RecordInputs } from '../inputs.ts'
import type { CatalogProject } from '../timesheet/catalog.ts'
import type { Entry } from '../timesheet/entry.ts'
import type { Window } from '../timesheet/window.ts'
import type { Run } from './run.ts'

/** One reading of the Harvest account, and the way back to it. */
export interface Account {
  readonly transport: Transport
  readonly user: User
  readonly company: Company
  readonly assigned: readonly CatalogProject[]
  readonly window: Window
  /** The user's own entries in the window, whatever tool made them. */
  readonly entries: readonly Entry[]
}

/**
 * Takes the access and a way to get the window from the user's own today; gives the account as one reading: two round
 * trips, the last three requests in flight together. Throws RequestError or InputError.
 */
export async function readAccount(
  access: RecordInputs['harvest'],
  run: Run,
  windowFor: (today: PlainDate) => Window,
): Promise<Account> {
  const options: Omit<HarvestOptions, 'apiUrl'> = {
    accessToken: access.accessToken,
    // Harvest asks for an application's name and a way to reach whoever runs it.
    userAgent: `Harvest Ledger (${run.context.serverUrl}/${run.context.repository})`,
    clock: run.clock,
    now: () => new Date(run.startedAt.getTime() + run.clock.now()),
    onAnswer: ({ method, path, status, ms }) => run.debug(`Harvest ${method} ${path} ${status} ${ms} ms`),
  }
  const accountId = access.accountId ?? (await findAccount(access.idUrl, options, run))
  const transport = createTransport({ ...options, apiUrl: access.apiUrl, accountId })
  const before = run.calls.harvest()
  run.calls.harvest = () => before + transport.calls()
  const user = await readUser(transport)
  const window = windowFor(dayIn(user.timeZone, run.startedAt))
  const [company, assigned, entries] = await Promise.all([
    readCompany(transport),
    listAssignedProjects(transport),
    listEntries(transport, user.id, window),
  ])
  return { transport, user, company, assigned, window, entries }
}

async function findAccount(idUrl: string, options: Omit<HarvestOptions, 'apiUrl'>, run: Run): Promise<string> {
  const transport = createTransport({ ...options, apiUrl: `${idUrl.replace(/\/+$/, '')}/api/v2` })
  run.calls.harvest = transport.calls
  try {
    return await discoverAccount(transport)
  } finally {
    await transport.close()
  }
}
