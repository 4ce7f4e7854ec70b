import { describeResult } from './describe.ts'
import { entryOf, type PlanSettings, sessionOf } from './operation.ts'
import type { PlanJson } from './plan-schema.ts'
import type { Result } from './result.ts'

type Operation = PlanJson['operations'][number]

/**
 * Takes a run's results and settings; gives the plan as JSON text: the same run on the same data gives the same bytes.
 * A link whose commit is not known yet is null.
 */
export function renderPlanJson(results: readonly Result[], settings: PlanSettings): string {
  const operations = results.map((result): Operation => {
    const { operation, status, message } = result
    const session = sessionOf(operation)
    const entry = result.entry ?? entryOf(operation)
    const { date, hours, where, headline, detail, path, line } = describeResult(result)
    const fields = 'fields' in operation ? operation.fields : null
    const linked = session === null || session.commit !== null
    return {
      action: operation.kind,
      status,
      date,
      hours: Number(hours),
      where,
      headline,
      detail,
      report: path,
      line,
      reference: fields?.reference?.id ?? entry?.reference?.id ?? null,
      entry_id: entry?.id ?? null,
      fields: fields && {
        ...fields,
        ...(fields.reference && { reference: linked ? fields.reference : { ...fields.reference, permalink: null } }),
        ...(fields.notes !== undefined && { notes: linked ? fields.notes : null }),
      },
      changes: 'changes' in operation ? [...operation.changes] : [],
      message,
    }
  })
  const { ledger, window } = settings
  const plan = { version: 1, ledger, window, operations } satisfies PlanJson
  return `${JSON.stringify(plan, null, 2)}\n`
}
