import { addDays, type PlainDate } from '../../calendar.ts'
import type { Config } from '../../config/parse.ts'
import type { Fault } from '../../errors.ts'
import type { LedgerInputs } from '../../inputs.ts'
import type { Report } from '../../report/session.ts'
import { collectSessions } from '../../timesheet/collect.ts'
import { unguarded } from '../../timesheet/guard-settings.ts'
import { hundredthsOf } from '../../timesheet/hundredths.ts'
import { nameTarget } from '../../timesheet/mapping.ts'
import type { PreviewLine } from '../../timesheet/preview-lines.ts'
import { faultsOfStated } from '../../timesheet/stated-guards.ts'
import { renderWindow, type Window, windowOf, within } from '../../timesheet/window.ts'
import type { Run } from '../run.ts'

type File = { readonly path: string; readonly report: Report }

/** What reports state, where nobody could ask Harvest. */
export interface StatedReports {
  readonly stated: readonly PreviewLine[]
  /** In hundredths. */
  readonly statedHours: number
  readonly faults: readonly Fault[]
  /** What only Harvest could tell, as sentences. */
  readonly unchecked: readonly string[]
}

/**
 * Takes all reports, which of them are the change's, the configuration (null where it could not be read), the
 * window and today; gives the sessions they state within the window, and what can be known of them without Harvest.
 */
export function readStated(
  files: readonly File[],
  isOwn: (path: string) => boolean,
  config: Pick<Config, 'mapping' | 'guards'> | null,
  window: Window,
  today: PlainDate,
): StatedReports {
  const inWindow = within(window)
  const mapping = config?.mapping ?? null
  const known = mapping ?? { defaults: { project: null, task: null, place: null }, projects: new Map(), rules: [] }
  const reports = files.map((file) => ({ ...file, commit: null, sourceUrl: null }))
  const collected = collectSessions(reports, known, [], inWindow)
  const guards = config?.guards ?? { ...unguarded, future: { action: 'warn', days: 7 } }
  const guarded = faultsOfStated(collected.sessions, window, today, guards)
  const faults = [...collected.faults, ...guarded].filter(({ place }) => place !== null && isOwn(place.file))
  const unknown = new Set<string>()
  const stated: PreviewLine[] = []
  let statedHours = 0
  for (const { session, path, repository, title } of collected.sessions) {
    if (!isOwn(path) || !inWindow(session.date)) continue
    const names = nameTarget({ session, path, repository }, known)
    if (!names.ok && mapping !== null) faults.push({ severity: 'error', message: names.message, place: names.place })
    if (names.ok && !names.isConfigured) unknown.add(String(names.project))
    statedHours += hundredthsOf(session.hours)
    const project = names.ok && typeof names.project === 'string' ? names.project : (session.project ?? session.client)
    const task = names.ok && typeof names.task === 'string' ? names.task : session.task
    stated.push({
      sign: ' ',
      hours: `${session.hours.toFixed(2)} h`,
      where: [project, task].filter(Boolean).join(' / '),
      day: session.date,
      words: session.headline ?? title ?? '',
    })
  }
  const tags = [...unknown].map((name) => `"${name}"`).join(', ')
  const open = `${unknown.size === 1 ? 'is no tag' : 'are no tags'} of the configuration`
  const unchecked =
    unknown.size > 0 && mapping !== null
      ? [
          `${tags} ${open}; ${unknown.size === 1 ? 'it may be a name' : 'they may be names'} in Harvest, which could not be looked up.`,
        ]
      : []
  return { stated, statedHours, faults, unchecked }
}

/** Takes the run; gives today where Harvest does not tell the user's own: a day more for those whose day began before this one's. */
export function guessToday(run: Run): PlainDate {
  return addDays(run.startedAt.toISOString().slice(0, 10), 1)
}

/** Takes the inputs, the configured days and the run; gives the window where Harvest does not tell the user's own today. */
export function guessWindow(inputs: LedgerInputs, { windowDays }: Pick<Config, 'windowDays'>, run: Run): Window {
  return windowOf(inputs.from, inputs.to, windowDays + 1, guessToday(run))
}

/** Takes the change's reports and the window; gives a sentence where sessions are out of it: a slip in a date looks just so. */
export function describeOutside(files: readonly File[], window: Window): string[] {
  const inWindow = within(window)
  const outside = files.flatMap(({ report }) =>
    report.sessions.filter(({ date, hours }) => date !== null && hours !== null && !inWindow(date)),
  ).length
  return outside === 0
    ? []
    : [
        `${outside} ${outside === 1 ? 'session of these reports is' : 'sessions of these reports are'} dated outside the days that are recorded (${renderWindow(window)}), so merging does nothing with ${outside === 1 ? 'it' : 'them'}.`,
      ]
}

/** Takes reports; gives their problems, at their places, whatever their days: who edits a report can mend it. */
export function problemsOf(files: readonly File[]): Fault[] {
  return files.flatMap(({ path, report }) =>
    report.problems.map(
      ({ severity, message, line, column }): Fault => ({ severity, message, place: { file: path, line, column } }),
    ),
  )
}
