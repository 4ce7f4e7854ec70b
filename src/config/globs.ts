import type { Fault, Place } from '../errors.ts'
import { globProblem } from '../glob-problem.ts'

type Path = readonly (string | number)[]

interface WithGlobs {
  readonly reports: { readonly include: readonly string[] }
  readonly rules: readonly { readonly when: Readonly<Record<string, unknown>> }[]
}

/** Takes what the configuration holds and a way to a key's place; gives a fault for each glob that costs too much to match. */
export function listGlobFaults({ reports, rules }: WithGlobs, placeOf: (path: Path) => Place): Fault[] {
  const globs: [path: Path, glob: unknown][] = [
    ...reports.include.map((glob, index): [Path, unknown] => [['reports', 'include', index], glob]),
    ...rules.flatMap(({ when }, index) =>
      Object.entries(when).map(([key, glob]): [Path, unknown] => [['rules', index, 'when', key], glob]),
    ),
  ]
  return globs.flatMap(([path, glob]): Fault[] => {
    const problem = typeof glob === 'string' ? globProblem(glob) : null
    return problem === null
      ? []
      : [
          {
            severity: 'error',
            place: placeOf(path),
            message: `${path.join('.')}: this glob cannot be used: ${problem}`,
          },
        ]
  })
}
