import type { Nodes, Root, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { type Chunk, chunksOf } from './chunks.ts'
import { dayOfItem } from './item-days.ts'
import { type PlainText, plain } from './plain-text.ts'

export interface HeadingBlock extends PlainText {
  readonly kind: 'heading'
  readonly depth: number
}
/** One line of a paragraph or list item. `level` is 0 outside lists. */
export interface LineBlock extends PlainText {
  readonly kind: 'line'
  readonly level: number
  /** The first line of its paragraph or list item. */
  readonly first: boolean
  /** Stands behind an empty check box: still to be done. */
  readonly open: boolean
}
export interface TableBlock {
  readonly kind: 'table'
  readonly line: number
  readonly header: readonly PlainText[]
  /** Grows only while its chunks are put together. */
  readonly rows: (readonly PlainText[])[]
}
export type Block = HeadingBlock | LineBlock | TableBlock
export interface Blocks {
  readonly frontMatter: { readonly text: string; readonly line: number } | null
  readonly blocks: readonly Block[]
}

const syntax = [gfm()]
// The transforms only turn bare addresses into links; without them hostile lines cannot make their expressions backtrack.
const trees = gfmFromMarkdown().map(({ transforms: _, ...rest }) => rest)

/** Takes a node; gives the number of the file's line it begins on, and with `text` what stands there. */
interface LineOf {
  (node: { readonly position?: Nodes['position'] }): number
  readonly text: (node: { readonly position?: Nodes['position'] }) => string
}

function lines(whole: PlainText, level: number, open: boolean): LineBlock[] {
  const found: LineBlock[] = []
  let offset = 0
  whole.text.split('\n').forEach((text, index) => {
    const lead = text.length - text.trimStart().length
    const from = offset + lead
    const shown = text.trim()
    const bold = whole.bold
      .filter(([start, end]) => start < offset + text.length && end > offset)
      .map(([start, end]) => [Math.max(0, start - from), Math.min(shown.length, end - from)] as const)
    if (shown !== '') {
      found.push({
        kind: 'line',
        text: shown,
        prose: whole.prose.slice(from, from + shown.length),
        bold,
        line: whole.line + index,
        level,
        first: index === 0,
        open,
      })
    }
    offset += text.length + 1
  })
  return found
}

function table(node: Table, lineOf: LineOf): TableBlock {
  const [head, ...rows] = node.children.map((row) => row.children.map((cell) => plain(cell.children, lineOf(cell))))
  return { kind: 'table', line: lineOf(node), header: head ?? [], rows }
}

function led(line: LineBlock, lead: string): LineBlock {
  const bold = line.bold.map(([from, to]) => [from + lead.length, to + lead.length] as const)
  return { ...line, text: lead + line.text, prose: lead + line.prose, bold }
}

function collect(node: Nodes, level: number, open: boolean, into: Block[], lineOf: LineOf): void {
  const line = lineOf(node)
  switch (node.type) {
    case 'heading': {
      const text = plain(node.children, line)
      into.push({
        ...text,
        text: text.text.replaceAll('\n', ' '),
        prose: text.prose.replaceAll('\n', ' '),
        kind: 'heading',
        depth: node.depth,
      })
      return
    }
    case 'paragraph':
      into.push(...lines(plain(node.children, line), level, open))
      return
    case 'table':
      into.push(table(node, lineOf))
      return
    case 'list':
      for (const item of node.children)
        for (const child of item.children) {
          const first = into.length
          collect(child, level + 1, item.checked === false, into, lineOf)
          const line = into[first]
          const day =
            child === item.children[0] && line?.kind === 'line' ? dayOfItem(line.text, lineOf.text(item), node) : ''
          if (line?.kind === 'line' && day !== '') into[first] = led(line, day)
        }
      return
    default:
      // Quotes are other people's words; code, comments and footnotes are no report.
      return
  }
}

/** Front matter: between a first line of three dashes and the next such line. Gives the index of the line behind it too. */
function splitFrontMatter(lines: readonly string[]): { readonly text: string; readonly next: number } | null {
  if (!/^---[ \t]*$/u.test(lines[0] ?? '')) return null
  const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/u.test(line))
  return end < 0 ? null : { text: lines.slice(1, end).join('\n'), next: end + 1 }
}

function blocksOf(chunk: Chunk): Block[] {
  const found: Block[] = []
  const lineOf: LineOf = Object.assign(
    ({ position }: { readonly position?: Nodes['position'] }) => chunk.numbers[(position?.start.line ?? 1) - 1] ?? 1,
    {
      text: ({ position }: { readonly position?: Nodes['position'] }) => {
        const { line, column } = position?.start ?? { line: 1, column: 1 }
        return (chunk.lines[line - 1] ?? '').slice(column - 1, column + 5)
      },
    },
  )
  const root: Root = fromMarkdown(chunk.lines.join('\n'), { extensions: syntax, mdastExtensions: trees })
  for (const node of root.children) collect(node, 0, false, found, lineOf)
  return found
}

/** Takes lines that guard.ts made safe; gives their headings, lines and tables in order, without code, quotes and comments. */
export function parseBlocks(lines: readonly string[]): Blocks {
  const matter = splitFrontMatter(lines)
  const blocks: Block[] = []
  for (const chunk of chunksOf(lines, matter?.next ?? 0)) {
    for (const block of blocksOf(chunk)) {
      const last = blocks.at(-1)
      if (block.kind === 'table' && last?.kind === 'table' && last.line === block.line) last.rows.push(...block.rows)
      else blocks.push(block)
    }
  }
  return { frontMatter: matter && { text: matter.text, line: 2 }, blocks }
}
