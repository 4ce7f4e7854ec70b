import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import type { FunctionDefinition } from '@actions/expressions/funcs/info'

/** What expressions may look at, by its name: `github`, `inputs`, `steps`, … */
export type Contexts = Readonly<Record<string, unknown>>

type Value = data.ExpressionData

const revive = (value: unknown): Value => JSON.parse(JSON.stringify(value ?? null), data.reviver)
const plain = (value: Value): unknown => JSON.parse(JSON.stringify(value, data.replacer))

/** Takes an expression without its braces, the contexts and whether a step has failed; gives its value, as GitHub's own library does. */
export function evaluate(expression: string, contexts: Contexts, failed = false): unknown {
  const states = { success: !failed, failure: failed, always: true, cancelled: false }
  const functions = Object.entries(states).map(
    ([name, state]): FunctionDefinition => ({ name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(state) }),
  )
  const { tokens } = new Lexer(expression).lex()
  const parsed = new Parser(tokens, Object.keys(contexts), functions).parse()
  const world = new data.Dictionary(...Object.entries(contexts).map(([key, value]) => ({ key, value: revive(value) })))
  return plain(new Evaluator(parsed, world, new Map(functions.map((each) => [each.name, each]))).evaluate())
}

/** Takes a text with expressions in it; gives what a step is told. A null is nothing, a list or mapping one word, as on GitHub. */
export function fill(text: unknown, contexts: Contexts): string {
  return String(text ?? '').replace(/\$\{\{(.+?)\}\}/gs, (_, expression: string) => {
    const value = evaluate(expression.trim(), contexts)
    return Array.isArray(value) ? 'Array' : typeof value === 'object' && value !== null ? 'Object' : String(value ?? '')
  })
}

/** Takes the `if` of a step or job; tells whether it runs. Without a word about failures it runs only after none. */
export function isMet(condition: unknown, contexts: Contexts, failed = false): boolean {
  const text = String(condition ?? '').trim()
  const expression = /^\$\{\{(.*)\}\}$/s.exec(text)?.[1]?.trim() ?? text
  const asks = /\b(success|failure|always|cancelled)\(\)/.test(expression)
  if (failed && !asks) return false
  return expression === '' || Boolean(evaluate(expression, contexts, failed))
}
