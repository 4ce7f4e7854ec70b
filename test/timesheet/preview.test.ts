import { describe, expect, test } from 'vitest'
import type { Fault } from '../../src/errors.ts'
import { entryFields } from '../../src/timesheet/desired.ts'
import type { Operation } from '../../src/timesheet/operation.ts'
import {
  describeSurroundings,
  fitSections,
  headlineOf,
  type Preview,
  renderPreview,
} from '../../src/timesheet/preview.ts'
import { type PreviewLine, previewLine, renderLines } from '../../src/timesheet/preview-lines.ts'
import { renderTotals, totalsOf } from '../../src/timesheet/preview-totals.ts'
import { countWrites, splitOperations } from '../../src/timesheet/split.ts'
import { COMMIT, makeEntry, makeLoggable, settings } from './make.ts'

const session = makeLoggable()
const fieldsOf = (of = session) => {
  const { target } = of
  if (!target.ok) throw new Error(target.message)
  return entryFields({ ...of, target }, COMMIT, settings, `${of.base}`)
}
const fields = fieldsOf()
const entry = makeEntry(fields, { id: 7 })
const create: Operation = { kind: 'create', session, fields }
const unchanged: Operation = { kind: 'unchanged', session, entry }
const remove: Operation = { kind: 'delete', entry, reason: 'orphan' }
const change = (
  kind: 'update' | 'move',
  changes: Extract<Operation, { kind: 'update' | 'move' }>['changes'],
  of: Partial<Parameters<typeof makeLoggable>[0]> = {},
): Operation => ({ kind, session: makeLoggable(of), entry, fields: {}, changes })
const hours = change('update', [{ field: 'hours', from: '2.00', to: '2.50' }], { hours: 2.5 })
const link = change('update', [
  { field: 'link', from: 'a', to: 'b' },
  { field: 'notes', from: 'Work\nhttps://x/a', to: 'Work\nhttps://x/b' },
])
const elsewhere = change('move', [{ field: 'task', from: 'Development', to: 'Design' }], {
  task: 'Design',
  date: '2026-05-21',
})
const drift: Operation = {
  kind: 'drift',
  session,
  entry,
  reason: 'on invoice 2026-014',
  changes: [{ field: 'hours', from: '2.00', to: '3.00' }],
}
const held: Operation = { kind: 'left', entry, reason: 'held' }
const blocked: Operation = {
  kind: 'blocked',
  session: makeLoggable({ project: 'Moonbase', task: null }),
  entry: null,
  message: 'no project "Moonbase"',
  place: null,
}

describe('a line of a preview', () => {
  const cells = (line: PreviewLine | null) => line && Object.values(line).join(' | ')
  test.each<[string, Operation, string | null]>([
    ['new', create, '+ | 2.00 h | Audrey Web / Development | 2026-05-20 | Work'],
    ['unchanged', unchanged, null],
    ['taken out', remove, '- | 2.00 h | Audrey Web / Development | 2026-05-20 | Work (its session is gone)'],
    ['corrected hours', hours, '! | 2.00 h → 2.50 h | Audrey Web / Development | 2026-05-20 | Work'],
    ['only another link', link, null],
    [
      'new words',
      change('update', [{ field: 'notes', from: 'Other', to: 'Work' }]),
      '! | 2.00 h | Audrey Web / Development | 2026-05-20 | Work (new wording)',
    ],
    [
      'other times',
      change('update', [{ field: 'start', from: '', to: '09:00' }]),
      '! | 2.00 h | Audrey Web / Development | 2026-05-20 | Work (start – → 09:00)',
    ],
    [
      'moved',
      change('move', [{ field: 'reference', from: 'a', to: 'b' }]),
      '! | 2.00 h | Audrey Web / Development | 2026-05-20 | Work (report renamed, the entry stays the same)',
    ],
    [
      'another task and day',
      elsewhere,
      '! | 2.00 h | Audrey Web / Development → Audrey Web / Design | 2026-05-20 → 2026-05-21 | Work',
    ],
    [
      'drift',
      drift,
      '= | 2.00 h | Audrey Web / Development | 2026-05-20 | Work (on invoice 2026-014; hours 2.00 → 3.00)',
    ],
    [
      'held',
      held,
      '= | 2.00 h | Audrey Web / Development | 2026-05-20 | Work (its session is gone; nothing is deleted while a report has an error or a session is blocked)',
    ],
    ['blocked', blocked, '? | 2.00 h | Moonbase | 2026-05-20 | Work'],
  ])('%s', (_, operation, expected) => {
    expect(cells(previewLine(operation))).toBe(expected)
  })

  test('lines are aligned, in a fence that nothing inside can end, with what their signs mean', () => {
    const hostile = change('update', [{ field: 'hours', from: '2', to: '12' }], {
      hours: 12,
      headline: '```\n```\n::error::x',
    })
    const lines = [create, hostile].flatMap((operation) => previewLine(operation) ?? [])
    expect(renderLines(lines, 9).split('\n')).toEqual([
      '```diff',
      '+           2.00 h  Audrey Web / Development  2026-05-20  Work',
      '! 2.00 h → 12.00 h  Audrey Web / Development  2026-05-20  ``` ``` ::error::x',
      '```',
      '',
      '<sub>`+` new · `!` corrected</sub>',
    ])
    expect(renderLines(lines, 1)).toContain('… and 1 more.')
    expect(renderLines([], 9)).toBe('')
  })
})

