import fc from 'fast-check'

/**
 * The same commit gives the same answer on every machine: properties run from one seed. `npm run fuzz` draws a new seed
 * and runs each property twenty times as often; what it finds becomes a test of its own.
 */
const times = Number(process.env.FUZZ ?? 1)

fc.configureGlobal(times > 1 ? {} : { seed: 20_261_121 })

/** Takes how often a property usually runs; gives the setting for this run. */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: usual * times }
}
