import assert from 'node:assert/strict'
import fc from 'fast-check'
import { addDays } from '../sandbox/harvest/calendar.ts'
import type { TimeEntry } from '../sandbox/harvest/entities.ts'
import { lockOf } from '../sandbox/harvest/time-entry-json.ts'
import { checkAgreement, checkUntouched, hasConflictOutside } from './check.ts'
import {
  CONFIG,
  type Configuration,
  LEDGER,
  LedgerModel,
  type Report,
  type Row,
  renderConfiguration,
  TODAY,
} from './ledger.ts'
import { type Circumstances, copyEntries, plain, type World } from './world.ts'

export type Step = fc.AsyncCommand<LedgerModel, World>

/** How often each kind of step really ran, and what clean runs came to. */
export interface Tally {
  readonly steps: Map<string, number>
  readonly reasons: Map<string, number>
  entries: number
  runs: number
}

export function count(map: Map<string, number>, name: string): void {
  map.set(name, (map.get(name) ?? 0) + 1)
}

/** Commits changes to ledger and model. */
export function commit(ledger: LedgerModel, { runner }: World, changes: ReadonlyMap<string, Report | null>): void {
  ledger.note(runner.commit(LedgerModel.texts(changes)), changes)
}

/** Commits a configuration. */
export function configure(ledger: LedgerModel, { runner }: World, changes: Partial<Configuration>): void {
  ledger.configuration = { ...ledger.configuration, ...changes }
  ledger.note(runner.commit({ [CONFIG]: renderConfiguration(ledger.configuration) }), new Map())
}

/** Runs once without a disturbance, and once more, which has nothing to do. Gives why anything was left undone. */
export async function runTwice(ledger: LedgerModel, world: World, given: Circumstances): Promise<string[]> {
  const { harvest, runner } = world
  const once = async () => {
    const before = copyEntries(harvest.account)
    const told = await runner.run(harvest, given, ledger.from)
    return { account: harvest.account, before, after: copyEntries(harvest.account), told, deep: given.depth === null }
  }
  const first = await once()
  try {
    const reasons = checkAgreement(ledger, first)
    if (reasons.includes('refused')) assert.ok(given.depth !== null && !given.token, 'nothing speaks for refusing')
    const requests = harvest.requests.length
    const second = await once()
    assert.deepEqual([...second.after], [...second.before], 'the second run has nothing to do')
    // A running timer goes on meanwhile.
    const isRunning = [...first.after.values()].some((entry) => entry.timer_started_at !== null)
    if (!isRunning && !hasConflictOutside(ledger, first))
      assert.equal(second.told.ok, first.told.ok, 'the second run ends as the first')
    const writes = harvest.requests.slice(requests).filter(({ method }) => method !== 'GET')
    if (first.told.ok)
      assert.deepEqual(
        writes.map(({ method, path }) => `${method} ${path}`),
        [],
      )
    return reasons
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`${why}\n  The run said:\n    ${first.told.words.join('\n    ')}`)
  }
}

const days = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 1, 2) },
  { weight: 2, arbitrary: fc.constantFrom(-1, 7, 29, 30, 31, 59, 60, 61, 90, 100, 120) },
)
const date = days.map((back) => addDays(TODAY, -back))
const hours = fc.constantFrom(0.25, 1, 1.5, 2, 3.75)
const project = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom('audrey', 'dare') },
  { weight: 8, arbitrary: fc.constant('internal') },
  { weight: 1, arbitrary: fc.constant('ghost') },
)
const task = fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constant('Meetings') })
const headline = fc.constantFrom('Alpha', 'Beta', 'Gamma')
const row: fc.Arbitrary<Row> = fc.record({ date, project, task, hours, headline })
export const report: fc.Arbitrary<Report> = fc.record({
  id: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom('one', 'two', 'three') },
  ),
  rows: fc.array(row, { minLength: 1, maxLength: 4 }),
})
export const path = fc.constantFrom(
  'reports/a/1.md',
  'reports/a/2.md',
  'reports/a/3.md',
  // Named by days long past: these are only looked over while all that they hold is as old.
  'reports/a/2025-01-07.md',
  'reports/b/1.md',
  'reports/b/2025-02-03-x.md',
  'reports/ü ~2.md',
)
const index = fc.nat(30)

