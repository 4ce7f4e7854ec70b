import type { Session } from '../../src/report/session.ts'
import type { CatalogProject } from '../../src/timesheet/catalog.ts'
import type { LoggableSession } from '../../src/timesheet/desired.ts'
import type { Entry, EntryFields } from '../../src/timesheet/entry.ts'
import { unguarded } from '../../src/timesheet/guard-settings.ts'
import { baseReference, sessionKey } from '../../src/timesheet/identity.ts'
import type { Operation, Plan, PlanInput, PlanSettings } from '../../src/timesheet/operation.ts'

export const LEDGER = 'ada/dev-reports'
export const LEDGER_URL = 'https://github.com/ada/dev-reports'
export const COMMIT = '1'.repeat(40)

export const settings: PlanSettings = {
  ledger: LEDGER,
  ledgerUrl: LEDGER_URL,
  notes: '{headline}\n{report_url}',
  timestamps: false,
  window: { from: '2026-03-01', to: null },
  orphans: 'delete',
  limit: 5,
  guards: unguarded,
  today: '2026-06-10',
  memberSince: '2024-01-08',
}

export const projects: readonly CatalogProject[] = ['Audrey Web', 'Dare Platform', 'Internal'].map((name, index) => ({
  id: 100 + index,
  name,
  code: null,
  client: name.split(' ')[0] ?? name,
  assigned: true,
  tasks: ['Development', 'Design'].map((task, at) => ({ id: 10 + at, name: task, assigned: true })),
}))

export function makeSession(given: Partial<Session> = {}): LoggableSession['session'] {
  return {
    date: '2026-05-20',
    hours: 2,
    start: null,
    end: null,
    project: 'Audrey Web',
    client: null,
    task: 'Development',
    headline: 'Work',
    billable: null,
    mode: null,
    line: 1,
    column: 1,
    ...given,
  } as LoggableSession['session']
}

export function makeLoggable(
  given: Partial<Session> = {},
  of: Partial<Pick<LoggableSession, 'path' | 'source' | 'commit' | 'target' | 'title'>> = {},
): LoggableSession {
  const session = makeSession(given)
  const path = of.path ?? 'reports/a.md'
  const source = of.source ?? path
  const project = projects.find(({ name }) => name === session.project)
  const task = project?.tasks.find(({ name }) => name === session.task)
  return {
    session,
    path,
    source,
    base: baseReference(source, sessionKey(session)),
    target:
      of.target ??
      (project && task
        ? { ok: true, project, task }
        : { ok: false, message: 'no such project', place: { file: path, line: session.line, column: 1 } }),
    title: of.title ?? null,
    repository: null,
    sourceUrl: null,
    isReliable: true,
    commit: of.commit === undefined ? COMMIT : of.commit,
  }
}

let nextId = 3_000_000_000

export function makeEntry(fields: EntryFields, given: Partial<Entry> = {}): Entry {
  const project = projects.find(({ id }) => id === fields.projectId)
  const task = project?.tasks.find(({ id }) => id === fields.taskId)
  if (!project || !task) throw new Error('unknown project or task')
  const { reference, date, notes } = fields
  return {
    id: nextId++,
    date,
    notes,
    hours: 'hours' in fields.time ? fields.time.hours : hoursBetween(fields.time.start, fields.time.end),
    start: 'hours' in fields.time ? null : fields.time.start,
    end: 'hours' in fields.time ? null : fields.time.end,
    project: { id: project.id, name: project.name, code: project.code, client: project.client },
    task: { id: task.id, name: task.name },
    running: false,
    locked: null,
    invoice: null,
    reference: { id: reference.id, groupId: reference.groupId, permalink: reference.permalink },
    createdAt: '2026-05-20T10:00:00Z',
    ...given,
  }
}

/** Harvest after the plan was carried out: what a perfect Harvest would hold. */
export function applyToEntries(plan: Plan, entries: readonly Entry[]): Entry[] {
  const after = new Map(entries.map((entry) => [entry.id, entry]))
  for (const operation of plan.operations) {
    if (operation.kind === 'create') {
      const entry = makeEntry(operation.fields)
      after.set(entry.id, entry)
    } else if (operation.kind === 'update' || operation.kind === 'move') {
      const { entry } = operation
      after.set(entry.id, makeEntry(merged(entry, operation.fields), { id: entry.id, createdAt: entry.createdAt }))
    } else if (operation.kind === 'delete') after.delete(operation.entry.id)
  }
  return [...after.values()]
}

export function input(
  sessions: readonly LoggableSession[],
  entries: readonly Entry[],
  more: Partial<PlanInput> = {},
): PlanInput {
  return { sessions, entries, known: entries, unreadable: new Set(), hold: false, reports: 1, ...more }
}

export function kinds(plan: Plan): Operation['kind'][] {
  return plan.operations.map(({ kind }) => kind)
}

function merged(entry: Entry, fields: Partial<EntryFields>): EntryFields {
  return {
    date: entry.date,
    projectId: entry.project.id,
    taskId: entry.task.id,
    time: entry.start !== null && entry.end !== null ? { start: entry.start, end: entry.end } : { hours: entry.hours },
    notes: entry.notes,
    reference: {
      id: entry.reference?.id ?? '',
      groupId: entry.reference?.groupId ?? '',
      permalink: entry.reference?.permalink ?? '',
    },
    ...fields,
  }
}

function hoursBetween(start: string, end: string): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return Math.round(((minutes(end) - minutes(start)) / 60) * 100) / 100
}
