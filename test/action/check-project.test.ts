import { afterEach, beforeEach, expect, test } from 'vitest'
import { credentials, type Look, lookAt, type Proposal, propose } from './change.ts'
import { type ProjectScene, setProjectScene } from './project.ts'
import { installAction } from './run.ts'
import { report } from './scene.ts'

let scene: ProjectScene
const home = installAction()
beforeEach(async () => {
  scene = await setProjectScene({
    github: { tokens: { own: { kind: 'GITHUB_TOKEN', repositories: ['ada/webshop'] } } },
  })
  scene.project.commit({ 'README.md': '# Webshop\n' })
})
afterEach(() => scene.close())

const first = { date: '2026-05-20', project: 'audrey', task: 'Development', hours: 3.5 }

/** Checks, and sees to it that neither Harvest nor the ledger was written to. */
async function check(proposal: Proposal, look: Look = {}) {
  const before = [scene.git('rev-parse', 'main'), scene.harvest.snapshot()]
  const run = await lookAt({ home, ledger: scene.project }, proposal, {
    ...look,
    repository: 'ada/webshop',
    inputs: { ledger: 'ada/dev-reports', 'github-token': scene.github.token, ...look.inputs },
    environment: { GITHUB_API_URL: scene.github.url },
  })
  expect([scene.git('rev-parse', 'main'), scene.harvest.snapshot()]).toEqual(before)
  expect(scene.harvest.requests.filter(({ method }) => method !== 'GET').length).toBe(writtenBefore)
  return run
}
let writtenBefore = 0

test('shows where the reports of the change would stand, and their problems at the project’s own paths', async () => {
  writtenBefore = 0
  scene.project.commit({ 'reports/old.md': report({ ...first, date: '2026-05-01' }) })
  const proposal = propose(scene.project, {
    'reports/2026-05-20.md': report(first),
    'reports/none.md': report({ date: '2026-05-23', project: 'audrey' }, 'No hours'),
  })
  const run = await check(proposal)
  expect(run.code).toBe(1)
  expect(run.annotations.filter((each) => !each.includes('reports/none.md'))).toEqual([])
  expect(run.summary).toContain('reports/audrey/2026\\-05\\-20')
  expect(run.summary).not.toContain('old')
  expect(run.summary).toContain('## The reports of this change state 3.50 h in 1 session')
  expect(run.summary).toContain('which a repository that only hands over does not need')
})

test('with Harvest credentials shows the plan of those reports, too', async () => {
  writtenBefore = 0
  const run = await check(propose(scene.project, { 'reports/2026-05-20.md': report(first) }), {
    inputs: credentials(scene),
  })
  expect([run.code, run.outputs['entries-created']]).toEqual([0, '1'])
  expect(run.summary).toContain('## Merging this adds 3.50 h in 1 time entry')
  expect(run.summary).toContain('### Reports')
  const wrong = await check(
    propose(scene.project, { 'reports/2026-05-21.md': report({ ...first, project: 'Moonbase' }) }),
    {
      inputs: credentials(scene),
    },
  )
  expect([wrong.code, wrong.annotations]).toEqual([
    1,
    [expect.stringMatching(/^::error file=reports\/2026-05-21\.md,line=3,col=10::no project "Moonbase"/)],
  ])
})

test('an edit and a deletion', async () => {
  scene.project.commit({
    'reports/2026-05-20.md': report(first),
    'reports/2026-05-21.md': report({ ...first, date: '2026-05-21' }),
  })
  await scene.record()
  writtenBefore = scene.harvest.requests.filter(({ method }) => method !== 'GET').length
  const run = await check(
    propose(scene.project, { 'reports/2026-05-20.md': report({ ...first, hours: 4 }), 'reports/2026-05-21.md': null }),
    { inputs: credentials(scene) },
  )
  expect([run.code, run.annotations]).toEqual([0, []])
  expect(run.summary).toMatch(/^! 3\.50 h → 4\.00 h {2}Audrey Web \/ Development +2026-05-20/m)
  expect(run.summary).toContain('changes 1, removes 0')
  expect(run.summary).toContain('1 report is deleted here. It stays in ada/dev')
})

test('a token that may not read the ledger: the reports alone are checked, and the rest is named', async () => {
  writtenBefore = 0
  const proposal = propose(scene.project, { 'reports/2026-05-20.md': report({ ...first, project: 'unheard of' }) })
  const run = await check(proposal, { isFork: true, inputs: { 'github-token': 'own' } })
  expect([run.code, run.annotations]).toEqual([0, []])
  expect(run.summary).toContain('github\\-token may not read it, or the name is wrong')
  const bad = await check(propose(scene.project, { 'reports/x.md': report({ date: '2026-05-20', hours: 'three' }) }), {
    inputs: { 'github-token': 'own' },
  })
  expect([bad.code, bad.annotations[0]]).toEqual([
    1,
    expect.stringMatching(/^::error file=reports\/x\.md,line=3,col=\d+/),
  ])
})