/** The nth of what there is. */
function pick<T>(list: Iterable<T>, at: number): T | undefined {
  const all = [...list]
  return all[at % Math.max(1, all.length)]
}

/** Gives every kind of step, each as often in the list as it is likelier than others. */
export function stepsWith(tally: Tally): fc.Arbitrary<Step>[] {
  const step = <T>(
    name: string,
    given: fc.Arbitrary<T>,
    act: (ledger: LedgerModel, world: World, value: T) => boolean | Promise<boolean>,
    weight = 1,
  ): fc.Arbitrary<Step>[] =>
    Array.from({ length: weight }, () =>
      given.map((value) => ({
        check: () => true,
        run: async (ledger: LedgerModel, world: World) => {
          if (await act(ledger, world, value)) count(tally.steps, name)
        },
        toString: () => `${name} ${JSON.stringify(value)}`,
      })),
    )

  const onReport =
    <T>(change: (report: Report, value: T) => Report | null) =>
    (ledger: LedgerModel, world: World, [at, value]: [number, T]) => {
      const [where, filed] = pick(ledger.files, at) ?? []
      if (where === undefined || filed === undefined) return false
      const after = change(filed.report, value)
      if (after !== null && JSON.stringify(after) === JSON.stringify(filed.report)) return false
      commit(ledger, world, new Map([[where, after]]))
      return true
    }
  const onRow = <T>(change: (row: Row, value: T) => Row) =>
    onReport<[number, T]>((old, [at, value]) => ({
      ...old,
      rows: old.rows.map((each, nth) => (nth === at % old.rows.length ? change(each, value) : each)),
    }))
  const editRow = <T>(name: string, given: fc.Arbitrary<T>, change: (row: Row, value: T) => Row, weight?: number) =>
    step(name, fc.tuple(index, fc.tuple(index, given)), onRow(change), weight)

  const reports = [
    step(
      'write',
      fc.tuple(path, report),
      (ledger, world, [where, what]) => {
        if (ledger.files.has(where)) return false
        commit(ledger, world, new Map([[where, what]]))
        return true
      },
      3,
    ),
    editRow('edit hours', hours, (each, value) => ({ ...each, hours: value }), 2),
    editRow('edit date', date, (each, value) => ({ ...each, date: value }), 2),
    editRow('edit project and task', fc.tuple(project, task), (each, [p, t]) => ({ ...each, project: p, task: t })),
    editRow('reword', headline, (each, value) => ({ ...each, headline: value })),
    editRow('break', fc.constant(null), (each) => ({ ...each, hours: null })),
    step(
      'mend',
      hours,
      (ledger, world, value) => {
        const changes = new Map(
          [...ledger.files].flatMap(([where, { report: old }]) =>
            old.rows.some((each) => each.hours === null)
              ? [[where, { ...old, rows: old.rows.map((each) => ({ ...each, hours: each.hours ?? value })) }] as const]
              : [],
          ),
        )
        if (changes.size === 0) return false
        commit(ledger, world, changes)
        return true
      },
      3,
    ),
    step(
      'add row',
      fc.tuple(index, fc.tuple(index, row)),
      onReport((old, [at, more]) => {
        const rows = [...old.rows]
        rows.splice(at % (rows.length + 1), 0, more)
        return { ...old, rows }
      }),
    ),
    step(
      'remove row',
      fc.tuple(index, index),
      onReport((old, at) =>
        old.rows.length < 2 ? old : { ...old, rows: old.rows.filter((_, nth) => nth !== at % old.rows.length) },
      ),
    ),
    step(
      'reorder',
      fc.tuple(index, fc.constant(null)),
      onReport((old) => ({ ...old, rows: old.rows.toReversed() })),
    ),
    step(
      'change id',
      fc.tuple(index, fc.constantFrom(null, null, 'one', 'two', 'four')),
      onReport((old, id) => ({ ...old, id })),
    ),
    step(
      'rename',
      fc.tuple(index, path),
      (ledger, world, [at, to]) => {
        const [where, filed] = pick(ledger.files, at) ?? []
        if (where === undefined || filed === undefined || ledger.files.has(to)) return false
        commit(
          ledger,
          world,
          new Map<string, Report | null>([
            [where, null],
            [to, filed.report],
          ]),
        )
        return true
      },
      2,
    ),
    step('swap', fc.tuple(index, index), (ledger, world, [a, b]) => {
      const [one, first] = pick(ledger.files, a) ?? []
      const [two, second] = pick(ledger.files, b) ?? []
      if (one === undefined || two === undefined || one === two || !first || !second) return false
      commit(
        ledger,
        world,
        new Map([
          [one, second.report],
          [two, first.report],
        ]),
      )
      return true
    }),
    step(
      'delete',
      fc.tuple(index, fc.constant(null)),
      onReport(() => null),
      2,
    ),
    step(
      'revert',
      fc.integer({ min: 1, max: 4 }),
      (ledger, world, back) => {
        const then = ledger.past.at(-1 - back)?.files
        if (then === undefined) return false
        const changes = new Map<string, Report | null>([...then].map(([where, filed]) => [where, filed.report]))
        for (const where of ledger.files.keys()) if (!then.has(where)) changes.set(where, null)
        commit(ledger, world, changes)
        return true
      },
      2,
    ),
  ].flat()

  const config = <K extends keyof Configuration>(key: K, value: fc.Arbitrary<Configuration[K]>, weight?: number) =>
    step(
      `configure ${key}`,
      value,
      (ledger, world, wanted) => {
        if (ledger.configuration[key] === wanted) return false
        configure(ledger, world, { [key]: wanted } as Partial<Configuration>)
        return true
      },
      weight,
    )
  const configuration = [
    config('mapping', fc.constantFrom(0, 1, 2)),
    config('notes', fc.constantFrom(0, 1, 2)),
    config('orphans', fc.constantFrom('delete', 'delete', 'delete', 'flag', 'keep')),
    config('limit', fc.constantFrom(0, 1, 2, 5, 20)),
    config('windowDays', fc.constantFrom(30, 60, 90)),
    config('withoutB', fc.boolean()),
  ].flat()

  return [reports, configuration, handSteps(step), runSteps(step, tally)].flat()
}

