import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parse } from 'yaml'

// Both are CommonJS whose types do not agree with how Node imports them.
const require = createRequire(import.meta.url)
const { Ajv } = require('ajv') as typeof import('ajv')
const addFormats = require('ajv-formats') as (ajv: object) => void

const file = '../shared/reference/harvest-openapi.yaml'

interface Schema {
  type?: string
  format?: string
  properties?: Record<string, Schema>
  items?: Schema
  [keyword: string]: unknown
}

interface Content {
  readonly schema: Schema
  readonly example: Readonly<Record<string, unknown>>
}

/** Takes a path of the document and an answer's body; gives what is wrong with it, a line each. */
export type CheckAnswer = (path: string, body: unknown) => string[]

/** Gives the check of answers by Harvest's OpenAPI document, or null, aloud, where that is missing. */
export function readAnswerSchemas(): CheckAnswer | null {
  const path = join(import.meta.dirname, '../../..', file)
  if (!existsSync(path)) {
    console.warn(`SKIPPED: ${file} (beside this repository) is missing; the sandbox's answers are not held against it.`)
    return null
  }
  return readSchemas(readFileSync(path, 'utf8'))
}

function readSchemas(text: string): CheckAnswer {
  const { paths, components } = parse(text) as {
    readonly paths: Readonly<Record<string, { readonly get: { readonly responses: Record<string, Response200> } }>>
    readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
  }
  const ajv = new Ajv({ allErrors: true, strict: false })
  addFormats(ajv)
  const known = new Map<string, ReturnType<typeof ajv.compile>>()
  return (path, body) => {
    const content = paths[path]?.get.responses['200']?.content['application/json']
    if (content === undefined) return [`unknown path ${path}`]
    const check = known.get(path) ?? ajv.compile(correct(content.schema, components.schemas))
    known.set(path, check)
    check(body)
    const wrong = (check.errors ?? []).map((error) => {
      const key = (error.params as { additionalProperty?: string }).additionalProperty
      return `${error.instancePath} ${error.message}${key === undefined ? '' : ` (${key})`}`
    })
    return [...wrong, ...missing(content.example, body)]
  }
}

interface Response200 {
  readonly content: { readonly 'application/json': Content }
}

/** Fields seen live, which the document does not have. */
const undocumented: readonly string[] = [
  'currency',
  'code',
  'is_explicitly_locked',
  'reimbursement',
  'use_default_rates',
]

/** References resolved and the document's known mistakes corrected; what it does not name is not allowed, but for live extras. */
function correct(schema: Schema, named: Readonly<Record<string, Schema>>, key = ''): Schema {
  const { $ref, ...own } = schema
  if (typeof $ref === 'string') {
    return correct({ ...named[$ref.replace('#/components/schemas/', '')], ...own }, named, key)
  }
  const result: Schema = { ...own }
  // Ids passed 2^31, and of prices and units live answers are numbers with decimals.
  if (result.format === 'int32') delete result.format
  // Whose pattern knows no loopback addresses.
  if (result.format === 'url') result.format = 'uri'
  if (key === 'units' || key === 'unit_price') result.type = 'number'
  if (result.type === undefined) delete result.nullable
  if (result.items !== undefined) result.items = correct(result.items, named)
  if (Array.isArray(result.anyOf)) result.anyOf = result.anyOf.map((each: Schema) => correct(each, named))
  if (result.properties === undefined) return result
  const extras = Object.fromEntries(undocumented.map((each) => [each, {}]))
  const properties = Object.entries(result.properties).map(([name, each]) => [name, correct(each, named, name)])
  return { ...result, properties: { ...extras, ...Object.fromEntries(properties) }, additionalProperties: false }
}

/** Keys that the document's example has in its rows and an answer's row has not: the schemas require none. */
function missing(example: Readonly<Record<string, unknown>>, body: unknown): string[] {
  return Object.entries(example).flatMap(([key, value]) => {
    const actual = (body as Record<string, unknown>)[key]
    if (actual === undefined) return [`${key} is missing`]
    if (!Array.isArray(value) || !Array.isArray(actual)) return []
    // A key counts only where every example row has it; some were added to the documentation in one place alone.
    const [first = {}, ...rest] = value as object[]
    const keys = Object.keys(first).filter((name) => rest.every((row) => name in row))
    return actual.flatMap((row: object, index) =>
      keys.filter((name) => !(name in row)).map((name) => `${key}/${index}/${name} is missing`),
    )
  })
}
