// npm run faults -- --only record --only sync --kind dropped --cell 'record dropped harvest 3' --lanes 4 --show
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { setup, teardown } from '../install.ts'
import type { Verdict } from './matrix.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    kind: { type: 'string', multiple: true },
    cell: { type: 'string', multiple: true },
    /** `1/4`: the first, fifth, ninth cell and so on, for four machines or four evenings. */
    share: { type: 'string' },
    lanes: { type: 'string' },
    show: { type: 'boolean' },
    /** Runs again where the run with the fault did its work all the same, too. */
    'always-again': { type: 'boolean' },
  },
})
setup()
// The action is installed before what runs it is loaded.
const { nameOf } = await import('./cells.ts')
const { cellsOf, commandsOf, renderTable, runAllFaultless, runCells } = await import('./matrix.ts')
const part = {
  ...(values.only && { only: values.only }),
  ...(values.kind && { kind: values.kind }),
  ...(values.cell && { cell: values.cell }),
}
const began = Date.now()
const faultless = await runAllFaultless(commandsOf(part))
const [share = 1, shares = 1] = (values.share ?? '1/1').split('/').map(Number)
const cells = [...faultless]
  .flatMap(([command, known]) => cellsOf(command, known, part))
  .filter((_, index) => index % shares === share - 1)
for (const [{ name }, { requests }] of faultless)
  console.log(`${name}: ${requests.harvest} requests to Harvest, ${requests.github} to GitHub`)
console.log(`${cells.length} cells`)
// Many a cell only waits for an answer that comes too late.
const lanes = Number(values.lanes ?? availableParallelism() + 2)
let done = 0
const tell = ({ cell, wrong, log }: Verdict) => {
  if (++done % 50 === 0) console.log(`${done} of ${cells.length}`)
  if (wrong.length > 0) console.log(`\nFAILED ${nameOf(cell)}\n${wrong.map((each) => `  ${each}`).join('\n')}`)
  if (values.show) console.log(log)
}
// From all over the matrix, so that a fault in one command shows early.
const mixed = cells
  .map((cell, index) => ({ cell, at: (index * 7919) % cells.length }))
  .sort((a, b) => a.at - b.at)
  .map(({ cell }) => cell)
const verdicts = await runCells(mixed, faultless, { lanes, isAlwaysAgain: values['always-again'] === true }, tell)
const failed = verdicts.filter(({ wrong }) => wrong.length > 0).length
console.log(`\n${renderTable(verdicts)}\n`)
console.log(`${verdicts.length} cells, ${failed} failed, in ${Math.round((Date.now() - began) / 1000)} s`)
teardown()
process.exitCode = failed > 0 || verdicts.length === 0 ? 1 : 0
