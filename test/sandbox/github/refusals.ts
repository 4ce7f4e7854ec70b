import { GraphQLError } from 'graphql'

export type RefusalType =
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'UNPROCESSABLE'
  | 'STALE_DATA'
  | 'BRANCH_PROTECTION_RULE_VIOLATION'
  | 'MISSING_PAGINATION_BOUNDARIES'
  | 'EXCESSIVE_PAGINATION'
  | 'RATE_LIMITED'

/** An error as GraphQL carries it: in an answer of HTTP 200, with GitHub's `type`. */
export function refusal(type: RefusalType, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } })
}

/** The error of a repository that is not there, or that the token may not see: nobody can tell the two apart. */
export function noRepository(wanted: string): GraphQLError {
  return refusal('NOT_FOUND', `Could not resolve to a Repository with the name '${wanted}'.`)
}

/** The error of a node id that leads nowhere. */
export function noNode(id: string): GraphQLError {
  return refusal('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'.`)
}

/** REST's error body. */
export function problem(
  status: number,
  message: string,
  { headers = {}, more = {} }: { headers?: Record<string, string>; more?: object } = {},
): Response {
  const documentation_url = 'https://docs.github.com/rest'
  return Response.json({ message, ...more, documentation_url, status: String(status) }, { status, headers })
}

/** One error of GraphQL in GitHub's shape. */
export function renderError(error: GraphQLError): object {
  const { type } = error.extensions
  const { path, locations, message } = error
  // Seen in recorded refusals, not on errors of the query's own text.
  const extensions = type === 'FORBIDDEN' || type === 'UNPROCESSABLE' ? { extensions: { saml_failure: false } } : {}
  return {
    ...(type === undefined ? {} : { type }),
    ...(path === undefined ? {} : { path }),
    ...extensions,
    ...(locations === undefined ? {} : { locations }),
    message,
  }
}
