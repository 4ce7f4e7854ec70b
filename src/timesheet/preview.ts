import type { Fault, Place } from '../errors.ts'
import { escapeText } from '../markdown/escape.ts'
import { renderFaultList } from '../markdown/faults.ts'
import { renderTable } from '../markdown/table.ts'
import { renderHundredths } from './hundredths.ts'
import type { Operation } from './operation.ts'
import { type PreviewLine, previewLine, renderLines } from './preview-lines.ts'
import { renderTotals, totalsOf } from './preview-totals.ts'

/** A part of a text that is left out as a whole, or not at all. */
export interface PreviewSection {
  /** What is missing without it. */
  readonly name: string
  /** Markdown. */
  readonly text: string
}

/** What merging a change would do, and what is to be mended before. */
export interface Preview {
  /** How many session reports the change adds, edits, renames or deletes; null where they could not be read. */
  readonly reports: number | null
  /** What would be done in Harvest; null where it could not be asked. */
  readonly operations: readonly Operation[] | null
  /** The sessions as the reports state them, shown where Harvest could not be asked. */
  readonly stated: readonly PreviewLine[]
  /** Their hours in hundredths. */
  readonly statedHours: number
  /** Where the reports would go, in a repository that hands them over. */
  readonly handOver: PreviewSection | null
  readonly faults: readonly Fault[]
  /** What nobody could check, as sentences. */
  readonly unchecked: readonly string[]
  /** What else a reader should know, as sentences. */
  readonly notes: readonly string[]
}

/** The branch, as people call it, and problems that are none of the change's. */
export interface Surroundings {
  readonly branch: string
  /** How much the branch's own reports are ahead of Harvest. */
  readonly waiting: number
  readonly faults: readonly Fault[]
  /** Whether entries of the change are not deleted for those problems. */
  readonly holdsBack: boolean
}

const MOST_LINES = 500

/** Takes a preview and how to link to a place; gives it in sections, the first of which says it all in one line. */
export function renderPreview(preview: Preview, linkTo: (place: Place) => string): PreviewSection[] {
  const { operations, stated, handOver, faults, unchecked, notes } = preview
  const lines = operations === null ? stated : operations.flatMap((operation) => previewLine(operation) ?? [])
  const title = operations === null ? 'What the reports say' : 'What merging does in Harvest'
  const sections = [
    { name: 'the headline', text: `## ${headlineOf(preview)}` },
    {
      name: 'the problems',
      text: faults.length > 0 ? `### Needs your attention\n\n${renderFaultList(faults, linkTo)}` : '',
    },
    { name: 'the time entries', text: lines.length > 0 ? `### ${title}\n\n${renderLines(lines, MOST_LINES)}` : '' },
    ...(handOver === null ? [] : [handOver]),
    { name: 'the hours by project', text: operations === null ? '' : renderHours(operations) },
    { name: 'what was not checked', text: renderList('Not checked', unchecked) },
    { name: 'the notes', text: renderList('Good to know', notes) },
  ]
  return sections.filter(({ text }) => text !== '')
}

/** Takes a preview; gives it as one line for a log, a title or a person in a hurry. */
export function headlineOf({ reports, operations, faults, stated, statedHours }: Preview): string {
  const errors = faults.filter(({ severity }) => severity === 'error').length
  const mend = errors === 0 ? '' : `; ${errors} ${errors === 1 ? 'error' : 'errors'} to mend first`
  if (operations !== null) return `${renderTotals(totalsOf(operations))}${mend}`
  if (reports === null) return `What merging this would do could not be worked out${mend}`
  if (reports === 0) return `This change has no session reports${mend}`
  const count = `${stated.length} ${stated.length === 1 ? 'session' : 'sessions'}`
  return `The reports of this change state ${renderHundredths(statedHours)} h in ${count}${mend}`
}

/** Takes what surrounds a change; gives it in sentences, a reader of the change having no part in it. */
export function describeSurroundings({ branch, waiting, faults, holdsBack }: Surroundings): string[] {
  const errors = faults.filter(({ severity }) => severity === 'error').length
  const warnings = faults.length - errors
  const counts = [
    ...(errors > 0 ? [`${errors} ${errors === 1 ? 'error' : 'errors'}`] : []),
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
  ]
  const held = holdsBack
    ? '; until they are mended, nothing is deleted in Harvest, not what this change takes out either'
    : ''
  return [
    ...(waiting > 0
      ? [
          `${waiting} more ${waiting === 1 ? 'entry is' : 'entries are'} waiting on ${branch} already, to be written by its next run.`,
        ]
      : []),
    ...(counts.length > 0
      ? [`${counts.join(' and ')} in reports that this change does not touch: the run on ${branch} shows them${held}.`]
      : []),
  ]
}

function renderHours(operations: readonly Operation[]): string {
  const rows = [...totalsOf(operations).byProject]
    .filter(([, hours]) => hours !== 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  if (rows.length === 0) return ''
  const total = rows.reduce((sum, [, hours]) => sum + hours, 0)
  const table = renderTable(
    [{ title: 'Project' }, { title: 'Hours', align: 'right' }],
    [...rows.map(([name, hours]) => [escapeText(name), signed(hours)]), ['**Total**', `**${signed(total)}**`]],
  )
  return `### Hours by project\n\n${table}`
}

function signed(hours: number): string {
  return `${hours < 0 ? '−' : '+'}${renderHundredths(Math.abs(hours))}`
}

function renderList(title: string, sentences: readonly string[]): string {
  return sentences.length === 0 ? '' : `### ${title}\n\n${sentences.map((each) => `- ${escapeText(each)}`).join('\n')}`
}

/** Takes sections; gives the whole text. */
export function joinSections(sections: readonly PreviewSection[]): string {
  return `${sections.map(({ text }) => text).join('\n\n')}\n`
}

/**
 * Takes sections, how many characters they may have and where the whole can be read; gives the text, the longest sections
 * left out until it fits. The first one always stays.
 */
export function fitSections(sections: readonly PreviewSection[], most: number, whole: string): string {
  const kept = [...sections]
  const left: string[] = []
  const text = () => {
    const note =
      left.length === 0 ? [] : [{ name: '', text: `Left out here because of its length: ${left.join(', ')}. ${whole}` }]
    return joinSections([...kept, ...note])
  }
  while (kept.length > 1 && text().length > most) {
    const longest = kept.slice(1).reduce((a, b) => (b.text.length > a.text.length ? b : a))
    kept.splice(kept.indexOf(longest), 1)
    left.push(longest.name)
  }
  return text()
}
