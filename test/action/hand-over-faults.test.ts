import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { checkRepository, commitToBranch, graphqlError, secondaryLimit } from '../sandbox/github.ts'
import { type ProjectOptions, type ProjectScene, setProjectScene } from './project.ts'
import { report } from './scene.ts'

let scene: ProjectScene
const set = async (options?: ProjectOptions) => {
  scene = await setProjectScene(options)
  scene.project.commit({ 'reports/a.md': report({ date: '2026-05-20', project: 'audrey', hours: 3.5 }) })
  return scene
}
afterEach(() => scene.close())

const COMMIT = { operation: 'createCommitOnBranch' }
const commits = () => Number(scene.git('rev-list', '--count', 'main'))
const path = 'reports/audrey/2026-05-20-a.md'

describe('an answer that goes wrong', () => {
  test('lost after the commit landed: found again, not made twice', async () => {
    await set()
    scene.github.faults.add(COMMIT, { kind: 'drop' })
    const run = await scene.record()
    expect(run.annotations).toEqual([])
    expect(run.code).toBe(0)
    expect(run.stdout).toContain('Once more: no answer came, so nobody knows whether the commit was made')
    expect(commits()).toBe(2)
    expect(run.outputs['commit-sha']).toBe(scene.git('rev-parse', 'main'))
    expect([...scene.harvest.account.timeEntries.values()]).toMatchObject([
      { external_reference: { permalink: run.outputs['commit-url'] } },
    ])
  })

  test('lost before anything happened: made once', async () => {
    await set()
    scene.github.faults.add(COMMIT, { kind: 'refuse' })
    const run = await scene.handOver()
    expect(run.code).toBe(0)
    expect(commits()).toBe(2)
  })

  test.each([true, false])('502 once on the commit (done all the same: %s)', async (effect) => {
    await set()
    scene.github.faults.add(COMMIT, { kind: 'status', status: 502, effect })
    const run = await scene.handOver()
    expect(run.annotations).toEqual([])
    expect(run.code).toBe(0)
    expect(commits()).toBe(2)
    expect(scene.reports()).toEqual([path])
  })

  test('502 once on the read', async () => {
    await set()
    scene.github.faults.add({ operation: 'viewerPermission' }, { kind: 'status', status: 502 })
    const run = await scene.handOver()
    expect(run.code).toBe(0)
    expect(commits()).toBe(2)
  })

  test('a secondary limit with Retry-After is waited for and told', async () => {
    await set()
    scene.github.faults.add(COMMIT, secondaryLimit(1))
    const run = await scene.handOver()
    expect(run.code).toBe(0)
    expect(run.stdout).toMatch(/Waiting 1 s: GitHub asks for fewer requests at a time/)
    expect(commits()).toBe(2)
  })

  test('STALE_DATA though nothing moved, once', async () => {
    await set()
    scene.github.faults.add(
      COMMIT,
      graphqlError(
        'createCommitOnBranch',
        'STALE_DATA',
        'Expected branch to point to "a" but it did not.  Pull and try again.',
      ),
    )
    expect((await scene.handOver()).code).toBe(0)
    expect(commits()).toBe(2)
  })

  test.each([
    ['no repository', (body: unknown) => ({ ...(body as object), data: { repository: null } })],
    ['no data', () => ({ data: null })],
  ])('%s in a good answer is one clear failure', async (_, edit) => {
    await set()
    scene.github.faults.add({ operation: 'viewerPermission' }, { kind: 'edit', edit }, 20)
    const run = await scene.handOver()
    expect(run.code).toBe(1)
    expect(run.annotations).toEqual([
      expect.stringMatching(/^::error::POST \/graphql: 200: the answer holds no repository/),
    ])
  })

  test('a commit GitHub does not name is looked for, not made again', async () => {
    await set()
    scene.github.faults.add(COMMIT, { kind: 'edit', edit: () => ({ data: { createCommitOnBranch: null } }) })
    const run = await scene.handOver()
    expect(run.code).toBe(0)
    expect(commits()).toBe(2)
    expect(run.outputs['commit-sha']).toBe(scene.git('rev-parse', 'main'))
  })

  test('an answer that is no JSON, for good, is one clear failure', async () => {
    await set()
    scene.github.faults.add({}, { kind: 'truncate' }, 100)
    const run = await scene.handOver()
    expect(run.code).toBe(1)
    expect(run.annotations).toHaveLength(1)
    expect(commits()).toBe(1)
  })

  test('a register older than the commit beside it: looked at again, and nothing taken for somebody else’s', async () => {
    await set()
    await scene.record()
    const before = scene.git('rev-parse', 'main')
    const edit = (body: unknown) => {
      const { data } = body as { data: { repository: object } }
      return { data: { repository: { ...data.repository, own_text1: null } } }
    }
    scene.github.faults.add({ operation: 'viewerPermission' }, { kind: 'edit', edit })
    const run = await scene.record()
    expect(run.annotations).toEqual([])
    expect(run.outputs).toMatchObject({ 'entries-unchanged': '1' })
    expect(scene.git('rev-parse', 'main')).toBe(before)
  })

  test('another commit between the look and the commit: decided anew', async () => {
    await set()
    scene.github.faults.onRequest({ ...COMMIT, nth: 1 }, async () => {
      await commitToBranch(scene.directory, { [path]: 'by hand\n' })
    })
    const run = await scene.handOver()
    expect(run.code).toBe(1)
    expect(run.annotations).toEqual([
      expect.stringContaining(`file=reports/a.md,line=1,col=1::not handed over: the ledger has ${path} already`),
    ])
    expect(scene.git('show', `main:${path}`)).toBe('by hand')
  })
})

