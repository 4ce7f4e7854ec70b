import type { GraphQLError } from 'graphql'
import type { Comment } from './comments.ts'
import type { PullRequest } from './pulls.ts'
import { noNode, noRepository, refusal } from './refusals.ts'
import type { Repository } from './repository.ts'

export type Access = 'write' | 'read' | 'none'

/** Who a token is and what it may do. */
export interface Token {
  /** `GITHUB_TOKEN` is the runner's own, `classic` a personal token without fine grain. */
  readonly kind: 'GITHUB_TOKEN' | 'fine-grained' | 'app' | 'classic'
  /** owner/name; all there are where it is left out. Others are not there for it, public ones can be read. */
  readonly repositories?: readonly string[]
  /** `write` where it is left out. */
  readonly contents?: Access
  readonly pullRequests?: Access
  /** `none` where it is left out, and always for `GITHUB_TOKEN`, which cannot be given it. */
  readonly administration?: Access
  /** `none` where it is left out, and always for `GITHUB_TOKEN`, which cannot be given it. */
  readonly secrets?: Access
  /** Its owner: a bot's name ends in `[bot]`. */
  readonly login?: string
}

/** All of one sandbox's GitHub. */
export interface World {
  readonly repositories: Map<string, Repository>
  readonly pulls: Map<Repository, PullRequest[]>
  /** Comments on pull requests, oldest first. */
  readonly comments: Map<Repository, Comment[]>
  /** The secrets of a repository's Actions, opened. */
  readonly secrets: Map<Repository, Map<string, string>>
  /** The most items on one page of REST, whatever was asked for. */
  readonly mostPerPage: number
  readonly webUrl: string
  readonly mostCommitBytes: number
}

/** A repository as one token meets it. */
export interface Place {
  readonly world: World
  readonly nameWithOwner: string
  readonly repository: Repository
  /** Its page. */
  readonly web: string
  readonly token: Token
  readonly contents: Access
  readonly pullRequests: Access
  readonly administration: Access
  readonly secrets: Access
  /** Whether it is one of the token's repositories, not only public. */
  readonly isGiven: boolean
}

/** The owner of a token. */
export function loginOf(token: Token): string {
  const bots = { GITHUB_TOKEN: 'github-actions[bot]', app: 'harvest-ledger[bot]' }
  return token.login ?? (token.kind === 'GITHUB_TOKEN' || token.kind === 'app' ? bots[token.kind] : 'ada')
}

/** The repository of that name as the token meets it; throws NOT_FOUND where it may not see it. */
export function placeOf(world: World, token: Token, wanted: string): Place {
  // GitHub's names know no case, its answers have the owner's own spelling.
  const isWanted = (name: string) => name.toLowerCase() === wanted.toLowerCase()
  const found = [...world.repositories].find(([name]) => isWanted(name))
  if (found === undefined || found[1].isHidden === true) throw noRepository(wanted)
  const [nameWithOwner, repository] = found
  const isPublic = repository.isPrivate === false
  const isGiven = token.repositories?.some(isWanted) ?? true
  if (!isGiven && !isPublic) throw noRepository(wanted)
  const access = (granted: Access = 'write'): Access => {
    if (!isGiven || granted === 'none') return isPublic ? 'read' : 'none'
    return granted
  }
  return {
    world,
    nameWithOwner,
    repository,
    web: `${world.webUrl}/${nameWithOwner}`,
    token,
    contents: access(token.contents),
    pullRequests: access(token.pullRequests),
    administration: isGiven && token.kind !== 'GITHUB_TOKEN' ? (token.administration ?? 'none') : 'none',
    secrets: isGiven && token.kind !== 'GITHUB_TOKEN' ? (token.secrets ?? 'none') : 'none',
    isGiven,
  }
}

/** What GitHub says to a token that lacks a permission. */
export function forbidden(token: Token, operation: string): GraphQLError {
  const words = {
    GITHUB_TOKEN: 'Resource not accessible by integration',
    app: 'Resource not accessible by integration',
    'fine-grained': 'Resource not accessible by personal access token',
    classic: `${loginOf(token)} does not have the correct permissions to execute \`${operation}\``,
  }
  return refusal('FORBIDDEN', words[token.kind])
}

export const ARCHIVED = 'Repository was archived so is read-only.'

/** Throws what keeps the token from that change, if anything. */
export function permit(place: Place, permission: 'contents' | 'pullRequests', operation: string): void {
  if (place[permission] !== 'write') throw forbidden(place.token, operation)
  if (place.repository.isArchived === true) throw refusal('FORBIDDEN', ARCHIVED)
}

type Node = 'R' | 'REF' | 'PR'

/** A node id; it names its object, so that ids stay the same in every run. */
export function nodeId(kind: Node, place: Pick<Place, 'nameWithOwner'>, rest = ''): string {
  return `${kind}_${Buffer.from(`${place.nameWithOwner}\n${rest}`).toString('base64url')}`
}

/** What a node id names; throws NOT_FOUND where that is nothing the token may see. */
export function readNode(
  world: World,
  token: Token,
  id: string,
  wanted?: Node,
): { kind: Node; place: Place; rest: string } {
  const [, kind, text = ''] = /^(R|REF|PR)_([\w-]+)$/.exec(id) ?? []
  const [name = '', rest = ''] = Buffer.from(text, 'base64url').toString().split('\n')
  if (kind === undefined || (wanted !== undefined && kind !== wanted)) throw noNode(id)
  try {
    return { kind: kind as Node, place: placeOf(world, token, name), rest }
  } catch {
    throw noNode(id)
  }
}
