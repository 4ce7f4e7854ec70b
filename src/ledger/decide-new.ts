import type { Candidate, Desk, Files, Known, Missing } from './decision.ts'
import { type Origin, repositoryOfOrigins } from './origins.ts'
import { isReportPath, otherPath } from './path.ts'

/** More reports than this never want one path by chance. */
const MOST_SLOTS = 200

/**
 * Takes reports the register does not know, all that are handed over, what is known of the ledger and what is decided
 * so far; decides each, or gives what else has to be known.
 */
export function decideNew(
  fresh: readonly Candidate[],
  all: readonly Candidate[],
  { files, others }: Known,
  desk: Desk,
): Missing | null {
  if (fresh.length === 0) return null
  if (files === null) return { needs: 'files' }
  const needsOthers = others === null && [...files.keys()].some((path) => repositoryOfOrigins(path) !== null)
  // What the ledger has already comes first: it is no stranger to those that want a place then.
  const rest = fresh.filter((candidate) => {
    const equal = findEqual(candidate, files)
    if (equal !== undefined) desk.decide(candidate, 'adopt', equal)
    return equal === undefined
  })
  for (const candidate of rest) {
    const conflict = (message: string, at = '') => desk.decide(candidate, 'conflict', at, message)
    const given = findEqual(candidate, desk.claimed)
    if (given !== undefined) {
      desk.decide(candidate, 'adopt', given)
      continue
    }
    const sameId = sharesId(candidate, all, desk)
    const former = candidate.id === null ? findFormer(candidate, files, desk) : undefined
    if (sameId !== undefined) conflict(idTaken(candidate.id, sameId))
    else if (former !== undefined) conflict(maybeRenamed(former))
    else {
      const place = findPlace(candidate.wanted, files, desk)
      if (needsOthers && (candidate.id !== null || place.strays.length > 0)) return { needs: 'others' }
      const unknown = place.strays.find((stray) => !(others ?? []).some(({ at }) => at === stray))
      if (candidate.id !== null && (others ?? []).some(({ id }) => id === candidate.id))
        conflict(idTaken(candidate.id, "another repository's report"))
      else if (unknown !== undefined) conflict(madeByHand(unknown), unknown)
      else if (place.free === null) conflict(`${MOST_SLOTS} reports have its name already. Rename it`)
      else desk.decide(candidate, 'add', place.free)
    }
  }
  return null
}

/** A place that has this very content: handed over by a fork, copied by hand, or given to another a moment ago. */
function findEqual({ blob, wanted }: Candidate, files: Files): string | undefined {
  if (files.get(wanted) === blob) return wanted
  return [...files].find(([path, each]) => each === blob && isReportPath(path))?.[0]
}

function sharesId({ id, path }: Candidate, all: readonly Candidate[], { origins }: Desk): string | undefined {
  if (id === null) return undefined
  const known = [...origins].find(([other, origin]) => other !== path && origin.id === id)?.[0]
  return known ?? all.find((other) => other.path !== path && other.id === id)?.path
}

/** A report that is gone from the project, has a session of the same day, project and task, and is in the ledger still. */
function findFormer({ sessions }: Candidate, files: Files, { gone }: Desk): string | undefined {
  return [...gone].find(
    ([, { at, sessions: former }]) => files.has(at) && former.some((key) => sessions.includes(key)),
  )?.[0]
}

/** The first free place, and those before it that something this repository did not hand over has. */
function findPlace(
  wanted: string,
  files: Files,
  { claimed, origins }: Desk,
): { readonly free: string | null; readonly strays: readonly string[] } {
  const own = new Set([...origins.values()].map(({ at }: Origin) => at))
  const strays: string[] = []
  for (let count = 1; count <= MOST_SLOTS; count++) {
    const path = count === 1 ? wanted : otherPath(wanted, count)
    if (!files.has(path) && !claimed.has(path)) return { free: path, strays }
    if (files.has(path) && !own.has(path)) strays.push(path)
  }
  return { free: null, strays }
}

function idTaken(id: string | null, by: string): string {
  return `its id "${id}" is that of ${by} too. Give each report an id of its own, or leave it out`
}

function maybeRenamed(former: string): string {
  return `it has a session of the same day, project and task as ${former}, which is gone from here and still in the ledger, so it may be that report, renamed and edited. If it is, delete the other from the ledger; if it is not, give it an "id" of its own in its front matter`
}

function madeByHand(at: string): string {
  return `the ledger has ${at} already, with other content, and no repository handed that over, so it may be this report, copied by hand. If it is, bring the two texts together; if it is not, give this one another file name`
}
