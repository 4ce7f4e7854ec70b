import type { GraphQLError } from 'graphql'
import { moveRef } from './commit.ts'
import { look } from './look.ts'
import { commitOf, objectOf } from './objects.ts'
import { pageOf } from './paginate.ts'
import { settlePulls } from './pulls.ts'
import { refusal } from './refusals.ts'
import { git, tipOf } from './repository.ts'
import { nodeId, type Place, permit, readNode, type Token, type World } from './world.ts'

const RULES = 'Changes must be made through a pull request.'

/** What keeps a protected branch from being changed directly; null for one that is not. */
export function protectionOf(place: Place, branch: string): GraphQLError | null {
  const protection = place.repository.protectedBranches?.[branch]
  if (protection === undefined) return null
  // The two kinds come under different types, which is easy to miss.
  if (protection === 'rule') return refusal('BRANCH_PROTECTION_RULE_VIOLATION', RULES)
  return refusal('FORBIDDEN', `Repository rule violations found\n\n${RULES}\n\n`)
}

/** A ref as GraphQL's Ref; null where there is none. Names are full (`refs/heads/main`) or short. */
export async function refOf(place: Place, asked: string): Promise<object | null> {
  const ref = asked.startsWith('refs/') ? asked : `refs/heads/${asked}`
  if (/[\s~^:?*[\\]|\.\.|@\{/.test(ref)) return null
  const found = await look(place.repository, ref)
  if (found === null) return null
  const [, prefix = '', name = ''] = /^(refs\/(?:heads|tags)\/|refs\/)(.*)$/.exec(ref) ?? []
  const protection = place.repository.protectedBranches?.[name]
  return {
    __typename: 'Ref',
    id: nodeId('REF', place, ref),
    name,
    prefix,
    target: () =>
      found.type === 'commit'
        ? commitOf(place.repository, place.web, found.oid)
        : objectOf(place.repository, place.web, found.oid),
    // A comparison that cannot be made is null.
    compare: ({ headRef }: { headRef: string }) => compareOf(place, found.oid, headRef),
    // Only administrators are shown it; a ledger's token never is one.
    branchProtectionRule: null,
    refUpdateRule: protection === 'rule' ? updateRule(name) : null,
    rules: () => {
      const nodes = protection === 'ruleset' ? [{ id: 'RR_1', type: 'PULL_REQUEST' }] : []
      return { totalCount: nodes.length, nodes }
    },
  }
}

async function compareOf(place: Place, base: string, headRef: string): Promise<object | null> {
  const head = await look(place.repository, headRef.startsWith('refs/') ? headRef : `refs/heads/${headRef}`)
  if (head === null) return null
  const list = async (...range: string[]) =>
    ((await git(place.repository, 'rev-list', '--reverse', ...range)) ?? '').split('\n').filter((id) => id !== '')
  const [ahead, behind] = await Promise.all([list(`${base}..${head.oid}`), list(`${head.oid}..${base}`)])
  return {
    __typename: 'Comparison',
    aheadBy: ahead.length,
    behindBy: behind.length,
    commits: (asked: { first?: number; last?: number }) => {
      const nodes = ahead.map((oid) => commitOf(place.repository, place.web, oid))
      return pageOf('commits', asked, nodes)
    },
  }
}

function updateRule(pattern: string): object {
  return {
    pattern,
    viewerCanPush: false,
    requiredApprovingReviewCount: 1,
    allowsDeletions: false,
    allowsForcePushes: false,
    blocksCreations: false,
    requiresCodeOwnerReviews: false,
    requiresConversationResolution: false,
    requiresLinearHistory: false,
    requiresSignatures: false,
    viewerAllowedToDismissReviews: false,
    requiredStatusCheckContexts: [],
  }
}

interface RefInput {
  readonly clientMutationId?: string
  readonly repositoryId: string
  readonly refId: string
  readonly name: string
  readonly oid: string
  readonly force?: boolean
}

/** The mutation createRef. */
export async function createRef(world: World, token: Token, input: RefInput): Promise<object> {
  const { place } = readNode(world, token, input.repositoryId, 'R')
  permit(place, 'contents', 'CreateRef')
  if (!input.name.startsWith('refs/')) throw refusal('UNPROCESSABLE', `${input.name} is not a valid ref name.`)
  await needCommit(place, input.oid)
  const outcome = await moveRef(place.repository, input.name, input.oid, null)
  if (outcome === 'lost')
    throw refusal('UNPROCESSABLE', `A ref named "${input.name}" already exists in the repository.`)
  if (outcome === 'refused') throw refusal('UNPROCESSABLE', `${input.name} is not a valid ref name.`)
  return { ref: await refOf(place, input.name), clientMutationId: input.clientMutationId }
}

/** The mutation updateRef: forward only, unless forced. */
export async function updateRef(world: World, token: Token, input: RefInput): Promise<object> {
  const { place, rest: ref } = readNode(world, token, input.refId, 'REF')
  permit(place, 'contents', 'UpdateRef')
  const refused = protectionOf(place, ref.replace(/^refs\/heads\//, ''))
  if (refused !== null) throw refused
  await needCommit(place, input.oid)
  // Without an expected value of the caller's, the last one wins; only a move in these milliseconds is noticed.
  for (;;) {
    const from = (await look(place.repository, ref))?.oid
    if (from === undefined) throw refusal('UNPROCESSABLE', 'Reference does not exist')
    const isForward = (await git(place.repository, 'merge-base', '--is-ancestor', from, input.oid)) !== undefined
    if (!isForward && input.force !== true) throw refusal('UNPROCESSABLE', 'Update is not a fast forward')
    if ((await moveRef(place.repository, ref, input.oid, from)) === 'moved') break
  }
  await settlePulls(place)
  return { ref: await refOf(place, ref), clientMutationId: input.clientMutationId }
}

interface RefUpdate {
  readonly name: string
  readonly afterOid: string
  readonly beforeOid?: string | null
  readonly force?: boolean | null
}

/** The mutation updateRefs: all or none, each only from where it is expected to be, where that is said. */
export async function updateRefs(
  world: World,
  token: Token,
  input: {
    readonly clientMutationId?: string
    readonly repositoryId: string
    readonly refUpdates: readonly RefUpdate[]
  },
): Promise<object> {
  const { place } = readNode(world, token, input.repositoryId, 'R')
  permit(place, 'contents', 'UpdateRefs')
  for (const { name, afterOid, beforeOid, force } of input.refUpdates) {
    const refused = protectionOf(place, name.replace(/^refs\/heads\//, ''))
    if (refused !== null) throw refused
    await needCommit(place, afterOid)
    const from = (await look(place.repository, name))?.oid ?? null
    if (beforeOid != null && from !== beforeOid)
      throw refusal('UNPROCESSABLE', `${name} is at ${from ?? 'nothing'} but expected ${beforeOid}`)
    const isForward =
      from === null || (await git(place.repository, 'merge-base', '--is-ancestor', from, afterOid)) !== undefined
    if (!isForward && force !== true) throw refusal('UNPROCESSABLE', 'Update is not a fast forward')
    if ((await moveRef(place.repository, name, afterOid, from)) !== 'moved')
      throw refusal('UNPROCESSABLE', `${name} was moved meanwhile`)
  }
  await settlePulls(place)
  return { clientMutationId: input.clientMutationId }
}

/** The mutation deleteRef. */
export async function deleteRef(world: World, token: Token, input: RefInput): Promise<object> {
  const { place, rest: ref } = readNode(world, token, input.refId, 'REF')
  permit(place, 'contents', 'DeleteRef')
  const branch = ref.replace(/^refs\/heads\//, '')
  const refused = protectionOf(place, branch)
  if (refused !== null) throw refused
  const from = (await tipOf(place.repository, branch)) ?? null
  if (from === null || (await moveRef(place.repository, ref, null, from)) !== 'moved') {
    throw refusal('UNPROCESSABLE', 'Reference does not exist')
  }
  await settlePulls(place)
  return { clientMutationId: input.clientMutationId }
}

async function needCommit(place: Place, oid: string): Promise<void> {
  const found = /^[0-9a-f]{40}$/.test(oid) ? await look(place.repository, oid) : null
  if (found?.type !== 'commit') throw refusal('NOT_FOUND', `Could not resolve to a commit with the oid '${oid}'.`)
}
