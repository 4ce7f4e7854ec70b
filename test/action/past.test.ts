import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { config, pushFrom, report, type Scene, setScene } from './scene.ts'

let scene: Scene
beforeEach(async () => {
  scene = await setScene()
})
afterEach(() => scene.close())

const old = 'reports/2025-02-03-login.md'
const of = (date: string, more = {}) => report({ project: 'audrey', date, hours: 1, ...more })
const idOf = (reference: string) =>
  [...scene.harvest.account.timeEntries.values()].find(({ external_reference: mark }) => mark?.id === reference)?.id ??
  0
const move = (reference: string, date: string) => scene.harvest.edit(idOf(reference), { spent_date: date })

describe('a report of days long past', () => {
  beforeEach(() => {
    scene.ledger.commit({ [old]: of('2025-02-03') })
    scene.ledger.commit({ 'reports/a.md': of('2026-05-20') })
  })

  test('is only looked over, and counted', async () => {
    const run = await scene.record()
    expect([run.code, run.annotations, run.outputs['entries-created']]).toEqual([0, [], '1'])
    expect(run.stdout).toContain('2 reports (1 of earlier days only) with 1 session; ')
    expect((await scene.record({ from: '2025-02-01' })).stdout).toContain('2 reports with 2 sessions; ')
  })

  test.each([
    ['path', {}, old],
    ['id', { id: 'login-2025' }, 'login-2025'],
  ])('is read where an entry of the window bears its %s', async (_, more, source) => {
    scene.ledger.commit({ [old]: of('2025-02-03', more) })
    await scene.record({ from: '2025-02-01' })
    const before = scene.entries()
    move(`${source}#2025-02-03/audrey/-`, '2026-05-21')
    const run = await scene.record()
    // A person moved it, and the report says where it belongs.
    expect([run.code, run.annotations, run.outputs['entries-updated']]).toEqual([0, [], '1'])
    expect(scene.entries()).toEqual(before)
  })

  test('is read where its days were in the window until it was corrected', async () => {
    scene.ledger.commit({ [old]: of('2026-05-21') })
    expect((await scene.record()).outputs['entries-created']).toBe('2')
    scene.ledger.commit({ [old]: of('2025-02-03') })
    scene.ledger.commit({ 'reports/b.md': of('2026-05-22') })
    const run = await scene.record()
    expect(run.annotations.join()).toContain('its session may be the one now dated 2025-02-03, outside the window')
    expect([run.outputs['entries-deleted'], run.outputs['entries-created']]).toEqual(['0', '1'])
  })

  test('and a newer one of the same id are both refused', async () => {
    scene.ledger.commit({ [old]: of('2025-02-03', { id: 'one' }), 'reports/b.md': of('2026-05-22', { id: 'one' }) })
    scene.ledger.commit({ 'reports/c.md': of('2026-05-23') })
    const run = await scene.record()
    expect(run.annotations.map((line) => line.replace(/^::error file=([^,]+).*?::/, '$1: '))).toEqual([
      `${old}: the id "one" is that of reports/b.md too, so neither is recorded. Give each report an id of its own, or leave it out`,
      `reports/b.md: the id "one" is that of ${old} too, so neither is recorded. Give each report an id of its own, or leave it out`,
    ])
  })

  test('and another of the same id are both refused, whatever their days', async () => {
    scene.ledger.commit({
      [old]: of('2025-02-03', { id: 'one' }),
      'reports/2025-02-04.md': of('2025-02-04', { id: 'one' }),
    })
    expect((await scene.record()).annotations).toHaveLength(2)
  })

  test('is in the window that the input `to` alone makes', async () => {
    const run = await scene.record({ from: '', to: '2025-02-28' })
    expect([run.code, run.outputs['entries-created']]).toEqual([0, '1'])
  })

  test('is not gone: what stands in Harvest before the window stays', async () => {
    await scene.record({ from: '2025-02-01' })
    const before = scene.entries()
    scene.ledger.commit({ 'reports/a.md': null })
    const run = await scene.record()
    expect([run.code, run.outputs['entries-deleted']]).toEqual([0, '1'])
    expect(scene.entries()).toEqual(before.slice(0, 1))
  })
})

