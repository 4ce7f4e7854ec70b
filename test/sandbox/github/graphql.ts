import { buildSchema, execute, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql'
import { objectOf } from './objects.ts'
import { git, type Repository } from './repository.ts'

let built: Promise<GraphQLSchema> | undefined

/** GitHub's own schema, read and built at the first query: half a second that most runs need not spend. */
function schema(): Promise<GraphQLSchema> {
  built ??= import('@octokit/graphql-schema').then(({ schema: { idl } }) => buildSchema(idl, { assumeValid: true }))
  return built
}

/** The answer to a request's body, checked against the schema: always HTTP 200, faults in `errors`, as GitHub does. */
export async function runQuery(
  body: unknown,
  repositories: ReadonlyMap<string, Repository>,
  webUrl: string,
): Promise<{ data?: unknown; errors?: unknown[] }> {
  const { query, variables } = (body ?? {}) as { query?: string; variables?: Record<string, unknown> | null }
  if (typeof query !== 'string')
    return { errors: [{ message: 'A query attribute must be specified and must be a string.' }] }
  try {
    const document = parse(query)
    const github = await schema()
    const faults = validate(github, document)
    if (faults.length > 0) return { errors: faults.map(renderError) }
    const rootValue = { repository: (asked: Asked) => repository(asked, repositories, webUrl) }
    const { data, errors } = await execute({ schema: github, document, rootValue, variableValues: variables ?? {} })
    return { data, ...(errors === undefined ? {} : { errors: errors.map(renderError) }) }
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [renderError(error)] }
    throw error
  }
}

interface Asked {
  readonly owner: string
  readonly name: string
}

function repository({ owner, name }: Asked, repositories: ReadonlyMap<string, Repository>, webUrl: string): object {
  const wanted = `${owner}/${name}`
  // GitHub's names know no case, its answers have the owner's own spelling.
  const found = [...repositories].find(([each]) => each.toLowerCase() === wanted.toLowerCase())
  if (found === undefined || found[1].isHidden === true) {
    throw new GraphQLError(`Could not resolve to a Repository with the name '${wanted}'.`, {
      extensions: { type: 'NOT_FOUND' },
    })
  }
  const [nameWithOwner, here] = found
  const web = `${webUrl}/${nameWithOwner}`
  const ref = async (qualifiedName: string) => {
    const target = await objectOf(here, web, qualifiedName)
    const branch = qualifiedName.replace(/^refs\/heads\//, '')
    return target === null ? null : { name: branch, prefix: 'refs/heads/', target }
  }
  return {
    name: nameWithOwner.slice(nameWithOwner.indexOf('/') + 1),
    nameWithOwner,
    url: web,
    isPrivate: here.isPrivate ?? true,
    isArchived: here.isArchived ?? false,
    visibility: here.isPrivate === false ? 'PUBLIC' : 'PRIVATE',
    viewerPermission: 'WRITE',
    defaultBranchRef: async () => ref((await git(here, 'symbolic-ref', 'HEAD')) ?? 'refs/heads/main'),
    ref: ({ qualifiedName: asked }: { qualifiedName: string }) =>
      ref(asked.startsWith('refs/') ? asked : `refs/heads/${asked}`),
    object: ({ expression, oid }: { expression?: string; oid?: string }) =>
      objectOf(here, web, oid ?? expression ?? 'HEAD'),
  }
}

function renderError(error: GraphQLError): object {
  const { type } = error.extensions
  const { path, locations, message } = error
  return { ...(type === undefined ? {} : { type }), ...(path === undefined ? {} : { path }), locations, message }
}
