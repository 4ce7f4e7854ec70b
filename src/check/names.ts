import { didYouMean } from '../suggest.ts'
import {
  type Catalog,
  type CatalogProject,
  type Name,
  noTask,
  resolveProject,
  resolveTask,
  show,
} from '../timesheet/catalog.ts'
import type { Named } from '../timesheet/entry.ts'
import { findTag, type Mapping, type Rule, type Tag } from '../timesheet/mapping.ts'
import { type Finding, finder } from './finding.ts'

/** All projects and tasks of the account, archived ones too; only some may see them. */
export interface Directory {
  readonly projects: readonly (CatalogProject & { readonly isActive: boolean })[]
  readonly tasks: readonly (Named & { readonly isActive: boolean })[]
}

/** How the sessions of a tag stand. */
export interface TagUse {
  readonly sessions: number
  /** Those in the window that are not in Harvest as they should be: they need the name. */
  readonly waiting: number
  /** What their newest entry is logged on, under its present name. */
  readonly last: { readonly project: Named; readonly task: Named } | null
}

/** What is known of the account, and of who asks. */
export interface NameFacts {
  /** The projects the user may log on. */
  readonly catalog: Catalog
  readonly user: string
  /** Null where it was not needed, or the user may not see it. */
  readonly directory: Directory | null
  readonly uses: ReadonlyMap<string, TagUse>
}

const { ok, warning, error } = finder('Configuration')

/** Takes the configuration's mapping and what is known of the account; gives for every name what Harvest has for it, or what to do. */
export function examineNames(mapping: Mapping, facts: NameFacts): Finding[] {
  const tags = [...mapping.projects].map(([name, tag]) => examineTag(name, tag, mapping, facts))
  const { defaults, rules } = mapping
  return [
    ...tags,
    ...examinePair('defaults', defaults, mapping, facts),
    ...rules.flatMap((rule, index) => examinePair(`rule ${index + 1}`, rule, mapping, facts)),
  ]
}

function examineTag(name: string, tag: Tag, { defaults }: Mapping, facts: NameFacts): Finding {
  const use = facts.uses.get(name) ?? null
  // An old client's tag stays for its old reports; only what is still to be recorded needs it.
  const report = use !== null && use.sessions > 0 && use.waiting === 0 ? warning : error
  const project = resolveProject(tag.project, tag.client, facts.catalog)
  // Which of several is meant no further question tells.
  if (!project.ok && project.reason === 'ambiguous') return report(`${name}: ${project.message}`, null, tag.place)
  if (!project.ok) return report(...explainProject(name, tag, project.message, facts, use), tag.place)
  const none = noTask(project.value)
  if (none !== null) return report(`${name}: ${none}`, null, tag.place)
  const task = tag.task ?? defaults.task
  const used = use === null || use.sessions === 0 ? 'no session uses it so far' : count(use.sessions)
  const found = `${name} → ${show(project.value)} (${project.value.id})`
  if (task === null) return ok(`${found}; the task is the report's; ${used}`, null, tag.place)
  const resolved = resolveTask(task, project.value)
  if (!resolved.ok) return report(...explainTask(name, task, project.value, resolved.message, facts, use), tag.place)
  return ok(`${found} · ${resolved.value.name} (${resolved.value.id}); ${used}`, null, tag.place)
}

function explainProject(
  name: string,
  { project, client }: Tag,
  message: string,
  { catalog, directory, user }: NameFacts,
  use: TagUse | null,
): [string, string] {
  const known = directory ? resolveProject(project, client, directory.projects) : null
  if (known?.ok) {
    const { id, name: called } = known.value
    const isArchived = directory?.projects.some((each) => each.id === id && !each.isActive) ?? false
    return isArchived
      ? [
          `${name}: the project ${show(known.value)} (${id}) is archived in Harvest`,
          'Restore it there (Projects → Archived projects), or give the tag another project',
        ]
      : [
          `${name}: ${user} is not assigned to the project ${show(known.value)} (${id})`,
          `In Harvest, open Projects → ${called} → Edit project → Team and add the person`,
        ]
  }
  // Where the name alone would do, it is the client that is wrong.
  const alone = client === null ? null : resolveProject(project, null, catalog)
  const isOfOther = alone !== null && (alone.ok || alone.reason === 'ambiguous')
  const last = isOfOther || !use?.last ? null : catalog.find(({ id }) => id === use.last?.project.id)
  const guess = last ? guessName('project', project, last, catalog) : null
  if (guess) return [`${name}: no project "${project}" in Harvest${guess.known}`, guess.remedy]
  const remedy = 'Write the name as Harvest has it, or its id'
  return [`${name}: ${message}`, directory === null ? `${remedy}; else ask an administrator` : remedy]
}

