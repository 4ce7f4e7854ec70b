import http, { type ClientRequest, type IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream'

/** The part of fetch that is used here. */
export type Fetch = (url: string | URL, init?: FetchInit) => Promise<FetchAnswer>

export interface FetchInit {
  readonly method?: string | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly body?: string | ArrayBuffer | null | undefined
  readonly signal?: AbortSignal | null | undefined
  /** A redirect is an answer like others. */
  readonly redirect?: 'manual' | undefined
  /** Told when the whole request is handed to the system; not told through a proxy. */
  readonly onSent?: (() => void) | undefined
}

export interface FetchAnswer {
  readonly status: number
  readonly headers: AnswerHeaders
  readonly body: AsyncIterable<Uint8Array> | null
}

export interface AnswerHeaders extends Iterable<[string, string]> {
  readonly get: (name: string) => string | null
}

/** What no second try would make better: an answer of a kind, or a size, that is not read. */
export class Unreadable extends Error {}

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
 * Takes an address and what to send; gives the answer, its body unread; a redirect is one. It is Node's http client because
 * the global fetch takes five times as long until its first request is sent. Throws what the connection threw, and
 * the signal's reason.
 */
export async function plainFetch(
  url: string | URL,
  { method = 'GET', headers = {}, body, signal, onSent }: FetchInit = {},
): Promise<FetchAnswer> {
  signal?.throwIfAborted()
  const at = new URL(url)
  const client = at.protocol === 'https:' ? (await import('node:https')).default : http
  const message = await new Promise<IncomingMessage>((resolve, reject) => {
    const request: ClientRequest = client.request(at, {
      method,
      headers: { accept: '*/*', ...headers, 'accept-encoding': 'gzip' },
    })
    let received: IncomingMessage | null = null
    // Once the answer has begun, only ending that tells its reader why.
    const abort = () => (received ?? request).destroy(signal?.reason)
    signal?.addEventListener('abort', abort, { once: true })
    request.on('close', () => signal?.removeEventListener('abort', abort))
    if (onSent) request.on('finish', onSent)
    request.on('error', (error) => reject(firstOf(error)))
    request.on('response', (answer) => {
      received = answer
      // Whoever reads it is told; where nobody does, it is no uncaught error.
      answer.on('error', () => {})
      resolve(answer)
    })
    request.end(body instanceof ArrayBuffer ? new Uint8Array(body) : (body ?? undefined))
  })
  return answerOf(message, signal ?? null)
}

/** A name with several addresses fails with all their errors and no words of its own. */
function firstOf(error: Error): Error {
  return error instanceof AggregateError && error.errors[0] instanceof Error ? error.errors[0] : error
}

function answerOf(message: IncomingMessage, signal: AbortSignal | null): FetchAnswer {
  const { rawHeaders, statusCode: status = 0 } = message
  const headers = new Map<string, string>()
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? '').toLowerCase()
    const before = headers.get(name)
    headers.set(name, before === undefined ? (rawHeaders[index + 1] ?? '') : `${before}, ${rawHeaders[index + 1]}`)
  }
  return {
    status,
    headers: { get: (name) => headers.get(name.toLowerCase()) ?? null, [Symbol.iterator]: () => headers.entries() },
    body: bodyOf(message, headers.get('content-encoding') ?? '', signal),
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
      throw new Unreadable(`the answer is packed as ${encoding.slice(0, 40)}, which was not asked for`)
    const { createGunzip } = await import('node:zlib')
    yield* pipeline(message, createGunzip(), () => {})
  } catch (error) {
    throw signal?.aborted ? signal.reason : error
  } finally {
    message.destroy()
  }
}
