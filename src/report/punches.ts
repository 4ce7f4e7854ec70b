import type { PlainDate } from '../calendar.ts'
import { clockRange, parseClock } from './clock.ts'
import { findDates } from './dates.ts'
import { dateOf } from './days.ts'
import type { Context, Draft, Environment, Issue } from './drafts.ts'
import { hoursOf } from './hours.ts'
import { clockInWords, clockOutWords } from './labels.ts'
import type { OutlineLine, Section } from './section.ts'
import { phraseTest, plainWords, trimMarks } from './words.ts'

const isIn = phraseTest(clockInWords)
const isOut = phraseTest(clockOutWords)
const TIME =
  /(?<![\d:.,/-])\d{1,2}(?::[0-5]\d(?::[0-5]\d)?[ \t]?(?:[ap]\.?m\.?(?!\p{L}))?|[ \t]?[ap]\.?m\.?(?!\p{L}))(?![\d:])/iu

/** One line of a log that notes each coming and going on its own. */
interface Punch {
  readonly kind: 'in' | 'out'
  readonly date: PlainDate | null
  readonly issues: readonly Issue[]
  readonly ownDate: boolean
  readonly time: string
  readonly line: number
  readonly text: string
  /** Said by a phrase such as "clocked in", which no key line reads. */
  readonly phrase: boolean
}

function punchOf({ block, keys }: OutlineLine, context: Context, env: Environment): Punch | null {
  const key = keys.find(({ field, value }) => (field === 'start' || field === 'end') && parseClock(value) !== null)
  const words = block.prose.length > 200 ? '' : block.prose
  const [goesIn, goesOut] = [isIn(words), isOut(words)]
  if (!key && goesIn === goesOut) return null
  const mention = findDates(words, true)[0]
  const clean = mention ? `${words.slice(0, mention.start)} ${words.slice(mention.end)}` : words
  const time = key ? key.value : (TIME.exec(clean)?.[0] ?? '')
  if (parseClock(time) === null) return null
  const day = mention
    ? dateOf(mention, block.line, context.year, env.habits)
    : { date: context.date, issues: context.dateIssues }
  return {
    kind: (key ? key.field === 'start' : goesIn) ? 'in' : 'out',
    ...day,
    ownDate: mention !== undefined,
    time,
    line: block.line,
    text: clean.replace(time, ' '),
    phrase: !key || goesIn !== goesOut,
  }
}

function draftOf(start: Punch, end: Punch, context: Context): Draft | null {
  const range = clockRange(start.time, end.time)
  if (!range) return null
  const nights = start.date && end.date ? (Date.parse(end.date) - Date.parse(start.date)) / 86_400_000 : 0
  const over = range.to < range.from ? 1 : 0
  const figures = hoursOf(range.minutes + (nights > over ? (nights - over) * 1440 : 0), start.line, start.text.trim())
  const words = [start.text, end.text]
    .map((text) => trimMarks(text.replace(/^[^:]{0,30}:/u, '').replace(/[@()[\]]/gu, ' ')))
    .find((text) => text !== '' && !isIn(text) && !isOut(text) && /\p{L}/u.test(text) && plainWords(text).length > 3)
  return {
    ...figures,
    date: start.date,
    start: range.from,
    end: range.to,
    project: context.project,
    client: context.client,
    task: context.task,
    headline: words ?? null,
    billable: context.billable,
    mode: context.mode,
    line: Math.min(start.line, end.line),
    issues: [...start.issues, ...figures.issues],
    ownDate: start.ownDate,
    person: context.person,
  }
}

/** Takes a section, what holds in it and the file; gives the sessions between its notes of coming and going, and a doubt for each note without its other half. Empty where it has fewer than two such notes beyond one start and end. */
export function readPunches(
  section: Section,
  context: Context,
  env: Environment,
): { readonly drafts: readonly Draft[]; readonly doubts: readonly Issue[] } {
  const none = { drafts: [], doubts: [] }
  const punches = section.lines.flatMap((line) => punchOf(line, context, env) ?? [])
  const ins = punches.filter(({ kind }) => kind === 'in').length
  if (punches.length < 2 || (ins < 2 && !punches.some(({ phrase }) => phrase))) return none
  if (!env.isLog && context.date === null && !punches.some(({ ownDate }) => ownDate)) return none
  // A log that is kept newest first notes the going above the coming.
  const ordered = punches[0]?.kind === 'out' && punches.at(-1)?.kind === 'in' ? [...punches].reverse() : punches
  const drafts: Draft[] = []
  const doubts: Issue[] = []
  let open: Punch | null = null
  const alone = (punch: Punch): void => {
    const message = `Found a clock time to ${punch.kind === 'in' ? 'begin without one to end' : 'end without one to begin'}; no hours are counted for it. Write both, or "09:00–11:30".`
    doubts.push({ code: 'unread-hours', line: punch.line, fragment: '', message })
  }
  for (const punch of ordered) {
    if (punch.kind === 'in') {
      if (open) alone(open)
      open = punch
      continue
    }
    const draft = open && draftOf(open, punch, context)
    if (draft) drafts.push(draft)
    else alone(punch)
    open = null
  }
  if (open) alone(open)
  return { drafts: drafts.sort((a, b) => a.line - b.line), doubts }
}
