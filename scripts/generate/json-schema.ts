import type * as v from 'valibot'

export type JsonSchema = { readonly [key: string]: unknown }

interface Part {
  readonly kind: string
  readonly type: string
  readonly [key: string]: unknown
}

/** Takes a schema of ours; gives the same as JSON Schema. Throws for a construct it does not know: what is published must refuse what the code refuses. */
export function toJsonSchema(schema: v.GenericSchema): JsonSchema {
  return convert(schema as unknown as Part)
}

function convert(schema: Part): JsonSchema {
  const [first, ...actions] = (schema.pipe ?? [schema]) as [Part, ...Part[]]
  const metadata: Record<string, unknown> = {}
  const limits: Record<string, unknown> = {}
  for (const action of actions) {
    if (action.kind === 'metadata') Object.assign(metadata, metadataOf(action))
    else Object.assign(limits, limitOf(action, first.type))
  }
  // A pipe may begin with a pipe.
  return { ...metadata, ...(first.pipe ? convert(first) : shapeOf(first)), ...limits }
}

function metadataOf(action: Part): JsonSchema {
  if (action.type === 'description') return { description: action.description }
  if (action.type === 'title') return { title: action.title }
  if (action.type === 'examples') return (action.examples as unknown[]).length > 0 ? { examples: action.examples } : {}
  return unknownPart(action)
}

function limitOf(action: Part, of: string): JsonSchema {
  const { requirement } = action
  if (action.type === 'integer' && of === 'number') return { type: 'integer' }
  if (action.type === 'min_value' && of === 'number') return { minimum: requirement }
  if (action.type === 'max_value' && of === 'number') return { maximum: requirement }
  if (action.type === 'min_length') return of === 'array' ? { minItems: requirement } : { minLength: requirement }
  if (action.type === 'regex' && requirement instanceof RegExp && requirement.flags === '')
    return { pattern: requirement.source }
  return unknownPart(action)
}

function shapeOf(schema: Part): JsonSchema {
  switch (schema.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return { type: schema.type }
    case 'null':
      return { type: 'null' }
    case 'literal':
      return { const: schema.literal }
    case 'picklist':
      return { enum: schema.options }
    case 'array':
      return { type: 'array', items: convert(schema.item as Part) }
    case 'record':
      return {
        type: 'object',
        propertyNames: convert(schema.key as Part),
        additionalProperties: convert(schema.value as Part),
      }
    case 'union':
      return { anyOf: (schema.options as Part[]).map(convert) }
    case 'nullable':
      return { anyOf: [convert(schema.wrapped as Part), { type: 'null' }] }
    case 'object':
    case 'strict_object':
      return objectOf(schema)
    default:
      return unknownPart(schema)
  }
}

function objectOf(schema: Part): JsonSchema {
  const entries = Object.entries(schema.entries as Record<string, Part>)
  const isOptional = ({ type }: Part) => type === 'optional' || type === 'exact_optional'
  const required = entries.filter(([, each]) => !isOptional(each)).map(([name]) => name)
  const properties = entries.map(([name, each]) => {
    if (!isOptional(each)) return [name, convert(each)]
    const wrapped = convert(each.wrapped as Part)
    return [name, each.default === undefined ? wrapped : { ...wrapped, default: each.default }]
  })
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
    // Others are errors in what a person writes; in what we write, keys may be added.
    ...(schema.type === 'strict_object' && { additionalProperties: false }),
  }
}

function unknownPart({ kind, type }: Part): never {
  throw new TypeError(
    `no JSON Schema is known here for valibot's ${kind} "${type}"; add it to scripts/generate/json-schema.ts`,
  )
}
