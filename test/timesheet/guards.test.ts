import { describe, expect, test } from 'vitest'
import type { LoggableSession } from '../../src/timesheet/desired.ts'
import type { Entry } from '../../src/timesheet/entry.ts'
import { daysToSee } from '../../src/timesheet/guard-rules.ts'
import { type GuardAction, type Guards, unguarded } from '../../src/timesheet/guard-settings.ts'
import { faultsOfGuards } from '../../src/timesheet/guards.ts'
import { planTimeEntries } from '../../src/timesheet/plan.ts'
import { faultsOfStated } from '../../src/timesheet/stated-guards.ts'
import { applyToEntries, input, kinds, makeLoggable, settings } from './make.ts'

const actions: readonly GuardAction[] = ['refuse', 'warn', 'allow']
const at = (path: string, given: Parameters<typeof makeLoggable>[0] = {}) =>
  makeLoggable({ headline: path, ...given }, { path: `reports/${path}.md` })
const recorded = (...sessions: LoggableSession[]) => applyToEntries(planTimeEntries(input(sessions, []), settings), [])

/** An entry that no report of the ledger knows of. */
const byHand = (given: Partial<Entry>) => {
  const [entry] = recorded(at('hand'))
  return { ...(entry as Entry), reference: null, ...given }
}

/** What is planned, and every message with its weight. */
function plan(sessions: LoggableSession[], entries: Entry[], guards: Partial<Guards>, known = entries, more = {}) {
  const given = { ...settings, ...more, guards: { ...unguarded, ...guards } }
  const planned = planTimeEntries(input(sessions, entries, { known }), given)
  const faults = [...planned.faults, ...faultsOfGuards(planned.operations, known, given)]
  return { kinds: kinds(planned), told: faults.map(({ severity, message }) => `${severity}: ${message}`), planned }
}

/** Each guard in its three settings, on one new session that runs into it. */
const cases: readonly {
  name: string
  session: LoggableSession
  known: Entry[]
  guard: (action: GuardAction) => Partial<Guards>
  says: string
}[] = [
  {
    name: 'more hours than a day has',
    session: at('a', { hours: 10 }),
    known: [byHand({ hours: 14.5 })],
    guard: (action) => ({ hoursPerDay: { action, limit: 24 } }),
    says: '2026-05-20 would have 24.50 h, 14.50 h of it in other time entries, and guards.hours-per-day.limit is 24. Correct the hours or the date, here or in Harvest',
  },
  {
    name: 'a day before the user was there',
    session: at('a', { date: '2026-03-01' }),
    known: [],
    guard: (action) => ({ beforeAccount: { action } }),
    says: 'this session is dated 2026-03-01, and your user in Harvest was created on 2026-03-02. Correct the date if that is a slip',
  },
  {
    name: 'a month that is invoiced',
    session: at('a'),
    known: [byHand({ id: 7, date: '2026-05-04', invoice: 'on invoice 2026-014' })],
    guard: (action) => ({ invoicedMonth: { action } }),
    says: 'Audrey / Audrey Web is invoiced for 2026-05 already (time entry 7 of 2026-05-04 is on invoice 2026-014), so this would be missing there. Correct the date, or see to it that it comes on another invoice',
  },
]

