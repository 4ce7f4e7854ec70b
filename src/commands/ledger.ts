import { addDays } from '../calendar.ts'
import { readBlobs } from '../checkout/blobs.ts'
import { findLastCommits, type LastCommit, readLastCommits } from '../checkout/history.ts'
import { readNewest, readPushedCommits } from '../checkout/newest.ts'
import { matcher, readTextsAt } from '../checkout/reports.ts'
import type { Config } from '../config/parse.ts'
import { type Fault, InputError } from '../errors.ts'
import { readCommitsOfPaths } from '../github/history.ts'
import type { LedgerInputs } from '../inputs.ts'
import { parseOrigins, repositoryOfOrigins, sourcesOf } from '../ledger/origins.ts'
import type { Report } from '../report/session.ts'
import type { LoggableSession } from '../timesheet/desired.ts'
import type { Entry } from '../timesheet/entry.ts'
import { sessionKey } from '../timesheet/identity.ts'
import { windowOf } from '../timesheet/window.ts'
import type { OpenCheckout } from './checkout.ts'
import { openGitHub } from './github.ts'
import { type LedgerFiles, openAll, type PastReport, parseReports, readFiles, readPast } from './ledger-files.ts'
import type { Run } from './run.ts'
import { refuseStaleCheckout } from './stale.ts'

