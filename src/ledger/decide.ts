import { decideNew } from './decide-new.ts'
import {
  type Candidate,
  type Decided,
  type Decision,
  type Desk,
  type Files,
  type Handing,
  isWritten,
  type Known,
  type Missing,
} from './decision.ts'
import { findFormer, hasOthers, idProblem } from './doubts.ts'
import { type Origin, type Origins, sourceOf } from './origins.ts'
import { isReportPath } from './path.ts'

/** Former names kept of a report: enough for every entry that a broken run left under one. */
const MOST_FORMER_SOURCES = 8

/**
 * Takes the reports to hand over, the commit and what is known of the ledger; gives what becomes of each, or what else
 * has to be known. A report keeps the place it once got. Nothing of anybody else is overwritten, nothing that was edited
 * or taken out in the ledger is put back, and what may be a report the ledger has under another name is left to a person:
 * its hours would count twice. The order of the reports does not matter.
 */
export function decideHandOver(candidates: readonly Candidate[], handing: Handing, known: Known): Decided | Missing {
  const decisions: Decision[] = []
  const ordered = [...candidates].sort(byPath)
  const desk = openDesk(ordered, handing, known.origins, decisions)
  // Reports the ledger has keep their places, so that a new one does not take it.
  const fresh = decideKnown(handing, known, desk)
  if (!Array.isArray(fresh)) return fresh
  const missing = decideNew(fresh, handing, known, desk)
  if (missing !== null) return missing
  return { decisions: decisions.sort((a, b) => byPath(a.candidate, b.candidate)), origins: desk.origins }
}

function openDesk(
  all: readonly Candidate[],
  { commit, run, paths }: Handing,
  before: Origins,
  decisions: Decision[],
): Desk {
  const origins = new Map(before)
  const claimed = new Map<string, string>()
  return {
    all,
    origins,
    claimed,
    gone: new Map([...before].filter(([path]) => !paths.has(path))),
    decide: (candidate, kind, at, { message = '', before, from = candidate.path, isForeign } = {}) => {
      decisions.push({ kind, candidate, at, message })
      if (kind !== 'conflict' && kind !== 'superseded') claimed.set(at, candidate.blob)
      if (!isWritten({ kind })) return
      const { path, blob, id, sessions } = candidate
      const origin: Origin = {
        ...{ at, blob, commit, run, id, sessions },
        was: before?.was ?? [],
        isForeign: isForeign ?? (kind === 'adopt' && before?.isForeign === true),
      }
      // Entries may still stand under the name it had.
      const was = before ? [...origin.was, sourceOf(before)].filter((source) => source !== sourceOf(origin)) : []
      if (from !== path) origins.delete(from)
      origins.set(path, { ...origin, was: [...new Set(was)].slice(-MOST_FORMER_SOURCES) })
    },
  }
}

/** Decides what the register knows; gives the rest. */
function decideKnown(handing: Handing, known: Known, desk: Desk): Candidate[] | Missing {
  const { origins, files, others } = known
  const fresh: Candidate[] = []
  for (const candidate of desk.all) {
    const { path, blob } = candidate
    const [from, before] = findOrigin(candidate, origins, desk.gone)
    if (before === null) {
      fresh.push(candidate)
      continue
    }
    desk.gone.delete(from)
    const decide = (kind: Decision['kind'], at: string, message = '') =>
      desk.decide(candidate, kind, at, { message, before, from })
    if (from === path && before.blob === blob) decide('same', before.at)
    else if (handing.isOlder) decide('superseded', before.at)
    else if (before.blob === blob) decide('adopt', before.at)
    else if (isShared([path, from], before, desk)) fresh.push(candidate)
    else if (files === null) return { needs: 'files' }
    else if (others === null && hasOthers(files)) return { needs: 'others' }
    else {
      const [at, there] = whereIsIt(before, files, desk)
      // Since it was handed over another repository may have got its place, or brought the very text that was moved.
      const isTaken = others?.some(({ origin }) => origin.at === at && (!origin.isForeign || before.isForeign))
      if (isTaken) {
        fresh.push(candidate)
        continue
      }
      const doubt = candidate.id === before.id ? null : idProblem(candidate, at, known, desk)
      if (doubt !== null && typeof doubt !== 'string') return doubt
      const added = candidate.sessions.filter((key) => !before.sessions.includes(key))
      const former = findFormer(added, files, desk)
      if (there === blob) decide('adopt', at)
      else if (there === undefined) decide('conflict', at, takenOut(at))
      else if (there !== before.blob) decide('conflict', at, editedThere(at))
      else if (doubt !== null) decide('conflict', at, doubt)
      else if (former !== undefined) decide('conflict', at, movedHere(former))
      else decide('replace', at)
    }
  }
  return fresh
}

/**
 * Two reports that were one text are one in the ledger. The one that stays has the place, or the first where both change;
 * the other gets a place of its own.
 */
function isShared(names: readonly string[], origin: Origin, { origins, all }: Desk): boolean {
  const others = [...origins].filter(([other, { at }]) => !names.includes(other) && at === origin.at)
  const leaves = (other: string) =>
    names.every((name) => other > name) && all.some((each) => each.path === other && each.blob !== origin.blob)
  return others.some(([other]) => !leaves(other))
}

/** What the register has of a report: under its path, or, when it was renamed, under one that is gone, by id or content. */
function findOrigin(candidate: Candidate, origins: Origins, gone: Origins): [from: string, origin: Origin | null] {
  const { path, blob, id } = candidate
  const known = origins.get(path)
  if (known) return [path, known]
  const renamed =
    [...gone].find(([, origin]) => id !== null && origin.id === id) ?? [...gone].find(([, each]) => each.blob === blob)
  return renamed ?? [path, null]
}

/** Its place with what the ledger has there; when it was moved in the ledger unedited, that place. */
function whereIsIt(origin: Origin, files: Files, { origins }: Desk): [at: string, blob: string | undefined] {
  const there = files.get(origin.at)
  if (there !== undefined) return [origin.at, there]
  const own = new Set([...origins.values()].map(({ at }) => at))
  const moved = [...files].filter(([path, blob]) => blob === origin.blob && isReportPath(path) && !own.has(path))
  return moved.length === 1 && moved[0] ? moved[0] : [origin.at, undefined]
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

function takenOut(at: string): string {
  return `it was handed over to ${at} and has changed here since, but in the ledger it was taken out, or moved and edited. If its hours are still wanted, give it another file name here; if not, take it out here too`
}

function editedThere(at: string): string {
  return `it has changed here, and ${at} was edited in the ledger since it was handed over; neither is overwritten. Bring the two texts together: copy the ledger's into this file, or this one's into the ledger`
}

function movedHere(former: string): string {
  return `it has a session now that ${former} had, which is gone from here and still in the ledger: its hours would count twice. Take that one out of the ledger first`
}
