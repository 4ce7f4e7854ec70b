import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commitToBranch, writeOut } from '../sandbox/github.ts'
import { makeProject, type ProjectScene, setProjectScene } from './project.ts'
import { report } from './scene.ts'

let scene: ProjectScene
beforeEach(async () => {
  scene = await setProjectScene()
})
afterEach(() => scene.close())

const day = (fields: Readonly<Record<string, string | number>> = {}, title = 'Search Console pull') =>
  report({ date: '2026-05-20', project: 'audrey', hours: 3.5, ...fields }, title)
const AT = 'reports/audrey/2026-05-20-a.md'
const hours = () => [...scene.harvest.account.timeEntries.values()].map((entry) => entry.hours).sort()
const references = () =>
  [...scene.harvest.account.timeEntries.values()].map((entry) => entry.external_reference?.id ?? null)

/** The ledger's own workflow, on a fresh checkout. */
async function ledgerRuns() {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-clone-'))
  await writeOut({ directory: scene.directory }, join(folder, 'clone'))
  const project = { ...scene.project, root: join(folder, 'clone') }
  const run = await scene.record({ ledger: '' }, { repository: 'ada/dev-reports', project })
  rmSync(folder, { recursive: true, force: true })
  return run
}

describe('no hour twice, none lost:', () => {
  test('two equal reports of one project are one', async () => {
    scene.project.commit({ 'reports/a.md': day(), 'reports/copy.md': day() })
    expect((await scene.record()).code).toBe(0)
    expect(hours()).toEqual([3.5])
  })

  test('an id that is taken out, or another one', async () => {
    scene.project.commit({ 'reports/a.md': day({ id: 'x' }) })
    await scene.record()
    scene.project.commit({ 'reports/a.md': day() })
    await scene.record()
    expect(references()).toEqual([`${AT}#2026-05-20/audrey/-`])
    scene.project.commit({ 'reports/a.md': day({ id: 'y', hours: 4 }) })
    await scene.record()
    expect(references()).toEqual(['y#2026-05-20/audrey/-'])
    expect(hours()).toEqual([4])
  })

  test('an id that is taken out while Harvest is down', async () => {
    scene.project.commit({ 'reports/a.md': day({ id: 'x' }) })
    await scene.record()
    scene.project.commit({ 'reports/a.md': day() })
    expect((await scene.record({ 'harvest-access-token': 'wrong' })).code).toBe(1)
    await scene.record()
    expect(references()).toEqual([`${AT}#2026-05-20/audrey/-`])
  })

  test('a report moved in the ledger, then edited in the project', async () => {
    scene.project.commit({ 'reports/a.md': day() })
    await scene.record()
    await commitToBranch(scene.directory, { [AT]: null, 'reports/2026/a.md': day() })
    scene.project.commit({ 'reports/a.md': day({ hours: 4 }) })
    expect((await scene.record()).code).toBe(0)
    expect(hours()).toEqual([4])
  })

  test('a place that another repository got since: its entry is not taken for a former one', async () => {
    scene.project.commit({ 'reports/a.md': day() })
    await scene.record()
    await commitToBranch(scene.directory, { [AT]: null, 'reports/2026/a.md': day() })
    scene.project.commit({ 'reports/a.md': day({ hours: 4 }) })
    await scene.record()
    const other = makeProject('ada/shop')
    other.commit({ 'reports/a.md': day({ hours: 1, task: 'Design' }, 'Something else') })
    await scene.record({}, { project: other, repository: 'ada/shop' })
    other.remove()
    expect(scene.reports()).toContain(AT)
    expect(hours()).toEqual([1, 4])
    scene.project.commit({ 'reports/a.md': day({ hours: 5 }) })
    expect((await scene.record()).code).toBe(0)
    expect(hours()).toEqual([1, 5])
  })

  test('a report renamed because its day was wrong is left to a person', async () => {
    scene.project.commit({ 'reports/2026-05-20.md': day() })
    await scene.record()
    scene.project.git('mv', 'reports/2026-05-20.md', 'reports/2026-05-21.md')
    scene.project.commit({ 'reports/2026-05-21.md': day({ date: '2026-05-21' }) })
    const run = await scene.record()
    expect(run.code).toBe(1)
    expect(run.annotations).toEqual([expect.stringContaining('it may be reports/2026-05-20.md, renamed and edited')])
    expect(hours()).toEqual([3.5])
  })

  test('a row moved to another report whose first one is gone', async () => {
    scene.project.commit({ 'reports/a.md': day(), 'reports/b.md': day({ project: 'dare' }, 'Sign-in') })
    await scene.record()
    const both =
      '---\ndate: 2026-05-20\n---\n\n# Work\n\n| project | hours |\n|---|---|\n| dare | 3.5 |\n| audrey | 3.5 |\n'
    scene.project.commit({ 'reports/a.md': null, 'reports/b.md': both })
    const run = await scene.record()
    expect(run.code).toBe(1)
    expect(run.annotations).toEqual([expect.stringContaining('it has a session now that reports/a.md had')])
    expect(hours()).toEqual([3.5, 3.5])
  })

  test('a row moved to a report that cannot be read: nothing is deleted', async () => {
    const rows = (...lines: string[]) =>
      `---\ndate: 2026-05-20\n---\n\n# Work\n\n| project | hours |\n|---|---|\n${lines.join('\n')}\n`
    scene.project.commit({ 'reports/a.md': rows('| audrey | 1 |', '| dare | 2 |') })
    await scene.record()
    scene.project.commit({
      'reports/a.md': rows('| audrey | 1 |'),
      'reports/b.md': '---\ndate: 2026-05-20\nproject: dare\nhours: 200\n---\n\n# Work\n',
    })
    expect((await scene.record()).code).toBe(1)
    expect(hours()).toEqual([1, 2])
  })

  test('a rename of what the ledger took out, or corrected, changes nothing there', async () => {
    scene.project.commit({ 'reports/a.md': day(), 'reports/c.md': day({ date: '2026-05-22' }) })
    await scene.record()
    await commitToBranch(scene.directory, {
      [AT]: null,
      'reports/audrey/2026-05-22-c.md': day({ date: '2026-05-22', hours: 3 }),
    })
    await ledgerRuns()
    expect(hours()).toEqual([3])
    scene.project.git('mv', 'reports/a.md', 'reports/b.md')
    scene.project.git('mv', 'reports/c.md', 'reports/d.md')
    scene.project.commit({})
    expect((await scene.record()).code).toBe(0)
    expect(hours()).toEqual([3])
  })

  test('a fork with the same report, then an edit of its own', async () => {
    scene.project.commit({ 'reports/a.md': day() })
    await scene.record()
    const fork = makeProject('ada/shop')
    const record = () => scene.record({}, { project: fork, repository: 'ada/shop' })
    fork.commit({ 'reports/a.md': day() })
    expect((await record()).outputs).toMatchObject({ 'entries-created': '0', 'entries-updated': '0' })
    fork.commit({ 'reports/a.md': day({ hours: 1, date: '2026-05-21' }) })
    expect((await record()).code).toBe(0)
    fork.remove()
    expect(hours()).toEqual([1, 3.5])
    expect((await scene.record()).outputs).toMatchObject({ 'entries-unchanged': '1' })
    expect(scene.git('show', `main:${AT}`)).toContain('hours: 3.5')
  })

  test('an id that a report made in the ledger by hand has, or that is its path', async () => {
    await commitToBranch(scene.directory, {
      'reports/hand.md': day({ id: 'x', hours: 2 }),
      'reports/other.md': day({ hours: 1, date: '2026-05-19' }),
    })
    await ledgerRuns()
    scene.project.commit({ 'reports/a.md': day({ id: 'x', date: '2026-05-21' }) })
    const byId = await scene.record()
    expect(byId.code).toBe(1)
    expect(byId.annotations).toEqual([
      expect.stringContaining('time entries of another report have the id "x" already'),
    ])
    scene.project.commit({ 'reports/a.md': day({ id: 'reports/other.md', date: '2026-05-21' }) })
    const byPath = await scene.record()
    expect(byPath.annotations).toEqual([expect.stringContaining('is the path of another report in the ledger')])
    expect(hours()).toEqual([1, 2])
  })

  test('an older run that comes late', async () => {
    scene.project.commit({ 'reports/a.md': day() })
    const older = scene.project.git('rev-parse', 'HEAD')
    scene.project.git('mv', 'reports/a.md', 'reports/b.md')
    scene.project.commit({ 'reports/b.md': day({ date: '2026-05-21', hours: 1 }) })
    await scene.record({}, { runId: 2001 })
    scene.project.git('checkout', '--quiet', older)
    const late = await scene.record({}, { runId: 2000 })
    expect(late.code).toBe(1)
    expect(late.annotations).toEqual([expect.stringContaining('something newer than this commit was handed over')])
    expect(hours()).toEqual([1])
  })

  test('a repository under a new name', async () => {
    scene.project.commit({ 'reports/a.md': day() })
    await scene.record()
    scene.project.commit({ 'reports/a.md': day({ hours: 4 }) })
    scene.project.git('remote', 'set-url', 'origin', 'https://github.com/ada/shop.git')
    const run = await scene.record({}, { repository: 'ada/shop' })
    expect(run.code).toBe(1)
    expect(run.annotations).toEqual([expect.stringContaining('ada/webshop handed reports/a.md over')])
    expect(hours()).toEqual([3.5])
  })
})

