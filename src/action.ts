import { readFile, writeFile } from 'node:fs/promises'
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
    await show(await executeCommand(read, await createRun()))
  } catch (error) {
    await show({ outputs: emptyOutputs(), faults: faultsOf(error), summary: '', failed: true, closing: 'failed' })
  }
}

async function createRun(): Promise<Run> {
  const began = performance.now()
  const event = await readFile(process.env.GITHUB_EVENT_PATH ?? '', 'utf8').catch(() => '')
  return {
    context: contextOfRunner(process.env, event),
    startedAt: new Date(),
    clock: {
      now: () => performance.now() - began,
      sleep: (ms, signal) => sleep(ms, undefined, signal && { signal }),
    },
    log: (line) => core.info(logLine(line)),
    phase: createPhases(),
    debug: (line) => {
      if (core.isDebug()) core.debug(logLine(line))
    },
    random: Math.random,
    calls: { harvest: () => 0, github: () => 0 },
    writeFile: (path, text, mode) => writeFile(path, text, mode === undefined ? {} : { mode }),
    mask: core.setSecret,
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
