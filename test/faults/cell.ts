import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import type { ActionResult } from '../action/run.ts'
import { type Cell, difference, type Faultless } from './cells.ts'
import type { Command } from './commands.ts'
import { judge, judgeAgain } from './judge.ts'
import { TOO_LATE_MS } from './kinds.ts'
import { type FaultScene, openScene } from './scene.ts'

/** Runs the command in its world without a fault, and where asked once more; throws where that does not go well, or the second time changes something. */
export async function runFaultless(command: Command, isRunTwice: boolean): Promise<Faultless> {
  const world = await command.prepare()
  const scene = await openScene(world)
  try {
    const before = scene.state()
    const beforeWritten = scene.written()
    const foreign = scene.foreign()
    const run = await scene.run(command.setting)
    const requests = { harvest: scene.harvest.requests.length, github: scene.github.requests.length }
    const after = scene.state()
    const again = isRunTwice ? await scene.run(command.setting) : run
    const wrong = [
      ...(before === after ? ['the first run changed nothing'] : []),
      ...(run.code === 0 && again.code === 0 ? [] : ['a run failed']),
      ...(scene.state() === after ? [] : [`the second run changed something:\n${difference(after, scene.state())}`]),
      ...(scene.foreign() === foreign ? [] : ["other people's entries were touched"]),
      ...scene.leaks(run),
    ]
    if (wrong.length > 0) throw new Error(`${command.name}: ${wrong.join('\n')}\n${run.stdout}${again.stdout}`)
    return { world, before, beforeWritten, after, requests }
  } finally {
    await scene.close()
  }
}

/** Runs the command with the fault and then without; gives what is wrong with it, in words, and what the first run said. */
export async function runCell(
  cell: Cell,
  faultless: Faultless,
  isAlwaysAgain: boolean,
): Promise<{ wrong: string[]; log: string }> {
  const scene = await openScene(faultless.world)
  const { kind } = cell
  try {
    const foreign = scene.foreign()
    const run = await runWithFault(cell, scene)
    // What was begun is worked on after its sender has given up.
    if (kind.isLate) await wait(TOO_LATE_MS)
    await settled(scene)
    const found = { run, state: scene.state(), written: scene.written(), leaks: scene.leaks(run) }
    const wrong = judge(cell, faultless, found)
    if (scene.foreign() !== foreign) wrong.push("the run touched other people's entries")
    if (scene.strayed.length > 0) wrong.push(`another server was sent: ${scene.strayed.join(' | ').slice(0, 500)}`)
    const broken = await scene.fsck()
    if (broken !== '') wrong.push(`git fsck: ${broken}`)
    // Where all is as after the faultless run, another run is that run's second, which is known to change nothing.
    if (!isAlwaysAgain && run.code === 0 && found.state === faultless.after) return { wrong, log: logOf(run) }
    const again = await scene.run(cell.command.setting)
    const end = { run: again, state: scene.state(), written: scene.written(), leaks: scene.leaks(again) }
    wrong.push(...judgeAgain(faultless, end, run).map((each) => `run again: ${each}`))
    if (scene.foreign() !== foreign) wrong.push("the runs touched other people's entries")
    const fsck = await scene.fsck()
    if (fsck !== '') wrong.push(`git fsck: ${fsck}`)
    return { wrong, log: logOf(run) + (again.code === 0 ? '' : logOf(again)) }
  } finally {
    await scene.close()
  }
}

async function runWithFault({ command, kind, service, nth }: Cell, scene: FaultScene): Promise<ActionResult> {
  const { faults } = scene.services[service]
  const fault = kind.fault?.(scene.surroundings(service))
  if (fault) faults.add({ nth }, fault, kind.isLasting ? Number.POSITIVE_INFINITY : 1)
  let child: ChildProcess | undefined
  const { signal } = kind
  if (signal !== null)
    faults.onRequest(nth, async () => {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise((resolve) => child?.once('exit', resolve))
      child.kill(signal)
      await ended
    })
  const onStart = (started: ChildProcess) => {
    child = started
  }
  const run = await scene.run(command.setting, { onStart, isImpatient: kind.isLate })
  faults.clear()
  return run
}

/** Waits until every request is answered or given up, so that nothing of a killed run is still at work. */
async function settled({ harvest, github }: FaultScene): Promise<void> {
  for (let turns = 0; turns < 200; turns++) {
    const open = [...harvest.requests, ...github.requests].some(
      ({ status, faults }) => status === 0 && faults.length === 0,
    )
    if (!open) return
    await wait(10)
  }
}

function logOf({ stdout, stderr, summary, code }: ActionResult): string {
  return `${stdout}\n-- stderr\n${stderr}\n-- summary\n${summary}\n-- exit ${code}\n`
}
