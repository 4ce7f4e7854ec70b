import { config, report } from '../action/scene.ts'
import { presetAccount } from '../sandbox/harvest/presets.ts'
import { busyMonth } from '../sandbox/harvest.ts'
import { type FaultScene, LEDGER, newWorld, openScene, type Setting, type World } from './scene.ts'

/** A command, what it is run with, and a world in which it has something of everything to do. */
export interface Command {
  readonly name: string
  readonly setting: Setting
  readonly prepare: () => Promise<World>
}

const first = { date: '2026-05-18', project: 'audrey', task: 'Development', hours: 3.5 }
const second = { date: '2026-05-19', project: 'dare', hours: 1.25 }
const third = { date: '2026-05-20', project: 'audrey', task: 'Design', hours: 2 }
const CONFIG = '.github/harvest-ledger.yml'

/** What other people and tools have in Harvest, some of it very like what the reports say. */
function plantForeign({ harvest }: FaultScene): void {
  const [project] = harvest.account.projects.keys()
  const mine = { project_id: project ?? 0, spent_date: first.date, hours: 3.5 }
  harvest.addEntry({ ...mine, notes: 'By hand' })
  harvest.addEntry({ ...mine, spent_date: '2026-05-25', hours: 1, notes: 'By hand, locked', explicit_lock: 'Locked' })
  const permalink = 'https://github.com/ada/other/commit/1'
  harvest.addEntry({ ...mine, external_reference: { id: 'reports/a.md', group_id: 'ada/other', permalink } as never })
  harvest.addEntry({ ...mine, external_reference: { id: '77', group_id: '12', permalink: null } as never })
}

/** Gives the world after what happened in it before. */
async function after(world: World, act: (scene: FaultScene) => Promise<void>): Promise<World> {
  const scene = await openScene(world)
  try {
    await act(scene)
    return scene.freeze()
  } finally {
    await scene.close()
  }
}

async function runWell(scene: FaultScene, setting: Setting): Promise<void> {
  const run = await scene.run(setting)
  if (run.code !== 0) throw new Error(`a world could not be prepared: ${run.stdout}${run.stderr}`)
}

const record: Command = {
  name: 'record',
  setting: { inputs: { from: '2026-05-01' }, depth: 1 },
  prepare: async () => {
    const reports = {
      [CONFIG]: config,
      'reports/a.md': report(first),
      'reports/b.md': report(second, 'Sign-in'),
      'reports/c.md': report(third, 'Drafts'),
      'reports/d.md': report({ ...first, date: '2026-05-21' }, 'Invoiced'),
      'reports/e.md': report({ ...first, date: '2026-05-22' }, 'Twice'),
      'reports/f.md': report({ ...second, date: '2026-05-22' }, 'Edited by hand'),
    }
    const world = await newWorld(presetAccount('member', new Date()), reports, null)
    return await after(world, async (scene) => {
      plantForeign(scene)
      await runWell(scene, record.setting)
      const entryOf = (path: string) => {
        const all = [...scene.harvest.account.timeEntries.values()]
        const found = all.find((each) => each.external_reference?.id.startsWith(path))
        if (found === undefined) throw new Error(`nothing was recorded of ${path}`)
        return found
      }
      scene.harvest.lock(entryOf('reports/d.md').id)
      const { id, ...twin } = structuredClone(entryOf('reports/e.md'))
      scene.harvest.addEntry({ ...twin, created_at: '2026-11-01T00:00:00Z' })
      scene.harvest.edit(entryOf('reports/f.md').id, { hours: 8 })
      await scene.commit({
        'reports/a.md': report({ ...first, hours: 4 }),
        'reports/b.md': null,
        'reports/renamed.md': report(second, 'Sign-in'),
        'reports/c.md': null,
        'reports/d.md': report({ ...first, date: '2026-05-21', hours: 5 }, 'Invoiced'),
        'reports/g.md': report({ ...third, date: '2026-05-26', hours: 0.75 }, 'New'),
        'reports/h.md': report({ ...second, date: '2026-05-27', hours: 6 }, 'New too'),
      })
    })
  },
}

