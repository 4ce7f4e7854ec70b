import type { HarvestSandbox } from './harvest.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: the tests read answers of every shape.
  readonly body: any
}

/** A bare client for the sandbox's own tests: it sends what it is told and reads whatever comes. */
export async function send(
  sandbox: HarvestSandbox,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string | undefined> = {},
): Promise<Answer> {
  const url = /^https?:/.test(path) ? path : path.startsWith('/api/') ? sandbox.idUrl + path : sandbox.url + path
  const all = {
    authorization: `Bearer ${sandbox.token}`,
    'harvest-account-id': String(sandbox.accountId),
    'user-agent': 'sandbox tests (https://example.com)',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...headers,
  }
  const given = Object.entries(all).filter((each): each is [string, string] => each[1] !== undefined)
  const content = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body)
  const response = await fetch(url, { method, headers: given, body: content, redirect: 'manual' })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, body: parse(text) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
