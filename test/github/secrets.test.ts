import sealedBox from 'tweetnacl-sealedbox-js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { RequestError } from '../../src/errors.ts'
import { createGitHub } from '../../src/github/client.ts'
import { storeSecret } from '../../src/github/secrets.ts'
import { KEY } from '../sandbox/github/secrets.ts'
import { type GitHubSandbox, startGitHubSandbox, type Token } from '../sandbox/github.ts'

const repository = { directory: '/nowhere' }
let github: GitHubSandbox
const tokens: Record<string, Token> = {
  github_pat_ok: { kind: 'fine-grained', secrets: 'write' },
  github_pat_reads: { kind: 'fine-grained', secrets: 'read' },
  github_pat_none: { kind: 'fine-grained' },
  ghs_run: { kind: 'GITHUB_TOKEN', secrets: 'write' },
  github_pat_else: { kind: 'fine-grained', secrets: 'write', repositories: ['ada/other'] },
}
beforeEach(async () => {
  github = await startGitHubSandbox({ repositories: { 'ada/dev-reports': repository }, tokens })
})
afterEach(() => github.close())

const store = (token: string, name = 'HARVEST_REFRESH_TOKEN', value = 'geheim ünd 1+/=') =>
  storeSecret(
    createGitHub({ apiUrl: github.url, token, userAgent: 'test', onWait: () => {} }),
    'ada/dev-reports',
    name,
    value,
  )

test('a secret arrives sealed and is what was given, and again over the one before', async () => {
  await store('github_pat_ok')
  expect([...github.secretsOf('ada/dev-reports')]).toEqual([['HARVEST_REFRESH_TOKEN', 'geheim ünd 1+/=']])
  await store('github_pat_ok', 'HARVEST_REFRESH_TOKEN', 'new')
  expect([...github.secretsOf('ada/dev-reports')]).toEqual([['HARVEST_REFRESH_TOKEN', 'new']])
  expect(JSON.stringify(github.requests)).not.toContain('geheim')
  expect(github.requests.map(({ status }) => status)).toEqual([200, 201, 200, 204])
})

test('is sent again where the answer is lost: whoever rotates a token has no other copy', async () => {
  github.faults.add({ method: 'PUT' }, { kind: 'status', status: 502 })
  github.faults.add({ method: 'PUT', nth: 2 }, { kind: 'drop' })
  await store('github_pat_ok')
  expect([...github.secretsOf('ada/dev-reports').values()]).toEqual(['geheim ünd 1+/='])
  expect(github.requests.map(({ method }) => method)).toEqual(['GET', 'PUT', 'PUT', 'PUT'])
})

test.each(['github_pat_reads', 'github_pat_none', 'ghs_run', 'github_pat_else', 'unknown'])(
  '%s may not, and the message says what may',
  async (token) => {
    const error = await store(token).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(RequestError)
    expect(String(error)).toMatch(
      /secret-token must be a fine-grained token or a GitHub App’s with “Secrets: Read and write”/,
    )
    expect(String(error)).not.toContain('geheim')
    expect(github.secretsOf('ada/dev-reports').size).toBe(0)
  },
)

test('what libsodium itself sealed is opened, so both speak of the same box', () => {
  const box = Buffer.from(
    'worv5uF+R0AZ41qLdupwccSZNG9JxKkK40NNURViEU5uK16BjeZ2bmwF8eKabCQ+Svto5zDb4Y+ZUD1LIe9KjvMPr4HO',
    'base64',
  )
  const [publicKey, secretKey] = [KEY.public, KEY.secret].map((key) => new Uint8Array(Buffer.from(key, 'base64')))
  const opened = sealedBox.open(new Uint8Array(box), publicKey as Uint8Array, secretKey as Uint8Array)
  expect(Buffer.from(opened ?? []).toString()).toBe('what libsodium sealed')
})
