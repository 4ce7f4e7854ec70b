import { posix } from 'node:path'
import { dayIn, type PlainDate } from '../calendar.ts'
import type { Config } from '../config/parse.ts'
import { type Fault, faultsOf, InputError } from '../errors.ts'
import type { LedgerState } from '../github/ledger.ts'
import type { Transport } from '../harvest/transport.ts'
import type { RollupInputs } from '../inputs.ts'
import { renderFaultList } from '../markdown/faults.ts'
import { renderCharts } from '../rollup/chart-files.ts'
import { roundHours, roundMoney } from '../rollup/decimal.ts'
import { renderDocument } from '../rollup/document.ts'
import type { Facts, Period } from '../rollup/facts.ts'
import type { Figures } from '../rollup/figures.ts'
import { formatHours } from '../rollup/format.ts'
import { readIndexEntry, renderIndex } from '../rollup/index.ts'
import { renderRollupJson } from '../rollup/json.ts'
import { joinNotes, readNotes } from '../rollup/notes-block.ts'
import { catchUp } from '../rollup/period.ts'
import { pathOfRollup } from '../rollup/period-path.ts'
import { parsePeriod, periodOfRange } from '../rollup/period-text.ts'
import { renderPullBody, renderPullTitle } from '../rollup/pull-body.ts'
import { reckonFigures } from '../rollup/reckon.ts'
import { redactFacts } from '../rollup/redact.ts'
import { isSameRepository, openCheckout, readConfig } from './checkout.ts'
import { refuseOtherBranch, refuseUnpushed } from './freshness.ts'
import { openGitHub } from './github.ts'
import { withHarvest } from './harvest.ts'
import { type Draft, type Published, publish } from './publish.ts'
import { type Reader, readFacts, readReader } from './rollup-facts.ts'
import { chartFilesOf, chartPathsOf, encodePath, pathsOf, type RollupPaths } from './rollup-files.ts'
import { type Catalog, readCatalog } from './rollup-ledger.ts'
import type { Outcome, Run } from './run.ts'

/**
 * Takes the inputs and the run, in the checked-out ledger; makes the rollup of each period from Harvest and offers it as a pull
 * request. Throws InputError or RequestError before anything is written.
 */
export async function rollup(inputs: RollupInputs, run: Run): Promise<Outcome> {
  const open = await openCheckout(inputs, run)
  if (!isSameRepository(open.repository, open.ledger))
    throw new InputError(`rollup works in the ledger: run it in ${open.ledger}, with the ledger checked out`)
  refuseOtherBranch(inputs, open)
  await refuseUnpushed(inputs, open, run)
  if (inputs.githubToken === null && !inputs.dryRun)
    throw new InputError(
      'github-token is missing: a pull request needs `contents: write` and `pull-requests: write`; in a terminal, set GITHUB_TOKEN, or use --dry-run',
    )
  const config = await readConfig(inputs, open)
  return await withHarvest(inputs.harvest, run, async (transport) => {
    run.log('Reading the ledger and Harvest …')
    const [catalog, reader] = await Promise.all([readCatalog(inputs, config, open, run), readReader(transport)])
    const today = dayIn(reader.user.timeZone, run.startedAt)
    const periods = periodsOf(inputs, today, reader)
    const made: Made[] = []
    const faults: Fault[] = [...config.faults, ...catalog.faults]
    for (const period of periods) {
      // Those before the one asked for are caught up where they are missing, and not opened again where they are there.
      const isMissing = !catalog.has(pathsOf(pathOfRollup(config.rollup.path, period)).json)
      if (period !== periods.at(-1) && !isMissing) continue
      try {
        made.push(await makeRollup(inputs, config, { transport, catalog, reader, period, today }, run))
      } catch (error) {
        if (made.length === 0) throw error
        // What was offered before is told beside what failed.
        faults.push(...faultsOf(error))
        break
      }
    }
    return conclude(made, faults, inputs.dryRun, run)
  })
}

function periodsOf(inputs: RollupInputs, today: PlainDate, { company }: Reader): Period[] {
  const { from, to, period, catchUp: count } = inputs
  const parsed = from !== null && to !== null ? periodOfRange(from, to) : parsePeriod(period, today, company.weekStart)
  if (!parsed.ok) throw new InputError(`period: ${parsed.message}`)
  return catchUp(parsed.period, count)
}

interface Job {
  readonly transport: Transport
  readonly catalog: Catalog
  readonly reader: Reader
  readonly period: Period
  readonly today: PlainDate
}

interface Made {
  readonly facts: Facts
  readonly figures: Figures
  readonly path: string
  readonly body: string
  readonly published: Published
}

