import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import type { Facts } from '../../src/rollup/facts.ts'
import { renderRollupJson } from '../../src/rollup/json.ts'
import { quarterOf, weekOf } from '../../src/rollup/period.ts'
import { reckonFigures } from '../../src/rollup/reckon.ts'
import { LEDGER, makeEntry, makeExpense, makeFacts, makeInvoice, makeSession, makeTimeRow } from './reckon-facts.ts'

const published = JSON.parse(readFileSync(new URL('../../docs/harvest-rollup.schema.json', import.meta.url), 'utf8'))
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
const validate = ajv.compile(published)
// Readers may meet new keys; a key of ours that the schema does not describe is a mistake.
const validateClosed = new Ajv2020({ allErrors: true, strict: true }).compile(closed(published))

function closed(schema: unknown): never {
  const close = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(close)
    if (typeof value !== 'object' || value === null) return value
    const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, close(inner)]))
    return copy.type === 'object' && copy.properties ? { additionalProperties: false, ...copy } : copy
  }
  return close(schema) as never
}

const render = (facts: Facts) => renderRollupJson(facts, reckonFigures(facts))
const base = makeSession().base

const full = makeFacts({
  entries: [
    makeEntry({
      id: 2380504951,
      hours: '3.5',
      roundedHours: '3.5',
      rate: '95',
      locked: 'invoiced',
      invoice: { id: 1, number: '2026-014' },
      reference: { id: base, groupId: LEDGER, permalink: 'https://github.com/ada/dev-reports/commit/1' },
    }),
    makeEntry({ id: 4, date: '2026-05-04', hours: '0.33', roundedHours: '0.5', rate: '85.125' }),
    makeEntry({
      id: 5,
      date: '2026-05-05',
      billable: false,
      reference: { id: 'PROJ-1', groupId: null, permalink: null },
      client: { id: 20, name: 'Dare KK', currency: 'JPY' },
      project: { id: 200, name: 'Dare', code: 'D' },
    }),
  ],
  time: {
    period: [makeTimeRow({ hours: '9' })],
    quarter: [makeTimeRow({ hours: '40.25' })],
    before: [makeTimeRow({ hours: '2.5' })],
  },
  uninvoiced: [
    {
      projectId: 100,
      projectName: 'Audrey Web',
      clientName: 'A',
      currency: 'EUR',
      hours: '0',
      expenses: '0',
      amount: '-100',
    },
  ],
  lastUninvoiced: { EUR: '10.5' },
  expenses: [makeExpense({ total: '12.3', receipt: 'https://ada.harvestapp.com/expenses/1/receipt' })],
  invoices: [makeInvoice({ due: '50.5' })],
  budgets: [
    {
      projectId: 100,
      projectName: 'Audrey Web',
      clientName: 'A',
      unit: 'hours',
      isMonthly: false,
      budget: '100',
      spent: '25',
      remaining: '75',
    },
    {
      projectId: 9,
      projectName: 'X',
      clientName: 'A',
      unit: 'money',
      isMonthly: true,
      budget: '100',
      spent: '25',
      remaining: '75',
    },
  ],
  people: [{ id: 1, name: 'Ada', capacity: '40', isContractor: false }],
  sessions: [
    makeSession({ hours: '3' }),
    makeSession({ base: 'r.md#2026-05-06/a/-', path: 'r.md', date: '2026-05-06' }),
  ],
})

describe('the rollup’s JSON', () => {
  test('says what the contract promises', () => {
    const json = JSON.parse(render(full))
    expect(json).toMatchObject({
      period: { name: '2026-05', from: '2026-05-01', to: '2026-05-31' },
      scope: 'account',
      complete: true,
      totals: {
        hours: 4.83,
        rounded_hours: 5,
        billable_hours: 3.83,
        amounts: { EUR: '375.06' },
        uninvoiced: { EUR: '-100.00' },
        uninvoiced_change: { EUR: '-110.50' },
        expenses: { EUR: '12.30' },
      },
      invoices: [
        {
          id: 1,
          number: '2026-014',
          client: 'Audrey Ltd',
          currency: 'EUR',
          amount: '100.00',
          due: '50.50',
          state: 'open',
          overdue_days: 16,
          entry_ids: [2380504951],
        },
      ],
    })
    expect(json.projects[0]).toMatchObject({
      id: 100,
      name: 'Audrey Web',
      client: 'Audrey Ltd',
      currency: 'EUR',
      hours: 3.83,
      rounded_hours: 4,
      billable_hours: 3.83,
      amount: '375.06',
      quarter_hours: 40.25,
      before_hours: 2.5,
    })
    expect(json.projects[1]).toMatchObject({ currency: 'JPY', amount: '0' })
    expect(json.sessions.at(-1)).toMatchObject({
      reference: base,
      report_url: 'https://github.com/ada/dev-reports/blob/main/reports/a.md',
      entry_id: 2380504951,
      date: '2026-05-20',
      hours: 3.5,
      project_id: 100,
      status: 'invoiced',
      invoice: '2026-014',
      amount: '332.50',
      currency: 'EUR',
      drift: 'hours 3.50 in Harvest, 3.00 in the report',
    })
    expect(json.sessions[1]).toMatchObject({ reference: null, report_url: null, status: 'unbillable', amount: '0' })
    expect(json.differences.length).toBeGreaterThan(0)
  })

  test.each<[string, Facts]>([
    ['a full month', full],
    ['an empty month', makeFacts()],
    ['a week', makeFacts({ ...full, period: weekOf('2026-05-20', 'Monday'), asOf: '2026-05-21' })],
    ['a quarter', makeFacts({ ...full, period: quarterOf('2026-05-20'), asOf: '2026-05-21' })],
    [
      'a month of which little is seen',
      makeFacts({
        ...full,
        scope: 'me',
        uninvoiced: null,
        invoices: null,
        budgets: null,
        people: null,
        unseen: (['amounts', 'uninvoiced', 'invoices', 'budgets', 'team', 'others'] as const).map((what) => ({
          what,
          why: 'a member',
        })),
      }),
    ],
  ])('of %s is as its schema says', (_, facts) => {
    const json = JSON.parse(render(facts))
    expect(validate(json) ? null : validate.errors).toBeNull()
    expect(validateClosed(json) ? null : validateClosed.errors).toBeNull()
  })

  test('the schema refuses what is wrong', () => {
    const json = JSON.parse(render(full))
    expect(validate({ ...json, complete: undefined })).toBe(false)
    expect(validate({ ...json, totals: { ...json.totals, amounts: { EUR: 9120 } } })).toBe(false)
    expect(validate({ ...json, new_key: 1 })).toBe(true)
  })

  test('has a row on a line, ends with a newline and is the same each time', () => {
    const text = render(full)
    expect(text).toBe(render(full))
    expect(text.endsWith('\n}\n')).toBe(true)
    expect(text.split('\n').filter((line) => line.includes('"entry_id"'))).toHaveLength(3)
  })
})
