/** Where in a file something stands; line and column count from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** One thing a person must know of or act on, at its place where it has one. */
export interface Fault {
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly place: Place | null
}

/** Bad input: a wrong setting, configuration, checkout or account. Carries every fault found, not only the first. */
export class InputError extends Error {
  override name = 'InputError'
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[] | string, options?: ErrorOptions) {
    const list = typeof faults === 'string' ? [{ severity: 'error' as const, message: faults, place: null }] : faults
    super(list.map(renderFault).join('\n'), options)
    this.faults = list
  }
}

/** What is known of a request that failed: never a header, a body or a token. */
export interface FailedRequest {
  readonly method: string
  /** Path and query as sent. */
  readonly path: string
  /** HTTP status; null when no answer arrived. */
  readonly status: number | null
  /** The server's own words, or what happened on the way. */
  readonly detail: string
  readonly requestId: string | null
  /** What the reader can do about it. */
  readonly remedy: string | null
  /** True when the request may have taken effect although its answer never arrived whole. */
  readonly lost: boolean
  /** The server's own name for the refusal, such as GraphQL's `STALE_DATA`. */
  readonly code?: string
}

/** A request that failed for good. */
export class RequestError extends Error {
  override name = 'RequestError'
  readonly request: FailedRequest

  constructor(request: FailedRequest, options?: ErrorOptions) {
    super(renderFailedRequest(request), options)
    this.request = request
  }
}

/** Takes a fault; gives one line, `file:line:column: message` where the place is known. */
export function renderFault(fault: Fault): string {
  const { place, message } = fault
  return place ? `${place.file}:${place.line}:${place.column}: ${message}` : message
}

function renderFailedRequest(request: FailedRequest): string {
  const status = request.status === null ? 'no answer' : String(request.status)
  const id = request.requestId ? ` (request id ${request.requestId})` : ''
  const remedy = request.remedy ? ` ${request.remedy}` : ''
  const detail = request.detail.replace(/(?<![\s.])[\s.]+$/, '')
  return `${request.method} ${request.path}: ${status}: ${detail}${id}.${remedy}`
}

/** Takes anything thrown; gives the faults to show for it, with an unexpected error's own message as one fault. */
export function faultsOf(error: unknown): readonly Fault[] {
  if (error instanceof InputError) return error.faults
  const message = error instanceof Error ? error.message : String(error)
  return [{ severity: 'error', message, place: null }]
}
