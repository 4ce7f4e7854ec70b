import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { checkRepository, commitToBranch, writeOut } from '../sandbox/github.ts'
import { makeProject, type ProjectOptions, type ProjectScene, setProjectScene } from './project.ts'
import { config, report } from './scene.ts'

let scene: ProjectScene
const set = async (options?: ProjectOptions) => {
  scene = await setProjectScene(options)
  return scene
}
afterEach(() => scene.close())

const may20 = report({ date: '2026-05-20', project: 'audrey', hours: 3.5 })
const entries = () => [...scene.harvest.account.timeEntries.values()]

describe('a project repository', () => {
  test('commits its report to the ledger and records it; the second run finds nothing to do in one call', async () => {
    await set()
    const source = scene.project.commit({ 'reports/2026-05-20 search.md': may20 })
    const first = await scene.record()
    expect(first.annotations).toEqual([])
    expect(first.code).toBe(0)
    expect(scene.reports()).toEqual(['reports/audrey/2026-05-20-search.md'])
    expect(scene.git('show', 'main:reports/audrey/2026-05-20-search.md')).toBe(may20.trim())
    const head = scene.git('rev-parse', 'main')
    expect(first.outputs).toMatchObject({
      'commit-sha': head,
      'commit-url': `https://github.com/ada/dev-reports/commit/${head}`,
      'entries-created': '1',
      hours: '3.50',
      'github-calls': '2',
    })
    expect(entries()).toMatchObject([
      {
        spent_date: '2026-05-20',
        hours: 3.5,
        external_reference: {
          group_id: 'ada/dev-reports',
          id: 'reports/audrey/2026-05-20-search.md#2026-05-20/audrey/-',
          permalink: first.outputs['commit-url'],
        },
      },
    ])
    const message = scene.git('log', '-1', '--format=%B', 'main')
    expect(message).toContain('Session report of webshop: Search Console pull')
    expect(message).toContain(
      `Report-Source: https://github.com/ada/webshop/blob/${source}/reports/2026-05-20%20search.md`,
    )
    expect(message).toMatch(/Workflow-Run: https:\/\/github\.com\/ada\/webshop\/actions\/runs\/\d+/)

    const before = JSON.stringify(entries())
    const second = await scene.record()
    expect(second.code).toBe(0)
    expect(second.outputs).toMatchObject({ 'github-calls': '1', 'entries-unchanged': '1', 'commit-sha': head })
    expect(scene.git('rev-parse', 'main')).toBe(head)
    expect(JSON.stringify(entries())).toBe(before)
  })

  test.each([
    ['its front matter tells', may20],
    ['only its body tells', '# Search Console pull\n\n**Date:** 2026-05-20\n**Project:** audrey\n**Hours:** 3.5\n'],
    ['its front matter seems to tell, and does not', may20.replace('hours: 3.5', 'hours: 3.5 # or so')],
  ])('asks once for the place of a report where %s, and once to commit it', async (_, text) => {
    await set()
    scene.project.commit({ 'reports/a.md': text })
    const run = await scene.handOver()
    expect(run.annotations).toEqual([])
    expect(run.outputs).toMatchObject({ 'github-calls': '2', hours: '3.50' })
    expect(scene.reports()).toEqual(['reports/audrey/2026-05-20-a.md'])
  })

  test('needs no Harvest credentials: the ledger records what arrives', async () => {
    await set()
    scene.project.commit({ 'reports/a.md': may20 })
    const run = await scene.handOver()
    expect(run.code).toBe(0)
    expect(run.outputs).toMatchObject({ 'harvest-calls': '0', hours: '3.50', 'entries-created': '0' })
    expect(run.summary).toContain("Recorded by the ledger's own workflow")
    expect(scene.reports()).toEqual(['reports/audrey/2026-05-20-a.md'])
    expect((await scene.handOver()).outputs['github-calls']).toBe('1')
  })

  test('follows an edit, a rename and a second report, and leaves what the ledger did itself', async () => {
    await set()
    scene.project.commit({ 'reports/a.md': may20 })
    await scene.record()
    scene.project.commit({ 'reports/a.md': may20.replace('3.5', '4') })
    await scene.record()
    expect(entries()).toMatchObject([{ hours: 4 }])
    expect(scene.reports()).toEqual(['reports/audrey/2026-05-20-a.md'])
    scene.project.git('mv', 'reports/a.md', 'reports/b.md')
    scene.project.commit({ 'reports/c.md': report({ date: '2026-05-21', project: 'dare', hours: 1 }, 'Sign-in') })
    const third = await scene.record()
    expect(third.annotations).toEqual([])
    expect(scene.reports()).toEqual(['reports/audrey/2026-05-20-a.md', 'reports/dare/2026-05-21-c.md'])
    expect(entries().map(({ hours }) => hours)).toEqual([4, 1])
    // The ledger's owner moves one, and takes the other out: neither comes back.
    const text = scene.git('show', 'main:reports/audrey/2026-05-20-a.md')
    await commitToBranch(scene.directory, {
      'reports/audrey/2026-05-20-a.md': null,
      'reports/2026/a.md': `${text}\n`,
      'reports/dare/2026-05-21-c.md': null,
    })
    expect((await scene.handOver()).outputs['github-calls']).toBe('1')
    expect(scene.reports()).toEqual(['reports/2026/a.md'])
    // Edited here, the moved one is followed to its new place.
    scene.project.commit({ 'reports/b.md': may20.replace('3.5', '5') })
    expect((await scene.handOver()).code).toBe(0)
    expect(scene.reports()).toEqual(['reports/2026/a.md'])
    expect(scene.git('show', 'main:reports/2026/a.md')).toContain('hours: 5')
    expect(await checkRepository(scene.directory)).toBe('')
  })

  test('is planned, not done, on a dry run', async () => {
    await set()
    scene.project.commit({ 'reports/a.md': may20 })
    const run = await scene.record({ 'dry-run': 'true' })
    expect(run.annotations).toEqual([])
    expect(run.code).toBe(0)
    expect(run.outputs).toMatchObject({ 'entries-created': '1', hours: '3.50' })
    expect(run.summary).toContain('Dry run: Reports handed over: 1 new')
    expect(scene.reports()).toEqual([])
    expect(entries()).toEqual([])
  })

  test('hands 300 reports over in one commit and three calls', async () => {
    await set()
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [
        `reports/${index}.md`,
        report(
          { date: `2026-05-${String((index % 28) + 1).padStart(2, '0')}`, project: 'audrey', hours: 1 },
          `No ${index}`,
        ),
      ]),
    )
    scene.project.commit(files)
    const run = await scene.handOver()
    expect(run.code).toBe(0)
    expect(Number(run.outputs['github-calls'])).toBeLessThanOrEqual(3)
    expect(scene.reports()).toHaveLength(300)
    expect(scene.git('rev-list', '--count', 'main')).toBe('2')
    expect((await scene.handOver()).outputs['github-calls']).toBe('1')
  })

  test('and the ledger’s own run come to the same entries, each with a way back to its source', async () => {
    await set({
      ledger: { '.github/harvest-ledger.yml': `${config}notes: "{headline}\\n{source_url}"\n` },
    })
    const source = scene.project.commit({ 'reports/a.md': may20 })
    await scene.record()
    const notes = `Search Console pull\nhttps://github.com/ada/webshop/blob/${source}/reports/a.md`
    expect(entries()).toMatchObject([{ notes }])
    const ledger = mkdtempSync(join(tmpdir(), 'ledger-clone-'))
    await writeOut({ directory: scene.directory }, join(ledger, 'clone'))
    const run = await scene.record(
      { ledger: '' },
      { repository: 'ada/dev-reports', project: { ...scene.project, root: join(ledger, 'clone') } },
    )
    rmSync(ledger, { recursive: true, force: true })
    expect(run.annotations).toEqual([])
    expect(run.outputs).toMatchObject({ 'entries-unchanged': '1', 'entries-updated': '0', 'entries-created': '0' })
    // A project that has moved on does not change where an old report came from.
    scene.project.commit({ 'src/x.ts': '1' })
    expect((await scene.record()).outputs).toMatchObject({ 'entries-unchanged': '1', 'github-calls': '1' })
  })

  test('leaves entries of other reports alone, whoever recorded them', async () => {
    await set()
    await commitToBranch(scene.directory, { 'reports/own.md': may20.replace('3.5', '1') })
    scene.project.commit({ 'reports/a.md': may20, 'reports/b.md': may20.replace('05-20', '05-21') })
    await scene.record()
    const other = makeProject('ada/shop')
    other.commit({ 'reports/c.md': may20.replace('05-20', '05-22') })
    await scene.record({}, { project: other, repository: 'ada/shop' })
    expect(entries()).toHaveLength(3)
    scene.project.commit({ 'reports/b.md': may20.replace('05-20', '05-21').replace('3.5', '2') })
    const run = await scene.record()
    expect(run.outputs).toMatchObject({ 'entries-updated': '1', 'entries-deleted': '0', 'entries-unchanged': '1' })
    other.remove()
    expect(entries().map(({ hours }) => hours)).toEqual([3.5, 2, 3.5])
  })

  test('tells the commit though Harvest then refuses, and the next run finishes it', async () => {
    await set()
    scene.project.commit({ 'reports/a.md': may20 })
    const run = await scene.record({ 'harvest-access-token': 'wrong' })
    expect(run.code).toBe(1)
    expect(run.annotations).toEqual([
      expect.stringContaining('The reports are in the ledger; run again to record them.'),
    ])
    expect(run.outputs['commit-sha']).toBe(scene.git('rev-parse', 'main'))
    expect((await scene.record()).outputs).toMatchObject({ 'entries-created': '1', 'github-calls': '2' })
  })
})
