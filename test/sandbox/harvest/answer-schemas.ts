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
  readonly example?: Readonly<Record<string, unknown>>
}

/** Takes a path of the document, an answer's body and the method that is not GET; gives what is wrong with it, a line each. */
export type CheckAnswer = (path: string, body: unknown, method?: string) => string[]

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
    readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: Record<string, Success> }>>>>
    readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
  }
  const ajv = new Ajv({ allErrors: true, strict: false })
  addFormats(ajv)
  const known = new Map<string, ReturnType<typeof ajv.compile>>()
  return (path, body, method = 'get') => {
    const operation = paths[path]?.[method.toLowerCase()]
    const content = (operation?.responses['200'] ?? operation?.responses['201'])?.content?.['application/json']
    if (operation === undefined) return [`unknown path ${path}`]
    // Deletions answer without a body.
    if (content === undefined) return body === undefined ? [] : ['a body where there is none']
    const key = `${method} ${path}`
    // A report's rows have the fields of all reports in their schema: of those the example tells which are this one's.
    const whole = !path.startsWith('/reports/')
    const check = known.get(key) ?? ajv.compile(correct(content.schema, { named: components.schemas, whole }))
    known.set(key, check)
    check(body)
    const wrong = (check.errors ?? []).map((error) => {
      const key = (error.params as { additionalProperty?: string }).additionalProperty
      return `${error.instancePath} ${error.message}${key === undefined ? '' : ` (${key})`}`
    })
    return [...wrong, ...missing(content.example ?? {}, body)]
  }
}

interface Success {
  readonly content?: { readonly 'application/json'?: Content }
}

/** Fields seen live, which the document does not have. */
const undocumented: readonly string[] = [
  'currency',
  'code',
  'is_explicitly_locked',
  'reimbursement',
  'use_default_rates',
  'is_billable',
  'saml_sign_in_required',
  'day_entry_notes_required',
  'invoice_recipient_status',
]

/** What a person's rights decide on, and a task assignment's project, which one nested in a project assignment does not repeat. */
const optional: readonly string[] = ['default_hourly_rate', 'cost_rate', 'hourly_rate', 'project']

/** What an entry or expense shows of an assignment leaves out what is around it. */
const nested: readonly string[] = ['user_assignment', 'task_assignment']

interface Reading {
  readonly named: Readonly<Record<string, Schema>>
  /** Whether an answer must have every field of its schema. */
  readonly whole: boolean
}

/** References resolved and the document's known mistakes corrected; what it does not name is not allowed, but for live extras. */
function correct(schema: Schema, reading: Reading, key = ''): Schema {
  const { $ref, ...own } = schema
  if (typeof $ref === 'string') {
    return correct({ ...reading.named[$ref.replace('#/components/schemas/', '')], ...own }, reading, key)
  }
  const result: Schema = { ...own }
  // Ids passed 2^31, and of prices and units live answers are numbers with decimals.
  if (result.format === 'int32') delete result.format
  // Whose pattern knows no loopback addresses.
  if (result.format === 'url') result.format = 'uri'
  if (key === 'units' || key === 'unit_price') result.type = 'number'
  if (result.type === undefined) delete result.nullable
  if (result.items !== undefined) result.items = correct(result.items, reading)
  if (Array.isArray(result.anyOf)) result.anyOf = result.anyOf.map((each: Schema) => correct(each, reading))
  if (result.properties === undefined) return result
  const extras = Object.fromEntries(undocumented.map((each) => [each, {}]))
  const properties = Object.entries(result.properties).map(([name, each]) => [
    name,
    correct(each, nested.includes(name) ? { ...reading, whole: false } : reading, name),
  ])
  const required = Object.keys(result.properties).filter((name) => !optional.includes(name))
  return {
    ...result,
    properties: { ...extras, ...Object.fromEntries(properties) },
    additionalProperties: false,
    ...(reading.whole ? { required } : {}),
  }
}

/** Keys that the document's example has in its rows and an answer's row has not: the schemas require none. */
function missing(example: Readonly<Record<string, unknown>>, body: unknown): string[] {
  return Object.entries(example).flatMap(([key, value]) => {
    const actual = (body as Record<string, unknown>)[key]
    if (actual === undefined) return [`${key} is missing`]
    if (!Array.isArray(value) || !Array.isArray(actual) || typeof value[0] !== 'object') return []
    // A key counts only where every example row has it; some were added to the documentation in one place alone.
    const [first = {}, ...rest] = value as object[]
    const keys = Object.keys(first).filter((name) => rest.every((row) => name in row))
    return actual.flatMap((row: object, index) =>
      keys.filter((name) => !(name in row)).map((name) => `${key}/${index}/${name} is missing`),
    )
  })
}
