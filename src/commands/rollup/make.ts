import { posix } from 'node:path'
import type { PlainDate } from '../../calendar.ts'
import type { Config } from '../../config/parse.ts'
import type { LedgerState } from '../../github/ledger.ts'
import type { Transport } from '../../harvest/transport.ts'
import { renderCharts } from '../../rollup/chart-files.ts'
import { renderDocument } from '../../rollup/document.ts'
import type { Facts, Period } from '../../rollup/facts.ts'
import type { Figures } from '../../rollup/figures.ts'
import { renderRollupJson } from '../../rollup/json.ts'
import { joinNotes, readNotes } from '../../rollup/notes-block.ts'
import { pathOfRollup } from '../../rollup/period-path.ts'
import { renderPullBody, renderPullTitle } from '../../rollup/pull-body.ts'
import { reckonFigures } from '../../rollup/reckon.ts'
import { redactFacts } from '../../rollup/redact.ts'
import { type Reader, readFacts } from './facts.ts'
import { chartFilesOf, chartPathsOf, encodePath, pathsOf } from './files.ts'
import { indexOf } from './index.ts'
import type { Catalog } from './ledger.ts'
import type { Draft } from './publish-commit.ts'

/** What rollups are made from, the same for all periods of a run. */
export interface Sources {
  readonly transport: Transport
  readonly catalog: Catalog
  readonly reader: Reader
  readonly today: PlainDate
}

/** A rollup that is made and not offered yet. */
export interface Made {
  readonly period: Period
  readonly figures: Figures
  readonly path: string
  readonly waitingBranch: string
  /** What the pull request says. */
  readonly body: string
  /** As `Publication` wants it; what a person should look at goes to `warnings`. */
  readonly draft: (earlier: readonly string[], state: LedgerState) => Promise<Draft>
  readonly warnings: string[]
}

/** What the names of branches begin with on which rollups wait. */
export const BRANCHES = 'harvest-ledger/rollup-'

/**
 * Takes the configuration, what rollups are made from, a period and a line for commit messages; reads all of that period and
 * makes its rollup. Nothing is written. Throws InputError or RequestError.
 */
export async function makeRollup(config: Config, sources: Sources, period: Period, footer: string): Promise<Made> {
  const { transport, catalog, reader, today } = sources
  const { rollup: wanted } = config
  const facts = redactFacts(await readFacts(transport, reader, period, today, wanted.scope, catalog), {
    amounts: wanted.redact.includes('amounts'),
    clients: wanted.redact.includes('clients'),
    people: wanted.redact.includes('people'),
    notes: wanted.redact.includes('notes'),
  })
  const figures = reckonFigures(facts)
  const path = pathOfRollup(wanted.path, period)
  const waitingBranch = `${BRANCHES}${period.name}`
  const title = renderPullTitle(facts, figures)
  const body = renderBody(facts, figures, config, catalog, { path, waitingBranch })
  const json = renderRollupJson(facts, figures, { sections: wanted.sections, redact: wanted.redact })
  const paths = pathsOf(path)
  const charts = renderCharts(facts, figures, wanted.redact)
  const warnings: string[] = []
  const draft = async (earlier: readonly string[], state: LedgerState): Promise<Draft> => {
    const kept = joinNotes(earlier.map(readNotes))
    // The draft may be made more than once.
    warnings.length = 0
    if (kept.state !== 'kept')
      warnings.push(
        `the notes in ${path} were ${kept.state === 'joined' ? 'written in two places' : 'edited with their marks'}: all that may be notes was kept, look it over`,
      )
    const document = renderDocument(facts, figures, {
      sections: wanted.sections,
      chartPaths: chartPathsOf(paths, charts),
      notes: kept.notes,
      jsonPath: posix.basename(paths.json),
      redact: wanted.redact,
    })
    const own = { path: paths.json, document: path, json: JSON.parse(json) as unknown }
    const index = await indexOf(wanted.index, catalog, state.head, own, facts.account.format)
    return {
      files: [
        { path, content: document },
        { path: paths.json, content: json },
        ...chartFilesOf(paths, charts),
        { path: wanted.index, content: index.text },
      ],
      removed: charts === null ? Object.values(paths.charts) : [],
      isCurrent: index.isCurrent,
      title,
      body,
      message: { headline: title, body: footer },
    }
  }
  return { period, figures, path, waitingBranch, body, draft, warnings }
}

function renderBody(
  facts: Facts,
  figures: Figures,
  { rollup: { sections, redact } }: Config,
  { url }: Catalog,
  { path, waitingBranch }: { readonly path: string; readonly waitingBranch: string },
): string {
  const documentUrl = `${url}/blob/${waitingBranch}/${encodePath(path)}`
  const folderUrl = documentUrl.slice(0, documentUrl.lastIndexOf('/') + 1)
  const jsonUrl = folderUrl + encodePath(posix.basename(pathsOf(path).json))
  return renderPullBody(facts, figures, { sections, documentUrl, jsonUrl, redact })
}
