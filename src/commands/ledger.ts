import { addDays } from '../calendar.ts'
import { type LastCommit, readLastCommits } from '../checkout/history.ts'
import { readNewest } from '../checkout/newest.ts'
import { type CommittedReport, matcher, readBlobs, readReports, readTextsAt } from '../checkout/reports.ts'
import type { Config } from '../config/parse.ts'
import { type Fault, InputError } from '../errors.ts'
import { readCommitsOfPaths } from '../github/history.ts'
import type { LedgerInputs } from '../inputs.ts'
import { parseOrigins, repositoryOfOrigins, sourcesOf } from '../ledger/origins.ts'
import { decodeReport, parseReport } from '../report/parse.ts'
import type { Report, ReportOptions } from '../report/session.ts'
import type { LoggableSession } from '../timesheet/desired.ts'
import type { Entry } from '../timesheet/entry.ts'
import { sessionKey } from '../timesheet/identity.ts'
import type { OpenCheckout } from './checkout.ts'
import { refuseStaleCheckout } from './freshness.ts'
import { openGitHub } from './github.ts'
import type { Run } from './run.ts'

/** The reports a run is about, wherever they were read from. */
export interface Ledger {
  readonly name: string
  readonly url: string
  /** Id of the ledger's commit they were read from; null in a ledger without one. */
  readonly head: string | null
  readonly files: readonly { readonly path: string; readonly report: Report }[]
  /** The last commits known so far; of a change that is not merged only whether it brings the file anew. */
  readonly commits: ReadonlyMap<string, Pick<LastCommit, 'added'> & { readonly commit: string | null }>
  /** Addresses of reports in the repositories that handed them over, by path. */
  readonly sources: ReadonlyMap<string, string>
  /** Files that match but could not be read, and uncommitted ones. */
  readonly faults: readonly Fault[]
  /** Finds the last commits of further paths. Throws where they cannot be known. */
  readonly findCommits: (paths: readonly string[]) => Promise<ReadonlyMap<string, LastCommit>>
  /** Whether a report, by its id or path, is this run's business: then an entry without its session is an orphan. */
  readonly covers: (source: string) => boolean
  /** Reads the ids of the reports that are there and not selected: their entries have not lost their sessions. */
  readonly findHidden: () => Promise<ReadonlySet<string>>
  /** Ids and paths that reports had before, with what they have now: their entries may still stand under those. */
  readonly formers: ReadonlyMap<string, string>
  /** Whether the newest commit, or the push, brought a session, as far as that can be told. */
  readonly isNew: (session: LoggableSession) => boolean
  /** Throws when something newer than this was recorded already. */
  readonly refuseStale: (entries: readonly Entry[]) => Promise<void>
}

/** Takes inputs and configuration; gives every report of the checked-out ledger, read and parsed. Throws InputError. */
export async function readLedger(
  inputs: LedgerInputs,
  config: Config & { readonly faults: readonly Fault[] },
  open: OpenCheckout,
  run: Run,
): Promise<Ledger> {
  const { git, checkout, ledger: name } = open
  const { head } = checkout
  const include = inputs.reports ?? config.reports.include
  const { reports, faults, paths } =
    head === null ? { reports: [], faults: [], paths: new Set<string>() } : await readReports(git, head, include)
  const files = parseReports(reports, config.reports)
  const blobs = new Map(files.map(({ path, blob }) => [path, blob]))
  // The user's own day is not known yet; two days more than the window are enough for every time zone.
  const earliest = inputs.from ?? addDays(run.startedAt.toISOString().slice(0, 10), -config.windowDays - 2)
  const recent = files.filter(({ report }) => report.sessions.some(({ date }) => date !== null && date >= earliest))
  const commits = await readLastCommits(checkout, new Map(recent.map(({ path, blob }) => [path, blob])))
  const findCommits: Ledger['findCommits'] = async (paths) => {
    const found = await readLastCommits(checkout, new Map(paths.map((path) => [path, blobs.get(path) ?? ''])))
    const missing = paths.filter((path) => !found.has(path))
    if (missing.length === 0 || head === null) return found
    if (inputs.githubToken === null)
      throw new InputError(
        `the history here${checkout.boundary.size > 0 ? ', a shallow checkout,' : ''} does not tell which commit changed ${missing[0]}${missing.length > 1 ? ` and ${missing.length - 1} more` : ''}. ${run.context.onRunner ? 'Check out with `fetch-depth: 0`, or pass github-token' : 'Run git fetch --unshallow, or set GITHUB_TOKEN'}`,
      )
    return new Map([...found, ...(await readCommitsOfPaths(openGitHub(inputs, run), name, head, missing))])
  }
  return {
    name,
    url: `${run.context.serverUrl}/${name}`,
    head,
    files,
    commits,
    sources: await readSources(open, paths, config.notes, run),
    faults: [...config.faults, ...faults, ...noneSelected(files, paths, inputs.reports, include)],
    findCommits,
    covers: coverage(files, paths, inputs.reports),
    findHidden: () => readHidden(open, new Set(blobs.keys())),
    // Here every report is seen, so what stands under a former name shows as an orphan by itself.
    formers: new Map(),
    isNew: await newest(open, files, config, (date) => date < addDays(earliest, 4), run),
    refuseStale: (entries) => refuseStaleCheckout(inputs, open, entries, run),
  }
}

