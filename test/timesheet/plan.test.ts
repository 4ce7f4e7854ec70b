import { describe, expect, test } from 'vitest'
import { describeResult } from '../../src/timesheet/describe.ts'
import type { LoggableSession } from '../../src/timesheet/desired.ts'
import type { Entry } from '../../src/timesheet/entry.ts'
import { planTimeEntries } from '../../src/timesheet/plan.ts'
import { applyToEntries, COMMIT, input, kinds, LEDGER, makeLoggable, settings } from './make.ts'

const plan = (sessions: LoggableSession[], entries: Entry[], more = {}, changed = {}) =>
  planTimeEntries(input(sessions, entries, more), { ...settings, ...changed })

/** The entries that a first run over the sessions leaves. */
const recorded = (...sessions: LoggableSession[]) => applyToEntries(plan(sessions, []), [])
const only = <T>(list: readonly T[]): T => {
  expect(list).toHaveLength(1)
  return list[0] as T
}
const lock = (entry: Entry, locked = 'on invoice 2026-014'): Entry => ({ ...entry, locked })

describe('one session', () => {
  test('that is new is created with reference, link and notes', () => {
    const operation = only(plan([makeLoggable()], []).operations)
    expect(operation).toMatchObject({
      kind: 'create',
      fields: {
        date: '2026-05-20',
        projectId: 100,
        taskId: 10,
        time: { hours: 2 },
        notes: `Work\nhttps://github.com/ada/dev-reports/blob/${COMMIT}/reports/a.md`,
        reference: {
          id: 'reports/a.md#2026-05-20/audrey-web/development',
          groupId: LEDGER,
          permalink: `https://github.com/ada/dev-reports/commit/${COMMIT}`,
        },
      },
    })
  })

  test('that is recorded is left unchanged', () => {
    expect(kinds(plan([makeLoggable()], recorded(makeLoggable())))).toEqual(['unchanged'])
  })

  test('whose hours were corrected sends the hours and nothing else', () => {
    const operation = only(plan([makeLoggable({ hours: 3.5 })], recorded(makeLoggable())).operations)
    expect(operation).toMatchObject({ kind: 'update', fields: { time: { hours: 3.5 } } })
    expect(Object.keys('fields' in operation ? operation.fields : {})).toEqual(['time'])
  })

  test('whose report has a newer commit gets the newer link', () => {
    const newer = makeLoggable({}, { commit: '2'.repeat(40) })
    expect(only(plan([newer], recorded(makeLoggable())).operations)).toMatchObject({
      kind: 'update',
      changes: [{ field: 'notes' }, { field: 'link' }],
    })
  })

  test('whose last commit is unknown keeps the link it has', () => {
    const unknown = makeLoggable({}, { commit: null })
    expect(kinds(plan([unknown], recorded(makeLoggable())))).toEqual(['unchanged'])
    expect(kinds(plan([makeLoggable({ hours: 3 }, { commit: null })], recorded(makeLoggable())))).toEqual(['update'])
  })

  test.each([
    ['date', { date: '2026-05-21' }],
    ['project', { project: 'Dare Platform' }],
    ['task', { task: 'Design' }],
  ])('whose %s was corrected keeps its entry', (_, change) => {
    const [entry] = recorded(makeLoggable())
    const operation = only(plan([makeLoggable(change)], recorded(makeLoggable())).operations)
    expect(operation).toMatchObject({ kind: 'move', entry: { project: entry?.project } })
    const after = applyToEntries(plan([makeLoggable(change)], entry ? [entry] : []), entry ? [entry] : [])
    expect(after.map(({ id }) => id)).toEqual([entry?.id])
  })

  test('whose target is unknown is blocked, and its entry is not taken for an orphan', () => {
    const lost = makeLoggable(
      {},
      { target: { ok: false, message: 'no project "x"', place: { file: 'c.yml', line: 3, column: 5 } } },
    )
    const result = plan([lost], recorded(makeLoggable()))
    expect(kinds(result)).toEqual(['blocked'])
    expect(result.faults).toEqual([
      { severity: 'error', message: 'no project "x"', place: { file: 'c.yml', line: 3, column: 5 } },
    ])
  })

  test('with a reference longer than Harvest may keep is blocked with the remedy', () => {
    const result = plan([makeLoggable({}, { path: `reports/${'x'.repeat(250)}.md` })], [])
    expect(kinds(result)).toEqual(['blocked'])
    expect(result.faults[0]?.message).toContain('Give the report a short "id" in its front matter')
  })
})

