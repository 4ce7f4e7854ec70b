import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'

const root = join(import.meta.dirname, '../..')

/** A regular expression of src/ and where it stands. */
export interface Expression {
  readonly place: string
  readonly source: string
  readonly flags: string
}

/**
 * Gives every regular expression of src/: literals from the syntax tree, and what `new RegExp(…)` made of its parts, taken
 * down as the modules load. Throws where a call did not run then, since nobody would look at what it makes.
 */
export async function listExpressions(): Promise<Expression[]> {
  const files = globSync('src/**/*.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'))
  const found: Expression[] = []
  const made = new Map<string, number>()
  for (const file of files) {
    const tree = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest)
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/')
        const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1
        found.push({ place: `${file}:${line}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
      }
      if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText(tree) === 'RegExp')
        made.set(file, (made.get(file) ?? 0) + 1)
      ts.forEachChild(node, visit)
    }
    visit(tree)
  }
  const composed = await takeDown([...made.keys()])
  for (const [file, count] of made) {
    const seen = composed.filter(({ place }) => place === file).length
    if (seen !== count) throw new Error(`${file} calls RegExp ${count} times, ${seen} of them as it is loaded`)
  }
  return [...found, ...composed]
}

/** Takes files of src/; gives what they hand to RegExp while they load. They must not have been loaded before. */
async function takeDown(files: readonly string[]): Promise<Expression[]> {
  const composed: Expression[] = []
  const Original = globalThis.RegExp
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [source, flags], newTarget) {
      const caller = /src\/[\w/-]+\.ts/.exec(new Error('where').stack?.split('\n')[2] ?? '')?.[0]
      if (caller !== undefined) composed.push({ place: caller, source: String(source), flags: String(flags ?? '') })
      return Reflect.construct(target, [source, flags], newTarget)
    },
  })
  try {
    for (const file of files) await import(pathToFileURL(join(root, file)).href)
  } finally {
    globalThis.RegExp = Original
  }
  return composed
}
