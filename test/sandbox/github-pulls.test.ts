import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Visitor, visit } from './github/visitor.ts'
import {
  checkRepository,
  commitToBranch,
  createBareLedger,
  type GitHubSandbox,
  type Repository,
  startGitHubSandbox,
} from './github.ts'

let sandbox: GitHubSandbox
let ledger: Repository
let visitor: Visitor
let repositoryId: string
const git = (...args: string[]) =>
  execFileSync('git', ['-C', ledger.directory, ...args])
    .toString()
    .trim()

beforeEach(async () => {
  ledger = { directory: await createBareLedger({ 'README.md': 'hello\n' }) }
  sandbox = await startGitHubSandbox({
    repositories: { 'me/ledger': ledger },
    tokens: { ghs_run: { kind: 'GITHUB_TOKEN' }, ghs_less: { kind: 'app', pullRequests: 'read' } },
  })
  visitor = visit(sandbox)
  repositoryId = (await visitor.ask('{ repository(owner: "me", name: "ledger") { id } }')).body.data.repository.id
})

afterEach(async () => {
  expect(await checkRepository(ledger.directory)).toBe('')
  await sandbox.close()
  rmSync(ledger.directory, { recursive: true, force: true })
})

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
const change = async (name: string, input: object, fields = 'clientMutationId', by = visitor) => {
  const query = `mutation ($input: ${capital(name)}Input!) { ${name}(input: $input) { ${fields} } }`
  const { status, body } = await by.ask(query, { input })
  expect(status).toBe(200)
  return { result: body.data?.[name], error: body.errors?.[0] }
}
const PULL = 'pullRequest { id number url state headRefOid headRefName baseRefName isDraft author { login } }'
const open = (by = visitor, input: object = {}) =>
  change(
    'createPullRequest',
    { repositoryId, headRefName: 'rollup', baseRefName: 'main', title: 'Rollup', ...input },
    PULL,
    by,
  )
const branch = async (name = 'rollup', oid = git('rev-parse', 'main')) =>
  (await change('createRef', { repositoryId, name: `refs/heads/${name}`, oid }, 'ref { id }')).result.ref.id
const list = async () => {
  const { body } = await visitor.ask(`{ repository(owner: "me", name: "ledger") {
    pullRequests(first: 10, headRefName: "rollup", baseRefName: "main") { totalCount nodes { number state headRefOid } } } }`)
  return body.data.repository.pullRequests.nodes
}

test('refs: made once, forward only unless forced, gone when deleted', async () => {
  const first = git('rev-parse', 'main')
  const refId = await branch()
  const again = await change('createRef', { repositoryId, name: 'refs/heads/rollup', oid: first })
  expect(again.error).toMatchObject({
    type: 'UNPROCESSABLE',
    message: 'A ref named "refs/heads/rollup" already exists in the repository.',
  })
  const next = await commitToBranch(ledger.directory, { 'a.md': 'x' })
  expect((await change('updateRef', { refId, oid: next }, 'ref { target { oid } }')).result.ref.target.oid).toBe(next)
  expect((await change('updateRef', { refId, oid: first })).error.message).toBe('Update is not a fast forward')
  expect((await change('updateRef', { refId, oid: first, force: true })).error).toBeUndefined()
  expect((await change('updateRef', { refId, oid: 'f'.repeat(40) })).error.type).toBe('NOT_FOUND')
  ledger.protectedBranches = { rollup: 'rule' }
  expect((await change('deleteRef', { refId })).error.type).toBe('BRANCH_PROTECTION_RULE_VIOLATION')
  ledger.protectedBranches = {}
  expect((await change('deleteRef', { refId })).error).toBeUndefined()
  expect(git('branch', '--list', 'rollup')).toBe('')
  expect((await change('deleteRef', { refId })).error.type).toBe('UNPROCESSABLE')
  expect((await change('createRef', { repositoryId, name: 'refs/heads/a..b', oid: first })).error.type).toBe(
    'UNPROCESSABLE',
  )
})

test('a pull request follows its branch, and there is one at a time', async () => {
  await branch()
  const first = await commitToBranch(ledger.directory, { 'a.md': 'x' }, { branch: 'rollup' })
  const { result } = await open()
  expect(result.pullRequest).toMatchObject({
    number: 1,
    url: 'https://github.com/me/ledger/pull/1',
    state: 'OPEN',
    headRefOid: first,
    author: { login: 'harvest-ledger' },
  })
  const second = await commitToBranch(ledger.directory, { 'b.md': 'x' }, { branch: 'rollup' })
  expect(await list()).toEqual([{ number: 1, state: 'OPEN', headRefOid: second }])
  expect((await open()).error).toMatchObject({
    type: 'UNPROCESSABLE',
    message: 'A pull request already exists for me:rollup.',
  })
})

