import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import { type RawRequest, startRawServer } from '../sandbox/raw-server.ts'
import { type LedgerRepository, makeLedger } from './ledger.ts'
import { type ActionHome, type ActionResult, installAction, runAction } from './run.ts'

/** What a hostile server came to see, and what became of the run. */
export interface Attacked extends ActionResult {
  /** What the run complained of, in one text. */
  readonly said: string
  readonly requests: readonly RawRequest[]
  /** Bytes the server got rid of. */
  readonly sent: number
  /** The most memory the process ever took, in MB. */
  readonly peak: number
}

export interface Attack {
  /** Writes an answer; `home` is the server's own origin. */
  readonly reply: (socket: Socket, request: RawRequest, nth: number, home: string) => void
  readonly inputs?: Readonly<Record<string, string>>
  readonly environment?: Readonly<Record<string, string>>
  /** How much faster than the clock's the run's time goes by. */
  readonly haste?: number
  /** What V8 may take, in MB. */
  readonly heap?: number
}

export const TOKEN = 'canary-token-5f0c2b'

/** In MB. Node with the action in it takes some ninety; a body is held once as it comes and once as text. */
export const MOST_MEMORY = 320

/** A place for attacks: one folder and one installed action for many. */
export interface Range {
  readonly ledger: LedgerRepository
  readonly harvest: (attack: Attack) => Promise<Attacked>
  readonly github: (attack: Attack) => Promise<Attacked>
  readonly close: () => void
}

/** Sets up the range: one call of the user's to a hostile Harvest, or reports handed over to a hostile GitHub. */
export function openRange(repository: string): Range {
  const ledger = makeLedger(`https://github.com/${repository}.git`)
  let count = 0
  const home = installAction()
  const attackWith = async (
    { reply, inputs, environment, haste = 1, heap = 96 }: Attack,
    at: (origin: string) => { inputs: Record<string, string>; environment: Record<string, string> },
  ): Promise<Attacked> => {
    let origin = ''
    const server = await startRawServer((socket, request, nth) => reply(socket, request, nth, origin))
    origin = server.origin
    const own: ActionHome = { ...home, temp: join(home.temp, String(count++)) }
    mkdirSync(own.temp, { recursive: true })
    const peakFile = join(own.temp, 'peak')
    const given = at(origin)
    try {
      const run = await runAction(own, {
        workspace: ledger.root,
        repository,
        inputs: { ...given.inputs, ...inputs },
        environment: {
          ...given.environment,
          NODE_OPTIONS: `--max-old-space-size=${heap} --require=${join(import.meta.dirname, 'hasty.cjs')}`,
          HASTE: String(haste),
          PEAK_FILE: peakFile,
          ...environment,
        },
      })
      return {
        ...run,
        said: run.annotations.join('\n'),
        requests: server.requests,
        sent: server.sent(),
        peak: Math.round(Number(readFileSync(peakFile, 'utf8')) / 1024),
      }
    } finally {
      await server.close()
      rmSync(own.temp, { recursive: true, force: true })
    }
  }
  return {
    ledger,
    harvest: (attack) =>
      attackWith(attack, (origin) => ({
        environment: {},
        inputs: {
          command: 'request',
          route: 'GET /v2/time_entries',
          'harvest-access-token': TOKEN,
          'harvest-account-id': '1234',
          'harvest-api-url': `${origin}/v2`,
          'harvest-id-url': origin,
        },
      })),
    github: (attack) =>
      attackWith(attack, (origin) => ({
        environment: { GITHUB_API_URL: origin, GITHUB_REF: 'refs/heads/main' },
        inputs: { ledger: 'ada/dev-reports', 'github-token': TOKEN, from: '2026-05-01' },
      })),
    close: () => {
      home.remove()
      ledger.remove()
    },
  }
}
