import { createHash } from 'node:crypto'
import { addDays } from '../../src/calendar.ts'
import { type Ledger, sourcesIn } from '../../src/commands/ledger.ts'
import type { PastReport } from '../../src/commands/ledger-files.ts'
import { withReading } from '../../src/commands/record/reading.ts'
import { reconcile } from '../../src/commands/record/reconcile.ts'
import type { Run } from '../../src/commands/run.ts'
import { type Config, parseConfig } from '../../src/config/parse.ts'
import { contextOfFolder } from '../../src/context.ts'
import { faultsOf, InputError } from '../../src/errors.ts'
import type { RecordInputs } from '../../src/inputs.ts'
import { parseReport } from '../../src/report/parse.ts'
import type { Report } from '../../src/report/session.ts'
import { skimmer } from '../../src/report/skim.ts'
import type { Entry } from '../../src/timesheet/entry.ts'
import type { HarvestSandbox } from '../sandbox/harvest.ts'
import { CONFIG, LEDGER, TODAY } from './ledger.ts'
import type { Circumstances, Runner, Told } from './world.ts'

type Files = ReadonlyMap<string, string>

interface Commit {
  readonly id: string
  readonly files: Files
}

/**
 * Runs `record` in this process: all of it but git, whose answers are given as the facts they are (what a commit holds,
 * which commit gave a file its text, what a shallow checkout hides). Thousands of histories would otherwise wait for git.
 */
export function factsRunner(): Runner {
  const commits: Commit[] = []
  return {
    commit(changes) {
      const files = new Map(commits.at(-1)?.files ?? [])
      for (const [path, text] of Object.entries(changes)) {
        if (text === null) files.delete(path)
        else files.set(path, text)
      }
      const id = createHash('sha1').update(`commit ${commits.length}`).digest('hex')
      commits.push({ id, files })
      return id
    },
    async run(harvest, circumstances) {
      const upTo =
        circumstances.at === null ? commits.length : commits.findIndex(({ id }) => id === circumstances.at) + 1
      return await recordFacts(harvest, commits.slice(0, upTo), circumstances)
    },
    close: async () => {},
  }
}

async function recordFacts(harvest: HarvestSandbox, history: readonly Commit[], given: Circumstances): Promise<Told> {
  const words: string[] = []
  const access = {
    accessToken: harvest.token,
    oauth: null,
    accountId: String(harvest.accountId),
    apiUrl: harvest.url,
    idUrl: harvest.idUrl,
  }
  const inputs: RecordInputs = {
    command: 'record',
    githubToken: given.token ? 'ghs_token' : null,
    ledger: null,
    ledgerBranch: null,
    config: { path: CONFIG, isDefault: true },
    reports: null,
    from: null,
    to: null,
    dryRun: false,
    harvest: access,
    ledgerPullRequest: false,
  }
  const overNetwork = globalThis.fetch
  globalThis.fetch = fetchFrom(harvest)
  try {
    const config = parseConfig(history.at(-1)?.files.get(CONFIG) ?? '', CONFIG)
    const ledger = ledgerOf(history, given, config)
    const run = runOf(words)
    const outcome = await withReading(inputs, access, config, history.length % 2 === 0, run, (reading) =>
      reconcile(inputs, config, async () => ledger, reading, run),
    )
    for (const { severity, message, place } of outcome.faults)
      words.push(`${severity}: ${place === null ? '' : `${place.file}:${place.line} `}${message}`)
    return { ok: outcome.faults.every(({ severity }) => severity !== 'error'), refused: false, words }
  } catch (error) {
    const faults = faultsOf(error)
    return { ok: false, refused: true, words: [...words, ...faults.map(({ message }) => `refused: ${message}`)] }
  } finally {
    globalThis.fetch = overNetwork
  }
}

/** Fetch without a network between: sockets are what most of a history's time would go to. */
function fetchFrom(harvest: HarvestSandbox): typeof fetch {
  return async (url, init) => {
    const answer = await harvest.answer(new Request(url, init))
    if (answer !== null) return answer
    throw new TypeError('fetch failed', {
      cause: Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }),
    })
  }
}

/** A run whose waits take no time. */
function runOf(words: string[]): Run {
  let now = 0
  return {
    context: { ...contextOfFolder('/nowhere', '/nowhere', {}), onRunner: true, repository: LEDGER },
    startedAt: new Date(`${TODAY}T10:00:00Z`),
    clock: {
      now: () => now,
      sleep: async (ms) => {
        now += ms
      },
    },
    log: (line) => void words.push(line),
    phase: () => {},
    debug: () => {},
    random: () => 0.5,
    calls: { harvest: () => 0, github: () => 0 },
    writeFile: async () => {},
    mask: () => {},
  }
}

