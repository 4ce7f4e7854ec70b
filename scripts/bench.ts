// npm run bench [-- SECTION…] [--quick] [--latency MS] [--output FILE]: measures, prints a table and writes bench/results.json.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureBundle } from './bench/bundle.ts'
import { type Effort, type Figure, type Results, renderTable } from './bench/figure.ts'
import { measureGrowth, measureHistory } from './bench/growth.ts'
import { measureLedger } from './bench/ledger.ts'
import { measureParse } from './bench/parse.ts'
import { readEnvironment, root } from './bench/program.ts'
import { measureRecord } from './bench/record.ts'
import { measureRollup } from './bench/rollup.ts'
import { measureStart } from './bench/start.ts'

const sections: Readonly<Record<string, (effort: Effort) => Promise<Figure[]>>> = {
  start: measureStart,
  bundle: measureBundle,
  record: measureRecord,
  ledger: measureLedger,
  rollup: measureRollup,
  parse: measureParse,
  growth: measureGrowth,
  history: measureHistory,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, output: { type: 'string' }, latency: { type: 'string' } },
})
const unknown = positionals.find((name) => !(name in sections))
if (unknown !== undefined) {
  console.error(`There is no section "${unknown}". It is one of ${Object.keys(sections).join(', ')}.`)
  process.exit(1)
}
const { quick } = values
// What a smoke run measures is no figure, so it is kept only where somebody asks for it.
const output = values.output ?? (quick ? null : join(root, 'bench/results.json'))
const latencyMs = Number(values.latency ?? (quick ? 4 : 80))
const effort: Effort = { quick, latencyMs, tell: (line) => console.error(line) }
const measured: Record<string, Results[string]> = {}
for (const [name, measure] of Object.entries(sections)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  const environment = readEnvironment()
  const found = await measure(effort)
  // One round tells nothing.
  const figures = quick ? found.map((figure) => ({ ...figure, met: null })) : found
  measured[name] = { environment: { ...environment, load: [environment.load[0], loadavg()[0] ?? 0] }, figures }
  // Each as it comes: a later one may take long.
  if (output !== null) write(output, measured)
}
process.stdout.write(renderTable(measured))
const missed = Object.values(measured).flatMap(({ figures }) => figures.filter(({ met }) => met === false))
if (quick) console.log('A smoke run: one round each, judged by nothing.')
else console.log(missed.length === 0 ? 'Every limit is kept.' : `${missed.length} limits are missed.`)
if (missed.length > 0 && !quick) process.exitCode = 1

/** The sections that were not measured now stay as they were. */
function write(path: string, results: Results): void {
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Results) : {}
  const all = { ...before, ...results }
  const inOrder = Object.fromEntries(Object.keys(sections).flatMap((name) => (all[name] ? [[name, all[name]]] : [])))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(inOrder, null, 2)}\n`)
}