describe('a renamed report', () => {
  test('keeps its entry, which takes the new reference', () => {
    const renamed = makeLoggable({}, { path: 'reports/b.md' })
    const operation = only(plan([renamed], recorded(makeLoggable())).operations)
    expect(operation).toMatchObject({
      kind: 'move',
      fields: { reference: { id: 'reports/b.md#2026-05-20/audrey-web/development' } },
    })
  })

  test('beside one just like it does not swap entries with it', () => {
    const [a, b] = ['reports/a.md', 'reports/b.md'].map((path) => makeLoggable({ task: 'Development' }, { path }))
    const entries = recorded(b as LoggableSession).concat(recorded(a as LoggableSession))
    const respelt = [a, b].map((each) => ({ ...(each as LoggableSession), base: `${each?.base}-x` }))
    const moves = plan(respelt, entries).operations.map((operation) => [
      operation.kind,
      'session' in operation && operation.session?.path,
      'entry' in operation && operation.entry?.reference?.id.split('#')[0],
    ])
    expect(moves).toEqual([
      ['move', 'reports/a.md', 'reports/a.md'],
      ['move', 'reports/b.md', 'reports/b.md'],
    ])
  })

  test('that got an id keeps its entry', () => {
    expect(kinds(plan([makeLoggable({}, { source: 'some-id' })], recorded(makeLoggable())))).toEqual(['move'])
  })

  test('with a locked entry is not recorded again', () => {
    const entries = recorded(makeLoggable()).map((entry) => lock(entry))
    expect(kinds(plan([makeLoggable({}, { path: 'reports/b.md' })], entries))).toEqual(['unchanged'])
  })
})

describe('sessions equal in date, project and task', () => {
  const [two, three] = [makeLoggable({ hours: 2, line: 5 }), makeLoggable({ hours: 3, line: 6, headline: 'More' })]

  test('get a counter', () => {
    const references = recorded(two, three).map(({ reference }) => reference?.id)
    expect(references).toEqual([
      'reports/a.md#2026-05-20/audrey-web/development',
      'reports/a.md#2026-05-20/audrey-web/development~2',
    ])
  })

  test('stay with their entries when another equal is written above them', () => {
    const above = makeLoggable({ hours: 1, line: 4, headline: 'Above' })
    expect(kinds(plan([above, two, three], recorded(two, three)))).toEqual(['create', 'unchanged', 'unchanged'])
  })

  test('do not shift onto an invoiced entry', () => {
    const entries = recorded(two).map((entry) => lock(entry))
    const above = makeLoggable({ hours: 1, line: 4, headline: 'Above' })
    expect(kinds(plan([above, two], entries))).toEqual(['create', 'unchanged'])
  })

  test('lose only the entry of the one that went', () => {
    const result = plan([three], recorded(two, three))
    expect(kinds(result).sort()).toEqual(['delete', 'unchanged'])
    expect(result.operations.find(({ kind }) => kind === 'delete')).toMatchObject({ entry: { hours: 2 } })
  })
})

