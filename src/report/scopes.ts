import { findDates, findYear } from './dates.ts'
import {
  type Context,
  type Draft,
  dateOf,
  type Environment,
  type Figures,
  hoursOf,
  isPlaceholder,
  readHours,
  settle,
} from './drafts.ts'
import { edgeDuration, type LineEntry, readEntryLine } from './entry-lines.ts'
import { reportHeadline, sectionHeadline } from './headline.ts'
import type { KeyLine } from './key-lines.ts'
import type { Section } from './outline.ts'
import { clockOf, parseBillable, readTable } from './tables.ts'
import { isGeneric, isPlanned, isSummary, isTotalTitle, titleWords } from './titles.ts'
import { plainWords, trimMarks } from './words.ts'

/** Hours that key lines or a heading state for a whole section. */
interface Candidate {
  readonly draft: Draft
  readonly section: Section
  readonly total: boolean
}
/** What a stretch of the outline gave. `silent` are dated sections that state no hours. */
export interface Reading {
  readonly drafts: readonly Draft[]
  readonly silent: readonly Draft[]
}

const known = (keys: readonly KeyLine[], field: KeyLine['field']): KeyLine | undefined =>
  keys.find((key) => key.field === field && !key.never && !isPlaceholder(key.value))

/** The key lines of a section's own, those of deeper bullets left out when a shallower one says the same. */
function keysOf(section: Section): readonly KeyLine[] {
  return section.lines.flatMap((line) => (line.leads ? [] : line.keys))
}

/** Takes a section and what holds above it; gives what holds in it. */
function contextOf(section: Section, above: Context, env: Environment): Context {
  const keys = keysOf(section)
  const named = (field: 'project' | 'client' | 'task' | 'mode'): string | null =>
    trimMarks(known(keys, field)?.value ?? '') || above[field]
  const dateKey = keys.find((key) => key.field === 'date' && findDates(key.value, true).length > 0)
  const mention = section.date ?? (dateKey ? findDates(dateKey.value, true)[0] : undefined)
  const year = mention?.year ?? (section.title === '' ? null : findYear(section.title)) ?? above.year
  const day = mention
    ? dateOf(mention, section.date ? section.line : (dateKey?.line ?? section.line), year, env.habits)
    : { date: above.date, issues: above.dateIssues }
  const billable = known(keys, 'billable')
  return {
    date: day.date,
    dateIssues: day.issues,
    year,
    project: named('project'),
    client: named('client'),
    task: named('task'),
    mode: named('mode'),
    billable: (billable ? parseBillable(billable.value) : null) ?? above.billable,
  }
}

/** A heading over a table or hours names a client or project, when its words are neither generic nor a date. */
function headingProject(section: Section, context: Context): Context {
  if (
    context.project !== null ||
    section.title === '' ||
    section.depth < 2 ||
    section.depth > 6 ||
    section.date !== null
  )
    return context
  const words = titleWords(section.title)
  return words === null || words.length > 40 || findYear(section.title) !== null
    ? context
    : { ...context, project: words }
}

function figuresOf(keys: readonly KeyLine[], wantTotal: boolean): { figures: Figures; line: number } | null {
  const clockKeys = [known(keys, 'start'), known(keys, 'end')] as const
  const clock =
    clockKeys[0] && clockKeys[1]
      ? clockOf(clockKeys[0].value, clockKeys[1].value, known(keys, 'break')?.value ?? '', clockKeys[0].line)
      : null
  for (const key of keys) {
    const time = key.field === 'time' && (findTimeUnit(key.value) || key.unit !== null)
    if ((key.field !== 'hours' && !time) || key.never || key.total !== wantTotal) continue
    const stated = readHours(key.value, key.field === 'hours' ? (key.unit ?? 'hours') : key.unit, key.line, key.label)
    if (!stated) continue
    return { figures: settle(stated, clock, key.line, key.value) ?? stated, line: key.line }
  }
  if (wantTotal || !clock || !clockKeys[0]) return null
  return { figures: clock, line: clockKeys[0].line }
}

function findTimeUnit(value: string): boolean {
  return /\d\s?(?:[-–—→]|[a-z])/iu.test(value)
}

function candidates(section: Section, context: Context, env: Environment): Candidate[] {
  const keys = keysOf(section)
  const found: Candidate[] = []
  const add = (figures: Figures, line: number, total: boolean): void => {
    const draft: Draft = {
      ...context,
      ...figures,
      headline: sectionHeadline(section),
      line,
      issues: [...context.dateIssues, ...figures.issues],
      ownDate: false,
      person: trimMarks(keys.find((key) => key.field === 'person')?.value ?? '') || null,
    }
    found.push({ draft, section, total })
  }
  for (const total of [false, true]) {
    const one = figuresOf(keys, total)
    if (one && (one.figures.hours !== null || one.figures.issues.length > 0)) {
      add(one.figures, one.line, total || (section.date === null && isTotalTitle(section.title)))
      break
    }
  }
  if (found.length > 0) return found
  const edge = section.title === '' ? null : edgeDuration(section.titleProse, section.date !== null)
  const dated = section.date !== null || context.date !== null || env.isLog
  if (
    edge &&
    edge.minutes >= 1 &&
    dated &&
    (section.date !== null || env.isLog || trimMarks(section.title.slice(edge.end)) === '')
  ) {
    if (section.date !== null || env.isLog || plainWords(section.title).split(' ').length <= 2)
      add(hoursOf(edge.minutes, section.line, section.title), section.line, isTotalTitle(section.title))
  }
  return found
}

