import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type GitHubSandbox, startGitHubSandbox } from '../sandbox/github.ts'
import type { ActionResult } from './run.ts'
import { report, type Scene, setScene } from './scene.ts'
import { findSecrets } from './secrets.ts'

let scene: Scene
let github: GitHubSandbox
beforeEach(async () => {
  scene = await setScene()
  github = await startGitHubSandbox({
    repositories: { 'ada/dev-reports': scene.ledger.root },
    tokens: {
      github_pat_secrets: { kind: 'fine-grained', secrets: 'write' },
      github_pat_without: { kind: 'fine-grained' },
    },
  })
  scene.ledger.commit({ 'reports/a.md': report({ date: '2026-05-20', project: 'audrey', hours: 3.5 }) })
})
afterEach(async () => {
  await github.close()
  await scene.close()
})

/** Runs a command with OAuth alone and, whatever became of it, looks through everything it wrote. */
async function run(refreshToken: string, inputs: Record<string, string> = {}): Promise<ActionResult> {
  const { oauth } = scene.harvest
  const result = await scene.record(
    {
      'harvest-access-token': '',
      'harvest-refresh-token': refreshToken,
      'harvest-client-id': oauth.application.id,
      'harvest-client-secret': oauth.application.secret,
      ...inputs,
    },
    { GITHUB_API_URL: github.url, RUNNER_DEBUG: '1' },
  )
  const secrets = [
    ...oauth.issued,
    refreshToken,
    oauth.application.secret,
    inputs['secret-token'] ?? '',
    inputs['harvest-client-secret'] ?? '',
  ]
  expect(findSecrets(result, scene, secrets)).toEqual([])
  return result
}

const tokenRequests = () => scene.harvest.requests.filter(({ path }) => path === '/api/v2/oauth2/token')
const errors = ({ annotations }: ActionResult) => annotations.filter((line) => line.startsWith('::error')).join('\n')
const masks = ({ stdout }: ActionResult) =>
  stdout.split('\n').flatMap((line) => (line.startsWith('::add-mask::') ? [unescaped(line.slice(12))] : []))
const unescaped = (text: string) => text.replaceAll('%0A', '\n').replaceAll('%25', '%')

describe('with a refresh token', () => {
  test('one request brings the access token, masked before anything else, and the run is as any other', async () => {
    const refreshToken = scene.harvest.oauth.grant()
    const result = await run(refreshToken)
    expect(result.code).toBe(0)
    expect(result.outputs).toMatchObject({ 'entries-created': '1', 'refresh-token-path': '', 'github-calls': '0' })
    expect(tokenRequests()).toHaveLength(1)
    const [, accessToken] = scene.harvest.oauth.issued
    expect(masks(result)).toEqual(expect.arrayContaining([refreshToken, accessToken]))
    const lines = result.stdout.split('\n')
    const masked = lines.indexOf(`::add-mask::${accessToken}`)
    const told = lines.findIndex((line) => line.includes('Harvest GET /v2/users/me'))
    expect(masked).toBeGreaterThan(-1)
    expect(masked).toBeLessThan(told)
    expect(result.outputs['harvest-calls']).toBe(String(scene.harvest.requests.length))
    expect((await run(refreshToken)).outputs).toMatchObject({ 'entries-unchanged': '1' })
  })

  test('the account is found without an id', async () => {
    const result = await run(scene.harvest.oauth.grant(), { 'harvest-account-id': '' })
    expect(result.outputs).toMatchObject({ 'entries-created': '1' })
    expect(tokenRequests()).toHaveLength(1)
  })

  test('a given access token is used until it is refused', async () => {
    const accessToken = scene.harvest.oauth.accessToken()
    const inputs = { 'harvest-access-token': accessToken }
    expect((await run(scene.harvest.oauth.grant(), inputs)).code).toBe(0)
    expect(tokenRequests()).toHaveLength(0)
    scene.harvest.oauth.expire()
    const expired = await run(scene.harvest.oauth.grant(), inputs)
    expect(expired.code).toBe(0)
    expect(expired.outputs).toMatchObject({ 'entries-unchanged': '1' })
    expect(tokenRequests()).toHaveLength(1)
  })

  test('an access token that expires amid many writes is renewed once, and no entry is made twice', async () => {
    const files = Array.from({ length: 40 }, (_, index) => [
      `reports/b-${index}.md`,
      report({ date: '2026-05-21', project: 'dare', hours: 0.5 }, `Session ${index}`),
    ])
    scene.ledger.commit(Object.fromEntries(files))
    scene.harvest.oauth.expiresAfter = 20
    const result = await run(scene.harvest.oauth.grant())
    expect(errors(result)).toBe('')
    expect(result.outputs).toMatchObject({ 'entries-created': '41' })
    expect(scene.entries()).toHaveLength(41)
    expect(tokenRequests()).toHaveLength(2)
    expect(scene.harvest.requests.filter(({ status }) => status === 401).length).toBeGreaterThan(0)
  })

  test('a new token that is refused at once is not renewed: the account id is wrong', async () => {
    const result = await run(scene.harvest.oauth.grant(), { 'harvest-account-id': '5' })
    expect(result.code).toBe(1)
    expect(errors(result)).toContain('Check harvest-account-id: the access token is new, so it is not expired')
    expect(tokenRequests()).toHaveLength(1)
  })
})

