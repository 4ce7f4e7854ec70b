import { lastMonth, setRollupScene } from '../../test/action/rollup.ts'
import { config, longDays, setScene } from '../../test/action/scene.ts'
import { type HarvestSandbox, largeAccount } from '../../test/sandbox/harvest.ts'
import { type Effort, type Figure, figuresOf } from './figure.ts'
import { type Cost, costOf } from './program.ts'
import { daysAgo, grow, recordAtOnce, reportsOf } from './scenes.ts'

/** How much more an item may cost where there are ten times as many. */
const LIMIT = 1.2
/** Megabytes of a run over a long history. */
const MOST_MEMORY = 300
/** How much longer a run may take where only the history is longer. */
const HISTORY = 1.2
/** Harvest's pace is the record section's. */
const windows = { general: { limit: 100_000, ms: 1_000 }, reports: { limit: 1_000, ms: 1_000 } }

/** Gives what an item costs in `record` and `rollup` as they become more: processor time and memory of the action itself. */
export async function measureGrowth(effort: Effort): Promise<Figure[]> {
  const record = await recordGrowth(effort)
  // A smoke run leaves out what only does the same at another size.
  return effort.quick ? record : [...record, ...(await rollupGrowth(effort))]
}

interface Grown {
  readonly count: number
  readonly cost: Cost
}

/** A tenth of the last size is what the last is held against. */
function describe(what: string, item: string, grown: readonly Grown[]): Figure[] {
  const each = ({ count, cost }: Grown) => cost.cpuMs / count
  const [last, before] = [grown.at(-1), grown.at(-2)]
  return grown.flatMap((one) => {
    const figure = figuresOf(`${what}, ${one.count.toLocaleString('en')}`)
    return [
      figure('wall time', one.cost.wallMs, 'ms'),
      figure(`processor for each ${item}`, each(one), 'ms'),
      figure('most memory', one.cost.peakMb, 'MB'),
      ...(one === last && before
        ? [
            figure('of what each cost a size before', each(last) / each(before), 'times', LIMIT),
            figure(
              'wall time of each, of that a size before',
              last.cost.wallMs / last.count / (before.cost.wallMs / before.count),
              'times',
              LIMIT,
            ),
            figure(
              `memory for each further ${item}`,
              ((last.cost.peakMb - before.cost.peakMb) * 1000) / (last.count - before.count),
              'KB',
            ),
          ]
        : []),
    ]
  })
}

const best = async (rounds: number, run: () => Promise<Cost>): Promise<Cost> => {
  let found = await run()
  for (let round = 1; round < rounds; round++) {
    const next = await run()
    if (next.cpuMs < found.cpuMs) found = next
  }
  return found
}

/** All in the window and all recorded: a run that finds nothing to do. */
async function recordGrowth({ quick, tell }: Effort): Promise<Figure[]> {
  const grown: Grown[] = []
  for (const count of quick ? [10] : [100, 1_000, 10_000]) {
    const scene = await setScene({ windows, config: config + longDays })
    try {
      grow(
        scene.ledger,
        reportsOf(count, (index) => daysAgo(index % 80)),
        10,
      )
      const inputs = { from: daysAgo(85) }
      await recordAtOnce(scene, inputs)
      const run = () => costOf((environment) => scene.record(inputs, environment))
      grown.push({ count, cost: await best(quick ? 1 : 2, run) })
      tell(`growth: record over ${count}`)
    } finally {
      await scene.close()
    }
  }
  return describe('record, all in the window', 'report', grown)
}

/** Gives what `record` takes with as many reports in the window each time, ever more before it, in an account with many other entries. */
export async function measureHistory({ quick, tell }: Effort): Promise<Figure[]> {
  const [sizes, others] = quick ? [[20], 500] : [[1_250, 5_000, 20_000], 200_000]
  const within = quick ? 10 : 600
  const runs = quick ? 1 : 3
  const figures: Figure[] = []
  let [first, last]: (Cost | undefined)[] = []
  for (const count of sizes) {
    const scene = await setScene({ windows, config: config + longDays })
    try {
      addOthers(scene.harvest, others)
      // The oldest first, as they come.
      const dayOf = (index: number) => {
        const back = count - 1 - index
        return daysAgo(back < within ? back % 80 : 100 + Math.floor((back - within) / 7))
      }
      grow(scene.ledger, reportsOf(count, dayOf), 10)
      await recordAtOnce(scene, { from: '' })
      const cost = await best(runs, () => costOf((environment) => scene.record({ from: '' }, environment)))
      first ??= cost
      last = cost
      const figure = figuresOf(
        `record, ${within} reports in the window of ${count.toLocaleString('en')}, ${others.toLocaleString('en')} entries`,
      )
      figures.push(
        figure('Harvest calls', scene.harvest.requests.length / runs),
        figure('wall time', cost.wallMs, 'ms'),
        figure('processor', cost.cpuMs, 'ms'),
        figure('most memory', cost.peakMb, 'MB', MOST_MEMORY),
      )
      tell(`growth: record with a history of ${count}`)
    } finally {
      await scene.close()
    }
  }
  const figure = figuresOf(`record, history ${Math.round((sizes.at(-1) ?? 1) / (sizes[0] ?? 1))} times as long`)
  if (first && last)
    figures.push(
      figure('of the processor time', last.cpuMs / first.cpuMs, 'times', HISTORY),
      figure('of the wall time', last.wallMs / first.wallMs, 'times', HISTORY),
    )
  return figures
}

/** Entries by hand, over the years before. */
function addOthers({ account, addEntry }: HarvestSandbox, count: number): void {
  const one = addEntry({ spent_date: daysAgo(200), hours: 1, notes: 'By hand' })
  for (let index = 1; index < count; index++) {
    const id = one.id + index
    // The last of them are in the window too, as many as one person types.
    account.timeEntries.set(id, { ...one, id, spent_date: daysAgo(Math.floor((index / count) * 3_000)) })
  }
}

async function rollupGrowth({ tell }: Effort): Promise<Figure[]> {
  const month = lastMonth()
  const to = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10)
  const grown: Grown[] = []
  for (const count of [1_000, 10_000, 100_000]) {
    const account = largeAccount(new Date(), { entries: count, from: `${month}-01`, to })
    const run = async () => {
      const scene = await setRollupScene({}, { account, windows })
      try {
        const cost = await costOf((environment) => scene.rollup({}, environment), { mayFail: true })
        // So many entries make more than GitHub takes in one commit: all is made by then, and refused at the end.
        if (cost.result.code !== 0 && !cost.result.stdout.includes('GitHub takes')) throw new Error(cost.result.stdout)
        return cost
      } finally {
        await scene.close()
      }
    }
    grown.push({ count, cost: await best(2, run) })
    tell(`growth: rollup over ${count}`)
  }
  return describe('rollup', 'entry', grown)
}
