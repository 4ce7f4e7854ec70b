import { oneLine, shorten } from '../markdown/escape.ts'
import { describeResult, isOnlyLink } from './describe.ts'
import type { LoggableSession } from './desired.ts'
import type { Entry } from './entry.ts'
import { entryOf, type Operation, sessionOf } from './operation.ts'

/** What the first character of a line says; GitHub colours it where the lines are shown as a difference. */
export const signs = {
  '+': 'new',
  '-': 'taken out',
  '!': 'corrected',
  '=': 'stays as it is',
  '?': 'not recorded, see above',
} as const

/** One operation as a line of a preview, its columns not aligned yet and not escaped for anything. */
export interface PreviewLine {
  readonly sign: keyof typeof signs | ' '
  readonly hours: string
  /** Project and task. */
  readonly where: string
  readonly day: string
  /** What the work was, and why its entry is treated so. */
  readonly words: string
}

/** Takes an operation; gives its line, null where merging does nothing a reader would notice. */
export function previewLine(operation: Operation): PreviewLine | null {
  if (operation.kind === 'unchanged' || isOnlyLink(operation)) return null
  const { date, headline, detail } = describeResult({ operation, status: 'planned', entry: null, message: null })
  const [session, entry] = [sessionOf(operation), entryOf(operation)]
  const line = (sign: keyof typeof signs, why: string): PreviewLine => ({
    sign,
    hours: `${(session?.session.hours ?? entry?.hours ?? 0).toFixed(2)} h`,
    where: session ? whereOf(session) : entry ? whereOfEntry(entry) : '',
    day: date,
    words: [shorten(headline, 80), why && `(${why})`].filter(Boolean).join(' '),
  })
  switch (operation.kind) {
    case 'create':
      return line('+', '')
    case 'delete':
      return line('-', detail)
    case 'update':
    case 'move':
      return { ...line('!', whyOf(operation)), ...betweenOf(operation.session, operation.entry) }
    case 'drift':
    case 'left':
      return { ...line('=', detail), ...(entry && { hours: `${entry.hours.toFixed(2)} h` }) }
    case 'blocked':
      return line('?', '')
  }
}

/** What an entry was and shall be, where the two differ. */
function betweenOf(session: LoggableSession, entry: Entry): Pick<PreviewLine, 'hours' | 'where' | 'day'> {
  const between = (from: string, to: string) => (from === to ? to : `${from} → ${to}`)
  return {
    hours: between(`${entry.hours.toFixed(2)} h`, `${session.session.hours.toFixed(2)} h`),
    where: between(whereOfEntry(entry), whereOf(session)),
    day: between(entry.date, session.session.date),
  }
}

/** Hours, project, task and day have columns of their own. */
function whyOf({ kind, changes }: Extract<Operation, { kind: 'update' | 'move' }>): string {
  const clock = changes.flatMap(({ field, from, to }) =>
    field === 'start' || field === 'end' ? [`${field} ${from || '–'} → ${to}`] : [],
  )
  const isOther = changes.some(({ field }) => field !== 'reference' && field !== 'link' && field !== 'notes')
  const notes = changes.some(({ field }) => field === 'notes') && kind === 'update' && !isOther ? ['new wording'] : []
  const isMoved = kind === 'move' && !isOther
  return [...clock, ...notes, ...(isMoved ? ['report renamed, the entry stays the same'] : [])].join('; ')
}

function whereOf({ target, session }: LoggableSession): string {
  return target.ok
    ? `${target.project.name} / ${target.task.name}`
    : [session.project ?? session.client, session.task].filter(Boolean).join(' / ')
}

function whereOfEntry({ project, task }: Entry): string {
  return `${project.name} / ${task.name}`
}

/**
 * Takes lines and how many to show; gives them as a fenced block with aligned columns, in which GitHub reads neither
 * markdown nor mentions, and what their signs mean. '' where there is none.
 */
export function renderLines(lines: readonly PreviewLine[], most: number): string {
  if (lines.length === 0) return ''
  const shown = lines.slice(0, most).map(({ sign, hours, where, day, words }) => ({
    sign,
    cells: [hours, oneLine(where), day, oneLine(words)],
  }))
  const width = (at: number) => Math.min(MOST_WIDTH, Math.max(...shown.map(({ cells }) => lengthOf(cells[at] ?? ''))))
  const widths = [width(0), width(1), width(2)]
  // Every line begins with a sign or a space and hours, so none can end the fence.
  const rows = shown.map(({ sign, cells: [hours = '', where = '', day = '', words = ''] }) =>
    [
      `${sign} ${' '.repeat(Math.max(0, (widths[0] ?? 0) - lengthOf(hours)))}${hours}`,
      padded(where, widths[1]),
      padded(day, widths[2]),
      words,
    ]
      .join('  ')
      .trimEnd(),
  )
  const used = Object.entries(signs).filter(([sign]) => lines.some((line) => line.sign === sign))
  const legend = used.map(([sign, meaning]) => `\`${sign}\` ${meaning}`).join(' · ')
  const more = lines.length - shown.length
  return [
    `\`\`\`diff\n${rows.join('\n')}\n\`\`\``,
    ...(more > 0 ? [`… and ${more} more.`] : []),
    ...(legend ? [`<sub>${legend}</sub>`] : []),
  ].join('\n\n')
}

/** One long name shall not push all other rows to the side. */
const MOST_WIDTH = 60

function padded(text: string, width = 0): string {
  return text + ' '.repeat(Math.max(0, width - lengthOf(text)))
}

function lengthOf(text: string): number {
  return Array.from(text).length
}