describe('a refusal, told with what mends it, and nothing done:', () => {
  const readOnly = { kind: 'fine-grained', contents: 'read', repositories: ['ada/dev-reports'] } as const
  const token = (name: string) => ({ 'github-token': name })
  test.each<[string, ProjectOptions, Readonly<Record<string, string>>, string | RegExp]>([
    [
      'a protected branch',
      { settings: { protectedBranches: { main: 'rule' } } },
      {},
      /^POST \/graphql: 200: Changes must be made through a pull request\..* Set `ledger-pull-request: true`/,
    ],
    [
      'a ruleset',
      { settings: { protectedBranches: { main: 'ruleset' } } },
      {},
      /Repository rule violations found.* Set `ledger-pull-request: true`/,
    ],
    [
      'a read-only token',
      { github: { tokens: { reader: readOnly } } },
      token('reader'),
      /^POST \/graphql: 200: Resource not accessible by personal access token\. github-token may read, not write, there: give it `contents: write`/,
    ],
    [
      'a public ledger of somebody else',
      {
        settings: { isPrivate: false },
        github: { tokens: { elsewhere: { kind: 'GITHUB_TOKEN', repositories: ['ada/webshop'] } } },
      },
      token('elsewhere'),
      /^github-token may read ada\/dev-reports, not write to it\. Give it `contents: write` there/,
    ],
    ['an unknown token', {}, token('nobody'), /^POST \/graphql: 401: Bad credentials\. Check github-token/],
    [
      'a private ledger the token cannot see',
      { github: { tokens: { elsewhere: { kind: 'GITHUB_TOKEN', repositories: ['ada/webshop'] } } } },
      token('elsewhere'),
      /^POST \/graphql: 200: Could not resolve to a Repository with the name 'ada\/dev-reports'\. Either the name is wrong, or github-token may not see/,
    ],
    [
      'an archived ledger',
      { settings: { isArchived: true } },
      {},
      /^the ledger ada\/dev-reports is archived\. Unarchive it in its settings, or name another with `ledger`$/,
    ],
    [
      'a branch that does not exist',
      {},
      { 'ledger-branch': 'trunk' },
      /^the ledger ada\/dev-reports has no branch "trunk"\. Check ledger-branch$/,
    ],
    [
      'a configuration file that is not there',
      {},
      { config: 'other.yml' },
      /^config: other\.yml: there is no such file in the ledger ada\/dev-reports$/,
    ],
    [
      'a configuration that is wrong',
      { ledger: { '.github/harvest-ledger.yml': 'windw: 90d\n' } },
      {},
      /^unknown key "windw"; did you mean "window"\?/,
    ],
    [
      'a register somebody broke',
      { ledger: { 'reports/.origins/ada/webshop.json': '{"a":' } },
      {},
      /^reports\/\.origins\/ada\/webshop\.json in the ledger ada\/dev-reports is not as Harvest Ledger wrote it/,
    ],
  ])('%s', async (_, options, inputs, message) => {
    await set(options)
    const before = scene.git('for-each-ref')
    const run = await scene.record(inputs)
    expect(run.code).toBe(1)
    expect(run.annotations.map((line) => line.replace(/^::error.*?::/, '').replaceAll('%0A', ' '))).toEqual([
      expect.stringMatching(message),
    ])
    expect(scene.git('for-each-ref')).toBe(before)
    expect(scene.harvest.account.timeEntries.size).toBe(0)
    expect(run.outputs).toMatchObject({ 'commit-sha': '', 'entries-created': '0' })
  })

  test('a pull request’s own ref, and another branch', async () => {
    await set()
    for (const ref of ['refs/pull/3/merge', 'refs/heads/feature']) {
      const run = await scene.handOver({}, { environment: { GITHUB_REF: ref } })
      expect(run.code).toBe(1)
      expect(run.annotations[0]).toContain('the reports to hand over are those of branch main')
    }
    expect(commits()).toBe(1)
  })
})

