import { describe, expect, test } from 'vitest'
import { type Answer, send } from './client.ts'
import { clockedSandboxes, dare } from './clocked.ts'

const { start, later } = clockedSandboxes()
const idsOf = ({ body }: Answer) => body.time_entries.map((entry: { id: number }) => entry.id)

describe('listing', () => {
  test('filters; the reference filter knows the id alone; newest day first, then newest id', async () => {
    const sandbox = await start()
    const reference = (group_id: string) => ({
      id: '12',
      group_id,
      account_id: null,
      permalink: null,
      service: null,
      service_icon_url: null,
    })
    const a = sandbox.addEntry({ ...dare, spent_date: '2026-05-01', external_reference: reference('a/b') })
    const b = sandbox.addEntry({ ...dare, spent_date: '2026-05-03', external_reference: reference('c/d') })
    const c = sandbox.addEntry({ project_id: sandbox.project('Audrey Web').id, spent_date: '2026-05-03' })
    const ids = async (query: string) => idsOf(await send(sandbox, 'GET', `/time_entries?${query}`))
    expect(await ids('')).toEqual([c.id, b.id, a.id])
    expect(await ids('external_reference_id=12')).toEqual([b.id, a.id])
    expect(await ids('from=2026-05-01&to=2026-05-02')).toEqual([a.id])
    expect(await ids(`project_id=${dare.project_id}&to=20260502`)).toEqual([a.id])
    expect(await ids(`client_id=${sandbox.project('Audrey Web').client_id}`)).toEqual([c.id])
    expect(await ids('user_id=me')).toEqual([])
    sandbox.approve([a.id])
    // The whole week is approved at once.
    expect(await ids('approval_status=approved')).toEqual([c.id, b.id, a.id])
    sandbox.invoice([b.id], '1')
    expect(await ids('is_billed=true')).toEqual([b.id])
    expect(await ids('is_billed=false')).toEqual([c.id, a.id])
    expect((await send(sandbox, 'GET', '/time_entries?from=yesterday')).status).toBe(422)
  })

  test('updated_since is exclusive and stamps have whole seconds', async () => {
    const sandbox = await start()
    later(0.9)
    const entry = sandbox.addEntry(dare)
    expect(entry.updated_at).toBe('2026-05-20T10:00:00Z')
    const ids = async (since: string) => idsOf(await send(sandbox, 'GET', `/time_entries?updated_since=${since}`))
    expect(await ids('2026-05-20T10:00:00Z')).toEqual([])
    expect(await ids('2026-05-20T09:59:59Z')).toEqual([entry.id])
    later(5)
    sandbox.invoice([entry.id], '1')
    expect(await ids('2026-05-20T10:00:00Z')).toEqual([entry.id])
  })

  test("an administrator's list holds everybody's entries, a member's only its own", async () => {
    const agency = await start({ account: 'agency' })
    const people = ({ body }: Answer) =>
      new Set(body.time_entries.map((entry: { user: { id: number } }) => entry.user.id))
    expect(people(await send(agency, 'GET', '/time_entries')).size).toBeGreaterThan(7)
    expect((await send(agency, 'GET', '/time_entries?is_running=true')).body.total_entries).toBe(1)
    expect(people(await send(agency, 'GET', `/time_entries?user_id=${agency.account.me}`))).toEqual(
      new Set([agency.account.me]),
    )

    const sandbox = await start({ account: 'member' })
    const [other] = [...sandbox.account.timeEntries.values()]
    expect(sandbox.account.timeEntries.size).toBe(5)
    expect((await send(sandbox, 'GET', '/time_entries')).body.total_entries).toBe(0)
    expect((await send(sandbox, 'GET', `/time_entries?user_id=${other?.user_id}`)).body.total_entries).toBe(0)
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      expect((await send(sandbox, method, `/time_entries/${other?.id}`)).body).toEqual({
        status: 404,
        error: 'Not Found',
      })
    }
    const forOther = await send(sandbox, 'POST', '/time_entries', { ...dare, hours: 1, user_id: other?.user_id })
    expect(forOther.status).toBe(403)
    const own = await send(sandbox, 'POST', '/time_entries', { ...dare, hours: 1 })
    expect(own.body).toMatchObject({ billable: true, billable_rate: null, cost_rate: null })
  })

  test('hours are rounded entry by entry, by the account', async () => {
    const sandbox = await start()
    const rounded = async (hours: number, mode: 'up' | 'nearest' | 'none', minutes: 6 | 15 | 30) => {
      sandbox.account.rounding = { mode, minutes }
      const { id } = sandbox.addEntry({ ...dare, hours })
      return (await send(sandbox, 'GET', `/time_entries/${id}`)).body.rounded_hours
    }
    expect(await rounded(0.33, 'none', 15)).toBe(0.33)
    expect(await rounded(0.33, 'up', 15)).toBe(0.5)
    expect(await rounded(0.33, 'nearest', 15)).toBe(0.25)
    expect(await rounded(0.7, 'up', 6)).toBe(0.7)
    expect(await rounded(2.1, 'up', 6)).toBe(2.1)
    expect(await rounded(1.01, 'up', 30)).toBe(1.5)
  })
})
