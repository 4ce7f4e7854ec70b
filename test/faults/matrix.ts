import { runCell, runFaultless } from './cell.ts'
import { type Cell, type Faultless, nameOf } from './cells.ts'
import { type Command, commands } from './commands.ts'
import { type Kind, kinds } from './kinds.ts'
import type { Service } from './scene.ts'

/** Which part of the matrix: names of commands and kinds, all where nothing is given. */
export interface Part {
  readonly only?: readonly string[]
  readonly kind?: readonly string[]
  /** The cells of these names. */
  readonly cell?: readonly string[]
}

const services = ['harvest', 'github'] as const satisfies readonly Service[]

/** Gives the commands of a part. */
export function commandsOf({ only, cell }: Part): Command[] {
  const wanted = cell === undefined ? only : cell.map((each) => each.split(' ')[0])
  return commands.filter(({ name }) => wanted === undefined || wanted.includes(name))
}

/** Gives every cell of a command: each kind of fault at each request of its faultless run. */
export function cellsOf(command: Command, { requests }: Pick<Faultless, 'requests'>, part: Part = {}): Cell[] {
  const isMeant = ({ name }: Kind) => part.kind === undefined || part.kind.includes(name)
  return kinds
    .filter(isMeant)
    .flatMap((kind) =>
      services.flatMap((service) =>
        Array.from(
          { length: requests[service] },
          (_, index): Cell => ({ command, kind, service, nth: index + 1 }),
        ).filter((each) => part.cell === undefined || part.cell.includes(nameOf(each))),
      ),
    )
}

/** Gives a sample of a command's cells: each kind once, at a request that is another one for each. */
export function sampleOf(command: Command, faultless: Pick<Faultless, 'requests'>): Cell[] {
  return kinds.flatMap((kind, index) => {
    const cells = cellsOf(command, faultless, { kind: [kind.name] })
    // Seven and the number of a command's requests have seldom a factor in common, so all requests have their turn.
    const cell = cells[(index * 7) % cells.length]
    return cell === undefined ? [] : [cell]
  })
}

/** One cell and what is wrong with it. */
export interface Verdict {
  readonly cell: Cell
  readonly wrong: readonly string[]
  readonly log: string
}

/** Runs the cells, so many at a time; tells each as it is done. */
export async function runCells(
  cells: readonly Cell[],
  faultless: ReadonlyMap<Command, Faultless>,
  { lanes, isAlwaysAgain }: { readonly lanes: number; readonly isAlwaysAgain: boolean },
  tell: (verdict: Verdict) => void = () => {},
): Promise<Verdict[]> {
  const verdicts = new Map<Cell, Verdict>()
  const waiting = [...cells]
  const lane = async () => {
    for (let cell = waiting.shift(); cell; cell = waiting.shift()) {
      const known = faultless.get(cell.command)
      if (known === undefined) throw new Error(`${cell.command.name} was not run without a fault`)
      const failed = (error: unknown) => ({ wrong: [`the cell itself failed: ${String(error)}`], log: '' })
      const verdict = { cell, ...(await runCell(cell, known, isAlwaysAgain).catch(failed)) }
      verdicts.set(cell, verdict)
      tell(verdict)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return cells.flatMap((cell) => verdicts.get(cell) ?? [])
}

/** Gives the table: a row for each kind, a column for each command, cells and failures in each. */
export function renderTable(verdicts: readonly Verdict[]): string {
  const isThere = (test: (verdict: Verdict) => boolean) => verdicts.some(test)
  const columns = commands.map(({ name }) => name).filter((name) => isThere(({ cell }) => cell.command.name === name))
  const rows = kinds.map(({ name }) => name).filter((name) => isThere(({ cell }) => cell.kind.name === name))
  const count = (of: readonly Verdict[]) => {
    const failed = of.filter(({ wrong }) => wrong.length > 0).length
    return of.length === 0 ? '' : failed === 0 ? String(of.length) : `${of.length} (${failed} failed)`
  }
  const line = (title: string, of: readonly Verdict[]) =>
    [title, ...columns.map((name) => count(of.filter(({ cell }) => cell.command.name === name))), count(of)]
      .map((text, index) => (index === 0 ? text.padEnd(22) : text.padStart(16)))
      .join('')
  return [
    ['', ...columns, 'all'].map((text, index) => (index === 0 ? text.padEnd(22) : text.padStart(16))).join(''),
    ...rows.map((name) =>
      line(
        name,
        verdicts.filter(({ cell }) => cell.kind.name === name),
      ),
    ),
    line('all', verdicts),
  ].join('\n')
}

/** Runs the commands without a fault. */
export async function runAllFaultless(of: readonly Command[]): Promise<Map<Command, Faultless>> {
  const known = await Promise.all(of.map((command) => runFaultless(command, true)))
  return new Map(of.flatMap((command, index) => (known[index] ? [[command, known[index]]] : [])))
}
