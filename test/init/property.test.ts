import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseConfig } from '../../src/config/parse.ts'
import { proposeLedger } from '../../src/init/propose.ts'
import { parseReport } from '../../src/report/parse.ts'
import { buildCatalog } from '../../src/timesheet/catalog.ts'
import { mapSession } from '../../src/timesheet/mapping.ts'
import { schemaErrors } from './config-schema.ts'
import { entry, facts, project, reportOf } from './make.ts'

const runs = 150 * Number(process.env.FUZZ ?? 1)
const awkward = fc.constantFrom(
  'yes',
  'null',
  '1e3',
  '007',
  '7',
  '- a',
  '#1',
  'a: b',
  'a #b',
  '"',
  "'",
  '{x}',
  '[y]',
  '&a',
  '*a',
  '!x',
  '%',
  '@',
  '`',
  '|',
  '>',
  'constructor',
  '__proto__',
  'toString',
  '',
  ' ',
  '~',
  'Web',
  'web',
  'WEB ',
  'Wéb',
  'Straße',
  'İ',
  'ﬁ',
  '\u2028',
  'a\nb',
  '\t',
  '\ufeff',
  '---',
  '...',
  '🚀',
  '\ud800',
  'hours: 3',
  '3 h',
  'x'.repeat(300),
)
const name = fc.oneof(
  awkward,
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const projects = fc.array(
  fc.record({
    client: name,
    name,
    code: fc.option(name.filter((code) => code !== '')),
    tasks: fc.array(name, { maxLength: 3 }),
  }),
  { maxLength: 8 },
)

test('whatever projects, clients, codes and tasks are called, each tag leads to the project it is meant for', () => {
  fc.assert(
    fc.property(
      projects,
      fc.array(name, { maxLength: 4 }),
      fc.array(name, { maxLength: 4 }),
      fc.boolean(),
      (made, words, folders, timestamps) => {
        const all = made.map((each) => project(each.client, each.name, each.tasks, each.code))
        const entries = all.flatMap((each, index) => (index % 2 === 0 && each.tasks.length > 0 ? [entry(each, 0)] : []))
        const reports = words.map((word, index) => reportOf(`reports/${index}.md`, word))
        const found = facts({ projects: all, entries, reports, folders, timestamps })
        const { files, tags } = proposeLedger(found, null)
        // What is written is UTF-8, and read back from there.
        const text = Buffer.from(files[0]?.text ?? '', 'utf8').toString('utf8')
        expect(text).toBe(files[0]?.text)
        const { mapping } = parseConfig(text, 'harvest-ledger.yml')
        expect(schemaErrors(text)).toEqual([])
        expect(mapping.projects.size).toBe(tags.tags.length)
        expect(new Set(tags.tags.map((each) => each.project.id))).toEqual(new Set(all.map(({ id }) => id)))
        const catalog = buildCatalog(all, entries)
        for (const { tag, project: meant, task } of tags.tags) {
          const [first] = reportOf('reports/x.md', tag).report.sessions
          if (first === undefined) throw new Error('a report without a session')
          const target = mapSession({ session: first, path: 'reports/x.md', repository: null }, mapping, catalog)
          if (task === null)
            expect(target).toMatchObject({ ok: false, message: expect.not.stringContaining('no project') })
          else expect(target).toMatchObject({ ok: true, project: { id: meant.id }, task: { id: task.id } })
        }
        const report = proposeLedger({ ...found, reports: [] }, null).files[3]
        if (report === undefined) return
        const { sessions, problems } = parseReport(report.text, { fileName: report.path })
        expect(sessions.map(({ hours, start, end, date }) => ({ hours, start, end, date }))).toEqual([
          { hours: null, start: null, end: null, date: '2026-05-21' },
        ])
        expect(problems.map(({ code }) => code)).toEqual(['no-hours'])
      },
    ),
    { numRuns: runs },
  )
})
