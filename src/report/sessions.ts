import type { Draft, Issue } from './drafts.ts'
import { columnOf, type Report as Reporter } from './problems.ts'
import type { Session } from './session.ts'
import { plainWords } from './words.ts'

/**
 * Takes the drafts of a file, its dated sections without hours, what may be hours and was not taken, and its lines; gives the
 * sessions, and reports what keeps each from being logged. Where nothing states hours the silent sections are given.
 */
export function readSessions(
  drafts: readonly Draft[],
  silent: readonly Draft[],
  doubts: readonly Issue[],
  lines: readonly string[],
  report: Reporter,
): readonly Session[] {
  const people = new Set(drafts.map((draft) => plainWords(draft.person ?? '')).filter(Boolean))
  const several = people.size > 1
  const first = drafts[0]
  if (several && first) {
    report(
      'several-people',
      first.line,
      '',
      `Found the hours of ${people.size} people in one report, expected those of one. Keep a report a person.`,
    )
  }
  if (!drafts.some((draft) => draft.hours !== null || draft.issues.length > 0)) {
    const at = silent[0]?.line ?? doubts[0]?.line ?? 1
    report(
      'no-hours',
      at,
      '',
      'Found no hours, expected a duration or a start and an end. Write "**Hours:** 2.5" or "**Start:** 09:00" and "**End:** 11:30".',
    )
  }
  for (const draft of drafts) {
    for (const issue of draft.issues) report(issue.code, issue.line, issue.fragment, issue.message)
    if (draft.date === null && !draft.issues.some((issue) => issue.code.includes('date') || issue.code === 'no-year')) {
      report(
        'no-date',
        draft.line,
        '',
        'Found hours without a date, expected the day of the work. Write "**Date:** 2026-05-20", or begin the file name with it.',
      )
    }
  }
  for (const doubt of doubts) report(doubt.code, doubt.line, doubt.fragment, doubt.message)
  const logged = drafts.length > 0
  for (const draft of silent) {
    const code = logged ? 'session-without-hours' : 'no-hours'
    report(
      code,
      draft.line,
      '',
      `Found a dated section without hours, expected a duration; it is not logged. Write "**Hours:** 2.5" below it.`,
    )
  }
  return (logged ? drafts : silent).map(({ issues: _i, ownDate: _o, person: _p, ...draft }) => ({
    date: draft.date,
    hours: several ? null : draft.hours,
    start: draft.start,
    end: draft.end,
    project: draft.project,
    client: draft.client,
    task: draft.task,
    headline: draft.headline,
    billable: draft.billable,
    mode: draft.mode,
    line: draft.line,
    column: columnOf(lines, draft.line, ''),
  }))
}
