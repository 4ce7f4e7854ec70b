import { addDays } from '../../src/calendar.ts'
import { findClockRanges } from '../../src/report/clock.ts'
import { weekdayNumber } from '../../src/report/date-names.ts'
import { findDates } from '../../src/report/dates.ts'
import { findDurations } from '../../src/report/durations.ts'
import { parseReport } from '../../src/report/parse.ts'

/** What a bookkeeper would log: any of `dates`, and hours inside the bounds. */
export interface Wanted {
  readonly dates: readonly (string | null)[]
  readonly hours: readonly [number, number]
  readonly optional: boolean
}
/** A document with its labels. */
export interface Labelled {
  readonly fileName: string
  readonly text: string
  readonly wanted: readonly Wanted[]
}
/** Takes a document; gives a changed copy with the labels that then hold, or null where it cannot be changed so. */
export type Mutation = (document: Labelled) => Labelled | null

const onText =
  (change: (text: string) => string): Mutation =>
  (document) => ({ ...document, text: change(document.text) })

const isRow = (line: string): boolean => /^\s*\|.*\|\s*$/.test(line)
const cellsOf = (line: string): string[] =>
  line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
const synonyms: Readonly<Record<string, string>> = {
  date: 'Day',
  hours: 'Time spent',
  duration: 'Time spent',
  description: 'Notes',
  project: 'Project name',
  start: 'From',
  end: 'To',
  datum: 'Tag',
  stunden: 'Aufwand',
}
const months = 'January February March April May June July August September October November December'.split(' ')

/** Every date written with its year and without doubt, 400 days on; null where the file has others. */
const shiftDates: Mutation = ({ fileName, text, wanted }) => {
  let doubt = false
  const shiftedTo = new Set<string>()
  const shifted = text
    .split('\n')
    .map((line) => {
      let made = ''
      let from = 0
      for (const date of findDates(line, true)) {
        if (!date.fixed || date.year === null || date.weekday !== null) {
          doubt = true
          continue
        }
        const [month, day] = date.fixed
        const next = addDays(`${date.year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, 400)
        shiftedTo.add(next)
        const [y, m, d] = next.split('-') as [string, string, string]
        const written = /\p{L}{3}/u.test(date.text)
          ? `${Number(d)} ${months[Number(m) - 1]} ${y}`
          : /^\d{4}/.test(date.text)
            ? next
            : `${d}.${m}.${y}`
        made += line.slice(from, date.start) + written
        from = date.end
      }
      return made + line.slice(from)
    })
    .join('\n')
  // Four hundred days on is another weekday.
  if (text.split(/[^\p{L}]+/u).some((word) => word.length > 2 && weekdayNumber(word) !== null)) return null
  if (doubt || wanted.some(({ dates }) => dates.length !== 1 || !dates[0]) || /\d{4}/.test(fileName)) return null
  const later = wanted.map((one) => ({ ...one, dates: [addDays(one.dates[0] ?? '', 400)] }))
  // A day that stands in no one place (`5:` below a month) was not shifted.
  return later.every(({ dates }) => shiftedTo.has(dates[0] ?? '')) ? { fileName, text: shifted, wanted: later } : null
}

/** The first session whose line states one duration and nothing else of time gets a quarter of an hour more. */
const changeHours: Mutation = ({ fileName, text, wanted }) => {
  const lines = text.split('\n')
  for (const session of parseReport(text, { fileName }).sessions) {
    const line = lines[session.line - 1] ?? ''
    const [one, ...more] = findDurations(line)
    const label = wanted.findIndex(
      ({ dates, hours }) => dates.includes(session.date) && Math.abs(hours[0] - (session.hours ?? -9)) < 0.02,
    )
    if (session.start !== null || !one || one.range || more.length > 0 || findClockRanges(line).length > 0 || label < 0)
      continue
    const hours = Math.round((session.hours ?? 0) * 100 + 25) / 100
    lines[session.line - 1] = `${line.slice(0, one.start)} ${hours} h${line.slice(one.end)}`
    return {
      fileName,
      text: lines.join('\n'),
      wanted: wanted.map((old, index) => (index === label ? { ...old, hours: [hours, hours] } : old)),
    }
  }
  return null
}

const listsToTables = (text: string): string =>
  text.replace(/(?:^- \*\*[^*\n:|]{1,40}:\*\*[^\n|]*\n){2,}/gm, (list) => {
    const rows = [...list.matchAll(/^- \*\*([^*\n:|]+):\*\*([^\n|]*)$/gm)].map(
      ([, key, value]) => `| ${key} | ${value} |`,
    )
    return `| Field | Value |\n|---|---|\n${rows.join('\n')}\n\n`
  })

export const mutations: Readonly<Record<string, Mutation>> = {
  'dates shifted by 400 days': shiftDates,
  'hours changed': changeHours,
  'columns in the opposite order': onText((text) =>
    text.replace(/^.*$/gm, (line) =>
      isRow(line) && cellsOf(line).length > 2 ? `|${cellsOf(line).reverse().join('|')}|` : line,
    ),
  ),
  'columns renamed': onText((text) =>
    text.replace(/^(.*)\n(?=\s*\|[\s:|-]+\|\s*$)/gm, (whole, line: string) =>
      isRow(line)
        ? `|${cellsOf(line)
            .map((cell) => synonyms[cell.trim().toLowerCase()] ?? cell)
            .join('|')}|\n`
        : whole,
    ),
  ),
  'bold marks removed': onText((text) => text.replaceAll('**', '')),
  'lists turned into tables': onText(listsToTables),
  CRLF: onText((text) => text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n')),
  tabs: onText((text) => text.replace(/ \| /g, '\t|\t').replace(/^([-*]) /gm, '$1\t')),
  'trailing spaces': onText((text) => text.replace(/(?<=\S)$/gm, '  ')),
  'a byte order mark': onText((text) => `\u{feff}${text}`),
}