async function makeRollup(inputs: RollupInputs, config: Config, job: Job, run: Run): Promise<Made> {
  const { transport, catalog, reader, period, today } = job
  const { rollup: wanted } = config
  const read = await readFacts(transport, reader, period, today, wanted.scope, catalog)
  const facts = redactFacts(read, {
    amounts: wanted.redact.includes('amounts'),
    clients: wanted.redact.includes('clients'),
    people: wanted.redact.includes('people'),
    notes: wanted.redact.includes('notes'),
  })
  const figures = reckonFigures(facts)
  const path = pathOfRollup(wanted.path, period)
  const paths = pathsOf(path)
  const charts = renderCharts(facts, figures, wanted.redact)
  const json = renderRollupJson(facts, figures, { sections: wanted.sections, redact: wanted.redact })
  const waitingBranch = `harvest-ledger/rollup-${period.name}`
  const bodyFor = (branch: string) => {
    const at = `${catalog.url}/blob/${branch}/${encodePath(path)}`
    const jsonUrl = at.replace(/[^/]*$/, encodePath(posix.basename(paths.json)))
    return renderPullBody(facts, figures, {
      sections: wanted.sections,
      documentUrl: at,
      jsonUrl,
      redact: wanted.redact,
    })
  }
  const body = bodyFor(waitingBranch)
  const damaged: string[] = []
  const draft = async (earlier: readonly string[], state: LedgerState): Promise<Draft> => {
    const kept = joinNotes(earlier.map(readNotes))
    damaged.length = 0
    if (kept.state !== 'kept')
      damaged.push(
        `the notes in ${path} were ${kept.state === 'joined' ? 'written in two places' : 'edited with their marks'}: all that may be notes was kept, look it over`,
      )
    const document = renderDocument(facts, figures, {
      sections: wanted.sections,
      chartPaths: chartPathsOf(paths, charts),
      notes: kept.notes,
      jsonPath: posix.basename(paths.json),
      redact: wanted.redact,
    })
    const others = (await catalog.rollups(state.head)).filter((each) => each.path !== paths.json)
    const index = renderIndex(
      [...others, { path: paths.json, json: JSON.parse(json) as unknown }].flatMap((each) => {
        const relative = posix.relative(posix.dirname(wanted.index), each.path.replace(/\.json$/, '.md'))
        return readIndexEntry(relative, each.json) ?? []
      }),
      facts.account.format,
    )
    return {
      files: [
        { path, content: document },
        { path: paths.json, content: json },
        ...chartFilesOf(paths, charts),
        { path: wanted.index, content: index },
      ],
      title: renderPullTitle(facts, figures),
      body,
      message: {
        headline: renderPullTitle(facts, figures),
        body: run.context.runId === null ? '' : `Workflow-Run: ${runUrl(run)}`,
      },
    }
  }
  run.log(`${path}: ${formatHours(figures.totals.hours, facts.account.format)} hours`)
  const published = await publishDraft(inputs, config, { path, waitingBranch, paths, draft, catalog }, run)
  return { facts, figures, path, body, published: { ...published, warnings: [...published.warnings, ...damaged] } }
}

async function publishDraft(
  inputs: RollupInputs,
  { rollup: wanted }: Config,
  given: {
    readonly path: string
    readonly waitingBranch: string
    readonly paths: RollupPaths
    readonly draft: (earlier: readonly string[], state: LedgerState) => Promise<Draft>
    readonly catalog: Catalog
  },
  run: Run,
): Promise<Published> {
  const { path, waitingBranch, paths, draft, catalog } = given
  if (inputs.githubToken === null) return { operation: 'none', pull: null, commit: null, warnings: [] }
  const publication = {
    ledger: catalog.name,
    branch: inputs.ledgerBranch,
    waitingBranch,
    paths: [path, paths.json, ...Object.values(paths.charts), wanted.index],
    essence: paths.json,
    earlier: path,
    mark: `Harvest-Rollup: ${waitingBranch.split('/').at(-1)}`,
    people: { labels: wanted.labels, reviewers: wanted.reviewers, assignees: wanted.assignees },
    isDraft: wanted.draft,
    draft,
    refuse: ({ isPrivate }: LedgerState) => {
      if (isPrivate || wanted.allowPublic || wanted.redact.includes('amounts')) return
      throw new InputError(
        `${catalog.name} is public, and its rollups would show amounts to everybody. Leave them out with \`redact: [amounts]\` in the configuration, or say \`allow-public: true\` under rollup`,
      )
    },
  }
  return await publish(openGitHub(inputs, run), publication, run, inputs.dryRun)
}

function conclude(made: readonly Made[], faults: readonly Fault[], dryRun: boolean, run: Run): Outcome {
  const last = made.at(-1)
  const all = [...faults, ...made.flatMap(({ published }) => published.warnings.map(warning))]
  for (const { path, published } of made) run.log(`${path}: ${describe(published, dryRun)}`)
  const parts = made.map(({ path, body, published }) => `## ${path}: ${describe(published, dryRun)}\n\n${body}`)
  return {
    faults: all,
    summary: [
      ...parts,
      ...(all.length > 0 ? [`### Needs your attention\n\n${renderFaultList(all, null)}\n`] : []),
    ].join('\n'),
    outputs: {
      hours: last ? Number(roundHours(last.figures.totals.hours)).toFixed(2) : '0.00',
      'rollup-path': last?.path ?? '',
      uninvoiced: JSON.stringify(
        Object.fromEntries(
          Object.entries(last?.figures.totals.uninvoiced ?? {}).map(([code, amount]) => [
            code,
            roundMoney(amount, code),
          ]),
        ),
      ),
      'commit-sha': last?.published.commit ?? '',
      'commit-url': last?.published.commit ? `${last.facts.ledger.url}/commit/${last.published.commit}` : '',
      'pull-request-number': last?.published.pull ? String(last.published.pull.number) : '',
      'pull-request-url': last?.published.pull?.url ?? '',
      'pull-request-operation': last?.published.operation ?? 'none',
    },
  }
}

function describe({ operation, pull }: Published, dryRun: boolean): string {
  if (dryRun) return 'dry run, nothing was written'
  return operation === 'none' && pull === null
    ? 'nothing has changed'
    : `pull request ${pull?.number} ${operation === 'none' ? 'unchanged' : operation}`
}

function warning(message: string): Fault {
  return { severity: 'warning', message, place: null }
}

function runUrl({ context: { serverUrl, repository, runId } }: Run): string {
  return `${serverUrl}/${repository}/actions/runs/${runId}`
}
