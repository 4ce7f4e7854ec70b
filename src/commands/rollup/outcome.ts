import { type Fault, faultsOf } from '../../errors.ts'
import { renderFaultList } from '../../markdown/faults.ts'
import { renderLink, renderTable } from '../../markdown/table.ts'
import { roundHours, roundMoney } from '../../rollup/decimal.ts'
import type { Outcome, Run } from '../run.ts'
import type { Catalog } from './ledger.ts'
import type { Made } from './make.ts'
import type { Published } from './published.ts'
import type { Waiting } from './waiting.ts'

/** What a run of rollups came to. */
export interface Told {
  /** Those made, the oldest first; `published` is null where an error came before. */
  readonly rollups: readonly (Made & { readonly published: Published | null })[]
  /** Paths of those asked for that the ledger has already. */
  readonly present: readonly string[]
  readonly waiting: readonly Waiting[]
  readonly faults: readonly Fault[]
  readonly dryRun: boolean
}

/** A job summary takes 1 MiB; bodies are cut off far below it. */
const MOST_CHARACTERS = 500_000

/** Takes what was done; gives it for the outputs and the job summary. The outputs are those of the newest rollup of which something was done, else of the newest. */
export function concludeRollups(told: Told, { url }: Catalog, run: Run): Outcome {
  const { rollups, waiting, dryRun } = told
  const published = rollups.flatMap((each) => (each.published ? [{ ...each, published: each.published }] : []))
  const last =
    published.findLast(({ published: each }) => each.operation !== 'none' || each.commit !== null) ?? published.at(-1)
  const warnings = [
    ...published.flatMap((each) => [...each.published.warnings, ...each.warnings]),
    ...waiting.flatMap((each) => each.published.warnings),
  ]
  const errors = [...published, ...waiting].flatMap((each) => each.published.errors)
  const as = (severity: Fault['severity']) => (message: string) => ({ severity, message, place: null })
  const faults: Fault[] = [...errors.map(as('error')), ...told.faults, ...warnings.map(as('warning'))]
  run.phase(null)
  for (const each of [...published, ...waiting]) run.log(`${each.path}: ${describe(each.published, dryRun)}`)
  const { uninvoiced = null, hours = '0' } = last?.figures.totals ?? {}
  const commit = last?.published.commit ?? ''
  const pull = last?.published.pull
  return {
    faults,
    summary: [
      renderOverview(told),
      ...renderBodies(told),
      ...(faults.length > 0 ? [`### Needs your attention\n\n${renderFaultList(faults, null)}\n`] : []),
    ]
      .filter((part) => part !== '')
      .join('\n'),
    outputs: {
      hours: Number(roundHours(hours)).toFixed(2),
      'rollup-path': last?.path ?? '',
      uninvoiced: JSON.stringify(
        Object.fromEntries(Object.entries(uninvoiced ?? {}).map(([code, amount]) => [code, roundMoney(amount, code)])),
      ),
      'commit-sha': commit,
      'commit-url': commit && `${url}/commit/${commit}`,
      'pull-request-number': pull ? String(pull.number) : '',
      'pull-request-url': pull?.url ?? '',
      'pull-request-operation': last?.published.operation ?? 'none',
    },
  }
}

/** Takes the error that kept a rollup from being offered, those offered before it, and those that were still to come; gives what to tell. */
export function faultsOfBreak(
  error: unknown,
  done: readonly { readonly path: string; readonly published: Published }[],
  missed: readonly Pick<Made, 'path'>[],
  dryRun: boolean,
): Fault[] {
  const offered = done.map(({ path, published }) => `${path} (${describe(published, dryRun)})`).join(', ')
  const message = `the run broke off at ${missed[0]?.path}. Done before: ${offered}. Not offered: ${missed.map(({ path }) => path).join(', ')}. Run again: what is there already is left as it is`
  return [...faultsOf(error), { severity: 'error', message, place: null }]
}

/** A line for each rollup, where there is more than one. */
function renderOverview({ rollups, present, waiting, dryRun }: Told): string {
  const rows = [
    ...rollups.map(({ path, published }) => [
      path,
      linkPull(published),
      published ? describe(published, dryRun) : 'not offered: see the error below',
    ]),
    ...present.map((path) => [path, '', 'in the ledger already']),
    ...waiting.map(({ path, published }) => [path, linkPull(published), `waits: ${describe(published, dryRun)}`]),
  ].sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
  if (rows.length < 2) return ''
  const titles = ['Rollup', 'Pull request', 'What was done'] as const
  const table = renderTable(
    titles.map((title) => ({ title, align: 'left' })),
    rows.map(([path = '', ...cells]) => [`\`${path}\``, ...cells]),
  )
  return `## Rollups\n\n${table}\n`
}

function linkPull(published: Published | null): string {
  return published?.pull ? renderLink(`#${published.pull.number}`, published.pull.url) : ''
}

/** What the pull requests say, the newest for certain. */
function renderBodies({ rollups, dryRun }: Told): string[] {
  let length = 0
  const parts = rollups.toReversed().map(({ path, body, published }) => {
    const part = `## ${path}${published ? `: ${describe(published, dryRun)}` : ''}\n\n${body}`
    length += part.length
    return length > MOST_CHARACTERS ? '' : part
  })
  return parts.reverse()
}

/** Takes rollups that were not begun because the one before was left unfinished; gives what to tell. */
export function faultsOfMissed(missed: readonly Pick<Made, 'path'>[]): Fault[] {
  if (missed.length === 0) return []
  const message = `not offered after that: ${missed.map(({ path }) => path).join(', ')}. Run again: what is there already is left as it is`
  return [{ severity: 'error', message, place: null }]
}

function describe({ operation, would, pull, commit, errors, isUnknown }: Published, dryRun: boolean): string {
  if (errors.length > 0 && commit !== null && pull === null)
    return `commit ${commit.slice(0, 7)} was made, and ${isUnknown ? 'whether its pull request was opened is not known' : 'no pull request was opened'}`
  const number = pull ? `pull request ${pull.number}` : 'a pull request'
  if (!dryRun) {
    if (operation === 'none' && pull === null) return 'nothing has changed'
    return `${number} ${operation === 'none' ? 'unchanged' : operation}`
  }
  const verbs = { created: 'be created', updated: 'be updated', closed: 'be closed', none: 'stay as it is' }
  if (would === null) return 'dry run, nothing was written'
  if (would === 'none' && pull === null) return 'dry run, nothing was written, and there is nothing to do'
  return `dry run, nothing was written; ${number} would ${verbs[would]}`
}
