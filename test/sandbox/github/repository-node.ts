import { objectOf } from './objects.ts'
import { pageOf } from './paginate.ts'
import { listPulls, readPull } from './pulls.ts'
import { refOf } from './refs.ts'
import { refusal } from './refusals.ts'
import { defaultBranchOf, isEmpty, needGit } from './repository.ts'
import { forbidden, nodeId, type Place } from './world.ts'

/** A repository as GraphQL's Repository, as far as the token may look into it. */
export function repositoryNode(place: Place): object {
  const { repository, nameWithOwner, web } = place
  const [owner = '', name = ''] = nameWithOwner.split('/')
  const reading = <A, R>(permission: 'contents' | 'pullRequests', read: (asked: A) => R) => {
    return (asked: A): R => {
      if (place[permission] === 'none') throw forbidden(place.token, 'Repository')
      return read(asked)
    }
  }
  return {
    __typename: 'Repository',
    id: nodeId('R', place),
    name,
    nameWithOwner,
    owner: { __typename: 'User', login: owner, id: `U_${Buffer.from(owner).toString('base64url')}` },
    url: web,
    isPrivate: repository.isPrivate ?? true,
    isArchived: repository.isArchived ?? false,
    isDisabled: false,
    isLocked: false,
    isEmpty: () => isEmpty(repository),
    visibility: repository.isPrivate === false ? 'PUBLIC' : 'PRIVATE',
    viewerPermission: roleOf(place),
    defaultBranchRef: reading('contents', async () => refOf(place, `refs/heads/${await defaultBranchOf(repository)}`)),
    ref: reading('contents', ({ qualifiedName }: { qualifiedName: string }) => refOf(place, qualifiedName)),
    refs: reading('contents', async (asked: { refPrefix: string; first?: number; last?: number }) => {
      const names = await needGit(repository, ['for-each-ref', '--format=%(refname)', asked.refPrefix])
      const found = names.split('\n').filter((each) => each !== '')
      return pageOf('refs', asked, await Promise.all(found.map((each) => refOf(place, each))))
    }),
    object: reading('contents', ({ expression, oid }: { expression?: string; oid?: string }) =>
      objectOf(repository, web, oid ?? expression ?? 'HEAD'),
    ),
    pullRequests: reading('pullRequests', (asked: Parameters<typeof listPulls>[1]) => listPulls(place, asked)),
    pullRequest: reading('pullRequests', async ({ number }: { number: number }) => {
      const found = await readPull(place, number)
      if (found === null) throw refusal('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`)
      return found
    }),
  }
}

/** The role of the token's owner: what a fine-grained token itself may do is not told, and an app has none (GitHub's description of the field). */
function roleOf({ token, contents, isGiven }: Place): string | null {
  if (token.kind === 'app') return null
  const mayWrite = token.kind === 'fine-grained' ? isGiven : contents === 'write'
  return mayWrite ? 'WRITE' : 'READ'
}
