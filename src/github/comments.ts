import { RequestError } from '../errors.ts'
import type { GitHub } from './client.ts'
import { noAnswer } from './failure.ts'
import { readPages } from './pages.ts'
import { sameText } from './same-text.ts'

/** Where a comment stands, and how it is found again. */
export interface Sticky {
  readonly repository: string
  /** The pull request's number. */
  readonly number: number
  /** The comment's first line, which nobody sees. */
  readonly marker: string
}

interface Comment {
  readonly id: number
  readonly body?: string
  readonly user: { readonly login: string } | null
}

/**
 * Takes where a comment stands, its text, and whether it is worth a new comment; makes it, brings it up to date, or leaves
 * it where it says so already. Of several that runs made at once the oldest stays. Gives what it did. Throws RequestError.
 */
export async function keepComment(
  github: GitHub,
  sticky: Sticky,
  text: string,
  isWorthOne: boolean,
): Promise<'created' | 'updated' | 'none'> {
  const body = `${sticky.marker}\n${text}`
  const [login, there] = await Promise.all([readLogin(github), listAll(github, sticky)])
  const own = (comments: readonly Comment[]) => ownOf(comments, sticky, login)
  const [first, ...later] = own(there)
  if (first !== undefined) {
    const isChanged = !sameText(first.body ?? '', body)
    if (isChanged) await send(github, sticky, 'PATCH', first.id, body)
    await dropAll(github, sticky, later)
    return isChanged ? 'updated' : 'none'
  }
  if (!isWorthOne) return 'none'
  const lost = await create(github, sticky, body)
  const [oldest, ...newer] = own(await listAll(github, sticky))
  if (oldest === undefined) {
    if (lost === null) throw noAnswer('the comment that was just made is not there')
    throw lost
  }
  // Another run's comment came first: it stays, with what this one knows.
  if (!sameText(oldest.body ?? '', body)) await send(github, sticky, 'PATCH', oldest.id, body)
  await dropAll(github, sticky, newer)
  return 'created'
}

/** Everybody can write the marker, so the author is looked at, too: with a bot's name REST and GraphQL differ in its end. */
async function readLogin(github: GitHub): Promise<string> {
  const { viewer } = await github.query<{ viewer: { login: string } }>('query { viewer { login } }', {})
  return plainLogin(viewer.login)
}

function plainLogin(login: string): string {
  return login.toLowerCase().replace(/\[bot\]$/, '')
}

async function listAll(github: GitHub, { repository, number }: Sticky): Promise<Comment[]> {
  const [owner = '', repo = ''] = repository.split('/')
  return await readPages<Comment>(github, 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    owner,
    repo,
    issue_number: number,
  })
}

/** Oldest first. */
function ownOf(comments: readonly Comment[], { marker }: Sticky, login: string): Comment[] {
  return [...new Map(comments.map((comment) => [comment.id, comment])).values()]
    .filter(({ body, user }) => body?.startsWith(marker) && user !== null && plainLogin(user.login) === login)
    .sort((a, b) => a.id - b.id)
}

/** Gives the failure after which nobody knows whether the comment was made. */
async function create(github: GitHub, { repository, number }: Sticky, body: string): Promise<RequestError | null> {
  const [owner = '', repo = ''] = repository.split('/')
  try {
    const values = { owner, repo, issue_number: number, body }
    await github.write('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', values)
    return null
  } catch (error) {
    if (error instanceof RequestError && error.request.lost) return error
    throw error
  }
}

async function dropAll(github: GitHub, sticky: Sticky, comments: readonly Comment[]): Promise<void> {
  for (const { id } of comments) await send(github, sticky, 'DELETE', id)
}

/** By id, so it may be repeated when no answer came. What another run has deleted meanwhile is gone as it should be. */
async function send(
  github: GitHub,
  { repository }: Sticky,
  method: 'PATCH' | 'DELETE',
  id: number,
  body?: string,
): Promise<void> {
  const [owner = '', repo = ''] = repository.split('/')
  const values = { owner, repo, comment_id: id, ...(body !== undefined && { body }) }
  for (let isLast = false; ; isLast = true)
    try {
      return await github.write(`${method} /repos/{owner}/{repo}/issues/comments/{comment_id}`, values)
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      const { status, lost } = error.request
      if (status === 404 || status === 410) return
      if (!lost || isLast) throw error
    }
}
