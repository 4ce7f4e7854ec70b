import * as v from 'valibot'
import { RequestError } from '../errors.ts'
import { describeIssue } from '../wire-issue.ts'

// What is read of Harvest's answers. Fields not named here come and go without notice and are not looked at. A field that is
// documented, and read, must be there: what is empty is null, and a key that is missing would be taken for that. Only what Harvest
// does not document, or shows to some roles alone, may be missing (`nullish`).

const id = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const maybeText = v.nullable(v.string())
const text = v.nullable(v.string(), '')
/** Harvest's own specification lets every field be null. */
const flag = v.nullable(v.boolean(), false)
const plainDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
/** Ids in a reference were numbers in some answers of other years. */
const referenceText = v.nullable(v.pipe(v.union([v.string(), v.number()]), v.transform(String)))

const named = v.object({ id, name: v.string() })
const client = v.object({ id, name: v.string() })
/** The code is not documented. */
const project = v.object({ id, name: v.string(), code: v.nullish(v.string(), null) })

export const timeEntrySchema = v.object({
  id,
  spent_date: plainDate,
  hours: v.number(),
  notes: maybeText,
  is_locked: flag,
  locked_reason: maybeText,
  /** Deprecated for the next, which came in 2025. */
  is_closed: v.nullish(v.boolean(), false),
  approval_status: v.nullish(v.string(), null),
  is_billed: flag,
  started_time: maybeText,
  ended_time: maybeText,
  is_running: v.boolean(),
  created_at: v.string(),
  user: v.object({ id }),
  client,
  project,
  task: named,
  invoice: v.nullable(v.object({ id, number: maybeText })),
  external_reference: v.nullable(v.object({ id: referenceText, group_id: referenceText, permalink: maybeText })),
})
export type WireTimeEntry = v.InferOutput<typeof timeEntrySchema>

export const userSchema = v.object({
  id,
  first_name: text,
  last_name: text,
  timezone: v.string(),
  access_roles: v.nullable(v.array(v.string()), []),
  created_at: maybeText,
  is_active: v.nullable(v.boolean(), true),
})

export const companySchema = v.object({
  name: text,
  base_uri: maybeText,
  wants_timestamp_timers: flag,
  /** Not documented. */
  day_entry_notes_required: v.nullish(v.boolean(), false),
  // How weeks are counted and figures are shown is no reason to record nothing.
  week_start_day: v.fallback(v.picklist(['Monday', 'Sunday', 'Saturday']), 'Monday'),
  time_format: v.fallback(v.picklist(['decimal', 'hours_minutes']), 'decimal'),
  decimal_symbol: v.fallback(v.string(), '.'),
  thousands_separator: v.fallback(v.string(), ','),
  currency_code_display: v.fallback(v.string(), ''),
  currency_symbol_display: v.fallback(v.string(), ''),
})

export const assignmentSchema = v.object({
  is_active: v.nullable(v.boolean(), true),
  project,
  client,
  task_assignments: v.array(v.object({ is_active: v.nullable(v.boolean(), true), billable: flag, task: named })),
})

export const projectSchema = v.object({ ...project.entries, client, is_active: v.nullable(v.boolean(), true) })
export const taskSchema = v.object({ ...named.entries, is_active: v.nullable(v.boolean(), true) })

export const accountsSchema = v.object({ accounts: v.array(v.object({ id, name: text, product: v.string() })) })

/** A number digit by digit. Up to 15 digits a number of JSON comes back as it was written (ECMA-262, Number::toString). */
const decimal = v.pipe(v.number(), v.finite(), v.transform(String))
const maybeDecimal = v.nullable(decimal)
const currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))
/** Of a client of a time entry or an expense it is not documented. */
const billedClient = v.object({ ...client.entries, currency: v.nullish(currency, null) })
const invoiceLink = v.nullable(v.object({ id, number: text }))

/** A time entry as the rollup looks at it. */
export const workSchema = v.object({
  ...timeEntrySchema.entries,
  hours: decimal,
  rounded_hours: maybeDecimal,
  billable: v.boolean(),
  /** Not for every role. */
  billable_rate: v.nullish(decimal, null),
  user: named,
  client: billedClient,
  invoice: invoiceLink,
})

/** The same for an administrator, who sees every rate. */
export const ratedWorkSchema = v.object({ ...workSchema.entries, billable_rate: maybeDecimal })

export const personSchema = v.object({
  id,
  first_name: text,
  last_name: text,
  weekly_capacity: v.nullable(v.pipe(v.number(), v.finite()), 0),
  is_contractor: flag,
})

export const invoiceSchema = v.object({
  id,
  number: text,
  client,
  currency,
  amount: decimal,
  due_amount: decimal,
  state: v.picklist(['draft', 'open', 'paid', 'closed']),
  issue_date: plainDate,
  due_date: v.nullable(plainDate),
  paid_date: v.nullable(plainDate),
  subject: text,
})

export const expenseSchema = v.object({
  id,
  spent_date: plainDate,
  total_cost: decimal,
  billable: v.boolean(),
  notes: text,
  expense_category: named,
  user: named,
  client: billedClient,
  project,
  receipt: v.nullable(v.object({ url: maybeText })),
  invoice: invoiceLink,
})

const projectRow = { project_id: id, project_name: v.string(), client_name: text }

export const timeRowSchema = v.object({
  ...projectRow,
  total_hours: decimal,
  billable_hours: decimal,
  /** This and the next not for every role. */
  currency: v.nullish(currency, null),
  billable_amount: v.nullish(decimal, null),
})

/** The same for an administrator. */
export const ratedTimeRowSchema = v.object({
  ...timeRowSchema.entries,
  currency: v.nullable(currency),
  billable_amount: maybeDecimal,
})

export const uninvoicedSchema = v.object({
  ...projectRow,
  currency,
  uninvoiced_hours: decimal,
  uninvoiced_expenses: decimal,
  uninvoiced_amount: decimal,
})

export const expenseRowSchema = v.object({
  expense_category_name: v.string(),
  currency,
  total_amount: decimal,
  billable_amount: decimal,
})

export const budgetSchema = v.object({
  ...projectRow,
  budget_by: v.string(),
  budget_is_monthly: v.boolean(),
  budget: maybeDecimal,
  budget_spent: maybeDecimal,
  budget_remaining: maybeDecimal,
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
  const detail = `the answer is not what Harvest documents: ${describeIssue(parsed.issues[0])}`
  const lost = method === 'POST'
  throw new RequestError({ method, path, status: 200, detail, requestId: null, remedy: 'Check harvest-api-url.', lost })
}
