import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** A repository of the sandbox: a real one of git. */
export interface Repository {
  readonly directory: string
  isPrivate?: boolean
  isArchived?: boolean
  /** The token may not see it: as if it were not there. */
  isHidden?: boolean
}

const run = promisify(execFile)

/** What git prints for the arguments, without the last line break; undefined where it fails. */
export async function git(repository: Repository, ...args: string[]): Promise<string | undefined> {
  return (await gitText(repository, ...args))?.replace(/\n$/, '')
}

/** The same to the last byte. */
export async function gitText(repository: Repository, ...args: string[]): Promise<string | undefined> {
  try {
    return (await run('git', ['-C', repository.directory, ...args], { maxBuffer: 64 * 1024 * 1024 })).stdout
  } catch {
    return undefined
  }
}
