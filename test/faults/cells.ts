import type { Command } from './commands.ts'
import type { Kind } from './kinds.ts'
import type { Service, World } from './scene.ts'

/** One fault at one request of one command. */
export interface Cell {
  readonly command: Command
  readonly kind: Kind
  readonly service: Service
  /** The nth request to that service. */
  readonly nth: number
}

/** A command's world, what it comes to without a fault, and how many requests that takes. */
export interface Faultless {
  readonly world: World
  readonly before: string
  readonly beforeWritten: string
  readonly after: string
  readonly requests: Readonly<Record<Service, number>>
}

/** Such as `record 502-lasting harvest 7`. */
export function nameOf({ command, kind, service, nth }: Cell): string {
  return `${command.name} ${kind.name} ${service} ${nth}`
}

/** What the lines of a state that tell its history begin with. */
export const HISTORY = 'history: '

/** Lines only one of two texts has. */
export function difference(expected: string, found: string): string {
  const [a, b] = [expected.split('\n'), found.split('\n')]
  const [inA, inB] = [new Set(a), new Set(b)]
  const lines = [
    ...a.filter((line) => !inB.has(line)).map((line) => `- ${line}`),
    ...b.filter((line) => !inA.has(line)).map((line) => `+ ${line}`),
  ]
  const shown = lines.map((line) => (line.length > 300 ? `${line.slice(0, 200)} … ${line.slice(-100)}` : line))
  return (lines.length > 0 ? shown : ['the same lines, another number of times']).slice(0, 6).join('\n')
}
