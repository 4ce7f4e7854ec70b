import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { installAlone } from './run.ts'
import { config, gitHubOf, pushFrom, report, type Scene, setScene } from './scene.ts'

let scene: Scene
beforeEach(async () => {
  scene = await setScene()
})
afterEach(() => scene.close())

const first = { date: '2026-05-20', project: 'audrey', task: 'Development', hours: 3.5 }
const second = { date: '2026-05-21', project: 'dare', hours: 1.25 }
const counts = (outputs: Readonly<Record<string, string>>) =>
  ['created', 'updated', 'deleted', 'unchanged', 'blocked'].map((name) => outputs[`entries-${name}`]).join(' ')

describe('record, the built action alone in a folder', () => {
  test('creates entries, and the second run changes nothing', async () => {
    const alone = installAlone()
    const push = pushFrom(scene, scene.ledger.git('rev-parse', 'HEAD'))
    const sha = scene.ledger.commit({
      'reports/audrey/2026-05-20.md': report(first),
      'reports/dare/2026-05-21.md': report(second, 'Platform'),
    })
    const one = await scene.record({}, push, alone)
    expect(one.stderr).toBe('')
    expect([one.code, counts(one.outputs)]).toEqual([0, '2 0 0 0 0'])
    expect(scene.entries()).toEqual([
      {
        date: '2026-05-20',
        hours: 3.5,
        notes: `Search Console pull\nhttps://github.com/ada/dev-reports/blob/${sha}/reports/audrey/2026-05-20.md`,
        reference: 'reports/audrey/2026-05-20.md#2026-05-20/audrey/development',
        permalink: `https://github.com/ada/dev-reports/commit/${sha}`,
      },
      expect.objectContaining({
        date: '2026-05-21',
        hours: 1.25,
        reference: 'reports/dare/2026-05-21.md#2026-05-21/dare/-',
      }),
    ])
    expect(one.outputs).toMatchObject({
      hours: '4.75',
      'commit-sha': sha,
      'commit-url': `https://github.com/ada/dev-reports/commit/${sha}`,
      'harvest-calls': '7',
      'github-calls': '0',
      'pull-request-operation': 'none',
      uninvoiced: '{}',
    })
    expect(one.summary).toContain('## 2 created, 0 updated, 0 deleted, 0 unchanged')
    expect(one.summary).toContain('| Audrey Ltd / Audrey Web | 3.50 |')
    expect(one.annotations).toEqual([])
    const before = scene.harvest.snapshot()
    const two = await scene.record({}, {}, alone)
    alone.remove()
    expect([two.code, counts(two.outputs)]).toEqual([0, '0 0 0 2 0'])
    expect(two.outputs['harvest-calls']).toBe('4')
    expect(two.summary).toContain('## 0 created, 0 updated, 0 deleted, 2 unchanged')
    expect(scene.harvest.snapshot()).toBe(before)
  })

  test('carries a correction, a rename and a deletion over, entry by entry', async () => {
    scene.ledger.commit({
      'reports/a.md': report(first),
      'reports/b.md': report(second),
      'reports/c.md': report({ ...first, date: '2026-05-22' }),
    })
    await scene.record()
    const ids = [...scene.harvest.account.timeEntries.keys()]
    scene.ledger.commit({ 'reports/a.md': report({ ...first, hours: 4 }) })
    const corrected = await scene.record()
    expect([corrected.code, counts(corrected.outputs)]).toEqual([0, '0 1 0 2 0'])
    expect(corrected.summary).toContain('hours 3.50 → 4.00')
    scene.ledger.commit({ 'reports/b.md': null, 'reports/renamed.md': report(second) })
    const renamed = await scene.record()
    expect([renamed.code, counts(renamed.outputs)]).toEqual([0, '0 1 0 2 0'])
    expect(renamed.summary).toContain('report renamed')
    expect([...scene.harvest.account.timeEntries.keys()]).toEqual(ids)
    scene.ledger.commit({ 'reports/c.md': null })
    const deleted = await scene.record()
    expect([deleted.code, counts(deleted.outputs)]).toEqual([0, '0 0 1 2 0'])
    expect(scene.entries().map(({ date, hours, reference }) => [date, hours, reference])).toEqual([
      ['2026-05-20', 4, 'reports/a.md#2026-05-20/audrey/development'],
      ['2026-05-21', 1.25, 'reports/renamed.md#2026-05-21/dare/-'],
    ])
  })

  test('shows drift as a warning on the report’s line and leaves the entry', async () => {
    scene.ledger.commit({ 'reports/a.md': report(first) })
    await scene.record()
    const [id = 0] = scene.harvest.account.timeEntries.keys()
    scene.harvest.invoice([id], '2026-014')
    const before = scene.harvest.snapshot()
    scene.ledger.commit({ 'reports/a.md': report({ ...first, hours: 5 }) })
    const run = await scene.record()
    expect([run.code, counts(run.outputs)]).toEqual([0, '0 0 0 0 1'])
    expect(scene.harvest.snapshot()).toBe(before)
    expect(run.annotations).toHaveLength(1)
    expect(run.annotations[0]).toMatch(
      /^::warning file=reports\/a\.md,line=\d+,col=\d+::time entry \d+ of 2026-05-20 is left as it is \(on invoice 2026-014\): hours "3\.50" in Harvest, "5\.00" in the report$/,
    )
    expect(run.summary).toContain('drift')
  })

  test('on a dry run shows the plan and touches nothing', async () => {
    scene.ledger.commit({ 'reports/a.md': report(first) })
    const run = await scene.record({ 'dry-run': 'true' })
    expect([run.code, counts(run.outputs)]).toEqual([0, '1 0 0 0 0'])
    expect(run.summary).toContain('## Dry run: 1 created')
    expect(scene.entries()).toEqual([])
    expect(scene.harvest.requests.every(({ method }) => method === 'GET')).toBe(true)
    const plan = JSON.parse(readFileSync(run.outputs.plan ?? '', 'utf8'))
    expect(plan).toMatchObject({
      version: 1,
      ledger: 'ada/dev-reports',
      operations: [
        { action: 'create', status: 'planned', date: '2026-05-20', hours: 3.5, report: 'reports/a.md', entry_id: null },
      ],
    })
  })

  test('leaves the entries of a report with an id that the globs do not select any more', async () => {
    scene.ledger.commit({
      'reports/a.md': report(first),
      'reports/old/b.md': report({ id: 'month-end', ...second }),
    })
    await scene.record()
    const before = scene.harvest.snapshot()
    scene.ledger.commit({
      '.github/harvest-ledger.yml': `reports: { include: ["reports/**/*.md", "!reports/old/**"] }\n${config}`,
    })
    const run = await scene.record()
    expect([run.code, counts(run.outputs)]).toEqual([0, '0 0 0 1 0'])
    expect(scene.harvest.snapshot()).toBe(before)
  })

  test('finds the account by the token when it sees only one', async () => {
    scene.ledger.commit({ 'reports/a.md': report(first) })
    const run = await scene.record({ 'harvest-account-id': '' })
    expect([run.code, counts(run.outputs)]).toEqual([0, '1 0 0 0 0'])
  })

  test('works where the ledger has no report yet, and no commit yet', async () => {
    const run = await scene.record()
    expect([run.code, counts(run.outputs)]).toEqual([0, '0 0 0 0 0'])
  })

  test('deletes the younger of two entries that two runs created at once', async () => {
    scene.ledger.commit({ 'reports/a.md': report(first) })
    let other = false
    scene.harvest.faults.onRequest({ method: 'POST' }, async () => {
      // The other run creates the same session between this run's plan and its create.
      if (!other) {
        other = true
        scene.harvest.faults.clear()
        await scene.record()
      }
    })
    const run = await scene.record()
    expect(run.code).toBe(0)
    expect(scene.entries()).toHaveLength(1)
    expect(run.outputs['entries-deleted']).toBe('1')
    expect(run.stdout).toContain('recorded twice')
  })

  test('creates nothing twice when the answer to a create is lost', async () => {
    scene.ledger.commit({ 'reports/a.md': report(first) })
    scene.harvest.faults.add({ method: 'POST' }, { kind: 'drop' })
    const run = await scene.record()
    expect([run.code, counts(run.outputs)]).toEqual([0, '1 0 0 0 0'])
    expect(scene.entries()).toHaveLength(1)
  })

  test('in an account with start and end times sends those', async () => {
    await scene.close()
    scene = await setScene({ account: 'timestamps' })
    scene.ledger.commit({
      'reports/a.md': report({ date: '2026-05-20', project: 'audrey', start: '"09:00"', end: '"12:30"' }),
      'reports/b.md': report({ date: '2026-05-21', project: 'audrey', start: '"22:30"', end: '"01:00"' }),
    })
    const run = await scene.record()
    expect([run.code, counts(run.outputs)]).toEqual([0, '2 0 0 0 0'])
    expect(scene.harvest.requests.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ started_time: '09:00', ended_time: '12:30' }),
        expect.objectContaining({ hours: 2.5 }),
      ]),
    )
    const again = await scene.record()
    expect([again.code, counts(again.outputs)]).toEqual([0, '0 0 0 2 0'])
  })

  test('moves an entry whose date was corrected across the edge of the window', async () => {
    const late = { ...first, date: '2026-06-10' }
    scene.ledger.commit({ 'reports/a.md': report(first) })
    await scene.record()
    scene.ledger.commit({ 'reports/a.md': report(late) })
    const forward = await scene.record({ from: '2026-06-01' })
    expect([forward.code, counts(forward.outputs)]).toEqual([0, '0 1 0 0 0'])
    expect(scene.entries().map(({ date }) => date)).toEqual(['2026-06-10'])
    scene.ledger.commit({ 'reports/a.md': report(first) })
    const back = await scene.record({ from: '2026-05-01', to: '2026-05-31' })
    expect([back.code, counts(back.outputs)]).toEqual([0, '0 1 0 0 0'])
    expect(scene.entries().map(({ date }) => date)).toEqual(['2026-05-20'])
  })
})

