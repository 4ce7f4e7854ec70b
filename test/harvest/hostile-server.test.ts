import type { Socket } from 'node:net'
import { deflateSync, gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { RequestError } from '../../src/errors.ts'
import { listRows } from '../../src/harvest/pages.ts'
import { fixedToken } from '../../src/harvest/tokens.ts'
import { createTransport, type HarvestOptions } from '../../src/harvest/transport.ts'
import { answerOf, drip, json, pour, type RawServer, startRawServer } from '../sandbox/raw-server.ts'
import { impatientClock } from './client.ts'

let elsewhere: RawServer
let server: RawServer | null = null
beforeAll(async () => {
  elsewhere = await startRawServer((socket) => socket.end(json('{"time_entries":[]}')))
})
afterEach(() => server?.close())
afterAll(() => elsewhere.close())

type Reply = (socket: Socket, nth: number, home: string) => void

/** A client, impatient by default, towards a server that answers so. */
async function face(reply: Reply, more: Partial<HarvestOptions> = {}) {
  let home = ''
  const own = await startRawServer((socket, _, nth) => reply(socket, nth, home))
  home = own.origin
  server = own
  const clock = impatientClock()
  const client = createTransport({
    apiUrl: `${own.origin}/v2`,
    tokens: fixedToken('canary-token'),
    accountId: '1234',
    userAgent: 'test',
    clock,
    now: () => new Date('2026-05-20T12:00:00Z'),
    timeoutMs: 20_000,
    ...more,
  })
  const failure = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => new Error('it did not fail'),
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(RequestError)
    await client.close()
    return (error as RequestError).message
  }
  return { client, failure, waits: clock.waits, requests: own.requests }
}

const always =
  (answer: Buffer | string): Reply =>
  (socket) =>
    void socket.write(answer)
const packed = (body: Buffer, ...encodings: string[]) => json(body, `content-encoding: ${encodings.join(', ')}`)

const NO_ANSWER = 'Harvest gave no whole answer. Run again; what was recorded is not recorded twice.'
const NOT_JSON = /^GET \/v2\/users\/me: 200: the answer is not JSON\. Check harvest-api-url\.$/
const PAUSES = [500, 1000, 2000]

interface Case {
  readonly reply: Reply
  readonly says: RegExp
  /** What is waited for between one try and the next; none where there is no other. */
  readonly waits?: readonly number[]
  readonly timeoutMs?: number
}

