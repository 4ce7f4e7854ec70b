import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addDays } from '../../src/calendar.ts'
import { readAccount } from '../../src/commands/harvest.ts'
import { RequestError } from '../../src/errors.ts'
import type { Transport } from '../../src/harvest/transport.ts'
import { windowOf } from '../../src/timesheet/window.ts'
import { addEntry, addUser } from '../sandbox/harvest/build.ts'
import { type HarvestSandbox, startHarvestSandbox } from '../sandbox/harvest.ts'
import { clientOf } from './client.ts'

let sandbox: HarvestSandbox
let client: Transport
beforeEach(async () => {
  sandbox = await startHarvestSandbox()
  client = clientOf(sandbox)
})
afterEach(async () => {
  await client.close()
  await sandbox.close()
})

const lastDays = (days: number) => (today: string) => windowOf(null, null, days, today)
const anybody = () => {}
const nobody = () => {
  throw new Error('somebody else')
}

describe('where it is known whose account is read', () => {
  test('nothing waits for whose token it is', async () => {
    const asked = () => sandbox.requests.map(({ path }) => path.replace('/v2/', '')).sort()
    const all = ['company', 'time_entries', 'users/me', 'users/me/project_assignments']
    sandbox.faults.onRequest({ path: /users\/me$/ }, () =>
      vi.waitFor(() => expect(asked()).toEqual(all), { timeout: 10_000 }),
    )
    const known = { id: sandbox.account.me, refuse: anybody, isWider: false }
    const account = await readAccount(client, new Date(), lastDays(90), known)
    expect([account.user.id, asked()]).toEqual([sandbox.account.me, all])
  })

  // At each of these hours it is another day somewhere than in UTC.
  test.each([
    ['International Date Line West', '2026-05-20T10:30:00Z', '2026-05-19'],
    ['Hawaii', '2026-05-20T09:30:00Z', '2026-05-19'],
    ['UTC', '2026-05-20T00:00:00Z', '2026-05-20'],
    ['Auckland', '2026-05-20T12:30:00Z', '2026-05-21'],
    ["Nuku'alofa", '2026-05-20T11:30:00Z', '2026-05-21'],
  ])('the entries are those of the window there: %s', async (timezone, instant, today) => {
    const me = sandbox.account.users.get(sandbox.account.me)
    if (!me) throw new Error('The sandbox has no owner')
    me.timezone = timezone
    for (const days of [-4, -3, -2, -1, 0, 1, 2])
      addEntry(sandbox.account, { spent_date: addDays('2026-05-20', days), hours: 1 }, new Date(instant))
    const known = { id: sandbox.account.me, refuse: anybody, isWider: false }
    const read = (given?: typeof known) => readAccount(client, new Date(instant), lastDays(2), given)
    const [account, asBefore] = [await read(known), await read()]
    expect(account).toEqual(asBefore)
    expect([account.today, account.entries.map(({ date }) => date).sort()[0]]).toEqual([today, addDays(today, -2)])
  })

  test('where more than the window will be needed, one list holds it, and the window is told from it', async () => {
    const now = new Date('2026-05-20T12:00:00Z')
    for (const date of ['2025-02-01', '2025-06-01', '2026-05-01', '2026-05-19'])
      addEntry(sandbox.account, { spent_date: date, hours: 1 }, now)
    const account = await readAccount(client, now, lastDays(2), { id: null, refuse: anybody, isWider: true })
    const days = (entries: typeof account.wider) => entries?.map(({ date }) => date).sort()
    expect([days(account.entries), days(account.wider)]).toEqual([
      ['2026-05-19'],
      ['2025-06-01', '2026-05-01', '2026-05-19'],
    ])
    expect(sandbox.requests.filter(({ path }) => path.endsWith('/time_entries'))).toHaveLength(1)
  })

  test('the token of somebody else is refused, whatever was answered beside it', async () => {
    const bob = addUser(sandbox.account, 'Bob Ober').id
    sandbox.faults.add({ path: 'time_entries' }, { kind: 'status', status: 403 })
    await expect(
      readAccount(client, new Date(), lastDays(90), { id: bob, refuse: nobody, isWider: false }),
    ).rejects.toThrow('somebody else')
  })

  test('a token that does not work is told once, and by the question whose it is', async () => {
    sandbox.faults.add({}, { kind: 'status', status: 401 }, 4)
    const failed = readAccount(client, new Date(), lastDays(90), {
      id: sandbox.account.me,
      refuse: anybody,
      isWider: false,
    })
    await expect(failed).rejects.toThrow(RequestError)
    await expect(failed).rejects.toMatchObject({ request: { path: '/v2/users/me', status: 401 } })
  })
})
