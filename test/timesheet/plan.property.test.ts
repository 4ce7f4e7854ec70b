import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LoggableSession } from '../../src/timesheet/desired.ts'
import { baseReference, countedReference, sessionKey, splitReference } from '../../src/timesheet/identity.ts'
import { entryOf } from '../../src/timesheet/operation.ts'
import { planTimeEntries } from '../../src/timesheet/plan.ts'
import { runs } from '../fuzz.ts'
import { applyToEntries, input, kinds, makeLoggable, makeSession, settings } from './make.ts'

const wide = { ...settings, limit: 1000 }

/** Few days, projects and hours, so that equals, renames and corrections meet often. */
const sessionArbitrary = fc
  .record({
    date: fc.constantFrom('2026-02-27', '2026-05-19', '2026-05-20', '2026-05-21'),
    hours: fc.constantFrom(0.25, 1, 2, 2.5),
    project: fc.constantFrom('Audrey Web', 'Dare Platform', 'Unknown'),
    task: fc.constantFrom('Development', 'Design'),
    headline: fc.constantFrom('One', 'Two', null),
    start: fc.constantFrom(null, '09:00'),
    end: fc.constantFrom(null, '11:00', '01:00'),
    path: fc.constantFrom('reports/a.md', 'reports/b.md', 'reports/ü #~2.md'),
    commit: fc.constantFrom('1'.repeat(40), '2'.repeat(40)),
  })
  .map(({ path, commit, ...given }) => ({ path, commit, given }))

/** A ledger: lines number themselves, and one path has one commit. */
const ledgerArbitrary = fc.array(sessionArbitrary, { maxLength: 12 }).map((list) => {
  const commits = new Map<string, string>()
  return list.map(({ path, commit, given }, index): LoggableSession => {
    commits.set(path, commits.get(path) ?? commit)
    return makeLoggable({ ...given, line: index + 1 }, { path, commit: commits.get(path) ?? commit })
  })
})

const inWindow = ({ session }: LoggableSession) => session.date >= settings.window.from
const settled = ['unchanged', 'blocked', 'drift', 'left']

describe('a plan', () => {
  test.each([false, true])('applied to its own result plans nothing more (start and end times: %s)', (timestamps) => {
    fc.assert(
      fc.property(ledgerArbitrary, ledgerArbitrary, (before, after) => {
        const rules = { ...wide, timestamps }
        const recorded = applyToEntries(planTimeEntries(input(before, []), rules), [])
        const changed = applyToEntries(planTimeEntries(input(after, recorded), rules), recorded)
        const again = planTimeEntries(input(after, changed), rules)
        expect(kinds(again).filter((kind) => !settled.includes(kind))).toEqual([])
        // One entry for each session that can be recorded, with its hours: none lost, none twice.
        const wanted = after.filter((session) => session.target.ok && inWindow(session))
        const key = (date: string, hours: number, project: number | undefined, task: number | undefined) =>
          `${date} ${hours} ${project} ${task}`
        const held = changed.filter(
          ({ date, reference }) => date >= settings.window.from && !standing(after, changed).has(reference?.id ?? ''),
        )
        expect(held.map((e) => key(e.date, e.hours, e.project.id, e.task.id)).sort()).toEqual(
          wanted
            .map(({ session, target }) =>
              key(session.date, session.hours, target.ok ? target.project.id : 0, target.ok ? target.task.id : 0),
            )
            .sort(),
        )
      }),
      runs(1500),
    )
  })

  test('does not depend on the order of sessions and entries', () => {
    fc.assert(
      fc.property(
        ledgerArbitrary,
        ledgerArbitrary,
        fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
        (before, after, order) => {
          const recorded = applyToEntries(planTimeEntries(input(before, []), wide), [])
          const shuffled = <T>(list: readonly T[]) =>
            list
              .map((value, index) => ({ value, at: order[index] ?? 0 }))
              .sort((a, b) => a.at - b.at)
              .map(({ value }) => value)
          const plan = planTimeEntries(input(after, recorded), wide)
          expect(planTimeEntries(input(shuffled(after), shuffled(recorded)), wide)).toEqual(plan)
        },
      ),
      runs(500),
    )
  })

  test('keeps every entry when rows are reordered, moved down or reworded', () => {
    fc.assert(
      fc.property(ledgerArbitrary, fc.nat(50), fc.constantFrom('reversed', 'same'), (ledger, down, order) => {
        const recorded = applyToEntries(planTimeEntries(input(ledger, []), wide), [])
        const moved = ledger.map((each, index) => ({
          ...each,
          session: { ...each.session, line: down + (order === 'reversed' ? ledger.length - index : index) },
        }))
        expect(kinds(planTimeEntries(input(moved, recorded), wide)).filter((kind) => !settled.includes(kind))).toEqual(
          [],
        )
        const reworded = ledger.map((each) => ({ ...each, session: { ...each.session, headline: 'Other words' } }))
        const ids = applyToEntries(planTimeEntries(input(reworded, recorded), wide), recorded).map(({ id }) => id)
        expect(ids.sort()).toEqual(recorded.map(({ id }) => id).sort())
      }),
      runs(500),
    )
  })

  test('writes nothing that is locked, running or not the ledger’s', () => {
    fc.assert(
      fc.property(
        ledgerArbitrary,
        ledgerArbitrary,
        fc.array(fc.constantFrom('ours', 'locked', 'running', 'foreign', 'hand'), { minLength: 12, maxLength: 12 }),
        (before, after, states) => {
          const recorded = applyToEntries(planTimeEntries(input(before, []), wide), []).map((entry, index) => {
            const state = states[index % states.length]
            return {
              ...entry,
              locked: state === 'locked' ? 'approved' : null,
              running: state === 'running',
              reference:
                state === 'hand' || !entry.reference
                  ? null
                  : { ...entry.reference, groupId: state === 'foreign' ? 'other/one' : entry.reference.groupId },
            }
          })
          const free = new Set(
            recorded
              .filter((e) => e.locked === null && !e.running && e.reference?.groupId === settings.ledger)
              .map(({ id }) => id),
          )
          for (const operation of planTimeEntries(input(after, recorded), wide).operations) {
            if (operation.kind === 'update' || operation.kind === 'move' || operation.kind === 'delete')
              expect(free).toContain(operation.entry.id)
          }
        },
      ),
      runs(500),
    )
  })
})

describe('identity', () => {
  test('a reference splits into what it was made of, whatever the path', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.string(),
        fc.integer({ min: 1, max: 99_999 }),
        (source, project, task, count) => {
          const base = baseReference(source, sessionKey(makeSession({ project, task })))
          expect(splitReference(countedReference(base, count))).toEqual({ source, base, count })
        },
      ),
    )
  })

  test('survives every edit but that of date, project and task', () => {
    fc.assert(
      fc.property(fc.string(), fc.double({ min: 0.01, max: 24 }), fc.nat(), (headline, hours, line) => {
        expect(sessionKey(makeSession({ headline, hours, line, start: '09:00', billable: true, mode: 'x' }))).toBe(
          sessionKey(makeSession()),
        )
      }),
    )
  })
})

/** References of the entries that stand still until a person has acted. */
function standing(sessions: readonly LoggableSession[], entries: Parameters<typeof input>[1]): Set<string> {
  const plan = planTimeEntries(input(sessions, entries), wide)
  const still = plan.operations.filter(({ kind }) => kind === 'blocked' || kind === 'left' || kind === 'drift')
  return new Set(still.flatMap((operation) => entryOf(operation)?.reference?.id ?? []))
}
