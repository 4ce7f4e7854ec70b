/** A JSON Schema as the document writes it (OpenAPI 3.0). */
export interface Schema {
  type?: string
  format?: string
  properties?: Record<string, Schema>
  [keyword: string]: unknown
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  schema: Schema
}

export interface Operation {
  readonly parameters?: Parameter[]
  readonly requestBody?: { readonly content: { readonly 'application/json'?: { readonly schema: Schema } } }
}

/** What a correction may touch of one operation. */
interface Place {
  readonly path: string
  readonly method: string
  readonly parameters: Parameter[]
  /** Every schema of the request, parameters' and body's, at any depth. */
  readonly schemas: readonly Schema[]
  /** The body's own, outermost. */
  readonly body: Schema | undefined
}

interface Correction {
  readonly reason: string
  readonly correct: (place: Place) => void
}

const CLOCK = '^([01]?\\d|2[0-3]):[0-5]\\d([ap]m)?$'

/** Where the document, which was scraped from the documentation, does not say what Harvest does. */
export const corrections: readonly Correction[] = [
  {
    reason: 'ids are int32 in many places, but those of time entries passed 2^31 in 2024: whole numbers JSON can carry',
    correct: ({ schemas }) => {
      for (const schema of schemas.filter(({ type }) => type === 'integer')) {
        delete schema.format
        schema.maximum = Number.MAX_SAFE_INTEGER
      }
    },
  },
  {
    reason: 'ids in a path are strings there, so that anything passes',
    correct: ({ parameters }) => {
      for (const parameter of parameters.filter((each) => each.in === 'path'))
        parameter.schema = { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER }
    },
  },
  {
    reason: 'lists have no cursor there, though links.next leads to one, with a ref that says whence',
    correct: ({ parameters }) => {
      if (!parameters.some(({ name }) => name === 'page')) return
      for (const name of ['cursor', 'ref'].filter((each) => !parameters.some((known) => known.name === each)))
        parameters.push({ name, in: 'query', schema: { type: 'string', minLength: 1 } })
    },
  },
  {
    reason: 'a page has 1 to 2,000 rows, which only the words of the description say',
    correct: ({ parameters }) => {
      for (const { name, schema } of parameters) {
        if (name === 'page') schema.minimum = 1
        if (name === 'per_page') Object.assign(schema, { minimum: 1, maximum: 2000 })
      }
    },
  },
  {
    reason: 'days and instants in a query are mere strings there',
    correct: ({ parameters }) => {
      for (const { name, schema } of parameters) {
        if (name === 'from' || name === 'to') schema.format = 'date'
        if (name === 'updated_since') schema.format = 'date-time'
      }
    },
  },
  {
    reason:
      "the days of reports have dashes there; all of Harvest's own examples and its Postman collection write none",
    correct: ({ path, parameters }) => {
      if (!path.startsWith('/reports/')) return
      for (const parameter of parameters.filter(({ name }) => name === 'from' || name === 'to'))
        parameter.schema = { type: 'string', pattern: '^\\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])$' }
    },
  },
  {
    reason: 'every field of a body may be null there; what null does is documented nowhere, so none is sent',
    correct: ({ schemas }) => {
      for (const schema of schemas) delete schema.nullable
    },
  },
  {
    reason: 'Harvest ignores keys it does not know, and the document forbids none: a misspelt field would be lost',
    correct: ({ schemas }) => {
      for (const schema of schemas.filter(({ properties }) => properties)) schema.additionalProperties = false
    },
  },
  {
    reason: 'a line of an invoice or an estimate is removed with _destroy, which only the Postman collection has',
    correct: ({ method, body }) => {
      const line = (body?.properties?.line_items?.items as Schema | undefined)?.properties
      if (method === 'patch' && line) line._destroy = { type: 'boolean' }
    },
  },
  {
    reason: 'quantities and units are whole numbers there; the documentation and live answers have decimals',
    correct: ({ schemas }) => {
      for (const { properties = {} } of schemas)
        for (const name of ['quantity', 'units']) if (properties[name]) properties[name] = { type: 'number' }
    },
  },
  {
    reason: 'a receipt is text there, but a file goes only in a form: in JSON it would be lost',
    correct: ({ path, body }) => {
      if (path.startsWith('/expenses') && body?.properties) delete body.properties.receipt
    },
  },
  {
    reason: 'an estimate is accepted or declined by a message to nobody, but recipients are required there',
    correct: ({ path, method, body }) => {
      if (path !== '/estimates/{estimateId}/messages' || method !== 'post' || !body) return
      delete body.required
      body.anyOf = [{ required: ['event_type'] }, { required: ['recipients'] }, { required: ['send_me_a_copy'] }]
    },
  },
  {
    reason: 'ids of teammates are texts there, numbers everywhere else',
    correct: ({ path, body }) => {
      const ids = path === '/users/{userId}/teammates' ? body?.properties?.teammate_ids : undefined
      if (ids)
        ids.items = {
          anyOf: [
            { type: 'string', pattern: '^\\d+$' },
            { type: 'integer', minimum: 1 },
          ],
        }
    },
  },
  {
    reason: 'times of day are mere strings there',
    correct: ({ schemas }) => {
      for (const { properties = {} } of schemas)
        for (const name of ['started_time', 'ended_time']) if (properties[name]) properties[name].pattern = CLOCK
    },
  },
  {
    reason: 'hours of 0 start a timer, and more than a day is no session',
    correct: ({ path, body }) => {
      if (path.startsWith('/time_entries') && body?.properties?.hours)
        Object.assign(body.properties.hours, { minimum: 0.01, maximum: 24 })
    },
  },
  {
    reason: 'a reference without id, group or link is of no use to find an entry by, and no field is required there',
    correct: ({ path, body }) => {
      const reference = path.startsWith('/time_entries') ? body?.properties?.external_reference : undefined
      if (reference) reference.required = ['id', 'group_id', 'permalink']
    },
  },
  {
    reason:
      'the two ways to create an entry are merged there: hours, or start and end. With neither a timer starts, which is meant only where the entry waits for the report of an issue',
    correct: ({ path, method, body }) => {
      if (path !== '/time_entries' || method !== 'post' || !body) return
      body.oneOf = [
        { required: ['hours'], not: { anyOf: [{ required: ['started_time'] }, { required: ['ended_time'] }] } },
        { required: ['started_time', 'ended_time'], not: { required: ['hours'] } },
        {
          required: ['external_reference'],
          not: { anyOf: ['hours', 'started_time', 'ended_time'].map((name) => ({ required: [name] })) },
          properties: { external_reference: { properties: { permalink: { pattern: '/issues/\\d+$' } } } },
        },
      ]
    },
  },
  {
    reason: 'a change, too, is of hours or of start and end, and of at least something',
    correct: ({ path, method, body }) => {
      if (path !== '/time_entries/{timeEntryId}' || method !== 'patch' || !body) return
      body.minProperties = 1
      body.not = { required: ['hours'], anyOf: [{ required: ['started_time'] }, { required: ['ended_time'] }] }
    },
  },
]
