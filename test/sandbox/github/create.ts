import { mkdtempSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Change, moveRef, writeCommit } from './commit.ts'
import { type Mould, readMould, writeMould } from './mould.ts'
import { needGit, type Repository, runGit } from './repository.ts'

const ADA = { name: 'Ada', email: 'ada@example.com' }

/** Makes a bare repository in a temporary folder, empty or with the files (path to text) as its first commit; gives the directory. */
export async function createBareLedger(files: Readonly<Record<string, string>> = {}, branch = 'main'): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'ledger-bare-'))
  const repository: Repository = { directory }
  const kind = JSON.stringify([files, branch])
  const made = moulds.get(kind)
  if (made !== undefined) {
    writeMould(made, directory)
    return directory
  }
  await needGit(repository, ['init', '-q', '--bare', '-b', branch, '--template='])
  if (Object.keys(files).length > 0) await commitToBranch(directory, files, { branch })
  moulds.set(kind, readMould(directory))
  return directory
}

/** Ledgers made before: most tests begin with the same one, and each costs git eight processes. */
const moulds = new Map<string, Mould>()

/** Somebody else's commit, made past the API; a path with null is deleted. Gives its id. */
export async function commitToBranch(
  directory: string,
  files: Readonly<Record<string, string | null>>,
  { branch = 'main', message = 'Files' } = {},
): Promise<string> {
  const repository: Repository = { directory }
  const ref = `refs/heads/${branch}`
  for (;;) {
    const tip = (await needGit(repository, ['for-each-ref', '--format=%(objectname)', ref])) || null
    const changes = Object.entries(files).map(
      ([path, text]): Change => ({ path, contents: text === null ? null : Buffer.from(text) }),
    )
    const commit = await writeCommit(repository, { parent: tip, changes, message, author: ADA, committer: ADA })
    if (commit === null) throw new Error(`git refuses one of ${Object.keys(files).join(', ')}`)
    if ((await moveRef(repository, ref, commit, tip)) === 'moved') return commit
  }
}

/** Writes a branch's files out as a working tree into the folder, by a clone: what anybody would get. */
export async function writeOut(repository: Repository, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  await needGit(repository, ['clone', '-q', '--no-local', '.', folder])
}

/** What `git fsck --strict` has to say: nothing where all is well. */
export async function checkRepository(directory: string): Promise<string> {
  const { status, stdout, stderr } = await runGit({ directory }, ['fsck', '--strict', '--full', '--no-dangling'])
  const said = `${stdout}${stderr}`.replace(/^(notice|Checking).*\n?/gm, '')
  return status === 0 ? said : `status ${status}: ${said}`
}
