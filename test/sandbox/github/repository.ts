import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gitEnvironment } from './environment.ts'
import { look } from './look.ts'

/** How a branch is kept from direct commits: a classic branch protection rule or a ruleset; GitHub words them apart. */
export type Protection = 'rule' | 'ruleset'

/** A repository of the sandbox: a real one of git. What is set here may be changed while it is served. */
export interface Repository {
  readonly directory: string
  isPrivate?: boolean
  isArchived?: boolean
  /** No token may see it: as if it were not there. */
  isHidden?: boolean
  /** By branch name: changes must come through a pull request. */
  protectedBranches?: Readonly<Record<string, Protection>>
  /** The setting "Allow GitHub Actions to create and approve pull requests", off in a new repository. */
  actionsMayOpenPullRequests?: boolean
}

export interface GitResult {
  readonly status: number
  readonly stdout: Buffer
  readonly stderr: string
}

/** Runs git in the repository's directory and gives what came out; never throws for a status of git's. */
export async function runGit(
  repository: Repository,
  args: readonly string[],
  { stdin = '', env = {} }: { stdin?: string | Uint8Array; env?: Readonly<Record<string, string>> } = {},
): Promise<GitResult> {
  const child = spawn('git', ['-C', repository.directory, ...args], { env: gitEnvironment(env) })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  // git may end before it has read everything; its status tells.
  child.stdin.on('error', () => {})
  child.stdin.end(stdin)
  const status = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 128))
  })
  return { status, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() }
}

/** What git prints for the arguments, without the last line break; undefined where it fails. */
export async function git(repository: Repository, ...args: string[]): Promise<string | undefined> {
  const { status, stdout } = await runGit(repository, args)
  return status === 0 ? stdout.toString().replace(/\n$/, '') : undefined
}

/** The same, and a failure is one of the sandbox itself. */
export async function needGit(
  repository: Repository,
  args: readonly string[],
  options: Parameters<typeof runGit>[2] = {},
): Promise<string> {
  const { status, stdout, stderr } = await runGit(repository, args, options)
  if (status !== 0) throw new Error(`git ${args[0]} failed: ${stderr}`)
  return stdout.toString().replace(/\n$/, '')
}

/** The commit a branch points at; undefined where there is no such branch. */
export async function tipOf(repository: Repository, branch: string): Promise<string | undefined> {
  return /[\s~^:?*[\\]|\.\.|@\{/.test(branch)
    ? undefined
    : (await look(repository, `refs/heads/${branch}^{commit}`))?.oid
}

/** The default branch's name, born or not. */
export async function defaultBranchOf(repository: Repository): Promise<string> {
  // Read as a file, for it is asked for in every query.
  const inside = (folder: string) => readFile(join(repository.directory, folder, 'HEAD'), 'utf8')
  const head = await inside('.git').catch(() => inside('.'))
  return head.replace(/^ref: refs\/heads\//, '').trim()
}

/** Whether the repository has no branch yet. */
export async function isEmpty(repository: Repository): Promise<boolean> {
  return (await git(repository, 'for-each-ref', '--count=1', 'refs/heads/')) === ''
}

const turns = new WeakMap<Repository, Promise<unknown>>()

/**
 * Runs the work when those before it on the same repository are done. Races are decided by git's own compare-and-swap; this
 * only spares a crowd of writers the objects that all but one of them would write in vain.
 */
export function inTurn<T>(repository: Repository, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(repository) ?? Promise.resolve()).then(work)
  turns.set(
    repository,
    turn.catch(() => {}),
  )
  return turn
}
