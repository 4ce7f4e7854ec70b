import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'rolldown'
import { makeLedger } from '../../test/action/ledger.ts'
import { type ActionRun, environmentOf, installAction } from '../../test/action/run.ts'
import { config, report } from '../../test/action/scene.ts'
import { type Effort, type Figure, figuresOf, median } from './figure.ts'
import { type Ear, openEar, type Program, root, timeToEnd } from './program.ts'

/** Milliseconds over an empty program: `record` in the ledger, and a command that talks to GitHub. */
const LIMIT = { record: 75, github: 100 }

/** What loads the clients a workflow's own script, or create-pull-request, has, and does nothing. */
const CLIENTS = `import * as core from '@actions/core'
import { Octokit } from '@octokit/rest'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
export const loaded = [core, Octokit.plugin(retry, throttling)]
`

interface Started {
  readonly name: string
  /** Gives the milliseconds from its start. */
  readonly time: () => Promise<number>
  readonly limit?: number
}

/** Gives, for each command, the time from its start to its first request beside that of an empty Node program; all take turns. */
export async function measureStart({ quick, tell }: Effort): Promise<Figure[]> {
  const rounds = quick ? 1 : 31
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'))
  const ear = await openEar()
  const scene = setUp(folder, ear)
  try {
    const programs = [...(await references(folder)), ...scene.programs]
    const times = new Map<string, number[]>(programs.map(({ name }) => [name, []]))
    for (let round = 0; round < rounds; round++) {
      // Each goes first in its turn, so that none always has the machine as the one before left it.
      for (let index = 0; index < programs.length; index++) {
        const program = programs[(index + round) % programs.length]
        if (program !== undefined) times.get(program.name)?.push(await program.time())
      }
      if (round % 10 === 9) tell(`start: round ${round + 1} of ${rounds}`)
    }
    const empty = median(times.get(EMPTY) ?? [])
    return programs.flatMap(({ name, limit }) => {
      const middle = median(times.get(name) ?? [])
      const figure = figuresOf(name)
      if (name === EMPTY) return [figure('start to end', middle, 'ms')]
      return [
        figure('over an empty program', middle - empty, 'ms', limit),
        figure('of an empty program', middle / empty, 'times'),
      ]
    })
  } finally {
    ear.close()
    scene.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

const EMPTY = 'an empty Node program'

async function references(folder: string): Promise<Started[]> {
  const empty = join(folder, 'empty.mjs')
  writeFileSync(empty, '')
  const clients = join(folder, 'clients.mjs')
  const entry = join(folder, 'entry.mjs')
  writeFileSync(entry, CLIENTS)
  await build({
    input: entry,
    platform: 'node',
    resolve: { modules: [join(root, 'node_modules')] },
    output: { file: clients, format: 'esm' },
    logLevel: 'warn',
  })
  return [
    { name: EMPTY, time: () => timeToEnd({ arguments: [empty] }) },
    { name: '@actions/core and @octokit/rest, loaded only', time: () => timeToEnd({ arguments: [clients] }) },
    {
      name: 'harvest-ledger --help',
      time: () => timeToEnd({ arguments: [join(root, 'dist/cli/index.js'), '--help'] }),
    },
  ]
}

function setUp(folder: string, ear: Ear): { readonly programs: readonly Started[]; readonly remove: () => void } {
  const home = installAction()
  const ledger = makeLedger()
  ledger.commit({
    '.github/harvest-ledger.yml': config,
    'reports/audrey/2026-05-20.md': report({ date: '2026-05-20', project: 'audrey', hours: 3.5 }),
  })
  const project = makeLedger('https://github.com/ada/webshop.git')
  project.commit({ 'reports/2026-05-20.md': report({ date: '2026-05-20', project: 'audrey', hours: 3.5 }) })
  const event = join(folder, 'event.json')
  writeFileSync(event, JSON.stringify({ repository: { default_branch: 'main', private: true } }))
  const harvest = {
    'harvest-access-token': '1100001.pt.sandbox-token',
    'harvest-account-id': '1100001',
    'harvest-api-url': `${ear.origin}/v2`,
  }
  const github = { 'github-token': 'ghs_sandbox' }
  const started = (
    name: string,
    run: Omit<ActionRun, 'workspace'>,
    limit?: number,
    workspace = ledger.root,
  ): Started => ({
    name,
    ...(limit !== undefined && { limit }),
    time: () => inNewFolder(folder, (temp) => ear.timeToRequest(programOf({ ...run, workspace }, temp))),
  })
  const programOf = (run: ActionRun, temp: string): Program => ({
    arguments: [home.entry],
    cwd: run.workspace,
    environment: {
      ...environmentOf(home, run),
      GITHUB_API_URL: ear.origin,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_RUN_ID: '1000',
      GITHUB_EVENT_PATH: event,
      TMPDIR: temp,
    },
  })
  return {
    programs: [
      started('record', { inputs: { ...harvest, from: '2026-05-01' } }, LIMIT.record),
      started('check', { inputs: { command: 'check', ...harvest, ...github, from: '2026-05-01' } }, LIMIT.github),
      started('rollup', { inputs: { command: 'rollup', ...harvest, ...github } }, LIMIT.github),
      started('sync', { inputs: { command: 'sync', ...harvest, ...github } }, LIMIT.github),
      started('request', { inputs: { command: 'request', ...harvest, route: 'GET /v2/users/me' } }),
      started(
        'record, handing over from a project repository',
        { inputs: { ledger: 'ada/dev-reports', ...github }, repository: 'ada/webshop' },
        LIMIT.github,
        project.root,
      ),
    ],
    remove: () => {
      home.remove()
      ledger.remove()
      project.remove()
    },
  }
}

/** A runner is new each time: nothing a run before may have kept is there. */
async function inNewFolder<T>(parent: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(parent, 'temp-'))
  mkdirSync(folder, { recursive: true })
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
