import type { AssignedProject, InitFacts } from '../../src/init/facts.ts'
import type { Entry } from '../../src/timesheet/entry.ts'

let lastId = 100

/** A project the user may log on; its tasks by name, `*` before those that are billable. */
export function project(
  client: string,
  name: string,
  tasks: readonly string[] = ['*Development'],
  code: string | null = null,
): AssignedProject {
  const id = ++lastId
  return {
    id,
    name,
    code,
    client,
    assigned: true,
    tasks: tasks.map((task, index) => ({
      id: id * 100 + index,
      name: task.replace(/^\*/, ''),
      billable: task.startsWith('*'),
      assigned: true,
    })),
  }
}

/** An entry of the user's, as some tool made it. */
export function entry(on: AssignedProject, taskIndex: number, date = '2026-05-20'): Entry {
  const task = on.tasks[taskIndex] ?? { id: 1, name: 'Gone' }
  return {
    id: ++lastId,
    date,
    hours: 1,
    start: null,
    end: null,
    notes: '',
    project: on,
    task,
    running: false,
    locked: null,
    invoice: null,
    reference: null,
    createdAt: `${date}T10:00:00Z`,
  }
}

/** A report whose sessions call their projects so. */
export function reportOf(path: string, ...words: string[]): InitFacts['reports'][number] {
  const session = { date: '2026-05-20', hours: 1, start: null, end: null, client: null, task: null, headline: null }
  const place = { billable: null, mode: null, line: 1, column: 1 }
  return {
    path,
    report: { repository: null, sessions: words.map((word) => ({ ...session, ...place, project: word })) },
  }
}

export function facts(more: Partial<InitFacts> = {}): InitFacts {
  return {
    repository: 'ada/dev-reports',
    serverUrl: 'https://github.com',
    branch: 'main',
    today: '2026-05-21',
    timestamps: false,
    accountId: '1100001',
    user: { id: 1782959, name: 'Ada Lovelace' },
    isOAuth: false,
    action: { repository: 'ada/harvest-ledger', ref: 'f'.repeat(40) },
    projects: [],
    entries: [],
    reports: [],
    folders: [],
    ...more,
  }
}
