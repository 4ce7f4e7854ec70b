import type { Draft, Issue } from './drafts.ts'
import { type MeTest, namesIn } from './people.ts'
import { columnOf, excerpt, type Report as Reporter } from './problems.ts'
import type { Session } from './session.ts'
import { plainWords } from './words.ts'

/**
 * Takes the drafts of a file, its dated sections without hours, what may be hours and was not taken, and its lines; gives the
 * sessions, and reports what keeps each from being logged. Where nothing states hours the silent sections are given.
 */
export function readSessions(
  found: readonly Draft[],
  silent: readonly Draft[],
  doubts: readonly Issue[],
  lines: readonly string[],
  isMe: MeTest | null,
  report: Reporter,
): readonly Session[] {
  const { drafts, several } = ownDrafts(found, isMe, report)
  if (drafts.length < found.length && drafts.length === 0) return []
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

/**
 * Takes drafts and the test for the user's own names; gives those that are the user's, and whether that cannot be told: then
 * the hours of several people stand in the report, and the problem is reported.
 */
function ownDrafts(
  found: readonly Draft[],
  isMe: MeTest | null,
  report: Reporter,
): { readonly drafts: readonly Draft[]; readonly several: boolean } {
  const people = new Set(found.map((draft) => plainWords(draft.person ?? '')).filter(Boolean))
  const first = found.find(({ person }) => person !== null)
  if (!first || (people.size < 2 && isMe === null)) return { drafts: found, several: false }
  if (isMe === null) {
    const message = `Found the hours of ${people.size} people in one report, and nothing says which of them you are. Write your name under "reports.me" in the configuration, or keep a report a person.`
    report('several-people', first.line, '', message)
    return { drafts: found, several: true }
  }
  const mine = found.filter(({ person }) => namesIn(person).some(isMe))
  const nobodys = found.find(({ person }) => person === null)
  if (people.size > 1 && nobodys) {
    const message = `Found hours that name nobody beside those of ${people.size} people. Say whose they are.`
    report('several-people', nobodys.line, '', message)
    return { drafts: found, several: true }
  }
  const drafts = people.size > 1 || !nobodys ? mine : found
  if (mine.length === 0) {
    const message = `Found the hours of ${excerpt(first.person ?? '')}, and none of a name under "reports.me"; they are not logged. Correct the name there or here, if they are yours.`
    report('other-person', first.line, '', message)
    return { drafts: [], several: false }
  }
  return { drafts, several: false }
}
