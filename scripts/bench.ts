import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { decodeReport, parseReport } from '../src/report/parse.ts'

/** Reading a report may cost this many times what its markdown costs alone. */
const LIMIT = 1.5
const ROUNDS = 15
const root = join(import.meta.dirname, '..')

interface Document {
  readonly fileName: string
  readonly text: string
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

const extensions = [gfm()]
const mdastExtensions = gfmFromMarkdown()
const ways = {
  markdown: ({ text }: Document) => fromMarkdown(text, { extensions, mdastExtensions }),
  reports: (document: Document) => parseReport(document.text, document),
} as const

function milliseconds(documents: readonly Document[], work: (document: Document) => unknown): number {
  const begin = performance.now()
  for (const document of documents) work(document)
  return performance.now() - begin
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Takes documents; gives the medians of both ways. The rounds alternate, so that a busy machine is busy for both. */
function measure(documents: readonly Document[]): { readonly markdown: number; readonly reports: number } {
  const times: Record<keyof typeof ways, number[]> = { markdown: [], reports: [] }
  // The first rounds compile.
  for (let round = -3; round < ROUNDS; round++)
    for (const way of round % 2 === 0 ? (['markdown', 'reports'] as const) : (['reports', 'markdown'] as const)) {
      const spent = milliseconds(documents, ways[way])
      if (round >= 0) times[way].push(spent)
    }
  return { markdown: median(times.markdown), reports: median(times.reports) }
}

function show(name: string, documents: readonly Document[]): number {
  const kilobytes = documents.reduce((sum, { text }) => sum + text.length, 0) / 1000
  const { markdown, reports } = measure(documents)
  const ratio = reports / markdown
  console.log(
    `${name}: ${documents.length} documents, ${kilobytes.toFixed(0)} KB · mdast-util-from-markdown ${markdown.toFixed(1)} ms · parseReport ${reports.toFixed(1)} ms (${(kilobytes / reports).toFixed(2)} MB/s) · ${ratio.toFixed(2)} times`,
  )
  return ratio
}

show('examples and fixtures', [
  ...markdownIn(join(root, 'examples')),
  ...markdownIn(join(root, 'test/report/fixtures')),
])
const corpus = join(root, '../shared/corpus')
if (existsSync(corpus)) {
  const ratio = show('corpus', corpusIn(corpus))
  if (ratio > LIMIT) {
    console.error(`the corpus takes ${ratio.toFixed(2)} times as long as its markdown alone, expected at most ${LIMIT}`)
    process.exitCode = 1
  }
} else console.log('corpus: not measured, it is not beside this checkout')
