import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { report, type Scene, setScene } from './scene.ts'

const old = 'reports/2025-02-03-login.md'
const of = (date: string, more = {}) => report({ project: 'audrey', date, hours: 1, ...more })
const commit = (day: string, files: Readonly<Record<string, string | null>>) => {
  vi.stubEnv('GIT_COMMITTER_DATE', `${day}T12:00:00Z`)
  return scene.ledger.commit(files)
}
/** Takes a path out of the repository without git's knowledge, as a partial clone has it. */
const lose = (path: string) => {
  const blob = scene.ledger.git('rev-parse', `HEAD:${path}`)
  rmSync(join(scene.ledger.root, '.git/objects', blob.slice(0, 2), blob.slice(2)), { force: true })
}
const many = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`reports/2025-01-02-${index}.md`, of('2025-01-02', { task: index })]),
  )

let scene: Scene
beforeEach(async () => {
  vi.stubEnv('GIT_COMMITTER_DATE', '2025-01-01T12:00:00Z')
  scene = await setScene()
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await scene.close()
})

describe('in a ledger of many years, a report of days long past that nobody touched since', () => {
  beforeEach(() => {
    commit('2025-02-03', { ...many(1_999), [old]: of('2025-02-03', { id: 'login-2020' }) })
    commit('2026-05-20', { 'reports/a.md': of('2026-05-20') })
  })

  test('is not opened', async () => {
    for (const path of [old, 'reports/2025-01-02-1.md']) lose(path)
    const run = await scene.record()
    expect([run.code, run.annotations, run.outputs['entries-created']]).toEqual([0, [], '1'])
    expect(run.stdout).toContain('2001 reports (2000 of earlier days only) with 1 session; ')
    const again = await scene.record()
    expect([again.code, again.outputs['entries-unchanged'], again.outputs['entries-created']]).toEqual([0, '1', '0'])
  })

  test('is opened where a run is about its days', async () => {
    lose(old)
    const run = await scene.record({ from: '2025-02-01' })
    expect([run.code, run.annotations.join()]).toEqual([1, expect.stringContaining('lacks the content of')])
  })

  const addMoved = () => {
    const day = { spent_date: '2026-05-21', project_id: 14308069, task_id: 8083365, hours: 1, notes: 'x' }
    const reference = { id: 'login-2020#2025-02-03/audrey/-', group_id: 'ada/dev-reports', account_id: null }
    const permalink = `https://github.com/ada/dev-reports/commit/${scene.ledger.git('rev-parse', 'HEAD~1')}`
    scene.harvest.addEntry({
      ...day,
      external_reference: { ...reference, permalink, service: 'github.com', service_icon_url: '' },
    })
  }

  test('is read where an entry of the window bears its id', async () => {
    await scene.record()
    addMoved()
    const run = await scene.record()
    // A person moved it, and the report says where it belongs.
    expect([run.code, run.annotations, run.outputs['entries-updated']]).toEqual([0, [], '1'])
    expect(scene.entries().map(({ date, reference: mark }) => [date, mark])).toContainEqual([
      '2025-02-03',
      'login-2020#2025-02-03/audrey/-',
    ])
  })

  test('is named where it has to be opened and is not there', async () => {
    addMoved()
    lose('reports/2025-01-02-3.md')
    const run = await scene.record()
    expect([run.code, run.annotations.join(), scene.entries().length]).toEqual([
      1,
      expect.stringContaining('the checkout lacks the content of reports/2025-01-02-3.md'),
      1,
    ])
  })

  test('is read where an entry of the window bears its path', async () => {
    const source = 'reports/2025-01-02-7.md'
    const reference = { id: `${source}#2025-01-02/audrey/7`, group_id: 'ada/dev-reports', account_id: null }
    const permalink = `https://github.com/ada/dev-reports/blob/${scene.ledger.git('rev-parse', 'HEAD~1')}/${source}`
    lose(old)
    scene.harvest.addEntry({
      ...{ spent_date: '2026-05-21', project_id: 14308069, task_id: 8083365, hours: 1, notes: 'x' },
      external_reference: { ...reference, permalink, service: 'github.com', service_icon_url: '' },
    })
    const run = await scene.record()
    // What the report says is looked at, and that only: the other one is still closed.
    expect(run.stdout).toContain('2001 reports (1999 of earlier days only) with 2 sessions; ')
    expect(scene.entries()).toHaveLength(2)
  })

  test('is read once somebody touches it', async () => {
    commit('2026-05-21', { [old]: of('2026-05-21', { id: 'login-2020' }) })
    commit('2026-05-22', { 'notes.md': 'Nothing of it' })
    expect((await scene.record()).outputs['entries-created']).toBe('2')
  })

  test('is opened where the checkout does not tell who touched it', async () => {
    const { root, git } = scene.ledger
    git('config', 'uploadpack.allowAnySHA1InWant', 'true')
    git('fetch', '--quiet', '--depth=1', `file://${root}`, 'main')
    expect(git('rev-parse', '--is-shallow-repository')).toBe('true')
    lose(old)
    expect((await scene.record()).annotations.join()).toContain(`lacks the content of ${old}`)
  })
})

test('is opened before an entry of its id, outside the window, would become that of a newer report', async () => {
  const notes =
    'notes: "{headline}"\nprojects:\n  audrey: { project: "Audrey Web", client: "Audrey Ltd", task: Development }\n'
  const first = 'reports/2026-01-05-standup.md'
  commit('2026-01-05', {
    ...many(2_000),
    '.github/harvest-ledger.yml': notes,
    [first]: of('2026-01-05', { id: 'standup' }),
  })
  await scene.record({ from: '2026-01-03' })
  expect(scene.entries().map(({ date }) => date)).toEqual(['2026-01-05'])
  commit('2026-05-20', { 'reports/2026-05-20-standup.md': of('2026-05-20', { id: 'standup' }) })
  const run = await scene.record()
  expect(scene.entries().map(({ date }) => date)).toEqual(['2026-01-05'])
  expect([run.code, run.annotations.join()]).toEqual([
    1,
    expect.stringContaining('the id "standup" is that of reports/2026-05-20-standup.md too, so neither is recorded'),
  ])
})

test('in a smaller one it is opened, however old', async () => {
  commit('2025-02-03', { ...many(3), [old]: of('2025-02-03', { id: 'one' }) })
  commit('2026-05-20', { 'reports/a.md': of('2026-05-20', { id: 'one' }) })
  expect((await scene.record()).annotations).toHaveLength(2)
})