describe('what Harvest would not have changed', () => {
  test('is unchanged while it agrees, drift when it differs', () => {
    const entries = recorded(makeLoggable()).map((entry) => lock(entry))
    expect(kinds(plan([makeLoggable()], entries))).toEqual(['unchanged'])
    const result = plan([makeLoggable({ hours: 2.5 })], entries)
    expect(kinds(result)).toEqual(['drift'])
    expect(result.faults).toEqual([
      {
        severity: 'warning',
        place: { file: 'reports/a.md', line: 1, column: 1 },
        message: `time entry ${entries[0]?.id} of 2026-05-20 is left as it is (on invoice 2026-014): hours "2.00" in Harvest, "2.50" in the report`,
      },
    ])
  })

  test('is no drift for a newer link or another notes template', () => {
    const entries = recorded(makeLoggable()).map((entry) => lock(entry))
    expect(kinds(plan([makeLoggable({}, { commit: '2'.repeat(40) })], entries))).toEqual(['unchanged'])
    expect(kinds(plan([makeLoggable()], entries, {}, { notes: '{headline} ({date})' }))).toEqual(['unchanged'])
  })

  test('holds back what may be a part of it: a session split after it was invoiced', () => {
    const entries = recorded(makeLoggable({ hours: 8 })).map((entry) => lock(entry))
    const result = plan([makeLoggable({ hours: 3, line: 1 }), makeLoggable({ hours: 5, line: 2 })], entries)
    expect(kinds(result).sort()).toEqual(['blocked', 'drift'])
    expect(result.faults.find(({ severity }) => severity === 'error')?.message).toContain('so this may be part of it')
  })

  test('holds back a session of its day in a renamed report', () => {
    const entries = recorded(makeLoggable({ hours: 8 })).map((entry) => lock(entry))
    expect(kinds(plan([makeLoggable({ hours: 7.5 }, { path: 'reports/b.md' })], entries)).sort()).toEqual([
      'blocked',
      'drift',
    ])
  })

  test('is never deleted when its session goes', () => {
    const entries = recorded(makeLoggable()).map((entry) => lock(entry))
    expect(kinds(plan([], entries))).toEqual(['drift'])
  })

  test('is not recorded again when its date was corrected with everything else equal', () => {
    const entries = recorded(makeLoggable()).map((entry) => lock(entry))
    expect(kinds(plan([makeLoggable({ date: '2026-05-21' })], entries))).toEqual(['drift'])
  })

  test('does not swallow another day of the same report', () => {
    const entries = recorded(makeLoggable()).map((entry) => lock(entry))
    const other = makeLoggable({ date: '2026-05-28', hours: 4, project: 'Dare Platform' })
    expect(kinds(plan([other], entries)).sort()).toEqual(['create', 'drift'])
  })
})

describe('a running timer', () => {
  const running = recorded(makeLoggable()).map((entry) => ({ ...entry, hours: 2.4, running: true }))

  test('blocks a write on its entry', () => {
    const result = plan([makeLoggable()], running)
    expect(kinds(result)).toEqual(['blocked'])
    expect(result.faults[0]?.message).toContain('Stop it in Harvest, then run again')
  })

  test('blocks a deletion', () => {
    expect(kinds(plan([], running))).toEqual(['blocked'])
  })
})

