import { type ChildProcess, spawn } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The action as a runner starts it: the built file outside the project, and nothing but a runner's environment. */
export interface ActionHome {
  readonly entry: string
  readonly temp: string
  readonly remove: () => void
}

/** Gives the built action outside the project, so that nothing beside it can help, and a runner's temporary folder. */
export function installAction(): ActionHome {
  return makeHome((home) => installedOnce?.entry ?? copyAction(home))
}

/** The same with a copy of its own that nothing is beside and that nothing has compiled before. */
export function installAlone(): ActionHome {
  return makeHome((home) => copyAction(home, (name) => name === 'index.js'))
}

function makeHome(entryIn: (home: string) => string): ActionHome {
  const home = mkdtempSync(join(tmpdir(), 'action-'))
  const temp = join(home, 'temp')
  mkdirSync(temp)
  return { entry: entryIn(home), temp, remove: () => rmSync(home, { recursive: true, force: true }) }
}

/** Copies the built action into the folder, its chunks too unless told which files; gives the copy's path. */
export function copyAction(folder: string, wanted = (name: string) => /\.js(on)?$/.test(name)): string {
  const dist = join(import.meta.dirname, '../../dist')
  for (const name of readdirSync(dist).filter(wanted)) copyFileSync(join(dist, name), join(folder, name))
  return join(folder, 'index.js')
}

/** What all test files share (test/install.ts): one copy, and Node's compiled form of it, which is a good part of each start. */
const installedOnce = process.env.INSTALLED_ACTION
  ? { entry: join(process.env.INSTALLED_ACTION, 'index.js'), cache: join(process.env.INSTALLED_ACTION, 'compiled') }
  : null

export interface ActionRun {
  readonly inputs: Readonly<Record<string, string>>
  readonly workspace: string
  readonly repository?: string
  readonly environment?: Readonly<Record<string, string>>
  /** Given the process, to end it as a runner would. */
  readonly onStart?: (child: ChildProcess) => void
}

export interface ActionResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** Annotations, as the runner's commands write them. */
  readonly annotations: readonly string[]
}

/** The files a runner has the action write its outputs and its summary to. */
const runnerFiles = (home: ActionHome): [string, string] => [join(home.temp, 'output'), join(home.temp, 'summary')]

/** Gives the environment a runner would start the action with, and nothing of the machine's own but the way to git. */
export function environmentOf(home: ActionHome, run: ActionRun): Record<string, string> {
  const [outputFile, summaryFile] = runnerFiles(home)
  const environment: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    HOME: home.temp,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: run.workspace,
    GITHUB_REPOSITORY: run.repository ?? 'ada/dev-reports',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'https://api.github.invalid',
    GITHUB_OUTPUT: outputFile,
    GITHUB_STEP_SUMMARY: summaryFile,
    RUNNER_TEMP: home.temp,
    ...(home.entry === installedOnce?.entry && { NODE_COMPILE_CACHE: installedOnce.cache }),
    ...(process.platform === 'win32' && { SYSTEMROOT: process.env.SYSTEMROOT ?? '' }),
    ...run.environment,
  }
  for (const [name, value] of Object.entries(run.inputs)) environment[`INPUT_${name.toUpperCase()}`] = value
  return environment
}

/** Runs the installed action once and gives all a runner would see of it. */
export async function runAction(home: ActionHome, run: ActionRun): Promise<ActionResult> {
  const [outputFile, summaryFile] = runnerFiles(home)
  for (const file of [outputFile, summaryFile]) writeFileSync(file, '')
  const child = spawn(process.execPath, [home.entry], {
    cwd: run.workspace,
    env: environmentOf(home, run),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  run.onStart?.(child)
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return {
    code,
    stdout,
    stderr,
    outputs: existsSync(outputFile) ? parseOutputs(readFileSync(outputFile, 'utf8')) : {},
    summary: readFileSync(summaryFile, 'utf8'),
    annotations: stdout.split('\n').filter((line) => /^::(error|warning)/.test(line)),
  }
}

/** The runner's file format: `name<<delimiter`, the value, the delimiter. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let index = 0; index < lines.length; index++) {
    const [, name, delimiter] = /^([\w-]+)<<(.+)$/.exec(lines[index] ?? '') ?? []
    if (!name || !delimiter) continue
    const end = lines.indexOf(delimiter, index)
    outputs[name] = lines.slice(index + 1, end).join('\n')
    index = end
  }
  return outputs
}
