import { findDates } from './dates.ts'
import type { Context, Draft, Environment, Issue } from './drafts.ts'
import { findDurations } from './durations.ts'
import { type LineEntry, readEntryLine } from './entry-lines.ts'
import { sectionHeadline } from './headline.ts'
import { neverWords, totalWords } from './labels.ts'
import { excerpt } from './problems.ts'
import type { OutlineLine, Section } from './section.ts'
import { phraseTest, trimMarks } from './words.ts'

const isNever = phraseTest(`${neverWords}, ${totalWords}`)

function doubtOf({ draft, text }: LineEntry): Issue {
  return doubtIn(text, draft.hours === null ? 'hours' : `${draft.hours} h worked`, draft.line)
}

/** A line of a log that begins with a date and holds a duration no rule reads. */
function isDoubtful({ leads, block }: OutlineLine, env: Environment): boolean {
  return (
    env.isLog &&
    leads &&
    !block.open &&
    findDates(block.prose)[0] !== undefined &&
    statesFigure(block.prose) &&
    !isNever(block.prose)
  )
}

/** A duration, or a bare figure right behind the date. */
function statesFigure(prose: string): boolean {
  const date = findDates(prose)[0]
  return findDurations(prose).length > 0 || (date !== undefined && /^[\s:,;|/–—-]{1,6}\d/u.test(prose.slice(date.end)))
}

function doubtIn(text: string, hours: string, line: number): Issue {
  const message = `Found "${excerpt(text)}", which may be ${hours} or something else; it is not logged. Write it as "**Hours:** 2.5" under a heading with its date, or as "- 09:00–11:30 what was done".`
  return { code: 'unread-hours', line, fragment: '', message }
}

/** Takes a section, what holds in it and the file; gives the sessions its lines state, and the lines that only may state one. */
export function lineDrafts(
  section: Section,
  context: Context,
  env: Environment,
): { readonly drafts: readonly Draft[]; readonly doubts: readonly Issue[] } {
  const entries: LineEntry[] = []
  const unread: OutlineLine[] = []
  let plain = 0
  const leading = section.lines.filter(({ leads, block }) => leads && block.level <= 2).length
  section.lines.forEach((line, index) => {
    if (line.block.level > 2) return
    const entry = readEntryLine(line, context, env, leading > 1)
    const below = section.lines[index + 1]?.block
    if (entry && entry.draft.headline === null && below && below.level > line.block.level)
      entries.push({ ...entry, draft: { ...entry.draft, headline: trimMarks(below.text) || null } })
    else if (entry) entries.push(entry)
    else {
      if (line.block.first) plain++
      if (!entry && isDoubtful(line, env)) unread.push(line)
    }
  })
  const edges = entries.filter(({ shape }) => shape === 'edge')
  // Durations at the edge of a line are entries in a log, or where most lines of the section are written so.
  const logged = env.isLog || (edges.length >= 2 && edges.length > plain)
  const blanks = entries.filter(({ shape }) => shape === 'blank')
  const blank = env.isLog && blanks.length >= 2 && blanks.length > plain
  const kept = entries.filter(
    ({ shape }) => shape === 'own' || (logged && shape === 'edge') || (blank && shape === 'blank'),
  )
  const told = entries.filter(({ shape }) => shape === 'verb' && (env.isLog || section.date !== null)).slice(0, 1)
  if (kept.length === 0 && told.length > 0) {
    const words = sectionHeadline(section)
    const own = told.map(({ draft, text }) =>
      words === null || words === trimMarks(text) ? draft : { ...draft, headline: words },
    )
    return { drafts: own, doubts: [] }
  }
  const taken = new Set(kept)
  const open = context.date === null && context.week === null ? [] : entries.filter((entry) => !taken.has(entry))
  const doubts = [...open.map(doubtOf), ...unread.map(({ block }) => doubtIn(block.text, 'hours', block.line))]
  return { drafts: kept.map(({ draft }) => draft), doubts: doubts.slice(0, 20) }
}
