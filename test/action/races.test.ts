import { afterEach, describe, expect, test, vi } from 'vitest'
import { checkOut, counts, holdBack, LIST, meet, recordAtOnce } from './races.ts'
import { config, longDays, pushFrom, report, type Scene, setScene } from './scene.ts'

// Twenty processes on two cores.
vi.setConfig({ testTimeout: 240_000 })

let scene: Scene
afterEach(() => scene.close())

/** The pace is another test's; twenty runs at once are twenty times over it. */
const windows = { general: { limit: 100_000, ms: 1000 }, reports: { limit: 1000, ms: 1000 } }

const log = (...rows: string[]) =>
  `# Log\n\n| Date | Project | Hours | Work |\n|---|---|---|---|\n${rows.map((row) => `${row}\n`).join('')}`
const stated = () => scene.entries().map(({ reference, hours, notes }) => [reference, hours, notes?.split('\n')[0]])

describe('runs at once on the same reports', () => {
  test.each([2, 5, 20])('%i, none of which sees an entry of another before it has made its own', async (count) => {
    scene = await setScene({ windows })
    const many = count > 5
    // Of any other run the second look at Harvest would come after the first have made theirs.
    const push = pushFrom(scene, scene.ledger.git('rev-parse', 'HEAD'))
    scene.ledger.commit({
      'reports/a.md': report({ date: '2026-05-20', project: 'audrey', hours: 1 }, 'Alpha'),
      // Two alike, told apart by their counters alone.
      ...(!many && { 'reports/b.md': log('| 2026-05-21 | dare | 2 | Beta |', '| 2026-05-21 | dare | 2 | Beta |') }),
    })
    meet(scene.harvest, LIST, count)
    const runs = await recordAtOnce(scene, Array(count).fill(scene.ledger.root), push)
    expect(runs.flatMap(({ annotations }) => annotations)).toEqual([])
    expect(runs.map(({ code }) => code)).toEqual(Array(count).fill(0))
    const created = scene.harvest.requests.filter(({ method }) => method === 'POST').length
    // Nearly all of them raced; one or the other may be answered too late to.
    expect(created).toBeGreaterThan(many ? count / 2 : (3 * count) / 2)
    expect(stated()).toEqual([
      ['reports/a.md#2026-05-20/audrey/-', 1, 'Alpha'],
      ...(many
        ? []
        : [
            ['reports/b.md#2026-05-21/dare/-', 2, 'Beta'],
            ['reports/b.md#2026-05-21/dare/-~2', 2, 'Beta'],
          ]),
    ])
    const after = await scene.record()
    expect([after.code, counts(after)]).toEqual([0, many ? '0 0 0 1 0' : '0 0 0 3 0'])
  })
})

describe('runs at once on two commits', () => {
  const day = { date: '2026-05-20', project: 'audrey' }
  const older = {
    'reports/edited.md': report({ ...day, hours: 1 }, 'Edited'),
    'reports/gone.md': report({ ...day, hours: 2 }, 'Gone'),
    'reports/here.md': report({ ...day, hours: 3 }, 'Moved'),
    'reports/log.md': log('| 2026-05-21 | dare | 1 | first |'),
    'reports/same.md': report({ ...day, hours: 4 }, 'Same'),
  }
  const newer = {
    'reports/edited.md': report({ ...day, hours: 1.5 }, 'Edited'),
    'reports/gone.md': null,
    'reports/here.md': null,
    'reports/there.md': report({ ...day, hours: 3 }, 'Moved'),
    // Alike in date, project and task, and above the other: it wants the reference the older commit gives to that.
    'reports/log.md': log('| 2026-05-21 | dare | 3 | second |', '| 2026-05-21 | dare | 1 | first |'),
    'reports/new.md': report({ ...day, hours: 5 }, 'New'),
  }
  const wanted = [
    ['reports/edited.md', 1.5, 'Edited'],
    ['reports/log.md', 1, 'first'],
    ['reports/log.md', 3, 'second'],
    ['reports/new.md', 5, 'New'],
    ['reports/same.md', 4, 'Same'],
    ['reports/there.md', 3, 'Moved'],
  ]

  test.each(['older', 'newer', 'neither'] as const)(
    '%s writes first: after one more run each session has its one entry',
    async (first) => {
      scene = await setScene({ windows })
      const [before, after] = [scene.ledger.commit(older), scene.ledger.commit(newer)]
      const checkout = checkOut(scene, before)
      const each = first === 'neither' ? 2 : 1
      meet(scene.harvest, LIST, 2 * each)
      const [own, other] = [scene.ledger.root, checkout.root]
      const late = { older: after, newer: before, neither: 'nobody’s' }[first]
      // What did not change links to the older commit from both.
      const release = holdBack(scene.harvest, { method: 'POST', body: new RegExp(`^(?!.*same\\.md).*${late}`) })
      const runs = [other, own].map((root) => recordAtOnce(scene, Array(each).fill(root)))
      await runs[first === 'newer' ? 1 : 0]
      release()
      await Promise.all(runs)
      checkout.remove()
      const healed = await scene.record()
      expect([healed.code, healed.annotations]).toEqual([0, []])
      const held = stated().map(([reference, hours, title]) => [String(reference).split('#')[0], hours, title])
      expect(held.sort()).toEqual(wanted.sort())
      const last = await scene.record()
      expect([last.annotations, last.code, counts(last)]).toEqual([[], 0, '0 0 0 6 0'])
    },
  )
})

