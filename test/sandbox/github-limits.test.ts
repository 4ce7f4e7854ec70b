import { rmSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { visit } from './github/visitor.ts'
import { createBareLedger, type GitHubSandbox, startGitHubSandbox } from './github.ts'

let sandbox: GitHubSandbox
let directory: string
const start = async (limits: Parameters<typeof startGitHubSandbox>[0]['limits']) => {
  directory = await createBareLedger({ 'README.md': 'hello\n' })
  sandbox = await startGitHubSandbox({ repositories: { 'me/ledger': directory }, ...(limits ? { limits } : {}) })
  return visit(sandbox)
}

afterEach(async () => {
  await sandbox.close()
  rmSync(directory, { recursive: true, force: true })
})

test('every answer says what is left of the primary limit', async () => {
  const { ask, rest } = await start(undefined)
  const first = await ask('{ viewer { login } }')
  const second = await rest('GET', '/repos/me/ledger')
  const left = ({ headers }: { headers: Headers }) => headers.get('x-ratelimit-remaining')
  expect([left(first), left(second)]).toEqual(['4999', '4998'])
  expect(first.headers.get('x-ratelimit-resource')).toBe('graphql')
  expect(second.headers.get('x-ratelimit-resource')).toBe('core')
  expect(Number(first.headers.get('x-ratelimit-reset'))).toBeGreaterThan(Date.now() / 1000)
  expect(first.headers.get('x-github-request-id')).toMatch(/^[0-9a-f]{32}$/)
})

test('over the primary limit REST answers 403, GraphQL 200 with RATE_LIMITED, until it is reset', async () => {
  const { ask, rest } = await start({ requests: { limit: 1, ms: 1500 } })
  expect((await ask('{ viewer { login } }')).body.errors).toBeUndefined()
  const graphql = await ask('{ viewer { login } }')
  expect([graphql.status, graphql.body.errors[0].type]).toEqual([200, 'RATE_LIMITED'])
  const core = await rest('GET', '/repos/me/ledger')
  expect([core.status, core.headers.get('x-ratelimit-remaining')]).toEqual([403, '0'])
  expect(core.body.message).toMatch(/^API rate limit exceeded for /)
  await new Promise((resolve) => setTimeout(resolve, 1600))
  expect((await rest('GET', '/repos/me/ledger')).status).toBe(200)
})

test('content creation is counted by itself: reads pass, the write over the limit is told when to come again', async () => {
  const { ask, commit } = await start({ content: { limit: 1, ms: 60_000 } })
  const head = 'f'.repeat(40)
  expect((await commit(head, { 'a.md': 'x' })).status).toBe(200)
  const { status, headers, body } = await commit(head, { 'a.md': 'x' })
  expect([status, Number(headers.get('retry-after')) > 50]).toEqual([403, true])
  expect(body.message).toContain('secondary rate limit')
  expect((await ask('{ viewer { login } }')).status).toBe(200)
})
