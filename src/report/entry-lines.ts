import { parseClock } from './clock.ts'
import type { Context, Draft, Environment } from './drafts.ts'
import { type Duration, findDurations } from './durations.ts'
import { edgeDuration, isWeekdays, leadingDuration, without } from './edges.ts'
import { clockFigures, type Figures, hoursOf, readHours, settle } from './hours.ts'
import type { KeyLine } from './key-lines.ts'
import { linkWords, neverWords, placeholderWords, thingWords, totalWords } from './labels.ts'
import { clockOfLine, toldFrom, VERB } from './line-clocks.ts'
import { dateFirst, dayOf, leadOf } from './line-dates.ts'
import type { OutlineLine } from './section.ts'
import { alternatives, phrases, phraseTest, plainWords, trimMarks } from './words.ts'

const isTotal = phraseTest(totalWords)
const isNever = phraseTest(neverWords)
const things = new Set(phrases(thingWords))
const isNeverWork = phraseTest(
  phrases(neverWords)
    .filter((word) => !things.has(word))
    .join(','),
)
const isOpen = phraseTest(placeholderWords)
const LINK = new RegExp(`^(?:${alternatives(linkWords)})[ ]`, 'iu')

/** A line read as an entry, and how sure its own shape makes it. */
export interface LineEntry {
  readonly draft: Draft
  readonly text: string
  /**
   * `own`: the line alone says so (a date or a clock range leads it). `edge`: a duration at its edge. `verb`: "Spent 15 minutes …".
   * `blank`: only a blank sets the duration off (`Login form 2h`). `bare`: a clock range or a count (`3-5 bugs`), a clock range behind words.
   */
  readonly shape: 'own' | 'edge' | 'verb' | 'blank' | 'bare'
}

/** The words of a line without its figures; of a sentence such as "Worked from 9:00 to 11:30 on tests" only what was done. */
function wordsOf(
  shown: string,
  spans: readonly { readonly start: number; readonly end: number }[],
  told: number,
): string {
  if (told > 0) return trimMarks(shown.slice(0, told).replace(/[.;!]\s{0,3}$/u, ''))
  let words = without(shown, spans)
  if (isWeekdays(words)) return ''
  if (!VERB.test(shown.trimStart())) return words
  words = words.replace(VERB, '')
  for (let turn = 0; turn < 4 && LINK.test(words); turn++) words = words.replace(LINK, '')
  return trimMarks(words.replace(/\.\s{0,9}$/u, ''))
}

/** A clock time alone that leads a line: its words begin behind it. */
function soleClock(rest: string): { readonly length: number; readonly start: string | null } | null {
  const half = /^\s{0,3}(\d{1,2}(?::\d{2})?\s?[ap]\.?m\.?)(?=[\s:–—-])/iu.exec(rest)
  if (half) return { length: half[0].length, start: parseClock(half[1] ?? '') }
  const full = /^\s{0,3}(\d{1,2}:\d{2})\s?[-–—:]/u.exec(rest)
  return full && { length: full[0].length, start: null }
}

function durationFrom(rest: string, from: number): Duration | null {
  const found = findDurations(rest.slice(from, from + 60))[0]
  return found ? { ...found, start: found.start + from, end: found.end + from } : null
}

function isNoEntry(keys: readonly KeyLine[], own: KeyLine | undefined, dated: boolean): boolean {
  return (
    keys.length > 0 &&
    !dated &&
    keys.every(
      (key) =>
        key.never || key.total || (key.field !== null && key.field !== 'time' && key.field !== 'headline' && !own),
    )
  )
}

/** Takes a line of a section, its context, the file, and whether lines beside it begin with clock times; gives the entry it states, or null. */
export function readEntryLine(
  { block, keys }: OutlineLine,
  context: Context,
  env: Environment,
  amongClocks: boolean,
): LineEntry | null {
  const { line } = block
  if (block.open || !/\d/u.test(block.prose) || block.prose.length > 1500) return null
  const own = keys.find((key) => key.field === 'hours' && !key.never && !key.total)
  const { text, prose } = env.isLog ? dateFirst(block) : block
  const lead = leadOf(prose, context, env.isLog)
  const dated = lead.mention !== null
  if (isNoEntry(keys, own, dated)) return null
  const rest = prose.slice(lead.from)
  const head = plainWords(rest.slice(0, 30)).split(' ')[0] ?? ''
  const never = dated || env.isLog ? isNeverWork : isNever
  if (isTotal(head) || never(head) || keys.some((key) => key.never && key === keys[0])) return null
  const { ranges, unsure } = clockOfLine(rest, dated || amongClocks || lead.weekday !== null, context, env)
  const masked = ranges.reduce(
    (text, range) => text.slice(0, range.start) + '|'.repeat(range.end - range.start) + text.slice(range.end),
    rest,
  )
  const told = toldFrom(rest)
  const verb = VERB.test(rest.slice(told)) ? durationFrom(rest, told) : null
  const loose = dated || lead.weekday !== null || ranges.length > 0
  const mark = edgeDuration(masked, loose) ?? (env.isLog ? leadingDuration(masked) : null)
  const blank = mark || verb || rest.length > 120 ? null : edgeDuration(masked, true)
  const edge: Duration | null = own ? null : (mark ?? verb ?? blank)
  if (edge && never(plainWords(rest.slice(edge.end)).slice(0, 20))) return null
  const stated: Figures | null = own
    ? readHours(own.value, 'hours', line, own.label)
    : edge && edge.minutes >= 0.5
      ? hoursOf(edge.minutes, line, rest)
      : null
  const clock = ranges.length > 0 && !(unsure && stated) ? clockFigures(ranges, line, block.text) : null
  const figures = settle(stated, clock, line, block.text)
  if (!figures || (figures.hours === null && figures.issues.length === 0)) return null
  const placed =
    context.date !== null || context.dateIssues.length > 0 || (lead.weekday !== null && context.week !== null)
  if (!dated && !placed && !env.isLog) return null
  const sole = ranges.length === 0 ? soleClock(rest) : null
  const spans = [...ranges, ...(edge ? [edge] : []), ...(sole ? [{ start: 0, end: sole.length }] : [])]
  const key = keys.find((one) => one.field === 'headline')
  const words = key && own ? trimMarks(key.value) : wordsOf(text.slice(lead.from), spans, edge === verb ? told : 0)
  const day = dayOf(lead, text, line, context, env)
  const value = (field: 'project' | 'client' | 'task' | 'mode'): string | null => {
    const found = keys.find((one) => one.field === field)?.value
    return (found ? trimMarks(found) : null) || context[field]
  }
  const draft: Draft = {
    date: day.date,
    hours: figures.hours,
    start: figures.start ?? sole?.start ?? null,
    end: figures.end,
    project: value('project'),
    client: value('client'),
    task: value('task'),
    mode: value('mode'),
    billable: context.billable,
    headline: words === '' || (isOpen(words) && words.length < 8) ? null : words,
    line,
    issues: [...day.issues, ...figures.issues],
    ownDate: dated || lead.weekday !== null,
    person: context.person,
  }
  const shapeOf = (): LineEntry['shape'] => {
    if (unsure && !stated) return 'bare'
    if (edge !== null && edge === blank) return 'blank'
    if (dated || lead.weekday !== null || ranges.length > 0 || own !== undefined) return 'own'
    return edge === verb ? 'verb' : 'edge'
  }
  return { draft, text: block.text, shape: shapeOf() }
}