describe('a person who works in Harvest meanwhile', () => {
  const of = (name: string, hours: number) => {
    // What is locked and differs holds back what is new on its day, so it has a day of its own.
    const date = name === 'locked' ? '2026-05-22' : '2026-05-20'
    return { [`reports/${name}.md`]: report({ date, project: 'audrey', hours }, name) }
  }
  const before = {
    ...of('edited', 1),
    ...of('locked', 2),
    ...of('gone', 3),
    ...of('noted', 4),
    ...of('longer', 5),
    ...of('deleted', 6),
  }
  const after = { ...of('edited', 1.5), ...of('locked', 2.5), 'reports/gone.md': null, ...of('new', 7) }

  const idOf = (name: string) =>
    [...scene.harvest.account.timeEntries.values()].find(({ external_reference: reference }) =>
      reference?.id.startsWith(`reports/${name}.md`),
    )?.id ?? 0
  const shown = (name: string) => {
    const entry = scene.harvest.account.timeEntries.get(idOf(name))
    return entry ? `${entry.hours} ${entry.notes?.split('\n')[0]}` : null
  }
  const act = () => {
    const { harvest } = scene
    harvest.edit(idOf('noted'), { notes: 'in my own words' })
    harvest.edit(idOf('longer'), { hours: 8 })
    harvest.edit(idOf('gone'), { hours: 3.25 })
    harvest.remove(idOf('deleted'))
    harvest.lock(idOf('locked'))
    // Just like what is about to be recorded, but typed.
    harvest.addEntry({ spent_date: '2026-05-20', hours: 7, notes: 'typed' })
  }

  test.each([
    [
      'before the run writes',
      () => ({ method: 'PATCH', path: `/time_entries/${idOf('locked')}` }),
      '2 locked',
      '2.5 locked',
    ],
    ['between its writes', () => ({ method: 'POST' }), '2.5 locked', null],
  ] as const)('%s: what they did stays, and one more run agrees', async (_, moment, locked, wanted) => {
    scene = await setScene({ windows, config: config + longDays })
    scene.ledger.commit(before)
    await scene.record()
    scene.ledger.commit(after)
    scene.harvest.faults.onRequest(moment(), act)
    const run = await scene.record()
    expect(run.code).toBe(1)
    // Their entries are as they left them; what the run itself had to write is as its report says.
    expect(['noted', 'longer', 'gone', 'deleted', 'locked', 'edited', 'new'].map(shown)).toEqual([
      '4 in my own words',
      '8 longer',
      '3.25 gone',
      null,
      locked,
      '1.5 edited',
      '7 new',
    ])
    expect(run.annotations.join('\n')).toMatch(
      wanted === null
        ? /was changed in Harvest meanwhile, so it is not deleted/
        : /PATCH \/v2\/time_entries\/\d+: 422: .*\n.*1 more operation was not tried/,
    )
    // From here on the report wins, as docs/side-by-side.md has it, but for what is locked.
    const healed = await scene.record()
    expect([healed.code, counts(healed)]).toEqual([0, wanted === null ? '1 2 1 3 0' : '1 2 1 2 1'])
    expect(['noted', 'longer', 'gone', 'deleted', 'locked', 'edited', 'new'].map(shown)).toEqual([
      '4 noted',
      '5 longer',
      null,
      '6 deleted',
      locked,
      '1.5 edited',
      '7 new',
    ])
    const last = await scene.record()
    expect([last.code, counts(last)]).toEqual([0, wanted === null ? '0 0 0 6 0' : '0 0 0 5 1'])
    const typed = [...scene.harvest.account.timeEntries.values()].filter(({ notes }) => notes === 'typed')
    expect(typed.map(({ hours, external_reference: reference }) => [hours, reference])).toEqual([[7, null]])
  })
})
