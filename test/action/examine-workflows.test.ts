import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'vitest'
import { files } from './examination.ts'
import { type PlantedFault, proveFault, rewritten } from './planted-fault.ts'

const onRunner = (workspace: string) => ({ environment: { GITHUB_WORKSPACE: workspace } })

const workflows: PlantedFault[] = [
  {
    name: 'no concurrency',
    plant: rewritten(files.HARVEST, /^concurrency:.*\n/m, ''),
    severity: 'warn',
    says: [/harvest\.yml:27:15: no concurrency group/, /Add `concurrency: \{ group: harvest-ledger/],
  },
  {
    name: 'runs that cancel one another',
    plant: rewritten(files.HARVEST, 'cancel-in-progress: false', 'cancel-in-progress: true'),
    severity: 'warn',
    says: [/harvest\.yml:16:14: a newer run cancels this one/, /Write `cancel-in-progress: false`/],
  },
  {
    name: 'a workflow with a shallow checkout',
    plant: rewritten(files.HARVEST, /\n.*fetch-depth: 0.*/, ''),
    severity: 'warn',
    says: [/harvest\.yml:24:15: the checkout is shallow/, /Give the checkout `fetch-depth: 0`/],
  },
  {
    name: 'a checkout that keeps the token',
    plant: rewritten(files.HARVEST, /\n.*persist-credentials: false/, ''),
    severity: 'warn',
    says: [/the checkout leaves the run's token in the folder/, /persist-credentials: false/],
  },
  {
    name: 'a rollup that may not open pull requests',
    plant: rewritten(files.ROLLUP, /\n.*pull-requests: write.*/, ''),
    severity: 'fail',
    says: [/rollup\.yml:28:15: the job of rollup lacks pull-requests: write/, /Add `pull-requests: write`/],
  },
  {
    name: 'a rollup that may not commit',
    plant: rewritten(files.ROLLUP, 'contents: write', 'contents: read'),
    severity: 'fail',
    says: [/the job of rollup lacks contents: write/, /Add `contents: write` to its permissions/],
  },
  {
    name: 'no permissions stated',
    plant: rewritten(files.HARVEST, /permissions: \{\}\n|\n {4}permissions:\n.*/g, ''),
    severity: 'warn',
    says: [/states no permissions/, /Write `permissions: \{ contents: read \}`/],
  },
  {
    name: 'a rollup without a schedule',
    plant: rewritten(files.ROLLUP, /\n {2}schedule:\n.*/, ''),
    severity: 'warn',
    says: [/no schedule: the rollup is made by hand only/, /Add `schedule: - cron` for each month/],
  },
  {
    name: 'a schedule at a full hour',
    plant: rewritten(files.ROLLUP, '23 13 1', '0 13 1'),
    severity: 'warn',
    says: [/rollup\.yml:8:5: the cron "0 13 1 \* \*" is at a full hour/, /Take another minute/],
  },
  {
    name: 'a rollup before the month is over there',
    account: 'timestamps',
    plant: rewritten(files.ROLLUP, '23 13 1', '23 2 1'),
    severity: 'warn',
    says: [/at 02:23 UTC the month is not over yet in America\/New_York/, /Take a later hour/],
  },
  {
    name: 'a push to another branch',
    plant: rewritten(files.HARVEST, 'branches: [main]', 'branches: [master]'),
    severity: 'warn',
    says: [/harvest\.yml:5:5: a push to main does not start it: it watches master/, /Write `branches: \[main\]`/],
  },
  {
    name: 'the same without a schedule',
    plant: (each) => {
      rewritten(files.HARVEST, 'branches: [main]', 'branches: [master]')(each)
      return rewritten(files.HARVEST, /\n {2}schedule:\n.*/, '')(each)
    },
    severity: 'fail',
    says: [/a push to main does not start it: it watches master/, /Write `branches: \[main\]`/],
    also: [/no schedule: a run that is lost/],
  },
  {
    name: 'a push of other paths',
    plant: rewritten(files.HARVEST, "'reports/**'", "'sessions/**'"),
    severity: 'warn',
    says: [/a push of reports\/audrey\/2026-05-20\.md does not start it/, /Add 'reports\/\*\*' to its `paths`/],
  },
  {
    name: 'an action that is not pinned',
    plant: rewritten(files.HARVEST, /harvest-ledger@\w+/, 'harvest-ledger@v1'),
    severity: 'warn',
    says: [/the action is not pinned: "v1"/, /the full commit id \(git ls-remote https:/],
  },
  {
    name: "the example's placeholder",
    plant: rewritten(files.HARVEST, /grace\/harvest-ledger@\w+/, `OWNER/harvest-ledger@${'0'.repeat(40)}`),
    severity: 'fail',
    says: [/is the example's placeholder/, /Put in who keeps the action/],
  },
  {
    name: 'no time limit',
    plant: rewritten(files.HARVEST, /\n.*timeout-minutes.*/, ''),
    severity: 'warn',
    says: [/no time limit/, /timeout-minutes: 30/],
  },
  {
    name: 'a token that is written out',
    plant: rewritten(files.HARVEST, /(harvest-access-token: ).*/, '$11234.pt.abc'),
    severity: 'fail',
    says: [/harvest-access-token is written out/, /Revoke it, store a new one as a secret/],
  },
  {
    name: 'no Harvest token for record',
    plant: rewritten(files.HARVEST, /\n.*harvest-access-token:.*/, ''),
    severity: 'fail',
    says: [/record is given no Harvest token/, /Pass `harvest-access-token: \$\{\{ secrets\.HARVEST_ACCESS_TOKEN/],
  },
  {
    name: 'nothing checked out',
    plant: rewritten(files.HARVEST, /\n {6}- uses: actions\/checkout[\s\S]*?(?=\n {6}- uses: grace)/, ''),
    severity: 'fail',
    says: [/nothing is checked out before it/, /Add a step `uses: actions\/checkout`/],
  },
  {
    name: 'a workflow that is no YAML',
    plant: rewritten(files.HARVEST, 'permissions: {}', 'permissions: {'),
    severity: 'fail',
    says: [/harvest\.yml:\d+:\d+: not valid YAML, so GitHub does not start it/, /Correct the line/],
  },
  {
    name: 'no workflow',
    plant: (each) => {
      each.scene.ledger.commit({ [files.HARVEST]: null, [files.ROLLUP]: null })
      return undefined
    },
    severity: 'warn',
    says: [/no workflow here records the reports/, /Copy examples\/workflows\/ledger\.yml/],
  },
  {
    name: 'a shallow checkout',
    plant: ({ scene }) => {
      scene.ledger.commit({}, 'Another')
      const clone = mkdtempSync(join(tmpdir(), 'shallow-'))
      execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${scene.ledger.root}`, clone])
      return onRunner(clone)
    },
    severity: 'warn',
    says: [/this checkout is shallow/, /Give actions\/checkout `fetch-depth: 0`/],
  },
]

describe('check names the fault and what to do about it in one line, and nothing beside it:', () => {
  test.each(workflows)('$name', proveFault)
})
