import type { Git } from './git.ts'
import type { Checkout } from './history.ts'

/** A commit of a pull request as it is checked out. */
export interface Standing {
  /** `merge`: what GitHub would merge. `head`: the pull request's own newest commit. */
  readonly kind: 'merge' | 'head'
  /** Id of the commit it is compared with; null where the history here does not tell. */
  readonly base: string | null
  /** Whether that commit is here. */
  readonly isHere: boolean
}

/**
 * Takes git, a checkout and the two ends of a pull request; gives how what is checked out stands to it, null where it is
 * something else.
 */
export async function readStanding(
  git: Git,
  { head, boundary }: Checkout,
  pull: { readonly baseSha: string; readonly headSha: string },
): Promise<Standing | null> {
  if (head === null) return null
  if (head === pull.headSha) {
    // A history cut short may hide the newest commit the two have in common.
    const base = boundary.size > 0 ? null : await readLine(git, ['merge-base', pull.baseSha, head])
    return { kind: 'head', base, isHere: base !== null }
  }
  // The commit itself names its parents; a shallow checkout only lacks them.
  const commit = (await git(['cat-file', 'commit', head])).toString('utf8')
  const [before = ''] = commit.split('\n\n')
  const parents = [...before.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, id = '']) => id)
  const [base, ...others] = parents
  if (base === undefined || !others.includes(pull.headSha)) return null
  return { kind: 'merge', base, isHere: (await readLine(git, ['rev-parse', '--verify', `${base}^{tree}`])) !== null }
}

/** Takes git and two commits; gives every path that differs, with its blob id before, null where it was not there. */
export async function listChanges(git: Git, from: string, to: string): Promise<Map<string, string | null>> {
  const output = await git(['diff-tree', '-r', '-z', '--raw', '--no-abbrev', '--no-renames', from, to])
  const tokens = output.toString('utf8').split('\0')
  const changes = new Map<string, string | null>()
  for (let at = 0; at + 1 < tokens.length; at += 2) {
    const [, mode = '', , blob = ''] = /^:(\d+) (\d+) ([0-9a-f]+) /.exec(tokens[at] ?? '') ?? []
    // Links and submodules hold no report.
    changes.set(tokens[at + 1] ?? '', mode === '100644' || mode === '100755' ? blob : null)
  }
  return changes
}

async function readLine(git: Git, args: readonly string[]): Promise<string | null> {
  return await git(args).then(
    (output) => output.toString('utf8').trim() || null,
    () => null,
  )
}
