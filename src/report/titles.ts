import { findDates } from './dates.ts'
import { findDurations } from './durations.ts'
import { edgeDuration } from './edges.ts'
import {
  foreignWords,
  forwardWords,
  guideWords,
  logWords,
  planWords,
  reportWords,
  summaryWords,
  totalWords,
} from './labels.ts'
import type { Section } from './section.ts'
import { onlyWeekday } from './weeks.ts'
import { phrases, phraseTest, plainWords, trimMarks } from './words.ts'

export const isLogTitle = phraseTest(logWords)
export const isReportTitle = phraseTest(reportWords)
export const isGuideTitle = phraseTest(guideWords)
export const isForeignTitle = phraseTest(foreignWords)
export const isForwardTitle = phraseTest(forwardWords)
const isPlanTitle = phraseTest(planWords)
const isSummaryTitle = phraseTest(summaryWords)
export const isTotalTitle = phraseTest(totalWords)
const generic = new Set(
  [...phrases(reportWords), ...phrases(logWords), ...phrases(summaryWords)].flatMap((phrase) => phrase.split(' ')),
)

/** Takes a title; tells whether it numbers a session, which is a stretch of work of its own. */
export function isNumbered(title: string): boolean {
  return /(?:^| )(?:session|sitzung|sesion|seance|sessione|sessao|sessie|istunto|sesja|sesjon|sesiune|sezeni|сессия) \d/u.test(
    plainWords(title),
  )
}

/** Takes a title; tells whether it numbers a session, or a day of work without saying which. */
export function isStretch(title: string): boolean {
  return (
    isNumbered(title) ||
    /^(?:day|tag|jour|dia|giorno|dag|paiva|dzien|den|paev|ziua|gun|день) \d{1,3}(?: |$)/u.test(plainWords(title))
  )
}

/** Takes words; tells whether they say nothing but that this is a report or a log. */
export function isGeneric(text: string): boolean {
  const words = plainWords(text)
  return words.split(' ').every((word) => generic.has(word) || /^\d*$/u.test(word))
}

const isDuration = (part: string): boolean =>
  findDurations(part).some(({ start, end }) => start === 0 && end === part.length)

/** Takes a title; gives its parts without dates and durations, each between separators. */
function titleParts(title: string): readonly string[] {
  let text = title
  for (const date of [...findDates(text)].reverse()) text = `${text.slice(0, date.start)} | ${text.slice(date.end)}`
  const duration = edgeDuration(text, false)
  if (duration) text = `${text.slice(0, duration.start)} | ${text.slice(duration.end)}`
  return text
    .split(/[ \t]{1,3}[-–—|·•:→][ \t]{1,3}|[:|][ \t]{1,3}|[ \t]\||[()[\]]/u)
    .map(trimMarks)
    .filter((part) => part !== '' && /\p{L}/u.test(part) && !isDuration(part))
}

/** Takes a section title; gives what it says beside date, duration and generic words, or null. */
export function titleWords(title: string): string | null {
  const all = titleParts(title)
  const parts = all.filter((part) => !isGeneric(part) && onlyWeekday(part) === null)
  if (parts.length > 1 && parts.length === all.length && findDates(title).length === 0 && !edgeDuration(title, false))
    return trimMarks(title)
  return parts.length === 0 ? null : parts.join(' - ')
}

/** Takes the title of a log; gives the project it names beside the words for a log, or null. */
export function titleProject(title: string): string | null {
  const parts = titleParts(title)
  const named = parts.filter((part) => !isGeneric(part) && !isLogTitle(part))
  if (parts.length > named.length && named[0]) return named[0]
  const match = /^(?:.{3,40}?)[ ](?:for|für|fuer|pour|para|per|voor|för|dla)[ ](.{2,80})$/iu.exec(title)
  if (match?.[1] && isLogTitle(title.slice(0, title.length - match[1].length))) return trimMarks(match[1])
  return null
}

/** Takes a section; tells whether it, or one it stands in, is about plans, estimates or how to write. */
export function isPlanned(section: Section): boolean {
  return section.depth > 1 && section.date === null && isPlanTitle(section.title)
}

/** Takes a section; tells whether it only sums up what stands elsewhere. */
export function isSummary(section: Section): boolean {
  return section.depth > 1 && section.date === null && (isSummaryTitle(section.title) || isTotalTitle(section.title))
}
