import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Those that take a minute or start many processes; begun last, one of them would run alone at the end. */
const LONG = [
  'hand-over-race',
  'hand-over-doubts',
  'rollup',
  'refusals',
  'hand-over-faults',
  'hand-over-pulls',
  'rollup-volume',
]

/** Begins the long test files first, on a machine too that has not run them before. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`/action/${name}.test.ts`))
      return at < 0 ? LONG.length : at
    }
    return files.toSorted((a, b) => rank(a) - rank(b))
  }
}
