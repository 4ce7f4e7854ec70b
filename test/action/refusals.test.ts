import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { streamNames } from '../../src/sync/streams.ts'
import { makeLedger } from './ledger.ts'
import { runAction } from './run.ts'
import { config, gitHubOf, report, type Scene, setScene } from './scene.ts'

let scene: Scene
beforeEach(async () => {
  scene = await setScene()
})
afterEach(() => scene.close())

const good = report({ date: '2026-05-20', project: 'audrey', hours: 3.5 })
const nothingWritten = () => scene.harvest.requests.every(({ method }) => method === 'GET')

describe('record refuses, with one clear message and nothing written:', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      'a wrong token',
      { 'harvest-access-token': 'not-the-token' },
      '::error::GET /v2/users/me: 401: The access token provided is expired, revoked, malformed or invalid for other reasons (request id ID). Check harvest-access-token and harvest-account-id: the token may be revoked, or belong to another account; Harvest answers so for a Forecast account too. `harvest-ledger check` tells which accounts the token sees.',
    ],
    [
      'a wrong account',
      { 'harvest-account-id': '4711' },
      '::error::GET /v2/users/me: 401: The access token provided is expired, revoked, malformed or invalid for other reasons (request id ID). Check harvest-access-token and harvest-account-id: the token may be revoked, or belong to another account; Harvest answers so for a Forecast account too. `harvest-ledger check` tells which accounts the token sees.',
    ],
    [
      'no token',
      { 'harvest-access-token': '' },
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is GitHub's syntax, shown to be copied.
      '::error::harvest-access-token is missing. Create a personal access token at https://id.getharvest.com/developers, store it as a repository secret and pass it: `harvest-access-token: ${{ secrets.HARVEST_ACCESS_TOKEN }}` (with OAuth 2.0: harvest-refresh-token, harvest-client-id and harvest-client-secret)',
    ],
    [
      'a command that does not exist',
      { command: 'recrod' },
      '::error::unknown command "recrod"; did you mean "record"? There is record, rollup, check, sync, request',
    ],
    [
      'a misspelt stream',
      { command: 'sync', streams: 'clients, time_entry' },
      `::error::streams: there is no stream "time_entry"; did you mean "time_entries"? There is ${streamNames.join(', ')}`,
    ],
    [
      'a glob that would take a run for ever',
      { reports: 'reports/**/*.md\n*a*a*a*a*a*a*a' },
      '::error::reports: the glob "*a*a*a*a*a*a*a" cannot be used: it has too many wildcards: beside one "**" and one "*" in each part of the path, 3 more. Write fewer, or several globs',
    ],
    [
      'no stream at all',
      { command: 'sync', streams: streamNames.map((name) => `!${name}`).join() },
      '::error::streams: every stream is left out; name at least one',
    ],
    [
      'a first day that is none',
      { command: 'sync', since: '2026-02-30' },
      '::error::since: found "2026-02-30", expected a day such as 2026-05-20',
    ],
    [
      'no such configuration file',
      { config: '.github/missing.yml' },
      '::error::config: .github/missing.yml: there is no such file in the checked-out commit',
    ],
    [
      'a configuration outside the ledger',
      { config: '../../etc/passwd' },
      '::error::config: found "../../etc/passwd", expected a path within the ledger, such as .github/harvest-ledger.yml',
    ],
    [
      'a date that is none',
      { from: '2026-02-30' },
      '::error::from: found "2026-02-30", expected a day such as 2026-05-20',
    ],
    [
      'a range the wrong way round',
      { from: '2026-05-20', to: '2026-05-01' },
      '::error::from (2026-05-20) is after to (2026-05-01)',
    ],
    [
      'an address a token must not go to',
      { 'harvest-api-url': 'http://api.harvestapp.com/v2' },
      '::error::harvest-api-url: expected an https address (http only on this machine itself)',
    ],
    [
      'an account id with letters',
      { 'harvest-account-id': '12ab' },
      '::error::harvest-account-id: expected digits only, as shown beside the token at https://id.getharvest.com/developers',
    ],
    ['a dry-run that is neither', { 'dry-run': 'yes' }, '::error::dry-run: found "yes", expected true or false'],
    [
      'a ledger elsewhere, and no token for it',
      { ledger: 'ada/other' },
      '::error::github-token is missing. ada/other takes reports from a token with `contents: write` for it; in a terminal, set GITHUB_TOKEN',
    ],
  ])('%s', async (_, inputs, message) => {
    scene.ledger.commit({ 'reports/a.md': good })
    const run = await scene.record(inputs)
    expect(run.code).toBe(1)
    expect(run.annotations.map((line) => line.replace(/request id [\w-]+/, 'request id ID'))).toEqual([message])
    expect(run.summary).toContain('## Nothing was written')
    expect(run.outputs).toMatchObject({ 'entries-created': '0', hours: '0.00', 'pull-request-operation': 'none' })
    // `::add-mask::` is how a runner is told what to hide.
    expect((run.stdout + run.summary).replace(/^::add-mask::.*$/gm, '')).not.toContain('not-the-token')
    expect(nothingWritten()).toBe(true)
  })

  test('all faults of the inputs at once', async () => {
    const run = await scene.record({ from: 'May', to: 'June', 'dry-run': 'no' })
    expect(run.annotations).toHaveLength(3)
  })

  test('a bad configuration, at its lines', async () => {
    scene.ledger.commit({ 'reports/a.md': good, '.github/harvest-ledger.yml': 'widow: 9d\nretract: { limit: many }\n' })
    const run = await scene.record()
    expect(run.code).toBe(1)
    expect(run.annotations).toEqual([
      '::error file=.github/harvest-ledger.yml,line=2,col=19::retract.limit: found "many", expected a whole number from 0',
      '::error file=.github/harvest-ledger.yml,line=1,col=1::unknown key "widow"; did you mean "window"? Known here: reports, user, window, defaults, projects, rules, notes, retract, guards, rollup, sync',
    ])
    expect(nothingWritten()).toBe(true)
  })

  test('a folder that is no checkout', async () => {
    const run = await runAction(scene.home, {
      workspace: scene.home.temp,
      inputs: { 'harvest-access-token': 'x', 'harvest-account-id': '1', 'harvest-api-url': scene.harvest.url },
    })
    expect(run.annotations).toEqual([
      '::error::this folder is no git repository. Check the ledger out first: `- uses: actions/checkout` with `fetch-depth: 0`',
    ])
  })

  test('an environment that is no runner', async () => {
    const run = await scene.record({}, { GITHUB_WORKSPACE: '' })
    expect([run.code, run.annotations]).toEqual([
      1,
      ['::error::GITHUB_WORKSPACE is not set: this is no GitHub runner. In a terminal, use harvest-ledger instead'],
    ])
  })

  test('a token that sees several accounts, or none', async () => {
    const other = { id: 77, name: 'Second', product: 'harvest' as const }
    scene.harvest.account.accounts.push(other)
    const several = await scene.record({ 'harvest-account-id': '' })
    expect(several.annotations[0]).toMatch(
      /^::error::this token sees 2 Harvest accounts: \d+ \(.+\), 77 \(Second\)\. Set harvest-account-id to one of them; in a terminal, HARVEST_ACCOUNT_ID$/,
    )
    scene.harvest.account.accounts.length = 0
    const none = await scene.record({ 'harvest-account-id': '' })
    expect(none.annotations[0]).toBe(
      '::error::this token sees no Harvest account. Create one at https://id.getharvest.com/developers with access to Harvest',
    )
  })

  test('a member whose token is refused something is told so', async () => {
    scene.harvest.faults.add(
      { path: '/company' },
      { kind: 'status', status: 403, body: '{"message":"Not authorized!"}', type: 'application/json' },
    )
    const run = await scene.record()
    expect(run.annotations[0]).toMatch(
      /^::error::GET \/v2\/company: 403: Not authorized! .+ The token's user lacks the permission in Harvest for this\. Have an administrator give it, or use the token of somebody who has it\.$/,
    )
  })
})

