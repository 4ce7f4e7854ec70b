import { RequestError } from '../errors.ts'
import type { GitHub } from './client.ts'
import { noAnswer } from './failure.ts'
import { readAnswer, textsSchema } from './wire.ts'

/** Takes the ledger and a commit; gives every path of it with its blob id. Throws RequestError. */
export async function listFiles(github: GitHub, ledger: string, commit: string): Promise<ReadonlyMap<string, string>> {
  const [owner = '', repo = ''] = ledger.split('/')
  const { tree, truncated } = await github.read<{
    tree?: readonly { path: string; type: string; sha: string }[]
    truncated: boolean
  }>('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { owner, repo, tree_sha: commit, recursive: '1' })
  if (!Array.isArray(tree) || typeof truncated !== 'boolean' || !tree.every(isTreeEntry))
    throw noAnswer('the answer holds no list of files', false, `GET /repos/${ledger}/git/trees/${commit}`)
  // GitHub cuts the list at 100,000 entries or 7 MB, and says so: what is not seen must not count as missing.
  if (truncated) throw tooLarge(ledger, 'the list of its files')
  return new Map(tree.filter(({ type }) => type === 'blob').map(({ path, sha }) => [path, sha]))
}

function isTreeEntry(entry: unknown): boolean {
  const { path, type, sha } = Object(entry)
  return [path, type, sha].every((each) => typeof each === 'string')
}

/** Takes the ledger, a commit and paths; gives the text of each, null where there is none. Throws RequestError. */
export async function readTexts(
  github: GitHub,
  ledger: string,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const found = new Map<string, string | null>()
  for (let at = 0; at < paths.length; at += TEXTS_A_QUERY) {
    const some = paths.slice(at, at + TEXTS_A_QUERY)
    const [owner = '', name = ''] = ledger.split('/')
    const variables = Object.fromEntries(some.map((path, index) => [`at${index}`, `${commit}:${path}`]))
    const declared = some.map((_, index) => `, $at${index}: String!`).join('')
    const fields = some.map(
      (_, index) => `of${index}: object(expression: $at${index}) { oid ... on Blob { text isTruncated } }`,
    )
    const answer = await github.query<unknown>(
      `query ($owner: String!, $name: String!${declared}) { repository(owner: $owner, name: $name) { ${fields.join(' ')} } }`,
      { owner, name, ...variables },
    )
    const { repository } = readAnswer(textsSchema, answer)
    for (const [index, path] of some.entries()) {
      if (!(`of${index}` in repository)) throw noAnswer(`the answer does not say whether there is ${path}`)
      const blob = repository[`of${index}`]
      // Cut, or taken for binary: the whole of it comes another way.
      const isPart = blob != null && (blob.isTruncated === true || typeof blob.text !== 'string')
      found.set(path, isPart ? await readBlob(github, ledger, blob.oid) : (blob?.text ?? null))
    }
  }
  return found
}

/** Takes the ledger and a blob's id; gives the whole of its text, up to GitHub's 100 MB. Throws RequestError. */
export async function readBlob(github: GitHub, ledger: string, blob: string): Promise<string> {
  const [owner = '', repo = ''] = ledger.split('/')
  const { content } = await github.read<{ content?: unknown }>('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
    owner,
    repo,
    file_sha: blob,
  })
  if (typeof content !== 'string')
    throw noAnswer('the answer holds no text', false, `GET /repos/${ledger}/git/blobs/${blob}`)
  return Buffer.from(content, 'base64').toString('utf8')
}

const TEXTS_A_QUERY = 50

function tooLarge(ledger: string, what: string): RequestError {
  return new RequestError({
    method: 'GET',
    path: `/repos/${ledger}`,
    status: 200,
    detail: `${what} is larger than GitHub’s API gives in one answer`,
    requestId: null,
    remedy: 'Start a new ledger for the coming years, and keep this one as it is.',
    lost: false,
  })
}
