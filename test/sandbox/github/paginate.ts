import { refusal } from './refusals.ts'

/** A connection of the nodes, as many as asked for; refuses what GitHub refuses: no number at all, or more than 100. */
export function pageOf<T>(
  name: string,
  { first, last }: { readonly first?: number | null; readonly last?: number | null },
  nodes: readonly T[],
) {
  const limit = first ?? last
  if (limit == null) {
    const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`
    throw refusal('MISSING_PAGINATION_BOUNDARIES', message)
  }
  if (limit > 100) {
    const kind = first == null ? 'last' : 'first'
    const message = `Requesting ${limit} records on the \`${name}\` connection exceeds the \`${kind}\` limit of 100 records.`
    throw refusal('EXCESSIVE_PAGINATION', message)
  }
  const shown = first == null ? nodes.slice(-limit) : nodes.slice(0, limit)
  return {
    limit,
    totalCount: nodes.length,
    nodes: shown,
    edges: shown.map((node) => ({ node, cursor: '' })),
    pageInfo: { hasNextPage: shown.length < nodes.length, hasPreviousPage: false, startCursor: null, endCursor: null },
  }
}
