import type { Nodes, PhrasingContent, Root, Table, TableCell } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'

/** Text without its marks. In `prose` inline code is blanked out: a value may stand in code, worked time in prose may not. */
export interface PlainText {
  readonly text: string
  readonly prose: string
  readonly line: number
  /** Offsets in `text` where bold runs begin and end. */
  readonly bold: readonly (readonly [number, number])[]
}
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
}
export interface TableBlock {
  readonly kind: 'table'
  readonly line: number
  readonly header: readonly PlainText[]
  readonly rows: readonly (readonly PlainText[])[]
}
export type Block = HeadingBlock | LineBlock | TableBlock
export interface Blocks {
  readonly frontMatter: { readonly text: string; readonly line: number } | null
  readonly blocks: readonly Block[]
}

const syntax = [gfm(), frontmatter(['yaml'])]
// The transforms only turn bare addresses into links; without them hostile lines cannot make their expressions backtrack.
const trees = [...gfmFromMarkdown().map(({ transforms: _, ...rest }) => rest), frontmatterFromMarkdown(['yaml'])]

interface Pen {
  text: string
  prose: string
  bold: [number, number][]
}

function write(node: PhrasingContent, pen: Pen): void {
  switch (node.type) {
    case 'text':
      pen.text += node.value
      pen.prose += node.value
      return
    case 'inlineCode':
      pen.text += node.value
      pen.prose += '\u0001'.repeat(node.value.length)
      return
    case 'break':
      pen.text += '\n'
      pen.prose += '\n'
      return
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
    case 'delete':
      return
    case 'html':
      // A line break inside a cell parts two remarks.
      if (/^<br/iu.test(node.value)) {
        pen.text += ' '
        pen.prose += ' '
      }
      return
    default: {
      const start = pen.text.length
      for (const child of node.children) write(child, pen)
      if (node.type === 'strong') pen.bold.push([start, pen.text.length])
    }
  }
}

function plain(children: readonly PhrasingContent[], line: number): PlainText {
  const pen: Pen = { text: '', prose: '', bold: [] }
  for (const child of children) write(child, pen)
  return { text: pen.text, prose: pen.prose, bold: pen.bold, line }
}

function lines(whole: PlainText, level: number): LineBlock[] {
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
      })
    }
    offset += text.length + 1
  })
  return found
}

function cells(row: { readonly children: readonly TableCell[]; readonly position?: Nodes['position'] }): PlainText[] {
  return row.children.map((cell) => plain(cell.children, cell.position?.start.line ?? 1))
}

function table(node: Table): TableBlock {
  const [head, ...rows] = node.children
  return { kind: 'table', line: node.position?.start.line ?? 1, header: head ? cells(head) : [], rows: rows.map(cells) }
}

function collect(node: Nodes, level: number, into: Block[]): void {
  const line = node.position?.start.line ?? 1
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
      into.push(...lines(plain(node.children, line), level))
      return
    case 'table':
      into.push(table(node))
      return
    case 'list':
      for (const item of node.children) for (const child of item.children) collect(child, level + 1, into)
      return
    default:
      // Quotes are other people's words; code, comments and footnotes are no report.
      return
  }
}

/** Takes markdown that guard.ts made safe; gives its headings, lines and tables in order, without code, quotes and comments. */
export function parseBlocks(markdown: string): Blocks {
  const root: Root = fromMarkdown(markdown, { extensions: syntax, mdastExtensions: trees })
  const blocks: Block[] = []
  let frontMatter: Blocks['frontMatter'] = null
  for (const node of root.children) {
    if (node.type === 'yaml') frontMatter = { text: node.value, line: (node.position?.start.line ?? 1) + 1 }
    else collect(node, 0, blocks)
  }
  return { frontMatter, blocks }
}
