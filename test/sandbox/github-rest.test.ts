import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { encode, visit } from './github/visitor.ts'
import { checkRepository, createBareLedger, type GitHubSandbox, type Repository, startGitHubSandbox } from './github.ts'

let sandbox: GitHubSandbox
let ledger: Repository
const git = (...args: string[]) =>
  execFileSync('git', ['-C', ledger.directory, ...args])
    .toString()
    .trim()
const put = (path: string, body: object) => visit(sandbox).rest('PUT', `/repos/me/ledger/contents/${path}`, body)

beforeEach(async () => {
  ledger = { directory: await createBareLedger() }
  sandbox = await startGitHubSandbox({ repositories: { 'me/ledger': ledger } })
})

afterEach(async () => {
  expect(await checkRepository(ledger.directory)).toBe('')
  await sandbox.close()
  rmSync(ledger.directory, { recursive: true, force: true })
})

test('an empty repository: no branch, no commit through GraphQL, its first one through contents', async () => {
  const { ask, rest, commit } = visit(sandbox)
  const read =
    '{ repository(owner: "me", name: "ledger") { isEmpty defaultBranchRef { name } object(expression: "main") { oid } } }'
  expect((await ask(read)).body.data.repository).toEqual({ isEmpty: true, defaultBranchRef: null, object: null })
  expect((await rest('GET', '/repos/me/ledger')).body.default_branch).toBe('main')
  for (const path of ['git/ref/heads/main', 'commits/main']) {
    const { status, body } = await rest('GET', `/repos/me/ledger/${path}`)
    expect([status, body.message]).toEqual([409, 'Git Repository is empty.'])
  }
  expect((await commit('0'.repeat(40), { 'a.md': 'x' })).body.errors[0].type).toBe('NOT_FOUND')
  expect((await put('a.md', { message: 'x', content: encode('x'), branch: 'other' })).status).toBe(404)

  const { status, body } = await put('reports/%C3%A4.md', { message: 'First', content: encode('one\n') })
  expect([status, body.commit.sha, body.commit.html_url]).toEqual([
    201,
    git('rev-parse', 'main'),
    `https://github.com/me/ledger/commit/${git('rev-parse', 'main')}`,
  ])
  expect(body.content).toMatchObject({ path: 'reports/ä.md', sha: git('rev-parse', 'main:reports/ä.md') })
  expect(body.commit.parents).toEqual([])
  expect((await ask(read)).body.data.repository).toMatchObject({ isEmpty: false, defaultBranchRef: { name: 'main' } })
  const ref = await rest('GET', '/repos/me/ledger/git/ref/heads/main')
  expect(ref.body).toMatchObject({ ref: 'refs/heads/main', object: { sha: body.commit.sha, type: 'commit' } })
  expect((await rest('GET', '/repos/me/ledger/git/ref/heads/none')).status).toBe(404)
  expect((await rest('GET', '/repos/me/ledger/commits/none')).status).toBe(422)
})

test('of two first commits at once one stays, the other is a conflict', async () => {
  const answers = await Promise.all(['a', 'b'].map((name) => put('one.md', { message: name, content: encode(name) })))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422])
  expect(git('rev-list', '--count', 'main')).toBe('1')
})

test('a file is replaced only by one who names its blob', async () => {
  const first = await put('a.md', { message: 'one', content: encode('one\n') })
  const bare = await put('a.md', { message: 'two', content: encode('two\n') })
  expect([bare.status, bare.body.message]).toEqual([422, `Invalid request.\n\n"sha" wasn't supplied.`])
  const wrong = await put('a.md', { message: 'two', content: encode('two\n'), sha: 'f'.repeat(40) })
  expect([wrong.status, wrong.body]).toEqual([
    409,
    {
      message: `a.md does not match ${'f'.repeat(40)}`,
      documentation_url: 'https://docs.github.com/rest',
      status: '409',
    },
  ])
  const right = await put('a.md', { message: 'two', content: encode('two\n'), sha: first.body.content.sha })
  expect([right.status, git('cat-file', 'blob', 'main:a.md')]).toEqual([200, 'two'])
})

test('refused: archived, protected, unfit paths, no such branch, no message', async () => {
  await put('a.md', { message: 'one', content: encode('one\n') })
  const good = { message: 'two', content: encode('two\n') }
  const said = async (path: string, body: object = good) => {
    const answer = await put(path, body)
    return [answer.status, answer.body.message]
  }
  expect(await said('..%2Fb.md')).toEqual([422, 'path contains a malformed path component'])
  expect(await said('.git/config')).toEqual([422, 'path contains a malformed path component'])
  expect(await said('b.md', { ...good, branch: 'none' })).toEqual([404, 'Branch none not found'])
  expect(await said('b.md', { content: 'eA==' })).toEqual([422, `Invalid request.\n\n"message" wasn't supplied.`])
  expect(await said('b.md', { ...good, massage: 'x' })).toEqual([
    422,
    expect.stringContaining('"massage" is not a permitted'),
  ])
  expect(await said('b.md', { ...good, branch: 5 })).toEqual([422, expect.stringContaining("'properties/branch'")])
  ledger.protectedBranches = { main: 'rule' }
  expect((await said('b.md'))[0]).toBe(409)
  ledger.protectedBranches = { main: 'ruleset' }
  expect(await said('b.md')).toEqual([409, expect.stringMatching(/^Repository rule violations found/)])
  ledger.isArchived = true
  expect(await said('b.md')).toEqual([403, 'Repository was archived so is read-only.'])
  expect(git('rev-list', '--count', 'main')).toBe('1')
})

test('GitHub Enterprise Server has the same under /api', async () => {
  await put('a.md', { message: 'one', content: encode('one\n') })
  expect((await visit(sandbox).rest('GET', '/api/v3/repos/me/ledger')).body.full_name).toBe('me/ledger')
  const { body } = await visit(sandbox).rest('POST', '/api/graphql', { query: '{ viewer { login } }' })
  expect(body.data.viewer.login).toBe('harvest-ledger[bot]')
  expect((await visit(sandbox).rest('GET', '/repos/me/ledger/nothing')).status).toBe(404)
})
