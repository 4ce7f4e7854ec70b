import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cpus, loadavg, platform, release, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ActionResult } from '../../test/action/run.ts'
import type { Environment } from './figure.ts'

export const root = join(import.meta.dirname, '../..')

/** What a program took, from its own start to its end. */
export interface Cost {
  readonly wallMs: number
  /** Of processor, its own and the system's for it, without the git it starts. */
  readonly cpuMs: number
  /** The most memory it held, in megabytes. */
  readonly peakMb: number
  /** Every file it loaded as code, with its bytes; empty unless traced. */
  readonly loaded: readonly (readonly [path: string, bytes: number])[]
}

/** Takes a way to run the built action in an environment; gives what the run took. Throws when it fails, with what it said. */
export async function costOf(
  run: (environment: Readonly<Record<string, string>>) => Promise<ActionResult>,
  { trace = false, mayFail = false } = {},
): Promise<Cost & { readonly result: ActionResult }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const file = join(folder, 'probe.json')
  try {
    const result = await run({
      NODE_OPTIONS: `--require=${join(import.meta.dirname, 'probe.cjs')}`,
      BENCH_PROBE: file,
      BENCH_TRACE: trace ? '1' : '0',
    })
    if (result.code !== 0 && !mayFail) throw new Error(`a measured run failed:\n${result.stdout}${result.stderr}`)
    return { result, ...(JSON.parse(readFileSync(file, 'utf8')) as Cost) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A program to start, as `spawn` wants it. */
export interface Program {
  readonly arguments: readonly string[]
  readonly cwd?: string
  readonly environment?: Readonly<Record<string, string>>
}

/** Takes a Node program; gives the milliseconds to its end. */
export async function timeToEnd(program: Program): Promise<number> {
  const began = performance.now()
  const child = start(program)
  await new Promise((resolve) => child.once('exit', resolve))
  return performance.now() - began
}

/** A server that never answers, for the moment at which a program's first request arrives. */
export interface Ear {
  readonly origin: string
  /** Takes a program; gives the milliseconds to its first request, and ends it. Throws when it ends without one. */
  readonly timeToRequest: (program: Program) => Promise<number>
  readonly close: () => void
}

/** Opens an ear on loopback. */
export async function openEar(): Promise<Ear> {
  let heard: (at: number) => void = () => {}
  const server = createServer(() => heard(performance.now()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    timeToRequest: async (program) => {
      const began = performance.now()
      const request = new Promise<number>((resolve) => {
        heard = resolve
      })
      const child = start(program)
      let said = ''
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk))
      const ended = new Promise<null>((resolve) => child.once('close', () => resolve(null)))
      const at = await Promise.race([request, ended])
      child.kill('SIGKILL')
      await ended
      if (at === null) throw new Error(`a program ended without a request:\n${said}`)
      return at - began
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function start({ arguments: given, cwd = tmpdir(), environment = {} }: Program) {
  const env = { PATH: process.env.PATH ?? '', ...environment }
  return spawn(process.execPath, given, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Gives where figures are measured, with the load of the last minute; to be completed by that at the end. */
export function readEnvironment(): Environment {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
  const commit = () =>
    `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', 'src', 'dist') && ' and changes'}`
  const [cpu] = cpus()
  const load = loadavg()[0] ?? 0
  return {
    cpu: cpu?.model ?? 'unknown',
    cores: cpus().length,
    node: process.versions.node,
    system: `${platform()} ${release()}`,
    commit: attempt(commit),
    load: [load, load],
  }
}

function attempt(read: () => string): string {
  try {
    return read()
  } catch {
    return 'no git here'
  }
}
