import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listAccounts, listAssignedProjects, readCompany, readDirectory, readUser } from '../../src/harvest/account.ts'
import { listBudgets, listExpensesByCategory, listTimeByProject, listUninvoiced } from '../../src/harvest/reports.ts'
import { listEntries } from '../../src/harvest/time-entries.ts'
import type { Transport } from '../../src/harvest/transport.ts'
import { listExpenses, listInvoices, listPeople, listWork } from '../../src/harvest/work.ts'
import { type HarvestSandbox, startHarvestSandbox } from '../sandbox/harvest.ts'
import { clientOf } from './client.ts'

let sandbox: HarvestSandbox
let client: Transport
beforeEach(async () => {
  const windows = { general: { limit: 100_000, ms: 1000 }, reports: { limit: 100_000, ms: 1000 } }
  sandbox = await startHarvestSandbox({ account: 'agency', windows })
  client = clientOf(sandbox)
  const [entry, twin] = [...sandbox.account.timeEntries.values()].filter(({ invoice_id }) => invoice_id === null)
  const permalink = 'https://github.com/ada/dev-reports/commit/1'
  Object.assign(entry ?? {}, { external_reference: { id: 'reports/a.md#1', group_id: 'ada/dev-reports', permalink } })
  Object.assign(twin ?? {}, { explicit_lock: 'Locked' })
  const invoiced = [...sandbox.account.timeEntries.values()].find(({ invoice_id }) => invoice_id !== null)
  // A few of every kind are enough, and a running timer counts on.
  for (const [id, each] of sandbox.account.timeEntries) {
    each.timer_started_at = null
    if (![entry, twin, invoiced].includes(each) && id % 12 > 0) sandbox.account.timeEntries.delete(id)
  }
})
afterEach(() => sandbox.close())

const days = { from: '2026-01-01', to: '2026-12-31' }
const me = () => [...sandbox.account.users.values()][0]?.id ?? 0

/** Every way of reading, the path of its request, and what may be missing without a word, each for its reason. */
const readers: readonly (readonly [string, RegExp, () => Promise<unknown>, Readonly<Record<string, string>>])[] = [
  ['readUser', /\/users\/me$/, () => readUser(client), {}],
  [
    'readCompany',
    /\/company$/,
    () => readCompany(client),
    {
      day_entry_notes_required: 'not documented: Harvest refuses an entry without notes, in its own words',
      ...Object.fromEntries(
        [
          'time_format',
          'decimal_symbol',
          'thousands_separator',
          'currency_code_display',
          'currency_symbol_display',
        ].map((key) => [key, 'how weeks are counted and figures are shown, and no reason to record nothing']),
      ),
    },
  ],
  [
    'listAssignedProjects',
    /\/project_assignments/,
    () => listAssignedProjects(client),
    { 'project.code': 'not documented: a tag that names it finds nothing, and that is told' },
  ],
  ['readDirectory', /\/projects/, () => readDirectory(client), { code: 'read with the same words as above' }],
  ['readDirectory, tasks', /\/tasks/, () => readDirectory(client), {}],
  [
    'listEntries',
    /\/time_entries/,
    () => listEntries(client, me(), { from: '2020-01-01', to: null }),
    {
      'project.code': 'not documented, and only shown',
      approval_status: 'of 2025: the entry is locked all the same, in other words',
      is_closed: 'deprecated for approval_status',
    },
  ],
  [
    'listWork',
    /\/time_entries/,
    () => listWork(client, days, null, true),
    {
      'project.code': 'not documented, and only shown',
      'client.currency': 'not documented: amounts stand without a currency then, apart from all others',
      approval_status: 'of 2025: the entry is locked all the same, in other words',
      is_closed: 'deprecated for approval_status',
    },
  ],
  [
    'listExpenses',
    /\/expenses/,
    () => listExpenses(client, days, null),
    {
      'project.code': 'not documented, and only shown',
      'client.currency': 'not documented: amounts stand without a currency then, apart from all others',
    },
  ],
  ['listInvoices', /\/invoices/, () => listInvoices(client), {}],
  ['listPeople', /\/users/, () => listPeople(client), {}],
  ['listTimeByProject', /\/time\/projects/, () => listTimeByProject(client, days, true), {}],
  ['listUninvoiced', /\/uninvoiced/, () => listUninvoiced(client, days), {}],
  ['listExpensesByCategory', /\/expenses\/categories/, () => listExpensesByCategory(client, days), {}],
  ['listBudgets', /\/project_budget/, () => listBudgets(client), {}],
  ['listAccounts', /\/accounts/, () => listAccounts(clientOf(sandbox, { apiUrl: `${sandbox.idUrl}/api/v2` })), {}],
]

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The keys of an answer, lists passed through: `time_entries.client.name`. */
function keysOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => keysOf(each, at))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, each]) => [`${at}${key}`, ...keysOf(each, `${at}${key}.`)])
}

function without(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => without(each, path))
  if (!isObject(value)) return value
  const [key = '', ...rest] = path
  const { [key]: gone, ...others } = value
  return gone === undefined || rest.length === 0 ? others : { ...others, [key]: without(gone, rest) }
}

describe('a field that is missing in an answer is told by its name, or nothing depends on it:', () => {
  test.each(readers)('%s', async (_, path, read, mayBeMissing) => {
    let body: unknown
    sandbox.faults.add({ path }, { kind: 'edit', edit: (answer) => (body = answer) })
    const whole = await read()
    const keys = [...new Set(keysOf(body))]
    expect(keys.length).toBeGreaterThan(1)
    const silent: string[] = []
    const told: string[] = []
    for (const key of keys) {
      sandbox.faults.clear()
      sandbox.faults.add({ path }, { kind: 'edit', edit: (answer) => without(answer, key.split('.')) })
      const found = await read().then(
        (value) => (JSON.stringify(value) === JSON.stringify(whole) ? null : 'silent'),
        (error: unknown) => String(error),
      )
      if (found === 'silent') silent.push(key)
      else if (found !== null) told.push(`${key}: ${found}`)
    }
    const allowed = Object.keys(mayBeMissing)
    const isAllowed = (key: string) => allowed.some((each) => key === each || key.endsWith(`.${each}`))
    expect(silent.filter((key) => !isAllowed(key))).toEqual([])
    expect(told.length).toBeGreaterThan(0)
    for (const each of told) {
      const name = each.split(':')[0]?.split('.').at(-1) ?? ''
      expect(each).toMatch(new RegExp(`GET .*"(\\w+\\.)*${name}(\\.\\w+)*"|no list "${name}"|"links\\.next"`))
    }
  })
})
