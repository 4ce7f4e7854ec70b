import { tmpdir } from 'node:os'
import type { Proxies } from './check/network.ts'
import { InputError } from './errors.ts'
import { type Stranger, strangerOf } from './stranger.ts'

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
  /** What started the run, such as `push` or `pull_request`; null off a runner. */
  readonly event: string | null
  /** Id of the commit a push found the branch at; null where no push started the run, or it made the branch. */
  readonly before: string | null
  /** The pull request the run is for; null where it is for none. */
  readonly pull: PullContext | null
  /** Who set the run off, or wrote what it is about, without a part in the repository; null where nobody did. */
  readonly stranger: Stranger | null
  readonly proxies: Proxies
  /** How long Harvest's windows are in a sandbox on this machine, 1 being as long as Harvest's own. */
  readonly windowScale: number
}

/** What the event tells of a pull request. */
export interface PullContext {
  readonly number: number
  /** The branch it is to be merged into. */
  readonly baseRef: string
  readonly baseSha: string
  readonly headSha: string
  /** True when it comes from another repository: then a run has no secrets and a token that only reads. */
  readonly isFork: boolean
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
  const payload = parseEvent(event)
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
    event: environment.GITHUB_EVENT_NAME || null,
    before: /^(?!0+$)[0-9a-f]{40,64}$/.exec(String(payload.before))?.[0] ?? null,
    pull: pullOf(payload),
    stranger: strangerOf(environment.GITHUB_EVENT_NAME || null, payload),
    proxies: proxiesOf(environment),
    windowScale: scaleOf(environment),
    ...repositoryOf(payload),
  }
}

type Payload = Readonly<Record<string, unknown>>

/** Takes a runner's environment and the text of its event file; gives the stranger who has a hand in the run, null off a runner. */
export function strangerOnRunner(environment: Environment, event: string): Stranger | null {
  return environment.GITHUB_ACTIONS === 'true'
    ? strangerOf(environment.GITHUB_EVENT_NAME || null, parseEvent(event))
    : null
}

/** A runner without an event file says nothing. */
function parseEvent(text: string): Payload {
  try {
    return objectOf(JSON.parse(text))
  } catch {
    return {}
  }
}

/** Every event's payload tells of the repository, a schedule's too. */
function repositoryOf({ repository }: Payload): Pick<RunContext, 'defaultBranch' | 'isPrivate'> {
  const { default_branch: branch, private: isPrivate } = objectOf(repository)
  return {
    defaultBranch: typeof branch === 'string' && branch !== '' ? branch : null,
    isPrivate: typeof isPrivate === 'boolean' ? isPrivate : null,
  }
}

function pullOf({ pull_request: pull }: Payload): PullContext | null {
  const { number, base, head } = objectOf(pull)
  const [into, from] = [objectOf(base), objectOf(head)]
  if (typeof number !== 'number' || typeof into.sha !== 'string' || typeof from.sha !== 'string') return null
  return {
    number,
    baseRef: String(into.ref ?? ''),
    baseSha: into.sha,
    headSha: from.sha,
    // The repository of a head may be deleted by now; then it was another one.
    isFork: objectOf(from.repo).full_name !== objectOf(into.repo).full_name,
  }
}

function objectOf(value: unknown): Payload {
  return typeof value === 'object' && value !== null ? (value as Payload) : {}
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
      `the remote "origin" (${origin.trim().replace(/\/\/[^@/]{1,200}@/, '//…@') || 'none'}) is no GitHub repository. Give its address there: git remote ${origin === '' ? 'add' : 'set-url'} origin https://github.com/OWNER/NAME.git`,
    )
  const bare = (url: string) => url.replace(/\/+$/, '')
  const serverUrl = bare(environment.GITHUB_SERVER_URL ?? `https://${host.replace(/:\d+$/, '')}`)
  const ownApi = host === 'github.com' ? 'https://api.github.com' : `${serverUrl}/api/v3`
  const apiUrl = bare(environment.GITHUB_API_URL ?? ownApi)
  return { ...contextOfFolder(workspace, tempDir, environment), repository, serverUrl, apiUrl }
}

/** Takes any folder, one for files and the environment; gives the context of a command that needs no repository. */
export function contextOfFolder(workspace: string, tempDir: string, environment: Environment): RunContext {
  return {
    onRunner: false,
    workspace,
    repository: '',
    serverUrl: 'https://github.com',
    apiUrl: 'https://api.github.com',
    tempDir,
    isRerun: false,
    runId: null,
    ref: null,
    defaultBranch: null,
    isPrivate: null,
    event: null,
    before: null,
    pull: null,
    stranger: null,
    proxies: proxiesOf(environment),
    windowScale: scaleOf(environment),
  }
}

/** Set by tests; heeded towards this machine alone, so a slip cannot make a run hasty with Harvest. */
function scaleOf({ HARVEST_SANDBOX_WINDOW_SCALE: text = '' }: Environment): number {
  return /^0\.\d{1,4}$/.test(text) && Number(text) > 0 ? Number(text) : 1
}

/** As the HTTP client reads them: small letters first. A proxy's password is nobody's to see. */
function proxiesOf(environment: Environment): Proxies {
  const read = (name: string) => environment[name.toLowerCase()] ?? environment[name] ?? ''
  const shown = (address: string) => {
    if (address === '') return ''
    const url = URL.canParse(address) ? new URL(address) : null
    return url === null || url.host === '' ? null : `${url.protocol}//${url.host}`
  }
  return { http: shown(read('HTTP_PROXY')), https: shown(read('HTTPS_PROXY')), none: read('NO_PROXY') }
}
