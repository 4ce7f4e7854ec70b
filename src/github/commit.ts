import { RequestError } from '../errors.ts'
import type { GitHub } from './client.ts'

export interface NewCommit {
  /** `owner/name`. */
  readonly ledger: string
  readonly branch: string
  /** The commit the branch is expected to be at: GitHub refuses when it has moved. */
  readonly head: string
  readonly message: { readonly headline: string; readonly body: string }
  readonly additions: readonly { readonly path: string; readonly content: Uint8Array }[]
  readonly deletions: readonly string[]
}

export type Committed =
  | { readonly kind: 'committed'; readonly id: string; readonly url: string }
  /** Somebody else's commit came first. */
  | { readonly kind: 'moved' }

/**
 * Takes a commit; makes it on the branch, all files at once or none, and gives its id. `moved` when the branch is not at
 * the expected commit any more. Throws RequestError with the setting that mends a refusal, `lost` when the commit may
 * have been made although no answer came.
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
      deletions: commit.deletions.map((path) => ({ path })),
    },
  }
  try {
    const answer = await github.mutate<{ createCommitOnBranch: { commit: { oid: string; url: string } } }>(
      'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid url } } }',
      { input },
    )
    const { oid, url } = answer.createCommitOnBranch.commit
    return { kind: 'committed', id: oid, url }
  } catch (error) {
    if (error instanceof RequestError && error.request.code === 'STALE_DATA') return { kind: 'moved' }
    throw error
  }
}
