import http, { type ClientRequest, type IncomingMessage } from 'node:http'

/** The part of fetch that is used here. */
export type Fetch = (url: string | URL, init?: FetchInit) => Promise<FetchAnswer>

export interface FetchInit {
  readonly method?: string | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly body?: string | ArrayBuffer | null | undefined
  readonly signal?: AbortSignal | null | undefined
  /** `manual` gives a redirect as an answer; without it, one within the same origin is followed. */
  readonly redirect?: 'manual' | undefined
}

export interface FetchAnswer {
  readonly status: number
  readonly url: string
  readonly headers: AnswerHeaders
  readonly body: AsyncIterable<Uint8Array> | null
  readonly text: () => Promise<string>
  readonly arrayBuffer: () => Promise<ArrayBuffer>
}

export interface AnswerHeaders extends Iterable<[string, string]> {
  readonly get: (name: string) => string | null
}

/** A page of 2,000 entries is about 2 MB, GitHub's largest file 100 MB in base64, of which none is asked for. */
export const LARGEST_BODY = 64 * 1024 * 1024

/** An answer that no second try would make smaller. */
export class TooLarge extends Error {
  /** Says how large an answer may be. */
  constructor() {
    super(`the answer is larger than ${LARGEST_BODY / 1024 / 1024} MB`)
  }
}

const MOST_REDIRECTS = 5

let proxied: Promise<Fetch> | null = null

/**
 * Takes whether the environment names a proxy; gives Node's own way to ask over HTTP, or one that goes through HTTPS_PROXY,
 * HTTP_PROXY and NO_PROXY: undici knows them, and takes a tenth of a second to load.
 */
export async function fetchFor(viaProxy: boolean): Promise<Fetch> {
  if (!viaProxy) return plainFetch
  proxied ??= import('undici').then(({ EnvHttpProxyAgent, fetch: undiciFetch }) => {
    const dispatcher = new EnvHttpProxyAgent()
    return ((url: string, init: object) => undiciFetch(url, { ...init, dispatcher })) as unknown as Fetch
  })
  return await proxied
}

/**
 * Takes an address and what to send; gives the answer, its body unread. It is Node's http client because the global fetch
 * takes five times as long until its first request is sent. A token goes to no other origin: a redirect there is an
 * error. Throws what the connection threw, and the signal's reason.
 */
export async function plainFetch(url: string | URL, init: FetchInit = {}): Promise<FetchAnswer> {
  let at = new URL(url)
  for (let redirects = 0; ; redirects++) {
    const message = await exchange(at, init)
    const status = message.statusCode ?? 0
    const to = message.headers.location
    if (init.redirect === 'manual' || ![301, 302, 307, 308].includes(status) || to === undefined)
      return answerOf(message, at, init.signal ?? null)
    message.destroy()
    const next = URL.canParse(to, at.href) ? new URL(to, at) : null
    const isAsked = status > 302 || ['GET', 'HEAD'].includes(init.method ?? 'GET')
    if (next?.origin !== at.origin || !isAsked || redirects === MOST_REDIRECTS)
      throw new Error(`the answer is a redirect (${status}), which is not followed`)
    at = next
  }
}

async function exchange(url: URL, { method = 'GET', headers = {}, body, signal }: FetchInit): Promise<IncomingMessage> {
  signal?.throwIfAborted()
  const client = url.protocol === 'https:' ? (await import('node:https')).default : http
  return await new Promise((resolve, reject) => {
    const request: ClientRequest = client.request(url, {
      method,
      headers: { accept: '*/*', ...headers, 'accept-encoding': 'gzip' },
    })
    let message: IncomingMessage | null = null
    // Once the answer has begun, only ending that tells its reader why.
    const abort = () => (message ?? request).destroy(signal?.reason)
    signal?.addEventListener('abort', abort, { once: true })
    request.on('close', () => signal?.removeEventListener('abort', abort))
    request.on('error', (error) => reject(firstOf(error)))
    request.on('response', (received) => {
      message = received
      // Whoever reads it is told; where nobody does, it is no uncaught error.
      received.on('error', () => {})
      resolve(received)
    })
    request.end(body instanceof ArrayBuffer ? new Uint8Array(body) : (body ?? undefined))
  })
}

/** A name with several addresses fails with all their errors and no words of its own. */
function firstOf(error: Error): Error {
  return error instanceof AggregateError && error.errors[0] instanceof Error ? error.errors[0] : error
}

function answerOf(message: IncomingMessage, url: URL, signal: AbortSignal | null): FetchAnswer {
  const { rawHeaders } = message
  const headers = new Map<string, string>()
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? '').toLowerCase()
    const before = headers.get(name)
    headers.set(name, before === undefined ? (rawHeaders[index + 1] ?? '') : `${before}, ${rawHeaders[index + 1]}`)
  }
  const body = bodyOf(message, headers.get('content-encoding') ?? '', signal)
  const isEmpty = [204, 205, 304].includes(message.statusCode ?? 0)
  // An answer nobody reads would hold its connection, and with it the process.
  if (isEmpty) message.resume()
  const whole = async () => {
    const chunks: Uint8Array[] = []
    let size = 0
    if (!isEmpty)
      for await (const chunk of body) {
        size += chunk.length
        if (size > LARGEST_BODY) throw new TooLarge()
        chunks.push(chunk)
      }
    return Buffer.concat(chunks)
  }
  return {
    status: message.statusCode ?? 0,
    url: url.href,
    headers: { get: (name) => headers.get(name.toLowerCase()) ?? null, [Symbol.iterator]: () => headers.entries() },
    body: isEmpty ? null : body,
    text: async () => (await whole()).toString('utf8'),
    arrayBuffer: async () => new Uint8Array(await whole()).buffer,
  }
}

/** The chunks as they come, unpacked. */
async function* bodyOf(
  message: IncomingMessage,
  encoding: string,
  signal: AbortSignal | null,
): AsyncGenerator<Uint8Array> {
  try {
    if (encoding === '' || encoding === 'identity') return yield* message
    if (encoding !== 'gzip')
      throw new Error(`the answer is packed as ${encoding.slice(0, 40)}, which was not asked for`)
    const [{ createGunzip }, { pipeline }] = await Promise.all([import('node:zlib'), import('node:stream')])
    yield* pipeline(message, createGunzip(), () => {})
  } catch (error) {
    throw signal?.aborted ? signal.reason : error
  } finally {
    message.destroy()
  }
}
