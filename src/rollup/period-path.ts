import { pathProblem } from '../ledger/path.ts'
import { didYouMean } from '../suggest.ts'
import { fillTemplate, unknownFields } from '../template.ts'
import type { Period } from './facts.ts'

/** The words the path template of rollups may hold between braces. */
const rollupPathFields = ['period', 'year', 'kind'] as const
type RollupPathField = (typeof rollupPathFields)[number]

/** Takes the path template of rollups; gives what is wrong with it in words, null when nothing is. */
export function rollupPathProblem(template: string): string | null {
  const unknown = unknownFields(template, rollupPathFields)[0]
  if (unknown !== undefined) return `there is no field {${unknown}}${didYouMean(unknown, rollupPathFields)}`
  if (pathProblem(template) !== null)
    return 'expected a path within the ledger that ends in ".md", such as "rollups/{year}/{period}.md"'
  if (!/^[^{]+\//.test(template))
    return 'expected a folder first, such as "rollups/": the catalog is made from the files there'
  return template.includes('{period}') ? null : 'expected {period} in it: each period has a file of its own'
}

/** Takes a path template without a problem, such as `rollups/{year}/{period}.md`, and a period; gives the rollup's path. */
export function pathOfRollup(template: string, period: Period): string {
  // The year of a name: a week belongs to the year that holds most of it.
  const values: Record<RollupPathField, string> = {
    period: period.name,
    year: period.name.slice(0, 4),
    kind: period.kind,
  }
  return fillTemplate(template, (field) => values[field as RollupPathField] ?? '')
}
