import { pageOf } from './paginate.ts'
import { noNode, refusal } from './refusals.ts'
import { git, runGit, tipOf } from './repository.ts'
import { loginOf, nodeId, type Place, permit, readNode, type Token, type World } from './world.ts'

/** A pull request from one branch of a repository to another. */
export interface PullRequest {
  readonly number: number
  readonly head: string
  base: string
  title: string
  body: string
  state: 'OPEN' | 'CLOSED' | 'MERGED'
  /** Where the head stood last: it follows the branch while open. */
  headOid: string
  readonly isDraft: boolean
  readonly author: string
  /** From a fork's branch of that name. */
  readonly isCrossRepository?: boolean
  readonly labels: string[]
  readonly reviewers: string[]
  readonly assignees: string[]
}

interface PullInput {
  readonly clientMutationId?: string
  readonly repositoryId: string
  readonly pullRequestId: string
  readonly headRefName: string
  readonly baseRefName?: string
  readonly title?: string
  readonly body?: string
  readonly draft?: boolean
  readonly state?: 'OPEN' | 'CLOSED'
}

/** The repository's pull requests, open or not. */
export function pullsOf(place: Place): PullRequest[] {
  const { pulls } = place.world
  const found = pulls.get(place.repository) ?? []
  pulls.set(place.repository, found)
  return found
}

/** Brings open pull requests up to their branches: they follow the head, and close when it is gone or no longer ahead. */
export async function settlePulls(place: Place): Promise<void> {
  for (const pull of pullsOf(place)) {
    if (pull.state !== 'OPEN' || pull.isCrossRepository) continue
    const [head, base] = await Promise.all([tipOf(place.repository, pull.head), tipOf(place.repository, pull.base)])
    if (pull.state !== 'OPEN') continue
    if (head === undefined || base === undefined) pull.state = 'CLOSED'
    else if ((await countBetween(place, base, head)) > 0) pull.headOid = head
    // The base came to contain the head: merged. The head was set back into the base: closed.
    else pull.state = head === pull.headOid ? 'MERGED' : 'CLOSED'
  }
}

async function countBetween(place: Place, base: string, head: string): Promise<number> {
  return Number(await git(place.repository, 'rev-list', '--count', `${base}..${head}`))
}

/** The connection `pullRequests` of a repository. */
export async function listPulls(
  place: Place,
  asked: { first?: number; last?: number; states?: string[]; headRefName?: string; baseRefName?: string },
): Promise<object> {
  await settlePulls(place)
  const { states, headRefName, baseRefName } = asked
  const found = pullsOf(place).filter(
    (pull) =>
      (states == null || states.includes(pull.state)) &&
      (headRefName == null || pull.head === headRefName) &&
      (baseRefName == null || pull.base === baseRefName),
  )
  return pageOf(
    'pullRequests',
    asked,
    found.map((pull) => nodeOf(place, pull)),
  )
}

/** One pull request by its number; null where there is none. */
export async function readPull(place: Place, number: number): Promise<object | null> {
  await settlePulls(place)
  const pull = pullsOf(place).find((each) => each.number === number)
  return pull === undefined ? null : nodeOf(place, pull)
}

function nodeOf(place: Place, pull: PullRequest): object {
  const url = `${place.web}/pull/${pull.number}`
  const { head, base, isDraft, author, labels, reviewers, assignees, isCrossRepository, ...same } = pull
  return {
    ...same,
    __typename: 'PullRequest',
    id: nodeId('PR', place, String(pull.number)),
    url,
    permalink: url,
    isDraft,
    headRefName: head,
    baseRefName: base,
    headRefOid: pull.headOid,
    baseRefOid: () => tipOf(place.repository, base),
    closed: pull.state !== 'OPEN',
    merged: pull.state === 'MERGED',
    isCrossRepository: isCrossRepository ?? false,
    // GitHub reckons it when it is first asked, and says UNKNOWN until it has.
    mergeable: async () => {
      const merged = await runGit(place.repository, ['merge-tree', '--write-tree', base, head])
      return merged.status === 0 ? 'MERGEABLE' : 'CONFLICTING'
    },
    labels: ({ first = 100 }: { first?: number }) => ({ nodes: labels.slice(0, first).map((name) => ({ name })) }),
    author: { __typename: author.endsWith('[bot]') ? 'Bot' : 'User', login: author.replace(/\[bot\]$/, '') },
  }
}

