import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar.ts'
import { credentials, lookAt, propose } from './change.ts'
import { config, pushFrom, report, type Scene, setScene } from './scene.ts'

let scene: Scene
beforeEach(async () => {
  scene = await setScene()
})
afterEach(() => scene.close())

const CONFIG = '.github/harvest-ledger.yml'
const today = new Date().toISOString().slice(0, 10)
const of = (date: string, hours = 2, more = {}) => report({ date, project: 'audrey', hours, ...more })
const references = () => scene.entries().flatMap(({ reference }) => reference ?? [])
const countsOf = ({ outputs }: { readonly outputs: Readonly<Record<string, string>> }) =>
  ['created', 'updated', 'deleted', 'unchanged', 'blocked'].map((name) => outputs[`entries-${name}`]).join(' ')
const audrey = () => ({ project_id: scene.harvest.project('Audrey Web').id, task_id: 8083365 })

const dare = (date: string, hours: number) => of(date, hours, { project: 'dare' })

/** A report for each guard that runs into it, what is said of it, and how its author mends it. */
const slips = [
  {
    path: 'reports/account.md',
    slip: dare('2026-05-10', 2),
    // Its user came half past midnight in Berlin.
    says: /this session is dated 2026-05-10, and your user in Harvest was created on 2026-05-11\./,
    mended: dare('2026-05-11', 2),
  },
  {
    path: 'reports/day.md',
    slip: dare('2026-05-20', 5),
    says: /2026-05-20 would have 25\.00 h, 20\.00 h of it in other time entries, and guards\.hours-per-day\.limit is 24\./,
    mended: dare('2026-05-20', 4),
  },
  {
    path: 'reports/future.md',
    slip: dare(addDays(today, 30), 2),
    says: /this session is dated \d{4}-\d\d-\d\d, (29|30|31) days ahead\. Correct the date if that is a slip/,
    mended: dare('2026-05-12', 2),
  },
  {
    path: 'reports/month.md',
    slip: of('2026-05-21'),
    says: /Audrey Ltd \/ Audrey Web is invoiced for 2026-05 already \(time entry \d+ of 2026-05-04 is on invoice 2026-014\)/,
    mended: of('2026-06-01'),
  },
] as const
const slipped = {
  ...Object.fromEntries(slips.map(({ path, slip }) => [path, slip])),
  'reports/z.md': dare('2026-05-22', 1),
}

/** An account whose user came in May, with a long day and an invoice. */
function plant(): void {
  const { users, me } = scene.harvest.account
  Object.assign(users.get(me) ?? {}, { created_at: '2026-05-10T22:30:00Z' })
  scene.harvest.addEntry({ spent_date: '2026-05-20', hours: 20, notes: 'by hand' })
  const { id } = scene.harvest.addEntry({ spent_date: '2026-05-04', hours: 3, ...audrey() })
  scene.harvest.invoice([id], '2026-014')
}

const every = (action: string) =>
  `guards:\n${['hours-per-day', 'future', 'before-account', 'invoiced-month'].map((key) => `  ${key}: { action: ${action} }\n`).join('')}`
const said = (kind: 'error' | 'warning') =>
  slips.map(({ path, says }) =>
    expect.stringMatching(
      new RegExp(`^::${kind} file=${path},line=4,col=1::${kind === 'error' ? 'not recorded: ' : ''}${says.source}`),
    ),
  )

describe('a session that runs into a guard', () => {
  test.each([
    ['refuse', said('error'), 1, '1 0 0 0 4'],
    ['warn', said('warning'), 0, '5 0 0 0 0'],
    ['allow', [], 0, '5 0 0 0 0'],
  ] as const)('%s: check tells ahead what record does', async (action, told, code, counts) => {
    scene.ledger.commit({ [CONFIG]: `${config}${every(action)}` })
    plant()
    const ahead = await lookAt(scene, propose(scene.ledger, slipped), { inputs: credentials(scene) })
    expect([ahead.code, ahead.annotations.toSorted(), countsOf(ahead)]).toEqual([code, told, counts])
    scene.ledger.commit(slipped)
    const run = await scene.record()
    expect([run.code, run.annotations.toSorted(), countsOf(run)]).toEqual([code, told, counts])
    if (action !== 'refuse') return
    expect(references()).toEqual(['reports/z.md#2026-05-22/dare/-'])
    expect(run.summary).toContain('### Needs your attention')
    expect(run.summary.match(/\| blocked \|/g)).toHaveLength(4)
    const { operations } = JSON.parse(readFileSync(run.outputs.plan ?? '', 'utf8'))
    for (const { path, says } of slips)
      expect(operations).toContainEqual(
        expect.objectContaining({ action: 'blocked', report: path, line: 4, detail: expect.stringMatching(says) }),
      )
    // They wait until they are mended, and then nothing is left of it.
    const again = await scene.record()
    expect([again.code, again.annotations.toSorted(), countsOf(again)]).toEqual([code, told, '0 0 0 1 4'])
    scene.ledger.commit(Object.fromEntries(slips.map(({ path, mended }) => [path, mended])))
    const after = await scene.record()
    expect([after.code, after.annotations, countsOf(after)]).toEqual([0, [], '4 0 0 1 0'])
  })

  test('without any configuration: a day that is too long is refused, the others are warned of once', async () => {
    plant()
    scene.ledger.commit(slipped)
    const [account, , future, month] = said('warning')
    const run = await scene.record()
    expect([run.code, run.annotations.toSorted(), countsOf(run)]).toEqual([
      1,
      [said('error')[1], account, future, month],
      '4 0 0 0 1',
    ])
    // A day ahead is told of until it comes.
    expect((await scene.record()).annotations.toSorted()).toEqual([said('error')[1], future])
  })
})

