import type { Fault } from '../errors.ts'
import type { LoggableSession } from '../timesheet/desired.ts'
import type { Entry } from '../timesheet/entry.ts'
import { hundredthsOf, renderHundredths } from '../timesheet/hundredths.ts'
import { splitReference } from '../timesheet/identity.ts'
import { type Mapping, nameTarget } from '../timesheet/mapping.ts'
import { type Operation, sessionOf } from '../timesheet/operation.ts'
import { countResults } from '../timesheet/result.ts'
import { type Finding, finder, findingOf, firstOf } from './finding.ts'
import type { TagUse } from './names.ts'

/** So many of one kind are named one by one; GitHub shows ten annotations of a step. */
const MOST = 10

/** The reports as they were read. */
export interface ReportFacts {
  readonly include: readonly string[]
  /** The globs that match no file at all. */
  readonly idle: readonly string[]
  readonly files: number
  readonly sessions: number
  /** Files that cannot be read, and what else the ledger's reading found. */
  readonly faults: readonly Fault[]
  /** What is wrong in reports of the window. */
  readonly problems: readonly Fault[]
}

/** Takes what was read of the reports; gives what is found: how many, which globs match nothing, and the first problems. */
export function examineReports({ include, idle, files, sessions, faults, problems }: ReportFacts): Finding[] {
  const { ok, warning } = finder('Reports')
  const globs = include.map((glob) => `"${glob}"`).join(', ')
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const some = idle.length < include.filter((glob) => !glob.startsWith('!')).length
  const isSaid = faults.some(({ place }) => place === null)
  const count = `${globs}: ${files} ${files === 1 ? 'report' : 'reports'}, ${sessions} ${sessions === 1 ? 'session' : 'sessions'}`
  return [
    ...(isSaid
      ? []
      : [ok(files === 0 ? `${globs}: no report yet` : `${count}, ${errors} ${errors === 1 ? 'error' : 'errors'}`)]),
    ...(some ? idle : []).map((glob) =>
      warning(`the glob "${glob}" matches no file`, 'Correct it in reports.include, or take it out'),
    ),
    ...firstOf(
      [...faults, ...problems].map((fault) => findingOf('Reports', fault)),
      MOST,
    ),
  ]
}

/** Takes a plan's operations and its faults; gives what record would do, and what it could not. */
export function examinePlan(operations: readonly Operation[], faults: readonly Fault[]): Finding[] {
  const counts = countResults(
    operations.map((operation) => ({ operation, status: 'planned', entry: null, message: null })),
  )
  const hundredths = operations.reduce(
    (sum, operation) => (operation.kind === 'create' ? sum + hundredthsOf(operation.session.session.hours) : sum),
    0,
  )
  const parts = [
    `${counts.unchanged} up to date`,
    `${counts.created} to create${counts.created > 0 ? ` (${renderHundredths(hundredths)} h)` : ''}`,
    `${counts.updated} to update`,
    `${counts.deleted} to delete`,
    ...(counts.blocked > 0 ? [`${counts.blocked} left as ${counts.blocked === 1 ? 'it is' : 'they are'}`] : []),
  ]
  const topic = 'What record would do'
  return [
    finder(topic).ok(parts.join(', ')),
    ...firstOf(
      faults.map((fault) => findingOf(topic, fault)),
      MOST,
    ),
  ]
}

/** Takes the mapping, all sessions, the plan's operations and the user's entries of this ledger; gives how each tag is used. */
export function usesOfTags(
  mapping: Mapping,
  sessions: readonly LoggableSession[],
  operations: readonly Operation[],
  entries: readonly Entry[],
): Map<string, TagUse> {
  const names = new Map([...mapping.projects].map(([name, tag]) => [tag, name]))
  const tagOf = (session: LoggableSession) => {
    const target = nameTarget(session, mapping)
    return target.ok && target.tag !== null ? (names.get(target.tag) ?? null) : null
  }
  const settled = (operation: Operation) => operation.kind === 'unchanged' || operation.kind === 'drift'
  const waiting = operations.filter((operation) => !settled(operation)).flatMap((each) => sessionOf(each) ?? [])
  const newest = [...entries].sort((a, b) => (a.date < b.date ? 1 : -1))
  const [all, open] = [Map.groupBy(sessions, tagOf), Map.groupBy(waiting, tagOf)]
  const logged = Map.groupBy(newest, ({ reference }) => splitReference(reference?.id ?? '').base)
  const useOf = (name: string): TagUse => {
    const own = all.get(name) ?? []
    const last = own
      .flatMap(({ base }) => logged.get(base)?.[0] ?? [])
      .reduce<Entry | null>((newer, each) => (newer === null || each.date > newer.date ? each : newer), null)
    return { sessions: own.length, waiting: open.get(name)?.length ?? 0, last }
  }
  return new Map([...mapping.projects.keys()].map((name) => [name, useOf(name)]))
}
