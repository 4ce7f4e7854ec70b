import { type Candidate, candidates, headingDoubt } from './candidates.ts'
import { choose } from './choice.ts'
import type { Context, Draft, Environment, Issue, Reading } from './drafts.ts'
import { edgeDuration } from './edges.ts'
import { sectionHeadline } from './headline.ts'
import { readPunches } from './punches.ts'
import type { Section } from './section.ts'
import { contextOf, headingProject, keysOf } from './section-context.ts'
import { lineDrafts } from './section-lines.ts'
import { readTable } from './tables.ts'
import { isPlanned, isSummary, isTotalTitle } from './titles.ts'

/** Takes a dated section (or the whole file), what holds above it, and whether summaries may be read; gives its sessions. */
export function readScope(scope: Section, above: Context, env: Environment, summaries: boolean): Reading {
  const entries: Draft[] = []
  const loose: Candidate[] = []
  const silent: Draft[] = []
  const dated: Draft[] = []
  /** The number of sessions in each section that a key line dates. */
  const keyed: number[] = []
  const doubts: Issue[] = []
  const unkept: Issue[] = []
  const visit = (section: Section, context: Context): void => {
    const summary = isSummary(section) && !summaries
    const punches = readPunches(section, context, env)
    const punched = punches.drafts.length > 0
    // Several starts and ends are sessions of their own; the first of them does not speak for the section.
    const first = candidates(section, context, env).filter(({ draft }) => !punched || draft.start === null)
    const own = first.find((one) => !one.total)
    loose.push(...first)
    const doubt = first.length === 0 && !summary ? headingDoubt(section, context) : null
    if (doubt) unkept.push(doubt)
    if (!summary) {
      const inside = env.isMe?.(section.title) ? context : headingProject(section, context)
      for (const table of section.tables) {
        const reading = readTable(table, inside, env)
        for (const draft of reading.drafts) entries.push(draft)
        if (reading.doubt) unkept.push(reading.doubt)
      }
      if (!own) {
        for (const draft of punches.drafts) entries.push(draft)
        for (const doubt of punches.doubts) unkept.push(doubt)
      }
      if (!punched && (!own || section.lines.some(({ keys }) => keys.length === 0))) {
        const lines = lineDrafts(section, context, env)
        for (const draft of lines.drafts)
          if (!own || (draft.line !== own.draft.line && (draft.start !== null || draft.ownDate))) entries.push(draft)
        if (!own) for (const doubt of lines.doubts) unkept.push(doubt)
      }
    }
    children(section, context)
  }
  const children = (section: Section, context: Context): void => {
    const mine = section.children.find(({ title }) => env.isMe?.(title))
    for (const child of section.children) {
      // Beside a heading that is the user's name stand those of others.
      if (mine && child.depth === mine.depth && !env.isMe?.(child.title)) continue
      if (
        isPlanned(child) ||
        (isSummary(child) &&
          !summaries &&
          isTotalTitle(child.title) &&
          edgeDuration(child.titleProse, false) === null &&
          !hasKeys(child))
      )
        continue
      const below = contextOf(child, context, env)
      const weekday = child.weekday !== null && (context.date !== null || context.week !== null)
      if (child.date !== null || child.dated || weekday) {
        const reading = readScope(child, context, env, summaries)
        for (const draft of reading.drafts) dated.push({ ...draft, ownDate: true })
        if (child.date === null && child.dated && reading.drafts.length > 0) keyed.push(reading.drafts.length)
        for (const draft of reading.silent) silent.push(draft)
        for (const doubt of reading.doubts) doubts.push(doubt)
      } else visit(child, below)
    }
  }
  const context = contextOf(scope, above, env)
  visit(scope, context)
  // One section of facts (date, duration) speaks for the report: what stands beside it is a breakdown.
  const facts = keyed.length === 1 && keyed[0] === 1 && dated.length === 1
  const all = [...(facts ? entries.filter(({ ownDate }) => ownDate) : entries), ...dated].sort(
    (a, b) => a.line - b.line,
  )
  const drafts = choose(scope, loose, all)
  if (
    drafts.length === 0 &&
    dated.length === 0 &&
    silent.length === 0 &&
    (context.date !== null || context.dateIssues.length > 0)
  ) {
    silent.push({
      ...context,
      hours: null,
      start: null,
      end: null,
      headline: sectionHeadline(scope),
      line: scope.line,
      issues: context.dateIssues,
      ownDate: false,
      person: null,
    })
  }
  // A single figure for the whole speaks for its lines too; entries speak for themselves only.
  if (drafts.length === 0 || entries.some((draft) => drafts.includes(draft)))
    for (const doubt of unkept) doubts.push(doubt)
  return { drafts, silent, doubts }
}

function hasKeys(section: Section): boolean {
  return keysOf(section).some((key) => key.field === 'hours')
}