/** The reports a run is about, wherever they were read from. */
export interface Ledger {
  readonly name: string
  readonly url: string
  /** Id of the ledger's commit they were read from; null in a ledger without one. */
  readonly head: string | null
  readonly files: readonly { readonly path: string; readonly report: Report }[]
  /** Reports that were only looked over. */
  readonly past: readonly PastReport[]
  /** Gives the ledger with some of the past reports read as well. Throws InputError. */
  readonly withPast: (isWanted: (report: PastReport) => boolean) => Promise<Ledger>
  /** Gives the ledger with every report at least looked over. Throws InputError. */
  readonly withAll: () => Promise<Ledger>
  /** The last commits known so far; of a change that is not merged only whether it brings the file anew. */
  readonly commits: ReadonlyMap<string, Pick<LastCommit, 'added'> & { readonly commit: string | null }>
  /** Addresses of reports in the repositories that handed them over, by path. */
  readonly sources: ReadonlyMap<string, string>
  /** Files that match but could not be read, and uncommitted ones. */
  readonly faults: readonly Fault[]
  /** Finds the last commits of further paths. Throws where they cannot be known. */
  readonly findCommits: (paths: readonly string[]) => Promise<ReadonlyMap<string, LastCommit>>
  /** Finds the commits that no run before this one can have recorded. */
  readonly findPushed: () => Promise<ReadonlySet<string>>
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

/**
 * Takes inputs, configuration, the checkout and whether all days are wanted or those of the window; gives the reports of the
 * checked-out ledger, read and parsed: of the window's, with those that could be. Throws InputError.
 */
export async function readLedger(
  inputs: LedgerInputs,
  config: Config & { readonly faults: readonly Fault[] },
  open: OpenCheckout,
  run: Run,
  days: 'all' | 'window' = 'all',
): Promise<Ledger> {
  const { git, checkout, ledger: name } = open
  const { head } = checkout
  const include = inputs.reports ?? config.reports.include
  // The user's own day is not known yet; two days more than the window are enough for every time zone.
  const { from } = windowOf(inputs.from, inputs.to, config.windowDays, run.startedAt.toISOString().slice(0, 10))
  const earliest = inputs.from ?? addDays(from, -2)
  const since = days === 'all' ? null : earliest
  const readAll = async (): Promise<{ known: LedgerFiles; changed: ReadonlyMap<string, Buffer | null> }> => {
    const read = head === null ? NO_FILES : await readFiles(git, { ...checkout, head }, include, config.reports, since)
    const changed = await changesOf(open, read, (date) => date < addDays(earliest, 4), run)
    return { changed, known: await readPast(git, read, config.reports, ({ path }) => changed.has(path)) }
  }
  const reading = readAll()
  const naming = reading.then(({ known }) => {
    const isRecent = (date: string | null) => date !== null && date >= earliest
    const recent = known.files.filter(({ report }) => report.sessions.some(({ date }) => isRecent(date)))
    return new Map(recent.map(({ path, blob }) => [path, blob]))
  })
  // Side by side: in a long history either takes its time.
  const [{ known, changed }, commits] = await Promise.all([
    reading,
    findLastCommits(checkout, foldersOf(include), naming),
  ])
  const { files, paths } = known
  const blobs = new Map([...files, ...known.past].map(({ path, blob }) => [path, blob]))
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
  const ledger = {
    name,
    url: `${run.context.serverUrl}/${name}`,
    head,
    commits,
    sources: await readSources(open, paths, config.notes, run),
    findCommits,
    // What a second run of the same push finds new may have an entry that somebody has moved since.
    findPushed: () => readPushedCommits(git, checkout, run.context.isRerun ? null : run.context.before),
    findHidden: () => readHidden(open, new Set(blobs.keys())),
    // Here every report is seen, so what stands under a former name shows as an orphan by itself.
    formers: new Map(),
    isNew: newSessionTest(changed, config),
    refuseStale: (entries: readonly Entry[]) => refuseStaleCheckout(inputs, open, entries, run),
  }
  const withFiles = (read: LedgerFiles): Ledger => ({
    ...ledger,
    files: read.files,
    past: read.past,
    faults: [...config.faults, ...read.faults, ...noneSelected([...blobs], paths, inputs.reports, include)],
    covers: coverage(read, inputs.reports),
    withPast: async (isWanted) => withFiles(await readPast(git, read, config.reports, isWanted)),
    withAll: async () => withFiles(await openAll(git, read, config.reports, since)),
  })
  return withFiles(known)
}

/** What all paths that globs select begin with, up to the first slash; none where one of them may begin with anything. */
function foldersOf(include: readonly string[]): string[] {
  const tops = include.filter((glob) => !glob.startsWith('!')).map((glob) => glob.split('/')[0] ?? '')
  return tops.some((top) => top === '' || /[*?[\]{}()+@!\\]/.test(top)) ? [] : [...new Set(tops)]
}

const NO_FILES: LedgerFiles = { files: [], past: [], faults: [], paths: new Set() }

/**
 * What the newest commit, or the push, changed of the reports with a day that may be before the window, each with what it held
 * before: there a session may be new that nobody would miss.
 */
async function changesOf(
  { git, checkout }: OpenCheckout,
  { files, past }: LedgerFiles,
  mayBeBefore: (date: string) => boolean,
  run: Run,
): Promise<ReadonlyMap<string, Buffer | null>> {
  const old = files.filter(({ report }) => report.sessions.some(({ date }) => date !== null && mayBeBefore(date)))
  if (old.length + past.length === 0) return new Map()
  const paths = new Set([...old, ...past].map(({ path }) => path))
  return await readNewest(git, checkout, run.context.before, (path) => paths.has(path))
}

/** Whether such a change brought a session: an old row of a log that grew was there before. */
function newSessionTest(changed: ReadonlyMap<string, Buffer | null>, { reports }: Config): Ledger['isNew'] {
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
function coverage({ files, past, paths }: LedgerFiles, given: readonly string[] | null): (source: string) => boolean {
  const selected = sourcesIn({ files, past })
  const matches = given === null ? () => true : matcher(given)
  return (source) => selected.has(source) || (!paths.has(source) && matches(source))
}

/** Takes the reports of a ledger; gives their paths and ids, under which their entries stand. */
export function sourcesIn({ files, past }: Pick<Ledger, 'files' | 'past'>): Set<string> {
  const read = files.flatMap(({ path, report }) => [path, report.id ?? path])
  return new Set([...read, ...past.flatMap(({ path, id }) => [path, id ?? path])])
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