describe('a new session', () => {
  test.each(cases)('of $name is refused, warned of or let in', ({ session, known, guard, says }) => {
    const by = (action: GuardAction) => {
      const { kinds, told } = plan([session], [], guard(action), known, { memberSince: '2026-03-02' })
      return [kinds, told]
    }
    expect(actions.map(by)).toEqual([
      [['blocked'], [`error: not recorded: ${says}`]],
      [['create'], [`warning: ${says}`]],
      [['create'], []],
    ])
  })

  test.each([
    ['on the last day that is well', '2026-06-17', ['create']],
    ['a day later', '2026-06-18', ['blocked']],
  ])('ahead of the user’s own day, %s', (_, date, expected) => {
    const { kinds, told } = plan([at('a', { date })], [], { future: { action: 'refuse', days: 7 } })
    expect(kinds).toEqual(expected)
    if (expected[0] === 'blocked')
      expect(told).toEqual([
        'error: not recorded: this session is dated 2026-06-18, 8 days ahead. Correct the date if that is a slip',
      ])
  })

  test('that several guards refuse hears all of them at once, and is one fault', () => {
    const { told } = plan([at('a', { date: '2026-06-11', hours: 9 })], [], {
      hoursPerDay: { action: 'refuse', limit: 8 },
      future: { action: 'refuse', days: 0 },
    })
    expect(told).toEqual([
      'error: not recorded: 2026-06-11 would have 9.00 h, and guards.hours-per-day.limit is 8. Correct the hours or the date, here or in Harvest; this session is dated 2026-06-11, 1 day ahead. Correct the date if that is a slip',
    ])
  })

  test('that is refused leaves the others as they are', () => {
    const { kinds, planned } = plan(
      [at('a', { hours: 30 }), at('b', { date: '2026-05-21' }), at('c', { date: '2026-05-19' })],
      [],
      { hoursPerDay: { action: 'refuse', limit: 24 } },
    )
    expect(kinds).toEqual(['create', 'blocked', 'create'])
    expect(planned.operations[1]).toMatchObject({ place: { file: 'reports/a.md', line: 1 }, isRefused: true })
  })

  test('where Harvest does not say when its user was created is never before that', () => {
    const { kinds } = plan([at('a')], [], { beforeAccount: { action: 'refuse' } }, [], { memberSince: null })
    expect(kinds).toEqual(['create'])
  })
})

describe('the hours of a day', () => {
  const guards = { hoursPerDay: { action: 'refuse' as const, limit: 24 } }
  test.each<[string, LoggableSession[], Entry[], Entry[], string[]]>([
    [
      'of several sessions: none of the day, for nobody knows which is wrong',
      [at('a', { hours: 12 }), at('b', { hours: 12.01 })],
      [],
      [],
      ['blocked', 'blocked'],
    ],
    ['exactly at the limit pass', [at('a', { hours: 12.33 }), at('b', { hours: 11.67 })], [], [], ['create', 'create']],
    [
      'count an own entry once, as the report has it now',
      [at('a', { hours: 20 })],
      recorded(at('a', { hours: 10 })),
      [],
      ['update'],
    ],
    [
      'count an entry by hand of the same day',
      [at('a', { hours: 20 })],
      recorded(at('a', { hours: 10 })),
      [byHand({ hours: 4.5 })],
      ['blocked'],
    ],
    [
      'do not count one of another day',
      [at('a', { hours: 20 })],
      [],
      [byHand({ hours: 20, date: '2026-05-21' })],
      ['create'],
    ],
    [
      'that go down pass, though they are too many still',
      [at('a', { hours: 12 })],
      recorded(at('a', { hours: 14 })),
      [byHand({ hours: 20 })],
      ['update'],
    ],
    [
      'that were too many before are left to themselves',
      [at('a', { hours: 14 })],
      recorded(at('a', { hours: 14 })),
      [byHand({ hours: 20 })],
      ['unchanged'],
    ],
    [
      'do not hold back new words',
      [at('a', { hours: 14, headline: 'Other words' })],
      recorded(at('a', { hours: 14 })),
      [byHand({ hours: 20 })],
      ['update'],
    ],
    [
      'that a deletion makes room for pass',
      [at('b', { hours: 20 })],
      recorded(at('a', { hours: 10 })),
      [],
      ['delete', 'create'],
    ],
    [
      'that a session moved away makes room for pass',
      [at('a', { hours: 20, date: '2026-05-21' }), at('b', { hours: 10 })],
      recorded(at('a', { hours: 20 })),
      [],
      ['create', 'move'],
    ],
  ])('%s', (_, sessions, entries, others, expected) => {
    expect(plan(sessions, entries, guards, [...entries, ...others]).kinds).toEqual(expected)
  })

  test('that a refused session leaves behind count again, and what is refused keeps lost entries', () => {
    // b would come to the 21st, which is full, so it stays; then there is no room for c, and the lost entry d stays too.
    const before = recorded(at('b', { hours: 20 }), at('d', { hours: 3, date: '2026-05-25' }))
    const { kinds, told } = plan([at('b', { hours: 20, date: '2026-05-21' }), at('c', { hours: 10 })], before, guards, [
      ...before,
      byHand({ hours: 10, date: '2026-05-21' }),
    ])
    expect(kinds).toEqual(['blocked', 'blocked', 'left'])
    expect(told[1]).toMatch(/^error: time entry \d+ of 2026-05-20 is left as it is: 2026-05-21 would have 30\.00 h/)
  })
})

