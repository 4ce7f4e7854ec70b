import { type Fault, InputError } from '../errors.ts'
import { globTest } from '../glob.ts'
import { type FoundBlob, findBlobs, readBlobs } from './blobs.ts'
import type { Git } from './git.ts'

/** A report of a commit by its name. */
export interface NamedReport {
  readonly path: string
  /** Blob id of its content. */
  readonly blob: string
}

/** A report as HEAD has it. */
export interface CommittedReport extends NamedReport {
  readonly content: Buffer
}

/** A commit's reports, each as what was made of it. */
export interface CommittedReports<T = CommittedReport> {
  /** Every path of the commit, selected or not. */
  readonly paths: ReadonlySet<string>
  readonly reports: readonly T[]
  /** Those that were not to be read. */
  readonly left: readonly NamedReport[]
  /** What matches but cannot be read as a report, and what is not committed. */
  readonly faults: readonly Fault[]
}

/** A report is text of a few kilobytes; a larger file is none. */
const LARGEST_REPORT = 1024 * 1024

/** Takes git, a commit and globs (`!` excludes); gives the reports that commit holds, whole. Throws as readEachReport does. */
export async function readReports(git: Git, commit: string, include: readonly string[]): Promise<CommittedReports> {
  return await readEachReport(git, commit, include, (report) => report)
}

/**
 * Takes git, a commit, globs, what to make of a report and, of all their paths, which to leave; gives what was made of the others
 * that commit holds, in its order. The commit, not the working tree, is read: an entry links to what it was made from. Throws
 * InputError where the checkout lacks a report's content.
 */
export async function readEachReport<T>(
  git: Git,
  commit: string,
  include: readonly string[],
  make: (report: CommittedReport) => T,
  leave: (paths: readonly string[]) => Promise<(path: string) => boolean> = () => Promise.resolve(() => false),
): Promise<CommittedReports<T>> {
  // All are started together and wait for one another: to start a process takes longer than what each has to do.
  const listing = git(['ls-tree', '-r', '-z', '--full-tree', commit])
  const selecting = listing.then(async (rows) => {
    const { wanted, ...others } = select(rows, matches)
    const isLeft = await leave(wanted.map(({ path }) => path))
    const left = wanted.filter(({ path }) => isLeft(path))
    return { ...others, left, wanted: left.length === 0 ? wanted : wanted.filter(({ path }) => !isLeft(path)) }
  })
  const reading = readContents(
    git,
    selecting.then(({ wanted }) => wanted),
    make,
  )
  const matches = matcher(include)
  const comparing = listUncommitted(git, matches)
  // The first that failed is told, in the order they are waited for; the others most likely fail for the same reason.
  for (const each of [listing, selecting, reading, comparing]) each.catch(() => {})
  const { paths, left, faults } = await selecting
  const { reports, large } = await reading
  return { paths, reports, left, faults: [...faults, ...large, ...(await comparing)] }
}

/** Takes git, reports that may be still to be named, and what to make of one; gives what was made, in that order, and a fault for each too large for one. Throws InputError where the checkout lacks a content. */
export async function readContents<T>(
  git: Git,
  naming: Promise<readonly NamedReport[]>,
  make: (report: CommittedReport) => T,
): Promise<{ readonly reports: T[]; readonly large: readonly Fault[] }> {
  const reports: T[] = []
  const large: Fault[] = []
  // Each as it comes: a ledger of many years is larger than what a run needs to hold at once.
  const take = ({ path, blob }: NamedReport, found: FoundBlob) => {
    if (found === null)
      throw new InputError(
        `the checkout lacks the content of ${path}. It is a partial clone that cannot fetch, or damaged: check out without "filter"`,
      )
    const { size, content } = found
    if (content !== null) reports.push(make({ path, blob, content }))
    else
      large.push(
        faultIn(
          path,
          `this file has ${size} bytes, a report at most ${LARGEST_REPORT}. Leave it out with a glob in reports.include that begins with "!"`,
        ),
      )
  }
  const wanted = naming.then((named) =>
    named.map((each) => ({ name: each.blob, take: (found: FoundBlob) => take(each, found) })),
  )
  await findBlobs(git, wanted, LARGEST_REPORT)
  return { reports, large }
}

function select(
  rows: Buffer,
  matches: (path: string) => boolean,
): { readonly paths: ReadonlySet<string>; readonly wanted: readonly NamedReport[]; readonly faults: readonly Fault[] } {
  const faults: Fault[] = []
  const wanted: NamedReport[] = []
  const paths = new Set<string>()
  for (const row of split(rows)) {
    const tab = row.indexOf('\t')
    const path = row.slice(tab + 1)
    paths.add(path)
    if (!matches(path)) continue
    if (row.startsWith('100644 ') || row.startsWith('100755 '))
      wanted.push({ path, blob: row.slice(row.lastIndexOf(' ', tab) + 1, tab) })
    else faults.push(faultIn(path, 'this is a link, not a file. Commit the report itself'))
  }
  return { paths, wanted, faults }
}

/**
 * Takes git, a commit and a choice of the paths there; gives the texts of those files, in the commit's order: two processes,
 * however many they are. Links hold no text. Throws InputError.
 */
export async function readTextsAt(
  git: Git,
  commit: string,
  choose: (paths: readonly string[]) => Iterable<string>,
): Promise<Map<string, string>> {
  const blobs = new Map<string, string>()
  for (const row of split(await git(['ls-tree', '-r', '-z', '--full-tree', commit]))) {
    const [, blob, path] = /^100\d+ blob ([0-9a-f]+)\t([\s\S]+)$/.exec(row) ?? []
    if (blob !== undefined && path !== undefined) blobs.set(path, blob)
  }
  const wanted = [...choose([...blobs.keys()])].flatMap((path) => {
    const blob = blobs.get(path)
    return blob === undefined ? [] : [{ path, blob }]
  })
  const contents = await readBlobs(
    git,
    wanted.map(({ blob }) => blob),
  )
  return new Map(wanted.map(({ path }, index) => [path, contents[index]?.toString('utf8') ?? '']))
}

/** Takes globs, those with `!` excluding; gives a test for paths. A README is no report, unless a glob names it. */
export function matcher(include: readonly string[]): (path: string) => boolean {
  const readme = include.some((glob) => /readme/i.test(glob)) ? [] : ['**/[Rr][Ee][Aa][Dd][Mm][Ee].md']
  const excluded = include.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1))
  return globTest(
    include.filter((glob) => !glob.startsWith('!')),
    { ignore: [...excluded, ...readme] },
  )
}

const compared = new WeakMap<Git, Promise<readonly string[]>>()

/** Every path whose content is not committed. Asked once: a run changes no file of the checkout. */
function listChangedPaths(git: Git): Promise<readonly string[]> {
  const known = compared.get(git) ?? readStatus(git)
  compared.set(git, known)
  return known
}

async function readStatus(git: Git): Promise<string[]> {
  const output = await git(['status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames'])
  return split(output).map((row) => row.slice(3))
}

/** Takes git and a test for paths; gives a warning for each that is not committed: it is not used, and its author may think it is. */
export async function listUncommitted(git: Git, matches: (path: string) => boolean): Promise<Fault[]> {
  return (await listChangedPaths(git)).filter(matches).map((path) => ({
    ...faultIn(path, 'this change is not committed, and only what is committed is used. Commit it and run again'),
    severity: 'warning',
  }))
}

function split(output: Buffer): string[] {
  return output.toString('utf8').split('\0').filter(Boolean)
}

function faultIn(path: string, message: string): Fault {
  return { severity: 'error', message, place: { file: path, line: 1, column: 1 } }
}
