import { describe, expect, test } from 'vitest'
import { send } from './client.ts'
import { clockedSandboxes, dare } from './clocked.ts'

const { start, later } = clockedSandboxes()

describe('changing and deleting', () => {
  test('what is omitted stays, null clears, user and read-only keys are ignored, updated_at moves', async () => {
    const sandbox = await start()
    const entry = sandbox.addEntry({ ...dare, hours: 2, notes: 'old' })
    later(60)
    const path = `/time_entries/${entry.id}`
    const kept = await send(sandbox, 'PATCH', path, { hours: '2.5', user_id: 9, is_locked: true })
    expect(kept.body).toMatchObject({ hours: 2.5, notes: 'old', is_locked: false, updated_at: '2026-05-20T10:01:00Z' })
    expect(kept.body.user.id).toBe(sandbox.account.me)
    const linked = await send(sandbox, 'PATCH', path, {
      notes: null,
      external_reference: { id: 'r#1', group_id: 'a/b' },
    })
    expect(linked.body).toMatchObject({
      notes: null,
      external_reference: { id: 'r#1', group_id: 'a/b', service: null },
    })
    const unlinked = await send(sandbox, 'DELETE', `${path}/external_reference`)
    expect([unlinked.status, unlinked.text]).toEqual([200, ''])
    expect((await send(sandbox, 'GET', path)).body.external_reference).toBeNull()
    expect((await send(sandbox, 'PATCH', path, { project_id: sandbox.project('Internal').id })).status).toBe(422)
    expect((await send(sandbox, 'PATCH', path, { spent_date: null })).status).toBe(422)
  })

  test('deleting answers 200 with an empty body and leaves no trace', async () => {
    const sandbox = await start()
    const { id } = sandbox.addEntry(dare)
    const { status, text } = await send(sandbox, 'DELETE', `/time_entries/${id}`)
    expect([status, text]).toEqual([200, ''])
    expect((await send(sandbox, 'DELETE', `/time_entries/${id}`)).status).toBe(404)
    expect((await send(sandbox, 'GET', '/time_entries')).body.total_entries).toBe(0)
  })

  test('locked, invoiced, approved and archived entries take no change', async () => {
    const sandbox = await start()
    const days = ['2026-04-01', '2026-04-13', '2026-04-27', '2026-05-19']
    const [locked, invoiced, approved, archived] = days.map(
      (spent_date) => sandbox.addEntry({ ...dare, spent_date }).id,
    )
    if (!locked || !invoiced || !approved || !archived) throw new Error('four entries')
    sandbox.lock(locked)
    sandbox.invoice([invoiced], '1')
    sandbox.approve([approved])
    sandbox.archiveProject(dare.project_id)
    const before = sandbox.snapshot()
    for (const id of [locked, invoiced, approved, archived]) {
      for (const [method, route, body] of [
        ['PATCH', '', { notes: 'x' }],
        ['DELETE', ''],
        ['PATCH', '/restart'],
        ['DELETE', '/external_reference'],
      ] as const) {
        const { status, body: answer } = await send(sandbox, method, `/time_entries/${id}${route}`, body)
        expect([status, typeof answer.message]).toEqual([422, 'string'])
      }
    }
    expect(sandbox.snapshot()).toBe(before)
    expect((await send(sandbox, 'GET', `/time_entries/${locked}`)).body.is_explicitly_locked).toBe(true)
  })

  test('timers: stop, restart, their refusals; hours sent to a running entry overwrite', async () => {
    const sandbox = await start()
    const a = sandbox.addEntry({ ...dare, hours: 1 }).id
    const b = sandbox.addEntry({ ...dare, hours: 2, spent_date: '2026-05-18' }).id
    const patch = (id: number, route = '', body?: object) => send(sandbox, 'PATCH', `/time_entries/${id}${route}`, body)
    expect((await patch(a, '/stop')).body).toEqual({ message: "can't stop a stopped timer" })
    expect((await patch(a, '/restart')).body).toMatchObject({ is_running: true, hours: 1 })
    expect((await patch(a, '/restart')).status).toBe(422)
    later(1800)
    expect((await patch(b, '/restart')).body).toMatchObject({ is_running: true, spent_date: '2026-05-18' })
    expect((await send(sandbox, 'GET', `/time_entries/${a}`)).body).toMatchObject({ is_running: false, hours: 1.5 })
    later(3600)
    expect((await patch(b, '', { notes: 'n' })).body).toMatchObject({ is_running: true, hours: 3 })
    expect((await patch(b, '', { hours: 0.5 })).body).toMatchObject({ is_running: true, hours: 0.5 })
    later(3600)
    expect((await patch(b, '/stop')).body).toMatchObject({ is_running: false, hours: 1.5, timer_started_at: null })
  })
})
