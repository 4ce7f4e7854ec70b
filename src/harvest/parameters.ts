import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { InputError } from '../errors.ts'

/** A value as it was written: a scalar's own text, so that `007` stays `007`; null for none. */
export type Written =
  | { readonly kind: 'scalar'; readonly text: string; readonly line: number }
  | { readonly kind: 'none'; readonly line: number }
  | { readonly kind: 'list'; readonly items: readonly Written[]; readonly line: number }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Written>; readonly line: number }

/**
 * Takes a YAML or JSON mapping; gives its values as they were written. What each holds is for the operation to say, not
 * for YAML: an id in quotes is an id, and `2026` may be a name. Throws InputError with the line.
 */
export function parseParameters(text: string): ReadonlyMap<string, Written> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe', prettyErrors: false })
  const lineAt = (offset: number) => lines.linePos(offset).line
  const [error] = document.errors
  if (error)
    throw new InputError(`parameters, line ${lineAt(error.pos[0])}: not valid YAML: ${error.message.split('\n')[0]}`)
  const read = (node: unknown): Written => {
    const line = lineAt((node as Node | null)?.range?.[0] ?? 0)
    if (isMap(node)) {
      const entries = node.items.map(({ key, value }): [string, Written] => {
        if (!isScalar(key)) throw new InputError(`parameters, line ${line}: a key must be a name`)
        return [String(key.value), read(value)]
      })
      return { kind: 'map', entries: new Map(entries), line }
    }
    if (isSeq(node)) return { kind: 'list', items: node.items.map(read), line }
    if (!isScalar(node) && node !== null)
      throw new InputError(`parameters, line ${line}: aliases are not taken here; write the value out`)
    const text = isScalar(node) ? String(node.value ?? '') : ''
    const isPlain = !isScalar(node) || node.type === 'PLAIN'
    return isPlain && /^(~|null)?$/i.test(text) ? { kind: 'none', line } : { kind: 'scalar', text, line }
  }
  if (document.contents === null) return new Map()
  const written = read(document.contents)
  if (written.kind !== 'map') throw new InputError('parameters: expected names and values, such as `user_id: 1782959`')
  return written.entries
}
