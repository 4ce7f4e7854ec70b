import { InputError, RequestError } from '../../errors.ts'
import { blobId } from '../../github/blob-id.ts'
import { commitFiles, LARGEST_COMMIT, type NewCommit } from '../../github/commit.ts'
import { commitLargely } from '../../github/commit-large.ts'
import { readCommitsOfPaths } from '../../github/history.ts'
import { readLedgerState } from '../../github/ledger.ts'
import type { SyncInputs } from '../../inputs.ts'
import { openGitHub } from '../github.ts'
import type { Run } from '../run.ts'
import type { Base } from './base.ts'

/** What a run writes: texts by path, null for a file that goes. */
export type Files = ReadonlyMap<string, string | null>

/** Takes files as they are to be and as they are; gives those that differ. */
export function changesOf(files: Files, base: Base): Files {
  const differs = ([path, text]: [string, string | null]) => {
    const there = base.files.get(path) ?? null
    return text === null ? there !== null : there !== blobId(text)
  }
  return new Map([...files].filter(differs))
}

const MOST_TRIES = 6
const PAUSE_MS = 500

/**
 * Takes what has changed, the data it stands on and the commit's words; makes one commit of it and gives its id. Where other files of
 * the ledger changed meanwhile it goes on top of those; null where the data themselves did. Throws RequestError or InputError.
 */
export async function publishData(
  inputs: SyncInputs,
  { folder, statePath }: { readonly folder: string; readonly statePath: string },
  changed: Files,
  base: Base & { readonly ledger: NonNullable<Base['ledger']> },
  message: NewCommit['message'],
  run: Run,
): Promise<string | null> {
  const github = openGitHub(inputs, run)
  const { ledger } = base
  const additions = [...changed].flatMap(([path, text]) =>
    text === null ? [] : [{ path, text, content: new TextEncoder().encode(text) }],
  )
  const deletions = [...changed].flatMap(([path, text]) => (text === null ? [path] : []))
  const bytes = additions.reduce((sum, { content }) => sum + content.length, 0)
  // By the state a commit is known again; where that stays as it was, by the first of its files.
  const [known = null] = additions.toSorted((a, b) => Number(b.path === statePath) - Number(a.path === statePath))
  const commitAll = bytes > LARGEST_COMMIT ? commitLargely : commitFiles
  let { head } = ledger
  let wasLost = false
  const unsure = (error: unknown) => {
    throw wasLost && error instanceof RequestError ? unknown(error, ledger.name) : error
  }
  for (let tries = 1; ; tries++) {
    const commit = { ledger: ledger.name, branch: ledger.branch, head, message, additions, deletions }
    const made = await commitAll(github, commit).catch(unsure)
    wasLost ||= made.kind === 'lost'
    if (made.kind === 'committed') return made.id
    const question = { ledger: ledger.name, branch: ledger.branch, waitingBranch: null, texts: [] }
    const { head: now, own } = await readLedgerState(github, {
      ...question,
      blobs: [folder, ...(known === null ? [] : [known.path])],
    }).catch(unsure)
    // No answer came, and yet it was made: the state is there, and it is of just these files.
    if (made.kind === 'lost' && now !== null && known !== null && own.blobs.get(known.path) === blobId(known.text))
      return (await readCommitsOfPaths(github, ledger.name, now, [known.path])).get(known.path)?.commit ?? now
    if (now === null || (own.blobs.get(folder) ?? null) !== base.tree) return null
    if (now === head && made.error !== undefined && made.kind === 'moved') throw made.error
    if (tries === MOST_TRIES) {
      if (made.error !== undefined) throw made.error
      throw new InputError(
        `in ${MOST_TRIES} tries another commit to ${ledger.name} always came first. No data were committed; run again`,
      )
    }
    head = now
    run.log(`Once more: ${made.kind === 'moved' ? 'another commit came first' : 'no answer came'}`)
    await run.clock.sleep(run.random() * PAUSE_MS * 2 ** tries)
  }
}

/** What failed after a commit without an answer says nothing of that one. */
function unknown(error: RequestError, ledger: string): RequestError {
  const { remedy } = error.request
  const told = `Whether the data were committed to ${ledger} is not known: no answer came to that. Run again: what is there already is left as it is.`
  return new RequestError(
    { ...error.request, remedy: remedy === null ? told : `${remedy} ${told}`, lost: true },
    { cause: error },
  )
}
