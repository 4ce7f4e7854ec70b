import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { encode, visit } from './github/visitor.ts'
import { createBareLedger, type GitHubSandbox, type Repository, startGitHubSandbox } from './github.ts'

let sandbox: GitHubSandbox
let ledger: Repository

beforeEach(async () => {
  ledger = { directory: await createBareLedger({ 'README.md': 'hello\n', 'logo.png': '\0\0' }) }
  sandbox = await startGitHubSandbox({
    repositories: {
      'me/ledger': ledger,
      'me/other': { directory: ledger.directory, isPrivate: true },
      'me/public': { directory: ledger.directory, isPrivate: false },
    },
    tokens: {
      ghs_run: { kind: 'GITHUB_TOKEN', repositories: ['me/ledger'] },
      ghs_read: { kind: 'GITHUB_TOKEN', repositories: ['me/ledger'], contents: 'read', pullRequests: 'none' },
      ghs_app: { kind: 'app', repositories: ['me/ledger'], contents: 'none', login: 'ledger-writer[bot]' },
      github_pat_read: { kind: 'fine-grained', repositories: ['me/ledger'], contents: 'read', login: 'ada' },
      ghp_read: { kind: 'classic', contents: 'read', login: 'bob' },
    },
  })
})

afterEach(async () => {
  await sandbox.close()
  rmSync(ledger.directory, { recursive: true, force: true })
})

const headOf = async (token?: string) =>
  (
    await visit(sandbox, token).ask(
      '{ repository(owner: "me", name: "ledger") { object(expression: "main") { oid } } }',
    )
  ).body.data.repository.object.oid

test('what a ledger writer must know comes in one query', async () => {
  const blob = (path: string) =>
    `object(expression: "main:${path}") { oid ... on Blob { text byteSize isBinary isTruncated } }`
  const { body } = await visit(sandbox, 'ghs_run').ask(`{ viewer { login } repository(owner: "me", name: "LEDGER") {
    id nameWithOwner url visibility isPrivate isArchived isEmpty viewerPermission
    defaultBranchRef { name target { oid } }
    ref(qualifiedName: "main") { name prefix target { oid } branchProtectionRule { pattern }
      refUpdateRule { viewerCanPush } rules(first: 10) { nodes { type } } }
    none: ref(qualifiedName: "refs/heads/none") { name }
    past: ref(qualifiedName: "main~1") { name }
    a: ${blob('README.md')} b: ${blob('logo.png')} c: ${blob('none.md')}
    pullRequests(headRefName: "ledger/main", baseRefName: "main", states: [OPEN], first: 1) {
      nodes { number url state headRefOid } } } }`)
  const oid = await headOf()
  expect(body.errors).toBeUndefined()
  expect(body.data).toMatchObject({
    viewer: { login: 'github-actions[bot]' },
    repository: {
      nameWithOwner: 'me/ledger',
      url: 'https://github.com/me/ledger',
      visibility: 'PRIVATE',
      isEmpty: false,
      viewerPermission: 'WRITE',
      defaultBranchRef: { name: 'main', target: { oid } },
      ref: { name: 'main', prefix: 'refs/heads/', branchProtectionRule: null, refUpdateRule: null },
      none: null,
      past: null,
      a: { oid: 'ce013625030ba8dba906f756967f9e9ca394464a', text: 'hello\n', byteSize: 6, isBinary: false },
      b: { text: null, isBinary: true, isTruncated: false },
      c: null,
      pullRequests: { nodes: [] },
    },
  })
})

test('protection shows as far as one who is no administrator may see it', async () => {
  const read = async () => {
    const { body } = await visit(sandbox).ask(`{ repository(owner: "me", name: "ledger") { ref(qualifiedName: "main") {
      refUpdateRule { viewerCanPush pattern } rules(first: 10) { nodes { type } } } } }`)
    return body.data.repository.ref
  }
  ledger.protectedBranches = { main: 'rule' }
  expect(await read()).toEqual({ refUpdateRule: { viewerCanPush: false, pattern: 'main' }, rules: { nodes: [] } })
  ledger.protectedBranches = { main: 'ruleset' }
  expect(await read()).toEqual({ refUpdateRule: null, rules: { nodes: [{ type: 'PULL_REQUEST' }] } })
})