describe('an entry whose session is gone', () => {
  const six = Array.from({ length: 6 }, (_, day) => makeLoggable({ date: `2026-05-0${day + 1}` }))

  test('is deleted', () => {
    expect(plan([], recorded(makeLoggable())).operations).toMatchObject([{ kind: 'delete', reason: 'orphan' }])
  })

  test('is left when more than the limit would go at once, and that is an error', () => {
    const result = plan([], recorded(...six))
    expect(kinds(result)).toEqual(Array(6).fill('left'))
    expect(result.faults).toHaveLength(1)
    expect(result.faults[0]?.message).toContain(
      '6 time entries have no session in the ledger any more, and retract.limit allows 5 at once',
    )
  })

  test('is left when no report was found at all', () => {
    const result = plan([], recorded(makeLoggable()), { reports: 0 })
    expect(kinds(result)).toEqual(['left'])
    expect(result.faults[0]?.message).toBe(
      'no report is left in the ledger, so nothing was deleted: 1 time entry has no session any more. This is what a wrong "reports" glob or an incomplete checkout looks like; if the reports were meant to go, keep at least one report, or delete the entries in Harvest',
    )
  })

  test('is left while a report of the window has an error', () => {
    expect(plan([], recorded(makeLoggable()), { hold: true }).operations).toMatchObject([
      { kind: 'left', reason: 'held' },
    ])
  })

  test('is left, aloud, while its own report has an error, whatever the window', () => {
    const result = plan([], recorded(makeLoggable()), { unreadable: new Set(['reports/a.md']) })
    expect(kinds(result)).toEqual(['blocked'])
    expect(result.faults[0]?.message).toContain('its report cannot be read whole')
  })

  test('is left while a session is blocked: it may be the one', () => {
    const typo = makeLoggable({ project: 'Audrey Wbe' }, { path: 'reports/renamed.md' })
    expect(kinds(plan([typo], recorded(makeLoggable()))).sort()).toEqual(['blocked', 'left'])
  })

  test('is not given to another session while its own report has an error', () => {
    const result = plan([makeLoggable({}, { path: 'reports/b.md' })], recorded(makeLoggable()), {
      unreadable: new Set(['reports/a.md']),
      hold: true,
    })
    expect(kinds(result).sort()).toEqual(['create', 'left'])
  })

  test.each([['delete'], ['flag'], ['keep']] as const)(
    'is not said to be gone where its own report cannot be read, retract.orphans: %s',
    (orphans) => {
      const unread = { unreadable: new Set(['reports/a.md']), hold: true }
      const entries = recorded(makeLoggable())
      const [left] = plan([], entries, unread, { orphans }).operations
      expect(left && describeResult({ operation: left, status: 'planned', entry: null, message: null }).detail).toBe(
        'its report cannot be read whole, so its session may still be there; nothing was deleted',
      )
      expect(
        plan(
          [],
          entries.map((entry) => lock(entry)),
          unread,
          { orphans },
        ).faults[0]?.message,
      ).toMatch(/left as it is \(on invoice 2026-014; its report cannot be read whole\)$/)
    },
  )

  test('above the limit holds back a new session that may be its own, moved and rewritten', () => {
    const elsewhere = six.map(({ session }) => makeLoggable({ ...session, task: 'Design' }, { path: 'reports/new.md' }))
    const other = makeLoggable({ date: '2026-05-30' }, { path: 'reports/new.md' })
    const result = plan([...elsewhere, other], recorded(...six))
    expect(kinds(result).filter((kind) => kind === 'blocked')).toHaveLength(6)
    expect(kinds(result).filter((kind) => kind === 'create')).toHaveLength(1)
    expect(result.faults[0]?.message).toMatch(/^held back: it may be the work of time entry \d+/)
  })

  test.each([
    [
      'a session stands still for another reason',
      [makeLoggable({ project: 'Unknown', date: '2026-05-29' }, { path: 'reports/new.md' })],
      {},
    ],
    ['a report has an error', [], { hold: true }],
  ])('above the limit holds it back while %s, too', (_, more, state) => {
    const elsewhere = six.map(({ session }) => makeLoggable({ ...session, task: 'Design' }, { path: 'reports/new.md' }))
    const result = plan([...elsewhere, ...more], recorded(...six), state)
    // Created now, they would be there twice, and none of the six could be deleted later on either.
    expect(kinds(result).filter((kind) => kind === 'create')).toEqual([])
    expect(result.faults.at(-1)?.message).toContain('retract.limit allows 5 at once')
  })

  test.each([
    ['flag', 1],
    ['keep', 0],
  ] as const)('is left with retract.orphans: %s', (orphans, warnings) => {
    const result = plan([], recorded(makeLoggable()), {}, { orphans })
    expect(kinds(result)).toEqual(['left'])
    expect(result.faults).toHaveLength(warnings)
  })

  test('before the window is none of our business', () => {
    const entries = recorded(makeLoggable())
    expect(kinds(plan([], entries, {}, { window: { from: '2026-05-21', to: null } }))).toEqual([])
  })
})

