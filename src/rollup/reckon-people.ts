import { compareDecimal, divide, multiply, ratio } from './decimal.ts'
import type { Facts, Named, WorkEntry } from './facts.ts'
import type { PersonFigures } from './figures.ts'
import { daysOf, isWorkingDay } from './period.ts'
import { compareNamed, lastNamed, seesAmounts, sumOf } from './reckon-sums.ts'

/** Takes the period's entries and the facts; gives a row for each person, those without an entry too, most hours first. */
export function reckonPeople(entries: readonly WorkEntry[], facts: Facts): PersonFigures[] {
  const groups = Map.groupBy(entries, (entry) => entry.user.id)
  const people = new Map<number, Named>()
  for (const [id, group] of groups)
    people.set(
      id,
      lastNamed(group, (entry) => entry.user),
    )
  for (const { id, name } of facts.people ?? []) people.set(id, { id, name })
  const weekly = new Map((facts.people ?? []).map(({ id, capacity }) => [id, capacity]))
  const workingDays = String(daysOf(facts.period.from, facts.asOf).filter(isWorkingDay).length)
  return [...people.values()]
    .map((person) => {
      const sums = sumOf(groups.get(person.id) ?? [], seesAmounts(facts))
      const each = weekly.get(person.id)
      // A week of capacity is five working days; dividing by 5 is exact.
      const capacity = each === undefined ? null : divide(multiply(each, workingDays), '5')
      return { person, ...sums, capacity, utilisation: capacity === null ? null : ratio(sums.hours, capacity) }
    })
    .sort((a, b) => compareDecimal(b.hours, a.hours) || compareNamed(a.person, b.person))
}
