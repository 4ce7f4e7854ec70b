import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** The root of this repository. */
export const root = join(import.meta.dirname, '../..')
/** What the examples call this action: its owner and commit are the reader's own, so both are placeholders. */
export const own = { name: 'OWNER/harvest-ledger', ref: '0'.repeat(40), comment: 'where you keep this action' }

interface Input {
  readonly description: string
  readonly required?: boolean
  readonly default?: string
}

/** What an action takes and gives. Outputs are null where the step itself decides them. */
export interface ActionMetadata {
  readonly name: string
  readonly description: string
  readonly inputs: Record<string, Input>
  readonly outputs: readonly string[] | null
}

/** Metadata of an action we do not own: only the names our workflows use or might mistake, required ones marked `!`. */
const foreign = (name: string, inputs: string, outputs: string | null): ActionMetadata => ({
  name,
  description: name,
  inputs: Object.fromEntries(
    inputs
      .split(' ')
      .map((input) => [
        input.replace('!', ''),
        input.endsWith('!') ? { description: input, required: true } : { description: input },
      ]),
  ),
  outputs: outputs === null ? null : outputs.split(' '),
})

const foreignActions = [
  foreign(
    'actions/checkout',
    'repository ref token persist-credentials path clean filter sparse-checkout fetch-depth fetch-tags lfs submodules',
    'ref commit',
  ),
  foreign('actions/setup-node', 'node-version node-version-file package-manager-cache cache', 'cache-hit node-version'),
  foreign(
    'actions/upload-artifact',
    'name path! retention-days if-no-files-found overwrite',
    'artifact-id artifact-url',
  ),
  foreign(
    'actions/create-github-app-token',
    'client-id private-key! owner repositories skip-token-revoke github-api-url permission-contents permission-pull-requests permission-metadata',
    'token installation-id app-slug',
  ),
  foreign('actions/github-script', 'script! github-token retries result-encoding', null),
  foreign(
    'actions/attest-build-provenance',
    'subject-path subject-digest subject-name subject-checksums',
    'bundle-path',
  ),
  foreign(
    'zizmorcore/zizmor-action',
    'inputs online-audits persona min-severity min-confidence version token advanced-security annotations',
    null,
  ),
  foreign('github/codeql-action/init', 'languages build-mode queries config config-file tools token', 'codeql-path'),
  foreign('github/codeql-action/analyze', 'category upload token', 'sarif-output'),
  foreign('1password/load-secrets-action', 'export-env unset-previous', null),
]

/** Our own `action.yml`, as the linter wants it. */
export function readOwnAction(): ActionMetadata {
  const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
    name: string
    description: string
    inputs: Record<string, Input>
    outputs: Record<string, unknown>
  }
  return { ...action, outputs: Object.keys(action.outputs) }
}

/** Finds what a `uses` stands for; undefined for an action nobody here knows. */
export function findAction(uses: string): ActionMetadata | undefined {
  const [name = ''] = uses.split('@')
  if (name === own.name || name === './') return readOwnAction()
  return foreignActions.find((action) => action.name === name)
}

/** Reads a workflow that another calls: it is one of ours, wherever the reader keeps it. Null when it is not. */
export function readCalledWorkflow(uses: string): string | null {
  const [path = ''] = uses.split('@')
  const file = join(root, 'examples/workflows', path.split('/').at(-1) ?? '')
  return /\.ya?ml$/.test(file) && existsSync(file) ? readFileSync(file, 'utf8') : null
}
