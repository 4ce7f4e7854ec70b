import fc from 'fast-check'
import type { Expense, Facts, TimeRow, UninvoicedRow, WorkEntry } from '../../src/rollup/facts.ts'
import { makeEntry, makeExpense, makeFacts } from './reckon-facts.ts'

// The oracle reckons in whole numbers: hours in hundredths, rates in thousandths, so amounts in hundred-thousandths.
export const UNIT = 100_000n
const PLACES: Record<string, number> = { EUR: 2, JPY: 0 }

type Rounding = { mode: 'none' | 'up' | 'nearest'; step: number }

/** An account in whole numbers, from which both the facts and the oracle's sums are made. */
export interface Drawn {
  id: number
  day: number
  hundredths: number
  thousandths: number | null
  billable: boolean
  user: number
  project: number
  task: number
}

const drawn = fc.record({
  day: fc.integer({ min: 1, max: 31 }),
  hundredths: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1200 })),
  thousandths: fc.option(fc.integer({ min: 0, max: 250_000 }), { freq: 9 }),
  billable: fc.boolean(),
  user: fc.nat(2),
  project: fc.nat(3),
  task: fc.nat(1),
})
const roundings = fc.record({
  mode: fc.constantFrom<Rounding['mode']>('none', 'up', 'nearest'),
  step: fc.constantFrom(10, 25, 50),
})
const money = fc.record({ hundredths: fc.integer({ min: -500_000, max: 900_000 }), project: fc.nat(3) })
/** Accounts with rates of three decimals, every way of rounding, two currencies, entries of no hours and negative amounts. */
export const accounts = fc
  .record({
    entries: fc.array(drawn, { maxLength: 40 }),
    rounding: roundings,
    uninvoiced: fc.array(money),
    spent: fc.array(money),
  })
  .map(({ entries, ...rest }) => ({ entries: entries.map((entry, index) => ({ ...entry, id: index + 1 })), ...rest }))

/** Takes a project; gives its client's currency. */
export const currencyOf = (project: number) => (project === 3 ? 'JPY' : 'EUR')

/** Takes a project; gives its client. */
export const clientOf = (project: number) => (project === 3 ? 2 : Math.floor(project / 2))

function round(hundredths: number, { mode, step }: Rounding): number {
  if (mode === 'none') return hundredths
  return (mode === 'up' ? Math.ceil(hundredths / step) : Math.round(hundredths / step)) * step
}

/** A whole number of parts, written with so many places. */
function written(value: bigint | number, places: number): string {
  const digits = (value < 0 ? -BigInt(value) : BigInt(value)).toString().padStart(places + 1, '0')
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return value < 0 ? `-${text}` : text
}

/** The amount as shown: half away from zero. */
export function shown(amount: bigint, currency: string): string {
  const places = PLACES[currency] ?? 2
  const part = UNIT / 10n ** BigInt(places)
  const size = amount < 0n ? -amount : amount
  const whole = (size + part / 2n) / part
  return written(amount < 0n ? -whole : whole, places)
}

function entryOf(one: Drawn, rounding: Rounding): WorkEntry {
  return makeEntry({
    id: one.id,
    date: `2026-05-${String(one.day).padStart(2, '0')}`,
    hours: written(one.hundredths, 2),
    roundedHours: written(round(one.hundredths, rounding), 2),
    rate: one.thousandths === null ? null : written(one.thousandths, 3),
    billable: one.billable,
    user: { id: one.user, name: `User ${one.user}` },
    client: {
      id: clientOf(one.project),
      name: `Client ${clientOf(one.project)}`,
      currency: currencyOf(one.project),
    },
    project: { id: one.project, name: `Project ${one.project}`, code: null },
    task: { id: one.task, name: `Task ${one.task}` },
  })
}

interface Totals {
  hours: number
  rounded: number
  billable: number
  billableRounded: number
  amounts: Map<string, bigint>
}

/** Takes drawn entries; gives the oracle's sums. */
export function totalsOf(entries: Drawn[], rounding: Rounding): Totals {
  const totals: Totals = { hours: 0, rounded: 0, billable: 0, billableRounded: 0, amounts: new Map() }
  for (const one of entries) {
    const rounded = round(one.hundredths, rounding)
    totals.hours += one.hundredths
    totals.rounded += rounded
    if (!one.billable) continue
    totals.billable += one.hundredths
    totals.billableRounded += rounded
    const amount = BigInt(rounded) * BigInt(one.thousandths ?? 0)
    const currency = currencyOf(one.project)
    totals.amounts.set(currency, (totals.amounts.get(currency) ?? 0n) + amount)
  }
  return totals
}

function reportOf(entries: Drawn[], rounding: Rounding): TimeRow[] {
  return [...Map.groupBy(entries, ({ project }) => project)].map(([project, group]) => {
    const totals = totalsOf(group, rounding)
    return {
      projectId: project,
      projectName: `[P${project}] Project ${project}`,
      clientName: `Client ${clientOf(project)}`,
      hours: written(totals.rounded, 2),
      billableHours: written(totals.billableRounded, 2),
      currency: currencyOf(project),
      amount: shown(totals.amounts.get(currencyOf(project)) ?? 0n, currencyOf(project)),
    }
  })
}

export type Account = typeof accounts extends fc.Arbitrary<infer T> ? T : never

/** Takes a drawn account; gives its facts, reports included, as Harvest would round them. */
export function factsOf({ entries, rounding, uninvoiced, spent }: Account): Facts {
  const report = reportOf(entries, rounding)
  return makeFacts({
    entries: entries.map((one) => entryOf(one, rounding)),
    time: { period: report, quarter: report, before: report },
    uninvoiced: uninvoiced.map(
      ({ hundredths, project }): UninvoicedRow => ({
        projectId: project,
        projectName: `Project ${project}`,
        clientName: `Client ${clientOf(project)}`,
        currency: currencyOf(project),
        hours: '0',
        expenses: '0',
        amount: written(hundredths, 2),
      }),
    ),
    expenses: spent.map(
      ({ hundredths, project }, index): Expense =>
        makeExpense({
          id: index,
          total: written(hundredths, 2),
          client: { id: clientOf(project), name: 'Client', currency: currencyOf(project) },
        }),
    ),
    expenseReport: [...new Set(spent.map(({ project }) => currencyOf(project)))].map((currency) => {
      const all = spent.filter(({ project }) => currencyOf(project) === currency)
      const total = written(
        all.reduce((sum, { hundredths }) => sum + hundredths, 0),
        2,
      )
      return { categoryName: 'Travel', currency, total, billable: total }
    }),
  })
}
