import { RequestError } from '../errors.ts'
import type { GitHub } from './client.ts'
import { madeCommitSchema, readAnswer } from './wire.ts'

export interface NewCommit {
  /** `owner/name`. */
  readonly ledger: string
  readonly branch: string
  /** The commit the branch is expected to be at: GitHub refuses when it has moved. */
  readonly head: string
  readonly message: { readonly headline: string; readonly body: string }
  readonly additions: readonly { readonly path: string; readonly content: Uint8Array }[]
  /** Paths to take out; each must be there. */
  readonly deletions?: readonly string[]
}

export type Committed =
  | { readonly kind: 'committed'; readonly id: string }
  /** Somebody else's commit came first; where `error` is given, a look at the branch tells whether it did. */
  | { readonly kind: 'moved'; readonly error?: RequestError }
  /** No answer came: it may have been made or not. */
  | { readonly kind: 'lost'; readonly error: RequestError }

/** What all files of one commit may weigh together, in bytes: GitHub takes about 40 MB, written a third longer (ghcommit's README). */
export const LARGEST_COMMIT = 28_000_000

/**
 * Takes a commit; makes it on the branch, all files at once or none, and gives its id. Throws RequestError with the setting
 * that mends a refusal.
 */
export async function commitFiles(github: GitHub, commit: NewCommit): Promise<Committed> {
  const input = {
    branch: { repositoryNameWithOwner: commit.ledger, branchName: commit.branch },
    expectedHeadOid: commit.head,
    message: commit.message,
    fileChanges: {
      additions: commit.additions.map(({ path, content }) => ({
        path,
        contents: Buffer.from(content).toString('base64'),
      })),
      ...(commit.deletions && commit.deletions.length > 0 && { deletions: commit.deletions.map((path) => ({ path })) }),
    },
  }
  try {
    const answer = await github.mutate<unknown>(
      'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }',
      { input },
    )
    return { kind: 'committed', id: readAnswer(madeCommitSchema, answer, true).createCommitOnBranch.commit.oid }
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    if (error.request.code === 'STALE_DATA') return { kind: 'moved' }
    if (error.request.lost) return { kind: 'lost', error }
    throw error
  }
}

/**
 * Takes an empty ledger and one file; makes its first commit, which GraphQL cannot (GitHub refuses it on a repository
 * without a branch). Gives the refusal that may only mean that another run came first: the next look tells. Throws RequestError.
 */
export async function startLedger(
  github: GitHub,
  ledger: string,
  branch: string | null,
  file: { readonly path: string; readonly content: string; readonly message: string },
): Promise<RequestError | null> {
  const [owner = '', repo = ''] = ledger.split('/')
  try {
    await github.write('PUT /repos/{owner}/{repo}/contents/{path}', {
      owner,
      repo,
      path: file.path,
      message: file.message,
      content: Buffer.from(file.content).toString('base64'),
      ...(branch !== null && { branch }),
    })
    return null
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    const { status, lost } = error.request
    if (status === 409 || status === 422 || lost) return error
    throw error
  }
}
