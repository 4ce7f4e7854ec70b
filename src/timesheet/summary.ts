import type { Fault, Place } from '../errors.ts'
import { escapeText } from '../markdown/escape.ts'
import { renderFaultList } from '../markdown/faults.ts'
import { renderLink, renderTable } from '../markdown/table.ts'
import { show } from './catalog.ts'
import { describeResult } from './describe.ts'
import { blobUrl, commitOf } from './desired.ts'
import { hundredthsOf, renderHundredths } from './hundredths.ts'
import { entryOf, sessionOf } from './operation.ts'
import { type Counts, countResults, type Result } from './result.ts'
import { renderWindow, type Window } from './window.ts'

export interface SummaryInput {
  readonly results: readonly Result[]
  readonly faults: readonly Fault[]
  readonly dryRun: boolean
  readonly ledger: string
  readonly ledgerUrl: string
  /** Id of the commit that was read; null in a ledger without one. */
  readonly head: string | null
  readonly window: Window
  readonly account: {
    readonly name: string
    readonly url: string | null
    readonly user: string
    readonly userId: number
  }
  readonly calls: { readonly harvest: number; readonly github: number }
}

/** Rows shown in one table; nobody reads more. */
const MOST_ROWS = 200

/** GitHub drops a job summary above 1 MiB. */
const LARGEST_SUMMARY = 1_000_000

const NON_BREAKING_HYPHEN = '\u2011'

/** Takes what a run did; gives the job summary as markdown: figures, what changed, what needs a person, hours by project. */
export function renderSummary(input: SummaryInput): string {
  for (let rows = MOST_ROWS; ; rows = Math.floor(rows / 2)) {
    const text = renderWithRows(input, rows)
    if (rows === 0 || new TextEncoder().encode(text).length <= LARGEST_SUMMARY) return text
  }
}

function renderWithRows(input: SummaryInput, rows: number): string {
  const counts = countResults(input.results)
  const parts = [
    `## ${headline(counts, input.dryRun)}`,
    renderScope(input),
    renderFaults(input, rows),
    renderChanges(input, rows),
    renderHours(input.results),
    `<sub>${input.calls.harvest} Harvest ${plural(input.calls.harvest, 'call')}, ${input.calls.github} GitHub ${plural(input.calls.github, 'call')}.</sub>`,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** Takes counts; gives one line, such as `3 created, 0 updated, 0 deleted, 12 unchanged`. */
export function headline(counts: Counts, dryRun: boolean): string {
  const words = [
    `${counts.created} created`,
    `${counts.updated} updated`,
    `${counts.deleted} deleted`,
    `${counts.unchanged} unchanged`,
    ...(counts.blocked > 0 ? [`${counts.blocked} blocked`] : []),
  ]
  return `${dryRun ? 'Dry run: ' : ''}${words.join(', ')}`
}

function renderScope({ ledger, ledgerUrl, head, window, account }: SummaryInput): string {
  const at = head ? ` at ${renderLink(`\`${head.slice(0, 7)}\``, `${ledgerUrl}/commit/${head}`)}` : ''
  const name = escapeText(account.name || 'Harvest')
  const to = account.url ? renderLink(name, account.url) : name
  return `${renderLink(escapeText(ledger), ledgerUrl)}${at} → ${to} (${escapeText(account.user)}) · sessions ${renderWindow(window)}`
}

function renderFaults({ faults, ledgerUrl, head }: SummaryInput, rows: number): string {
  if (faults.length === 0) return ''
  const linkTo = head === null ? null : ({ file, line }: Place) => lineUrl(ledgerUrl, head, file, line)
  return `### Needs your attention\n\n${renderFaultList(faults, linkTo, rows)}`
}

function renderChanges({ results, account, ledgerUrl, head }: SummaryInput, most: number): string {
  const shown = results.filter(({ operation }) => operation.kind !== 'unchanged')
  const rows = shown.slice(0, most).map((result) => {
    const { verb, date, hours, where, headline, detail, path, line } = describeResult(result)
    const entry = result.entry ?? entryOf(result.operation)
    const session = sessionOf(result.operation)
    const commit = session?.commit ?? commitOf(entry?.reference?.permalink ?? null) ?? head
    const what = escapeText(headline || path || '')
    const shownDate = date.replaceAll('-', NON_BREAKING_HYPHEN)
    return [
      escapeText(verb),
      account.url ? renderLink(shownDate, dayUrl(account.url, date, account.userId)) : shownDate,
      hours,
      escapeText(where),
      path && commit && what ? renderLink(what, lineUrl(ledgerUrl, commit, path, line ?? 1)) : what,
      // Why something is blocked stands above the table already.
      result.operation.kind === 'blocked' || result.status === 'failed' ? 'see above' : escapeText(detail),
    ]
  })
  const table = renderTable(
    [
      { title: '' },
      { title: 'Day' },
      { title: 'Hours', align: 'right' },
      { title: 'Project · task' },
      { title: 'Session' },
      { title: 'Change' },
    ],
    rows,
  )
  return table === '' ? '' : ['### Time entries', '', table, ...more(shown.length, most)].join('\n')
}

function renderHours(results: readonly Result[]): string {
  const hundredths = new Map<string, number>()
  let total = 0
  for (const { operation } of results) {
    const session = sessionOf(operation)
    if (!session?.target.ok) continue
    const name = show(session.target.project)
    const hours = hundredthsOf(session.session.hours)
    hundredths.set(name, (hundredths.get(name) ?? 0) + hours)
    total += hours
  }
  const rows = [...hundredths].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  if (rows.length === 0) return ''
  const table = renderTable(
    [{ title: 'Project' }, { title: 'Hours', align: 'right' }],
    [
      ...rows.map(([name, hours]) => [escapeText(name), renderHundredths(hours)]),
      ['**Total**', `**${renderHundredths(total)}**`],
    ],
  )
  return `### Hours by project\n\n${table}`
}

/** The user's timesheet of that day, where the entry stands: a single entry has no page of its own in Harvest. */
function dayUrl(accountUrl: string, date: string, userId: number): string {
  return `${accountUrl}/time/day/${date.replaceAll('-', '/')}/${userId}`
}

/** Takes the ledger, a commit and a line of a file there; gives its address. */
export function lineUrl(ledgerUrl: string, commit: string, path: string, line: number): string {
  // `?plain=1` shows the lines of a markdown file, so that the line can be pointed at.
  return `${blobUrl(ledgerUrl, commit, path)}?plain=1#L${line}`
}

function more(count: number, shown: number): string[] {
  return count > shown ? ['', `… and ${count - shown} more; the plan file has them all.`] : []
}

function plural(count: number, word: string): string {
  return count === 1 ? word : `${word}s`
}
