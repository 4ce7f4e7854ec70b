import type { PlainDate } from '../calendar.ts'
import type { Git } from '../checkout/git.ts'
import type { Checkout } from '../checkout/history.ts'
import { type CommittedReport, type CommittedReports, readContents, readEachReport } from '../checkout/reports.ts'
import { listTouchedSince } from '../checkout/touched.ts'
import { fileNameDate } from '../report/dates.ts'
import { decodeReport, parseReport } from '../report/parse.ts'
import type { Report, ReportOptions } from '../report/session.ts'
import { skimmer, withCaution } from '../report/skim.ts'

type Reading = Omit<ReportOptions, 'fileName'>

/** A report that was read. */
export interface ReadReport {
  readonly path: string
  readonly blob: string
  readonly report: Report
}

/** A report that was only looked over, because nothing in it is of the days a run is about. */
export interface PastReport {
  readonly path: string
  readonly blob: string
  /** What its front matter states. */
  readonly id: string | null
  /** False where it was not even opened: then nobody knows its id. */
  readonly isOpened: boolean
}

/** A ledger's reports, in the order of the commit. */
export interface LedgerFiles extends Omit<CommittedReports, 'reports' | 'left'> {
  readonly files: readonly ReadReport[]
  readonly past: readonly PastReport[]
}

/** So many must have lain untouched that to open them takes longer than to ask git which those are. */
const MANY = 2_000

/**
 * Takes git, its checkout, globs, how the configuration has reports read and the first day the run is about (null: every day is);
 * gives the reports that are checked out, those of earlier days only looked over: in a ledger of many years not even opened where
 * nobody touched them since. Throws InputError.
 */
export async function readFiles(
  git: Git,
  checkout: Checkout & { readonly head: string },
  include: readonly string[],
  reading: Reading,
  since: PlainDate | null,
): Promise<LedgerFiles> {
  const limit = since === null ? '' : withCaution(since)
  const leave = async (paths: readonly string[]): Promise<(path: string) => boolean> => {
    const old = paths.filter((path) => (fileNameDate(path) ?? limit) < limit)
    // A history that git cannot read, further down, tells nothing, and is no reason to record nothing.
    const touched = old.length < MANY ? null : await listTouchedSince(git, checkout, limit).catch(() => null)
    const left = new Set(touched === null ? [] : old.filter((path) => !touched.has(path)))
    return (path) => left.has(path)
  }
  const make = maker(reading, since)
  const { reports, left, ...others } = await readEachReport(git, checkout.head, include, make, leave)
  return { ...others, ...apart([...reports, ...left.map((each) => ({ ...each, id: null, isOpened: false }))]) }
}

/** Takes git, a ledger's reports and what they were read with; gives them with those looked over that had not been opened. Throws InputError. */
export async function openAll(
  git: Git,
  ledger: LedgerFiles,
  reading: Reading,
  since: PlainDate | null,
): Promise<LedgerFiles> {
  const closed = ledger.past.filter(({ isOpened }) => !isOpened)
  const { reports, large } = await readContents(git, Promise.resolve(closed), maker(reading, since))
  const all = [...ledger.files, ...ledger.past.filter(({ isOpened }) => isOpened), ...reports]
  const opened = apart(all.sort((a, b) => (a.path < b.path ? -1 : 1)))
  return await readPast(git, { ...ledger, ...opened, faults: [...ledger.faults, ...large] }, reading, () => false)
}

/** What to make of a report: all of it, or what a look at it tells. */
function maker(reading: Reading, since: PlainDate | null): (report: CommittedReport) => ReadReport | PastReport {
  const skim = since === null ? null : skimmer(since)
  return (report) => {
    const text = decodeReport(report.content)
    const { path, blob } = report
    const skimmed = skim === null ? null : skim(text, path)
    return skimmed ? { path, blob, id: skimmed.id, isOpened: true } : readWhole(report, reading, text)
  }
}

function readWhole(
  { path, blob, content }: CommittedReport,
  reading: Reading,
  text: string = decodeReport(content),
): ReadReport {
  return { path, blob, report: parseText(path, text, reading) }
}

/** Those that were read, and those that were not. */
function apart(reports: readonly (ReadReport | PastReport)[]): Pick<LedgerFiles, 'files' | 'past'> {
  const files = reports.flatMap((each) => ('report' in each ? [each] : []))
  const past = reports.flatMap((each) => ('report' in each ? [] : [each]))
  return { files, past }
}

/**
 * Takes a ledger's reports and which of the past ones are wanted; gives them with those read, and with those that claim to be
 * what another one claims to be: of two with one id, neither is recorded. Throws InputError.
 */
export async function readPast(
  git: Git,
  ledger: LedgerFiles,
  reading: Reading,
  isWanted: (report: PastReport) => boolean,
): Promise<LedgerFiles> {
  let { files, past, faults } = ledger
  for (;;) {
    const claims = new Map<string, number>()
    const claim = (path: string, id: string | null) => {
      for (const source of new Set([path, id ?? path])) claims.set(source, (claims.get(source) ?? 0) + 1)
    }
    for (const { path, report } of files) claim(path, report.id)
    for (const { path, id } of past) claim(path, id)
    const isShared = ({ path, id }: PastReport) => [path, id ?? path].some((source) => (claims.get(source) ?? 0) > 1)
    const wanted = past.filter((each) => isWanted(each) || isShared(each))
    if (wanted.length === 0) return { ...ledger, files, past, faults }
    const { reports, large } = await readContents(git, Promise.resolve(wanted), (each) => readWhole(each, reading))
    const isRead = new Set(wanted)
    files = [...files, ...reports].sort((a, b) => (a.path < b.path ? -1 : 1))
    past = past.filter((each) => !isRead.has(each))
    faults = [...faults, ...large]
  }
}

/** Takes committed files and how the configuration has reports read; gives each with the report it holds. */
export function parseReports<F extends Pick<CommittedReport, 'path' | 'content'>>(
  files: readonly F[],
  reading: Reading,
): (F & { readonly report: Report })[] {
  return files.map((file) => ({ ...file, report: parseText(file.path, decodeReport(file.content), reading) }))
}

function parseText(path: string, text: string, { labels = {}, me = [], problems = {} }: Reading): Report {
  return parseReport(text, { labels, me, problems, fileName: path.split('/').at(-1) ?? path })
}
