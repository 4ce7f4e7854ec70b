import { InputError, RequestError } from '../../errors.ts'
import { blobId } from '../../github/blob-id.ts'
import type { GitHub } from '../../github/client.ts'
import { isOffered, type LedgerState, type OpenPull, readLedgerState, type Snapshot } from '../../github/ledger.ts'
import { closePull, deleteBranch, type PullPeople, refusePulls } from '../../github/pulls.ts'
import { offerCommit } from '../offer.ts'
import { refuseArchived, withBranch } from '../refusals.ts'
import type { Run } from '../run.ts'
import { completePull, wordsAtOpening } from './complete.ts'
import { changesOf, type Draft, rebuild, refuseLarge } from './publish-commit.ts'
import type { Operation, Published } from './published.ts'
import { hasWritten, notDeleted, noWork, type OwnWork, unfinished } from './unfinished.ts'

/** How a pull request is made and kept. */
export interface Publication {
  /** `owner/name`. */
  readonly ledger: string
  /** The ledger's branch; null: its default one. */
  readonly branch: string | null
  /** The branch the files wait on. */
  readonly waitingBranch: string
  /** What the names of all such branches begin with. */
  readonly prefix: string
  /** Every path that may be written. */
  readonly paths: readonly string[]
  /** The path whose content says whether anything has changed: what else differs there was changed by a person. */
  readonly essence: string
  /** The path whose earlier text is needed for the draft. */
  readonly earlier: string
  /** The path of the file that every pull request of this kind changes. */
  readonly shared: string
  /** A line of each of our own commits' messages. */
  readonly mark: string
  readonly people: PullPeople
  readonly isDraft: boolean
  /** Takes the earlier texts, those of the ledger's own branch and of the waiting one, and the state; makes the draft, null where there is nothing to do. */
  readonly draft: (earlier: readonly string[], state: LedgerState) => Promise<Draft | null>
  /** Throws where the ledger must not have this, before anything is written. */
  readonly refuse: (state: LedgerState) => void
}

const MOST_TRIES = 6
const PAUSE_MS = 500

/**
 * Takes what is to be offered; opens the pull request, brings it up to date, closes it when its difference is gone, or does
 * nothing. One that was merged is followed by another only when something has changed since, one that a person closed
 * too, and the commits of a person on its branch stay. Throws RequestError or InputError while nothing was written; what
 * fails after that is in the outcome.
 */
export async function publish(github: GitHub, publication: Publication, run: Run, dryRun: boolean): Promise<Published> {
  // Whose answer was lost, that is found at the next look, and is this run's all the same.
  const own = noWork()
  try {
    for (let tries = 1; ; tries++) {
      const published = await publishOnce(github, publication, run, dryRun, own)
      if (published !== 'again')
        return { ...published, warnings: [...own.refusals, ...published.warnings, ...own.left] }
      if (tries === MOST_TRIES)
        throw new InputError(`${publication.waitingBranch} was changed by somebody else each time; run again`)
      run.log('Once more: the branch has changed meanwhile')
      await run.clock.sleep(run.random() * PAUSE_MS * 2 ** tries)
    }
  } catch (error) {
    if (!hasWritten(own)) throw error
    const ledgerUrl = `${run.context.serverUrl}/${publication.ledger}`
    return unfinished({ ledgerUrl, base: publication.branch, branch: publication.waitingBranch }, own, error)
  }
}