describe('an invoiced month', () => {
  const guards = { invoicedMonth: { action: 'refuse' as const } }
  const invoiced = byHand({ date: '2026-05-28', invoice: 'invoiced', locked: 'invoiced' })
  const running = byHand({ date: '2026-06-03', invoice: 'invoiced', locked: 'invoiced' })
  test.each<[string, LoggableSession[], Entry[], string[]]>([
    ['takes no new session, before its last invoiced day', [at('a')], [], ['blocked']],
    ['nor after it, once the month is over', [at('a', { date: '2026-05-29' })], [], ['blocked']],
    ['takes one in the running month after the last invoiced day', [at('a', { date: '2026-06-04' })], [], ['create']],
    ['and none before it', [at('a', { date: '2026-06-02' })], [], ['blocked']],
    ['is that of its own project only', [at('a', { project: 'Dare Platform' })], [], ['create']],
    ['and of no other month', [at('a', { date: '2026-04-30' })], [], ['create']],
    ['lets an entry that is there be corrected', [at('a', { hours: 3 })], recorded(at('a')), ['update']],
    ['takes none from another day', [at('a')], recorded(at('a', { date: '2026-04-20' })), ['blocked']],
    ['and none from another project', [at('a')], recorded(at('a', { project: 'Internal' })), ['blocked']],
    ['does not keep a lost entry', [], recorded(at('a')), ['delete']],
  ])('%s', (_, sessions, entries, expected) => {
    expect(plan(sessions, entries, guards, [...entries, invoiced, running]).kinds).toEqual(expected)
  })

  test.each<[string, string[], { from: string; to: string | null }, { from: string; to: string }[]]>([
    ['nothing where nothing is new', [], { from: '2026-05-10', to: null }, []],
    ['nothing where the whole month is known', ['2026-06-01'], { from: '2026-05-10', to: null }, []],
    [
      'the days before the window',
      ['2026-06-01', '2026-05-20'],
      { from: '2026-05-10', to: null },
      [{ from: '2026-05-01', to: '2026-05-09' }],
    ],
    [
      'those after it',
      ['2024-02-01'],
      { from: '2024-02-01', to: '2024-02-01' },
      [{ from: '2024-02-02', to: '2024-02-29' }],
    ],
    [
      'to the end of time',
      ['9999-12-30'],
      { from: '9999-12-01', to: '9999-12-30' },
      [{ from: '9999-12-31', to: '9999-12-31' }],
    ],
  ])('takes for its evidence %s', (_, dates, window, expected) => {
    const sessions = dates.map((date, index) => at(String(index), { date }))
    const { operations } = planTimeEntries(input(sessions, []), { ...settings, window })
    expect(daysToSee(operations, window, { ...unguarded, ...guards })).toEqual(expected)
    expect(daysToSee(operations, window, unguarded)).toEqual([])
  })
})

describe('guards without Harvest', () => {
  const sessions = [at('a', { hours: 13 }), at('b', { hours: 12 }), at('c', { date: '2026-06-20' }), at('d')]
  test.each<[GuardAction, string[]]>([
    [
      'refuse',
      ['error: not recorded: this', 'error: not recorded: 202', 'error: not recorded: 202', 'error: not recorded: 202'],
    ],
    ['warn', ['warning: this', 'warning: 202', 'warning: 202', 'warning: 202']],
    ['allow', []],
  ])('%s what the reports alone tell', (action, expected) => {
    const guards = { ...unguarded, future: { action, days: 7 }, hoursPerDay: { action, limit: 24 } }
    const told = faultsOfStated(sessions, settings.window, settings.today, guards)
    expect(
      told.map(({ severity, message }, index) => `${severity}: ${message}`.slice(0, expected[index]?.length)),
    ).toEqual(expected)
  })
})

test('more than ten warnings are counted', () => {
  const many = Array.from({ length: 15 }, (_, index) => at(String(index), { hours: 2 }))
  const { told } = plan(many, [], { hoursPerDay: { action: 'warn', limit: 24 } })
  expect([told.length, told.at(-1)]).toEqual([11, 'warning: 5 more warnings like these, of other sessions'])
})
