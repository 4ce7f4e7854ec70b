import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { encode, visit } from './github/visitor.ts'
import {
  checkRepository,
  commitToBranch,
  createBareLedger,
  type GitHubSandbox,
  type Repository,
  startGitHubSandbox,
  writeOut,
} from './github.ts'

let sandbox: GitHubSandbox
let ledger: Repository
const git = (...args: string[]) => execFileSync('git', ['-C', ledger.directory, ...args]).toString()
const tip = (branch = 'main') => git('rev-parse', branch).trim()

beforeEach(async () => {
  ledger = { directory: await createBareLedger({ 'README.md': 'hello\n', 'reports/a.md': 'one\n' }) }
  sandbox = await startGitHubSandbox({ repositories: { 'me/ledger': ledger }, mostCommitBytes: 1000 })
})

afterEach(async () => {
  expect(await checkRepository(ledger.directory)).toBe('')
  await sandbox.close()
  rmSync(ledger.directory, { recursive: true, force: true })
})

test('files are added, changed, renamed and deleted in one commit of the token owner, and fsck has nothing to say', async () => {
  const head = tip()
  const { status, body } = await visit(sandbox).commit(
    head,
    {},
    {
      message: { headline: 'Three reports', body: 'Source: me/web@abc' },
      fileChanges: {
        additions: [
          { path: 'reports/ä ö.md', contents: encode('two\n') },
          { path: 'README.md', contents: encode('hello again\n') },
          { path: 'reports/b [1]*.md', contents: encode('one\n') },
        ],
        deletions: [{ path: 'reports/a.md' }],
      },
    },
  )
  expect([status, body.errors]).toEqual([200, undefined])
  const { oid, url } = body.data.createCommitOnBranch.commit
  expect([oid, url]).toEqual([tip(), `https://github.com/me/ledger/commit/${tip()}`])
  expect(git('rev-parse', 'main^').trim()).toBe(head)
  expect(git('ls-tree', '-r', '-z', '--name-only', 'main').split('\0').filter(Boolean)).toEqual([
    'README.md',
    'reports/b [1]*.md',
    'reports/ä ö.md',
  ])
  expect(git('cat-file', 'blob', 'main:reports/ä ö.md')).toBe('two\n')
  expect(git('log', '-1', '--format=%an|%ae|%cn|%ce|%s|%b', 'main').trim()).toBe(
    'harvest-ledger[bot]|1+harvest-ledger[bot]@users.noreply.github.com|GitHub|noreply@github.com|Three reports|Source: me/web@abc',
  )
  const folder = join(tmpdir(), `written-${randomUUID()}`)
  await writeOut(ledger, folder)
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('hello again\n')
  expect(existsSync(join(folder, 'reports/a.md'))).toBe(false)
  rmSync(folder, { recursive: true })
})

test('a branch may be named by its id, and the answer leads to the ref and the history', async () => {
  const { ask } = visit(sandbox)
  const found = await ask(
    '{ repository(owner: "me", name: "ledger") { ref(qualifiedName: "refs/heads/main") { id } } }',
  )
  const input = {
    branch: { id: found.body.data.repository.ref.id },
    message: { headline: 'Empty' },
    expectedHeadOid: tip(),
    clientMutationId: 'mine',
  }
  const { body } = await ask(
    `mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { clientMutationId
      ref { name prefix target { oid ... on Commit { message author { name } parents(first: 1) { totalCount }
        history(first: 5) { totalCount nodes { oid messageHeadline } } } } } } }`,
    { input },
  )
  expect(body.errors).toBeUndefined()
  expect(body.data.createCommitOnBranch).toMatchObject({
    clientMutationId: 'mine',
    ref: { name: 'main', prefix: 'refs/heads/', target: { oid: tip(), message: 'Empty', parents: { totalCount: 1 } } },
  })
  expect(body.data.createCommitOnBranch.ref.target.history.totalCount).toBe(2)
})