function lineDrafts(section: Section, context: Context, env: Environment): readonly Draft[] {
  const entries: LineEntry[] = []
  let plain = 0
  for (const line of section.lines) {
    if (line.block.level > 2) continue
    const entry = readEntryLine(line, context, env)
    if (entry) entries.push(entry)
    else if (line.block.first) plain++
  }
  const sure = entries.filter(({ shape }) => shape === 'own')
  const edges = entries.filter(({ shape }) => shape === 'edge')
  // Durations at the edge of a line are entries in a log, or where most lines of the section are written so.
  const logged = env.isLog || (edges.length >= 2 && edges.length > plain)
  const kept = logged ? entries.filter(({ shape }) => shape !== 'verb') : sure
  if (kept.length === 0)
    return entries
      .filter(({ shape }) => shape === 'verb' && (env.isLog || section.date !== null))
      .slice(0, 1)
      .map(({ draft }) => ({ ...draft, headline: sectionHeadline(section) ?? draft.headline }))
  return kept.map(({ draft }) => draft)
}

/** Takes a dated section (or the whole file), what holds above it, and whether summaries may be read; gives its sessions. */
export function readScope(scope: Section, above: Context, env: Environment, summaries: boolean): Reading {
  const entries: Draft[] = []
  const loose: Candidate[] = []
  const silent: Draft[] = []
  let dated: Draft[] = []
  const visit = (section: Section, context: Context): void => {
    const summary = isSummary(section) && !summaries
    const first = candidates(section, context, env)
    const own = first.find((one) => !one.total)
    loose.push(...first)
    if (!summary) {
      const inside = headingProject(section, context)
      for (const table of section.tables) entries.push(...readTable(table, inside, env).drafts)
      if (!own || section.lines.some(({ keys }) => keys.length === 0)) {
        const lines = lineDrafts(section, context, env)
        entries.push(
          ...(own
            ? lines.filter((draft) => draft.line !== own.draft.line && (draft.start !== null || draft.ownDate))
            : lines),
        )
      }
    }
    for (const child of section.children) {
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
      if (child.date !== null || keysOf(child).some((key) => key.field === 'date' && findDates(key.value).length > 0)) {
        const reading = readScope(child, context, env, summaries)
        dated.push(...reading.drafts)
        silent.push(...reading.silent)
      } else visit(child, below)
    }
  }
  visit(scope, contextOf(scope, above, env))
  dated = dated.map((draft) => ({ ...draft, ownDate: true }))
  const all = [...entries, ...dated].sort((a, b) => a.line - b.line)
  const drafts = choose(scope, loose, all)
  const context = contextOf(scope, above, env)
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
  return { drafts, silent }
}

function hasKeys(section: Section): boolean {
  return keysOf(section).some((key) => key.field === 'hours')
}

/** A single statement of hours speaks for the whole scope; so do the words it is given. */
function whole({ draft, section }: Candidate, scope: Section): Draft {
  const headline = scope.date !== null && scope.depth > 1 ? sectionHeadline(scope) : reportHeadline(section)
  return { ...draft, headline: headline ?? draft.headline }
}

/** Rows and lines beat totals; a section's own plain statement beats an undated breakdown of it. */
function choose(scope: Section, loose: readonly Candidate[], entries: readonly Draft[]): readonly Draft[] {
  const lead = loose.find(
    (one) =>
      !one.total &&
      (one.section === scope || (scope.parent === null && one.section.parent === scope && one.section.depth === 1)),
  )
  const own = entries.filter((draft) => draft.ownDate && draft.hours !== null)
  const numbered = loose.filter(
    (one) =>
      one !== lead &&
      !one.total &&
      /(?:^| )(?:session|sitzung|sesion|seance|sessione|sessie|istunto|sesja) \d/u.test(plainWords(one.section.title)),
  )
  if (lead) return own.length > 0 ? own : [whole(lead, scope), ...numbered.map((one) => one.draft)]
  // Beside entries with a date, figures without one are sums or plans.
  if (own.length > 0) return entries.filter((draft) => draft.date !== null || draft.ownDate || draft.issues.length > 0)
  if (entries.some((draft) => draft.hours !== null)) return entries
  const plain = loose.filter((one) => !one.total)
  const first = plain[0]
  if (first) {
    const siblings = plain.filter(
      (one) =>
        one.section.depth === first.section.depth &&
        one.section.parent === first.section.parent &&
        !isGeneric(one.section.title),
    )
    return siblings.length > 1
      ? siblings.map((one) => ({ ...one.draft, project: one.draft.project ?? titleWords(one.section.title) }))
      : [whole(first, scope)]
  }
  return entries.length > 0 ? entries : loose[0] ? [whole(loose[0], scope)] : []
}
