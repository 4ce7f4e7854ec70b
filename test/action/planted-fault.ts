import { expect } from 'vitest'
import { type Examination, files, setExamination } from './examination.ts'

/** One thing that is missing, as it is planted and as it must be told. */
export interface PlantedFault {
  readonly name: string
  /** The account to begin with. */
  readonly account?: 'member' | 'empty' | 'timestamps'
  /** Plants it; gives what the run is told besides. */
  readonly plant: (examination: Examination) => Told | undefined
  readonly severity: 'fail' | 'warn' | '?'
  /** What the one line says: the fault, then the remedy. */
  readonly says: readonly [fault: RegExp, remedy: RegExp]
  /** What follows from it by itself. */
  readonly also?: readonly RegExp[]
}

interface Told {
  readonly inputs?: Readonly<Record<string, string>>
  readonly environment?: Readonly<Record<string, string>>
}

/** Another configuration. */
export const configured = (text: string) => (each: Examination) =>
  void each.scene.ledger.commit({ [files.CONFIG]: text })

/** A file whose text is another one. */
export const rewritten = (path: string, from: string | RegExp, to: string) => (each: Examination) => {
  each.rewrite(path, (text) => text.replace(from, to))
  return undefined
}

/** Sets a sound scene, plants the fault, and holds what check says against what it must say: that, and nothing beside it. */
export async function proveFault({ account, plant, severity, says, also = [] }: PlantedFault): Promise<void> {
  const examination = await setExamination(account ? { account } : {})
  try {
    const told = plant(examination)
    const examined = await examination.check(told?.inputs, told?.environment)
    const [fault, remedy] = says
    const all = examined.lines.join('\n')
    const at = examined.lines.findIndex((line) => line.startsWith(severity) && fault.test(line))
    expect(at, all).toBeGreaterThanOrEqual(0)
    const line = examined.lines[at] ?? ''
    expect(line.slice(fault.exec(line)?.index), all).toMatch(remedy)
    const others = examined.lines.filter((each, index) => index !== at && /^(fail|warn)/.test(each))
    expect(others.filter((each) => !also.some((expected) => expected.test(each)))).toEqual([])
    expect(examined.code, all).toBe(examined.errors.length > 0 ? 1 : 0)
    expect(examined.annotations.length).toBe(examined.errors.length + examined.warnings.length)
    expect(examination.scene.harvest.requests.every(({ method }) => method === 'GET')).toBe(true)
    expect(examined.stdout + examined.summary).not.toContain('hidden')
  } finally {
    await examination.close()
  }
}
