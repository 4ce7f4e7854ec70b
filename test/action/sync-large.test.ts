import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AccountState, largeAccount } from '../sandbox/harvest.ts'
import type { ActionResult } from './run.ts'
import { type SyncScene, setSyncScene } from './sync.ts'

// 60,000 entries. Its 1,100 invoices are cut to a few: each costs two calls the first time, and more than a hundred
// would wait for Harvest's pace, which is another test's.
const account = largeAccount(new Date(), { people: 12, projects: 60 })
for (const id of [...account.invoices.keys()].slice(8)) account.invoices.delete(id)
for (const entry of account.timeEntries.values())
  if (!account.invoices.has(entry.invoice_id ?? 0)) entry.invoice_id = null

/** The least a first run can take: a call a page of 2,000, and one for each list that hangs on a row. */
function leastCalls({ timeEntries, invoices, estimates, users }: AccountState): number {
  const lists = 15
  const reports = 10
  const me = 1
  return me + lists + reports + Math.ceil(timeEntries.size / 2000) + 2 * invoices.size + estimates.size + 2 * users.size
}

let at: SyncScene
let first: ActionResult
beforeAll(async () => {
  at = await setSyncScene({ account })
  // A run may take 400 MB.
  first = await at.sync({}, { environment: { NODE_OPTIONS: '--max-old-space-size=300' } })
}, 180_000)
afterAll(() => at.close())

const lines = (path: string) => at.read(path).trimEnd().split('\n')
const monthOf = (day: string) => `data/time_entries/${day.slice(0, 7)}.ndjson`

describe('an account of 60,000 entries', () => {
  test('is read in the least calls, and committed at once', () => {
    expect(first.annotations).toEqual([])
    expect(first.code).toBe(0)
    expect(at.calls()).toHaveLength(leastCalls(account))
    expect(at.scene.git('rev-list', '--count', 'main')).toBe('2')
    const months = at.paths().filter((path) => path.startsWith('data/time_entries/'))
    expect(months).toHaveLength(12)
    expect(months.flatMap(lines)).toHaveLength(60_000)
    // Larger than one GraphQL commit takes, so it came the other way, visible at its end only.
    expect(at.scene.github.count({ path: '/git/blobs' })).toBeGreaterThan(12)
    console.log(`a first run: ${leastCalls(account)} Harvest calls, the least there can be`)
  })

  test('when nothing has changed: no commit, and no stream is asked twice', async () => {
    const [head] = [at.head(), at.calls()]
    const second = await at.sync()
    expect(second.annotations).toEqual([])
    expect(second.code).toBe(0)
    expect(at.head()).toBe(head)
    expect(second.outputs).toMatchObject({ 'commit-sha': head, 'github-calls': '1' })
    const paths = at.calls().map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    // Every list and report, and who the token is.
    expect(paths).toHaveLength(27)
  }, 60_000)

  test('after 10 changes, 2 deletions and a renamed client: just these lines differ', async () => {
    at.calls()
    const free = [...account.timeEntries.values()].filter(
      ({ invoice_id, hours, spent_date }) => invoice_id === null && hours > 0.3 && spent_date.slice(8) > '05',
    )
    const picked = Array.from({ length: 12 }, (_, index) => free[Math.floor(((index + 2) * free.length) / 14)]).flatMap(
      (entry) => entry ?? [],
    )
    const [moved, ...rest] = picked
    if (moved === undefined) throw new Error('there is no entry')
    const before = new Map(picked.map(({ id, spent_date }) => [id, spent_date]))
    // To the month before, with its hours; six by their notes, three by their hours, and two are gone.
    const previous = new Date(Date.parse(`${moved.spent_date.slice(0, 7)}-01`) - 86_400_000).toISOString().slice(0, 10)
    at.harvest.edit(moved.id, { spent_date: previous })
    for (const { id } of rest.slice(0, 6)) at.harvest.edit(id, { notes: 'Changed' })
    for (const { id, hours } of rest.slice(6, 9)) at.harvest.edit(id, { hours: hours + 1 })
    const deleted = rest.slice(9)
    for (const { id } of deleted) at.harvest.remove(id)
    const [client] = account.clients.values()
    at.harvest.renameClient(client?.id ?? 0, 'North & Wind')

    const third = await at.sync()
    expect(third.annotations).toEqual([])
    expect(third.code).toBe(0)
    const changes = at.changes('main')
    const idsOf = (texts: readonly string[]) => texts.map((text) => (JSON.parse(text) as { id: number }).id)
    const files = Object.entries(changes).filter(([path]) => path.startsWith('data/time_entries/'))
    const gone = files.flatMap(([, each]) => idsOf(each.gone))
    const come = files.flatMap(([, each]) => idsOf(each.come))
    const sorted = (ids: readonly number[]) => ids.toSorted((a, b) => a - b)
    expect(sorted(gone)).toEqual(sorted(picked.map(({ id }) => id)))
    expect(sorted(come)).toEqual(sorted([moved, ...rest.slice(0, 9)].map(({ id }) => id)))
    for (const { id } of deleted) expect(changes[monthOf(before.get(id) ?? '')]?.gone.join()).toContain(`"id":${id},`)
    expect(changes['data/clients.ndjson']).toEqual({
      gone: [expect.stringContaining(`"id":${client?.id},`)],
      come: [expect.stringContaining('"name":"North & Wind"')],
    })
    // Beside them: how far it has come, and the sums of what the hours were on.
    const others = Object.keys(changes).filter((path) => !path.startsWith('data/time_entries/'))
    expect(others.filter((path) => !/^data\/(clients\.ndjson|state\.json|report_\w+\.ndjson)$/.test(path))).toEqual([])
    const projects = new Set([moved, ...rest.slice(6)].map(({ project_id }) => project_id))
    for (const line of changes['data/report_time_projects.ndjson']?.come ?? [])
      expect(projects).toContain((JSON.parse(line) as { project_id: number }).project_id)
    // One more for each project that has lost an entry.
    const more = new Set(deleted.map(({ project_id }) => project_id)).size
    expect(at.calls()).toHaveLength(27 + more)
    expect(third.stdout).toContain('time_entries: 59,998 rows, 10 changed, 2 deleted')
    const data = execFileSync('git', ['-C', at.scene.directory, 'fsck', '--strict'], { encoding: 'utf8' })
    expect(data).not.toContain('error')
  }, 60_000)
})