test('a token sees the repositories it was given and public ones; others are not there', async () => {
  const seen = async (name: string, token: string) => {
    const { ask, rest } = visit(sandbox, token)
    const { body } = await ask(`{ repository(owner: "me", name: "${name}") { viewerPermission } }`)
    return [
      body.errors?.[0].type ?? body.data.repository.viewerPermission,
      (await rest('GET', `/repos/me/${name}`)).status,
    ]
  }
  expect(await seen('ledger', 'ghs_run')).toEqual(['WRITE', 200])
  expect(await seen('other', 'ghs_run')).toEqual(['NOT_FOUND', 404])
  expect(await seen('public', 'ghs_run')).toEqual(['READ', 200])
  // It is the role of the person, not what the token was given.
  expect(await seen('ledger', 'github_pat_read')).toEqual(['WRITE', 200])
  expect(await seen('other', 'ghp_read')).toEqual(['READ', 200])
})

test('a token nobody gave out is refused whatever it asks', async () => {
  for (const [method, path] of [
    ['POST', '/graphql'],
    ['GET', '/repos/me/ledger'],
  ] as const) {
    const { status, body } = await visit(sandbox, 'ghs_nobody').rest(method, path, method === 'GET' ? undefined : {})
    expect([status, body]).toEqual([
      401,
      { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest', status: '401' },
    ])
  }
})

describe('without the permission to write', () => {
  test.each([
    ['ghs_read', 'Resource not accessible by integration'],
    ['ghs_app', 'Resource not accessible by integration'],
    ['github_pat_read', 'Resource not accessible by personal access token'],
    ['ghp_read', 'bob does not have the correct permissions to execute `CreateCommitOnBranch`'],
  ])('%s commits nothing', async (token, message) => {
    const head = await headOf()
    const { status, body } = await visit(sandbox, token).commit(head, { 'a.md': 'x' })
    expect([status, body.data]).toEqual([200, { createCommitOnBranch: null }])
    expect(body.errors[0]).toMatchObject({ type: 'FORBIDDEN', message, extensions: { saml_failure: false } })
    expect(await headOf()).toBe(head)
    const put = await visit(sandbox, token).rest('PUT', '/repos/me/ledger/contents/a.md', {
      message: 'a',
      content: encode('x'),
    })
    expect(put.status).toBe(token === 'ghs_read' || token === 'github_pat_read' ? 403 : 404)
  })

  test('a public repository the token was not given can be read, not written', async () => {
    const { body } = await visit(sandbox, 'ghs_run').commit(
      await headOf(),
      { 'a.md': 'x' },
      { branch: { repositoryNameWithOwner: 'me/public', branchName: 'main' } },
    )
    expect(body.errors[0].type).toBe('FORBIDDEN')
  })

  test('no permission for contents: the repository is there, its files are not to be read', async () => {
    const { body } = await visit(sandbox, 'ghs_app').ask(
      '{ repository(owner: "me", name: "ledger") { id object(expression: "main") { oid } } }',
    )
    expect(body.data.repository).toMatchObject({ object: null })
    expect(body.errors[0]).toMatchObject({ type: 'FORBIDDEN', path: ['repository', 'object'] })
  })
})

test('commits are their token owner’s', async () => {
  sandbox.tokens.set('github_pat_new', { kind: 'fine-grained', login: 'ada' })
  for (const [token, name, email] of [
    ['ghs_run', 'github-actions[bot]', '41898282+github-actions[bot]@users.noreply.github.com'],
    ['github_pat_new', 'ada', '1+ada@users.noreply.github.com'],
  ] as const) {
    expect((await visit(sandbox, token).commit(await headOf(), { 'a.md': token })).body.errors).toBeUndefined()
    const { body } = await visit(sandbox).rest('GET', '/repos/me/ledger/commits/main')
    expect(body.commit.author).toMatchObject({ name, email })
    expect(body.commit.committer).toMatchObject({ name: 'GitHub', email: 'noreply@github.com' })
  }
})

test('what the sandbox does not have fails loudly instead of answering null', async () => {
  const answer = await fetch(sandbox.graphqlUrl, {
    method: 'POST',
    headers: { authorization: `bearer ${sandbox.token}`, 'user-agent': 'test' },
    body: JSON.stringify({ query: '{ repository(owner: "me", name: "ledger") { diskUsage } }' }),
  })
  expect([answer.status, await answer.text()]).toEqual([599, expect.stringContaining('has no Repository.diskUsage')])
})