describe('record still records the good reports and fails for the bad:', () => {
  const bad = async (files: Record<string, string>) => {
    scene.ledger.commit({ 'reports/good.md': good, ...files })
    const run = await scene.record()
    expect(run.code).toBe(1)
    expect(run.outputs['entries-created']).toBe('1')
    expect(scene.entries().map(({ reference }) => reference)).toEqual(['reports/good.md#2026-05-20/audrey/-'])
    expect(run.summary).toContain('### Needs your attention')
    return run.annotations
  }

  test('a report without hours', async () => {
    const [message] = await bad({ 'reports/bad.md': '---\ndate: 2026-05-20\nproject: audrey\n---\n\n# Talked a lot\n' })
    expect(message).toMatch(/^::error file=reports\/bad\.md,line=\d+,col=\d+::.*hours/)
  })

  test('a report without a date', async () => {
    const [message] = await bad({ 'reports/bad.md': '---\nproject: audrey\nhours: 2\n---\n\n# When?\n' })
    expect(message).toMatch(/^::error file=reports\/bad\.md,line=\d+,col=\d+::.*date/)
  })

  test('front matter that is no YAML', async () => {
    const [message] = await bad({ 'reports/bad.md': '---\ndate: [2026-05-20\nhours: 2\n---\n' })
    expect(message).toMatch(/^::error file=reports\/bad\.md,line=\d+,col=\d+::/)
  })

  test('a project nobody knows', async () => {
    expect(await bad({ 'reports/bad.md': report({ date: '2026-05-20', project: 'audry', hours: 1 }) })).toEqual([
      expect.stringMatching(
        /^::error file=reports\/bad\.md,line=\d+,col=\d+::no project "audry" among your projects in Harvest/,
      ),
    ])
  })

  test('a task that is not assigned', async () => {
    const [id] = [...scene.harvest.account.projects.values()]
      .filter(({ name }) => name === 'Audrey Web')
      .map((project) => project.id)
    const task = [...scene.harvest.account.tasks.values()].find(({ name }) => name === 'Design')
    scene.harvest.removeTask(id ?? 0, task?.id ?? 0)
    const [message] = await bad({
      'reports/bad.md': report({ date: '2026-05-21', project: 'audrey', task: 'Design', hours: 1 }),
    })
    expect(message).toMatch(
      /^::error file=reports\/bad\.md,line=\d+,col=\d+::no task "Design" on Audrey Ltd \/ Audrey Web; there is "Development", "Meetings"\. It may not be assigned to the project$/,
    )
  })

  test('an archived project', async () => {
    scene.harvest.archiveProject(14308069)
    const [message] = await bad({ 'reports/bad.md': report({ date: '2026-05-21', project: 'dare', hours: 1 }) })
    expect(message).toMatch(
      /^::error file=\.github\/harvest-ledger\.yml,line=4,col=3::no project "14308069" among your projects in Harvest; there is .+ It may be archived, or you are not assigned to it$/,
    )
  })

  test('an id used twice: neither is recorded', async () => {
    const [one, two] = await bad({
      'reports/1.md': report({ id: 'x', date: '2026-05-20', project: 'audrey', hours: 1 }),
      'reports/2.md': report({ id: 'x', date: '2026-05-21', project: 'audrey', hours: 2 }),
    })
    expect(one).toBe(
      '::error file=reports/1.md,line=1,col=1::the id "x" is that of reports/2.md too, so neither is recorded. Give each report an id of its own, or leave it out',
    )
    expect(two).toContain('file=reports/2.md')
  })

  test.skipIf(process.platform === 'win32')('a link in place of a file', async () => {
    scene.ledger.commit({ 'reports/good.md': good })
    symlinkSync('../README.md', join(scene.ledger.root, 'reports/link.md'))
    scene.ledger.commit({})
    const run = await scene.record()
    expect([run.code, run.outputs['entries-created']]).toEqual([1, '1'])
    expect(run.annotations).toEqual([
      '::error file=reports/link.md,line=1,col=1::this is a link, not a file. Commit the report itself',
    ])
  })

  test('an entry Harvest refuses, in Harvest’s words', async () => {
    scene.harvest.lockPeriod('2026-05-21', '2026-05-21')
    const [message] = await bad({ 'reports/bad.md': report({ date: '2026-05-21', project: 'audrey', hours: 1 }) })
    expect(message).toMatch(
      /^::error file=reports\/bad\.md,line=\d+,col=\d+::create of 1\.00 h on Audrey Ltd \/ Audrey Web · Development, 2026-05-21: POST \/v2\/time_entries: 422: /,
    )
  })
})

