import { GraphQLError } from 'graphql'
import { git, gitText, type Repository } from './repository.ts'

/** The git object an expression names (`main:path`, a ref, an id) as GraphQL's GitObject; null where there is none. */
export async function objectOf(repository: Repository, web: string, expression: string): Promise<object | null> {
  const oid = await git(repository, 'rev-parse', '--verify', '--quiet', '--end-of-options', expression)
  const type = oid === undefined ? undefined : await git(repository, 'cat-file', '-t', oid)
  if (oid === undefined || type === undefined) return null
  if (type === 'commit') return commit(repository, web, oid)
  if (type === 'tree') return { __typename: 'Tree', oid }
  if (type !== 'blob') return { __typename: 'Tag', oid }
  return {
    __typename: 'Blob',
    oid,
    byteSize: async () => Number(await git(repository, 'cat-file', '-s', oid)),
    text: () => gitText(repository, 'cat-file', 'blob', oid),
  }
}

function commit(repository: Repository, web: string, oid: string): object {
  return {
    __typename: 'Commit',
    oid,
    url: `${web}/commit/${oid}`,
    committedDate: async () => toUtc((await git(repository, 'show', '-s', '--format=%cI', oid)) ?? ''),
    history: ({ first, last, path }: { first?: number; last?: number; path?: string }) => {
      if (first === undefined && last === undefined) {
        const message = 'You must provide a `first` or `last` value to properly paginate the `history` connection.'
        throw new GraphQLError(message, { extensions: { type: 'MISSING_PAGINATION_BOUNDARIES' } })
      }
      const paths = path === undefined ? [] : ['--', path]
      return {
        totalCount: async () => Number((await git(repository, 'rev-list', '--count', oid, ...paths)) ?? 0),
        nodes: async () => {
          const lines = await git(repository, 'log', `-n${first ?? last}`, '--format=%H %cI', oid, ...paths)
          return (lines ?? '').split('\n').flatMap((line) => {
            const [id, date] = line.split(' ')
            if (id === undefined || date === undefined) return []
            return [{ __typename: 'Commit', oid: id, url: `${web}/commit/${id}`, committedDate: toUtc(date) }]
          })
        },
      }
    },
  }
}

function toUtc(date: string): string {
  return `${new Date(date).toISOString().slice(0, 19)}Z`
}