type MakeStep = <T>(
  name: string,
  given: fc.Arbitrary<T>,
  act: (ledger: LedgerModel, world: World, value: T) => boolean | Promise<boolean>,
  weight?: number,
) => fc.Arbitrary<Step>[]

/** What people do in Harvest itself. */
function handSteps(step: MakeStep): fc.Arbitrary<Step>[] {
  const onEntry =
    <T>(act: (world: World, entry: TimeEntry, value: T) => boolean | undefined) =>
    (_: LedgerModel, world: World, [at, value]: [number, T]) => {
      const mine = [...world.harvest.account.timeEntries.values()].filter(
        ({ external_reference }) => external_reference?.group_id === LEDGER,
      )
      const entry = pick(mine, at)
      return entry !== undefined && act(world, entry, value) !== false
    }
  const onFree = <T>(act: (world: World, entry: TimeEntry, value: T) => void) =>
    onEntry<T>((world, entry, value) => {
      if (lockOf(world.harvest.account, entry) !== null) return false
      act(world, entry, value)
      return undefined
    })
  const place = fc.constantFrom(
    ['Audrey Web', 'Development'],
    ['Audrey Web', 'Design'],
    ['Dare Platform', 'Development'],
  )
  const idsOf = ({ harvest: { account } }: World, [projectName, taskName]: readonly string[]) => ({
    project_id: [...account.projects.values()].find(({ name }) => name === projectName)?.id ?? 0,
    task_id: [...account.tasks.values()].find(({ name }) => name === taskName)?.id ?? 0,
  })
  const nothing = fc.constant(null)
  return [
    step(
      'hand: hours',
      fc.tuple(index, hours),
      onFree(({ harvest }, { id }, value) => void harvest.edit(id, { hours: value })),
      2,
    ),
    step(
      'hand: notes',
      fc.tuple(index, fc.constantFrom('Mine', '', null)),
      onFree(({ harvest }, { id }, text) => void harvest.edit(id, { notes: text })),
    ),
    step(
      'hand: date',
      fc.tuple(index, date),
      onFree(({ harvest }, { id }, spent_date) => void harvest.edit(id, { spent_date })),
    ),
    step(
      'hand: project and task',
      fc.tuple(index, place),
      onFree((world, { id }, names) => void world.harvest.edit(id, idsOf(world, names))),
    ),
    step(
      'hand: not billable',
      fc.tuple(index, nothing),
      onFree(({ harvest }, { id }) => void harvest.edit(id, { billable: false })),
    ),
    step(
      'hand: lock',
      fc.tuple(index, nothing),
      onFree(({ harvest }, { id }) => harvest.lock(id)),
    ),
    step(
      'hand: approve',
      fc.tuple(index, nothing),
      onFree(({ harvest }, { id }) => harvest.approve([id])),
    ),
    step(
      'hand: invoice',
      fc.tuple(index, nothing),
      onFree(({ harvest }, { id, timer_started_at }) => {
        if (timer_started_at === null) harvest.invoice([id], `2026-${harvest.account.invoices.size + 1}`)
      }),
    ),
    step('hand: close a day', fc.tuple(date, place), (_, world, [day, names]) => {
      world.harvest.lockPeriod(day, day, { project_id: idsOf(world, names).project_id })
      return true
    }),
    step('hand: archive', fc.constantFrom('Internal', 'Dare Platform'), (_, { harvest }, name) => {
      if (!harvest.project(name).is_active) return false
      harvest.archiveProject(harvest.project(name).id)
      return true
    }),
    step(
      'hand: open again',
      nothing,
      (_, { harvest: { account } }) => {
        account.lockedPeriods.length = 0
        for (const each of account.projects.values()) if (each.name !== 'Old Shop') each.is_active = true
        for (const entry of account.timeEntries.values())
          Object.assign(entry, {
            approval_status: 'unsubmitted',
            invoice_id: null,
            explicit_lock: null,
            timer_started_at: null,
          })
        return true
      },
      4,
    ),
    step(
      'hand: delete',
      fc.tuple(index, nothing),
      onFree(({ harvest }, { id }) => harvest.remove(id)),
    ),
    step(
      'hand: duplicate',
      fc.tuple(index, fc.constantFrom('copy', 'without reference', 'other hours')),
      onEntry(({ harvest }, entry, how) => {
        const { id: _id, created_at: _created, updated_at: _updated, ...rest } = entry
        harvest.addEntry({
          ...rest,
          ...{ invoice_id: null, explicit_lock: null, timer_started_at: null, approval_status: 'unsubmitted' as const },
          ...(how === 'without reference' && { external_reference: null }),
          ...(how === 'other hours' && { hours: rest.hours + 0.5 }),
        })
        return true
      }),
    ),
    step('hand: add', fc.tuple(date, hours, place), (_, world, [spent_date, value, names]) => {
      world.harvest.addEntry({ spent_date, hours: value, notes: 'By hand', ...idsOf(world, names) })
      return true
    }),
    step(
      'hand: add foreign',
      fc.tuple(index, fc.constantFrom('other group', 'button', 'colleague')),
      onEntry((world, entry, how) => {
        const { id: _id, ...rest } = entry
        const mark = entry.external_reference
        const colleague = [...world.harvest.account.users.keys()].find((each) => each !== world.harvest.account.me) ?? 0
        if (mark === null) return false
        world.harvest.addEntry({
          ...rest,
          ...(how === 'colleague' && { user_id: colleague }),
          external_reference:
            how === 'button'
              ? { ...mark, id: '17' }
              : how === 'other group'
                ? { ...mark, group_id: 'ada/other' }
                : mark,
        })
        return true
      }),
    ),
    step(
      'hand: start timer',
      fc.tuple(index, nothing),
      onFree(({ harvest }, { id }) => harvest.startTimer(id)),
    ),
  ].flat()
}

