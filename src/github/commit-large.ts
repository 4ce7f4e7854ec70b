import { RequestError } from '../errors.ts'
import type { GitHub } from './client.ts'
import type { Committed, NewCommit } from './commit.ts'
import { noAnswer } from './failure.ts'

/** What has no effect anybody sees may be sent again. */
const TRIES = 3

/**
 * Takes a commit too large for `commitFiles`; makes its files one by one, then the commit, and sets the branch to it last: until then
 * nobody sees anything. Gives its id. Throws RequestError with the setting that mends a refusal.
 */
export async function commitLargely(github: GitHub, commit: NewCommit): Promise<Committed> {
  const [owner = '', repo = ''] = commit.ledger.split('/')
  const at = { owner, repo }
  const make = async (what: 'blobs' | 'trees' | 'commits', values: object): Promise<string> => {
    for (let tries = 1; ; tries++)
      try {
        const made = await github.write<{ sha?: unknown }>(`POST /repos/{owner}/{repo}/git/${what}`, {
          ...at,
          ...values,
        })
        if (typeof made.sha !== 'string')
          throw noAnswer('the answer names no object', false, `POST /repos/${commit.ledger}/git/${what}`)
        return made.sha
      } catch (error) {
        if (!(error instanceof RequestError && error.request.lost) || tries === TRIES) throw error
      }
  }
  const entries: object[] = []
  for (const { path, content } of commit.additions) {
    const sha = await make('blobs', { content: Buffer.from(content).toString('base64'), encoding: 'base64' })
    entries.push({ path, mode: '100644', type: 'blob', sha })
  }
  for (const path of commit.deletions ?? []) entries.push({ path, mode: '100644', type: 'blob', sha: null })
  const before = await github.read<{ tree: { sha: string } }>('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', {
    ...at,
    commit_sha: commit.head,
  })
  const tree = await make('trees', { base_tree: before.tree.sha, tree: entries })
  const message = `${commit.message.headline}\n\n${commit.message.body}`.trim()
  const id = await make('commits', { message, tree, parents: [commit.head] })
  try {
    // Forward only: where somebody else's commit came first, this one does not follow it.
    await github.write('PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
      ...at,
      ref: `heads/${commit.branch}`,
      sha: id,
      force: false,
    })
    return { kind: 'committed', id }
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    if (error.request.lost) return { kind: 'lost', error }
    // Protected branches are refused with the same statuses: only another look at the branch tells them apart.
    if (error.request.status === 409 || error.request.status === 422) return { kind: 'moved', error }
    throw error
  }
}
