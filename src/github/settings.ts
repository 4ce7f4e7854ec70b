import type { GitHub } from './client.ts'

/** Takes a repository; tells whether its Actions may open pull requests. Throws RequestError: only administrators are told. */
export async function readActionsMayOpenPulls(github: GitHub, repository: string): Promise<boolean> {
  const [owner, repo] = repository.split('/')
  const settings = await github.read<{ can_approve_pull_request_reviews?: boolean }>(
    'GET /repos/{owner}/{repo}/actions/permissions/workflow',
    { owner, repo },
  )
  return settings.can_approve_pull_request_reviews === true
}

/**
 * Takes a repository and its branch; tells whether changes must come by pull request, null where it is protected in a way that
 * GitHub shows to administrators only. Throws RequestError.
 */
export async function readNeedsPull(github: GitHub, repository: string, branch: string): Promise<boolean | null> {
  const [owner, repo] = repository.split('/')
  const at = { owner, repo, branch }
  const [rules, shown] = await Promise.all([
    github.read<readonly { readonly type: string }[]>('GET /repos/{owner}/{repo}/rules/branches/{branch}', at),
    github.read<{ readonly protected?: boolean }>('GET /repos/{owner}/{repo}/branches/{branch}', at),
  ])
  if (rules.some(({ type }) => type === 'pull_request')) return true
  return shown.protected === true ? null : false
}