test('a row deleted from a log goes, though an old row outside the window is just like it', async () => {
  const log = (...days: string[]) =>
    `# Work log\n\n**Project:** audrey\n\n| Date | Hours | Task | What |\n|---|---|---|---|\n${days.map((day) => `| ${day} | 8 | Development | Day's work |\n`).join('')}`
  scene.ledger.commit({ 'reports/log.md': log('2026-02-05', '2026-05-20', '2026-05-21') })
  expect((await scene.record({ from: '2026-01-01' })).outputs['entries-created']).toBe('3')
  scene.ledger.commit({ 'reports/log.md': log('2026-02-05', '2026-05-21') })
  const run = await scene.record()
  expect([run.code, run.annotations, run.outputs['entries-deleted']]).toEqual([0, [], '1'])
  expect(scene.entries().map(({ date }) => date)).toEqual(['2026-02-05', '2026-05-21'])
})

describe('a shallow checkout', () => {
  const shallow = () => {
    const { git, root } = scene.ledger
    const head = git('rev-parse', 'HEAD')
    // The history stays in GitHub's copy; here it is cut off below HEAD.
    git('clone', '--quiet', '--bare', `file://${root}`, `${root}-origin`)
    git('update-ref', '-d', 'refs/heads/main')
    git('fetch', '--quiet', '--depth=1', `file://${root}-origin`, 'main')
    git('checkout', '--quiet', '-B', 'main', 'FETCH_HEAD')
    git('reflog', 'expire', '--expire=all', '--all')
    expect(git('rev-parse', '--is-shallow-repository')).toBe('true')
    return head
  }

  test('with nothing to do asks GitHub for nothing', async () => {
    scene.ledger.commit({ 'reports/a.md': report(first) })
    scene.ledger.commit({ 'reports/b.md': report(second) })
    await scene.record()
    shallow()
    const run = await scene.record()
    expect([run.code, counts(run.outputs), run.outputs['github-calls']]).toEqual([0, '0 0 0 2 0', '0'])
  })

  test('asks GitHub for the commits of just what is written, in one call', async () => {
    const sha = scene.ledger.commit({ 'reports/a.md': report(first) })
    scene.ledger.commit({ 'reports/b.md': report(second) })
    const github = await gitHubOf(scene)
    github.repositories.set('ada/dev-reports', { directory: `${scene.ledger.root}-origin` })
    shallow()
    const run = await scene.record({ 'github-token': github.token }, { GITHUB_API_URL: github.url })
    await github.close()
    expect([run.code, counts(run.outputs), run.outputs['github-calls']]).toEqual([0, '2 0 0 0 0', '1'])
    expect(scene.entries()[0]?.permalink).toBe(`https://github.com/ada/dev-reports/commit/${sha}`)
  })

  test('without a token says what to do, and writes nothing', async () => {
    scene.ledger.commit({ 'reports/a.md': report(first) })
    scene.ledger.commit({ 'reports/b.md': report(second) })
    shallow()
    const run = await scene.record()
    expect(run.code).toBe(1)
    expect(run.annotations[0]).toContain('Check out with `fetch-depth: 0`, or pass github-token')
    expect(scene.entries()).toEqual([])
  })
})

