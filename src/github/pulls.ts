import { RequestError } from '../errors.ts'
import type { GitHub } from './client.ts'
import type { LedgerState, OpenPull } from './ledger.ts'
import { sameText } from './same-text.ts'
import { madeBranchSchema, madePullSchema, readAnswer } from './wire.ts'

/**
 * Takes the ledger, a branch's name and a commit; sets the branch there, made anew or moved by force, but only from where it
 * was seen: what another run has put there since is not thrown away. False when there is something. Throws RequestError.
 */
export async function resetBranch(
  github: GitHub,
  { nodeId, waiting }: Pick<LedgerState, 'nodeId' | 'waiting'>,
  branch: string,
  commit: string,
): Promise<boolean> {
  if (waiting === null) return (await createBranch(github, nodeId, branch, commit)) !== null
  return waiting.head === commit || (await moveBranch(github, nodeId, branch, waiting.head, commit))
}

/** Takes a source of numbers from 0 to less than 1; gives eight characters that make a branch's name this run's own. */
export function randomSuffix(random: () => number): string {
  return random().toString(36).slice(2, 10).padEnd(8, '0')
}

/** Takes the repository, a name and a commit; makes the branch and gives its id, null when there is one already. Throws RequestError. */
export async function createBranch(
  github: GitHub,
  repositoryId: string,
  branch: string,
  oid: string,
): Promise<string | null> {
  try {
    const answer = await github.mutate<unknown>(
      'mutation ($input: CreateRefInput!) { createRef(input: $input) { ref { id } } }',
      { input: { repositoryId, name: `refs/heads/${branch}`, oid } },
    )
    return readAnswer(madeBranchSchema, answer, true).createRef.ref.id
  } catch (error) {
    if (isThere(error)) return null
    throw error
  }
}

/** Takes a branch, where it is and where it shall be; moves it by force. False when it is elsewhere by now, or no answer came. Throws RequestError. */
export async function moveBranch(
  github: GitHub,
  repositoryId: string,
  branch: string,
  beforeOid: string,
  afterOid: string,
): Promise<boolean> {
  try {
    await github.mutate('mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }', {
      input: { repositoryId, refUpdates: [{ name: `refs/heads/${branch}`, beforeOid, afterOid, force: true }] },
    })
    return true
  } catch (error) {
    // GitHub's words for a branch that has moved are not documented, so every refusal but these means: look again.
    const { code, lost } = error instanceof RequestError ? error.request : { lost: false }
    if (lost || (error instanceof RequestError && code !== undefined && code !== 'FORBIDDEN' && code !== 'NOT_FOUND'))
      return false
    throw error
  }
}

/** Takes a branch's id; deletes it. One that is gone already counts as deleted. Throws RequestError. */
export async function deleteBranch(github: GitHub, refId: string): Promise<void> {
  await github
    .mutate('mutation ($input: DeleteRefInput!) { deleteRef(input: $input) { clientMutationId } }', {
      input: { refId },
    })
    .catch((error: unknown) => {
      const { code, detail = '', lost } = error instanceof RequestError ? error.request : { lost: false }
      if (!lost && code !== 'NOT_FOUND' && !/does not exist/i.test(detail)) throw error
    })
}

/** What a pull request says and how it is offered. */
export interface PullWords {
  readonly title: string
  readonly body: string
  readonly draft?: boolean
}

/** Takes the branch, its base and words; opens the pull request. Null when there is one already. Throws RequestError. */
export async function openPull(
  github: GitHub,
  ledger: Pick<LedgerState, 'nodeId'>,
  pull: PullWords & { readonly branch: string; readonly base: string },
): Promise<OpenPull | null> {
  const { branch: headRefName, base: baseRefName, title, body, draft = false } = pull
  try {
    const answer = await github.mutate<unknown>(
      'mutation ($input: CreatePullRequestInput!) { createPullRequest(input: $input) { pullRequest { id number url } } }',
      { input: { repositoryId: ledger.nodeId, headRefName, baseRefName, title, body, draft } },
    )
    const { pullRequest } = readAnswer(madePullSchema, answer, true).createPullRequest
    return { ...pullRequest, title, body, hasConflict: false }
  } catch (error) {
    if (isThere(error)) return null
    throw error
  }
}