/**
 * Whether the newest commit, or the push, brought a session: one of an old report, or an old row of a log that grew, was
 * there before. Looked up only for reports with a day that may be before the window.
 */
async function newest(
  { git, checkout }: OpenCheckout,
  files: Ledger['files'],
  { reports }: Config,
  mayBeBefore: (date: string) => boolean,
  run: Run,
): Promise<Ledger['isNew']> {
  const wanted = files.filter(({ report }) => report.sessions.some(({ date }) => date !== null && mayBeBefore(date)))
  if (wanted.length === 0) return () => false
  const paths = new Set(wanted.map(({ path }) => path))
  const changed = await readNewest(git, checkout, run.context.before, (path) => paths.has(path))
  const before = [...changed].flatMap(([path, content]) => (content === null ? [] : [{ path, content }]))
  const keys = new Map(
    parseReports(before, reports).map(({ path, report }) => [path, new Set(report.sessions.map(sessionKey))]),
  )
  return ({ path, session }) => changed.has(path) && !keys.get(path)?.has(sessionKey(session))
}

/** Where reports that were handed over came from, as the registers tell; read only where the notes show it. */
async function readSources(
  { git, checkout: { head } }: OpenCheckout,
  paths: ReadonlySet<string>,
  notes: string,
  run: Run,
): Promise<ReadonlyMap<string, string>> {
  const sources = new Map<string, string>()
  if (head === null || !notes.includes('{source_url}')) return sources
  const registers = [...paths].flatMap((path) => {
    const repository = repositoryOfOrigins(path)
    return repository === null ? [] : [{ repository, name: `${head}:${path}` }]
  })
  const texts = await readBlobs(
    git,
    registers.map(({ name }) => name),
  )
  for (const [index, { repository }] of registers.entries()) {
    const origins = parseOrigins(texts[index]?.toString('utf8') ?? '') ?? new Map()
    for (const [at, url] of sourcesOf(run.context.serverUrl, repository, origins)) sources.set(at, url)
  }
  return sources
}

/**
 * What a glob does not select is not gone: entries of a report that is there, or might be under a glob given for this run
 * only, are left alone.
 */
function coverage(
  files: Ledger['files'],
  paths: ReadonlySet<string>,
  given: readonly string[] | null,
): (source: string) => boolean {
  const selected = new Set(files.flatMap(({ path, report }) => [path, report.id ?? path]))
  const matches = given === null ? () => true : matcher(given)
  return (source) => selected.has(source) || (!paths.has(source) && matches(source))
}

/** The ids of markdown files that no glob selected. */
async function readHidden(
  { git, checkout: { head } }: OpenCheckout,
  selected: ReadonlySet<string>,
): Promise<Set<string>> {
  if (head === null) return new Set()
  const isHidden = (path: string) => /\.(md|markdown)$/i.test(path) && !selected.has(path)
  const texts = await readTextsAt(git, head, (paths) => paths.filter(isHidden))
  const files = [...texts].map(([path, text]) => ({ path, content: Buffer.from(text) }))
  return new Set(parseReports(files, {}).flatMap(({ report }) => report.id ?? []))
}

/** Takes what the globs selected, every path there is and the globs: one with a slip of the pen selects nothing, and a green run would hide it. */
export function noneSelected(
  files: readonly unknown[],
  paths: ReadonlySet<string>,
  given: readonly string[] | null,
  include: readonly string[],
): Fault[] {
  const markdown = [...paths].filter((path) => /\.md$/i.test(path) && !/(^|\/)readme\.md$/i.test(path))
  if (files.length > 0 || markdown.length === 0) return []
  const [found = ''] = markdown
  const example = found.includes('/') ? `${found.replace(/\/.*/s, '')}/**/*.md` : '*.md'
  const message = `no file matches ${include.map((glob) => `"${glob}"`).join(', ')}, though there are markdown files, such as ${found}. Where they are reports, write ${example}: globs count from the repository's root${slipOf(include)}`
  return [{ severity: given === null ? 'warning' : 'error', message, place: null }]
}

/** What globs that lead nowhere often have wrong, in words that follow others. */
function slipOf(include: readonly string[]): string {
  if (include.some((glob) => /["']/.test(glob))) return ', and no quotation marks belong to them'
  if (include.some((glob) => glob.includes('\\'))) return ', with "/" between folders on every system'
  return include.some((glob) => /^!?\.?\//.test(glob)) ? ', and begin without "/"' : ''
}

/** Takes committed files and how the configuration has reports read; gives each with the report it holds. */
export function parseReports<F extends Pick<CommittedReport, 'path' | 'content'>>(
  files: readonly F[],
  options: Omit<ReportOptions, 'fileName'>,
): (F & { readonly report: Report })[] {
  return files.map((file) => {
    const fileName = file.path.split('/').at(-1) ?? file.path
    const { labels = {}, me = [], problems = {} } = options
    return { ...file, report: parseReport(decodeReport(file.content), { labels, me, problems, fileName }) }
  })
}
