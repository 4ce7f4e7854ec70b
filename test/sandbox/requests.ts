import { createHash } from 'node:crypto'
import type { Bucket } from './harvest/limits.ts'

/** One request as it arrived. Never its token. */
export interface RequestLog {
  readonly number: number
  readonly method: string
  readonly path: string
  /** With its question mark, or empty. */
  readonly query: string
  /** Parsed where it is JSON, else text, null without one. */
  readonly body: unknown
  readonly userAgent: string | null
  readonly contentType: string | null
  /** When it arrived and when its answer went out, in milliseconds since 1970; null until then and where none went. */
  readonly at: number
  answeredAt: number | null
  readonly bucket: Bucket
  readonly requestId: string
  /** 0 until answered, and for ever where the connection was cut. */
  status: number
  /** The faults that befell it. */
  faults: readonly string[]
  readonly token?: never
}

/** The nth request's id: 32 hex digits as Harvest's x-request-id, the same in every run. */
export function requestId(number: number): string {
  return createHash('sha256').update(`sandbox request ${number}`).digest('hex').slice(0, 32)
}

/** A body as it is logged. */
export function readBody(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
