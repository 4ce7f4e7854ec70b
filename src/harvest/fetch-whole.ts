import { type Fetch, LARGEST_BODY, TooLarge } from '../fetch.ts'
import type { Answer } from './failure.ts'
import type { Encoded } from './form.ts'

export interface WholeRequest {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Encoded['content'] | null
  /** Ends the request. */
  readonly signal: AbortSignal
  /** The longest wait for the first bytes, and between any two chunks. */
  readonly timeoutMs: number
}

/** The whole of an answer may take this many times the time-out between two chunks. */
const WHOLE_ANSWER = 4

/**
 * Takes a fetch, an address and what to send; gives the answer with its whole body. A redirect is an answer like others: it
 * is not followed. Throws whatever fetch throws, TooLarge for an endless body, and an Error that names the time-out.
 */
export async function fetchWhole(send: Fetch, url: URL, { signal, timeoutMs, ...init }: WholeRequest): Promise<Answer> {
  // Nothing else ends a wait for an answer, or one that drips.
  const stalled = new AbortController()
  const giveUp = () => stalled.abort(new Error(`no answer within ${timeoutMs / 1000} s`))
  const silence = setTimeout(giveUp, timeoutMs)
  const whole = setTimeout(giveUp, WHOLE_ANSWER * timeoutMs)
  try {
    const answer = await send(url, { ...init, redirect: 'manual', signal: AbortSignal.any([signal, stalled.signal]) })
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of answer.body ?? []) {
      silence.refresh()
      size += chunk.length
      if (size > LARGEST_BODY) throw new TooLarge()
      chunks.push(chunk)
    }
    return { status: answer.status, headers: answer.headers, body: Buffer.concat(chunks).toString('utf8') }
  } finally {
    clearTimeout(silence)
    clearTimeout(whole)
  }
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
  return [message, code].filter((part) => typeof part === 'string' && part !== '').join(', ') || 'the connection failed'
}
