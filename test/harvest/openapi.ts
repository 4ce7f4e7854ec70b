import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { ErrorObject, ValidateFunction } from 'ajv'
import { parse } from 'yaml'
import { readForm } from './openapi-form.ts'
import { corrections, type Operation, type Parameter, type Schema } from './openapi-overlay.ts'

// Both are CommonJS whose types do not agree with how Node imports them.
const require = createRequire(import.meta.url)
const { Ajv } = require('ajv') as typeof import('ajv')
const addFormats = require('ajv-formats') as (ajv: object) => void

/** A request as it went over the wire. */
export interface SentRequest {
  readonly method: string
  /** Path and query. */
  readonly target: string
  readonly headers: Readonly<Record<string, string | undefined>>
  /** As it was sent, '' for none. */
  readonly body: string
}

/** Takes a request; gives what is wrong with it, a line each. */
export type CheckRequest = (request: SentRequest) => string[]

/** Where Harvest's OpenAPI document lies, from the repository's root. */
export const document = '../shared/reference/harvest-openapi.yaml'

/** Gives the check, or null, aloud, where the document is missing. */
export function readDocument(): CheckRequest | null {
  const path = join(import.meta.dirname, '../..', document)
  if (existsSync(path)) return readSpecification(readFileSync(path, 'utf8'))
  console.warn(`SKIPPED: ${document} (beside this repository) is missing; requests to Harvest are not held against it.`)
  return null
}

interface Route {
  readonly method: string
  readonly path: string
  readonly segments: readonly string[]
  readonly parameters: ReadonlyMap<string, { readonly parameter: Parameter; readonly check: ValidateFunction }>
  readonly body: ValidateFunction | null
  /** The fields of a form that carries a file, where there can be one: JSON cannot. */
  readonly form: Readonly<Record<string, Schema>> | null
}

/** Takes the text of Harvest's OpenAPI document; gives the check, with the document's known mistakes corrected. */
export function readSpecification(text: string): CheckRequest {
  const { servers, paths } = parse(text) as {
    readonly servers: readonly { readonly url: string }[]
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  }
  const base = new URL(servers[0]?.url ?? '').pathname
  const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false })
  addFormats(ajv)
  ajv.addVocabulary(['externalDocs', 'example'])
  const routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => toRoute(path, method, operation, (s) => ajv.compile(s))),
  )
  return (request) => {
    const url = new URL(request.target, 'http://localhost')
    const segments = url.pathname.slice(base.length).split('/')
    const here = url.pathname.startsWith(`${base}/`) ? routes.filter((route) => isAt(route, segments)) : []
    if (here.length === 0) return [`unknown path ${url.pathname}`]
    // `/users/me` is not the user with the id "me".
    const literal = here.filter((route) => !route.path.includes('{'))
    const route = (literal.length > 0 ? literal : here).find(({ method }) => method === request.method.toLowerCase())
    if (!route) return [`no ${request.method} at ${url.pathname}`]
    return [
      ...checkHeaders(request, route),
      ...checkPath(route, segments),
      ...checkQuery(route, url.searchParams),
      ...checkBody(route, request),
    ]
  }
}

function toRoute(path: string, method: string, operation: Operation, compile: (schema: Schema) => ValidateFunction) {
  const parameters = [...(operation.parameters ?? [])]
  const body = operation.requestBody?.content['application/json']?.schema
  const takesFile = body?.properties !== undefined && 'receipt' in body.properties
  const roots = [...parameters.map(({ schema }) => schema), ...(body ? [body] : [])]
  for (const { correct } of corrections) correct({ path, method, parameters, schemas: roots.flatMap(within), body })
  return {
    method,
    path,
    segments: path.split('/'),
    parameters: new Map(
      parameters.map((parameter) => [parameter.name, { parameter, check: compile(parameter.schema) }]),
    ),
    body: body ? compile(body) : null,
    form: takesFile ? (body.properties ?? null) : null,
  } satisfies Route
}

function within(schema: Schema): Schema[] {
  const items = schema.items as Schema | undefined
  return [schema, ...Object.values(schema.properties ?? {}).flatMap(within), ...(items ? within(items) : [])]
}

function isAt(route: Route, segments: readonly string[]): boolean {
  return (
    route.segments.length === segments.length &&
    route.segments.every((each, index) => each.startsWith('{') || each === segments[index])
  )
}

function checkHeaders({ headers, body }: SentRequest, { form }: Route): string[] {
  const isForm = form !== null && (headers['content-type'] ?? '').startsWith('multipart/')
  const expected: Readonly<Record<string, RegExp>> = {
    authorization: /^Bearer \S+$/,
    'harvest-account-id': /^\d+$/,
    // A name, and an address at which whoever runs it can be reached: Harvest answers 400 without.
    'user-agent': /^\S.* \((https?:\/\/\S+|\S+@\S+)\)$/,
    ...(body !== '' && !isForm && { 'content-type': /^application\/json(; ?charset=utf-8)?$/i }),
  }
  return Object.entries(expected)
    .filter(([name, pattern]) => !pattern.test(headers[name] ?? ''))
    .map(([name]) => `header ${name} is ${headers[name] === undefined ? 'missing' : 'not as required'}`)
}

function checkPath(route: Route, segments: readonly string[]): string[] {
  return route.segments.flatMap((segment, index) => {
    const name = /^\{(.+)\}$/.exec(segment)?.[1]
    const known = name === undefined ? undefined : route.parameters.get(name)
    return known ? report(known.check, coerce(segments[index] ?? '', known.parameter.schema), `path ${name}`) : []
  })
}

function checkQuery(route: Route, query: URLSearchParams): string[] {
  const problems = [...new Set(query.keys())].flatMap((name) => {
    const known = route.parameters.get(name)
    if (known?.parameter.in !== 'query') return [`unknown query parameter ${name}`]
    if (query.getAll(name).length > 1) return [`query parameter ${name} is there twice`]
    return report(known.check, coerce(query.get(name) ?? '', known.parameter.schema), `query ${name}`)
  })
  const missing = [...route.parameters.values()]
    .filter(({ parameter }) => parameter.in === 'query' && parameter.required && !query.has(parameter.name))
    .map(({ parameter }) => `query parameter ${parameter.name} is missing`)
  return [...problems, ...missing]
}

function checkBody(route: Route, { body: text, headers }: SentRequest): string[] {
  if (route.body === null) return text === '' ? [] : ['a body where none belongs']
  if (text === '') return ['the body is missing']
  const form = route.form === null ? null : readForm(headers['content-type'] ?? '', text)
  if (form !== null) {
    const fields = Object.entries(form.fields).map(([name, each]) => [name, coerce(each, route.form?.[name] ?? {})])
    const strange = form.files.filter((name) => name !== 'receipt').map((name) => `unknown file ${name}`)
    return [...strange, ...report(route.body, Object.fromEntries(fields), 'form')]
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return ['the body is not JSON']
  }
  return report(route.body, value, 'body')
}

/** A query holds only text; what reads as the type that is wanted is taken for it. */
function coerce(text: string, { type }: Schema): unknown {
  if (type === 'integer' && /^-?\d+$/.test(text)) return Number(text)
  if (type === 'number' && /^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  return text
}

function report(check: ValidateFunction, value: unknown, where: string): string[] {
  if (check(value)) return []
  return (check.errors ?? []).map(({ instancePath, message, params }: ErrorObject) => {
    const extra = 'additionalProperty' in params ? ` (${params.additionalProperty})` : ''
    return `${where}${instancePath} ${message}${extra}`
  })
}
