import type { Config } from '../../config/parse.ts'
import { listEntries } from '../../harvest/time-entries.ts'
import type { Transport } from '../../harvest/transport.ts'
import type { LedgerInputs } from '../../inputs.ts'
import type { Entry } from '../../timesheet/entry.ts'
import { baseReference, sessionKey, sourceOf, splitReference } from '../../timesheet/identity.ts'
import { entryOf, type Operation, type PlanSettings } from '../../timesheet/operation.ts'
import { isOurs } from '../../timesheet/plan.ts'
import { renderWindow, within } from '../../timesheet/window.ts'
import type { Account } from '../harvest.ts'
import { type Ledger, sourcesIn } from '../ledger.ts'
import type { PastReport } from '../ledger-files.ts'
import type { Run } from '../run.ts'
import { type Reading, refuseOthers } from './reading.ts'
import { type Settled, settlePlan } from './settle.ts'

/** Reports and entries as they are, and what would make them agree. */
export interface Survey {
  readonly ledger: Ledger
  readonly account: Account
  readonly settings: PlanSettings
  readonly settled: Settled
}

/**
 * Takes the inputs, the ledger's configuration, a way to read its reports and Harvest's account, which is being read; plans
 * what would make Harvest agree. Writes nothing. Throws InputError or RequestError.
 */
export async function readSurvey(
  inputs: LedgerInputs,
  config: Config,
  readReports: () => Promise<Ledger>,
  reading: Reading,
  run: Run,
): Promise<Survey> {
  const [ledger, account] = await Promise.all([readReports(), reading.account])
  return await surveyOf(inputs, config, ledger, account, reading.transport, run)
}

/** Takes what was read of the ledger and of Harvest; plans what would make them agree. Throws InputError or RequestError. */
export async function surveyOf(
  inputs: LedgerInputs,
  config: Config,
  whole: Ledger,
  account: Account,
  transport: Transport,
  run: Run,
): Promise<Survey> {
  refuseOthers(config.user, account.user)
  const recorded = await withRecorded(whole, account.entries)
  let ledger = await withoutHidden(recorded, account.entries)
  const settings: PlanSettings = {
    ledger: ledger.name,
    ledgerUrl: ledger.url,
    notes: config.notes,
    timestamps: account.company.timestamps,
    window: account.window,
    orphans: config.retract.orphans,
    limit: config.retract.limit,
    guards: config.guards,
    today: account.today,
    memberSince: account.user.memberSince,
  }
  const settle = () =>
    settlePlan(inputs, config, ledger, account, settings, (range) => listEntries(transport, account.user.id, range))
  const inWindow = within(account.window)
  let settled = await settle()
  // An entry from before the window that is to follow a session may be that of a report with the same id, not opened yet.
  const isFromBefore = (operation: Operation) => !inWindow(entryOf(operation)?.date ?? account.window.from)
  if (!isAllOpened(recorded) && settled.plan.operations.some(isFromBefore)) {
    ledger = await withoutHidden(await withRecorded(await recorded.withAll(), account.entries), account.entries)
    settled = await settle()
  }
  const { sessions } = settled.collected
  const past = ledger.past.length
  run.log(
    `${count(ledger.files.length + past, 'report', 'reports')}${past > 0 ? ` (${past} of earlier days only)` : ''} with ${count(sessions.length, 'session', 'sessions')}; ${count(account.entries.length, 'time entry', 'time entries')} in the window (${renderWindow(account.window)})`,
  )
  const outside = sessions.filter(({ session }) => !inWindow(session.date)).length
  if (outside > 0)
    run.log(
      `${outside} of ${count(sessions.length, 'session is', 'sessions are')} outside the window (${renderWindow(account.window)}) and not looked at`,
    )
  return { ledger, account, settings, settled }
}

/**
 * A past report that an entry of the window belongs to is read after all: its session was moved, or somebody moved the entry. One
 * that was not opened may be known by its id to an entry that no session explains.
 */
async function withRecorded(whole: Ledger, entries: readonly Entry[]): Promise<Ledger> {
  const own = entries.filter((entry) => isOurs(entry, whole.name))
  const sources = new Set(own.map(sourceOf))
  const isRecorded = ({ path, id }: PastReport) => sources.has(path) || sources.has(id ?? path)
  const ledger = whole.past.some(isRecorded) ? await whole.withPast(isRecorded) : whole
  if (isAllOpened(ledger)) return ledger
  const bases = new Set(
    ledger.files.flatMap(({ path, report }) =>
      report.sessions.map((session) => baseReference(report.id ?? path, sessionKey(session))),
    ),
  )
  const isExplained = ({ reference }: Entry) => bases.has(splitReference(reference?.id ?? '').base)
  return own.every(isExplained) ? ledger : await withRecorded(await ledger.withAll(), entries)
}

function isAllOpened({ past }: Ledger): boolean {
  return past.every(({ isOpened }) => isOpened)
}

/**
 * Takes a ledger and the user's entries; gives the ledger without the reports that are there and not selected by the globs.
 * Their paths are known already; what ids they have is read only where an entry's report seems to be gone.
 */
export async function withoutHidden(ledger: Ledger, entries: readonly Entry[]): Promise<Ledger> {
  const known = sourcesIn(ledger)
  const isGone = (entry: Entry) => {
    const { source } = splitReference(entry.reference?.id ?? '')
    return isOurs(entry, ledger.name) && ledger.covers(source) && !known.has(source)
  }
  if (!entries.some(isGone)) return ledger
  const hidden = await ledger.findHidden()
  return { ...ledger, covers: (source) => ledger.covers(source) && (known.has(source) || !hidden.has(source)) }
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
