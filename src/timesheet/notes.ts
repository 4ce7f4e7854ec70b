import { fillTemplate } from '../template.ts'

/** The words a notes template may hold between braces. */
export const noteFields = [
  'headline',
  'report_url',
  'commit_url',
  'date',
  'hours',
  'project',
  'client',
  'task',
  'mode',
  'title',
  'file',
  'repository',
  'source_url',
] as const
export type NoteField = (typeof noteFields)[number]
export type NoteValues = Readonly<Partial<Record<NoteField, string | null>>>

/** The longest wording that goes on a time entry, in characters; Harvest's timesheet shows no more. An address is never cut. */
const LONGEST_WORDING = 500
const wordings: readonly string[] = ['headline', 'title']

/** Takes a template and its values; gives the notes, without lines left empty and without control characters. */
export function renderNotes(template: string, values: NoteValues): string {
  const filled = fillTemplate(template, (name) =>
    wordings.includes(name)
      ? cleanWording(values[name as NoteField])
      : cleanValue(values[name as NoteField], Number.POSITIVE_INFINITY),
  )
  return normaliseNotes(filled)
}

/** Takes a headline or a title; gives it as notes hold it, '' for none. */
export function cleanWording(text: string | null | undefined): string {
  return cleanValue(text, LONGEST_WORDING)
}

/** Takes notes as stored or as meant; gives the form in which two are compared: Harvest trims and may store CRLF. */
export function normaliseNotes(notes: string): string {
  const lines = notes.replace(/\r\n?/g, '\n').split('\n')
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

function cleanValue(value: string | null | undefined, most: number): string {
  // Control and bidirectional formatting characters could make a note read other than it is stored.
  const text = (value ?? '').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
  const characters = Array.from(text)
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text
}