describe('a run that is not on the newest commit of the ledger’s branch', () => {
  const event = async (value: unknown) => {
    const { writeFileSync } = await import('node:fs')
    const path = `${scene.home.temp}/event.json`
    writeFileSync(path, JSON.stringify(value))
    return path
  }

  test.each([
    ['refs/heads/feature', 'branch feature'],
    ['refs/pull/7/merge', 'refs/pull/7/merge'],
  ])('writes nothing for %s', async (ref, named) => {
    scene.ledger.commit({ 'reports/a.md': report(first) })
    const environment = { GITHUB_REF: ref, GITHUB_EVENT_PATH: await event({ repository: { default_branch: 'main' } }) }
    const run = await scene.record({}, environment)
    expect([run.code, run.annotations]).toEqual([
      1,
      [
        `::error::this run is on ${named}, and the ledger's reports are those of branch main. Run it there (in a terminal: git switch main; in a workflow: on: push: branches: [main]), or with dry-run: true`,
      ],
    ])
    expect(scene.harvest.requests).toEqual([])
    expect((await scene.record({ 'dry-run': 'true' }, environment)).outputs['entries-created']).toBe('1')
    const allowed = await scene.record(
      { 'ledger-branch': 'feature' },
      { ...environment, GITHUB_REF: 'refs/heads/feature' },
    )
    expect(allowed.outputs['entries-created']).toBe('1')
  })

  test('is not refused for the branch of another repository that checked the ledger out', async () => {
    scene.ledger.commit({ 'reports/a.md': report(first) })
    const environment = {
      GITHUB_REPOSITORY: 'ada/timesheets',
      GITHUB_REF: 'refs/heads/feature',
      GITHUB_EVENT_PATH: await event({ repository: { default_branch: 'trunk' } }),
    }
    const run = await scene.record({ ledger: 'ada/dev-reports' }, environment)
    expect([run.code, run.annotations, run.outputs['entries-created']]).toEqual([0, [], '1'])
    const other = await scene.record({ ledger: 'ada/dev-reports', 'ledger-branch': 'release' }, environment)
    expect(other.annotations[0]).toContain('this run is on branch main')
  })

  test('started again on an old commit, undoes nothing', async () => {
    const old = scene.ledger.commit({ 'reports/a.md': report(first) })
    scene.ledger.commit({ 'reports/a.md': report({ ...first, hours: 4 }), 'reports/b.md': report(second) })
    await scene.record()
    const before = scene.harvest.snapshot()
    const github = await gitHubOf(scene)
    scene.ledger.git('checkout', '--quiet', '--detach', old)
    const environment = { GITHUB_API_URL: github.url, GITHUB_REF: 'refs/heads/main' }
    const run = await scene.record({ 'github-token': github.token }, environment)
    expect(run.code).toBe(1)
    expect(run.annotations).toEqual([
      expect.stringMatching(
        /^::error::entries in Harvest were recorded from commit \w{7}, which this checkout \(\w{7}\) does not have; the newest of main is \w{7}\. Nothing was written, because that would undo newer work\. Run it on the newest commit$/,
      ),
    ])
    expect((await scene.record({}, environment)).annotations[0]).toContain("Pull the ledger's newest commit")
    expect(scene.harvest.snapshot()).toBe(before)
    await github.close()
  })

  test('goes on where the ledger’s history was rewritten and this is the newest commit', async () => {
    scene.ledger.commit({ 'reports/a.md': report(first) })
    await scene.record()
    scene.ledger.git('commit', '--quiet', '--amend', '--message', 'Rewritten')
    scene.ledger.git('reflog', 'expire', '--expire=now', '--all')
    scene.ledger.git('gc', '--quiet', '--prune=now')
    const github = await gitHubOf(scene)
    const run = await scene.record(
      { 'github-token': github.token },
      { GITHUB_API_URL: github.url, GITHUB_REF: 'refs/heads/main' },
    )
    await github.close()
    expect([run.code, counts(run.outputs), run.outputs['github-calls']]).toEqual([0, '0 1 0 0 0', '1'])
  })
})

test.each(['./.github/harvest-ledger.yml', '.\\.github\\harvest-ledger.yml'])(
  'the configuration is that of the top of the repository, also where the folder is below it: %s',
  async (given) => {
    const below = { 'sub/.github/harvest-ledger.yml': 'window: 7d', 'sub/notes.md': 'Nothing of it' }
    scene.ledger.commit({ ...below, 'reports/a.md': report({ project: 'audrey', date: '2026-05-20', hours: 1 }) })
    const run = await scene.record({ config: given }, { GITHUB_WORKSPACE: join(scene.ledger.root, 'sub') })
    expect([run.code, run.annotations, run.outputs['entries-created']]).toEqual([0, [], '1'])
  },
)
