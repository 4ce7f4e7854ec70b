import { faultOfBody } from './openapi.ts'
import { pullsOf } from './pulls.ts'
import { problem } from './refusals.ts'
import type { Repository } from './repository.ts'
import { restPage } from './rest-page.ts'
import { ARCHIVED, forbidden, loginOf, type Place, type World } from './world.ts'

/** A comment on a pull request. */
export interface Comment {
  readonly id: number
  /** The pull request's number. */
  readonly number: number
  body: string
  readonly user: { readonly login: string; readonly type: 'User' | 'Bot' }
  readonly created_at: string
  updated_at: string
}

interface Asked {
  readonly method: string
  readonly rest: string
  readonly query: string
  readonly body: unknown
}

const LONGEST = 65_536

/** A repository's comments, live. */
export function commentsIn({ comments }: World, repository: Repository): Comment[] {
  const found = comments.get(repository) ?? []
  comments.set(repository, found)
  return found
}

/** `issues/N/comments` and `issues/comments/ID`; null for what there is not. */
export function answerComments(place: Place, { method, rest, query, body }: Asked): Response | null {
  const comments = commentsIn(place.world, place.repository)
  const [, issue, id] = /^issues\/(?:(\d+)\/comments|comments\/(\d+))$/.exec(rest) ?? []
  if (method === 'GET') {
    if (place.pullRequests === 'none') return problem(403, forbidden(place.token, '').message)
    if (issue === undefined) return null
    if (!isThere(place, issue)) return problem(404, 'Not Found')
    return restPage(
      place.world,
      comments.filter(({ number }) => String(number) === issue),
      query,
    )
  }
  // Whoever may write may change everybody's comments.
  if (place.pullRequests !== 'write') return problem(403, forbidden(place.token, '').message)
  if (place.repository.isArchived === true) return problem(403, ARCHIVED)
  if (issue !== undefined) {
    if (method !== 'POST') return null
    const refused = isThere(place, issue)
      ? refuseBody('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', body)
      : problem(404, 'Not Found')
    if (refused !== null) return refused
    const comment = writeComment(place, Number(issue), (body as { body: string }).body)
    return Response.json(comment, { status: 201 })
  }
  const index = comments.findIndex((comment) => String(comment.id) === id)
  const comment = comments[index]
  if (comment === undefined) return problem(404, 'Not Found')
  if (method === 'DELETE') {
    comments.splice(index, 1)
    return new Response(null, { status: 204 })
  }
  if (method !== 'PATCH') return null
  const refused = refuseBody('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', body)
  if (refused !== null) return refused
  comment.body = kept((body as { body: string }).body)
  comment.updated_at = new Date().toISOString()
  return Response.json(comment)
}

function isThere(place: Place, number: string): boolean {
  return pullsOf(place).some((pull) => String(pull.number) === number)
}

function refuseBody(operation: Parameters<typeof faultOfBody>[0], body: unknown): Response | null {
  const unfit = faultOfBody(operation, body)
  if (unfit !== null) return problem(422, unfit)
  const { body: text } = body as { body: string }
  if (text.trim() === '') return problem(422, 'Validation Failed', { more: { errors: ["body can't be blank"] } })
  if (text.length <= LONGEST) return null
  return problem(422, 'Validation Failed', {
    more: { errors: [`body is too long (maximum is ${LONGEST} characters)`] },
  })
}

function writeComment(place: Place, number: number, text: string): Comment {
  const login = loginOf(place.token)
  const all = [...place.world.comments.values()].flat()
  const at = new Date().toISOString()
  const comment: Comment = {
    id: Math.max(1_000_000, ...all.map(({ id }) => id)) + 1,
    number,
    body: kept(text),
    user: { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' },
    created_at: at,
    updated_at: at,
  }
  commentsIn(place.world, place.repository).push(comment)
  return comment
}

/** GitHub keeps texts with CRLF. */
function kept(text: string): string {
  return text.replace(/\r?\n/g, '\r\n')
}
