import { readBlobs } from './blobs.ts'
import type { Git } from './git.ts'
import type { Checkout } from './history.ts'

/**
 * Takes git, a checkout, the commit a push began at (null: the parent of what is checked out) and a test for paths; gives
 * each path that was added or changed since then, with its content before; null where it is new. Empty where the history
 * here does not tell.
 */
export async function readNewest(
  git: Git,
  { head, boundary }: Checkout,
  before: string | null,
  isWanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, Buffer | null>> {
  // What a shallow checkout ends with seems to bring everything.
  if (head === null || boundary.has(head)) return new Map()
  const isAncestor = (commit: string) =>
    git(['merge-base', '--is-ancestor', commit, head]).then(
      () => true,
      () => false,
    )
  const parent = `${head}^1`
  // A push that rewrote the branch began at a commit that is no part of it any more.
  const base = before !== null && (await isAncestor(before)) ? before : (await isAncestor(parent)) ? parent : null
  const range = base === null ? ['--root', '--no-commit-id', head] : [base, head]
  const output = await git(['diff-tree', '-r', '-z', '-M', '--raw', '--no-abbrev', ...range])
  const blobs = formerBlobs(output.toString('utf8').split('\0'), isWanted)
  const wanted = [...blobs.values()].filter((blob) => blob !== null)
  // A partial clone may lack what was there before; then nobody knows what is new.
  const contents = await readBlobs(git, wanted).catch(() => null)
  if (contents === null) return new Map()
  const byBlob = new Map(wanted.map((blob, index) => [blob, contents[index] ?? null]))
  return new Map([...blobs].map(([path, blob]) => [path, blob === null ? null : (byBlob.get(blob) ?? null)]))
}

/**
 * Takes git and the commit a push began at (null: the parent of what is checked out) and a test for paths; tells whether one of
 * them was changed or taken away since then: no more than a hint, false where the history here does not tell.
 */
export async function hasEdited(
  git: Git,
  before: string | null,
  isWanted: (path: string) => boolean,
): Promise<boolean> {
  const args = ['diff-tree', '-r', '-z', '--no-renames', '--name-only', '--diff-filter=a']
  const [base = 'HEAD^1', ...others] = [before, 'HEAD^1'].filter((each) => each !== null)
  const output = await git([...args, base, 'HEAD']).catch(() =>
    others[0] === undefined ? null : git([...args, others[0], 'HEAD']).catch(() => null),
  )
  return (output?.toString('utf8') ?? '').split('\0').some(isWanted)
}

/**
 * Takes git, a checkout and the commit a push began at (null: no push); gives the commits it brought. None where the push rewrote
 * the branch, or the checkout does not tell: what it has anew may have been there before, in other commits.
 */
export async function readPushedCommits(git: Git, { head }: Checkout, before: string | null): Promise<Set<string>> {
  if (head === null || before === null) return new Set()
  const isGrown = await git(['merge-base', '--is-ancestor', before, head]).then(
    () => true,
    () => false,
  )
  if (!isGrown) return new Set()
  const output = await git(['rev-list', head, `^${before}`])
  return new Set(output.toString('utf8').split('\n').filter(Boolean))
}

/** The wanted paths of git's raw rows, each with the blob it had; null for one that was added. */
function formerBlobs(tokens: readonly string[], isWanted: (path: string) => boolean): Map<string, string | null> {
  const blobs = new Map<string, string | null>()
  for (let at = 0; at + 1 < tokens.length; at += 2) {
    const [, blob = '', status = ''] = /^:\d+ \d+ ([0-9a-f]+) [0-9a-f]+ ([A-Z])/.exec(tokens[at] ?? '') ?? []
    // A rename has both names, the new one last.
    if (status === 'R' || status === 'C') at++
    const path = tokens[at + 1] ?? ''
    if (status !== 'D' && isWanted(path)) blobs.set(path, status === 'A' ? null : blob)
  }
  return blobs
}
