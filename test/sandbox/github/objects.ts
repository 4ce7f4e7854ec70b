import { look } from './look.ts'
import { pageOf } from './paginate.ts'
import { git, type Repository, runGit } from './repository.ts'

/** GraphQL gives no more of a blob's text than this many bytes. */
const MOST_TEXT = 512_000

/** The git object an expression names (`main:path`, a ref, an id) as GraphQL's GitObject; null where there is none. */
export async function objectOf(repository: Repository, web: string, expression: string): Promise<object | null> {
  const found = await look(repository, expression)
  if (found === null) return null
  const { oid, type, size } = found
  if (type === 'commit') return commitOf(repository, web, oid)
  const common = { oid, id: `O_${oid}`, abbreviatedOid: oid.slice(0, 7) }
  if (type === 'tree') return { ...common, __typename: 'Tree', entries: () => entriesOf(repository, web, oid) }
  if (type !== 'blob') return { ...common, __typename: 'Tag' }
  let bytes: Promise<Buffer> | undefined
  const read = () => {
    bytes ??= runGit(repository, ['cat-file', 'blob', oid]).then(({ stdout }) => stdout)
    return bytes
  }
  const isBinary = async () => (await read()).subarray(0, 8000).includes(0)
  return {
    ...common,
    __typename: 'Blob',
    byteSize: size,
    isBinary,
    isTruncated: size > MOST_TEXT,
    text: async () => ((await isBinary()) ? null : (await read()).subarray(0, MOST_TEXT).toString()),
  }
}

async function entriesOf(repository: Repository, web: string, oid: string): Promise<object[]> {
  const listed = (await git(repository, 'ls-tree', '-z', oid)) ?? ''
  return listed.split('\0').flatMap((line) => {
    const [, mode, type, of, name] = /^(\d+) (\w+) (\w+)\t(.+)$/s.exec(line) ?? []
    if (mode === undefined || of === undefined) return []
    return [{ mode: Number.parseInt(mode, 8), type, oid: of, name, object: () => objectOf(repository, web, of) }]
  })
}

/** A commit as GraphQL's Commit; what git must be asked for is asked when a query wants it. */
export function commitOf(repository: Repository, web: string, oid: string): object {
  let meta: Promise<string[]> | undefined
  const field = (index: number) => async () => {
    meta ??= git(
      repository,
      'show',
      '-s',
      '--format=%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%s%x00%b%x00%B%x00%P',
      oid,
    ).then((text) => (text ?? '').split('\0'))
    return (await meta)[index] ?? ''
  }
  const date = (index: number) => async () => toUtc(await field(index)())
  const person = (name: number) => ({ name: field(name), email: field(name + 1), date: field(name + 2), user: null })
  return {
    __typename: 'Commit',
    id: `C_${oid}`,
    oid,
    abbreviatedOid: oid.slice(0, 7),
    url: `${web}/commit/${oid}`,
    commitUrl: `${web}/commit/${oid}`,
    author: person(0),
    committer: person(3),
    authoredDate: date(2),
    committedDate: date(5),
    messageHeadline: field(6),
    messageBody: async () => (await field(7)()).trimEnd(),
    message: async () => (await field(8)()).trimEnd(),
    tree: () => objectOf(repository, web, `${oid}^{tree}`),
    parents: async (asked: { first?: number; last?: number }) => {
      const ids = (await field(9)()).split(' ').filter((id) => id !== '')
      const nodes = ids.map((id) => commitOf(repository, web, id))
      return pageOf('parents', asked, nodes)
    },
    history: (asked: { first?: number; last?: number; path?: string }) => historyOf(repository, web, oid, asked),
  }
}

async function historyOf(
  repository: Repository,
  web: string,
  oid: string,
  asked: { first?: number; last?: number; path?: string },
): Promise<object> {
  const limit = pageOf('history', asked, []).limit
  const paths = asked.path === undefined ? [] : ['--', asked.path]
  return {
    totalCount: async () => Number((await git(repository, 'rev-list', '--count', oid, ...paths)) ?? 0),
    nodes: async () => {
      const ids = (await git(repository, 'rev-list', `--max-count=${limit}`, oid, ...paths)) ?? ''
      return ids.split('\n').flatMap((id) => (id === '' ? [] : [commitOf(repository, web, id)]))
    },
  }
}

/** A date as GitHub writes it. */
export function toUtc(date: string): string {
  return `${new Date(date).toISOString().slice(0, 19)}Z`
}
