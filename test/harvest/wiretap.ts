import { createServer, type IncomingHttpHeaders, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { SentRequest } from './openapi.ts'

export interface Wiretap {
  /** In place of the server's own origin. */
  readonly origin: string
  /** Every request, in order of arrival, with its headers: a sandbox's own log leaves the token out. */
  readonly requests: SentRequest[]
  readonly close: () => Promise<void>
}

/** Listens in between a client and a server on loopback; passes everything on, a cut connection too. */
export async function tap(serverOrigin: string): Promise<Wiretap> {
  const { hostname, port } = new URL(serverOrigin)
  const requests: SentRequest[] = []
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const { method = 'GET', url = '/', headers } = incoming
    requests.push({ method, target: url, headers: single(headers), body: body.toString('utf8') })
    // The host goes along unchanged, so that the links in the answer lead back here.
    const onward = send({ hostname, port, method, path: url, headers, agent: false }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    onward.on('error', () => incoming.socket.destroy())
    onward.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function single(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
}
