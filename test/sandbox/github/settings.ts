import { problem } from './refusals.ts'
import { tipOf } from './repository.ts'
import { forbidden, type Place } from './world.ts'

/** GET …/actions/permissions/workflow: for those who administer the repository, and never for a run's own token. */
export function showActionsSettings({ token, repository, administration }: Place): Response {
  if (administration === 'none')
    return problem(
      403,
      token.kind === 'classic' ? 'Must have admin rights to Repository.' : forbidden(token, 'Repository').message,
    )
  return Response.json({
    default_workflow_permissions: 'read',
    can_approve_pull_request_reviews: repository.actionsMayOpenPullRequests === true,
  })
}

/** GET …/rules/branches/{branch}: the active rules of rulesets; a classic protection rule is none of them. */
export function showRules({ repository, nameWithOwner }: Place, branch: string): Response {
  const isRuled = repository.protectedBranches?.[branch] === 'ruleset'
  const parameters = { required_approving_review_count: 1 }
  const source = { ruleset_source_type: 'Repository', ruleset_source: nameWithOwner, ruleset_id: 1 }
  return Response.json(isRuled ? [{ type: 'pull_request', ...source, parameters }] : [])
}

/** GET …/branches/{branch}: that it is protected, not how. */
export async function showBranch({ repository, web }: Place, branch: string): Promise<Response> {
  const sha = await tipOf(repository, branch)
  if (sha === undefined) return problem(404, 'Branch not found')
  const isProtected = repository.protectedBranches?.[branch] !== undefined
  return Response.json({ name: branch, commit: { sha, url: `${web}/commit/${sha}` }, protected: isProtected })
}
