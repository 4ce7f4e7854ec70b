import { stringify } from 'yaml'
import { configSchema } from '../config/schema.ts'

interface Part {
  readonly type: string
  readonly wrapped?: Part
  readonly default?: unknown
  readonly entries?: Readonly<Record<string, Part>>
  readonly pipe?: readonly { readonly type: string; readonly description?: string; readonly examples?: unknown[] }[]
}

/**
 * Takes the names of keys; gives each of them as YAML with what it is for and its default: lines that, were they no comments,
 * say what the defaults say. They are read off the definition that checks the file, so none is missing.
 */
export function renderKeys(names: readonly string[]): string[] {
  const entries = configSchema.entries as unknown as Readonly<Record<string, Part>>
  return names.flatMap((name) => {
    const part = entries[name]
    return part ? ['', ...renderKey(name, part).map((line) => `# ${line}`)] : []
  })
}

/** Gives the names of all keys, in order. */
export function configKeys(): string[] {
  return Object.keys(configSchema.entries)
}

/** Takes a key; gives what it is for. */
export function describeKey(name: keyof typeof configSchema.entries): string {
  return described(configSchema.entries[name] as unknown as Part).description
}

function renderKey(name: string, part: Part): string[] {
  const { description, example } = described(part)
  const sections = Object.entries(part.wrapped?.entries ?? {})
  const isSection = sections.some(([, each]) => each.default !== undefined)
  const head = description === '' ? [] : [`# ${description}`]
  if (isSection)
    return [...head, `${name}:`, ...sections.flatMap(([key, each]) => renderKey(key, each)).map((line) => `  ${line}`)]
  // What it is without being written cannot be written.
  if (part.default === undefined) return [...head, `# ${name}: ${inline(example ?? null)}`]
  const such = example === undefined ? [] : [`# Such as: ${inline(example)}`]
  return [...head, ...such, `${name}: ${inline(part.default)}`]
}

function described({ wrapped }: Part): { readonly description: string; readonly example: unknown } {
  const actions = wrapped?.pipe ?? []
  return {
    description: actions.find(({ type }) => type === 'description')?.description ?? '',
    example: actions.find(({ type }) => type === 'examples')?.examples?.[0],
  }
}

/** Takes a value; gives it as YAML on one line that reads back as itself. */
export function inline(value: unknown): string {
  const text = stringify(value, {
    collectionStyle: 'flow',
    defaultKeyType: 'PLAIN',
    defaultStringType: 'QUOTE_DOUBLE',
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    lineWidth: 0,
  })
  return text.trim()
}

/** Takes any text; gives it fit for a comment, which ends with its line. */
export function comment(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\p{Zl}\p{Zp}\ufeff]+/gu, ' ')
}