function ledgerOf(history: readonly Commit[], { depth, token }: Circumstances, config: Config): Ledger {
  const head = history.at(-1)
  if (head === undefined) throw new Error('A history begins with its configuration')
  const all = [...head.files.keys()].filter((path) => path.startsWith('reports/'))
  // The two globs the model has.
  const isWithoutB = config.reports.include.includes('!reports/b/**')
  const selected = isWithoutB ? all.filter((path) => !path.startsWith('reports/b/')) : all
  const textOf = (path: string) => head.files.get(path) ?? ''
  const whole = lastCommits(history, selected)
  const isShallow = depth !== null && depth < history.length
  const boundary = isShallow ? history.at(-depth)?.id : undefined
  const seen = new Set(history.slice(isShallow ? -depth : 0).map(({ id }) => id))
  const known = new Map([...whole].filter(([, { commit }]) => seen.has(commit) && commit !== boundary))
  // As the action has it: nobody but UTC's latest says what day it is.
  const since = addDays(TODAY, -config.windowDays - 2)
  const looked = selected.map((path) => ({ path, blob: '', skimmed: skimmer(since)(textOf(path), path) }))
  const ids = looked.map(({ path, skimmed }) => skimmed?.id ?? read(path, textOf(path)).id ?? path)
  // What nobody touched of late is not opened. Of two that claim one id, the action may then see one, and the model sees both.
  const isLeft = ({ path, skimmed }: (typeof looked)[number]) =>
    history.at(-4)?.files.get(path) === textOf(path) &&
    !isShallow &&
    ids.filter((id) => id === path || id === (skimmed?.id ?? path)).length === 1
  const closed = new Set(looked.filter(isLeft).map(({ path }) => path))
  const withRead = (isWanted: (report: PastReport) => boolean, isOpen: (path: string) => boolean): Ledger => {
    const past: PastReport[] = looked.flatMap(({ path, blob, skimmed }) => {
      const isOpened = isOpen(path)
      const each = { path, blob, id: isOpened ? (skimmed?.id ?? null) : null, isOpened }
      return skimmed && !isWanted(each) ? [each] : []
    })
    const files = selected
      .filter((path) => !past.some((each) => each.path === path))
      .map((path) => ({ path, report: read(path, textOf(path)) }))
    const claimed = sourcesIn({ files, past: [] })
    const rivals = past.filter(
      (each) =>
        [each.path, each.id ?? each.path].some((source) => claimed.has(source)) ||
        past.some((other) => other !== each && [other.path, other.id].includes(each.id ?? each.path)),
    )
    if (rivals.length > 0)
      return withRead((each) => isWanted(each) || rivals.some(({ path }) => path === each.path), isOpen)
    const sources = sourcesIn({ files, past })
    return {
      ...rest,
      files,
      past,
      covers: (source) => sources.has(source) || !head.files.has(source),
      withAll: async () => withRead(isWanted, () => true),
      withPast: async (isMore) => withRead((each) => isWanted(each) || isMore(each), isOpen),
    }
  }
  const rest = {
    name: LEDGER,
    url: `https://github.com/${LEDGER}`,
    head: head.id,
    commits: known,
    sources: new Map(),
    faults: [],
    findCommits: async (paths: readonly string[]) => {
      const missing = paths.find((path) => !known.has(path))
      if (missing !== undefined && !token)
        throw new InputError(`the history here does not tell which commit changed ${missing}`)
      return new Map([...whole].filter(([path]) => paths.includes(path)))
    },
    findPushed: async () => new Set<string>(),
    findHidden: async () => {
      const hidden = all.filter((path) => !selected.includes(path))
      return new Set(hidden.flatMap((path) => read(path, head.files.get(path) ?? '').id ?? []))
    },
    formers: new Map(),
    isNew: () => false,
    refuseStale: async (entries: readonly Entry[]) => {
      const own = new Set(history.map(({ id }) => id))
      const foreign = entries.find(({ reference }) => {
        const [, commit] = /\/commit\/([0-9a-f]{40})$/.exec(reference?.permalink ?? '') ?? []
        return reference?.groupId === LEDGER && commit !== undefined && !own.has(commit)
      })
      if (foreign) throw new InputError('the checkout is older than what was recorded')
    },
  }
  return withRead(
    () => false,
    (path) => !closed.has(path),
  )
}

const parsed = new Map<string, Report>()

/** One text in one place is read the same each time, so it is read once. */
function read(path: string, text: string): Report {
  const key = `${path}\n${text}`
  const known = parsed.get(key)
  if (known) return known
  const fileName = path.split('/').at(-1) ?? path
  const report = parseReport(text, { labels: {}, me: [], problems: {}, fileName })
  parsed.set(key, report)
  return report
}

/** For each path the newest commit that gave it its present text, as git's history tells it. */
function lastCommits(
  history: readonly Commit[],
  paths: readonly string[],
): Map<string, { commit: string; added: boolean }> {
  const found = new Map<string, { commit: string; added: boolean }>()
  const text = history.at(-1)?.files
  for (let at = history.length - 1; at >= 0; at--) {
    const [commit, before] = [history[at], history[at - 1]?.files ?? new Map<string, string>()]
    if (commit === undefined) continue
    // What was added by a commit that also deletes may have been renamed.
    const deletes = [...before.keys()].some((path) => !commit.files.has(path))
    for (const path of paths) {
      const now = commit.files.get(path)
      if (found.has(path) || now === undefined || now !== text?.get(path) || now === before.get(path)) continue
      found.set(path, { commit: commit.id, added: !before.has(path) && !deletes })
    }
  }
  return found
}
