import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addUser } from '../sandbox/harvest/build.ts'
import { type ProjectScene, setProjectScene } from './project.ts'
import { config, report, type Scene, setScene } from './scene.ts'

let scene: Scene
/** The sandbox's own user, and a colleague. */
let [ada, bob] = [0, 0]
const BOB = '1100001.pt.token-of-bob'
const withUser = (user: string) => `user: ${user}\n${config}`
const asBob = { 'harvest-access-token': BOB }

beforeEach(async () => {
  scene = await setScene()
  const { account, tokens } = scene.harvest
  ada = account.me
  bob = addUser(account, 'Bob Ober').id
  tokens.set(BOB, bob)
  scene.ledger.commit({ 'reports/a.md': report({ project: 'audrey', date: '2026-05-20', hours: 3.5 }) })
})
afterEach(() => scene.close())

describe('a token of somebody else', () => {
  test('is refused before anything is written: each hour would stand twice', async () => {
    scene.ledger.commit({ '.github/harvest-ledger.yml': withUser(String(ada)) })
    expect((await scene.record()).outputs['entries-created']).toBe('1')
    const before = scene.harvest.requests.length
    const run = await scene.record(asBob)
    expect([run.code, run.outputs['entries-created'], scene.entries().length]).toEqual([1, '0', 1])
    expect(run.annotations.join()).toMatch(
      new RegExp(
        `::error file=.github/harvest-ledger.yml,line=1,col=7::this token is that of Bob Ober \\(user ${bob} in Harvest\\), and this ledger's time is that of user ${ada}`,
      ),
    )
    expect(scene.harvest.requests.slice(before).every(({ method }) => method === 'GET')).toBe(true)
  })

  test('is refused in a dry run and in a check too', async () => {
    scene.ledger.commit({ '.github/harvest-ledger.yml': withUser(String(ada)) })
    for (const inputs of [{ 'dry-run': 'true' }, { command: 'check' }]) {
      const run = await scene.record({ ...asBob, ...inputs })
      expect([run.code, `${run.stdout}${run.annotations.join()}`]).toEqual([
        1,
        expect.stringContaining("and this ledger's time is that of user"),
      ])
    }
  })

  test('is taken where the configuration names several users', async () => {
    scene.ledger.commit({ '.github/harvest-ledger.yml': withUser(`[${ada}, ${bob}]`) })
    const run = await scene.record()
    expect([run.code, run.outputs['entries-created']]).toEqual([0, '1'])
  })

  test('is told what to add where the configuration names several others', async () => {
    scene.ledger.commit({ '.github/harvest-ledger.yml': withUser(`[${ada}, ${ada + 999}]`) })
    const run = await scene.record(asBob)
    expect(run.annotations.join()).toContain(`that of users ${ada}, ${ada + 999}: `)
    expect(run.annotations.join()).toContain(`where this one is right, add ${bob} to user`)
  })
})

describe('a token of somebody else, in a project repository,', () => {
  let project: ProjectScene
  beforeEach(async () => {
    project = await setProjectScene({ ledger: { '.github/harvest-ledger.yml': withUser(String(ada)) } })
    project.harvest.tokens.set(BOB, addUser(project.harvest.account, 'Bob Ober').id)
    project.project.commit({ 'reports/a.md': report({ project: 'audrey', date: '2026-05-20', hours: 3.5 }) })
  })
  afterEach(() => project.close())

  test('is refused by a check too', async () => {
    const run = await project.record({ ...asBob, command: 'check' })
    expect([run.code, run.annotations.join()]).toEqual([
      1,
      expect.stringContaining("and this ledger's time is that of user"),
    ])
  })

  test('hands the reports over, and is refused then', async () => {
    const run = await project.record(asBob)
    expect([run.code, project.harvest.account.timeEntries.size, project.reports().length]).toEqual([1, 0, 1])
    expect(run.annotations.join()).toMatch(
      /write user: \d+\. The reports are in the ledger; run again to record them\./,
    )
  })
})
