import { addDays, dayIn, type PlainDate } from '../calendar.ts'
import {
  type AssignedProject,
  type Company,
  listAssignedProjects,
  readAccountId,
  readCompany,
  readUser,
  type User,
} from '../harvest/account.ts'
import { listEntries } from '../harvest/time-entries.ts'
import type { Transport } from '../harvest/transport.ts'
import type { HarvestAccess } from '../harvest-access.ts'
import type { Entry } from '../timesheet/entry.ts'
import { type Window, widen, within } from '../timesheet/window.ts'
import { openTransport, takeAhead } from './open-harvest.ts'
import type { Run } from './run.ts'

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
  /** Those outside it too, where they were asked for at once. */
  readonly wider: readonly Entry[] | null
}

/** Takes the access and work to do; opens the way to Harvest, does the work, and ends every request whatever came of it. The work is told the account's id. */
export async function withHarvest<T>(
  access: HarvestAccess,
  run: Run,
  work: (transport: Transport, accountId: string) => Promise<T>,
): Promise<T> {
  const accountId = access.accountId ?? (await withIdService(access, run, readAccountId))
  const transport = takeAhead(run) ?? openTransport(access, run, access.apiUrl, accountId)
  return await using(transport, (opened) => work(opened, accountId))
}

/** Takes the access and work to do with Harvest's id service, which knows whose accounts a token sees; does it likewise. */
export async function withIdService<T>(
  access: HarvestAccess,
  run: Run,
  work: (transport: Transport) => Promise<T>,
): Promise<T> {
  return await using(openTransport(access, run, `${access.idUrl.replace(/\/+$/, '')}/api/v2`, null), work)
}

async function using<T>(transport: Transport, work: (transport: Transport) => Promise<T>): Promise<T> {
  try {
    return await work(transport)
  } finally {
    await transport.close()
  }
}

/**
 * Takes the transport, a way to get the window from the user's own today, and what is known before it is asked for; gives the
 * account as one reading: two round trips, the last three requests in flight together, or one where the user's id is known.
 * What another user's token was answered is not looked at. Throws RequestError, and what `windowFor` and `refuse` throw.
 */
export async function readAccount(
  transport: Transport,
  startedAt: Date,
  windowFor: (today: PlainDate) => Window,
  known: Known = { id: null, refuse: () => {}, isWider: false },
): Promise<Account> {
  const ask = (id: number, range: Window) =>
    Promise.all([
      readCompany(transport),
      listAssignedProjects(transport),
      listEntries(transport, id, known.isWider ? widen(range) : range),
    ])
  const ahead = known.id === null ? null : ask(known.id, anyDay(windowFor, startedAt))
  // Whose token it is comes first: what is wrong with it is told once, and by that.
  ahead?.catch(() => {})
  const user = await readUser(transport)
  known.refuse(user)
  const today = dayIn(user.timeZone, startedAt)
  const window = windowFor(today)
  const [company, assigned, entries] = await (ahead ?? ask(user.id, window))
  const those = (range: Window) => {
    const isMeant = within(range)
    return entries.filter(({ date }) => isMeant(date))
  }
  const wider = known.isWider ? those(widen(window)) : null
  return { user, company, assigned, today, window, entries: those(window), wider }
}

/** What is known of a run before Harvest is asked. */
export interface Known {
  /** Whose time is read, as the configuration has it; null where nobody says, or several may be meant. */
  readonly id: number | null
  /** Whether entries outside the window will most likely be needed. */
  readonly isWider: boolean
  /** Throws where the token is that of somebody else. */
  readonly refuse: (user: User) => void
}

/** The window wherever the user may be: which day it is there comes with the user, and may be the one before or after that of UTC. */
function anyDay(windowFor: (today: PlainDate) => Window, startedAt: Date): Window {
  const today = startedAt.toISOString().slice(0, 10)
  const [first, last] = [windowFor(addDays(today, -1)), windowFor(addDays(today, 1))]
  return { from: first.from < last.from ? first.from : last.from, to: last.to }
}
