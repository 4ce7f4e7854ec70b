import { faultOfPath, moveRef, type Person, writeCommit } from './commit.ts'
import { authorOf, GITHUB } from './commits.ts'
import { describeCommit } from './describe.ts'
import { look } from './look.ts'
import { faultOfBody } from './openapi.ts'
import { settlePulls } from './pulls.ts'
import { protectionOf } from './refs.ts'
import { problem } from './refusals.ts'
import { defaultBranchOf, inTurn, isEmpty, tipOf } from './repository.ts'
import { ARCHIVED, forbidden, type Place } from './world.ts'

interface PutBody {
  readonly message: string
  readonly content: string
  readonly branch?: string
  readonly sha?: string
  readonly committer?: Person
  readonly author?: Person
}

/** PUT contents: one file, one commit, and the only way to a repository's first one. */
export function putContents(place: Place, path: string, body: unknown): Promise<Response> {
  return inTurn(place.repository, () => putInTurn(place, path, body))
}

async function putInTurn(place: Place, path: string, body: unknown): Promise<Response> {
  const { repository, token, web } = place
  if (place.contents !== 'write') {
    // A classic token without the right is told nothing.
    return token.kind === 'classic' ? problem(404, 'Not Found') : problem(403, forbidden(token, '').message)
  }
  if (repository.isArchived === true) return problem(403, ARCHIVED)
  const unfit = faultOfBody('PUT /repos/{owner}/{repo}/contents/{path}', body)
  if (unfit !== null) return problem(422, unfit)
  const { message, content, branch: asked, sha, committer, author } = body as PutBody
  const contents = Buffer.from(content, 'base64')
  if (contents.toString('base64') !== content.replace(/\s/g, '')) return problem(422, 'content is not valid Base64')
  const fault = faultOfPath(path)
  if (fault !== null) return problem(422, fault)
  const usual = await defaultBranchOf(repository)
  const branch = asked?.replace(/^refs\/heads\//, '') ?? usual
  const parent = (await tipOf(repository, branch)) ?? null
  if (parent === null && (branch !== usual || !(await isEmpty(repository)))) {
    return problem(404, `Branch ${branch} not found`)
  }
  const refused = protectionOf(place, branch)
  if (refused !== null && parent !== null) {
    const isRuleset = repository.protectedBranches?.[branch] === 'ruleset'
    return problem(409, isRuleset ? refused.message : `Could not create file: ${refused.message}`)
  }
  const present = parent === null ? null : await look(repository, `${parent}:${path}`)
  if (present !== null && sha === undefined) return problem(422, `Invalid request.\n\n"sha" wasn't supplied.`)
  if (sha !== undefined && sha !== present?.oid) return problem(409, `${path} does not match ${sha}`)
  const oid = await writeCommit(repository, {
    parent,
    changes: [{ path, contents }],
    message,
    author: author ?? committer ?? authorOf(token),
    committer: committer ?? GITHUB,
  })
  if (oid === null) return problem(422, 'path contains a malformed path component')
  if ((await moveRef(repository, `refs/heads/${branch}`, oid, parent)) !== 'moved') {
    const now = await tipOf(repository, branch)
    return problem(409, `is at ${now} but expected ${parent ?? 'nothing'}`)
  }
  await settlePulls(place)
  const blob = await look(repository, `${oid}:${path}`)
  const answer = {
    content: { path, name: path.split('/').at(-1), sha: blob?.oid, size: blob?.size, type: 'file' },
    commit: await describeCommit(repository, web, oid),
  }
  return Response.json(answer, { status: present === null ? 201 : 200 })
}
