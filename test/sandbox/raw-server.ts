import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

/** A request as it came. */
export interface RawRequest {
  readonly method: string
  /** With the query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A server that says on the wire whatever it likes, HTTP or not. */
export interface RawServer {
  readonly origin: string
  readonly requests: RawRequest[]
  /** Bytes it got rid of, over all connections. */
  readonly sent: () => number
  readonly close: () => Promise<void>
}

/** Starts one on loopback; `reply` writes the answer to each request, `nth` counting from 1. */
export async function startRawServer(
  reply: (socket: Socket, request: RawRequest, nth: number) => void,
): Promise<RawServer> {
  const requests: RawRequest[] = []
  const sockets = new Set<Socket>()
  let ended = 0
  const server = createServer((socket) => {
    sockets.add(socket)
    let text = ''
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      text += chunk
      for (let request = take(); request !== null; request = take()) {
        requests.push(request)
        reply(socket, request, requests.length)
      }
    })
    const take = (): RawRequest | null => {
      const end = text.indexOf('\r\n\r\n')
      if (end < 0) return null
      const [first = '', ...lines] = text.slice(0, end).split('\r\n')
      const headers = Object.fromEntries(
        lines.map((line) => [line.split(':')[0]?.toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
      ) as Record<string, string>
      const length = Number(headers['content-length'] ?? 0)
      if (text.length < end + 4 + length) return null
      const [method = '', path = ''] = first.split(' ')
      const body = text.slice(end + 4, end + 4 + length)
      text = text.slice(end + 4 + length)
      return { method, path, headers, body }
    }
    // Whoever is attacked hangs up, and is right to.
    socket.on('error', () => {})
    socket.on('close', () => {
      sockets.delete(socket)
      ended += socket.bytesWritten
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    sent: () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, ended),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

/** A whole answer; a body's length is told unless a header of it is given. */
export function answerOf(status: number, headers: readonly string[], body: string | Buffer): Buffer {
  const told = headers.some((line) => /^(content-length|transfer-encoding):/i.test(line))
  const lines = [...headers, ...(told ? [] : [`content-length: ${Buffer.byteLength(body)}`])]
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status} X\r\n${lines.map((line) => `${line}\r\n`).join('')}\r\n`, 'latin1'),
    Buffer.from(body),
  ])
}

/** A good answer in JSON. */
export function json(body: string | Buffer, ...headers: string[]): Buffer {
  return answerOf(200, ['content-type: application/json', ...headers], body)
}

/** Writes the piece again and again as fast as the other side takes it, so many times. */
export function pour(socket: Socket, piece: Buffer, times: number): void {
  let left = times
  const go = () => {
    while (left-- > 0 && !socket.destroyed)
      if (!socket.write(piece)) {
        socket.once('drain', go)
        return
      }
  }
  go()
}

/** Writes the bytes one by one, one in so many milliseconds, until nobody listens. */
export function drip(socket: Socket, bytes: string, ms: number): void {
  let at = 0
  const timer = setInterval(() => {
    if (socket.destroyed || at >= bytes.length) clearInterval(timer)
    else socket.write(bytes[at++] ?? '')
  }, ms)
  socket.on('close', () => clearInterval(timer))
}
