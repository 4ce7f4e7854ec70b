import { readBlobs } from '../../checkout/blobs.ts'
import { listChanges, readStanding, type Standing } from '../../checkout/change.ts'
import type { PullContext } from '../../context.ts'
import { InputError, RequestError } from '../../errors.ts'
import { readTexts } from '../../github/files.ts'
import { listPullFiles, MOST_PULL_FILES } from '../../github/pull-files.ts'
import type { CheckInputs } from '../../inputs.ts'
import { isSameRepository, type OpenCheckout } from '../checkout.ts'
import { openGitHub } from '../github.ts'
import type { Run } from '../run.ts'

/** The files of a pull request. */
export interface Change {
  readonly pull: PullContext
  /** Every path it adds, edits or deletes; of renamed files both names. */
  readonly paths: ReadonlySet<string>
  /** Gives what such paths held before, null where there was nothing. Throws RequestError. */
  readonly readBefore: (paths: readonly string[]) => Promise<ReadonlyMap<string, string | null>>
}

/**
 * Takes the inputs, the checkout and the pull request; gives the files it changes: from git, or from GitHub where the
 * checkout is too shallow to tell. Throws InputError where neither can, and where something else is checked out.
 */
export async function readChange(
  inputs: CheckInputs,
  open: OpenCheckout,
  pull: PullContext,
  run: Run,
): Promise<Change> {
  const { git, checkout } = open
  const { repository } = run.context
  if (!isSameRepository(open.repository, repository))
    throw new InputError(
      `the checkout is of ${open.repository}, and this run is for a pull request of ${repository}. Check that one out`,
    )
  const standing = await readStanding(git, checkout, pull)
  if (standing === null || checkout.head === null)
    throw new InputError(
      `what is checked out (${checkout.head?.slice(0, 7) ?? 'nothing'}) is not pull request ${pull.number}: neither its newest commit ${pull.headSha.slice(0, 7)} nor what GitHub would merge. Use actions/checkout without \`ref\``,
    )
  if (standing.base !== null && standing.isHere) {
    const changes = await listChanges(git, standing.base, checkout.head)
    return { pull, paths: new Set(changes.keys()), readBefore: (paths) => readHere(open, changes, paths) }
  }
  return await askGitHub(inputs, open, pull, standing, run)
}

async function readHere(
  { git }: OpenCheckout,
  changes: ReadonlyMap<string, string | null>,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const known = paths.flatMap((path) => {
    const blob = changes.get(path) ?? null
    return blob === null ? [] : [{ path, blob }]
  })
  const contents = await readBlobs(
    git,
    known.map(({ blob }) => blob),
  )
  const found = new Map(known.map(({ path }, index) => [path, contents[index]?.toString('utf8') ?? null]))
  return new Map(paths.map((path) => [path, found.get(path) ?? null]))
}

async function askGitHub(
  inputs: CheckInputs,
  { repository, checkout }: OpenCheckout,
  pull: PullContext,
  { kind, base }: Standing,
  run: Run,
): Promise<Change> {
  const depth = kind === 'merge' ? 2 : 0
  const shallow = `the checkout is too shallow to tell which files pull request ${pull.number} changes (its history ends at ${checkout.head?.slice(0, 7)})`
  const remedy = `Check out with \`fetch-depth: ${depth}\`, or give the job \`pull-requests: read\``
  if (inputs.githubToken === null) throw new InputError(`${shallow}. ${remedy} and pass github-token`)
  const github = openGitHub(inputs, run)
  run.log('The checkout is shallow: asking GitHub for the files of the pull request …')
  const files = await listPullFiles(github, repository, pull.number).catch((error: unknown) => {
    if (!(error instanceof RequestError)) throw error
    const { status, detail } = error.request
    throw new InputError(`${shallow}, and GitHub does not say (${status ?? 'no answer'}: ${detail}). ${remedy}`, {
      cause: error,
    })
  })
  if (files.length >= MOST_PULL_FILES)
    throw new InputError(
      `pull request ${pull.number} changes more files than the ${MOST_PULL_FILES} GitHub lists. Check out with \`fetch-depth: ${depth}\``,
    )
  return {
    pull,
    paths: new Set(files),
    readBefore: (paths) => readTexts(github, repository, base ?? pull.baseSha, paths),
  }
}
