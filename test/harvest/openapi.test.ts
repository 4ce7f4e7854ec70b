import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { listAssignedProjects, readCompany, readDirectory, readUser } from '../../src/harvest/account.ts'
import { countRows } from '../../src/harvest/pages.ts'
import { listBudgets, listExpensesByCategory, listTimeByProject, listUninvoiced } from '../../src/harvest/reports.ts'
import { createEntry, deleteEntry, listEntries, readEntry, updateEntry } from '../../src/harvest/time-entries.ts'
import type { Transport } from '../../src/harvest/transport.ts'
import { listExpenses, listInvoices, listPeople, listWork } from '../../src/harvest/work.ts'
import type { EntryFields } from '../../src/timesheet/entry.ts'
import { busyMonth, type HarvestOptions, type HarvestSandbox, startHarvestSandbox } from '../sandbox/harvest.ts'
import { clientOf } from './client.ts'
import { document, readDocument } from './openapi.ts'
import { tap, type Wiretap } from './wiretap.ts'

const check = readDocument()
const missing = check === null

const fields: EntryFields = {
  date: '2026-05-20',
  projectId: 14308069,
  taskId: 8083365,
  time: { hours: 1.5 },
  notes: 'First\nhttps://example.com',
  reference: {
    id: 'reports/a b&c=ä.md#2026-05-20/audrey/-',
    groupId: 'ada/dev-reports',
    permalink: 'https://github.com/ada/dev-reports/commit/1',
  },
}

interface Line {
  readonly sandbox: HarvestSandbox
  readonly client: Transport
  readonly wire: Wiretap
}
const open: Line[] = []
afterEach(async () => {
  for (const { sandbox, client, wire } of open.splice(0)) {
    await client.close()
    await wire.close()
    await sandbox.close()
  }
})

async function connect(options: HarvestOptions = {}): Promise<Line> {
  const sandbox = await startHarvestSandbox(options)
  const wire = await tap(new URL(sandbox.url).origin)
  const line = { sandbox, wire, client: clientOf(sandbox, { apiUrl: `${wire.origin}/v2` }) }
  open.push(line)
  return line
}

/** Every request that went over the wire, `METHOD path`, after each was found valid. */
function valid({ wire, sandbox }: Line): string[] {
  expect(wire.requests).toHaveLength(sandbox.requests.length)
  expect(wire.requests.map((request) => [request.method, request.target, check?.(request)])).toEqual(
    wire.requests.map(({ method, target }) => [method, target, []]),
  )
  return wire.requests.map(({ method, target }) => `${method} ${target.replace(/\?.*/, '').replace(/\d{3,}/, 'ID')}`)
}

// The id service's own address (`listAccounts`, `readAccountId`) is not in the document; `listRows` and `readRows` are under every list.
const elsewhere = ['encodeBody', 'listAccounts', 'readAccountId', 'listRows', 'readRows', 'requestTokens']
const driven = [
  readUser,
  readCompany,
  listAssignedProjects,
  readDirectory,
  listEntries,
  createEntry,
  updateEntry,
  deleteEntry,
  readEntry,
  listWork,
  listExpenses,
  listInvoices,
  listPeople,
  listTimeByProject,
  listUninvoiced,
  listExpensesByCategory,
  listBudgets,
  countRows,
] as const

test('every function that asks Harvest for something is driven here', () => {
  const folder = join(import.meta.dirname, '../../src/harvest')
  const functions = readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/^export async function (\w+)/gm)].map(([, name]) => name),
  )
  expect(functions.sort()).toEqual([...elsewhere, ...driven.map(({ name }) => name)].sort())
})

