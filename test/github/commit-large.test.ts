import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createGitHub, type GitHub } from '../../src/github/client.ts'
import { commitLargely } from '../../src/github/commit-large.ts'
import { commitToBranch, createBareLedger, type GitHubSandbox, startGitHubSandbox } from '../sandbox/github.ts'

let directory: string
let sandbox: GitHubSandbox
let github: GitHub
beforeEach(async () => {
  directory = await createBareLedger({ 'old.txt': 'old', 'kept.txt': 'kept' })
  sandbox = await startGitHubSandbox({ repositories: { 'ada/dev-reports': { directory } } })
  github = createGitHub({
    apiUrl: sandbox.url,
    token: sandbox.token,
    userAgent: 'test (https://example.com)',
    onWait: () => {},
  })
})
afterEach(async () => {
  await sandbox.close()
  rmSync(directory, { recursive: true, force: true })
})

const git = (...args: string[]) => execFileSync('git', ['-C', directory, ...args], { encoding: 'utf8' }).trim()
const commit = () =>
  commitLargely(github, {
    ...{ ledger: 'ada/dev-reports', branch: 'main', head: git('rev-parse', 'main') },
    message: { headline: 'Many files', body: 'And more.' },
    additions: [
      { path: 'data/a.ndjson', content: new TextEncoder().encode('Größe\n') },
      { path: 'data/b/c.ndjson', content: new TextEncoder().encode('') },
    ],
    deletions: ['old.txt'],
  })

test('makes one commit of many files, additions and deletions', async () => {
  const before = git('rev-parse', 'main')
  expect(await commit()).toEqual({ kind: 'committed', id: git('rev-parse', 'main') })
  expect(git('rev-parse', 'main~1')).toBe(before)
  expect(git('ls-tree', '-r', '--name-only', 'main').split('\n')).toEqual([
    'data/a.ndjson',
    'data/b/c.ndjson',
    'kept.txt',
  ])
  expect(git('show', 'main:data/a.ndjson')).toBe('Größe')
  expect(git('log', '-1', '--format=%B', 'main')).toBe('Many files\n\nAnd more.')
})

test('shows nothing where another commit came first', async () => {
  sandbox.faults.onRequest({ method: 'PATCH' }, async () => void (await commitToBranch(directory, { 'x.txt': 'x' })))
  expect(await commit()).toMatchObject({ kind: 'moved' })
  expect(git('ls-tree', '--name-only', 'main')).toContain('x.txt')
  expect(git('ls-tree', '--name-only', 'main')).not.toContain('data')
})

test('gives the refusal of a protected branch along: only a look at the branch tells the two apart', async () => {
  const repository = sandbox.repositories.get('ada/dev-reports')
  if (repository) repository.protectedBranches = { main: 'rule' }
  expect(await commit()).toMatchObject({ kind: 'moved', error: { request: { status: 422 } } })
})

test('sends what nobody sees again where its answer was lost, and says so of the last step', async () => {
  sandbox.faults.add({ path: '/git/blobs' }, { kind: 'drop' })
  sandbox.faults.add({ path: '/git/trees' }, { kind: 'drop' })
  sandbox.faults.add({ method: 'PATCH' }, { kind: 'drop' })
  expect(await commit()).toMatchObject({ kind: 'lost' })
  expect(git('show', 'main:data/a.ndjson')).toBe('Größe')
})

test('throws where the token may not write', async () => {
  sandbox.tokens.set(sandbox.token, { kind: 'GITHUB_TOKEN', contents: 'read' })
  await expect(commit()).rejects.toThrow(/403: Resource not accessible by integration/)
})
