import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOf, drip, json, pour, type RawServer, startRawServer } from '../sandbox/raw-server.ts'
import { type Attack, MOST_MEMORY, openRange, type Range, TOKEN } from './attack.ts'
import { report } from './scene.ts'

const MB = 1024 * 1024
let range: Range
let elsewhere: RawServer
beforeAll(async () => {
  elsewhere = await startRawServer((socket) => socket.end(json('{}')))
  range = openRange('ada/webshop')
  range.ledger.commit({ 'reports/a.md': report({ date: '2026-05-20', project: 'audrey', hours: 1 }, 'CANARY') })
})
afterAll(async () => {
  range.close()
  await elsewhere.close()
})

interface Case extends Attack {
  readonly says: RegExp
  readonly asked: number
  /** What the server may get rid of, in MB. */
  readonly most?: number
}

const CHECK = 'Check GITHUB_API_URL, and https://www\\.githubstatus\\.com\\.'
const TOO_LARGE = new RegExp(`POST /graphql: no answer: the answer is larger than 64 MB\\. ${CHECK}`)
const PACKED = /POST \/graphql: no answer: the answer is packed as gzip, gzip, which was not asked for\. /
const always =
  (answer: Buffer): Attack['reply'] =>
  (socket) =>
    void socket.write(answer)

const cases: Readonly<Record<string, Case>> = {
  'a body of 1 GB': {
    reply: (socket) => {
      socket.write(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${1024 * MB}\r\n\r\n`)
      pour(socket, Buffer.alloc(MB, ' '), 1024)
    },
    says: TOO_LARGE,
    asked: 1,
    most: 100,
  },
  'a gzip bomb in a gzip bomb': {
    reply: always(
      json(gzipSync(Buffer.concat(Array(1024).fill(gzipSync(Buffer.alloc(MB, ' '))))), 'content-encoding: gzip, gzip'),
    ),
    says: PACKED,
    asked: 1,
    most: 2,
  },
  'a body that drips': {
    reply: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n')
      drip(socket, ' '.repeat(100_000), 20)
    },
    haste: 40,
    says: /POST \/graphql: no answer: no answer within 30 s\. GitHub may have a fault; see https:\/\/www\.githubstatus\.com/,
    asked: 4,
    most: 1,
  },
  'a wait of thirty years': {
    reply: always(answerOf(429, ['content-type: application/json', 'retry-after: 1000000000'], '{"message":"Slow"}')),
    says: /POST \/graphql: 429: Slow/,
    asked: 1,
  },
  'a redirect of the question': {
    reply: (socket) => void socket.write(answerOf(307, [`location: ${elsewhere.origin}/graphql`], '')),
    says: new RegExp(
      `POST /graphql: 307: a redirect to http://127\\.0\\.0\\.1:\\d+, which is not followed\\. ${CHECK}`,
    ),
    asked: 1,
  },
}

describe('a hostile GitHub', () => {
  test.each(Object.entries(cases))('%s ends in a clear error', async (_, { says, asked, most, ...attack }) => {
    const attacked = await range.github(attack)
    expect(attacked.said).toMatch(says)
    expect([attacked.code, attacked.stderr, attacked.annotations.length]).toEqual([1, '', 1])
    // Where time goes by fast, a try may end before it was sent.
    if (attack.haste === undefined) expect(attacked.requests.length).toBe(asked)
    else expect(attacked.requests.length).toBeLessThanOrEqual(asked)
    expect(attacked.peak).toBeLessThan(MOST_MEMORY)
    if (most !== undefined) expect(attacked.sent).toBeLessThan(most * MB)
    expect(attacked.stdout.replace(`::add-mask::${TOKEN}`, '') + attacked.summary).not.toContain(TOKEN)
    expect(elsewhere.requests).toEqual([])
  })

  test.each(['http://localhost.evil.com', 'https://ada@ghe.example'])('at %s is sent nothing', async (address) => {
    const attacked = await range.github({ reply: always(json('{}')), environment: { GITHUB_API_URL: address } })
    expect(attacked.said).toMatch(/^::error::GITHUB_API_URL: expected an (https )?address/)
    expect([attacked.code, attacked.requests.length, attacked.outputs['github-calls']]).toEqual([1, 0, '0'])
  })
})
