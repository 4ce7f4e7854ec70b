import { styleText } from 'node:util'
import type { Executed } from './commands/execute.ts'
import type { Run } from './commands/run.ts'
import { renderFault } from './errors.ts'
import { logLine } from './markdown/escape.ts'

/** What a run shows in a terminal. */
export interface TerminalLog extends Pick<Run, 'log' | 'phase' | 'debug'> {
  readonly conclude: (executed: Pick<Executed, 'faults' | 'isTold' | 'failed' | 'closing'>) => void
}

type Environment = Readonly<Record<string, string | undefined>>

/** Takes where to write, the environment and what must not be shown; gives the log. Colours only where somebody sees them. */
export function createTerminalLog(
  stream: { readonly isTTY?: boolean; readonly write: (text: string) => unknown },
  environment: Environment,
  secrets: readonly string[],
): TerminalLog {
  const isColoured = wantsColours(environment, stream.isTTY === true)
  const paint = (colour: Colour | null, text: string) =>
    // Whether to colour is decided here: Node's own check looks at standard output.
    isColoured && colour !== null ? styleText(colour, text, { validateStream: false }) : text
  // A terminal masks nothing by itself, so what is written there goes through this.
  const clean = (text: string) => secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), logLine(text))
  const show = (text: string, colour: Colour | null = null, indent = '') =>
    stream.write(`${indent}${paint(colour, clean(text))}\n`)
  let indent = ''
  return {
    log: (line) => show(line, null, indent),
    phase: (title) => {
      if (title !== null) show(title, 'bold')
      indent = title === null ? '' : '  '
    },
    debug: (line) => {
      if (environment.DEBUG || environment.RUNNER_DEBUG === '1') show(line, 'dim', indent)
    },
    conclude: ({ faults, isTold, failed, closing }) => {
      for (const fault of isTold ? [] : faults)
        stream.write(
          `${paint(fault.severity === 'error' ? 'red' : 'yellow', fault.severity)}: ${clean(renderFault(fault))}\n`,
        )
      show(closing, failed ? 'red' : 'green')
    },
  }
}

type Colour = 'bold' | 'dim' | 'red' | 'yellow' | 'green'

function wantsColours({ FORCE_COLOR: force, NO_COLOR: no, TERM: terminal }: Environment, isTerminal: boolean): boolean {
  if (no) return false
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false'
  return isTerminal && terminal !== 'dumb'
}
