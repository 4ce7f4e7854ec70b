import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { credentials, type Look, lookAt, type Proposal, propose, tryMerge } from './change.ts'
import { config, report, type Scene, setScene } from './scene.ts'

let scene: Scene
beforeEach(async () => {
  scene = await setScene()
})
afterEach(async () => {
  await scene.close()
})

const first = { date: '2026-05-20', project: 'audrey', task: 'Development', hours: 3.5 }
const second = { date: '2026-05-21', project: 'dare', hours: 1.25 }
const counts = (outputs: Readonly<Record<string, string>>) =>
  ['created', 'updated', 'deleted', 'unchanged', 'blocked'].map((name) => outputs[`entries-${name}`]).join(' ')

/** Checks with Harvest credentials, and sees to it that nothing was written there. */
async function check(proposal: Proposal, look: Look = {}) {
  const before = scene.harvest.snapshot()
  const from = scene.harvest.requests.length
  const run = await lookAt(scene, proposal, { ...look, inputs: { ...credentials(scene), ...look.inputs } })
  expect(scene.harvest.snapshot()).toBe(before)
  expect(scene.harvest.requests.slice(from).filter(({ method }) => method !== 'GET')).toEqual([])
  return run
}

const threeGoodTwoBad = {
  'reports/a.md': report(first),
  'reports/b.md': report({ ...second, hours: 4 }, 'Platform'),
  'reports/c.md': report({ ...first, date: '2026-05-22', hours: 3.25 }, 'Sitemaps'),
  'reports/none.md': report({ date: '2026-05-23', project: 'audrey' }, 'No hours'),
  'reports/typo.md': '---\ndate: 2026-05-24\nproject: audrey\nhours: three and a bit\n---\n\n# Typo\n',
}

