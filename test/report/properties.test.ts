import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeReport, parseReport } from '../../src/report/parse.ts'
import { runs } from '../fuzz.ts'

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
// `npm run fuzz` searches longer.
const usual = runs(600)

describe('parseReport', () => {
  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        parseReport(decodeReport(bytes), { fileName: 'x.md' })
      }),
      usual,
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
      usual,
    )
  })
  it('gives no hours for a text without a digit', () => {
    fc.assert(
      fc.property(report, (text) => {
        const { sessions } = parseReport(text.replace(/\p{N}/gu, ''), { fileName: 'timesheet.md' })
        expect(sessions.filter((session) => session.hours !== null)).toEqual([])
      }),
      usual,
    )
  })
  it('gives each session that cannot be logged a problem', () => {
    fc.assert(
      fc.property(report, (text) => {
        const { sessions, problems } = parseReport(text, { fileName: 'timesheet.md' })
        if (sessions.some((session) => session.date === null || session.hours === null))
          expect(problems.length).toBeGreaterThan(0)
      }),
      usual,
    )
  })
  it('gives the same for the same text', () => {
    fc.assert(
      fc.property(report, (text) => {
        expect(parseReport(text, { fileName: 'a.md' })).toEqual(parseReport(text, { fileName: 'a.md' }))
      }),
      runs(300),
    )
  })
})

describe('parseReport on odd text', () => {
  it.each([
    ['lines of lists in lists', '- - - - - - - - a\n'.repeat(5000)],
    ['a table of many columns', `${'|a'.repeat(25_000)}|\n${'|-'.repeat(25_000)}|\n`],
    ['front matter of aliases', '---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\n'],
    ['NUL', '\u0000\u0000**Hours:** 2'],
    // It ran for ever: what looks like a month's name began with a character of two units.
    ['letters beyond the first plane before a number', '𒅫𑖖š\n20 mins\n🌓✥ᕊ\n---'],
  ])('reads %s', (_, text) => {
    expect(parseReport(text, { fileName: '2026-05-20.md' }).problems.length).toBeGreaterThanOrEqual(0)
  })
})

const folder = new URL('./fixtures/', import.meta.url)
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => decodeReport(readFileSync(new URL(name, folder))))
const edit = fc.tuple(
  fc.nat(),
  fc.nat({ max: 12 }),
  fc.constantFrom(
    '|',
    '-',
    '#',
    '**',
    '`',
    '[',
    '<!--',
    '>',
    '\t',
    '2h',
    '-3',
    '9:00',
    '–',
    '\n',
    '\n\n',
    '---',
    '0',
    '.',
    ':',
    '',
  ),
)

describe('parseReport on broken reports', () => {
  it('gives hours above 0 and up to 24, and problems that point into the text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), fc.array(edit, { maxLength: 6 }), (whole, edits) => {
        const text = edits.reduce((now, [at, length, put]) => {
          const from = at % (now.length + 1)
          return now.slice(0, from) + put + now.slice(from + length)
        }, whole)
        const { sessions, problems } = parseReport(text, { fileName: 'timesheet.md' })
        expect(problems.filter(({ code }) => code === 'unreadable')).toEqual([])
        for (const { hours } of sessions) if (hours !== null) expect(hours > 0 && hours <= 24).toBe(true)
        for (const { line } of problems) expect(line).toBeLessThanOrEqual(text.split('\n').length)
      }),
      usual,
    )
  })
})
