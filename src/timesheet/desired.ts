import type { PlainDate } from '../calendar.ts'
import type { Place } from '../errors.ts'
import type { Session } from '../report/session.ts'
import type { Entry, EntryFields } from './entry.ts'
import type { Target } from './mapping.ts'
import { normaliseNotes, renderNotes } from './notes.ts'

/** A session that states a date and hours, with all a time entry needs to know of its report. */
export interface LoggableSession {
  readonly session: Session & { readonly date: PlainDate; readonly hours: number }
  /** The report's path in the ledger. */
  readonly path: string
  /** The report's front-matter id, else its path: the first half of every reference. */
  readonly source: string
  /** Source and session key: shared by equals only. */
  readonly base: string
  readonly target: Target
  readonly title: string | null
  readonly repository: string | null
  /** Address of the report in the repository that handed it over; null where none did. */
  readonly sourceUrl: string | null
  /** False where an error of the report makes doubtful what its sessions say: then none is recorded anew. */
  readonly isReliable: boolean
  /** Id of the last commit that changed the report; null while unknown (a shallow checkout does not tell). */
  readonly commit: string | null
}

/** What turns a session into the fields of an entry, the same for every session of a run. */
export interface EntrySettings {
  /** `owner/name`. */
  readonly ledger: string
  /** Web address of the ledger, without a slash at the end. */
  readonly ledgerUrl: string
  readonly notes: string
  /** True for an account that keeps start and end times (Harvest's `wants_timestamp_timers`). */
  readonly timestamps: boolean
}

export type Field = 'date' | 'hours' | 'start' | 'end' | 'project' | 'task' | 'notes' | 'reference' | 'link'

/** One difference between an entry and its session, in words a person reads. */
export interface Change {
  readonly field: Field
  readonly from: string
  readonly to: string
}

/**
 * Takes a session whose target is known, the commit to link to, the settings and the reference; gives the entry's
 * fields. Start and end go to Harvest only where they say the same as the hours, because stated hours beat the clock.
 */
export function entryFields(
  wanted: LoggableSession & { readonly target: { readonly ok: true } },
  commit: string,
  settings: EntrySettings,
  reference: string,
): EntryFields {
  const { session, target } = wanted
  const commitUrl = `${settings.ledgerUrl}/commit/${commit}`
  return {
    date: session.date,
    projectId: target.project.id,
    taskId: target.task.id,
    time: settings.timestamps ? (statedClock(session) ?? { hours: session.hours }) : { hours: session.hours },
    notes: renderNotes(settings.notes, {
      // A note is never left without words: accounts can require one (`day_entry_notes_required`).
      headline: session.headline ?? wanted.title ?? fileStem(wanted.path),
      report_url: blobUrl(settings.ledgerUrl, commit, wanted.path),
      commit_url: commitUrl,
      date: session.date,
      hours: session.hours.toFixed(2),
      project: session.project ?? target.project.name,
      client: session.client ?? target.project.client,
      task: target.task.name,
      mode: session.mode,
      title: wanted.title,
      file: wanted.path,
      repository: wanted.repository,
      source_url: wanted.sourceUrl,
    }),
    reference: { id: reference, groupId: settings.ledger, permalink: commitUrl },
  }
}

/** Takes a session; gives its place in the ledger. */
export function placeOf({ path, session }: Pick<LoggableSession, 'path' | 'session'>): Place {
  return { file: path, line: session.line, column: session.column }
}

/** Takes the ledger's web address, a commit and a path; gives the address of the file as that commit has it. */
export function blobUrl(ledgerUrl: string, commit: string, path: string): string {
  return `${ledgerUrl}/blob/${commit}/${path.split('/').map(encodeURIComponent).join('/')}`
}

/** Takes an entry's permalink; gives the id of the commit it links to, null when it links to none. */
export function commitOf(permalink: string | null): string | null {
  return /\/commit\/([0-9a-f]{40,64})$/.exec(permalink ?? '')?.[1] ?? null
}

/**
 * Takes an entry of the ledger; tells whether it was started ahead of its report, by a timer: `record` links what it writes
 * to a commit, so whatever links elsewhere it has not written.
 */
export function isStartedAhead({ reference }: Entry): boolean {
  return reference !== null && commitOf(reference.permalink) === null
}

/** Takes an entry and the fields it should have; gives what differs, nothing when they agree. Hours agree to 0.005. */
export function changesBetween(entry: Entry, fields: EntryFields, names: { project: string; task: string }): Change[] {
  const changes: Change[] = []
  const compare = (field: Field, from: string, to: string, same = from === to) => {
    if (!same) changes.push({ field, from, to })
  }
  compare('date', entry.date, fields.date)
  if ('hours' in fields.time) {
    const { hours } = fields.time
    compare('hours', entry.hours.toFixed(2), hours.toFixed(2), Math.abs(entry.hours - hours) < 0.005)
  } else {
    compare('start', entry.start ?? '', fields.time.start)
    compare('end', entry.end ?? '', fields.time.end)
  }
  compare(
    'project',
    `${entry.project.client} / ${entry.project.name}`,
    names.project,
    entry.project.id === fields.projectId,
  )
  compare('task', entry.task.name, names.task, entry.task.id === fields.taskId)
  compare('notes', normaliseNotes(entry.notes), fields.notes)
  compare('reference', entry.reference?.id ?? '', fields.reference.id)
  compare('link', entry.reference?.permalink ?? '', fields.reference.permalink)
  return changes
}

/** Takes an entry's full fields and what differs; gives only the fields an update has to send. */
export function changedFields(fields: EntryFields, changes: readonly Change[]): Partial<EntryFields> {
  const changed = new Set(changes.map((change) => change.field))
  return {
    ...(changed.has('date') && { date: fields.date }),
    // Harvest takes a task only together with a project it is assigned to, so the two travel as a pair.
    ...((changed.has('project') || changed.has('task')) && { projectId: fields.projectId, taskId: fields.taskId }),
    ...((changed.has('hours') || changed.has('start') || changed.has('end')) && { time: fields.time }),
    ...(changed.has('notes') && { notes: fields.notes }),
    ...((changed.has('reference') || changed.has('link')) && { reference: fields.reference }),
  }
}

function statedClock(session: LoggableSession['session']): { start: string; end: string } | null {
  const { start, end, hours } = session
  if (start === null || end === null) return null
  const minutes = clockMinutes(end) - clockMinutes(start)
  // Work across midnight, or with a break taken off, cannot be said with two times of one day.
  return minutes === Math.round(hours * 60) ? { start, end } : null
}

function clockMinutes(time: string): number {
  const [hours, minutes] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}

function fileStem(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.[^.]*$/, '')
}
