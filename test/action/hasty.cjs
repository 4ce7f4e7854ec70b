// Required into the built action before it runs, which itself stays as it is: its timers may run HASTE times as fast, so that a time-out of
// half a minute can be waited for, and at the end the most memory it ever took, in KB, is written to PEAK_FILE.
const { writeFileSync } = require('node:fs')
const timers = require('node:timers')
const promises = require('node:timers/promises')
const { syncBuiltinESMExports } = require('node:module')

const haste = Number(process.env.HASTE || 1)
if (haste > 1) {
  const { setTimeout: later } = globalThis
  const { setTimeout: sleep } = promises
  globalThis.setTimeout = (callback, ms = 0, ...values) => later(callback, ms / haste, ...values)
  timers.setTimeout = globalThis.setTimeout
  promises.setTimeout = (ms = 0, ...rest) => sleep(ms / haste, ...rest)
  const { timeout } = AbortSignal
  AbortSignal.timeout = (ms) => timeout.call(AbortSignal, Math.ceil(ms / haste))
  syncBuiltinESMExports()
}
process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)))
