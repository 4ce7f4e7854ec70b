import { readBlobs } from '../checkout/blobs.ts'
import type { Git } from '../checkout/git.ts'
import { type CommittedReport, type CommittedReports, readEachReport } from '../checkout/reports.ts'
import { decodeReport, parseReport } from '../report/parse.ts'
import type { Report, ReportOptions } from '../report/session.ts'
import { skimmer } from '../report/skim.ts'

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
}

/** A ledger's reports, in the order of the commit. */
export interface LedgerFiles extends Omit<CommittedReports, 'reports'> {
  readonly files: readonly ReadReport[]
  readonly past: readonly PastReport[]
}

/**
 * Takes git, a commit, globs, how the configuration has reports read and the first day the run is about (null: every day is);
 * gives the reports of the commit, those of earlier days only looked over. Throws InputError.
 */
export async function readFiles(
  git: Git,
  commit: string,
  include: readonly string[],
  reading: Reading,
  since: string | null,
): Promise<LedgerFiles> {
  const skim = since === null ? null : skimmer(since)
  const make = ({ path, blob, content }: CommittedReport): ReadReport | PastReport => {
    const text = decodeReport(content)
    const skimmed = skim === null ? null : skim(text, path)
    return skimmed ? { path, blob, id: skimmed.id } : { path, blob, report: parseText(path, text, reading) }
  }
  const { reports, ...others } = await readEachReport(git, commit, include, make)
  const files = reports.flatMap((each) => ('report' in each ? [each] : []))
  const past = reports.flatMap((each) => ('report' in each ? [] : [each]))
  return { ...others, files, past }
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
  let { files, past } = ledger
  for (;;) {
    const claims = new Map<string, number>()
    const claim = (path: string, id: string | null) => {
      for (const source of new Set([path, id ?? path])) claims.set(source, (claims.get(source) ?? 0) + 1)
    }
    for (const { path, report } of files) claim(path, report.id)
    for (const { path, id } of past) claim(path, id)
    const isShared = ({ path, id }: PastReport) => [path, id ?? path].some((source) => (claims.get(source) ?? 0) > 1)
    const wanted = past.filter((each) => isWanted(each) || isShared(each))
    if (wanted.length === 0) return { ...ledger, files, past }
    const blobs = wanted.map(({ blob }) => blob)
    const contents = await readBlobs(git, blobs)
    const read = wanted.map(({ path, blob }, index) => {
      const report = parseText(path, decodeReport(contents[index] ?? Buffer.alloc(0)), reading)
      return { path, blob, report }
    })
    const isRead = new Set(wanted)
    files = [...files, ...read].sort((a, b) => (a.path < b.path ? -1 : 1))
    past = past.filter((each) => !isRead.has(each))
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