const cases: Readonly<Record<string, Case>> = {
  'a thousand encodings': {
    reply: always(packed(gzipSync('{}'), ...Array(1000).fill('gzip'))),
    says: /no answer: the answer is packed as gzip, gzip/,
    waits: [],
  },
  'what is said to be gzip and is not': {
    reply: always(packed(Buffer.from('{}'), 'gzip')),
    says: /no answer: incorrect header check, Z_DATA_ERROR/,
  },
  'what is said to be brotli and is not': {
    reply: always(packed(Buffer.from('{}'), 'br')),
    says: /no answer: the answer is packed as br,/,
    waits: [],
  },
  'a deflate bomb': {
    reply: always(packed(deflateSync(Buffer.alloc(65 * 1024 * 1024, ' ')), 'deflate')),
    says: /no answer: the answer is packed as deflate, which was not asked for\. Check harvest-api-url\.$/,
    waits: [],
  },
  'an encoding that nobody knows': {
    reply: always(packed(gzipSync('{}'), 'rot13')),
    says: /no answer: the answer is packed as rot13, which was not asked for/,
    waits: [],
  },
  'half a gzip': {
    reply: always(packed(gzipSync('{"id":1}').subarray(0, 13), 'gzip')),
    says: /no answer: unexpected end of file/,
  },
  'headers that drip': {
    reply: (socket) => drip(socket, `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(10_000)}`, 20),
    says: /no answer: no answer within 0.4 s/,
    timeoutMs: 400,
  },
  'a body that drips': {
    reply: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 10000\r\n\r\n')
      drip(socket, ' '.repeat(10_000), 20)
    },
    says: /no answer: no answer within 0.4 s/,
    timeoutMs: 400,
  },
  'headers without an end': {
    reply: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n')
      pour(socket, Buffer.from(`x: ${'a'.repeat(1000)}\r\n`), 1000)
    },
    says: /no answer: the answer is no valid HTTP .*HPE_HEADER_OVERFLOW/,
  },
  'a header with a bare line break': {
    reply: always('HTTP/1.1 200 OK\r\nx: a\rset-cookie: b\r\ncontent-length: 2\r\n\r\n{}'),
    says: /no answer: the answer is no valid HTTP/,
  },
  'a header with a NUL': {
    reply: always('HTTP/1.1 200 OK\r\nx: a\0b\r\ncontent-length: 2\r\n\r\n{}'),
    says: /no answer: the answer is no valid HTTP/,
  },
  'a name of a header with a blank': {
    reply: always('HTTP/1.1 200 OK\r\nx y: a\r\ncontent-length: 2\r\n\r\n{}'),
    says: /no answer: the answer is no valid HTTP/,
  },
  'two lengths': {
    reply: always('HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}'),
    says: /no answer: the answer is no valid HTTP/,
  },
  'no HTTP': { reply: always('SSH-2.0-OpenSSH_9.9\r\n'), says: /no answer: the answer is no valid HTTP/ },
  'a status that is none': { reply: always(answerOf(999, [], '{}')), says: /no answer: the answer has the status 999/ },
  'less than its length': {
    reply: (socket) => void socket.end(json('{}', 'content-length: 100')),
    says: /no answer: the connection ended before the answer was whole/,
  },
  'a page of HTML': {
    reply: always(answerOf(200, ['content-type: text/html'], '<html><title>Log in</title></html>')),
    says: NOT_JSON,
  },
  'UTF-16': { reply: always(json(Buffer.from('{"id":1}', 'utf16le'))), says: NOT_JSON },
  'the prototype': {
    reply: always(json('{"__proto__":{"id":1,"timezone":"UTC","hours":5},"constructor":{"prototype":{"id":1}}}')),
    says: /GET users\/me: 200: the answer holds no list "users"\. Check harvest-api-url/,
    waits: [],
  },
  'five hundred brackets too many': {
    reply: always(json(`${'['.repeat(501)}${']'.repeat(501)}`)),
    says: /no answer: the answer is nested deeper than 500 levels\. Check harvest-api-url\.$/,
    waits: [],
  },
  'a wait of thirty years': {
    reply: always(answerOf(429, ['retry-after: 1000000000'], '')),
    says: /429: no explanation given\. Another program uses the same Harvest account heavily; run again later\.$/,
    waits: [],
  },
  'a wait longer than numbers go': {
    reply: always(answerOf(429, [`retry-after: ${'9'.repeat(400)}`], '')),
    says: /429: /,
    waits: [],
  },
  'a wait of less than nothing': {
    reply: always(answerOf(429, ['retry-after: -1000'], '')),
    says: /429: /,
    waits: [0, 0, 0],
  },
  'a wait that is none': {
    reply: always(answerOf(429, ['retry-after: 0x7fffffff'], '')),
    says: /429: /,
    waits: [15_000, 15_000, 15_000],
  },
}

