import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar.ts'
import { config, pushFrom, report, type Scene, setScene } from './scene.ts'

let scene: Scene
beforeEach(async () => {
  scene = await setScene()
})
afterEach(() => scene.close())

const of = (date: string, more = {}) => report({ project: 'audrey', date, hours: 1, ...more })
const outside = (file: string, date: string) =>
  `::warning file=${file},line=4,col=1::not recorded: ${date} is before the window, which starts 2026-05-01. Correct the date, or run once with \`from: ${date}\``

describe('a date that looks like a slip', () => {
  test('of a new report before the window is told at its line, once more on each run, and only while it is new', async () => {
    scene.ledger.commit({ 'reports/old.md': of('2019-01-07'), 'reports/a.md': of('2026-05-20') })
    scene.ledger.commit({ 'reports/b.md': of('2025-05-21'), 'reports/c.md': of('2026-05-22') })
    const run = await scene.record()
    expect([run.code, run.annotations, run.outputs['entries-created']]).toEqual([
      0,
      [outside('reports/b.md', '2025-05-21')],
      '2',
    ])
    expect((await scene.record()).annotations).toEqual([outside('reports/b.md', '2025-05-21')])
    // Recorded by a run of its own, it is not missing.
    expect((await scene.record({ from: '2025-05-21', to: '2025-05-21' })).outputs['entries-created']).toBe('1')
    expect((await scene.record()).annotations).toEqual([])
    scene.ledger.commit({ 'reports/d.md': of('2026-05-25') })
    expect((await scene.record()).annotations).toEqual([])
  })

  test('is told of every commit of a push, but not of old rows of a log that grew, nor of a renamed report', async () => {
    const log = (...days: string[]) =>
      `# Work log\n\n**Project:** audrey\n\n| Date | Hours | What |\n|-|-|-|\n${days.map((day) => `| ${day} | 1 | Work |\n`).join('')}`
    const before = scene.ledger.commit({
      'log.md': 'x',
      'reports/log.md': log('2025-02-05'),
      'reports/o.md': of('2024-05-05'),
    })
    scene.ledger.commit({ 'reports/b.md': of('2025-05-21') })
    scene.ledger.commit({
      'reports/log.md': log('2025-02-05', '2026-05-20'),
      'reports/o.md': null,
      'reports/moved.md': of('2024-05-05'),
    })
    expect((await scene.record()).annotations).toEqual([])
    const pushed = await scene.record({}, pushFrom(scene, before))
    expect(pushed.annotations).toEqual([outside('reports/b.md', '2025-05-21')])
  })

  test('of many, ten are named and the rest counted', async () => {
    const many = Array.from({ length: 15 }, (_, at) => [`reports/${at}.md`, of(addDays('2025-03-01', at))])
    scene.ledger.commit(Object.fromEntries(many))
    const { annotations } = await scene.record()
    expect(annotations).toHaveLength(11)
    expect(annotations.join()).toContain(
      'not recorded: 5 more new sessions are before the window, which starts 2026-05-01. To record them all, run once with `from: 2025-03-01`',
    )
  })

  test('more than a week ahead is told at its line, and recorded', async () => {
    const today = new Date().toISOString().slice(0, 10)
    scene.ledger.commit({
      '.github/harvest-ledger.yml': config,
      'reports/far.md': of(addDays(today, 365)),
      'reports/near.md': of(addDays(today, 5)),
    })
    const { code, annotations } = await scene.record()
    expect(code).toBe(0)
    expect(annotations).toEqual([
      expect.stringMatching(
        /^::warning file=reports\/far\.md,line=4,col=1::this session is dated \d{4}-\d\d-\d\d, 36[456] days ahead\. Correct the date if that is a slip$/,
      ),
    ])
  })
})
