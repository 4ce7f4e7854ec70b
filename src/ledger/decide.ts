import { decideNew } from './decide-new.ts'
import {
  type Candidate,
  type Decided,
  type Decision,
  type Desk,
  type Files,
  isWritten,
  type Known,
  type Missing,
  type Project,
} from './decision.ts'
import type { Origin, Origins } from './origins.ts'
import { isReportPath } from './path.ts'

/**
 * Takes the reports to hand over, the project and what is known of the ledger; gives what becomes of each, or what else
 * has to be known. A report keeps the place it once got. Nothing of anybody else is overwritten, nothing that was edited
 * or taken out in the ledger is put back, and what may be a report the ledger has under another name is left to a person:
 * its hours would count twice. The order of the reports does not matter.
 */
export function decideHandOver(candidates: readonly Candidate[], project: Project, known: Known): Decided | Missing {
  const decisions: Decision[] = []
  const origins = new Map(known.origins)
  const claimed = new Map<string, string>()
  const desk: Desk = {
    origins,
    claimed,
    gone: new Map([...origins].filter(([path]) => !project.paths.has(path))),
    decide: (candidate, kind, at, message = '') => {
      const decision = { kind, candidate, at, message }
      decisions.push(decision)
      if (kind !== 'conflict' && kind !== 'superseded') claimed.set(at, candidate.blob)
      if (!isWritten(decision)) return
      const { blob, id, sessions } = candidate
      origins.set(candidate.path, { at, blob, commit: project.commit, run: project.run, id, sessions })
    },
  }
  const ordered = [...candidates].sort(byPath)
  // Reports the ledger has keep their places, so that a new one does not take it.
  const fresh = decideKnown(ordered, project, known, desk)
  if (!Array.isArray(fresh)) return fresh
  const missing = decideNew(fresh, ordered, known, desk)
  if (missing !== null) return missing
  return { decisions: decisions.sort((a, b) => byPath(a.candidate, b.candidate)), origins }
}

/** Decides what the register knows; gives the rest. */
function decideKnown(
  candidates: readonly Candidate[],
  project: Project,
  { origins, files }: Known,
  desk: Desk,
): Candidate[] | Missing {
  const fresh: Candidate[] = []
  for (const candidate of candidates) {
    const { path, blob } = candidate
    const [from, origin] = findOrigin(candidate, origins, desk.gone)
    if (origin === null) {
      fresh.push(candidate)
      continue
    }
    desk.gone.delete(from)
    const decide = (kind: Decision['kind'], at: string, message = '') => {
      desk.decide(candidate, kind, at, message)
      // The old name is forgotten only when the new one is known.
      if (from !== path && isWritten({ kind })) desk.origins.delete(from)
    }
    if (origin.blob === blob) decide(from === path ? 'same' : 'adopt', origin.at)
    else if (project.isOlderThan(origin)) decide('superseded', origin.at)
    else if (isShared([path, from], origin, desk, candidates)) fresh.push(candidate)
    else if (files === null) return { needs: 'files' }
    else {
      const [at, there] = whereIsIt(origin, files, desk)
      if (there === undefined) decide('conflict', at, takenOut(at))
      else if (there === blob) decide('adopt', at)
      else if (there === origin.blob) decide('replace', at)
      else decide('conflict', at, editedThere(at))
    }
  }
  return fresh
}

/**
 * Two reports that were one text are one in the ledger. The one that stays has the place, or the first where both change;
 * the other gets a place of its own.
 */
function isShared(
  names: readonly string[],
  origin: Origin,
  { origins }: Desk,
  candidates: readonly Candidate[],
): boolean {
  const others = [...origins].filter(([other, { at }]) => !names.includes(other) && at === origin.at)
  const leaves = (other: string) =>
    names.every((name) => other > name) && candidates.some((each) => each.path === other && each.blob !== origin.blob)
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