describe('an entry that somebody moved out of the window', () => {
  test.each([
    ['a run on a schedule', () => ({})],
    ['a second run of the push', (push: Readonly<Record<string, string>>) => ({ ...push, GITHUB_RUN_ATTEMPT: '2' })],
    [
      'a push that rewrote the branch',
      () => {
        const former = scene.ledger.git('rev-parse', 'HEAD')
        scene.ledger.git('commit', '--quiet', '--amend', '--no-edit', '--date', '2026-05-01T00:00:00Z')
        return pushFrom(scene, former)
      },
    ],
    ['the run of a later push', () => pushFrom(scene, scene.ledger.git('rev-parse', 'HEAD'))],
  ])('is not made again by %s: its report has it, and so it comes back', async (_, again) => {
    const push = pushFrom(scene, scene.ledger.git('rev-parse', 'HEAD'))
    scene.ledger.commit({ 'reports/a.md': of('2026-05-20') })
    expect((await scene.record({}, push)).outputs['entries-created']).toBe('1')
    const told = () => scene.entries().map(({ date, hours, reference }) => [date, hours, reference])
    const before = told()
    move('reports/a.md#2026-05-20/audrey/-', '2026-02-20')
    const environment = again(push)
    scene.ledger.commit({ 'notes.md': 'Nothing of it' })
    const run = await scene.record({}, environment)
    expect([run.code, run.outputs['entries-created'], run.outputs['entries-updated']]).toEqual([0, '0', '1'])
    expect(told()).toEqual(before)
  })
})

test('a report of several sessions under one title takes all its entries along when its day is corrected across the edge', async () => {
  const week = (date: string) =>
    `# Release week\n\n| Date | Project | Hours |\n|---|---|---|\n| ${date} | audrey | 1 |\n| ${date} | audrey | 2 |\n`
  scene.ledger.commit({ 'reports/week.md': week('2026-02-10') })
  await scene.record({ from: '2026-01-01' })
  expect(scene.entries()).toHaveLength(2)
  scene.ledger.commit({ 'reports/week.md': week('2026-05-21') })
  const run = await scene.record()
  expect([run.code, run.outputs['entries-created'], run.outputs['entries-updated']]).toEqual([0, '0', '2'])
  expect(scene.entries().map(({ date, hours }) => [date, hours])).toEqual([
    ['2026-05-21', 1],
    ['2026-05-21', 2],
  ])
})

test.each([
  ['of the same hours', ['Review', 'Audit', 'Import'], [1, 2, 1]],
  ['of the same hours and words, as there are on other days too', ['Standup', 'Standup', 'Standup'], [1, 1, 1]],
])(
  'a row that is trimmed from a log when it is old does not lend its entry to a new one %s',
  async (_, work, hours) => {
    const log = (...rows: string[]) =>
      `# Log\n\n| Date | Project | Hours | Work |\n|---|---|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}`
    const days = ['2026-02-10', '2026-05-20', '2026-05-21']
    const rows = days.map((day, index) => `${day} | audrey | ${hours[index]} | ${work[index]}`)
    scene.ledger.commit({ 'reports/log.md': log(...rows.slice(0, 2)) })
    await scene.record({ from: '2026-01-01' })
    scene.ledger.commit({ 'reports/log.md': log(...rows.slice(1)) })
    const run = await scene.record()
    expect([run.code, run.outputs['entries-created']]).toEqual([0, '1'])
    expect(scene.entries().map((entry) => [entry.date, entry.hours])).toEqual(
      days.map((day, index) => [day, hours[index]]),
    )
  },
)

describe('an entry that somebody moved out of the window comes back', () => {
  const log = 'reports/log.md'
  const alpha = '2026-05-20 | audrey | 1 | Alpha'
  type Rows = Readonly<Record<string, readonly string[]>>
  const write = (reports: Rows) =>
    scene.ledger.commit(
      Object.fromEntries(
        Object.entries(reports).map(([path, rows]) => [
          path,
          rows.length === 0
            ? null
            : `# Log\n\n| Date | Project | Hours | Work |\n|---|---|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}`,
        ]),
      ),
    )

  test.each<[string, Rows, Rows, string]>([
    ['of another day of its report', { [log]: [alpha, '2026-05-18 | audrey | 1 | Alpha'] }, {}, '2026-05-18/audrey/-'],
    ['of its day, in other words', { [log]: [alpha, '2026-05-20 | audrey | 1 | Beta'] }, {}, '2026-05-20/audrey/-~2'],
    ['of its day and words', { [log]: [alpha, '2026-05-20 | audrey | 2 | Alpha'] }, {}, '2026-05-20/audrey/-~2'],
    [
      'of another report',
      { [log]: [alpha], 'reports/other.md': [alpha] },
      { 'reports/other.md': [] },
      '2026-05-20/audrey/-',
    ],
  ])('and does not leave its session to one that lost its own, %s', async (_, reports, gone, key) => {
    write(reports)
    expect((await scene.record()).outputs['entries-created']).toBe('2')
    const told = () =>
      [...scene.harvest.account.timeEntries.values()].map(
        (entry) => `${entry.id} ${entry.spent_date} ${entry.hours} h ${entry.notes?.split('\n')[0]}`,
      )
    const own = idOf(`${log}#${key}`)
    const before = told().filter((entry) => entry.startsWith(`${own} `))
    move(`${log}#${key}`, '2026-02-20')
    write({ [log]: reports[log]?.slice(-1) ?? [], ...gone })
    const run = await scene.record()
    expect([run.code, run.annotations]).toEqual([0, []])
    expect(told()).toEqual(before)
  })
})

