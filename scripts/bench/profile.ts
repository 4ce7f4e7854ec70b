// node scripts/bench/profile.ts: where the processor's time goes in the run that takes most, by folder and package.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { config, longDays, setScene } from '../../test/action/scene.ts'
import { root } from './program.ts'
import { daysAgo, grow, recordAtOnce, reportsOf } from './scenes.ts'

interface Profile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string }
    readonly children?: readonly number[]
  }[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

const count = Number(process.argv[2] ?? 2_000)
const folder = mkdtempSync(join(tmpdir(), 'bench-profile-'))
const scene = await setScene({ windows: { general: { limit: 100_000, ms: 1_000 } }, config: config + longDays })
try {
  grow(
    scene.ledger,
    reportsOf(count, (index) => daysAgo(index % 80)),
    10,
  )
  const inputs = { from: daysAgo(85) }
  await recordAtOnce(scene, inputs)
  // From the sources, not as it is built: there each package and folder still has its own files.
  const home = { ...scene.home, entry: join(root, 'src/action.ts') }
  const options = { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${folder}` }
  const { code, stdout } = await scene.record(inputs, options, home)
  if (code !== 0) throw new Error(stdout)
  for (const file of readdirSync(folder))
    for (const [place, share] of sharesOf(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile))
      console.log(`| ${place} | ${(share * 100).toFixed(0)} % |`)
} finally {
  await scene.close()
  rmSync(folder, { recursive: true, force: true })
}

/** Takes a profile; gives the share of the time in which the program worked, by where, most first. */
function sharesOf({ nodes, samples, timeDeltas }: Profile): (readonly [place: string, share: number])[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)))
  const times = new Map<string, number>()
  for (const [index, sample] of samples.entries()) {
    const place = placeOf(sample)
    if (place !== null) times.set(place, (times.get(place) ?? 0) + (timeDeltas[index] ?? 0))
  }
  const all = [...times.values()].reduce((sum, time) => sum + time, 0)
  return [...times]
    .map(([place, time]) => [place, time / all] as const)
    .filter(([, share]) => share >= 0.01)
    .sort((a, b) => b[1] - a[1])

  /** What Node and the language do counts for whoever asked for it. */
  function placeOf(sample: number): string | null {
    for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) {
      const { functionName, url } = byId.get(id)?.callFrame ?? { functionName: '', url: '' }
      if (functionName === '(idle)' || functionName === '(program)') return null
      if (functionName === '(garbage collector)') return 'collecting garbage'
      const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url) ?? []
      if (name !== undefined) return /^(?:micromark|mdast)/.test(name) ? 'micromark and mdast' : name
      const [, own] = /\/src\/(\w+)[/.]/.exec(url) ?? []
      if (own !== undefined) return `src/${own}`
    }
    return 'Node itself'
  }
}
