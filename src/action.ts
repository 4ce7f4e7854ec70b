import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import * as core from '@actions/core'
import { type Executed, executeCommand } from './commands/execute.ts'
import { emptyOutputs, type Run } from './commands/run.ts'
import { contextOfRunner } from './context.ts'
import { type Fault, faultsOf } from './errors.ts'
import { secretsOf, withDefaults } from './inputs.ts'
import { logLine } from './markdown/escape.ts'

await main()

/** The one entry on a runner, and the one catch. */
async function main(): Promise<void> {
  const read = withDefaults((name) => core.getInput(name), process.env)
  for (const secret of secretsOf(read)) core.setSecret(secret)
  try {
    await show(await executeCommand(read, createRun()))
  } catch (error) {
    await show({ outputs: emptyOutputs(), faults: faultsOf(error), summary: '', failed: true, closing: 'failed' })
  }
}

/** What Node loads only for some runs is left to those: each millisecond here is one before the first request. */
function createRun(): Run {
  const began = process.hrtime.bigint()
  return {
    context: contextOfRunner(process.env, readEvent(process.env.GITHUB_EVENT_PATH ?? '')),
    startedAt: new Date(),
    clock: {
      now: () => Number(process.hrtime.bigint() - began) / 1e6,
      sleep: (ms, signal) => sleep(ms, undefined, signal && { signal }),
    },
    log: (line) => core.info(logLine(line)),
    phase: createPhases(),
    debug: (line) => {
      if (core.isDebug()) core.debug(logLine(line))
    },
    random: Math.random,
    calls: { harvest: () => 0, github: () => 0 },
    writeFile: async (path, text, mode) =>
      await (await import('node:fs/promises')).writeFile(path, text, mode === undefined ? {} : { mode }),
    mask: core.setSecret,
  }
}

/** What happened, as the runner tells it; '' where it does not. */
function readEvent(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Groups to fold, one after the other. */
function createPhases(): Run['phase'] {
  let isOpen = false
  return (title) => {
    if (isOpen) core.endGroup()
    isOpen = title !== null
    if (title !== null) core.startGroup(logLine(title))
  }
}

async function show({ outputs, faults, summary, failed, closing }: Executed): Promise<void> {
  if (failed) process.exitCode = 1
  for (const fault of faults) annotate(fault)
  // What was recorded is told even where the runner's files cannot be written.
  await attempt('the outputs', () => {
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
  })
  if (summary !== '' && process.env.GITHUB_STEP_SUMMARY)
    await attempt('the job summary', () => core.summary.addRaw(summary).write())
  core.info(closing)
}

async function attempt(what: string, write: () => unknown): Promise<void> {
  try {
    await write()
  } catch (error) {
    process.exitCode = 1
    core.error(logLine(`${what} could not be written: ${error instanceof Error ? error.message : String(error)}`))
  }
}

function annotate({ severity, message, place }: Fault): void {
  const properties = place ? { file: place.file, startLine: place.line, startColumn: place.column } : {}
  if (severity === 'error') core.error(logLine(message), properties)
  else core.warning(logLine(message), properties)
}
