import type { Fault } from '../errors.ts'
import { fileNameDate } from '../report/dates.ts'
import { ownSeverity } from '../report/problems.ts'
import type { Report, Session } from '../report/session.ts'
import type { Catalog } from './catalog.ts'
import type { LoggableSession } from './desired.ts'
import { baseReference, sessionKey } from './identity.ts'
import { type Mapping, mapSession } from './mapping.ts'

/** A report file of the ledger as it was read. */
export interface LedgerReport {
  readonly path: string
  readonly report: Report
  /** Id of the last commit that changed it; null while unknown. */
  readonly commit: string | null
  /** Address of the report in the repository that handed it over; null where none did. */
  readonly sourceUrl: string | null
}

export interface Collected {
  readonly sessions: readonly LoggableSession[]
  /** The reports' own problems, at their places. */
  readonly faults: readonly Fault[]
  /** Ids and paths of reports that could not be read whole, whatever their days. */
  readonly unreadable: ReadonlySet<string>
  /** True when a report with an error reaches into the window. */
  readonly hold: boolean
}

/**
 * Takes the ledger's reports; gives the sessions a time entry can be made of, each with its target in Harvest, and the
 * problems of the reports that reach into the window. Sessions outside the window are kept: they may own an entry.
 */
export function collectSessions(
  reports: readonly LedgerReport[],
  mapping: Mapping,
  catalog: Catalog,
  inWindow: (date: string) => boolean,
): Collected {
  const faults: Fault[] = []
  const unreadable = new Set<string>()
  const sessions: LoggableSession[] = []
  const owners = ownersOf(reports)
  let hold = false
  for (const { path, report, commit, sourceUrl } of reports) {
    const source = report.id ?? path
    const rival = owners.get(source)?.find((other) => other !== path)
    if (rival !== undefined) {
      unreadable.add(path).add(source)
      hold = true
      const message =
        report.id === null
          ? `${rival} has this report's path as its id, so neither is recorded. Change that id`
          : `the id "${report.id}" is that of ${rival} too, so neither is recorded. Give each report an id of its own, or leave it out`
      faults.push({ severity: 'error', message, place: { file: path, line: 1, column: 1 } })
      continue
    }
    // What the configuration shows as a warning, or not at all, is as unread as before: its entries are not gone.
    const codes = [...report.problems.map(({ code }) => code), ...(report.silenced ?? [])]
    const isBad = report.problems.some(({ severity }) => severity === 'error')
    if (isBad || codes.some((code) => UNREAD.has(code) || ownSeverity(code, 'warning') === 'error'))
      unreadable.add(path).add(source)
    if (reachesInto(report, path, inWindow)) {
      hold ||= isBad || codes.some(holds)
      for (const { severity, message, line, column } of report.problems)
        faults.push({ severity, message, place: { file: path, line, column } })
    }
    const isReliable = !codes.some((code) => DOUBTFUL.has(code))
    for (const session of report.sessions) {
      if (!isLoggable(session)) continue
      const { repository, title } = report
      sessions.push({
        session,
        path,
        source,
        base: baseReference(source, sessionKey(session)),
        target: mapSession({ session, path, repository }, mapping, catalog),
        title,
        repository,
        sourceUrl,
        isReliable,
        commit,
      })
    }
  }
  return { sessions, faults, unreadable, hold }
}

/** An error that is not shown as one still keeps a session back, which may be that of an entry; a report without hours has none to keep. */
const holds = (code: string): boolean => code !== 'no-hours' && ownSeverity(code, 'warning') === 'error'

/** Errors after which the rest of the report may have been read as something it is not. */
const DOUBTFUL = new Set(['front-matter', 'unreadable', 'too-large'])

/** Warnings that say some of the report was not read: a session that is not seen may be there. */
const UNREAD = new Set(['too-long', 'unread-hours', 'unread-table'])

/** For each source the paths of the reports that claim it: by their place, or by their id. */
function ownersOf(reports: readonly LedgerReport[]): Map<string, string[]> {
  const owners = new Map<string, string[]>()
  const claim = (source: string, path: string) => owners.set(source, [...(owners.get(source) ?? []), path])
  for (const { path, report } of reports) {
    if (report.id !== path) claim(path, path)
    if (report.id !== null) claim(report.id, path)
  }
  return owners
}

function isLoggable(session: Session): session is LoggableSession['session'] {
  return session.date !== null && session.hours !== null
}

/**
 * A report none of whose days is in the window is none of this run's business, nor are its problems. Where no session
 * tells a day, the date in the file's name does: an old note without hours must not fail every run.
 */
export function reachesInto(report: Report, path: string, inWindow: (date: string) => boolean): boolean {
  const named = fileNameDate(path)
  const dates = report.sessions.map(({ date }) => date ?? named)
  return dates.length === 0 ? named === null || inWindow(named) : dates.some((date) => date === null || inWindow(date))
}