describe('a hostile Harvest', () => {
  test.each(Object.entries(cases))('%s', async (_, { reply, says, waits = PAUSES, timeoutMs = 20_000 }) => {
    const faced = await face(reply, { timeoutMs })
    const message = await faced.failure(listRows(faced.client, 'users/me', 'users'))
    expect(message).toMatch(says)
    if (message.includes('no answer: ') && !message.includes('harvest-api-url')) expect(message).toContain(NO_ANSWER)
    expect(message).not.toContain('canary')
    expect(faced.requests).toHaveLength(waits.length + 1)
    // A wait for a limit holds back what comes after it, once more.
    expect([...new Set(faced.waits.filter((ms) => waits.includes(ms)))]).toEqual([...new Set(waits)])
  })

  test.each([301, 302, 303, 307, 308])(
    '%i to another origin is followed by no method, and gets nothing',
    async (status) => {
      const faced = await face(always(answerOf(status, [`location: ${elsewhere.origin}/v2/time_entries?x=1`], '')))
      for (const method of ['GET', 'POST', 'PATCH', 'DELETE'] as const) {
        const error = await faced.client
          .send(method, 'time_entries/1', method === 'GET' ? {} : { body: { notes: 'private' } })
          .catch(String)
        expect(error).toBe(
          `RequestError: ${method} /v2/time_entries/1: ${status}: a redirect to ${elsewhere.origin}, which is not followed. Check harvest-api-url. The token is sent to no other address.`,
        )
      }
      expect(faced.requests).toHaveLength(4)
      expect(elsewhere.requests).toEqual([])
    },
  )

  const LEADS_AWAY = /links\.next leads to another server; the token was not sent there\. Check harvest-api-url\.$/
  test.each<[string, (home: string, elsewhere: string) => unknown]>([
    ['another port of the same host', (_, other) => `${other}/v2/users/me`],
    ['another path', (home) => `${home}/v1/users/me`],
    ['a path that climbs', (home) => `${home}/v2/../admin`],
    ['a path that only begins alike', (home) => `${home}/v2evil/users`],
    ['a user and another host', (home, other) => `${home}@${other.replace('http://', '')}/v2/users/me`],
    ['another scheme', (home) => home.replace('http:', 'https:')],
    ['no scheme', (_, other) => `${other.replace('http:', '')}/v2/users/me`],
    ['a file', () => 'file:///etc/passwd'],
    ['a script', () => 'javascript:alert(1)'],
    ['a number', () => 7],
    ['an object', () => ({ toString: 1, href: 'x' })],
    ['a text that is no address', () => '\u0000'],
  ])('links.next to %s', async (_, next) => {
    const faced = await face((socket, __, home) => {
      socket.write(json(JSON.stringify({ users: [{ id: 1 }], links: { next: next(home, elsewhere.origin) } })))
    })
    expect(await faced.failure(listRows(faced.client, 'users/me', 'users'))).toMatch(LEADS_AWAY)
    expect(faced.requests).toHaveLength(1)
    expect(elsewhere.requests).toEqual([])
  })

  test.each<[string, (nth: number) => object, RegExp, number]>([
    ['numbered', (nth) => ({ rows: [{ id: nth }], next: `?page=${nth + 1}` }), /the chain of pages does not end/, 3001],
    ['of cursors that lead back', (nth) => ({ rows: [{ id: nth }], next: `?cursor=${nth % 3}` }), /does not end/, 4],
    ['that is itself', () => ({ rows: [{ id: 1 }], next: '' }), /does not end/, 2],
    ['of the same rows under new cursors', (nth) => ({ rows: [{ id: 1 }], next: `?cursor=${nth}` }), /does not end/, 4],
    ['of no rows', (nth) => ({ rows: [], next: `?cursor=${nth}` }), /a page without rows says that more follow/, 1],
    [
      'of millions of rows',
      (nth) => ({ rows: Array.from({ length: 700_000 }, () => 0), next: `?page=${nth}` }),
      /the list has more than 2 million rows/,
      3,
    ],
  ])('a chain of pages %s', async (_, page, says, asked) => {
    const faced = await face((socket, nth, home) => {
      const { rows, next } = page(nth) as { rows: unknown[]; next: string }
      socket.write(json(JSON.stringify({ users: rows, links: { next: `${home}/v2/users${next}` } })))
    })
    expect(await faced.failure(listRows(faced.client, 'users', 'users'))).toMatch(says)
    expect(faced.requests).toHaveLength(asked)
  })
})