describe('said aloud:', () => {
  test.each(['report/**/*.md', 'Reports/**/*.md'])('a glob that selects nothing: %s', async (reports) => {
    scene.project.commit({ 'reports/a.md': day() })
    const run = await scene.handOver({ reports })
    expect(run.code).toBe(1)
    expect(run.annotations).toEqual([expect.stringContaining(`no file matches "${reports}"`)])
  })

  test('a place that the ledger would not record', async () => {
    await commitToBranch(scene.directory, {
      '.github/harvest-ledger.yml': 'reports: { path: "journal/{date}-{slug}.md" }\n',
    })
    scene.project.commit({ 'reports/a.md': day() })
    const run = await scene.handOver()
    expect(run.code).toBe(1)
    expect(run.annotations.join('\n')).toContain('would be journal/2026-05-20-a.md, which is none of the reports there')
    expect(scene.reports()).toEqual([])
  })

  test('an old report that cannot be read', async () => {
    scene.project.commit({ 'reports/a.md': day(), 'reports/2019-01-01.md': '---\ndate: 2019-01-01\nhours: 300\n---\n' })
    const run = await scene.handOver()
    expect(run.code).toBe(0)
    expect(run.stdout).toContain('1 older report cannot be read and are left out')
  })

  test('a ledger under a former name', async () => {
    scene.github.faults.add(
      { operation: 'viewerPermission' },
      {
        kind: 'edit',
        edit: (body) => JSON.parse(JSON.stringify(body).replaceAll('"ada/dev-reports"', '"ada/ledger"')),
      },
    )
    scene.project.commit({ 'reports/a.md': day() })
    const run = await scene.handOver()
    expect(run.annotations).toEqual([expect.stringContaining('ada/dev-reports was renamed to ada/ledger')])
  })
})

