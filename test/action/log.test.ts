import { afterEach, describe, expect, test } from 'vitest'
import { type ProjectScene, setProjectScene } from './project.ts'
import { setRollupScene } from './rollup.ts'
import { pushFrom, report, type Scene, setScene } from './scene.ts'

const open: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const scene of open.splice(0)) await scene.close()
})
const keep = <S extends { close: () => Promise<void> }>(scene: S): S => {
  open.push(scene)
  return scene
}
const ledger = async (): Promise<Scene> => keep(await setScene())
const project = async (): Promise<ProjectScene> => keep(await setProjectScene())

const DEBUG = { RUNNER_DEBUG: '1' }
const day = report({ date: '2026-05-20', project: 'audrey', hours: 3.5 })
const linesOf = (stdout: string) => stdout.trimEnd().split('\n')
const CLOSING = /^(done in|failed after) \d+\.\d s: \d+ Harvest calls?, \d+ GitHub calls?$/

/** The groups' titles with the lines within; null where a group is opened in another or closed where none is. */
function groupsOf(stdout: string): Record<string, string[]> | null {
  const groups: Record<string, string[]> = {}
  let inside: string[] | undefined
  for (const line of linesOf(stdout)) {
    const title = /^::group::(.*)$/.exec(line)?.[1]
    if (title !== undefined) {
      if (inside !== undefined) return null
      inside = []
      groups[title] = inside
    } else if (line === '::endgroup::') {
      if (inside === undefined) return null
      inside = undefined
    } else if (!line.startsWith('::debug::')) inside?.push(line)
  }
  return inside === undefined ? groups : null
}

describe('the log of a run', () => {
  test('record in the ledger: a group a part, a line an operation, time and calls at the end', async () => {
    const scene = await ledger()
    const push = pushFrom(scene, scene.ledger.git('rev-parse', 'HEAD'))
    scene.ledger.commit({ 'reports/a.md': day })
    const run = await scene.record({}, push)
    const groups = groupsOf(run.stdout)
    expect(groups).toEqual({
      'Reading the ledger and Harvest': [
        expect.stringMatching(/^1 report with 1 session; 0 time entries in the window/),
      ],
      'Writing to Harvest': [expect.stringMatching(/^created +2026-05-20 +3\.50 h /)],
    })
    expect(linesOf(run.stdout).at(-1)).toMatch(CLOSING)
    expect(linesOf(run.stdout).at(-1)).toMatch(/^done in .*: 6 Harvest calls, 0 GitHub calls$/)
    const again = groupsOf((await scene.record()).stdout)
    expect(Object.keys(again ?? {})).toEqual(['Reading the ledger and Harvest'])
    scene.ledger.commit({ 'reports/b.md': day.replace('3.5', '1') })
    const plan = groupsOf((await scene.record({ 'dry-run': 'true' })).stdout)
    expect(Object.keys(plan ?? {})).toEqual(['Reading the ledger and Harvest', 'What would be written to Harvest'])
  })

  test('a failure within a group ends it before the annotations, and the last line says so', async () => {
    const scene = await ledger()
    scene.ledger.commit({ 'reports/a.md': day })
    scene.harvest.faults.add({ path: '/v2/company' }, { kind: 'status', status: 403 }, 10)
    const run = await scene.record()
    expect(run.code).toBe(1)
    expect(groupsOf(run.stdout)).not.toBeNull()
    expect(run.stdout.indexOf('::endgroup::')).toBeLessThan(run.stdout.indexOf('::error'))
    expect(linesOf(run.stdout).at(-1)).toMatch(/^failed after /)
    expect(linesOf(run.stdout).at(-1)).toMatch(CLOSING)
  })

  test('reports that are handed over, and a rollup', async () => {
    const scene = await project()
    scene.project.commit({ 'reports/a.md': day })
    const handed = groupsOf((await scene.record()).stdout)
    expect(Object.keys(handed ?? {})).toEqual([
      'Handing 1 report of ada/webshop over to ada/dev-reports',
      'Reading Harvest',
      'Writing to Harvest',
    ])
    const run = await keep(await setRollupScene()).rollup({ period: '2026-10' })
    const rollup = groupsOf(run.stdout)
    expect(Object.keys(rollup ?? {})).toEqual(['Reading the ledger and Harvest', 'Offering'])
    expect(linesOf(run.stdout).at(-1)).toMatch(CLOSING)
  })
})

describe('a debug run', () => {
  test('tells each request, and nothing of its header, body or query; another run tells none', async () => {
    const scene = await project()
    scene.project.commit({ 'reports/a.md': day })
    const run = await scene.record({}, { environment: DEBUG })
    const told = linesOf(run.stdout).filter((line) => line.startsWith('::debug::'))
    expect(told).toHaveLength(scene.github.requests.length + scene.harvest.requests.length)
    for (const line of told)
      expect(line).toMatch(/^::debug::(Harvest|GitHub) (GET|POST|PATCH) \/[\w/.-]+ \d{3} \d+ ms$/)
    expect(told.filter((line) => line.startsWith('::debug::GitHub POST /graphql 200 '))).not.toEqual([])
    expect(told.join('\n')).not.toMatch(/[?&=]|[Bb]earer|Search Console|query/)
    for (const token of [scene.harvest.token, scene.github.token]) expect(told.join('\n')).not.toContain(token)
    expect((await scene.record()).stdout).not.toContain('::debug::')
  })

  test('tells a request that was not answered too', async () => {
    const scene = await ledger()
    scene.ledger.commit({ 'reports/a.md': day })
    scene.harvest.faults.add({ path: '/v2/company' }, { kind: 'drop' })
    const run = await scene.record({}, DEBUG)
    expect(run.code).toBe(0)
    expect(run.stdout).toMatch(/^::debug::Harvest GET \/v2\/company no answer \d+ ms$/m)
  })
})

test('text of a report or a title cannot open a group or give the runner a command', async () => {
  const scene = await ledger()
  scene.ledger.commit({
    'reports/a.md': report(
      { date: '2026-05-20', project: 'audrey', hours: 1 },
      '::endgroup::%0A::error::mine ##[group]',
    ),
  })
  const run = await scene.record()
  expect(groupsOf(run.stdout)).not.toBeNull()
  expect(run.annotations).toEqual([])
  expect(run.stdout).not.toMatch(/##\[/)
})
