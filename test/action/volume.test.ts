import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { installAction } from './run.ts'
import { report, type Scene, setScene } from './scene.ts'

let scene: Scene
beforeEach(async () => {
  scene = await setScene()
})
afterEach(() => scene.close())

/** Fourteen a day at most, so that no day gets longer than a day is. */
const reports = (count: number, hours = 0.25) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const day = new Date(Date.UTC(2026, 4, 1 + (index % 90))).toISOString().slice(0, 10)
      return [
        `reports/${index % 2 ? 'audrey' : 'dare'}/${day}-${index}.md`,
        report(
          { date: day, project: index % 2 ? 'audrey' : 'dare', hours: hours + (index % 8) / 4 },
          `Session ${index}`,
        ),
      ]
    }),
  )

describe('a ledger of 1,250 reports', () => {
  test('costs 4 Harvest calls when nothing changed, 8 when 3 reports did, and no GitHub call', async () => {
    const files = reports(1250)
    scene.ledger.commit(files)
    // The first run would take minutes at Harvest's own pace; the sandbox allows it all at once.
    await scene.close()
    scene = await setScene({ windows: { general: { limit: 5000, ms: 1 } } })
    scene.ledger.commit(files)
    await fillHarvest(scene)
    const before = scene.harvest.snapshot()
    const quiet = await scene.record()
    expect(quiet.outputs).toMatchObject({ 'entries-unchanged': '1250', 'github-calls': '0', 'entries-blocked': '0' })
    expect(quiet.code).toBe(0)
    expect(Number(quiet.outputs['harvest-calls'])).toBeLessThanOrEqual(4)
    expect(scene.harvest.snapshot()).toBe(before)
    const changed = Object.entries(files)
      .slice(600, 603)
      .map(([path, text]) => [path, text.replace(/hours: \S+/, 'hours: 3.75')])
    scene.ledger.commit(Object.fromEntries(changed))
    const busy = await scene.record()
    expect(busy.outputs).toMatchObject({ 'entries-updated': '3', 'entries-unchanged': '1247', 'github-calls': '0' })
    expect(Number(busy.outputs['harvest-calls'])).toBeLessThanOrEqual(8)
    expect(scene.harvest.requests.filter(({ method }) => method !== 'GET')).toHaveLength(3)
  })
})

describe('an account with other entries', () => {
  test('gets exactly 40 new entries for 40 new reports, and the others stay as they were, byte for byte', async () => {
    const files = reports(40)
    for (let index = 0; index < 200; index++)
      scene.harvest.addEntry({
        spent_date: `2026-05-${String((index % 28) + 1).padStart(2, '0')}`,
        hours: (1 + (index % 4)) / 2,
        notes: `by hand ${index}`,
      })
    scene.ledger.commit(files)
    const plan = await scene.record({ 'dry-run': 'true' })
    const planned = JSON.parse((await import('node:fs')).readFileSync(plan.outputs.plan ?? '', 'utf8')) as {
      operations: { reference: string; date: string }[]
    }
    expect(planned.operations).toHaveLength(40)
    for (const { reference, date } of planned.operations)
      scene.harvest.addEntry({
        spent_date: date,
        hours: 2,
        notes: 'another tool',
        external_reference: {
          id: reference,
          group_id: 'ada/other-ledger',
          account_id: null,
          permalink: 'https://github.com/ada/other-ledger',
          service: 'github.com',
          service_icon_url: '',
        },
      })
    const others = JSON.stringify([...scene.harvest.account.timeEntries])
    const known = new Set(scene.harvest.account.timeEntries.keys())
    const run = await scene.record()
    expect(run.code).toBe(0)
    expect(run.outputs).toMatchObject({
      'entries-created': '40',
      'entries-updated': '0',
      'entries-deleted': '0',
      'entries-unchanged': '0',
    })
    const entries = [...scene.harvest.account.timeEntries]
    expect(JSON.stringify(entries.filter(([id]) => known.has(id)))).toBe(others)
    expect(entries).toHaveLength(280)
    expect(scene.harvest.requests.filter(({ method }) => method === 'POST')).toHaveLength(40)
    expect(scene.harvest.requests.every(({ method }) => method === 'GET' || method === 'POST')).toBe(true)
  })
})

describe('five runs at once', () => {
  test('leave one entry a session, however they meet', async () => {
    await scene.close()
    // Longer than five starts take beside one another: before the first has created anything, all have looked.
    scene = await setScene({ latencyMs: 400, windows: { general: { limit: 5000, ms: 1 } } })
    scene.ledger.commit(reports(20))
    const homes = Array.from({ length: 5 }, () => installAction())
    const runs = await Promise.all(homes.map((home) => scene.record({}, {}, home)))
    for (const home of homes) home.remove()
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0])
    const references = scene.entries().map(({ reference }) => reference)
    expect(references).toHaveLength(20)
    expect(new Set(references).size).toBe(20)
    // They did meet: more was created than stayed.
    expect(scene.harvest.requests.filter(({ method }) => method === 'POST').length).toBeGreaterThan(20)
    expect((await scene.record()).outputs['entries-unchanged']).toBe('20')
  })
})

/** Puts into the sandbox what a first run would have: read off a dry run's plan, without a request an entry. */
async function fillHarvest({ harvest, record }: Scene): Promise<void> {
  const { outputs } = await record({ 'dry-run': 'true' })
  const { readFileSync } = await import('node:fs')
  const plan = JSON.parse(readFileSync(outputs.plan ?? '', 'utf8')) as {
    operations: {
      date: string
      hours: number
      fields: {
        projectId: number
        taskId: number
        notes: string
        reference: { id: string; groupId: string; permalink: string }
      }
    }[]
  }
  for (const { date, hours, fields } of plan.operations)
    harvest.addEntry({
      spent_date: date,
      hours,
      project_id: fields.projectId,
      task_id: fields.taskId,
      notes: fields.notes,
      external_reference: {
        id: fields.reference.id,
        group_id: fields.reference.groupId,
        account_id: null,
        permalink: fields.reference.permalink,
        service: 'github.com',
        service_icon_url: '',
      },
    })
  harvest.requests.length = 0
}
