import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeProject, type ProjectScene, setProjectScene } from './project.ts'
import { installAction } from './run.ts'
import { config, report } from './scene.ts'

let scene: ProjectScene
beforeEach(async () => {
  scene = await setProjectScene({ settings: { protectedBranches: { main: 'rule' } } })
})
afterEach(() => scene.close())

const BRANCH = 'harvest-ledger/ada/webshop'
const offer = () => scene.record({ 'ledger-pull-request': 'true' })
const day = (date: string) => report({ date, project: 'audrey', hours: 1 })

describe('a protected ledger', () => {
  test('gets a pull request; later reports join it; merged, nothing is left to do', async () => {
    scene.project.commit({ 'reports/a.md': day('2026-05-20') })
    const first = await offer()
    expect(first.annotations).toEqual([])
    expect(first.outputs).toMatchObject({
      'pull-request-number': '1',
      'pull-request-url': 'https://github.com/ada/dev-reports/pull/1',
      'pull-request-operation': 'created',
      'harvest-calls': '0',
    })
    expect(first.stdout).toContain('the ledger’s own workflow records them once it is merged')
    expect(first.summary).toContain('waiting in [pull request 1]')
    expect(scene.reports()).toEqual([])
    expect(scene.reports(BRANCH)).toEqual(['reports/audrey/2026-05-20-a.md'])

    const same = await offer()
    expect(same.outputs).toMatchObject({
      'github-calls': '1',
      'pull-request-number': '1',
      'pull-request-operation': 'none',
    })

    scene.project.commit({ 'reports/b.md': day('2026-05-21') })
    const second = await offer()
    expect(second.outputs).toMatchObject({ 'pull-request-number': '1', 'pull-request-operation': 'updated' })
    expect(scene.reports(BRANCH)).toHaveLength(2)

    scene.git('update-ref', 'refs/heads/main', BRANCH)
    const merged = await offer()
    expect(merged.outputs).toMatchObject({
      'pull-request-number': '',
      'pull-request-operation': 'none',
      'entries-created': '2',
    })

    scene.project.commit({ 'reports/c.md': day('2026-05-22') })
    expect((await offer()).outputs).toMatchObject({ 'pull-request-number': '2', 'pull-request-operation': 'created' })
    expect(scene.git('rev-list', '--count', `main..${BRANCH}`)).toBe('1')
  })

  test('merged by a squash, with the branch left behind: the next one starts anew', async () => {
    scene.project.commit({ 'reports/a.md': day('2026-05-20') })
    await offer()
    const tree = scene.git('rev-parse', `${BRANCH}^{tree}`)
    const squashed = scene.git(
      ...['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit-tree', tree, '-p', 'main', '-m', 'Squash'],
    )
    scene.git('update-ref', 'refs/heads/main', squashed)
    await closePull()
    scene.project.commit({ 'reports/b.md': day('2026-05-21') })
    expect((await offer()).outputs).toMatchObject({ 'pull-request-number': '2' })
    expect(scene.git('diff', '--name-only', 'main', BRANCH).split('\n')).toContain('reports/audrey/2026-05-21-b.md')
    expect(scene.git('rev-list', '--count', `main..${BRANCH}`)).toBe('1')
  })

  test('when the run broke off before the pull request was opened, the next one opens it', async () => {
    scene.project.commit({ 'reports/a.md': day('2026-05-20') })
    scene.github.faults.add({ operation: 'createPullRequest' }, { kind: 'status', status: 422 })
    const broken = await offer()
    const commit = scene.git('rev-parse', BRANCH)
    expect(broken.code).toBe(1)
    expect(broken.summary).not.toContain('Nothing was written')
    expect(broken.annotations).toEqual([
      expect.stringMatching(/^::error::.*422/),
      expect.stringContaining(
        `commit ${commit.slice(0, 7)} with the reports is on the branch ${BRANCH} of ada/dev-reports, and the pull request for it was not opened. Run again to have it opened, or open it by hand: https://github.com/ada/dev-reports/compare/main...${BRANCH}`,
      ),
    ])
    expect(broken.outputs).toMatchObject({ 'commit-sha': commit, 'pull-request-number': '', 'harvest-calls': '0' })
    const next = await offer()
    expect(next.outputs).toMatchObject({ 'pull-request-number': '1', 'pull-request-operation': 'created' })
    expect(scene.git('rev-list', '--count', `main..${BRANCH}`)).toBe('1')
  })

  test('closed by a person: not offered again until something new comes, and that is said', async () => {
    scene.project.commit({ 'reports/a.md': day('2026-05-20') })
    await offer()
    await closePull()
    const run = await offer()
    expect(run.code).toBe(0)
    expect(run.annotations).toEqual([
      expect.stringMatching(/^::warning::the pull request with these reports was closed/),
    ])
    expect(run.outputs).toMatchObject({ 'pull-request-number': '', 'github-calls': '1', 'harvest-calls': '0' })
    scene.project.commit({ 'reports/b.md': day('2026-05-21') })
    expect((await offer()).outputs).toMatchObject({ 'pull-request-number': '2', 'pull-request-operation': 'created' })
  })

  test('opened once though the answer was lost', async () => {
    scene.project.commit({ 'reports/a.md': day('2026-05-20') })
    scene.github.faults.add({ operation: 'createPullRequest' }, { kind: 'drop' })
    const run = await offer()
    expect(run.annotations).toEqual([])
    expect(run.outputs['pull-request-number']).toBe('1')
  })

  test('is not taken in by a fork’s pull request of the same name', async () => {
    scene.project.commit({ 'reports/a.md': day('2026-05-20') })
    scene.github.addForkPull('ada/dev-reports', BRANCH)
    expect((await offer()).outputs).toMatchObject({ 'pull-request-number': '2', 'pull-request-operation': 'created' })
  })

  test('10 runs of one project at once: one pull request with all reports', async () => {
    const runs = await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        const [home, project] = [installAction(), makeProject()]
        const text = report({ id: `day-${index}`, date: `2026-05-${10 + index}`, project: 'audrey', hours: 1 })
        project.commit({ [`reports/${index}.md`]: text })
        const run = await scene.handOver({ 'ledger-pull-request': 'true' }, { home, project, runId: 5000 })
        home.remove()
        project.remove()
        return run
      }),
    )
    expect(runs.flatMap(({ annotations }) => annotations)).toEqual([])
    expect(runs.map(({ code }) => code)).toEqual(Array(10).fill(0))
    expect(scene.reports(BRANCH)).toHaveLength(10)
    expect(new Set(runs.map(({ outputs }) => outputs['pull-request-number']))).toEqual(new Set(['1']))
  }, 120_000)

  test('a branch another run has built up meanwhile is not thrown away', async () => {
    scene.project.commit({ 'reports/a.md': day('2026-05-20') })
    await offer()
    const tree = scene.git('rev-parse', `${BRANCH}^{tree}`)
    const squashed = scene.git(
      ...['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit-tree', tree, '-p', 'main', '-m', 'Squash'],
    )
    scene.git('update-ref', 'refs/heads/main', squashed)
    await closePull()
    scene.project.commit({ 'reports/b.md': day('2026-05-21') })
    scene.github.faults.onRequest({ operation: 'updateRefs' }, () => {
      // Another run did the same a moment earlier.
      scene.git('update-ref', `refs/heads/${BRANCH}`, squashed)
    })
    expect((await offer()).outputs).toMatchObject({ 'pull-request-operation': 'created' })
    expect(scene.reports(BRANCH)).toContain('reports/audrey/2026-05-21-b.md')
  })

  test('says what is missing where the token may not open one', async () => {
    scene.github.tokens.set('narrow', { kind: 'app', pullRequests: 'read' })
    scene.project.commit({ 'reports/a.md': day('2026-05-20') })
    const run = await scene.handOver({ 'ledger-pull-request': 'true', 'github-token': 'narrow' })
    expect(run.code).toBe(1)
    expect(run.annotations).toEqual([
      expect.stringContaining('pull-requests: write'),
      // The commit was made before: it is told, and what to do about it.
      expect.stringMatching(
        /^::error::commit [0-9a-f]{7} with the reports is on the branch .* was not opened\. Run again/,
      ),
    ])
  })

  test('of a public ledger and a private project says that everybody can read it', async () => {
    await scene.close()
    scene = await setProjectScene({ settings: { isPrivate: false }, ledger: { '.github/harvest-ledger.yml': config } })
    scene.project.commit({ 'reports/a.md': day('2026-05-20') })
    const run = await scene.handOver()
    expect(run.code).toBe(0)
    expect(run.annotations).toEqual([expect.stringContaining('ada/dev-reports is public and ada/webshop is not')])
  })
})

/** As a merge by squash leaves it: the pull request is done, and its branch is not part of main. */
async function closePull(): Promise<void> {
  const headers = { authorization: `bearer ${scene.github.token}`, 'user-agent': 'test' }
  const ask = async (query: string) =>
    (await fetch(scene.github.graphqlUrl, { method: 'POST', headers, body: JSON.stringify({ query }) })).json()
  const { data } = (await ask(
    '{ repository(owner: "ada", name: "dev-reports") { pullRequests(first: 1, states: [OPEN]) { nodes { id } } } }',
  )) as { data: { repository: { pullRequests: { nodes: { id: string }[] } } } }
  const [pull] = data.repository.pullRequests.nodes
  if (pull) await ask(`mutation { closePullRequest(input: { pullRequestId: "${pull.id}" }) { pullRequest { state } } }`)
}
