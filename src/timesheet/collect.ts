import type { Fault } from '../errors.ts'
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
}

export interface Collected {
  readonly sessions: readonly LoggableSession[]
  /** The reports' own problems, at their places. */
  readonly faults: readonly Fault[]
  /** Ids and paths of reports with an error. */
  readonly unreadable: ReadonlySet<string>
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
  const pathOfId = new Map<string, string>()
  for (const { path, report, commit } of reports) {
    const source = report.id ?? path
    const first = report.id === null ? undefined : pathOfId.get(report.id)
    if (first !== undefined) {
      unreadable.add(path).add(source)
      const message = `the id "${report.id}" is already that of ${first}. Give each report an id of its own, or leave it out`
      faults.push({ severity: 'error', message, place: { file: path, line: 1, column: 1 } })
      continue
    }
    if (report.id !== null) pathOfId.set(report.id, path)
    if (reachesInto(report, inWindow)) {
      for (const { severity, message, line, column } of report.problems)
        faults.push({ severity, message, place: { file: path, line, column } })
      if (report.problems.some(({ severity }) => severity === 'error')) unreadable.add(path).add(source)
    }
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
        commit,
      })
    }
  }
  return { sessions, faults, unreadable }
}

function isLoggable(session: Session): session is LoggableSession['session'] {
  return session.date !== null && session.hours !== null
}

/** A report none of whose days is in the window is none of this run's business, nor are its problems. */
function reachesInto(report: Report, inWindow: (date: string) => boolean): boolean {
  return report.sessions.length === 0 || report.sessions.some(({ date }) => date === null || inWindow(date))
}
