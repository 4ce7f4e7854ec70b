import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOf, drip, json, pour, type RawServer, startRawServer } from '../sandbox/raw-server.ts'
import { type Attack, type Attacked, MOST_MEMORY, openRange, type Range, TOKEN } from './attack.ts'

const MB = 1024 * 1024
let range: Range
let elsewhere: RawServer
beforeAll(async () => {
  range = openRange('ada/dev-reports')
  elsewhere = await startRawServer((socket) => socket.end(json('{}')))
})
afterAll(async () => {
  range.close()
  await elsewhere.close()
})

interface Case extends Attack {
  /** What the run must say. */
  readonly says: RegExp
  /** How often the server may be asked. */
  readonly asked: number
  /** What the server may get rid of, in MB. */
  readonly most?: number
}

/** A zipped megabyte of blanks that is a thousand of them: unzippers read on where one file ends and the next begins. */
const gigabyte = Buffer.concat(Array(1024).fill(gzipSync(Buffer.alloc(MB, ' '))))
const long = gzipSync(`"${'x'.repeat(40 * MB)}"}]}`)
const blanks = Buffer.alloc(80 * MB, ' ')
const packed = (body: Buffer, ...encodings: string[]) => json(body, `content-encoding: ${encodings.join(', ')}`)
const chunked = (piece: string) => Buffer.from(`${piece.length.toString(16)}\r\n${piece}\r\n`)
const head = (...lines: string[]) =>
  `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${lines.map((line) => `${line}\r\n`).join('')}\r\n`
const always =
  (answer: Buffer): Attack['reply'] =>
  (socket) =>
    void socket.write(answer)

const TOO_LARGE = /GET \/v2\/time_entries: no answer: the answer is larger than 64 MB\. Check harvest-api-url\./
const PACKED =
  /GET \/v2\/time_entries: no answer: the answer is packed as [a-z, ]+, which was not asked for\. Check harvest-api-url\./
const SILENT = /GET \/v2\/time_entries: no answer: no answer within 30 s\. Harvest gave no whole answer\. Run again;/

const cases: Readonly<Record<string, Case>> = {
  'a body of 1 GB, its length told': {
    reply: (socket) => {
      socket.write(head(`content-length: ${1024 * MB}`))
      pour(socket, Buffer.alloc(MB, ' '), 1024)
    },
    says: TOO_LARGE,
    asked: 1,
    most: 100,
  },
  'a body of 1 GB, its length not told': {
    reply: (socket) => {
      socket.write(head('transfer-encoding: chunked'))
      pour(socket, chunked(' '.repeat(MB)), 1024)
    },
    says: TOO_LARGE,
    asked: 1,
    most: 100,
  },
  'a body without an end, in chunks of one byte': {
    reply: (socket) => {
      socket.write(head('transfer-encoding: chunked'))
      pour(socket, Buffer.from('1\r\n \r\n'.repeat(10_000)), 1000)
    },
    haste: 60,
    heap: 48,
    says: SILENT,
    asked: 4,
  },
  'a gzip bomb in a gzip bomb': {
    reply: always(packed(gzipSync(gigabyte), 'gzip', 'gzip')),
    says: PACKED,
    asked: 1,
    most: 2,
  },
  'a brotli bomb': { reply: always(packed(brotliCompressSync(blanks), 'br')), says: PACKED, asked: 1, most: 2 },
  'a body that drips': {
    reply: (socket) => {
      socket.write(head('content-length: 100000'))
      drip(socket, ' '.repeat(100_000), 20)
    },
    haste: 40,
    says: SILENT,
    asked: 4,
    most: 1,
  },
  'four million brackets': {
    reply: always(json('['.repeat(4 * MB))),
    says: /no answer: the answer is nested deeper than 500 levels\. Check harvest-api-url/,
    asked: 1,
  },
  'six million empty lists': {
    reply: always(json(`[${'[],'.repeat(6 * MB)}[]]`)),
    says: /no answer: the answer holds more than 4 million values\. Check harvest-api-url/,
    asked: 1,
  },
  'commands in its words': {
    reply: always(
      answerOf(
        403,
        ['content-type: application/json', 'x-request-id: ##[error]MINE'],
        JSON.stringify({ message: '\n::error::MINE\r\n##[add-mask]MINE\u001b[2J' }),
      ),
    ),
    says: /^::error::GET \/v2\/time_entries: 403: ::error::MINE ## \[add-mask\]MINE \[2J/,
    asked: 1,
  },
  'pages without an end': {
    reply: (socket, { path }, nth, home) => {
      const links = JSON.stringify({ next: `${home}${path.split('?')[0]}?page=${nth + 1}` })
      const page = gzipSync(`{"links":${links},"time_entries":[{"id":${nth},"notes":`)
      socket.write(packed(Buffer.concat([page, long]), 'gzip'))
    },
    inputs: { paginate: 'true' },
    heap: 450,
    says: /GET \/v2\/time_entries|time_entries: 200: the list is larger than 256 MB\. Ask for fewer days at once\. Check harvest-api-url/,
    asked: 7,
  },
}

