import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeReport, parseReport } from '../../src/report/parse.ts'

const words = [
  '**Date:** 2026-05-20',
  '**Hours:** 2.5',
  'Duration: ~2 hours',
  '## 20 May 2026',
  '| Date | Hours |',
  '|---|---|',
  '| 2026-05-20 | 3 |',
  '- 09:00–11:30 work',
  '---',
  'hours: 1',
  'sessions:',
  '  - {hours: 2}',
  'Total: 51 h',
  '- 28/03: 4h',
  '> quote',
  '```',
  '<!--',
  'text',
  '',
  'Start: 22:30',
  'End: 01:15',
  'Hours: -3',
  'Hours: 0',
  '# Timesheet 2026',
  '20 mins',
  '1:30',
]
const report = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 40 })), { maxLength: 25 })
  .map((lines) => lines.join('\n'))
const runs = { numRuns: 1500 }

describe('parseReport', () => {
  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        parseReport(decodeReport(bytes), { fileName: 'x.md' })
      }),
      runs,
    )
  })
  it('gives hours above 0 and up to 24, whole minutes, and problems that point into the text', () => {
    fc.assert(
      fc.property(report, (text) => {
        const { sessions, problems } = parseReport(text, { fileName: 'timesheet.md' })
        for (const { hours, line } of sessions) {
          expect(line).toBeGreaterThan(0)
          if (hours === null) continue
          expect(hours).toBeGreaterThan(0)
          expect(hours).toBeLessThanOrEqual(24)
          expect(Math.abs(hours * 60 - Math.round(hours * 60))).toBeLessThanOrEqual(0.3 + 1e-9)
        }
        for (const problem of problems) {
          expect(problem.line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length)
          expect(problem.message.length).toBeGreaterThan(20)
        }
      }),
      runs,
    )
  })
  it('gives no hours for a text without a digit', () => {
    fc.assert(
      fc.property(report, (text) => {
        const { sessions } = parseReport(text.replace(/\p{N}/gu, ''), { fileName: 'timesheet.md' })
        expect(sessions.filter((session) => session.hours !== null)).toEqual([])
      }),
      runs,
    )
  })
  it('gives each session that cannot be logged a problem', () => {
    fc.assert(
      fc.property(report, (text) => {
        const { sessions, problems } = parseReport(text, { fileName: 'timesheet.md' })
        if (sessions.some((session) => session.date === null || session.hours === null))
          expect(problems.length).toBeGreaterThan(0)
      }),
      runs,
    )
  })
  it('gives the same for the same text', () => {
    fc.assert(
      fc.property(report, (text) => {
        expect(parseReport(text, { fileName: 'a.md' })).toEqual(parseReport(text, { fileName: 'a.md' }))
      }),
      { numRuns: 300 },
    )
  })
})

describe('parseReport on hostile text', () => {
  const fill = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
  it.each([
    ['a line of 1 MB', fill('a ', 1_000_000)],
    ['a line of 1 MB of digits', fill('12:30-', 1_000_000)],
    ['quotes in quotes', fill('>', 200_000)],
    ['lists in lists', fill('- ', 200_000)],
    ['lines of lists in lists', fill('- - - - - - - - a\n', 100_000)],
    ['deep indentation', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n')],
    ['brackets', fill('[', 100_000)],
    ['emphasis', fill('*a _b ', 100_000)],
    ['a table of many rows', `|Date|Hours|\n|-|-|\n${fill('|2026-05-20|1|\n', 200_000)}`],
    ['a table of many columns', `${fill('|a', 50_000)}|\n${fill('|-', 50_000)}|\n`],
    ['front matter that opens and opens', `---\n${fill('[', 50_000)}\n---\n`],
    ['front matter of aliases', '---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\n'],
    ['NUL', '\u0000\u0000**Hours:** 2'],
  ])(
    'reads %s in bounded time',
    (_, text) => {
      expect(parseReport(text, { fileName: '2026-05-20.md' }).problems.length).toBeGreaterThanOrEqual(0)
    },
    60_000,
  )
})
