import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { git, needGit, type Repository, runGit } from './repository.ts'

/** One file of a commit: its bytes, null to delete it. */
export interface Change {
  readonly path: string
  readonly contents: Uint8Array | null
}

export interface Person {
  readonly name: string
  readonly email: string
}

export interface Draft {
  readonly parent: string | null
  readonly changes: readonly Change[]
  readonly message: string
  readonly author: Person
  readonly committer: Person
}

const NO_OBJECT = '0'.repeat(40)

/** Writes a commit's objects; the branch is not touched. Null where git refuses a path. Deletions come before additions. */
export async function writeCommit(repository: Repository, draft: Draft): Promise<string | null> {
  const { parent, changes, message, author, committer } = draft
  const work = await mkdtemp(join(tmpdir(), 'sandbox-commit-'))
  try {
    const kept = changes.filter((change) => change.contents !== null)
    const blobs = await writeBlobs(repository, work, kept)
    const env = { GIT_INDEX_FILE: join(work, 'index') }
    if (parent !== null) await needGit(repository, ['read-tree', parent], { env })
    const gone = changes.filter((change) => change.contents === null)
    const lines = [
      ...gone.map(({ path }) => `0 ${NO_OBJECT}\t${path}\0`),
      ...kept.map(({ path }, index) => `100644 ${blobs[index]}\t${path}\0`),
    ]
    // All of git's spellings of ".git" are refused, as GitHub does, not only this system's.
    const strict = ['-c', 'core.protectHFS=true', '-c', 'core.protectNTFS=true']
    const index = await runGit(repository, [...strict, 'update-index', '-z', '--replace', '--index-info'], {
      stdin: lines.join(''),
      env,
    })
    // git passes over a path it finds unfit, and says so only in words.
    if (index.status !== 0 || index.stderr.includes('Ignoring path')) return null
    const tree = await needGit(repository, ['write-tree'], { env })
    const parents = parent === null ? [] : ['-p', parent]
    return await needGit(repository, ['commit-tree', tree, ...parents, '-F', '-'], {
      stdin: message,
      env: {
        GIT_AUTHOR_NAME: author.name,
        GIT_AUTHOR_EMAIL: author.email,
        GIT_COMMITTER_NAME: committer.name,
        GIT_COMMITTER_EMAIL: committer.email,
      },
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function writeBlobs(repository: Repository, work: string, changes: readonly Change[]): Promise<string[]> {
  if (changes.length === 0) return []
  // One process for all of them: hash-object reads the names of files that hold the bytes.
  const files = changes.map((_, index) => join(work, `blob-${index}`))
  for (const [index, { contents }] of changes.entries()) await writeFile(files[index] ?? '', contents ?? '')
  const stdin = `${files.join('\n')}\n`
  return (await needGit(repository, ['hash-object', '-w', '--no-filters', '--stdin-paths'], { stdin })).split('\n')
}

/**
 * Sets a ref to a commit (null deletes it) if it still stands where `from` says, null where it must not exist yet: one atomic
 * step of git's own. `lost` when it stands elsewhere, `refused` when git does not take the name.
 */
export async function moveRef(
  repository: Repository,
  ref: string,
  to: string | null,
  from: string | null,
): Promise<'moved' | 'lost' | 'refused'> {
  for (let attempt = 0; ; attempt++) {
    const args = to === null ? ['-d', ref, from ?? NO_OBJECT] : [ref, to, from ?? NO_OBJECT]
    const { status } = await runGit(repository, ['update-ref', '--no-deref', ...args])
    if (status === 0) return 'moved'
    const now = (await git(repository, 'rev-parse', '--verify', '--quiet', '--end-of-options', ref)) ?? null
    if (now !== from) return 'lost'
    // Nobody has moved it: another holds the lock, or the name is impossible.
    if (attempt === 20) return 'refused'
  }
}

/** How a path is unfit for a repository; null for a good one. */
export function faultOfPath(path: string): string | null {
  const parts = path.split('/')
  // git's own list is longer (".git" in HFS and NTFS spellings) and is asked as well.
  const isFit =
    path !== '' &&
    !/[\0\n\\]/.test(path) &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..' && !/^(\.git|git~1)[. ]*$/i.test(part))
  return isFit ? null : 'path contains a malformed path component'
}
