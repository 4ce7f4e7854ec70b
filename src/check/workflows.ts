import { secretInputs } from '../input-definitions.ts'
import { type Finding, finder } from './finding.ts'
import type { ActionUse, WorkflowFile } from './workflow-file.ts'
import { examinePush, examineSchedule, type TriggerFacts } from './workflow-triggers.ts'

/** What the workflows are held against. */
export interface WorkflowFacts extends TriggerFacts {
  /** `owner/name` of the repository they are in. */
  readonly repository: string
  /** False in a project, which hands its reports over. */
  readonly isLedger: boolean
  /** False on a server of one's own, which may not know `queue` yet. */
  readonly hasQueue: boolean
}

const { ok, warning, error } = finder('Workflows')

// biome-ignore lint/suspicious/noTemplateCurlyInString: it is GitHub's syntax, shown to be copied.
const HARVEST_SECRET = '${{ secrets.HARVEST_ACCESS_TOKEN }}'

/** Takes the repository's workflows; gives for each step that uses this action what would keep it from its work. */
export function examineWorkflows(files: readonly WorkflowFile[], facts: WorkflowFacts): Finding[] {
  const uses = files.flatMap((file) => file.uses)
  const found = files.flatMap((file) => file.findings)
  const work = facts.isLedger ? 'record' : 'hand-over'
  const hasWork = uses.some((use) => commandOf(use, facts) === work) || found.length > 0
  const missing = facts.isLedger
    ? warning(
        'no workflow here records the reports',
        'Copy examples/workflows/ledger.yml to .github/workflows/harvest.yml',
      )
    : warning(
        'no workflow here hands the reports over',
        'Copy examples/workflows/project.yml to .github/workflows/reports.yml',
      )
  return [...found, ...(hasWork ? [] : [missing]), ...uses.flatMap((use) => examineUse(use, facts))]
}

/** Takes the repository's workflows; tells whether one of them makes rollups with the run's own token (`own`), or at all (`any`). */
export function rollupsOf(files: readonly WorkflowFile[]): { readonly any: boolean; readonly own: boolean } {
  const rollups = files.flatMap(({ uses }) => uses).filter(({ inputs }) => inputs.command === 'rollup')
  return { any: rollups.length > 0, own: rollups.some(hasOwnToken) }
}

/** What writes to Harvest or the ledger, in the ledger itself, one run after the other. */
const WRITING: readonly string[] = ['record', 'rollup', 'sync']

function examineUse(use: ActionUse, facts: WorkflowFacts): Finding[] {
  const command = commandOf(use, facts)
  const found = [
    ...pinned(use),
    ...checkout(use, command),
    ...secrets(use, command),
    ...permissions(use, command),
    ...(WRITING.includes(command) ? concurrency(use, facts) : []),
    ...(command === 'record' || command === 'rollup' ? examineSchedule(use, command, facts) : []),
    ...(command === 'record' || command === 'hand-over' ? examinePush(use, facts) : []),
    ...(use.hasTimeout
      ? []
      : [warning('no time limit: a run that hangs lasts six hours', 'Give its job `timeout-minutes: 30`', use.place)]),
  ]
  const isSound = found.every(({ severity }) => severity === 'ok')
  return isSound ? [ok(`${command}: set up as it should be`, null, use.place)] : found
}

/** `hand-over` is record in another repository than the ledger. */
function commandOf({ inputs }: ActionUse, { repository, isLedger }: WorkflowFacts): string {
  const command = inputs.command || 'record'
  if (command !== 'record') return command
  const { ledger } = inputs
  const isElsewhere = ledger !== undefined && ledger !== '' && ledger.toLowerCase() !== repository.toLowerCase()
  return isElsewhere || (!isLedger && ledger !== undefined) ? 'hand-over' : 'record'
}

function pinned({ uses, place }: ActionUse): Finding[] {
  if (uses.startsWith('./') || uses.startsWith('docker:')) return []
  const [name = '', ref = ''] = uses.split('@')
  if (name.startsWith('OWNER/') || /^0{40}$/.test(ref))
    return [
      error(
        `${uses.slice(0, 60)} is the example's placeholder`,
        'Put in who keeps the action, and its full commit id',
        place,
      ),
    ]
  if (/^[0-9a-f]{40}$/.test(ref)) return []
  return [
    warning(
      `the action is not pinned: "${ref || 'no ref'}" may be other code tomorrow, and it gets your Harvest token`,
      `Write ${name}@ and the full commit id (git ls-remote https://github.com/${name.split('/').slice(0, 2).join('/')} HEAD)`,
      place,
    ),
  ]
}

