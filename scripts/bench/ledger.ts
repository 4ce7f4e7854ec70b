import { type ProjectScene, setProjectScene } from '../../test/action/project.ts'
import { type Effort, type Figure, figuresOf, median, roundTrips } from './figure.ts'
import { costOf } from './program.ts'
import { reportsOf } from './scenes.ts'

/** Gives what handing reports over to the ledger asks of GitHub. */
export async function measureLedger({ quick, latencyMs, tell }: Effort): Promise<Figure[]> {
  const rounds = quick ? 1 : 3
  const all: readonly (readonly [what: string, files: number, repeated: boolean])[] = [
    ['no change', 1, true],
    ['1 file', 1, false],
    ['300 files', 300, false],
  ]
  const figures: Figure[] = []
  for (const [what, files, repeated] of quick ? all.slice(1, 2) : all) {
    const taken = []
    for (let round = 0; round < rounds; round++) taken.push(await handOver({ count: files, repeated, latencyMs }))
    const figure = figuresOf(what)
    figures.push(
      figure('GitHub calls', Math.max(...taken.map(({ calls }) => calls))),
      figure('sequential round trips', Math.min(...taken.map(({ trips }) => trips))),
      figure('wall time', median(taken.map(({ wallMs }) => wallMs)), 'ms'),
    )
    tell(`ledger: ${what}`)
  }
  return figures
}

interface Wanted {
  readonly count: number
  readonly repeated: boolean
  readonly latencyMs: number
}

async function handOver({ count, repeated, latencyMs }: Wanted) {
  const scene: ProjectScene = await setProjectScene({ github: { latencyMs } })
  try {
    scene.project.commit(reportsOf(count, (index) => `2026-05-${String(1 + (index % 28)).padStart(2, '0')}`))
    if (repeated) await scene.handOver()
    scene.github.requests.length = 0
    const { wallMs } = await costOf((environment) => scene.handOver({}, { environment }))
    return { wallMs, calls: scene.github.requests.length, trips: roundTrips(scene.github.requests) }
  } finally {
    await scene.close()
  }
}
