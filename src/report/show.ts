import type { Report } from './session.ts'

/** One file of `parse --json`: the contract's shape, in which what a report does not state is null. */
export interface ParsedFile {
  readonly file: string
  readonly entries: readonly Readonly<Record<string, unknown>>[]
  readonly problems: readonly Readonly<Record<string, unknown>>[]
}

/** Takes a file's name and its report; gives the object `parse --json` prints for it. */
export function parsedFile(file: string, report: Report): ParsedFile {
  return {
    file,
    entries: report.sessions.map(
      ({ date, hours, start, end, project, client, task, headline, billable, mode, line }) => ({
        date,
        hours,
        start,
        end,
        project,
        client,
        task,
        headline,
        billable,
        mode,
        line,
      }),
    ),
    problems: report.problems.map(({ severity, code, message, line, column }) => ({
      severity,
      code,
      message,
      line,
      column,
    })),
  }
}

/** Takes a file's name, its text and its report; gives what a person reads: the sessions, then each problem with its line and a caret. */
export function renderParsed(file: string, text: string, report: Report): string {
  const lines = text.split('\n')
  const sessions = report.sessions.map((session) =>
    [
      `  ${String(session.line).padStart(5)}`,
      session.date ?? '    –     ',
      (session.hours === null ? '–' : `${session.hours.toFixed(2)} h`).padStart(8),
      session.start || session.end ? `${session.start ?? '?'}–${session.end ?? '?'}` : '',
      [session.client, session.project, session.task].filter(Boolean).join(' / '),
      session.headline ?? '',
    ]
      .filter(Boolean)
      .join('  '),
  )
  const problems = report.problems.map(({ severity, code, message, line, column }) => {
    const quoted = (lines[line - 1] ?? '').replace(/\r$/, '')
    const from = Math.max(0, column - 60)
    const shown = quoted.slice(from, from + 120).replace(/[\p{Cc}]/gu, ' ')
    return `  ${line}:${column} ${severity} ${code}: ${message}\n    ${shown}\n    ${' '.repeat(Math.max(0, column - 1 - from))}^`
  })
  const total = report.sessions.reduce((sum, { hours }) => sum + Math.round((hours ?? 0) * 100), 0) / 100
  return `${[`${file}: ${report.sessions.length} ${report.sessions.length === 1 ? 'session' : 'sessions'}, ${total.toFixed(2)} h`, ...sessions, ...problems].join('\n')}\n`
}