describe('record deletes nothing', () => {
  const six = Object.fromEntries(
    Array.from({ length: 6 }, (_, day) => [
      `reports/${day}.md`,
      report({ date: `2026-05-0${day + 1}`, project: 'audrey', hours: 1 }),
    ]),
  )

  test('when more than retract.limit sessions are gone', async () => {
    scene.ledger.commit(six)
    await scene.record()
    scene.ledger.commit({
      ...Object.fromEntries(Object.keys(six).map((path) => [path, null])),
      'reports/other.md': good,
    })
    const run = await scene.record()
    expect(run.code).toBe(1)
    expect(run.outputs).toMatchObject({ 'entries-deleted': '0', 'entries-blocked': '6', 'entries-created': '1' })
    expect(run.annotations).toHaveLength(1)
    expect(run.annotations[0]).toContain(
      '6 time entries have no session in the ledger any more, and retract.limit allows 5 at once. Nothing was deleted.',
    )
    expect(scene.entries()).toHaveLength(7)
    // All of them or none: what was meant is done with a larger limit, which is set back afterwards.
    scene.ledger.commit({ '.github/harvest-ledger.yml': `${config}retract: { limit: 6 }\n` })
    const allowed = await scene.record()
    expect([allowed.code, allowed.annotations, allowed.outputs['entries-deleted']]).toEqual([0, [], '6'])
    scene.ledger.commit({ '.github/harvest-ledger.yml': config })
    expect((await scene.record()).outputs).toMatchObject({ 'entries-unchanged': '1', 'entries-blocked': '0' })
  })

  test('when no report is left, whatever the limit, and says that', async () => {
    scene.ledger.commit({ 'reports/a.md': good, '.github/harvest-ledger.yml': `${config}retract: { limit: 100 }\n` })
    await scene.record()
    scene.ledger.commit({ 'reports/a.md': null })
    const run = await scene.record()
    expect([run.code, run.outputs['entries-deleted'], run.outputs['entries-blocked']]).toEqual([1, '0', '1'])
    expect(run.annotations).toHaveLength(1)
    expect(run.annotations[0]).toContain(
      'no report is left in the ledger, so nothing was deleted: 1 time entry has no session any more.',
    )
    expect(run.annotations[0]).not.toContain('retract.limit')
    expect(run.summary).not.toContain('retract.limit')
  })

  test('when a glob matches no report at all', async () => {
    scene.ledger.commit({ 'reports/a.md': good })
    await scene.record()
    const run = await scene.record({ reports: 'report/**/*.md' })
    expect(run.code).toBe(1)
    expect(run.annotations.join()).toContain('no file matches "report/**/*.md"')
    expect(scene.entries()).toHaveLength(1)
  })

  test('while a report has an error', async () => {
    scene.ledger.commit({ 'reports/a.md': good, 'reports/b.md': good })
    await scene.record()
    scene.ledger.commit({ 'reports/a.md': null, 'reports/b.md': '---\ndate: [\n---\n' })
    const run = await scene.record()
    expect([run.code, run.outputs['entries-deleted']]).toEqual([1, '0'])
    expect(scene.entries()).toHaveLength(2)
  })
})