describe('a hostile Harvest', () => {
  test.each(Object.entries(cases))('%s ends in a clear error', async (_, { says, asked, most, ...attack }) => {
    const attacked = await range.harvest(attack)
    expect(attacked.said).toMatch(says)
    expect([attacked.code, attacked.stderr, attacked.annotations.length]).toEqual([1, '', 1])
    // Where time goes by fast, a try may end before it was sent.
    if (attack.haste === undefined) expect(attacked.requests.length).toBe(asked)
    else expect(attacked.requests.length).toBeLessThanOrEqual(asked)
    expect(attacked.peak).toBeLessThan(attack.heap === 450 ? 800 : MOST_MEMORY)
    if (most !== undefined) expect(attacked.sent).toBeLessThan(most * MB)
    expect(commandsOf(attacked)).toEqual([])
    expect(leaks(attacked)).toBe(false)
  })
})

test('redirects of a whole run, of its renewal of tokens and of its look for the account, lead nowhere', async () => {
  const led = (status: number) => answerOf(status, [`location: ${elsewhere.origin}/v2/users/me`], '')
  const name = { first_name: 'Ada', last_name: '' }
  const user = { id: 1, timezone: 'UTC', access_roles: [], ...name, is_active: true, created_at: null }
  const record = { command: 'record', route: '', from: '2026-05-01' }
  range.ledger.commit({ '.github/harvest-ledger.yml': 'window: 90d\n' })
  const paths: Record<string, number> = { company: 301, 'users/me/project_assignments': 308, time_entries: 302 }
  const whole = await range.harvest({
    reply: (socket, { path }) => {
      const [, name = ''] = /^\/v2\/([^?]*)/.exec(path) ?? []
      socket.write(name === 'users/me' ? json(JSON.stringify(user)) : led(paths[name] ?? 307))
    },
    inputs: record,
  })
  const account = await range.harvest({
    reply: (socket) => void socket.write(led(307)),
    inputs: { ...record, 'harvest-account-id': '' },
  })
  const renewal = await range.harvest({
    reply: (socket) => void socket.write(led(308)),
    inputs: {
      'harvest-access-token': '',
      'harvest-refresh-token': TOKEN,
      'harvest-client-id': 'client',
      'harvest-client-secret': TOKEN,
    },
  })
  const LED = 'a redirect to http://127\\.0\\.0\\.1:\\d+, which is not followed\\.'
  expect(whole.said).toMatch(new RegExp(`30\\d: ${LED} Check harvest-api-url\\.`))
  expect(account.said).toMatch(new RegExp(`GET /api/v2/accounts: 307: ${LED} Check harvest-id-url\\.`))
  expect(renewal.said).toMatch(new RegExp(`POST /api/v2/oauth2/token: 308: ${LED} Check harvest-id-url:`))
  expect([account, renewal].map(({ code, requests }) => [code, requests.length])).toEqual([
    [1, 1],
    [1, 1],
  ])
  // Three are asked for at once, and the first to be answered ends the run.
  expect(whole.code).toBe(1)
  expect(whole.requests.length).toBeLessThanOrEqual(4)
  expect([whole, account, renewal].map(leaks)).toEqual([false, false, false])
  expect(elsewhere.requests).toEqual([])
})

/** Lines the runner would take for commands of the server's. */
function commandsOf({ stdout }: Attacked): string[] {
  return stdout.split(/\r\n|\r|\n/).filter((line) => /^\s*::\S+?::MINE/.test(line) || line.includes('##['))
}

/** But for the lines that have it masked. */
function leaks({ stdout, summary, outputs }: Attacked): boolean {
  return (stdout.replaceAll(`::add-mask::${TOKEN}`, '') + summary + JSON.stringify(outputs)).includes(TOKEN)
}
