import { show } from '../timesheet/catalog.ts'
import { slug } from '../timesheet/identity.ts'
import { closestProject } from './closeness.ts'
import type { AssignedProject, InitFacts, ProposedTag } from './facts.ts'
import { chooseTask } from './tasks.ts'

export interface ProposedTags {
  readonly tags: readonly ProposedTag[]
  /** Words of reports that no project is near to. */
  readonly unmatched: readonly string[]
}

/** Longest tag, in characters; it is typed in every report. */
const LONGEST_TAG = 40

/** The configuration's definition takes no such keys: JavaScript objects have them already. */
const RESERVED = new Set(['constructor', 'prototype'])

type TagFacts = Pick<InitFacts, 'projects' | 'entries' | 'reports' | 'folders'>

/**
 * Takes what was found; gives a tag or more for each project. Words that reports use stay what they are, then come names
 * of folders and repositories, then the project's own name, with the client's where that says too little.
 */
export function proposeTags(facts: TagFacts): ProposedTags {
  const { projects } = facts
  const tags = new Map<string, { project: AssignedProject; why: string[] }>()
  const words = wordsOfReports(facts)
  const unmatched: string[] = []
  for (const [word, count] of words) {
    const found = closestProject(word, projects)
    if (found === null || RESERVED.has(slug(word))) unmatched.push(word)
    else {
      const reports = `${count} ${count === 1 ? 'report' : 'reports'}`
      const why = found.exact ? [] : [`"${word}" in ${reports}: make sure that this is the project`]
      tags.set(slug(word), { project: found.project, why })
    }
  }
  const isTagged = (project: AssignedProject) => [...tags.values()].some((each) => each.project === project)
  const isFree = (tag: string, project: AssignedProject) =>
    tag !== '-' &&
    !RESERVED.has(tag) &&
    !tags.has(tag) &&
    !unmatched.some((word) => slug(word) === tag) &&
    !projects.some((other) => other !== project && namesOf(other).includes(tag))
  for (const folder of [...new Set(facts.folders)].sort()) {
    const found = closestProject(folder, projects)
    const tag = slug(folder)
    if (found === null || isTagged(found.project) || !isFree(tag, found.project) || tag.length > LONGEST_TAG) continue
    const why = found.exact ? [] : [`from the folder "${folder}": make sure that this is the project`]
    tags.set(tag, { project: found.project, why })
  }
  for (const project of projects) {
    if (isTagged(project)) continue
    let tag = ownTags(project).find((each) => isFree(each, project))
    for (let count = 1; tag === undefined; count++) {
      const last = count === 1 ? `project-${project.id}` : `project-${project.id}-${count}`
      if (isFree(last, project)) tag = last
    }
    tags.set(tag, { project, why: [] })
  }
  const proposed = [...tags].map(([tag, { project, why }]): ProposedTag => {
    const { task, reason } = chooseTask(project, facts.entries)
    return { tag, project, task, why: reason === null ? why : [...why, reason] }
  })
  const order = (each: ProposedTag) => `${show(each.project)}\n${each.tag}`.toLowerCase()
  return { tags: proposed.sort((a, b) => (order(a) < order(b) ? -1 : 1)), unmatched }
}

/** Every word a report calls a project, with the number of reports; as the mapping reads them, the client where there is no project. */
function wordsOfReports({ reports }: TagFacts): Map<string, number> {
  const spellings = new Map<string, { word: string; count: number }>()
  for (const { report } of reports) {
    const words = report.sessions.flatMap(({ project, client }) => project ?? client ?? [])
    for (const word of new Map(words.map((each) => [slug(each), each])).values()) {
      const known = spellings.get(slug(word))
      spellings.set(slug(word), { word: known?.word ?? word, count: (known?.count ?? 0) + 1 })
    }
  }
  spellings.delete('-')
  return new Map([...spellings.values()].map(({ word, count }) => [word, count]))
}

/** What would lead to the project without a tag: another project's tag must not stand before it. */
function namesOf({ id, code, name, client }: AssignedProject): string[] {
  return [String(id), ...(code === null ? [] : [slug(code)]), slug(name), slug(`${client} ${name}`)]
}

/** From short to certain. */
function ownTags({ id, code, name, client }: AssignedProject): string[] {
  const longer = [`${client} ${name}`, ...(code === null ? [] : [`${name} ${code}`]), `${name} ${id}`]
  return [cut(name), ...longer.map(cut), ...longer.map(slug)]
}

/** Whole words only, where there are several. */
function cut(text: string): string {
  const whole = slug(text)
  if (whole.length <= LONGEST_TAG) return whole
  const short = Array.from(whole).slice(0, LONGEST_TAG).join('')
  return short.replace(/-[^-]*$/, '')
}
