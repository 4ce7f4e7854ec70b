import { lastMonth, setRollupScene } from '../../test/action/rollup.ts'
import { type HarvestOptions, largeAccount } from '../../test/sandbox/harvest.ts'
import { type Effort, type Figure, figuresOf, median, roundTrips } from './figure.ts'
import { type Cost, costOf } from './program.ts'

/** What the agency's month may take: sequential round trips to Harvest, milliseconds, megabytes. */
const LIMIT = { trips: 4, ms: 1_500, megabytes: 400 }

/** Gives what a month's and a year's rollup asks and takes, of a freelancer's account and of an agency's. */
export async function measureRollup({ quick, latencyMs, tell }: Effort): Promise<Figure[]> {
  const rounds = quick ? 1 : 3
  const accounts: readonly (readonly [who: string, options: () => HarvestOptions, isJudged: boolean])[] = [
    ['freelancer', () => ({ account: 'freelancer' }), false],
    ['agency, 9 people', () => ({ account: 'agency' }), true],
    ['agency, 40 people, 60,000 entries a year', () => ({ account: largeAccount(new Date()) }), true],
  ]
  const figures: Figure[] = []
  for (const [who, options, isJudged] of quick ? accounts.slice(0, 1) : accounts)
    for (const [span, inputs] of quick ? spans().slice(0, 1) : spans()) {
      const isMonth = span === 'month'
      figures.push(
        ...(await measure(`${span}, ${who}`, {
          options: { latencyMs, ...options() },
          inputs,
          rounds: isMonth ? rounds : 1,
          isJudged: isJudged && isMonth,
        })),
      )
      tell(`rollup: ${span}, ${who}`)
    }
  return figures
}

function spans(): (readonly [span: string, inputs: Record<string, string>])[] {
  const month = lastMonth()
  const end = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0))
  const begin = new Date(Date.UTC(end.getUTCFullYear() - 1, end.getUTCMonth() + 1, 1))
  const day = (date: Date) => date.toISOString().slice(0, 10)
  return [
    ['month', { period: month }],
    ['year', { from: day(begin), to: day(end) }],
  ]
}

interface Wanted {
  readonly options: HarvestOptions
  readonly inputs: Readonly<Record<string, string>>
  readonly rounds: number
  readonly isJudged: boolean
}

async function measure(what: string, { options, inputs, rounds, isJudged }: Wanted): Promise<Figure[]> {
  const costs: Cost[] = []
  const [trips, harvest, github, both]: number[][] = [[], [], [], []] as number[][]
  for (let round = 0; round < rounds; round++) {
    const scene = await setRollupScene({ github: { latencyMs: options.latencyMs ?? 0 } }, options)
    try {
      costs.push(await costOf((environment) => scene.rollup(inputs, environment)))
      trips?.push(roundTrips(scene.harvest.requests))
      harvest?.push(scene.harvest.requests.length)
      github?.push(scene.scene.github.requests.length)
      both?.push(roundTrips([...scene.harvest.requests, ...scene.scene.github.requests]))
    } finally {
      await scene.close()
    }
  }
  const figure = figuresOf(what)
  // A busy machine keeps apart what is sent together; what has to wait for an answer does so each time.
  const fewest = (values: readonly number[] | undefined) => Math.min(...(values ?? []))
  const most = (values: readonly number[] | undefined) => Math.max(...(values ?? []))
  const limit = (value: number) => (isJudged ? value : undefined)
  return [
    figure('Harvest calls', most(harvest)),
    figure('sequential round trips to Harvest', fewest(trips), '', limit(LIMIT.trips)),
    figure('GitHub calls', most(github)),
    figure('sequential round trips, both together', fewest(both)),
    figure('wall time', median(costs.map(({ wallMs }) => wallMs)), 'ms', limit(LIMIT.ms)),
    figure('processor', median(costs.map(({ cpuMs }) => cpuMs)), 'ms'),
    figure('most memory', most(costs.map(({ peakMb }) => peakMb)), 'MB', limit(LIMIT.megabytes)),
  ]
}
