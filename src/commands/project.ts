import { addDays } from '../calendar.ts'
import { type CommittedReport, type CommittedReports, matcher } from '../checkout/reports.ts'
import type { Config } from '../config/parse.ts'
import type { Fault } from '../errors.ts'
import type { RecordInputs } from '../inputs.ts'
import type { Candidate } from '../ledger/decision.ts'
import { type HandedReport, type LedgerPath, ledgerPath } from '../ledger/path.ts'
import { decodeReport } from '../report/parse.ts'
import type { Report } from '../report/session.ts'
import { reachesInto } from '../timesheet/collect.ts'
import { sessionKey } from '../timesheet/identity.ts'
import { windowOf, within } from '../timesheet/window.ts'
import { parseReports } from './ledger-files.ts'
import type { Run } from './run.ts'

/** A report ready to be handed over. */
export interface Handed extends Candidate {
  readonly content: Buffer
  readonly report: Report
}

export interface ProjectReports {
  readonly handed: readonly Handed[]
  /** Problems of the reports of the window, at their places. */
  readonly faults: readonly Fault[]
  /** Reports before the window that cannot be read: nobody will mend them, and no run shall fail for them. */
  readonly old: number
}

/**
 * Takes the committed reports of a project repository and the ledger's configuration; gives those that can be handed over, each
 * with its place in the ledger. A report with an error stays until it is mended: in the ledger it would hold up everybody's.
 */
export function prepareProject(
  inputs: RecordInputs,
  { reports }: CommittedReports,
  repository: string,
  config: Config,
  run: Run,
): ProjectReports {
  const today = run.startedAt.toISOString().slice(0, 10)
  // A day more for those whose day began before this one's.
  const inWindow = within(windowOf(inputs.from, inputs.to, config.windowDays + 1, addDays(today, 1)))
  const isRecorded = matcher(config.reports.include)
  const handed: Handed[] = []
  const faults: Fault[] = []
  let old = 0
  for (const file of parseReports(reports, config.reports)) {
    const { path, report } = file
    const place = placeOf(config, { path, report, repository }, isRecorded)
    const isBad = report.problems.some(({ severity }) => severity === 'error')
    const isRecent = reachesInto(report, path, inWindow)
    if (isRecent) faults.push(...problemsOf(file, place.ok || isBad ? null : place.message))
    else if (isBad || !place.ok) old++
    if (isBad || !place.ok) continue
    const sessions = report.sessions.filter(({ date }) => date !== null).map(sessionKey)
    handed.push({ ...file, id: report.id, sessions, text: decodeReport(file.content), wanted: place.path })
  }
  return { handed, faults, old }
}

/** A place that the ledger's own globs leave out would be handed over and never recorded. */
function placeOf(config: Config, handed: HandedReport, isRecorded: (path: string) => boolean): LedgerPath {
  const place = ledgerPath(config.reports.path, handed)
  if (!place.ok || isRecorded(place.path)) return place
  const message = `its place in the ledger would be ${place.path}, which is none of the reports there (${config.reports.include.join(', ')}). Bring reports.path and reports.include of the ledger's configuration together`
  return { ok: false, message }
}

function problemsOf({ path, report }: CommittedReport & { readonly report: Report }, noPlace: string | null): Fault[] {
  const isBad = report.problems.some(({ severity }) => severity === 'error')
  const problems = report.problems.map(
    ({ severity, message, line, column }): Fault => ({ severity, message, place: { file: path, line, column } }),
  )
  const message = noPlace ?? 'it is not handed over before its errors are mended'
  const place = { file: path, line: 1, column: 1 }
  return noPlace === null && !isBad ? problems : [...problems, { severity: 'error', message, place }]
}
