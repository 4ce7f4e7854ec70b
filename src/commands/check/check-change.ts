import type { PullContext } from '../../context.ts'
import { InputError, type Place } from '../../errors.ts'
import type { CheckInputs } from '../../inputs.ts'
import { blobUrl } from '../../timesheet/desired.ts'
import { renderHundredths } from '../../timesheet/hundredths.ts'
import type { Operation } from '../../timesheet/operation.ts'
import { headlineOf, joinSections, renderPreview } from '../../timesheet/preview.ts'
import { previewLine } from '../../timesheet/preview-lines.ts'
import { plannedResult } from '../../timesheet/result.ts'
import { isSameRepository, type OpenCheckout, openCheckout } from '../checkout.ts'
import { type Findings, nothingFound } from '../findings.ts'
import { writePlan } from '../plan-file.ts'
import type { Outcome, Run } from '../run.ts'
import { readChange } from './change.ts'
import { checkLedgerChange } from './check-ledger-change.ts'
import { checkProjectChange } from './check-project-change.ts'
import { comment } from './comment.ts'

/** Takes the inputs, the pull request and the run; gives what merging it would do in Harvest. Throws InputError or RequestError. */
export async function checkChange(inputs: CheckInputs, pull: PullContext, run: Run): Promise<Outcome> {
  const open = await openCheckout(inputs, run)
  const { preview, plan } = await findOut(inputs, pull, open, run)
  const shown = { ...preview, notes: [...preview.notes, ...describeTarget(inputs, pull, open, run)] }
  for (const operation of preview.operations ?? []) logOperation(operation, run)
  run.log(headlineOf(shown))
  const { serverUrl, repository } = run.context
  const sections = renderPreview(
    shown,
    ({ file, line }: Place) =>
      // A fork's commits can be read here, too; `?plain=1` shows a markdown file's lines.
      `${blobUrl(`${serverUrl}/${repository}`, pull.headSha, file)}?plain=1#L${line}`,
  )
  const isWorthOne = preview.reports !== 0 || preview.operations !== null || preview.faults.length > 0
  const uncommented = inputs.comment ? await comment(inputs, pull.number, sections, isWorthOne, run) : []
  const planned = (preview.operations ?? []).map(plannedResult)
  const written = plan === null ? null : await writePlan(planned, plan.settings, plan.ledger, run)
  return {
    faults: [...preview.faults, ...(written?.faults ?? []), ...uncommented],
    summary: joinSections([...sections, { name: 'the calls', text: renderCalls(run) }]),
    outputs: written?.outputs ?? { hours: renderHundredths(preview.statedHours) },
  }
}

/** A configuration that cannot be read is a problem of the change like any other, and told in the same places. */
async function findOut(inputs: CheckInputs, pull: PullContext, open: OpenCheckout, run: Run): Promise<Findings> {
  const change = await readChange(inputs, open, pull, run)
  const count = change.paths.size
  run.log(`Pull request ${pull.number} changes ${count} ${count === 1 ? 'file' : 'files'}`)
  const check = isSameRepository(open.repository, open.ledger) ? checkLedgerChange : checkProjectChange
  try {
    return await check(inputs, change, open, run)
  } catch (error) {
    if (error instanceof InputError) return nothingFound(error.faults)
    throw error
  }
}

/** Reports on another branch are recorded, or handed over, when they reach the one that counts. */
function describeTarget(
  inputs: CheckInputs,
  { baseRef }: PullContext,
  { repository, ledger, defaultBranch }: OpenCheckout,
  { context }: Run,
): string[] {
  const own = isSameRepository(repository, ledger) ? inputs.ledgerBranch : null
  const branch = own ?? defaultBranch ?? context.defaultBranch
  if (branch === null || baseRef === '' || baseRef === branch) return []
  return [`This pull request goes into ${baseRef}. Nothing happens before its reports reach ${branch}.`]
}

function logOperation(operation: Operation, run: Run): void {
  const line = previewLine(operation)
  if (line) run.log(`${line.sign} ${line.hours}  ${line.where}  ${line.day}  ${line.words}`.trimEnd())
}

function renderCalls({ calls }: Run): string {
  const of = (count: number, whose: string) => `${count} ${whose} ${count === 1 ? 'call' : 'calls'}`
  return `<sub>${of(calls.harvest(), 'Harvest')}, ${of(calls.github(), 'GitHub')}.</sub>`
}
