import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder for everything these tests make; `removeHome` takes it away. */
export const home = realpathSync(mkdtempSync(join(tmpdir(), 'hand-over-')))
/** Takes the folder away. */
export const removeHome = () => rmSync(home, { recursive: true, force: true })

const who = {
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'a@example.com',
}
/** The environment of a run: nothing of the machine's own settings, no signing, no hooks. */
export const env = {
  ...who,
  PATH: process.env.PATH ?? '',
  HOME: home,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
}

/** Runs git in a folder and gives what it prints. */
export const git = (folder: string, ...words: string[]) =>
  execFileSync('git', ['-C', folder, ...words], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
/** Writes a file with its folders and gives its path. */
export const write = (path: string, text: string) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}

let count = 0
/** Makes a clone with one commit, and the bare repository it pushes to. */
export function makeRepository() {
  count += 1
  const folder = join(home, String(count))
  const remote = join(folder, 'remote.git')
  const clone = join(folder, 'my project')
  git(home, 'init', '--quiet', '--bare', '--initial-branch', 'main', remote)
  git(home, 'clone', '--quiet', remote, clone)
  git(clone, 'checkout', '--quiet', '-B', 'main')
  write(join(clone, 'README.md'), 'a project\n')
  git(clone, 'add', '--all')
  git(clone, 'commit', '--quiet', '--message', 'Begin')
  git(clone, 'push', '--quiet', '--set-upstream', 'origin', 'main')
  const pushed = () => git(remote, 'log', '--format=', '--name-only', '-z', 'main').split('\0').filter(Boolean)
  return { folder, remote, clone, pushed, commits: () => Number(git(remote, 'rev-list', '--count', 'main')) }
}
