export interface InputDefinition {
  readonly name: string
  /** The environment variable that is read where the input is empty. */
  readonly environment?: readonly string[]
  readonly default?: string
  readonly secret?: true
  readonly description: string
}

/** Every input, once: `action.yml` and the terminal's flags are held against this list by a test. */
export const inputDefinitions = [
  {
    name: 'command',
    default: 'record',
    description: 'What to do: record, rollup, check, sync or request.',
  },
  {
    name: 'harvest-access-token',
    environment: ['HARVEST_ACCESS_TOKEN'],
    secret: true,
    description:
      'Personal access token of the person whose time is recorded, from https://id.getharvest.com/developers. Not needed to hand reports over.',
  },
  {
    name: 'harvest-account-id',
    environment: ['HARVEST_ACCOUNT_ID'],
    description: 'Harvest account id. May be left out when the token sees exactly one Harvest account.',
  },
  {
    name: 'harvest-refresh-token',
    environment: ['HARVEST_REFRESH_TOKEN'],
    secret: true,
    description:
      'OAuth 2.0 refresh token, instead of a personal access token; harvest-ledger login brings one. Needs harvest-client-id and harvest-client-secret.',
  },
  {
    name: 'harvest-client-id',
    environment: ['HARVEST_CLIENT_ID'],
    description: 'Client id of the OAuth 2.0 application the refresh token was issued to.',
  },
  {
    name: 'harvest-client-secret',
    environment: ['HARVEST_CLIENT_SECRET'],
    secret: true,
    description: 'Client secret of that application.',
  },
  {
    name: 'secret-token',
    secret: true,
    description:
      'GitHub token with `secrets: write` for the repository of the run: where Harvest replaces the refresh token, the new one is stored with it.',
  },
  {
    name: 'secret-name',
    default: 'HARVEST_REFRESH_TOKEN',
    description: 'Name of the repository secret that keeps the refresh token.',
  },
  {
    name: 'harvest-api-url',
    default: 'https://api.harvestapp.com/v2',
    description: "Address of Harvest's API; https, or http on this machine itself.",
  },
  {
    name: 'harvest-id-url',
    default: 'https://id.getharvest.com',
    description:
      "Address of Harvest's id service: asked which accounts the token sees, where harvest-account-id is left out, by check, and for OAuth 2.0 tokens.",
  },
  {
    name: 'github-token',
    environment: ['GITHUB_TOKEN', 'GH_TOKEN'],
    secret: true,
    description:
      'Token for the ledger. For record in the ledger itself the default is enough; from another repository it needs `contents: write` for the ledger, for rollup `contents: write` and `pull-requests: write`, for sync `contents: write`.',
  },
  {
    name: 'ledger',
    description:
      'The repository that keeps the reports, owner/name. In any other, record hands the reports over to it. Default: the current repository.',
  },
  {
    name: 'ledger-branch',
    description:
      "Branch of the ledger that keeps the reports; in the ledger, record writes from no other. Default: the ledger's default branch.",
  },
  {
    name: 'ledger-pull-request',
    default: 'false',
    description:
      'true: hand reports over as a pull request instead of a commit, for a ledger whose branch is protected. Needs `pull-requests: write` too.',
  },
  { name: 'config', default: '.github/harvest-ledger.yml', description: 'Configuration file, read from the ledger.' },
  {
    name: 'reports',
    description:
      "Globs of the reports, one a line, `!` excludes. Default: the configuration's reports.include, else reports/**/*.md; in a project repository reports/**/*.md.",
  },
  {
    name: 'from',
    description:
      "record, check: first session date looked at, YYYY-MM-DD; default: the configuration's window. rollup: with to, the period.",
  },
  {
    name: 'to',
    description:
      'record, check: last session date looked at, YYYY-MM-DD; default: open. rollup: with from, the period.',
  },
  { name: 'dry-run', default: 'false', description: 'true: plan and show, touch nothing.' },
  {
    name: 'period',
    default: 'last-month',
    description:
      'rollup: this- or last- week, month, quarter or year; 2026-W14, 2026-05, 2026-Q2 or 2026; or give from and to.',
  },
  {
    name: 'catch-up',
    default: '1',
    description: 'rollup: so many periods up to that one, for schedules that were late or switched off. At most 24.',
  },
  {
    name: 'comment',
    default: 'false',
    description:
      'check: true: keep one comment on the pull request that shows what merging it would do. Needs `pull-requests: write`.',
  },
  {
    name: 'streams',
    description: 'sync: which streams, one a line or between commas; `!` before one leaves it out. Default: all.',
  },
  {
    name: 'since',
    description:
      'sync: first day of time entries, expenses and invoices, YYYY-MM-DD; later on, read all from that day anew. Default: all there are, later on what has changed.',
  },
  {
    name: 'route',
    description: 'request: method and path, such as GET /v2/time_entries or PATCH /v2/time_entries/{id}/stop.',
  },
  {
    name: 'parameters',
    description:
      'request: a YAML or JSON mapping; each goes into the path, the query or the body, where the route has it.',
  },
  { name: 'paginate', default: 'false', description: 'request: true: follow the pages of a list to its end.' },
  {
    name: 'confirm',
    default: 'false',
    description:
      'request: true: yes, send what e-mails somebody or deletes a project with its time, an invoice with its payments.',
  },
] as const satisfies readonly InputDefinition[]

export type InputName = (typeof inputDefinitions)[number]['name']

/** Gives an input's text, '' when it is not set. */
export type ReadInput = (name: InputName) => string

/** The inputs that are secrets. */
export const secretInputs: readonly InputName[] = inputDefinitions
  .filter((each) => 'secret' in each)
  .map(({ name }) => name)