async function publishOnce(
  github: GitHub,
  publication: Publication,
  run: Run,
  dryRun: boolean,
  ownWork: OwnWork,
): Promise<Published | 'again'> {
  const { ledger, waitingBranch, essence, earlier, mark, people, isDraft } = publication
  const state = await lookAt(github, publication)
  const { own, waiting, offered, branch } = state
  const standing = waiting && isOffered(waiting) ? waiting.files : own
  const texts = [own.texts.get(earlier), waiting?.files.texts.get(earlier)]
  const draft = await publication.draft(
    texts.flatMap((text) => text ?? []),
    state,
  )
  const pull = waiting?.pull ?? null
  const done = (operation: Operation, of: Published['pull'], commit: string | null = null): Published => ({
    operation: dryRun ? 'none' : operation,
    would: operation,
    pull: of,
    commit,
    warnings: [],
    errors: [],
    offered,
  })
  if (draft === null) return done('none', pull)
  const complete = async (operation: Operation, of: OpenPull, commit: string | null): Promise<Published | 'again'> => {
    try {
      return {
        ...done(operation, of, commit),
        warnings: await completePull(github, publication, of, draft, ownWork.refusals),
      }
    } catch (error) {
      // Another look tells whether the words were changed; a second time without an answer is told.
      if (!(error instanceof RequestError && error.request.lost) || ownWork.isUnanswered) throw error
      ownWork.isUnanswered = true
      return 'again'
    }
  }
  const left = (message: string): Published => ({ ...done('none', pull), warnings: [message] })
  const isAllOurs = waiting?.commits.every(({ message }) => message.includes(mark)) ?? true
  const isIn = (files: Snapshot) => hasAll(files, draft, essence, earlier)
  if (isIn(own)) {
    if (pull === null || waiting === null) return done('none', null)
    if (!isAllOurs)
      return left(
        `pull request ${pull.number} has nothing left to say of the figures, but somebody has committed on it, so it is left open: merge or close it`,
      )
    if (dryRun) return done('closed', pull)
    if (!(await closePull(github, pull))) return 'again'
    // Left there, it would look like a pull request that somebody declined.
    const kept = await deleteBranch(github, waiting.refId).then(
      () => [],
      (error: unknown) => [notDeleted(waitingBranch, error)],
    )
    return { ...done('closed', pull), errors: kept }
  }
  const isThere = waiting !== null && isIn(waiting.files)
  // GitHub reckons a conflict some time after it came about; the file that all change tells of it at once.
  const isOutdated =
    waiting?.isBehind === true && !draft.isCurrent(waiting.files.texts.get(publication.shared) ?? '') && isAllOurs
  const isRebuilt = pull !== null && (pull.hasConflict || isOutdated)
  ownWork.pull = pull
  if (isThere && pull !== null && !isRebuilt) {
    if (dryRun) return done('none', pull)
    if (ownWork.isOpened) return await complete('created', pull, waiting.head)
    return await complete(ownWork.commit === null ? 'none' : 'updated', pull, ownWork.commit)
  }
  if (isThere && pull === null && (waiting.isDeclined || (!waiting.isMerged && !isAllOurs)))
    return left(
      `the pull request with just these figures was closed, so it is not opened again. Delete the branch ${waitingBranch} to have it offered once more`,
    )
  if (waiting && !isOffered(waiting) && !waiting.isMerged && !isAllOurs)
    return left(
      `the branch ${waitingBranch} has commits of a person and no pull request, so it is left as it is: open one, or delete the branch`,
    )
  if (isRebuilt && !isAllOurs)
    return left(
      `pull request ${pull.number} cannot be merged, and somebody has committed on its branch, so it is left: solve its conflict there`,
    )
  const commit = { ledger, ...changesOf(draft, isRebuilt ? own : standing, isRebuilt, mark) }
  refuseLarge(commit.additions, draft.title)
  if (dryRun) return done(pull === null ? 'created' : 'updated', pull)
  if (isRebuilt && waiting !== null) {
    const onLeft = (left: string, error: unknown) => ownWork.left.push(notDeleted(left, error))
    const at = { ...waiting, branch: waitingBranch }
    const id = await rebuild(github, state, at, commit, run.random, onLeft)
    ownWork.commit = id ?? ownWork.commit
    ownWork.isLost ||= id === null
    if (id === null) return 'again'
    return await complete('updated', pull, id)
  }
  if (pull === null) await refusePulls(github, state, branch, run.random)
  ownWork.isOpened ||= pull === null
  const words = wordsAtOpening({ title: draft.title, body: draft.body, draft: isDraft }, people)
  const onCommit = (id: string) => {
    ownWork.commit = id
  }
  const put = await offerCommit(github, state, waitingBranch, isThere ? null : commit, words, onCommit)
  ownWork.isLost ||= put.kind === 'lost'
  // With its commit made, or there before, only the pull request can have gone unanswered.
  ownWork.isUnanswered ||= put.kind === 'moved' && pull === null && (isThere || ownWork.commit !== null)
  if (put.kind !== 'offered') return 'again'
  ownWork.pull = put.pull
  return await complete(put.operation, put.pull, put.id)
}

/** All there is to know before anything is decided; throws where nothing can be offered. */
async function lookAt(github: GitHub, publication: Publication) {
  const { ledger, branch, waitingBranch, prefix, paths, earlier, shared } = publication
  const asked = { ledger, branch, waitingBranch, offered: prefix, texts: [earlier, shared], blobs: paths }
  const state = await readLedgerState(github, asked)
  const { own, waiting } = state
  const base = withBranch(ledger, branch, state)
  refuseArchived(ledger, state)
  publication.refuse(state)
  if (own.cut.has(earlier) || waiting?.files.cut.has(earlier))
    throw new InputError(`${earlier} is too large for GitHub to give; shorten its notes, because they would be lost`)
  return base
}

/** What matters is there already, whatever a person made of the rest. */
function hasAll({ blobs }: Snapshot, { files }: Draft, essence: string, document: string): boolean {
  const wanted = files.find(({ path }) => path === essence)
  const hasDocument = (blobs.get(document) ?? null) !== null
  return wanted !== undefined && hasDocument && blobs.get(essence) === blobId(wanted.content)
}
