import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseReport } from '../../src/report/parse.ts'
import { readPlainFrontMatter } from '../../src/report/plain-front-matter.ts'

const inFull = (text: string, fileName = '2026-01-31 note.md') =>
  parseReport(text, { fileName, labels: {}, me: [], problems: {} })
/** What a place in the ledger hangs on, as the whole reading tells it. */
const placed = (text: string, fileName?: string) =>
  inFull(text, fileName).sessions.map(({ date, project, client }) => ({ date, project, client }))

const matter = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n\n# 3 hours on 21 May\n\n**Project:** dare\n`

describe('front matter that tells the place at a glance', () => {
  test.each([
    ['day, project and hours', matter('date: 2026-05-20', 'project: audrey', 'hours: 2.5')],
    ['no project', matter('hours: 2', 'date: 2026-05-20')],
    ['a client', matter('client: Audrey and Co.', 'date: 2026-05-20', 'hours: 2')],
    [
      'every key',
      readFileSync(join(import.meta.dirname, '../../examples/reports/audrey/2026-05-20-search-console.md'), 'utf8'),
    ],
    ['more hours than a day has', matter('date: 2026-05-20', 'hours: 99')],
    ['letters of every script', matter('date: 2026-05-20', 'project: Änderung 二', 'hours: 2')],
    ['a word still to be written', matter('date: 2026-05-20', 'project: TBD', 'hours: 2')],
  ])('%s', (_, text) => {
    const plain = readPlainFrontMatter(text)
    expect(plain).not.toBeNull()
    expect(plain?.sessions).toEqual(placed(text))
  })
})

describe('front matter that has to be read in full', () => {
  test.each([
    ['none', '# Search Console pull\n'],
    ['no end', '---\ndate: 2026-05-20\nhours: 2\n'],
    ['no hours: the body has them', matter('date: 2026-05-20', 'project: audrey')],
    ['no day: the file name may have it', matter('hours: 2')],
    ['a day the calendar does not have', matter('date: 2026-02-30', 'hours: 2')],
    ['a day in words', matter('date: 20 May 2026', 'hours: 2')],
    ['hours in words', matter('date: 2026-05-20', 'hours: 2h30')],
    ['no hours at all', matter('date: 2026-05-20', 'hours: 0')],
    ['a key twice', matter('date: 2026-05-20', 'hours: 2', 'hours: 3')],
    ['a key of another language', matter('date: 2026-05-20', 'hours: 2', 'projekt: dare')],
    ['a list of sessions', matter('date: 2026-05-20', 'hours: 2', 'sessions:', '  - { hours: 3 }')],
    ['quotes', matter('date: 2026-05-20', 'hours: 2', 'project: "audrey"')],
    ['a comment', matter('date: 2026-05-20', 'hours: 2', 'project: audrey # the site')],
    ['a colon', matter('date: 2026-05-20', 'hours: 2', 'project: audrey: site')],
    ['an empty value', matter('date: 2026-05-20', 'hours: 2', 'project:')],
    ['a line that goes on', matter('date: 2026-05-20', 'hours: 2', 'project: audrey', '  site')],
  ])('%s', (_, text) => expect(readPlainFrontMatter(text)).toBeNull())
})

test('agrees with the whole reading over the examples and fixtures', () => {
  const folders = ['../../examples', '../report/fixtures'].map((folder) => join(import.meta.dirname, folder))
  const texts = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') })),
  )
  expect(texts.length).toBeGreaterThan(20)
  for (const { path, text } of texts) {
    const plain = readPlainFrontMatter(text)
    if (plain !== null) expect(plain.sessions, path).toEqual(placed(text, path))
  }
})

test('agrees with the whole reading, whatever the keys and values', () => {
  const known = ['id', 'date', 'project', 'client', 'task', 'hours', 'billable', 'mode', 'repository', 'title']
  const key = fc.constantFrom(...known, ...known, 'start', 'end', 'break', 'duration', 'sessions', 'created', 'tags')
  const word = fc.constantFrom(
    'audrey',
    'dare 2',
    'TBD',
    'none',
    'null',
    'true',
    '3 h',
    'May 3',
    'n/a',
    'x - y',
    'a, b',
    '(c)',
  )
  const value = fc.oneof(
    word,
    fc.constantFrom('2', '2.5', '07', '30', '99.99', '0.01', '2026-05-20'),
    fc.string({ maxLength: 8 }),
  )
  const line = fc.tuple(key, value).map(([name, text]) => `${name}: ${text}`)
  const day = fc.constantFrom('2026-05-20', '2024-02-29', '2023-02-29', '2099-12-31', '2000-01-01', '2026-13-01')
  const hours = fc.oneof(
    fc.constantFrom('2', '2.5', '0.01', '0.1', '24', '99.99', '7.', '08.30'),
    fc.float({ min: 0, max: 30 }).map((each) => each.toFixed(2)),
  )
  const front = fc
    .tuple(fc.uniqueArray(line, { maxLength: 4, selector: (each) => each.split(':')[0] }), day, hours, fc.nat())
    .map(([lines, date, figure, at]) => {
      const all = lines.filter((each) => !/^(date|hours):/.test(each))
      all.splice(at % (all.length + 1), 0, `date: ${date}`)
      all.splice((at * 7) % (all.length + 1), 0, `hours: ${figure}`)
      return all
    })
  const body = fc.constantFrom(
    '',
    '# Log\n',
    '# Session report\n\n2026-05-21: 3 h\n',
    '# Agenda\n',
    '| date | hours |\n|---|---|\n| 2026-05-01 | 3 |\n',
  )
  let told = 0
  fc.assert(
    fc.property(front, body, (lines, below) => {
      const text = `---\n${lines.join('\n')}\n---\n\n${below}`
      const plain = readPlainFrontMatter(text)
      if (plain === null) return
      told++
      expect(plain.sessions).toEqual(placed(text))
    }),
    { numRuns: 1000 },
  )
  expect(told).toBeGreaterThan(20)
})
