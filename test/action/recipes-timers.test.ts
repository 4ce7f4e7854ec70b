import { afterEach, describe, expect, test } from 'vitest'
import { addEntry, addUser } from '../sandbox/harvest/build.ts'
import { isRunner, type Kitchen, openKitchen, writesOf } from './recipes.ts'
import { report } from './scene.ts'

let kitchen: Kitchen
afterEach(() => kitchen.close())

const HOSTILE = 'Fix: "quotes"\nhours: 8\nspent_date: 2020-01-01 # $(touch /tmp/never) `id` {{ secrets }}'
const issue = (number = 12, login = 'ada', title = HOSTILE) => ({
  event: 'issues',
  repository: 'ada/web',
  payload: { action: 'assigned', assignee: { login }, issue: { number, title } },
})
const timers = () => [...kitchen.harvest.account.timeEntries.values()]
const only = () => {
  expect(timers()).toHaveLength(1)
  return timers()[0] as ReturnType<typeof timers>[number]
}

describe.runIf(isRunner)('a timer that starts with an issue', () => {
  test('has what the report will be found by, whatever the title says', async () => {
    kitchen = await openKitchen()
    const { jobs, failures } = await kitchen.run('timer.yml', issue())
    expect([jobs.map(({ result }) => result), failures]).toEqual([['success'], []])
    const { external_reference: reference, ...entry } = only()
    expect(entry).toMatchObject({
      notes: HOSTILE,
      timer_started_at: expect.any(String),
      user_id: kitchen.harvest.account.me,
    })
    expect(entry.spent_date).not.toBe('2020-01-01')
    expect(reference).toMatchObject({
      id: `web-12#${entry.spent_date}/-/-`,
      group_id: 'ada/dev-reports',
      permalink: 'https://github.com/ada/web/issues/12',
    })
  })

  test('is started once; stopped meanwhile it goes on, and does not become two', async () => {
    kitchen = await openKitchen()
    await kitchen.run('timer.yml', issue())
    expect(writesOf(kitchen)).toEqual(['POST /v2/time_entries'])
    await kitchen.run('timer.yml', issue())
    expect(writesOf(kitchen)).toEqual([])
    Object.assign(only(), { timer_started_at: null, hours: 0.5 })
    const { failures } = await kitchen.run('timer.yml', issue())
    expect([failures, writesOf(kitchen)]).toEqual([[], [`PATCH /v2/time_entries/${only().id}/restart`]])
    expect(only().timer_started_at).not.toBeNull()
  })

  test('by hand, for an issue by its number', async () => {
    kitchen = await openKitchen()
    const { failures } = await kitchen.run('timer.yml', { repository: 'ada/web', inputs: { issue: 7 } })
    expect(failures).toEqual([])
    expect(only()).toMatchObject({
      notes: 'Issue 7',
      external_reference: { id: expect.stringMatching(/^web-7#/), permalink: 'https://github.com/ada/web/issues/7' },
    })
  })

  test('is nobody else’s: an issue of another person starts none, and a colleague’s timer is not taken for one’s own', async () => {
    kitchen = await openKitchen()
    const { jobs } = await kitchen.run('timer.yml', issue(12, 'grace'))
    expect(jobs.map(({ result }) => result)).toEqual(['skipped'])
    expect(kitchen.harvest.requests).toEqual([])
    await kitchen.run('timer.yml', issue())
    const { account } = kitchen.harvest
    only().user_id = addUser(account, 'Grace Hopper').id
    const { failures } = await kitchen.run('timer.yml', issue())
    expect(failures).toEqual([])
    expect(timers().map(({ user_id }) => user_id === account.me)).toEqual([false, true])
  })
})

describe.runIf(isRunner)('the ledger’s workflow with timers', () => {
  const record = (inputs: Readonly<Record<string, unknown>> = {}) =>
    kitchen.run('ledger-timers.yml', { event: 'push', inputs })
  const push = (id: string, date: string, hours = 1.5) =>
    kitchen.ledger.commit({ [`reports/${id}-${date}.md`]: report({ id, date, project: 'audrey', hours }) })

  test('stops the timer whose report has arrived, and record makes its entry the report’s', async () => {
    kitchen = await openKitchen()
    await kitchen.run('timer.yml', issue())
    const { id, spent_date: day } = only()
    push('web-99', day, 1)
    writesOf(kitchen)

    const before = await record()
    expect(before.failures).toEqual([])
    expect(writesOf(kitchen)).toEqual(['POST /v2/time_entries'])
    expect(before.calls.at(-1)).toMatchObject({
      outputs: { 'entries-created': '1', 'entries-deleted': '0', 'entries-blocked': '0' },
    })
    expect(before.calls.at(-1)?.summary).toMatch(/\| left \|.*waits for its report "web\\-12"/)

    const commit = push('web-12', day)
    const dry = await record({ 'dry-run': true })
    expect([dry.jobs[0]?.result, writesOf(kitchen)]).toEqual(['failure', []])
    expect(dry.failures.join()).toContain(`a timer is running on time entry ${id}`)

    const arrived = await record()
    expect(arrived.failures).toEqual([])
    expect(writesOf(kitchen)).toEqual([`PATCH /v2/time_entries/${id}/stop`, `PATCH /v2/time_entries/${id}`])
    expect(kitchen.harvest.account.timeEntries.get(id)).toMatchObject({
      hours: 1.5,
      timer_started_at: null,
      notes: expect.stringContaining('Search Console pull'),
      external_reference: {
        id: `web-12#${day}/audrey/-`,
        permalink: `https://github.com/ada/dev-reports/commit/${commit}`,
      },
    })
    const again = await record()
    expect([again.failures, writesOf(kitchen), timers().length]).toEqual([[], [], 2])
  })

  test('lets a timer run whose report tells of another day only, and one that is not the ledger’s', async () => {
    kitchen = await openKitchen()
    await kitchen.run('timer.yml', issue())
    const { spent_date: day } = only()
    const yesterday = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
    const { account } = kitchen.harvest
    push('web-12', yesterday)
    // The entry of that day is recorded already; the one that runs is the next day's.
    const reference = { id: `web-12#${yesterday}/audrey/-`, group_id: 'ada/dev-reports', account_id: null }
    const permalink = 'https://github.com/ada/web/issues/12'
    addEntry(
      account,
      {
        spent_date: yesterday,
        hours: 1,
        external_reference: { ...reference, permalink, service: '', service_icon_url: null },
      },
      new Date(),
    )
    writesOf(kitchen)
    const { failures, calls } = await record()
    expect(failures).toEqual([])
    expect(writesOf(kitchen)).toEqual([expect.stringMatching(/^PATCH \/v2\/time_entries\/\d+$/)])
    expect(calls.at(-1)?.outputs).toMatchObject({ 'entries-updated': '1', 'entries-deleted': '0' })
    expect(timers().map(({ timer_started_at }) => timer_started_at !== null)).toEqual([true, false])

    push('web-13', day)
    const running = timers().find(({ timer_started_at }) => timer_started_at !== null)
    Object.assign(running ?? {}, { external_reference: null })
    const typed = await record()
    expect(typed.failures).toEqual([])
    expect(writesOf(kitchen)).toEqual(['POST /v2/time_entries'])
    expect(running?.timer_started_at).not.toBeNull()
  })

  test('without any timer, and with the ids of reports in quotes', async () => {
    kitchen = await openKitchen()
    expect((await record()).failures).toEqual([])
    await kitchen.run('timer.yml', issue())
    push('"web-12"', only().spent_date)
    expect((await record()).failures).toEqual([])
    expect(only()).toMatchObject({ hours: 1.5, timer_started_at: null })
  })
})