test("a lost race is STALE_DATA in a 200, in GitHub's words, and nothing is done", async () => {
  const head = tip()
  await commitToBranch(ledger.directory, { 'other.md': 'theirs\n' })
  const now = tip()
  const { status, body } = await visit(sandbox).commit(head, { 'reports/b.md': 'two\n' })
  expect([status, body.data, tip()]).toEqual([200, { createCommitOnBranch: null }, now])
  expect(body.errors).toEqual([
    {
      type: 'STALE_DATA',
      path: ['createCommitOnBranch'],
      locations: [{ line: 1, column: 49 }],
      message: `Expected branch to point to "${head}" but it did not.  Pull and try again.`,
    },
  ])
})

test('of twenty at once on the same head one is let through', async () => {
  const head = tip()
  const { commit } = visit(sandbox)
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => commit(head, { [`reports/${n}.md`]: `${n}\n` })),
  )
  const types = answers.map(({ body }) => body.errors?.[0].type ?? 'done').sort()
  expect(types).toEqual([...Array(19).fill('STALE_DATA'), 'done'])
  expect(git('rev-list', '--count', 'main').trim()).toBe('2')
})

describe('refused, with nothing done', () => {
  const file = { 'reports/b.md': 'two\n' }
  const set = (settings: Partial<Repository>): undefined => void Object.assign(ledger, settings)
  const cases: [string, () => object | undefined, Record<string, string>, string, RegExp][] = [
    [
      'a branch that is not there',
      () => ({ branch: { repositoryNameWithOwner: 'me/ledger', branchName: 'none' } }),
      file,
      'NOT_FOUND',
      /^Branch not found$/,
    ],
    [
      'a repository that is not there',
      () => ({ branch: { repositoryNameWithOwner: 'me/none', branchName: 'main' } }),
      file,
      'NOT_FOUND',
      /^Could not resolve to a Repository with the name 'me\/none'\.$/,
    ],
    [
      'a branch with a protection rule',
      () => set({ protectedBranches: { main: 'rule' } }),
      file,
      'BRANCH_PROTECTION_RULE_VIOLATION',
      /Changes must be made through a pull request\./,
    ],
    [
      'a branch under a ruleset',
      () => set({ protectedBranches: { main: 'ruleset' } }),
      file,
      'FORBIDDEN',
      /^Repository rule violations found\n\nChanges must be made through a pull request\.\n\n$/,
    ],
    [
      'an archived repository',
      () => set({ isArchived: true }),
      file,
      'FORBIDDEN',
      /^Repository was archived so is read-only\.$/,
    ],
    [
      'deleting what is not there',
      () => ({ fileChanges: { deletions: [{ path: 'reports/none.md' }] } }),
      {},
      'UNPROCESSABLE',
      /^A path was requested for deletion which does not exist as of commit oid `[0-9a-f]{40}`$/,
    ],
    ['files over the limit', () => undefined, { 'big.md': 'x'.repeat(1001) }, 'UNPROCESSABLE', /size/],
    [
      'contents that are not base64',
      () => ({ fileChanges: { additions: [{ path: 'a.md', contents: '%' }] } }),
      {},
      'UNPROCESSABLE',
      /base64/,
    ],
    ...[
      '../a.md',
      '/a.md',
      'a/../b.md',
      './a.md',
      'a//b.md',
      'a/',
      '',
      '.git/config',
      'x/.GIT/hooks/y',
      'a\\b.md',
      '.g\u200cit/x',
    ].map((path): [string, () => undefined, Record<string, string>, string, RegExp] => [
      `the path "${path}"`,
      () => undefined,
      { [path]: 'x' },
      'UNPROCESSABLE',
      /malformed path component/,
    ]),
  ]
  test.each(cases)('%s', async (_name, prepare, additions, type, message) => {
    const head = tip()
    const { status, body } = await visit(sandbox).commit(head, additions, prepare() ?? {})
    expect([status, body.data, body.errors[0].type, tip()]).toEqual([200, { createCommitOnBranch: null }, type, head])
    expect(body.errors[0].message).toMatch(message)
  })

  test("what is not in GitHub's schema", async () => {
    const { body } = await visit(sandbox).commit(tip(), {}, { files: [] })
    expect(body.errors[0].message).toContain('unknown field "files"')
    const missing = await visit(sandbox).commit(tip(), {}, { expectedHeadOid: null })
    expect(missing.body.errors[0].message).toContain('expectedHeadOid')
  })
})
