import { symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { checkRepository } from '../sandbox/github.ts'
import { type ProjectOptions, type ProjectScene, setProjectScene } from './project.ts'
import { config, report } from './scene.ts'

let scene: ProjectScene
const set = async (options?: ProjectOptions) => {
  scene = await setProjectScene(options)
}
afterEach(() => scene.close())

const day = (fields: Readonly<Record<string, string | number>> = {}) =>
  report({ date: '2026-05-20', project: 'audrey', hours: 1, ...fields })

describe('names', () => {
  test('with Unicode, spaces, signs and dots stay in the ledger’s report folder', async () => {
    await set()
    scene.project.commit({
      'reports/Besprechung – Zürich (2).md': day({ project: 'Zürich & Söhne' }),
      'reports/日報 5月.md': day({ project: '日報' }),
      'reports/a..b/c...md': day({ project: '../../../etc' }),
      'reports/deep/er/x.md': day({ project: '/etc/passwd' }),
      'reports/quote".md': day({ project: '.git', date: '2026-05-21' }),
      [`reports/${'long'.repeat(50)}.md`]: day({ project: 'p'.repeat(300) }),
      'reports/émoji 🚀.md': day({ project: '🚀' }),
    })
    const run = await scene.handOver()
    expect(run.annotations).toEqual([])
    expect(run.code).toBe(0)
    expect(scene.reports().sort()).toEqual(
      [
        'reports/zürich-söhne/2026-05-20-besprechung-zürich-2.md',
        'reports/日報/2026-05-20-日報-5月.md',
        'reports/etc/2026-05-20-c.md',
        'reports/etc-passwd/2026-05-20-x.md',
        'reports/git/2026-05-21-quote.md',
        `reports/${'p'.repeat(60)}/2026-05-20-${'long'.repeat(15)}.md`,
        'reports/report/2026-05-20-émoji.md',
      ].sort(),
    )
    const changed = scene.git('-c', 'core.quotePath=false', 'diff', '--name-only', 'main~1', 'main').split('\n')
    expect(changed.filter((path) => !path.startsWith('reports/'))).toEqual([])
    expect(await checkRepository(scene.directory)).toBe('')
    expect((await scene.handOver()).outputs['github-calls']).toBe('1')
  })

  test('a link out of the workspace is refused, and what it leads to is never read', async () => {
    await set()
    const secret = join(tmpdir(), `secret-${process.pid}.md`)
    writeFileSync(secret, day({ project: 'do-not-read-me' }))
    scene.project.commit({ 'reports/good.md': day() })
    symlinkSync(secret, join(scene.project.root, 'reports/link.md'))
    symlinkSync(tmpdir(), join(scene.project.root, 'reports/folder'))
    scene.project.commit({})
    const run = await scene.handOver()
    expect(run.code).toBe(1)
    expect(run.annotations).toEqual([
      expect.stringContaining('file=reports/link.md,line=1,col=1::this is a link, not a file'),
    ])
    expect(scene.reports()).toEqual(['reports/audrey/2026-05-20-good.md'])
    expect(run.stdout + run.summary + JSON.stringify(scene.github.requests)).not.toContain('do-not-read-me')
  })

  test('a report of 5 MB is refused before any call with it; the others arrive', async () => {
    await set()
    scene.project.commit({ 'reports/big.md': day() + 'x'.repeat(5 * 1024 * 1024), 'reports/good.md': day() })
    const run = await scene.handOver()
    expect(run.code).toBe(1)
    expect(run.annotations).toEqual([expect.stringMatching(/file=reports\/big\.md.*this file has 5242\d+ bytes/)])
    expect(scene.reports()).toEqual(['reports/audrey/2026-05-20-good.md'])
  })

  test('reports too large together are refused, and nothing arrives', async () => {
    await set()
    scene.project.commit(
      Object.fromEntries(
        Array.from({ length: 30 }, (_, n) => [`reports/${n}.md`, `${day()}${n}${' x'.repeat(500_000)}\n`]),
      ),
    )
    const run = await scene.handOver()
    expect(run.code).toBe(1)
    expect(run.annotations).toEqual([expect.stringMatching(/these reports have 30\.0 MB together/)])
    expect(scene.reports()).toEqual([])
  })

  test.each([
    ['reports/{projct}/{date}.md', /reports\.path: unknown field "{projct}"; did you mean "project"\?/],
    ['../{date}.md', /reports\.path: found "\.\.\/{date}\.md", expected a path within the ledger/],
    ['/etc/{date}.md', /expected a path within the ledger/],
    ['.git/hooks/{date}.md', /expected a path within the ledger/],
    ['reports/{date}', /expected a path that ends in "\.md"/],
  ])('a path template %s', async (template, message) => {
    await set({ ledger: { '.github/harvest-ledger.yml': `${config}reports: { path: "${template}" }\n` } })
    scene.project.commit({ 'reports/a.md': day() })
    const run = await scene.handOver()
    expect(run.code).toBe(1)
    expect(run.annotations).toEqual([expect.stringMatching(message)])
    expect(scene.reports()).toEqual([])
  })

  test('a template of the ledger’s own, and a report that lacks what it needs', async () => {
    await set({
      ledger: {
        '.github/harvest-ledger.yml': `${config}reports: { path: "journal/{year}/{month}/{owner}-{repository}-{slug}.md", include: ["journal/**/*.md"] }\n`,
      },
    })
    scene.project.commit({
      'reports/a.md': day(),
      'reports/undated.md': '---\nhours: 2\n---\n\n# Work\n',
    })
    const run = await scene.handOver()
    expect(run.code).toBe(1)
    expect(run.annotations.join('\n')).toContain('file=reports/undated.md')
    expect(scene.reports()).toEqual(['journal/2026/05/ada-webshop-a.md'])
    expect((await scene.handOver()).outputs['github-calls']).toBe('1')
  })

  test('a report with an error stays until it is mended, and says so', async () => {
    await set()
    scene.project.commit({
      'reports/a.md': '---\ndate: 2026-05-20\nhours: 300\n---\n\n# Work\n',
      'reports/b.md': day(),
    })
    const run = await scene.handOver()
    expect(run.code).toBe(1)
    expect(run.annotations.join('\n')).toContain('it is not handed over before its errors are mended')
    expect(scene.reports()).toEqual(['reports/audrey/2026-05-20-b.md'])
    scene.project.commit({ 'reports/a.md': day({ project: 'dare' }) })
    expect((await scene.handOver()).code).toBe(0)
    expect(scene.reports()).toHaveLength(2)
  })

  test('a title cannot close the ledger’s issues nor call people', async () => {
    await set()
    scene.project.commit({ 'reports/a.md': report({ date: '2026-05-20', hours: 1 }, 'Fixes #12, thanks @octocat') })
    await scene.handOver()
    expect(scene.git('log', '-1', '--format=%s', 'main')).toBe(
      'Session report of webshop: Fixes no. 12, thanks @ octocat',
    )
  })
})
