import type { GitHub } from './client.ts'

/** What a path of the ledger holds. */
export interface LedgerFile {
  /** Blob id of its content. */
  readonly blob: string
  /** Messages of the last commits that changed it, newest first; empty where they were not asked for. */
  readonly messages: readonly string[]
  /** The newest of those commits. */
  readonly commit: { readonly id: string; readonly url: string } | null
}

/** The ledger as GitHub has it, in one answer. */
export interface LedgerState {
  readonly name: string
  readonly url: string
  readonly isPrivate: boolean
  readonly isArchived: boolean
  readonly isEmpty: boolean
  /** ADMIN, MAINTAIN, WRITE, TRIAGE or READ; null for a token that is no person's (an app's). */
  readonly permission: string | null
  readonly defaultBranch: string | null
  /** Id of the branch's newest commit; null where there is no such branch. */
  readonly head: string | null
  /** Text of the configuration file; null where there is none. */
  readonly config: string | null
  readonly files: ReadonlyMap<string, LedgerFile>
}

interface Blob {
  readonly oid: string
  readonly text?: string | null
}

interface Answer {
  readonly repository: {
    readonly nameWithOwner: string
    readonly url: string
    readonly isPrivate: boolean
    readonly isArchived: boolean
    readonly isEmpty: boolean
    readonly viewerPermission: string | null
    readonly defaultBranchRef: { readonly name: string } | null
    readonly head: ({ readonly oid: string } & Readonly<Record<string, unknown>>) | null
    readonly config: Blob | null
  } & Readonly<Record<string, unknown>>
}

/** How many of a path's last commits are read: hand corrections on top of a handed-over report are few. */
const MESSAGES = 10

/**
 * Takes the ledger, its branch (null: the default branch), the configuration's path and the paths in question; gives all
 * that has to be known of it in one call. With `withMessages` the last commits of each path come too: dearer to GitHub,
 * so only asked for paths whose content differs. Throws RequestError.
 */
export async function readLedgerState(
  github: GitHub,
  ledger: string,
  branch: string | null,
  configPath: string,
  paths: readonly string[],
  withMessages = false,
): Promise<LedgerState> {
  const [owner = '', name = ''] = ledger.split('/')
  const revision = branch === null ? 'HEAD' : `refs/heads/${branch}`
  const variables: Record<string, string> = { owner, name, head: revision, config: `${revision}:${configPath}` }
  for (const [index, path] of paths.entries()) {
    variables[`at${index}`] = `${revision}:${path}`
    if (withMessages) variables[`path${index}`] = path
  }
  const declared = Object.keys(variables).map((variable) => `$${variable}: String!`)
  const blobs = paths.map((_, index) => `of${index}: object(expression: $at${index}) { oid }`)
  const histories = withMessages
    ? paths.map(
        (_, index) => `of${index}: history(first: ${MESSAGES}, path: $path${index}) { nodes { oid url message } }`,
      )
    : []
  const { repository } = await github.query<Answer>(
    `query (${declared.join(', ')}) { repository(owner: $owner, name: $name) {
      nameWithOwner url isPrivate isArchived isEmpty viewerPermission defaultBranchRef { name }
      head: object(expression: $head) { oid ${histories.length > 0 ? `... on Commit { ${histories.join(' ')} }` : ''} }
      config: object(expression: $config) { oid ... on Blob { text } }
      ${blobs.join('\n')}
    } }`,
    variables,
  )
  const files = new Map<string, LedgerFile>()
  for (const [index, path] of paths.entries()) {
    const blob = repository[`of${index}`] as Blob | null | undefined
    if (!blob) continue
    const history = repository.head?.[`of${index}`] as
      | { nodes: { oid: string; url: string; message: string }[] }
      | undefined
    const nodes = history?.nodes ?? []
    files.set(path, {
      blob: blob.oid,
      messages: nodes.map(({ message }) => message),
      commit: nodes[0] ? { id: nodes[0].oid, url: nodes[0].url } : null,
    })
  }
  return {
    name: repository.nameWithOwner,
    url: repository.url,
    isPrivate: repository.isPrivate,
    isArchived: repository.isArchived,
    isEmpty: repository.isEmpty,
    permission: repository.viewerPermission,
    defaultBranch: repository.defaultBranchRef?.name ?? null,
    head: repository.head?.oid ?? null,
    config: repository.config?.text ?? null,
    files,
  }
}
