import type { Fault } from '../errors.ts'
import { escapeText } from '../markdown/escape.ts'
import { renderFaultList } from '../markdown/faults.ts'
import { renderLink, renderTable } from '../markdown/table.ts'
import { blobUrl } from '../timesheet/desired.ts'
import type { Decision } from './decision.ts'

export interface HandOverSummary {
  readonly decisions: readonly Decision[]
  readonly faults: readonly Fault[]
  readonly dryRun: boolean
  /** `owner/name` of the project. */
  readonly repository: string
  readonly ledger: { readonly name: string; readonly url: string }
  readonly head: string | null
  readonly commit: string | null
  readonly pull: { readonly number: number; readonly url: string } | null
  /** Whether this run had Harvest credentials. */
  readonly isRecorded: boolean
  /** Requests sent to GitHub. */
  readonly calls: number
}

/** Rows shown in one table; nobody reads more. */
const MOST_ROWS = 200

const VERBS: Readonly<Record<Decision['kind'], string>> = {
  add: 'new',
  replace: 'changed',
  adopt: 'there already',
  same: 'unchanged',
  superseded: 'newer there',
  conflict: 'left',
}

/** Takes the decisions; gives a line of a log for each that is more than "unchanged". */
export function describeHandOver(decisions: readonly Decision[], dryRun: boolean): string[] {
  const lines = decisions
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, candidate, at }) => `${VERBS[kind].padEnd(13)}  ${candidate.path}${at ? `  →  ${at}` : ''}`)
  return [...lines, headline(decisions, dryRun)]
}

/** Takes what became of the reports; gives the job summary as markdown. */
export function renderHandOver(given: HandOverSummary): string {
  const parts = [
    `## ${headline(given.decisions, given.dryRun)}`,
    renderScope(given),
    given.faults.length > 0 ? `### Needs your attention\n\n${renderFaultList(given.faults, null, MOST_ROWS)}` : '',
    renderReports(given),
    `<sub>${given.calls} GitHub ${given.calls === 1 ? 'call' : 'calls'}.</sub>`,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function headline(decisions: readonly Decision[], dryRun: boolean): string {
  const count = (...kinds: Decision['kind'][]) => decisions.filter(({ kind }) => kinds.includes(kind)).length
  const words = [
    `${count('add')} new`,
    `${count('replace')} changed`,
    `${count('same', 'adopt', 'superseded')} unchanged`,
    ...(count('conflict') > 0 ? [`${count('conflict')} left`] : []),
  ]
  return `${dryRun ? 'Dry run: ' : ''}Reports handed over: ${words.join(', ')}`
}

function renderScope({ repository, ledger, commit, pull, isRecorded, dryRun }: HandOverSummary): string {
  const to = renderLink(escapeText(ledger.name), ledger.url)
  const at = pull
    ? `, waiting in ${renderLink(`pull request ${pull.number}`, pull.url)}`
    : commit === null
      ? ''
      : ` in ${renderLink(`\`${commit.slice(0, 7)}\``, `${ledger.url}/commit/${commit}`)}`
  const then =
    isRecorded && !pull ? '' : pull ? '. Recorded once it is merged.' : ". Recorded by the ledger's own workflow."
  return `${escapeText(repository)} → ${to}${at}${dryRun ? '' : then}`
}

/** Takes what became of the reports; gives a table of those that are more than "unchanged", '' where there are none. */
export function renderReports({
  decisions,
  ledger,
  head,
}: Pick<HandOverSummary, 'decisions' | 'ledger' | 'head'>): string {
  const shown = decisions.filter(({ kind }) => kind !== 'same')
  const rows = shown.slice(0, MOST_ROWS).map(({ kind, candidate, at }) => {
    const isThere = kind === 'add' || kind === 'replace' || kind === 'adopt'
    const place = isThere && head !== null ? renderLink(escapeText(at), blobUrl(ledger.url, head, at)) : escapeText(at)
    return [VERBS[kind], escapeText(candidate.path), kind === 'conflict' ? 'see above' : place]
  })
  const table = renderTable([{ title: '' }, { title: 'Report' }, { title: 'In the ledger' }], rows)
  const more = shown.length - rows.length
  return table === '' ? '' : `### Reports\n\n${table}${more > 0 ? `\n\n… and ${more} more.` : ''}`
}
