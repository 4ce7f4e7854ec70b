import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeResult } from '../../src/timesheet/describe.ts'
import type { LoggableSession } from '../../src/timesheet/desired.ts'
import type { Entry } from '../../src/timesheet/entry.ts'
import type { Plan } from '../../src/timesheet/operation.ts'
import { planTimeEntries } from '../../src/timesheet/plan.ts'
import { countResults } from '../../src/timesheet/result.ts'
import { runs } from '../fuzz.ts'
import { applyToEntries, COMMIT, input, kinds, LEDGER, makeLoggable, settings } from './make.ts'

const plan = (sessions: LoggableSession[], entries: Entry[], more = {}, changed = {}) =>
  planTimeEntries(input(sessions, entries, more), { ...settings, ...changed })

/** The entries that a first run over the sessions leaves. */
const recorded = (...sessions: LoggableSession[]) => applyToEntries(plan(sessions, []), [])
const resultsOf = ({ operations }: Plan) =>
  operations.map((operation) => ({ operation, status: 'planned', entry: null, message: null }) as const)
const inWords = (of: Plan) => resultsOf(of).map((result) => describeResult(result).detail)

describe('an entry started ahead of its report', () => {
  const issue = 'https://github.com/ada/web/issues/12'
  /** As the workflow that starts a timer writes it: the source is the id the report will carry. */
  const started = (given: Partial<Entry> = {}, id = 'web-12#2026-05-20/-/-') =>
    recorded(makeLoggable()).map(
      (entry): Entry => ({ ...entry, hours: 0.4, ...given, reference: { id, groupId: LEDGER, permalink: issue } }),
    )
  const reported = (given: Parameters<typeof makeLoggable>[0] = {}) =>
    makeLoggable(given, { path: 'reports/web-12.md', source: 'web-12' })
  const other = makeLoggable({ hours: 0.4 })

  test.each([
    ['stopped', started(), {}],
    ['running', started({ running: true }), {}],
    ['locked', started({ locked: 'invoiced' }), {}],
    ['many of them', Array.from({ length: 7 }, (_, day) => started({}, `web-${day}#2026-05-20/-/-`)).flat(), {}],
    [
      'without a permalink',
      started().map((entry) => ({
        ...entry,
        reference: { id: 'web-12#2026-05-20/-/-', groupId: LEDGER, permalink: null },
      })),
      {},
    ],
    ['two of one reference', [...started(), ...started({ hours: 1 })], {}],
    ['while reports have errors', started(), { hold: true, unreadable: new Set(['web-12']) }],
    ['without any report', started(), { reports: 0 }],
  ])('waits for it: %s', (_, entries, more) => {
    for (const orphans of ['delete', 'flag', 'keep'] as const) {
      const result = plan([], entries, more, { orphans })
      expect(result.operations).toMatchObject(entries.map(() => ({ kind: 'left', reason: 'waits' })))
      expect(result.faults).toEqual([])
      expect(new Set(inWords(result).map((words) => words.replace(/\d+/, 'N')))).toEqual(
        new Set(['waits for its report "web-N"']),
      )
      expect(countResults(resultsOf(result)).blocked).toBe(0)
    }
  })

  test('does not count against the limit, and holds nothing back', () => {
    const gone = Array.from({ length: 5 }, (_, day) => makeLoggable({ date: `2026-05-0${day + 1}` }))
    const result = plan(
      [makeLoggable({ hours: 0.4 }, { path: 'reports/new.md' })],
      [...recorded(...gone), ...started(), ...started({}, 'web-13#2026-05-20/-/-')],
    )
    expect(kinds(result).sort()).toEqual(['create', ...Array(5).fill('delete'), 'left', 'left'])
    expect(result.faults).toEqual([])
  })

  test('is taken over by its report, whatever project, task and day the report names; the hours are the report’s', () => {
    for (const session of [reported(), reported({ date: '2026-05-21', project: 'Dare Platform', task: 'Design' })]) {
      const [entry] = started()
      const result = plan([session], [entry as Entry])
      expect(result.operations).toMatchObject([
        { kind: 'move', entry: { id: entry?.id }, fields: { time: { hours: 2 } } },
      ])
      expect(inWords(result)[0]).toContain('hours 0.40 → 2.00')
      const after = applyToEntries(result, [entry as Entry])
      expect(after.map(({ reference }) => reference?.permalink)).toEqual([`${settings.ledgerUrl}/commit/${COMMIT}`])
      expect(kinds(plan([session], after))).toEqual(['unchanged'])
    }
  })

  test('is updated where the report names its very project and task', () => {
    const [entry] = started({}, reported().base)
    expect(plan([reported()], [entry as Entry]).operations).toMatchObject([
      { kind: 'update', entry: { id: entry?.id } },
    ])
  })

  test('is not taken over by another report of the same hours', () => {
    expect(kinds(plan([other], started())).sort()).toEqual(['create', 'left'])
  })

  test('is blocked while its timer runs although its report has come', () => {
    const result = plan([reported()], started({ running: true }))
    expect(kinds(result)).toEqual(['blocked'])
    expect(result.faults[0]?.message).toContain('Stop it in Harvest, then run again')
  })

  test('waits for another day of its report, when that is begun', () => {
    const [first] = recorded(reported())
    const next = started({ date: '2026-05-21', running: true }, 'web-12#2026-05-21/-/-')
    expect(kinds(plan([reported()], [first as Entry, ...next])).sort()).toEqual(['left', 'unchanged'])
  })

  test('is never deleted, nor written before its report comes, beside any ledger', () => {
    const day = fc.constantFrom('2026-05-19', '2026-05-20', '2026-05-21')
    const session = fc
      .record({ date: day, hours: fc.constantFrom(0.4, 1, 2), project: fc.constantFrom('Audrey Web', 'Unknown') })
      .chain((given) => fc.constantFrom('reports/a.md', 'web-12').map((source) => ({ given, source })))
    const ahead = fc.record({
      date: day,
      hours: fc.constantFrom(0, 0.4, 1, 2),
      running: fc.boolean(),
      locked: fc.constantFrom(null, null, 'approved'),
      source: fc.constantFrom('web-12', 'web-13'),
    })
    const ledger = fc.array(session, { maxLength: 6 })
    fc.assert(
      fc.property(ledger, ledger, fc.array(ahead, { maxLength: 4 }), fc.boolean(), (before, after, timers, hold) => {
        const sessions = (list: typeof before) =>
          list.map(({ given, source }, index) => makeLoggable({ ...given, line: index + 1 }, { path: source, source }))
        const waiting = timers.flatMap(({ source, ...given }) => started(given, `${source}#${given.date}/-/-`))
        const entries = [...recorded(...sessions(before)), ...waiting]
        const result = plan(sessions(after), entries, { hold })
        for (const operation of result.operations) {
          const entry = 'entry' in operation ? operation.entry : null
          if (!waiting.some(({ id }) => id === entry?.id)) continue
          const source = entry?.reference?.id.split('#')[0]
          if (!after.some((each) => each.source === source))
            expect(operation).toMatchObject({ kind: 'left', reason: 'waits' })
          // Two timers for one session: a person decides, or the equal one goes.
          else if (operation.kind === 'delete') expect(operation.reason).toBe('duplicate')
        }
      }),
      runs(500),
    )
  })
})
