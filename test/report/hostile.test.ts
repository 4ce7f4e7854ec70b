import { describe, expect, it } from 'vitest'
import { parseReport } from '../../src/report/parse.ts'
import { hostile } from './hostile.ts'

// HOSTILE_KB=250 measures 250 KB against 1 MB; the suite does the same with less.
const small = Number(process.env.HOSTILE_KB ?? 7) * 1000

function seconds(text: string): number {
  const begin = performance.now()
  parseReport(text, { fileName: '2026-05-20.md' })
  return (performance.now() - begin) / 1000
}

describe('parse time grows with the text and not with its square', () => {
  it.each(Object.entries(hostile))(
    '%s',
    (_, make) => {
      seconds(make(2000))
      const [one, four] = [seconds(make(small)), seconds(make(small * 4))]
      // Four times the text: 4 where time is linear, 16 where it is quadratic. The rest is for a machine that does other things.
      expect(four).toBeLessThan(8 * one + 1)
    },
    120_000,
  )
})

describe('long texts keep what they say', () => {
  const days = Array.from({ length: 900 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10))
  const read = (text: string): readonly (string | number | null)[][] =>
    parseReport(text, { fileName: 'timesheet.md' }).sessions.map(({ date, hours, line }) => [date, hours, line])

  it('in a paragraph', () => {
    expect(read(days.map((day) => `${day} 2h`).join('\n'))).toEqual(days.map((day, index) => [day, 2, index + 1]))
  })
  it('in a list with nested lines', () => {
    const text = days.map((day) => `- ${day}: 2h\n  - Charts\n`).join('')
    expect(read(text)).toEqual(days.map((day, index) => [day, 2, 2 * index + 1]))
  })
  it('in a table', () => {
    const text = `| Date | Hours | Work |\n|---|---|---|\n${days.map((day) => `| ${day} | 2 | Charts |`).join('\n')}`
    expect(read(text)).toEqual(days.map((day, index) => [day, 2, index + 3]))
  })
  it('in a table whose days are not repeated', () => {
    const rows = days.map((day, index) => `| ${index % 5 === 0 ? day : ''} | 2 |`)
    expect(read(`| Date | Hours |\n|---|---|\n${rows.join('\n')}`)).toEqual(
      days.map((_, index) => [days[index - (index % 5)] ?? null, 2, index + 3]),
    )
  })
  it('under headings, without what stands in code, comments and quotes', () => {
    const unread =
      '```\n2026-01-01 9h\n\n## 2026-01-02\n```\n\n<!--\n2026-01-03 9h\n\n-->\n\n> 2026-01-04 9h\n2026-01-05 9h\n'
    const text = days.map((day) => `## ${day}\n\n**Hours:** 2\n\n${unread}\n`).join('')
    const lines = `\n\n\n\n${unread}\n`.split('\n').length - 1
    expect(read(text)).toEqual(days.map((day, index) => [day, 2, index * lines + 3]))
  })
})
