/** Who has a hand in a run without a part in the repository, and what that run would have of it. */
export type Stranger =
  /** Somebody's pull request from another repository. */
  | { readonly kind: 'fork'; readonly pull: number | null; readonly isTarget: boolean }
  /** A run that follows another, or a check: of a commit that is none of this repository's own. */
  | { readonly kind: 'commit'; readonly event: string; readonly whose: string | null }
  /** Whoever wrote a comment, an issue or a discussion; GitHub's word for what they are to the repository. */
  | { readonly kind: 'author'; readonly event: string; readonly subject: string; readonly association: string | null }
  /** A comment on a pull request, whoever wrote it: GitHub does not tell whether that is a fork's. */
  | { readonly kind: 'pull-comment'; readonly pull: number | null }

type Payload = Readonly<Record<string, unknown>>

/** GitHub's words for who may write, or was asked in by somebody who may. */
const TRUSTED = ['OWNER', 'MEMBER', 'COLLABORATOR']

/** What everybody who sees the repository may set off: the event, and the part of its payload that somebody wrote. */
const AUTHORED: Readonly<Record<string, string>> = {
  issues: 'issue',
  issue_comment: 'comment',
  discussion: 'discussion',
  discussion_comment: 'comment',
}

/**
 * Takes the event's name (null off a runner) and its payload; gives the stranger whose doing the run may be, null where
 * only those set it off who may write to the repository. What a payload does not tell counts against it.
 */
export function strangerOf(event: string | null, payload: Payload): Stranger | null {
  if (event === null) return null
  if (event === 'workflow_run') return ofRun(payload)
  if (event === 'check_suite' || event === 'check_run' || event === 'status') return ofCheck(event, payload)
  if (event in AUTHORED) return ofAuthor(event, AUTHORED[event] ?? '', payload)
  return event.startsWith('pull_request') ? ofPull(event, payload) : null
}

function ofPull(event: string, { pull_request: pull }: Payload): Stranger | null {
  const { number, head, base } = objectOf(pull)
  const from = objectOf(objectOf(head).repo).full_name
  // The repository of a head may be deleted by now; then it was another one.
  if (typeof from === 'string' && from === objectOf(objectOf(base).repo).full_name) return null
  return { kind: 'fork', pull: typeof number === 'number' ? number : null, isTarget: event === 'pull_request_target' }
}

/** A fork's branch may be called main too, so that the filter `branches` keeps none out. */
function ofRun({ workflow_run: run, repository }: Payload): Stranger | null {
  const { head_repository: head, event } = objectOf(run)
  const whose = objectOf(head).full_name
  const isOwn = typeof whose === 'string' && whose === objectOf(repository).full_name
  // Such a run belongs to the default branch, and does not tell who set it off.
  const isAnybodys = typeof event !== 'string' || event in AUTHORED || event === 'pull_request_target'
  if (isOwn && !isAnybodys) return null
  return { kind: 'commit', event: 'workflow_run', whose: typeof whose === 'string' && !isOwn ? whose : null }
}

/** GitHub knows the branch of a check only where it is this repository's own. */
function ofCheck(event: string, payload: Payload): Stranger | null {
  const suite = event === 'check_suite' ? payload.check_suite : objectOf(payload.check_run).check_suite
  const isOwn =
    event === 'status'
      ? Array.isArray(payload.branches) && payload.branches.length > 0
      : typeof objectOf(suite).head_branch === 'string'
  return isOwn ? null : { kind: 'commit', event, whose: null }
}

function ofAuthor(event: string, subject: string, payload: Payload): Stranger | null {
  const { author_association: association, user } = objectOf(payload[subject])
  const { number, pull_request: pull } = objectOf(payload.issue)
  if (event === 'issue_comment' && pull !== undefined)
    return { kind: 'pull-comment', pull: typeof number === 'number' ? number : null }
  if (TRUSTED.includes(String(association))) return null
  // To label or assign what another wrote takes a part in the repository.
  const [writer, actor] = [objectOf(user).login, objectOf(payload.sender).login]
  if (typeof writer === 'string' && typeof actor === 'string' && writer !== actor) return null
  return { kind: 'author', event, subject, association: typeof association === 'string' ? association : null }
}

function objectOf(value: unknown): Payload {
  return typeof value === 'object' && value !== null ? (value as Payload) : {}
}
