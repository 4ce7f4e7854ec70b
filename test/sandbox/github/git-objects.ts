import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RequestLog } from '../requests.ts'
import { faultOfPath, moveRef } from './commit.ts'
import { authorOf, GITHUB } from './commits.ts'
import { describeCommit } from './describe.ts'
import { look } from './look.ts'
import { faultOfBody } from './openapi.ts'
import { settlePulls } from './pulls.ts'
import { protectionOf } from './refs.ts'
import { problem } from './refusals.ts'
import { git, needGit, runGit } from './repository.ts'
import { ARCHIVED, forbidden, type Place } from './world.ts'

interface Entry {
  readonly path: string
  readonly mode: string
  readonly type: string
  readonly sha?: string | null
}

/** Git's objects one by one, and the ref that makes them seen: what a commit too large for GraphQL is made of. */
export async function writeObjects(
  place: Place,
  { method, rest, body }: Pick<RequestLog, 'method' | 'body'> & { readonly rest: string },
): Promise<Response | null> {
  const { token, repository, contents } = place
  if (contents !== 'write')
    return token.kind === 'classic' ? problem(404, 'Not Found') : problem(403, forbidden(token, '').message)
  if (repository.isArchived === true) return problem(403, ARCHIVED)
  if (method === 'POST' && rest === 'git/blobs') return createBlob(place, body)
  if (method === 'POST' && rest === 'git/trees') return createTree(place, body)
  if (method === 'POST' && rest === 'git/commits') return createCommit(place, body)
  if (method === 'PATCH' && rest.startsWith('git/refs/'))
    return updateRef(place, decodeURIComponent(rest.slice('git/'.length)), body)
  return null
}

async function createBlob({ repository }: Place, body: unknown): Promise<Response> {
  const unfit = faultOfBody('POST /repos/{owner}/{repo}/git/blobs', body)
  if (unfit !== null) return problem(422, unfit)
  const { content, encoding = 'utf-8' } = body as { content: string; encoding?: string }
  const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8')
  const sha = await needGit(repository, ['hash-object', '-w', '--no-filters', '--stdin'], { stdin: bytes })
  return Response.json({ sha }, { status: 201 })
}

async function createTree({ repository }: Place, body: unknown): Promise<Response> {
  const unfit = faultOfBody('POST /repos/{owner}/{repo}/git/trees', body)
  if (unfit !== null) return problem(422, unfit)
  const { base_tree, tree } = body as { base_tree?: string; tree: readonly Entry[] }
  for (const { path, sha } of tree) {
    const fault = faultOfPath(path)
    if (fault !== null) return problem(422, `tree.path ${fault}`)
    if (sha != null && (await look(repository, sha)) === null)
      return problem(422, `tree.sha ${sha} is not a valid blob`)
  }
  if (base_tree !== undefined && (await look(repository, base_tree))?.type !== 'tree')
    return problem(422, 'base_tree is not a valid tree oid')
  const work = await mkdtemp(join(tmpdir(), 'sandbox-tree-'))
  try {
    const env = { GIT_INDEX_FILE: join(work, 'index') }
    if (base_tree !== undefined) await needGit(repository, ['read-tree', base_tree], { env })
    const lines = tree.map(({ path, mode, sha }) =>
      sha == null ? `0 ${'0'.repeat(40)}\t${path}\0` : `${mode} ${sha}\t${path}\0`,
    )
    await needGit(repository, ['update-index', '-z', '--replace', '--index-info'], { stdin: lines.join(''), env })
    return Response.json({ sha: await needGit(repository, ['write-tree'], { env }) }, { status: 201 })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function createCommit(place: Place, body: unknown): Promise<Response> {
  const unfit = faultOfBody('POST /repos/{owner}/{repo}/git/commits', body)
  if (unfit !== null) return problem(422, unfit)
  const { message, tree, parents = [] } = body as { message: string; tree: string; parents?: readonly string[] }
  if ((await look(place.repository, tree))?.type !== 'tree') return problem(422, 'Tree SHA does not exist')
  for (const parent of parents)
    if ((await look(place.repository, parent))?.type !== 'commit') return problem(422, 'Parent SHA does not exist')
  const author = authorOf(place.token)
  const sha = await needGit(
    place.repository,
    ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'],
    {
      stdin: message,
      env: {
        GIT_AUTHOR_NAME: author.name,
        GIT_AUTHOR_EMAIL: author.email,
        GIT_COMMITTER_NAME: GITHUB.name,
        GIT_COMMITTER_EMAIL: GITHUB.email,
      },
    },
  )
  return Response.json({ sha }, { status: 201 })
}

async function updateRef(place: Place, ref: string, body: unknown): Promise<Response> {
  const unfit = faultOfBody('PATCH /repos/{owner}/{repo}/git/refs/{ref}', body)
  if (unfit !== null) return problem(422, unfit)
  const { repository } = place
  const { sha, force = false } = body as { sha: string; force?: boolean }
  const refused = protectionOf(place, ref.replace(/^refs\/heads\//, ''))
  if (refused !== null) return problem(422, refused.message)
  const from = (await look(repository, ref))?.oid
  if (from === undefined) return problem(422, 'Reference does not exist')
  if ((await look(repository, sha))?.type !== 'commit') return problem(422, 'Object does not exist')
  const isForward = (await git(repository, 'merge-base', '--is-ancestor', from, sha)) !== undefined
  if (!isForward && !force) return problem(422, 'Update is not a fast forward')
  if ((await moveRef(repository, `${ref}`, sha, from)) !== 'moved') return problem(409, `${ref} was moved meanwhile`)
  await settlePulls(place)
  return Response.json({ ref, object: { sha, type: 'commit' } })
}

/** A commit as git has it; GitHub's other view of it has its files too. */
export async function showGitCommit({ repository, web }: Place, of: string): Promise<Response> {
  const { status } = await runGit(repository, ['cat-file', '-e', `${of}^{commit}`])
  if (status !== 0) return problem(404, 'Not Found')
  const { sha, commit, parents } = (await describeCommit(repository, web, of)) as {
    sha: string
    commit: object
    parents: object[]
  }
  return Response.json({ sha, ...commit, parents })
}
