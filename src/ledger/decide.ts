import { type Origin, parseOrigin } from './message.ts'
import { otherPath } from './path.ts'

/** A report to hand over, with its place in the ledger if nobody else has it. */
export interface Candidate {
  readonly origin: Origin
  readonly wanted: string
}

/** What is known of a path of the ledger: null means that there is nothing. */
export type Known = ReadonlyMap<string, { readonly blob: string; readonly messages: readonly string[] | null } | null>

export type Decision =
  /** The ledger has just this content. */
  | { readonly kind: 'same'; readonly candidate: Candidate; readonly path: string }
  | { readonly kind: 'add' | 'replace'; readonly candidate: Candidate; readonly path: string }
  /** It was edited in the ledger after it was handed over, and has not changed in the project since. */
  | { readonly kind: 'kept'; readonly candidate: Candidate; readonly path: string }
  | { readonly kind: 'conflict'; readonly candidate: Candidate; readonly path: string; readonly message: string }

export interface Decided {
  readonly decisions: readonly Decision[]
  /** Paths whose content must be known before everything is decided. */
  readonly unknown: readonly string[]
  /** Paths whose commit messages must be known too. */
  readonly withoutMessages: readonly string[]
}

/** More reports than this never want the same path by chance. */
const MOST_SLOTS = 50

/**
 * Takes the reports to hand over and what is known of the ledger; gives what becomes of each, or what else has to be
 * known. Two different reports never get one path: the one that came first keeps it, as its commit message tells.
 */
export function decideHandOver(candidates: readonly Candidate[], known: Known): Decided {
  const unknown = new Set<string>()
  const withoutMessages = new Set<string>()
  const claimed = new Set<string>()
  const decisions = new Map<Candidate, Decision>()
  const ordered = [...candidates].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  const walk = (candidate: Candidate, visit: (path: string) => Decision | 'next' | 'wait') => {
    for (let count = 1; count <= MOST_SLOTS; count++) {
      const path = count === 1 ? candidate.wanted : otherPath(candidate.wanted, count)
      if (claimed.has(path)) continue
      const found = visit(path)
      if (found === 'next') continue
      if (found !== 'wait') {
        claimed.add(path)
        decisions.set(candidate, found)
      }
      return
    }
  }
  // What the ledger has of these reports comes first, so that a new one does not take the place of one that is there.
  for (const candidate of ordered)
    walk(candidate, (path) => {
      const file = known.get(path)
      if (file === undefined) unknown.add(path)
      if (!file) return 'wait'
      if (file.blob === candidate.origin.blob) return { kind: 'same', candidate, path }
      if (file.messages === null) {
        withoutMessages.add(path)
        return 'wait'
      }
      return decideDifferent(candidate, path, file.messages)
    })
  if (unknown.size === 0 && withoutMessages.size === 0)
    for (const candidate of ordered.filter((each) => !decisions.has(each)))
      walk(candidate, (path) => {
        const file = known.get(path)
        if (file === undefined) {
          unknown.add(path)
          return 'wait'
        }
        return file === null ? { kind: 'add', candidate, path } : 'next'
      })
  return {
    decisions: ordered.flatMap((candidate) => decisions.get(candidate) ?? []),
    unknown: [...unknown],
    withoutMessages: [...withoutMessages],
  }
}

function decideDifferent(candidate: Candidate, path: string, messages: readonly string[]): Decision | 'next' {
  const origins = messages.map((message) => parseOrigin(message, path))
  const handed = origins.find((origin) => origin !== null)
  const remedy =
    'Give the report an "id" in its front matter and another file name, or bring the two texts together by hand'
  if (!handed)
    return {
      kind: 'conflict',
      candidate,
      path,
      message: `${path} in the ledger has other content, and no commit says that it came from here; it is not overwritten. ${remedy}`,
    }
  if (
    handed.repository.toLowerCase() !== candidate.origin.repository.toLowerCase() ||
    handed.path !== candidate.origin.path
  )
    return 'next'
  if (origins[0]) return { kind: 'replace', candidate, path }
  if (handed.blob === candidate.origin.blob) return { kind: 'kept', candidate, path }
  return {
    kind: 'conflict',
    candidate,
    path,
    message: `${path} was edited in the ledger since it was handed over, and here too; neither is overwritten. ${remedy}`,
  }
}

function key({ origin }: Candidate): string {
  return `${origin.repository}/${origin.path}`
}
