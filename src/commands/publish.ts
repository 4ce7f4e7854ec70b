import { createHash } from 'node:crypto'
import { InputError } from '../errors.ts'
import type { GitHub } from '../github/client.ts'
import { commitFiles } from '../github/commit.ts'
import { isOffered, type LedgerState, type OpenPull, readLedgerState, type Snapshot } from '../github/ledger.ts'
import {
  closePull,
  createBranch,
  decoratePull,
  deleteBranch,
  describePull,
  moveBranch,
  type PullPeople,
  refusePulls,
} from '../github/pulls.ts'
import { offerCommit } from './offer.ts'
import type { Run } from './run.ts'

/** What is to be offered, made from what is there. */
export interface Draft {
  readonly files: readonly { readonly path: string; readonly content: string }[]
  readonly title: string
  readonly body: string
  readonly message: { readonly headline: string; readonly body: string }
}

/** How a pull request is made and kept. */
export interface Publication {
  /** `owner/name`. */
  readonly ledger: string
  /** The ledger's branch; null: its default one. */
  readonly branch: string | null
  /** The branch the files wait on. */
  readonly waitingBranch: string
  /** Every path that may be written. */
  readonly paths: readonly string[]
  /** The path whose content says whether anything has changed: what else differs there was changed by a person. */
  readonly essence: string
  /** The path whose earlier text is needed for the draft. */
  readonly earlier: string
  /** A line of each of our own commits' messages. */
  readonly mark: string
  readonly people: PullPeople
  readonly isDraft: boolean
  /** Takes the earlier texts, those of the ledger's own branch and of the waiting one, and the state; makes the draft. */
  readonly draft: (earlier: readonly string[], state: LedgerState) => Promise<Draft>
  /** Throws where the ledger must not have this, before anything is written. */
  readonly refuse: (state: LedgerState) => void
}

export interface Published {
  readonly operation: 'created' | 'updated' | 'closed' | 'none'
  readonly pull: Pick<OpenPull, 'number' | 'url'> | null
  /** The commit this run made. */
  readonly commit: string | null
  readonly warnings: readonly string[]
}

const MOST_TRIES = 6
const PAUSE_MS = 500

/**
 * Takes what is to be offered; opens the pull request, brings it up to date, closes it when its difference is gone, or does
 * nothing. One that was merged is followed by another only when something has changed since, one that a person closed
 * too, and the commits of a person on its branch stay. Throws RequestError or InputError.
 */
export async function publish(github: GitHub, publication: Publication, run: Run, dryRun: boolean): Promise<Published> {
  // Whose answer was lost, that is found at the next look, and is this run's all the same.
  const own = { isOpened: false }
  for (let tries = 1; ; tries++) {
    const published = await publishOnce(github, publication, run, dryRun, own)
    if (published !== 'again') return published
    if (tries === MOST_TRIES)
      throw new InputError(`${publication.waitingBranch} was changed by somebody else each time; run again`)
    run.log('Once more: the branch has changed meanwhile')
    await run.clock.sleep(run.random() * PAUSE_MS * 2 ** tries)
  }
}

