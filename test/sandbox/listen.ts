import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The listening end of a sandbox. */
export interface Listener {
  readonly origin: string
  close(): Promise<void>
}

/** Serves `reply` on loopback. A reply of null cuts the connection without a word. */
export async function listen(port: number, reply: (request: Request) => Promise<Response | null>): Promise<Listener> {
  const server = createServer((incoming, outgoing) => {
    void serve(incoming, outgoing, reply).catch((error: unknown) => {
      // A fault of the sandbox itself must be told apart from one of those it plays.
      console.error('The sandbox failed:', error)
      if (!outgoing.headersSent) outgoing.writeHead(599, { 'content-type': 'text/plain' })
      outgoing.end(error instanceof Error ? error.stack : String(error))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: bound } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  reply: (request: Request) => Promise<Response | null>,
): Promise<void> {
  const response = await reply(await toRequest(incoming))
  if (response === null) {
    incoming.socket.destroy()
    return
  }
  const body = Buffer.from(await response.arrayBuffer())
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), 'content-length': body.length })
  outgoing.end(body)
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const method = incoming.method ?? 'GET'
  const body = chunks.length > 0 && method !== 'GET' && method !== 'HEAD' ? Buffer.concat(chunks) : null
  return new Request(`http://${incoming.headers.host ?? '127.0.0.1'}${incoming.url ?? '/'}`, { method, headers, body })
}
