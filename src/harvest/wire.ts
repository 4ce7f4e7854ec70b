import * as v from 'valibot'
import { RequestError } from '../errors.ts'
import { describeIssue } from '../wire-issue.ts'

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
  access_roles: v.nullish(v.array(v.string()), []),
  created_at: v.fallback(maybeText, null),
  is_active: v.nullish(v.boolean(), true),
})

const beforeOrAfter = v.fallback(v.nullish(v.string(), ''), '')

export const companySchema = v.object({
  name: v.nullish(v.string(), ''),
  base_uri: maybeText,
  wants_timestamp_timers: v.nullish(v.boolean(), false),
  day_entry_notes_required: v.nullish(v.boolean(), false),
  week_start_day: v.fallback(v.picklist(['Monday', 'Sunday', 'Saturday']), 'Monday'),
  time_format: v.fallback(v.picklist(['decimal', 'hours_minutes']), 'decimal'),
  decimal_symbol: v.nullish(v.string(), '.'),
  thousands_separator: v.nullish(v.string(), ','),
  currency_code_display: beforeOrAfter,
  currency_symbol_display: beforeOrAfter,
})

export const assignmentSchema = v.object({
  is_active: v.nullish(v.boolean(), true),
  project,
  client,
  task_assignments: v.nullish(
    v.array(
      v.object({ is_active: v.nullish(v.boolean(), true), billable: v.nullish(v.boolean(), false), task: named }),
    ),
    [],
  ),
})

export const projectSchema = v.object({ ...project.entries, client, is_active: v.nullish(v.boolean(), true) })
export const taskSchema = v.object({ ...named.entries, is_active: v.nullish(v.boolean(), true) })

export const accountsSchema = v.object({
  accounts: v.nullish(v.array(v.object({ id, name: v.nullish(v.string(), ''), product: v.string() })), []),
})

/** A number digit by digit. Up to 15 digits a number of JSON comes back as it was written (ECMA-262, Number::toString). */
const decimal = v.pipe(v.number(), v.finite(), v.transform(String))
const maybeDecimal = v.nullish(decimal, null)
const currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))
const invoiceLink = v.nullish(v.object({ id, number: v.nullish(v.string(), '') }), null)

/** A time entry as the rollup looks at it. */
export const workSchema = v.object({
  ...timeEntrySchema.entries,
  hours: decimal,
  rounded_hours: maybeDecimal,
  billable: v.boolean(),
  billable_rate: maybeDecimal,
  user: named,
  client: v.object({ ...client.entries, currency: v.nullish(currency, null) }),
  invoice: invoiceLink,
})

export const personSchema = v.object({
  id,
  first_name: v.nullish(v.string(), ''),
  last_name: v.nullish(v.string(), ''),
  weekly_capacity: v.nullish(v.pipe(v.number(), v.finite()), 0),
  is_contractor: v.nullish(v.boolean(), false),
  is_active: v.nullish(v.boolean(), true),
})

export const invoiceSchema = v.object({
  id,
  number: v.nullish(v.string(), ''),
  client,
  currency,
  amount: decimal,
  due_amount: decimal,
  state: v.picklist(['draft', 'open', 'paid', 'closed']),
  issue_date: plainDate,
  due_date: v.nullish(plainDate, null),
  paid_date: v.nullish(plainDate, null),
  subject: v.nullish(v.string(), ''),
})

export const expenseSchema = v.object({
  id,
  spent_date: plainDate,
  total_cost: decimal,
  billable: v.nullish(v.boolean(), true),
  notes: v.nullish(v.string(), ''),
  expense_category: named,
  user: named,
  client: v.object({ ...client.entries, currency: v.nullish(currency, null) }),
  project,
  receipt: v.nullish(v.object({ url: maybeText }), null),
  invoice: invoiceLink,
})

const projectRow = { project_id: id, project_name: v.string(), client_name: v.nullish(v.string(), '') }

export const timeRowSchema = v.object({
  ...projectRow,
  total_hours: decimal,
  billable_hours: decimal,
  currency: v.nullish(currency, null),
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
  budget_is_monthly: v.nullish(v.boolean(), false),
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
