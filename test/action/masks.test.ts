import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { secretInputs } from '../../src/input-definitions.ts'
import { commands } from '../../src/inputs.ts'
import { type GitHubSandbox, startGitHubSandbox } from '../sandbox/github.ts'
import type { ActionResult } from './run.ts'
import { report, type Scene, setScene } from './scene.ts'
import { findSecrets } from './secrets.ts'

let scene: Scene
let github: GitHubSandbox
beforeEach(async () => {
  scene = await setScene()
  scene.ledger.commit({ 'reports/a.md': report({ date: '2026-05-20', project: 'audrey', hours: 3.5 }) })
  github = await startGitHubSandbox({
    repositories: { 'ada/dev-reports': scene.ledger.root },
    tokens: { 'canary-secret-token': { kind: 'fine-grained', secrets: 'write' } },
  })
  scene.harvest.tokens.set('canary-harvest', scene.harvest.account.me)
  writeFileSync(witness(), WITNESS)
})
afterEach(async () => {
  await github.close()
  await scene.close()
})

/**
 * Loaded before the action: writes into its log, in its place, each program it starts and each request it sends. What is
 * written to a pipe is written at once, so that the lines stand in the order things happened.
 */
const WITNESS = `
const { writeSync } = require('node:fs')
const programs = require('node:child_process')
const { spawn } = programs
programs.spawn = (name, ...rest) => { writeSync(1, '@@program ' + name + '\\n'); return spawn(name, ...rest) }
require('node:module').syncBuiltinESMExports()
const { subscribe } = require('node:diagnostics_channel')
subscribe('http.client.request.start', ({ request }) => writeSync(1, '@@request ' + request.method + ' ' + request.path + '\\n'))
`
const witness = () => join(scene.home.temp, 'witness.cjs')

const canaries: Readonly<Record<string, string>> = Object.fromEntries(
  secretInputs.map((name) => [name, `canary-${name}`]),
)
const masked = ({ stdout }: ActionResult) =>
  stdout.split('\n').flatMap((line) => (line.startsWith('::add-mask::') ? [unescaped(line.slice(12))] : []))
const unescaped = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')

const run = (inputs: Record<string, string>, environment: Record<string, string> = {}) =>
  scene.record(
    { route: 'GET /v2/users/me', 'dry-run': 'true', ...inputs },
    { NODE_OPTIONS: `--require=${witness()}`, GITHUB_API_URL: github.url, RUNNER_DEBUG: '1', ...environment },
  )

/** Holds that the log begins with the masks of all these and nothing else, and that none of them stands anywhere afterwards. */
function expectMasksFirst(result: ActionResult, secrets: readonly string[]): void {
  const lines = result.stdout.split('\n')
  const first = lines.findIndex((line) => !line.startsWith('::add-mask::'))
  expect(masked({ ...result, stdout: lines.slice(0, first).join('\n') }).sort()).toEqual([...secrets].sort())
  expect(
    findSecrets(
      result,
      scene,
      secrets.flatMap((secret) => [secret, ...secret.split(/[\r\n]+/)]),
    ),
  ).toEqual([])
}

test.each(commands)('%s masks every secret before it starts a program or sends a request', async (command) => {
  const secrets = { ...canaries, 'harvest-access-token': 'canary-harvest', 'github-token': github.token }
  const own = { rollup: { from: '', period: '2026-05' }, request: { 'dry-run': 'false' } }[command as string] ?? {}
  const result = await run({ command, ...secrets, 'harvest-client-id': 'app', ...own })
  expectMasksFirst(result, Object.values(secrets))
  // It has done something after that, or nothing would be shown.
  expect(result.stdout).toMatch(/^@@request GET \/v2\/users\/me/m)
  expect(result.code).toBe(0)
})