async function publishOnce(
  github: GitHub,
  publication: Publication,
  run: Run,
  dryRun: boolean,
  ownWork: { isOpened: boolean },
): Promise<Published | 'again'> {
  const { ledger, branch, waitingBranch, paths, essence, earlier } = publication
  const state = await readLedgerState(github, { ledger, branch, waitingBranch, texts: [earlier], blobs: paths })
  const { head, own, waiting } = state
  if (head === null || state.branch === null)
    throw new InputError(`the ledger ${ledger} has no branch ${branch === null ? 'yet' : `"${branch}"`}`)
  if (state.isArchived) throw new InputError(`the ledger ${ledger} is archived. Unarchive it in its settings`)
  publication.refuse(state)
  const standing = waiting && isOffered(waiting) ? waiting.files : own
  if (own.cut.has(earlier) || waiting?.files.cut.has(earlier))
    throw new InputError(`${earlier} is too large for GitHub to give; shorten its notes, because they would be lost`)
  const texts = [own.texts.get(earlier), waiting?.files.texts.get(earlier)]
  const draft = await publication.draft(
    texts.flatMap((text) => text ?? []),
    state,
  )
  const pull = waiting?.pull ?? null
  const done = (operation: Published['operation'], of: Published['pull'], commit: string | null = null): Published => ({
    operation,
    pull: of,
    commit,
    warnings: [],
  })
  const left = (message: string): Published => ({ ...done('none', pull), warnings: [message] })
  const isAllOurs = waiting?.commits.every(({ message }) => message.includes(publication.mark)) ?? true
  const isIn = (files: Snapshot) => hasAll(files, draft, essence, earlier)
  if (isIn(own)) {
    if (pull === null || waiting === null) return done('none', null)
    if (!isAllOurs)
      return left(
        `pull request ${pull.number} has nothing left to say of the figures, but somebody has committed on it, so it is left open: merge or close it`,
      )
    if (dryRun) return done('none', pull)
    if (!(await closePull(github, pull))) return 'again'
    // Left there, it would look like a pull request that somebody declined.
    await deleteBranch(github, waiting.refId)
    return done('closed', pull)
  }
  const isThere = waiting !== null && isIn(waiting.files)
  if (isThere && pull !== null && !pull.hasConflict) {
    if (!dryRun) await describePull(github, pull, draft)
    if (!ownWork.isOpened) return done('none', pull)
    const refused = await decoratePull(github, ledger, pull, publication.people)
    return { ...done('created', pull, waiting.head), warnings: refused.map(notTaken) }
  }
  if (isThere && pull === null && (waiting.isDeclined || (!waiting.isMerged && !isAllOurs)))
    return left(
      `the pull request with just these figures was closed, so it is not opened again. Delete the branch ${waitingBranch} to have it offered once more`,
    )
  if (waiting && !isOffered(waiting) && !waiting.isMerged && !isAllOurs)
    return left(
      `the branch ${waitingBranch} has commits of a person and no pull request, so it is left as it is: open one, or delete the branch`,
    )
  if (dryRun) return done('none', pull)
  if (pull === null) await refusePulls(github, state, state.branch)
  const changed = draft.files.filter(({ path, content }) => standing.blobs.get(path) !== blobId(content))
  const commit = {
    ledger,
    message: { headline: draft.message.headline, body: `${draft.message.body}\n${publication.mark}`.trim() },
    additions: (pull?.hasConflict ? draft.files : changed).map(({ path, content }) => ({
      path,
      content: new TextEncoder().encode(content),
    })),
  }
  if (pull?.hasConflict) return await rebuild(github, publication, { ...state, head }, pull, draft, commit, run.random)
  ownWork.isOpened ||= pull === null
  const offered = await offerCommit(
    github,
    { ...state, head, branch: state.branch },
    waitingBranch,
    isThere ? null : commit,
    { title: draft.title, body: draft.body, draft: publication.isDraft },
  )
  if (offered.kind !== 'offered') return 'again'
  if (offered.operation === 'updated') await describePull(github, offered.pull, draft)
  const refused =
    offered.operation === 'created' ? await decoratePull(github, ledger, offered.pull, publication.people) : []
  return { ...done(offered.operation, offered.pull, offered.id), warnings: refused.map(notTaken) }
}

function notTaken(what: string): string {
  return `GitHub would not take ${what}`
}

/**
 * A pull request that cannot be merged any more is built anew on the newest commit: on a branch of its own first, because
 * setting its branch back would close it. Where a person has committed on it, that person solves it.
 */
async function rebuild(
  github: GitHub,
  { waitingBranch, mark }: Publication,
  state: LedgerState & { readonly head: string },
  pull: OpenPull,
  draft: Draft,
  commit: Omit<Parameters<typeof commitFiles>[1], 'branch' | 'head'>,
  random: () => number,
): Promise<Published | 'again'> {
  const waiting = state.waiting
  if (waiting === null) return 'again'
  if (!waiting.commits.every(({ message }) => message.includes(mark))) {
    const warning = `pull request ${pull.number} cannot be merged, and somebody has committed on its branch, so it is left: solve its conflict there`
    return { operation: 'none', pull, commit: null, warnings: [warning] }
  }
  // A name of its own, so that one left over from a run that broke off is in nobody's way.
  const branch = `${waitingBranch}-${random().toString(36).slice(2, 10)}`
  const made = await createBranch(github, state.nodeId, branch, state.head)
  if (made === null) return 'again'
  try {
    const committed = await commitFiles(github, { ...commit, branch, head: state.head })
    if (committed.kind !== 'committed') return 'again'
    if (!(await moveBranch(github, state.nodeId, waitingBranch, waiting.head, committed.id))) return 'again'
    await describePull(github, pull, draft)
    return { operation: 'updated', pull, commit: committed.id, warnings: [] }
  } finally {
    await deleteBranch(github, made)
  }
}

/** What matters is there already, whatever a person made of the rest. */
function hasAll({ blobs }: Snapshot, { files }: Draft, essence: string, document: string): boolean {
  const wanted = files.find(({ path }) => path === essence)
  const hasDocument = (blobs.get(document) ?? null) !== null
  return wanted !== undefined && hasDocument && blobs.get(essence) === blobId(wanted.content)
}

/** Git's id of a file's content. */
function blobId(content: string): string {
  const bytes = Buffer.from(content)
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
