import type { Field, FieldKind, Shape } from './fields.ts'
import type { Stream } from './streams.ts'

type JsonSchema = { readonly [key: string]: unknown }

const TYPES: Readonly<Record<FieldKind, JsonSchema>> = {
  id: { type: 'integer' },
  number: { type: 'number' },
  text: { type: 'string' },
  flag: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  instant: { type: 'string', format: 'date-time' },
  any: {},
}

/**
 * Takes a stream; gives the JSON Schema of one of its lines. Only what tells a line from the others, and the day its file is chosen
 * by, must be there: Harvest leaves fields out by role and plan, and adds others without notice.
 */
export function schemaOf(stream: Stream): JsonSchema {
  const always = stream.shape.fields.filter(({ of }) => of === null).map(({ name }) => name)
  const required = [...stream.identity.filter((name) => name !== 'currency'), ...always]
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: stream.name,
    description: `A line of the stream ${stream.name}: GET /v2/${stream.path}. An id that ends in _id is that of another stream's line.`,
    ...objectOf(stream.shape),
    ...(required.length > 0 && { required: [...new Set(required)] }),
  }
}

function objectOf({ fields }: Shape): JsonSchema {
  const sorted = fields.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return { type: 'object', properties: Object.fromEntries(sorted.map((field) => [field.name, schemaOfField(field)])) }
}

function schemaOfField({ holds, isList, isNullable, topics }: Field): JsonSchema {
  const one = typeof holds === 'string' ? TYPES[holds] : objectOf(holds)
  const type = isList ? { type: 'array', items: one } : one
  const redacted = topics.length > 0 && { description: `Left out where redact has ${topics.join(' or ')}.` }
  return { ...redacted, ...(isNullable && 'type' in type ? { ...type, type: [type.type, 'null'] } : type) }
}
