import * as v from 'valibot'
import { PATH_BY_DEFAULT } from '../ledger/path.ts'
import { type ProblemCode, problemCodes } from '../report/problems.ts'
import { labelFields } from '../report/session.ts'
import { ruleKeys } from '../timesheet/mapping.ts'
import { guardKeys } from './schema-guards.ts'
import { count, flag, key, level, name, oneOf, text, texts, users } from './schema-parts.ts'
import { rollupKeys } from './schema-rollup.ts'
import { syncKeys } from './schema-sync.ts'

export { rollupSections } from './schema-rollup.ts'

/** The configuration file as it may be written; what is left out has its default here and nowhere else. */
export const configSchema = v.strictObject(
  {
    reports: v.optional(
      key(
        v.strictObject(
          {
            include: v.optional(
              key(v.pipe(texts, v.minLength(1, 'at least one glob')), 'Globs of the session reports; "!…" excludes.', [
                'reports/**/*.md',
                '!reports/drafts/**',
              ]),
              ['reports/**/*.md'],
            ),
            path: v.optional(
              key(
                text,
                'The place in the ledger of a report that another repository hands over. Takes {project}, {client}, {date}, {year}, {month}, {slug}, {repository}, {owner} and {id}.',
              ),
              PATH_BY_DEFAULT,
            ),
            labels: v.optional(
              key(
                v.strictObject(
                  Object.fromEntries(labelFields.map((field) => [field, v.optional(texts)])),
                  'a mapping of field to list of words',
                ),
                'More words for a field of a report, beside the built-in ones.',
                { hours: ['Aufwand'], date: ['Tag'] },
              ),
              {},
            ),
            me: v.optional(
              key(
                v.array(text, 'a list of names, such as ["Ada Lovelace", ada]'),
                'Your names in logs of several people, as the reports write them.',
                ['Ada Lovelace', 'ada'],
              ),
              [],
            ),
            problems: v.optional(
              key(
                v.strictObject(
                  Object.fromEntries(Object.keys(problemCodes).map((code) => [code, v.optional(level)])) as Record<
                    ProblemCode,
                    v.OptionalSchema<typeof level, undefined>
                  >,
                  'a mapping of problem code to level, such as { unread-hours: off }',
                ),
                'Another level for a problem code: error, warning or off.',
                { 'unread-hours': 'off' },
              ),
              {},
            ),
          },
          'a mapping',
        ),
        'Which files are session reports, and how they are read.',
      ),
      {},
    ),
    user: v.optional(
      key(
        users,
        'Id of the user in Harvest whose time this is; a list where several record theirs. The token of anybody else is refused: each hour would stand twice.',
        1782959,
      ),
    ),
    window: v.optional(
      key(
        v.pipe(
          v.string('days or weeks, such as 90d or 12w'),
          v.regex(/^[1-9]\d{0,3}[dw]$/, 'days or weeks, such as 90d or 12w'),
        ),
        'How far back a run looks: days (d) or weeks (w).',
        '12w',
      ),
      '90d',
    ),
    defaults: v.optional(
      key(
        v.strictObject(
          {
            project: v.optional(key(name, 'Tag or project of the sessions that name none.')),
            task: v.optional(key(name, 'Task where neither rule, report nor tag names one.')),
          },
          'a mapping',
        ),
        'Project and task of sessions that name none.',
        { project: 'audrey', task: 'Development' },
      ),
      {},
    ),
    projects: v.optional(
      key(
        v.record(
          text,
          v.strictObject(
            {
              project: key(name, "Id, code or name of Harvest's project."),
              client: v.optional(key(text, 'Name of its client, where several projects share a name or code.')),
              task: v.optional(key(name, 'Id or name of the task for sessions that name none.')),
            },
            'a mapping such as { project: "Audrey Web", task: Development }',
          ),
          'a mapping of tag to project',
        ),
        'The tag in a report → what Harvest calls it. Case and punctuation of a tag do not matter.',
        { audrey: { project: 'Audrey Web', client: 'Audrey Ltd', task: 'Development' } },
      ),
      {},
    ),
    rules: v.optional(
      key(
        v.array(
          v.strictObject(
            {
              when: key(
                v.strictObject(
                  Object.fromEntries(
                    ruleKeys.map((each) => [each, v.optional(each === 'billable' ? flag : text)]),
                  ) as Record<(typeof ruleKeys)[number], v.OptionalSchema<typeof text | typeof flag, undefined>>,
                  'a mapping such as { mode: autonomous }',
                ),
                'What a report must state, all of it; texts are globs and case does not matter.',
              ),
              project: v.optional(key(name, 'Tag or project to use instead.')),
              task: v.optional(key(name, 'Task to use instead.')),
            },
            'a mapping such as { when: { mode: autonomous }, task: "…" }',
          ),
          'a list of rules',
        ),
        'Another project or task for sessions that match; the first rule that matches wins.',
        [{ when: { repository: 'dare/*', mode: 'autonomous' }, task: 'AI, unattended' }],
      ),
      [],
    ),
    notes: v.optional(
      key(
        text,
        'Notes of an entry. Takes {headline}, {report_url}, {commit_url}, {date}, {hours}, {project}, {client}, {task}, {mode}, {title}, {file}, {repository} and {source_url}.',
      ),
      '{headline}\n{report_url}',
    ),
    retract: v.optional(
      key(
        v.strictObject(
          {
            orphans: v.optional(
              key(
                oneOf(['delete', 'flag', 'keep']),
                'delete: delete it; flag: leave it and warn on every run; keep: leave it.',
              ),
              'delete',
            ),
            limit: v.optional(
              key(count(0, 'a whole number from 0'), 'More than so many at once are never deleted.'),
              5,
            ),
          },
          'a mapping',
        ),
        'What becomes of an entry whose session is gone.',
      ),
      {},
    ),
    guards: v.optional(
      key(
        v.strictObject(guardKeys, 'a mapping'),
        'What becomes of sessions that look like a slip: refuse, warn or allow.',
      ),
      {},
    ),
    rollup: v.optional(key(v.strictObject(rollupKeys, 'a mapping'), 'The monthly rollup and its pull request.'), {}),
    sync: v.optional(
      key(v.strictObject(syncKeys, 'a mapping'), "The account's data as files, which the command sync keeps."),
      {},
    ),
  },
  'a mapping of keys and values',
)
