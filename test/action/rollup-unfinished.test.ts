import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commitToBranch } from '../sandbox/github.ts'
import { lastMonth, type RollupScene, setRollupScene } from './rollup.ts'

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
