import { describe, expect, test } from 'vitest'
import { type Answer, send } from './client.ts'
import { clockedSandboxes, dare } from './clocked.ts'

const { start, later } = clockedSandboxes()
const idsOf = ({ body }: Answer) => body.time_entries.map((entry: { id: number }) => entry.id)

describe('creating', () => {
  test('hours of 0, missing, null or nonsense start a timer, and the other one stops', async () => {
    const sandbox = await start()
    let before = 0
    for (const hours of [undefined, 0, 0.0, null, '0.0', 'abc', 0.004]) {
      const { status, body } = await send(sandbox, 'POST', '/time_entries', { ...dare, hours })
      expect([status, body.hours, body.is_running, body.timer_started_at]).toEqual([201, 0, true, expect.any(String)])
      later(3600)
      const running = await send(sandbox, 'GET', '/time_entries?is_running=true')
      expect(idsOf(running)).toEqual([body.id])
      expect(running.body.time_entries[0].hours).toBe(1)
      expect(running.body.time_entries[0].hours_without_timer).toBe(0)
      if (before !== 0)
        expect((await send(sandbox, 'GET', `/time_entries/${before}`)).body).toMatchObject({
          hours: 1,
          is_running: false,
        })
      before = body.id
    }
  })

  test('strings are coerced, unknown and read-only keys ignored, hours kept to two decimals, ids beyond 2^31', async () => {
    const sandbox = await start()
    const { status, body, headers } = await send(sandbox, 'POST', '/time_entries', {
      ...dare,
      project_id: '14308069',
      hours: '1.236',
      is_running: 'false',
      is_billed: true,
      id: 5,
      user: { id: 9 },
      external_reference: {
        id: 12,
        group_id: 7,
        permalink: 'https://github.com/a/b/issues/12',
        service: 'x',
        extra: 1,
      },
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({ hours: 1.24, is_billed: false, is_running: false, billable_rate: 120.5 })
    expect(body.id).toBeGreaterThan(2 ** 31)
    expect(headers.get('location')).toBe(`${sandbox.idUrl}/api/v2/time_entries/${body.id}`)
    expect(body.external_reference).toEqual({
      id: '12',
      group_id: '7',
      account_id: null,
      permalink: 'https://github.com/a/b/issues/12',
      service: 'github.com',
      service_icon_url: expect.stringContaining('/github.com.png'),
    })
    expect((await send(sandbox, 'GET', `/api/v2/time_entries/${body.id}`)).body.id).toBe(body.id)
  })

  test('what is missing is said in the recorded words; JSON without its content type is no JSON', async () => {
    const sandbox = await start()
    const words =
      "Task must exist, Project must exist, Project can't be blank, Task can't be blank, Spent date can't be blank, Spent date is not a valid date"
    const nothing = await send(sandbox, 'POST', '/time_entries', {})
    expect([nothing.status, nothing.body]).toEqual([422, { message: words }])
    const untyped = await send(
      sandbox,
      'POST',
      '/time_entries',
      { ...dare, hours: 1 },
      { 'content-type': 'text/plain' },
    )
    expect(untyped.body.message).toBe(words)
    const form = 'project_id=14308069&task_id=8083365&spent_date=2026-05-19&hours=1&external_reference[id]=4'
    const formed = await send(sandbox, 'POST', '/time_entries', form, {
      'content-type': 'application/x-www-form-urlencoded',
    })
    expect(formed.body).toMatchObject({ hours: 1, external_reference: { id: '4' } })
    expect((await send(sandbox, 'POST', '/time_entries', { ...dare, spent_date: '2026-02-30' })).status).toBe(422)
    expect((await send(sandbox, 'POST', '/time_entries', '{"a":')).status).toBe(400)
  })

  test('archived, unassigned, closed periods and foreign people are refused', async () => {
    const sandbox = await start()
    const post = (changes: object) => send(sandbox, 'POST', '/time_entries', { ...dare, hours: 1, ...changes })
    const count = sandbox.account.timeEntries.size
    expect((await post({ project_id: sandbox.project('Old Shop').id })).status).toBe(422)
    expect((await post({ project_id: sandbox.project('Internal').id })).body).toEqual({
      message: 'Task is not assigned to this project.',
    })
    sandbox.removeTask(dare.project_id, dare.task_id)
    expect((await post({})).status).toBe(422)
    const audrey = { project_id: sandbox.project('Audrey Web').id }
    expect((await post(audrey)).status).toBe(201)
    sandbox.unassign(audrey.project_id)
    expect((await post(audrey)).body).toEqual({ message: 'User is not assigned to this project.' })
    expect((await post({ ...audrey, user_id: 77 })).status).toBe(422)
    sandbox.archiveProject(audrey.project_id)
    expect((await post(audrey)).status).toBe(422)
    expect(sandbox.account.timeEntries.size).toBe(count + 1)
  })

  test('an invoice closes its project from first to last day, an approval the whole week, for new entries too', async () => {
    const sandbox = await start()
    const first = sandbox.addEntry({ ...dare, spent_date: '2026-05-04' })
    const last = sandbox.addEntry({ ...dare, spent_date: '2026-05-06' })
    const between = sandbox.addEntry({ ...dare, spent_date: '2026-05-05' })
    sandbox.invoice([first.id, last.id], '2026-014')
    const post = async (spent_date: string, changes = {}) =>
      (await send(sandbox, 'POST', '/time_entries', { ...dare, hours: 1, spent_date, ...changes })).status
    expect([await post('2026-05-03'), await post('2026-05-05'), await post('2026-05-07')]).toEqual([201, 422, 201])
    expect(await post('2026-05-05', { project_id: sandbox.project('Audrey Web').id })).toBe(201)
    const shown = async (id: number) => (await send(sandbox, 'GET', `/time_entries/${id}`)).body
    expect(await shown(first.id)).toMatchObject({
      is_locked: true,
      is_billed: true,
      locked_reason: 'Item Invoiced and Locked for this Time Period',
      invoice: { number: '2026-014' },
    })
    expect(await shown(between.id)).toMatchObject({ is_locked: true, is_billed: false, invoice: null })
    sandbox.approve([first.id])
    expect(await shown(first.id)).toMatchObject({
      approval_status: 'approved',
      is_closed: true,
      locked_reason: 'Item Invoiced and Approved and Locked for this Time Period',
    })
    expect([await post('2026-05-10'), await post('2026-05-11')]).toEqual([422, 201])
  })

  test('an account with start and end times', async () => {
    const sandbox = await start({ account: 'timestamps' })
    const post = (changes: object) => send(sandbox, 'POST', '/time_entries', { ...dare, notes: 'x', ...changes })
    expect((await post({ notes: '', hours: 1 })).body).toEqual({ message: "Notes can't be blank" })
    const whole = await post({ started_time: '1:30pm', ended_time: '15:00' })
    expect(whole.body).toMatchObject({ hours: 1.5, started_time: '1:30pm', ended_time: '3:00pm', is_running: false })
    sandbox.account.company.clock = '24h'
    const night = await post({ started_time: '23:00', ended_time: '1:00am' })
    expect(night.body).toMatchObject({ hours: 2, started_time: '23:00', ended_time: '01:00' })
    expect((await post({ started_time: '25:00', ended_time: '26:00' })).status).toBe(422)
    // 10:00 UTC is 6 in the morning in New York.
    expect((await post({ hours: 1 })).body).toMatchObject({
      hours: 1,
      started_time: '06:00',
      ended_time: '07:00',
      is_running: false,
    })
    const open = await post({ started_time: '8:00am' })
    expect(open.body).toMatchObject({ hours: 0, started_time: '08:00', ended_time: null, is_running: true })
    const moved = await send(sandbox, 'PATCH', `/time_entries/${whole.body.id}`, { ended_time: '4:00pm' })
    expect(moved.body).toMatchObject({ hours: 2.5, ended_time: '16:00' })
  })

  test('start and end count for nothing in an account with durations', async () => {
    const sandbox = await start()
    const { body } = await send(sandbox, 'POST', '/time_entries', {
      ...dare,
      started_time: '8:00am',
      ended_time: '9:00am',
    })
    expect(body).toMatchObject({ hours: 0, is_running: true, started_time: null, ended_time: null })
  })
})
