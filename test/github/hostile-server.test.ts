import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { RequestError } from '../../src/errors.ts'
import { createGitHub, type GitHub } from '../../src/github/client.ts'
import { listFiles, readBlob } from '../../src/github/files.ts'
import { listPullFiles } from '../../src/github/pull-files.ts'
import { storeSecret } from '../../src/github/secrets.ts'
import { answerOf, json, type RawRequest, type RawServer, startRawServer } from '../sandbox/raw-server.ts'

let elsewhere: RawServer
let server: RawServer | null = null
beforeAll(async () => {
  elsewhere = await startRawServer((socket) => socket.end(json('{"data":{},"sha":"stolen"}')))
})
afterEach(() => server?.close())
afterAll(() => elsewhere.close())

type Reply = (socket: Socket, request: RawRequest, nth: number, home: string) => void

/** A client towards a server that answers so. */
async function face(reply: Reply) {
  let home = ''
  const own = await startRawServer((socket, request, nth) => reply(socket, request, nth, home))
  home = own.origin
  server = own
  const github = createGitHub({ apiUrl: own.origin, token: 'canary-token', userAgent: 'test', onWait: () => {} })
  return { github, requests: own.requests }
}

const always =
  (answer: Buffer): Reply =>
  (socket) =>
    void socket.write(answer)
const failure = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(RequestError)
  expect((error as RequestError).message).not.toContain('canary')
  return error as RequestError
}

const LEDGER = 'ada/dev-reports'
const BLOB = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}'
const at = { owner: 'ada', repo: 'dev-reports', file_sha: 'abc' }
const CHECK = 'Check GITHUB_API_URL, and https://www.githubstatus.com.'

describe('a redirect of GitHub’s', () => {
  const led = (status: number, to: string) =>
    answerOf(status, [`location: ${to}`, 'content-type: application/json'], '{}')

  test.each([301, 302, 303, 307, 308])(
    '%i to another origin is not followed: not with the token, nor without',
    async (status) => {
      const { github, requests } = await face(always(led(status, `${elsewhere.origin}/graphql`)))
      const says = `${status}: a redirect to ${elsewhere.origin}, which is not followed. ${CHECK}`
      const ways: [string, () => Promise<unknown>][] = [
        ['GET /repos/ada/dev-reports/git/blobs/abc', () => github.read(BLOB, at)],
        ['POST /graphql', () => github.query('query { viewer { login } }', {})],
        ['POST /graphql', () => github.mutate('mutation { x }', { text: 'private' })],
        [
          'POST /repos/ada/dev-reports/git/blobs',
          () => github.write('POST /repos/{owner}/{repo}/git/blobs', { ...at, content: 'private' }),
        ],
      ]
      for (const [what, send] of ways) {
        const error = await failure(send())
        expect(error.message).toBe(`${what}: ${says}`)
        expect(error.request.lost).toBe(false)
      }
      expect(requests).toHaveLength(4)
      expect(elsewhere.requests).toEqual([])
    },
  )

  test.each([
    [301, 'GET'],
    [302, 'GET'],
    [307, 'GET'],
    [308, 'GET'],
    [307, 'POST'],
    [308, 'POST'],
  ] as const)('%i of a %s to a repository’s present name is followed', async (status, method) => {
    const { github, requests } = await face((socket, _, nth) => {
      socket.write(nth === 1 ? led(status, '/repositories/7/git/blobs/abc') : json('{"sha":"abc"}'))
    })
    const work =
      method === 'GET'
        ? github.read(BLOB, at)
        : github.write('POST /repos/{owner}/{repo}/git/blobs', { ...at, content: 'x' })
    expect(await work).toEqual({ sha: 'abc' })
    expect(requests.map((each) => [each.method, each.path, each.headers.authorization])).toEqual([
      [method, expect.stringContaining('/repos/ada/dev-reports/git/blobs'), 'token canary-token'],
      [method, '/repositories/7/git/blobs/abc', 'token canary-token'],
    ])
    expect(requests[1]?.body).toBe(requests[0]?.body)
    expect(github.calls()).toBe(2)
  })

  test('that leads to itself ends', async () => {
    const { github, requests } = await face((socket, { path }) => void socket.write(led(301, path)))
    expect((await failure(github.read(BLOB, at))).message).toContain('301: a redirect, which is not followed')
    expect(requests).toHaveLength(4)
  })
})