function checkout({ checkout: before, place }: ActionUse, command: string): Finding[] {
  // A call to Harvest reads nothing of the repository; a receipt's file it would miss by name.
  if (before === null && command === 'request') return []
  if (before === null)
    return [error('nothing is checked out before it', 'Add a step `uses: actions/checkout` before it', place)]
  const { inputs } = before
  const isShallow = inputs['fetch-depth'] !== '0'
  return [
    ...(command === 'record' && isShallow
      ? [
          warning(
            'the checkout is shallow, so it does not tell which commit changed a report last',
            'Give the checkout `fetch-depth: 0`',
            before.place,
          ),
        ]
      : []),
    ...(inputs['persist-credentials'] === 'false'
      ? []
      : [
          warning(
            "the checkout leaves the run's token in the folder, which no step here needs",
            'Give the checkout `persist-credentials: false`',
            before.place,
          ),
        ]),
  ]
}

function secrets(use: ActionUse, command: string): Finding[] {
  const { inputs, environment, place } = use
  const isExpression = (value: string) => value.includes('$' + '{{')
  const written = secretInputs.filter((name) => inputs[name] && !isExpression(inputs[name]))
  const found = written.map((name) =>
    error(
      `${name} is written out, for everybody who reads this file`,
      'Revoke it, store a new one as a secret, and pass that',
      place,
    ),
  )
  const isGiven =
    ['harvest-access-token', 'harvest-refresh-token'].some((name) => inputs[name]) ||
    ['HARVEST_ACCESS_TOKEN', 'HARVEST_REFRESH_TOKEN'].some((name) => environment.has(name))
  if ([...WRITING, 'request'].includes(command) && !isGiven)
    found.push(error(`${command} is given no Harvest token`, `Pass \`harvest-access-token: ${HARVEST_SECRET}\``, place))
  if (command === 'hand-over' && hasOwnToken(use))
    found.push(
      error(
        "the run's own token cannot write to the ledger, which is another repository",
        'Pass a secret as `github-token`: a token with `contents: write` for the ledger',
        place,
      ),
    )
  return found
}

function hasOwnToken({ inputs, environment }: ActionUse): boolean {
  const token = inputs['github-token'] ?? ''
  if (token === '') return !environment.has('GITHUB_TOKEN') && !environment.has('GH_TOKEN')
  return /\b(github\.token|secrets\.GITHUB_TOKEN)\b/i.test(token)
}

function permissions(use: ActionUse, command: string): Finding[] {
  const { permissions: given, place, inputs } = use
  const needed =
    command === 'rollup' && hasOwnToken(use)
      ? ['contents: write', 'pull-requests: write']
      : command === 'sync' && hasOwnToken(use)
        ? ['contents: write']
        : command === 'check' && inputs.comment === 'true'
          ? ['contents: read', 'pull-requests: write']
          : command === 'request'
            ? []
            : ['contents: read']
  if (given === null)
    return [
      warning(
        "its job states no permissions, so it has the repository's default ones, which may be too few or too many",
        `Write \`permissions: ${needed.length === 0 ? '{}' : `{ ${needed.join(', ')} }`}\``,
        place,
      ),
    ]
  const has = (right: string) =>
    typeof given === 'string' ? given.replace('-all', '') : String(given[right] ?? 'none')
  const lacking = needed.filter((need) => {
    const [right = '', level] = need.split(': ')
    return has(right) !== 'write' && has(right) !== level
  })
  return lacking.map((need) =>
    error(`the job of ${command} lacks ${need}`, `Add \`${need}\` to its permissions`, place),
  )
}

function concurrency({ concurrency: given, place }: ActionUse, { hasQueue }: WorkflowFacts): Finding[] {
  if (given === null)
    return [
      warning(
        'no concurrency group: two runs may work at once',
        `Add \`concurrency: { group: harvest-ledger, cancel-in-progress: false${hasQueue ? ', queue: max' : ''} }\``,
        place,
      ),
    ]
  if (!given.cancels)
    // Of the runs of a group one works and one waits (GitHub's changelog, 2026-05-07), whichever workflow they are of.
    return given.queues || !hasQueue
      ? []
      : [
          warning(
            'a newer run of its concurrency group cancels one that waits, a rollup too',
            `Write \`concurrency: { group: ${given.group}, cancel-in-progress: false, queue: max }\``,
            given.place,
          ),
        ]
  return [
    warning(
      'a newer run cancels this one half way (cancel-in-progress: true)',
      'Write `cancel-in-progress: false`',
      given.place,
    ),
  ]
}