describe('an entry that somebody moved out of the window comes back, too,', () => {
  const log = 'reports/log.md'
  const rows = (...work: string[]) =>
    `# Log\n\n| Date | Project | Hours | Person | Work |\n|---|---|---|---|---|\n${work.map((each) => `| 2026-05-20 | audrey | ${each} |\n`).join('')}`
  const [alpha, beta] = ['1 | Ada | Alpha', '2 | Ada L | Beta']
  const me = (...names: string[]) => ({
    '.github/harvest-ledger.yml': `${config}reports: { me: [${names.join(', ')}] }\n`,
  })
  const start = async (...work: string[]) => {
    scene.ledger.commit({ ...me('Ada', 'Ada L'), [log]: rows(...work) })
    expect((await scene.record()).outputs['entries-created']).toBe(String(work.length))
  }
  const told = () =>
    [...scene.harvest.account.timeEntries.values()].map(
      ({ spent_date, hours, notes }) => `${spent_date} ${hours} h ${notes?.split('\n')[0]}`,
    )
  const out = '2026-02-20'

  test('where its row had gone meanwhile, and another is made into it', async () => {
    await start(alpha, beta)
    move(`${log}#2026-05-20/audrey/-~2`, out)
    scene.ledger.commit({ [log]: rows(alpha) })
    expect((await scene.record()).code).toBe(0)
    scene.ledger.commit({ [log]: rows(beta) })
    expect((await scene.record()).code).toBe(0)
    expect(told()).toEqual(['2026-05-20 2 h Beta'])
  })

  test('where the configuration, not the report, takes another away', async () => {
    await start(alpha, beta)
    move(`${log}#2026-05-20/audrey/-~2`, out)
    scene.ledger.commit(me('Ada L'))
    expect((await scene.record()).code).toBe(0)
    expect(told()).toEqual(['2026-05-20 2 h Beta'])
  })

  test.each([
    ['in one commit', (text: string) => void scene.ledger.commit({ [log]: null, 'reports/new.md': text })],
    [
      'in two of one push',
      (text: string) => {
        scene.ledger.commit({ 'reports/new.md': text })
        scene.ledger.commit({ [log]: null })
      },
    ],
  ])('where its report was renamed %s', async (_, rename) => {
    await start(alpha)
    const before = scene.ledger.git('rev-parse', 'HEAD')
    move(`${log}#2026-05-20/audrey/-`, out)
    rename(rows(alpha))
    const run = await scene.record({}, pushFrom(scene, before))
    expect([run.code, run.annotations, told()]).toEqual([0, [], ['2026-05-20 1 h Alpha']])
  })
})

test('a renamed report whose entry is invoiced costs no request more in each run', async () => {
  scene.ledger.commit({ 'reports/a.md': of('2026-05-20') })
  await scene.record()
  scene.harvest.lock(idOf('reports/a.md#2026-05-20/audrey/-'))
  scene.ledger.commit({ 'reports/a.md': null, 'reports/b.md': of('2026-05-20') })
  scene.ledger.commit({ 'notes.md': 'Nothing of it' })
  expect((await scene.record()).outputs).toMatchObject({ 'entries-unchanged': '1', 'harvest-calls': '4' })
})

test('an entry without a session is not deleted while another of its reference, out of the window, differs', async () => {
  scene.ledger.commit({ 'reports/a.md': of('2026-05-20'), 'reports/b.md': of('2026-05-21') })
  await scene.record()
  const first = scene.harvest.account.timeEntries.get(idOf('reports/a.md#2026-05-20/audrey/-'))
  const { id: _, ...copy } = first ?? {}
  scene.harvest.addEntry(copy)
  move('reports/a.md#2026-05-20/audrey/-', '2026-02-20')
  scene.ledger.commit({ 'reports/a.md': null })
  scene.ledger.commit({ 'notes.md': 'Nothing of it' })
  for (const _run of ['first', 'second']) {
    const run = await scene.record()
    expect([run.code, run.outputs['entries-deleted'], run.annotations.join()]).toEqual([
      1,
      '0',
      expect.stringContaining('differ'),
    ])
    expect(scene.entries()).toHaveLength(3)
  }
})