/** The mutation createPullRequest, within one repository. */
export async function createPullRequest(world: World, token: Token, input: PullInput): Promise<object> {
  const { place } = readNode(world, token, input.repositoryId, 'R')
  permit(place, 'pullRequests', 'CreatePullRequest')
  if (token.kind === 'GITHUB_TOKEN' && place.repository.actionsMayOpenPullRequests !== true) {
    throw refusal('FORBIDDEN', 'GitHub Actions is not permitted to create or approve pull requests.')
  }
  const owner = place.nameWithOwner.split('/')[0]
  const head = input.headRefName.replace(new RegExp(`^${owner}:`, 'i'), '')
  const base = input.baseRefName ?? ''
  checkWords(input)
  const headOid = await needCommits(place, base, head)
  const pulls = pullsOf(place)
  await settlePulls(place)
  // From here to the push nothing is awaited: of two at once, one is refused.
  if (
    pulls.some((pull) => pull.state === 'OPEN' && pull.head === head && pull.base === base && !pull.isCrossRepository)
  ) {
    throw refusal('UNPROCESSABLE', `A pull request already exists for ${owner}:${head}.`)
  }
  const { title = '', body = '', draft: isDraft = false } = input
  const number = pulls.length + 1
  const pull: PullRequest = {
    number,
    head,
    base,
    title,
    body,
    state: 'OPEN',
    headOid,
    isDraft,
    author: loginOf(token),
    labels: [],
    reviewers: [],
    assignees: [],
  }
  pulls.push(pull)
  return { pullRequest: nodeOf(place, pull), clientMutationId: input.clientMutationId }
}

function checkWords({ title, body }: PullInput): void {
  if (title?.trim() === '') throw refusal('UNPROCESSABLE', "Title can't be blank")
  if ((body?.length ?? 0) > 65_536) throw refusal('UNPROCESSABLE', 'Body is too long (maximum is 65536 characters)')
}

async function needCommits(place: Place, base: string, head: string): Promise<string> {
  const [to, from] = await Promise.all([tipOf(place.repository, head), tipOf(place.repository, base)])
  const faults = [
    ...(to === undefined ? ["Head sha can't be blank"] : []),
    ...(from === undefined ? ["Base sha can't be blank"] : []),
    ...(to && from && (await countBetween(place, from, to)) > 0 ? [] : [`No commits between ${base} and ${head}`]),
    ...(to === undefined ? ['Head ref must be a branch'] : []),
    ...(from === undefined ? ['Base ref must be a branch'] : []),
  ]
  if (faults.length > 0 || to === undefined) throw refusal('UNPROCESSABLE', faults.join(', '))
  return to
}

/** The mutations updatePullRequest and closePullRequest. */
export async function updatePullRequest(world: World, token: Token, input: PullInput): Promise<object> {
  const { place, rest } = readNode(world, token, input.pullRequestId, 'PR')
  permit(place, 'pullRequests', 'UpdatePullRequest')
  await settlePulls(place)
  const pull = pullsOf(place).find(({ number }) => String(number) === rest)
  if (pull === undefined) throw noNode(input.pullRequestId)
  checkWords(input)
  if (input.state === 'OPEN' && pull.state !== 'OPEN') {
    if (pull.state === 'MERGED') throw refusal('UNPROCESSABLE', 'Could not open the pull request.')
    if ((await needCommits(place, pull.base, pull.head)) !== pull.headOid) {
      const message = `state cannot be changed. The ${pull.head} branch was force-pushed or recreated.`
      throw refusal('UNPROCESSABLE', message)
    }
    const isTaken = pullsOf(place).some(
      (each) => each !== pull && each.state === 'OPEN' && each.head === pull.head && each.base === pull.base,
    )
    if (isTaken)
      throw refusal(
        'UNPROCESSABLE',
        `state cannot be changed. There is already an open pull request from ${pull.head} to ${pull.base}.`,
      )
  }
  if (input.baseRefName != null) await needCommits(place, input.baseRefName, pull.head)
  pull.base = input.baseRefName ?? pull.base
  pull.title = input.title ?? pull.title
  pull.body = input.body ?? pull.body
  if (input.state != null && pull.state !== 'MERGED') pull.state = input.state
  return { pullRequest: nodeOf(place, pull), clientMutationId: input.clientMutationId }
}
