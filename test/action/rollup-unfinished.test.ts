import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commitToBranch } from '../sandbox/github.ts'
import { lastMonth, type RollupScene, setRollupScene } from './rollup.ts'
import { config } from './scene.ts'

let at: RollupScene
beforeEach(async () => {
  at = await setRollupScene()
})
afterEach(() => at.close())

const BRANCH = `harvest-ledger/rollup-${lastMonth()}`
const tip = (branch = BRANCH) => at.scene.git('rev-parse', branch)
const refused = { kind: 'status', status: 403 } as const
const faults = () => at.scene.github.faults

/** An hour more on an entry of the month: the figures change. */
function change(): void {
  const entry = [...at.harvest.account.timeEntries.values()].find(
    ({ spent_date, invoice_id }) => spent_date.startsWith(lastMonth()) && invoice_id === null,
  )
  if (!entry) throw new Error('the month has an entry that is not invoiced')
  entry.hours += 1
}

/** Another file on main at the index's place: what waits is built anew. */
async function outdate(): Promise<void> {
  const text = at.scene.git('show', `${BRANCH}:rollups/README.md`)
  await commitToBranch(at.scene.directory, { 'rollups/README.md': `${text}\nMine.\n` })
}

describe('what fails after the commit is told beside it', () => {
  test.each([
    ['refused', { kind: 'status', status: 422 } as const],
    ['forbidden', refused],
  ])('the pull request was %s: the commit is named, and the next run opens it', async (_, fault) => {
    // The first is the trial before anything is pushed.
    faults().add({ operation: 'createPullRequest', nth: 2 }, fault)
    const run = await at.rollup()
    const commit = tip()
    expect(run.code).toBe(1)
    expect(run.summary).not.toContain('Nothing was written')
    expect(run.summary).toContain(`commit ${commit.slice(0, 7)} was made, and no pull request was opened`)
    expect(run.annotations).toEqual([
      expect.stringMatching(
        new RegExp(
          `^::error::commit ${commit.slice(0, 7)} is on the branch ${BRANCH}, and the pull request for it was not opened: .*${fault.status}.* Run again to have it opened, or open it by hand: https://github.com/ada/dev-reports/compare/HEAD...${BRANCH}`,
        ),
      ),
    ])
    expect(run.outputs).toMatchObject({
      'commit-sha': commit,
      'commit-url': `https://github.com/ada/dev-reports/commit/${commit}`,
      'pull-request-number': '',
      'pull-request-operation': 'none',
    })
    const next = await at.rollup()
    expect(next.code).toBe(0)
    expect(next.outputs).toMatchObject({ 'pull-request-number': '1', 'pull-request-operation': 'created' })
    expect(tip()).toBe(commit)
  })

  test('later periods are not begun, and that is said', async () => {
    faults().add({ operation: 'createPullRequest', nth: 2 }, refused)
    const run = await at.rollup({ 'catch-up': '2' })
    expect(run.code).toBe(1)
    expect(run.annotations).toEqual([
      expect.stringContaining('was not opened'),
      expect.stringMatching(new RegExp(`not offered after that: rollups/.*${lastMonth()}.md`)),
    ])
    expect(run.outputs['commit-sha']).not.toBe('')
  })

  test.each([
    ['on top of what waits', () => change()],
    [
      'built anew',
      async () => {
        change()
        await outdate()
      },
    ],
  ])('the words of the pull request, with a commit %s', async (_, make) => {
    await at.rollup()
    await make()
    faults().add({ operation: 'updatePullRequest' }, refused)
    const run = await at.rollup()
    expect(run.code).toBe(1)
    expect(run.summary).not.toContain('Nothing was written')
    expect(run.annotations).toEqual([
      expect.stringMatching(
        /pull request 1 offers it, but its title and text could not be brought up to date: .*403.*Run again to have that done/,
      ),
    ])
    expect(run.outputs).toMatchObject({
      'commit-sha': tip(),
      'pull-request-number': '1',
      'pull-request-operation': 'updated',
    })
    const next = await at.rollup()
    expect(next.code).toBe(0)
    expect(next.annotations).toEqual([])
  })

  test('a pull request closed, whose branch stays', async () => {
    await at.rollup()
    change()
    await at.rollup()
    at.scene.git('update-ref', 'refs/heads/main', BRANCH)
    change()
    await at.rollup()
    for (const entry of at.harvest.account.timeEntries.values())
      if (entry.spent_date.startsWith(lastMonth()) && entry.invoice_id === null) {
        entry.hours -= 1
        break
      }
    faults().add({ operation: 'deleteRef' }, refused)
    const run = await at.rollup()
    expect(run.code).toBe(1)
    expect(run.summary).not.toContain('Nothing was written')
    expect(run.outputs).toMatchObject({ 'pull-request-number': '2', 'pull-request-operation': 'closed' })
    expect(run.annotations).toEqual([
      expect.stringMatching(new RegExp(`the branch ${BRANCH} is of no more use and could not be deleted: .*403`)),
    ])
  })

  test('the branch on which a commit was made first, left over', async () => {
    await at.rollup()
    change()
    await outdate()
    faults().add({ operation: 'deleteRef' }, refused)
    const run = await at.rollup()
    expect(run.code).toBe(0)
    expect(run.outputs).toMatchObject({ 'commit-sha': tip(), 'pull-request-operation': 'updated' })
    expect(run.annotations).toEqual([
      expect.stringMatching(new RegExp(`::warning::the branch ${BRANCH}-\\w{8} is of no more use`)),
    ])
  })

  test('of a commit without an answer nobody says that nothing was written', async () => {
    faults().add({ operation: 'createCommitOnBranch' }, { kind: 'drop' })
    faults().add({ operation: 'viewerPermission', nth: 2 }, refused)
    const run = await at.rollup()
    expect(run.code).toBe(1)
    expect(run.summary).not.toContain('Nothing was written')
    expect(run.annotations).toEqual([
      expect.stringMatching(/whether the rollup's commit is on the branch .* is not known/),
    ])
    const next = await at.rollup()
    expect(next.outputs).toMatchObject({ 'pull-request-operation': 'created' })
  })
})

const CONFIG = '.github/harvest-ledger.yml'
const pull = () => {
  const [first] = at.scene.github.pullsOf('ada/dev-reports')
  if (!first) throw new Error('no pull request was opened')
  return first
}
const asked = (what: string) => at.scene.github.count({ method: 'POST', path: `/${what}` })
const HIDDEN = '<!-- harvest-ledger: labels, reviewers and assignees are yet to be set -->'

describe('labels and people', () => {
  test.each([
    ['whose answer is lost', { kind: 'drop' } as const],
    ['too soon', { kind: 'status', status: 429 } as const],
  ])('a request %s: said, and made again by the next run, once', async (_, fault) => {
    faults().add({ path: '/labels' }, fault)
    const run = await at.rollup()
    expect(run.code).toBe(0)
    expect(run.outputs).toMatchObject({ 'pull-request-operation': 'created' })
    expect(run.annotations).toEqual([
      expect.stringMatching(/^::warning::pull request 1 may lack labels \(harvest\): .*\. The next run sets them$/),
    ])
    expect(pull().body).toContain(HIDDEN)
    const next = await at.rollup()
    expect(next.annotations).toEqual([])
    expect(next.outputs).toMatchObject({ 'pull-request-operation': 'none' })
    expect(pull().labels).toEqual(['harvest'])
    expect(pull().body).not.toContain('<!--')
    const count = asked('labels')
    await at.rollup()
    expect(asked('labels')).toBe(count)
  })

  test('are set by the next run where they could not be set before, and with a commit of new figures too', async () => {
    faults().add({ path: '/labels' }, { kind: 'refuse' })
    await at.rollup()
    expect(pull().labels).toEqual([])
    change()
    const next = await at.rollup()
    expect(next.annotations).toEqual([])
    expect(next.outputs).toMatchObject({ 'pull-request-operation': 'updated', 'commit-sha': tip() })
    expect(pull().labels).toEqual(['harvest'])
    expect(pull().body).not.toContain('<!--')
  })

  test('that a person took off stay off, and those GitHub refused are left to people', async () => {
    faults().add({ path: '/labels' }, refused)
    const run = await at.rollup()
    expect(run.annotations).toEqual([
      expect.stringMatching(
        /^::warning::GitHub would not take labels \(harvest\): .*\. No later run tries again: add them by hand/,
      ),
    ])
    pull().labels.push('harvest')
    change()
    expect((await at.rollup()).outputs).toMatchObject({ 'pull-request-operation': 'updated' })
    pull().labels.pop()
    change()
    expect((await at.rollup()).annotations).toEqual([])
    expect(pull().labels).toEqual([])
    expect(asked('labels')).toBe(1)
  })

  test('the line that remembers them may stay for one run, and is not there where nothing is to be set', async () => {
    faults().add({ operation: 'updatePullRequest' }, refused)
    const run = await at.rollup()
    expect(run.code).toBe(0)
    expect(run.annotations).toEqual([
      expect.stringMatching(
        /^::warning::a hidden line in the text of pull request 1.*403.* The next run takes it away$/,
      ),
    ])
    const body = pull().body
    expect(body).toContain(HIDDEN)
    expect((await at.rollup()).annotations).toEqual([])
    expect(pull().body.trim()).toBe(body.replace(HIDDEN, '').trim())
    await at.close()
    at = await setRollupScene({ ledger: { [CONFIG]: `${config}rollup: { labels: [] }\n` } })
    expect((await at.rollup()).outputs).toMatchObject({ 'pull-request-operation': 'created' })
    expect(at.scene.github.count({ operation: 'updatePullRequest' })).toBe(0)
  })
})

describe('where no answer came,', () => {
  test('another look tells whether the words were changed', async () => {
    await at.rollup()
    change()
    faults().add({ operation: 'updatePullRequest' }, { kind: 'drop' })
    const title = pull().title
    const run = await at.rollup()
    expect(run.annotations).toEqual([])
    expect(run.outputs).toMatchObject({ 'pull-request-operation': 'updated', 'commit-sha': tip() })
    expect(pull().title).not.toBe(title)
    expect(at.scene.github.count({ operation: 'updatePullRequest' })).toBe(2)
  })

  test('the words of a pull request are not said to be as they were', async () => {
    await at.rollup()
    change()
    faults().add({ operation: 'updatePullRequest' }, { kind: 'drop' })
    faults().add({ operation: 'viewerPermission', nth: 2 }, refused)
    const run = await at.rollup()
    expect(run.code).toBe(1)
    expect(run.annotations).toEqual([
      expect.stringMatching(
        /pull request 1 offers it, but whether its title and text were brought up to date is not known: .*403.*Run again: what is not/,
      ),
    ])
    expect((await at.rollup()).annotations).toEqual([])
  })

  test('a pull request is not said to be unopened', async () => {
    faults().add({ operation: 'createPullRequest', nth: 2 }, { kind: 'drop' })
    faults().add({ operation: 'viewerPermission', nth: 2 }, refused)
    const run = await at.rollup()
    expect(run.code).toBe(1)
    expect(run.annotations).toEqual([
      expect.stringMatching(/and whether the pull request for it was opened is not known: .*403.*or look: https:/),
    ])
    expect(run.summary).toContain('was made, and whether its pull request was opened is not known')
    const next = await at.rollup()
    expect(next.annotations).toEqual([])
    expect(pull().labels).toEqual(['harvest'])
  })
})