describe('guards', () => {
  test('refuse a correction that makes a day too long, and leave its entry; one that shortens it is let through', async () => {
    scene.ledger.commit({ 'reports/a.md': of('2026-05-20', 14), 'reports/b.md': of('2026-05-20', 10) })
    expect((await scene.record()).code).toBe(0)
    scene.ledger.commit({ 'reports/a.md': of('2026-05-20', 15) })
    const run = await scene.record()
    expect([run.code, run.annotations]).toEqual([
      1,
      [
        expect.stringMatching(
          /^::error file=reports\/a\.md,line=4,col=1::time entry \d+ of 2026-05-20 is left as it is: 2026-05-20 would have 25\.00 h, and /,
        ),
      ],
    ])
    scene.ledger.commit({ 'reports/b.md': of('2026-05-20', 9) })
    expect((await scene.record()).code).toBe(0)
    expect(scene.entries().map(({ hours }) => hours)).toEqual([15, 9])
  })

  test('delete nothing while a session is refused that may be the one that was lost', async () => {
    scene.ledger.commit({ 'reports/a.md': of('2026-05-20'), 'reports/keep.md': of('2026-05-21') })
    await scene.record()
    const date = addDays(today, 30)
    scene.ledger.commit({
      [CONFIG]: `${config}guards: { future: { action: refuse } }\n`,
      'reports/a.md': null,
      'reports/moved.md': of(date, 2.5),
    })
    const run = await scene.record()
    expect([run.code, run.outputs['entries-deleted'], scene.entries().length]).toEqual([1, '0', 2])
  })

  test('ask Harvest for no more than before, but for the rest of a month the window cuts', async () => {
    const calls = async (inputs: Record<string, string>, code = 0) => {
      const from = scene.harvest.requests.length
      const run = await scene.record(inputs, pushFrom(scene, scene.ledger.git('rev-parse', 'HEAD^')))
      expect(run.code).toBe(code)
      return scene.harvest.requests.slice(from).filter(({ method }) => method === 'GET').length
    }
    const { id } = scene.harvest.addEntry({ spent_date: '2026-05-04', hours: 3, ...audrey() })
    scene.harvest.invoice([id], '2026-014')
    scene.ledger.commit({ [CONFIG]: `${config}guards: { invoiced-month: { action: refuse } }\n` })
    expect(await calls({})).toBe(4)
    scene.ledger.commit({ 'reports/a.md': of('2026-06-20') })
    // Four to look, one to read back.
    expect(await calls({ from: '2026-06-10' })).toBe(6)
    scene.ledger.commit({ 'reports/b.md': of('2026-07-20') })
    expect(await calls({ from: '2026-06-10' })).toBe(5)
    scene.ledger.commit({ 'reports/c.md': of('2026-05-20') })
    expect(await calls({ from: '2026-05-20', to: '2026-05-20' }, 1)).toBe(6)
  })

  test('tell of a day that the reports alone make too long, where a fork’s check may not ask Harvest', async () => {
    scene.ledger.commit({ 'reports/there.md': of('2026-05-20', 20) })
    const run = await lookAt(scene, propose(scene.ledger, { 'reports/a.md': of('2026-05-20', 5) }), { isFork: true })
    expect([run.code, run.annotations]).toEqual([
      1,
      [
        '::error file=reports/a.md,line=4,col=1::not recorded: 2026-05-20 would have 25.00 h, and guards.hours-per-day.limit is 24. Correct the hours or the date, here or in Harvest',
      ],
    ])
  })
})
