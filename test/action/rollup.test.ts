import { afterEach, describe, expect, test } from 'vitest'
import { checkRepository, commitToBranch } from '../sandbox/github.ts'
import type { HarvestOptions } from '../sandbox/harvest.ts'
import type { ProjectOptions } from './project.ts'
import { lastMonth, type RollupScene, setRollupScene } from './rollup.ts'
import { config } from './scene.ts'

let at: RollupScene
const set = async (options?: ProjectOptions, account?: HarvestOptions) => {
  at = await setRollupScene(options, account)
}
afterEach(() => at.close())

const rollup = (...given: Parameters<RollupScene['rollup']>) => at.rollup(...given)
const branch = () => `harvest-ledger/rollup-${lastMonth()}`
const document = () => `rollups/${lastMonth().slice(0, 4)}/${lastMonth()}.md`
const show = (path: string, of = branch()) => at.scene.git('show', `${of}:${path}`)

describe('the rollup of last month', () => {
  test('is offered, kept up to date, respected and followed only by what has changed', async () => {
    await set()
    const first = await rollup()
    expect(first.annotations).toEqual([])
    expect(first.code).toBe(0)
    expect(first.outputs).toMatchObject({
      'rollup-path': document(),
      'pull-request-number': '1',
      'pull-request-operation': 'created',
    })
    const changed = at.scene.git('diff', '--name-only', 'main', branch()).split('\n')
    const stem = document().replace('.md', '')
    expect(changed).toEqual(
      [
        `${stem}-hours-dark.svg`,
        `${stem}-hours-light.svg`,
        `${stem}-projects-dark.svg`,
        `${stem}-projects-light.svg`,
        `${stem}.json`,
        document(),
        'rollups/README.md',
      ].sort(),
    )
    expect(JSON.parse(show(`${stem}.json`))).toMatchObject({ period: { name: lastMonth() }, complete: true })
    expect(show('rollups/README.md')).toContain(`${lastMonth()}.md`)
    expect(Object.keys(JSON.parse(first.outputs.uninvoiced ?? '{}')).sort()).toEqual(['EUR', 'USD'])

    const tip = at.scene.git('rev-parse', branch())
    const second = await rollup()
    expect(second.outputs).toMatchObject({ 'pull-request-number': '1', 'pull-request-operation': 'none' })
    expect(at.scene.git('rev-parse', branch())).toBe(tip)

    // A reviewer writes into the notes, and changes something else beside them.
    const text = show(document())
    const noted = text.replace('_Write here', 'Two days were lost to the move.\n\n_Write here')
    expect(noted).not.toBe(text)
    await commitToBranch(
      at.scene.directory,
      { [document()]: noted, 'rollups/note.txt': 'mine\n' },
      { branch: branch() },
    )
    const reviewed = at.scene.git('rev-parse', branch())
    expect((await rollup()).outputs).toMatchObject({ 'pull-request-operation': 'none' })
    expect(at.scene.git('rev-parse', branch())).toBe(reviewed)

    const entry = [...at.harvest.account.timeEntries.values()].find(
      ({ spent_date, invoice_id }) => spent_date.startsWith(lastMonth()) && invoice_id === null,
    )
    if (!entry) throw new Error('the month has an entry that is not invoiced')
    entry.hours += 1
    const third = await rollup()
    expect(third.annotations).toEqual([])
    expect(third.outputs).toMatchObject({ 'pull-request-number': '1', 'pull-request-operation': 'updated' })
    expect(show(document())).toContain('Two days were lost to the move.')
    expect(show('rollups/note.txt')).toBe('mine')
    expect(at.scene.git('merge-base', '--is-ancestor', reviewed, branch())).toBe('')

    at.scene.git('update-ref', 'refs/heads/main', branch())
    expect((await rollup()).outputs).toMatchObject({ 'pull-request-number': '', 'pull-request-operation': 'none' })
    entry.hours += 1
    expect((await rollup()).outputs).toMatchObject({ 'pull-request-number': '2', 'pull-request-operation': 'created' })
    expect(show(document())).toContain('Two days were lost to the move.')
    entry.hours -= 1
    expect((await rollup()).outputs).toMatchObject({ 'pull-request-number': '2', 'pull-request-operation': 'closed' })
    expect(await checkRepository(at.scene.directory)).toBe('')
  })

  test('has the same bytes on another day, in another zone, on another machine', async () => {
    await set()
    await rollup({}, { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8' })
    const tree = at.scene.git('rev-parse', `${branch()}^{tree}`)
    at.scene.git('update-ref', '-d', `refs/heads/${branch()}`)
    await rollup({}, { TZ: 'America/Los_Angeles', LANG: 'C' })
    expect(at.scene.git('rev-parse', `${branch()}^{tree}`)).toBe(tree)
  })

  test('two at once that wait: the second is built anew when the first is merged', async () => {
    await set()
    await rollup({ 'catch-up': '2' })
    const [older] = at.scene.git('for-each-ref', '--format=%(refname:short)', 'refs/heads/harvest-ledger').split('\n')
    expect(older).not.toBe(branch())
    at.scene.git('update-ref', 'refs/heads/main', older ?? '')
    const run = await rollup()
    expect(run.annotations).toEqual([])
    expect(run.outputs).toMatchObject({ 'pull-request-operation': 'updated' })
    expect(at.scene.git('merge-base', '--is-ancestor', 'main', branch())).toBe('')
    expect(show('rollups/README.md').match(/^\| \[/gm)).toHaveLength(2)
  })

  test('is caught up where it is missing, and only there', async () => {
    await set()
    const run = await rollup({ 'catch-up': '2' })
    expect(run.stdout.match(/pull request \d created/g)).toHaveLength(2)
    const branches = at.scene.git('for-each-ref', '--format=%(refname:short)', 'refs/heads/harvest-ledger').split('\n')
    at.scene.git('update-ref', 'refs/heads/main', branches[0] ?? '')
    const before = [...at.harvest.account.timeEntries.values()].find(
      ({ spent_date, invoice_id }) => spent_date < `${lastMonth()}-01` && invoice_id === null,
    )
    if (before) before.hours += 1
    const again = await rollup({ 'catch-up': '2' })
    expect(again.stdout).not.toContain('created')
    expect(again.stdout.match(/\.md: pull request/g)).toHaveLength(1)
  })

  test('of other sections, or with something left out, is another one', async () => {
    await set()
    await rollup()
    await commitToBranch(at.scene.directory, {
      '.github/harvest-ledger.yml': `${config}rollup: { redact: [notes] }\n`,
    })
    expect((await rollup()).outputs).toMatchObject({ 'pull-request-operation': 'updated' })
  })

  test('closed because nothing differed is offered again when something does', async () => {
    await set()
    await rollup()
    at.scene.git('update-ref', 'refs/heads/main', branch())
    const entry = [...at.harvest.account.timeEntries.values()].find(
      ({ spent_date, invoice_id }) => spent_date.startsWith(lastMonth()) && invoice_id === null,
    )
    if (!entry) throw new Error('the month has an entry that is not invoiced')
    entry.hours += 1
    expect((await rollup()).outputs).toMatchObject({ 'pull-request-operation': 'created' })
    entry.hours -= 1
    expect((await rollup()).outputs).toMatchObject({ 'pull-request-operation': 'closed' })
    entry.hours += 1
    expect((await rollup()).outputs).toMatchObject({ 'pull-request-operation': 'created', 'pull-request-number': '3' })
  })

  test('keeps notes that were written in the ledger, not on the branch, also when it is built anew', async () => {
    await set()
    await rollup()
    at.scene.git('update-ref', 'refs/heads/main', branch())
    const entry = [...at.harvest.account.timeEntries.values()].find(
      ({ spent_date, invoice_id }) => spent_date.startsWith(lastMonth()) && invoice_id === null,
    )
    if (!entry) throw new Error('the month has an entry that is not invoiced')
    entry.hours += 1
    await rollup()
    const text = show(document(), 'main').replace('_Write here', 'PRECIOUS\n\n_Write here')
    await commitToBranch(at.scene.directory, {
      [document()]: text,
      'rollups/README.md': `Mine now\n${show('rollups/README.md', 'main')}`,
    })
    const run = await rollup()
    expect(run.outputs).toMatchObject({ 'pull-request-operation': 'updated' })
    expect(show(document())).toContain('PRECIOUS')
    expect(at.scene.git('merge-base', '--is-ancestor', 'main', branch())).toBe('')
  })

  test('leaves a branch alone on which somebody has worked and that no pull request offers', async () => {
    await set()
    await rollup()
    await commitToBranch(at.scene.directory, { 'mine.txt': 'mine\n' }, { branch: branch() })
    await close()
    await commitToBranch(at.scene.directory, { 'other.txt': 'other\n' })
    const run = await rollup()
    expect(run.code).toBe(0)
    expect(run.annotations).toEqual([expect.stringMatching(/^::warning::/)])
    expect(show('mine.txt')).toBe('mine')
  })

  test('opened once though the answer was lost, with its labels', async () => {
    await set({ ledger: { '.github/harvest-ledger.yml': `${config}rollup: { reviewers: [grace, nobody] }\n` } })
    at.scene.github.faults.add({ operation: 'createPullRequest', nth: 2 }, { kind: 'drop' })
    const run = await rollup()
    expect(run.code).toBe(0)
    expect(run.outputs).toMatchObject({ 'pull-request-number': '1', 'pull-request-operation': 'created' })
    expect(run.outputs['commit-sha']).toBe(at.scene.git('rev-parse', branch()))
    expect(run.annotations).toEqual([expect.stringMatching(/GitHub would not take reviewers \(grace, nobody\)/)])
    expect(at.scene.github.count({ method: 'POST', path: '/labels' })).toBe(1)
    expect((await rollup()).outputs).toMatchObject({ 'pull-request-operation': 'none' })
  })

  test('closed by a person is not opened again before something changes', async () => {
    await set()
    await rollup()
    await close()
    const run = await rollup()
    expect(run.code).toBe(0)
    expect(run.outputs).toMatchObject({ 'pull-request-operation': 'none', 'pull-request-number': '' })
    expect(run.annotations).toEqual([
      expect.stringMatching(/^::warning::the pull request with just these figures was closed/),
    ])
  })

  test('has no charts any more once its hours are gone', async () => {
    await set()
    await rollup()
    for (const [id, { spent_date }] of at.harvest.account.timeEntries)
      if (spent_date.startsWith(lastMonth())) at.harvest.account.timeEntries.delete(id)
    expect((await rollup()).outputs).toMatchObject({ 'pull-request-operation': 'updated' })
    const paths = at.scene.git('ls-tree', '-r', '--name-only', branch(), 'rollups')
    expect(paths.split('\n')).toEqual([document().replace('.md', '.json'), document(), 'rollups/README.md'])
  })

  test('asks teams for a review apart from persons', async () => {
    const reviewers = 'rollup: { reviewers: [grace, ada/bookkeeping, other/team] }\n'
    await set({ ledger: { '.github/harvest-ledger.yml': `${config}${reviewers}` } })
    const run = await rollup()
    expect(run.annotations).toEqual([expect.stringContaining('team reviewers (other/team): it is no team of ada')])
    const asked = at.scene.github.requests.filter(({ path }) => path.endsWith('/requested_reviewers'))
    expect(asked.map(({ body }) => body)).toEqual([{ reviewers: ['grace'] }, { team_reviewers: ['bookkeeping'] }])
  })

  test('with a template that ends in .MD is found by the index, and JSON without a document is not', async () => {
    const path = 'rollup: { path: "rollups/{year}/{period}.MD" }\n'
    const foreign = { period: { name: '2020', from: '2020-01-01', to: '2020-12-31' }, totals: { hours: 1 } }
    await set({
      ledger: {
        '.github/harvest-ledger.yml': `${config}${path}`,
        'rollups/foreign.json': JSON.stringify(foreign),
        'rollups/2019/2019.json': JSON.stringify({ ...foreign, period: { ...foreign.period, name: '2019' } }),
        'rollups/2019/2019.MD': '# 2019\n',
      },
    })
    await rollup()
    const links = show('rollups/README.md').match(/\]\(.*?\)/g)
    expect(links).toEqual([`](${lastMonth().slice(0, 4)}/${lastMonth()}.MD)`, '](2019/2019.MD)'])
  })

  test('is built anew though its branch is far behind', async () => {
    await set()
    await rollup()
    const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com']
    const tree = at.scene.git('rev-parse', 'main^{tree}')
    let tip = at.scene.git('rev-parse', 'main')
    for (let index = 0; index < 101; index++)
      tip = at.scene.git(...who, 'commit-tree', tree, '-p', tip, '-m', `Report ${index}`)
    at.scene.git('update-ref', 'refs/heads/main', tip)
    await commitToBranch(at.scene.directory, {
      'rollups/README.md': show('rollups/README.md').replace('# R', '# Our r'),
    })
    const run = await rollup()
    expect(run.annotations).toEqual([])
    expect(run.outputs).toMatchObject({ 'pull-request-operation': 'updated', 'pull-request-number': '1' })
    expect(at.scene.git('rev-list', '--count', `main..${branch()}`)).toBe('1')
  })

  test('is shown and not written on a dry run', async () => {
    await set()
    const run = await rollup({ 'dry-run': 'true' })
    expect(run.code).toBe(0)
    expect(run.summary).toContain('dry run, nothing was written; a pull request would be created')
    expect(at.scene.git('for-each-ref').split('\n')).toHaveLength(1)
    expect(
      at.scene.github.requests.filter(
        ({ method, body }) => method !== 'GET' && JSON.stringify(body).includes('mutation'),
      ),
    ).toEqual([])
  })
})

test('of one person’s own time compares with nothing of others', async () => {
  await set({ ledger: { '.github/harvest-ledger.yml': `${config}rollup: { scope: me }\n` } })
  expect((await rollup()).code).toBe(0)
  const json = JSON.parse(show(document().replace('.md', '.json')))
  expect(json).toMatchObject({ scope: 'me', differences: [] })
  expect(json.people).toHaveLength(1)
})

describe('refused or said, and nothing half written:', () => {
  test('amounts in a public ledger', async () => {
    await set({ settings: { isPrivate: false } })
    const run = await rollup()
    expect(run.code).toBe(1)
    expect(run.annotations).toEqual([
      expect.stringContaining('ada/dev-reports is public, and its rollups would show amounts'),
    ])
    expect(at.scene.git('for-each-ref').split('\n')).toHaveLength(1)
  })

  test('an index that somebody else keeps', async () => {
    await set({ ledger: { '.github/harvest-ledger.yml': config, 'rollups/README.md': '# Rollups\n\nMine.\n' } })
    const run = await rollup()
    expect(run.code).toBe(1)
    expect(run.annotations).toEqual([expect.stringMatching(/rollups\/README\.md is not an index.*index: /)])
    expect(at.scene.git('for-each-ref').split('\n')).toHaveLength(1)
  })

  test('without amounts it may be public', async () => {
    const redacted = `${config}rollup: { redact: [amounts, clients, people, notes] }\n`
    await set({ settings: { isPrivate: false }, ledger: { '.github/harvest-ledger.yml': redacted } })
    const run = await rollup()
    expect(run.annotations).toEqual([])
    const all = at.scene.git('diff', 'main', branch())
    const clients = [...at.harvest.account.clients.values()].map(({ name }) => name)
    // The account's own name is no client's.
    for (const name of clients.filter((each) => each !== at.harvest.account.company.name))
      expect(all).not.toContain(name)
    for (const { first_name, last_name } of at.harvest.account.users.values())
      expect(all).not.toContain(`${first_name} ${last_name}`)
    const { totals, expenses } = JSON.parse(show(document().replace('.md', '.json')))
    expect([totals.amounts, totals.expenses, expenses]).toEqual([null, null, null])
  })

  test.each([
    ['401', '/v2/users/me', 401, /Check harvest-access-token/],
    ['403 on a report nobody may be refused', '/v2/reports/time/projects', 403, /403/],
    ['500 in the middle', '/v2/time_entries', 500, /500/],
  ])('%s', async (_, path, status, message) => {
    await set()
    at.harvest.faults.add({ path }, { kind: 'status', status }, 50)
    const run = await rollup()
    expect(run.code).toBe(1)
    expect(run.annotations).toEqual([expect.stringMatching(message)])
    expect(at.scene.git('for-each-ref').split('\n')).toHaveLength(1)
  })

  test('what the token may not see is no empty section', async () => {
    await set()
    at.harvest.faults.add({ path: '/v2/invoices' }, { kind: 'status', status: 403 }, 50)
    const run = await rollup()
    expect(run.code).toBe(0)
    expect(JSON.parse(show(document().replace('.md', '.json'))).complete).toBe(false)
    expect(show(document())).toMatch(/Harvest does not show it/)
  })

  test('a token that may not open pull requests, before anything is pushed', async () => {
    await set()
    at.scene.github.tokens.set('run', { kind: 'GITHUB_TOKEN' })
    const run = await rollup({ 'github-token': 'run' })
    expect(run.code).toBe(1)
    expect(run.annotations).toEqual([
      expect.stringContaining('Allow GitHub Actions to create and approve pull requests'),
    ])
    expect(at.scene.git('for-each-ref').split('\n')).toHaveLength(1)
  })

  test.each([
    ['last-mnth', /period: .*did you mean "last-month"/],
    ['2026-13', /period: /],
  ])('a period %s', async (period, message) => {
    await set()
    const run = await rollup({ period })
    expect(run.code).toBe(1)
    expect(run.annotations).toEqual([expect.stringMatching(message)])
  })
})

/** A person closes the first pull request. */
async function close(): Promise<void> {
  const headers = { authorization: `bearer ${at.scene.github.token}`, 'user-agent': 'test' }
  const id = `PR_${Buffer.from('ada/dev-reports\n1').toString('base64url')}`
  const query = `mutation { closePullRequest(input: { pullRequestId: "${id}" }) { pullRequest { state } } }`
  await fetch(at.scene.github.graphqlUrl, { method: 'POST', headers, body: JSON.stringify({ query }) })
}
