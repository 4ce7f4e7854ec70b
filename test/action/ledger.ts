import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A ledger as a real git repository in a folder of its own. */
export interface LedgerRepository {
  readonly root: string
  /** Writes (or with null deletes) files and commits them; gives the commit's id. */
  readonly commit: (files: Readonly<Record<string, string | Buffer | null>>, message?: string) => string
  readonly git: (...args: string[]) => string
  readonly remove: () => void
}

/** Makes an empty ledger. Names, dates and settings of the machine's own git have no say in it. */
export function makeLedger(origin = 'https://github.com/ada/dev-reports.git'): LedgerRepository {
  const root = mkdtempSync(join(tmpdir(), 'ledger-'))
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', env: { ...process.env, ...gitEnvironment } }).trim()
  git('init', '--quiet', '--initial-branch=main')
  git('remote', 'add', 'origin', origin)
  return {
    root,
    git,
    commit: (files, message = 'Add session reports') => {
      for (const [path, content] of Object.entries(files)) {
        const file = join(root, path)
        if (content === null) rmSync(file)
        else {
          mkdirSync(dirname(file), { recursive: true })
          writeFileSync(file, content)
        }
      }
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '--message', message)
      return git('rev-parse', 'HEAD')
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

export const gitEnvironment = {
  GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
}
