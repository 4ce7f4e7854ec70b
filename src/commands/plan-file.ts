import { join } from 'node:path'
import { InputError } from '../errors.ts'
import { hundredthsOf, renderHundredths } from '../timesheet/hundredths.ts'
import { type PlanSettings, sessionOf } from '../timesheet/operation.ts'
import { renderPlanJson } from '../timesheet/plan-json.ts'
import { countResults, type Result } from '../timesheet/result.ts'
import type { Ledger } from './ledger.ts'
import type { Outcome, Run } from './run.ts'

/**
 * Takes results, settings, the ledger and the run; writes the plan's file and gives the outputs that tell of it. That it
 * could not be written is a fault beside what was done, not instead of it.
 */
export async function writePlan(
  results: readonly Result[],
  settings: PlanSettings,
  { head, url }: Pick<Ledger, 'head' | 'url'>,
  run: Run,
): Promise<Pick<Outcome, 'outputs' | 'faults'>> {
  const counts = countResults(results)
  const path = join(run.context.tempDir, 'harvest-ledger-plan.json')
  const faults = await run.writeFile(path, renderPlanJson(results, settings)).then(
    () => [],
    (cause: Error) => new InputError(`the plan could not be written to ${path}: ${cause.message}`).faults,
  )
  return {
    faults,
    outputs: {
      'entries-created': String(counts.created),
      'entries-updated': String(counts.updated),
      'entries-deleted': String(counts.deleted),
      'entries-unchanged': String(counts.unchanged),
      'entries-blocked': String(counts.blocked),
      hours: sessionHours(results),
      plan: faults.length > 0 ? '' : path,
      'commit-sha': head ?? '',
      'commit-url': head === null ? '' : `${url}/commit/${head}`,
    },
  }
}

function sessionHours(results: readonly Result[]): string {
  return renderHundredths(
    results.reduce((sum, { operation }) => sum + hundredthsOf(sessionOf(operation)?.session.hours ?? null), 0),
  )
}
