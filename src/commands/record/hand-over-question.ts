import type { CommittedReports } from '../../checkout/reports.ts'
import { InputError } from '../../errors.ts'
import { type LedgerState, readLedgerState } from '../../github/ledger.ts'
import type { LedgerQuestion } from '../../github/ledger-question.ts'
import type { RecordInputs } from '../../inputs.ts'
import { originsPath } from '../../ledger/origins.ts'
import { ledgerPath, PATH_BY_DEFAULT } from '../../ledger/path.ts'
import { decodeReport } from '../../report/guard.ts'
import { readPlainFrontMatter } from '../../report/plain-front-matter.ts'
import { type OpenCheckout, readProject } from '../checkout.ts'
import { openGitHub } from '../github.ts'
import type { Run } from '../run.ts'

/** A place in the ledger that a report may have, and what the report holds. */
export interface Guess {
  readonly wanted: string
  readonly blob: string
}

/** A project repository's commit, as it is handed over. */
export interface Asked {
  /** When the first try began, in milliseconds of the run's clock. */
  readonly began: number
  /** Id of the project's commit. */
  readonly head: string
  readonly files: CommittedReports
  /** The ledger as it was asked for already; null where the reports have to be read for that. Whoever waits for it is told what fails. */
  readonly state: Promise<LedgerState> | null
}

/**
 * Takes the inputs, the checkout of a project repository and its reports' files, where they are being read already; asks for the
 * ledger at once where the places of all reports can be told at a glance: what reads reports is loaded, and reads them, while the
 * answer is under way. No more is asked than would be then. Throws InputError where nothing can be handed over.
 */
export async function askLedger(
  inputs: RecordInputs,
  open: OpenCheckout,
  run: Run,
  reading: Promise<CommittedReports> | null = null,
): Promise<Asked> {
  if (inputs.githubToken === null)
    throw new InputError(
      `github-token is missing. ${open.ledger} takes reports from a token with \`contents: write\` for it; in a terminal, set GITHUB_TOKEN`,
    )
  const { head } = open.checkout
  if (head === null) throw new InputError(`${open.repository} has no commit yet, so there is nothing to hand over`)
  const files = await (reading ?? readProject(inputs, open.git, head))
  const count = files.reports.length
  run.phase(`Handing ${count} ${count === 1 ? 'report' : 'reports'} of ${open.repository} over to ${open.ledger}`)
  const began = run.clock.now()
  const guesses = glance(open.repository, files)
  if (guesses === null) return { began, head, files, state: null }
  const github = openGitHub(inputs, run)
  const state = readLedgerState(github, questionOf(inputs, open, guesses))
  // What is loaded next would keep the request from being sent. The answer, or what failed, is told to whoever waits for it.
  await Promise.race([github.sent, state.catch(() => {})])
  return { began, head, files, state }
}

/** Takes the inputs, the checkout and where its reports may be; gives what is asked of the ledger. */
export function questionOf(inputs: RecordInputs, open: OpenCheckout, guesses: readonly Guess[]): LedgerQuestion {
  const blobs = new Set(guesses.map(({ wanted }) => wanted))
  const contents = new Set(guesses.map(({ blob }) => blob))
  const isMuch = blobs.size > MOST_GUESSES
  return {
    ledger: open.ledger,
    branch: inputs.ledgerBranch,
    waitingBranch: inputs.ledgerPullRequest ? waitingBranchOf(open.repository) : null,
    texts: [inputs.config.path, originsPath(open.repository)],
    blobs: isMuch ? [] : [...blobs],
    contents: isMuch ? [] : [...contents],
  }
}

/** More places than this are dearer to ask for one by one than the list of all files. */
const MOST_GUESSES = 100

/** Takes a project repository; gives the ledger's branch its reports wait on. */
export function waitingBranchOf(repository: string): string {
  return `harvest-ledger/${repository.toLowerCase()}`
}

/**
 * The places of all reports, where each tells at a glance. Many are read first, whatever they say: the more time lies between
 * this question and the commit, the likelier is another commit between the two.
 */
function glance(repository: string, { reports }: CommittedReports): Guess[] | null {
  if (reports.length > MOST_GUESSES) return null
  const guesses: Guess[] = []
  for (const { path, blob, content } of reports) {
    const stated = readPlainFrontMatter(decodeReport(content))
    const place = stated && ledgerPath(PATH_BY_DEFAULT, { path, report: { ...stated, id: null }, repository })
    if (!place?.ok) return null
    guesses.push({ wanted: place.path, blob })
  }
  return guesses
}
