// Loaded into a measured program before all else. Tells at its end what it took.
const { readFileSync, writeFileSync, statSync } = require('node:fs')
const { registerHooks } = require('node:module')
const { fileURLToPath } = require('node:url')

const loaded = new Map()
if (process.env.BENCH_TRACE === '1')
  registerHooks({
    load(url, context, nextLoad) {
      if (url.startsWith('file:')) {
        const path = fileURLToPath(url)
        loaded.set(path, statSync(path).size)
      }
      return nextLoad(url, context)
    },
  })

process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  writeFileSync(
    process.env.BENCH_PROBE,
    JSON.stringify({
      wallMs: performance.now(),
      cpuMs: (user + system) / 1000,
      peakMb: peakBytes() / 1e6,
      loaded: [...loaded],
    }),
  )
})

/** What getrusage tells may be the parent's: Linux hands it on to a child. */
function peakBytes() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024
  } catch {
    return process.resourceUsage().maxRSS * 1024
  }
}
