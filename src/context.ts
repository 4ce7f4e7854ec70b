import { tmpdir } from 'node:os'
import { InputError } from './errors.ts'

/** Where a run takes place. */
export interface RunContext {
  readonly onRunner: boolean
  /** Folder of the checkout. */
  readonly workspace: string
  /** `owner/name` of the repository the run belongs to. */
  readonly repository: string
  /** Web address of GitHub, without a slash at the end. */
  readonly serverUrl: string
  readonly apiUrl: string
  /** Where files of this run may be written. */
  readonly tempDir: string
  /** True for a run that was started again: its commit may not be the newest any more. */
  readonly isRerun: boolean
  /** GitHub's number of the workflow run, larger for each that is started later; null off a runner. */
  readonly runId: number | null
  /** The ref the run is for, such as `refs/heads/main` or `refs/pull/1/merge`; null where nobody says. */
  readonly ref: string | null
  /** The repository's default branch; null where nobody says. */
  readonly defaultBranch: string | null
  /** Whether the repository is private; null where nobody says. */
  readonly isPrivate: boolean | null
}

type Environment = Readonly<Record<string, string | undefined>>

/** Takes a runner's environment and the text of its event file; gives the context. Throws InputError where a variable every runner sets is missing. */
export function contextOfRunner(environment: Environment, event: string): RunContext {
  const need = (name: string) => {
    const value = environment[name]
    if (!value)
      throw new InputError(`${name} is not set: this is no GitHub runner. In a terminal, use harvest-ledger instead`)
    return value
  }
  return {
    onRunner: true,
    workspace: need('GITHUB_WORKSPACE'),
    repository: need('GITHUB_REPOSITORY'),
    serverUrl: (environment.GITHUB_SERVER_URL ?? 'https://github.com').replace(/\/+$/, ''),
    apiUrl: (environment.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, ''),
    tempDir: environment.RUNNER_TEMP || tmpdir(),
    isRerun: Number(environment.GITHUB_RUN_ATTEMPT ?? 1) > 1,
    ref: environment.GITHUB_REF || null,
    runId: /^\d{1,15}$/.test(environment.GITHUB_RUN_ID ?? '') ? Number(environment.GITHUB_RUN_ID) : null,
    ...repositoryOf(event),
  }
}

/** Every event's payload tells of the repository, a schedule's too. */
function repositoryOf(event: string): Pick<RunContext, 'defaultBranch' | 'isPrivate'> {
  let payload: { repository?: { default_branch?: unknown; private?: unknown } } | null = null
  try {
    payload = JSON.parse(event)
  } catch {
    // A runner without an event file says nothing.
  }
  const { default_branch: branch, private: isPrivate } = payload?.repository ?? {}
  return {
    defaultBranch: typeof branch === 'string' && branch !== '' ? branch : null,
    isPrivate: typeof isPrivate === 'boolean' ? isPrivate : null,
  }
}

/** Takes the address of a remote; gives its host and `owner/name`, null where it has none. */
export function parseRemote(address: string): { readonly host: string; readonly repository: string } | null {
  // git@host:owner/name.git, ssh://git@host/owner/name, https://host/owner/name.git
  const [, host, repository] =
    /^(?:https?:\/\/(?:[^@/]{1,200}@)?|ssh:\/\/(?:[^@/]{1,200}@)?|[^@/:]{1,200}@)([\w.-]{1,200}(?::\d{1,5})?)[/:]([\w.-]{1,100}\/[\w.-]{1,100}?)(?:\.git)?\/?$/.exec(
      address.trim(),
    ) ?? []
  return host && repository ? { host, repository } : null
}

/** Takes a checkout's root, the address of its `origin` and a folder for files; gives the context of a terminal. Throws InputError for an address that is no GitHub repository. */
export function contextOfTerminal(
  workspace: string,
  origin: string,
  tempDir: string,
  environment: Environment,
): RunContext {
  const { host, repository } = parseRemote(origin) ?? {}
  if (!host || !repository)
    throw new InputError(
      `the remote "origin" (${origin.replace(/\/\/[^@/]{1,200}@/, '//…@') || 'none'}) is no GitHub repository. Add it: git remote add origin https://github.com/OWNER/NAME.git`,
    )
  const serverUrl = environment.GITHUB_SERVER_URL ?? `https://${host.replace(/:\d+$/, '')}`
  const apiUrl =
    environment.GITHUB_API_URL ?? (host === 'github.com' ? 'https://api.github.com' : `${serverUrl}/api/v3`)
  return {
    onRunner: false,
    workspace,
    repository,
    serverUrl,
    apiUrl,
    tempDir,
    isRerun: false,
    runId: null,
    ref: null,
    defaultBranch: null,
    isPrivate: null,
  }
}