const isDisturbance = (reasons: readonly string[]) => reasons.some((reason) => reason !== 'locked, equal')

/** Runs, whole and disturbed. */
function runSteps(step: MakeStep, tally: Tally): fc.Arbitrary<Step>[] {
  const clean = async (ledger: LedgerModel, world: World, given: Circumstances) => {
    const reasons = await runTwice(ledger, world, given)
    if (!isDisturbance(reasons)) count(tally.reasons, 'agrees in everything')
    for (const reason of new Set(reasons)) count(tally.reasons, reason)
    tally.entries += world.harvest.account.timeEntries.size
    return true
  }
  /** A run that need not reach its end, or not on the newest commit. */
  const disturbed = async (ledger: LedgerModel, { harvest, runner }: World, given: Circumstances) => {
    const before = copyEntries(harvest.account)
    const told = await runner.run(harvest, given, ledger.from)
    harvest.faults.clear()
    const seen = { account: harvest.account, before, after: copyEntries(harvest.account), told, deep: false }
    checkUntouched(ledger, seen)
    return seen
  }
  return [
    step('run', fc.constant(plain), clean, 8),
    step(
      'run, shallow',
      fc.record({ depth: fc.constantFrom(1, 1, 2, 3), token: fc.boolean(), at: fc.constant(null) }),
      clean,
      2,
    ),
    step(
      'run, cut off',
      fc.record({
        nth: fc.integer({ min: 1, max: 8 }),
        writes: fc.boolean(),
        kind: fc.constantFrom('refuse' as const, 'drop' as const),
      }),
      async (ledger, world, { nth, writes, kind }) => {
        // The process ends with that request, before or after it took effect: nothing comes after.
        const path = writes ? /time_entries(\/\d+)?$/ : /./
        const last = world.harvest.faults.add({ nth, path }, { kind })
        world.harvest.faults.add({ nth: nth + 1, path }, { kind: 'refuse' }, Number.POSITIVE_INFINITY)
        await disturbed(ledger, world, plain)
        return last.hits > 0
      },
      4,
    ),
    step(
      'run, an answer lost',
      fc.integer({ min: 1, max: 4 }),
      async (ledger, world, nth) => {
        // It took effect, and the run goes on: what it cannot know it must look for.
        const lost = world.harvest.faults.add({ nth, method: 'POST', path: /time_entries$/ }, { kind: 'drop' })
        const first = world.harvest.requests.length
        await disturbed(ledger, world, plain)
        const created = world.harvest.requests.slice(first).flatMap(({ method, path, body }) => {
          const { external_reference: mark } = (body ?? {}) as Partial<TimeEntry>
          return method === 'POST' && path.endsWith('/time_entries') ? [mark?.id ?? ''] : []
        })
        // What Harvest refused, on a closed day, without an answer is not there, and may be tried again.
        const there = new Set(
          [...world.harvest.account.timeEntries.values()].map((each) => each.external_reference?.id),
        )
        const made = created.filter((id) => there.has(id))
        assert.deepEqual(made, [...new Set(made)], 'what was created without an answer is not created again')
        return lost.hits > 0
      },
      3,
    ),
    step('run, overtaken', fc.integer({ min: 1, max: 5 }), async (ledger, world, back) => {
      const old = ledger.past.at(-1 - back)
      if (old === undefined) return false
      const { told, before, after } = await disturbed(ledger.asOf(old), world, { ...plain, token: false, at: old.id })
      if (told.refused) assert.deepEqual([...after], [...before])
      return true
    }),
    step(
      'run, edited meanwhile',
      fc.tuple(index, hours, fc.constantFrom('POST', 'PATCH', 'GET')),
      async (ledger, world, [at, value, method]) => {
        const { harvest } = world
        let edited: number | null = null
        harvest.faults.onRequest({ method, ...(method === 'GET' && { path: /time_entries\/\d/ }) }, (request) => {
          const free = [...harvest.account.timeEntries.values()].filter(
            (each) => lockOf(harvest.account, each) === null && each.user_id === harvest.account.me,
          )
          // A look at one entry comes right before its deletion; another one's may be on its way already.
          const entry = method === 'GET' ? free.find(({ id }) => request.path.endsWith(`/${id}`)) : pick(free, at)
          if (entry === undefined || edited !== null) return
          edited = entry.id
          harvest.edit(entry.id, { hours: value + 0.1, notes: 'Still at it' })
        })
        const before = copyEntries(harvest.account)
        await world.runner.run(harvest, plain, ledger.from)
        harvest.faults.clear()
        if (edited !== null && before.has(edited))
          assert.ok(harvest.account.timeEntries.has(edited), 'what a person edited meanwhile is not deleted')
        return edited !== null
      },
    ),
  ].flat()
}
