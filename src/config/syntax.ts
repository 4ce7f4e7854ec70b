import { type Document, isCollection, isScalar, visit } from 'yaml'

/** A fault of the YAML itself. */
interface SyntaxFault {
  /** In the text, from 0. */
  readonly offset: number
  readonly message: string
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '"': '"', "'": "'" }

/** Takes a parsed document and its text; gives why it is no YAML, nothing where it is. */
export function listSyntaxFaults(document: Document.Parsed, text: string): SyntaxFault[] {
  if (document.errors.length === 0) return []
  const unclosed = findUnclosed(document, text)
  // What follows something that is not closed is read as a part of it, so those errors would mislead.
  const before = document.errors
    .filter(({ pos: [offset] }) => unclosed === null || offset < unclosed.offset)
    .map(({ pos: [offset], message }) => ({ offset, message: `not valid YAML: ${message}` }))
  return unclosed === null ? before : [...before, unclosed]
}

/** YAML itself tells only where it could not go on, which may be many lines below the bracket. The innermost is meant. */
function findUnclosed(document: Document.Parsed, text: string): SyntaxFault | null {
  let found: SyntaxFault | null = null
  visit(document, (_, node) => {
    if (!isCollection(node) && !isScalar(node)) return
    const [start, end] = node.range ?? [0, 0]
    const opened = text[start] ?? ''
    const closing = CLOSING[opened]
    const isWhole = end - start > 1 && text[end - 1] === closing
    if (closing === undefined || isWhole || (isCollection(node) && !node.flow)) return
    if (found === null || start > found.offset)
      found = { offset: start, message: `not valid YAML: this ${opened} is not closed. Write ${closing} where it ends` }
  })
  return found
}
