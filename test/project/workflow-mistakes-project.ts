import { $, CHECKOUT, inFile, type Mistake, type Row } from './workflow-mistake.ts'

const project: readonly Row[] = [
  [
    'rights for several jobs at once',
    'jobs:\n',
    'jobs:\n  other:\n    runs-on: ubuntu-latest\n    timeout-minutes: 5\n    permissions: {}\n    steps: [{ run: date }]\n',
    'project',
    'permissions for all of several jobs',
  ],
  [
    'no token for the ledger',
    `, github-token: '${$('secrets.LEDGER_TOKEN')}'`,
    '',
    'project',
    'there is no github-token for it',
  ],
  ["the run's own token", 'secrets.LEDGER_TOKEN', 'github.token', 'project', "the run's own token cannot write"],
  [
    "the run's own token by its other name",
    'secrets.LEDGER_TOKEN',
    'secrets.GITHUB_TOKEN',
    'project',
    "the run's own token cannot write",
  ],
  ['ledger without its owner', 'ada/dev-reports', 'dev-reports', 'project', 'ledger cannot be dev-reports'],
  [
    'nothing checked out',
    `      - uses: ${CHECKOUT}\n        with: { persist-credentials: false }\n`,
    '',
    'project',
    'nothing is checked out before',
  ],
]

const app: readonly Row[] = [
  [
    'token of no step',
    'steps.app.outputs.token',
    'steps.ap.outputs.token',
    'actionlint',
    'property "ap" is not defined',
  ],
  [
    'a token from the wrong action',
    'actions/create-github-app-token@bcd2ba49218906704ab6c1aa796996da409d3eb1 # v3.2.0',
    CHECKOUT,
    'project',
    'no earlier step app makes the token',
  ],
  ['misspelt output', 'steps.app.outputs.token', 'steps.app.outputs.tokn', 'project', 'step app has no output tokn'],
  [
    'app without its key',
    `          private-key: ${$('secrets.LEDGER_APP_PRIVATE_KEY')}\n`,
    '',
    'github',
    'Missing required input `private-key`',
  ],
  [
    'app that may only read',
    'contents: write',
    'contents: read',
    'project',
    "the app's token lacks permission-contents: write",
  ],
  [
    'app for every repository',
    '          repositories: dev-reports\n',
    '',
    'project',
    'not for the ledger ada/dev-reports alone',
  ],
  ['app of another owner', 'owner: ada', 'owner: bob', 'project', 'not for the ledger ada/dev-reports alone'],
]

const pullRequest: readonly Row[] = [
  [
    'no right to open the pull request',
    '          permission-pull-requests: write # to open the pull request\n',
    '',
    'project',
    'lacks permission-pull-requests: write',
  ],
  ['a right nobody needs', '          ledger-pull-request: true\n', '', 'project', 'needs no permission-pull-requests'],
]

const vault: readonly Row[] = [
  [
    'reference cut short',
    'op://Automation/Harvest/account_id',
    'op://Harvest',
    'project',
    'ACCOUNT_ID is no reference',
  ],
  ['no service account', 'OP_SERVICE_ACCOUNT_TOKEN: $', 'OP_TOKEN: $', 'project', 'no OP_SERVICE_ACCOUNT_TOKEN'],
  ['secrets for every step', 'export-env: false', 'export-env: true', 'project', 'into the reach of every step'],
  [
    'field that was not asked for',
    'outputs.ACCESS_TOKEN',
    'outputs.TOKEN',
    'project',
    'step harvest has no output TOKEN',
  ],
]

const reusable: readonly Row[] = [
  ['undeclared input', $('inputs.reports'), $('inputs.globs'), 'actionlint', 'property "globs" is not defined'],
  [
    'undeclared secret',
    'secrets.app-private-key',
    'secrets.app-key',
    'actionlint',
    'property "app-key" is not defined',
  ],
  [
    'input without a type',
    'ledger: { type: string, required',
    'ledger: { required',
    'github',
    'Required property is missing: type',
  ],
  [
    'misspelt output of this action',
    'outputs.commit-url }}\n    steps',
    'outputs.commit_url }}\n    steps',
    'project',
    'step record has no output commit_url',
  ],
  ['output of no job', 'jobs.hand-over', 'jobs.handover', 'actionlint', 'property "handover" is not defined'],
]

const caller: readonly Row[] = [
  ['input the called workflow lacks', 'ledger: dev', 'ledgers: dev', 'github', 'Invalid input, ledgers is not defined'],
  ['missing secret', '      app-private-key:', '      private-key:', 'github', 'app-private-key is required'],
  [
    'every secret',
    `    secrets:\n      app-private-key: ${$('secrets.LEDGER_APP_PRIVATE_KEY')}\n`,
    '    secrets: inherit\n',
    'project',
    'hands every secret',
  ],
  [
    'fewer rights than the called workflow needs',
    '      contents: read',
    '      issues: read',
    'project',
    'the called workflow needs contents: read',
  ],
  ['called workflow at a branch', `${'0'.repeat(40)} # where`, 'main # where', 'project', 'not pinned'],
]

/** Mistakes in the workflows of projects, with an app, with 1Password, and in shared ones. */
export const projectMistakes: readonly Mistake[] = [
  ...inFile('project.yml', project),
  ...inFile('project-github-app.yml', app),
  ...inFile('project-pull-request.yml', pullRequest),
  ...inFile('ledger-1password.yml', vault),
  ...inFile('hand-over-reusable.yml', reusable),
  ...inFile('organisation-project.yml', caller),
]