describe('totals', () => {
  test.each<[readonly Operation[], string]>([
    [[], 'Merging this changes nothing in Harvest'],
    [[unchanged, link, drift, held, blocked], 'Merging this changes nothing in Harvest'],
    [[create], 'Merging this adds 2.00 h in 1 time entry, changes 0, removes 0'],
    [[create, create, hours], 'Merging this adds 4.00 h in 2 time entries, changes 1, removes 0'],
    [[remove, elsewhere], 'Merging this adds no time entry, changes 1, removes 1 (2.00 h)'],
  ])('%#', (operations, expected) => {
    expect(renderTotals(totalsOf(operations))).toBe(expected)
  })

  test('by project: what it has more, or less', () => {
    const moved = change('update', [{ field: 'project', from: 'a', to: 'b' }], { project: 'Internal', hours: 3 })
    expect([...totalsOf([create, hours, moved, remove]).byProject]).toEqual([
      ['Audrey / Audrey Web', -150],
      ['Internal / Internal', 300],
    ])
  })
})

describe('whose doing an operation is', () => {
  const other = makeLoggable({ date: '2026-05-22' }, { path: 'reports/b.md' })
  const waiting: Operation = { kind: 'create', session: other, fields: fieldsOf(other) }
  test.each<[string, string[], string[], readonly Operation[] | null, number]>([
    ['by the report’s path', ['reports/b.md'], [], null, 1],
    ['by the source of an entry', [], ['reports/a.md'], null, 1],
    ['by neither', ['reports/c.md'], ['one'], null, 0],
    ['by the configuration: the former one would do the same', [], [], [waiting, remove], 0],
    ['by the configuration: the former one would do less', [], [], [remove], 1],
  ])('%s', (_, paths, sources, former, own) => {
    const scope = { paths: new Set(paths), sources: new Set(sources) }
    const split = splitOperations([waiting, remove], scope, former)
    expect([split.own.length, split.others.length]).toEqual([own, 2 - own])
  })

  test('what writes nothing a person would notice does not count as waiting', () => {
    expect(countWrites([create, remove, hours, elsewhere, link, unchanged, drift, held, blocked])).toBe(4)
  })
})

const fault = (severity: Fault['severity']): Fault => ({
  severity,
  message: '@everyone <b>',
  place: { file: 'reports/a.md', line: 3, column: 1 },
})
const preview: Preview = {
  reports: 1,
  operations: [create],
  stated: [],
  statedHours: 0,
  handOver: null,
  faults: [],
  unchecked: [],
  notes: [],
}

describe('a preview', () => {
  test.each<[Partial<Preview>, string]>([
    [{}, 'Merging this adds 2.00 h in 1 time entry, changes 0, removes 0'],
    [{ faults: [fault('error'), fault('warning')] }, '… removes 0; 1 error to mend first'],
    [{ operations: null, reports: 0 }, 'This change has no session reports'],
    [{ operations: null, reports: null, faults: [fault('error'), fault('error')] }, '… out; 2 errors to mend first'],
    [{ operations: null, stated: [], statedHours: 0 }, 'The reports of this change state 0.00 h in 0 sessions'],
  ])('says it in one line %#', (given, expected) => {
    expect(headlineOf({ ...preview, ...given })).toContain(expected.replace('… ', ''))
  })

  test('escapes what others wrote, and leaves out sections that have nothing', () => {
    const sections = renderPreview({ ...preview, faults: [fault('error')], notes: ['in @ada'] }, () => 'https://x/y')
    expect(sections.map(({ name }) => name)).toEqual([
      'the headline',
      'the problems',
      'the time entries',
      'the hours by project',
      'the notes',
    ])
    const text = sections.map((each) => each.text).join('\n')
    expect(text).toContain('[reports/a.md:3:1](https://x/y): @\u2060everyone \\<b\\>')
    expect(text).toContain('- in @\u2060ada')
  })

  test.each<[Partial<Parameters<typeof describeSurroundings>[0]>, string[]]>([
    [{}, []],
    [{ waiting: 3 }, ['3 more entries are waiting on main already, to be written by its next run.']],
    [
      { faults: [fault('error'), fault('error'), fault('warning')] },
      ['2 errors and 1 warning in reports that this change does not touch: the run on main shows them.'],
    ],
  ])('tells of what is not the change’s %#', (given, expected) => {
    expect(describeSurroundings({ branch: 'main', waiting: 0, faults: [], holdsBack: false, ...given })).toEqual(
      expected,
    )
  })

  test('leaves out the longest sections, never the first, until it fits', () => {
    const sections = [
      { name: 'head', text: 'h'.repeat(50) },
      { name: 'small', text: 'small' },
      { name: 'large', text: 'l'.repeat(500) },
      { name: 'larger', text: 'm'.repeat(600) },
    ]
    expect(fitSections(sections, 9999, 'All there.')).not.toContain('Left out')
    expect(fitSections(sections, 300, 'All there.')).toBe(
      `${'h'.repeat(50)}\n\nsmall\n\nLeft out here because of its length: larger, large. All there.\n`,
    )
    expect(fitSections(sections, 10, '')).toContain('h'.repeat(50))
  })
})
