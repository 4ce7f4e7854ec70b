import { readFile } from 'node:fs/promises'
import { finished, type Git, startGit } from './git.ts'

/** Where a checkout stands. */
export interface Checkout {
  readonly root: string
  /** Id of the commit that is checked out; null in a repository without one. */
  readonly head: string | null
  /** Commits whose parents the checkout lacks (a shallow clone); what they changed cannot be told here. */
  readonly boundary: ReadonlySet<string>
}

/** The commit that gave a path its present content. */
export interface LastCommit {
  readonly commit: string
  /** True when that commit brought the file anew, false when it changed or may have renamed one. */
  readonly added: boolean
}

/** Takes git; gives where its checkout stands. Throws InputError where there is none. */
export async function readCheckout(git: Git): Promise<Checkout> {
  // One process for both: in a repository without a commit the last line is left out.
  const output = await git([
    ...['rev-parse', '--path-format=absolute', '--show-toplevel', '--git-path', 'shallow'],
    ...['--revs-only', 'HEAD^{commit}'],
  ])
  const lines = output.toString('utf8').trimEnd().split('\n')
  const [root = '', shallow = ''] = lines
  const last = lines.at(-1) ?? ''
  const head = /^[0-9a-f]{40,64}$/.test(last) ? last : null
  const boundary = await readFile(shallow, 'utf8').catch(() => '')
  return { root, head, boundary: new Set(boundary.split('\n').filter(Boolean)) }
}

/**
 * Takes a checkout and paths with their blob ids; gives, for each path the history here can tell of, the newest commit
 * that gave it this content. One walk through the history for all paths, stopped when the last one is found.
 */
export async function readLastCommits(
  checkout: Checkout,
  blobs: ReadonlyMap<string, string>,
): Promise<Map<string, LastCommit>> {
  return blobs.size === 0
    ? new Map()
    : await findLastCommits(checkout, topFolders(blobs.keys()), Promise.resolve(blobs))
}

/**
 * The same for paths that are still to be named, all of them in some folders or files (none: anywhere): git begins at once, and
 * waits once it is some way ahead. Where none are named, it is ended. Throws what their naming threw, too.
 */
export async function findLastCommits(
  { root, head, boundary }: Checkout,
  within: readonly string[],
  naming: Promise<ReadonlyMap<string, string>>,
): Promise<Map<string, LastCommit>> {
  const found = new Map<string, LastCommit>()
  if (head === null) return found
  const args = ['log', '--format=%x01%H', '--raw', '-z', '--no-abbrev', '--no-renames', '-c', head, '--', ...within]
  const child = startGit(root, args)
  child.stdin?.end()
  const ending = finished(child, args)
  ending.catch(() => {})
  // Kept from the first: of a child that has ended Node throws away what nobody listens to.
  const early: string[] = []
  let take = (chunk: string): void => {
    early.push(chunk)
    child.stdout?.pause()
  }
  child.stdout?.setEncoding('utf8')
  child.stdout?.on('data', (chunk: string) => take(chunk))
  const blobs = await naming.catch((error: unknown) => {
    take = () => {}
    child.kill()
    child.stdout?.resume()
    throw error
  })
  if (blobs.size === 0) child.kill()
  const open = new Set(blobs.keys())
  const deleting = new Set<string>()
  let [commit, lastFound] = ['', '']
  const readRow = (meta: string, path: string) => {
    // Merges list several parents' blobs before the result: `::modes… blobs… status`.
    const columns = meta.split(' ')
    const blob = columns.at(-2)
    const status = columns.at(-1) ?? ''
    if (/^D+$/.test(status)) deleting.add(commit)
    if (open.has(path) && blob === blobs.get(path)) {
      open.delete(path)
      lastFound = commit
      if (!boundary.has(commit)) found.set(path, { commit, added: /^A+$/.test(status) })
    }
  }
  let rest = ''
  let meta: string | null = null
  take = (chunk) => {
    const tokens = (rest + chunk).split('\0')
    rest = tokens.pop() ?? ''
    for (const token of tokens) {
      const text = meta === null ? token.trimStart() : token
      if (meta !== null) {
        readRow(meta, text)
        meta = null
      } else if (text.startsWith('\u0001')) commit = text.slice(1).trim()
      else if (text.startsWith(':')) meta = text
    }
    // The rows of the last commit may still be on their way.
    if (open.size === 0 && lastFound !== commit && !child.killed) child.kill()
  }
  for (const chunk of early) take(chunk)
  child.stdout?.resume()
  await ending
  // A commit that also deletes may have renamed: what it added was there before, under another name.
  for (const [path, last] of found) if (deleting.has(last.commit)) found.set(path, { ...last, added: false })
  return found
}

/**
 * Takes git, a checkout and commit ids; gives those that are no part of its history: made after it, rewritten since, or
 * beyond what a shallow clone has.
 */
export async function listForeignCommits(git: Git, { head }: Checkout, commits: readonly string[]): Promise<string[]> {
  if (head === null || commits.length === 0) return []
  const kinds = (await git(['cat-file', '--batch-check'], `${commits.join('\n')}\n`)).toString('utf8').split('\n')
  const present = commits.filter((_, index) => / commit \d+$/.test(kinds[index] ?? ''))
  const absent = commits.filter((commit) => !present.includes(commit))
  if (present.length === 0) return absent
  const beyond = await git(['rev-list', '--stdin'], `${present.join('\n')}\n^${head}\n`)
  const outside = new Set(beyond.toString('utf8').split('\n'))
  return [...absent, ...present.filter((commit) => outside.has(commit))]
}

/** A few folders instead of every path: git compares each path of a commit with each one given. */
function topFolders(paths: Iterable<string>): string[] {
  const tops = new Set<string>()
  for (const path of paths) {
    const slash = path.indexOf('/')
    tops.add(slash < 0 ? path : path.slice(0, slash))
  }
  return [...tops]
}