describe('a run that breaks off', () => {
  test('says what is left undone, and the next one finishes it', async () => {
    scene.ledger.commit(
      Object.fromEntries(
        Array.from({ length: 20 }, (_, day) => [
          `reports/${day}.md`,
          report({ date: `2026-05-${String(day + 1).padStart(2, '0')}`, project: 'audrey', hours: 1 }),
        ]),
      ),
    )
    scene.harvest.faults.add(
      { method: 'POST', nth: 5 },
      { kind: 'status', status: 401, body: '{"error":"invalid_token"}', type: 'application/json' },
      99,
    )
    const broken = await scene.record()
    expect(broken.code).toBe(1)
    expect(broken.annotations.some((line) => /more operations were not tried\. Run again/.test(line))).toBe(true)
    expect(Number(broken.outputs['entries-created']) + Number(broken.outputs['entries-blocked'])).toBe(20)
    scene.harvest.faults.clear()
    const finished = await scene.record()
    expect(finished.code).toBe(0)
    expect(scene.entries()).toHaveLength(20)
  })

  test('warns of a report that is not committed', async () => {
    const { root } = scene.ledger
    scene.ledger.commit({ 'reports/a.md': good })
    const { writeFileSync } = await import('node:fs')
    writeFileSync(join(root, 'reports/new.md'), good)
    const run = await scene.record()
    expect([run.code, run.outputs['entries-created']]).toEqual([0, '1'])
    expect(run.annotations).toEqual([
      '::warning file=reports/new.md,line=1,col=1::this change is not committed, and only what is committed is used. Commit it and run again',
    ])
  })

  test('takes a ledger without a commit for an empty one', async () => {
    const empty = makeLedger()
    const run = await runAction(scene.home, {
      workspace: empty.root,
      inputs: {
        'harvest-access-token': scene.harvest.token,
        'harvest-account-id': String(scene.harvest.accountId),
        'harvest-api-url': scene.harvest.url,
      },
    })
    empty.remove()
    expect([run.code, run.outputs['commit-sha']]).toEqual([0, ''])
  })
})

