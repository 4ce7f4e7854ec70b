import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { InputError } from '../../errors.ts'

/** What the browser brought back. */
export type Returned =
  | { readonly kind: 'code'; readonly code: string; readonly scope: string }
  | { readonly kind: 'denied' }
  | { readonly kind: 'failed'; readonly error: string }

/** The page on this machine that Harvest sends the browser back to. */
export interface Callback {
  readonly redirectUrl: string
  readonly returned: Promise<Returned>
  readonly close: () => Promise<void>
}

const PATH = '/callback'

/** Takes a port (0: any that is free) and the state sent along; opens the page, on loopback only. Throws InputError where the port is taken. */
export async function openCallback(port: number, state: string): Promise<Callback> {
  let settle: (returned: Returned) => void = () => {}
  const returned = new Promise<Returned>((resolve) => {
    settle = resolve
  })
  const server = createServer((request, response) => {
    const { status, words, result } = receive(request, (server.address() as AddressInfo).port, state)
    response.writeHead(status, HEADERS)
    // The browser has its words before the program goes on and ends.
    response.end(pageOf(words), () => result && settle(result))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        new InputError(
          `port ${port} cannot be opened on this machine (${cause.code ?? cause.message}). Give another with --port, and register its redirect URL in Harvest`,
          { cause },
        ),
      ),
    )
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: bound } = server.address() as AddressInfo
  return {
    redirectUrl: `http://127.0.0.1:${bound}${PATH}`,
    returned,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'",
  'referrer-policy': 'no-referrer',
  connection: 'close',
}

interface Received {
  readonly status: number
  readonly words: string
  readonly result?: Returned
}

/** Any page in the browser can call this port. So only what bears the state counts, and all else changes nothing. */
function receive({ method, url = '/', headers }: IncomingMessage, port: number, state: string): Received {
  if (headers.host !== `127.0.0.1:${port}`) return { status: 403, words: 'Not for this address.' }
  // Such as `//`, which is no address.
  const asked = URL.parse(url, `http://127.0.0.1:${port}`)
  if (asked?.pathname !== PATH) return { status: 404, words: 'There is nothing here.' }
  if (method !== 'GET') return { status: 405, words: 'There is nothing here.' }
  const { searchParams } = asked
  const [code, error] = [searchParams.get('code'), searchParams.get('error')]
  if (!isSame(searchParams.get('state') ?? '', state))
    return {
      status: 400,
      words: 'This answer does not belong to the login that is waiting. Begin again in the terminal.',
    }
  if (error === 'access_denied')
    return { status: 200, words: 'Access was denied. You may close this page.', result: { kind: 'denied' } }
  if (error !== null)
    return {
      status: 200,
      words: 'Harvest refused. The terminal has its words; you may close this page.',
      result: { kind: 'failed', error: error.slice(0, 200) },
    }
  if (code === null || code === '') return { status: 400, words: 'There is no code in this answer.' }
  const result: Returned = { kind: 'code', code, scope: searchParams.get('scope') ?? '' }
  return { status: 200, words: 'Harvest has let you in. Go on in the terminal; you may close this page.', result }
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Nothing of the request is shown. */
function pageOf(words: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Harvest Ledger</title><p>${words}</p></html>\n`
}
