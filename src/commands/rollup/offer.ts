import type { Config } from '../../config/parse.ts'
import { InputError } from '../../errors.ts'
import type { LedgerState } from '../../github/ledger.ts'
import type { RollupInputs } from '../../inputs.ts'
import { openGitHub } from '../github.ts'
import type { Run } from '../run.ts'
import { allPathsOf, pathsOf } from './files.ts'
import { refuseForeignIndex } from './index.ts'
import { BRANCHES, type Made } from './make.ts'
import { type Publication, publish } from './publish.ts'
import type { Published } from './published.ts'

/**
 * Takes a rollup and the ledger's name; offers the rollup as a pull request. Without a token, on a dry run, nobody looks.
 * Throws InputError or RequestError.
 */
export async function offerRollup(
  inputs: RollupInputs,
  { rollup: wanted }: Config,
  ledger: string,
  { path, waitingBranch, draft }: Pick<Made, 'path' | 'waitingBranch'> & Pick<Publication, 'draft'>,
  run: Run,
): Promise<Published> {
  if (inputs.githubToken === null)
    return { operation: 'none', would: null, pull: null, commit: null, warnings: [], errors: [], offered: [] }
  const publication: Publication = {
    ledger,
    branch: inputs.ledgerBranch,
    waitingBranch,
    prefix: BRANCHES,
    paths: allPathsOf(path, wanted.index),
    essence: pathsOf(path).json,
    earlier: path,
    shared: wanted.index,
    mark: `Harvest-Rollup: ${waitingBranch.split('/').at(-1)}`,
    people: { labels: wanted.labels, reviewers: wanted.reviewers, assignees: wanted.assignees },
    isDraft: wanted.draft,
    draft,
    refuse: (state: LedgerState) => {
      if (!state.isPrivate && !wanted.allowPublic && !wanted.redact.includes('amounts'))
        throw new InputError(
          `${ledger} is public, and its rollups would show amounts to everybody. Leave them out with \`redact: [amounts]\` in the configuration, or say \`allow-public: true\` under rollup`,
        )
      refuseForeignIndex(wanted.index, state)
    },
  }
  return await publish(openGitHub(inputs, run), publication, run, inputs.dryRun)
}
