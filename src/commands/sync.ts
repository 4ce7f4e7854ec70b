import { dayIn } from '../calendar.ts'
import { type Fault, InputError } from '../errors.ts'
import { readUser } from '../harvest/account.ts'
import type { SyncInputs } from '../inputs.ts'
import { renderFaultList } from '../markdown/faults.ts'
import { topics } from '../sync/fields.ts'
import { renderState } from '../sync/state.ts'
import { renderMessage, renderStream, renderStreams, type Told } from '../sync/summary.ts'
import { reportDays } from '../sync/sums.ts'
import { isSameRepository, type OpenCheckout, openCheckout, readConfig } from './checkout.ts'
import { refuseOtherBranch } from './freshness.ts'
import { withHarvest } from './harvest.ts'
import { refuseArchived } from './refusals.ts'
import { type Outcome, type Run, urlOfRun } from './run.ts'
import { type Base, readBase } from './sync/base.ts'
import { changesOf, type Files, publishData } from './sync/publish.ts'
import { type Read, readState, readStreams, type Wanted } from './sync/read.ts'

/** How often all is read anew because another run brought data meanwhile. */
const MOST_READINGS = 3

/**
 * Takes the inputs and the run, in the checked-out ledger; brings its data in line with the Harvest account in one commit, or in none
 * where nothing has changed. A stream that fails is told and left as it was. Throws InputError or RequestError before anything is written.
 */
export async function sync(inputs: SyncInputs, run: Run): Promise<Outcome> {
  const open = await openCheckout(inputs, run)
  if (!isSameRepository(open.repository, open.ledger))
    throw new InputError(`sync works in the ledger: run it in ${open.ledger}, with the ledger checked out`)
  refuseOtherBranch(inputs, open)
  if (inputs.githubToken === null && !inputs.dryRun)
    throw new InputError(
      'github-token is missing: a commit of data needs `contents: write`; in a terminal, set GITHUB_TOKEN, or use --dry-run',
    )
  const config = await readConfig(inputs, open)
  const { path: folder, redact } = config.sync
  const statePath = `${folder}/state.json`
  return await withHarvest(inputs.harvest, run, async (transport, account) => {
    for (let readings = 1; ; readings++) {
      run.phase('Reading the ledger and Harvest')
      const [base, user] = await Promise.all([readBase(inputs, open, folder, run), readUser(transport)])
      refuse(inputs, open, base, config.sync, run)
      const wanted: Wanted = {
        ...{ streams: inputs.streams, since: inputs.since, folder, redact, account },
        days: reportDays(dayIn(user.timeZone, run.startedAt)),
        scope: user.isAdministrator ? 'account' : `user ${user.id}`,
      }
      const before = await readState(base, statePath, wanted)
      const read = await readStreams(transport, base, before, wanted, run)
      const files: Files = new Map([
        ...read.synced.flatMap(({ files: own }) => [...own]),
        ...(read.synced.length > 0 ? [[statePath, renderState(read.state)] as const] : []),
      ])
      const changed = changesOf(files, base)
      const told = tell(read, changed)
      for (const each of told) run.log(renderStream(each))
      for (const { name } of read.failed) run.log(`${name}: failed`)
      const faults = [...config.faults, ...read.faults]
      const done = (commit: string | null) => conclude({ told, read, faults, changed, commit, base }, open, inputs, run)
      if (inputs.dryRun || changed.size === 0 || base.ledger === null) return done(null)
      run.phase('Committing')
      const commit = await publishData(
        inputs,
        { folder, statePath },
        changed,
        { ...base, ledger: base.ledger },
        renderMessage(told, footerOf(run)),
        run,
      )
      if (commit !== null) return done(commit)
      if (readings === MOST_READINGS)
        throw new InputError(
          `another run brings data to ${folder}/ at the same time, ${MOST_READINGS} times; run again`,
        )
      run.log('Once more: another run has brought data meanwhile')
    }
  })
}

/** Told before the account is read: what GitHub would refuse, or nobody is to see. */
function refuse(
  { githubToken }: SyncInputs,
  { ledger: name }: OpenCheckout,
  { ledger }: Base,
  { redact, allowPublic }: { readonly redact: readonly string[]; readonly allowPublic: boolean },
  run: Run,
): void {
  const isPublic = ledger === null ? run.context.isPrivate === false : !ledger.isPrivate
  if (isPublic && !allowPublic && !topics.every((topic) => redact.includes(topic)))
    throw new InputError(
      `${name} is public, and its data would show amounts, rates, names, addresses and notes to everybody. Leave them out with \`redact: [${topics.join(', ')}]\` in the configuration, or say \`allow-public: true\` under sync`,
    )
  if (ledger === null || githubToken === null) return
  refuseArchived(name, ledger)
  if (ledger.permission === 'READ' || ledger.permission === 'TRIAGE')
    throw new InputError(`github-token may read ${name}, not write to it. Give the job \`contents: write\``)
}

function tell({ synced }: Read, changed: Files): Told[] {
  return synced.map(({ stream, state, added, changed: edited, deleted, files }) => ({
    name: stream.name,
    rows: state.rows,
    ...{ added: added.size, changed: edited.size, deleted: deleted.size },
    files: [...files.keys()].filter((path) => changed.has(path)),
  }))
}

interface Done {
  readonly told: readonly Told[]
  readonly read: Read
  readonly faults: readonly Fault[]
  readonly changed: Files
  readonly commit: string | null
  readonly base: Base
}

function conclude(
  { told, read, faults, changed, commit, base }: Done,
  { ledger }: OpenCheckout,
  { dryRun }: SyncInputs,
  run: Run,
): Outcome {
  const count = changed.size === 1 ? '1 file' : `${changed.size} files`
  const words =
    changed.size === 0
      ? 'Nothing has changed'
      : dryRun
        ? `Dry run: ${count} would change, nothing was written`
        : `${count} changed in one commit`
  run.phase(null)
  run.log(words)
  const sha = commit ?? base.head ?? ''
  const table = renderStreams(
    told,
    read.failed.map(({ name }) => name),
  )
  return {
    faults,
    outputs: { 'commit-sha': sha, 'commit-url': sha && `${run.context.serverUrl}/${ledger}/commit/${sha}` },
    summary: `## ${words}\n\n${table}\n${faults.length > 0 ? `\n### Needs your attention\n\n${renderFaultList(faults, null)}\n` : ''}`,
  }
}

function footerOf(run: Run): string {
  const url = urlOfRun(run)
  return url === null ? '' : `Workflow-Run: ${url}`
}