/** A project whose reports the ledger has, with more since; others have been busy in both places. */
async function prepareProject(setting: Setting, isOffered: boolean): Promise<World> {
  const reports = {
    'reports/a.md': report(first),
    'reports/b.md': report(second, 'Sign-in'),
    'reports/c.md': report(third, 'Drafts'),
  }
  const world = await newWorld(presetAccount('member', new Date()), { [CONFIG]: config }, reports)
  return await after(world, async (scene) => {
    plantForeign(scene)
    const { 'ledger-pull-request': _, ...direct } = setting.inputs
    await runWell(scene, { inputs: direct })
    await scene.commit({ 'reports/other/x.md': report({ ...second, date: '2026-05-28' }), 'README.md': 'By hand\n' })
    await scene.commit({ 'notes.md': 'A branch of somebody\n' }, 'draft')
    scene.commitProject({ 'reports/d.md': report({ ...third, date: '2026-05-26', hours: 0.75 }, 'New') })
    if (isOffered) {
      await runWell(scene, setting)
      await scene.commit(
        { 'reports/audrey/2026-05-26-d.md': 'A reviewer has been here\n' },
        'harvest-ledger/ada-webshop',
      )
    }
    scene.commitProject({
      'reports/a.md': report({ ...first, hours: 4 }),
      'reports/b.md': null,
      'reports/renamed.md': report(second, 'Sign-in'),
      'reports/e.md': report({ ...second, date: '2026-05-27', hours: 6 }, 'New too'),
    })
  })
}

const handOver: Command = {
  name: 'hand-over',
  setting: { inputs: { from: '2026-05-01' } },
  prepare: () => prepareProject(handOver.setting, false),
}

const handOverPull: Command = {
  name: 'hand-over-pull',
  setting: { inputs: { from: '2026-05-01', 'ledger-pull-request': 'true' } },
  prepare: () => prepareProject(handOverPull.setting, false),
}

const rollupConfig = `${config}rollup: { labels: [harvest], reviewers: [bea] }\n`

const rollup: Command = {
  name: 'rollup',
  setting: { inputs: { command: 'rollup' } },
  prepare: async () => {
    const world = await newWorld(busyMonth(new Date()), { [CONFIG]: rollupConfig, 'README.md': 'Ours\n' }, null)
    return await after(world, async (scene) => {
      await scene.commit({ 'notes.md': 'A branch of somebody\n' }, 'draft')
    })
  },
}

/** The pull request waits, a reviewer has committed on it, and the figures have changed since. */
const rollupAgain: Command = {
  name: 'rollup-again',
  setting: rollup.setting,
  prepare: async () => {
    return await after(await rollup.prepare(), async (scene) => {
      await runWell(scene, rollup.setting)
      const [pull] = scene.github.pullsOf(LEDGER)
      await scene.commit({ 'rollups/remarks.md': 'A reviewer has been here\n' }, pull?.head ?? '')
      const month = pull?.head.slice(-7) ?? ''
      const entries = [...scene.harvest.account.timeEntries.values()]
      const open = entries.find((each) => each.spent_date.startsWith(month) && each.invoice_id === null)
      scene.harvest.edit(open?.id ?? 0, { hours: (open?.hours ?? 0) + 1 })
    })
  },
}

const sync: Command = {
  name: 'sync',
  setting: { inputs: { command: 'sync', streams: 'company\nclients\ntime_entries\ninvoices\nreport_uninvoiced' } },
  prepare: async () => {
    const world = await newWorld(busyMonth(new Date()), { [CONFIG]: config, 'README.md': 'Ours\n' }, null)
    return await after(world, async (scene) => {
      await runWell(scene, sync.setting)
      await scene.commit({ 'README.md': 'Ours, and changed\n' })
      const [one, two] = [...scene.harvest.account.timeEntries.values()].filter((each) => each.invoice_id === null)
      scene.harvest.edit(one?.id ?? 0, { notes: 'Changed' })
      scene.harvest.remove(two?.id ?? 0)
      Object.assign(scene.harvest.account.company, { name: 'Another name' })
    })
  },
}

/** What the matrix has columns for. */
export const commands: readonly Command[] = [record, handOver, handOverPull, rollup, rollupAgain, sync]