describe('nothing is lost or doubled', () => {
  const one = { date: '2026-05-20', project: 'audrey', task: 'Development', hours: 3.5 }
  const two = { date: '2026-05-21', project: 'dare', hours: 1.25 }

  test('when a run is told to look at one report only', async () => {
    scene.ledger.commit({
      'reports/a.md': report(one),
      'reports/b.md': report({ ...two, id: 'b' }),
      'reports/c.md': report({ ...one, date: '2026-05-22' }),
    })
    await scene.record()
    const run = await scene.record({ reports: 'reports/a.md' })
    expect([run.code, run.outputs['entries-deleted'], run.outputs['entries-unchanged']]).toEqual([0, '0', '1'])
    expect(scene.entries()).toHaveLength(3)
  })

  test('when the configuration stops selecting a report', async () => {
    scene.ledger.commit({ 'reports/a.md': report(one), 'reports/drafts/b.md': report(two) })
    await scene.record()
    scene.ledger.commit({
      '.github/harvest-ledger.yml': `${config}reports: { include: ["reports/**/*.md", "!reports/drafts/**"] }\n`,
    })
    expect((await scene.record()).code).toBe(0)
    expect(scene.entries()).toHaveLength(2)
  })

  test('when a report is renamed and its tag misspelt at once', async () => {
    scene.ledger.commit({ 'reports/a.md': report(one) })
    await scene.record()
    scene.ledger.commit({ 'reports/a.md': null, 'reports/b.md': report({ ...one, project: 'audry' }) })
    expect((await scene.record()).code).toBe(1)
    expect(scene.entries()).toHaveLength(1)
    scene.ledger.commit({ 'reports/b.md': report(one) })
    expect((await scene.record()).code).toBe(0)
    expect(scene.entries().map(({ hours, reference }) => [hours, reference])).toEqual([
      [3.5, 'reports/b.md#2026-05-20/audrey/development'],
    ])
  })

  test('when what replaces an entry is refused by Harvest', async () => {
    scene.ledger.commit({ 'reports/a.md': report(one) })
    await scene.record()
    scene.harvest.lockPeriod('2026-05-22', '2026-05-22')
    scene.ledger.commit({ 'reports/a.md': null, 'reports/b.md': report({ ...two, date: '2026-05-22' }) })
    const run = await scene.record()
    expect([run.code, run.outputs['entries-deleted']]).toEqual([1, '0'])
    expect(scene.entries()).toHaveLength(1)
    expect(run.annotations.some((line) => line.includes('1 more operation was not tried'))).toBe(true)
  })

  test('when one entry refuses to be changed: the others are still recorded', async () => {
    scene.ledger.commit({ 'reports/a.md': report(one) })
    await scene.record()
    scene.ledger.commit({ 'reports/a.md': report({ ...one, hours: 4 }), 'reports/b.md': report(two) })
    scene.harvest.faults.add(
      { method: 'PATCH' },
      { kind: 'status', status: 403, body: '{"message":"Not authorized!"}', type: 'application/json' },
      9,
    )
    const run = await scene.record()
    expect([run.code, run.outputs['entries-created']]).toEqual([1, '1'])
  })

  test('when front matter breaks and the body says something else', async () => {
    scene.ledger.commit({ 'reports/a.md': report(one) })
    await scene.record()
    scene.ledger.commit({
      'reports/a.md':
        '---\ndate: 2026-05-20\nheadline: x: y\n---\n\n# Pull\n\n**Date:** 2026-05-20\n**Hours:** 3.5\n**Project:** dare\n',
    })
    const run = await scene.record()
    expect([run.code, run.outputs['entries-created'], run.outputs['entries-deleted']]).toEqual([1, '0', '0'])
    expect(scene.entries()).toHaveLength(1)
  })

  test('when an id is that of another report, or its path', async () => {
    scene.ledger.commit({ 'reports/m.md': report(one) })
    await scene.record()
    const before = scene.harvest.snapshot()
    scene.ledger.commit({ 'reports/0.md': report({ ...one, id: 'reports/m.md', hours: 1 }) })
    const run = await scene.record()
    expect([run.code, run.annotations]).toEqual([
      1,
      [
        '::error file=reports/0.md,line=1,col=1::the id "reports/m.md" is that of reports/m.md too, so neither is recorded. Give each report an id of its own, or leave it out',
        "::error file=reports/m.md,line=1,col=1::reports/0.md has this report's path as its id, so neither is recorded. Change that id",
      ],
    ])
    expect(scene.harvest.snapshot()).toBe(before)
  })

  test('when a timer is started on an entry that is about to be deleted', async () => {
    scene.ledger.commit({ 'reports/a.md': report(one), 'reports/b.md': report(two) })
    await scene.record()
    const [id = 0] = scene.harvest.account.timeEntries.keys()
    scene.ledger.commit({ 'reports/a.md': null, 'reports/b.md': report({ ...two, hours: 2 }) })
    scene.harvest.faults.onRequest({ method: 'PATCH' }, () => {
      const entry = [...scene.harvest.account.timeEntries.values()].find((each) => each.spent_date === '2026-05-20')
      scene.harvest.startTimer(entry?.id ?? id)
    })
    const run = await scene.record()
    expect(run.code).toBe(1)
    expect(scene.entries()).toHaveLength(2)
    expect(run.annotations.join()).toContain('it was changed in Harvest meanwhile, so it is not deleted. Run again')
  })

  test('when only part of the files is checked out', async () => {
    scene.ledger.commit({
      'reports/a.md': report(one),
      '.github/harvest-ledger.yml': `${config}retract: { orphans: keep }\n`,
    })
    await scene.record()
    scene.ledger.commit({ 'reports/a.md': null, 'reports/b.md': report(two) })
    scene.ledger.git('sparse-checkout', 'set', 'reports')
    const run = await scene.record()
    expect([run.code, run.outputs['entries-deleted'], run.outputs['entries-created']]).toEqual([0, '0', '1'])
  })

  test('when the runner’s own files cannot be written', async () => {
    scene.ledger.commit({ 'reports/a.md': report(one) })
    const plan = await scene.record({}, { RUNNER_TEMP: '/nonexistent/x' })
    expect([plan.code, plan.outputs['entries-created'], plan.outputs.plan]).toEqual([1, '1', ''])
    expect(plan.summary).toContain('1 created')
    const outputs = await scene.record({}, { GITHUB_OUTPUT: '/nonexistent/y' })
    expect(outputs.code).toBe(1)
    expect(outputs.stderr).toBe('')
    expect(outputs.annotations.join()).toContain('the outputs could not be written')
    expect(outputs.summary).toContain('1 unchanged')
  })

  test('when a glob has a slip of the pen', async () => {
    scene.ledger.commit({ 'reports/a.md': report(one), 'reports/README.md': '# What is here\n\nReports.\n' })
    const run = await scene.record({ reports: '/reports/**/*.md' })
    expect([run.code, run.annotations]).toEqual([
      1,
      [
        '::error::no file matches "/reports/**/*.md", though there are markdown files, such as reports/a.md. Where they are reports, write reports/**/*.md: globs count from the repository\'s root, and begin without "/"',
      ],
    ])
    expect((await scene.record()).code).toBe(0)
  })

  test('when an old commit is run again after a report was withdrawn', async () => {
    const old = scene.ledger.commit({ 'reports/a.md': report(one) })
    await scene.record()
    scene.ledger.commit({ 'reports/a.md': null, 'reports/b.md': report(two) })
    await scene.record()
    const before = scene.harvest.snapshot()
    const github = await gitHubOf(scene)
    scene.ledger.git('checkout', '--quiet', '--detach', old)
    const again = await scene.record(
      { 'github-token': github.token },
      { GITHUB_API_URL: github.url, GITHUB_REF: 'refs/heads/main', GITHUB_RUN_ATTEMPT: '2' },
    )
    await github.close()
    expect([again.code, again.annotations.length]).toEqual([1, 1])
    expect(scene.harvest.snapshot()).toBe(before)
  })
})

test('the default configuration file may be missing', async () => {
  await scene.close()
  scene = await setScene({ config: null })
  scene.ledger.commit({
    'reports/a.md': report({ date: '2026-05-20', project: 'Audrey Web', task: 'Design', hours: 1 }),
  })
  expect((await scene.record()).outputs['entries-created']).toBe('1')
})
