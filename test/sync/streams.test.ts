import { describe, expect, test } from 'vitest'
import { operations } from '../../src/harvest/operations.ts'
import { parseShape } from '../../src/sync/fields.ts'
import { selectStreams, streamNames, streams } from '../../src/sync/streams.ts'

const namesOf = (text: string) => selectStreams(text).selected.map(({ name }) => name)

test('there are the 21 streams of the established connectors and the ten reports', () => {
  expect(streamNames.filter((name) => !name.startsWith('report_')).toSorted()).toEqual(
    `billable_rates clients company contacts cost_rates estimate_item_categories estimate_messages estimates expense_categories
    expenses invoice_item_categories invoice_messages invoice_payments invoices projects roles task_assignments tasks time_entries
    user_assignments users`.split(/\s+/),
  )
  expect(streamNames.filter((name) => name.startsWith('report_'))).toHaveLength(10)
})

test.each(streams)(
  '$name is read as the table of operations has it',
  ({ path, rows, query, hasUpdatedSince, monthOf }) => {
    const found = operations.find(
      (each) => each.method === 'GET' && each.path.replace(/\{\w+\}/, '{id}') === path && !each.path.endsWith('/{id}'),
    )
    expect(found).toBeDefined()
    expect(found?.rows ?? null).toBe(rows)
    const parameters = found?.query.map(({ name }) => name) ?? []
    expect(parameters).toEqual(expect.arrayContaining(Object.keys(query)))
    if (hasUpdatedSince) expect(parameters).toContain('updated_since')
    if (monthOf !== null) expect(parameters).toEqual(expect.arrayContaining(['from', 'to']))
  },
)

test.each(streams)(
  '$name has a field for each that tells its lines apart, and for its month',
  ({ identity, monthOf, shape }) => {
    const names = shape.fields.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining([...identity, ...(monthOf === null ? [] : [monthOf])]))
    expect(new Set(names).size).toBe(names.length)
  },
)

describe('the input streams', () => {
  test.each([
    ['', streamNames],
    ['clients', ['clients']],
    ['tasks, clients', ['clients', 'tasks']],
    ['tasks\nclients\n', ['clients', 'tasks']],
    // What hangs on another brings it along.
    ['invoice_payments', ['invoices', 'invoice_payments']],
    ['!cost_rates', streamNames.filter((name) => name !== 'cost_rates')],
    ['users billable_rates !billable_rates', ['users']],
  ])('%j means %j', (text, expected) => {
    expect(namesOf(text)).toEqual(expected)
    expect(selectStreams(text).unknown).toEqual([])
  })

  test('a name that is none is told, left out or not', () => {
    expect(selectStreams('clients, client, !taks').unknown).toEqual(['client', 'taks'])
  })
})

test('a word the table may not hold is refused', () => {
  expect(() => parseShape('id na-me')).toThrow('the table of streams holds "na-me"')
})