describe('also where the run ends before it begins:', () => {
  test.each<[string, Record<string, string>, Record<string, string>]>([
    ['an unknown command', { command: 'recrod' }, {}],
    ['an input that is wrong', { 'dry-run': 'perhaps', from: 'May', 'harvest-account-id': 'x' }, {}],
    ['an address nothing goes to', { 'harvest-api-url': 'http://example.com' }, {}],
    ['no runner', {}, { GITHUB_WORKSPACE: '' }],
    ['no event file', {}, { GITHUB_EVENT_NAME: 'pull_request_target', GITHUB_EVENT_PATH: '/nowhere' }],
    [
      'secrets from the environment',
      { ...Object.fromEntries(secretInputs.map((name) => [name, ''])), command: 'recrod' },
      {
        HARVEST_ACCESS_TOKEN: 'canary-1',
        HARVEST_REFRESH_TOKEN: 'canary-2',
        HARVEST_CLIENT_SECRET: 'canary-3',
        GITHUB_TOKEN: 'canary-4',
      },
    ],
  ])('%s', async (_, inputs, environment) => {
    const result = await run({ ...canaries, ...inputs }, environment)
    expect(result.code).toBe(1)
    const given = Object.values(environment).filter((value) => value.startsWith('canary-'))
    expectMasksFirst(result, given.length > 0 ? given : Object.values(canaries))
    expect(result.stdout).not.toMatch(/^@@/m)
  })
})

describe('odd secrets are masked whole, each of their lines goes nowhere, and what cannot be a token is refused:', () => {
  test.each<[string, string, boolean]>([
    ['of several lines', 'canary-first\ncanary-second\r\ncanary-third', true],
    ['with a command of the runner’s', 'canary-a\n::add-mask::canary-b\n::set-output name=hours::canary-c', true],
    ['with signs that addresses, JSON and commands escape', `canary%25"'&<>+/=\\{}:,%0A`, false],
    ['with letters no header takes', 'canary-żółć-кот', true],
    ['with a blank', 'canary first', true],
    ['with a NUL-like sign', 'canary-\u0007bell', true],
  ])('%s', async (_, secret, isRefused) => {
    for (const name of secret.includes('\n')
      ? (['harvest-access-token', 'github-token'] as const)
      : (['github-token'] as const)) {
      const others = { ...canaries, 'harvest-access-token': 'canary-harvest', 'github-token': github.token }
      const result = await run({
        ...others,
        'harvest-client-id': 'app',
        command: 'sync',
        'dry-run': 'false',
        [name]: secret,
      })
      expect(result.code).toBe(1)
      expectMasksFirst(result, Object.values({ ...others, [name]: secret }))
      if (isRefused) expect(result.annotations.join('\n')).toContain(`${name} holds a character no token has`)
    }
  })
})

test('a token that Harvest issues is masked before the next request, and before it is stored', async () => {
  const { oauth } = scene.harvest
  oauth.rotates = true
  const refreshToken = oauth.grant()
  const result = await run({
    'harvest-access-token': '',
    'harvest-refresh-token': refreshToken,
    'harvest-client-id': oauth.application.id,
    'harvest-client-secret': oauth.application.secret,
    'secret-token': 'canary-secret-token',
    'github-token': github.token,
  })
  expect(result.code).toBe(0)
  const issued = oauth.issued.filter((token) => token !== refreshToken)
  expect(issued.length).toBeGreaterThan(1)
  const lines = result.stdout.split('\n')
  const asked = lines.findIndex((line) => line.startsWith('@@request POST /api/v2/oauth2/token'))
  const next = lines.findIndex((line, index) => index > asked && line.startsWith('@@request'))
  expect([asked > 0, next > asked]).toEqual([true, true])
  for (const token of issued) {
    const at = lines.indexOf(`::add-mask::${token}`)
    expect([at > asked, at < next]).toEqual([true, true])
  }
  expect(
    lines.findIndex((line) => line.startsWith('@@request PUT /repos/ada/dev-reports/actions/secrets/')),
  ).toBeGreaterThan(asked)
  expect(findSecrets(result, scene, [...oauth.issued, oauth.application.secret, 'canary-secret-token'])).toEqual([])
})

test('the witness sees what it is there for', async () => {
  const child = spawn(process.execPath, [
    '--require',
    witness(),
    '--input-type=module',
    '--eval',
    `
    import { spawn } from 'node:child_process'
    console.log('::add-mask::x')
    spawn('git', ['--version'])
    import { get } from 'node:http'
    get('${scene.harvest.url}/users/me')
  `,
  ])
  let stdout = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  await once(child, 'close')
  expect(stdout).toBe('::add-mask::x\n@@program git\n@@request GET /v2/users/me\n')
})