describe('what Harvest refuses', () => {
  test.each([
    [
      'a revoked refresh token',
      'the refresh token',
      'The refresh token was revoked, has ended, or another run has been given a newer one. Run harvest-ledger login',
      400,
    ],
    ['a wrong client secret', 'harvest-client-secret', 'Check harvest-client-id and harvest-client-secret', 401],
    ['a wrong client id', 'harvest-client-id', 'Check harvest-client-id and harvest-client-secret', 401],
  ])(
    '%s fails with what to do, and nothing of what was sent, though the server repeats it',
    async (_, wrong, message, status) => {
      const { oauth } = scene.harvest
      oauth.repeatsSecrets = true
      const refreshToken = oauth.grant()
      if (wrong === 'the refresh token') oauth.refreshTokens.clear()
      const result = await run(refreshToken, wrong.startsWith('harvest') ? { [wrong]: 'wrong+one/of=them' } : {})
      expect(result.code).toBe(1)
      expect(errors(result)).toContain(`POST /api/v2/oauth2/token: ${status}: `)
      expect(errors(result)).toContain(message)
      expect(result.stdout.replaceAll('::add-mask::wrong+one/of=them', '')).not.toContain('harvest-client-secret=wrong')
      expect(tokenRequests()).toHaveLength(1)
      expect(scene.entries()).toEqual([])
    },
  )

  test('revoked amid the writes: the rest is left and told, and nobody asks again and again', async () => {
    const files = Array.from({ length: 40 }, (_, index) => [
      `reports/b-${index}.md`,
      report({ date: '2026-05-21', project: 'dare', hours: 0.5 }, `Session ${index}`),
    ])
    scene.ledger.commit(Object.fromEntries(files))
    const refreshToken = scene.harvest.oauth.grant()
    scene.harvest.oauth.expiresAfter = 20
    scene.harvest.faults.onRequest({ method: 'POST', path: '/time_entries', nth: 2 }, () =>
      scene.harvest.oauth.refreshTokens.clear(),
    )
    const result = await run(refreshToken)
    expect(result.code).toBe(1)
    expect(errors(result)).toContain('The refresh token was revoked')
    expect(tokenRequests()).toHaveLength(2)
  })

  test.each([
    ['a lost answer', { kind: 'drop' }],
    ['a 503', { kind: 'status', status: 503 }],
    ['a 429', { kind: 'status', status: 429, retryAfter: 1 }],
  ] as const)('%s is asked for again', async (_, fault) => {
    scene.harvest.faults.add({ path: '/oauth2/token' }, fault)
    expect((await run(scene.harvest.oauth.grant())).outputs).toMatchObject({ 'entries-created': '1' })
    expect(tokenRequests()).toHaveLength(2)
  })

  test('the answer of a refresh that rotates is lost: what that means is said', async () => {
    scene.harvest.oauth.rotates = true
    scene.harvest.faults.add({ path: '/oauth2/token' }, { kind: 'drop' })
    const result = await run(scene.harvest.oauth.grant())
    expect(errors(result)).toContain('The answer to the first try was lost on the way')
  })

  test.each([
    ['no token', () => ({ token_type: 'bearer' })],
    ['a token with a line break', (body: object) => ({ ...body, access_token: 'a\nb' })],
  ])('an answer with %s is none, and what it holds is masked all the same', async (_, edit) => {
    scene.harvest.faults.add({ path: '/oauth2/token' }, { kind: 'edit', edit: (body) => edit(body as object) })
    const result = await run(scene.harvest.oauth.grant())
    expect(errors(result)).toContain('the answer holds no token as Harvest documents it. Check harvest-id-url.')
  })
})

