import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { decideHandOver } from '../../src/ledger/decide.ts'
import type { Candidate, Decided, Foreign, Handing, Known, Missing } from '../../src/ledger/decision.ts'
import {
  type Origins,
  originsPath,
  parseOrigins,
  renderOrigins,
  repositoryOfOrigins,
} from '../../src/ledger/origins.ts'

/** A ledger as plain files. */
export class Ledger {
  readonly files = new Map<string, string>()

  /** Hands a project's reports (path to content) over, reading only what is asked for; gives the decisions. */
  handOver(
    repository: string,
    reports: Readonly<Record<string, string>>,
    { run = 1, paths = Object.keys(reports), wanted = (path: string) => path, reverse = false } = {},
  ): Decided['decisions'] {
    const register = originsPath(repository)
    const candidates = Object.entries(reports).map(([path, content]) => candidate(path, content, wanted(path)))
    const origins = parseOrigins(this.files.get(register) ?? '{}') ?? new Map()
    const isOlder = [...origins.values()].some((origin) => origin.run !== null && run < origin.run)
    const handing = { commit: idOf(`commit ${run}`), run, paths: new Set(paths), isOlder }
    const ordered = reverse ? [...candidates].reverse() : candidates
    const ids = new Set([...this.files.values()].map(idOf))
    const unseen = candidates.filter(({ wanted: at, blob }) => !this.files.has(at) && !ids.has(blob))
    const first: Known = { origins, files: null, others: null, formers: null }
    const decided = this.#decide(
      ordered,
      handing,
      { ...first, unseen: new Set(unseen.map(({ path }) => path)) },
      register,
    )
    // Without what spares the list of files it must come to the same.
    expect(decided).toEqual(this.#decide(ordered, handing, first, register))
    const before = this.files.get(register)
    for (const { kind, at, candidate } of decided.decisions)
      if (kind === 'add' || kind === 'replace') this.files.set(at, candidate.text)
    const text = renderOrigins(decided.origins)
    if (text !== '{}\n' || before !== undefined) this.files.set(register, text)
    return decided.decisions
  }

  #decide(candidates: readonly Candidate[], handing: Handing, known: Known, register: string): Decided {
    const decided = decideHandOver(candidates, handing, known)
    return 'needs' in decided
      ? this.#decide(candidates, handing, this.#learn(known, decided, register), register)
      : decided
  }

  #learn(known: Known, missing: Missing, register: string): Known {
    if (missing.needs === 'files')
      return { ...known, files: new Map([...this.files].map(([path, text]) => [path, idOf(text)])) }
    if (missing.needs === 'others') return { ...known, others: this.#others(register) }
    const texts = missing.paths.map((path) => [path, this.files.get(known.origins.get(path)?.at ?? '') ?? ''] as const)
    return { ...known, formers: new Map(texts) }
  }

  #others(register: string): Foreign[] {
    return [...this.files].flatMap(([file, text]) => {
      const repository = repositoryOfOrigins(file)
      if (repository === null || file === register) return []
      return [...(parseOrigins(text) as Origins)].map(([path, origin]) => ({ repository, path, origin }))
    })
  }
}

/** An id as git would give one. */
export function idOf(text: string): string {
  return createHash('sha1').update(text).digest('hex')
}

/** A report whose text may say `id: x` and `on: key`. */
function candidate(path: string, content: string, wanted: string): Candidate {
  return {
    path,
    blob: idOf(content),
    id: /id: (\S+)/.exec(content)?.[1] ?? null,
    sessions: [...content.matchAll(/on: (\S+)/g)].map((match) => match[1] ?? ''),
    text: content,
    wanted,
  }
}
