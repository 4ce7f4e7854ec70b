import { type ChildProcess, spawn } from 'node:child_process'
import { InputError } from '../errors.ts'

/**
 * A git command that runs on one checkout; gives its whole standard output. It is started at once, and waits for an input that
 * is still to come; where none comes, it is ended. `take` is given the output as it comes, and nothing of it is left then.
 * Throws InputError with git's own words.
 */
export type Git = (
  args: readonly string[],
  input?: string | Promise<string>,
  take?: (chunk: Buffer) => void,
) => Promise<Buffer>

/** What to do outside a checkout, on a runner. */
const ON_RUNNER = 'Check the ledger out first: `- uses: actions/checkout` with `fetch-depth: 0`'

/** Takes a folder of a checkout, and what to say to whoever is outside one; gives git there. */
export function gitIn(root: string, outside = ON_RUNNER): Git {
  return async (args, input, take) => {
    const child = startGit(root, args)
    const chunks: Buffer[] = []
    child.stdout?.on('data', take ?? ((chunk: Buffer) => chunks.push(chunk)))
    if (typeof input === 'object')
      input.then(
        (text) => child.stdin?.end(text),
        () => child.kill(),
      )
    else child.stdin?.end(input ?? '')
    await finished(child, args, outside)
    return Buffer.concat(chunks)
  }
}

/**
 * Takes a folder and arguments; starts git there, in English, asking nobody and locking nothing. The checkout's owner may
 * be another user (a job in a container), and its configuration is not to run hooks or change what is shown.
 */
export function startGit(root: string, args: readonly string[]): ChildProcess {
  const settings = [
    'safe.directory=*',
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.quotePath=false',
    'log.showSignature=false',
    'log.follow=false',
  ]
  const child = spawn(
    'git',
    [...settings.flatMap((setting) => ['-c', setting]), '--literal-pathspecs', '--no-optional-locks', ...args],
    {
      cwd: root,
      stdio: ['pipe', 'pipe', 'pipe'],
      // A partial clone would ask for a password where it lacks an object.
      // biome-ignore lint/style/noProcessEnv: git needs its own environment (HOME, PATH, its credentials), whatever that is.
      env: { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
      windowsHide: true,
    },
  )
  // A command that ends before it has read its input is told by its exit status, not by the broken pipe.
  child.stdin?.on('error', () => {})
  return child
}

/** Takes a started git, and what to say outside a checkout; waits for its end. Throws InputError when it failed. */
export async function finished(child: ChildProcess, args: readonly string[], outside = ON_RUNNER): Promise<void> {
  const errors: Buffer[] = []
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  }).catch((cause: NodeJS.ErrnoException) => {
    const reason = cause.code === 'ENOENT' ? 'git is not installed here, or the folder does not exist' : cause.message
    throw new InputError(`git could not be started: ${reason}`, { cause })
  })
  if (code === 0 || child.killed) return
  const lines = Buffer.concat(errors).toString('utf8').trim().split('\n')
  const words = lines.find((line) => line.startsWith('fatal:')) ?? lines[0] ?? ''
  throw new InputError(
    /not a git repository/.test(words)
      ? `this folder is no git repository. ${outside}`
      : `git ${args[0]} failed: ${words || `exit status ${code}`}`,
  )
}
