import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeReport, parseReport } from '../../src/report/parse.ts'
import type { Session } from '../../src/report/session.ts'
import { type Labelled, mutations, type Wanted } from './mutations.ts'

const folder = new URL('./fixtures/', import.meta.url)
const corpus = new URL('../../../shared/corpus/', import.meta.url)

const fixtures: readonly Labelled[] = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => {
    const { sessions } = JSON.parse(readFileSync(new URL(name.replace(/md$/, 'json'), folder), 'utf8')) as {
      sessions: { date: string | null; hours: number | null }[]
    }
    return {
      fileName: name,
      text: decodeReport(readFileSync(new URL(name, folder))),
      wanted: sessions.flatMap(({ date, hours }) =>
        hours === null ? [] : [{ dates: [date], hours: [hours, hours] as const, optional: false }],
      ),
    }
  })

interface Entry {
  readonly date: string | null
  readonly hours: number | null
  readonly date_any?: (string | null)[]
  readonly hours_range?: [number, number]
  readonly optional?: boolean
}

function corpusDocuments(): readonly Labelled[] {
  return readdirSync(corpus)
    .filter((name) => existsSync(new URL(`${name}/expected.json`, corpus)))
    .flatMap((name) => {
      const read = (file: string): string => readFileSync(new URL(`${name}/${file}`, corpus), 'utf8')
      const expected = JSON.parse(read('expected.json')) as { entries: Entry[]; ambiguous?: boolean; compare?: string }
      if (expected.ambiguous || expected.compare) return []
      const wanted: Wanted[] = expected.entries.flatMap((entry) =>
        entry.hours === null
          ? []
          : [
              {
                dates: [entry.date, ...(entry.date_any ?? [])],
                hours: entry.hours_range ?? [entry.hours, entry.hours],
                optional: entry.optional === true,
              },
            ],
      )
      const { filename } = JSON.parse(read('source.json')) as { filename: string }
      return [{ fileName: filename, text: decodeReport(readFileSync(new URL(`${name}/report.md`, corpus))), wanted }]
    })
}

const known = new WeakMap<Labelled, readonly Session[]>()

/** The loggable sessions of a document; each is parsed once. */
function found(document: Labelled): readonly Session[] {
  const before = known.get(document)
  if (before) return before
  const sessions = parseReport(document.text, document).sessions.filter(({ hours }) => hours !== null)
  known.set(document, sessions)
  return sessions
}

/** Right, wanted and found entries, by date and hours. */
function score(documents: readonly Labelled[]): { readonly precision: number; readonly recall: number } {
  let [hit, want, more] = [0, 0, 0]
  for (const document of documents) {
    const left = new Set(found(document))
    const { wanted } = document
    for (const { dates, hours, optional } of wanted) {
      const match = [...left].find(
        (one) => dates.includes(one.date) && (one.hours ?? 0) >= hours[0] - 0.02 && (one.hours ?? 0) <= hours[1] + 0.02,
      )
      if (match) left.delete(match)
      if (optional) continue
      want++
      if (match) hit++
    }
    more += left.size
  }
  return { precision: (100 * hit) / Math.max(1, hit + more), recall: (100 * hit) / Math.max(1, want) }
}

function holds(documents: readonly Labelled[], name: string): void {
  const pairs = documents.flatMap((before) => {
    const after = mutations[name]?.(before)
    return after ? [{ before, after }] : []
  })
  expect(pairs.length).toBeGreaterThan(2)
  const before = score(pairs.map((pair) => pair.before))
  const after = score(pairs.map((pair) => pair.after))
  expect.soft(after.precision, 'precision').toBeGreaterThanOrEqual(before.precision - 2)
  expect.soft(after.recall, 'recall').toBeGreaterThanOrEqual(before.recall - 2)
}

describe('changed copies of the fixtures are read as well', () => {
  it.each(Object.keys(mutations))('%s', (name) => {
    holds(fixtures, name)
  })
})

const present = existsSync(corpus)
if (!present) process.stderr.write('mutations.test.ts: skipped on the corpus, which is not beside this checkout\n')
describe.skipIf(!present)('changed copies of the corpus are read as well', () => {
  const documents = present ? corpusDocuments() : []
  it.each(Object.keys(mutations))('%s', (name) => {
    holds(documents, name)
  })
})
