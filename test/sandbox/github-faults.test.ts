import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { visit } from './github/visitor.ts'
import {
  checkRepository,
  commitToBranch,
  createBareLedger,
  type GitHubSandbox,
  graphqlError,
  type Repository,
  secondaryLimit,
  startGitHubSandbox,
} from './github.ts'

let sandbox: GitHubSandbox
let ledger: Repository
const git = (...args: string[]) => execFileSync('git', ['-C', ledger.directory, ...args]).toString()
const tip = () => git('rev-parse', 'main').trim()

beforeEach(async () => {
  ledger = { directory: await createBareLedger({ 'README.md': 'hello\n' }) }
  sandbox = await startGitHubSandbox({ repositories: { 'me/ledger': ledger } })
})

afterEach(async () => {
  expect(await checkRepository(ledger.directory)).toBe('')
  await sandbox.close()
  rmSync(ledger.directory, { recursive: true, force: true })
})

test('a lost answer after the commit landed: found by operation, done once', async () => {
  const head = tip()
  sandbox.faults.add({ operation: 'createCommitOnBranch' }, { kind: 'drop' })
  const { ask, commit } = visit(sandbox)
  expect((await ask('{ viewer { login } }')).status).toBe(200)
  await expect(commit(head, { 'reports/b.md': 'two\n' })).rejects.toThrow('fetch failed')
  expect(git('rev-parse', 'main^').trim()).toBe(head)
  expect((await commit(head, { 'reports/b.md': 'two\n' })).body.errors[0].type).toBe('STALE_DATA')
})

test('a 502 with or without effect, by a text in the body', async () => {
  const head = tip()
  sandbox.faults.add({ body: 'reports/b.md' }, { kind: 'status', status: 502 })
  sandbox.faults.add({ body: /reports\/c\.md/ }, { kind: 'status', status: 502, effect: true })
  const { commit } = visit(sandbox)
  await expect(commit(head, { 'reports/b.md': 'two\n' })).rejects.toThrow()
  expect(tip()).toBe(head)
  await expect(commit(head, { 'reports/c.md': 'two\n' })).rejects.toThrow()
  expect(git('rev-parse', 'main^').trim()).toBe(head)
})

test('the secondary limit on demand, with Retry-After', async () => {
  sandbox.faults.add({ operation: 'createCommitOnBranch' }, secondaryLimit(2))
  sandbox.faults.add({ operation: 'createCommitOnBranch', nth: 2 }, secondaryLimit(1, 429))
  const { commit } = visit(sandbox)
  const first = await commit(tip(), { 'b.md': 'x' })
  expect([first.status, first.headers.get('retry-after')]).toEqual([403, '2'])
  expect(first.body.message).toMatch(/^You have exceeded a secondary rate limit/)
  const second = await commit(tip(), { 'b.md': 'x' })
  expect([second.status, second.headers.get('retry-after')]).toEqual([429, '1'])
  expect((await commit(tip(), { 'b.md': 'x' })).body.errors).toBeUndefined()
})

test('STALE_DATA though nothing moved, as may come right after a branch was made', async () => {
  const words = 'Expected branch to point to "x" but it did not.  Pull and try again.'
  sandbox.faults.add({ operation: 'createCommitOnBranch' }, graphqlError('createCommitOnBranch', 'STALE_DATA', words))
  const { commit } = visit(sandbox)
  const head = tip()
  expect((await commit(head, { 'b.md': 'x' })).body.errors[0].type).toBe('STALE_DATA')
  expect(tip()).toBe(head)
  expect((await commit(head, { 'b.md': 'x' })).body.errors).toBeUndefined()
})

test('somebody else acts right before; requests are counted by what they match, and no token is in the log', async () => {
  sandbox.faults.onRequest({ operation: 'createCommitOnBranch' }, () =>
    commitToBranch(ledger.directory, { 'other.md': 'x' }).then(() => {}),
  )
  const { commit, ask } = visit(sandbox)
  expect((await commit(tip(), { 'b.md': 'x' })).body.errors[0].type).toBe('STALE_DATA')
  await ask('{ viewer { login } }')
  expect(sandbox.count()).toBe(2)
  expect(sandbox.count({ operation: 'createCommitOnBranch' })).toBe(1)
  expect(sandbox.count({ path: '/graphql', body: 'viewer' })).toBe(1)
  expect(JSON.stringify(sandbox.requests)).not.toContain(sandbox.token)
})
