import { afterEach, beforeEach, expect, test } from 'vitest'
import { report, type Scene, setScene } from '../action/scene.ts'
import { readDocument } from './blocks.ts'

let scene: Scene
beforeEach(async () => {
  scene = await setScene()
})
afterEach(() => scene.close())

const page = readDocument('docs/side-by-side.md').replace(/\s+/g, ' ')
const day = '2026-05-20'
const work = (hours = 2) => report({ date: day, project: 'audrey', hours })
/** The entries themselves, to be changed as a person would in Harvest. */
const entries = () => [...scene.harvest.account.timeEntries.values()]
const says = (sentence: string) => expect(page).toContain(sentence)

test('a typed entry and a report of the same work both stand', async () => {
  says('Both stand in Harvest until a person deletes one.')
  scene.harvest.addEntry({ spent_date: day, hours: 2, notes: 'typed' })
  const before = JSON.stringify(entries()[0])
  scene.ledger.commit({ 'reports/a.md': work() })
  expect((await scene.record()).outputs['entries-created']).toBe('1')
  expect(entries()).toHaveLength(2)
  expect(JSON.stringify(entries()[0])).toBe(before)
})

test('an entry of the button on an issue of the ledger is not the ledger’s', async () => {
  says("its entries are not taken for the ledger's, even on issues of the ledger")
  const button = {
    id: '982',
    group_id: 'ada/dev-reports',
    account_id: null,
    permalink: 'https://github.com/ada/dev-reports/issues/982',
    service: 'github.com',
    service_icon_url: null,
  }
  scene.harvest.addEntry({ spent_date: day, hours: 2, notes: '#982', external_reference: button })
  const before = scene.harvest.snapshot()
  scene.ledger.commit({ 'reports/b.md': report({ date: '2026-05-21', project: 'audrey', hours: 1 }) })
  expect((await scene.record({ 'dry-run': 'true' })).outputs).toMatchObject({
    'entries-deleted': '0',
    'entries-created': '1',
  })
  expect((await scene.record()).outputs).toMatchObject({ 'entries-deleted': '0', 'entries-updated': '0' })
  expect(entries()).toHaveLength(2)
  expect(before).toContain('982')
})

test('an entry of the ledger that is changed in Harvest goes back to what its report says', async () => {
  says('The report wins.')
  scene.ledger.commit({ 'reports/a.md': work() })
  await scene.record()
  for (const entry of entries()) Object.assign(entry, { hours: 5, notes: 'changed by hand' })
  expect((await scene.record()).outputs['entries-updated']).toBe('1')
  expect(scene.entries()).toMatchObject([{ hours: 2, notes: expect.not.stringContaining('by hand') }])
})

test('an entry of the ledger that is deleted in Harvest is made again', async () => {
  says('An entry of the ledger that somebody deletes in Harvest is made again.')
  scene.ledger.commit({ 'reports/a.md': work() })
  await scene.record()
  scene.harvest.account.timeEntries.clear()
  expect((await scene.record()).outputs['entries-created']).toBe('1')
})

test('a copy that somebody edits is told, and neither is written', async () => {
  says('A copy of a linked entry that somebody edits bears the same reference.')
  scene.ledger.commit({ 'reports/a.md': work() })
  await scene.record()
  const [made] = entries()
  scene.harvest.addEntry({ spent_date: day, hours: 4, external_reference: made?.external_reference ?? null })
  const before = scene.harvest.snapshot()
  const run = await scene.record()
  expect(run.code).toBe(1)
  expect(run.annotations.join()).toContain('have the same reference and differ')
  expect(scene.harvest.snapshot()).toBe(before)
})

test('a person’s run leaves the reports of another’s folder alone', async () => {
  says('The simplest is a folder each')
  scene.ledger.commit({ 'reports/ada/a.md': work(), 'reports/eve/b.md': work(3) })
  const run = await scene.record({ reports: 'reports/ada/**/*.md' })
  expect(run.outputs).toMatchObject({ 'entries-created': '1', hours: '2.00' })
  await scene.record({ reports: 'reports/eve/**/*.md' })
  const again = await scene.record({ reports: 'reports/ada/**/*.md' })
  expect(again.outputs).toMatchObject({ 'entries-deleted': '0', 'entries-unchanged': '1' })
  expect(entries()).toHaveLength(2)
})
