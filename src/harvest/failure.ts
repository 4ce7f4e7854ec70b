import type { Answer } from '../fetch-whole.ts'

/**
 * Takes a failed answer; gives the server's own words. Harvest puts them in `message`, `error_description` or `error`,
 * or answers with an HTML page (404 of an unknown route, 429): then its title.
 */
export function serverMessage({ body }: Pick<Answer, 'body'>): string {
  const parsed = parseJson(body)
  if (typeof parsed === 'object' && parsed !== null) {
    const { message, error_description, error } = parsed as Record<string, unknown>
    const words = [message, error_description, error].find((part) => typeof part === 'string' && part !== '')
    if (words !== undefined) return oneLine(String(words))
  }
  const title = /<title>([^<]{1,200})<\/title>/i.exec(body.slice(0, 10_000))?.[1]
  return title ? oneLine(title) : 'no explanation given'
}

/** Takes an answer's status; gives what the reader can do about it, or null where the server's words must do. */
export function remedyFor(status: number, path: string): string | null {
  switch (status) {
    case 400:
      return 'Harvest did not understand the request; please report this with the request id.'
    case 401:
      return 'Check harvest-access-token and harvest-account-id: the token may be revoked, or belong to another account; Harvest answers so for a Forecast account too. `harvest-ledger check` tells which accounts the token sees.'
    case 403:
      return "The token's user lacks the permission in Harvest for this. Have an administrator give it, or use the token of somebody who has it."
    case 404:
      if (/\/\d+$/.test(path)) return 'It was deleted in Harvest meanwhile; run again.'
      return 'Check harvest-account-id: to Harvest there is no such thing in this account.'
    case 429:
      return 'Another program uses the same Harvest account heavily; run again later.'
    default:
      return status >= 500
        ? 'Harvest has a fault of its own; see https://www.harveststatus.com and run again later.'
        : null
  }
}

/**
 * Takes an answer with status 429, the fallback and the present instant; gives the milliseconds to wait. `Retry-After`
 * comes as seconds or as an HTTP date, and may be missing.
 */
export function retryAfter({ headers }: Pick<Answer, 'headers'>, fallbackMs: number, now: Date): number {
  const value = (headers.get('retry-after') ?? '').trim()
  if (/^\d+$/.test(value)) return Number(value) * 1000
  const date = Date.parse(value)
  return value === '' || Number.isNaN(date) ? fallbackMs : Math.max(0, date - now.getTime())
}

/** Takes any text; gives what it holds as JSON, undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 500).replace(/\.$/, '')
}
