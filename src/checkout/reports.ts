import { type Fault, InputError } from '../errors.ts'
import { globTest } from '../glob.ts'
import type { Git } from './git.ts'

/** A report as HEAD has it. */
export interface CommittedReport {
  readonly path: string
  /** Blob id of its content. */
  readonly blob: string
  readonly content: Buffer
}

/** A commit's reports, each as what was made of it. */
export interface CommittedReports<T = CommittedReport> {
  /** Every path of the commit, selected or not. */
  readonly paths: ReadonlySet<string>
  readonly reports: readonly T[]
  /** What matches but cannot be read as a report, and what is not committed. */
  readonly faults: readonly Fault[]
}

/** A report is text of a few kilobytes; a larger file is none. */
const LARGEST_REPORT = 1024 * 1024
/** Bytes read at a time: a ledger of many years is larger than what a run needs to hold at once. */
const AT_ONCE = 8 * 1024 * 1024

/** Takes git, a commit and globs (`!` excludes); gives the reports that commit holds, whole. Throws as readEachReport does. */
export async function readReports(git: Git, commit: string, include: readonly string[]): Promise<CommittedReports> {
  return await readEachReport(git, commit, include, (report) => report)
}

/**
 * Takes git, a commit, globs and what to make of a report; gives what was made of those that commit holds, in its order. The
 * commit, not the working tree, is read: an entry links to what it was made from. Throws InputError where the checkout lacks
 * a report's content.
 */
export async function readEachReport<T>(
  git: Git,
  commit: string,
  include: readonly string[],
  make: (report: CommittedReport) => T,
): Promise<CommittedReports<T>> {
  const matches = matcher(include)
  const faults: Fault[] = []
  const wanted: { path: string; blob: string }[] = []
  const paths = new Set<string>()
  const uncommitted = listUncommitted(git, matches)
  // What fails first is told.
  uncommitted.catch(() => {})
  for (const row of split(await git(['ls-tree', '-r', '-z', '--full-tree', commit]))) {
    const [, mode = '', blob = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t([\s\S]+)$/.exec(row) ?? []
    paths.add(path)
    if (!matches(path)) continue
    if (mode === '100644' || mode === '100755') wanted.push({ path, blob })
    else faults.push(faultIn(path, 'this is a link, not a file. Commit the report itself'))
  }
  // Sizes are asked for what matches only: a partial clone fetches each object it is asked about.
  const sizes = await readSizes(
    git,
    wanted.map(({ blob }) => blob),
  )
  const small = wanted.flatMap((each, index) => {
    const { path } = each
    const size = sizes[index] ?? Number.NaN
    if (Number.isNaN(size))
      throw new InputError(
        `the checkout lacks the content of ${path}. It is a partial clone that cannot fetch, or damaged: check out without "filter"`,
      )
    if (size > LARGEST_REPORT)
      faults.push(
        faultIn(
          path,
          `this file has ${size} bytes, a report at most ${LARGEST_REPORT}. Leave it out with a glob in reports.include that begins with "!"`,
        ),
      )
    return size <= LARGEST_REPORT ? [{ ...each, size }] : []
  })
  const reports: T[] = []
  for (const batch of batchesOf(small)) {
    const contents = await readBlobs(
      git,
      batch.map(({ blob }) => blob),
    )
    for (const [index, { path, blob }] of batch.entries())
      reports.push(make({ path, blob, content: contents[index] ?? Buffer.alloc(0) }))
  }
  return { paths, reports, faults: [...faults, ...(await uncommitted)] }
}

function batchesOf<F extends { readonly size: number }>(files: readonly F[]): F[][] {
  const batches: F[][] = []
  let room = 0
  for (const file of files) {
    if (file.size > room || batches.length === 0) {
      batches.push([])
      room = AT_ONCE
    }
    batches.at(-1)?.push(file)
    room -= file.size
  }
  return batches
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

/** Takes git and a test for paths; gives a warning for each that is not committed: it is not used, and its author may think it is. */
export async function listUncommitted(git: Git, matches: (path: string) => boolean): Promise<Fault[]> {
  const rows = split(await git(['status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames']))
  return rows
    .map((row) => row.slice(3))
    .filter(matches)
    .map((path) => ({
      ...faultIn(path, 'this change is not committed, and only what is committed is used. Commit it and run again'),
      severity: 'warning',
    }))
}

async function readSizes(git: Git, blobs: readonly string[]): Promise<number[]> {
  if (blobs.length === 0) return []
  const rows = (await git(['cat-file', '--batch-check=%(objectsize)'], `${blobs.join('\n')}\n`)).toString('utf8')
  return rows.trimEnd().split('\n').map(Number)
}

/** Takes git and names of blobs, without line feeds; gives what they hold, in the order asked for. One process for all of them. */
export async function readBlobs(git: Git, blobs: readonly string[]): Promise<Buffer[]> {
  if (blobs.length === 0) return []
  const output = await git(['cat-file', '--batch'], `${blobs.join('\n')}\n`)
  const contents: Buffer[] = []
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at)
    const size = Number(output.toString('utf8', at, end).split(' ')[2] ?? Number.NaN)
    if (end < 0 || Number.isNaN(size)) throw new Error('git cat-file gave no blob where one was asked for')
    contents.push(output.subarray(end + 1, end + 1 + size))
    at = end + 1 + size + 1
  }
  return contents
}

function split(output: Buffer): string[] {
  return output.toString('utf8').split('\0').filter(Boolean)
}

function faultIn(path: string, message: string): Fault {
  return { severity: 'error', message, place: { file: path, line: 1, column: 1 } }
}