describe('an answer that GitHub does not give', () => {
  const ODD = (what: string) =>
    new RegExp(`: 200: ${what}\\. Check GITHUB_API_URL, and https://www\\.githubstatus\\.com\\.$`)
  test.each([
    ['a page', answerOf(200, ['content-type: text/html'], '<html>Log in</html>'), ODD('the answer is not JSON')],
    ['half of one', json('{"data":{"rep'), ODD('the answer is not JSON')],
    ['a word', json('"data"'), ODD('the answer is not JSON')],
    ['nothing', json(''), ODD('the answer is not JSON')],
    ['bytes', answerOf(200, ['content-type: application/octet-stream'], '\0\u0001'), ODD('the answer is not JSON')],
    [
      'a text of errors',
      json('{"errors":"no"}'),
      ODD('the answer is not what GitHub documents: "errors" is no list of errors'),
    ],
    [
      'errors of nothing',
      json('{"errors":[null]}'),
      ODD('the answer is not what GitHub documents: "errors" is no list of errors'),
    ],
    [
      'brackets',
      json('['.repeat(100_000)),
      /no answer: the answer is nested deeper than 500 levels\. Check GITHUB_API_URL/,
    ],
    [
      'a gzip bomb',
      json(Buffer.concat(Array(80).fill(gzipSync(Buffer.alloc(1024 * 1024, ' ')))), 'content-encoding: gzip'),
      /no answer: the answer is larger than 64 MB\. Check GITHUB_API_URL/,
    ],
  ])('%s ends in a clear error, and is not asked for again', async (_, answer, says) => {
    const { github, requests } = await face(always(answer))
    expect((await failure(github.query('query { viewer { login } }', {}))).message).toMatch(says)
    const write = await failure(github.mutate('mutation { x }', {}))
    expect(write.message).toMatch(says)
    // It may have taken effect.
    expect(write.request.lost).toBe(true)
    expect(requests).toHaveLength(2)
  })

  test.each([
    [
      'no list of files',
      'GET /repos/ada/dev-reports/git/trees/abc',
      (github: GitHub) => listFiles(github, LEDGER, 'abc'),
    ],
    ['no text', 'GET /repos/ada/dev-reports/git/blobs/abc', (github: GitHub) => readBlob(github, LEDGER, 'abc')],
    [
      'names no files',
      'GET /repos/ada/dev-reports/pulls/7/files',
      (github: GitHub) => listPullFiles(github, LEDGER, 7),
    ],
    [
      'no public key',
      'GET /repos/ada/dev-reports/actions/secrets/public-key',
      (github: GitHub) => storeSecret(github, LEDGER, 'TOKEN', 'canary'),
    ],
  ])('%s: what was asked is named', async (says, asked, read) => {
    const { github } = await face(always(json(says === 'names no files' ? '[{}]' : '{}')))
    const { message } = await failure(read(github))
    expect(message).toContain(asked)
    expect(message).toContain(says)
  })

  test('the prototype is a name like others', async () => {
    const { github } = await face(always(json('{"data":{"__proto__":{"repository":{}},"constructor":{"x":1}}}')))
    const data = await github.query<Record<string, unknown>>('query { viewer { login } }', {})
    expect(Object.hasOwn(data, '__proto__')).toBe(true)
    expect(({} as Record<string, unknown>).repository).toBeUndefined()
  })
})

describe('a chain of pages', () => {
  const page = (link: string) => json('[{"filename":"a.md"}]', `link: ${link}`)

  test('to another origin leads nowhere but to the next page here', async () => {
    const { github, requests } = await face((socket, _, nth) => {
      socket.write(nth === 1 ? page(`<${elsewhere.origin}/steal?page=2>; rel="next"`) : json('[{"filename":"b.md"}]'))
    })
    expect(await listPullFiles(github, 'ada/webshop', 1)).toEqual(['a.md', 'b.md'])
    expect(requests.map(({ path }) => path)).toEqual([
      '/repos/ada/webshop/pulls/1/files?per_page=100&page=1',
      '/repos/ada/webshop/pulls/1/files?per_page=100&page=2',
    ])
    expect(elsewhere.requests).toEqual([])
  })

  test.each<[string, (nth: number) => string, number]>([
    ['that is itself', () => '?page=1', 1],
    ['that runs in a circle', (nth) => `?page=${(nth % 3) + 1}`, 3],
    ['without an end', (nth) => `?page=${nth + 1}`, 100],
  ])('%s is no list', async (_, next, asked) => {
    const { github, requests } = await face((socket, __, nth, home) => {
      socket.write(page(`<${home}/x${next(nth)}>; rel="next"`))
    })
    expect((await failure(listPullFiles(github, 'ada/webshop', 1))).message).toBe(
      `GET /repos/{owner}/{repo}/pulls/{pull_number}/files: 200: the chain of pages does not end. ${CHECK}`,
    )
    expect(requests).toHaveLength(asked)
  })
})
