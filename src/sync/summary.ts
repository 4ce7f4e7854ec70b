import { escapeText } from '../markdown/escape.ts'
import { renderTable } from '../markdown/table.ts'

/** What became of one stream, to be told. */
export interface Told {
  readonly name: string
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly deleted: number
  /** Paths that are written or taken away. */
  readonly files: readonly string[]
}

/** Takes a stream's figures; gives them as one line of a log. */
export function renderStream({ name, rows, added, changed, deleted }: Told): string {
  const parts = [
    [added, 'added'],
    [changed, 'changed'],
    [deleted, 'deleted'],
  ] as const
  const told = parts.filter(([number]) => number > 0).map(([number, word]) => `${formatCount(number)} ${word}`)
  return `${name}: ${formatCount(rows)} ${rows === 1 ? 'row' : 'rows'}, ${told.length > 0 ? told.join(', ') : 'unchanged'}`
}

/** Takes all streams' figures and the names of those that failed; gives the table of the job summary. */
export function renderStreams(told: readonly Told[], failed: readonly string[]): string {
  const cells = ({ name, rows, added, changed, deleted, files }: Told) => [
    `\`${name}\``,
    ...[rows, added, changed, deleted].map(formatCount),
    describeFiles(files),
  ]
  const rows = [...told.map(cells), ...failed.map((name) => [`\`${name}\``, '', '', '', '', 'failed: as it was'])]
  return renderTable(
    [
      { title: 'Stream', align: 'left' },
      ...['Rows', 'Added', 'Changed', 'Deleted'].map((title) => ({ title, align: 'right' as const })),
      { title: 'File', align: 'left' },
    ],
    rows,
  )
}

/** Takes all streams' figures; gives the commit's first line and the rest of its message. */
export function renderMessage(told: readonly Told[], footer: string): { headline: string; body: string } {
  const sum = (of: 'added' | 'changed' | 'deleted') => told.reduce((all, each) => all + each[of], 0)
  const changed = told.filter(({ files }) => files.length > 0)
  const [added, edited, deleted] = [sum('added'), sum('changed'), sum('deleted')]
  return {
    headline: `Harvest data: ${formatCount(added)} added, ${formatCount(edited)} changed, ${formatCount(deleted)} deleted`,
    body: [changed.map(renderStream).join('\n'), footer].filter((part) => part !== '').join('\n\n'),
  }
}

function describeFiles(files: readonly string[]): string {
  const [first = ''] = files
  if (files.length === 0) return 'unchanged'
  return `${escapeText(first)}${files.length > 1 ? ` and ${files.length - 1} more` : ''}`
}

function formatCount(number: number): string {
  return number.toLocaleString('en')
}