/** Takes a pull request and its words; changes them where they differ. Throws RequestError. */
export async function describePull(github: GitHub, pull: OpenPull, { title, body }: PullWords): Promise<void> {
  if (pull.title === title && sameText(pull.body, body)) return
  await github.mutate(
    'mutation ($input: UpdatePullRequestInput!) { updatePullRequest(input: $input) { pullRequest { number } } }',
    { input: { pullRequestId: pull.id, title, body } },
  )
}

/** Takes a pull request; closes it unmerged. False when no answer came. Throws RequestError. */
export async function closePull(github: GitHub, pull: Pick<OpenPull, 'id'>): Promise<boolean> {
  try {
    await github.mutate(
      'mutation ($input: ClosePullRequestInput!) { closePullRequest(input: $input) { pullRequest { number } } }',
      { input: { pullRequestId: pull.id } },
    )
    return true
  } catch (error) {
    if (error instanceof RequestError && error.request.lost) return false
    throw error
  }
}

/**
 * Takes the ledger, its branch and a source of numbers; throws RequestError when the token may not open pull requests, before
 * anything is pushed for one. GitHub looks at the permission first and at the branch, which is not there, second. Its name
 * is another each time: no branch that somebody made can be behind it.
 */
export async function refusePulls(
  github: GitHub,
  ledger: Pick<LedgerState, 'nodeId'>,
  base: string,
  random: () => number,
): Promise<void> {
  const branch = `harvest-ledger/none-${base}-${randomSuffix(random)}`
  try {
    await openPull(github, ledger, { branch, base, title: 'Never opened', body: '' })
  } catch (error) {
    if (!(error instanceof RequestError) || error.request.code === 'FORBIDDEN' || error.request.status === 401)
      throw error
  }
}

/** Labels, reviewers (a login, or `organisation/team`) and assignees of a pull request. */
export interface PullPeople {
  readonly labels: readonly string[]
  readonly reviewers: readonly string[]
  readonly assignees: readonly string[]
}

/** What of a pull request's labels and people was not set, in words. */
export interface Undressed {
  /** What GitHub would not take. */
  readonly refused: string[]
  /** What it may have taken or not, or would take another time. */
  readonly unset: string[]
}

/** Takes a pull request and who and what goes with it; adds them, and gives in words what was not. */
export async function decoratePull(
  github: GitHub,
  ledger: string,
  { number }: OpenPull,
  { labels, reviewers, assignees }: PullPeople,
): Promise<Undressed> {
  const [owner, repo] = ledger.split('/')
  const at = { owner, repo, issue_number: number, pull_number: number }
  const review = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers'
  const teams = reviewers.flatMap((each) => (each.includes('/') ? [each.split('/')] : []))
  const strangers = teams.filter(([organisation]) => organisation?.toLowerCase() !== owner?.toLowerCase())
  const wishes = [
    ['labels', labels, 'POST /repos/{owner}/{repo}/issues/{issue_number}/labels'],
    ['assignees', assignees, 'POST /repos/{owner}/{repo}/issues/{issue_number}/assignees'],
    ['reviewers', reviewers.filter((each) => !each.includes('/')), review],
    // Apart from the persons: of one request GitHub takes all or nothing.
    ['team_reviewers', teams.filter((each) => !strangers.includes(each)).map(([, team = '']) => team), review],
  ] as const
  const refused = strangers.map((each) => `team reviewers (${each.join('/')}): it is no team of ${owner}`)
  const unset: string[] = []
  for (const [what, names, route] of wishes) {
    if (names.length === 0) continue
    const { issue_number, pull_number, ...place } = at
    const number = route.includes('{issue_number}') ? { issue_number } : { pull_number }
    try {
      await github.write(route, { ...place, ...number, [what]: names })
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      const { status, detail } = error.request
      const list = isFinal(status) ? refused : unset
      list.push(`${what.replace('_', ' ')} (${names.join(', ')}): ${detail.trimEnd().replace(/\.$/, '')}`)
    }
  }
  return { refused, unset }
}

/** Whether GitHub would say the same another time; a conflict and a limit pass. */
function isFinal(status: number | null): boolean {
  return status !== null && status >= 300 && status < 500 && ![408, 409, 429].includes(status)
}

/** Somebody else did it, or we did and no answer came, or the branch was moved meanwhile: the next look tells. */
function isThere(error: unknown): boolean {
  if (!(error instanceof RequestError)) return false
  return error.request.lost || /already exists|no commits between/i.test(error.request.detail)
}
