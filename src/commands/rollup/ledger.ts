import type { PlainDate } from '../../calendar.ts'
import { readTextsAt } from '../../checkout/reports.ts'
import type { Config } from '../../config/parse.ts'
import type { Fault } from '../../errors.ts'
import type { GitHub } from '../../github/client.ts'
import { listFiles, readTexts } from '../../github/files.ts'
import type { RollupInputs } from '../../inputs.ts'
import type { Period, WorkSession } from '../../rollup/facts.ts'
import { readIndexEntry } from '../../rollup/index.ts'
import { previousPeriod } from '../../rollup/period.ts'
import { blobUrl } from '../../timesheet/desired.ts'
import { baseReference, sessionKey } from '../../timesheet/identity.ts'
import type { OpenCheckout } from '../checkout.ts'
import { openGitHub } from '../github.ts'
import { readLedger } from '../ledger.ts'
import type { Run } from '../run.ts'
import type { LedgerSide } from './facts.ts'

/** A rollup as the ledger has it: its JSON, and the document beside it. */
export interface Kept {
  readonly path: string
  readonly document: string
  readonly json: unknown
}

/** What the ledger has for rollups: its sessions, and the rollups there are. */
export interface Catalog extends LedgerSide {
  readonly faults: readonly Fault[]
  /** Whether a rollup's JSON is in the checked-out ledger. */
  readonly has: (path: string) => boolean
  /** The rollups at a commit: read here where it is the one checked out, else from GitHub. */
  readonly rollups: (commit: string | null) => Promise<readonly Kept[]>
}

/** Takes inputs, configuration and checkout; gives the ledger's side of a rollup. Throws InputError. */
export async function readCatalog(
  inputs: RollupInputs,
  config: Config & { readonly faults: readonly Fault[] },
  open: OpenCheckout,
  run: Run,
): Promise<Catalog> {
  const ledger = await readLedger({ ...inputs, reports: null, from: null, to: null }, config, open, run)
  const branch = inputs.ledgerBranch ?? open.defaultBranch ?? 'HEAD'
  const { head } = open.checkout
  const isRollup = matcherOf(config.rollup.path)
  const here = head === null ? [] : await readHere(open, head, isRollup)
  const known = new Map<string | null, readonly Kept[]>([[head, here]])
  const sessions = ledger.files.flatMap(({ path, report }) =>
    report.sessions.flatMap((session): WorkSession[] => {
      const { date, hours, line } = session
      if (date === null || hours === null) return []
      return [
        {
          base: baseReference(report.id ?? path, sessionKey(session)),
          path,
          line,
          date,
          hours: String(hours),
          headline: session.headline ?? report.title ?? path,
          // By branch, not by commit: every push would change every address, and with them the rollup.
          url: blobUrl(ledger.url, branch, path),
        },
      ]
    }),
  )
  return {
    name: ledger.name,
    url: ledger.url,
    // What is wrong with reports is record's to tell, and not a reason to have no rollup.
    faults: config.faults,
    sessions: (from: PlainDate, to: PlainDate) => sessions.filter(({ date }) => date >= from && date <= to),
    lastUninvoiced: (period: Period) => lastUninvoiced(here, period),
    has: (path) => here.some((each) => each.path === path),
    rollups: async (commit) => {
      if (commit === null || inputs.githubToken === null) return here
      const rollups = known.get(commit) ?? (await readThere(openGitHub(inputs, run), ledger.name, commit, isRollup))
      known.set(commit, rollups)
      return rollups
    },
  }
}

/** The JSON files where rollups are kept: below the folder that the template begins with. */
function matcherOf(template: string): (path: string) => boolean {
  const fixed = template.slice(0, template.indexOf('{'))
  const folder = fixed.slice(0, fixed.lastIndexOf('/') + 1)
  return (path) => path.startsWith(folder) && path.endsWith('.json') && !path.startsWith('reports/.origins/')
}

async function readHere(open: OpenCheckout, head: string, isRollup: (path: string) => boolean): Promise<Kept[]> {
  let found: Omit<Kept, 'json'>[] = []
  const texts = await readTextsAt(open.git, head, (paths) => {
    found = withDocuments(paths, isRollup)
    return found.map(({ path }) => path)
  })
  return found.flatMap((each) => parseKept(each, texts.get(each.path) ?? ''))
}

async function readThere(github: GitHub, ledger: string, commit: string, isRollup: (path: string) => boolean) {
  const found = withDocuments([...(await listFiles(github, ledger, commit)).keys()], isRollup)
  const paths = found.map(({ path }) => path)
  const texts = await readTexts(github, ledger, commit, paths)
  return found.flatMap((each) => parseKept(each, texts.get(each.path) ?? ''))
}

/** JSON without a document beside it is somebody else's. */
function withDocuments(all: readonly string[], isRollup: (path: string) => boolean): Omit<Kept, 'json'>[] {
  const stem = (path: string) => path.replace(/\.[^./]*$/, '')
  const documents = new Map(all.filter((path) => /\.md$/i.test(path)).map((path) => [stem(path), path]))
  return all.filter(isRollup).flatMap((path) => {
    const document = documents.get(stem(path))
    return document === undefined ? [] : [{ path, document }]
  })
}

function parseKept(found: Omit<Kept, 'json'>, text: string): Kept[] {
  try {
    return [{ ...found, json: JSON.parse(text) as unknown }]
  } catch {
    // What is no JSON was not made here, and is no reason to have no rollup.
    return []
  }
}

/** Of a week and a month nobody can say how the one has changed since the other, so only the period before will do. */
function lastUninvoiced(kept: readonly Kept[], period: Period): ReturnType<LedgerSide['lastUninvoiced']> {
  const { name } = previousPeriod(period)
  const before = kept
    .flatMap(({ path, json }) => readIndexEntry(path, json) ?? [])
    .find((each) => each.uninvoiced !== null && each.period.name === name)
  return before?.uninvoiced ?? null
}
