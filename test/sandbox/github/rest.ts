import { GraphQLError } from 'graphql'
import type { RequestLog } from '../requests.ts'
import { answerComments } from './comments.ts'
import { putContents } from './contents.ts'
import { describeCommit } from './describe.ts'
import { showGitCommit, writeObjects } from './git-objects.ts'
import { look } from './look.ts'
import { changePull } from './pull-extras.ts'
import { listPullFiles } from './pull-files.ts'
import { problem } from './refusals.ts'
import { defaultBranchOf, git, isEmpty, runGit } from './repository.ts'
import { answerSecrets } from './secrets.ts'
import { showActionsSettings, showBranch, showRules } from './settings.ts'
import { nodeId, type Place, placeOf, type Token, type World } from './world.ts'

/** The answer of GitHub's REST API for the few routes the sandbox has; null where it has none. */
export async function answerRest(
  world: World,
  token: Token,
  { method, path, query, body }: Pick<RequestLog, 'method' | 'path' | 'query' | 'body'>,
): Promise<Response | null> {
  // GitHub Enterprise Server has its REST API under /api/v3.
  const [, owner, name, rest = ''] = /^(?:\/api\/v3)?\/repos\/([^/]+)\/([^/]+)(?:\/(.+))?$/.exec(path) ?? []
  if (owner === undefined) return null
  let place: Place
  try {
    place = placeOf(world, token, `${owner}/${name}`)
  } catch (error) {
    if (error instanceof GraphQLError) return problem(404, 'Not Found')
    throw error
  }
  const route = `${method} ${rest.split('/')[0]}`
  const after = (start: string) => decodeURIComponent(rest.slice(start.length))
  if (route === 'GET ') return showRepository(place)
  if (method === 'GET' && rest === 'actions/permissions/workflow') return showActionsSettings(place)
  if (rest.startsWith('actions/secrets/')) return answerSecrets(place, method, rest, body)
  // Rules are shown to whoever sees the repository; of the branch itself its contents are part.
  if (method === 'GET' && rest.startsWith('rules/branches/')) return showRules(place, after('rules/branches/'))
  if (place.contents === 'none') return problem(404, 'Not Found')
  if (route === 'PUT contents') return putContents(place, after('contents/'), body)
  const listed = /^(?:pulls\/\d+\/files|issues\/(?:\d+\/)?comments(?:\/\d+)?)$/.test(rest)
  if (listed && rest.startsWith('pulls/')) return method === 'GET' ? await listPullFiles(place, rest, query) : null
  if (listed) return answerComments(place, { method, rest, query, body })
  if (rest.startsWith('git/') && method !== 'GET') return writeObjects(place, { method, rest, body })
  if (method === 'POST') return changePull(place, rest, body)
  if (route === 'GET branches') return showBranch(place, after('branches/'))
  if (method === 'GET' && rest.startsWith('git/ref/')) return showRef(place, `refs/${after('git/ref/')}`)
  if (method === 'GET' && rest.startsWith('git/commits/')) return showGitCommit(place, after('git/commits/'))
  if (method === 'GET' && rest.startsWith('git/trees/')) return showTree(place, after('git/trees/'))
  if (method === 'GET' && rest.startsWith('git/blobs/')) return showBlob(place, after('git/blobs/'))
  if (route === 'GET commits' && rest !== 'commits') return showCommit(place, after('commits/'))
  return null
}

async function showRepository(place: Place): Promise<Response> {
  const { nameWithOwner, repository, web, contents } = place
  const [login, name] = nameWithOwner.split('/')
  return Response.json({
    id: 1,
    node_id: nodeId('R', place),
    name,
    full_name: nameWithOwner,
    owner: { login },
    private: repository.isPrivate ?? true,
    visibility: repository.isPrivate === false ? 'public' : 'private',
    archived: repository.isArchived ?? false,
    disabled: false,
    html_url: web,
    default_branch: await defaultBranchOf(repository),
    permissions: {
      admin: false,
      maintain: false,
      push: contents === 'write',
      triage: contents === 'write',
      pull: true,
    },
  })
}

async function showRef({ repository }: Place, ref: string): Promise<Response> {
  if (await isEmpty(repository)) return problem(409, 'Git Repository is empty.')
  const found = /[\s~^:?*[\\]|\.\.|@\{/.test(ref) ? null : await look(repository, ref)
  if (found === null) return problem(404, 'Not Found')
  return Response.json({ ref, object: { sha: found.oid, type: found.type } })
}

/** Always the whole tree: nobody asks for one level here. */
async function showTree({ repository }: Place, of: string): Promise<Response> {
  if (await isEmpty(repository)) return problem(409, 'Git Repository is empty.')
  const found = await look(repository, `${of}^{tree}`)
  if (found === null) return problem(404, 'Not Found')
  const listed = (await git(repository, 'ls-tree', '-r', '-t', '-l', '-z', found.oid)) ?? ''
  const tree = listed.split('\0').flatMap((line) => {
    const [, mode, type, sha, size, path] = /^(\d+) (\w+) (\w+) +(\d+|-)\t(.+)$/s.exec(line) ?? []
    return path === undefined ? [] : [{ path, mode, type, sha, ...(size !== '-' && { size: Number(size) }) }]
  })
  return Response.json({
    sha: found.oid,
    tree: tree.slice(0, MOST_TREE_ENTRIES),
    truncated: tree.length > MOST_TREE_ENTRIES,
  })
}

/** As documented; a tree above 7 MB is cut, too. */
const MOST_TREE_ENTRIES = 100_000

async function showBlob({ repository }: Place, of: string): Promise<Response> {
  const found = /^[0-9a-f]{40}$/.test(of) ? await look(repository, of) : null
  if (found?.type !== 'blob') return problem(404, 'Not Found')
  const { stdout } = await runGit(repository, ['cat-file', 'blob', of])
  return Response.json({ sha: of, size: stdout.length, encoding: 'base64', content: stdout.toString('base64') })
}

async function showCommit(place: Place, ref: string): Promise<Response> {
  if (await isEmpty(place.repository)) return problem(409, 'Git Repository is empty.')
  const found = await look(place.repository, `${ref}^{commit}`)
  if (found === null) return problem(422, `No commit found for SHA: ${ref}`)
  return Response.json(await describeCommit(place.repository, place.web, found.oid))
}
