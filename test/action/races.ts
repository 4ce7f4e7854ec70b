import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HarvestSandbox, Match } from '../sandbox/harvest.ts'
import { type ActionResult, installAction } from './run.ts'
import type { Scene } from './scene.ts'

/** A further checkout of the ledger, at the commit given. */
export function checkOut(scene: Scene, commit: string): { readonly root: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'checkout-'))
  const root = join(folder, 'ledger')
  scene.ledger.git('clone', '--quiet', '--no-checkout', scene.ledger.root, root)
  scene.ledger.git('-C', root, 'checkout', '--quiet', '-B', 'main', commit)
  return { root, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Runs `record` at once on each of these checkouts, each in a process and with files of its own. */
export async function recordAtOnce(
  scene: Scene,
  roots: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ActionResult[]> {
  const homes = roots.map(() => installAction())
  const runs = await Promise.all(
    homes.map((home, index) => scene.record({}, { ...environment, GITHUB_WORKSPACE: roots[index] ?? '' }, home)),
  )
  for (const home of homes) home.remove()
  return runs
}

/** Holds the next requests that match until so many of them wait: nobody is ahead of anybody. */
export function meet(harvest: HarvestSandbox, match: Omit<Match, 'nth'>, count: number): void {
  let release = () => {}
  const all = new Promise<void>((resolve) => {
    release = resolve
  })
  let arrived = 0
  for (let nth = 1; nth <= count; nth++)
    harvest.faults.onRequest({ ...match, nth }, () => {
      if (++arrived === count) release()
      return all
    })
}

/** Holds all requests that match until it is called. */
export function holdBack(harvest: HarvestSandbox, match: Omit<Match, 'nth'>): () => void {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  for (let nth = 1; nth <= 50; nth++) harvest.faults.onRequest({ ...match, nth }, () => released)
  return release
}

/** The list of entries that a run makes its plan from, and reads again when it has written. */
export const LIST = { method: 'GET', path: /\/time_entries\?user_id=\d+&from=/ }

/** What a run counted: created, updated, deleted, unchanged, blocked. */
export function counts({ outputs }: ActionResult): string {
  return ['created', 'updated', 'deleted', 'unchanged', 'blocked'].map((name) => outputs[`entries-${name}`]).join(' ')
}
