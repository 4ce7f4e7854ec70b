import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { gitIn } from '../checkout/git.ts'
import { matcher } from '../checkout/reports.ts'
import type { Config } from '../config/parse.ts'
import { parseRemote } from '../context.ts'
import { InputError } from '../errors.ts'
import type { ActionHome, InitFacts } from '../init/facts.ts'
import { decodeReport, parseReport } from '../report/parse.ts'

/** A report is text of a few kilobytes; a larger file is none. */
const LARGEST_REPORT = 1024 * 1024

/**
 * Takes the root of a checkout and how its configuration reads reports; gives its reports and the names of folders that may
 * be called as projects are: those below reports/, and the checkouts beside this one. The working tree is read: nothing need
 * be committed yet.
 */
export async function readReportFacts(
  root: string,
  { include, ...options }: Config['reports'],
): Promise<Pick<InitFacts, 'reports' | 'folders'>> {
  const listed = (await gitIn(root)(['ls-files', '-z', '--cached', '--others', '--exclude-standard'])).toString('utf8')
  const paths = [...new Set(listed.split('\0').filter(matcher(include)))].sort()
  const found = await Promise.all(
    paths.map(async (path) => {
      const file = join(root, path)
      // A file that was deleted and not committed is listed all the same.
      const size = await stat(file).then(
        (each) => (each.isFile() ? each.size : 0),
        () => 0,
      )
      if (size === 0 || size > LARGEST_REPORT) return []
      return [
        { path, report: parseReport(decodeReport(await readFile(file)), { ...options, fileName: basename(path) }) },
      ]
    }),
  )
  const reports = found.flat()
  const below = paths.flatMap((path) => /^reports\/(.+)\/[^/]+$/.exec(path)?.[1]?.split('/') ?? [])
  const stated = reports.flatMap(({ report }) => report.repository?.split('/').at(-1) ?? [])
  return { reports, folders: [...new Set([...below, ...stated, ...(await listNeighbours(root))])] }
}

/** The checkouts beside this one: a project's repository is often called as the project is. */
async function listNeighbours(root: string): Promise<string[]> {
  const parent = dirname(root)
  const entries = await readdir(parent, { withFileTypes: true }).catch(() => [])
  const folders = entries.filter((entry) => entry.isDirectory() && join(parent, entry.name) !== root)
  const checkouts = await Promise.all(
    folders.map(({ name }) =>
      stat(join(parent, name, '.git')).then(
        () => [name],
        () => [],
      ),
    ),
  )
  return checkouts.flat()
}

/**
 * Takes what the user gave as `owner/name@ref` (null where nothing) and the program's own file; gives where the action is
 * kept: as given, else the checkout the program was started from, at its commit, where that commit is pushed. Throws
 * InputError for what is neither.
 */
export async function readActionHome(given: string | null, program: string): Promise<ActionHome | null> {
  if (given !== null) {
    const [, repository, ref] = /^([\w.-]{1,100}\/[\w.-]{1,100})@([\w./-]{1,100})$/.exec(given) ?? []
    if (!repository || !ref)
      throw new InputError(`action: found "${given}", expected owner/name@commit, such as ada/harvest-ledger@v1`)
    return { repository, ref }
  }
  try {
    const file = await realpath(program)
    const git = gitIn(dirname(file))
    const read = async (...args: string[]) => (await git(args)).toString('utf8').trim()
    // Installed into another repository, the program is no part of it.
    await read('ls-files', '--error-unmatch', basename(file))
    const remote = parseRemote(await read('remote', 'get-url', 'origin'))
    const ref = await read('rev-parse', 'HEAD')
    const isPushed = (await read('branch', '--remotes', '--contains', ref)) !== ''
    return remote !== null && isPushed ? { repository: remote.repository, ref } : null
  } catch {
    return null
  }
}

/** Takes the root of a checkout; gives its default branch: the remote's where that is known, else the one it is on. */
export async function readDefaultBranch(root: string): Promise<string> {
  const read = (...args: string[]) =>
    gitIn(root)(args).then(
      (output) => output.toString('utf8').trim(),
      () => '',
    )
  const remote = await read('symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD')
  const here = await read('symbolic-ref', '--quiet', 'HEAD')
  return remote.replace(/^refs\/remotes\/origin\//, '') || here.replace(/^refs\/heads\//, '') || 'main'
}
