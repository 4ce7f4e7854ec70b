import type { Problem, ProblemLevel } from './session.ts'

/** Every code, its severity, and its one-line meaning: the table of docs/session-reports.md is checked against this. */
export const problemCodes = {
  'no-hours': 'error',
  'no-date': 'error',
  'no-year': 'error',
  'ambiguous-date': 'error',
  'bad-date': 'error',
  'bad-duration': 'error',
  'bad-clock': 'error',
  'hours-out-of-range': 'error',
  'several-people': 'error',
  'other-person': 'warning',
  'front-matter': 'error',
  unreadable: 'error',
  'too-large': 'error',
  'range-midpoint': 'warning',
  'lower-bound': 'warning',
  'hours-differ-from-clock': 'warning',
  'session-without-hours': 'warning',
  'too-long': 'warning',
  'unknown-key': 'warning',
  'unread-hours': 'warning',
  'unread-table': 'warning',
} as const satisfies Readonly<Record<string, Problem['severity']>>
export type ProblemCode = keyof typeof problemCodes

/** Takes what a problem is about; gives the problem with its severity and a column found by `place`. */
export type Report = (code: ProblemCode, line: number, fragment: string, message: string) => void

/** Takes text for a message; gives it short, on one line. */
export function excerpt(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim()
  return flat.length > 60 ? `${flat.slice(0, 57)}…` : flat
}

/** Takes the lines of a file; gives a collector of problems that finds their columns. The same problem at one place is kept once. */
export function problemList(lines: readonly string[]): { readonly problems: Problem[]; readonly report: Report } {
  const problems: Problem[] = []
  const seen = new Set<string>()
  const report: Report = (code, line, fragment, message) => {
    if (problems.length >= 500) return
    const column = columnOf(lines, line, fragment)
    const key = `${code} ${line} ${column}`
    if (seen.has(key)) return
    seen.add(key)
    problems.push({ severity: problemCodes[code], code, message, line, column })
  }
  return { problems, report }
}

/** Takes problems and what the configuration makes of their codes; gives those to show, and the codes of the others. */
export function applyLevels(
  problems: readonly Problem[],
  levels: Readonly<Record<string, ProblemLevel>> = {},
): { readonly problems: readonly Problem[]; readonly silenced?: readonly string[] } {
  const levelOf = ({ code, severity }: Problem): ProblemLevel =>
    Object.hasOwn(levels, code) ? (levels[code] ?? severity) : severity
  const shown = problems.flatMap((problem) => {
    const level = levelOf(problem)
    return level === 'off' ? [] : [level === problem.severity ? problem : { ...problem, severity: level }]
  })
  if (shown.length === problems.length) return { problems: shown }
  const silenced = problems.filter((problem) => levelOf(problem) === 'off').map(({ code }) => code)
  return { problems: shown, silenced: [...new Set(silenced)] }
}

/** Takes a problem's code and the severity it is shown with; gives the one it has by itself, which the configuration may have changed. */
export function ownSeverity(code: string, shown: Problem['severity']): Problem['severity'] {
  return Object.hasOwn(problemCodes, code) ? problemCodes[code as ProblemCode] : shown
}

/** Takes lines, a line number from 1 and a fragment; gives the column from 1 where the fragment, or else the line's text, begins. */
export function columnOf(lines: readonly string[], line: number, fragment: string): number {
  const source = lines[line - 1] ?? ''
  const at = fragment === '' ? -1 : source.indexOf(fragment.slice(0, 40))
  if (at >= 0) return at + 1
  const first = source.search(/[^\s>*+|#-]/u)
  return first < 0 ? 1 : first + 1
}
