import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { decodeReport, parseReport } from '../../src/report/parse.ts'
import { type Effort, type Figure, figuresOf, median } from './figure.ts'
import { root } from './program.ts'
import { reportsOf } from './scenes.ts'

/** Reading a report may cost this many times what its markdown costs alone. */
const LIMIT = 1.3

interface Document {
  readonly fileName: string
  readonly text: string
}

/** Gives what reading reports costs beside reading their markdown alone, with the same extensions. */
export async function measureParse({ quick, tell }: Effort): Promise<Figure[]> {
  const corpus = join(root, '../shared/corpus')
  const sets: readonly (readonly [what: string, documents: readonly Document[], limit?: number])[] = [
    // Nothing but odd notations, without the prose between them: they show what the rules cost, and are no report of anybody's.
    [
      'examples and fixtures',
      [...markdownIn(join(root, 'examples')), ...markdownIn(join(root, 'test/report/fixtures'))],
    ],
    // The corpus of other people's reports is not part of the project.
    ...(existsSync(corpus) ? [['corpus', corpusIn(corpus), LIMIT] as const] : []),
    ['a ledger of short reports', short(200), LIMIT],
  ]
  return (quick ? sets.slice(-1) : sets).flatMap(([what, documents, limit]) => {
    const kilobytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1000
    const { markdown, reports, ratio } = measure(documents, quick ? { warm: 0, rounds: 1 } : { warm: 3, rounds: 25 })
    tell(`parse: ${what}`)
    const figure = figuresOf(`${what}: ${documents.length} reports, ${kilobytes.toFixed(0)} KB`)
    return [
      figure('processor, mdast-util-from-markdown', markdown, 'ms'),
      figure('processor, all of a report', reports, 'ms'),
      figure('of mdast-util-from-markdown', ratio, 'times', limit),
      figure('read in a second', kilobytes / reports, 'MB'),
      figure('reports in a second', (documents.length / reports) * 1000),
    ]
  })
}

const read = (path: string, fileName = basename(path)): Document => ({
  fileName,
  text: decodeReport(readFileSync(path)),
})

function markdownIn(folder: string): Document[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => read(join(folder, path)))
}

function corpusIn(folder: string): Document[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'report.md')) && existsSync(join(folder, name, 'source.json')))
    .sort()
    .map((name) => {
      const { filename } = JSON.parse(readFileSync(join(folder, name, 'source.json'), 'utf8')) as { filename: string }
      return read(join(folder, name, 'report.md'), basename(filename))
    })
}

function short(count: number): Document[] {
  return Object.entries(reportsOf(count, () => '2026-05-20')).map(([path, text]) => ({
    fileName: basename(path),
    text,
  }))
}

const extensions = [gfm()]
const mdastExtensions = gfmFromMarkdown()
const ways = {
  markdown: ({ text }: Document) => fromMarkdown(text, { extensions, mdastExtensions }),
  reports: (document: Document) => parseReport(document.text, document),
} as const

/** Of processor: on a busy machine the clock tells what others did. */
function milliseconds(documents: readonly Document[], work: (document: Document) => unknown): number {
  const begin = process.threadCpuUsage()
  for (const document of documents) work(document)
  const { user, system } = process.threadCpuUsage(begin)
  return (user + system) / 1000
}

/** The rounds alternate, so that a busy machine is busy for both; the ratio is the middle one of the rounds' own. */
function measure(documents: readonly Document[], { warm, rounds }: { readonly warm: number; readonly rounds: number }) {
  const times: Record<keyof typeof ways, number[]> = { markdown: [], reports: [] }
  // The first rounds compile.
  for (let round = -warm; round < rounds; round++)
    for (const way of round % 2 === 0 ? (['markdown', 'reports'] as const) : (['reports', 'markdown'] as const)) {
      const spent = milliseconds(documents, ways[way])
      if (round >= 0) times[way].push(spent)
    }
  const ratios = times.reports.map((spent, round) => spent / (times.markdown[round] ?? Number.NaN))
  return { markdown: median(times.markdown), reports: median(times.reports), ratio: median(ratios) }
}
