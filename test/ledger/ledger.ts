import { decideHandOver } from '../../src/ledger/decide.ts'
import type { Candidate, Decided, Known } from '../../src/ledger/decision.ts'
import { type Origins, originsPath, parseOrigins, renderOrigins } from '../../src/ledger/origins.ts'

/** A ledger as plain files: content stands for its own blob id. */
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
    const project = {
      commit: `commit-${run}`,
      run,
      paths: new Set(paths),
      isOlderThan: (origin: { run: number | null }) => origin.run !== null && run < origin.run,
    }
    let known: Known = { origins, files: null, others: null }
    for (;;) {
      const decided = decideHandOver(reverse ? candidates.reverse() : candidates, project, known)
      if ('needs' in decided) {
        known =
          decided.needs === 'files'
            ? { ...known, files: new Map(this.files) }
            : { ...known, others: this.#others(register) }
        continue
      }
      const before = this.files.get(register)
      for (const { kind, at, candidate } of decided.decisions)
        if (kind === 'add' || kind === 'replace') this.files.set(at, candidate.blob)
      const text = renderOrigins(decided.origins)
      if (text !== '{}\n' || before !== undefined) this.files.set(register, text)
      return decided.decisions
    }
  }

  #others(register: string) {
    return [...this.files]
      .filter(([path]) => path.startsWith('reports/.origins/') && path !== register)
      .flatMap(([, text]) => [...(parseOrigins(text) as Origins).values()])
  }
}

/** A report whose text may say `id: x` and `on: key`. */
function candidate(path: string, content: string, wanted: string): Candidate {
  return {
    path,
    blob: content,
    id: /id: (\S+)/.exec(content)?.[1] ?? null,
    sessions: [...content.matchAll(/on: (\S+)/g)].map((match) => match[1] ?? ''),
    wanted,
  }
}
