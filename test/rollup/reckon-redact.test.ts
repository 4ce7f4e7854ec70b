import { describe, expect, test } from 'vitest'
import { renderRollupJson } from '../../src/rollup/json.ts'
import { reckonFigures } from '../../src/rollup/reckon.ts'
import { redactFacts } from '../../src/rollup/redact.ts'
import { makeEntry, makeExpense, makeFacts, makeInvoice, makeSession, makeTimeRow } from './reckon-facts.ts'

const none = { amounts: false, clients: false, people: false, notes: false }
const rows = [makeTimeRow({ amount: '80.77', clientName: 'Zeta GmbH' })]
const facts = makeFacts({
  user: { id: 9, name: 'Zoe Owner' },
  entries: [
    makeEntry({ id: 1, notes: 'secret work', rate: '80.77' }),
    makeEntry({ id: 2, user: { id: 2, name: 'Aki' }, client: { id: 20, name: 'Bold Ltd', currency: 'EUR' } }),
  ],
  time: { period: rows, quarter: rows, before: rows },
  uninvoiced: [
    {
      projectId: 100,
      projectName: 'Web',
      clientName: 'Bold Ltd',
      currency: 'EUR',
      hours: '1',
      expenses: '0',
      amount: '80.77',
    },
  ],
  lastUninvoiced: { EUR: '80.77' },
  expenses: [makeExpense({ total: '80.77', notes: 'secret train', user: { id: 4, name: 'Ben' } })],
  expenseReport: [{ categoryName: 'Travel', currency: 'EUR', total: '80.77', billable: '80.77' }],
  invoices: [makeInvoice({ amount: '80.77', due: '80.77', subject: 'secret for Audrey Ltd' })],
  budgets: [
    {
      projectId: 100,
      projectName: 'Web',
      clientName: 'Audrey Ltd',
      unit: 'hours',
      isMonthly: false,
      budget: '9',
      spent: '1',
      remaining: '8',
    },
    {
      projectId: 100,
      projectName: 'Web',
      clientName: 'Bold Ltd',
      unit: 'money',
      isMonthly: false,
      budget: '80.77',
      spent: '1',
      remaining: '8',
    },
  ],
  people: [{ id: 1, name: 'Ada', capacity: '40', isContractor: false }],
  sessions: [makeSession({ headline: 'secret session' })],
})
const told = (redaction: Partial<typeof none>) => {
  const redacted = redactFacts(facts, { ...none, ...redaction })
  return { redacted, text: JSON.stringify(redacted) + renderRollupJson(redacted, reckonFigures(redacted)) }
}

describe('redactFacts', () => {
  test('of nothing changes nothing', () => {
    expect(told({}).redacted).toEqual(facts)
  })

  test.each([
    ['amounts', { amounts: true }, ['80.77']],
    ['clients', { clients: true }, ['Audrey Ltd', 'Bold', 'Zeta']],
    ['people', { people: true }, ['"Ada"', 'Aki', 'Ben', 'Zoe']],
    ['notes', { notes: true }, ['secret']],
  ] as const)('leaves no trace of %s, neither in the facts nor in what is made of them', (_, redaction, words) => {
    for (const word of words) {
      expect(told({}).text).toContain(word)
      expect(told(redaction).text).not.toContain(word)
    }
  })

  test('of amounts says what is missing, and keeps the hours', () => {
    const { redacted } = told({ amounts: true })
    const figures = reckonFigures(redacted)
    expect(figures.complete).toBe(false)
    expect(figures.unseen).toEqual(
      ['amounts', 'uninvoiced', 'invoices', 'expenses', 'budgets'].map((what) => ({ what, why: 'redacted' })),
    )
    expect(figures.totals).toMatchObject({ hours: '2', amounts: null, uninvoiced: null, expenses: null })
    expect(figures.budgets).toHaveLength(1)
    expect(figures.differences.map(({ what }) => what)).toEqual(['Hours of Audrey Web', 'Billable hours of Audrey Web'])
  })

  test('of amounts is null in the JSON, and not "none"', () => {
    const { redacted } = told({ amounts: true })
    const json = JSON.parse(renderRollupJson(redacted, reckonFigures(redacted)))
    expect(json.totals).toMatchObject({ amounts: null, effective_rates: null, uninvoiced: null, expenses: null })
    expect(json).toMatchObject({
      before: { amounts: null },
      invoices: null,
      invoice_totals: null,
      expense_categories: null,
      expense_quarters: null,
      expenses: null,
    })
    expect(JSON.stringify(json)).not.toMatch(/"(amounts|effective_rates|totals|expenses)":\{\}/)
  })

  test('keeps the reason why a token does not see something', () => {
    const member = { ...facts, unseen: [{ what: 'amounts' as const, why: 'a member' }] }
    expect(redactFacts(member, { ...none, amounts: true }).unseen[0]).toEqual({ what: 'amounts', why: 'a member' })
  })

  test('numbers clients and people by name, whatever the order of the entries', () => {
    const all = { ...none, clients: true, people: true }
    const redacted = redactFacts(facts, all)
    expect(redacted.entries.map(({ client, user }) => [client.name, user.name])).toEqual([
      ['Client 1', 'Person 1'],
      ['Client 2', 'Person 2'],
    ])
    expect([redacted.time.period[0]?.clientName, redacted.user.name]).toEqual(['Client 3', 'Person 4'])
    const reversed = redactFacts({ ...facts, entries: facts.entries.toReversed() }, all)
    expect(reversed.entries.toReversed()).toEqual(redacted.entries)
  })
})