describe('what the model test found', () => {
  test('nothing is deleted while a session is held back beside a locked entry: it may be the one', () => {
    const [locked, other] = recorded(
      makeLoggable({ hours: 1 }, { path: 'reports/a.md' }),
      makeLoggable({ date: '2026-05-21', hours: 3 }, { path: 'reports/b.md' }),
    ) as [Entry, Entry]
    const result = plan([makeLoggable({ hours: 3 }, { path: 'reports/c.md' })], [lock(locked), other])
    expect(kinds(result).sort()).toEqual(['blocked', 'drift', 'left'])
  })

  test('a report with an error that gets an id keeps the entries of the sessions that can be read', () => {
    const now = makeLoggable({}, { path: 'reports/a.md', source: 'one' })
    const result = plan([now], recorded(makeLoggable()), {
      unreadable: new Set(['reports/a.md', 'one']),
      hold: true,
    })
    expect(kinds(result)).toEqual(['move'])
  })
})

describe('an entry recorded twice by two runs', () => {
  const [first] = recorded(makeLoggable())
  const second = { ...(first as Entry), id: (first as Entry).id + 1, createdAt: '2026-05-20T10:00:05Z' }

  test('keeps the oldest', () => {
    const result = plan([makeLoggable()], [second, first as Entry])
    expect(result.operations).toMatchObject([
      { kind: 'unchanged', entry: { id: first?.id } },
      { kind: 'delete', reason: 'duplicate', entry: { id: second.id } },
    ])
  })

  test('keeps the invoiced one, whichever came first', () => {
    const result = plan([makeLoggable()], [lock(second), first as Entry])
    expect(result.operations).toMatchObject([
      { kind: 'unchanged', entry: { id: second.id } },
      { kind: 'delete', entry: { id: first?.id } },
    ])
  })

  test.each([
    ['date', { date: '2026-05-29' }],
    ['hours', { hours: 6 }],
  ])('deletes neither where they differ in %s: a person made one', (_, change) => {
    const result = plan([makeLoggable()], [first as Entry, { ...second, ...change }], {}, { limit: 0, orphans: 'keep' })
    expect(kinds(result).sort()).toEqual(['blocked', 'unchanged'])
    expect(result.faults[0]?.message).toContain('have the same reference and differ, so neither is deleted')
  })

  test.each([
    ['the report says what the younger one says', [makeLoggable()]],
    ['the session of both is gone', [makeLoggable({ date: '2026-05-21', hours: 7 }, { path: 'reports/b.md' })]],
  ])('writes neither where they differ, though %s', (_, sessions) => {
    const edited = { ...(first as Entry), hours: 6 }
    const result = plan(sessions, [edited, second])
    expect(kinds(result).filter((kind) => kind !== 'create')).toEqual(['blocked', 'blocked'])
    // The next run, too, finds two that a person has to decide between.
    const after = applyToEntries(result, [edited, second])
    expect(kinds(plan(sessions, after)).filter((kind) => kind !== 'unchanged')).toEqual(['blocked', 'blocked'])
  })

  test('deletes no orphan while two differ: it may be the one that is meant', () => {
    const orphan = {
      ...second,
      id: second.id + 1,
      reference: { groupId: LEDGER, permalink: null, ...second.reference, id: `${second.reference?.id}~2` },
    }
    const result = plan([makeLoggable()], [first as Entry, { ...second, hours: 6 }, orphan])
    expect(result.operations).toMatchObject([
      { kind: 'unchanged' },
      { kind: 'blocked' },
      { kind: 'left', reason: 'held' },
    ])
  })

  test('shows two invoiced ones as drift', () => {
    expect(kinds(plan([makeLoggable()], [lock(second), lock(first as Entry)])).sort()).toEqual(['drift', 'unchanged'])
  })
})

