import type { Draft, Environment, Reading } from './drafts.ts'
import type { FrontMatter } from './front-matter.ts'
import type { Field } from './front-matter-fields.ts'
import { type MeTest, namesIn } from './people.ts'
import { placeFinder } from './places.ts'
import { columnOf, excerpt, type Report as Reporter } from './problems.ts'
import type { Session } from './session.ts'
import { plainWords } from './words.ts'

/**
 * Takes what was found in a file, its front matter and its lines; gives the sessions, and reports what keeps each from being
 * logged. Where nothing states hours the dated sections without any are given.
 */
export function readSessions(
  { drafts: found, silent, doubts }: Reading,
  matter: Pick<FrontMatter, 'open' | 'unread' | 'decides'>,
  lines: readonly string[],
  { isMe, read }: Environment,
  report: Reporter,
): readonly Session[] {
  const { drafts, several } = ownDrafts(found, isMe, report)
  if (drafts.length < found.length && drafts.length === 0) return []
  const { open } = matter
  const timeless = open.get('hours') ?? open.get('start') ?? open.get('end')
  // Hours and dates may stand in front matter that could not be read.
  if (!matter.unread && !drafts.some((draft) => draft.hours !== null || draft.issues.length > 0)) {
    const at = silent[0]?.line ?? doubts[0]?.line ?? 1
    const message =
      'Found no hours, expected a duration or a start and an end. Write "**Hours:** 2.5" or "**Start:** 09:00" and "**End:** 11:30".'
    reportMissing(timeless, 'no-hours', at, message, report)
  }
  for (const draft of drafts) {
    for (const issue of draft.issues) report(issue.code, issue.line, issue.fragment, issue.message)
    const isTold = draft.issues.some((issue) => issue.code.includes('date') || issue.code === 'no-year')
    if (draft.date === null && !isTold && !matter.unread) {
      const how = matter.decides ? '"date: 2026-05-20" in the front matter' : '"**Date:** 2026-05-20"'
      const message = `Found hours without a date, expected the day of the work. Write ${how}, or begin the file name with it.`
      reportMissing(open.get('date'), 'no-date', draft.line, message, report)
    }
  }
  for (const doubt of doubts) report(doubt.code, doubt.line, doubt.fragment, doubt.message)
  const logged = drafts.length > 0
  const placesOf = placeFinder(lines, read, open)
  // Where nothing is logged, the first of them was told as the report's.
  const untold = logged ? silent : matter.unread ? [] : silent.slice(timeless ? 1 : 0)
  for (const draft of untold) {
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
    places: placesOf(draft),
  }))
}

/** A key of front matter that is there and has no value is where to write it; else the place given tells. */
function reportMissing(
  empty: Field | undefined,
  code: 'no-hours' | 'no-date',
  line: number,
  message: string,
  report: Reporter,
): void {
  if (!empty) {
    report(code, line, '', message)
    return
  }
  const found =
    empty.value === '' ? `"${empty.label}:" without a value` : `"${excerpt(empty.value)}" for "${empty.label}"`
  const sample = code === 'no-date' ? '2026-05-20' : sampleOf(empty)
  const what = code === 'no-date' ? 'the day of the work' : sample.includes(':') ? 'a time of day' : 'the time worked'
  report(code, empty.line, empty.label, `Found ${found}, expected ${what}. Write "${empty.label}: ${sample}".`)
}

function sampleOf({ label, field }: Field): string {
  if (field === 'start') return '09:00'
  if (field === 'end') return '11:30'
  return /min/iu.test(label) ? '150' : '2.5'
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
