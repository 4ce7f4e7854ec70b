import * as v from 'valibot'
import { type ProblemCode, problemCodes } from '../report/problems.ts'
import { labelFields } from '../report/session.ts'
import { ruleKeys } from '../timesheet/mapping.ts'

// Every schema's message says what is expected there, as a person would write it.
const text = v.pipe(v.string('a text'), v.minLength(1, 'a text that is not empty'))
const texts = v.array(text, 'a list of texts, such as ["a", "b"]')
const flag = v.boolean('true or false')
const nameExpected = "an id, a code or a name of Harvest's"
const id = v.pipe(v.number(), v.integer(nameExpected), v.minValue(1, nameExpected))
const name = v.union([id, text], nameExpected)
const count = (least: number, expected: string) =>
  v.pipe(v.number(expected), v.integer(expected), v.minValue(least, expected))
const oneOf = <const T extends readonly string[]>(options: T) =>
  v.picklist(options, `one of ${options.map((option) => `"${option}"`).join(', ')}`)
const level = oneOf(['error', 'warning', 'off'])

export const rollupSections = [
  'summary',
  'projects',
  'clients',
  'team',
  'uninvoiced',
  'invoices',
  'expenses',
  'budgets',
  'sessions',
  'drift',
] as const

/** The configuration file as it may be written; what is left out has its default here and nowhere else. */
export const configSchema = v.strictObject(
  {
    reports: v.optional(
      v.strictObject(
        {
          include: v.optional(v.pipe(texts, v.minLength(1, 'at least one glob')), ['reports/**/*.md']),
          path: v.optional(text, 'reports/{project}/{date}-{slug}.md'),
          labels: v.optional(
            v.strictObject(
              Object.fromEntries(labelFields.map((field) => [field, v.optional(texts)])),
              'a mapping of field to list of words',
            ),
            {},
          ),
          me: v.optional(v.array(text, 'a list of names, such as ["Ada Lovelace", ada]'), []),
          problems: v.optional(
            v.strictObject(
              Object.fromEntries(Object.keys(problemCodes).map((code) => [code, v.optional(level)])) as Record<
                ProblemCode,
                v.OptionalSchema<typeof level, undefined>
              >,
              'a mapping of problem code to level, such as { unread-hours: off }',
            ),
            {},
          ),
        },
        'a mapping',
      ),
      {},
    ),
    window: v.optional(
      v.pipe(
        v.string('days or weeks, such as 90d or 12w'),
        v.regex(/^[1-9]\d{0,3}[dw]$/, 'days or weeks, such as 90d or 12w'),
      ),
      '90d',
    ),
    defaults: v.optional(v.strictObject({ project: v.optional(name), task: v.optional(name) }, 'a mapping'), {}),
    projects: v.optional(
      v.record(
        text,
        v.strictObject(
          { project: name, client: v.optional(text), task: v.optional(name) },
          'a mapping such as { project: "Audrey Web", task: Development }',
        ),
        'a mapping of tag to project',
      ),
      {},
    ),
    rules: v.optional(
      v.array(
        v.strictObject(
          {
            when: v.strictObject(
              Object.fromEntries(ruleKeys.map((key) => [key, v.optional(key === 'billable' ? flag : text)])) as Record<
                (typeof ruleKeys)[number],
                v.OptionalSchema<typeof text | typeof flag, undefined>
              >,
              'a mapping such as { mode: autonomous }',
            ),
            project: v.optional(name),
            task: v.optional(name),
          },
          'a mapping such as { when: { mode: autonomous }, task: "…" }',
        ),
        'a list of rules',
      ),
      [],
    ),
    notes: v.optional(text, '{headline}\n{report_url}'),
    retract: v.optional(
      v.strictObject(
        {
          orphans: v.optional(oneOf(['delete', 'flag', 'keep']), 'delete'),
          limit: v.optional(count(0, 'a whole number from 0'), 5),
        },
        'a mapping',
      ),
      {},
    ),
    rollup: v.optional(
      v.strictObject(
        {
          path: v.optional(text, 'rollups/{year}/{period}.md'),
          index: v.optional(text, 'rollups/README.md'),
          scope: v.optional(oneOf(['account', 'me']), 'account'),
          sections: v.optional(v.array(oneOf(rollupSections), 'a list of sections'), [...rollupSections]),
          redact: v.optional(v.array(oneOf(['amounts', 'clients', 'people', 'notes']), 'a list'), []),
          'allow-public': v.optional(flag, false),
          labels: v.optional(texts, ['harvest']),
          reviewers: v.optional(texts, []),
          assignees: v.optional(texts, []),
          draft: v.optional(flag, false),
        },
        'a mapping',
      ),
      {},
    ),
  },
  'a mapping of keys and values',
)