test('of two opened at once one is refused', async () => {
  await branch()
  await commitToBranch(ledger.directory, { 'a.md': 'x' }, { branch: 'rollup' })
  const outcomes = (await Promise.all([open(), open(), open()])).map(({ error }) => error?.type ?? 'opened')
  expect(outcomes.toSorted()).toEqual(['UNPROCESSABLE', 'UNPROCESSABLE', 'opened'])
})

test('refused: nothing between, no such branch, too long, no title', async () => {
  await branch()
  expect((await open()).error.message).toBe('No commits between main and rollup')
  expect((await open(visitor, { headRefName: 'none' })).error.message).toBe(
    "Head sha can't be blank, No commits between main and none, Head ref must be a branch",
  )
  await commitToBranch(ledger.directory, { 'a.md': 'x' }, { branch: 'rollup' })
  expect((await open(visitor, { body: 'x'.repeat(65_537) })).error.message).toMatch(/^Body is too long/)
  expect((await open(visitor, { title: ' ' })).error.message).toBe("Title can't be blank")
})

test('GITHUB_TOKEN opens none unless the setting allows it, and no token without the permission', async () => {
  await branch()
  await commitToBranch(ledger.directory, { 'a.md': 'x' }, { branch: 'rollup' })
  const run = visit(sandbox, 'ghs_run')
  expect((await open(run)).error.message).toMatch(/^GitHub Actions is not permitted to create or approve pull requests/)
  expect((await open(visit(sandbox, 'ghs_less'))).error.type).toBe('FORBIDDEN')
  ledger.actionsMayOpenPullRequests = true
  expect((await open(run)).result.pullRequest.author.login).toBe('github-actions')
})

test('a branch set back to its base, or deleted, closes its pull request; one whose commits the base has is merged', async () => {
  const refId = await branch()
  const ahead = await commitToBranch(ledger.directory, { 'a.md': 'x' }, { branch: 'rollup' })
  const pullRequestId = (await open()).result.pullRequest.id
  await change('updateRef', { refId, oid: git('rev-parse', 'main'), force: true })
  expect(await list()).toEqual([{ number: 1, state: 'CLOSED', headRefOid: ahead }])
  const reopened = await change('updatePullRequest', { pullRequestId, state: 'OPEN' })
  expect(reopened.error.type).toBe('UNPROCESSABLE')

  await change('updateRef', { refId, oid: ahead, force: true })
  expect((await open()).result.pullRequest.number).toBe(2)
  git('update-ref', 'refs/heads/main', ahead)
  expect((await list()).map(({ state }: { state: string }) => state)).toEqual(['CLOSED', 'MERGED'])

  await commitToBranch(ledger.directory, { 'c.md': 'x' }, { branch: 'rollup' })
  expect((await open()).result.pullRequest.number).toBe(3)
  await change('deleteRef', { refId })
  expect((await list())[2].state).toBe('CLOSED')
})

test('words are updated, the request is closed and opened again, and is found by its id and number', async () => {
  await branch()
  await commitToBranch(ledger.directory, { 'a.md': 'x' }, { branch: 'rollup' })
  const pullRequestId = (await open()).result.pullRequest.id
  const fields = 'pullRequest { title body state }'
  const updated = await change('updatePullRequest', { pullRequestId, title: 'New', body: 'Text' }, fields)
  expect(updated.result.pullRequest).toEqual({ title: 'New', body: 'Text', state: 'OPEN' })
  expect((await change('closePullRequest', { pullRequestId }, fields)).result.pullRequest.state).toBe('CLOSED')
  const again = await change('updatePullRequest', { pullRequestId, state: 'OPEN' }, fields)
  expect(again.result.pullRequest.state).toBe('OPEN')
  const { body } = await visitor.ask(
    `query ($id: ID!) { node(id: $id) { ... on PullRequest { number } }
      repository(owner: "me", name: "ledger") { pullRequest(number: 1) { title } } }`,
    { id: pullRequestId },
  )
  expect(body.data).toEqual({ node: { number: 1 }, repository: { pullRequest: { title: 'New' } } })
  const lost = await visitor.ask('{ node(id: "PR_none") { id } }')
  expect(lost.body.errors[0]).toMatchObject({ type: 'NOT_FOUND', message: expect.stringContaining('PR_none') })
})

test('connections want a number, of 100 at most', async () => {
  const ask = async (given: string) =>
    (await visitor.ask(`{ repository(owner: "me", name: "ledger") { pullRequests${given} { totalCount } } }`)).body
      .errors[0]
  expect((await ask('')).type).toBe('MISSING_PAGINATION_BOUNDARIES')
  expect((await ask('(first: 101)')).type).toBe('EXCESSIVE_PAGINATION')
})
