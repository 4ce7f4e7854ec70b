import * as v from 'valibot'

// The plan as JSON, said once: the published JSON Schema is made from it, and the code's types. It checks nothing at
// run time, so only its types are imported there.

const described = <const S extends v.GenericSchema>(schema: S, description: string) =>
  v.pipe(schema, v.description(description))
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
const clock = v.pipe(v.string(), v.regex(/^\d{2}:\d{2}$/))
const id = v.pipe(v.number(), v.integer(), v.minValue(1))
const count = v.pipe(v.number(), v.integer(), v.minValue(1))

const fields = v.object({
  date: v.optional(day),
  projectId: v.optional(id),
  taskId: v.optional(id),
  time: v.optional(
    described(
      v.union([v.object({ hours: v.number() }), v.object({ start: clock, end: clock })]),
      'Decimal hours, or start and end in an account that keeps those.',
    ),
  ),
  notes: v.optional(described(v.nullable(v.string()), 'Null while the commit they link to is not known.')),
  reference: v.optional(
    v.object({
      id: v.string(),
      groupId: described(v.string(), 'The ledger, owner/name.'),
      permalink: described(v.nullable(v.string()), 'Null while the commit is not known.'),
    }),
  ),
})

const operation = v.object({
  action: described(
    v.picklist(['create', 'update', 'move', 'delete', 'unchanged', 'drift', 'left', 'blocked']),
    'What the report asks for. move: the entry takes over a new reference; drift: Harvest would not have it changed; left: its session is gone, or its report has not come yet, and it stays; blocked: the message says why.',
  ),
  status: described(
    v.picklist(['planned', 'done', 'failed', 'skipped']),
    'What became of it. planned: a dry run, or nothing to do; skipped: not tried, because an earlier fault ended the run.',
  ),
  date: described(v.string(), 'YYYY-MM-DD.'),
  hours: described(v.number(), "The report's hours, else the entry's."),
  where: described(v.string(), 'Client / project · task, in words.'),
  headline: v.string(),
  detail: described(v.string(), 'What changes, or why nothing does, in words; "" where the action says it all.'),
  report: described(
    v.nullable(v.string()),
    'Path of the report in the ledger; null where the entry has none any more.',
  ),
  line: described(v.nullable(count), 'Line of the session in the report.'),
  reference: described(v.nullable(v.string()), "The session's reference, by which its entry is found again."),
  entry_id: described(v.nullable(id), "Harvest's id of the entry; null while there is none."),
  fields: described(v.nullable(fields), 'What is sent to Harvest: all of an entry, or what changes.'),
  changes: v.array(
    v.object({
      field: v.picklist(['date', 'hours', 'start', 'end', 'project', 'task', 'notes', 'reference', 'link']),
      from: v.string(),
      to: v.string(),
    }),
  ),
  message: described(v.nullable(v.string()), 'Why it failed, where it did.'),
})

export const planSchema = v.object({
  version: described(v.literal(1), 'Of this form. Keys may be added; those named here stay.'),
  ledger: described(v.string(), 'owner/name.'),
  window: described(
    v.object({ from: day, to: v.nullable(day) }),
    'The days looked at, both included; open where null.',
  ),
  operations: v.array(operation),
})

export type PlanJson = v.InferOutput<typeof planSchema>
