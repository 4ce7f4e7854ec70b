import { describe, expect, test } from 'vitest'
import { cursorAfter, later, parseState, planReading, renderState, type State } from '../../src/sync/state.ts'
import { streamOf } from '../../src/sync/streams.ts'
import { differencesOf, reportDays, sumLines, sumReport, suspects } from '../../src/sync/sums.ts'

const cursor = '2026-05-20T10:00:00Z'
const large = { rows: 60_000, cursor }

describe('how a stream is read', () => {
  test.each([
    ['time_entries', null, null, [], { kind: 'whole', since: null }],
    ['time_entries', null, '2026-01-01', [], { kind: 'whole', since: '2026-01-01' }],
    ['clients', null, '2026-01-01', [], { kind: 'whole', since: null }],
    ['time_entries', { rows: 2000, cursor }, null, [], { kind: 'whole', since: null }],
    [
      'time_entries',
      large,
      null,
      [],
      { kind: 'changes', updatedSince: '2026-05-20T09:45:00Z', since: null, againFrom: null },
    ],
    // Something else to be left out changes every line.
    ['time_entries', large, null, ['notes'], { kind: 'whole', since: null }],
    // The same day every time is no reason to read all every time; a later one is a window, an earlier one more than there is.
    [
      'time_entries',
      { ...large, since: '2026-01-01' },
      '2026-01-01',
      [],
      { kind: 'changes', updatedSince: '2026-05-20T09:45:00Z', since: '2026-01-01', againFrom: null },
    ],
    [
      'time_entries',
      { ...large, since: '2026-01-01' },
      '2026-03-01',
      [],
      { kind: 'changes', updatedSince: '2026-05-20T09:45:00Z', since: '2026-01-01', againFrom: '2026-03-01' },
    ],
    ['time_entries', { ...large, since: '2026-01-01' }, '2025-01-01', [], { kind: 'whole', since: '2025-01-01' }],
    [
      'time_entries',
      large,
      '2025-01-01',
      [],
      { kind: 'changes', updatedSince: '2026-05-20T09:45:00Z', since: null, againFrom: '2025-01-01' },
    ],
  ] as const)('%s with %j, asked from %s without %j', (name, state, since, redact, expected) => {
    expect(planReading(streamOf(name), state, since, redact)).toEqual(expected)
  })

  test('what changed while a long read went on comes again', () => {
    expect(cursorAfter(cursor, 5 * 60_000)).toBe(cursor)
    expect(cursorAfter(cursor, 20 * 60_000 + 1)).toBe('2026-05-20T09:39:00Z')
    expect(cursorAfter(null, 1)).toBeNull()
    expect(later(cursor, '2026-05-20T10:00:01Z')).toBe('2026-05-20T10:00:01Z')
    expect(later(null, cursor)).toBe(cursor)
  })

  test('what is no instant is never a cursor', () => {
    expect(later(null, 'yesterday')).toBeNull()
    expect(later(cursor, 'yesterday')).toBe(cursor)
  })
})

describe('the state', () => {
  const state: State = {
    account: '1100401',
    scope: 'account',
    streams: new Map([
      ['users', { rows: 2, cursor }],
      ['clients', { rows: 1 }],
    ]),
  }

  test('reads back as it was written, in one order', () => {
    expect(parseState(renderState(state))).toEqual({ ...state, streams: new Map([...state.streams].reverse()) })
    expect(renderState(state).indexOf('clients')).toBeLessThan(renderState(state).indexOf('users'))
  })

  test.each([
    ['{', 'it is no JSON'],
    ['{}', 'it is none of this action'],
    ['null', 'it is none of this action'],
    ['{"version":2}', 'a newer version of this action wrote it'],
    ...[
      '{}',
      '{"rows":2,"cursor":"yesterday"}',
      '{"rows":2,"cursor":7}',
      '{"rows":2,"since":"May"}',
      '{"rows":2,"redact":"notes"}',
      '{"rows":2,"missed":[["1"]]}',
      '{"rows":2,"differences":[]}',
      '{"rows":-1}',
      'null',
    ].map((users) => [
      `{"version":1,"account":"1","scope":"account","streams":{"users":${users}}}`,
      'it is none of this action',
    ]),
    ['{"version":1,"account":"1","scope":"account","streams":[]}', 'it is none of this action'],
  ])('of %j is refused: %s', (text, message) => {
    expect(parseState(text)).toBe(message)
  })
})

describe('the days of reports', () => {
  test.each([
    ['2026-11-21', '2025-12-01', '2026-11-30'],
    ['2028-02-01', '2027-03-01', '2028-02-29'],
    ['2026-01-31', '2025-02-01', '2026-01-31'],
  ])('on %s are %s to %s, never more than Harvest takes', (today, from, to) => {
    expect(reportDays(today)).toEqual({ from, to })
    expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBeLessThanOrEqual(365)
  })
})

describe('sums that show deletions', () => {
  const check = { report: 'r', theirs: 'total_hours', ours: 'rounded_hours' }
  const days = { from: '2026-01-01', to: '2026-12-31' }
  const lines = (...rows: object[]) => [new Map(rows.map((row, index) => [String(index), JSON.stringify(row)]))]

  test('add up in hundredths, within the days, and name projects with a running timer', () => {
    const { sums, running } = sumLines(
      lines(
        { project_id: 1, rounded_hours: 0.1, spent_date: '2026-01-01' },
        { project_id: 1, rounded_hours: 0.2, spent_date: '2026-12-31' },
        { project_id: 1, rounded_hours: 9, spent_date: '2025-12-31' },
        { project_id: 2, rounded_hours: null, spent_date: '2026-05-05', is_running: true },
      ),
      days,
      check,
    )
    expect([...sums]).toEqual([
      ['1', 30],
      ['2', 0],
    ])
    expect([...running]).toEqual(['2'])
  })

  test('are compared by project, over all currencies', () => {
    const theirs = sumReport(
      [
        { project_id: 1, total_hours: 1 },
        { project_id: 1, total_hours: 0.5 },
        { project_id: 3, total_hours: 2 },
      ],
      check,
    )
    const apart = differencesOf(theirs, new Map([...theirs, ['3', 250], ['4', 100]]))
    expect(apart).toEqual({ 3: -50, 4: -100 })
    expect(suspects(apart, {}, new Set())).toEqual(['3', '4'])
    expect(suspects(apart, { 3: -50, 5: 1 }, new Set(['4']))).toEqual(['5'])
  })
})
