import type { Candidate, Desk, Files, Foreign, Handing, Known, Missing } from './decision.ts'
import { findAlike, findFormer, hasOthers, idProblem, listFormers } from './doubts.ts'
import { isReportPath, otherPath } from './path.ts'

/** More reports than this never want one path by chance. */
const MOST_SLOTS = 200

/** Takes reports the register does not know and what is known; decides each, or gives what else has to be known. */
export function decideNew(fresh: readonly Candidate[], handing: Handing, known: Known, desk: Desk): Missing | null {
  const { others, formers } = known
  if (fresh.length === 0) return null
  if (handing.isOlder) {
    for (const candidate of fresh) desk.decide(candidate, 'conflict', '', { message: OLDER })
    return null
  }
  const files = known.files ?? (areUnseen(fresh, known, desk) ? NONE : null)
  if (files === null) return { needs: 'files' }
  // What the ledger has already comes first: it is no stranger to those that want a place then.
  const rest = fresh.filter((candidate) => {
    const equal = findEqual(candidate, files)
    if (equal !== undefined) desk.decide(candidate, 'adopt', equal, { isForeign: !isOwn(equal, candidate.blob, desk) })
    return equal === undefined
  })
  for (const candidate of rest) {
    const conflict = (message: string, at = '') => desk.decide(candidate, 'conflict', at, { message })
    const given = findEqual(candidate, desk.claimed)
    if (given !== undefined) {
      desk.decide(candidate, 'adopt', given)
      continue
    }
    const doubt = idProblem(candidate, '', known, desk)
    if (doubt !== null && typeof doubt !== 'string') return doubt
    // A report with an id of its own says that it is no other.
    const gone = candidate.id === null && desk.gone.size > 0 ? listFormers(desk, files) : []
    if (gone.length > 0 && formers === null) return { needs: 'formers', paths: gone }
    const former =
      candidate.id === null
        ? (findFormer(candidate.sessions, files, desk) ?? findAlike(candidate, formers ?? new Map()))
        : undefined
    const place = findPlace(candidate.wanted, files, desk)
    if (place.strays.length > 0 && others === null && hasOthers(files)) return { needs: 'others' }
    const moved = (others ?? []).find((each) => place.strays.includes(each.origin.at) && isSame(candidate, each))
    const unknown = place.strays.find((stray) => !(others ?? []).some(({ origin }) => origin.at === stray))
    if (doubt !== null) conflict(doubt)
    else if (former !== undefined) conflict(maybeRenamed(former))
    else if (moved !== undefined) conflict(maybeMoved(moved), moved.origin.at)
    else if (unknown !== undefined) conflict(madeByHand(unknown), unknown)
    else if (place.free === null) conflict(`${MOST_SLOTS} reports have its name already. Rename it`)
    else desk.decide(candidate, 'add', place.free)
  }
  return null
}

/** None of the ledger's files matters to reports that nothing there can be, each with a place of its own. */
const NONE: Files = new Map()

function areUnseen(fresh: readonly Candidate[], { unseen }: Known, { claimed, gone }: Desk): boolean {
  const places = new Set(fresh.map(({ wanted }) => wanted))
  // What is gone from here may be there still, and an id has to be held against all others.
  return (
    gone.size === 0 &&
    places.size === fresh.length &&
    fresh.every(({ path, id, wanted }) => id === null && !claimed.has(wanted) && unseen?.has(path) === true)
  )
}

/** A place that has this very content: handed over by a fork, copied by hand, or given to another a moment ago. */
function findEqual({ blob, wanted }: Candidate, files: Files): string | undefined {
  if (files.get(wanted) === blob) return wanted
  return [...files].find(([path, each]) => each === blob && isReportPath(path))?.[0]
}

/** Ours is what we put there and is there still: since it was taken out another one may have got the place. */
function isOwn(at: string, blob: string, { origins }: Desk): boolean {
  return [...origins.values()].some((origin) => origin.at === at && origin.blob === blob && !origin.isForeign)
}

/** Another repository's report of the same path with a session of ours: that repository, under its former name. */
function isSame({ path, sessions }: Candidate, other: Foreign): boolean {
  return other.path === path && other.origin.sessions.some((key) => sessions.includes(key))
}

/** The first free place, and those before it that something this repository did not hand over has. */
function findPlace(
  wanted: string,
  files: Files,
  { claimed, origins }: Desk,
): { readonly free: string | null; readonly strays: readonly string[] } {
  const own = new Set([...origins.values()].map(({ at }) => at))
  const strays: string[] = []
  for (let count = 1; count <= MOST_SLOTS; count++) {
    const path = count === 1 ? wanted : otherPath(wanted, count)
    if (!files.has(path) && !claimed.has(path)) return { free: path, strays }
    if (files.has(path) && !own.has(path)) strays.push(path)
  }
  return { free: null, strays }
}

const OLDER =
  'something newer than this commit was handed over already, and it is not part of that. Run it on the newest commit'

function maybeRenamed(former: string): string {
  return `it may be ${former}, renamed and edited: that is gone from here and still in the ledger, and has the same session or much of the same text. If it is, take the other out of the ledger; if it is not, give this one an "id" of its own in its front matter`
}

function maybeMoved({ repository, path, origin }: Foreign): string {
  return `${repository} handed ${path} over to ${origin.at}, with the same session. If that was this repository under its former name, rename its register in the ledger's reports/.origins; if it is another one, give this report another file name`
}

function madeByHand(at: string): string {
  return `the ledger has ${at} already, with other content, and no repository handed that over, so it may be this report, copied by hand. If it is, bring the two texts together; if it is not, give this one another file name`
}
