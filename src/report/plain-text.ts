import type { PhrasingContent } from 'mdast'

/** Text without its marks. In `prose` inline code is blanked out: a value may stand in code, worked time in prose may not. */
export interface PlainText {
  readonly text: string
  readonly prose: string
  readonly line: number
  /** Offsets in `text` where bold runs begin and end. */
  readonly bold: readonly (readonly [number, number])[]
}

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

/** Takes a node's children and its line; gives their text. */
export function plain(children: readonly PhrasingContent[], line: number): PlainText {
  const pen: Pen = { text: '', prose: '', bold: [] }
  for (const child of children) write(child, pen)
  return { text: pen.text, prose: pen.prose, bold: pen.bold, line }
}
