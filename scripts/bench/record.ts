import { setProjectScene } from '../../test/action/project.ts'
import { config, longDays, pushFrom, report, type Scene, setScene } from '../../test/action/scene.ts'
import { type Effort, type Figure, figuresOf, median, roundTrips } from './figure.ts'
import { recordAsScript } from './lookup-script.ts'
import { costOf } from './program.ts'
import { recordAtOnce, reportsOf } from './scenes.ts'

/** What a backfill may take, over the least its limit allows. */
const PACE = 1.03

const may = (index: number) => `2026-05-${String(1 + (index % 28)).padStart(2, '0')}`

interface Case {
  readonly what: string
  readonly change: (scene: Scene) => void
  /** The configuration does not say whose time it is. */
  readonly isAnybodys?: true
  /** The most calls and sequential round trips, where that is promised. */
  readonly calls?: number
  readonly trips?: number
  /** Round trips below which no run can do it. */
  readonly least: number
}

const newReport: Pick<Case, 'change' | 'least'> = {
  change: ({ ledger }) => {
    ledger.commit({ 'reports/audrey/new.md': report({ date: '2026-05-29', project: 'audrey', hours: 2 }, 'New') })
  },
  least: 3,
}

const cases: readonly Case[] = [
  { what: 'nothing to do, 30 reports', change: () => {}, calls: 4, trips: 2, least: 2 },
  { what: '1 new report beside 30', ...newReport, trips: 3 },
  { what: '1 new report beside 30, without the key user', ...newReport, isAnybodys: true },
  {
    what: '30 reports, 2 of them changed',
    change: ({ ledger }) => {
      const changed = Object.entries(reportsOf(30, may)).slice(10, 12)
      ledger.commit(
        Object.fromEntries(changed.map(([path, text]) => [path, text.replace(/hours: \S+/, 'hours: 7.75')])),
      )
    },
    least: 3,
  },
]

/** Gives what `record` asks of Harvest and how long it takes, beside a script that looks up each report. */
export async function measureRecord(effort: Effort): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const each of effort.quick ? cases.slice(1, 2) : cases) {
    figures.push(...(await inLedger(each, effort)))
    effort.tell(`record: ${each.what}`)
  }
  figures.push(...(await fromProject(effort)))
  effort.tell('record: from a project repository')
  return [...figures, ...(await backfill(effort))]
}

async function inLedger(each: Case, { quick, latencyMs }: Effort): Promise<Figure[]> {
  const { what, change, calls, trips, least } = each
  const rounds = []
  for (let round = 0; round < (quick ? 1 : 5); round++) {
    const scene = await setScene({ latencyMs, config: null })
    try {
      // As `init` writes it.
      const user = each.isAnybodys ? '' : `user: ${scene.harvest.account.me}\n`
      scene.ledger.commit({ '.github/harvest-ledger.yml': user + config + longDays, ...reportsOf(30, may) })
      await recordAtOnce(scene)
      const before = scene.ledger.git('rev-parse', 'HEAD')
      change(scene)
      const push = pushFrom(scene, before)
      const { wallMs } = await costOf((environment) => scene.record({}, { ...environment, ...push }))
      const asked = [...scene.harvest.requests]
      const scriptMs = await recordAsScript(scene)
      const lookups = scene.harvest.requests.length - asked.length
      rounds.push({ wallMs, calls: asked.length, trips: roundTrips(asked), scriptMs, lookups })
    } finally {
      await scene.close()
    }
  }
  const figure = figuresOf(what)
  const wall = median(rounds.map(({ wallMs }) => wallMs))
  return [
    figure('Harvest calls', Math.max(...rounds.map((round) => round.calls)), '', calls),
    figure('sequential round trips', Math.min(...rounds.map((round) => round.trips)), '', trips),
    figure('wall time', wall, 'ms'),
    figure(`wall time, of ${least} round trips`, wall / (least * latencyMs), 'times'),
    figure('calls of a script that looks up each report', Math.max(...rounds.map(({ lookups }) => lookups))),
    figure('wall time, of that script', wall / median(rounds.map(({ scriptMs }) => scriptMs)), 'times'),
  ]
}

async function fromProject({ quick, latencyMs }: Effort): Promise<Figure[]> {
  const rounds = []
  for (let round = 0; round < (quick ? 1 : 5); round++) {
    const scene = await setProjectScene({ github: { latencyMs }, harvest: { latencyMs } })
    try {
      scene.project.commit({ 'reports/2026-05-20.md': report({ date: '2026-05-20', project: 'audrey', hours: 3.5 }) })
      const { wallMs } = await costOf((environment) => scene.record({}, { environment }))
      rounds.push({ wallMs, github: [...scene.github.requests], harvest: [...scene.harvest.requests] })
    } finally {
      await scene.close()
    }
  }
  const figure = figuresOf('1 new report from a project repository')
  return [
    figure('GitHub calls', Math.max(...rounds.map(({ github }) => github.length)), '', 2),
    figure('Harvest calls', Math.max(...rounds.map(({ harvest }) => harvest.length))),
    figure(
      'sequential round trips, both together',
      Math.min(...rounds.map(({ github, harvest }) => roundTrips([...github, ...harvest]))),
    ),
    figure('wall time', median(rounds.map(({ wallMs }) => wallMs)), 'ms'),
  ]
}

/** Windows and latency are scaled alike; the time a request takes on this machine is not, so the real thing comes nearer. */
async function backfill({ quick, latencyMs, tell }: Effort): Promise<Figure[]> {
  const [count, scale] = quick ? [110, 0.02] : [1_000, 0.5]
  const windowMs = 15_000 * scale
  const scene = await setScene({
    latencyMs: latencyMs * scale,
    windows: { general: { limit: 100, ms: windowMs } },
    config: config + longDays,
  })
  try {
    scene.ledger.commit(reportsOf(count, may))
    tell(`record: a backfill of ${count}, for ${Math.round((count / 100) * 15 * scale)} s`)
    const { wallMs } = await costOf((environment) =>
      scene.record({}, { ...environment, HARVEST_SANDBOX_WINDOW_SCALE: String(scale) }),
    )
    const { requests } = scene.harvest
    // The 101st request may be sent a window after the first, and so on.
    const least = Math.floor((requests.length - 1) / 100) * windowMs
    const span = (requests.at(-1)?.at ?? 0) - (requests[0]?.at ?? 0)
    const figure = figuresOf(`backfill of ${count}, windows and latency times ${scale}`)
    return [
      figure('Harvest calls', requests.length),
      figure('answered 429', requests.filter(({ status }) => status === 429).length, '', 0),
      figure('wall time', wallMs, 'ms'),
      figure('first to last request, of the least the limit allows', span / least, 'times', PACE),
    ]
  } finally {
    await scene.close()
  }
}