describe.skipIf(missing)(`the client’s requests are valid against ${document}`, () => {
  test('the account', async () => {
    const line = await connect()
    await readUser(line.client)
    await readCompany(line.client)
    await listAssignedProjects(line.client)
    expect((await readDirectory(line.client)).projects.length).toBeGreaterThan(0)
    expect(valid(line)).toEqual([
      'GET /v2/users/me',
      'GET /v2/company',
      'GET /v2/users/me/project_assignments',
      'GET /v2/projects',
      'GET /v2/tasks',
    ])
  })

  test('the number of rows alone, as sync asks for it', async () => {
    const line = await connect()
    expect(await countRows(line.client, 'time_entries', { from: '2020-01-01', to: '2026-05-20' })).toBe(0)
    expect(await countRows(line.client, 'clients')).toBeGreaterThan(1)
    expect(valid(line)).toEqual(['GET /v2/time_entries', 'GET /v2/clients'])
  })

  test('what a rollup is made of', async () => {
    const now = new Date('2026-06-10T10:00:00Z')
    const line = await connect({ account: busyMonth(now), now: () => now })
    const may = { from: '2026-05-01', to: '2026-05-31' }
    const { client } = line
    const [work, expenses, invoices, people, time, uninvoiced, categories, budgets] = await Promise.all([
      listWork(client, may, null),
      listExpenses(client, may, null),
      listInvoices(client),
      listPeople(client),
      listTimeByProject(client, may),
      listUninvoiced(client, may),
      listExpensesByCategory(client, may),
      listBudgets(client),
    ])
    for (const list of [work, expenses, invoices, people, time, uninvoiced, categories, budgets])
      expect(list.length).toBeGreaterThan(0)
    // What Harvest takes for secrets of an invoice is not read at all.
    expect(JSON.stringify(invoices)).not.toMatch(/[0-9a-f]{40}/)
    expect(valid(line).sort()).toEqual(
      [
        'GET /v2/expenses',
        'GET /v2/invoices',
        'GET /v2/reports/expenses/categories',
        'GET /v2/reports/project_budget',
        'GET /v2/reports/time/projects',
        'GET /v2/reports/uninvoiced',
        'GET /v2/time_entries',
        'GET /v2/users',
      ].sort(),
    )
  })

  test('a report of more than a year comes in slices that Harvest takes', async () => {
    const line = await connect()
    await listTimeByProject(line.client, { from: '2024-01-01', to: '2025-12-31' })
    expect(line.wire.requests.map(({ target }) => target.replace(/.*projects\?/, ''))).toEqual([
      'from=20240101&to=20241230&per_page=2000&include_fixed_fee=true',
      'from=20241231&to=20251230&per_page=2000&include_fixed_fee=true',
      'from=20251231&to=20251231&per_page=2000&include_fixed_fee=true',
    ])
    expect(valid(line)).toHaveLength(3)
  })

  test('lists over several pages, whose links carry a cursor', async () => {
    const line = await connect({ largestPage: 2 })
    const user = await readUser(line.client)
    for (let day = 1; day <= 5; day++) line.sandbox.addEntry({ user_id: user.id, spent_date: `2026-05-0${day}` })
    expect(await listEntries(line.client, user.id, { from: '2026-05-01', to: '2026-05-31' })).toHaveLength(5)
    await listEntries(line.client, user.id, { from: '2026-05-01', to: null })
    expect(await listAssignedProjects(line.client)).toHaveLength(3)
    const paths = valid(line)
    expect(paths.filter((path) => path === 'GET /v2/time_entries')).toHaveLength(6)
    expect(paths.filter((path) => path.endsWith('project_assignments'))).toHaveLength(2)
    expect(line.wire.requests.filter(({ target }) => target.includes('cursor='))).toHaveLength(5)
  })

  test('a create with hours, every kind of change, and a deletion', async () => {
    const line = await connect()
    const user = await readUser(line.client)
    const projects = await listAssignedProjects(line.client)
    const audrey = projects.find(({ name }) => name === 'Audrey Web')
    const { id } = await createEntry(line.client, user.id, fields)
    const changes: Partial<EntryFields>[] = [
      { time: { hours: 0.01 } },
      { date: '2026-05-21' },
      { projectId: audrey?.id ?? 0, taskId: audrey?.tasks[0]?.id ?? 0 },
      { notes: '' },
      { reference: { ...fields.reference, id: 'reports/moved.md#k' } },
      fields,
    ]
    for (const change of changes) await updateEntry(line.client, id, change)
    await readEntry(line.client, id)
    await deleteEntry(line.client, id)
    expect(valid(line).slice(2)).toEqual([
      'POST /v2/time_entries',
      ...changes.map(() => 'PATCH /v2/time_entries/ID'),
      'GET /v2/time_entries/ID',
      'DELETE /v2/time_entries/ID',
    ])
  })

  test('a create and a change with start and end', async () => {
    const line = await connect({ account: 'timestamps' })
    const user = await readUser(line.client)
    const { id } = await createEntry(line.client, user.id, { ...fields, time: { start: '09:05', end: '14:35' } })
    await updateEntry(line.client, id, { time: { start: '00:00', end: '23:59' } })
    await createEntry(line.client, user.id, { ...fields, time: { hours: 24 } })
    expect(valid(line)).toHaveLength(4)
  })

  test.each([
    ['drop', { kind: 'drop' }, 0],
    ['a fault of the server', { kind: 'status', status: 500 }, 1],
  ] as const)('a create whose answer is lost (%s) and the look-up by reference', async (_, fault, again) => {
    const line = await connect()
    line.sandbox.faults.add({ method: 'POST' }, fault)
    const user = await readUser(line.client)
    await createEntry(line.client, user.id, fields)
    expect(valid(line)).toEqual([
      'GET /v2/users/me',
      'POST /v2/time_entries',
      'GET /v2/time_entries',
      ...Array(again).fill('POST /v2/time_entries'),
    ])
    const lookUp = new URL(line.wire.requests[2]?.target ?? '', 'http://localhost').searchParams
    expect(lookUp.get('external_reference_id')).toBe(fields.reference.id)
  })
})
