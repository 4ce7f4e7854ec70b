import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type GitHubSandbox, startGitHubSandbox } from './github.ts'

const directory = mkdtempSync(join(tmpdir(), 'ledger-'))
let sandbox: GitHubSandbox
const git = (...args: string[]) =>
  execFileSync('git', ['-C', directory, '-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args])
    .toString()
    .trim()

beforeAll(async () => {
  git('init', '-q', '-b', 'main')
  mkdirSync(join(directory, 'reports'))
  for (const [file, text] of [
    ['a.md', 'one\n'],
    ['b.md', 'two\n'],
    ['a.md', 'three\n'],
  ] as const) {
    writeFileSync(join(directory, 'reports', file), text)
    git('add', '.')
    git('-c', 'commit.gpgsign=false', 'commit', '-q', '-m', file)
  }
  sandbox = await startGitHubSandbox({
    repositories: { 'Me/ledger': directory, 'me/hidden': { directory, isHidden: true } },
  })
})

afterAll(async () => {
  await sandbox.close()
  rmSync(directory, { recursive: true, force: true })
})

async function query(text: string, token = sandbox.token) {
  const headers = { authorization: `bearer ${token}`, 'content-type': 'application/json', 'user-agent': 'test' }
  const response = await fetch(sandbox.graphqlUrl, { method: 'POST', headers, body: JSON.stringify({ query: text }) })
  // biome-ignore lint/suspicious/noExplicitAny: answers of every shape.
  return { status: response.status, body: (await response.json()) as any }
}

test('the last commit of each path, blob ids and the default branch, under aliases in one query', async () => {
  const last = (path: string) => `history(first: 1, path: "${path}") { totalCount nodes { oid url committedDate } }`
  const { status, body } = await query(`{ repository(owner: "me", name: "ledger") {
    nameWithOwner isPrivate isArchived defaultBranchRef { name target { oid } }
    head: object(expression: "main") { ... on Commit { oid a: ${last('reports/a.md')} b: ${last('reports/b.md')} } }
    blob: object(expression: "main:reports/a.md") { ... on Blob { oid text } }
    tree: object(expression: "main:reports") { __typename oid }
    none: object(expression: "main:nothing.md") { oid }
    odd: object(expression: "--all") { oid }
  } }`)
  const { repository } = body.data
  const head = git('rev-parse', 'HEAD')
  expect([status, body.errors]).toEqual([200, undefined])
  expect(repository).toMatchObject({
    nameWithOwner: 'Me/ledger',
    isPrivate: true,
    isArchived: false,
    none: null,
    odd: null,
  })
  expect(repository.defaultBranchRef).toEqual({ name: 'main', target: { oid: head } })
  expect(repository.head.a.totalCount).toBe(2)
  expect(repository.head.a.nodes[0]).toMatchObject({ oid: head, url: `https://github.com/Me/ledger/commit/${head}` })
  expect(repository.head.a.nodes[0].committedDate).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  expect(repository.head.b.nodes[0].oid).toBe(git('rev-parse', 'HEAD~1'))
  expect(repository.blob).toEqual({ oid: git('rev-parse', 'HEAD:reports/a.md'), text: 'three\n' })
  expect(repository.tree.__typename).toBe('Tree')
})

test('unknown and unseen repositories are NOT_FOUND in a 200; a wrong token is a 401', async () => {
  for (const name of ['nothing', 'hidden']) {
    const { status, body } = await query(`{ repository(owner: "me", name: "${name}") { id: nameWithOwner } }`)
    expect([status, body.data.repository, body.errors[0].type]).toEqual([200, null, 'NOT_FOUND'])
    expect(body.errors[0].message).toBe(`Could not resolve to a Repository with the name 'me/${name}'.`)
  }
  const { status, body } = await query('{ viewer { login } }', 'nonsense')
  expect([status, body.message]).toEqual([401, 'Bad credentials'])
})

test("what is not in GitHub's schema is refused in the body", async () => {
  const { status, body } = await query('{ repository(owner: "me", name: "ledger") { colour } }')
  expect([status, body.data]).toEqual([200, undefined])
  expect(body.errors[0].message).toContain('Cannot query field "colour"')
  const open = await query(
    '{ repository(owner: "me", name: "ledger") { object(expression: "main") { ... on Commit { history { totalCount } } } } }',
  )
  expect(open.body.errors[0].type).toBe('MISSING_PAGINATION_BOUNDARIES')
})
