import { RequestError } from '../errors.ts'
import type { GitHub } from './client.ts'
import type { LedgerState, OpenPull } from './ledger.ts'

/**
 * Takes the ledger, a branch's name and a commit; sets the branch there, made anew or moved by force. False when another run
 * made it meanwhile. Throws RequestError.
 */
export async function resetBranch(
  github: GitHub,
  { nodeId, waiting }: Pick<LedgerState, 'nodeId' | 'waiting'>,
  branch: string,
  commit: string,
): Promise<boolean> {
  try {
    if (waiting === null)
      await github.mutate('mutation ($input: CreateRefInput!) { createRef(input: $input) { ref { name } } }', {
        input: { repositoryId: nodeId, name: `refs/heads/${branch}`, oid: commit },
      })
    else
      await github.mutate('mutation ($input: UpdateRefInput!) { updateRef(input: $input) { ref { name } } }', {
        input: { refId: waiting.refId, oid: commit, force: true },
      })
    return true
  } catch (error) {
    if (error instanceof RequestError && (error.request.lost || /already exists/i.test(error.request.detail)))
      return false
    throw error
  }
}

/** Takes the branch, its base and words; opens the pull request. Null when there is one already. Throws RequestError. */
export async function openPull(
  github: GitHub,
  ledger: Pick<LedgerState, 'nodeId'>,
  pull: { readonly branch: string; readonly base: string; readonly title: string; readonly body: string },
): Promise<OpenPull | null> {
  const { branch: headRefName, base: baseRefName, title, body } = pull
  try {
    const answer = await github.mutate<{ createPullRequest: { pullRequest: OpenPull } }>(
      'mutation ($input: CreatePullRequestInput!) { createPullRequest(input: $input) { pullRequest { number url } } }',
      { input: { repositoryId: ledger.nodeId, headRefName, baseRefName, title, body } },
    )
    return answer.createPullRequest.pullRequest
  } catch (error) {
    if (error instanceof RequestError && (error.request.lost || /already exists/i.test(error.request.detail)))
      return null
    throw error
  }
}