describe('a refresh token that Harvest replaces', () => {
  test('is stored as the secret, sealed, and the next run goes on with it', async () => {
    const { oauth } = scene.harvest
    oauth.rotates = true
    const first = oauth.grant()
    const result = await run(first, { 'secret-token': 'github_pat_secrets' })
    expect(result.code).toBe(0)
    expect(result.outputs).toMatchObject({ 'entries-created': '1', 'refresh-token-path': '', 'github-calls': '2' })
    expect(result.stdout).toContain('it is stored as the secret HARVEST_REFRESH_TOKEN of ada/dev-reports')
    const second = github.secretsOf('ada/dev-reports').get('HARVEST_REFRESH_TOKEN') ?? ''
    expect(oauth.refreshTokens.has(first)).toBe(false)
    expect(oauth.refreshTokens.has(second)).toBe(true)
    expect(masks(result)).toContain(second)
    const again = await run(second, { 'secret-token': 'github_pat_secrets', 'secret-name': 'OTHER' })
    expect(again.outputs).toMatchObject({ 'entries-unchanged': '1' })
    expect([...github.secretsOf('ada/dev-reports').keys()]).toEqual(['HARVEST_REFRESH_TOKEN', 'OTHER'])
  })

  test('fails the run where it cannot be stored, after the work is done, and is in a file of this user alone', async () => {
    const { oauth } = scene.harvest
    oauth.rotates = true
    const result = await run(oauth.grant(), { 'secret-token': 'github_pat_without' })
    expect(result.code).toBe(1)
    expect(result.outputs).toMatchObject({ 'entries-created': '1' })
    expect(errors(result)).toContain('the new refresh token could not be stored as the secret HARVEST_REFRESH_TOKEN')
    expect(errors(result)).toContain('Secrets: Read and write')
    expect(result.summary).toContain('could not be stored')
    const path = result.outputs['refresh-token-path'] ?? ''
    expect(oauth.refreshTokens.has(readFileSync(path, 'utf8'))).toBe(true)
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('is handed to the next step in a file, with a warning, where nobody may store it', async () => {
    const { oauth } = scene.harvest
    oauth.rotates = true
    const result = await run(oauth.grant())
    expect(result.code).toBe(0)
    const path = result.outputs['refresh-token-path'] ?? ''
    expect(oauth.refreshTokens.has(readFileSync(path, 'utf8'))).toBe(true)
    expect(result.annotations.join('\n')).toMatch(/^::warning.*Harvest issued a new refresh token/m)
  })

  test('is handed on where the ledger has failed before it came', async () => {
    scene.harvest.oauth.rotates = true
    const blob = scene.ledger.git('rev-parse', 'HEAD:reports/a.md')
    rmSync(join(scene.ledger.root, '.git/objects', blob.slice(0, 2), blob.slice(2)), { force: true })
    scene.harvest.faults.add({ path: 'oauth2/token' }, { kind: 'delay', ms: 1500 })
    const { application, grant } = scene.harvest.oauth
    // Not by way of what reads the whole ledger for secrets afterwards.
    const result = await scene.record({
      'harvest-access-token': '',
      'harvest-refresh-token': grant(),
      'harvest-client-id': application.id,
      'harvest-client-secret': application.secret,
    })
    expect([result.code, result.annotations.join()]).toEqual([1, expect.stringContaining('the checkout lacks')])
    expect(result.annotations.join()).toContain('Harvest issued a new refresh token')
    const kept = readFileSync(result.outputs['refresh-token-path'] ?? '', 'utf8')
    expect(scene.harvest.oauth.refreshTokens.has(kept)).toBe(true)
  })

  test('is stored on a dry run, and where the work fails', async () => {
    const { oauth } = scene.harvest
    oauth.rotates = true
    await run(oauth.grant(), { 'secret-token': 'github_pat_secrets', 'dry-run': 'true' })
    const kept = () => github.secretsOf('ada/dev-reports').get('HARVEST_REFRESH_TOKEN') ?? ''
    expect(oauth.refreshTokens.has(kept())).toBe(true)
    const failed = await run(kept(), { 'secret-token': 'github_pat_secrets', 'harvest-account-id': '5' })
    expect(failed.code).toBe(1)
    expect(oauth.refreshTokens.has(kept())).toBe(true)
  })
})

test('the search through everything written finds a secret in each form', async () => {
  const result = await run(scene.harvest.oauth.grant())
  const secret = 'plan+ted/secret=1'
  const forms = [secret, encodeURIComponent(secret), Buffer.from(`user:${secret}`).toString('base64')]
  for (const form of forms) expect(findSecrets({ ...result, stderr: `x ${form} y` }, scene, [secret])).not.toEqual([])
  expect(findSecrets({ ...result, stdout: `::add-mask::${secret}\n` }, scene, [secret])).toEqual([])
})

describe('check', () => {
  test('says which kind of token it is and when it ends', async () => {
    const result = await run(scene.harvest.oauth.grant(), { command: 'check' })
    const end = new Date(Date.now() + 1_209_600_000).toISOString().slice(0, 7)
    expect(result.stdout).toMatch(
      new RegExp(
        `token accepted: .* an OAuth access token, which ends on ${end}-\\d\\d, and is renewed with the refresh token`,
      ),
    )
    expect(tokenRequests()).toHaveLength(1)
  })

  test('is not upset by a token that lasts longer than any date', async () => {
    const edit = (body: unknown) => ({ ...(body as object), expires_in: 1e18 })
    scene.harvest.faults.add({ path: '/oauth2/token' }, { kind: 'edit', edit })
    const result = await run(scene.harvest.oauth.grant(), { command: 'check' })
    expect(result.stdout).toMatch(/token accepted: .* an OAuth access token/)
  })

  test('names a revoked refresh token once, with what to do', async () => {
    const refreshToken = scene.harvest.oauth.grant()
    scene.harvest.oauth.refreshTokens.clear()
    const result = await run(refreshToken, { command: 'check' })
    const told = result.stdout.split('\n').filter((line) => /^fail .*refresh token was revoked/.test(line))
    expect(told).toHaveLength(1)
  })
})

describe('inputs', () => {
  test.each([
    [{ 'harvest-client-secret': '' }, 'harvest-client-secret missing. Give those of the OAuth application'],
    [{ 'harvest-client-id': '', 'harvest-client-secret': '' }, 'harvest-client-id and harvest-client-secret missing.'],
    [{ 'harvest-refresh-token': '' }, 'harvest-refresh-token is missing beside harvest-client-id.'],
    [{ 'harvest-refresh-token': 'a b' }, 'harvest-refresh-token holds a character no token has'],
    [{ 'secret-name': 'GITHUB_X' }, 'secret-name: found "GITHUB_X", expected the name of a repository secret'],
    [{ 'secret-name': '../x' }, 'secret-name: found "../x"'],
  ])('%j is refused before anything is sent', async (inputs, message) => {
    const result = await run(scene.harvest.oauth.grant(), inputs as unknown as Record<string, string>)
    expect(result.code).toBe(1)
    expect(errors(result)).toContain(message)
    expect(scene.harvest.requests).toEqual([])
  })
})
