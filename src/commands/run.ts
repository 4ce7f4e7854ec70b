import type { RunContext } from '../context.ts'
import type { Fault } from '../errors.ts'
import type { Clock } from '../harvest/budget.ts'

/** What every command gets of the world: entries make it, commands use it. */
export interface Run {
  readonly context: RunContext
  /** The instant the run began. */
  readonly startedAt: Date
  readonly clock: Clock
  /** Writes one line for the person who watches. Takes text of any origin. */
  readonly log: (line: string) => void
  /** Begins a part of the run under a title, and ends the one before, since groups on a runner hold no others; null ends it only. */
  readonly phase: (title: string | null) => void
  /** Written only on a debug run. */
  readonly debug: (line: string) => void
  /** A number from 0 to less than 1: runs that met wait for different times. */
  readonly random: () => number
  /** Requests sent so far; set by the command as soon as it has a client, so that a failed run tells them too. */
  readonly calls: { harvest: () => number; github: () => number }
  /** Writes a file; with `mode` for those only whom it lets (0o600: this user). */
  readonly writeFile: (path: string, text: string, mode?: number) => Promise<void>
  /** Keeps a secret that was not known at the start out of everything shown from now on. */
  readonly mask: (secret: string) => void
}

/** Takes the run; gives the address of its log on GitHub, null in a terminal. */
export function urlOfRun({ context: { serverUrl, repository, runId } }: Pick<Run, 'context'>): string | null {
  return runId === null ? null : `${serverUrl}/${repository}/actions/runs/${runId}`
}

/** Takes the run; gives what it calls itself: Harvest asks for an application's name and a way to reach whoever runs it. */
export function userAgentOf({ context: { serverUrl, repository } }: Run): string {
  return `Harvest Ledger (${serverUrl}/${repository})`
}

/** Takes the run; gives the instant it is now. */
export function instantOf({ startedAt, clock }: Run): Date {
  return new Date(startedAt.getTime() + clock.now())
}

/** Every output; each is set on every run. */
export const outputNames = [
  'entries-created',
  'entries-updated',
  'entries-deleted',
  'entries-unchanged',
  'entries-blocked',
  'hours',
  'plan',
  'commit-sha',
  'commit-url',
  'rollup-path',
  'uninvoiced',
  'pull-request-number',
  'pull-request-url',
  'pull-request-operation',
  'response',
  'response-path',
  'status',
  'refresh-token-path',
  'harvest-calls',
  'github-calls',
] as const
export type OutputName = (typeof outputNames)[number]
export type Outputs = Readonly<Record<OutputName, string>>

/** What a command came to. It failed when one of the faults is an error. */
export interface Outcome {
  readonly outputs: Partial<Outputs>
  readonly faults: readonly Fault[]
  /** Markdown. */
  readonly summary: string
  /** True where the log has named the faults already, so that a terminal need not again. */
  readonly isTold?: boolean
}

/** Gives the outputs as they are before anything was done. */
export function emptyOutputs(): Outputs {
  const numbers: readonly OutputName[] = [
    'entries-created',
    'entries-updated',
    'entries-deleted',
    'entries-unchanged',
    'entries-blocked',
    'harvest-calls',
    'github-calls',
  ]
  const outputs = Object.fromEntries(outputNames.map((name) => [name, numbers.includes(name) ? '0' : ''])) as Record<
    OutputName,
    string
  >
  return { ...outputs, hours: '0.00', uninvoiced: '{}', 'pull-request-operation': 'none' }
}
