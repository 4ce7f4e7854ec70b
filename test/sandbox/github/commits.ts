import { type Change, faultOfPath, moveRef, type Person, writeCommit } from './commit.ts'
import { look } from './look.ts'
import { commitOf } from './objects.ts'
import { settlePulls } from './pulls.ts'
import { protectionOf, refOf } from './refs.ts'
import { refusal } from './refusals.ts'
import { inTurn, tipOf } from './repository.ts'
import { loginOf, type Place, permit, placeOf, readNode, type Token, type World } from './world.ts'

interface CommitInput {
  readonly clientMutationId?: string
  readonly branch: { readonly id?: string; readonly repositoryNameWithOwner?: string; readonly branchName?: string }
  readonly message: { readonly headline: string; readonly body?: string }
  readonly fileChanges?: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[]
    readonly deletions?: readonly { readonly path: string }[]
  }
  readonly expectedHeadOid: string
}

/** Who GitHub writes into a commit made through its API. */
export const GITHUB: Person = { name: 'GitHub', email: 'noreply@github.com' }

/** The author of what a token commits. */
export function authorOf(token: Token): Person {
  const name = loginOf(token)
  const numbers: Record<string, number> = { 'github-actions[bot]': 41_898_282 }
  return { name, email: `${numbers[name] ?? 1}+${name}@users.noreply.github.com` }
}

/** The mutation createCommitOnBranch: all the files or none, and only onto the head the caller has seen. */
export async function createCommitOnBranch(world: World, token: Token, input: CommitInput): Promise<object> {
  const { place, branch } = branchOf(world, token, input.branch)
  permit(place, 'contents', 'CreateCommitOnBranch')
  return inTurn(place.repository, () => commitInTurn(place, branch, input))
}

async function commitInTurn(place: Place, branch: string, input: CommitInput): Promise<object> {
  const tip = await tipOf(place.repository, branch)
  if (tip === undefined) throw refusal('NOT_FOUND', 'Branch not found')
  const refused = protectionOf(place, branch)
  if (refused !== null) throw refused
  const expected = input.expectedHeadOid
  if (tip !== expected) throw stale(expected)
  const changes = await readChanges(place, expected, input.fileChanges ?? {})
  const { headline, body } = input.message
  const oid = await writeCommit(place.repository, {
    parent: expected,
    changes,
    message: body == null || body === '' ? headline : `${headline}\n\n${body}`,
    author: authorOf(place.token),
    committer: GITHUB,
  })
  if (oid === null) throw refusal('UNPROCESSABLE', 'path contains a malformed path component')
  if ((await moveRef(place.repository, `refs/heads/${branch}`, oid, expected)) !== 'moved') throw stale(expected)
  await settlePulls(place)
  const commit = commitOf(place.repository, place.web, oid)
  return { commit, ref: () => refOf(place, `refs/heads/${branch}`), clientMutationId: input.clientMutationId }
}

function branchOf(world: World, token: Token, asked: CommitInput['branch']): { place: Place; branch: string } {
  const { id, repositoryNameWithOwner, branchName } = asked
  const short = (name: string) => name.replace(/^refs\/heads\//, '')
  if (id != null) {
    const { place, rest } = readNode(world, token, id, 'REF')
    return { place, branch: short(rest) }
  }
  if (repositoryNameWithOwner == null || branchName == null) {
    throw refusal('UNPROCESSABLE', 'A branch must be given by its id, or by repositoryNameWithOwner and branchName.')
  }
  return { place: placeOf(world, token, repositoryNameWithOwner), branch: short(branchName) }
}

function stale(expected: string) {
  // The two blanks are GitHub's.
  return refusal('STALE_DATA', `Expected branch to point to "${expected}" but it did not.  Pull and try again.`)
}

async function readChanges(
  place: Place,
  head: string,
  { additions, deletions }: NonNullable<CommitInput['fileChanges']>,
): Promise<Change[]> {
  const gone = (deletions ?? []).map(({ path }): Change => ({ path, contents: null }))
  const kept = (additions ?? []).map(({ path, contents }): Change => {
    const bytes = Buffer.from(contents, 'base64')
    if (bytes.toString('base64') !== contents.replace(/\s/g, '')) {
      throw refusal('UNPROCESSABLE', `The contents of ${path} are not valid base64.`)
    }
    return { path, contents: bytes }
  })
  for (const { path } of [...gone, ...kept]) {
    const fault = faultOfPath(path)
    if (fault !== null) throw refusal('UNPROCESSABLE', fault)
  }
  if (kept.reduce((sum, { contents }) => sum + (contents?.length ?? 0), 0) > place.world.mostCommitBytes) {
    throw refusal('UNPROCESSABLE', 'The total size of the file additions exceeds the limit.')
  }
  const found = await Promise.all(gone.map(({ path }) => look(place.repository, `${head}:${path}`)))
  if (found.some((each) => each?.type !== 'blob')) {
    const message = `A path was requested for deletion which does not exist as of commit oid \`${head}\``
    throw refusal('UNPROCESSABLE', message)
  }
  return [...gone, ...kept]
}