describe('what is found wrong before the reports are read', () => {
  test.each([
    [
      'a report the checkout lacks',
      (folder: string, blob: string) => rmSync(join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2))),
      {},
      'the checkout lacks the content of reports/a.md',
    ],
    [
      'an index git cannot read',
      (folder: string) => writeFileSync(join(folder, '.git/index'), 'no index'),
      {},
      'git status failed: fatal: ',
    ],
    ['no commit yet', (folder: string) => rmSync(join(folder, '.git/refs/heads/main')), {}, 'has no commit yet'],
    ['no token', () => {}, { 'github-token': '' }, 'github-token is missing'],
  ])('%s: nobody is asked anything', async (_, spoil, inputs, message) => {
    await set()
    const { project } = scene
    spoil(project.root, project.git('rev-parse', 'HEAD:reports/a.md'))
    const run = await scene.handOver(inputs)
    expect(run.annotations).toEqual([expect.stringContaining(message)])
    expect(run.outputs['github-calls']).toBe('0')
    expect(scene.github.count()).toBe(0)
  })
})

describe('an empty ledger', () => {
  test('is started, and has the report in the next commit', async () => {
    await set({ ledger: null })
    const run = await scene.record({}, {})
    expect(run.stdout).toContain('the ledger was empty and has its first commit now')
    expect(scene.reports()).toEqual([path])
    expect(commits()).toBe(2)
    expect((await scene.handOver()).outputs['github-calls']).toBe('1')
    expect(await checkRepository(scene.directory)).toBe('')
  })

  test('that refuses its first commit: told in GitHub’s words, not tried for ever', async () => {
    await set({ ledger: null })
    const body = JSON.stringify({ message: 'Repository rule violations found' })
    scene.github.faults.add({ method: 'PUT' }, { kind: 'status', status: 422, body }, 20)
    const run = await scene.handOver()
    expect(run.annotations).toEqual([
      expect.stringMatching(/^::error::PUT .*Repository rule violations found.*protected/),
    ])
    expect(scene.github.count({ method: 'PUT' })).toBe(2)
  })

  test('started by another run at the same moment', async () => {
    await set({ ledger: null })
    scene.github.faults.onRequest({ method: 'PUT' }, async () => {
      await commitToBranch(scene.directory, { 'README.md': 'hello\n' })
    })
    const run = await scene.handOver()
    expect(run.annotations).toEqual([])
    expect(run.code).toBe(0)
    expect(scene.reports()).toEqual(['README.md', path])
  })
})
