import type { Facts, Named, Unseen } from './facts.ts'
import { compareNamed, compareText } from './reckon-sums.ts'

/** What a rollup shall not tell. */
export interface Redaction {
  readonly amounts: boolean
  readonly clients: boolean
  readonly people: boolean
  readonly notes: boolean
}

/**
 * Takes the facts and what to leave out; gives the facts without it, so that nothing reckoned from them can tell it:
 * amounts with all that is made of money, clients and people as numbers, notes and subjects empty.
 */
export function redactFacts(facts: Facts, redaction: Redaction): Facts {
  let redacted = facts
  if (redaction.notes) redacted = withoutNotes(redacted)
  if (redaction.clients) redacted = withoutClients(redacted)
  if (redaction.people) redacted = withoutPeople(redacted)
  return redaction.amounts ? withoutAmounts(redacted) : redacted
}

function withoutAmounts(facts: Facts): Facts {
  const withoutAmount = (rows: Facts['time']['period']) => rows.map((row) => ({ ...row, currency: null, amount: null }))
  const budgets = facts.budgets?.filter(({ unit }) => unit === 'hours') ?? null
  const hidden: Unseen['what'][] = ['amounts', 'uninvoiced', 'invoices', 'expenses']
  if (budgets?.length !== facts.budgets?.length) hidden.push('budgets')
  // What the token does not see keeps its own reason.
  const added = hidden.filter((what) => facts.unseen.every((unseen) => unseen.what !== what))
  return {
    ...facts,
    entries: facts.entries.map((entry) => ({ ...entry, rate: null })),
    time: {
      period: withoutAmount(facts.time.period),
      quarter: withoutAmount(facts.time.quarter),
      before: withoutAmount(facts.time.before),
    },
    uninvoiced: null,
    lastUninvoiced: null,
    expenses: null,
    expenseReport: null,
    invoices: null,
    budgets,
    unseen: [...facts.unseen, ...added.map((what) => ({ what, why: 'redacted' }))],
  }
}

function withoutClients(facts: Facts): Facts {
  // Reports of time know a client by its name only, so the name is what gets the number.
  const names = new Set([
    ...[...facts.entries, ...(facts.expenses ?? []), ...(facts.invoices ?? [])].map(({ client }) => client.name),
    ...rowsWithClients(facts).map(({ clientName }) => clientName),
  ])
  const numbers = new Map([...names].sort(compareText).map((name, index) => [name, `Client ${index + 1}`]))
  const numbered = (name: string) => numbers.get(name) ?? 'Client'
  const rename = <T extends Named>(client: T): T => ({ ...client, name: numbered(client.name) })
  const renameRow = <T extends { readonly clientName: string }>(row: T): T => ({
    ...row,
    clientName: numbered(row.clientName),
  })
  return {
    ...facts,
    entries: facts.entries.map((entry) => ({ ...entry, client: rename(entry.client) })),
    expenses: facts.expenses?.map((expense) => ({ ...expense, client: rename(expense.client) })) ?? null,
    // A subject names the client as often as not.
    invoices: facts.invoices?.map((one) => ({ ...one, client: rename(one.client), subject: '' })) ?? null,
    time: {
      period: facts.time.period.map(renameRow),
      quarter: facts.time.quarter.map(renameRow),
      before: facts.time.before.map(renameRow),
    },
    uninvoiced: facts.uninvoiced?.map(renameRow) ?? null,
    budgets: facts.budgets?.map(renameRow) ?? null,
  }
}

function rowsWithClients({ time, uninvoiced, budgets }: Facts): { readonly clientName: string }[] {
  return [...time.period, ...time.quarter, ...time.before, ...(uninvoiced ?? []), ...(budgets ?? [])]
}

function withoutPeople(facts: Facts): Facts {
  const all = [...facts.entries, ...(facts.expenses ?? [])].map(({ user }) => user)
  const people = new Map<number, Named>()
  // Two spellings of one person: the first in order of names, whatever the order of the entries.
  for (const person of [...all, ...(facts.people ?? []), facts.user].sort(compareNamed)) {
    if (!people.has(person.id)) people.set(person.id, person)
  }
  const numbers = new Map([...people.keys()].map((id, index) => [id, `Person ${index + 1}`]))
  const rename = <T extends Named>(person: T): T => ({ ...person, name: numbers.get(person.id) ?? 'Person' })
  return {
    ...facts,
    user: rename(facts.user),
    entries: facts.entries.map((entry) => ({ ...entry, user: rename(entry.user) })),
    expenses: facts.expenses?.map((expense) => ({ ...expense, user: rename(expense.user) })) ?? null,
    people: facts.people?.map(rename) ?? null,
  }
}

function withoutNotes(facts: Facts): Facts {
  return {
    ...facts,
    entries: facts.entries.map((entry) => ({ ...entry, notes: '' })),
    expenses: facts.expenses?.map((expense) => ({ ...expense, notes: '' })) ?? null,
    invoices: facts.invoices?.map((invoice) => ({ ...invoice, subject: '' })) ?? null,
    sessions: facts.sessions.map((session) => ({ ...session, headline: '' })),
  }
}
