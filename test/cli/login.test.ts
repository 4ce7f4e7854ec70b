import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type HarvestSandbox, startHarvestSandbox } from '../sandbox/harvest.ts'

const home = mkdtempSync(join(tmpdir(), 'cli-'))
cpSync(join(import.meta.dirname, '../../dist/cli'), home, { recursive: true })
afterAll(() => rmSync(home, { recursive: true, force: true }))

let harvest: HarvestSandbox
let port: number
beforeEach(async () => {
  harvest = await startHarvestSandbox()
  port = await freePort()
  Object.assign(harvest.oauth, {
    application: { ...harvest.oauth.application, redirectUrl: `http://127.0.0.1:${port}/callback` },
  })
})
afterEach(() => harvest.close())

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: free } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return free
}

/** Starts a login; gives the address to open as soon as it stands there, and what became of it. */
function start(args: string[] = [], secret = harvest.oauth.application.secret) {
  const child = spawn(
    process.execPath,
    [join(home, 'index.js'), 'login', '--harvest-id-url', harvest.idUrl, '--port', String(port), ...args],
    {
      cwd: home,
      env: {
        PATH: process.env.PATH ?? '',
        HOME: home,
        DEBUG: '1',
        HARVEST_CLIENT_ID: harvest.oauth.application.id,
        HARVEST_CLIENT_SECRET: secret,
      },
    },
  )
  let [stdout, stderr] = ['', '']
  let open: (page: URL) => void = () => {}
  const page = new Promise<URL>((resolve) => {
    open = resolve
  })
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
    const [address] = /^http\S+\/oauth2\/authorize\S+$/m.exec(stderr) ?? []
    if (address !== undefined) open(new URL(address))
  })
  const done = new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) =>
    child.on('close', (status) => {
      for (const text of [...harvest.oauth.issued, harvest.oauth.application.secret])
        for (const form of [text, encodeURIComponent(text), Buffer.from(text).toString('base64')])
          expect(stdout + stderr).not.toContain(form)
      resolve({ status, stdout, stderr })
    }),
  )
  return { page, done }
}

const callback = (query: string, init: RequestInit = {}, path = '/callback') =>
  fetch(`http://127.0.0.1:${port}${path}${query}`, init)

describe('harvest-ledger login', () => {
  test('brings a refresh token into a file of this user alone, and says what to store where', async () => {
    const { page, done } = start()
    const answer = await fetch(await page)
    expect(await answer.text()).toContain('Harvest has let you in.')
    const { status, stdout, stderr } = await done
    expect(status).toBe(0)
    expect(stdout).toBe('')
    const [, path = ''] = /gh secret set HARVEST_REFRESH_TOKEN < (\S+)/.exec(stderr) ?? []
    expect(harvest.oauth.refreshTokens.has(readFileSync(path, 'utf8'))).toBe(true)
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(stderr).toContain(`gh secret set HARVEST_ACCOUNT_ID --body ${harvest.accountId}`)
    expect(stderr).toContain('gh secret set HARVEST_CLIENT_SECRET')
    expect(stderr).toContain(`rm ${path}`)
    rmSync(path)
  })

  test('--json has the path and no token', async () => {
    const { page, done } = start(['--json'])
    await fetch(await page)
    const { stdout } = await done
    expect(JSON.parse(stdout)).toMatchObject({ accountId: harvest.accountId, secretName: 'HARVEST_REFRESH_TOKEN' })
  })

  test('shows an account’s name as one line of plain text, whoever gave it', async () => {
    for (const account of harvest.account.accounts)
      Object.assign(account, { name: 'Good\n  gh secret set X --body y\u001b[2J' })
    const { page, done } = start()
    await fetch(await page)
    const { status, stderr } = await done
    expect(status).toBe(0)
    expect(stderr).toContain('(Good gh secret set X --body y [2J)')
    expect(stderr).not.toContain('\u001b')
  })

  test('is not moved by other pages, hosts, paths, methods or states', async () => {
    const { page, done } = start()
    const address = await page
    const state = address.searchParams.get('state') ?? ''
    expect(state.length).toBeGreaterThanOrEqual(32)
    expect((await callback('?code=stolen&state=other')).status).toBe(400)
    expect((await callback('?code=stolen')).status).toBe(400)
    expect((await callback('?error=access_denied&state=other')).status).toBe(400)
    expect((await callback(`?state=${state}`)).status).toBe(400)
    expect((await callback(`?code=x&state=${state}`, {}, '/')).status).toBe(404)
    expect((await callback(`?code=x&state=${state}`, { method: 'POST' })).status).toBe(405)
    const foreign = await askAs('evil.example', `/callback?code=x&state=${state}`)
    expect(foreign).toBe(403)
    // A path that is no address by itself.
    expect((await callback('', {}, '//')).status).toBe(404)
    await fetch(address)
    expect((await done).status).toBe(0)
  })

  test.each([
    ['denied', () => Object.assign(harvest.oauth, { denies: true }), 'access was denied in the browser'],
    [
      'let in, and the code is used up meanwhile',
      () =>
        harvest.faults.add(
          { path: '/oauth2/token' },
          { kind: 'status', status: 400, body: '{"error":"invalid_grant"}' },
        ),
      'The code was used already, is too old, or the redirect URL differs',
    ],
  ])('%s: says so and fails', async (_, arrange, message) => {
    arrange()
    const { page, done } = start()
    await fetch(await page)
    expect(await done).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining(message) })
  })

  test('with a wrong client secret says which inputs to check', async () => {
    const { page, done } = start([], 'wrong')
    await fetch(await page)
    expect((await done).stderr).toContain('Check harvest-client-id and harvest-client-secret')
  })

  test('ends when nobody comes back', async () => {
    const { done } = start(['--timeout', '1'])
    expect(await done).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('nobody came back from Harvest within 1 seconds.'),
    })
  })

  test('says that the port is taken, and which flags are wrong', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    expect((await start().done).stderr).toContain(`port ${port} cannot be opened on this machine (EADDRINUSE)`)
    await new Promise((resolve) => server.close(resolve))
    expect((await start(['--port', '70000']).done).stderr).toContain('--port: found "70000", expected a number from 0')
    expect((await start(['--harvest-client-id', ' '], '').done).stderr).toContain('harvest-client-secret missing.')
  })
})

/** fetch sets the host itself. */
async function askAs(host: string, path: string): Promise<number> {
  const { request } = await import('node:http')
  return await new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers: { host } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    sent.on('error', reject)
    sent.end()
  })
}
