import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roundedHours } from '../sandbox/harvest/time-entry-json.ts'
import { type SyncScene, setSyncScene } from './sync.ts'

interface DuckDb {
  readonly DuckDBInstance: {
    create: () => Promise<{
      connect: () => Promise<{
        run: (sql: string) => Promise<unknown>
        runAndReadAll: (sql: string) => Promise<{ getRowObjectsJson: () => Record<string, unknown>[] }>
      }>
    }>
  }
}

/** DuckDB weighs 70 MB, so it is no dependency: `npm install --no-save @duckdb/node-api`, as CI does, or a folder that has it. */
const from = process.env.DUCKDB_FOLDER ?? join(import.meta.dirname, '../..')
const hasDuckDb = existsSync(join(from, 'node_modules/@duckdb/node-api'))
if (!hasDuckDb) console.warn('skipped: the queries of docs/sync.md, because @duckdb/node-api is not installed')

const queries = [
  ...readFileSync(join(import.meta.dirname, '../../docs/sync.md'), 'utf8').matchAll(/```sql\n([\s\S]*?)```/g),
].map(([, sql = '']) => sql)
const [profit = '', utilisation = '', contractors = '', unpaid = ''] = queries

describe.skipIf(!hasDuckDb)('the queries of docs/sync.md, in DuckDB', () => {
  let at: SyncScene
  let folder: string
  let ask: (sql: string) => Promise<Record<string, unknown>[]>
  beforeAll(async () => {
    at = await setSyncScene({ account: 'agency', now: () => new Date('2026-05-29T12:00:00Z') })
    const { timeEntries, users } = at.harvest.account
    for (const entry of timeEntries.values()) entry.timer_started_at = null
    // So that every query has a row to find.
    const contractor = [...users.values()].find(({ id }) => id !== at.harvest.account.me)
    if (contractor) contractor.is_contractor = true
    const run = await at.sync()
    expect(run.code).toBe(0)
    folder = mkdtempSync(join(tmpdir(), 'queries-'))
    for (const path of at.paths()) {
      mkdirSync(join(folder, dirname(path)), { recursive: true })
      writeFileSync(join(folder, path), at.read(path))
    }
    const { DuckDBInstance } = createRequire(join(from, 'package.json'))('@duckdb/node-api') as DuckDb
    const connection = await (await DuckDBInstance.create()).connect()
    await connection.run(`set file_search_path = '${folder}'`)
    ask = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson()
  }, 120_000)
  afterAll(async () => {
    await at.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const entries = () => [...at.harvest.account.timeEntries.values()]
  const rounded = ({ hours }: { hours: number }) => roundedHours(hours, at.harvest.account.rounding)
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)
  const nameOf = (id: number) => {
    const user = at.harvest.account.users.get(id)
    return `${user?.first_name} ${user?.last_name}`
  }

  test('there is one for each question', () => {
    expect(queries).toHaveLength(4)
  })

  test('profitability by project', async () => {
    const rows = await ask(profit)
    const year = entries().filter(({ spent_date }) => spent_date.startsWith('2026'))
    const { projects, clients } = at.harvest.account
    const expected = [...Map.groupBy(year, (entry) => entry.project_id)].map(([id, of]) => [
      projects.get(id)?.name,
      clients.get(projects.get(id)?.client_id ?? 0)?.currency,
      sum(of.map((each) => (each.billable ? rounded(each) * (each.billable_rate ?? 0) : 0))).toFixed(2),
      sum(of.map((each) => each.hours * (each.cost_rate ?? 0))).toFixed(2),
    ])
    expect(expected.length).toBeGreaterThan(2)
    // Two projects may have one name.
    const found = rows.map((row) => [
      row.project,
      row.currency,
      Number(row.earned).toFixed(2),
      Number(row.cost).toFixed(2),
    ])
    expect(found.sort()).toEqual(expected.sort())
  })

  test('utilisation by person', async () => {
    const rows = await ask(utilisation)
    const weeks = entries().filter(({ spent_date }) => spent_date >= '2026-05-04' && spent_date <= '2026-05-31')
    const people = Map.groupBy(weeks, (entry) => entry.user_id)
    expect(people.size).toBeGreaterThan(1)
    expect(rows).toHaveLength(people.size)
    for (const [id, of] of people) {
      const row = rows.find(({ person }) => person === nameOf(id))
      const billable = sum(of.filter((each) => each.billable).map(({ hours }) => hours))
      const capacity = (4 * (at.harvest.account.users.get(id)?.weekly_capacity ?? 0)) / 3600
      expect(Number(row?.billable_hours)).toBeCloseTo(billable, 4)
      expect(Number(row?.percent)).toBeCloseTo(Math.round((1000 * billable) / capacity) / 10, 4)
    }
  })

  test('what contractors are owed', async () => {
    const rows = await ask(contractors)
    const { users } = at.harvest.account
    const may = entries().filter(
      (each) => each.spent_date.startsWith('2026-05') && users.get(each.user_id)?.is_contractor,
    )
    const people = Map.groupBy(may, (entry) => entry.user_id)
    expect(people.size).toBeGreaterThan(0)
    expect(rows.map(({ contractor, pay }) => [contractor, Number(pay)]).sort()).toEqual(
      [...people]
        .map(([id, of]) => [
          nameOf(id),
          Math.round(100 * sum(of.map((each) => each.hours * (each.cost_rate ?? 0)))) / 100,
        ])
        .sort(),
    )
  })

  test('unpaid invoices', async () => {
    const rows = await ask(unpaid)
    const open = [...at.harvest.account.invoices.values()].filter(({ state }) => state === 'open')
    expect(open.length).toBeGreaterThan(0)
    expect(rows.map(({ number }) => number).sort()).toEqual(open.map(({ number }) => number).sort())
  })
})
