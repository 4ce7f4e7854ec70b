import { findClockRanges } from './clock.ts'
import { clockOf } from './clock-hours.ts'
import { findDates } from './dates.ts'
import type { Context, Draft, Environment, Issue } from './drafts.ts'
import type { Duration } from './durations.ts'
import { edgeDuration, isWeekdays, rangeAtEdge } from './edges.ts'
import { sectionHeadline } from './headline.ts'
import { clockFigures, type Figures, hoursOf, readHours, settle } from './hours.ts'
import type { KeyLine } from './key-lines.ts'
import { neverWords } from './labels.ts'
import { excerpt } from './problems.ts'
import type { Section } from './section.ts'
import { keysOf, known } from './section-context.ts'
import { isStretch, isTotalTitle } from './titles.ts'
import { phraseTest, plainWords, trimMarks } from './words.ts'

const isNever = phraseTest(neverWords)

/** Hours that key lines or a heading state for a whole section. */
export interface Candidate {
  readonly draft: Draft
  readonly section: Section
  readonly total: boolean
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
  if (wantTotal) return null
  if (clock && clockKeys[0]) return { figures: clock, line: clockKeys[0].line }
  // `Date: 2026-05-20, 14:00–16:30`
  const when = known(keys, 'date')
  const day = when ? findDates(when.value)[0] : undefined
  const ranges = when && day ? findClockRanges(when.value.slice(day.end)) : []
  return when && ranges.length > 0 ? { figures: clockFigures(ranges, when.line, when.value), line: when.line } : null
}

function findTimeUnit(value: string): boolean {
  return /\d\s?(?:[-–—→]|[a-z])/iu.test(value)
}

/** Takes a section, what holds in it and the file; gives the hours its key lines or its heading state for all of it. */
export function candidates(section: Section, context: Context, env: Environment): Candidate[] {
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
      person: trimMarks(keys.find((key) => key.field === 'person')?.value ?? '') || context.person,
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
  if (found.length > 0 || section.title === '') return found
  const dated = section.date !== null || context.date !== null || env.isLog || isStretch(section.title)
  if (!dated) return found
  const total = isTotalTitle(section.title)
  const edge = edgeDuration(titleFigures(section), section.date !== null)
  const ranges = rangeAtEdge(findClockRanges(section.titleProse), section.titleProse)
  const clock = ranges.length > 0 && !isNever(section.title) ? clockFigures(ranges, section.line, section.title) : null
  const stated =
    edge && edge.minutes >= 1 && speaks(section, edge, env) ? hoursOf(edge.minutes, section.line, section.title) : null
  const figures = settle(stated, clock, section.line, section.title)
  if (figures) add(figures, section.line, total)
  return found
}

/** A heading without its date: `20 May 2026 – 2h` is no range from 2026, and `2026-05-20 – 2h – lid` begins with its hours. */
function titleFigures({ titleProse, date }: Section): string {
  if (!date) return titleProse
  const before = titleProse.slice(0, date.start)
  const after = titleProse.slice(date.end)
  return isWeekdays(before) ? after : `${before}|${after}`
}

/** A duration in a heading is that of the section under it: in a dated or numbered heading, in a log, behind a word or two, or where all beside it have one. */
function speaks(section: Section, edge: Duration, env: Environment): boolean {
  if (section.date !== null || env.isLog || isStretch(section.title)) return true
  if (trimMarks(section.title.slice(edge.end)) !== '') return false
  if (plainWords(section.title.slice(0, edge.start)).split(' ').length <= 2) return true
  const beside = section.parent?.children.filter((one) => one.depth === section.depth).slice(0, 50) ?? []
  return beside.length > 1 && beside.every((one) => edgeDuration(one.titleProse, false) !== null)
}

/** Takes a section and what holds in it; gives the issue that says its heading may state hours that were not taken, else null. */
export function headingDoubt(section: Section, context: Context): Issue | null {
  if (section.title === '' || context.date === null || isNever(section.title)) return null
  if (edgeDuration(titleFigures(section), false) === null) return null
  const message = `Found "${excerpt(section.title)}", which may state hours worked; they are not logged. Write "**Hours:** 2.5" below the heading.`
  return { code: 'unread-hours', line: section.line, fragment: section.title, message }
}
