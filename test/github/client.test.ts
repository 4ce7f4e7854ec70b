import { rmSync } from 'node:fs'
import { createServer, request as forward, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createGitHub } from '../../src/github/client.ts'
import { listFiles, readTexts } from '../../src/github/files.ts'
import { readCommitsOfPaths } from '../../src/github/history.ts'
import { readLedgerState } from '../../src/github/ledger.ts'
import {
  commitToBranch,
  createBareLedger,
  type GitHubSandbox,
  secondaryLimit,
  startGitHubSandbox,
} from '../sandbox/github.ts'

let directory: string
let sandbox: GitHubSandbox
const servers: Server[] = []
beforeEach(async () => {
  directory = await createBareLedger({ 'reports/a.md': 'one\n' })
  sandbox = await startGitHubSandbox({ repositories: { 'ada/dev-reports': directory } })
})
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const server of servers.splice(0)) server.closeAllConnections()
  await sandbox.close()
  rmSync(directory, { recursive: true, force: true })
})

const waits: number[] = []
const open = (apiUrl = sandbox.url, viaProxy = false) =>
  createGitHub({ apiUrl, viaProxy, token: sandbox.token, userAgent: 'test', onWait: (seconds) => waits.push(seconds) })
const question = { ledger: 'ada/dev-reports', branch: null, waitingBranch: null, texts: ['reports/a.md'], blobs: [] }

async function listen(server: Server): Promise<string> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('the client of GitHub', () => {
  test('asks GitHub Enterprise Server under its own addresses', async () => {
    const github = open(`${sandbox.url}/api/v3`)
    const state = await readLedgerState(github, question)
    expect(state.own.texts.get('reports/a.md')).toBe('one\n')
    expect([...(await listFiles(github, 'ada/dev-reports', state.head ?? '')).keys()]).toEqual(['reports/a.md'])
    expect(sandbox.requests.map(({ path }) => path.replace(/[0-9a-f]{40}/, 'ID'))).toEqual([
      '/api/graphql',
      '/api/v3/repos/ada/dev-reports/git/trees/ID',
    ])
    expect(github.calls()).toBe(2)
  })

  test('sends the token to GitHub’s origin only, wherever an answer leads', async () => {
    const seen: IncomingMessage[] = []
    const elsewhere = await listen(
      createServer((request, response) => {
        seen.push(request)
        response.setHeader('content-type', 'application/json')
        response.end('{"tree":[],"truncated":false}')
      }),
    )
    sandbox.faults.add({ path: '/git/trees/' }, { kind: 'redirect', to: `${elsewhere}/stolen`, status: 302 })
    await listFiles(open(), 'ada/dev-reports', 'main').catch(() => {})
    expect(seen.filter(({ headers }) => headers.authorization !== undefined)).toEqual([])
    sandbox.faults.add({ method: 'POST' }, { kind: 'redirect', to: `${elsewhere}/stolen`, status: 307 })
    await readLedgerState(open(), question).catch(() => {})
    expect(seen.filter(({ headers }) => headers.authorization !== undefined)).toEqual([])
  })

  test('goes through the proxy of the environment, and past it where that says so', async () => {
    const asked: string[] = []
    const proxy = createServer((request, response) => {
      asked.push(request.url ?? '')
      const onward = forward(request.url ?? '', { method: request.method, headers: request.headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      })
      request.pipe(onward)
    })
    const address = await listen(proxy)
    for (const name of ['http_proxy', 'HTTP_PROXY']) vi.stubEnv(name, address)
    for (const name of ['no_proxy', 'NO_PROXY']) vi.stubEnv(name, '')
    const state = await readLedgerState(open(sandbox.url, true), question)
    expect(state.own.texts.get('reports/a.md')).toBe('one\n')
    expect(asked).toEqual([sandbox.graphqlUrl])
    for (const name of ['no_proxy', 'NO_PROXY']) vi.stubEnv(name, '127.0.0.1')
    asked.length = 0
    await readLedgerState(open(sandbox.url, true), question)
    expect(asked).toEqual([])
  })

  test('waits for a limit within reason, and gives up on a longer one in GitHub’s words', async () => {
    sandbox.faults.add({}, secondaryLimit(1, 429))
    await readLedgerState(open(), question)
    expect(waits).toEqual([1])
    sandbox.faults.add({}, secondaryLimit(3600))
    await expect(readLedgerState(open(), question)).rejects.toThrow(/403.*secondary rate limit/i)
    expect(waits).toEqual([1])
  })

  test('reads a text whole that GitHub cuts, or takes for binary', async () => {
    const long = `${'x'.repeat(600_000)}\n`
    const commit = await commitToBranch(directory, { 'long.json': long, 'binary.md': 'a\0b\n' })
    const state = await readLedgerState(open(), { ...question, texts: ['long.json', 'binary.md', 'none'] })
    expect([...state.own.cut.keys()]).toEqual(['long.json', 'binary.md'])
    const texts = await readTexts(open(), 'ada/dev-reports', commit, ['long.json', 'binary.md', 'none'])
    expect([...texts.values()]).toEqual([long, 'a\0b\n', null])
  })

  test('refuses a list of files that GitHub cut: what is not seen is not missing', async () => {
    sandbox.faults.add(
      { path: '/git/trees/' },
      { kind: 'edit', edit: (body) => ({ ...(body as object), truncated: true }) },
    )
    await expect(listFiles(open(), 'ada/dev-reports', 'main')).rejects.toThrow(/larger than GitHub’s API gives/)
  })

  test('takes a history that is missing in the answer for no answer, and not for a file without a commit', async () => {
    const commit = await commitToBranch(directory, { 'reports/b.md': 'two\n' })
    const read = (path: string) => readCommitsOfPaths(open(), 'ada/dev-reports', commit, ['reports/b.md', path])
    expect([...(await read('reports/a.md')).values()].map(({ added }) => added)).toEqual([true, true])
    await expect(read('none.md')).rejects.toThrow('GitHub knows no commit of none.md')
    const edit = (body: unknown) =>
      JSON.parse(JSON.stringify(body), (key, value) => (key === 'of1' ? undefined : value))
    sandbox.faults.add({}, { kind: 'edit', edit })
    await expect(read('reports/a.md')).rejects.toThrow('the answer does not tell the commits of reports/a.md')
  })
})
