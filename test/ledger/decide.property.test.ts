import fc from 'fast-check'
import { expect, test } from 'vitest'
import { originsPath, parseOrigins } from '../../src/ledger/origins.ts'
import { runs } from '../fuzz.ts'
import { Ledger } from './ledger.ts'

/** Few names and texts, so that copies, renames and quarrels meet often. */
const text = fc.constantFrom('one', 'two', 'three', 'id: x one', 'id: x two', 'on: may one', 'on: may two')
const name = fc.constantFrom('a.md', 'b.md', 'c.md')
const reports = fc.dictionary(name, text, { maxKeys: 3 }).map((given) => ({ ...given }))
const step = fc.oneof(
  fc.record({ kind: fc.constant('push' as const), of: fc.constantFrom('ada/a', 'ada/b'), reports }),
  fc.record({ kind: fc.constant('late' as const), of: fc.constantFrom('ada/a', 'ada/b'), reports }),
  fc.record({ kind: fc.constant('edit' as const), at: name, text: fc.constantFrom('by hand', 'one', null) }),
)

test('whatever happens, nothing of others is overwritten, nothing stands twice, and twice in a row is a no-op', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const ledger = new Ledger()
      // Every text a repository ever brought, kept apart from its register.
      const brought = new Map<string, string[]>()
      const bring = (repository: string, decisions: ReturnType<Ledger['handOver']>) => {
        const taken = decisions.filter(({ kind }) => kind !== 'conflict' && kind !== 'superseded')
        const texts = taken.map(({ candidate }) => candidate.text)
        brought.set(repository, [...(brought.get(repository) ?? []), ...texts])
      }
      const newest = new Map<string, number>()
      let run = 10
      for (const each of steps) {
        if (each.kind === 'edit') {
          if (each.text === null) ledger.files.delete(each.at)
          else ledger.files.set(each.at, each.text)
          continue
        }
        const isLate = each.kind === 'late'
        const before = new Map(ledger.files)
        const at = isLate ? run - 1 : ++run
        const decisions = ledger.handOver(each.of, each.reports, { run: at })
        const written = decisions.filter(({ kind }) => kind === 'add' || kind === 'replace')
        // Every report has exactly one decision; every write changes a place of its own.
        expect(decisions.map(({ candidate }) => candidate.path)).toEqual(Object.keys(each.reports).sort())
        expect(new Set(written.map((decision) => decision.at)).size).toBe(written.length)
        for (const { kind, at: path, candidate } of written) {
          expect(ledger.files.get(path)).toBe(candidate.text)
          if (kind === 'add') expect(before.has(path)).toBe(false)
          // Only what this repository brought, and nobody touched since, is replaced.
          else expect(brought.get(each.of)).toContain(before.get(path))
          // A place another repository was given is that one's alone.
          const other = each.of === 'ada/a' ? 'ada/b' : 'ada/a'
          const theirs = parseOrigins(before.get(originsPath(other)) ?? '{}') ?? new Map()
          const isTheirs = [...theirs.values()].some((origin) => origin.at === path && !origin.isForeign)
          expect(kind === 'replace' && isTheirs).toBe(false)
        }
        bring(each.of, decisions)
        for (const [path, content] of before)
          if (path.endsWith('.md') && !written.some((decision) => decision.at === path))
            expect(ledger.files.get(path)).toBe(content)
        // A new text never stands twice.
        for (const { kind, candidate } of written)
          if (kind === 'add') expect([...before.values()]).not.toContain(candidate.text)
        // What is late decides about nothing.
        if (at < (newest.get(each.of) ?? 0)) expect(written).toEqual([])
        if (written.length > 0) newest.set(each.of, at)
        const after = new Map(ledger.files)
        const again = ledger.handOver(each.of, each.reports, { run: at, reverse: true })
        bring(each.of, again)
        // One that was left may find its place beside what the others brought; nothing else may change.
        const left = new Set(decisions.filter(({ kind }) => kind === 'conflict').map(({ candidate }) => candidate.path))
        const changed = again.filter(({ kind }) => kind === 'add' || kind === 'replace' || kind === 'adopt')
        expect(changed.filter(({ candidate }) => !left.has(candidate.path))).toEqual([])
        if (left.size === 0) expect([...ledger.files].sort()).toEqual([...after].sort())
      }
    }),
    runs(1000),
  )
})

test('the order of the reports does not matter', () => {
  fc.assert(
    fc.property(fc.array(reports, { maxLength: 4 }), reports, (before, last) => {
      const [one, other] = [new Ledger(), new Ledger()]
      for (const [index, each] of before.entries())
        for (const ledger of [one, other]) ledger.handOver('ada/a', each, { run: index })
      const decisions = one.handOver('ada/a', last, { run: 9 })
      expect(other.handOver('ada/a', last, { run: 9, reverse: true })).toEqual(decisions)
      expect(other.files).toEqual(one.files)
    }),
    runs(500),
  )
})
