import { distance } from 'fastest-levenshtein'
import { slug } from '../timesheet/identity.ts'
import type { AssignedProject } from './facts.ts'

/** A project that a word seems to mean. */
export interface Likeness {
  readonly project: AssignedProject
  /** True where the word is the project's code or name, or its client's where that has one project only. */
  readonly exact: boolean
}

/** Shorter words are near to too much. */
const SHORTEST_NEAR = 5

/**
 * Takes a word of a report or a folder's name, and the projects; gives the one it is closest to, null where none is close or
 * two are equally so: hours on the wrong project are worse than a tag a person has to write.
 */
export function closestProject(word: string, projects: readonly AssignedProject[]): Likeness | null {
  const wanted = slug(word)
  if (wanted === '-') return null
  const tests: ((project: AssignedProject) => boolean)[] = [
    ({ id, code, name }) => [String(id), slug(code), slug(name)].includes(wanted),
    ({ client, name }) => slug(`${client} ${name}`) === wanted,
    ({ client }) => slug(client) === wanted,
    ({ name }) => sharesWords(wanted, slug(name)),
    ({ client, name }) => sharesWords(wanted, slug(`${client} ${name}`)),
    ({ name }) => wanted.length >= SHORTEST_NEAR && distance(wanted, slug(name)) === 1,
  ]
  for (const [index, test] of tests.entries()) {
    const found = projects.filter(test)
    const [only] = found
    if (only) return found.length === 1 ? { project: only, exact: index < 3 } : null
  }
  return null
}

/** All words of the one are words of the other: `audrey` of `audrey-web`, `audrey-web` of `audrey-web-app`. */
function sharesWords(one: string, other: string): boolean {
  const [few, many] = [one.split('-'), other.split('-')].sort((a, b) => a.length - b.length) as [string[], string[]]
  return few.some((word) => word.length > 2) && few.every((word) => many.includes(word))
}