test('a register that somebody bent writes nowhere else', async () => {
  const before = scene.git('show', 'main:.github/harvest-ledger.yml')
  const blob = scene.git('rev-parse', 'main:.github/harvest-ledger.yml')
  const bent = { at: '.github/harvest-ledger.yml', blob, commit: blob, sessions: [] }
  await commitToBranch(scene.directory, {
    'reports/.origins/ada/webshop.json': JSON.stringify({ 'reports/a.md': bent }),
  })
  scene.project.commit({ 'reports/a.md': day() })
  const run = await scene.handOver()
  expect(run.code).toBe(1)
  expect(run.annotations).toEqual([expect.stringContaining('is not as Harvest Ledger wrote it')])
  expect(scene.git('show', 'main:.github/harvest-ledger.yml')).toBe(before)
})

test('a title cannot keep the ledger’s workflow from running', async () => {
  scene.project.commit({ 'reports/a.md': day({}, '[skip ci] Fixes https://github.com/ada/dev-reports/issues/3') })
  await scene.handOver()
  const message = scene.git('log', '-1', '--format=%s', 'main')
  expect(message).toBe('Session report of webshop: (skip ci) Fixes https: //github.com/ada/dev-reports/issues/3')
})

test('a register of two thousand reports is read whole', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 2200 }, (_, n) => {
      const date = `2026-05-${String((n % 28) + 1).padStart(2, '0')}`
      return [`reports/${date}-${String(n).padStart(150, 'x')}.md`, day({ date }, `No ${n}`)]
    }),
  )
  scene.project.commit(files)
  expect((await scene.handOver()).code).toBe(0)
  expect(scene.git('cat-file', '-s', 'main:reports/.origins/ada/webshop.json').length).toBeGreaterThan(5)
  const again = await scene.handOver()
  expect(again.annotations).toEqual([])
  expect(again.outputs['github-calls']).toBe('2')
})
