import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LoggableSession } from '../../src/timesheet/desired.ts'
import type { Entry } from '../../src/timesheet/entry.ts'
import { type Guards, unguarded } from '../../src/timesheet/guard-settings.ts'
import { hundredthsOf } from '../../src/timesheet/hundredths.ts'
import type { Operation } from '../../src/timesheet/operation.ts'
import { planTimeEntries } from '../../src/timesheet/plan.ts'
import { runs } from '../fuzz.ts'
import { applyToEntries, input, kinds, makeLoggable, settings } from './make.ts'

const LIMIT = 8
const days = ['2026-05-19', '2026-05-20', '2026-05-21', '2026-06-20'] as const
const wide = { ...settings, limit: 1000 }

const ledgerArbitrary = fc
  .array(
    fc.record({
      date: fc.constantFrom(...days),
      hours: fc.constantFrom(0.25, 2, 3.33, 5, 9),
      project: fc.constantFrom('Audrey Web', 'Dare Platform', 'Unknown'),
      headline: fc.constantFrom('One', 'Two'),
      path: fc.constantFrom('reports/a.md', 'reports/b.md', 'reports/c.md'),
    }),
    { maxLength: 8 },
  )
  .map((list) => list.map(({ path, ...given }, index) => makeLoggable({ ...given, line: index + 1 }, { path })))

/** Entries of the same days that no report knows of; some are on an invoice. */
const othersArbitrary = fc
  .array(fc.record({ date: fc.constantFrom(...days), hours: fc.constantFrom(1, 4, 8), isInvoiced: fc.boolean() }), {
    maxLength: 3,
  })
  .map((list) =>
    list.flatMap(({ isInvoiced, ...given }): Entry[] => {
      const [entry] = applyToEntries(planTimeEntries(input([makeLoggable()], []), settings), [])
      const invoice = isInvoiced ? 'invoiced' : null
      return entry ? [{ ...entry, ...given, reference: null, locked: invoice, invoice }] : []
    }),
  )

const action = fc.constantFrom('refuse' as const, 'warn' as const, 'allow' as const)
const guardsArbitrary: fc.Arbitrary<Guards> = fc.record({
  hoursPerDay: action.map((each) => ({ action: each, limit: LIMIT })),
  future: action.map((each) => ({ action: each, days: 7 })),
  beforeAccount: action.map((each) => ({ action: each })),
  invoicedMonth: action.map((each) => ({ action: each })),
})

const planOf = (sessions: readonly LoggableSession[], entries: readonly Entry[], others: Entry[], guards: Guards) =>
  planTimeEntries(input(sessions, entries, { known: [...entries, ...others] }), {
    ...wide,
    memberSince: '2026-05-20',
    guards,
  })
const recordedOf = (sessions: readonly LoggableSession[]) =>
  applyToEntries(planTimeEntries(input(sessions, []), wide), [])
const hoursOn = (date: string, entries: readonly Entry[]) =>
  entries.reduce((sum, entry) => (entry.date === date ? sum + hundredthsOf(entry.hours) : sum), 0)
const isWrite = ({ kind }: Operation) => ['create', 'update', 'move', 'delete'].includes(kind)
const all = fc.tuple(ledgerArbitrary, ledgerArbitrary, othersArbitrary, guardsArbitrary)

describe('a guarded plan', () => {
  test('brings no day above the limit, however the sessions of before and the entries by hand lie', () => {
    fc.assert(
      fc.property(all, ([earlier, later, others, given]) => {
        const guards: Guards = { ...given, hoursPerDay: { action: 'refuse', limit: LIMIT } }
        const before = recordedOf(earlier)
        const after = applyToEntries(planOf(later, before, others, guards), before)
        for (const date of days)
          expect(hoursOn(date, [...after, ...others])).toBeLessThanOrEqual(
            Math.max(LIMIT * 100, hoursOn(date, [...before, ...others])),
          )
      }),
      runs(300),
    )
  })

  test('writes only what is written without guards, and leaves out nothing but what it refuses, and deletions', () => {
    fc.assert(
      fc.property(all, ([earlier, later, others, guards]) => {
        const before = recordedOf(earlier)
        const free = planOf(later, before, others, unguarded).operations
        const guarded = planOf(later, before, others, guards).operations
        for (const operation of guarded.filter(isWrite)) expect(free).toContainEqual(operation)
        const refused = guarded.filter((each) => each.kind === 'blocked' && each.isRefused)
        if (refused.length === 0) expect(guarded).toEqual(free)
        // What a refusal holds back besides is deletions: they may be what replaces the refused.
        const held = free.length - guarded.filter((each) => free.some((other) => same(each, other))).length
        const deletions = free.filter(({ kind }) => kind === 'delete').length
        expect(held).toBeLessThanOrEqual(refused.length + deletions)
      }),
      runs(150),
    )
  })

  test('applied to its own result plans nothing more', () => {
    fc.assert(
      fc.property(all, ([earlier, later, others, guards]) => {
        const before = recordedOf(earlier)
        const after = applyToEntries(planOf(later, before, others, guards), before)
        const again = planOf(later, after, others, guards)
        expect(again.operations.filter(isWrite)).toEqual([])
      }),
      runs(300),
    )
  })

  test('does not depend on the order of sessions and entries', () => {
    fc.assert(
      fc.property(all, ([earlier, later, others, guards]) => {
        const before = recordedOf(earlier)
        const plan = planOf(later, before, others, guards)
        const turned = planOf(later.toReversed(), before.toReversed(), others.toReversed(), guards)
        expect(kinds(turned)).toEqual(kinds(plan))
        expect(turned.faults).toEqual(plan.faults)
      }),
      runs(100),
    )
  })
})

function same(a: Operation, b: Operation): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
