import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Money } from '../../src/rollup/figures.ts'
import { renderRollupJson } from '../../src/rollup/json.ts'
import { reckonFigures } from '../../src/rollup/reckon.ts'
import { runs } from '../fuzz.ts'
import { accounts, clientOf, currencyOf, type Drawn, factsOf, shown, totalsOf, UNIT } from './figures-account.ts'

function sumShown(rows: { hundredths: number; project: number }[]): Record<string, string> {
  const sums = new Map<string, bigint>()
  for (const { hundredths, project } of rows) {
    const currency = currencyOf(project)
    sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(hundredths) * 1000n)
  }
  return Object.fromEntries([...sums].map(([currency, sum]) => [currency, shown(sum, currency)]))
}

/** An exact decimal in the oracle's unit. */
function inUnits(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.')
  expect(fraction.length).toBeLessThanOrEqual(5)
  const size = BigInt(whole) * UNIT + BigInt(fraction.padEnd(5, '0'))
  return decimal.startsWith('-') ? -size : size
}

const inHundredths = (decimal: string) => Number(inUnits(decimal) / 1000n)
const exact = (money: Money | null) =>
  new Map(Object.entries(money ?? {}).map(([code, amount]) => [code, inUnits(amount)]))

test('every total equals an independent calculation, and the groupings agree with one another', () => {
  fc.assert(
    fc.property(accounts, (account) => {
      const facts = factsOf(account)
      const figures = reckonFigures(facts)
      const json = JSON.parse(renderRollupJson(facts, figures))
      const expected = totalsOf(account.entries, account.rounding)
      expect(exact(figures.totals.amounts)).toEqual(expected.amounts)
      expect(json.totals.amounts).toEqual(
        Object.fromEntries([...expected.amounts].map(([code, amount]) => [code, shown(amount, code)])),
      )
      expect(json.totals).toMatchObject({
        hours: expected.hours / 100,
        rounded_hours: expected.rounded / 100,
        billable_hours: expected.billable / 100,
        uninvoiced: sumShown(account.uninvoiced),
        expenses: sumShown(account.spent),
      })
      const { projects, clients, tasks, people } = figures
      for (const [rows, keyOf] of [
        [projects.map((row) => ({ ...row, id: row.project.id })), (one: Drawn) => one.project],
        [clients.map((row) => ({ ...row, id: row.client.id })), (one: Drawn) => clientOf(one.project)],
        [tasks.map((row) => ({ ...row, id: row.task.id })), (one: Drawn) => one.task],
        [people.map((row) => ({ ...row, id: row.person.id })), (one: Drawn) => one.user],
      ] as const) {
        const groups = Map.groupBy(account.entries, keyOf)
        expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(groups.keys()))
        for (const row of rows) {
          const own = totalsOf(groups.get(row.id) ?? [], account.rounding)
          expect(exact(row.amounts)).toEqual(own.amounts)
          expect([row.hours, row.roundedHours, row.billableHours].map(inHundredths)).toEqual([
            own.hours,
            own.rounded,
            own.billable,
          ])
        }
        // Rows of one grouping, added up, are the totals again.
        expect(rows.reduce((sum, row) => sum + inHundredths(row.hours), 0)).toBe(expected.hours)
        for (const code of ['EUR', 'JPY']) {
          const sum = rows.reduce((all, row) => all + (exact(row.amounts).get(code) ?? 0n), 0n)
          expect(sum).toBe(expected.amounts.get(code) ?? 0n)
        }
      }
      expect(figures.days.reduce((sum, day) => sum + inHundredths(day.hours), 0)).toBe(expected.hours)
      expect(figures.sessions.reduce((sum, { amount }) => sum + inUnits(amount ?? '0'), 0n)).toBe(
        [...expected.amounts.values()].reduce((sum, amount) => sum + amount, 0n),
      )
      // Harvest's reports differ from the exact sums by rounding only.
      expect(figures.differences).toEqual([])
    }),
    runs(150),
  )
})

test('the order in which facts come changes no byte', () => {
  const shuffled = accounts.chain((account) => {
    const facts = factsOf(account)
    const shuffle = <T>(list: readonly T[]) =>
      fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })
    return fc.record({
      facts: fc.constant(facts),
      again: fc
        .tuple(
          shuffle(facts.entries),
          shuffle(facts.expenses ?? []),
          shuffle(facts.time.period),
          shuffle(facts.expenseReport ?? []),
        )
        .map(([entries, expenses, period, expenseReport]) => ({
          ...facts,
          entries,
          expenses,
          expenseReport,
          time: { ...facts.time, period },
        })),
    })
  })
  fc.assert(
    fc.property(shuffled, ({ facts, again }) => {
      expect(renderRollupJson(again, reckonFigures(again))).toBe(renderRollupJson(facts, reckonFigures(facts)))
    }),
    runs(100),
  )
})