describe('check on a pull request of the ledger', () => {
  test('shows two bad reports at their line and column, and what merging the three good ones would do', async () => {
    const run = await check(propose(scene.ledger, threeGoodTwoBad))
    expect(run.annotations).toHaveLength(2)
    expect(run.annotations.map((each) => each.replace(/::[^:]*$/, ''))).toEqual([
      expect.stringMatching(/^::error file=reports\/none\.md,line=1,col=1/),
      expect.stringMatching(/^::error file=reports\/typo\.md,line=4,col=\d+/),
    ])
    expect([run.code, counts(run.outputs), run.outputs.hours]).toEqual([1, '3 0 0 0 0', '10.75'])
    expect(run.summary).toContain(
      '## Merging this adds 10.75 h in 3 time entries, changes 0, removes 0; 2 errors to mend first',
    )
    expect(run.summary).toContain('+ 3.50 h  Audrey Web / Development  ')
    expect(run.summary).toMatch(/^\+ 3\.50 h {2}Audrey Web \/ Development +2026-05-20 {2}Search Console pull$/m)
    expect(run.summary).toContain('| Audrey Ltd / Audrey Web | +6.75 |')
    const plan = JSON.parse(readFileSync(run.outputs.plan ?? '', 'utf8'))
    expect(
      plan.operations.map(({ action, report: path }: { action: string; report: string }) => [action, path]),
    ).toEqual([
      ['create', 'reports/a.md'],
      ['create', 'reports/b.md'],
      ['create', 'reports/c.md'],
    ])
    expect(plan.operations[0].fields.reference.permalink).toBeNull()
  })

  test('from a fork: the same two, what the others state, and what could not be checked', async () => {
    const files = {
      ...threeGoodTwoBad,
      'reports/d.md': report({ ...first, project: 'Moonbase', hours: 1 }, 'Elsewhere'),
    }
    const run = await lookAt(scene, propose(scene.ledger, files), { isFork: true })
    expect([run.code, run.annotations.length, run.outputs.plan, run.outputs.hours]).toEqual([1, 2, '', '11.75'])
    expect(run.summary).toContain('## The reports of this change state 11.75 h in 4 sessions; 2 errors to mend first')
    expect(run.summary).toMatch(/^ {2}3\.50 h {2}Audrey Web \/ Development +2026-05-20 {2}Search Console pull$/m)
    expect(run.summary).toContain('secrets are not given to the pull request of a fork')
    expect(run.summary).toContain('"Moonbase" is no tag of the configuration; it may be a name in Harvest')
    expect(scene.harvest.requests).toEqual([])
  })

  test('missing secrets alone fail nothing', async () => {
    const run = await lookAt(scene, propose(scene.ledger, { 'reports/a.md': report(first) }))
    expect([run.code, run.annotations]).toEqual([0, []])
    expect(run.summary).toContain('this run has no Harvest credentials')
  })

  test('a correction, a rename, a deletion and an edit of words, each in its own words', async () => {
    const kept = { ...first, date: '2026-05-25' }
    scene.ledger.commit({
      'reports/a.md': report(first),
      'reports/b.md': report(second),
      'reports/c.md': report({ ...first, date: '2026-05-22' }),
      'reports/log.md': `${report(kept, 'Kept')}`,
    })
    await scene.record()
    const run = await check(
      propose(scene.ledger, {
        'reports/a.md': report({ ...first, hours: 4 }),
        'reports/b.md': null,
        'reports/renamed.md': report(second),
        'reports/c.md': null,
        // The link alone will differ, and is not worth a line.
        'reports/log.md': `${report(kept, 'Kept')}More of what was done.\n`,
      }),
    )
    expect([run.code, counts(run.outputs)]).toEqual([0, '0 2 1 1 0'])
    expect(run.summary).toContain('## Merging this adds no time entry, changes 2, removes 1 (3.50 h)')
    expect(run.summary).toMatch(
      /^! 3\.50 h → 4\.00 h {2}Audrey Web \/ Development +2026-05-20 {2}Search Console pull$/m,
    )
    expect(run.summary).toMatch(/^! +1\.25 h {2}.*2026-05-21 {2}.*\(report renamed, the entry stays the same\)$/m)
    expect(run.summary).toMatch(/^- +3\.50 h {2}Audrey Web \/ Development +2026-05-22 {2}.*\(its session is gone\)$/m)
    expect(run.summary).not.toContain('2026-05-25')
    expect(run.summary).toContain('| Audrey Ltd / Audrey Web | −3.00 |')
  })

  test('what is the branch’s own is one line each: unrecorded reports, and problems that hold deletions back', async () => {
    scene.ledger.commit({ 'reports/a.md': report(first) })
    await scene.record()
    scene.ledger.commit({
      'reports/w1.md': report({ ...first, date: '2026-05-26' }),
      'reports/w2.md': report({ ...first, date: '2026-05-27' }),
      'reports/bad.md': report({ date: '2026-05-28', project: 'audrey', hours: 'three' }),
    })
    const run = await check(propose(scene.ledger, { 'reports/a.md': null, 'reports/new.md': report(second) }))
    expect([run.code, run.annotations]).toEqual([0, []])
    expect(counts(run.outputs)).toBe('1 0 0 0 1')
    expect(run.summary).toContain('- 2 more entries are waiting on main already')
    expect(run.summary).toContain('- 1 error in reports that this change does not touch')
    expect(run.summary).toContain('nothing is deleted in Harvest, not what this change takes out either')
    expect(run.summary).toMatch(/^= 3\.50 h .*2026-05-20 .*nothing is deleted while a report has an error/m)
    expect(run.summary).not.toContain('2026-05-26')
  })

  test('an id taken out, an id two reports share, drift, and more deletions than the limit', async () => {
    const reports = Object.fromEntries(
      ['01', '02', '03', '04', '05', '06'].map((day) => [
        `reports/${day}.md`,
        report({ ...first, date: `2026-05-${day}` }),
      ]),
    )
    scene.ledger.commit({
      ...reports,
      'reports/id.md': report({ id: 'one', ...first, date: '2026-05-10' }),
      'reports/locked.md': report({ ...first, date: '2026-05-11' }),
    })
    await scene.record()
    const locked = [...scene.harvest.account.timeEntries.values()].find(({ spent_date }) => spent_date === '2026-05-11')
    scene.harvest.invoice([locked?.id ?? 0], '2026-014')
    const gone = await check(propose(scene.ledger, { 'reports/id.md': null }))
    expect(gone.summary).toMatch(/^- 3\.50 h .*2026-05-10/m)
    const shared = await check(propose(scene.ledger, { 'reports/copy.md': report({ id: 'one', ...second }) }))
    expect([shared.code, shared.annotations]).toEqual([
      1,
      [
        expect.stringMatching(
          /^::error file=reports\/copy\.md,line=1,col=1::the id "one" is that of reports\/id\.md too/,
        ),
      ],
    ])
    const drift = await check(
      propose(scene.ledger, { 'reports/locked.md': report({ ...first, date: '2026-05-11', hours: 5 }) }),
    )
    expect([drift.code, drift.annotations.length, counts(drift.outputs)]).toEqual([0, 1, '0 0 0 0 1'])
    expect(drift.summary).toMatch(/^= 3\.50 h .*2026-05-11 .*on invoice 2026-014; hours 3\.50 → 5\.00/m)
    const many = await check(
      propose(scene.ledger, Object.fromEntries(Object.keys(reports).map((path) => [path, null]))),
    )
    expect([many.code, many.annotations]).toEqual([1, [expect.stringContaining('retract.limit allows 5 at once')]])
  })

  test('a change of the configuration: all that it changes, and its faults at their line', async () => {
    scene.ledger.commit({ 'reports/a.md': report(first), 'reports/b.md': report(second) })
    await scene.record()
    scene.ledger.commit({ 'reports/waiting.md': report({ ...first, date: '2026-05-29' }) })
    const path = '.github/harvest-ledger.yml'
    const other = await check(
      propose(scene.ledger, {
        [path]: config.replace('Audrey Web', 'Dare Platform').replace('Audrey Ltd', 'Dare Inc'),
      }),
    )
    const wrong = await check(propose(scene.ledger, { [path]: config.replace('Audrey Web', 'Audrey Wep') }))
    expect([wrong.code, wrong.annotations[0]]).toEqual([
      1,
      expect.stringMatching(/^::error file=\.github\/harvest-ledger\.yml,line=3,col=3::no project "Audrey Wep"/),
    ])
    expect(other.summary).toMatch(/^! 3\.50 h {2}Audrey Web \/ \w+ → Dare Platform \/ \w+ {2}2026-05-20/m)
    const broken = await check(propose(scene.ledger, { [path]: `${config}windw: 3d\n` }))
    expect([broken.code, broken.annotations]).toEqual([
      1,
      [expect.stringMatching(/^::error file=\.github\/harvest-ledger\.yml,line=5,col=1::unknown key "windw"/)],
    ])
    expect(broken.summary).toContain('## What merging this would do could not be worked out; 1 error to mend first')
    const notes = await check(propose(scene.ledger, { [path]: `${config}notes: "{title}: {headline}"\n` }))
    expect([notes.code, counts(notes.outputs)]).toEqual([0, '1 2 0 0 0'])
    const limit = await check(propose(scene.ledger, { [path]: `${config}retract: { limit: 9 }\n` }))
    expect([limit.code, counts(limit.outputs)]).toEqual([0, '0 0 0 0 0'])
    expect(limit.summary).toContain('## Merging this changes nothing in Harvest')
    expect(limit.summary).toContain('1 more entry is waiting on main already')
  })

  test('the head itself checked out, with the base moved on meanwhile', async () => {
    const { head } = propose(scene.ledger, { 'reports/a.md': report(first) })
    scene.ledger.commit({ 'reports/b.md': report(second) })
    const proposal = tryMerge(scene.ledger, head)
    const atHead = await check(proposal, { at: 'head' })
    expect([atHead.code, counts(atHead.outputs)]).toEqual([0, '1 0 0 0 0'])
    expect(atHead.summary).not.toContain('waiting')
    const merged = await check(proposal, { depth: 2 })
    expect([merged.code, counts(merged.outputs)]).toEqual([0, '1 0 0 0 0'])
    expect(merged.summary).toContain('1 more entry is waiting on main already')
    const base = await check(proposal, { at: 'base' })
    expect([base.code, base.annotations]).toEqual([1, [expect.stringContaining('is not pull request 1')]])
  })

  test('one report brought anew costs four calls in two trips', async () => {
    scene.ledger.commit({ 'reports/a.md': report(first) })
    await scene.record()
    const from = scene.harvest.requests.length
    const run = await check(propose(scene.ledger, { 'reports/b.md': report(second) }))
    expect([run.code, counts(run.outputs), run.outputs['harvest-calls']]).toEqual([0, '1 0 0 0 0', '4'])
    const [trip, ...others] = scene.harvest.requests.slice(from).map(({ path }) => path)
    expect(trip).toBe('/v2/users/me')
    expect(others.sort()).toEqual(['/v2/company', '/v2/time_entries', '/v2/users/me/project_assignments'])
  })

  test('a report under a new name may have its entries out of the window: the one list holds them, too', async () => {
    scene.ledger.commit({ 'reports/a.md': report(first) })
    await scene.record()
    const renamed = { 'reports/a.md': null, 'reports/b.md': report({ ...second, project: 'audrey' }) }
    expect((await check(propose(scene.ledger, renamed))).outputs['harvest-calls']).toBe('4')
  })

  test('no reports in the change: said so, and Harvest not asked', async () => {
    const run = await check(propose(scene.ledger, { 'README.md': '# Ours\n' }))
    expect([run.code, run.summary.split('\n')[0]]).toEqual([0, '## This change has no session reports'])
    expect(run.outputs['harvest-calls']).toBe('0')
  })

  test('a date out of the window, and a branch that is not recorded, are told', async () => {
    const run = await check(propose(scene.ledger, { 'reports/a.md': report({ ...first, date: '2025-05-20' }) }), {
      baseRef: 'next',
    })
    expect(run.code).toBe(0)
    expect(run.summary).toContain('1 session of these reports is dated outside the days that are recorded')
    expect(run.summary).toContain('goes into next. Nothing happens before its reports reach main')
  })

  test('a Harvest token that is wrong: an error, and the reports are checked all the same', async () => {
    const run = await check(propose(scene.ledger, threeGoodTwoBad), { inputs: { 'harvest-access-token': 'wrong' } })
    expect([run.code, run.annotations.length]).toEqual([1, 3])
    expect(run.summary).toContain('The reports of this change state 10.75 h in 3 sessions')
  })

  test.each(['check', 'record', 'rollup'])('pull_request_target of a fork is refused: %s', async (command) => {
    const proposal = propose(scene.ledger, { 'reports/a.md': report(first) })
    const run = await check(proposal, { isFork: true, event: 'pull_request_target', inputs: { command } })
    expect([run.code, run.annotations]).toEqual([1, [expect.stringContaining('Use `on: pull_request`')]])
    expect(scene.harvest.requests).toEqual([])
  })
})
