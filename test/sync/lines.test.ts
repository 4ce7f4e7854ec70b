import { describe, expect, test } from 'vitest'
import { compareKeys, fileOf, keyOf, parseFile, renderFile, renderLine, toRow } from '../../src/sync/lines.ts'
import { streamOf } from '../../src/sync/streams.ts'

const entry = {
  id: 7,
  spent_date: '2026-05-20',
  hours: 3.5,
  hours_without_timer: 3,
  rounded_hours: 3.5,
  is_running: false,
  notes: 'Größe',
  billable_rate: 95,
  user: { id: 1, name: 'Ada' },
  client: { id: 2, name: 'North', currency: 'EUR' },
  project: { id: 3, name: 'Web', code: 'W' },
  task: { id: 4, name: 'Coding' },
  user_assignment: null,
  invoice: { id: 5, number: '1001' },
  sentiment: { mood: 'good', client_key: 'secret' },
}
const entries = streamOf('time_entries')

describe('a row', () => {
  test('keeps of other records the ids alone, and what nobody knows yet but secrets', () => {
    expect(toRow(entries, entry, {}, [])).toEqual({
      ...{ id: 7, spent_date: '2026-05-20', hours: 3.5, hours_without_timer: 3, rounded_hours: 3.5, is_running: false },
      ...{ notes: 'Größe', billable_rate: 95, user_id: 1, client_id: 2, project_id: 3, task_id: 4 },
      ...{ user_assignment_id: null, invoice_id: 5, sentiment: { mood: 'good' } },
    })
  })

  test('of a running timer is the same at each look', () => {
    const running = (hours: number) =>
      toRow(entries, { ...entry, is_running: true, hours, rounded_hours: hours }, {}, [])
    expect(running(3.6)).toEqual(running(4.1))
    expect(running(4.1)).toMatchObject({ hours: 3, rounded_hours: null })
  })

  test('has no secret, wherever it stands', () => {
    const invoice = {
      id: 1,
      client_key: 's1',
      line_items: [{ id: 2, client_key: 's2' }],
      extra: [{ statement_key: 's3' }],
    }
    expect(renderLine(toRow(streamOf('invoices'), invoice, {}, []))).not.toMatch(/s[123]/)
    expect(renderLine(toRow(streamOf('clients'), { id: 1, statement_key: 's3' }, {}, []))).toBe('{"id":1}')
  })

  test.each([
    ['time_entries', ['amounts'], { billable_rate: 1, cost_rate: 1, hours: 2 }, { hours: 2 }],
    ['time_entries', ['notes'], { notes: 'x', hours: 2 }, { hours: 2 }],
    [
      'users',
      ['people'],
      { first_name: 'A', last_name: 'B', email: 'c', telephone: '1', timezone: 'UTC' },
      { timezone: 'UTC' },
    ],
    // What nobody has described, and a record where a word stood: nobody knows what they tell.
    ['expenses', ['amounts'], { reimbursement: { amount: 12 }, units: 1, billable: true }, { billable: true }],
    ['clients', ['clients'], { currency: { name: 'North' }, is_active: true }, { is_active: true }],
    ['clients', ['clients'], { name: 'North', address: 'x', currency: 'EUR' }, { currency: 'EUR' }],
    ['contacts', ['clients'], { first_name: 'A', email: 'x', fax: '1' }, {}],
    ['contacts', ['people'], { first_name: 'A', email: 'x', fax: '1' }, {}],
    [
      'invoices',
      ['amounts'],
      { amount: 1, notes: 'EUR 9', line_items: [{ id: 2, unit_price: 1, description: '9 EUR', kind: 'S' }] },
      { line_items: [{ id: 2, kind: 'S' }] },
    ],
    ['invoice_messages', ['people'], { recipients: [{ email: 'x' }], sent_by: 'A', subject: 'x' }, { subject: 'x' }],
    ['expenses', ['amounts'], { total_cost: 1, units: 1, notes: 'x' }, { notes: 'x' }],
    // What nobody knows yet may tell anything.
    ['tasks', ['notes'], { name: 'A', mystery: 'x' }, { name: 'A' }],
  ] as const)('of %s without %j', (name, redact, wire, expected) => {
    expect(toRow(streamOf(name), { id: 1, ...wire }, {}, redact)).toEqual({ id: 1, ...expected })
  })
})

test('a line has its keys in order, at every depth', () => {
  expect(renderLine({ b: 1, a: [{ d: '\u2028', c: null }] })).toBe('{"a":[{"c":null,"d":"\u2028"}],"b":1}')
})

test('a file is sorted by ids as numbers and reads back as it was', () => {
  const lines = new Map([10, 9, 100].map((id) => [String(id), `{"id":${id}}`]))
  const text = renderFile(lines)
  expect(text).toBe('{"id":9}\n{"id":10}\n{"id":100}\n')
  expect(new Map(parseFile(entries, text))).toEqual(lines)
  expect(parseFile(entries, '<<<<<<< HEAD\n')).toBeNull()
  expect(parseFile(entries, '[1]\n')).toBeNull()
})

test.each([
  ['9', '10'],
  ['9 EUR', '10 EUR'],
  ['9 EUR', '9 USD'],
  ['9 10 EUR', '10 9 EUR'],
])('%s comes before %s', (a, b) => {
  expect(compareKeys(a, b)).toBeLessThan(0)
  expect(compareKeys(b, a)).toBeGreaterThan(0)
})

test.each([
  ['time_entries', { spent_date: '2026-05-20' }, 'data/time_entries/2026-05.ndjson'],
  ['invoices', { issue_date: null }, 'data/invoices/undated.ndjson'],
  ['clients', {}, 'data/clients.ndjson'],
])('a row of %s with %j is in %s', (name, row, path) => {
  expect(fileOf(streamOf(name), 'data', row)).toBe(path)
})

test('a report has a line for each currency', () => {
  const report = streamOf('report_time_projects')
  expect(keyOf(report, { client_id: 1, project_id: 2, currency: 'EUR' })).toBe('1 2 EUR')
})
