import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { gitEnvironment } from './environment.ts'

export interface Found {
  readonly oid: string
  readonly type: string
  readonly size: number
}

interface Reader {
  readonly child: ChildProcessWithoutNullStreams
  /** Who waits for an answer, in the order asked. */
  readonly waiting: ((line: string) => void)[]
  idle?: NodeJS.Timeout
}

const IDLE_MS = 1000
const readers = new Map<string, Reader>()

/** The object an expression names (`main:path`, a ref, an id), null where there is none. */
export async function look(repository: { readonly directory: string }, expression: string): Promise<Found | null> {
  if (/[\n\0]/.test(expression) || expression === '' || expression.startsWith('-')) return null
  const { directory } = repository
  const reader = readers.get(directory) ?? startReader(directory)
  clearTimeout(reader.idle)
  const line = await new Promise<string>((resolve) => {
    reader.waiting.push(resolve)
    reader.child.stdin.write(`${expression}\n`)
  })
  if (reader.waiting.length === 0) {
    clearTimeout(reader.idle)
    reader.idle = setTimeout(() => stopReader(directory, reader), IDLE_MS).unref()
  }
  const [, oid, type, size] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(line) ?? []
  return oid === undefined || type === undefined ? null : { oid, type, size: Number(size) }
}

// A crowd of clients asks thousands of times, and a process for each would be most of the work. git looks refs up anew
// for each question, so this one is never behind.
function startReader(directory: string): Reader {
  const child = spawn('git', ['-C', directory, 'cat-file', '--batch-check'], { env: gitEnvironment() })
  const reader: Reader = { child, waiting: [] }
  readers.set(directory, reader)
  createInterface({ input: child.stdout }).on('line', (line) => reader.waiting.shift()?.(line))
  child.stderr.resume()
  child.stdin.on('error', () => {})
  const end = () => {
    stopReader(directory, reader)
    for (const answer of reader.waiting.splice(0)) answer('')
  }
  child.once('error', end).once('close', end)
  return reader
}

function stopReader(directory: string, reader: Reader): void {
  if (readers.get(directory) === reader) readers.delete(directory)
  clearTimeout(reader.idle)
  reader.child.stdin.end()
}
