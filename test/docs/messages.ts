import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from '../project/workflow-actions.ts'

/** A text of the sources, `…` where it takes a value. */
export interface Message {
  readonly file: string
  readonly line: number
  readonly text: string
}

type Text = ts.StringLiteralLike | ts.TemplateExpression

/** Gives every text of every file in `src/`. */
export const listTexts = (): Message[] => sources().flatMap((source) => textsIn(source, source))

/** Gives the texts that are thrown as they stand: `new InputError('…')`, and what the two `remedyFor` answer. */
export function listThrown(): Message[] {
  return sources().flatMap((source) => {
    const found: Message[] = []
    visit(source, (node) => {
      if (ts.isNewExpression(node) && node.expression.getText(source) === 'InputError' && node.arguments?.[0])
        found.push(...choicesOf(node.arguments[0], source))
      if (ts.isFunctionDeclaration(node) && node.name?.text === 'remedyFor' && node.body)
        visit(node.body, (inner) => {
          if (ts.isReturnStatement(inner) && inner.expression) found.push(...choicesOf(inner.expression, source))
        })
    })
    return found
  })
}

/** A condition chooses one of two texts. */
function choicesOf(node: ts.Expression, source: ts.SourceFile): Message[] {
  if (ts.isConditionalExpression(node))
    return [...choicesOf(node.whenTrue, source), ...choicesOf(node.whenFalse, source)]
  return isText(node) ? [messageOf(node, source)] : []
}

function textsIn(node: ts.Node, source: ts.SourceFile): Message[] {
  const found: Message[] = []
  visit(node, (inner) => {
    if (isText(inner)) found.push(messageOf(inner, source))
  })
  return found
}

function messageOf(node: Text, source: ts.SourceFile): Message {
  const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
  return { file: source.fileName, line: line + 1, text: textOf(node) }
}

function textOf(node: Text): string {
  if (!ts.isTemplateExpression(node)) return node.text
  return node.templateSpans.reduce((text, { literal }) => `${text}…${literal.text}`, node.head.text)
}

const isText = (node: ts.Node): node is Text => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  node.forEachChild((child) => visit(child, see))
}

function sources(): ts.SourceFile[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .map((path) => ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest))
}
