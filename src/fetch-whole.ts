import { type AnswerHeaders, type Fetch, Unreadable } from './fetch.ts'

/** An answer as it came, with its whole body. */
export interface Answer {
  readonly status: number
  readonly headers: AnswerHeaders
  readonly body: string
  /** Of the body in bytes, unpacked. */
  readonly size: number
}

export interface WholeRequest {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | ArrayBuffer | null
  /** Ends the request. */
  readonly signal: AbortSignal
  /** The longest wait for the first bytes, and between any two chunks. */
  readonly timeoutMs: number
  /** The longest body that is read, in bytes, unpacked; 64 MB where nothing is said. */
  readonly largest?: number
  /** Told when the whole request is handed to the system; not told through a proxy. */
  readonly onSent?: () => void
}

/** The whole of an answer may take this many times the time-out between two chunks. */
const WHOLE_ANSWER = 4
/** A page of 2,000 entries is about 2 MB, GitHub's longest list 7 MB; nothing that is asked for comes near this. */
const LARGEST_BODY = 64 * 1024 * 1024
/** Each comma and bracket of JSON takes some sixty bytes when it is parsed; such a page of 2,000 entries holds about 150,000. */
const MOST_VALUES = 4_000_000
/** Neither server nests deeper than about ten levels. */
const DEEPEST = 500

/** The server was given up, and may be at it still. */
export class TimedOut extends Error {}

/**
 * Takes a fetch, an address and what to send; gives the answer with its whole body. A redirect is an answer like others: it
 * is not followed. Throws whatever fetch throws, Unreadable for an endless body, and TimedOut.
 */
export async function fetchWhole(
  send: Fetch,
  url: URL,
  { signal, timeoutMs, largest = LARGEST_BODY, ...init }: WholeRequest,
): Promise<Answer> {
  // Nothing else ends a wait for an answer, or one that drips.
  const stalled = new AbortController()
  const giveUp = () => stalled.abort(new TimedOut(`no answer within ${timeoutMs / 1000} s`))
  const silence = setTimeout(giveUp, timeoutMs)
  const whole = setTimeout(giveUp, WHOLE_ANSWER * timeoutMs)
  try {
    const answer = await send(url, { ...init, redirect: 'manual', signal: AbortSignal.any([signal, stalled.signal]) })
    if (!(answer.status >= 200 && answer.status <= 599)) throw new Error(`the answer has the status ${answer.status}`)
    const body = await readBody(answer.body, largest, () => silence.refresh())
    return { status: answer.status, headers: answer.headers, body: body.toString('utf8'), size: body.length }
  } finally {
    clearTimeout(silence)
    clearTimeout(whole)
  }
}

/** Into one piece of memory: a body that comes byte by byte would weigh a hundred times itself as a list of chunks. */
async function readBody(
  chunks: AsyncIterable<Uint8Array> | null,
  largest: number,
  onChunk: () => void,
): Promise<Buffer> {
  let bytes = Buffer.allocUnsafe(64 * 1024)
  let size = 0
  for await (const chunk of chunks ?? []) {
    onChunk()
    if (size + chunk.length > largest) throw new Unreadable(`the answer is larger than ${largest / 1024 / 1024} MB`)
    if (size + chunk.length > bytes.length) {
      const wider = Buffer.allocUnsafe(Math.max(2 * bytes.length, size + chunk.length))
      bytes.copy(wider, 0, 0, size)
      bytes = wider
    }
    bytes.set(chunk, size)
    size += chunk.length
  }
  const whole = bytes.subarray(0, size)
  refuseMonster(whole)
  return whole
}

/** Counts brackets and commas outside of texts, of whatever a parser would make of it. In UTF-8 no byte of another character looks like these. */
function refuseMonster(json: Buffer): void {
  const [QUOTE, BACKSLASH, COMMA, OPENING, CLOSING] = [0x22, 0x5c, 0x2c, [0x5b, 0x7b], [0x5d, 0x7d]] as const
  let [values, depth, isText] = [0, 0, false]
  for (let at = 0; at < json.length; at++) {
    const byte = json[at] ?? 0
    if (byte === QUOTE) isText = !isText
    else if (isText) at += byte === BACKSLASH ? 1 : 0
    else if (byte === COMMA) values++
    else if (byte === OPENING[0] || byte === OPENING[1]) {
      values++
      if (++depth > DEEPEST) throw new Unreadable(`the answer is nested deeper than ${DEEPEST} levels`)
    } else if (byte === CLOSING[0] || byte === CLOSING[1]) depth--
  }
  if (values > MOST_VALUES) throw new Unreadable(`the answer holds more than ${MOST_VALUES / 1_000_000} million values`)
}

/** Takes an answer's status and its `Location`; says where it leads, without path and query, null where it is no redirect. */
export function describeRedirect(status: number, location: string | null): string | null {
  if (status < 300 || status > 399) return null
  const to = location ?? ''
  const origin = URL.canParse(to) ? new URL(to).origin.slice(0, 200) : null
  return `a redirect${origin === null ? '' : ` to ${origin}`}, which is not followed`
}

const UNSENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
])

/** Takes what a request threw; tells whether no connection was made, so that it cannot have taken effect. */
export function neverSent(error: unknown): boolean {
  return UNSENT.has(String(faultOf(error).code))
}

/** undici's fetch says only that it failed, and keeps the reason as the cause. */
function faultOf(error: unknown): { readonly code?: unknown; readonly message?: unknown } {
  const { cause } = Object(error) as { cause?: unknown }
  return error instanceof TypeError && cause instanceof Error ? cause : Object(error)
}

/** Takes what a request threw; gives it in words. */
export function describeFault(error: unknown): string {
  const { code, message } = faultOf(error)
  // Node's client says which rule, not that it is one of HTTP's, and of an answer that broke off only that.
  if (String(code).startsWith('HPE_')) return `the answer is no valid HTTP (${message}), ${code}`
  if (message === 'aborted') return `the connection ended before the answer was whole, ${code}`
  return [message, code].filter((part) => typeof part === 'string' && part !== '').join(', ') || 'the connection failed'
}
