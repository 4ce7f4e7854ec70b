// Loaded before the action (node --import) to make a process whose pauses are short, so that the tries between them cost
// little; and to keep every error that was made, with its causes, for the search for secrets.
import { writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import timers from 'node:timers'
import promises from 'node:timers/promises'
import { inspect } from 'node:util'
import { SPEED, TIMEOUT_MS } from './kinds.ts'

const { setTimeout: setLater } = timers
const { setTimeout: sleep } = promises
const { timeout } = AbortSignal

/** What waits for an answer waits as long as ever, unless the answer shall come too late: on a busy machine a good one takes its time. */
const quickened = (ms: number) => (ms < TIMEOUT_MS ? ms / SPEED : ms / Number(process.env.QUICK_TIMEOUT ?? 1))
const quick = ((act: () => void, ms = 0, ...rest: []) => setLater(act, quickened(ms), ...rest)) as typeof setTimeout
globalThis.setTimeout = quick
timers.setTimeout = quick
promises.setTimeout = ((ms = 0, ...rest: []) => sleep(ms / SPEED, ...rest)) as typeof sleep
AbortSignal.timeout = (ms) => timeout.call(AbortSignal, quickened(ms))
syncBuiltinESMExports()

const made: Error[] = []
globalThis.Error = new Proxy(Error, {
  construct(target, given, derived) {
    const error = Reflect.construct(target, given, derived) as Error
    made.push(error)
    return error
  },
})
process.on('exit', () => {
  const told = made.map((error) => inspect(error, { depth: 12, maxStringLength: null })).join('\n\n')
  writeFileSync(join(process.env.RUNNER_TEMP ?? '.', 'errors.txt'), told)
})
