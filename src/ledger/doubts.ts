import type { Candidate, Desk, Files, Known, Missing } from './decision.ts'
import { type Origin, repositoryOfOrigins } from './origins.ts'

/**
 * Takes a report whose id is new, its place ('' while it has none) and what is known; gives why that id cannot be its own, null
 * when it can, or what else has to be known. Entries are found by the id, so two reports with one would take each other's.
 */
export function idProblem(
  candidate: Candidate,
  place: string,
  { files, others }: Known,
  { origins, all }: Desk,
): string | Missing | null {
  const { id, path } = candidate
  if (id === null) return null
  const known = [...origins].find(([other, origin]) => other !== path && origin.id === id)?.[0]
  const sibling = known ?? all.find((other) => other.path !== path && other.id === id)?.path
  if (sibling !== undefined) return idTaken(id, `that of ${sibling} too`)
  if (files === null) return { needs: 'files' }
  if (id !== place && files.has(id)) return idTaken(id, 'the path of another report in the ledger')
  if (others === null && hasOthers(files)) return { needs: 'others' }
  const foreign = others?.find(({ origin }) => origin.id === id)
  return foreign ? idTaken(id, `that of ${foreign.repository}'s ${foreign.path} too`) : null
}

/** Takes the ledger's files; tells whether other repositories have handed over to it. */
export function hasOthers(files: Files): boolean {
  return [...files.keys()].some((path) => repositoryOfOrigins(path) !== null)
}

/** Takes keys of sessions; gives the report that is gone from the project, has one of them, and is in the ledger still. */
export function findFormer(sessions: readonly string[], files: Files, { gone }: Desk): string | undefined {
  return [...gone].find(([, each]) => files.has(each.at) && each.sessions.some((key) => sessions.includes(key)))?.[0]
}

/** So many of the reports that are gone are compared: those handed over last. */
const MOST_FORMERS = 20

/** Takes what is gone from the project and the ledger's files; gives the reports a new one may be, the last first. */
export function listFormers({ gone }: Desk, files: Files): string[] {
  const run = ({ run }: Origin) => run ?? 0
  return [...gone]
    .filter(([, origin]) => files.get(origin.at) === origin.blob)
    .sort(([a, x], [b, y]) => run(y) - run(x) || (a < b ? -1 : 1))
    .slice(0, MOST_FORMERS)
    .map(([path]) => path)
}

/** The share of equal text from which a report counts as the same one, renamed: git's own for renames. */
const SAME_REPORT = 0.5

/** Takes a new report and texts of those that are gone; gives the one it may be, renamed and edited. */
export function findAlike({ text }: Candidate, formers: ReadonlyMap<string, string>): string | undefined {
  return [...formers].find(([, former]) => likeness(text, former) >= SAME_REPORT)?.[0]
}

/** Share of the characters that stand in equal lines; lines without a letter say nothing. */
function likeness(a: string, b: string): number {
  const [one, other] = [linesOf(a), linesOf(b)]
  const left = new Map<string, number>()
  for (const line of other) left.set(line, (left.get(line) ?? 0) + 1)
  let common = 0
  for (const line of one) {
    const count = left.get(line) ?? 0
    if (count === 0) continue
    left.set(line, count - 1)
    common += line.length
  }
  const size = (lines: readonly string[]) => lines.reduce((sum, { length }) => sum + length, 0)
  return common / Math.max(size(one), size(other), 1)
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => /\p{L}/u.test(line))
}

function idTaken(id: string, by: string): string {
  return `its id "${id}" is ${by}. Give each report an id of its own, or leave it out`
}
