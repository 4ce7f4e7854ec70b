import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commitToBranch } from '../sandbox/github.ts'
import { lastMonth, type RollupScene, setRollupScene } from './rollup.ts'

let at: RollupScene
beforeEach(async () => {
  at = await setRollupScene()
})
afterEach(() => at.close())

const monthBefore = (month: string) => new Date(Date.parse(`${month}-01`) - 86_400_000).toISOString().slice(0, 7)
const newest = lastMonth()
const older = monthBefore(newest)
const branchOf = (month: string) => `harvest-ledger/rollup-${month}`
const pathOf = (month: string) => `rollups/${month.slice(0, 4)}/${month}.md`
const branches = () => at.scene.git('for-each-ref', '--format=%(refname:short)', 'refs/heads/harvest-ledger')
const show = (path: string, of: string) => at.scene.git('show', `${of}:${path}`)
const isBuiltOnMain = (branch: string) =>
  at.scene.git('merge-base', 'main', branch) === at.scene.git('rev-parse', 'main')

describe('several periods at once', () => {
  test('what Harvest refuses for the newest leaves nothing of the others', async () => {
    const path = new RegExp(`time_entries.*from=${newest}-01`)
    at.harvest.faults.add({ path }, { kind: 'status', status: 500 }, 50)
    const run = await at.rollup({ 'catch-up': '2' })
    expect(run.code).toBe(1)
    expect(run.annotations).toEqual([expect.stringMatching(/500/)])
    expect(branches()).toBe('')
  })

  test('read what has no period once', async () => {
    await at.rollup({ 'catch-up': '3' })
    for (const path of ['/v2/users/me', '/v2/company', '/v2/invoices', '/v2/users?', '/v2/reports/project_budget'])
      expect(at.harvest.requests.filter((each) => (each.path + each.query).startsWith(path)).length, path).toBe(1)
    // Three months, and the one before each: five quarters at most.
    const time = at.harvest.requests.filter(({ path }) => path === '/v2/reports/time/projects')
    expect(new Set(time.map(({ query }) => query)).size).toBe(time.length)
  })

  test('that GitHub refuses halfway are told, done and not done', async () => {
    at.scene.github.faults.add({ operation: 'createCommitOnBranch', nth: 2 }, { kind: 'status', status: 403 })
    const run = await at.rollup({ 'catch-up': '2' })
    expect(run.code).toBe(1)
    expect(run.annotations).toEqual([
      expect.stringMatching(/403/),
      expect.stringContaining(
        `the run broke off at ${pathOf(newest)}. Done before: ${pathOf(older)} (pull request 1 created). Not offered: ${pathOf(newest)}`,
      ),
    ])
    expect(run.outputs).toMatchObject({ 'rollup-path': pathOf(older), 'pull-request-operation': 'created' })
    expect(run.summary).toMatch(/not offered: see the error below/)
    const again = await at.rollup({ 'catch-up': '2' })
    expect(again.code).toBe(0)
    expect(again.outputs).toMatchObject({ 'rollup-path': pathOf(newest), 'pull-request-operation': 'created' })
  })

  test('are all in the summary; the outputs are of the newest of which something was done', async () => {
    await at.rollup()
    const run = await at.rollup({ 'catch-up': '2' })
    expect(run.outputs).toMatchObject({
      'rollup-path': pathOf(older),
      'pull-request-number': '2',
      'pull-request-operation': 'created',
      'commit-sha': at.scene.git('rev-parse', branchOf(older)),
    })
    expect(run.summary).toMatch(new RegExp(`${pathOf(newest)}.*\\[#1\\].*pull request 1 unchanged`))
    expect(run.summary).toMatch(new RegExp(`${pathOf(older)}.*\\[#2\\].*pull request 2 created`))
  })
})

describe('when another rollup was merged', () => {
  beforeEach(async () => {
    await at.rollup({ 'catch-up': '2' })
    at.scene.git('update-ref', 'refs/heads/main', branchOf(newest))
  })

  test('one that waits is built anew with its figures, its notes and both in the index, and Harvest is not asked for it', async () => {
    const before = show(pathOf(older), branchOf(older))
    const json = pathOf(older).replace('.md', '.json')
    const figures = show(json, branchOf(older))
    const asked = at.harvest.requests.length
    const run = await at.rollup()
    expect(run.annotations).toEqual([])
    expect(run.code).toBe(0)
    expect(run.outputs).toMatchObject({ 'pull-request-operation': 'none', 'rollup-path': pathOf(newest) })
    expect(run.summary).toMatch(new RegExp(`${pathOf(older)}.*waits: pull request 1 updated`))
    expect(isBuiltOnMain(branchOf(older))).toBe(true)
    expect(show('rollups/README.md', branchOf(older)).match(/^\| \[/gm)).toHaveLength(2)
    expect(show(pathOf(older), branchOf(older))).toBe(before)
    expect(show(json, branchOf(older))).toBe(figures)
    const requests = at.harvest.requests.slice(asked).map(({ path, query }) => path + query)
    expect(requests.filter((each) => each.includes('time_entries'))).toHaveLength(1)

    const tip = at.scene.git('rev-parse', branchOf(older))
    expect((await at.rollup()).summary).toContain('waits: pull request 1 unchanged')
    expect(at.scene.git('rev-parse', branchOf(older))).toBe(tip)
    expect(branches().split('\n')).toHaveLength(2)
  })

  test('one on which a person has worked is left to that person, who is told', async () => {
    const text = show(pathOf(older), branchOf(older)).replace('_Write here', 'MINE\n\n_Write here')
    await commitToBranch(at.scene.directory, { [pathOf(older)]: text }, { branch: branchOf(older) })
    const tip = at.scene.git('rev-parse', branchOf(older))
    const run = await at.rollup()
    expect(run.code).toBe(0)
    expect(run.annotations).toEqual([
      expect.stringMatching(/^::warning::pull request 1 cannot be merged, and somebody/),
    ])
    expect(at.scene.git('rev-parse', branchOf(older))).toBe(tip)
  })

  test('a dry run says what it would do, and does nothing', async () => {
    const tip = at.scene.git('rev-parse', branchOf(older))
    const run = await at.rollup({ 'dry-run': 'true' })
    expect(run.summary).toContain('waits: dry run, nothing was written; pull request 1 would be updated')
    expect(at.scene.git('rev-parse', branchOf(older))).toBe(tip)
  })
})

test('what was spent earlier in the tax quarter is read along, in the same request', async () => {
  // The last month that is over and not the first of its quarter.
  const month = [newest, older].find((each) => Number(each.slice(5)) % 3 !== 1) ?? newest
  const { expenses } = at.harvest.account
  const [[id, expense] = []] = expenses
  if (id === undefined || expense === undefined) throw new Error('the account has expenses')
  expenses.set(id, { ...expense, spent_date: `${monthBefore(month)}-15` })
  const asked = at.harvest.requests.length
  expect((await at.rollup({ period: month })).code).toBe(0)
  const requests = at.harvest.requests.slice(asked).filter(({ path }) => path === '/v2/expenses')
  expect(requests).toHaveLength(1)
  const json = JSON.parse(show(pathOf(month).replace('.md', '.json'), branchOf(month)))
  expect(json.expense_quarters.map((each: { expenses: number }) => each.expenses)).not.toEqual([])
  expect(json.expenses.filter((each: { id: number }) => each.id === id)).toEqual([])
  expect(show(pathOf(month), branchOf(month))).toContain('### For the tax quarter')
})
