import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Mould, readMould, writeMould } from '../sandbox/github/mould.ts'

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
  if (empty === undefined) {
    git('init', '--quiet', '--initial-branch=main', '--template=')
    empty = readMould(root)
  } else writeMould(empty, root)
  appendFileSync(join(root, '.git/config'), remote(origin))
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
      return tip(join(root, '.git'))
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** What `git init` makes, kept for the next ledger: processes are what a scene's time goes to. */
let empty: Mould | undefined

const remote = (url: string) =>
  `[remote "origin"]\n\turl = ${url}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n[maintenance]\n\tauto = false\n`

/** The commit just made: its ref is a file of its own then. */
function tip(folder: string): string {
  const head = readFileSync(join(folder, 'HEAD'), 'utf8').trim()
  return head.startsWith('ref: ') ? readFileSync(join(folder, head.slice('ref: '.length)), 'utf8').trim() : head
}

export const gitEnvironment = {
  GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
}
