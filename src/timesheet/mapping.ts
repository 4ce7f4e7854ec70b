import type { Place } from '../errors.ts'
import { globTest } from '../glob.ts'
import type { Session } from '../report/session.ts'
import { type Catalog, type CatalogProject, type Name, noTask, resolveProject, resolveTask, show } from './catalog.ts'
import type { Named } from './entry.ts'
import { slug } from './identity.ts'

/** What a tag in a report means in Harvest. */
export interface Tag {
  readonly project: Name
  readonly client: string | null
  readonly task: Name | null
  readonly place: Place
}

export const ruleKeys = ['repository', 'project', 'client', 'task', 'mode', 'billable', 'path'] as const
export type RuleKey = (typeof ruleKeys)[number]

/** A refinement of project or task for the sessions that match every key of `when`; texts are globs. */
export interface Rule {
  readonly when: Readonly<Partial<Record<RuleKey, string | boolean>>>
  readonly project: Name | null
  readonly task: Name | null
  readonly place: Place
}

/** The configuration's way from what reports say to what Harvest calls it. */
export interface Mapping {
  readonly defaults: { readonly project: Name | null; readonly task: Name | null; readonly place: Place | null }
  readonly projects: ReadonlyMap<string, Tag>
  readonly rules: readonly Rule[]
}

/** A session with what its file says of all its sessions. */
export interface MappedSession {
  readonly session: Session
  readonly path: string
  readonly repository: string | null
}

export type Target =
  | { readonly ok: true; readonly project: CatalogProject; readonly task: Named & { readonly assigned: boolean } }
  | { readonly ok: false; readonly message: string; readonly place: Place }

/** What a session is to be logged on in the words of its report and the configuration, before Harvest was asked. */
export type TargetNames =
  | {
      readonly ok: true
      readonly project: Name
      readonly client: string | null
      /** Null where nobody names a task. */
      readonly task: Name | null
      /** False where the report alone names the project, so that only Harvest can tell whether it is there. */
      readonly isConfigured: boolean
      /** The tag of the configuration that leads to the project; null where none does. */
      readonly tag: Tag | null
      /** Where each of the two names is mended. */
      readonly projectPlace: Place
      readonly taskPlace: Place
    }
  | { readonly ok: false; readonly message: string; readonly place: Place }

/**
 * Takes a session and the mapping; gives the names of its project and task. The first matching rule wins, then the
 * report's own word, then its tag, then the defaults.
 */
export function nameTarget(subject: MappedSession, mapping: Mapping): TargetNames {
  const { session } = subject
  const { defaults } = mapping
  const here: Place = { file: subject.path, line: session.line, column: session.column }
  const at = placesIn(subject)
  const rule = mapping.rules.find((candidate) => matches(candidate, subject))
  const named = rule?.project ?? session.project ?? session.client ?? defaults.project
  if (named === null) {
    const how = session.places?.project ? '"project: …" here' : '"**Project:** …" in the report'
    const message = `this session names no project. Write ${how}, or set defaults.project in the configuration`
    return { ok: false, place: at.project, message }
  }
  const tag = findTag(named, mapping)
  const isOwnWord = named === session.project
  const isReported = rule?.project == null && (session.project ?? session.client) !== null
  const isRuled = rule?.project != null
  return {
    ok: true,
    project: tag?.project ?? named,
    client: tag ? tag.client : isOwnWord ? session.client : null,
    task: rule?.task ?? session.task ?? tag?.task ?? defaults.task,
    tag,
    isConfigured: tag !== null || isRuled || (session.project ?? session.client) === null,
    projectPlace: tag?.place ?? (isRuled ? rule.place : isReported ? at.project : (defaults.place ?? here)),
    taskPlace:
      rule?.task != null
        ? rule.place
        : session.task !== null
          ? at.task
          : tag?.task != null
            ? tag.place
            : (defaults.place ?? here),
  }
}

/**
 * Takes a session, the mapping and the catalog; gives the Harvest project and task to log it on, or what stands in the
 * way and where to mend it.
 */
export function mapSession(subject: MappedSession, mapping: Mapping, catalog: Catalog): Target {
  const names = nameTarget(subject, mapping)
  if (!names.ok) return names
  const project = resolveProject(names.project, names.client, catalog)
  if (!project.ok) {
    const tags = names.tag !== null || project.reason === 'ambiguous' ? [] : [...mapping.projects.keys()]
    const known = tags.length > 0 ? `. The configuration's tags are ${tags.join(', ')}` : ''
    return { ok: false, message: `${project.message}${known}`, place: names.projectPlace }
  }
  const at = placesIn(subject)
  const none = noTask(project.value)
  if (none !== null) return { ok: false, message: none, place: names.projectPlace }
  const taskName = names.task ?? onlyTask(project.value)
  if (taskName === null) {
    const how = subject.session.places?.task ? '"task: …" here' : '"**Task:** …" in the report'
    const message = `no task is named for ${show(project.value)}. Write ${how}, or set a task for the tag or in defaults`
    return { ok: false, place: at.task, message }
  }
  const task = resolveTask(taskName, project.value)
  return task.ok
    ? { ok: true, project: project.value, task: task.value }
    : { ok: false, message: task.message, place: names.taskPlace }
}

/** Where the report names project and task; where that cannot be told, the session. */
function placesIn({ session, path }: MappedSession): { readonly project: Place; readonly task: Place } {
  const { line, column, places } = session
  const here = { file: path, line, column }
  return { project: { ...here, ...places?.project }, task: { ...here, ...places?.task } }
}

/** Takes what a report, a rule or a default calls a project, and the mapping; gives the tag of that name, null where there is none. */
export function findTag(name: Name, mapping: Mapping): Tag | null {
  return mapping.projects.get(slug(String(name))) ?? null
}

/** With exactly one task there is nothing to guess. */
function onlyTask(project: CatalogProject): Name | null {
  const assigned = project.tasks.filter((task) => task.assigned)
  return assigned.length === 1 ? (assigned[0]?.id ?? null) : null
}

function matches(rule: Rule, { session, path, repository }: MappedSession): boolean {
  const values: Record<RuleKey, string | boolean | null> = {
    repository,
    project: session.project,
    client: session.client,
    task: session.task,
    mode: session.mode,
    billable: session.billable,
    path,
  }
  return Object.entries(rule.when).every(([key, wanted]) => {
    const value = values[key as RuleKey]
    if (value === null) return false
    if (typeof wanted === 'boolean' || typeof value === 'boolean') return value === wanted
    return globTest(wanted, { nocase: true, dot: true })(value)
  })
}