/**
 * Takes a name that is none in Harvest, what the tag's newest entry is on and what else there is; gives what that tells, and
 * what to write. Null for an id, and where another name is nearer. Whether it was renamed or is a slip nobody can tell.
 */
function guessName(
  what: 'project' | 'task',
  name: Name,
  last: Named,
  others: readonly Named[],
): { readonly known: string; readonly remedy: string } | null {
  const wanted = String(name)
  if (/^\d+$/.test(wanted)) return null
  const write = `\`${what}: "${last.name}"\`, or its id ${last.id}, which no renaming changes`
  const near = didYouMean(
    wanted,
    others.map((each) => each.name),
  )
  if (near !== '.' && near !== `; did you mean "${last.name}"?`) return null
  const known = `, and the tag's newest entry is on "${last.name}"`
  return near === '.'
    ? { known, remedy: `If that is its name now, write ${write}` }
    : { known: `${known}, which is nearly that`, remedy: `Write ${write}` }
}

function explainTask(
  name: string,
  task: Name,
  project: CatalogProject,
  message: string,
  { directory }: NameFacts,
  use: TagUse | null,
): [string, string] {
  const wanted = String(task).trim().toLowerCase()
  const known = directory?.tasks.find((each) => String(each.id) === wanted || each.name.toLowerCase() === wanted)
  if (known)
    return known.isActive
      ? [
          `${name}: the task "${known.name}" is not assigned to ${show(project)}`,
          `In Harvest, open Projects → ${project.name} → Edit project → Tasks and add it, or give the tag another task`,
        ]
      : [
          `${name}: the task "${known.name}" is archived in Harvest`,
          'Restore it there (Manage → Tasks), or give the tag another task',
        ]
  const last = project.tasks.find(({ id }) => id === use?.last?.task.id)
  const guess = last ? guessName('task', task, last, project.tasks) : null
  if (guess) return [`${name}: no task "${task}" on ${show(project)}${guess.known}`, guess.remedy]
  return [`${name}: ${message}`, 'Write the name of a task of that project, or its id']
}

/** A rule or the defaults: a project that may be a tag, and a task that may be of any project. */
function examinePair(
  what: string,
  { project, task, place }: Pick<Rule, 'project' | 'task'> & Pick<Mapping['defaults'], 'place'>,
  mapping: Mapping,
  { catalog }: NameFacts,
): Finding[] {
  const tag = project === null ? null : findTag(project, mapping)
  const named = tag?.project ?? project
  const found = named === null ? null : resolveProject(named, tag?.client ?? null, catalog)
  // A tag's own line says what is wrong with it.
  if (found?.ok === false)
    return tag ? [] : [error(`${what}: ${found.message}`, 'Write a tag, or a name as Harvest has it', place)]
  const shown = found ? [show(found.value)] : []
  if (task === null) return shown.length === 0 ? [] : [ok(`${what} → ${shown.join('')}`, null, place)]
  const candidates = found ? [found.value] : catalog
  const resolved = candidates.map((each) => resolveTask(task, each)).find((each) => each.ok)
  if (resolved?.ok) return [ok(`${what} → ${[...shown, resolved.value.name].join(' · ')}`, null, place)]
  const names = candidates.flatMap(({ tasks }) => tasks.map((each) => each.name))
  const message = `${what}: no task "${task}" on ${found ? show(found.value) : 'any of your projects'}${didYouMean(String(task), names)}`
  return [error(message, 'Write the name of a task as Harvest has it, or its id', place)]
}

function count(sessions: number): string {
  return `${sessions} ${sessions === 1 ? 'session' : 'sessions'}`
}
