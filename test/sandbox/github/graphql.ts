import {
  buildSchema,
  defaultFieldResolver,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql'
import { createCommitOnBranch } from './commits.ts'
import { createPullRequest, readPull, updatePullRequest } from './pulls.ts'
import { createRef, deleteRef, refOf, updateRef, updateRefs } from './refs.ts'
import { renderError } from './refusals.ts'
import { repositoryNode } from './repository-node.ts'
import { loginOf, placeOf, readNode, type Token, type World } from './world.ts'

let built: Promise<GraphQLSchema> | undefined

/** GitHub's own schema, read and built at the first query: half a second that most runs need not spend. */
function schema(): Promise<GraphQLSchema> {
  built ??= import('@octokit/graphql-schema').then(({ schema: { idl } }) => buildSchema(idl, { assumeValid: true }))
  return built
}

// What the sandbox does not have must fail loudly: a null would read as an answer of GitHub's.
const resolve: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  if (typeof source === 'object' && source !== null && !(info.fieldName in source)) {
    throw new Error(`The sandbox has no ${info.parentType.name}.${info.fieldName}`)
  }
  return defaultFieldResolver(source, args, context, info)
}

/** The answer to a request's body, checked against the schema: always HTTP 200, faults in `errors`, as GitHub does. */
export async function runQuery(
  body: unknown,
  world: World,
  token: Token,
): Promise<{ data?: unknown; errors?: unknown[] }> {
  const { query, variables, operationName } = (body ?? {}) as Record<string, unknown>
  if (typeof query !== 'string')
    return { errors: [{ message: 'A query attribute must be specified and must be a string.' }] }
  try {
    const document = parse(query)
    const github = await schema()
    const faults = validate(github, document)
    if (faults.length > 0) return { errors: faults.map(renderError) }
    const { data, errors } = await execute({
      schema: github,
      document,
      rootValue: rootOf(world, token),
      variableValues: (variables ?? {}) as Record<string, unknown>,
      operationName: operationName as string | undefined,
      fieldResolver: resolve,
    })
    for (const { originalError } of errors ?? []) {
      if (originalError != null && !(originalError instanceof GraphQLError)) throw originalError
    }
    return {
      ...(data === undefined ? {} : { data }),
      ...(errors === undefined ? {} : { errors: errors.map(renderError) }),
    }
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [renderError(error)] }
    throw error
  }
}

type Mutation = (world: World, token: Token, input: never) => Promise<object>

const mutations: Readonly<Record<string, Mutation>> = {
  createCommitOnBranch,
  createRef,
  updateRef,
  updateRefs,
  deleteRef,
  createPullRequest,
  updatePullRequest,
  closePullRequest: (world, token, input: { pullRequestId: string }) =>
    updatePullRequest(world, token, { ...input, state: 'CLOSED' } as Parameters<typeof updatePullRequest>[2]),
}

function rootOf(world: World, token: Token): object {
  const login = loginOf(token)
  const changes = Object.entries(mutations).map(([name, mutate]) => [
    name,
    ({ input }: { input: never }) => mutate(world, token, input),
  ])
  return {
    viewer: { __typename: 'User', login, id: `U_${Buffer.from(login).toString('base64url')}` },
    repository: ({ owner, name }: { owner: string; name: string }) =>
      repositoryNode(placeOf(world, token, `${owner}/${name}`)),
    node: ({ id }: { id: string }) => {
      const { kind, place, rest } = readNode(world, token, id)
      if (kind === 'R') return repositoryNode(place)
      return kind === 'REF' ? refOf(place, rest) : readPull(place, Number(rest))
    },
    ...Object.fromEntries(changes),
  }
}
