import * as v from 'valibot'
import { RequestError } from '../errors.ts'

// What is read of Harvest's answers. Fields not named here come and go without notice and are not looked at.

const id = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const maybeText = v.nullish(v.string(), null)
const plainDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
/** Ids in a reference were numbers in some answers of other years. */
const referenceText = v.nullish(v.pipe(v.union([v.string(), v.number()]), v.transform(String)), null)

const named = v.object({ id, name: v.string() })
const client = v.object({ id, name: v.string() })
const project = v.object({ id, name: v.string(), code: maybeText })

export const timeEntrySchema = v.object({
  id,
  spent_date: plainDate,
  hours: v.number(),
  notes: maybeText,
  is_locked: v.nullish(v.boolean(), false),
  locked_reason: maybeText,
  is_closed: v.nullish(v.boolean(), false),
  approval_status: maybeText,
  is_billed: v.nullish(v.boolean(), false),
  started_time: maybeText,
  ended_time: maybeText,
  is_running: v.boolean(),
  created_at: v.string(),
  user: v.object({ id }),
  client,
  project,
  task: named,
  invoice: v.nullish(v.object({ id, number: maybeText }), null),
  external_reference: v.nullish(v.object({ id: referenceText, group_id: referenceText, permalink: maybeText }), null),
})
export type WireTimeEntry = v.InferOutput<typeof timeEntrySchema>

export const userSchema = v.object({
  id,
  first_name: v.nullish(v.string(), ''),
  last_name: v.nullish(v.string(), ''),
  timezone: v.string(),
})

export const companySchema = v.object({
  name: v.nullish(v.string(), ''),
  base_uri: maybeText,
  wants_timestamp_timers: v.nullish(v.boolean(), false),
})

export const assignmentSchema = v.object({
  is_active: v.nullish(v.boolean(), true),
  project,
  client,
  task_assignments: v.nullish(v.array(v.object({ is_active: v.nullish(v.boolean(), true), task: named })), []),
})

export const accountsSchema = v.object({
  accounts: v.nullish(v.array(v.object({ id, name: v.nullish(v.string(), ''), product: v.string() })), []),
})

/** Takes a schema, a value from the wire and the path it came from; gives it typed. Throws RequestError, naming the field. */
export function readWire<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  method: string,
  path: string,
): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const field = issue?.path?.map(({ key }: { key: unknown }) => String(key)).join('.')
  const detail = `the answer is not what Harvest documents: ${field ? `"${field}" ` : ''}${issue?.message ?? ''}`
  const lost = method === 'POST'
  throw new RequestError({ method, path, status: 200, detail, requestId: null, remedy: 'Check harvest-api-url.', lost })
}
