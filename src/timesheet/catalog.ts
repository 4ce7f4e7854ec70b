import { didYouMean } from '../suggest.ts'
import type { Entry, Named, ProjectName } from './entry.ts'

/** A project time can be, or was, logged on, with its tasks. */
export interface CatalogProject extends ProjectName {
  /** False for a project known only from earlier entries: archived, or the user is no longer assigned. */
  readonly assigned: boolean
  readonly tasks: readonly (Named & { readonly assigned: boolean })[]
}

/** Every project the user may log on, and those that only their earlier entries name. */
export type Catalog = readonly CatalogProject[]

/** How a configuration or a report calls a project or a task: an id, a code or a name. */
export type Name = string | number

export type Resolved<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: 'unknown' | 'ambiguous'; readonly message: string }

/**
 * Takes the assigned projects and the user's entries; gives the catalog of both. An entry equal to its report stays
 * right after its project was archived, so what entries name must resolve too.
 */
export function buildCatalog(assigned: readonly CatalogProject[], entries: readonly Entry[]): Catalog {
  const projects = new Map<number, { project: CatalogProject; tasks: Map<number, Named & { assigned: boolean }> }>()
  for (const project of assigned)
    projects.set(project.id, { project, tasks: new Map(project.tasks.map((task) => [task.id, task])) })
  for (const { project, task } of entries) {
    const known = projects.get(project.id) ?? { project: { ...project, assigned: false, tasks: [] }, tasks: new Map() }
    if (!known.tasks.has(task.id)) known.tasks.set(task.id, { ...task, assigned: false })
    projects.set(project.id, known)
  }
  return [...projects.values()].map(({ project, tasks }) => ({ ...project, tasks: [...tasks.values()] }))
}

/** Takes an id, code, name or `client / project`, and a client to choose by; gives the one project, or why not. */
export function resolveProject(name: Name, client: string | null, catalog: Catalog): Resolved<CatalogProject> {
  const wanted = fold(String(name))
  const tests: ((project: CatalogProject) => boolean)[] = [
    (project) => String(project.id) === wanted,
    (project) => project.code !== null && fold(project.code) === wanted,
    (project) => fold(project.name) === wanted,
    (project) => fold(`${project.client} / ${project.name}`) === wanted,
  ]
  let otherClient: string | null = null
  for (const test of tests) {
    const named = catalog.filter(test)
    const found = client === null ? named : named.filter((project) => fold(project.client) === fold(client))
    if (named.length > 0 && found.length === 0) {
      // A code of one client may be the name of another's project, so the search goes on.
      otherClient ??= `no project "${name}" of client "${client}" in Harvest; there is ${named.map(show).join(', ')}`
      continue
    }
    const choice = found.length > 1 ? found.filter((project) => project.assigned) : found
    const [only] = choice
    if (only && choice.length === 1) return { ok: true, value: only }
    if (found.length > 1)
      return ambiguous(
        `"${name}" names ${found.length} projects in Harvest: ${found.map((p) => `${show(p)} (id ${p.id})`).join(', ')}. Name the client too, or write the id`,
      )
  }
  if (otherClient !== null) return unknown(otherClient)
  const names = catalog.flatMap((project) => [project.name, ...(project.code ? [project.code] : [])])
  return unknown(
    `no project "${name}" among your projects in Harvest${nearMiss(
      name,
      names,
      catalog.filter((p) => p.assigned).map((p) => p.name),
    )} It may be archived, or you are not assigned to it`,
  )
}

/** Takes an id or a name, and its project; gives the one task, or why not. */
export function resolveTask(name: Name, project: CatalogProject): Resolved<Named & { assigned: boolean }> {
  const wanted = fold(String(name))
  for (const found of [
    project.tasks.filter((task) => String(task.id) === wanted),
    project.tasks.filter((task) => fold(task.name) === wanted),
  ]) {
    const choice = found.length > 1 ? found.filter((task) => task.assigned) : found
    const [only] = choice
    if (only && choice.length === 1) return { ok: true, value: only }
    if (found.length > 1)
      return ambiguous(
        `"${name}" names ${found.length} tasks of ${show(project)}: ids ${found.map((task) => task.id).join(', ')}. Write the id`,
      )
  }
  const tasks = project.tasks.map((task) => task.name)
  return unknown(
    `no task "${name}" on ${show(project)}${nearMiss(name, tasks, tasks)} It may not be assigned to the project`,
  )
}

/** Takes a project; gives what to do where no task is assigned to it, so that nothing can be logged on it; else null. */
export function noTask(project: CatalogProject): string | null {
  if (project.tasks.length > 0) return null
  return `no task is assigned to the project ${show(project)}, so no time can be logged on it. In Harvest, open Projects → ${project.name} → Edit project → Tasks and add one`
}

/** Takes a project; gives how a person calls it, `Client / Project`. */
export function show(project: Pick<ProjectName, 'client' | 'name'>): string {
  return `${project.client} / ${project.name}`
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}

/** Where nothing is near, the names there are. */
function nearMiss(name: Name, candidates: readonly string[], names: readonly string[]): string {
  const near = didYouMean(String(name), candidates)
  if (near !== '.') return near
  if (names.length === 0) return '; there is none.'
  const shown = names.slice(0, 10).map((each) => `"${each}"`)
  return `; there is ${shown.join(', ')}${names.length > shown.length ? ` and ${names.length - shown.length} more` : ''}.`
}

function unknown(message: string) {
  return { ok: false, reason: 'unknown', message } as const
}

function ambiguous(message: string) {
  return { ok: false, reason: 'ambiguous', message } as const
}
