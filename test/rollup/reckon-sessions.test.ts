import { describe, expect, test } from 'vitest'
import type { Facts, WorkEntry } from '../../src/rollup/facts.ts'
import { reckonFigures } from '../../src/rollup/reckon.ts'
import { LEDGER, makeEntry, makeFacts, makeInvoice, makeSession } from './reckon-facts.ts'

const base = makeSession().base
const recorded = (change: Partial<WorkEntry> = {}, id = base, groupId: string | null = LEDGER) =>
  makeEntry({ reference: { id, groupId, permalink: null }, ...change })
const figuresOf = (change: Partial<Facts>) => reckonFigures(makeFacts(change))
const pairs = (change: Partial<Facts>) =>
  figuresOf(change).sessions.map(({ entry, session }) => [entry.id, session?.line ?? null])

describe('an entry and its report', () => {
  test.each([
    ['of this ledger', LEDGER, 7],
    ['of this ledger in other letters', 'Ada/Dev-Reports', 7],
    ['of another ledger', 'bob/dev-reports', null],
    ['without a group', null, null],
  ])('%s', (_, groupId, line) => {
    const entry = recorded({}, base, groupId)
    expect(pairs({ entries: [entry], sessions: [makeSession()] })).toEqual([[1, line]])
    expect(figuresOf({ entries: [entry], sessions: [makeSession()] }).unrecorded.length).toBe(line === null ? 1 : 0)
  })

  test('is known by a counted reference among equals, words and hours first', () => {
    const entries = [
      recorded({ id: 1, hours: '2' }),
      recorded({ id: 2, hours: '1' }, `${base}~2`),
      recorded({ id: 3, hours: '9', notes: 'Third\nhttps://…' }, `${base}~3`),
    ]
    const sessions = [
      makeSession({ line: 7, hours: '1', headline: '' }),
      makeSession({ line: 8, hours: '2', headline: '' }),
      makeSession({ line: 9, hours: '2', headline: 'Third' }),
    ]
    const expected = [
      [1, 8],
      [2, 7],
      [3, 9],
    ]
    expect(pairs({ entries, sessions })).toEqual(expected)
    expect(pairs({ entries, sessions: sessions.toReversed() })).toEqual(expected)
  })

  test('is known by its words before its hours', () => {
    const entries = [recorded({ id: 1, hours: '9', notes: 'Third' }), recorded({ id: 2, hours: '2' }, `${base}~2`)]
    const sessions = [
      makeSession({ line: 7, hours: '2', headline: 'Third' }),
      makeSession({ line: 8, hours: '9', headline: '' }),
    ]
    expect(pairs({ entries, sessions })).toEqual([
      [1, 7],
      [2, 8],
    ])
  })

  test('goes by the counter where nothing else tells', () => {
    const entries = [recorded({ id: 1 }, `${base}~2`), recorded({ id: 2 })]
    const sessions = [makeSession({ line: 7 }), makeSession({ line: 8 })]
    expect(pairs({ entries, sessions })).toEqual([
      [1, 8],
      [2, 7],
    ])
  })

  test('leaves over what has no counterpart, on both sides', () => {
    const figures = figuresOf({
      entries: [recorded({ id: 1 }), recorded({ id: 2 }, `${base}~2`), makeEntry({ id: 3 })],
      sessions: [
        makeSession(),
        makeSession({ base: 'reports/b.md#2026-05-21/x/-', path: 'reports/b.md', date: '2026-05-21' }),
        makeSession({ base: 'reports/c.md#2026-05-02/x/-', path: 'reports/c.md', date: '2026-05-02' }),
        makeSession({ base: 'reports/d.md#2026-06-01/x/-', path: 'reports/d.md', date: '2026-06-01' }),
      ],
    })
    expect(figures.sessions.map(({ session }) => session?.path ?? null)).toEqual(['reports/a.md', null, null])
    expect(figures.unrecorded.map(({ path }) => path)).toEqual(['reports/c.md', 'reports/b.md'])
  })

  test('is the same report for both entries that a lost race left', () => {
    const entries = [recorded({ id: 1 }), recorded({ id: 2 })]
    expect(pairs({ entries, sessions: [makeSession(), makeSession({ line: 9, hours: '5' })] })).toEqual([
      [1, 7],
      [2, 7],
    ])
  })
})

test.each([
  ['uninvoiced', {}],
  ['unbillable', { billable: false }],
  ['unbillable', { billable: false, invoice: { id: 1, number: '1' } }],
  ['paid', { invoice: { id: 1, number: '1' } }],
  ['invoiced', { invoice: { id: 2, number: '2' } }],
  ['invoiced', { invoice: { id: 3, number: '3' } }],
] as const)('is %s: %j', (status, change) => {
  const invoices = [makeInvoice({ id: 1, state: 'paid' }), makeInvoice({ id: 2, state: 'closed' })]
  expect(figuresOf({ entries: [makeEntry(change)], invoices }).sessions[0]?.status).toBe(status)
})

test.each<[string, Partial<WorkEntry>, string | null]>([
  ['equal and locked', { locked: 'invoiced' }, null],
  ['equal to half a hundredth', { locked: 'invoiced', hours: '1.004' }, null],
  ['different, but still to be written', { hours: '2' }, null],
  ['of other hours', { locked: 'invoiced', hours: '1.5' }, 'hours 1.50 in Harvest, 1.00 in the report'],
  [
    'of another day',
    { locked: 'approved', date: '2026-05-21' },
    'date 2026-05-21 in Harvest, 2026-05-20 in the report',
  ],
  [
    'of other hours and another day',
    { locked: 'approved', date: '2026-05-21', hours: '0.5' },
    'hours 0.50 in Harvest, 1.00 in the report; date 2026-05-21 in Harvest, 2026-05-20 in the report',
  ],
])('drift of an entry %s', (_, change, expected) => {
  const figures = figuresOf({ entries: [recorded(change)], sessions: [makeSession()] })
  expect(figures.sessions[0]?.drift).toBe(expected)
})

test('sessions go by day and id', () => {
  const entries = [makeEntry({ id: 9 }), makeEntry({ id: 10 }), makeEntry({ id: 11, date: '2026-05-01' })]
  expect(figuresOf({ entries }).sessions.map(({ entry }) => entry.id)).toEqual([11, 9, 10])
})
