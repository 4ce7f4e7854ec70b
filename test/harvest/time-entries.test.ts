import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { RequestError } from '../../src/errors.ts'
import { listAssignedProjects, readAccountId, readCompany, readUser } from '../../src/harvest/account.ts'
import { createEntry, deleteEntry, listEntries, readEntry, updateEntry } from '../../src/harvest/time-entries.ts'
import type { Transport } from '../../src/harvest/transport.ts'
import type { EntryFields } from '../../src/timesheet/entry.ts'
import { type HarvestSandbox, type Preset, startHarvestSandbox } from '../sandbox/harvest.ts'
import { clientOf } from './client.ts'

let sandbox: HarvestSandbox
let client: Transport
const open = async (account: Preset = 'freelancer') => {
  sandbox = await startHarvestSandbox({ account })
  client = clientOf(sandbox)
}
beforeEach(() => open())
afterEach(async () => {
  await client.close()
  await sandbox.close()
})

const fields: EntryFields = {
  date: '2026-05-20',
  projectId: 14308069,
  taskId: 8083365,
  time: { hours: 1.5 },
  notes: 'First\nhttps://example.com',
  reference: {
    id: 'reports/a.md#k',
    groupId: 'ada/dev-reports',
    permalink: 'https://github.com/ada/dev-reports/commit/1',
  },
}
const all = { from: '2026-01-01', to: null }

describe('createEntry', () => {
  test('gives the entry as Harvest holds it', async () => {
    const user = await readUser(client)
    const entry = await createEntry(client, user.id, fields)
    expect(entry).toMatchObject({
      date: '2026-05-20',
      hours: 1.5,
      running: false,
      locked: null,
      reference: fields.reference,
    })
    expect(await listEntries(client, user.id, all)).toEqual([entry])
  })

  test.each([0, -1, Number.NaN, 25, 0.004])('refuses %d hours before anything is sent', async (hours) => {
    await expect(createEntry(client, 1, { ...fields, time: { hours } })).rejects.toThrow(RangeError)
    expect(sandbox.requests).toHaveLength(0)
  })

  test.each([
    ['dropped after the write', { kind: 'drop' }],
    ['a 500 after the write', { kind: 'status', status: 500, effect: true }],
    ['cut in half', { kind: 'truncate' }],
    ['of other types', { kind: 'wrong-types' }],
  ] as const)('finds its entry when the answer is %s', async (_, fault) => {
    sandbox.faults.add({ method: 'POST' }, fault)
    const user = await readUser(client)
    await createEntry(client, user.id, fields)
    expect(sandbox.account.timeEntries.size).toBe(1)
  })

  test.each([
    ['refused', { kind: 'refuse' }],
    ['a 500 before the write', { kind: 'status', status: 500 }],
  ] as const)('creates again when the answer is %s and there is no entry', async (_, fault) => {
    sandbox.faults.add({ method: 'POST' }, fault)
    const user = await readUser(client)
    sandbox.addEntry({
      user_id: user.id,
      spent_date: '2026-05-20',
      external_reference: {
        id: fields.reference.id,
        group_id: 'other/one',
        account_id: null,
        permalink: 'https://x.invalid',
        service: 'x',
        service_icon_url: '',
      },
    })
    await createEntry(client, user.id, fields)
    expect(sandbox.account.timeEntries.size).toBe(2)
  })

  test('gives up where Harvest refuses, in Harvest’s words', async () => {
    const error = await createEntry(client, 1, { ...fields, taskId: 1 }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(RequestError)
    expect((error as RequestError).request.status).toBe(422)
    expect(sandbox.requests).toHaveLength(1)
  })
})

describe('entries of an account with start and end times', () => {
  beforeEach(async () => {
    await client.close()
    await sandbox.close()
    await open('timestamps')
  })

  test('come back with 24-hour times, whatever the account’s clock', async () => {
    expect((await readCompany(client)).timestamps).toBe(true)
    const user = await readUser(client)
    const entry = await createEntry(client, user.id, { ...fields, time: { start: '09:05', end: '14:35' } })
    expect(entry).toMatchObject({ start: '09:05', end: '14:35', hours: 5.5, running: false })
    const [stored] = sandbox.account.timeEntries.values()
    expect(JSON.stringify(stored)).not.toContain('"running":true')
  })

  test('take hours alone too', async () => {
    const user = await readUser(client)
    expect(await createEntry(client, user.id, fields)).toMatchObject({ hours: 1.5, running: false })
  })
})

describe('listEntries', () => {
  test('asks for the user’s own, where an administrator would get everybody’s', async () => {
    await client.close()
    await sandbox.close()
    await open('agency')
    const user = await readUser(client)
    const entries = await listEntries(client, user.id, { from: '2000-01-01', to: null })
    const own = [...sandbox.account.timeEntries.values()].filter((entry) => entry.user_id === user.id)
    expect(entries).toHaveLength(own.length)
    expect(sandbox.account.timeEntries.size).toBeGreaterThan(own.length)
  })

  test('refuses a list with other people’s entries, whoever mixed them in', async () => {
    const user = await readUser(client)
    await createEntry(client, user.id, fields)
    sandbox.faults.add(
      { path: '/time_entries' },
      {
        kind: 'edit',
        edit: (page) => JSON.parse(JSON.stringify(page).replaceAll(`"user":{"id":${user.id}`, '"user":{"id":4711')),
      },
    )
    await expect(listEntries(client, user.id, all)).rejects.toThrow(/of another person/)
  })

  test('says that a create may have landed when looking for it failed too', async () => {
    const user = await readUser(client)
    sandbox.faults.add({ method: 'POST' }, { kind: 'drop' })
    sandbox.faults.add({ method: 'GET', path: 'external_reference_id' }, { kind: 'status', status: 403 }, 9)
    await expect(createEntry(client, user.id, fields)).rejects.toThrow(
      /the entry may have been created all the same, and looking for it failed too/,
    )
  })

  test('tells why an entry cannot be written', async () => {
    const user = await readUser(client)
    const created = await createEntry(client, user.id, fields)
    sandbox.invoice([created.id], '2026-014')
    expect((await listEntries(client, user.id, all))[0]?.locked).toBe('on invoice 2026-014')
  })
})

test('updateEntry sends only what changes; deleteEntry takes an empty answer', async () => {
  const user = await readUser(client)
  const { id } = await createEntry(client, user.id, fields)
  expect(await updateEntry(client, id, { time: { hours: 2.25 } })).toMatchObject({ hours: 2.25, notes: fields.notes })
  expect(sandbox.requests.at(-1)?.body).toEqual({ hours: 2.25 })
  expect(await readEntry(client, id)).toMatchObject({ hours: 2.25 })
  await deleteEntry(client, id)
  expect(sandbox.account.timeEntries.size).toBe(0)
  expect(await readEntry(client, id)).toBeNull()
  await deleteEntry(client, id)
})

describe('the account', () => {
  test('names its zone as Intl knows it, and its projects with their active tasks', async () => {
    expect((await readUser(client)).timeZone).toBe('Europe/Berlin')
    const projects = await listAssignedProjects(client)
    expect(projects.map(({ name }) => name).sort()).toEqual(['Audrey Web', 'Dare Platform', 'Internal'])
    expect(projects.find(({ name }) => name === 'Audrey Web')).toMatchObject({ code: 'AUD', client: 'Audrey Ltd' })
  })

  test('is found by its token when there is one', async () => {
    const ids = clientOf(sandbox, { apiUrl: `${sandbox.idUrl}/api/v2` })
    expect(await readAccountId(ids)).toBe(String(sandbox.accountId))
    await ids.close()
  })
})
