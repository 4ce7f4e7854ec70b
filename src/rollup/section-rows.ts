import { escapeHtml } from '../markdown/escape.ts'
import { renderLink, renderTable } from '../markdown/table.ts'
import type { SectionContext } from './section-context.ts'

/** One column of a table of `T`. */
export interface Field<T> {
  readonly title: string
  readonly align?: 'left' | 'right'
  readonly cell: (item: T) => string
  /** The cell below all others. */
  readonly total?: string
  /** False leaves the column out. */
  readonly shown?: boolean
}

/** Rows that stand open before the rest is folded. */
const OPEN_ROWS = 20

/** Takes columns and items; gives a table, with a line of totals where a column has one; '' without items. */
export function renderRows<T>(fields: readonly Field<T>[], items: readonly T[], withTotal = true): string {
  const shown = fields.filter((field) => field.shown !== false)
  const rows = items.map((item) => shown.map(({ cell }) => cell(item)))
  const hasTotal = withTotal && items.length > 1 && shown.some(({ total }) => total !== undefined)
  const total = shown.map((field) => (field.total ? field.total.split('<br>').map(bold).join('<br>') : ''))
  const columns = shown.map(({ title, align = 'left' }) => ({ title, align }))
  return renderTable(columns, hasTotal ? [...rows, total] : rows)
}

/** Takes a context, columns, items and their word; gives a table whose tail, when long, is folded below it. */
export function renderLongRows<T>(
  context: SectionContext,
  fields: readonly Field<T>[],
  items: readonly T[],
  word: string,
): string {
  if (items.length <= OPEN_ROWS + 5) return renderRows(fields, items)
  const rest = items.slice(OPEN_ROWS)
  return [
    renderRows(fields, items.slice(0, OPEN_ROWS)),
    renderDetails(`${rest.length} more ${word}`, renderCutRows(context, fields, rest)),
  ].join('\n\n')
}

/** Takes a context, columns and items; gives a table of as many as may be shown, and where the others are. */
export function renderCutRows<T>(context: SectionContext, fields: readonly Field<T>[], items: readonly T[]): string {
  const shown = items.slice(0, context.mostRows)
  const left = items.length - shown.length
  const more = `… and ${left} more, in the ${renderLink('JSON beside this document', context.jsonUrl)}.`
  return [renderRows(fields, shown, false), left > 0 ? more : ''].filter(Boolean).join('\n\n')
}

/** Takes a title as plain text, from anywhere, and markdown; gives the markdown folded under the title. */
export function renderDetails(title: string, content: string): string {
  return `<details>\n<summary>${escapeHtml(title)}</summary>\n\n${content}\n\n</details>`
}

/** Takes blocks of markdown; gives them one below the other, empty ones left out. */
export function renderBlocks(...blocks: readonly string[]): string {
  return blocks.filter(Boolean).join('\n\n')
}

function bold(text: string): string {
  return text && `**${text}**`
}
