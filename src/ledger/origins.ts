import { blobUrl } from '../timesheet/desired.ts'
import { isReportPath } from './path.ts'

/** Where one report of a project repository stands in the ledger, and what it was when it was handed over last. */
export interface Origin {
  /** Path in the ledger. */
  readonly at: string
  /** Git's id of the content. */
  readonly blob: string
  /** The project's commit it was read from. */
  readonly commit: string
  /** The workflow run that handed it over, later ones larger; null from a terminal. */
  readonly run: number | null
  /** The front matter's `id`. */
  readonly id: string | null
  /** Keys of its sessions (date, project and task). */
  readonly sessions: readonly string[]
  /** Ids and places it had before: entries may still stand under them. */
  readonly was: readonly string[]
  /** True where somebody else brought this very text to that place. */
  readonly isForeign: boolean
}

/** What a project repository handed over, by the report's path there. */
export type Origins = ReadonlyMap<string, Origin>

const FOLDER = 'reports/.origins'

/**
 * Takes `owner/name` of a project repository; gives the path of its register in the ledger. One file a repository, so
 * that two of them never write the same. It travels with the reports: in a clone, in a pull request, through a squash.
 */
export function originsPath(repository: string): string {
  // GitHub's names ignore case, and hold nothing that means something in a path.
  return `${FOLDER}/${repository.toLowerCase()}.json`
}

/** Takes a path of the ledger; gives the repository whose register it is, null when it is none. */
export function repositoryOfOrigins(path: string): string | null {
  return /^reports\/\.origins\/([\w.-]+\/[\w.-]+)\.json$/.exec(path)?.[1] ?? null
}

/** Takes a register's text; gives what it says, null when it is none: a line a person broke must not count as empty. */
export function parseOrigins(text: string): Origins | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const origins = new Map<string, Origin>()
  for (const [path, each] of Object.entries(value)) {
    const origin = toOrigin(each)
    if (origin === null) return null
    origins.set(path, origin)
  }
  return origins
}

/** Takes what a project handed over; gives the register's text: a line a report, in order, so that changes read well. */
export function renderOrigins(origins: Origins): string {
  const rows = [...origins]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { at, blob, commit, run, id, sessions, was, isForeign }]) => {
      const kept = {
        ...{ at, blob, commit },
        ...(run !== null && { run }),
        ...(id !== null && { id }),
        sessions,
        ...(was.length > 0 && { was }),
        ...(isForeign && { foreign: true }),
      }
      return `  ${JSON.stringify(path)}: ${JSON.stringify(kept)}`
    })
  return rows.length === 0 ? '{}\n' : `{\n${rows.join(',\n')}\n}\n`
}

/** Takes the web address of a server, a repository, a path and a commit; gives the address of the report there. */
export function sourceUrl(serverUrl: string, repository: string, path: string, commit: string): string {
  return blobUrl(`${serverUrl}/${repository}`, commit, path)
}

/**
 * Takes the web address of a server, a repository and its register; gives the address of each report there, by its path in
 * the ledger. The ledger's runs and the project's come to the same, letter by letter, so that notes do not change to and fro.
 */
export function sourcesOf(serverUrl: string, repository: string, origins: Origins): Map<string, string> {
  const name = repository.toLowerCase()
  return new Map([...origins].map(([path, { at, commit }]) => [at, sourceUrl(serverUrl, name, path, commit)]))
}

/** Takes an origin; gives what its entries' references begin with: the report's id, else its place. */
export function sourceOf({ id, at }: Pick<Origin, 'id' | 'at'>): string {
  return id ?? at
}

function toOrigin(value: unknown): Origin | null {
  const { at, blob, commit, run, id, sessions, was, foreign } = (value ?? {}) as Record<string, unknown>
  // A register can be edited by anybody who may write to the ledger; it must not lead a later run elsewhere.
  if (typeof at !== 'string' || !isPlace(at)) return null
  if (typeof blob !== 'string' || typeof commit !== 'string' || !isGitId(blob) || !isGitId(commit)) return null
  return {
    at,
    blob,
    commit,
    run: typeof run === 'number' ? run : null,
    id: typeof id === 'string' ? id : null,
    sessions: textsOf(sessions),
    was: textsOf(was),
    isForeign: foreign === true,
  }
}

/** A report's place: below the ledger's root, and in none of the folders that git, GitHub or we keep for ourselves. */
function isPlace(path: string): boolean {
  return (
    isReportPath(path) &&
    path.split('/').every((part) => part !== '' && !part.startsWith('.')) &&
    !/[\\\p{Cc}]/u.test(path)
  )
}

function isGitId(text: string): boolean {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text)
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}