describe('what is not ours', () => {
  const [entry] = recorded(makeLoggable())
  const foreign = {
    ...(entry as Entry),
    reference: {
      ...(entry as Entry).reference,
      id: 'reports/a.md#2026-05-20/audrey-web/development',
      groupId: 'someone/else',
      permalink: null,
    },
  }
  const byHand = { ...(entry as Entry), reference: null }

  test('is never touched, even with our id', () => {
    expect(kinds(plan([makeLoggable()], [foreign, byHand]))).toEqual(['create'])
    expect(kinds(plan([], [foreign, byHand]))).toEqual([])
  })

  test('is an entry of Harvest’s own button on the ledger’s issues', () => {
    const button = {
      ...(entry as Entry),
      reference: { id: '982', groupId: LEDGER, permalink: 'https://github.com/ada/dev-reports/issues/982' },
    }
    expect(kinds(plan([], [button, { ...button, id: button.id + 1 }]))).toEqual([])
  })

  test('is told by the ledger whatever its case', () => {
    expect(kinds(plan([makeLoggable()], [entry as Entry], {}, { ledger: 'Ada/Dev-Reports' }))).toEqual(['unchanged'])
  })
})

describe('a project that takes no time any more', () => {
  const archived = (session: LoggableSession): LoggableSession =>
    session.target.ok
      ? { ...session, target: { ...session.target, project: { ...session.target.project, assigned: false } } }
      : session

  test('leaves what agrees, and blocks what would be written', () => {
    expect(kinds(plan([archived(makeLoggable())], recorded(makeLoggable())))).toEqual(['unchanged'])
    const result = plan([archived(makeLoggable({ hours: 3 }))], recorded(makeLoggable()))
    expect(kinds(result)).toEqual(['blocked'])
    expect(result.faults[0]?.message).toContain('Audrey / Audrey Web with task "Development" takes no time any more')
  })
})

describe('an account with start and end times', () => {
  const timestamps = { timestamps: true }
  const timed = makeLoggable({ start: '09:00', end: '11:00', hours: 2 })

  test('gets them where they say the same as the hours', () => {
    const operation = only(plan([timed], [], {}, timestamps).operations)
    expect(operation).toMatchObject({ fields: { time: { start: '09:00', end: '11:00' } } })
    expect(kinds(plan([timed], applyToEntries(plan([timed], [], {}, timestamps), []), {}, timestamps))).toEqual([
      'unchanged',
    ])
  })

  test.each([
    ['a break was taken off', { start: '09:00', end: '12:00', hours: 2 }],
    ['the work ran past midnight', { start: '23:00', end: '01:00', hours: 2 }],
    ['only one end is stated', { start: '09:00', end: null, hours: 2 }],
  ])('gets the hours where %s', (_, given) => {
    expect(only(plan([makeLoggable(given)], [], {}, timestamps).operations)).toMatchObject({
      fields: { time: { hours: 2 } },
    })
  })
})

describe('a date corrected across the edge of the window', () => {
  const window = { from: '2026-05-10', to: null }

  test('takes its entry along from before the window', () => {
    const before = recorded(makeLoggable({ date: '2026-05-01' }))
    expect(kinds(plan([makeLoggable({ date: '2026-05-20' })], before, {}, { window }))).toEqual(['move'])
  })

  describe('where the same words stand on several days of one report', () => {
    const on = (date: string) => makeLoggable({ date, hours: 0.25, headline: 'Standup' })
    const ofMay = ['2026-05-18', '2026-05-19'].map(on)
    const ofApril = on('2026-04-30')

    test.each([
      ['others of its sessions have them', [...ofMay, on('2026-05-20')], recorded(ofApril, ...ofMay)],
      ['others of its entries have them', [on('2026-05-20')], recorded(on('2026-04-29'), ofApril)],
    ])('takes none along: %s', (_, sessions, entries) => {
      const result = plan(sessions, entries, {}, { window })
      expect(kinds(result).filter((kind) => kind !== 'unchanged')).toEqual(['create'])
    })

    test('a row that vanished from between others may have been corrected: it is told', () => {
      const old = on('2026-04-20')
      const result = plan([old, ...ofMay, on('2026-05-20')], recorded(old, ofApril, ...ofMay), {}, { window })
      expect(kinds(result).filter((kind) => kind !== 'unchanged')).toEqual(['create'])
      expect(result.faults.map(({ severity, message }) => [severity, message])).toEqual([
        [
          'warning',
          expect.stringMatching(
            /^2026-05-20 is recorded anew: time entry \d+ of 2026-04-30 \(0\.25 h, .*If the date was corrected from 2026-04-30, delete that entry in Harvest$/,
          ),
        ],
      ])
    })

    test('a trimmed log is no reason for a word', () => {
      const result = plan([...ofMay, on('2026-05-20')], recorded(ofApril, ...ofMay), {}, { window })
      expect(result.faults).toEqual([])
    })

    test.each([
      ['hours', { hours: 2 }],
      ['task', { task: 'Design' }],
      ['nothing but the line', { line: 9 }],
    ])('what reads the same on one day is moved with it: two with other %s', (_, other) => {
      const both = (date: string) => [makeLoggable({ date, hours: 1 }), makeLoggable({ date, hours: 1, ...other })]
      const result = plan(both('2026-05-20'), recorded(...both('2026-04-30')), {}, { window })
      expect(kinds(result)).toEqual(['move', 'move'])
      expect(result.faults).toEqual([])
    })

    test('a hundred rows with words of their own all go along, whatever they have in common', () => {
      const rows = (month: string) =>
        Array.from({ length: 100 }, (_, index) =>
          makeLoggable({
            date: `2026-${month}-${String(1 + (index % 28)).padStart(2, '0')}`,
            headline: `Work ${index}.`,
            line: index,
          }),
        )
      const result = plan(rows('06'), recorded(...rows('04')), {}, { window })
      expect(new Set(kinds(result))).toEqual(new Set(['move']))
      for (const operation of result.operations)
        if (operation.kind === 'move') expect(operation.entry.notes).toContain(operation.session.session.headline)
    })

    test('in the window, a row that was moved takes its own along', () => {
      const result = plan([...ofMay, on('2026-05-20')], recorded(...ofMay, on('2026-05-21')), {}, { window })
      expect(kinds(result).filter((kind) => kind !== 'unchanged')).toEqual(['move'])
    })
  })

  test('is not followed out of the window: a person says so with `from`', () => {
    const result = plan([makeLoggable({ date: '2026-05-01' })], recorded(makeLoggable()), {}, { window })
    expect(kinds(result)).toEqual(['blocked'])
    expect(result.faults[0]?.message).toMatch(
      /so time entry \d+ of 2026-05-20 is left as it is\. Run once with `from: 2026-05-01`$/,
    )
  })

  test('does not give a deleted row’s entry to an old row that was never recorded', () => {
    const old = makeLoggable({ date: '2026-01-05', hours: 4 })
    expect(kinds(plan([old], recorded(makeLoggable()), {}, { window }))).toEqual(['delete'])
  })

  test('leaves the same one of two equal entries, in whatever order Harvest gives them', () => {
    const [first, second] = recorded(makeLoggable({ line: 1 }), makeLoggable({ line: 2 }))
    if (!first || !second) throw new Error('two entries are recorded')
    const gone = [makeLoggable({ date: '2026-05-01' })]
    const left = (entries: Entry[]) => plan(gone, entries, {}, { window }).operations
    expect(left([second, first])).toEqual(left([first, second]))
  })

  test('leaves what was and stays before the window', () => {
    const old = makeLoggable({ date: '2026-05-01' })
    expect(kinds(plan([old], [], {}, { window }))).toEqual([])
    expect(kinds(plan([old, makeLoggable()], recorded(old), {}, { window }))).toEqual(['create'])
  })
})
